// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/donepage.h"

#include "core/followups.h"
#include "models/stepmodel.h"
#include "report/durations.h"
#include "steps/registry.h"
#include "ui/docks/timelineexporter.h"
#include "ui/wizards/handtabs.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString adviceOn(OperationState state) {
  switch (state) {
    case OperationState::Succeeded:
      return DonePage::tr("The incident is closed. Notify stakeholders and make sure the bad release is not deployed again.");
    case OperationState::Cancelled:
      return DonePage::tr("The incident stays open. Re-evaluate to see the current state, then decide again.");
    case OperationState::Unknown:
      return DonePage::tr("The result of the last call is unknown. Re-evaluate to see what the cluster has now.");
    case OperationState::Planned:
    case OperationState::Running:
    case OperationState::Paused:
    case OperationState::Failed:
      return DonePage::tr("The service may still be unhealthy. Re-evaluate to see its current state, then decide again.");
  }
  return {};
}

}  // namespace

DonePage::DonePage(WizardContext &shared, TimelineExporter &exporter, QWidget *parent)
    : FormPage(shared, parent), m_exporter(exporter), m_byHand(new HandTabs(shared, this)) {
  setFirstFocus(m_ui.exportTimeline);
  m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.exported), m_byHand, 4);
  m_ui.exportTimeline->setIcon(QIcon::fromTheme(u"document-export"_s));
  connect(m_ui.again, &QPushButton::clicked, this, &DonePage::againRequested);
  connect(m_ui.openIncident, &QPushButton::clicked, this, [this] { Q_EMIT incidentRequested(context().run().incidentId()); });
  connect(m_ui.exportTimeline, &QPushButton::clicked, this,
          [this] { m_exporter.start(context().journal(), context().run().incidentId(), this); });
  connect(&exporter, &TimelineExporter::exported, this,
          [this](const QString &path) { m_ui.exported->say(Mark::Good, tr("Timeline saved to %1").arg(path)); });
  connect(&exporter, &TimelineExporter::failed, this,
          [this](const Error &error) { m_ui.exported->say(Mark::Critical, inWords(error)); });
  shared.onRun(&RollbackRun::finished, this, [this](OperationState state, const QString &sentence) {
    m_state = state;
    m_sentence = sentence;
    m_ended = {};
  });
}

void DonePage::enter() {
  if (context().operation())
    m_ui.outcome->say(markOf(m_state), m_sentence);
  else
    m_ui.outcome->say(Mark::Notice, tr("All steps were manual. Sternway did not roll anything back."));
  m_ui.advice->setText(context().operation() ? adviceOn(m_state)
                                             : tr("The incident stays open. Close it when the service has recovered."));
  showWork();
  m_ui.again->setVisible(m_state != OperationState::Succeeded);
  m_ui.exported->say(Mark::Good, {});
  m_ui.story->clear();
  load();
}

/// Deadlines count as in the incident's dock; where nobody has done anything, from when this page was reached.
void DonePage::showWork() {
  IncidentRecord byHand;
  byHand.incident.service = context().service();
  byHand.events = context().checks().events();
  if (!m_ended.isValid())
    m_ended = context().endedAt().isValid() ? context().endedAt() : followUpsCountFrom(stepKinds(), byHand, context().runbook());
  if (!m_ended.isValid())
    m_ended = context().session().clock().now();
  QList<Checklist> lists;
  for (const Checklist &list : checklistsAt(context().runbook(), RollbackMoment::Verifying))
    if (!context().checks().isDone(list))
      lists << list;
  lists += checklistsAt(context().runbook(), RollbackMoment::After) + context().runbook().followUps;
  m_byHand->showWork(lists, m_ended, true);
}

void DonePage::load() {
  context().journal().load(context().run().incidentId(), this)->then([this](const Result<IncidentRecord> &record) {
    tell(record);
  });
}

void DonePage::tell(const Result<IncidentRecord> &record) {
  if (!record) {
    m_ui.story->setText(tr("The incident cannot be read: %1").arg(inWords(record.error())));
    return;
  }
  const RecordSummary summary = durations(*record);
  QStringList formulas;
  for (const Duration &duration : summary.durations)
    formulas << duration.formula;
  m_ui.durations->setText(formulas.join(u'\n'));
  m_ui.unknown->setText(summary.unknown.join(u'\n'));
  m_ui.story->setText(summary.sentence);
  m_ui.unknown->setVisible(!summary.unknown.isEmpty());
  m_ui.unknownTitle->setVisible(!summary.unknown.isEmpty());
}

void DonePage::retranslate() {
  m_ui.retranslateUi(this);
  if (context().hasRun() && context().operation())
    m_ui.advice->setText(adviceOn(m_state));
  if (context().hasRun() && !context().run().incidentId().isEmpty())
    load();
}

}  // namespace sternway
