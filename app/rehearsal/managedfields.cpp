// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/managedfields.h"

#include "rehearsal/json.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
QJsonObject changedFields(const QJsonObject &before, const QJsonObject &after) {
  QJsonObject fields;
  for (auto it = after.begin(); it != after.end(); ++it) {
    const QJsonValue old = before.value(it.key());
    if (old == it.value())
      continue;
    const QJsonObject inner = it.value().isObject() ? changedFields(old.toObject(), it.value().toObject()) : QJsonObject();
    fields.insert(u"f:"_s + it.key(), inner);
  }
  return fields;
}

QJsonObject unite(QJsonObject a, const QJsonObject &b) {
  for (auto it = b.begin(); it != b.end(); ++it)
    a.insert(it.key(), unite(a.value(it.key()).toObject(), it.value().toObject()));
  return a;
}

QJsonObject subtract(QJsonObject a, const QJsonObject &b) {
  for (auto it = b.begin(); it != b.end(); ++it) {
    if (!a.contains(it.key()))
      continue;
    const QJsonObject rest = subtract(a.value(it.key()).toObject(), it.value().toObject());
    if (rest.isEmpty())
      a.remove(it.key());
    else
      a.insert(it.key(), rest);
  }
  return a;
}

QJsonObject trackable(const QJsonObject &object) {
  QJsonObject rest = object;
  rest.remove(u"apiVersion"_s);
  rest.remove(u"kind"_s);
  QJsonObject metadata;
  for (const QString &key : {u"annotations"_s, u"labels"_s, u"ownerReferences"_s, u"finalizers"_s}) {
    const QJsonValue value = at(object, {u"metadata"_s, key});
    if (!value.isUndefined())
      metadata.insert(key, value);
  }
  rest.insert(u"metadata"_s, metadata);
  return rest;
}
}  // namespace

QJsonObject withManager(const QJsonObject &before, QJsonObject after, const QString &manager, const QDateTime &time,
                        const QString &subresource) {
  const QJsonObject fields = changedFields(trackable(before), trackable(after));
  if (fields.isEmpty())
    return after;
  const QStringList place{u"metadata"_s, u"managedFields"_s};
  const QJsonArray old = at(after, place).toArray();
  QJsonObject own;
  QJsonArray entries;
  for (const QJsonValue value : old) {
    QJsonObject entry = value.toObject();
    const QJsonObject theirs = entry.value(u"fieldsV1"_s).toObject();
    if (entry.value(u"manager"_s) == manager && entry.value(u"subresource"_s).toString() == subresource) {
      own = theirs;
      continue;
    }
    const QJsonObject rest = subtract(theirs, fields);
    entry.insert(u"fieldsV1"_s, rest);
    if (!rest.isEmpty())
      entries.append(entry);
  }
  QJsonObject entry{
      {u"manager"_s, manager},      {u"operation"_s, u"Update"_s},    {u"apiVersion"_s, after.value(u"apiVersion"_s)},
      {u"time"_s, timestamp(time)}, {u"fieldsType"_s, u"FieldsV1"_s}, {u"fieldsV1"_s, unite(own, fields)}};
  if (!subresource.isEmpty())
    entry.insert(u"subresource"_s, subresource);
  entries.append(entry);
  return with(after, place, entries);
}

}  // namespace sternway::sim
