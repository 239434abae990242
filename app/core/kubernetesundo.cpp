// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kubernetesundo.h"

#include "core/plan.h"
#include "core/workloadpatch.h"

#include <QJsonArray>

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
  return {
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

}  // namespace sternway
