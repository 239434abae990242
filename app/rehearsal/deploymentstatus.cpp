// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/deploymentstatus.h"

#include "rehearsal/json.h"
#include "rehearsal/replicasets.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
int sum(const QList<QJsonObject> &sets, const QString &field) {
  int total = 0;
  for (const QJsonObject &set : sets)
    total += statusCount(set, field);
  return total;
}

QJsonObject counters(const QJsonObject &deployment, const QList<QJsonObject> &sets, const std::optional<QJsonObject> &current) {
  QJsonObject status{{u"observedGeneration"_s, at(deployment, {u"metadata"_s, u"generation"_s})}};
  const int replicas = sum(sets, u"replicas"_s);
  const int available = sum(sets, u"availableReplicas"_s);
  // Counters of zero are left out, as the API's omitempty does.
  const QList<QPair<QString, int>> values{
      {u"replicas"_s, replicas},
      {u"updatedReplicas"_s, current ? statusCount(*current, u"replicas"_s) : 0},
      {u"readyReplicas"_s, sum(sets, u"readyReplicas"_s)},
      {u"availableReplicas"_s, available},
      {u"unavailableReplicas"_s, std::max(0, std::max(replicas, specReplicas(deployment)) - available)}};
  for (const auto &[field, value] : values) {
    if (value > 0)
      status.insert(field, value);
  }
  return status;
}

bool madeProgress(const QJsonObject &before, const QJsonObject &after) {
  const auto oldReplicas = [](const QJsonObject &status) {
    return status.value(u"replicas"_s).toInt() - status.value(u"updatedReplicas"_s).toInt();
  };
  return after.value(u"updatedReplicas"_s).toInt() > before.value(u"updatedReplicas"_s).toInt() ||
         oldReplicas(after) < oldReplicas(before) ||
         after.value(u"readyReplicas"_s).toInt() > before.value(u"readyReplicas"_s).toInt() ||
         after.value(u"availableReplicas"_s).toInt() > before.value(u"availableReplicas"_s).toInt();
}

QJsonObject progressing(const QJsonObject &deployment, QJsonObject status, const QString &set, const QDateTime &now) {
  const QString type = u"Progressing"_s;
  const QJsonObject before = conditionOf(status, type);
  const QString reason = before.value(u"reason"_s).toString();
  const QString named = set.isEmpty() ? u"Deployment \"%1\""_s.arg(nameOf(deployment)) : u"ReplicaSet \"%1\""_s.arg(set);
  if (isComplete(deployment, status)) {
    if (reason == u"NewReplicaSetAvailable"_s)
      return status;
    return withCondition(status, type, u"True"_s, u"NewReplicaSetAvailable"_s, named + u" has successfully progressed."_s, now);
  }
  if (madeProgress(deployment.value(u"status"_s).toObject(), status))
    return withCondition(status, type, u"True"_s, u"ReplicaSetUpdated"_s, named + u" is progressing."_s, now);
  // A condition that said "complete" belongs to the rollout before; the clock starts when the new ReplicaSet is noted.
  const int deadline = at(deployment, {u"spec"_s, u"progressDeadlineSeconds"_s}).toInt(600);
  const QDateTime since = parseTimestamp(before.value(u"lastUpdateTime"_s).toString());
  const bool counts = reason != u"NewReplicaSetAvailable"_s && reason != u"ProgressDeadlineExceeded"_s && !reason.isEmpty() &&
                      reason != u"DeploymentPaused"_s;
  if (counts && since.secsTo(now) >= deadline)
    return withCondition(status, type, u"False"_s, u"ProgressDeadlineExceeded"_s, named + u" has timed out progressing."_s, now);
  return status;
}
}  // namespace

QJsonObject conditionOf(const QJsonObject &status, const QString &type) {
  const QJsonArray conditions = status.value(u"conditions"_s).toArray();
  for (const QJsonValue condition : conditions) {
    if (condition.toObject().value(u"type"_s) == type)
      return condition.toObject();
  }
  return {};
}

QJsonObject withCondition(QJsonObject status, const QString &type, const QString &value, const QString &reason,
                          const QString &message, const QDateTime &now) {
  const QJsonObject before = conditionOf(status, type);
  const bool moved = before.value(u"status"_s) != value;
  const QJsonObject condition{
      {u"type"_s, type},
      {u"status"_s, value},
      {u"reason"_s, reason},
      {u"message"_s, message},
      {u"lastUpdateTime"_s, timestamp(now)},
      {u"lastTransitionTime"_s, moved ? QJsonValue(timestamp(now)) : before.value(u"lastTransitionTime"_s)}};
  const QJsonArray old = status.value(u"conditions"_s).toArray();
  QJsonArray conditions;
  for (const QJsonValue other : old) {
    if (other.toObject().value(u"type"_s) != type)
      conditions.append(other);
  }
  conditions.append(condition);
  status.insert(u"conditions"_s, conditions);
  return status;
}

bool isComplete(const QJsonObject &deployment, const QJsonObject &status) {
  const int wanted = specReplicas(deployment);
  return status.value(u"updatedReplicas"_s).toInt() == wanted && status.value(u"replicas"_s).toInt() == wanted &&
         status.value(u"availableReplicas"_s).toInt() == wanted &&
         status.value(u"observedGeneration"_s) == at(deployment, {u"metadata"_s, u"generation"_s});
}

QJsonObject deploymentStatus(const QJsonObject &deployment, const QList<QJsonObject> &sets,
                             const std::optional<QJsonObject> &current, const QDateTime &now) {
  QJsonObject status = counters(deployment, sets, current);
  status.insert(u"conditions"_s, at(deployment, {u"status"_s, u"conditions"_s}).toArray());
  const int wanted = specReplicas(deployment);
  const QJsonValue maxUnavailable = at(deployment, {u"spec"_s, u"strategy"_s, u"rollingUpdate"_s, u"maxUnavailable"_s});
  const bool enough = status.value(u"availableReplicas"_s).toInt() >= wanted - scaledValue(maxUnavailable, wanted, false);
  const QString value = enough ? u"True"_s : u"False"_s;
  if (conditionOf(status, u"Available"_s).value(u"status"_s) != value) {
    status = withCondition(
        status, u"Available"_s, value, enough ? u"MinimumReplicasAvailable"_s : u"MinimumReplicasUnavailable"_s,
        enough ? u"Deployment has minimum availability."_s : u"Deployment does not have minimum availability."_s, now);
  }
  if (!at(deployment, {u"spec"_s, u"paused"_s}).toBool())
    status = progressing(deployment, status, current ? nameOf(*current) : QString(), now);
  const QJsonObject failed = current ? conditionOf(current->value(u"status"_s).toObject(), u"ReplicaFailure"_s) : QJsonObject();
  if (!failed.isEmpty() && conditionOf(status, u"ReplicaFailure"_s).isEmpty())
    return withCondition(status, u"ReplicaFailure"_s, u"True"_s, failed.value(u"reason"_s).toString(),
                         failed.value(u"message"_s).toString(), now);
  if (failed.isEmpty()) {
    QJsonArray conditions = status.value(u"conditions"_s).toArray();
    for (qsizetype i = conditions.size() - 1; i >= 0; --i) {
      if (conditions.at(i).toObject().value(u"type"_s) == u"ReplicaFailure"_s)
        conditions.removeAt(i);
    }
    status.insert(u"conditions"_s, conditions);
  }
  return status;
}

}  // namespace sternway::sim
