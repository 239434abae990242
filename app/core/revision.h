// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"

#include <chrono>

namespace sternway {

/// One rollout revision: a ReplicaSet of a Deployment, or a ControllerRevision of a StatefulSet or DaemonSet.
/// The number changes when a revision becomes current again (kubernetes.io: the controller reuses it); uid does not.
struct Revision {
  qint64 number = 0;
  QList<qint64> formerNumbers;  ///< deployment.kubernetes.io/revision-history, oldest first
  QString uid;
  QString name;          ///< of the ReplicaSet or ControllerRevision
  QString templateHash;  ///< pod-template-hash, or controller-revision-hash
  QDateTime created;     ///< when the template was first seen, not when it was last rolled out
  QString changeCause;   ///< kubernetes.io/change-cause; empty when there is none
  QStringList images;
  int replicas = 0;
  int readyReplicas = 0;
  bool current = false;  ///< its template is the workload's

  StringMap annotations;    ///< of the ReplicaSet or ControllerRevision
  QJsonObject podTemplate;  ///< without pod-template-hash
  QJsonObject data;         ///< ControllerRevision.data as stored, with "$patch"
};

/// All revisions of one workload, ascending by number.
struct History {
  QList<Revision> revisions;
  QStringList warnings;  ///< for example a revision annotation that cannot be read

  [[nodiscard]] const Revision *current() const;
  [[nodiscard]] const Revision *byNumber(qint64 number) const;
  [[nodiscard]] const Revision *byUid(const QString &uid) const;
};

enum class Health { Unknown, Good, Bad };
[[nodiscard]] QString healthName(Health health);  ///< "good", "bad", "unknown"

enum class HealthSource { None, Pods, VersionLabel, Interval };

/// What was measured while a revision served.
struct RevisionHealth {
  QString revisionUid;
  Health health = Health::Unknown;
  QString reason;  ///< one sentence with the numbers
  HealthSource source = HealthSource::None;
  std::optional<double> errorRate;      ///< 0..1
  std::optional<double> p50;            ///< seconds
  std::optional<double> p95;            ///< seconds
  std::optional<double> p99;            ///< seconds
  QDateTime liveFrom;                   ///< begin of its latest stretch of serving; invalid: not known
  QDateTime liveTo;                     ///< invalid: still serving, or not known
  std::chrono::milliseconds served{0};  ///< time with samples
};

}  // namespace sternway
