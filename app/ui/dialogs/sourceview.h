// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

#include <QMap>
#include <QPlainTextEdit>

namespace sternway::ui {

/// A text with the numbers of its lines beside it. Lines can carry a mark: a sign beside the number and a tint. Read only.
/// GUI thread.
class SourceView final : public QPlainTextEdit {
  Q_OBJECT
public:
  explicit SourceView(QWidget *parent = nullptr);
  ~SourceView() override;

  /// By line, from 1.
  void setMarks(const QMap<int, Mark> &marks);
  /// The line becomes the current one and is brought into the middle.
  void goToLine(int line);
  [[nodiscard]] int currentLine() const { return textCursor().blockNumber() + 1; }

protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  class Gutter;
  void fitGutter();
  void tint();
  void paintGutter(QPaintEvent *event);

  Gutter *m_gutter;
  QMap<int, Mark> m_marks;
};

}  // namespace sternway::ui
