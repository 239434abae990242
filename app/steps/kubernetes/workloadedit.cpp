// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/workloadedit.h"

#include "core/format.h"
#include "core/kubernetesundo.h"
#include "core/podtemplate.h"
#include "core/variables.h"
#include "steps/kubernetes/fieldmanagers.h"

#include <QJsonDocument>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
const QString ownFieldManager = u"sternway"_s;
constexpr qsizetype longestRefusal = 300;

/// Written by Sternway about itself, or by a controller: no part of what a step is to do.
bool isBookkeeping(const QString &annotation) {
  return annotation.startsWith(u"sternway"_s) || annotation.startsWith(u"deployment.kubernetes.io/"_s) ||
         annotation == u"kubernetes.io/change-cause" || annotation == u"kubectl.kubernetes.io/last-applied-configuration";
}

QString maskedValue(const QString &key, const QJsonValue &value) {
  return value.isUndefined() || value.isNull() ? tr("none") : shownValue(redactedJson({{key, value}}).value(key));
}

void addMembers(QStringList &lines, const QString &path, const QJsonObject &before, const QJsonObject &after) {
  QStringList keys = before.keys() + after.keys();
  keys.sort();
  keys.removeDuplicates();
  for (const QString &key : std::as_const(keys)) {
    const QJsonValue old = before.value(key);
    const QJsonValue fresh = after.value(key);
    if (old == fresh)
      continue;
    if (old.isObject() && fresh.isObject())
      addMembers(lines, path + u'.' + key, old.toObject(), fresh.toObject());
    else
      lines << u"%1.%2: %3 → %4"_s.arg(path, key, maskedValue(key, old), maskedValue(key, fresh));
  }
}

QJsonObject specBesideTemplate(const Workload &workload) {
  QJsonObject spec = workload.object.value(u"spec"_s).toObject();
  spec.remove(u"template"_s);
  return spec;
}

QJsonObject plainAnnotations(const Workload &workload) {
  QJsonObject annotations;
  for (auto each = workload.annotations.begin(); each != workload.annotations.end(); ++each)
    if (!isBookkeeping(each.key()))
      annotations.insert(each.key(), each.value());
  return annotations;
}

QJsonObject plainLabels(const Workload &workload) {
  QJsonObject labels;
  for (auto each = workload.labels.begin(); each != workload.labels.end(); ++each)
    labels.insert(each.key(), each.value());
  return labels;
}

QString withoutQuotedObject(const QString &text) {
  return text.size() <= longestRefusal ? text : text.section(u'{', 0, 0).left(longestRefusal).trimmed() + u'…';
}

/// By the API server's clock where it says.
QDateTime ownWriteTime(const Workload &workload, const QDateTime &fallback) {
  QDateTime newest;
  for (const FieldManager &manager : workload.managers)
    if (manager.manager == ownFieldManager && manager.subresource.isEmpty() && (!newest.isValid() || newest < manager.time))
      newest = manager.time;
  return newest.isValid() ? newest : fallback;
}

bool holdsSecret(const QJsonValue &value) {
  if (value.isString())
    return std::ranges::any_of(placeholdersIn(value.toString()), &Placeholder::isSecret);
  const auto holds = [](const QJsonValue &each) { return holdsSecret(each); };
  const QJsonArray array = value.toArray();
  const QJsonObject object = value.toObject();
  return std::any_of(array.begin(), array.end(), holds) || std::any_of(object.begin(), object.end(), holds);
}

/// Where the author's own patch has none of them, or an object: else it replaces or drops all, and the mark must not come
/// between.
QJsonObject markedMerge(QJsonObject merge, const Workload &workload, const QString &mark) {
  const QJsonValue given = merge.value(u"metadata"_s);
  if (!given.isUndefined() && !given.isObject())
    return merge;
  QJsonObject metadata = given.toObject();
  if (!metadata.contains(u"resourceVersion"_s))
    metadata.insert(u"resourceVersion"_s, workload.resourceVersion);
  const QJsonValue annotations = metadata.value(u"annotations"_s);
  if (annotations.isUndefined() || annotations.isObject()) {
    QJsonObject marked = annotations.toObject();
    marked.insert(stepMarkKey, mark);
    metadata.insert(u"annotations"_s, marked);
  }
  merge.insert(u"metadata"_s, metadata);
  return merge;
}
}  // namespace

QJsonObject patchOperation(const QString &op, const QString &path, const QJsonValue &value) {
  return {{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}};
}

QString patchPath(const QStringList &parts) {
  QString path;
  for (QString part : parts)
    path += u'/' + part.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
  return path;
}

QJsonArray annotationOperations(const QString &parent, bool hasAnnotations, const StringMap &values) {
  const QString path = parent + u"/annotations"_s;
  QJsonArray operations;
  QJsonObject all;
  for (auto each = values.begin(); each != values.end(); ++each) {
    all.insert(each.key(), each.value());
    operations.append(patchOperation(u"add"_s, path + patchPath({each.key()}), each.value()));
  }
  // one that has come meanwhile must make the patch fail, or it would be lost
  return hasAnnotations ? operations
                        : QJsonArray{patchOperation(u"test"_s, path, QJsonValue::Null), patchOperation(u"add"_s, path, all)};
}

QString stepMark(const StepContext &context, const Step &step) {
  return context.plan.id + u'/' + step.id;
}

bool bearsMark(const EditInput &input) {
  return input.workload.annotations.value(stepMarkKey) == stepMark(input.context, input.step);
}

WorkloadPatch sealedPatch(const EditPatch &patch, const EditInput &input) {
  const Workload &workload = input.workload;
  const QString mark = stepMark(input.context, input.step);
  if (patch.operations.isEmpty())
    return {patch.contentType, QJsonDocument(markedMerge(patch.merge, workload, mark)).toJson(QJsonDocument::Compact)};
  QJsonArray all{patchOperation(u"test"_s, u"/metadata/uid"_s, workload.uid),
                 patchOperation(u"test"_s, u"/metadata/generation"_s, workload.generation)};
  const QJsonArray marking = annotationOperations(u"/metadata"_s, !workload.annotations.isEmpty(), {{stepMarkKey, mark}});
  for (const QJsonArray &operations : {marking, patch.operations})
    for (const QJsonValue &each : operations)
      all.append(each);
  return {patch.contentType, QJsonDocument(all).toJson(QJsonDocument::Compact)};
}

QStringList changedLines(const Workload &before, const Workload &after) {
  QStringList lines;
  for (const DiffEntry &entry : diffTemplates(before.podTemplate, after.podTemplate))
    lines << u"%1: %2 → %3"_s.arg(entry.path, entry.before.isEmpty() ? tr("none") : entry.before,
                                  entry.after.isEmpty() ? tr("none") : entry.after);
  addMembers(lines, u"spec"_s, specBesideTemplate(before), specBesideTemplate(after));
  addMembers(lines, u"labels"_s, plainLabels(before), plainLabels(after));
  addMembers(lines, u"annotations"_s, plainAnnotations(before), plainAnnotations(after));
  return lines;
}

QString secretInArguments(const Step &step) {
  return holdsSecret(step.args) ? tr("A secret's value would stand in the workload for all who may read it. Refer to a Secret of "
                                     "the cluster instead.")
                                : QString();
}

QJsonObject editResult(const WorkloadEdit &edit, const Workload &before, const Workload &after, const QDateTime &now) {
  QJsonObject result = edit.result ? edit.result(before, after) : QJsonObject();
  result.insert(u"generation"_s, after.generation);
  if (edit.rollsPods) {
    result.insert(u"patchedAt"_s, ownWriteTime(after, now).toUTC().toString(Qt::ISODateWithMs));
    result.insert(u"template"_s, templateDigest(after.podTemplate));
  }
  return result;
}

QString refusalText(const Error &error) {
  return (withoutQuotedObject(error.message) + u' ' + withoutQuotedObject(error.detail)).trimmed();
}

QString shortName(const ObjectRef &workload) {
  return kindPrefix(workload.kind) + u'/' + workload.name;
}

QString foreignWriter(const Workload &workload, const QDateTime &since) {
  const auto writer = templateWriter(workload);
  const bool isForeign = writer && writer->manager != ownFieldManager && since.isValid() && writer->time >= since;
  return isForeign ? writerSentence(writer) : QString();
}

}  // namespace sternway::steps
