// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planjson.h"

#include "core/revisiondiff.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 2;

struct PlanJsonWords {
  Q_DECLARE_TR_FUNCTIONS(PlanJson)
};

Kind refKindFromName(const QString &name) {
  static constexpr std::array kinds{Kind::Deployment,         Kind::StatefulSet, Kind::DaemonSet, Kind::ReplicaSet,
                                    Kind::ControllerRevision, Kind::Pod,         Kind::Event,     Kind::Namespace};
  for (const Kind kind : kinds)
    if (kindName(kind) == name)
      return kind;
  return Kind::Deployment;
}

QJsonObject revisionPart(const QString &uid, qint64 number, const QString &image) {
  return {{u"uid"_s, uid}, {u"number"_s, number}, {u"image"_s, image}};
}

}  // namespace

QJsonValue timeToJson(const QDateTime &time) {
  return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QDateTime timeFromJson(const QJsonValue &value) {
  return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const ObjectRef &ref) {
  return {{u"context"_s, ref.context}, {u"namespace"_s, ref.nameSpace}, {u"kind"_s, kindName(ref.kind)}, {u"name"_s, ref.name}};
}

ObjectRef refFromJson(const QJsonObject &object) {
  return {object.value(u"context"_s).toString(), object.value(u"namespace"_s).toString(), object.value(u"name"_s).toString(),
          refKindFromName(object.value(u"kind"_s).toString())};
}

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
    out.entries.append({diffAreaFromName(entry[u"area"_s].toString()), entry[u"path"_s].toString(), entry[u"before"_s].toString(),
                        entry[u"after"_s].toString()});
  const QJsonArray sentences = object.value(u"notRestored"_s).toArray();
  for (const QJsonValue &sentence : sentences)
    out.notRestored.append(sentence.toString());
  return out;
}

QJsonObject toJson(const Plan &plan) {
  QJsonArray steps;
  for (const Step &step : plan.steps)
    steps.append(toJson(step));
  QJsonObject target = revisionPart(plan.targetRevisionUid, plan.targetNumber, plan.targetImage);
  target.insert(u"hash"_s, plan.targetHash);
  target.insert(u"why"_s, plan.targetReason);
  return {{u"version"_s, version},
          {u"id"_s, plan.id},
          {u"workload"_s, toJson(plan.workload)},
          {u"workloadUid"_s, plan.workloadUid},
          {u"generation"_s, plan.generation},
          {u"from"_s, revisionPart(plan.fromRevisionUid, plan.fromNumber, plan.fromImage)},
          {u"target"_s, target},
          {u"reason"_s, plan.reason},
          {u"diff"_s, toJson(plan.diff)},
          {u"patch"_s, toJson(plan.patch)},
          {u"steps"_s, steps},
          {u"made"_s, timeToJson(plan.made)}};
}

Result<Plan> planFromJson(const QJsonObject &object) {
  const int found = object.value(u"version"_s).toInt(0);
  if (found == 0 || !object.value(u"workload"_s).isObject())
    return fail(ErrorKind::Input, PlanJsonWords::tr("This is not a plan: it has no version and no workload"));
  if (found > version)
    return fail(ErrorKind::Unsupported,
                PlanJsonWords::tr("The plan has version %1; this Sternway knows versions up to %2").arg(found).arg(version),
                PlanJsonWords::tr("It was written by a newer Sternway; open it with that one."));
  const QJsonObject from = object.value(u"from"_s).toObject();
  const QJsonObject target = object.value(u"target"_s).toObject();
  Plan out;
  out.id = object.value(u"id"_s).toString();
  out.workload = refFromJson(object.value(u"workload"_s).toObject());
  out.workloadUid = object.value(u"workloadUid"_s).toString();
  out.generation = object.value(u"generation"_s).toInteger();
  out.fromRevisionUid = from.value(u"uid"_s).toString();
  out.fromNumber = from.value(u"number"_s).toInteger();
  out.fromImage = from.value(u"image"_s).toString();
  out.targetRevisionUid = target.value(u"uid"_s).toString();
  out.targetNumber = target.value(u"number"_s).toInteger();
  out.targetImage = target.value(u"image"_s).toString();
  out.targetHash = target.value(u"hash"_s).toString();
  out.targetReason = target.value(u"why"_s).toString();
  out.reason = object.value(u"reason"_s).toString();
  out.diff = diffFromJson(object.value(u"diff"_s).toObject());
  out.patch = patchFromJson(object.value(u"patch"_s).toObject());
  out.made = timeFromJson(object.value(u"made"_s));
  const QJsonArray steps = object.value(u"steps"_s).toArray();
  for (const QJsonValue &value : steps) {
    const Result<Step> step = stepFromJson(value.toObject());
    if (!step)
      return tl::unexpected(step.error());
    out.steps.append(*step);
  }
  return out;
}

QJsonObject toJson(const Finding &finding) {
  return {{u"id"_s, finding.id},
          {u"severity"_s, severityName(finding.severity)},
          {u"title"_s, finding.title},
          {u"detail"_s, finding.detail},
          {u"remedy"_s, finding.remedy}};
}

QJsonArray toJson(const QList<Finding> &findings) {
  QJsonArray out;
  for (const Finding &finding : findings)
    out.append(toJson(finding));
  return out;
}

}  // namespace sternway
