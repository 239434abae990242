// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/proposedrules.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

ProposedRules::ProposedRules(const Matrix &matrix, const QList<runbook::Proposal> &proposals, QWidget *parent)
    : Retranslated(parent), m_matrix(matrix) {
  setObjectName(u"proposedRules"_s);
  setWidgetResizable(true);
  setFrameShape(QFrame::StyledPanel);
  setWidget(new QWidget);
  QVBoxLayout *column = makeColumn(2 * grid, {}, widget(), {2 * grid, grid, 2 * grid, grid});
  for (const runbook::Proposal &each : proposals) {
    Row row{.proposal = each};
    column->addLayout(makeRowOf(row));
    m_rows.append(row);
  }
  column->addStretch(1);
  retranslate();
  recolour();
}

QLayout *ProposedRules::makeRowOf(Row &row) {
  const runbook::Proposal &proposal = row.proposal;
  row.tick = new QCheckBox(widget());
  row.tick->setObjectName(u"acceptRule%1"_s.arg(proposal.line));
  row.tick->setAccessibleDescription(QStringList({proposal.source, proposal.questions.join(u". "_s)}).join(u". "_s));
  QLabel *sentence = makeWrappedLabel({}, widget(), proposal.sentence);
  makeHeading(*sentence);
  row.source = makeWrappedLabel({}, widget());
  row.now = makeWrappedLabel(u"ruleNow%1"_s.arg(proposal.line), widget());
  QList<BoxPart> parts{sentence, row.source, row.now};
  for (const QString &question : proposal.questions)
    parts << makeWrappedLabel({}, widget(), u"? "_s + question);
  if (proposal.lacksAction) {
    makeAction(row);
    parts << BoxPart(row.action, 0, Qt::AlignLeft);
  }
  return makeRow(2 * grid, {{row.tick, 0, Qt::AlignTop}, BoxPart(makeColumn(grid / 4, parts), 1)});
}

/// The strictest first, after the one that chooses nothing.
void ProposedRules::makeAction(Row &row) {
  row.action = new QComboBox(widget());
  row.action->setObjectName(u"ruleAction%1"_s.arg(row.proposal.line));
  keepFromWheel(*row.action);
  row.action->addItem(QString(), static_cast<int>(Action::None));
  const QStringList names = actionName.names();
  for (auto name = names.crbegin(); name != names.crend(); ++name)
    if (const auto action = actionName.value(*name); action && *action != Action::None)
      row.action->addItem(QString(), static_cast<int>(*action));
  row.tick->setEnabled(false);
  connect(row.action, &QComboBox::currentIndexChanged, row.tick, [tick = row.tick](int index) {
    tick->setEnabled(index > 0);
    tick->setChecked(index > 0);
  });
}

QList<runbook::AcceptedRule> ProposedRules::accepted() const {
  QList<runbook::AcceptedRule> rules;
  for (const Row &row : m_rows)
    if (row.tick->isChecked())
      rules.append(runbook::AcceptedRule{
          .row = row.proposal.row, .action = row.action ? static_cast<Action>(row.action->currentData().toInt()) : Action::None});
  return rules;
}

void ProposedRules::setVerdict(const Verdict &verdict, const QDateTime &at) {
  for (const Row &row : std::as_const(m_rows)) {
    QStringList parts{rowValue(m_matrix.rows.at(row.proposal.row), verdict)};
    if (row.proposal.row < verdict.rows.size())
      parts.append(rowStanding(verdict.rows.at(row.proposal.row), at));
    parts.removeAll(QString());
    row.now->setText(tr("Now: %1").arg(parts.join(u"; "_s)));
  }
}

void ProposedRules::setUnknown(const QString &why) {
  for (const Row &row : std::as_const(m_rows))
    row.now->setText(tr("Now: unknown. %1").arg(why));
}

void ProposedRules::retranslate() {
  setAccessibleName(tr("Proposed rules"));
  for (const Row &row : std::as_const(m_rows)) {
    row.tick->setText(tr("Line %1").arg(row.proposal.line));
    row.tick->setAccessibleName(tr("Line %1: %2").arg(row.proposal.line).arg(row.proposal.sentence));
    row.source->setText(tr("From %1").arg(row.proposal.source));
    row.source->setVisible(!row.proposal.source.isEmpty());
    if (!row.action)
      continue;
    row.action->setAccessibleName(tr("Action of the rule in line %1").arg(row.proposal.line));
    row.action->setItemText(0, tr("Choose an action…"));
    for (int i = 1; i < row.action->count(); ++i)
      row.action->setItemText(i, actionTitle(static_cast<Action>(row.action->itemData(i).toInt())));
  }
}

void ProposedRules::recolour() {
  for (const Row &row : std::as_const(m_rows))
    row.source->setPalette(mutedLabel(palette()));
}

}  // namespace sternway::ui

#include "moc_proposedrules.cpp"
