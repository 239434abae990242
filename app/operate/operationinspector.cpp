// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operationinspector.h"

#include "core/planjson.h"
#include "core/text.h"
#include "steps/steprun.h"

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
  const QString began = tr("The rollback from revision %1 (%2) to revision %3 (%4) began at %5 and its process has gone.")
                            .arg(QString::number(plan.fromNumber), plan.fromImage, QString::number(plan.targetNumber),
                                 plan.targetImage, local(record.startedAt));
  if (!step)
    return began + u' ' + tr("All its steps have ended.");
  const Step *planned = plan.step(step->stepId);
  const QString title = planned ? planned->title : step->stepId;
  return began + u' ' +
         (step->startedAt.isValid()
              ? tr("Its step \"%1\" began at %2 and no end is recorded: unknown.").arg(title, local(step->startedAt))
              : tr("The step \"%1\" had not begun.").arg(title));
}

bool patchWasSent(const OperationRecord &record, const Plan &plan) {
  for (const StepRecord &step : record.steps)
    if (const Step *planned = plan.step(step.stepId); planned && planned->kind == stepkind::undo)
      return step.startedAt.isValid() && step.state != StepState::Failed;
  return false;
}

void offer(Recovery &recovery, const QList<Decision> &decisions, const QString &sentence) {
  recovery.offered = decisions;
  recovery.recommended = decisions.first();
  recovery.sentences << sentence;
}

}  // namespace

Recovery judgeRecovery(const OperationRecord &record, const Plan &plan, const LiveState &live) {
  Recovery recovery;
  recovery.sentences << whereItStood(record, plan, unfinishedStep(record)) << tr("The cluster shows %1.").arg(live.sentence());
  recovery.patchApplied = live.applied && live.workload.generation > plan.generation;
  if (recovery.patchApplied)
    offer(recovery, {Decision::Continue, Decision::Abort},
          tr("So the patch took effect. Continue watches the rollout, the pods and the metrics; abort leaves it as it is."));
  else if (live.untouched && record.planRedacted)
    offer(recovery, {Decision::Abort},
          tr("So nothing was changed. The plan was stored without its secrets and cannot be sent again: abort, and plan anew."));
  else if (live.untouched)
    offer(recovery, {patchWasSent(record, plan) ? Decision::Retry : Decision::Continue, Decision::Abort},
          tr("So nothing was changed: the patch had no effect or was not sent. Going on sends it; it is refused if somebody "
             "deploys meanwhile."));
  else
    offer(recovery, {Decision::Abort},
          tr("So somebody else has changed the workload since (%1). Abort, and assess anew.").arg(lastWriter(live.workload)));
  return recovery;
}

Call<Recovery> *inspectOperation(ClusterApi &cluster, const OperationRecord &record, QObject *context) {
  const auto plan = planFromJson(record.plan);
  if (!plan)
    return Call<Recovery>::finished(context, tl::unexpected(plan.error()));
  return mapped<Recovery>(context, readLiveState(cluster, *plan, context),
                          [record, plan = *plan](const Result<LiveState> &live) -> Result<Recovery> {
                            return live.map([&](const LiveState &state) { return judgeRecovery(record, plan, state); });
                          });
}

}  // namespace sternway
