// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operationinspector.h"

#include "core/planjson.h"
#include "core/text.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString local(const QDateTime &time) {
  return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

const StepRecord *unfinishedStep(const OperationRecord &record) {
  for (const StepRecord &step : record.steps)
    if (step.state == StepState::Started || step.state == StepState::Unknown || step.state == StepState::Pending)
      return &step;
  return nullptr;
}

QString whereItStood(const OperationRecord &record, const Plan &plan, const StepRecord *step) {
  const QString began =
      tr("The rollback (%1) began at %2 and its process has gone.").arg(plan.stages.value(0).title, local(record.startedAt));
  if (!step)
    return began + u' ' + tr("All its steps have ended.");
  const Step *planned = plan.step(step->stepId);
  const QString title = planned ? planned->title : step->stepId;
  return began + u' ' +
         (step->startedAt.isValid()
              ? tr("Its step \"%1\" began at %2 and no end is recorded: unknown.").arg(title, local(step->startedAt))
              : tr("The step \"%1\" had not begun.").arg(title));
}

struct Suspect {
  const Step *step = nullptr;
  StepRecord record;

  [[nodiscard]] bool wasSent() const {
    return record.startedAt.isValid() && record.state != StepState::Failed && record.state != StepState::Skipped;
  }
};

/// The last step that may have changed something, else the first that would.
Suspect suspectOf(const OperationRecord &record, const QList<Step> &steps) {
  Suspect suspect;
  for (const Step &step : steps) {
    const StepDescriptor *runner = stepKinds().runner(step);
    if (!runner || !runner->probe)
      continue;
    const auto found = std::find_if(record.steps.cbegin(), record.steps.cend(),
                                    [&step](const StepRecord &each) { return each.stepId == step.id; });
    const Suspect next{&step, found == record.steps.cend() ? StepRecord{} : *found};
    if (!suspect.step || next.wasSent())
      suspect = next;
  }
  return suspect;
}

void offer(Recovery &recovery, const QList<Decision> &decisions, const QString &sentence) {
  recovery.offered = decisions;
  recovery.recommended = decisions.first();
  recovery.sentences << sentence;
}

}  // namespace

Recovery judgeRecovery(const OperationRecord &record, const Plan &plan, const Probe &probe) {
  Recovery recovery;
  recovery.found = probe.state;
  recovery.sentences << whereItStood(record, plan, unfinishedStep(record)) << probe.sentence;
  const QList<Step> steps = plan.steps();
  switch (probe.state) {
    case Probe::State::Applied:
      offer(recovery, {Decision::Continue, Decision::Abort},
            tr("So the step took effect. Continue carries out the steps that are left; abort leaves it as it is."));
      break;
    case Probe::State::NotApplied:
      if (record.planRedacted)
        offer(recovery, {Decision::Abort},
              tr("The plan was stored without its secrets and cannot be carried out again: abort, and plan anew."));
      else
        offer(recovery, {suspectOf(record, steps).wasSent() ? Decision::Retry : Decision::Continue, Decision::Abort},
              tr("So the step had no effect or was not begun. Going on does it."));
      break;
    case Probe::State::ChangedByOther: offer(recovery, {Decision::Abort}, tr("Abort, and assess anew.")); break;
    case Probe::State::CannotTell:
      offer(recovery, {Decision::Abort}, tr("So its effect is not known. Look for yourself; abort leaves it as it is."));
      break;
  }
  return recovery;
}

Call<Recovery> *inspectOperation(const StepContext &context, const OperationRecord &record, QObject *parent) {
  const auto plan = planFromJson(record.plan);
  if (!plan)
    return Call<Recovery>::finished(parent, tl::unexpected(plan.error()));
  const QList<Step> steps = plan->steps();
  const Suspect suspect = suspectOf(record, steps);
  if (!suspect.step)
    return Call<Recovery>::finished(
        parent,
        judgeRecovery(record, *plan,
                      {.state = Probe::State::CannotTell, .sentence = tr("None of its steps can be looked at."), .result = {}}));
  StepContext with = context;
  with.plan = *plan;
  return mapped<Recovery>(parent, stepKinds().runner(*suspect.step)->probe(with, *suspect.step, suspect.record, parent),
                          [record, plan = *plan](const Result<Probe> &probe) -> Result<Recovery> {
                            return probe.map([&](const Probe &found) { return judgeRecovery(record, plan, found); });
                          });
}

}  // namespace sternway
