// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rolloutstatus.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

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
