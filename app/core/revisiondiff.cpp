// SPDX-License-Identifier: GPL-3.0-or-later
// What a rollback between two revisions changes, and what it does not bring back: RevisionDiff of kubernetesundo.h.
#include "core/kubernetesundo.h"
#include "core/podtemplate.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

using Area = DiffEntry::Area;

QString shown(const QJsonValue &value) {
  if (value.isObject())
    return QString::fromUtf8(QJsonDocument(redactedJson(value.toObject())).toJson(QJsonDocument::Compact));
  if (value.isArray()) {
    const QJsonArray entries = redactedJson({{u"entries"_s, value}}).value(u"entries"_s).toArray();
    return QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact));
  }
  return redacted(value.toVariant().toString());
}

/// The value of an environment entry, or where it comes from.
QString environmentText(const QJsonObject &entry) {
  const QJsonObject from = entry.value(u"valueFrom"_s).toObject();
  if (from.isEmpty())
    return redactedJson(entry).value(u"value"_s).toString();
  for (const auto &[key, word] : {std::pair{u"configMapKeyRef"_s, u"configmap"_s}, std::pair{u"secretKeyRef"_s, u"secret"_s}})
    if (const QJsonObject ref = from.value(key).toObject(); !ref.isEmpty())
      return word + u'/' + ref.value(u"name"_s).toString() + u':' + ref.value(u"key"_s).toString();
  return shown(from);
}

QMap<QString, QJsonObject> byName(const QJsonValue &list) {
  QMap<QString, QJsonObject> out;
  const QJsonArray entries = list.toArray();
  for (const QJsonValue &entry : entries)
    out.insert(entry[u"name"_s].toString(), entry.toObject());
  return out;
}

template <typename Map>
QStringList keysOfBoth(const Map &a, const Map &b) {
  QStringList keys = QStringList(a.keys()) + QStringList(b.keys());
  keys.sort();
  keys.removeDuplicates();
  return keys;
}

class Differ {
public:
  QList<DiffEntry> entries;

  void templates(const QJsonObject &before, const QJsonObject &after) {
    const QJsonObject a = before.value(u"spec"_s).toObject();
    const QJsonObject b = after.value(u"spec"_s).toObject();
    for (const QString &list : {u"initContainers"_s, u"containers"_s}) {
      const auto old = byName(a.value(list));
      const auto fresh = byName(b.value(list));
      for (const QString &name : keysOfBoth(old, fresh))
        container(list + u'[' + name + u']', old.value(name), fresh.value(name));
    }
    podSpec(a, b);
    const QJsonObject oldMetadata = before.value(u"metadata"_s).toObject();
    const QJsonObject newMetadata = after.value(u"metadata"_s).toObject();
    members(Area::Labels, u"metadata.labels"_s, oldMetadata.value(u"labels"_s).toObject(),
            newMetadata.value(u"labels"_s).toObject());
    members(Area::Other, u"metadata.annotations"_s, oldMetadata.value(u"annotations"_s).toObject(),
            newMetadata.value(u"annotations"_s).toObject());
  }

private:
  void add(Area area, const QString &path, const QString &before, const QString &after) {
    entries.append({area, path, before, after});
  }

  void compare(Area area, const QString &path, const QString &key, const QJsonValue &before, const QJsonValue &after) {
    if (!sameTemplate({{key, before}}, {{key, after}}))
      add(area, path, shown(before), shown(after));
  }

  void members(Area area, const QString &path, const QJsonObject &before, const QJsonObject &after) {
    for (const QString &key : keysOfBoth(before, after))
      compare(area, path + u'[' + key + u']', key, before.value(key), after.value(key));
  }

  void environment(const QString &path, const QJsonValue &before, const QJsonValue &after) {
    const auto old = byName(before);
    const auto fresh = byName(after);
    for (const QString &name : keysOfBoth(old, fresh))
      if (!sameTemplate(old.value(name), fresh.value(name)))
        add(Area::Environment, path + u".env["_s + name + u']', environmentText(old.value(name)),
            environmentText(fresh.value(name)));
  }

  void resources(const QString &path, const QJsonObject &before, const QJsonObject &after) {
    for (const QString &part : keysOfBoth(before, after)) {
      const QJsonObject old = before.value(part).toObject();
      const QJsonObject fresh = after.value(part).toObject();
      for (const QString &name : keysOfBoth(old, fresh))
        if (!sameQuantity(old.value(name).toVariant().toString(), fresh.value(name).toVariant().toString()))
          add(Area::Resources, path + u".resources."_s + part + u'.' + name, shown(old.value(name)), shown(fresh.value(name)));
    }
  }

  void container(const QString &path, const QJsonObject &before, const QJsonObject &after) {
    for (const QString &key : keysOfBoth(before, after)) {
      const QJsonValue old = before.value(key);
      const QJsonValue fresh = after.value(key);
      if (key == u"env")
        environment(path, old, fresh);
      else if (key == u"resources")
        resources(path, old.toObject(), fresh.toObject());
      else if (key != u"name")
        compare(containerArea(key), path + u'.' + key, key, old, fresh);
    }
  }

  static Area containerArea(const QString &key) {
    if (key == u"image")
      return Area::Image;
    if (key.endsWith(u"Probe"_s))
      return Area::Probes;
    return key == u"envFrom" ? Area::References : Area::Other;
  }

  void podSpec(const QJsonObject &before, const QJsonObject &after) {
    static const QStringList referenceKeys{u"serviceAccountName"_s, u"imagePullSecrets"_s, u"priorityClassName"_s,
                                           u"runtimeClassName"_s};
    // serviceAccount is the old spelling of serviceAccountName, and the server keeps both alike
    static const QStringList handled{u"containers"_s, u"initContainers"_s, u"volumes"_s, u"serviceAccount"_s};
    const auto old = byName(before.value(u"volumes"_s));
    const auto fresh = byName(after.value(u"volumes"_s));
    for (const QString &name : keysOfBoth(old, fresh))
      compare(Area::References, u"volumes["_s + name + u']', name, asValue(old.value(name)), asValue(fresh.value(name)));
    for (const QString &key : keysOfBoth(before, after))
      if (!handled.contains(key))
        compare(referenceKeys.contains(key) ? Area::References : Area::Other, key, key, before.value(key), after.value(key));
  }

  /// A missing volume is shown as nothing rather than as "{}".
  static QJsonValue asValue(const QJsonObject &object) {
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
  }
};

struct RevisionDiffWords {
  Q_DECLARE_TR_FUNCTIONS(RevisionDiff)
};

QString listed(const QList<ObjectUse> &uses) {
  QStringList names;
  for (const ObjectUse &use : uses)
    names.append(use.name);
  return names.join(u", "_s);
}

}  // namespace

QList<DiffEntry> diffTemplates(const QJsonObject &before, const QJsonObject &after) {
  Differ differ;
  differ.templates(withoutHash(before), withoutHash(after));
  std::ranges::stable_sort(differ.entries, {}, &DiffEntry::area);
  return differ.entries;
}

QStringList notRestored(const Workload &workload, const QJsonObject &target) {
  const References needed = references(target);
  QStringList out;
  out.append(needed.configMaps.isEmpty()
                 ? RevisionDiffWords::tr("ConfigMaps are not part of a revision: they keep their present content.")
                 : RevisionDiffWords::tr("ConfigMaps keep their present content: %1.").arg(listed(needed.configMaps)));
  if (!needed.secrets.isEmpty())
    out.append(RevisionDiffWords::tr("Secrets keep their present content: %1.").arg(listed(needed.secrets)));
  if (workload.ref.kind != Kind::DaemonSet)
    out.append(RevisionDiffWords::tr("The number of replicas stays %1; a HorizontalPodAutoscaler stays as it is.")
                   .arg(workload.replicas));
  out.append(RevisionDiffWords::tr("Services, Ingresses and the update strategy stay as they are."));
  if (!needed.claims.isEmpty())
    out.append(RevisionDiffWords::tr("Data in PersistentVolumeClaims is not rolled back: %1.").arg(needed.claims.join(u", "_s)));
  if (workload.ref.kind == Kind::StatefulSet)
    out.append(RevisionDiffWords::tr("volumeClaimTemplates and the data in the pods' volumes are not rolled back."));
  out.append(RevisionDiffWords::tr("Databases and their migrations are not rolled back."));
  return out;
}

RevisionDiff diffRevision(const Workload &workload, const Revision &target) {
  return {diffTemplates(workload.podTemplate, target.podTemplate), notRestored(workload, target.podTemplate)};
}

bool RevisionDiff::codeUnchanged() const {
  return std::ranges::all_of(entries, [](const DiffEntry &entry) {
    if (entry.path.contains(u".env[STAKATER_"_s))
      return true;  // Stakater Reloader restarts by either
    return entry.path.startsWith(u"metadata.annotations["_s) &&
           (entry.path.contains(u"restartedAt"_s) || entry.path.contains(u"checksum"_s) ||
            entry.path.contains(u"last-reloaded-from"_s));
  });
}

}  // namespace sternway
