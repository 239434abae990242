// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/targetpage.h"

#include "models/cells.h"
#include "ui/theme.h"

namespace sternway {

using namespace Qt::StringLiterals;

TargetPage::TargetPage(WizardContext &shared, const QString &wished, QWidget *parent)
    : FormPage(shared, parent), m_wished(wished) {
  setFirstFocus(m_ui.revisions);
  m_ui.revisions->setSourceModel(&m_model);
  m_ui.revisions->setSelectionMode(QAbstractItemView::SingleSelection);
  m_ui.revisions->setColumnDigits({8, 18, 7, 8, 21, 11});
  m_ui.revisions->sortByColumn(TargetColumns::Revision, Qt::DescendingOrder);
  connect(m_ui.revisions, &TableView::currentObjectChanged, this, &TargetPage::choose);
  connect(m_ui.anyway, &QCheckBox::toggled, this, &TargetPage::completeChanged);
  shared.onRun(&RollbackRun::assessed, this, &TargetPage::fill);
  m_ui.anyway->hide();
}

void TargetPage::enter() {
  m_ui.busy->setVisible(context().run().stage() == RollbackRun::Stage::Assessing);
  if (m_ui.busy->isVisible())
    m_ui.lead->setText(tr("Reading the cluster and the measurements of each revision…"));
}

TargetRow TargetPage::rowOf(const Revision &revision) const {
  const Assessment &assessment = context().run().assessment();
  TargetRow row;
  row.number = revision.number;
  row.uid = revision.uid;
  row.images = revision.images.join(u", "_s);
  row.image = shortImage(revision.images.value(0));
  row.changeCause = revision.changeCause;
  row.created = revision.created;
  row.current = revision.current;
  row.lastKnownGood = assessment.lastKnownGood && assessment.lastKnownGood->revisionUid == revision.uid;
  for (const RevisionHealth &health : assessment.health)
    if (health.revisionUid == revision.uid)
      row.health = health;
  if (const auto possible = context().run().mayTarget(revision.uid, false); !possible)
    row.objection = possible.error().message;
  return row;
}

void TargetPage::fill() {
  const Assessment &assessment = context().run().assessment();
  QList<TargetRow> rows;
  for (const Revision &revision : assessment.history.revisions)
    rows.append(rowOf(revision));
  m_ui.busy->hide();
  m_ui.lead->setText(sentence(assessment.verdict, assessment.matrix, assessment.at) + u" ("_s +
                     confidenceInShort(assessment.verdict) + u')');
  m_model.setValues(rows);
  recommend();
  choose();
}

void TargetPage::recommend() {
  const RollbackRun &run = context().run();
  const auto target = run.mayTarget({}, false);
  if (!target) {
    m_ui.recommended->say(Mark::Warning, inWords(target.error()));
    return select(m_wished);
  }
  const QString number = QString::number(target->revision.number);
  const QString image = shortImage(target->revision.images.join(u", "_s));
  if (run.assessment().lastKnownGood)
    m_ui.recommended->say(Mark::Good, tr("Last known good: revision %1 (%2), %3").arg(number, image, target->why));
  else
    m_ui.recommended->say(Mark::Notice, tr("Suggested: revision %1 (%2), %3").arg(number, image, target->why));
  select(m_wished.isEmpty() ? target->revision.uid : m_wished);
}

void TargetPage::select(const QString &uid) {
  const SortFilterModel &proxy = m_ui.revisions->proxy();
  for (int row = 0; row < proxy.rowCount(); ++row)
    if (m_model.at(proxy.mapToSource(proxy.index(row, 0)).row()).uid == uid)
      m_ui.revisions->setCurrentIndex(proxy.index(row, 0));
}

void TargetPage::choose() {
  const TargetRow *row = m_ui.revisions->currentOf(m_model);
  m_ui.anyway->setChecked(false);
  m_possible = row && context().run().mayTarget(row->uid, true).has_value();
  QStringList facts;
  if (row)
    for (const QString &fact : {row->images, row->changeCause, row->health.reason})
      if (!fact.isEmpty())
        facts << fact;
  m_ui.detail->setText(facts.join(u'\n'));
  const QString objection = row ? row->objection : QString();
  m_ui.objection->say(m_possible ? Mark::Warning : Mark::Critical, objection);
  m_ui.anyway->setVisible(!objection.isEmpty() && m_possible);
  Q_EMIT completeChanged();
}

bool TargetPage::isComplete() const {
  const TargetRow *row = m_ui.revisions->currentOf(m_model);
  return row && m_possible && (row->objection.isEmpty() || m_ui.anyway->isChecked());
}

bool TargetPage::leave() {
  const TargetRow *row = m_ui.revisions->currentOf(m_model);
  m_wished = row->uid;
  context().run().target(row->uid, m_ui.anyway->isChecked());
  return context().run().stage() != RollbackRun::Stage::Ended;
}

void TargetPage::retranslate() {
  m_ui.retranslateUi(this);
  if (!m_model.values().isEmpty())
    fill();
}

}  // namespace sternway
