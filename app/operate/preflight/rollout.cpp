// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rolloutstatus.h"

#include "operate/preflight/check.h"

#include <QCoreApplication>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightRolloutWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightRollout)
};

void judgeStatus(Findings &out, const Workload &workload) {
  const auto progressing = condition(workload, u"Progressing"_s);
  if (progressing && progressing->reason == u"ProgressDeadlineExceeded")
    out.info(u"rollout.stuck"_s, PreflightRolloutWords::tr("The running rollout is stuck"), progressing->message,
             PreflightRolloutWords::tr("The rollback replaces it; pods of the revision before still serve."));
  else if (workload.strategy != u"OnDelete" && rolloutStatus(workload).state == RolloutStatus::State::Waiting)
    out.warn(u"rollout.in-progress"_s, PreflightRolloutWords::tr("A rollout is in progress"), rolloutStatus(workload).message,
             PreflightRolloutWords::tr("The rollback replaces it. Make sure that nobody deploys again meanwhile."));
  if (const auto failure = condition(workload, u"ReplicaFailure"_s); failure && failure->status == u"True")
    out.warn(u"rollout.replica-failure"_s, PreflightRolloutWords::tr("Pods cannot be created: %1").arg(failure->reason),
             failure->message, PreflightRolloutWords::tr("The same may stop the rollback's pods."));
}

QStringList namesOf(const QList<Pod> &pods) {
  QStringList out;
  for (const Pod &pod : pods)
    out.append(pod.ref.name);
  out.sort();
  return out;
}

void judgePods(Findings &out, const Input &input, const QList<Pod> &pods) {
  const Workload &workload = input.workload;
  QList<Pod> others;
  QList<Pod> broken;
  for (const Pod &pod : pods) {
    if (pod.terminating || sameHash(pod.templateHash, input.undo.targetHash))
      continue;
    others.append(pod);
    if (!pod.ready && pod.ref.name.section(u'-', -1).toInt() >= workload.partition)
      broken.append(pod);
  }
  if (workload.strategy == u"OnDelete" && !others.isEmpty())
    out.warn(u"strategy.on-delete"_s, PreflightRolloutWords::tr("The update strategy is OnDelete: no pod changes by itself"),
             PreflightRolloutWords::tr("These keep the running revision until they are deleted: %1.")
                 .arg(namesOf(others).join(u", "_s)),
             PreflightRolloutWords::tr("After the patch: kubectl delete pod -n %1 %2")
                 .arg(workload.ref.nameSpace, namesOf(others).join(u' ')));
  const bool ordered =
      workload.ref.kind == Kind::StatefulSet && workload.podManagementPolicy != u"Parallel" && workload.strategy != u"OnDelete";
  if (ordered && !broken.isEmpty())
    out.warn(
        u"rollout.ordered-ready"_s, PreflightRolloutWords::tr("The StatefulSet will wait for a broken pod"),
        PreflightRolloutWords::tr(
            "It is OrderedReady, and %1 is not ready: its controller waits for it before it replaces any (kubernetes#67250).")
            .arg(namesOf(broken).join(u", "_s)),
        PreflightRolloutWords::tr("After the patch: kubectl delete pod -n %1 %2")
            .arg(workload.ref.nameSpace, namesOf(broken).join(u' ')));
}

}  // namespace

FindingsCall *checkRollout(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  judgeStatus(*out, input.workload);
  out->ask<QList<Pod>>(input.cluster->pods(input.workload, out), [out, input](const Result<QList<Pod>> &pods) {
    if (pods)
      judgePods(*out, input, *pods);
    else
      out->unchecked(u"rollout.pods"_s, PreflightRolloutWords::tr("the state of the pods"), pods.error());
  });
  return out->call();
}

}  // namespace sternway::preflight
