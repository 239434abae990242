// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/objectstore.h"

#include "rehearsal/json.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
QString placeOf(const QString &nameSpace, const QString &name) {
  return nameSpace + u'/' + name;
}

QJsonObject withoutVersion(const QJsonObject &object) {
  return with(object, {u"metadata"_s, u"resourceVersion"_s}, QJsonValue::Undefined);
}
}  // namespace

ObjectStore::ObjectStore(Simulation &simulation, QObject *parent) : QObject(parent), m_simulation(simulation) {}

std::optional<QJsonObject> ObjectStore::get(const QString &key, const QString &nameSpace, const QString &name) const {
  const auto objects = m_objects.constFind(key);
  if (objects == m_objects.constEnd())
    return std::nullopt;
  const auto object = objects->constFind(placeOf(nameSpace, name));
  return object == objects->constEnd() ? std::nullopt : std::optional(*object);
}

QList<QJsonObject> ObjectStore::list(const QString &key, const QString &nameSpace) const {
  QList<QJsonObject> found;
  const QMap<QString, QJsonObject> objects = m_objects.value(key);
  for (auto it = objects.begin(); it != objects.end(); ++it) {
    if (nameSpace.isEmpty() || it.key().startsWith(nameSpace + u'/'))
      found += it.value();
  }
  return found;
}

QJsonObject ObjectStore::create(const QString &key, QJsonObject object) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  const QString place = placeOf(metadata.value(u"namespace"_s).toString(), metadata.value(u"name"_s).toString());
  const int birth = m_births[key + u' ' + place]++;
  if (!metadata.contains(u"uid"_s))
    metadata.insert(u"uid"_s, m_simulation.drawUuid({u"uid"_s, key, place, QString::number(birth)}));
  if (!metadata.contains(u"creationTimestamp"_s))
    metadata.insert(u"creationTimestamp"_s, timestamp(m_simulation.now()));
  if (object.contains(u"spec"_s) && key != u"pods"_s)
    metadata.insert(u"generation"_s, metadata.value(u"generation"_s).toInt(1));
  metadata.insert(u"resourceVersion"_s, QString::number(++m_version));
  object.insert(u"metadata"_s, metadata);
  m_objects[key].insert(place, object);
  record({Change::Type::Added, m_version, key, object, {}});
  return object;
}

QJsonObject ObjectStore::merged(const QString &key, QJsonObject object) const {
  const QJsonObject before = get(key, namespaceOf(object), nameOf(object)).value_or(QJsonObject());
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  const QJsonObject old = before.value(u"metadata"_s).toObject();
  for (const QString &kept : {u"uid"_s, u"creationTimestamp"_s, u"generation"_s}) {
    if (old.contains(kept))
      metadata.insert(kept, old.value(kept));
  }
  const bool specChanged = !semanticallyEqual(before.value(u"spec"_s), object.value(u"spec"_s));
  if (specChanged && old.contains(u"generation"_s))
    metadata.insert(u"generation"_s, old.value(u"generation"_s).toInteger() + 1);
  object.insert(u"metadata"_s, metadata);
  return object;
}

QJsonObject ObjectStore::update(const QString &key, QJsonObject object) {
  const QString place = placeOf(namespaceOf(object), nameOf(object));
  QJsonObject before = m_objects.value(key).value(place);
  object = merged(key, std::move(object));
  if (withoutVersion(object) == withoutVersion(before))
    return before;
  object = with(object, {u"metadata"_s, u"resourceVersion"_s}, QString::number(++m_version));
  m_objects[key].insert(place, object);
  record({Change::Type::Modified, m_version, key, object, before});
  return object;
}

void ObjectStore::remove(const QString &key, const QString &nameSpace, const QString &name) {
  const QJsonObject before = m_objects[key].take(placeOf(nameSpace, name));
  if (before.isEmpty())
    return;
  const QJsonObject last = with(before, {u"metadata"_s, u"resourceVersion"_s}, QString::number(++m_version));
  record({Change::Type::Deleted, m_version, key, last, before});
}

QList<Change> ObjectStore::changesSince(const QString &key, qint64 version) const {
  QList<Change> found;
  for (const Change &change : m_log) {
    if (change.version > version && change.key == key)
      found += change;
  }
  return found;
}

void ObjectStore::record(const Change &change) {
  m_log.push_back(change);
  while (m_log.size() > m_logLimit) {
    m_oldest = m_log.front().version;
    m_log.pop_front();
  }
  Q_EMIT changed(change);
}

}  // namespace sternway::sim
