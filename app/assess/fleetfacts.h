// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/pod.h"
#include "core/verdict.h"
#include "core/workload.h"

#include <QSet>

namespace sternway::assess {

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
  bool scaledToZero = false;  ///< no pod is wanted
};

/// Stuck: the Deployment's Progressing condition says ProgressDeadlineExceeded and the rollout is not complete. The condition
/// outlives an undo until the controller sees progress (kubernetes progress.go), so it does not count when all the pods that are
/// not ready are younger than it. StatefulSets and DaemonSets have no such condition: a pod of the newest revision that has not
/// been ready for the deadline (600 s) is what makes them stuck. Failing: a pod with a container, an init container included,
/// that waits with CrashLoopBackOff, ImagePullBackOff and their like, or that is not ready and has restarted twice; pods that
/// were evicted, have failed for good or are complete do not count. \a pods: none when they cannot be read. Pure.
[[nodiscard]] RolloutFacts rolloutFacts(const Workload &workload, const History &history, const std::optional<QList<Pod>> &pods,
                                        const QDateTime &now);

/// The facts as evaluate() takes them. \a ready: how the share of ready pods was, whenever it was looked at (pods_ready).
[[nodiscard]] QHash<QString, MetricHistory> factMetrics(const RolloutFacts &facts, const QDateTime &now,
                                                        const QList<Sample> &ready = {});
/// The history of what is so now, and was not known before.
[[nodiscard]] MetricHistory stateSince(double value, const QDateTime &since);

/// What the cluster tells of the rollout of many workloads: for one whose replicas are all ready and up to date, without asking
/// that it is neither stuck nor failing; for the others by reading their history and pods, a few at a time. GUI thread; the
/// cluster, the feed whose changes apply() is told, and the clock must outlive it.
class FleetFacts final : public QObject {
  Q_OBJECT
public:
  FleetFacts(ClusterApi &cluster, const ClusterFeed &feed, const Clock &clock, QObject *parent = nullptr);

  void apply(const ChangeSet<Workload> &changes);
  /// Asks again about those that are not settled; at most \c perTurn of them, in turn.
  void refresh();
  /// Nothing is asked before this.
  void start();

  /// Every replica is ready, available and of the newest revision, and the controller has seen the newest spec. \a workload: as
  /// the feed has it now, which apply() may not have been told yet.
  [[nodiscard]] bool isSettled(const Workload &workload) const;
  /// As rolloutFacts(); of a settled workload: neither stuck nor failing. Where the pods have not been read, failing is unknown.
  [[nodiscard]] RolloutFacts facts(const Workload &workload) const;
  /// Why the pods could not be read; empty: they could, or were not asked for.
  [[nodiscard]] QString problem(const ObjectRef &workload) const;
  /// The share of ready pods, whenever it changed.
  [[nodiscard]] QList<Sample> podsReady(const ObjectRef &workload) const { return m_ready.value(workload); }

  /// Whether the crashes of the workload's pods count: then its pods are read at first, and whenever it settles again. While it
  /// is settled no pod of it crashes: that would be seen in its number of ready pods.
  void countCrashes(const ObjectRef &workload, bool on);
  /// None: they are not counted, or the pods have not been read yet. \a window: the shortest that is counted in.
  [[nodiscard]] std::optional<EventHistory> crashes(const ObjectRef &workload, std::chrono::milliseconds window) const;

  static constexpr int atOnce = 4;
  static constexpr int perTurn = 40;

Q_SIGNALS:
  void changed(const sternway::ObjectRef &workload);

private:
  struct Unsettled {
    RolloutFacts facts;
    QString problem;
    bool asked = false;
  };
  struct Counting {
    PodCrashTracker tracker;
    QDateTime looked;    ///< when the pods were read last
    bool fresh = false;  ///< and nothing has moved since
  };
  void put(const Workload &workload);
  void noteReady(const Workload &workload);
  void enqueue(const ObjectRef &workload);
  void askNext();
  void ask(const ObjectRef &workload);
  void count(const ObjectRef &workload, const History &history, const QList<Pod> &pods);
  void answered(const ObjectRef &workload, const Result<RolloutFacts> &facts);

  ClusterApi &m_cluster;
  const ClusterFeed &m_feed;
  const Clock &m_clock;
  QHash<ObjectRef, Unsettled> m_unsettled;
  QHash<ObjectRef, Counting> m_counting;
  QHash<ObjectRef, QList<Sample>> m_ready;
  QList<ObjectRef> m_turns;  ///< those that are not settled, whose turn is next first
  QSet<ObjectRef> m_listed;  ///< those in m_turns
  QList<ObjectRef> m_queue;
  QSet<ObjectRef> m_underWay;
  bool m_started = false;
};

}  // namespace sternway::assess
