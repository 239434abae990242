// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incident.h"
#include "operate/operation.h"
#include "operate/operationinspector.h"

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

/// The part of Operation that waits for a person after a failure, and does as decided.

/// One that nobody is asked about ends it, whatever the others are.
void Operation::stopOrAsk() {
  const bool isAsked = std::ranges::all_of(m_failures, [this](const FailedStep &failed) {
    return m_asks == Asks::Always || (m_asks == Asks::WhereWritten && m_plan.step(failed.stepId)->onFailure == OnFailure::Ask);
  });
  if (!isAsked)
    return concludeFailed();
  QStringList titles;
  for (FailedStep &failed : m_failures) {
    titles << m_plan.step(failed.stepId)->title;
    failed.noSkip = skipObstacle(m_plan, m_record.steps, failed.stepId, m_kinds);
    failed.noRetry = retryObstacle(*m_plan.step(failed.stepId), runnerOf({.operationId = {}, .stepId = failed.stepId}), {});
  }
  m_pauseRequested = false;
  setState(OperationState::Paused, eventtype::operationPaused,
           tr("The rollback waits for a decision on: %1").arg(titles.join(u", "_s)), [this] { lookAtFailures(); });
}

void Operation::lookAtFailures() {
  for (const FailedStep &failed : std::as_const(m_failures)) {
    const StepRecord &record = m_record.steps.at(indexOf(failed.stepId));
    if (runnerOf(record).probe)
      probeSteps(m_context, m_kinds, {record}, this)
          ->then([this, stepId = failed.stepId](const Result<QList<steps::Probe>> &probes) {
            keepProbe(stepId, probes.map([](const QList<steps::Probe> &all) { return all.first(); }));
          });
  }
}

void Operation::keepProbe(const QString &stepId, const Result<steps::Probe> &probe) {
  const auto failed = std::ranges::find(m_failures, stepId, &FailedStep::stepId);
  if (m_concluded || failed == m_failures.end())
    return;
  failed->seen = probe;
  failed->noRetry = retryObstacle(*m_plan.step(stepId), runnerOf({.operationId = {}, .stepId = stepId}), failed->seen);
  Q_EMIT changed();
}

/// Null where nothing may be decided on it.
const FailedStep *Operation::undecided(const QString &stepId) const {
  const auto failed = std::ranges::find(m_failures, stepId, &FailedStep::stepId);
  return !waitsForDecision() || m_concluded || m_isDeciding || m_cancelRequested || failed == m_failures.cend() ? nullptr
                                                                                                                : &*failed;
}

/// What was true when the operator was asked need not be true when the answer is given.
void Operation::retry(const QString &stepId, const QString &who) {
  if (!undecided(stepId))
    return;
  const StepRecord record = m_record.steps.at(indexOf(stepId));
  if (!runnerOf(record).probe)
    return doAgain(stepId, who);
  m_isDeciding = true;
  probeSteps(m_context, m_kinds, {record}, this)->then([this, stepId, who](const Result<QList<steps::Probe>> &probes) {
    m_isDeciding = false;
    keepProbe(stepId, probes.map([](const QList<steps::Probe> &all) { return all.first(); }));
    const FailedStep *failed = undecided(stepId);
    if (!failed)
      return;
    if (!failed->noRetry.isEmpty()) {
      Q_EMIT refused(stepId, failed->noRetry);
      return;
    }
    doAgain(stepId, who);
  });
}

void Operation::doAgain(const QString &stepId, const QString &who) {
  const QString title = m_plan.step(stepId)->title;
  const std::optional<Result<steps::Probe>> seen = undecided(stepId)->seen;
  const QJsonObject decision{{u"decision"_s, u"retry"_s}, {u"step"_s, stepId}, {u"by"_s, who}};
  if (seen && (*seen)->state == steps::Probe::State::Applied)
    return decided(stepId, decision, tr("%1 has \"%2\" looked at again: it took effect").arg(who, title),
                   [this, stepId, probe = **seen] {
                     settle(indexOf(stepId), {.state = StepState::Finished, .message = probe.sentence, .result = probe.result});
                   });
  decided(stepId, decision, tr("%1 has \"%2\" done again").arg(who, title), [this, stepId] {
    m_record.steps[indexOf(stepId)].state = StepState::Pending;
    advance();
  });
}

void Operation::leaveOut(const QString &stepId, const QString &reason, const QString &who) {
  const FailedStep *failed = undecided(stepId);
  if (!failed)
    return;
  const QString problem = reason.trimmed().isEmpty() ? tr("A step is left out for a reason.") : failed->noSkip;
  if (!problem.isEmpty()) {
    Q_EMIT refused(stepId, problem);
    return;
  }
  const qsizetype index = indexOf(stepId);
  m_isDeciding = true;
  const StepRecord record = leftOut(m_record.steps.at(index), reason.trimmed(), who);
  const Step &planned = *m_plan.step(stepId);
  const EventDraft event{.type = eventTypeOf(record.state),
                         .summary = planned.title + u": "_s + record.message,
                         .data = QJsonObject{{u"step"_s, planned.kind}, {u"result"_s, record.result}}};
  m_journal.record(m_record.incidentId, record, event, this)->then([this, index, record, who](const Result<Done> &done) {
    m_isDeciding = false;
    if (!done)
      return journalFailed(done.error());
    if (m_concluded || m_cancelRequested)
      return;
    m_record.steps[index] = record;
    decided(record.stepId, {{u"decision"_s, u"skip"_s}, {u"step"_s, record.stepId}, {u"by"_s, who}}, record.message,
            [this] { advance(); });
  });
}

void Operation::decided(const QString &stepId, const QJsonObject &decision, const QString &summary, std::function<void()> then) {
  m_failures.removeIf([&stepId](const FailedStep &failed) { return failed.stepId == stepId; });
  const bool goesOn = m_failures.isEmpty();
  m_isDeciding = true;
  setState(
      goesOn ? OperationState::Running : OperationState::Paused,
      goesOn ? eventtype::operationResumed : eventtype::operationPaused, summary,
      [this, then = std::move(then)] {
        m_isDeciding = false;
        if (!m_concluded)
          then();
        if (waitsForDecision())
          Q_EMIT changed();  // the next one may be decided on
      },
      decision);
}

void Operation::abort(const QString &who) {
  if (waitsForDecision() && !m_isDeciding && !m_cancelRequested)
    concludeFailed(who);
}

void Operation::concludeFailed(const QString &who) {
  QStringList messages;
  bool unknown = false;
  for (const FailedStep &failed : std::as_const(m_failures)) {
    messages << failed.outcome.message;
    unknown |= failed.outcome.state == StepState::Unknown;
  }
  QJsonObject data;
  if (!who.isEmpty()) {
    messages << tr("%1 ended the rollback here.").arg(who);
    data = {{u"decision"_s, u"abort"_s}, {u"by"_s, who}};
  }
  conclude(unknown ? OperationState::Unknown : OperationState::Failed, messages.join(u' '), data);
}

}  // namespace sternway::operate
