// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/rollbackrun.h"

#include "assess/recovery.h"
#include "assess/servicemonitor.h"
#include "assess/verdictlog.h"
#include "core/incident.h"
#include "core/plan.h"
#include "operate/previews.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

QString newPlanId() {
  return u"op-%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

}  // namespace

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

void RollbackRun::prepare() {
  look([this] { build(); });
}

void RollbackRun::setProcedure(const QList<GuidedStep> &procedure, const QHash<QString, QString> &values) {
  m_procedure = procedure;
  m_values = values;
}

void RollbackRun::assess() {
  look([this] {
    setStage(Stage::Assessed);
    Q_EMIT assessed();
  });
}

void RollbackRun::dropPending() {
  if (m_pending && !m_pending->isFinished())
    delete m_pending.data();
}

void RollbackRun::look(std::function<void()> then) {
  dropPending();
  setStage(Stage::Assessing);
  Q_EMIT progress(tr("Reading the cluster and its metrics"));
  m_monitor->journalChanged();  // the decision goes by what the journal says now
  auto *call = m_monitor->assess(this);
  m_pending = call;
  call->then([this, then = std::move(then)](const Result<assess::Assessment> &assessment) {
    if (!assessment)
      return stop(assessment.error());
    if (const auto &problem = m_monitor->pastProblem())
      return stop(*problem);
    m_past = m_monitor->past();
    m_assessment = *assessment;
    m_assessmentRecorded = false;
    then();
  });
}

void RollbackRun::build() {
  if (const Verdict &verdict = m_assessment.verdict; m_request.scope == PlanScope::Service && m_request.targetUid.isEmpty() &&
                                                     !m_request.allowBadTarget && !verdict.unknown &&
                                                     verdict.action < Action::Prepare)
    return stop(
        ::sternway::fail(ErrorKind::Invalid,
                         tr("Nothing calls for a rollback: %1").arg(sentence(verdict, m_assessment.matrix, m_assessment.at)),
                         tr("To go back anyway, say to which revision (--to)."))
            .value());
  makePlan();
}

PlanRequest RollbackRun::planRequest(const QString &revisionUid, bool allowBad) const {
  PlanRequest request;
  request.workload = m_assessment.workload;
  request.history = m_assessment.history;
  request.health = m_assessment.health;
  if (m_assessment.lastKnownGood) {
    request.lastKnownGoodUid = m_assessment.lastKnownGood->revisionUid;
    request.lastKnownGoodReason = m_assessment.lastKnownGood->why;
  }
  request.rolledBackFromUids = assess::rolledBackFrom(m_past, service()).keys();
  request.targetUid = revisionUid;
  request.reason =
      m_request.reason.isEmpty() ? reasonOf(m_assessment.verdict, m_assessment.matrix, m_assessment.at) : m_request.reason;
  request.author = m_request.author;
  request.id = newPlanId();
  request.now = m_ports->clock->now();
  request.options.stability = m_request.stability;
  request.options.kubeconfig = m_request.kubeconfig;
  request.force = allowBad;
  request.scope = m_request.scope;
  request.procedure = m_procedure;
  request.values = m_values;
  request.skips = m_request.skips;
  request.suspendsGitOps = m_request.suspendsGitOps;
  return request;
}

Result<TargetChoice> RollbackRun::mayTarget(const QString &revisionUid, bool allowBad) const {
  return chooseTarget(planRequest(revisionUid, allowBad));
}

Result<Plan> RollbackRun::planAnew(const QString &why) const {
  PlanRequest request = planRequest(m_request.targetUid, m_request.allowBadTarget);
  request.targetReason = why;
  return buildPlan(request);
}

void RollbackRun::keep(const Plan &plan) {
  m_plan = plan;
  m_undo = undoOf(plan);
}

void RollbackRun::changeTo(const Result<Plan> &plan) {
  if (!plan)
    return stop(plan.error());
  keep(*plan);
  m_changes.clear();
  check();
}

void RollbackRun::target(const QString &revisionUid, bool allowBad) {
  m_request.targetUid = revisionUid;
  m_request.allowBadTarget = allowBad;
  // the usual one keeps its reason: that it was measured good, not that somebody chose it
  const auto usual = mayTarget({}, false);
  changeTo(usual && usual->revision.uid == revisionUid ? buildPlan(planRequest({}, false)) : planAnew({}));
}

void RollbackRun::replan() {
  m_request.targetUid = m_undo.targetRevisionUid;
  changeTo(planAnew(m_undo.targetReason));
}

void RollbackRun::recheck() {
  dropPending();
  setStage(Stage::Checking);
  Q_EMIT progress(tr("Reading the workload again"));
  auto *reading = m_ports->cluster->workload(service(), this);
  m_pending = reading;
  reading->then([this](const Result<Workload> &workload) {
    if (!workload)
      return stop(workload.error());
    auto *call = m_ports->cluster->history(*workload, this);
    m_pending = call;
    call->then([this, workload = *workload](const Result<History> &history) {
      if (!history)
        return stop(history.error());
      renew(workload, *history);
    });
  });
}

void RollbackRun::renew(const Workload &workload, const History &history) {
  m_assessment.workload = workload;
  m_assessment.history = history;
  if (m_undo.targetRevisionUid.isEmpty())
    return makePlan();
  if (!history.byUid(m_undo.targetRevisionUid))
    return stop(::sternway::fail(ErrorKind::NotFound, tr("Revision %1 is no longer there").arg(m_undo.targetNumber),
                                 tr("Kubernetes has taken it out of the history meanwhile. Choose another target."))
                    .value());
  m_request.targetUid = m_undo.targetRevisionUid;
  changeTo(planAnew(m_undo.targetReason));
}

void RollbackRun::stopPreparing() {
  if (m_pending && m_stage < Stage::Prepared)
    m_pending->cancel();
}

Result<Done> RollbackRun::setReason(const QString &reason) {
  m_request.reason = reason;
  m_request.targetUid = m_undo.targetRevisionUid;
  const auto plan = planAnew(m_undo.targetReason);
  if (!plan)
    return tl::unexpected(plan.error());
  keep(*plan);
  return Done{};
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

void RollbackRun::check() {
  dropPending();
  setStage(Stage::Checking);
  Q_EMIT progress(tr("Checking what could make the rollback fail"));
  auto *previews = previewSteps(stepContext(), m_plan, this);
  m_pending = previews;
  previews->then([this](const Result<QList<PreviewedStep>> &found) {
    if (!found)
      return stop(found.error());
    QList<Finding> seen;
    for (const PreviewedStep &step : *found) {
      m_changes.insert(step.stepId, step.changes);
      seen += step.findings;
    }
    if (m_undo.targetRevisionUid.isEmpty())
      return keepFindings(seen);
    auto *call = runPreflight(preflightInput(), this);
    m_pending = call;
    call->then([this, seen](const Result<QList<Finding>> &findings) {
      if (!findings)
        return stop(findings.error());
      keepFindings(*findings + seen);
    });
  });
}

PreflightInput RollbackRun::preflightInput() const {
  PreflightInput input{.cluster = m_ports->cluster,
                       .undo = m_undo,
                       .workload = m_assessment.workload,
                       .history = m_assessment.history,
                       .targetLastLive = {},
                       .now = m_ports->clock->now(),
                       .suspended = steps::suspendedBy(m_plan)};
  for (const RevisionHealth &health : m_assessment.health)
    if (health.revisionUid == m_undo.targetRevisionUid && health.liveTo.isValid())
      input.targetLastLive = health.liveTo;
  return input;
}

void RollbackRun::keepFindings(const QList<Finding> &findings) {
  m_findings = findings;
  std::ranges::stable_sort(m_findings, std::greater(), &Finding::severity);
  setStage(Stage::Prepared);
  Q_EMIT prepared();
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
  draft.title = u"%1: %2"_s.arg(service().name, about);
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

void RollbackRun::execute() {
  setStage(Stage::Running);
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
  const EventDraft event{.type = eventtype::declined, .summary = why, .data = {}};
  record(planEvents() + QList<EventDraft>{event}, [this, closes] {
    const auto end = [this] {
      setStage(Stage::Ended);
      Q_EMIT recorded();
    };
    if (!closes || !opensIncident())
      return end();
    m_journal.close(m_incidentId, this)->then([end](const Result<Done> &) { end(); });
  });
}

Call<Recovery> *RollbackRun::inspect(const OperationRecord &record) {
  return inspectOperation(stepContext(), record, this);
}

void RollbackRun::resume(const OperationRecord &record, Decision decision) {
  setStage(Stage::Running);
  m_incidentId = record.incidentId;
  makeOperation();
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

void RollbackRun::conclude(OperationState state, const QString &sentence) {
  const auto end = [this, state, sentence] {
    setStage(Stage::Ended);
    Q_EMIT finished(state, sentence);
  };
  if (state != OperationState::Succeeded || !m_request.closesIncident || !opensIncident())
    return end();
  m_journal.close(m_incidentId, this)->then([end](const Result<Done> &) { end(); });
}

void RollbackRun::cancel() {
  m_cancelled = true;
  if (m_operation)
    m_operation->cancel();
}

}  // namespace sternway::operate
