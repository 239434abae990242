// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rolloutstatus.h"

#include <QCoreApplication>

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

namespace {

struct RolloutWords {
  Q_DECLARE_TR_FUNCTIONS(Rollout)
};

QString named(const ObjectRef &ref) {
  return kindPrefix(ref.kind) + u'/' + ref.name;
}

QList<Blocker> ofWorkload(const Workload &workload) {
  QList<Blocker> out;
  if (workload.paused)
    out.append({named(workload.ref), u"DeploymentPaused"_s,
                RolloutWords::tr("The Deployment is paused; nothing moves until it is resumed.")});
  if (const auto failure = condition(workload, u"ReplicaFailure"_s); failure && failure->status == u"True")
    out.append({named(workload.ref), failure->reason, failure->message});
  if (const auto progressing = condition(workload, u"Progressing"_s);
      progressing && progressing->reason == u"ReplicaSetCreateError")
    out.append({named(workload.ref), progressing->reason, progressing->message});
  if (workload.strategy == u"OnDelete")
    out.append({named(workload.ref), u"OnDelete"_s,
                RolloutWords::tr("The update strategy is OnDelete: a pod takes the new template only when it is deleted.")});
  return out;
}

std::optional<Blocker> waitingContainer(const Pod &pod) {
  for (const ContainerStatus &container : pod.containers) {
    const bool failed = container.state == u"terminated" && !container.ready && container.reason != u"Completed";
    const bool idle = container.reason == u"ContainerCreating" || container.reason == u"PodInitializing";
    if ((container.state == u"waiting" && !idle) || failed)
      return Blocker{named(pod.ref), container.reason, container.message};
  }
  return std::nullopt;
}

/// Reasons of warning events that keep a pod from becoming ready; others (MissingClusterDNS, for example) are only remarks.
bool holdsBack(const QString &reason) {
  static const QStringList reasons{
      u"FailedScheduling"_s, u"FailedMount"_s,       u"FailedAttachVolume"_s, u"FailedMapVolume"_s,
      u"Failed"_s,           u"BackOff"_s,           u"Unhealthy"_s,          u"FailedCreatePodSandBox"_s,
      u"InspectFailed"_s,    u"ErrImageNeverPull"_s, u"NetworkNotReady"_s,    u"FailedPostStartHook"_s,
      u"Evicted"_s,          u"OutOfcpu"_s,          u"OutOfmemory"_s,        u"NodeNotReady"_s};
  return reasons.contains(reason);
}

std::optional<Blocker> newestWarning(const Pod &pod, const QList<ClusterEvent> &events) {
  for (auto it = events.crbegin(); it != events.crend(); ++it)
    if (it->type == u"Warning" && it->involvedUid == pod.uid && holdsBack(it->reason))
      return Blocker{named(pod.ref), it->reason, it->message};
  return std::nullopt;
}

std::optional<Blocker> ofPod(const Pod &pod, const QList<ClusterEvent> &events) {
  if (pod.ready || pod.terminating)
    return std::nullopt;
  if (auto container = waitingContainer(pod))
    return container;
  return newestWarning(pod, events);
}

int ordinal(const Pod &pod) {
  return pod.ref.name.section(u'-', -1).toInt();
}

bool trapped(const Workload &workload, const Pod &pod, const QString &templateHash) {
  return workload.ref.kind == Kind::StatefulSet && workload.podManagementPolicy != u"Parallel" && !pod.ready &&
         !pod.terminating && !sameHash(pod.templateHash, templateHash) && ordinal(pod) >= workload.partition;
}

}  // namespace

bool sameHash(const QString &podHash, const QString &revisionHash) {
  if (podHash.isEmpty() || revisionHash.isEmpty())
    return false;
  return podHash == revisionHash || podHash.endsWith(u'-' + revisionHash) || revisionHash.endsWith(u'-' + podHash);
}

QString sentence(const Blocker &blocker) {
  return blocker.message.isEmpty() ? blocker.object + u": "_s + blocker.reason
                                   : blocker.object + u": "_s + blocker.reason + u": "_s + blocker.message;
}

QList<Blocker> rolloutBlockers(const Workload &workload, const QList<Pod> &pods, const QList<ClusterEvent> &events,
                               const QString &templateHash) {
  QList<Blocker> out = ofWorkload(workload);
  for (const Pod &pod : pods) {
    if (trapped(workload, pod, templateHash)) {
      const QString advice = RolloutWords::tr(
          "This pod of the old revision is not ready, and an OrderedReady StatefulSet waits for it before "
          "it replaces any: delete it by hand (kubectl delete pod %1 -n %2).");
      out.append({named(pod.ref), u"OrderedReady"_s, advice.arg(pod.ref.name, pod.ref.nameSpace)});
    } else if (sameHash(pod.templateHash, templateHash)) {
      if (const auto blocker = ofPod(pod, events))
        out.append(*blocker);
    }
  }
  return out;
}

}  // namespace sternway
