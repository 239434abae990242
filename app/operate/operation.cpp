// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operation.h"

#include "core/eventtypes.h"
#include "core/planjson.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

bool hasEnded(StepState state) {
  return state != StepState::Pending && state != StepState::Started;
}

QString titles(const Plan &plan) {
  QStringList parts;
  for (const Stage &stage : plan.stages)
    parts << stage.title;
  return parts.join(u"; "_s);
}

/// What the rollback was for, in words.
QString expected(const Plan &plan) {
  QStringList parts;
  for (const Step &step : plan.steps())
    if (!step.expect.isEmpty())
      parts << step.expect;
  return parts.join(u"; "_s);
}

OperationState stateAfter(StepState failed) {
  return failed == StepState::Unknown ? OperationState::Unknown : OperationState::Failed;
}

}  // namespace

Operation::Operation(const StepContext &context, Journal &journal, QObject *parent)
    : QObject(parent), m_context(context), m_journal(journal) {}

Operation::~Operation() = default;

/// The journal knows a step from its start on; all others are added here.
QString Operation::take(const Plan &plan) {
  m_plan = plan;
  m_context.plan = plan;
  m_record.steps.clear();
  for (const Step &step : plan.steps()) {
    // a plan may be of a newer version
    if (!stepKinds().runner(step))
      return tr("The plan has a step of the unknown kind \"%1\"; it was made by a newer Sternway").arg(step.kind);
    m_record.steps << StepRecord{.operationId = plan.id,
                                 .stepId = step.id,
                                 .state = StepState::Pending,
                                 .startedAt = {},
                                 .endedAt = {},
                                 .message = {},
                                 .result = {}};
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
  std::optional<StepRecord> underWay;
  for (const StepRecord &step : record.steps) {
    const auto kept = std::find_if(m_record.steps.begin(), m_record.steps.end(),
                                   [&step](const StepRecord &each) { return each.stepId == step.stepId; });
    if (kept == m_record.steps.end())
      return conclude(OperationState::Failed, tr("The journal's record of this rollback does not fit its plan"));
    *kept = step;
    if (step.state != StepState::Started && step.state != StepState::Unknown)
      continue;
    kept->state = StepState::Pending;
    if (runnerOf(step).probe)
      underWay = step;
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
             if (decision == Decision::Continue && underWay)
               return adopt(*underWay);
             advance();
           });
}

/// After a restart: a step whose effect is there has ended, and that is recorded. Nothing is ever done twice on a guess.
void Operation::adopt(const StepRecord &record) {
  runnerOf(record).probe(m_context, *m_plan.step(record.stepId), record, this)->then([this, record](const Result<Probe> &probe) {
    if (m_cancelRequested)
      return concludeCancelled();
    if (!probe)
      return conclude(OperationState::Unknown,
                      tr("Whether the interrupted step took effect cannot be read: %1").arg(probe.error().message));
    if (probe->state == Probe::State::CannotTell)
      return conclude(OperationState::Unknown, probe->sentence);
    if (probe->state != Probe::State::Applied)
      return conclude(OperationState::Failed, probe->sentence);
    const auto step = std::find_if(m_record.steps.cbegin(), m_record.steps.cend(),
                                   [&record](const StepRecord &each) { return each.stepId == record.stepId; });
    settle(step - m_record.steps.cbegin(), {.state = StepState::Finished,
                                            .message = tr("Its answer was lost. %1").arg(probe->sentence),
                                            .result = probe->result,
                                            .milestone = Milestone::None});
  });
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
  m_lease = std::make_unique<LeaseKeeper>(m_journal, *m_context.clock, m_record.id);
  // The step under way ends first; the journal refuses its end, and everything after it.
  connect(m_lease.get(), &LeaseKeeper::lost, this, [this](const Error &error) {
    m_cancelRequested = true;
    if (m_step)
      m_step->stop();
    else
      journalFailed(error);
  });
}

qsizetype Operation::nextStep() const {
  for (qsizetype index = 0; index < m_record.steps.size(); ++index)
    if (!hasEnded(m_record.steps.at(index).state))
      return index;
  return -1;
}

void Operation::advance() {
  if (m_cancelRequested)
    return concludeCancelled();
  if (m_pauseRequested)
    return setState(OperationState::Paused, eventtype::operationPaused, tr("The rollback was paused"), [] {});
  const qsizetype index = nextStep();
  if (index < 0)
    return conclude(OperationState::Succeeded, expected(m_plan));
  begin(index);
}

void Operation::begin(qsizetype index) {
  StepRecord &step = m_record.steps[index];
  step.state = StepState::Started;
  step.startedAt = m_context.clock->now();
  const Step &planned = *m_plan.step(step.stepId);
  const EventDraft event{.type = eventtype::stepStarted,
                         .summary = planned.title,
                         .data = QJsonObject{{u"step"_s, planned.kind}, {u"command"_s, planned.command}},
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

void Operation::run(qsizetype index) {
  m_context.outputs.clear();
  for (const StepRecord &step : m_record.steps)
    m_context.outputs.insert(step.stepId, step.result);
  const StepRecord &record = m_record.steps.at(index);
  const Step &step = *m_plan.step(record.stepId);
  m_step = runnerOf(record).run(m_context, step, this);
  connect(m_step, &StepRun::progress, this, &Operation::progress);
  connect(m_step, &StepRun::stable, this, &Operation::stable);
  connect(m_step, &StepRun::ended, this, [this, index](const StepOutcome &outcome) { stepEnded(index, outcome); });
  Q_EMIT progress(step.title);
  m_step->start();
}

void Operation::stepEnded(qsizetype index, const StepOutcome &outcome) {
  m_step->deleteLater();
  m_step = nullptr;
  settle(index, outcome);
}

void Operation::settle(qsizetype index, const StepOutcome &outcome) {
  StepRecord &step = m_record.steps[index];
  const Step &planned = *m_plan.step(step.stepId);
  step.state = outcome.state;
  step.endedAt = m_context.clock->now();
  step.message = outcome.message;
  step.result = outcome.result;
  const EventDraft event{.type = eventTypeOf(outcome.state),
                         .summary = planned.title + u": "_s + outcome.message,
                         .data = QJsonObject{{u"step"_s, planned.kind}, {u"result"_s, outcome.result}},
                         .milestone = outcome.milestone,
                         .at = {}};
  m_journal.record(m_record.incidentId, step, event, this)
      ->then([this, outcome, onFailure = planned.onFailure](const Result<Done> &done) {
        if (!done)
          return journalFailed(done.error());
        Q_EMIT changed();
        if (m_cancelRequested)
          return concludeCancelled();
        const bool goesOn = onFailure == OnFailure::Continue && outcome.state == StepState::Failed;
        if ((outcome.state == StepState::Failed && !goesOn) || outcome.state == StepState::Unknown)
          return conclude(stateAfter(outcome.state), outcome.message);
        advance();
      });
}

const StepDescriptor &Operation::runnerOf(const StepRecord &record) const {
  return *stepKinds().runner(*m_plan.step(record.stepId));
}

/// The last step that may have changed something; null: nothing was changed.
const StepRecord *Operation::changing() const {
  const auto found = std::find_if(m_record.steps.crbegin(), m_record.steps.crend(), [this](const StepRecord &step) {
    return runnerOf(step).probe && step.startedAt.isValid() && step.state != StepState::Failed &&
           step.state != StepState::Skipped;
  });
  return found == m_record.steps.crend() ? nullptr : &*found;
}

void Operation::concludeCancelled() {
  const StepRecord *step = changing();
  if (!step)
    return conclude(OperationState::Cancelled, tr("Cancelled: nothing was changed"));
  runnerOf(*step).probe(m_context, *m_plan.step(step->stepId), *step, this)->then([this](const Result<Probe> &probe) {
    if (!probe)
      return conclude(OperationState::Unknown,
                      tr("Cancelled; what has changed cannot be read now (%1)").arg(probe.error().message));
    conclude(probe->state == Probe::State::CannotTell ? OperationState::Unknown : OperationState::Cancelled,
             tr("Cancelled. %1").arg(probe->sentence));
  });
}

void Operation::conclude(OperationState state, const QString &sentence) {
  if (std::exchange(m_concluded, true))
    return;
  m_record.endedAt = m_context.clock->now();
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
  m_record.state = mayHaveChanged() ? OperationState::Unknown : OperationState::Failed;
  m_record.message = tr("Stopped, because the journal cannot be written: %1 %2").arg(error.message, error.detail).trimmed();
  Q_EMIT changed();
  Q_EMIT finished(m_record.state, m_record.message);
}

}  // namespace sternway
