// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway {

using StringMap = QMap<QString, QString>;

/// The texts of a JSON object.
[[nodiscard]] inline StringMap stringMap(const QJsonValue &value) {
  StringMap map;
  const QJsonObject object = value.toObject();
  for (auto it = object.begin(); it != object.end(); ++it)
    map.insert(it.key(), it.value().toString());
  return map;
}

/// One entry of status.conditions.
struct Condition {
  QString type;
  QString status;  ///< "True", "False", "Unknown"
  QString reason;
  QString message;
  QDateTime lastUpdate;
  QDateTime lastTransition;

  friend bool operator==(const Condition &, const Condition &) = default;
};

struct OwnerReference {
  QString kind;
  QString name;
  QString uid;
  QString apiVersion;
  bool controller = false;

  friend bool operator==(const OwnerReference &, const OwnerReference &) = default;
};

/// One entry of metadata.managedFields, without the fields themselves.
struct FieldManager {
  QString manager;
  QString operation;    ///< "Apply" or "Update"
  QString subresource;  ///< "status" or empty
  QDateTime time;

  friend bool operator==(const FieldManager &, const FieldManager &) = default;
};

/// A Deployment, StatefulSet or DaemonSet. From a list it carries only what a table shows; \c podTemplate, \c object
/// and \c managers are filled when one object is read (\c detailed).
struct Workload {
  ObjectRef ref;
  QString uid;
  QString resourceVersion;
  qint64 generation = 0;
  qint64 observedGeneration = 0;
  QDateTime created;
  StringMap labels;
  StringMap annotations;
  QList<OwnerReference> owners;
  QList<Condition> conditions;
  QStringList images;  ///< of the containers, in the template's order

  // spec
  QString labelSelector;  ///< spec.selector as the API takes it, for example "app=order-service,tier in (a,b)"
  int replicas = 1;       ///< spec.replicas; DaemonSet: status.desiredNumberScheduled
  bool paused = false;
  int revisionHistoryLimit = 10;
  int progressDeadlineSeconds = 600;  ///< Deployment; INT_MAX: off
  int minReadySeconds = 0;
  QString strategy;             ///< strategy.type or updateStrategy.type
  int partition = 0;            ///< StatefulSet rollingUpdate.partition
  QString podManagementPolicy;  ///< StatefulSet

  // status; for a DaemonSet: updatedNumberScheduled, currentNumberScheduled, numberReady, numberAvailable
  int statusReplicas = 0;
  int updatedReplicas = 0;
  int readyReplicas = 0;
  int availableReplicas = 0;
  QString currentRevision;  ///< StatefulSet
  QString updateRevision;   ///< StatefulSet

  // only when detailed
  bool detailed = false;
  QJsonObject podTemplate;  ///< spec.template
  QJsonObject object;       ///< the whole object as the server sent it
  QList<FieldManager> managers;

  friend bool operator==(const Workload &, const Workload &) = default;
};

/// The condition of this type, if the object has it.
[[nodiscard]] std::optional<Condition> condition(const Workload &workload, const QString &type);
/// The Deployment's annotation deployment.kubernetes.io/revision; 0 when missing or unreadable.
[[nodiscard]] qint64 revisionNumber(const Workload &workload);

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
inline constexpr auto healthName =
    enumNames<Health>({{Health::Unknown, "unknown"}, {Health::Good, "good"}, {Health::Bad, "bad"}});

enum class HealthSource { None, Pods, VersionLabel, Interval };

/// What was measured while a revision served.
struct ServedNumbers {
  std::optional<double> errorRate;      ///< 0..1; none without requests
  std::optional<double> p50;            ///< seconds
  std::optional<double> p95;            ///< seconds
  std::optional<double> p99;            ///< seconds
  QDateTime liveFrom;                   ///< begin of its latest stretch of serving; invalid: not known
  QDateTime liveTo;                     ///< invalid: still serving, or not known
  std::chrono::milliseconds served{0};  ///< time with samples
};

/// How it is judged.
struct RevisionHealth : ServedNumbers {
  QString revisionUid;
  Health health = Health::Unknown;
  QString reason;  ///< one sentence with the numbers
  HealthSource source = HealthSource::None;
};

}  // namespace sternway
