// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/servicemonitor.h"
#include "core/plan.h"
#include "operate/previews.h"
#include "operate/rollbackrun.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

/// The part of RollbackRun that looks, plans and checks, before anything is recorded or changed.

namespace {

QString newPlanId() {
  return u"op-%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

}  // namespace

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
  if (m_request.isForward && m_request.reason.trimmed().isEmpty())
    return stop(::sternway::fail(ErrorKind::Input, tr("Going forward again needs a reason"), tr("Say it by --reason.")).value());
  if (const Verdict &verdict = m_assessment.verdict; !m_request.isForward && m_request.scope == PlanScope::Service &&
                                                     m_request.targetUid.isEmpty() && !m_request.allowBadTarget &&
                                                     !verdict.unknown && verdict.action < Action::Prepare)
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
  for (auto mark = m_assessment.doNotUse.cbegin(); mark != m_assessment.doNotUse.cend(); ++mark)
    request.doNotUse.insert(mark.key(), markWords(*mark));
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
  for (const RunbookVariable &variable : m_assessment.runbook ? m_assessment.runbook->variables : QList<RunbookVariable>())
    if (variable.type == VariableType::Secret) {
      request.secrets << variable.name;
      request.values.remove(variable.name);
    }
  request.skips = m_request.skips;
  request.suspendsGitOps = m_request.suspendsGitOps;
  request.isForward = m_request.isForward;
  request.lastRollback = assess::lastRollback(m_past, service());
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
  m_plan = withBases(plan, m_bases);
  m_undo = undoOf(plan);
}

void RollbackRun::changeTo(const Result<Plan> &plan) {
  if (!plan)
    return stop(plan.error());
  m_changes.clear();
  m_bases.clear();
  keep(*plan);
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
      m_assessment.history = *history;
      readMarks([this, workload, history = *history] { renew(workload, history); });
    });
  });
}

/// Puts those that hold now into the assessment. What pods run tells digests apart; where they cannot be read, the images' names
/// decide.
void RollbackRun::readMarks(std::function<void()> then) {
  auto *reading = m_monitor->readMarks(m_journal, this);
  m_pending = reading;
  reading->then([this, then = std::move(then)](const Result<QList<RevisionMark>> &marks) {
    if (!marks)
      return stop(marks.error());
    if (marks->isEmpty()) {
      m_assessment.doNotUse.clear();
      return then();
    }
    auto *call = m_ports->cluster->pods(m_assessment.workload, this);
    m_pending = call;
    call->then([this, then, marks = *marks](const Result<QList<Pod>> &pods) {
      m_assessment.doNotUse = marksThatHold(marks, m_assessment.history, pods.value_or(QList<Pod>()));
      then();
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
      if (!step.changes.isEmpty())  // a step may be seen several times
        m_changes.insert(step.stepId, step.changes);
      if (!step.base.isEmpty())
        m_bases.insert(step.stepId, step.base);
      seen += step.findings;
    }
    m_plan = withBases(m_plan, m_bases);
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

}  // namespace sternway::operate
