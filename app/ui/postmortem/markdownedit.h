// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/postmortemlint.h"
#include "ui/retranslated.h"

#include <QPlainTextEdit>

namespace sternway::ui {

/// Markdown as it is typed, with a wave under what a post-mortem does not hold; why, says the tooltip. GUI thread.
class MarkdownEdit final : public Retranslated<QPlainTextEdit> {
  Q_OBJECT
public:
  explicit MarkdownEdit(QWidget *parent = nullptr);

  /// A text of its own, with its own undoing; it dies with \a owner. Give it to setDocument().
  [[nodiscard]] QTextDocument *makeText(const QString &markdown, QObject *owner) const;

  /// In the order of the text.
  void setProblems(const QList<report::LintProblem> &problems);
  /// Selects what the problem is about, and brings it into sight.
  void goTo(const report::LintProblem &problem);
  /// The one that stands at the position; null: none.
  [[nodiscard]] const report::LintProblem *problemAt(int position) const;

protected:
  bool event(QEvent *event) override;

private:
  void underline();
  void recolour() override { underline(); }

  QList<report::LintProblem> m_problems;
};

}  // namespace sternway::ui
