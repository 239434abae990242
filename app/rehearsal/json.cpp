// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/json.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
bool isNothing(const QJsonValue &value) {
  return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()) ||
         (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}
}  // namespace

QJsonValue at(const QJsonObject &object, const QStringList &path) {
  QJsonValue value = object;
  for (const QString &key : path)
    value = value.toObject().value(key);
  return value;
}

QJsonObject with(QJsonObject object, const QStringList &path, const QJsonValue &value) {
  if (path.size() > 1)
    object.insert(path.first(), with(object.value(path.first()).toObject(), path.mid(1), value));
  else if (value.isUndefined())
    object.remove(path.first());
  else
    object.insert(path.first(), value);
  return object;
}

QString timestamp(const QDateTime &time) {
  return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QDateTime parseTimestamp(const QString &text) {
  return QDateTime::fromString(text, Qt::ISODate);
}

bool semanticallyEqual(const QJsonValue &a, const QJsonValue &b) {
  if (isNothing(a) && isNothing(b))
    return true;
  if (a.isArray() && b.isArray()) {
    const QJsonArray left = a.toArray();
    const QJsonArray right = b.toArray();
    if (left.size() != right.size())
      return false;
    for (qsizetype i = 0; i < left.size(); ++i) {
      if (!semanticallyEqual(left.at(i), right.at(i)))
        return false;
    }
    return true;
  }
  if (!a.isObject() || !b.isObject())
    return a == b;
  const QJsonObject left = a.toObject();
  const QJsonObject right = b.toObject();
  for (const QString &key : left.keys()) {
    if (!semanticallyEqual(left.value(key), right.value(key)))
      return false;
  }
  for (const QString &key : right.keys()) {
    if (!left.contains(key) && !isNothing(right.value(key)))
      return false;
  }
  return true;
}

QString nameOf(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"name"_s}).toString();
}

QString namespaceOf(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"namespace"_s}).toString();
}

QString uidOf(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"uid"_s}).toString();
}

QJsonObject labelsOf(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"labels"_s}).toObject();
}

QJsonObject annotationsOf(const QJsonObject &object) {
  return at(object, {u"metadata"_s, u"annotations"_s}).toObject();
}

QJsonObject controllerOf(const QJsonObject &object) {
  const QJsonArray owners = at(object, {u"metadata"_s, u"ownerReferences"_s}).toArray();
  for (const QJsonValue owner : owners) {
    if (owner.toObject().value(u"controller"_s).toBool())
      return owner.toObject();
  }
  return {};
}

QJsonObject ownerReference(const QJsonObject &owner) {
  return {{u"apiVersion"_s, owner.value(u"apiVersion"_s)},
          {u"kind"_s, owner.value(u"kind"_s)},
          {u"name"_s, nameOf(owner)},
          {u"uid"_s, uidOf(owner)},
          {u"controller"_s, true},
          {u"blockOwnerDeletion"_s, true}};
}

}  // namespace sternway::sim
