// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "runbook/proposals.h"
#include "ui/retranslated.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;

namespace sternway::ui {

/// The rules that an import proposes, each as a plain sentence beside its source, with its value now, to be ticked by a person.
/// One that names no action is ticked by choosing it. GUI thread.
class ProposedRules final : public Retranslated<QScrollArea> {
  Q_OBJECT
public:
  ProposedRules(const Matrix &matrix, const QList<runbook::Proposal> &proposals, QWidget *parent = nullptr);

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// Those that are ticked, with the action that was chosen where the file names none.
  [[nodiscard]] QList<runbook::AcceptedRule> accepted() const;
  /// How each stands, of a verdict of the same matrix.
  void setVerdict(const Verdict &verdict, const QDateTime &at);
  /// Why that is not known.
  void setUnknown(const QString &why);

private:
  struct Row {
    runbook::Proposal proposal;
    QCheckBox *tick = nullptr;
    QLabel *source = nullptr;
    QLabel *now = nullptr;
    QComboBox *action = nullptr;  ///< null: the file names it
  };
  QLayout *makeRowOf(Row &row);
  void makeAction(Row &row);
  void retranslate() override;
  void recolour() override;

  Matrix m_matrix;
  QList<Row> m_rows;
};

}  // namespace sternway::ui
