// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/workload.h"

#include <QHash>

namespace sternway {

struct ContainerStatus {
  QString name;
  QString image;
  QString imageId;
  bool ready = false;
  int restarts = 0;
  QString state;   ///< "running", "waiting", "terminated"
  QString reason;  ///< for example CrashLoopBackOff, ImagePullBackOff, OOMKilled
  QString message;
  QDateTime finished;      ///< terminated: its end
  int exitCode = 0;        ///< terminated
  int signal = 0;          ///< terminated by it; 0: by none
  bool started = false;    ///< its startup probe has succeeded
  QDateTime lastFinished;  ///< end of the previous run, if it was restarted
  QString lastReason;      ///< why the previous run ended
  int lastExitCode = 0;    ///< of the previous run

  friend bool operator==(const ContainerStatus &, const ContainerStatus &) = default;
};

struct Pod {
  ObjectRef ref;
  QString uid;
  QString phase;
  QString reason;  ///< as kubectl's STATUS column, for example CrashLoopBackOff or Terminating
  QString node;
  QDateTime created;
  bool ready = false;
  bool terminating = false;
  int restarts = 0;
  QString templateHash;  ///< label pod-template-hash or controller-revision-hash
  QString ownerUid;      ///< of the controlling ReplicaSet, StatefulSet or DaemonSet
  StringMap labels;
  QList<ContainerStatus> containers;
  QList<ContainerStatus> initContainers;  ///< in the order in which they run

  friend bool operator==(const Pod &, const Pod &) = default;
};

/// A ReplicaSet as a table shows it; its template is read when a history is asked for.
struct ReplicaSetSummary {
  ObjectRef ref;
  QString uid;
  QString ownerUid;
  qint64 revision = 0;
  int replicas = 0;
  int readyReplicas = 0;
  QDateTime created;
  QStringList images;

  friend bool operator==(const ReplicaSetSummary &, const ReplicaSetSummary &) = default;
};

struct NamespaceSummary {
  ObjectRef ref;  ///< nameSpace is empty
  QString uid;
  QString phase;  ///< "Active" or "Terminating"
  QDateTime created;
  StringMap labels;

  friend bool operator==(const NamespaceSummary &, const NamespaceSummary &) = default;
};

/// A Kubernetes Event about some object.
struct ClusterEvent {
  ObjectRef ref;  ///< of the event itself
  QString uid;
  QString type;  ///< "Normal" or "Warning"
  QString reason;
  QString message;
  QString involvedKind;
  QString involvedName;
  QString involvedUid;
  int count = 1;
  QDateTime first;
  QDateTime last;

  friend bool operator==(const ClusterEvent &, const ClusterEvent &) = default;
};

/// Counts the crashes of a workload's pods over the successive states of its pod list, for "pod_crashes > 3 in 5m". Pure but for
/// what it remembers.
///
/// A crash is the end of a container that was to go on: killed, out of memory, or gone with a status other than 0. An end with
/// status 0 is none, unless the kubelet had given the container up (a warning that its liveness or startup probe failed shortly
/// before). What ends in a pod that is being deleted is no crash, so no rollout makes one. Crashes of a pod that is gone stay
/// counted where it was of the current revision; those of a replaced revision go with it: they say nothing of what runs now.
///
/// A state shows the exact time of a container's newest end only. Earlier ones that no state has shown (at the first look all of
/// them) lie between the look before, or the pod's creation, and that end. They are counted at the earliest of these times, so a
/// window that holds it has them for certain, and the history is complete only from the latest on: a window that begins in
/// between counts too few and says so, which evaluate() takes for unknown unless the count decides all the same. So what may have
/// been makes neither alarm nor calm. They are taken to have ended as the known one did; where that was in good order they are
/// not counted, and the history is as incomplete.
class PodCrashTracker {
public:
  /// The pods as they are \a now, all of them. \a events: warnings about them. \a currentHash: template hash of the current
  /// revision; empty: not known, and pods that are gone stay counted.
  void see(const QList<Pod> &pods, const QList<ClusterEvent> &events, const QString &currentHash, const QDateTime &now);
  /// What was seen, of the last \c remembered; known up to \a until, which is the time of the newest state, or now where the
  /// states are watched without a break. No state seen: known at no time. \a shortestWindow: the shortest that is counted in;
  /// what lies in it for certain does not make the history incomplete.
  [[nodiscard]] EventHistory history(const QDateTime &until, std::chrono::milliseconds shortestWindow) const;

  static constexpr std::chrono::hours remembered{24};

private:
  struct Container {
    int ends = 0;        ///< runs of it that have ended
    qint64 lastEnd = 0;  ///< of the newest that is known, in ms
  };
  /// Ends that lie somewhere between two times.
  struct Uncertain {
    qint64 earliest = 0;
    qint64 latest = 0;
  };
  struct Record {
    QString hash;
    QHash<QString, Container> containers;
    QList<qint64> crashes;
    QList<Uncertain> uncertain;
    qint64 newest = 0;  ///< of crashes and uncertain ends
  };
  void seePod(const Pod &pod, const QList<ClusterEvent> &events, qint64 now);
  static void seeContainer(const Pod &pod, const ContainerStatus &status, const QList<ClusterEvent> &events, qint64 since,
                           qint64 now, Record &record);
  void forget(const QList<Pod> &pods, const QString &currentHash, qint64 now);

  QHash<QString, Record> m_pods;  ///< by uid
  qint64 m_lastLook = 0;          ///< 0: none
};

}  // namespace sternway
