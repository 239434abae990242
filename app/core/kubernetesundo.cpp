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

}  // namespace sternway
