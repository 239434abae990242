// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace sternway::sim {

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

}  // namespace sternway::sim
