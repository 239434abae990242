// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/failedstep.h"

#include "core/format.h"

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
const QString leftOutKey = u"leftOut"_s;

bool hasNotEnded(const Step &step, const QList<StepRecord> &records) {
  const auto found = std::ranges::find(records, step.id, &StepRecord::stepId);
  return step.skip.isEmpty() &&
         (found == records.cend() || found->state == StepState::Pending || found->state == StepState::Started);
}
}  // namespace

bool isUndecided(const Step &step, const StepRecord &record) {
  if (record.state == StepState::Failed)
    return step.onFailure != OnFailure::Continue;
  return record.state == StepState::Unknown && !record.result.contains(leftOutKey);
}

QString retryObstacle(const Step &step, const StepDescriptor &kind, const std::optional<Result<steps::Probe>> &seen) {
  if (!kind.probe)
    return {};
  if (!seen)
    return tr("Whether it took effect is being looked at.");
  if (!*seen)
    return tr("Whether it took effect cannot be read now: %1").arg(seen->error().message);
  const steps::Probe &probe = **seen;
  switch (probe.state) {
    case steps::Probe::State::Applied:
    case steps::Probe::State::NotApplied: return {};
    case steps::Probe::State::CannotTell: return step.idempotent.value_or(kind.idempotent) ? QString() : probe.sentence;
    case steps::Probe::State::ChangedByOther: break;
  }
  return probe.sentence;
}

QString skipObstacle(const Plan &plan, const QList<StepRecord> &records, const QString &stepId, const StepKinds &kinds) {
  const Step *step = plan.step(stepId);
  if (step && kinds.role(*step) == StepRole::WayBack)
    return tr("It is what goes back: without it there is no rollback.");
  const QList<Step> all = plan.steps();
  const auto needing =
      std::ranges::find_if(all, [&](const Step &each) { return each.needs.contains(stepId) && hasNotEnded(each, records); });
  return needing == all.cend() ? QString() : tr("The step \"%1\" needs it.").arg(needing->title);
}

StepRecord leftOut(StepRecord record, const QString &reason, const QString &who) {
  const QString was = record.message;
  record.result.insert(leftOutKey, QJsonObject{{u"by"_s, who}, {u"reason"_s, reason}, {u"state"_s, stepStateName(record.state)}});
  if (record.state == StepState::Unknown) {
    record.message = tr("Passed over by %1: %2. What it did is not known: %3").arg(who, reason, was);
    return record;
  }
  record.state = StepState::Skipped;
  record.message = tr("Left out by %1: %2. It had failed: %3").arg(who, reason, was);
  return record;
}

}  // namespace sternway::operate
