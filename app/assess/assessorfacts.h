// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/pod.h"
#include "core/verdict.h"
#include "core/workload.h"

namespace sternway {

/// A workload in detail, with its revisions and its pods.
struct WorkloadReading {
  Workload workload;
  History history;
  QList<Pod> pods;
};
/// Reads them one after the other; the first error ends it. GUI thread; the cluster must outlive it.
[[nodiscard]] Call<WorkloadReading> *readWorkload(ClusterApi &cluster, const ObjectRef &ref, QObject *context);

/// What the cluster alone tells of the rollout, as metrics of the matrix:
/// rollout_stuck (0 or 1), pods_failing (share of the current revision's pods that cannot run, 0..1) and pods_ready (share of the
/// wanted pods that are ready).
struct RolloutFacts {
  bool stuck = false;
  QDateTime stuckSince;
  std::optional<double> failing;  ///< none: the pods are not known
  QDateTime failingSince;
  std::optional<double> ready;  ///< share of the wanted pods that are ready, 0..1; none: no pod is wanted
  /// Why the current revision is bad by this: "0 of 3 pods ready, CrashLoopBackOff since 02:03:10 UTC"; empty: it is not.
  QString fault;
};

/// Stuck: the Deployment's Progressing condition says ProgressDeadlineExceeded and the rollout is not complete. The condition
/// outlives an undo until the controller sees progress (kubernetes progress.go), so it does not count when all the pods that are
/// not ready are younger than it. StatefulSets and DaemonSets have no such condition: a pod of the newest revision that has not
/// been ready for the deadline (600 s) is what makes them stuck. Failing: a pod that waits with CrashLoopBackOff,
/// ImagePullBackOff and their like, or that is not ready and has restarted twice. \a pods: none when they cannot be read. Pure.
[[nodiscard]] RolloutFacts rolloutFacts(const Workload &workload, const History &history, const std::optional<QList<Pod>> &pods,
                                        const QDateTime &now);

/// The facts as evaluate() takes them. \a ready: how the share of ready pods was, whenever it was looked at (pods_ready).
[[nodiscard]] QHash<QString, MetricHistory> factMetrics(const RolloutFacts &facts, const QDateTime &now,
                                                        const QList<Sample> &ready = {});
/// The history of what is so now, and was not known before.
[[nodiscard]] MetricHistory stateSince(double value, const QDateTime &since);

}  // namespace sternway
