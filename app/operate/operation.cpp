// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operation.h"

#include "core/eventtypes.h"
#include "core/planjson.h"
#include "steps/kubernetes/dryrunstep.h"
#include "steps/kubernetes/healthstep.h"
#include "steps/kubernetes/livestate.h"
#include "steps/kubernetes/patchstep.h"
#include "steps/kubernetes/rolloutstep.h"
#include "steps/metricsstep.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

bool hasEnded(StepState state) {
  return state != StepState::Pending && state != StepState::Started;
}

/// The journal knows a step from its start on; the others are added here.
QList<StepRecord> pendingSteps(const Plan &plan) {
  QList<StepRecord> steps;
  for (const Step &step : plan.steps)
    steps << StepRecord{.operationId = plan.id,
                        .stepId = step.id,
                        .state = StepState::Pending,
                        .startedAt = {},
                        .endedAt = {},
                        .message = {},
                        .result = {}};
  return steps;
}

/// A plan may be of a newer version.
QString unknownKind(const Plan &plan) {
  for (const Step &step : plan.steps)
    if (!runsByItself(step.kind))
      return Operation::tr("The plan has a step of the unknown kind \"%1\"; it was made by a newer Sternway").arg(step.kind);
  return {};
}

OperationState stateAfter(StepState failed) {
  return failed == StepState::Unknown ? OperationState::Unknown : OperationState::Failed;
}

}  // namespace

Operation::Operation(const StepPorts &ports, Journal &journal, QObject *parent)
    : QObject(parent), m_ports(ports), m_journal(journal) {}

Operation::~Operation() = default;

void Operation::start(const Plan &plan, const QString &incidentId) {
  m_plan = plan;
  m_record = OperationRecord{};
  m_record.id = plan.id;
  m_record.incidentId = incidentId;
  m_record.startedAt = m_ports.clock->now();
  m_record.plan = toJson(plan);
  m_record.steps = pendingSteps(plan);
  setState(OperationState::Running, eventtype::operationStarted,
           tr("Rollback of %1 to revision %2 (%3) began")
               .arg(display(plan.workload), QString::number(plan.targetNumber), plan.targetImage),
           [this] { advance(); });
}

void Operation::resumeFrom(const OperationRecord &record, Decision decision) {
  const auto plan = planFromJson(record.plan);
  m_record = record;
  if (!plan)
    return conclude(OperationState::Failed, plan.error().message);
  m_plan = *plan;
  if (const QString unknown = unknownKind(m_plan); !unknown.isEmpty())
    return conclude(OperationState::Failed, unknown);
  if (std::any_of(record.steps.cbegin(), record.steps.cend(),
                  [this](const StepRecord &step) { return !m_plan.step(step.stepId); }))
    return conclude(OperationState::Failed, tr("The journal's record of this rollback does not fit its plan"));
  m_record.steps = pendingSteps(m_plan);
  for (const StepRecord &step : record.steps) {
    StepRecord &kept = m_record.steps[m_plan.step(step.stepId) - m_plan.steps.constData()];
    kept = step;
    if (step.state == StepState::Started || step.state == StepState::Unknown)
      kept.state = StepState::Pending;
  }
  if (decision == Decision::Retry && record.planRedacted)
    return conclude(
        OperationState::Failed,
        tr("The plan was stored without its secrets, so that its patch cannot be sent again. Plan the rollback anew."));
  if (decision == Decision::Abort)
    return setState(OperationState::Running, eventtype::operationTakenOver,
                    tr("The interrupted rollback was taken over, to end it"), [this] {
                      m_cancelRequested = true;
                      concludeCancelled();
                    });
  setState(OperationState::Running, eventtype::operationTakenOver,
           decision == Decision::Retry ? tr("The interrupted rollback was taken over; its step is done again")
                                       : tr("The interrupted rollback was taken over and goes on"),
           [this, decision] {
             if (decision == Decision::Continue && adoptPatch())
               return;
             advance();
           });
}

/// After a restart that found the patch's effect in the cluster: its step has ended, and that is recorded.
bool Operation::adoptPatch() {
  for (int index = 0; index < m_record.steps.size(); ++index) {
    const StepRecord &step = m_record.steps.at(index);
    if (m_plan.steps.at(index).kind != stepkind::undo || step.state != StepState::Pending || !step.startedAt.isValid())
      continue;
    settle(index, {.state = StepState::Finished,
                   .message = tr("Its answer was lost; the cluster shows that it took effect"),
                   .result = QJsonObject{{u"patchedAt"_s, step.startedAt.toUTC().toString(Qt::ISODateWithMs)}},
                   .milestone = Milestone::None});
    return true;
  }
  return false;
}

void Operation::pause() {
  m_pauseRequested = m_record.state == OperationState::Running;
}

void Operation::proceed() {
  m_pauseRequested = false;
  if (m_record.state == OperationState::Paused)
    setState(OperationState::Running, eventtype::operationResumed, tr("The rollback goes on"), [this] { advance(); });
}

void Operation::cancel() {
  if (m_concluded || std::exchange(m_cancelRequested, true))
    return;
  if (m_step)
    m_step->stop();
  else if (m_record.state == OperationState::Paused)
    concludeCancelled();
}

void Operation::setState(OperationState state, const QString &type, const QString &summary, std::function<void()> then) {
  m_record.state = state;
  const EventDraft event{.type = type,
                         .summary = summary,
                         .data = QJsonObject{{u"operation"_s, m_record.id}},
                         .milestone = Milestone::None,
                         .at = {}};
  m_journal.record(m_record, event, this)->then([this, then = std::move(then)](const Result<Done> &done) {
    if (!done)
      return journalFailed(done.error());
    holdLease();
    Q_EMIT changed();
    then();
  });
}

void Operation::holdLease() {
  if (m_lease)
    return;
  m_lease = std::make_unique<LeaseKeeper>(m_journal, *m_ports.clock, m_record.id);
  // The step under way ends first; the journal refuses its end, and everything after it.
  connect(m_lease.get(), &LeaseKeeper::lost, this, [this](const Error &error) {
    m_cancelRequested = true;
    if (m_step)
      m_step->stop();
    else
      journalFailed(error);
  });
}

int Operation::nextStep() const {
  for (int index = 0; index < m_record.steps.size(); ++index)
    if (!hasEnded(m_record.steps.at(index).state))
      return index;
  return -1;
}

void Operation::advance() {
  if (m_cancelRequested)
    return concludeCancelled();
  if (m_pauseRequested)
    return setState(OperationState::Paused, eventtype::operationPaused, tr("The rollback was paused"), [] {});
  const int index = nextStep();
  if (index < 0)
    return conclude(OperationState::Succeeded,
                    tr("%1 is back on revision %2 (%3)")
                        .arg(display(m_plan.workload), QString::number(m_plan.targetNumber), m_plan.targetImage));
  begin(index);
}

void Operation::begin(int index) {
  StepRecord &step = m_record.steps[index];
  step.state = StepState::Started;
  step.startedAt = m_ports.clock->now();
  const Step &planned = m_plan.steps.at(index);
  const EventDraft event{.type = eventtype::stepStarted,
                         .summary = planned.title,
                         .data = QJsonObject{{u"step"_s, planned.kind}, {u"command"_s, commandOf(planned)}},
                         .milestone = Milestone::None,
                         .at = {}};
  // committed before the call goes out; if this cannot be written, nothing is called
  m_journal.record(m_record.incidentId, step, event, this)->then([this, index](const Result<Done> &done) {
    if (!done) {
      m_record.steps[index].state = StepState::Pending;
      m_record.steps[index].startedAt = {};
      return journalFailed(done.error());
    }
    Q_EMIT changed();
    if (m_cancelRequested) {
      m_record.steps[index].state = StepState::Skipped;
      return settle(index, {.state = StepState::Skipped,
                            .message = tr("Not done: the operator cancelled"),
                            .result = {},
                            .milestone = Milestone::None});
    }
    run(index);
  });
}

void Operation::run(int index) {
  QJsonObject patched;
  for (const StepRecord &step : m_record.steps)
    if (m_plan.step(step.stepId)->kind == stepkind::undo)
      patched = step.result;
  m_step = makeStepRun(m_ports, m_plan, m_plan.steps.at(index), patched, this);
  connect(m_step, &StepRun::progress, this, &Operation::progress);
  connect(m_step, &StepRun::stable, this, &Operation::stable);
  connect(m_step, &StepRun::ended, this, [this, index](const StepOutcome &outcome) { stepEnded(index, outcome); });
  Q_EMIT progress(m_plan.steps.at(index).title);
  m_step->start();
}

void Operation::stepEnded(int index, const StepOutcome &outcome) {
  m_step->deleteLater();
  m_step = nullptr;
  settle(index, outcome);
}

void Operation::settle(int index, const StepOutcome &outcome) {
  StepRecord &step = m_record.steps[index];
  step.state = outcome.state;
  step.endedAt = m_ports.clock->now();
  step.message = outcome.message;
  step.result = outcome.result;
  const EventDraft event{.type = eventTypeOf(outcome.state),
                         .summary = m_plan.steps.at(index).title + u": "_s + outcome.message,
                         .data = QJsonObject{{u"step"_s, m_plan.steps.at(index).kind}, {u"result"_s, outcome.result}},
                         .milestone = outcome.milestone,
                         .at = {}};
  m_journal.record(m_record.incidentId, step, event, this)->then([this, outcome](const Result<Done> &done) {
    if (!done)
      return journalFailed(done.error());
    Q_EMIT changed();
    if (m_cancelRequested)
      return concludeCancelled();
    if (outcome.state == StepState::Failed || outcome.state == StepState::Unknown)
      return conclude(stateAfter(outcome.state), outcome.message);
    advance();
  });
}

bool Operation::patchMayBeApplied() const {
  return std::any_of(m_record.steps.cbegin(), m_record.steps.cend(), [this](const StepRecord &step) {
    return m_plan.step(step.stepId)->kind == stepkind::undo && step.startedAt.isValid() && step.state != StepState::Failed &&
           step.state != StepState::Skipped;
  });
}

void Operation::concludeCancelled() {
  if (!patchMayBeApplied())
    return conclude(OperationState::Cancelled, tr("Cancelled before the patch: nothing was changed"));
  readLiveState(*m_ports.cluster, m_plan, this)->then([this](const Result<LiveState> &live) {
    if (!live)
      return conclude(OperationState::Unknown,
                      tr("Cancelled after the patch was sent; the cluster cannot be read now (%1)").arg(live.error().message));
    conclude(
        OperationState::Cancelled,
        live->applied
            ? tr("Cancelled. The patch is applied: the cluster shows %1. Kubernetes goes on by itself.").arg(live->sentence())
            : tr("Cancelled. The patch is not applied: the cluster shows %1.").arg(live->sentence()));
  });
}

void Operation::conclude(OperationState state, const QString &sentence) {
  if (std::exchange(m_concluded, true))
    return;
  m_record.endedAt = m_ports.clock->now();
  m_record.message = sentence;
  const OperationState ended = state;
  m_record.state = ended;
  const EventDraft event{.type = eventTypeOf(ended),
                         .summary = sentence,
                         .data = QJsonObject{{u"operation"_s, m_record.id}},
                         .milestone = Milestone::None,
                         .at = {}};
  m_journal.record(m_record, event, this)->then([this, ended, sentence](const Result<Done> &done) {
    m_lease.reset();
    Q_EMIT changed();
    Q_EMIT finished(ended, done ? sentence : sentence + u' ' + tr("(This could not be recorded: %1)").arg(done.error().message));
  });
}

void Operation::journalFailed(const Error &error) {
  if (std::exchange(m_concluded, true))
    return;
  if (m_lease)
    m_lease.release()->deleteLater();  // it may be its signal that led here
  m_record.state = patchMayBeApplied() ? OperationState::Unknown : OperationState::Failed;
  m_record.message = tr("Stopped, because the journal cannot be written: %1 %2").arg(error.message, error.detail).trimmed();
  Q_EMIT changed();
  Q_EMIT finished(m_record.state, m_record.message);
}

bool runsByItself(const QString &kind) {
  for (const QLatin1StringView known :
       {stepkind::dryRun, stepkind::undo, stepkind::waitRollout, stepkind::waitReady, stepkind::metrics})
    if (kind == known)
      return true;
  return false;
}

StepRun *makeStepRun(const StepPorts &ports, const Plan &plan, const Step &step, const QJsonObject &patched, QObject *parent) {
  if (step.kind == stepkind::dryRun)
    return new DryRunStep(ports, plan, step, parent);
  if (step.kind == stepkind::undo)
    return new PatchStep(ports, plan, step, parent);
  if (step.kind == stepkind::waitRollout)
    return new RolloutStep(ports, plan, step, patched, parent);
  if (step.kind == stepkind::waitReady)
    return new HealthStep(ports, plan, step, parent);
  if (step.kind == stepkind::metrics)
    return new MetricsStep(ports, plan, step, parent);
  return nullptr;
}

}  // namespace sternway
