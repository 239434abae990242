// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kubernetesundo.h"

#include "core/plan.h"
#include "core/podtemplate.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonObject toJson(const WorkloadPatch &patch) {
  return {{u"contentType"_s, QString::fromUtf8(patch.contentType)}, {u"body"_s, QString::fromUtf8(patch.body)}};
}

WorkloadPatch patchFromJson(const QJsonObject &object) {
  return {object.value(u"contentType"_s).toString().toUtf8(), object.value(u"body"_s).toString().toUtf8()};
}

QJsonObject toJson(const RevisionDiff &diff) {
  QJsonArray entries;
  for (const DiffEntry &entry : diff.entries)
    entries.append(QJsonObject{
        {u"area"_s, diffAreaName(entry.area)}, {u"path"_s, entry.path}, {u"before"_s, entry.before}, {u"after"_s, entry.after}});
  return {{u"entries"_s, entries}, {u"notRestored"_s, QJsonArray::fromStringList(diff.notRestored)}};
}

RevisionDiff diffFromJson(const QJsonObject &object) {
  RevisionDiff out;
  const QJsonArray entries = object.value(u"entries"_s).toArray();
  for (const QJsonValue &entry : entries)
    out.entries.append({diffAreaName.value(entry[u"area"_s].toString()).value_or(DiffEntry::Area::Other),
                        entry[u"path"_s].toString(), entry[u"before"_s].toString(), entry[u"after"_s].toString()});
  const QJsonArray sentences = object.value(u"notRestored"_s).toArray();
  for (const QJsonValue &sentence : sentences)
    out.notRestored.append(sentence.toString());
  return out;
}
}  // namespace

QJsonObject toArgs(const KubernetesUndo &undo) {
  QJsonObject args{
      {u"workloadUid"_s, undo.workloadUid},
      {u"generation"_s, undo.generation},
      {u"from"_s, QJsonObject{{u"uid"_s, undo.fromRevisionUid}, {u"number"_s, undo.fromNumber}, {u"image"_s, undo.fromImage}}},
      {u"target"_s, QJsonObject{{u"uid"_s, undo.targetRevisionUid},
                                {u"number"_s, undo.targetNumber},
                                {u"image"_s, undo.targetImage},
                                {u"hash"_s, undo.targetHash},
                                {u"why"_s, undo.targetReason}}},
      {u"diff"_s, toJson(undo.diff)},
      {u"patch"_s, toJson(undo.patch)}};
  if (undo.isForward)
    args.insert(u"forward"_s, true);
  return args;
}

KubernetesUndo undoOf(const Step &step) {
  const QJsonObject from = step.args.value(u"from"_s).toObject();
  const QJsonObject target = step.args.value(u"target"_s).toObject();
  return {.workload = workloadOf(step.target).value_or(ObjectRef{}),
          .workloadUid = step.args.value(u"workloadUid"_s).toString(),
          .generation = step.args.value(u"generation"_s).toInteger(),
          .fromRevisionUid = from.value(u"uid"_s).toString(),
          .fromNumber = from.value(u"number"_s).toInteger(),
          .fromImage = from.value(u"image"_s).toString(),
          .targetRevisionUid = target.value(u"uid"_s).toString(),
          .targetNumber = target.value(u"number"_s).toInteger(),
          .targetImage = target.value(u"image"_s).toString(),
          .targetHash = target.value(u"hash"_s).toString(),
          .targetReason = target.value(u"why"_s).toString(),
          .isForward = step.args.value(u"forward"_s).toBool(),
          .diff = diffFromJson(step.args.value(u"diff"_s).toObject()),
          .patch = patchFromJson(step.args.value(u"patch"_s).toObject())};
}

const Step *undoStep(const Plan &plan) {
  return plan.first([](const Step &step) { return step.args.contains(u"workloadUid"_s); });
}

KubernetesUndo undoOf(const Plan &plan) {
  const Step *step = undoStep(plan);
  return step ? undoOf(*step) : KubernetesUndo{};
}

namespace {

constexpr auto changeCauseKey = "kubernetes.io/change-cause"_L1;

QJsonObject operation(const QString &op, const QString &path, const QJsonValue &value) {
  return {{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}};
}

constexpr auto annotationsPath = "/metadata/annotations"_L1;
constexpr auto templatePath = "/spec/template"_L1;
constexpr auto generationPath = "/metadata/generation"_L1;

QString markPath() {
  return annotationsPath + u'/' + QString(rollbackMarkKey).replace(u'/', u"~1"_s);
}

/// Of a Deployment all annotations become \a wanted, save those that belong to the live object; of the other kinds only the mark
/// among them is written.
QJsonArray annotating(const Workload &live, QJsonObject wanted) {
  if (live.ref.kind == Kind::Deployment) {
    for (const QString &key : keptAnnotations()) {
      wanted.remove(key);
      if (live.annotations.contains(key))
        wanted.insert(key, live.annotations.value(key));
    }
    return {operation(live.annotations.isEmpty() ? u"add"_s : u"replace"_s, annotationsPath, wanted)};
  }
  const QJsonValue mark = wanted.value(rollbackMarkKey);
  if (mark.isUndefined())
    return {};
  if (!live.annotations.isEmpty())
    return {operation(u"add"_s, markPath(), mark)};
  // an annotation does not move the generation here: one that has come meanwhile must make the patch fail, or it would be lost
  return {operation(u"test"_s, annotationsPath, QJsonValue::Null),
          operation(u"add"_s, annotationsPath, QJsonObject{{rollbackMarkKey, mark}})};
}

QJsonObject restoredAnnotations(const Revision &target, const QString &changeCause, const QString &mark) {
  QJsonObject out;
  for (auto it = target.annotations.begin(); it != target.annotations.end(); ++it)
    out.insert(it.key(), it.value());
  if (!changeCause.isEmpty())
    out.insert(changeCauseKey, changeCause);
  if (!mark.isEmpty())
    out.insert(rollbackMarkKey, mark);
  return out;
}

QJsonArray operationsOf(const WorkloadPatch &patch) {
  return QJsonDocument::fromJson(patch.body).array();
}

WorkloadPatch jsonPatch(const QJsonArray &operations) {
  return {"application/json-patch+json", QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

/// What a patch writes into annotations.
QJsonObject annotationsIn(const WorkloadPatch &patch) {
  const QJsonArray operations = operationsOf(patch);
  for (const QJsonValue &each : operations) {
    if (each[u"path"_s].toString() == annotationsPath && each[u"value"_s].isObject())
      return each[u"value"_s].toObject();
    if (each[u"path"_s].toString() == markPath())
      return {{rollbackMarkKey, each[u"value"_s]}};
  }
  return {};
}

QJsonArray undoOperations(const Workload &live, const QJsonValue &podTemplate, const QJsonObject &annotations) {
  QJsonArray out{operation(u"test"_s, generationPath, live.generation), operation(u"replace"_s, templatePath, podTemplate)};
  const QJsonArray more = annotating(live, annotations);
  for (const QJsonValue &each : more)
    out.append(each);
  return out;
}

}  // namespace

const QStringList &keptAnnotations() {
  static const QStringList keys{u"kubectl.kubernetes.io/last-applied-configuration"_s,
                                u"deployment.kubernetes.io/revision"_s,
                                u"deployment.kubernetes.io/revision-history"_s,
                                u"deployment.kubernetes.io/desired-replicas"_s,
                                u"deployment.kubernetes.io/max-replicas"_s,
                                u"deprecated.deployment.rollback.to"_s};
  return keys;
}

Result<WorkloadPatch> undoPatch(const Workload &workload, const Revision &target, const QString &changeCause,
                                const QString &mark) {
  if (workload.paused)
    return fail(ErrorKind::Input,
                u"you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"_s);
  const bool deployment = workload.ref.kind == Kind::Deployment;
  QJsonObject podTemplate = deployment ? withoutHash(target.podTemplate) : templateOfRevisionData(target.data);
  if (podTemplate.isEmpty())
    podTemplate = target.podTemplate;
  if (podTemplate.isEmpty())
    return fail(ErrorKind::Input, u"Revision %1 carries no pod template"_s.arg(target.number));
  const Revision restored = deployment ? target : Revision{};  // ControllerRevisions' annotations are not restored
  return jsonPatch(undoOperations(workload, podTemplate, restoredAnnotations(restored, changeCause, mark)));
}

WorkloadPatch rebased(const WorkloadPatch &patch, const Workload &live) {
  return jsonPatch(undoOperations(live, templateOf(patch), annotationsIn(patch)));
}

QString markOf(const WorkloadPatch &patch) {
  return annotationsIn(patch).value(rollbackMarkKey).toString();
}

QJsonObject templateOf(const WorkloadPatch &patch) {
  const QJsonArray operations = operationsOf(patch);
  for (const QJsonValue &each : operations)
    if (each[u"path"_s].toString() == templatePath)
      return each[u"value"_s].toObject();
  return {};
}

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
    return entry.path.startsWith(u"metadata.annotations["_s) &&
           (entry.path.contains(u"restartedAt"_s) || entry.path.contains(u"checksum"_s) ||
            entry.path.contains(u"last-reloaded-from"_s));  // Stakater Reloader
  });
}

}  // namespace sternway
