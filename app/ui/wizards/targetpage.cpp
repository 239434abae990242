// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"
#include "models/revisionmodel.h"
#include "ui/theme.h"
#include "ui/wizards/wizardpage.h"
#include "ui_targetpage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// Where to: the revisions with what was measured while they served. The last known good one is chosen at first; one that
/// something speaks against needs "choose anyway".
class TargetPage final : public FormPage<Ui::TargetPage> {
  Q_OBJECT
public:
  TargetPage(WizardContext &shared, const QString &wished, QWidget *parent) : FormPage(shared, parent), m_wished(wished) {
    setFirstFocus(m_ui.revisions);
    m_ui.revisions->setSourceModel(&m_model);
    m_ui.revisions->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui.revisions->setColumnDigits({8, 18, 7, 8, 21, 11});
    m_ui.revisions->sortByColumn(models::TargetColumns::Revision, Qt::DescendingOrder);
    connect(m_ui.revisions, &TableView::currentObjectChanged, this, &TargetPage::choose);
    connect(m_ui.anyway, &QCheckBox::toggled, this, &TargetPage::completeChanged);
    shared.onRun(&operate::RollbackRun::assessed, this, &TargetPage::fill);
    m_ui.anyway->hide();
  }

  [[nodiscard]] QString title() const override { return tr("Target"); }

  [[nodiscard]] bool isComplete() const override {
    const models::TargetRow *row = m_ui.revisions->currentOf(m_model);
    return row && m_possible && (row->objection.isEmpty() || m_ui.anyway->isChecked());
  }

  [[nodiscard]] bool isNeeded() const override { return context().undoes(); }

  void enter() override {
    m_ui.busy->setVisible(context().run().stage() == operate::RollbackRun::Stage::Assessing);
    if (m_ui.busy->isVisible())
      m_ui.lead->setText(tr("Reading the cluster and the measurements of each revision…"));
  }

  bool leave() override {
    const models::TargetRow *row = m_ui.revisions->currentOf(m_model);
    m_wished = row->revision.uid;
    context().planUndo(row->revision.uid, m_ui.anyway->isChecked());
    return context().run().stage() != operate::RollbackRun::Stage::Ended;
  }

protected:
  void retranslate() override {
    m_ui.retranslateUi(this);
    if (!m_model.values().isEmpty())
      fill();
  }

private:
  void fill() {
    const assess::Assessment &assessment = context().run().assessment();
    const QString good = assessment.lastKnownGood ? assessment.lastKnownGood->revisionUid : QString();
    QList<models::TargetRow> rows;
    for (const models::MeasuredRevision &measured :
         models::measuredRevisions(assessment.workload.ref, assessment.history, assessment.health, good, {})) {
      const auto possible = context().run().mayTarget(measured.revision.uid, false);
      rows.append({measured, possible ? QString() : possible.error().message});
    }
    m_ui.busy->hide();
    m_ui.lead->setText(sentence(assessment.verdict, assessment.matrix, assessment.at) + u" ("_s +
                       models::confidenceInShort(assessment.verdict) + u')');
    m_model.setValues(rows);
    recommend();
    choose();
  }

  void recommend() {
    const operate::RollbackRun &run = context().run();
    const auto target = run.mayTarget({}, false);
    if (!target) {
      m_ui.recommended->say(Mark::Warning, inWords(target.error()));
      return select(m_wished);
    }
    const QString number = QString::number(target->revision.number);
    const QString image = models::shortImage(target->revision.images.join(u", "_s));
    if (context().goesForward())
      m_ui.recommended->say(Mark::Notice, tr("Revision %1 (%2): %3").arg(number, image, target->why));
    else if (run.assessment().lastKnownGood)
      m_ui.recommended->say(Mark::Good, tr("Last known good: revision %1 (%2), %3").arg(number, image, target->why));
    else
      m_ui.recommended->say(Mark::Notice, tr("Suggested: revision %1 (%2), %3").arg(number, image, target->why));
    select(m_wished.isEmpty() ? target->revision.uid : m_wished);
  }

  void choose() {
    const models::TargetRow *row = m_ui.revisions->currentOf(m_model);
    m_ui.anyway->setChecked(false);
    m_possible = row && context().run().mayTarget(row->revision.uid, true).has_value();
    QStringList facts;
    if (row)
      for (const QString &fact : {row->revision.images.join(u", "_s), row->revision.changeCause, row->health.reason})
        if (!fact.isEmpty())
          facts << fact;
    m_ui.detail->setText(facts.join(u'\n'));
    const QString objection = row ? row->objection : QString();
    m_ui.objection->say(m_possible ? Mark::Warning : Mark::Critical, objection);
    m_ui.anyway->setVisible(!objection.isEmpty() && m_possible);
    Q_EMIT completeChanged();
  }

  void select(const QString &uid) {
    const models::SortFilterModel &proxy = m_ui.revisions->proxy();
    for (int row = 0; row < proxy.rowCount(); ++row)
      if (m_model.at(proxy.mapToSource(proxy.index(row, 0)).row()).revision.uid == uid)
        m_ui.revisions->setCurrentIndex(proxy.index(row, 0));
  }

  models::TargetModel m_model;
  QString m_wished;
  bool m_possible = false;  ///< the chosen one can be planned to, if need be anyway
};

WizardPage *makeTargetPage(WizardContext &context, const QString &wished, QWidget *parent) {
  return new TargetPage(context, wished, parent);
}

}  // namespace sternway::ui
#include "targetpage.moc"
