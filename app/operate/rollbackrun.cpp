// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/rollbackrun.h"

#include "assess/evidence.h"
#include "assess/recovery.h"
#include "assess/servicemonitor.h"
#include "assess/verdictlog.h"
#include "core/incident.h"
#include "core/incidentfacts.h"
#include "core/plan.h"

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

RollbackRun::RollbackRun(std::shared_ptr<assess::ServiceMonitor> monitor, Journal &journal, RunRequest request)
    : m_monitor(std::move(monitor)), m_ports(m_monitor->ports()), m_journal(journal), m_request(std::move(request)) {
  connect(&m_questions, &OpenQuestions::changed, this, &RollbackRun::questionsChanged);
}

/// What goes away with the steps is no news any more.
RollbackRun::~RollbackRun() {
  m_questions.disconnect();
}

void RollbackRun::setStage(Stage stage) {
  m_stage = stage;
  Q_EMIT stageChanged();
}

void RollbackRun::stop(const Error &error) {
  setStage(Stage::Ended);
  Q_EMIT failed(error);
}

std::optional<std::chrono::milliseconds> RollbackRun::earlierTime(const Step &wanted) const {
  const auto isSame = [&wanted, waits = steps::stepKinds().role(wanted) == StepRole::Waits](const Step &step) {
    return waits ? steps::stepKinds().role(step) == StepRole::Waits && step.target == wanted.target
                 : step.id == wanted.id && step.kind == wanted.kind && step.target == wanted.target;
  };
  std::optional<std::chrono::milliseconds> longest;
  for (const IncidentRecord &record : m_past)
    for (const OperationRecord &operation : record.operations) {
      const auto plan = planFromJson(operation.plan);
      if (!plan || plan->service() != service())
        continue;
      for (const StepRecord &step : operation.steps)
        if (const Step *planned = plan->step(step.stepId); planned && step.state == StepState::Finished && isSame(*planned))
          longest = std::max(longest.value_or(std::chrono::milliseconds(0)),
                             std::chrono::milliseconds(step.startedAt.msecsTo(step.endedAt)));
    }
  return longest;
}

bool RollbackRun::isBlocked() const {
  return !mayProceed(m_findings);
}

void RollbackRun::record(const QList<EventDraft> &extra, std::function<void()> then) {
  Incident draft;
  draft.service = service();
  const int row = m_assessment.verdict.row;
  draft.severity = severityOf(m_assessment.verdict, m_assessment.matrix);
  const QString reason =
      m_plan.reason.isEmpty() ? sentence(m_assessment.verdict, m_assessment.matrix, m_assessment.at) : m_plan.reason;
  const QString about = !m_request.reason.isEmpty() || row < 0 ? reason : m_assessment.matrix.rows.at(row).when;
  draft.title = (m_request.isForward ? tr("%1 forward again: %2") : u"%1: %2"_s).arg(service().name, about);
  draft.rehearsal = m_request.rehearsal;
  m_journal.openFor(draft, this)->then([this, extra, then = std::move(then)](const Result<Incident> &incident) {
    if (!incident)
      return stop(incident.error());
    m_incidentId = incident->id;
    const QList<EventDraft> known =
        m_assessmentRecorded ? QList<EventDraft>() : assessmentEvents(m_assessment, m_monitor->calledSince());
    m_journal.appendAll(m_incidentId, known + extra, this)->then([this, then](const auto &done) {
      if (!done)
        return stop(done.error());
      m_assessmentRecorded = true;
      then();
    });
  });
}

QList<EventDraft> RollbackRun::planEvents() const {
  return m_plan.id.isEmpty() ? QList<EventDraft>()
                             : QList<EventDraft>{planEvent(m_plan), preflightEvent(m_findings)} + m_request.events;
}

void RollbackRun::openIncident(const QList<EventDraft> &events) {
  record(events, [this] { Q_EMIT recorded(); });
}

/// Somebody may have marked the target while the operator read the plan, or while the services before this one were rolled back.
void RollbackRun::execute() {
  setStage(Stage::Running);
  if (m_undo.targetRevisionUid.isEmpty())
    return begin();
  readMarks([this] {
    const auto mark = m_assessment.doNotUse.constFind(m_undo.targetRevisionUid);
    if (mark == m_assessment.doNotUse.cend())
      return begin();
    refuseTarget(*mark);
  });
}

Error RollbackRun::refusal(const KubernetesUndo &undo, const RevisionMark &mark) {
  return ::sternway::fail(ErrorKind::Conflict, tr("Revision %1 is %2").arg(QString::number(undo.targetNumber), markWords(mark)),
                          tr("It was marked after the plan was made. Choose another target."))
      .value();
}

EventDraft RollbackRun::refusedEvent(const Error &error) const {
  return {.type = eventtype::declined,
          .summary = tr("Not begun: %1").arg(error.message),
          .data = {{targetKey, toJson(targetOf(service()))}}};
}

void RollbackRun::refuseTarget(const RevisionMark &mark) {
  const Error error = refusal(m_undo, mark);
  m_findings.prepend({u"target.do-not-use"_s, Severity::Block, error.message, error.detail, {}});
  record(planEvents() + QList<EventDraft>{refusedEvent(error)}, [this, error] { stop(error); });
}

void RollbackRun::begin() {
  record(planEvents(), [this] {
    makeOperation();
    if (m_cancelled)
      m_operation->cancel();
    m_operation->start(m_plan, m_incidentId);
  });
}

bool RollbackRun::opensIncident() const {
  return m_assessment.at.isValid() && !hasOpenIncident(m_past, service());
}

bool RollbackRun::callsForRollback() const {
  return assess::callsForRollback(m_assessment.verdict) || m_assessment.verdict.pending;
}

void RollbackRun::decline(const QString &why, bool closes) {
  const EventDraft event{.type = eventtype::declined, .summary = why, .data = {{targetKey, toJson(targetOf(service()))}}};
  record(planEvents() + QList<EventDraft>{event}, [this, closes] {
    const auto end = [this] {
      setStage(Stage::Ended);
      Q_EMIT recorded();
    };
    if (!closes || !opensIncident())
      return end();
    assess::closeWithEvidence(m_journal, *m_monitor, m_incidentId, this)->then([end](const Result<Done> &) { end(); });
  });
}

Call<Recovery> *RollbackRun::inspect(const OperationRecord &record) {
  return inspectOperation(stepContext(), record, this);
}

namespace {
/// It goes back to its target only now: its patch has not been sent, or is to be sent again. The journal knows a step from its
/// start on.
bool isStillToBeSent(const OperationRecord &record, const Step *undo, Decision decision) {
  if (!undo || decision == Decision::Abort)
    return false;
  const auto found = std::ranges::find(record.steps, undo->id, &StepRecord::stepId);
  const StepState state = found == record.steps.cend() ? StepState::Pending : found->state;
  return state == StepState::Pending ||
         ((state == StepState::Started || state == StepState::Unknown) && decision == Decision::Retry);
}
}  // namespace

/// A target that was marked while the operation lay there is refused like one of a new plan; it can be ended, or gone on with
/// when the mark is taken away.
void RollbackRun::resume(const OperationRecord &record, Decision decision) {
  setStage(Stage::Running);
  m_incidentId = record.incidentId;
  const auto plan = planFromJson(record.plan);
  if (!plan || !isStillToBeSent(record, undoStep(*plan), decision))
    return goOn(record, decision);
  m_monitor->readMarks(m_journal, this)
      ->then([this, record, decision, undo = undoOf(*plan)](const Result<QList<RevisionMark>> &marks) {
        if (!marks)
          return stop(marks.error());
        const auto own = std::ranges::find(*marks, undo.targetRevisionUid, &RevisionMark::revisionUid);
        const QStringList images = undo.targetImage.split(u", "_s);
        const RevisionMark *mark = own != marks->cend() ? &*own : markOfImages(*marks, images, imageDigests(images));
        if (!mark)
          return goOn(record, decision);
        const Error error = refusal(undo, *mark);
        m_journal.append(m_incidentId, refusedEvent(error), this)->then([this, error](const Result<JournalEvent> &) {
          stop(error);
        });
      });
}

bool RollbackRun::goesBack() const {
  return m_request.scope == PlanScope::Service && !m_undo.isForward && m_operation &&
         m_operation->state() == OperationState::Running && m_questions.open().isEmpty();
}

void RollbackRun::goOn(const OperationRecord &record, Decision decision) {
  makeOperation();
  if (m_cancelled)
    m_operation->cancel();
  m_operation->resumeFrom(record, decision);
  keep(m_operation->plan());
}

steps::StepContext RollbackRun::stepContext() {
  return {.cluster = [cluster = m_ports->cluster](const TargetRef &) { return cluster; },
          .clock = m_ports->clock,
          .recovery = [this](const TargetRef &) { return m_recovery.get(); },
          .programs = m_ports->programs,
          .web = m_ports->web,
          .secrets = m_ports->secrets,
          .questions = &m_questions,
          .messages = m_request.messages,
          .kubeconfig = m_request.kubeconfig};
}

void RollbackRun::makeOperation() {
  if (m_ports->metrics && m_ports->metrics()) {
    const bool decided = m_assessment.at.isValid();
    m_recovery = std::make_unique<assess::MonitorRecovery>(
        m_monitor, decided ? std::optional(m_assessment.verdict.unknownMetrics) : std::nullopt);
    connect(m_recovery.get(), &assess::MonitorRecovery::answered, this, &RollbackRun::measured);
  }
  m_operation = std::make_unique<Operation>(stepContext(), m_journal);
  m_operation->setAsks(m_request.asks);
  connect(m_operation.get(), &Operation::changed, this, &RollbackRun::operationChanged);
  connect(m_operation.get(), &Operation::stable, this, &RollbackRun::stable);
  connect(m_operation.get(), &Operation::progress, this, &RollbackRun::progress);
  connect(m_operation.get(), &Operation::finished, this, &RollbackRun::conclude);
  Q_EMIT operationMade();
  Q_EMIT operationChanged();
}

/// By what the service's metrics are now: pods and series have changed since the decision. A report can do without them: where
/// they cannot be kept, the rollback has ended all the same.
void RollbackRun::conclude(OperationState state, const QString &sentence) {
  const auto end = [this, state, sentence](const Result<Done> &) {
    setStage(Stage::Ended);
    Q_EMIT finished(state, sentence);
  };
  const bool closes = state == OperationState::Succeeded && m_request.closesIncident && opensIncident();
  (closes ? assess::closeWithEvidence(m_journal, *m_monitor, m_incidentId, this)
          : assess::keepEvidence(m_journal, *m_monitor, m_incidentId, this))
      ->then(end);
}

void RollbackRun::cancel() {
  m_cancelled = true;
  if (m_operation)
    m_operation->cancel();
}

}  // namespace sternway::operate

#include "moc_rollbackrun.cpp"
