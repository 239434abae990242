// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/objectdiff.h"

#include "core/format.h"
#include "core/podtemplate.h"
#include "core/result.h"
#include "steps/kubernetes/objectdata.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shownLengthOfValue = 120;

using FlatObject = QMap<QString, QString>;  ///< path → value

bool isSecretObject(const QJsonObject &object) {
  return object.value(u"kind"_s) == u"Secret"_s && object.value(u"apiVersion"_s) == u"v1"_s;
}

QJsonObject withoutBookkeeping(QJsonObject object) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  for (const QString &own :
       {u"managedFields"_s, u"resourceVersion"_s, u"uid"_s, u"generation"_s, u"creationTimestamp"_s, u"selfLink"_s})
    metadata.remove(own);
  QJsonObject annotations = metadata.value(u"annotations"_s).toObject();
  annotations.remove(u"kubectl.kubernetes.io/last-applied-configuration"_s);
  metadata.insert(u"annotations"_s, annotations);
  object.insert(u"metadata"_s, metadata);
  object.remove(u"status"_s);
  return object;
}

/// By name where every entry has one of its own.
bool isNamed(const QJsonArray &list) {
  QSet<QString> names;
  for (const QJsonValue &entry : list)
    names.insert(entry[u"name"_s].toString());
  return names.size() == list.size() && !names.contains(QString());
}

void flatten(const QString &path, const QJsonValue &value, FlatObject &into) {
  if (value.isObject()) {
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
      flatten(path.isEmpty() ? entry.key() : path + u'.' + entry.key(), entry.value(), into);
  } else if (value.isArray()) {
    const QJsonArray list = value.toArray();
    const bool named = isNamed(list);
    for (qsizetype index = 0; index < list.size(); ++index)
      flatten(u"%1[%2]"_s.arg(path, named ? list.at(index)[u"name"_s].toString() : QString::number(index)), list.at(index), into);
  } else if (!value.isNull()) {
    into.insert(path, value.toVariant().toString());
  }
}

FlatObject flat(const QJsonObject &object) {
  FlatObject out;
  flatten({}, object, out);
  return out;
}

QString shownAt(const FlatObject &values, const QString &path, bool isHidden) {
  if (!values.contains(path))
    return u"–"_s;
  const QString text = values.value(path).simplified();
  return isHidden ? u"…"_s : text.size() > shownLengthOfValue ? text.left(shownLengthOfValue) + u'…' : text;
}

/// Below these keys 1000m is 1.
bool isOfQuantities(const QString &key) {
  return key == u"resources" || key == u"requests" || key == u"limits" || key == u"hard" || key == u"capacity";
}

bool holds(const QJsonValue &live, const QJsonValue &wanted, bool quantities);

bool holdsList(const QJsonArray &live, const QJsonArray &wanted, bool quantities) {
  if (!isNamed(wanted) || !isNamed(live))
    return live.size() == wanted.size() &&
           std::equal(live.begin(), live.end(), wanted.begin(),
                      [quantities](const QJsonValue &a, const QJsonValue &b) { return holds(a, b, quantities); });
  return std::ranges::all_of(wanted, [&live, quantities](const QJsonValue &entry) {
    return std::ranges::any_of(live, [&entry, quantities](const QJsonValue &candidate) {
      return candidate[u"name"_s] == entry[u"name"_s] && holds(candidate, entry, quantities);
    });
  });
}

bool holds(const QJsonValue &live, const QJsonValue &wanted, bool quantities) {
  if (wanted.isObject()) {
    const QJsonObject object = wanted.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
      if (!holds(live.toObject().value(entry.key()), entry.value(), quantities || isOfQuantities(entry.key())))
        return false;
    return true;
  }
  if (wanted.isArray())
    return holdsList(live.toArray(), wanted.toArray(), quantities);
  return live == wanted || (wanted.isNull() && live.isUndefined()) ||
         (quantities && sameQuantity(live.toVariant().toString(), wanted.toVariant().toString()));
}
}  // namespace

QStringList objectDiff(const QJsonObject &before, const QJsonObject &after, qsizetype most) {
  const QJsonObject was = withoutBookkeeping(before);
  const QJsonObject is = withoutBookkeeping(after);
  const FlatObject a = flat(was);
  const FlatObject b = flat(is);
  const FlatObject shownA = flat(redactedJson(was));
  const FlatObject shownB = flat(redactedJson(is));
  const bool isSecret = isSecretObject(after) || isSecretObject(before);
  QStringList paths = a.keys() + b.keys();
  paths.removeDuplicates();
  paths.sort();
  QStringList lines;
  for (const QString &path : std::as_const(paths))
    if (a.contains(path) != b.contains(path) || a.value(path) != b.value(path))
      lines.append(u"%1: %2 → %3"_s.arg(path, shownAt(shownA, path, isSecret), shownAt(shownB, path, isSecret)));
  if (lines.size() > most) {
    const qsizetype more = lines.size() - most;
    lines = lines.mid(0, most);
    lines.append(tr("… and %1 more").arg(more));
  }
  return lines;
}

QStringList pathsLeftOut(const QJsonObject &before, const QJsonObject &after) {
  const FlatObject now = flat(withoutBookkeeping(after));
  QStringList out;
  for (const QString &path : flat(withoutBookkeeping(before)).keys())
    if (!now.contains(path))
      out.append(path);
  return out;
}

bool holdsManifest(const QJsonObject &live, const QJsonObject &manifest) {
  QJsonObject wanted = withoutBookkeeping(manifest);
  if (isSecretObject(manifest)) {
    wanted.insert(u"data"_s, encodedSecretData(manifest));
    wanted.remove(u"stringData"_s);
  }
  return holds(live, wanted, false);
}

}  // namespace sternway::steps
