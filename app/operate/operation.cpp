// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operation.h"

#include "core/incident.h"
#include "core/plan.h"
#include "operate/events.h"
#include "operate/operationinspector.h"

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

bool hasEnded(StepState state) {
  return state != StepState::Pending && state != StepState::Started;
}

steps::StepOutcome outcomeOf(const StepRecord &record) {
  return {.state = record.state, .message = record.message, .result = record.result};
}

/// What the rollback was for, in words.
QString expected(const Plan &plan) {
  QStringList parts;
  for (const Step &step : plan.steps())
    if (!step.expect.isEmpty())
      parts << step.expect;
  return parts.join(u"; "_s);
}

/// What an event says of its operation: which it is, and what it rolls back.
QJsonObject ofOperation(const QString &id, const Plan &plan, QJsonObject data) {
  data.insert(u"operation"_s, id);
  if (const ObjectRef service = plan.service(); !service.name.isEmpty())
    data.insert(u"target"_s, display(service));
  return data;
}

}  // namespace

Operation::Operation(const steps::StepContext &context, Journal &journal, const StepKinds &kinds, QObject *parent)
    : QObject(parent), m_context(context), m_journal(journal), m_kinds(kinds) {}

Operation::~Operation() = default;

/// The journal knows a step from its start on; all others are added here.
QString Operation::take(const Plan &plan) {
  m_plan = plan;
  m_context.plan = plan;
  m_record.steps.clear();
  for (const Step &step : plan.steps()) {
    // a plan may be of a newer version
    if (!m_kinds.runner(step))
      return tr("The plan has a step of the unknown kind \"%1\"; it was made by a newer Sternway").arg(step.kind);
    m_record.steps << StepRecord{.operationId = plan.id, .stepId = step.id};
  }
  return {};
}

void Operation::start(const Plan &plan, const QString &incidentId) {
  m_record = OperationRecord{};
  m_record.id = plan.id;
  m_record.incidentId = incidentId;
  m_record.startedAt = m_context.clock->now();
  m_record.plan = toJson(plan);
  if (const QString problem = take(plan); !problem.isEmpty())
    return conclude(OperationState::Failed, problem);
  setState(OperationState::Running, eventtype::operationStarted, tr("The rollback began: %1").arg(titles(plan)),
           [this] { advance(); });
}

void Operation::resumeFrom(const OperationRecord &record, Decision decision) {
  const auto plan = planFromJson(record.plan);
  m_record = record;
  if (!plan)
    return conclude(OperationState::Failed, plan.error().message);
  if (const QString problem = take(*plan); !problem.isEmpty())
    return conclude(OperationState::Failed, problem);
  QList<StepRecord> underWay;
  for (const StepRecord &step : record.steps) {
    const qsizetype index = indexOf(step.stepId);
    if (index < 0)
      return conclude(OperationState::Failed, tr("The journal's record of this rollback does not fit its plan"));
    m_record.steps[index] = step;
    const bool isUnknown = step.state == StepState::Unknown && isUndecided(*plan->step(step.stepId), step);
    // what failed before the crash has still to be decided on, or ends the rollback
    if (!isUnknown && isUndecided(*plan->step(step.stepId), step))
      m_failures << FailedStep{.stepId = step.stepId, .outcome = outcomeOf(step)};
    if (step.state != StepState::Started && !isUnknown)
      continue;
    m_record.steps[index].state = StepState::Pending;
    if (runnerOf(step).probe)
      underWay << step;
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
           [this, decision, underWay] {
             for (const StepRecord &step : underWay)
               m_busy.insert(indexOf(step.stepId));
             for (const StepRecord &step : underWay)
               adopt(indexOf(step.stepId), step, decision);
             advance();
           });
}

/// After a restart: a step whose effect is there has ended, and that is recorded. Nothing is ever done twice on a guess.
void Operation::adopt(qsizetype index, const StepRecord &record, Decision decision) {
  probeSteps(m_context, m_kinds, {record}, this)->then([this, index, decision](const Result<QList<steps::Probe>> &probes) {
    if (m_concluded)
      return;
    m_busy.remove(index);
    if (m_cancelRequested)
      return advance();
    if (!probes)
      return conclude(OperationState::Unknown,
                      tr("Whether the interrupted step took effect cannot be read: %1").arg(probes.error().message));
    const steps::Probe &probe = probes->first();
    if (probe.state == steps::Probe::State::NotApplied && decision == Decision::Retry)
      return advance();
    if (probe.state == steps::Probe::State::CannotTell)
      return conclude(OperationState::Unknown, probe.sentence);
    if (probe.state != steps::Probe::State::Applied)
      return conclude(OperationState::Failed, probe.sentence);
    settle(index,
           {.state = StepState::Finished, .message = tr("Its answer was lost. %1").arg(probe.sentence), .result = probe.result});
  });
}

void Operation::pause() {
  m_pauseRequested = m_record.state == OperationState::Running;
}

void Operation::proceed() {
  m_pauseRequested = false;
  if (m_record.state == OperationState::Paused && m_failures.isEmpty())
    setState(OperationState::Running, eventtype::operationResumed, tr("The rollback goes on"), [this] { advance(); });
}

void Operation::cancel() {
  if (m_concluded || std::exchange(m_cancelRequested, true))
    return;
  stopSteps();
  if (m_record.state == OperationState::Paused)
    concludeCancelled();
}

/// A step may end from within.
void Operation::stopSteps() {
  const QList<steps::StepRun *> running = m_running.values();
  for (steps::StepRun *run : running)
    run->stop();
}

void Operation::setState(OperationState state, const QString &type, const QString &summary, std::function<void()> then,
                         QJsonObject data) {
  m_record.state = state;
  const EventDraft event{.type = type, .summary = summary, .data = ofOperation(m_record.id, m_plan, data)};
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
  m_lease = std::make_unique<incident::LeaseKeeper>(m_journal, *m_context.clock, m_record.id);
  // Steps under way end first; the journal refuses their ends, and everything after them.
  connect(m_lease.get(), &incident::LeaseKeeper::lost, this, [this](const Error &error) {
    m_cancelRequested = true;
    journalFailed(error);
  });
}

qsizetype Operation::indexOf(const QString &stepId) const {
  const auto found = std::find_if(m_record.steps.cbegin(), m_record.steps.cend(),
                                  [&stepId](const StepRecord &step) { return step.stepId == stepId; });
  return found == m_record.steps.cend() ? -1 : found - m_record.steps.cbegin();
}

/// Of the first stage that has not ended: all that are left where it is parallel, else the first.
QList<qsizetype> Operation::nextSteps() const {
  QList<qsizetype> next;
  for (const Stage &stage : m_plan.stages) {
    for (const Step &step : stage.steps)
      if (const qsizetype index = indexOf(step.id); !hasEnded(m_record.steps.at(index).state))
        next << index;
    if (!next.isEmpty())
      return stage.parallel ? next : next.mid(0, 1);
  }
  return next;
}

void Operation::advance() {
  if (m_concluded || !m_busy.isEmpty() || m_record.state == OperationState::Paused)
    return;
  if (m_journalError)
    return journalFailed(*m_journalError);
  if (m_cancelRequested)
    return concludeCancelled();
  if (!m_failures.isEmpty())
    return stopOrAsk();
  if (m_pauseRequested)
    return setState(OperationState::Paused, eventtype::operationPaused, tr("The rollback was paused"), [] {});
  const QList<qsizetype> next = nextSteps();
  if (next.isEmpty())
    return concludeDone();
  for (const qsizetype index : next)
    m_busy.insert(index);
  for (const qsizetype index : next)
    begin(index);
}

void Operation::begin(qsizetype index) {
  StepRecord &step = m_record.steps[index];
  const Step &planned = *m_plan.step(step.stepId);
  if (!planned.skip.isEmpty())
    return settle(index, {.state = StepState::Skipped, .message = tr("Left out by the operator: %1").arg(planned.skip)});
  for (const StepRecord &needed : std::as_const(m_record.steps))
    if (needed.state == StepState::Skipped && planned.needs.contains(needed.stepId))
      return settle(index, {.state = StepState::Skipped, .message = tr("Not done. %1").arg(needed.message)});
  const StepDescriptor &kind = runnerOf(step);
  const QJsonObject from = steps::startedFrom(step.result);
  if (!kind.startsFrom || !from.isEmpty())
    return commitStart(index, from);
  kind.startsFrom(m_context, planned, this)->then([this, index](const Result<QJsonObject> &seen) {
    if (!seen)
      return settle(index, {.state = StepState::Failed, .message = tr("Not begun: %1").arg(seen.error().message)});
    commitStart(index, *seen);
  });
}

/// \a from: what it starts from, as its kind told when it first began.
void Operation::commitStart(qsizetype index, const QJsonObject &from) {
  StepRecord &step = m_record.steps[index];
  const Step &planned = *m_plan.step(step.stepId);
  step = {.operationId = m_record.id, .stepId = step.stepId, .state = StepState::Started, .startedAt = m_context.clock->now()};
  if (!from.isEmpty())
    step.result.insert(steps::startedFromKey, from);
  const EventDraft event{.type = eventtype::stepStarted,
                         .summary = planned.title,
                         .data = QJsonObject{{u"step"_s, planned.kind}, {u"command"_s, planned.command}}};
  // committed before the call goes out; if this cannot be written, nothing is called
  m_journal.record(m_record.incidentId, step, event, this)->then([this, index](const Result<Done> &done) {
    if (!done || m_journalError) {
      m_record.steps[index].state = StepState::Pending;
      m_record.steps[index].startedAt = {};
      m_busy.remove(index);
      return journalFailed(done ? *m_journalError : done.error());
    }
    Q_EMIT changed();
    if (m_cancelRequested) {
      m_record.steps[index].state = StepState::Skipped;
      return settle(index, {.state = StepState::Skipped, .message = tr("Not done: the operator cancelled")});
    }
    run(index);
  });
}

void Operation::run(qsizetype index) {
  m_context.outputs.clear();
  for (const StepRecord &step : m_record.steps)
    m_context.outputs.insert(step.stepId, step.result);
  const StepRecord &record = m_record.steps.at(index);
  const Step &step = *m_plan.step(record.stepId);
  steps::StepRun *run = runnerOf(record).run(m_context, step, this);
  m_running.insert(index, run);
  connect(run, &steps::StepRun::progress, this, &Operation::progress);
  connect(run, &steps::StepRun::stable, this, &Operation::stable);
  connect(run, &steps::StepRun::ended, this, [this, index](const steps::StepOutcome &outcome) { stepEnded(index, outcome); });
  Q_EMIT progress(step.title);
  run->start();
}

void Operation::stepEnded(qsizetype index, const steps::StepOutcome &outcome) {
  m_running.take(index)->deleteLater();
  settle(index, outcome);
}

void Operation::settle(qsizetype index, const steps::StepOutcome &outcome) {
  StepRecord &step = m_record.steps[index];
  const Step &planned = *m_plan.step(step.stepId);
  step.state = outcome.state;
  step.endedAt = m_context.clock->now();
  step.message = outcome.message;
  const QJsonObject from = steps::startedFrom(std::exchange(step.result, outcome.result));
  if (!from.isEmpty() && outcome.state != StepState::Finished)
    step.result.insert(steps::startedFromKey, from);  // it may be done again
  const EventDraft event = stepEvent(planned, m_kinds.role(planned), outcome);
  m_busy.insert(index);
  m_journal.record(m_record.incidentId, step, event, this)->then([this, index, outcome](const Result<Done> &done) {
    m_busy.remove(index);
    if (!done)
      return journalFailed(done.error());
    const StepRecord &recorded = m_record.steps.at(index);
    if (isUndecided(*m_plan.step(recorded.stepId), recorded))
      m_failures << FailedStep{.stepId = recorded.stepId, .outcome = outcome};
    Q_EMIT changed();
    advance();
  });
}

const StepDescriptor &Operation::runnerOf(const StepRecord &record) const {
  return *m_kinds.runner(*m_plan.step(record.stepId));
}

QList<StepRecord> Operation::changing() const {
  return sentSteps(m_plan, m_record.steps, m_kinds);
}

void Operation::concludeCancelled() {
  const QList<StepRecord> sent = changing();
  if (sent.isEmpty())
    return conclude(OperationState::Cancelled, tr("Cancelled: nothing was changed"));
  probeSteps(m_context, m_kinds, sent, this)->then([this](const Result<QList<steps::Probe>> &probes) {
    if (!probes)
      return conclude(OperationState::Unknown,
                      tr("Cancelled; what has changed cannot be read now (%1)").arg(probes.error().message));
    QStringList sentences;
    bool unknown = false;
    for (const steps::Probe &probe : *probes) {
      sentences << probe.sentence;
      unknown |= probe.state == steps::Probe::State::CannotTell;
    }
    conclude(unknown ? OperationState::Unknown : OperationState::Cancelled, tr("Cancelled. %1").arg(sentences.join(u' ')));
  });
}

/// Passed over by a person is not known to be done.
void Operation::concludeDone() {
  QStringList sentences{expected(m_plan)};
  bool isKnown = true;
  for (const StepRecord &step : std::as_const(m_record.steps)) {
    if (step.state == StepState::Unknown)
      sentences << step.message;
    isKnown = isKnown && step.state != StepState::Unknown;
  }
  conclude(isKnown ? OperationState::Succeeded : OperationState::Unknown, sentences.join(u' ').trimmed());
}

void Operation::conclude(OperationState state, const QString &sentence, QJsonObject data) {
  if (std::exchange(m_concluded, true))
    return;
  m_record.endedAt = m_context.clock->now();
  m_record.message = sentence;
  const OperationState ended = state;
  m_record.state = ended;
  const EventDraft event{.type = eventTypeOf(ended), .summary = sentence, .data = ofOperation(m_record.id, m_plan, data)};
  m_journal.record(m_record, event, this)->then([this, ended, sentence](const Result<Done> &done) {
    m_lease.reset();
    Q_EMIT changed();
    Q_EMIT finished(ended, done ? sentence : sentence + u' ' + tr("(This could not be recorded: %1)").arg(done.error().message));
  });
}

/// What runs ends first.
void Operation::journalFailed(const Error &error) {
  if (m_concluded)
    return;
  if (!m_journalError)
    m_journalError = error;
  stopSteps();
  if (!m_busy.isEmpty())
    return;
  m_concluded = true;
  if (m_lease)
    m_lease.release()->deleteLater();  // it may be its signal that led here
  m_record.state = mayHaveChanged() ? OperationState::Unknown : OperationState::Failed;
  m_record.message =
      tr("Stopped, because the journal cannot be written: %1 %2").arg(m_journalError->message, m_journalError->detail).trimmed();
  Q_EMIT changed();
  Q_EMIT finished(m_record.state, m_record.message);
}

}  // namespace sternway::operate

#include "moc_operation.cpp"
