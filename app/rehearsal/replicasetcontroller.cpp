// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/replicasetcontroller.h"

#include "core/kubernetesundo.h"
#include "core/podtemplate.h"
#include "rehearsal/patches.h"
#include "rehearsal/resourcetype.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
const QString hashLabel = u"pod-template-hash"_s;

QString createdOf(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"creationTimestamp"_s}).toString();
}
}  // namespace

QList<QJsonObject> controlledBy(const ObjectStore &store, const QString &key, const QJsonObject &owner) {
  QList<QJsonObject> objects = store.list(key, namespaceOf(owner));
  objects.removeIf([uid = uidOf(owner)](const QJsonObject &object) { return controllerOf(object).value(u"uid"_s) != uid; });
  return objects;
}

QList<QJsonObject> ownedReplicaSets(const ObjectStore &store, const QJsonObject &deployment) {
  QList<QJsonObject> owned = controlledBy(store, replicaSetKey, deployment);
  std::ranges::stable_sort(owned, {}, createdOf);
  return owned;
}

bool sameTemplate(const QJsonObject &a, const QJsonObject &b) {
  return semanticallyEqual(withoutHash(a), withoutHash(b));
}

QString templateHash(const Simulation &simulation, const QJsonObject &podTemplate) {
  const QByteArray text = QJsonDocument(withoutHash(podTemplate)).toJson(QJsonDocument::Compact);
  return simulation.drawHash({u"template"_s, QString::fromUtf8(text)});
}

qint64 revisionOf(const QJsonObject &object) {
  return annotationsOf(object).value(u"deployment.kubernetes.io/revision"_s).toString().toLongLong();
}

QJsonObject inheritedAnnotations(const QJsonObject &deployment) {
  QJsonObject annotations = annotationsOf(deployment);
  for (const QString &skipped : keptAnnotations())
    annotations.remove(skipped);
  return annotations;
}

int scaledValue(const QJsonValue &value, int total, bool roundUp) {
  if (!value.isString())
    return value.toInt();
  const QString text = value.toString();
  if (!text.endsWith(u'%'))
    return text.toInt();
  const double exact = text.chopped(1).toDouble() * total / 100.0;
  return static_cast<int>(roundUp ? std::ceil(exact) : std::floor(exact));
}

QJsonObject makeReplicaSet(const Simulation &simulation, const QJsonObject &deployment, qint64 revision, int replicas) {
  const QJsonObject spec = deployment.value(u"spec"_s).toObject();
  const QJsonObject podTemplate = spec.value(u"template"_s).toObject();
  const QString hash = templateHash(simulation, podTemplate);
  const QJsonObject labelled = with(podTemplate, {u"metadata"_s, u"labels"_s, hashLabel}, hash);
  const int desired = specReplicas(deployment);
  const int surge = scaledValue(at(spec, {u"strategy"_s, u"rollingUpdate"_s, u"maxSurge"_s}), desired, true);
  QJsonObject annotations = inheritedAnnotations(deployment);
  annotations.insert(u"deployment.kubernetes.io/revision"_s, QString::number(revision));
  annotations.insert(u"deployment.kubernetes.io/desired-replicas"_s, QString::number(desired));
  annotations.insert(u"deployment.kubernetes.io/max-replicas"_s, QString::number(desired == 0 ? 0 : desired + surge));
  return {
      {u"kind"_s, u"ReplicaSet"_s},
      {u"apiVersion"_s, u"apps/v1"_s},
      {u"metadata"_s, QJsonObject{{u"name"_s, QString(nameOf(deployment) + u'-' + hash)},
                                  {u"namespace"_s, namespaceOf(deployment)},
                                  {u"labels"_s, at(labelled, {u"metadata"_s, u"labels"_s})},
                                  {u"annotations"_s, annotations},
                                  {u"ownerReferences"_s, QJsonArray{ownerReference(deployment)}}}},
      {u"spec"_s, QJsonObject{{u"replicas"_s, replicas},
                              {u"selector"_s, with(spec.value(u"selector"_s).toObject(), {u"matchLabels"_s, hashLabel}, hash)},
                              {u"template"_s, labelled}}},
      {u"status"_s, QJsonObject{{u"replicas"_s, 0}}}};
}

QJsonObject makePod(const Simulation &simulation, const QJsonObject &replicaSet, int birth) {
  const QJsonObject podTemplate = at(replicaSet, {u"spec"_s, u"template"_s}).toObject();
  const QString suffix = simulation.drawName({u"pod"_s, uidOf(replicaSet), QString::number(birth)}, 5);
  QJsonObject metadata{{u"name"_s, QString(nameOf(replicaSet) + u'-' + suffix)},
                       {u"generateName"_s, QString(nameOf(replicaSet) + u'-')},
                       {u"namespace"_s, namespaceOf(replicaSet)},
                       {u"labels"_s, labelsOf(podTemplate)},
                       {u"ownerReferences"_s, QJsonArray{ownerReference(replicaSet)}}};
  if (!annotationsOf(podTemplate).isEmpty())
    metadata.insert(u"annotations"_s, annotationsOf(podTemplate));
  QJsonObject spec = podTemplate.value(u"spec"_s).toObject();
  if (!spec.contains(u"serviceAccountName"_s))
    spec.insert(u"serviceAccountName"_s, u"default"_s);
  return {{u"kind"_s, u"Pod"_s},
          {u"apiVersion"_s, u"v1"_s},
          {u"metadata"_s, metadata},
          {u"spec"_s, spec},
          {u"status"_s, QJsonObject{{u"phase"_s, u"Pending"_s}}}};
}

QString overQuota(const ObjectStore &store, const QString &nameSpace) {
  for (const QJsonObject &quota : store.list(u"resourcequotas"_s, nameSpace)) {
    const QJsonValue hard = at(quota, {u"spec"_s, u"hard"_s, u"pods"_s});
    const qsizetype used = store.list(u"pods"_s, nameSpace).size();
    if (!hard.isUndefined() && used + 1 > hard.toVariant().toLongLong())
      return u"exceeded quota: %1, requested: pods=1, used: pods=%2, limited: pods=%3"_s.arg(nameOf(quota))
          .arg(used)
          .arg(hard.toVariant().toString());
  }
  return {};
}

QJsonObject dying(const QJsonObject &pod, int grace, const QDateTime &now) {
  return with(with(pod, {u"metadata"_s, u"deletionTimestamp"_s}, timestamp(now.addSecs(grace))),
              {u"metadata"_s, u"deletionGracePeriodSeconds"_s}, grace);
}

int specReplicas(const QJsonObject &object) {
  return at(object, {u"spec"_s, u"replicas"_s}).toInt(1);
}

int statusCount(const QJsonObject &object, const QString &field) {
  return at(object, {u"status"_s, field}).toInt();
}

bool isPodReady(const QJsonObject &pod) {
  const QJsonArray conditions = at(pod, {u"status"_s, u"conditions"_s}).toArray();
  return std::any_of(conditions.begin(), conditions.end(), [](const QJsonValue &condition) {
    return condition.toObject().value(u"type"_s) == u"Ready"_s && condition.toObject().value(u"status"_s) == u"True"_s;
  });
}

bool isTerminating(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"deletionTimestamp"_s}).isString();
}

using namespace std::chrono_literals;

namespace {
const QString podKey = u"pods"_s;
const QString setComponent = u"replicaset-controller"_s;
}  // namespace

void ReplicaSetController::follow(const Change &change) {
  if (change.type == Change::Type::Deleted)
    m_simulation.after(100ms, this, [this, owner = change.object] { collectGarbage(owner); });
  if (change.key == replicaSetKey)
    return enqueue(namespaceOf(change.object), nameOf(change.object), 20ms);
  const QJsonObject owner = controllerOf(change.object);
  if (change.key == podKey && owner.value(u"kind"_s) == u"ReplicaSet"_s)
    enqueue(namespaceOf(change.object), owner.value(u"name"_s).toString(), 20ms);
}

void ReplicaSetController::sync(const QString &nameSpace, const QString &name) {
  const auto set = m_store.get(replicaSetKey, nameSpace, name);
  if (!set)
    return;
  const QList<QJsonObject> pods = activePods(*set);
  const int difference = specReplicas(*set) - static_cast<int>(pods.size());
  if (difference > 0)
    createPods(*set, difference);
  else if (difference < 0)
    deletePods(*set, pods, -difference);
  if (const auto now = m_store.get(replicaSetKey, nameSpace, name))
    updateStatus(*now, activePods(*set));
}

void ReplicaSetController::createPods(const QJsonObject &set, int count) {
  for (int i = 0; i < count; ++i) {
    const QJsonObject pod = makePod(m_simulation, set, m_births[uidOf(set)]++);
    if (const QString over = overQuota(m_store, namespaceOf(set)); !over.isEmpty()) {
      const QString words = u"pods \"%1\" is forbidden: %2"_s.arg(nameOf(pod), over);
      m_events.record(set, u"Warning"_s, u"FailedCreate"_s, u"Error creating: "_s + words, setComponent);
      const QJsonObject failed{{u"type"_s, u"ReplicaFailure"_s},
                               {u"status"_s, u"True"_s},
                               {u"reason"_s, u"FailedCreate"_s},
                               {u"message"_s, words},
                               {u"lastTransitionTime"_s, timestamp(m_simulation.now())}};
      m_store.update(replicaSetKey, with(set, {u"status"_s, u"conditions"_s}, QJsonArray{failed}));
      m_simulation.after(10s, this, [this, nameSpace = namespaceOf(set), name = nameOf(set)] { enqueue(nameSpace, name, 20ms); });
      return;
    }
    m_store.create(podKey, pod);
    m_events.record(set, u"Normal"_s, u"SuccessfulCreate"_s, u"Created pod: "_s + nameOf(pod), setComponent);
  }
  if (!at(set, {u"status"_s, u"conditions"_s}).isUndefined())
    m_store.update(replicaSetKey, with(set, {u"status"_s, u"conditions"_s}, QJsonValue::Undefined));
}

void ReplicaSetController::deletePods(const QJsonObject &set, QList<QJsonObject> pods, int count) {
  // As the real controller ranks them: not ready first, then the youngest.
  std::stable_sort(pods.begin(), pods.end(), [](const QJsonObject &a, const QJsonObject &b) {
    return isPodReady(a) != isPodReady(b) ? !isPodReady(a) : createdOf(a) > createdOf(b);
  });
  for (const QJsonObject &pod : pods.first(std::min<qsizetype>(count, pods.size()))) {
    const int grace = at(pod, {u"spec"_s, u"terminationGracePeriodSeconds"_s}).toInt(30);
    m_store.update(podKey, dying(pod, grace, m_simulation.now()));
    m_events.record(set, u"Normal"_s, u"SuccessfulDelete"_s, u"Deleted pod: "_s + nameOf(pod), setComponent);
  }
}

QList<QJsonObject> ReplicaSetController::activePods(const QJsonObject &set) const {
  QList<QJsonObject> active = controlledBy(m_store, podKey, set);
  active.removeIf(isTerminating);
  return active;
}

void ReplicaSetController::updateStatus(const QJsonObject &set, const QList<QJsonObject> &pods) {
  const int ready = static_cast<int>(std::count_if(pods.begin(), pods.end(), isPodReady));
  const int count = static_cast<int>(pods.size());
  QJsonObject status{{u"replicas"_s, count}, {u"observedGeneration"_s, at(set, {u"metadata"_s, u"generation"_s})}};
  if (count > 0)
    status.insert(u"fullyLabeledReplicas"_s, count);
  if (ready > 0) {
    status.insert(u"readyReplicas"_s, ready);
    status.insert(u"availableReplicas"_s, ready);
  }
  if (const QJsonValue conditions = at(set, {u"status"_s, u"conditions"_s}); !conditions.isUndefined())
    status.insert(u"conditions"_s, conditions);
  m_store.update(replicaSetKey, with(set, {u"status"_s}, status));
}

void ReplicaSetController::collectGarbage(const QJsonObject &owner) {
  for (const QJsonObject &set : controlledBy(m_store, replicaSetKey, owner))
    m_store.remove(replicaSetKey, namespaceOf(set), nameOf(set));
  for (const QJsonObject &pod : activePods(owner))
    m_store.update(podKey, dying(pod, 1, m_simulation.now()));
}

}  // namespace sternway::rehearsal
