// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operationinspector.h"

#include "core/format.h"
#include "core/kubernetesundo.h"
#include "core/plan.h"

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {

QString inUtc(const QDateTime &time) {
  return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString whereItStood(const OperationRecord &record, const Plan &plan) {
  QStringList said{
      tr("The rollback (%1) started at %2 and was interrupted.").arg(plan.stages.value(0).title, inUtc(record.startedAt))};
  const auto titleOf = [&plan](const StepRecord &step) {
    const Step *planned = plan.step(step.stepId);
    return planned ? planned->title : step.stepId;
  };
  for (const StepRecord &step : record.steps)
    if (step.state == StepState::Started || step.state == StepState::Unknown)
      said << tr("Its step \"%1\" started at %2; its result is unknown.").arg(titleOf(step), inUtc(step.startedAt));
    else if (const Step *planned = plan.step(step.stepId); planned && isUndecided(*planned, step))
      said << tr("Its step \"%1\" had failed: %2").arg(planned->title, step.message);
  const auto waiting = std::find_if(record.steps.cbegin(), record.steps.cend(),
                                    [](const StepRecord &step) { return step.state == StepState::Pending; });
  if (said.size() == 1)
    said << (waiting == record.steps.cend() ? tr("All its steps have ended.")
                                            : tr("The step \"%1\" had not begun.").arg(titleOf(*waiting)));
  return said.join(u' ');
}

/// Those that were sent off, else the first that would change something.
QList<StepRecord> suspectsOf(const OperationRecord &record, const Plan &plan, const StepKinds &kinds) {
  QList<StepRecord> suspects = sentSteps(plan, record.steps, kinds);
  for (const Step &step : plan.steps())
    if (const StepDescriptor *runner = kinds.runner(step); suspects.isEmpty() && runner && runner->probe) {
      const auto found = std::find_if(record.steps.cbegin(), record.steps.cend(),
                                      [&step](const StepRecord &each) { return each.stepId == step.id; });
      suspects.resize(1);
      if (found != record.steps.cend())
        suspects[0] = *found;
      suspects[0].stepId = step.id;
    }
  return suspects;
}

void probeNext(const steps::StepContext &context, const StepKinds &kinds, QList<StepRecord> left,
               const QList<steps::Probe> &found, Call<QList<steps::Probe>> *call) {
  if (left.isEmpty())
    return call->finish(found);
  const StepRecord record = left.takeFirst();
  const Step &step = *context.plan.step(record.stepId);
  kinds.runner(step)->probe(context, step, record, call)->then([=, &kinds](const Result<steps::Probe> &probe) {
    if (!probe)
      return call->finish(tl::unexpected(probe.error()));
    steps::Probe seen = *probe;
    // its end is on record, so there is nothing to find out
    if (seen.state == steps::Probe::State::CannotTell && record.state == StepState::Finished)
      seen = {.state = steps::Probe::State::Applied, .sentence = record.message, .result = record.result};
    // nor where the journal has no start: that is committed before anything is sent
    if (seen.state == steps::Probe::State::CannotTell && !record.startedAt.isValid())
      seen = {.state = steps::Probe::State::NotApplied, .sentence = tr("It had not begun.")};
    // an undo whose end is on record and that is not there any more was taken back by somebody; of other steps a later one of the
    // plan may have taken the place (scaled down and up, suspended and resumed)
    if (seen.state == steps::Probe::State::NotApplied && record.state == StepState::Finished &&
        !undoOf(step).workload.name.isEmpty())
      seen = {
          .state = steps::Probe::State::ChangedByOther,
          .sentence =
              tr("It took effect (%1), and was taken back since: the cluster does not show it any more.").arg(record.message)};
    probeNext(context, kinds, left, found + QList<steps::Probe>{seen}, call);
  });
}

/// Going on with one of these does nothing by itself.
bool hasFailed(const OperationRecord &record, const Plan &plan) {
  return std::ranges::any_of(record.steps, [&plan](const StepRecord &step) {
    const Step *planned = plan.step(step.stepId);
    return planned && step.state == StepState::Failed && isUndecided(*planned, step);
  });
}

/// What is most in the way of going on.
steps::Probe::State together(const QList<steps::Probe> &probes) {
  using State = steps::Probe::State;
  for (const State state : {State::CannotTell, State::ChangedByOther, State::NotApplied})
    if (std::any_of(probes.cbegin(), probes.cend(), [state](const steps::Probe &probe) { return probe.state == state; }))
      return state;
  return probes.isEmpty() ? State::CannotTell : State::Applied;
}

void offer(Recovery &recovery, const QList<Decision> &decisions, const QString &sentence) {
  recovery.offered = decisions;
  recovery.recommended = decisions.first();
  recovery.sentences << sentence;
}

/// Where nothing was sent, going on sends it for the first time.
void offerUndone(Recovery &recovery, bool nothingSent) {
  if (nothingSent)
    offer(recovery, {Decision::Continue, Decision::Abort},
          tr("So the step had no effect or was not begun. Continue carries it out; stopping here leaves it as it is."));
  else
    offer(recovery, {Decision::Retry, Decision::Abort},
          tr("So the step had no effect or was not begun. Sending it again carries it out; stopping here leaves it as it is."));
}

}  // namespace

QList<StepRecord> sentSteps(const Plan &plan, const QList<StepRecord> &records, const StepKinds &kinds) {
  QList<StepRecord> sent;
  for (const StepRecord &record : records) {
    const Step *step = plan.step(record.stepId);
    const StepDescriptor *runner = step ? kinds.runner(*step) : nullptr;
    if (runner && runner->probe && record.startedAt.isValid() && record.state != StepState::Failed &&
        record.state != StepState::Skipped)
      sent << record;
  }
  return sent;
}

Call<QList<steps::Probe>> *probeSteps(const steps::StepContext &context, const StepKinds &kinds, const QList<StepRecord> &records,
                                      QObject *parent) {
  auto *call = new Call<QList<steps::Probe>>(parent);
  probeNext(context, kinds, records, {}, call);
  return call;
}

Recovery judgeRecovery(const OperationRecord &record, const Plan &plan, const QList<steps::Probe> &probes,
                       const StepKinds &kinds) {
  Recovery recovery;
  recovery.found = together(probes);
  recovery.sentences << whereItStood(record, plan);
  for (const steps::Probe &probe : probes)
    recovery.sentences << probe.sentence;
  if (hasFailed(record, plan)) {
    offer(
        recovery, {Decision::Continue, Decision::Abort},
        tr("Continue asks what is to become of the step that failed, and ends the rollback where nobody is asked; stopping here "
           "ends it as it is."));
    return recovery;
  }
  switch (recovery.found) {
    case steps::Probe::State::Applied:
      offer(recovery, {Decision::Continue, Decision::Abort},
            tr("So the step took effect. Continue carries out the steps that are left; stopping here leaves it as it is."));
      break;
    case steps::Probe::State::NotApplied:
      if (record.planRedacted)
        offer(recovery, {Decision::Abort},
              tr("The plan was stored without its secrets and cannot be carried out again: stop here, and plan anew."));
      else
        offerUndone(recovery, sentSteps(plan, record.steps, kinds).isEmpty());
      break;
    case steps::Probe::State::ChangedByOther: offer(recovery, {Decision::Abort}, tr("Stop here, and assess anew.")); break;
    case steps::Probe::State::CannotTell:
      offer(recovery, {Decision::Abort}, tr("So its effect is not known. Look for yourself; stopping here leaves it as it is."));
      break;
  }
  return recovery;
}

Call<Recovery> *inspectOperation(const steps::StepContext &context, const OperationRecord &record, QObject *parent,
                                 const StepKinds &kinds) {
  const auto plan = planFromJson(record.plan);
  if (!plan)
    return Call<Recovery>::finished(parent, tl::unexpected(plan.error()));
  const QList<StepRecord> suspects = suspectsOf(record, *plan, kinds);
  if (suspects.isEmpty())
    return Call<Recovery>::finished(
        parent, judgeRecovery(record, *plan, {{.sentence = tr("None of its steps can be looked at.")}}, kinds));
  steps::StepContext with = context;
  with.plan = *plan;
  return mapped<Recovery>(
      parent, probeSteps(with, kinds, suspects, parent),
      [record, plan = *plan, &kinds](const Result<QList<steps::Probe>> &probes) -> Result<Recovery> {
        return probes.map([&](const QList<steps::Probe> &found) { return judgeRecovery(record, plan, found, kinds); });
      });
}

}  // namespace sternway::operate
