// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/controller.h"

namespace sternway::rehearsal {

/// Facts about the ReplicaSets of a Deployment, by the rules of Kubernetes' pkg/util/deployment.
/// The ReplicaSets that \a deployment controls, oldest first (equal ages by name).
[[nodiscard]] QList<QJsonObject> ownedReplicaSets(const ObjectStore &store, const QJsonObject &deployment);
/// What \a owner controls of one resource.
[[nodiscard]] QList<QJsonObject> controlledBy(const ObjectStore &store, const QString &key, const QJsonObject &owner);
[[nodiscard]] bool sameTemplate(const QJsonObject &a, const QJsonObject &b);
/// The label pod-template-hash that a template gets.
[[nodiscard]] QString templateHash(const Simulation &simulation, const QJsonObject &podTemplate);
[[nodiscard]] qint64 revisionOf(const QJsonObject &object);
/// The Deployment's annotations that a ReplicaSet gets as well.
[[nodiscard]] QJsonObject inheritedAnnotations(const QJsonObject &deployment);
/// A ReplicaSet for the Deployment's template; not stored yet.
[[nodiscard]] QJsonObject makeReplicaSet(const Simulation &simulation, const QJsonObject &deployment, qint64 revision,
                                         int replicas);
/// A Pod of a ReplicaSet; not stored yet. The name depends on \a birth, a number that grows with every pod.
[[nodiscard]] QJsonObject makePod(const Simulation &simulation, const QJsonObject &replicaSet, int birth);
/// Why one more pod is too many for the namespace, in the API server's words; empty: it is not.
[[nodiscard]] QString overQuota(const ObjectStore &store, const QString &nameSpace);
/// The pod as its deletion begins: it ends after \a grace seconds.
[[nodiscard]] QJsonObject dying(const QJsonObject &pod, int grace, const QDateTime &now);
/// An int-or-percent of \a total; percents are rounded up for surge and down for unavailability.
[[nodiscard]] int scaledValue(const QJsonValue &value, int total, bool roundUp);

[[nodiscard]] int specReplicas(const QJsonObject &object);
[[nodiscard]] int statusCount(const QJsonObject &object, const QString &field);
[[nodiscard]] bool isPodReady(const QJsonObject &pod);
[[nodiscard]] bool isTerminating(const QJsonObject &object);

/// Keeps as many pods of every ReplicaSet as it asks for, and counts them in its status. Also the garbage collector: what
/// belonged to a deleted owner goes.
class ReplicaSetController final : public Controller {
public:
  ReplicaSetController(Simulation &simulation, ObjectStore &store) : Controller(simulation, store) {}

private:
  void follow(const Change &change) override;
  void sync(const QString &nameSpace, const QString &name) override;
  void createPods(const QJsonObject &set, int count);
  void deletePods(const QJsonObject &set, QList<QJsonObject> pods, int count);
  void updateStatus(const QJsonObject &set, const QList<QJsonObject> &pods);
  void collectGarbage(const QJsonObject &owner);
  [[nodiscard]] QList<QJsonObject> activePods(const QJsonObject &set) const;

  QHash<QString, int> m_births;
};

}  // namespace sternway::rehearsal
