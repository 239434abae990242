// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"
#include "models/wizardmodel.h"
#include "operate/migrationway.h"
#include "report/durations.h"
#include "steps/migration/migrationsource.h"
#include "steps/registry.h"
#include "ui/docks/timelineexporter.h"
#include "ui/wizards/handtabs.h"
#include "ui/wizards/wizardpage.h"
#include "ui_donepage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// How it ended: what happened, how long everything took, what is not known, and what to do now.
class DonePage final : public FormPage<Ui::DonePage> {
  Q_OBJECT
public:
  DonePage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent), m_byHand(new HandTabs(shared, this)) {
    m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.exported), m_byHand, 4);
    m_ui.exportTimeline->setIcon(QIcon::fromTheme(u"document-export"_s));
    connect(m_ui.forward, &QPushButton::clicked, this, &DonePage::forwardRequested);
    connect(m_ui.again, &QPushButton::clicked, this, &DonePage::againRequested);
    connect(m_ui.openIncident, &QPushButton::clicked, this, [this] { Q_EMIT incidentRequested(context().run().incidentId()); });
    connect(m_ui.exportTimeline, &QPushButton::clicked, this, &DonePage::exportTimeline);
    shared.onRun(&operate::RollbackRun::finished, this, [this](OperationState state, const QString &sentence) {
      m_state = state;
      m_sentence = sentence;
      m_ended = {};
    });
  }

  [[nodiscard]] QString title() const override { return tr("Done"); }
  [[nodiscard]] QString nextText() const override { return tr("C&lose"); }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  [[nodiscard]] RollbackMoment moment() const override { return RollbackMoment::After; }

  void enter() override {
    if (context().operation())
      m_ui.outcome->say(models::markOf(m_state), m_sentence);
    else
      m_ui.outcome->say(Mark::Notice, tr("All steps were manual. Sternway did not roll anything back."));
    m_ui.advice->setText(context().operation() ? adviceOn(m_state)
                                               : tr("The incident stays open. Close it when the service has recovered."));
    showWork();
    m_ui.again->setVisible(m_state != OperationState::Succeeded);
    m_ui.forward->setVisible(context().operation() && m_state == OperationState::Succeeded && !context().goesForward() &&
                             !context().run().undo().targetRevisionUid.isEmpty());
    m_ui.exported->say(Mark::Good, {});
    m_ui.story->clear();
    load();
  }

protected:
  void retranslate() override {
    m_ui.retranslateUi(this);
    if (context().hasRun() && context().operation())
      m_ui.advice->setText(adviceOn(m_state));
    if (context().hasRun() && !context().run().incidentId().isEmpty())
      load();
  }

private:
  [[nodiscard]] QString adviceOn(OperationState state) const {
    if (context().isOnlyMigrations())
      return tr(
          "The code still runs as it is, and the incident stays open. Roll the service back if its code does not fit the "
          "database now.");
    switch (state) {
      case OperationState::Succeeded:
        if (context().goesForward())
          return tr("The incident stays open for monitoring: close it when the service has stayed healthy.");
        return tr(
            "The incident stays open for monitoring: close it when the service has stayed healthy. Notify stakeholders and make "
            "sure the bad release is not deployed again.");
      case OperationState::Cancelled:
        return tr("The incident stays open. Re-evaluate to see the current state, then decide again.");
      case OperationState::Unknown:
        return tr("The result of the last call is unknown. Re-evaluate to see what the cluster has now.");
      case OperationState::Planned:
      case OperationState::Running:
      case OperationState::Paused:
      case OperationState::Failed:
        return tr("The service may still be unhealthy. Re-evaluate to see its current state, then decide again.");
    }
    return {};
  }

  void exportTimeline() {
    TimelineExporter::start(context().journal(), context().run().incidentId(), this, [this](const Result<QString> &path) {
      if (path)
        m_ui.exported->say(Mark::Good, tr("Timeline saved to %1").arg(*path));
      else
        m_ui.exported->say(Mark::Critical, inWords(path.error()));
    });
  }

  void load() {
    context().journal().load(context().run().incidentId(), this)->then([this](const Result<IncidentRecord> &record) {
      tell(record);
    });
  }

  /// Deadlines count as in the incident's dock; where nobody has done anything, from when this page was reached.
  void showWork() {
    IncidentRecord byHand;
    byHand.incident.service = context().service();
    byHand.events = context().checks().events();
    if (!m_ended.isValid())
      m_ended = context().endedAt().isValid() ? context().endedAt()
                                              : followUpsCountFrom(steps::stepKinds(), byHand, context().runbook());
    if (!m_ended.isValid())
      m_ended = context().session().clock().now();
    QList<Checklist> lists;
    for (const Checklist &list : checklistsAt(context().runbook(), RollbackMoment::Verifying))
      if (!context().checks().isDone(list))
        lists << list;
    lists += checklistsAt(context().runbook(), RollbackMoment::After) + context().runbook().followUps;
    m_byHand->showWork(lists, m_ended, true);
  }

  void tell(const Result<IncidentRecord> &record) {
    if (!record) {
      m_ui.story->setText(tr("The incident cannot be read: %1").arg(inWords(record.error())));
      return;
    }
    const report::RecordSummary summary = report::durations(*record);
    QStringList formulas;
    for (const report::Duration &duration : summary.durations)
      formulas << duration.formula;
    m_ui.durations->setText(formulas.join(u'\n'));
    m_ui.unknown->setText(summary.unknown.join(u'\n'));
    m_ui.story->setText((summary.sentence + u'\n' + undone()).trimmed());
    m_ui.unknown->setVisible(!summary.unknown.isEmpty());
    m_ui.unknownTitle->setVisible(!summary.unknown.isEmpty());
  }

  /// As it was read before and after; nothing is said where no migration was asked about.
  [[nodiscard]] QString undone() const {
    const operate::Operation *operation = context().operation();
    if (!operation || !operation->plan().first([](const Step &step) { return steps::takesMigrationsBack(step); }))
      return {};
    const auto names = operate::undoneMigrations(operation->record());
    return !names             ? tr("Which migrations were taken back is not known: it could not be read.")
           : names->isEmpty() ? tr("No migration was taken back.")
                              : tr("Migrations taken back: %1").arg(names->join(u", "_s));
  }

  HandTabs *m_byHand;
  OperationState m_state = OperationState::Unknown;
  QString m_sentence;
  QDateTime m_ended;  ///< what deadlines count from
};

WizardPage *makeDonePage(WizardContext &context, QWidget *parent) {
  return new DonePage(context, parent);
}

}  // namespace sternway::ui
#include "donepage.moc"
