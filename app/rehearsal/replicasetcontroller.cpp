// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/replicasetcontroller.h"

#include "rehearsal/json.h"
#include "rehearsal/replicasets.h"
#include "rehearsal/resourcetype.h"

#include <algorithm>

namespace sternway::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString podKey = u"pods"_s;
const QString setComponent = u"replicaset-controller"_s;
}  // namespace

ReplicaSetController::ReplicaSetController(Simulation &simulation, ObjectStore &store, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_store(store), m_events(simulation, store) {
  connect(&store, &ObjectStore::changed, this, &ReplicaSetController::follow);
}

void ReplicaSetController::follow(const Change &change) {
  if (change.type == Change::Type::Deleted)
    m_simulation.after(100ms, this, [this, owner = change.object] { collectGarbage(owner); });
  if (change.key == replicaSetKey)
    return enqueue(namespaceOf(change.object), nameOf(change.object));
  const QJsonObject owner = controllerOf(change.object);
  if (change.key == podKey && owner.value(u"kind"_s) == u"ReplicaSet"_s)
    enqueue(namespaceOf(change.object), owner.value(u"name"_s).toString());
}

void ReplicaSetController::enqueue(const QString &nameSpace, const QString &name) {
  const QString place = nameSpace + u'/' + name;
  if (m_queued.contains(place))
    return;
  m_queued.insert(place);
  m_simulation.after(20ms, this, [this, nameSpace, name, place] {
    m_queued.remove(place);
    sync(nameSpace, name);
  });
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
      m_simulation.after(10s, this, [this, nameSpace = namespaceOf(set), name = nameOf(set)] { enqueue(nameSpace, name); });
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
    if (isPodReady(a) != isPodReady(b))
      return !isPodReady(a);
    const QStringList created{u"metadata"_s, u"creationTimestamp"_s};
    return at(a, created).toString() > at(b, created).toString();
  });
  for (const QJsonObject &pod : pods.first(std::min<qsizetype>(count, pods.size()))) {
    const int grace = at(pod, {u"spec"_s, u"terminationGracePeriodSeconds"_s}).toInt(30);
    m_store.update(podKey, dying(pod, grace, m_simulation.now()));
    m_events.record(set, u"Normal"_s, u"SuccessfulDelete"_s, u"Deleted pod: "_s + nameOf(pod), setComponent);
  }
}

QList<QJsonObject> ReplicaSetController::activePods(const QJsonObject &set) const {
  QList<QJsonObject> active;
  for (const QJsonObject &pod : m_store.list(podKey, namespaceOf(set))) {
    if (controllerOf(pod).value(u"uid"_s).toString() == uidOf(set) && !isTerminating(pod))
      active += pod;
  }
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
  for (const QString &key : {replicaSetKey, podKey}) {
    for (const QJsonObject &object : m_store.list(key, namespaceOf(owner))) {
      if (controllerOf(object).value(u"uid"_s).toString() != uidOf(owner))
        continue;
      if (key == podKey && !isTerminating(object))
        m_store.update(podKey, dying(object, 1, m_simulation.now()));
      else if (key == replicaSetKey)
        m_store.remove(replicaSetKey, namespaceOf(object), nameOf(object));
    }
  }
}

}  // namespace sternway::sim
