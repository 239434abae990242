// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/deploymentcontroller.h"

#include "rehearsal/defaults.h"
#include "rehearsal/patches.h"
#include "rehearsal/replicasetcontroller.h"
#include "rehearsal/resourcetype.h"

#include <algorithm>

namespace sternway::rehearsal {

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

QJsonArray otherConditions(const QJsonObject &status, const QString &type) {
  const QJsonArray all = status.value(u"conditions"_s).toArray();
  QJsonArray others;
  for (const QJsonValue condition : all) {
    if (condition.toObject().value(u"type"_s) != type)
      others.append(condition);
  }
  return others;
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
  QJsonArray conditions = otherConditions(status, type);
  conditions.append(
      QJsonObject{{u"type"_s, type},
                  {u"status"_s, value},
                  {u"reason"_s, reason},
                  {u"message"_s, message},
                  {u"lastUpdateTime"_s, timestamp(now)},
                  {u"lastTransitionTime"_s, moved ? QJsonValue(timestamp(now)) : before.value(u"lastTransitionTime"_s)}});
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
  if (failed.isEmpty())
    status.insert(u"conditions"_s, otherConditions(status, u"ReplicaFailure"_s));
  return status;
}

using namespace std::chrono_literals;

namespace {
const QString component = u"deployment-controller"_s;
const QString revisionKey = u"deployment.kubernetes.io/revision"_s;
const QString historyKey = u"deployment.kubernetes.io/revision-history"_s;

int total(const QList<QJsonObject> &sets) {
  int sum = 0;
  for (const QJsonObject &set : sets)
    sum += specReplicas(set);
  return sum;
}

qint64 maxRevision(const QList<QJsonObject> &sets) {
  qint64 highest = 0;
  for (const QJsonObject &set : sets)
    highest = std::max(highest, revisionOf(set));
  return highest;
}

struct Limits {
  int surge = 0;
  int unavailable = 0;
};

Limits limitsOf(const QJsonObject &deployment) {
  const QJsonObject rolling = at(deployment, {u"spec"_s, u"strategy"_s, u"rollingUpdate"_s}).toObject();
  const int wanted = specReplicas(deployment);
  Limits limits{scaledValue(rolling.value(u"maxSurge"_s), wanted, true),
                scaledValue(rolling.value(u"maxUnavailable"_s), wanted, false)};
  if (limits.surge == 0 && limits.unavailable == 0)
    limits.unavailable = 1;
  return limits;
}
}  // namespace

QList<QJsonObject> DeploymentController::Sets::old() const {
  QList<QJsonObject> others = all;
  others.removeIf([this](const QJsonObject &set) { return current && uidOf(set) == uidOf(*current); });
  return others;
}

void DeploymentController::follow(const Change &change) {
  if (change.key == deploymentKey && change.type != Change::Type::Deleted)
    return enqueue(namespaceOf(change.object), nameOf(change.object), 30ms);
  const QJsonObject owner = controllerOf(change.object);
  if (change.key == replicaSetKey && owner.value(u"kind"_s) == u"Deployment"_s)
    enqueue(namespaceOf(change.object), owner.value(u"name"_s).toString(), 30ms);
}

DeploymentController::Sets DeploymentController::setsOf(const QJsonObject &deployment) const {
  Sets sets{ownedReplicaSets(m_store, deployment), std::nullopt};
  const QJsonObject podTemplate = at(deployment, {u"spec"_s, u"template"_s}).toObject();
  for (const QJsonObject &set : sets.all) {
    if (!sets.current && sameTemplate(at(set, {u"spec"_s, u"template"_s}).toObject(), podTemplate))
      sets.current = set;
  }
  return sets;
}

void DeploymentController::sync(const QString &nameSpace, const QString &name) {
  auto deployment = m_store.get(deploymentKey, nameSpace, name);
  if (!deployment)
    return;
  const bool paused = at(*deployment, {u"spec"_s, u"paused"_s}).toBool();
  Sets sets = setsOf(*deployment);
  if (!paused && !sets.current)
    makeCurrent(*deployment, sets);
  else if (!paused)
    adopt(*deployment, sets);
  deployment = m_store.get(deploymentKey, nameSpace, name);
  sets = setsOf(*deployment);
  if (paused && sets.all.size() == 1)
    scale(*deployment, sets.all.first(), specReplicas(*deployment));
  if (!paused && at(*deployment, {u"spec"_s, u"strategy"_s, u"type"_s}) == u"Recreate"_s)
    recreate(*deployment, sets);
  else if (!paused)
    roll(*deployment, sets);
  sets = setsOf(*deployment);
  QJsonObject status = deploymentStatus(*deployment, sets.all, sets.current, m_simulation.now());
  const QString reason = conditionOf(status, u"Progressing"_s).value(u"reason"_s).toString();
  if (paused && reason != u"DeploymentPaused"_s)
    status = noted(status, u"Unknown"_s, u"DeploymentPaused"_s, u"Deployment is paused"_s);
  else if (!paused && reason == u"DeploymentPaused"_s)
    status = noted(status, u"Unknown"_s, u"DeploymentResumed"_s, u"Deployment is resumed"_s);
  store(*deployment, with(*deployment, {u"status"_s}, status));
  if (isComplete(*deployment, status))
    forgetOld(*deployment, sets);
  else if (reason != u"ProgressDeadlineExceeded"_s)
    enqueue(nameSpace, name, 5s);
}

void DeploymentController::makeCurrent(const QJsonObject &deployment, const Sets &sets) {
  const qint64 revision = maxRevision(sets.all) + 1;
  const QJsonObject set = m_store.create(replicaSetKey, makeReplicaSet(m_simulation, deployment, revision, 0));
  QJsonObject after = with(deployment, {u"metadata"_s, u"annotations"_s, revisionKey}, QString::number(revision));
  after.insert(u"status"_s, noted(deployment.value(u"status"_s).toObject(), u"True"_s, u"NewReplicaSetCreated"_s,
                                  u"Created new replica set \"%1\""_s.arg(nameOf(set))));
  store(deployment, after);
}

QJsonObject DeploymentController::noted(QJsonObject status, const QString &value, const QString &reason,
                                        const QString &message) const {
  return withCondition(std::move(status), u"Progressing"_s, value, reason, message, m_simulation.now());
}

void DeploymentController::store(const QJsonObject &before, const QJsonObject &after) {
  if (after != before)
    m_store.update(deploymentKey, withManager(before, after, u"kube-controller-manager"_s, m_simulation.now(), u"status"_s));
}

void DeploymentController::adopt(const QJsonObject &deployment, const Sets &sets) {
  const QJsonObject &set = *sets.current;
  const qint64 highest = maxRevision(sets.old());
  const qint64 own = revisionOf(set);
  QJsonObject annotations = annotationsOf(set);
  const QJsonObject inherited = inheritedAnnotations(deployment);
  for (auto it = inherited.begin(); it != inherited.end(); ++it)
    annotations.insert(it.key(), it.value());
  const bool returns = own <= highest;
  if (returns) {
    const QString before = annotations.value(historyKey).toString();
    if (own > 0)
      annotations.insert(historyKey, before.isEmpty() ? QString::number(own) : before + u',' + QString::number(own));
    annotations.insert(revisionKey, QString::number(highest + 1));
  }
  m_store.update(replicaSetKey, with(set, {u"metadata"_s, u"annotations"_s}, annotations));
  const QString number = annotations.value(revisionKey).toString();
  QJsonObject after = with(deployment, {u"metadata"_s, u"annotations"_s, revisionKey}, number);
  if (returns)
    after.insert(u"status"_s, noted(deployment.value(u"status"_s).toObject(), u"True"_s, u"FoundNewReplicaSet"_s,
                                    u"Found new replica set \"%1\""_s.arg(nameOf(set))));
  store(deployment, after);
}

void DeploymentController::roll(const QJsonObject &deployment, const Sets &sets) {
  if (!sets.current)
    return;
  const int before = specReplicas(*sets.current);
  growCurrent(deployment, sets);
  const auto now = m_store.get(replicaSetKey, namespaceOf(*sets.current), nameOf(*sets.current));
  if (now && specReplicas(*now) == before)
    shrinkOld(deployment, sets);
}

void DeploymentController::growCurrent(const QJsonObject &deployment, const Sets &sets) {
  const int wanted = specReplicas(deployment);
  const int current = specReplicas(*sets.current);
  if (current >= wanted)
    return scale(deployment, *sets.current, wanted);
  const int room = wanted + limitsOf(deployment).surge - total(sets.all);
  if (room > 0)
    scale(deployment, *sets.current, current + std::min(room, wanted - current));
}

void DeploymentController::shrinkOld(const QJsonObject &deployment, const Sets &sets) {
  const int least = specReplicas(deployment) - limitsOf(deployment).unavailable;
  const int missing = specReplicas(*sets.current) - statusCount(*sets.current, u"availableReplicas"_s);
  int removable = total(sets.all) - least - missing;
  QList<QJsonObject> old = sets.old();
  // First what does not serve anyhow, then what can be spared.
  for (QJsonObject &set : old) {
    const int broken = std::min(removable, specReplicas(set) - statusCount(set, u"availableReplicas"_s));
    if (broken <= 0 || specReplicas(set) == 0)
      continue;
    scale(deployment, set, specReplicas(set) - broken);
    set = with(set, {u"spec"_s, u"replicas"_s}, specReplicas(set) - broken);
    removable -= broken;
  }
  int spare = sum(sets.all, u"availableReplicas"_s) - least;
  for (const QJsonObject &set : std::as_const(old)) {
    const int count = std::min(spare, specReplicas(set));
    if (count <= 0)
      continue;
    scale(deployment, set, specReplicas(set) - count);
    spare -= count;
  }
}

void DeploymentController::recreate(const QJsonObject &deployment, const Sets &sets) {
  bool oldPods = false;
  for (const QJsonObject &set : sets.old()) {
    scale(deployment, set, 0);
    oldPods = oldPods || !controlledBy(m_store, u"pods"_s, set).isEmpty();
  }
  if (!oldPods && sets.current)
    scale(deployment, *sets.current, specReplicas(deployment));
}

void DeploymentController::scale(const QJsonObject &deployment, const QJsonObject &set, int replicas) {
  const int before = specReplicas(set);
  if (before == replicas)
    return;
  const int wanted = specReplicas(deployment);
  QJsonObject after = with(set, {u"spec"_s, u"replicas"_s}, replicas);
  after = with(after, {u"metadata"_s, u"annotations"_s, u"deployment.kubernetes.io/desired-replicas"_s}, QString::number(wanted));
  after = with(after, {u"metadata"_s, u"annotations"_s, u"deployment.kubernetes.io/max-replicas"_s},
               QString::number(wanted + limitsOf(deployment).surge));
  m_store.update(replicaSetKey, after);
  const QString direction = replicas > before ? u"up"_s : u"down"_s;
  m_events.record(deployment, u"Normal"_s, u"ScalingReplicaSet"_s,
                  u"Scaled %1 replica set %2 to %3 from %4"_s.arg(direction, nameOf(set)).arg(replicas).arg(before), component);
}

void DeploymentController::forgetOld(const QJsonObject &deployment, const Sets &sets) {
  QList<QJsonObject> old = sets.old();
  const qsizetype limit = at(deployment, {u"spec"_s, u"revisionHistoryLimit"_s}).toInt(10);
  old.removeIf([](const QJsonObject &set) { return specReplicas(set) > 0 || statusCount(set, u"replicas"_s) > 0; });
  for (qsizetype i = 0; i < old.size() - limit; ++i)
    m_store.remove(replicaSetKey, namespaceOf(old.at(i)), nameOf(old.at(i)));
}

}  // namespace sternway::rehearsal
