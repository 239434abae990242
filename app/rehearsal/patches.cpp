// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/patches.h"

#include "core/result.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace sternway::rehearsal {

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

QJsonObject firstContainer(const QJsonObject &pod) {
  return at(pod, {u"spec"_s, u"containers"_s}).toArray().at(0).toObject();
}

QJsonObject ownerReference(const QJsonObject &owner) {
  return {{u"apiVersion"_s, owner.value(u"apiVersion"_s)},
          {u"kind"_s, owner.value(u"kind"_s)},
          {u"name"_s, nameOf(owner)},
          {u"uid"_s, uidOf(owner)},
          {u"controller"_s, true},
          {u"blockOwnerDeletion"_s, true}};
}

namespace {
/// A part of a patch, or why it does not apply.
template <typename T>
using Part = tl::expected<T, PatchError>;

tl::unexpected<PatchError> rejected() {
  return tl::unexpected(PatchError{422, u"the server rejected our request due to an error in our request"_s});
}

enum class Edit { Add, Replace, Remove };

Part<QStringList> pointer(const QString &text) {
  if (!text.startsWith(u'/'))
    return rejected();
  QStringList parts = text.mid(1).split(u'/');
  for (QString &part : parts)
    part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
  return parts;
}

Part<qsizetype> indexIn(const QJsonArray &array, const QString &part, Edit edit) {
  if (part == u"-"_s && edit == Edit::Add)
    return array.size();
  bool isNumber = false;
  const int index = part.toInt(&isNumber);
  const qsizetype end = edit == Edit::Add ? array.size() + 1 : array.size();
  if (!isNumber || index < 0 || index >= end)
    return rejected();
  return index;
}

Part<QJsonValue> resolve(QJsonValue value, const QStringList &path) {
  for (const QString &part : path) {
    if (value.isArray()) {
      value = value.toArray().at(TRY(indexIn(value.toArray(), part, Edit::Replace)));
    } else if (value.isObject() && value.toObject().contains(part)) {
      value = value.toObject().value(part);
    } else {
      return rejected();
    }
  }
  return value;
}

Part<QJsonValue> edited(const QJsonValue &parent, const QStringList &path, const QJsonValue &value, Edit edit);

Part<QJsonValue> editedArray(QJsonArray array, const QStringList &path, const QJsonValue &value, Edit edit) {
  const bool last = path.size() == 1;
  const qsizetype index = TRY(indexIn(array, path.first(), last ? edit : Edit::Replace));
  if (!last)
    array.replace(index, TRY(edited(array.at(index), path.mid(1), value, edit)));
  else if (edit == Edit::Add)
    array.insert(index, value);
  else if (edit == Edit::Replace)
    array.replace(index, value);
  else
    array.removeAt(index);
  return array;
}

Part<QJsonValue> edited(const QJsonValue &parent, const QStringList &path, const QJsonValue &value, Edit edit) {
  if (parent.isArray())
    return editedArray(parent.toArray(), path, value, edit);
  if (!parent.isObject())
    return rejected();
  QJsonObject object = parent.toObject();
  const QString &key = path.first();
  const bool last = path.size() == 1;
  if (!object.contains(key) && (!last || edit != Edit::Add))
    return rejected();
  if (!last)
    object.insert(key, TRY(edited(object.value(key), path.mid(1), value, edit)));
  else if (edit == Edit::Remove)
    object.remove(key);
  else
    object.insert(key, value);
  return object;
}

Part<QJsonValue> applyOperation(const QJsonValue &document, const QJsonObject &operation) {
  const QStringList path = TRY(pointer(operation.value(u"path"_s).toString()));
  const QString op = operation.value(u"op"_s).toString();
  const QJsonValue value = operation.value(u"value"_s);
  if (op == u"test"_s) {  // what is missing is null
    const Part<QJsonValue> found = resolve(document, path);
    return (found ? *found == value : value.isNull()) ? Part<QJsonValue>(document) : rejected();
  }
  if (op == u"add"_s)
    return edited(document, path, value, Edit::Add);
  if (op == u"replace"_s)
    return edited(document, path, value, Edit::Replace);
  if (op == u"remove"_s)
    return edited(document, path, {}, Edit::Remove);
  if (op != u"copy"_s && op != u"move"_s)
    return rejected();
  const QStringList from = TRY(pointer(operation.value(u"from"_s).toString()));
  const QJsonValue moved = TRY(resolve(document, from));
  return edited(op == u"move"_s ? TRY(edited(document, from, {}, Edit::Remove)) : document, path, moved, Edit::Add);
}

/// The key by which a list of objects is merged: patchMergeKey of the API's types.
QString mergeKey(const QString &field) {
  static const QHash<QString, QString> keys{
      {u"containers"_s, u"name"_s},     {u"initContainers"_s, u"name"_s},   {u"env"_s, u"name"_s},
      {u"volumes"_s, u"name"_s},        {u"imagePullSecrets"_s, u"name"_s}, {u"volumeMounts"_s, u"mountPath"_s},
      {u"ports"_s, u"containerPort"_s}, {u"conditions"_s, u"type"_s},       {u"ownerReferences"_s, u"uid"_s},
      {u"hostAliases"_s, u"ip"_s}};
  return keys.value(field);
}

/// As Kubernetes orders it (see findings/kubectl_patch_puts_the_new_container_first.sh): what the patch names is in the patch's
/// order, the rest in its own, and what is new comes before what is left.
QJsonArray mergedList(const QJsonArray &list, const QJsonArray &patch, const QString &key) {
  const auto isReplacing = [](const QJsonValue &entry) { return entry[u"$patch"_s] == u"replace"_s; };
  const bool replaces = std::any_of(patch.cbegin(), patch.cend(), isReplacing);
  const auto placeOf = [&list, &key](const QJsonValue &entry) {
    const auto same = [&](const QJsonValue &kept) { return kept[key] == entry[key]; };
    const auto found = std::find_if(list.cbegin(), list.cend(), same);
    return found == list.cend() ? -1 : found - list.cbegin();
  };
  QJsonArray named;
  QSet<qsizetype> taken;
  for (const QJsonValue entry : patch) {
    const qsizetype place = placeOf(entry);
    taken.insert(place);
    if (replaces ? !entry.toObject().contains(u"$patch"_s) : entry[u"$patch"_s] != u"delete"_s)
      named.append(entry);
  }
  if (replaces)
    return named;
  QJsonArray merged;
  qsizetype next = 0;
  const auto keepUntil = [&](qsizetype end) {
    for (; next < end; ++next)
      if (!taken.contains(next))
        merged.append(list.at(next));
  };
  for (const QJsonValue entry : std::as_const(named)) {
    const qsizetype place = placeOf(entry);
    keepUntil(place);
    merged.append(applyStrategicPatch(place < 0 ? QJsonObject() : list.at(place).toObject(), entry.toObject()));
  }
  keepUntil(list.size());
  return merged;
}
}  // namespace

Patched applyJsonPatch(const QJsonObject &object, const QByteArray &patch) {
  const QJsonDocument document = QJsonDocument::fromJson(patch);
  if (!document.isArray())
    return tl::unexpected(
        PatchError{400, u"error decoding patch: json: cannot unmarshal object into Go value of type jsonpatch.Patch"_s});
  QJsonValue result = object;
  const QJsonArray operations = document.array();
  for (const QJsonValue operation : operations) {
    result = TRY(applyOperation(result, operation.toObject()));
    if (!result.isObject())
      return rejected();
  }
  return result.toObject();
}

QJsonObject applyMergePatch(QJsonObject object, const QJsonObject &patch) {
  for (auto it = patch.begin(); it != patch.end(); ++it) {
    if (it.value().isNull())
      object.remove(it.key());
    else if (it.value().isObject())
      object.insert(it.key(), applyMergePatch(object.value(it.key()).toObject(), it.value().toObject()));
    else
      object.insert(it.key(), it.value());
  }
  return object;
}

QJsonObject applyStrategicPatch(QJsonObject object, const QJsonObject &patch) {
  if (patch.value(u"$patch"_s) == u"replace"_s)
    object = {};
  if (patch.contains(u"$retainKeys"_s)) {
    const QJsonArray kept = patch.value(u"$retainKeys"_s).toArray();
    for (const QString &key : object.keys()) {
      if (!kept.contains(key))
        object.remove(key);
    }
  }
  for (auto it = patch.begin(); it != patch.end(); ++it) {
    const QString key = it.key();
    if (key.startsWith(u'$'))
      continue;
    if (it.value().isNull())
      object.remove(key);
    else if (it.value().isObject())
      object.insert(key, applyStrategicPatch(object.value(key).toObject(), it.value().toObject()));
    else if (it.value().isArray() && !mergeKey(key).isEmpty())
      object.insert(key, mergedList(object.value(key).toArray(), it.value().toArray(), mergeKey(key)));
    else
      object.insert(key, it.value());
  }
  return object;
}

}  // namespace sternway::rehearsal
