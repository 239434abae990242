// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessorfacts.h"

#include <algorithm>
#include <climits>

#include "core/format.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Why the pod cannot run; empty: it can, or has not had its chance yet.
QString failureOf(const Pod &pod) {
  static const QStringList reasons{u"CrashLoopBackOff"_s,     u"ImagePullBackOff"_s, u"ErrImagePull"_s,
                                   u"ErrImageNeverPull"_s,    u"InvalidImageName"_s, u"CreateContainerConfigError"_s,
                                   u"CreateContainerError"_s, u"RunContainerError"_s};
  for (const ContainerStatus &container : pod.containers) {
    if (reasons.contains(container.reason))
      return container.reason;
    // between two back-offs it runs for a moment, or has just ended
    if (!container.ready && container.restarts >= 2)
      return u"CrashLoopBackOff"_s;
  }
  return {};
}

QList<Pod> currentPods(const History &history, const QList<Pod> &pods) {
  const Revision *current = history.current();
  QList<Pod> own;
  for (const Pod &pod : pods)
    if (current && !pod.terminating && pod.templateHash == current->templateHash)
      own.append(pod);
  return own;
}

bool isComplete(const Workload &workload) {
  return workload.observedGeneration >= workload.generation && workload.updatedReplicas >= workload.replicas &&
         workload.availableReplicas >= workload.replicas;
}

QDateTime earliestCreated(const QList<Pod> &pods) {
  QDateTime earliest;
  for (const Pod &pod : pods)
    if (!earliest.isValid() || pod.created < earliest)
      earliest = pod.created;
  return earliest;
}

void addFailing(RolloutFacts &facts, const History &history, const QList<Pod> &pods, const QDateTime &now) {
  QList<Pod> failing;
  for (const Pod &pod : pods)
    if (!failureOf(pod).isEmpty())
      failing.append(pod);
  facts.failing = pods.isEmpty() ? 0 : static_cast<double>(failing.size()) / static_cast<double>(pods.size());
  if (failing.isEmpty())
    return;
  // A revision without any ready pod has never come up: its pods fail since they are there. Else only the last crash is known.
  if (history.current()->readyReplicas == 0) {
    facts.failingSince = earliestCreated(failing);
  } else {
    facts.failingSince = now;
    for (const Pod &pod : failing)
      for (const ContainerStatus &container : pod.containers)
        if (container.lastFinished.isValid() && container.lastFinished < facts.failingSince)
          facts.failingSince = container.lastFinished;
  }
}

void addStuck(RolloutFacts &facts, const Workload &workload, const QList<Pod> &pods, const QDateTime &now) {
  if (isComplete(workload) || workload.paused)
    return;
  QList<Pod> notReady;
  for (const Pod &pod : pods)
    if (!pod.ready)
      notReady.append(pod);
  if (workload.ref.kind == Kind::Deployment) {
    const auto progressing = condition(workload, u"Progressing"_s);
    if (!progressing || progressing->status != u"False" || progressing->reason != u"ProgressDeadlineExceeded")
      return;
    const QDateTime said = progressing->lastUpdate.isValid() ? progressing->lastUpdate : progressing->lastTransition;
    const bool leftOver = !notReady.isEmpty() && earliestCreated(notReady) > said;
    facts.stuck = !leftOver;
    facts.stuckSince = said;
    return;
  }
  const QDateTime oldest = earliestCreated(notReady);
  const QDateTime deadline = oldest.addSecs(workload.progressDeadlineSeconds);
  facts.stuck = oldest.isValid() && workload.progressDeadlineSeconds < INT_MAX && deadline <= now;
  facts.stuckSince = deadline;
}

QString faultOf(const RolloutFacts &facts, const History &history, const Workload &workload, const QList<Pod> &pods) {
  if (!facts.stuck && !(facts.failing.value_or(0) >= 0.5 && history.current()->readyReplicas == 0))
    return {};
  QString reason;
  int ready = 0;
  for (const Pod &pod : pods) {
    ready += pod.ready;
    if (reason.isEmpty())
      reason = failureOf(pod);
  }
  if (reason.isEmpty())
    reason = facts.stuck ? tr("no progress") : QString();
  const QDateTime since = facts.failingSince.isValid() ? facts.failingSince : facts.stuckSince;
  return tr("%1 of %2 pods ready, %3 since %4")
      .arg(ready)
      .arg(workload.replicas)
      .arg(reason, since.toUTC().toString(u"HH:mm:ss 'UTC'"_s));
}

/// 0 until \a since, \a value from then on.
MetricHistory history(double value, const QDateTime &since, const QDateTime &now) {
  MetricHistory made;
  made.staleAfter = std::chrono::hours(24 * 365);
  const qint64 begin = since.isValid() ? std::min(since, now).toMSecsSinceEpoch() : now.toMSecsSinceEpoch();
  made.samples.append({begin - 1, 0});
  made.samples.append({begin, value});
  return made;
}
}  // namespace

Call<WorkloadReading> *readWorkload(ClusterApi &cluster, const ObjectRef &ref, QObject *context) {
  auto *call = new Call<WorkloadReading>(context);
  cluster.workload(ref, call)->then([call, &cluster](const Result<Workload> &workload) {
    if (!workload)
      return call->finish(tl::unexpected(workload.error()));
    cluster.history(*workload, call)->then([call, &cluster, workload = *workload](const Result<History> &history) {
      if (!history)
        return call->finish(tl::unexpected(history.error()));
      cluster.pods(workload, call)->then([call, workload, history = *history](const Result<QList<Pod>> &pods) {
        call->finish(pods.map([&](const QList<Pod> &read) { return WorkloadReading{workload, history, read}; }));
      });
    });
  });
  return call;
}

RolloutFacts rolloutFacts(const Workload &workload, const History &history, const std::optional<QList<Pod>> &pods,
                          const QDateTime &now) {
  RolloutFacts facts;
  if (workload.replicas > 0)
    facts.ready = std::min(1.0, static_cast<double>(workload.readyReplicas) / workload.replicas);
  const QList<Pod> own = pods ? currentPods(history, *pods) : QList<Pod>();
  if (pods && history.current())
    addFailing(facts, history, own, now);
  addStuck(facts, workload, own, now);
  if (history.current())
    facts.fault = faultOf(facts, history, workload, own);
  return facts;
}

MetricHistory stateSince(double value, const QDateTime &since) {
  MetricHistory made;
  made.staleAfter = std::chrono::hours(24 * 365);
  made.samples.append({since.toMSecsSinceEpoch(), value});
  return made;
}

QHash<QString, MetricHistory> factMetrics(const RolloutFacts &facts, const QDateTime &now, const QList<Sample> &ready) {
  QHash<QString, MetricHistory> metrics;
  metrics.insert(u"rollout_stuck"_s, history(facts.stuck ? 1 : 0, facts.stuck ? facts.stuckSince : QDateTime(), now));
  if (facts.failing)
    metrics.insert(u"pods_failing"_s, history(*facts.failing, facts.failingSince, now));
  if (facts.ready) {
    MetricHistory share = stateSince(*facts.ready, now);
    if (!ready.isEmpty())
      share.samples = ready;
    metrics.insert(u"pods_ready"_s, share);
  }
  return metrics;
}

}  // namespace sternway
