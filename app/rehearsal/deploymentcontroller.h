// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/controller.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace sternway::rehearsal {

/// What the Deployment controller writes into status: counters, observedGeneration and the conditions Available, Progressing
/// and ReplicaFailure. \a sets are all ReplicaSets, \a current the one of the template.
[[nodiscard]] QJsonObject deploymentStatus(const QJsonObject &deployment, const QList<QJsonObject> &sets,
                                           const std::optional<QJsonObject> &current, const QDateTime &now);
/// All replicas are of the new template and available, and no old one is left.
[[nodiscard]] bool isComplete(const QJsonObject &deployment, const QJsonObject &status);
/// The Progressing condition that says \a reason; the transition time moves only with the status.
[[nodiscard]] QJsonObject withCondition(QJsonObject status, const QString &type, const QString &value, const QString &reason,
                                        const QString &message, const QDateTime &now);
[[nodiscard]] QJsonObject conditionOf(const QJsonObject &status, const QString &type);

/// Kubernetes' Deployment controller: finds or makes the ReplicaSet of the template, numbers revisions, moves replicas step
/// by step within maxSurge and maxUnavailable, keeps conditions and counters, and forgets old revisions past the limit.
/// Rules: design kubernetes.md §1.1 and pkg/controller/deployment (rolling.go, sync.go, progress.go).
class DeploymentController final : public Controller {
public:
  DeploymentController(Simulation &simulation, ObjectStore &store) : Controller(simulation, store) {}

private:
  struct Sets {
    QList<QJsonObject> all;  ///< oldest first
    std::optional<QJsonObject> current;
    [[nodiscard]] QList<QJsonObject> old() const;
  };

  void follow(const Change &change) override;
  void sync(const QString &nameSpace, const QString &name) override;
  [[nodiscard]] Sets setsOf(const QJsonObject &deployment) const;
  void makeCurrent(const QJsonObject &deployment, const Sets &sets);
  void adopt(const QJsonObject &deployment, const Sets &sets);
  void roll(const QJsonObject &deployment, const Sets &sets);
  void growCurrent(const QJsonObject &deployment, const Sets &sets);
  void shrinkOld(const QJsonObject &deployment, const Sets &sets);
  void recreate(const QJsonObject &deployment, const Sets &sets);
  void scale(const QJsonObject &deployment, const QJsonObject &set, int replicas);
  void forgetOld(const QJsonObject &deployment, const Sets &sets);
  [[nodiscard]] QJsonObject noted(QJsonObject status, const QString &value, const QString &reason, const QString &message) const;
  void store(const QJsonObject &before, const QJsonObject &after);
};

}  // namespace sternway::rehearsal
