// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rolloutstatus.h"

#include <climits>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

using State = RolloutStatus::State;

RolloutStatus waiting(const QString &message) {
  return {State::Waiting, message};
}

std::optional<RolloutStatus> notRollingUpdate(const Workload &workload) {
  if (workload.strategy == u"RollingUpdate")
    return std::nullopt;
  return RolloutStatus{State::Failed, u"rollout status is only available for RollingUpdate strategy type"_s};
}

bool deadlineExceeded(const Workload &workload, const std::optional<RolloutSince> &since) {
  const auto progressing = condition(workload, u"Progressing"_s);
  if (!progressing || progressing->reason != u"ProgressDeadlineExceeded")
    return false;
  if (!since || !since->patchedAt.isValid())
    return true;
  if (progressing->lastUpdate > since->patchedAt)
    return true;
  const bool off = workload.progressDeadlineSeconds == INT_MAX;
  return !off && since->movedAt.isValid() && since->movedAt.secsTo(since->now) >= workload.progressDeadlineSeconds;
}

RolloutStatus deploymentStatus(const Workload &workload, qint64 revision, const std::optional<RolloutSince> &since) {
  const QString &name = workload.ref.name;
  if (revision > 0 && revisionNumber(workload) != revision)
    return {State::Failed,
            u"desired revision (%1) is different from the running revision (%2)"_s.arg(revision).arg(revisionNumber(workload))};
  if (workload.generation > workload.observedGeneration)
    return waiting(u"Waiting for deployment spec update to be observed..."_s);
  if (deadlineExceeded(workload, since))
    return {State::Failed, u"deployment \"%1\" exceeded its progress deadline"_s.arg(name)};
  const QString start = u"Waiting for deployment \"%1\" rollout to finish: "_s.arg(name);
  if (workload.updatedReplicas < workload.replicas)
    return waiting(start +
                   u"%1 out of %2 new replicas have been updated..."_s.arg(workload.updatedReplicas).arg(workload.replicas));
  if (workload.statusReplicas > workload.updatedReplicas)
    return waiting(start +
                   u"%1 old replicas are pending termination..."_s.arg(workload.statusReplicas - workload.updatedReplicas));
  if (workload.availableReplicas < workload.updatedReplicas)
    return waiting(start +
                   u"%1 of %2 updated replicas are available..."_s.arg(workload.availableReplicas).arg(workload.updatedReplicas));
  return {State::Done, u"deployment \"%1\" successfully rolled out"_s.arg(name)};
}

RolloutStatus daemonSetStatus(const Workload &workload) {
  if (const auto wrong = notRollingUpdate(workload))
    return *wrong;
  if (workload.generation > workload.observedGeneration)
    return waiting(u"Waiting for daemon set spec update to be observed..."_s);
  const QString start = u"Waiting for daemon set \"%1\" rollout to finish: "_s.arg(workload.ref.name);
  if (workload.updatedReplicas < workload.replicas)
    return waiting(start + u"%1 out of %2 new pods have been updated..."_s.arg(workload.updatedReplicas).arg(workload.replicas));
  if (workload.availableReplicas < workload.replicas)
    return waiting(start + u"%1 of %2 updated pods are available..."_s.arg(workload.availableReplicas).arg(workload.replicas));
  return {State::Done, u"daemon set \"%1\" successfully rolled out"_s.arg(workload.ref.name)};
}

/// The API server fills in partition 0 unless spec.updateStrategy names the type and leaves out rollingUpdate.
bool hasPartition(const Workload &workload) {
  const QJsonValue strategy = workload.object.value(u"spec"_s).toObject().value(u"updateStrategy"_s);
  return !workload.detailed || strategy.toObject().value(u"rollingUpdate"_s).isObject();
}

RolloutStatus statefulSetStatus(const Workload &workload) {
  if (const auto wrong = notRollingUpdate(workload))
    return *wrong;
  if (workload.observedGeneration == 0 || workload.generation > workload.observedGeneration)
    return waiting(u"Waiting for statefulset spec update to be observed..."_s);
  if (workload.readyReplicas < workload.replicas)
    return waiting(u"Waiting for %1 pods to be ready..."_s.arg(workload.replicas - workload.readyReplicas));
  if (hasPartition(workload)) {
    const int wanted = workload.replicas - workload.partition;
    if (workload.updatedReplicas < wanted)
      return waiting(u"Waiting for partitioned roll out to finish: %1 out of %2 new pods have been updated..."_s
                         .arg(workload.updatedReplicas)
                         .arg(wanted));
    return {State::Done, u"partitioned roll out complete: %1 new pods have been updated..."_s.arg(workload.updatedReplicas)};
  }
  if (workload.updateRevision != workload.currentRevision)
    return waiting(u"waiting for statefulset rolling update to complete %1 pods at revision %2..."_s.arg(workload.updatedReplicas)
                       .arg(workload.updateRevision));
  const int current = workload.object.value(u"status"_s).toObject().value(u"currentReplicas"_s).toInt();
  return {State::Done,
          u"statefulset rolling update complete %1 pods at revision %2..."_s.arg(current).arg(workload.currentRevision)};
}

RolloutStatus statusOf(const Workload &workload, qint64 revision, const std::optional<RolloutSince> &since) {
  switch (workload.ref.kind) {
    case Kind::Deployment: return deploymentStatus(workload, revision, since);
    case Kind::DaemonSet: return daemonSetStatus(workload);
    case Kind::StatefulSet: return statefulSetStatus(workload);
    default: return {State::Failed, u"no status viewer has been implemented for "_s + kindName(workload.ref.kind)};
  }
}

}  // namespace

RolloutStatus rolloutStatus(const Workload &workload, qint64 revision) {
  return statusOf(workload, revision, std::nullopt);
}

RolloutStatus rolloutStatus(const Workload &workload, const RolloutSince &since) {
  return statusOf(workload, 0, since);
}

bool countersMoved(const Workload &before, const Workload &after) {
  return before.observedGeneration != after.observedGeneration || before.statusReplicas != after.statusReplicas ||
         before.updatedReplicas != after.updatedReplicas || before.readyReplicas != after.readyReplicas ||
         before.availableReplicas != after.availableReplicas;
}

}  // namespace sternway
