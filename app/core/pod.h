// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"

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
  QDateTime lastFinished;  ///< end of the previous run, if it was restarted
  QString lastReason;      ///< why the previous run ended
  int lastExitCode = 0;    ///< of the previous run
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
};

/// A ReplicaSet as lists show it; its template is read when a history is asked for.
struct ReplicaSetSummary {
  ObjectRef ref;
  QString uid;
  QString ownerUid;
  qint64 revision = 0;
  int replicas = 0;
  int readyReplicas = 0;
  QDateTime created;
  QStringList images;
};

/// A ControllerRevision as lists show it; its data is read when a history is asked for.
struct ControllerRevisionSummary {
  ObjectRef ref;
  QString uid;
  QString ownerUid;
  qint64 revision = 0;
  QDateTime created;
};

struct NamespaceSummary {
  ObjectRef ref;  ///< nameSpace is empty
  QString uid;
  QString phase;  ///< "Active" or "Terminating"
  QDateTime created;
  StringMap labels;
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
};

}  // namespace sternway
