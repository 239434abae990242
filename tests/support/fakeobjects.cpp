// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeobjects.h"

#include "core/podtemplate.h"
#include "core/utctime.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::test {

using namespace Qt::StringLiterals;

QJsonObject podTemplate(const QString &image) {
  const QJsonObject container{
      {u"name"_s, u"app"_s},
      {u"image"_s, image},
      {u"imagePullPolicy"_s, u"IfNotPresent"_s},
      {u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"VERSION"_s}, {u"value"_s, image.section(u':', 1)}}}},
      {u"readinessProbe"_s, QJsonObject{{u"httpGet"_s, QJsonObject{{u"path"_s, u"/health/ready"_s}, {u"port"_s, 8080}}}}}};
  return {{u"metadata"_s, QJsonObject{{u"labels"_s, QJsonObject{{u"app"_s, u"order-service"_s}}}}},
          {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{container}}, {u"restartPolicy"_s, u"Always"_s}}}};
}

static QJsonObject strategyOf(Kind kind) {
  if (kind == Kind::Deployment)
    return {{u"type"_s, u"RollingUpdate"_s},
            {u"rollingUpdate"_s, QJsonObject{{u"maxSurge"_s, u"25%"_s}, {u"maxUnavailable"_s, u"25%"_s}}}};
  return {{u"type"_s, u"RollingUpdate"_s}};
}

Workload makeWorkload(Kind kind, const QString &name, const QJsonObject &podTemplate) {
  Workload out;
  out.ref = {u"lab"_s, u"production"_s, name, kind};
  out.uid = u"uid-"_s + name;
  out.created = QDateTime::fromString(u"2026-01-01T00:00:00Z"_s, Qt::ISODate);
  out.labelSelector = u"app=order-service"_s;
  out.resourceVersion = u"1000"_s;
  out.replicas = out.statusReplicas = out.updatedReplicas = out.readyReplicas = out.availableReplicas = 3;
  out.strategy = u"RollingUpdate"_s;
  out.detailed = true;
  out.generation = out.observedGeneration = 7;
  if (kind == Kind::StatefulSet)
    out.podManagementPolicy = u"OrderedReady"_s;
  QJsonObject spec{{u"replicas"_s, 3},
                   {u"selector"_s, QJsonObject{{u"matchLabels"_s, QJsonObject{{u"app"_s, u"order-service"_s}}}}},
                   {u"template"_s, podTemplate},
                   {kind == Kind::Deployment ? u"strategy"_s : u"updateStrategy"_s, strategyOf(kind)}};
  out.object = {{u"apiVersion"_s, u"apps/v1"_s},
                {u"kind"_s, kindName(kind)},
                {u"metadata"_s,
                 QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"production"_s}, {u"uid"_s, out.uid}, {u"generation"_s, 7}}},
                {u"spec"_s, spec}};
  refresh(out);
  return out;
}

Revision makeRevision(const Workload &workload, qint64 number, const QJsonObject &podTemplate) {
  Revision out;
  const QString text = QString::number(number);
  out.number = number;
  out.uid = u"uid-"_s + text;
  out.templateHash = u"hash-"_s + text;
  out.name = workload.ref.name + u'-' + out.templateHash;
  out.created = utcTime(QDate(2026, 1, 1), QTime(0, 0)).addDays(number - 1);
  out.images = templateImages(podTemplate);
  out.podTemplate = podTemplate;
  if (workload.ref.kind != Kind::Deployment) {
    QJsonObject withDirective = podTemplate;
    withDirective.insert(u"$patch"_s, u"replace"_s);
    out.data = {{u"spec"_s, QJsonObject{{u"template"_s, withDirective}}}};
  } else {
    out.annotations.insert(u"deployment.kubernetes.io/revision"_s, text);
  }
  return out;
}

Pod makePod(const Workload &workload, const Revision &revision, int index) {
  Pod out;
  const QString suffix =
      workload.ref.kind == Kind::StatefulSet ? QString::number(index) : revision.templateHash + u'-' + QString::number(index);
  out.ref = {workload.ref.context, workload.ref.nameSpace, workload.ref.name + u'-' + suffix, Kind::Pod};
  out.uid = u"pod-"_s + suffix;
  out.phase = u"Running"_s;
  out.reason = u"Running"_s;
  out.node = u"node-1"_s;
  out.ready = true;
  out.templateHash = revision.templateHash;
  out.ownerUid = workload.ref.kind == Kind::Deployment ? revision.uid : workload.uid;
  ContainerStatus status;
  status.name = u"app"_s;
  status.image = revision.images.value(0);
  status.ready = true;
  status.state = u"running"_s;
  out.containers = {status};
  return out;
}

OrderService orderService(Kind kind) {
  const QJsonObject bad = podTemplate(u"registry.example.com/svc:v1.3.0"_s);
  OrderService out;
  out.workload = makeWorkload(kind, u"order-service"_s, bad);
  out.history.revisions = {makeRevision(out.workload, 1, podTemplate(u"registry.example.com/svc:v1.2.2"_s)),
                           makeRevision(out.workload, 2, podTemplate(u"registry.example.com/svc:v1.2.3"_s)),
                           makeRevision(out.workload, 3, bad)};
  Revision &current = out.history.revisions.last();
  current.current = true;
  current.replicas = current.readyReplicas = 3;
  if (kind == Kind::Deployment) {
    QJsonObject metadata = out.workload.object.value(u"metadata"_s).toObject();
    metadata.insert(u"annotations"_s, QJsonObject{{u"deployment.kubernetes.io/revision"_s, u"3"_s}});
    out.workload.object.insert(u"metadata"_s, metadata);
    refresh(out.workload);
  }
  out.workload.currentRevision = out.workload.updateRevision = kind == Kind::StatefulSet ? current.name : QString();
  return out;
}

static StringMap stringMap(const QJsonObject &object) {
  StringMap out;
  for (auto it = object.begin(); it != object.end(); ++it)
    out.insert(it.key(), it.value().toString());
  return out;
}

QJsonObject managedEntry(const QString &manager, const QString &operation, const QString &time, const QStringList &path) {
  QJsonObject fields;
  for (auto part = path.crbegin(); part != path.crend(); ++part)
    fields = QJsonObject{{*part, fields}};
  return {{u"manager"_s, manager}, {u"operation"_s, operation}, {u"time"_s, time}, {u"fieldsV1"_s, fields}};
}

QStringList containerField(const QStringList &path) {
  return QStringList{u"f:spec"_s, u"f:template"_s, u"f:spec"_s, u"f:containers"_s, u"k:{\"name\":\"app\"}"_s} + path;
}

void refresh(Workload &workload) {
  const QJsonObject metadata = workload.object.value(u"metadata"_s).toObject();
  const QJsonObject spec = workload.object.value(u"spec"_s).toObject();
  workload.generation = metadata.value(u"generation"_s).toInteger();
  workload.annotations = stringMap(metadata.value(u"annotations"_s).toObject());
  workload.labels = stringMap(metadata.value(u"labels"_s).toObject());
  workload.podTemplate = spec.value(u"template"_s).toObject();
  workload.images = templateImages(workload.podTemplate);
  workload.paused = spec.value(u"paused"_s).toBool();
  workload.replicas = spec.value(u"replicas"_s).toInt(1);
  if (!metadata.contains(u"managedFields"_s))
    return;
  workload.managers.clear();
  const QJsonArray entries = metadata.value(u"managedFields"_s).toArray();
  for (const QJsonValue &entry : entries)
    workload.managers.append({entry[u"manager"_s].toString(), entry[u"operation"_s].toString(),
                              entry[u"subresource"_s].toString(),
                              QDateTime::fromString(entry[u"time"_s].toString(), Qt::ISODate)});
}

static QJsonValue memberAt(const QJsonValue &value, QStringList path) {
  const QString key = path.takeFirst();
  const QJsonValue member = value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
  return path.isEmpty() ? member : memberAt(member, path);
}

static QJsonValue withMember(const QJsonValue &whole, QStringList path, const QJsonValue &value) {
  const QString key = path.takeFirst();
  const QJsonValue member = path.isEmpty() ? value : withMember(memberAt(whole, {key}), path, value);
  if (whole.isArray()) {
    QJsonArray array = whole.toArray();
    if (member.isUndefined())
      array.removeAt(key.toInt());
    else
      array.replace(key.toInt(), member);
    return array;
  }
  QJsonObject object = whole.toObject();
  if (member.isUndefined())
    object.remove(key);
  else
    object.insert(key, member);
  return object;
}

Result<QJsonObject> applyJsonPatch(const QJsonObject &object, const QByteArray &patch) {
  QJsonObject out = object;
  const QJsonArray operations = QJsonDocument::fromJson(patch).array();
  for (const QJsonValue &value : operations) {
    const QJsonObject operation = value.toObject();
    const QString op = operation.value(u"op"_s).toString();
    QStringList path = operation.value(u"path"_s).toString().split(u'/').mid(1);
    for (QString &part : path)
      part.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    const QJsonValue found = memberAt(out, path);
    const QJsonValue wanted = operation.value(u"value"_s);
    if (op == u"test"_s && found != wanted && !(found.isUndefined() && wanted.isNull()))
      return fail(ErrorKind::Conflict, u"the server rejected our request due to an error in our request"_s, u"test failed"_s);
    if ((op == u"replace"_s || op == u"remove"_s) && found.isUndefined())
      return fail(ErrorKind::Invalid, u"replace of a missing member: "_s + path.join(u'/'));
    if (op != u"test"_s)
      out = withMember(out, path, op == u"remove"_s ? QJsonValue(QJsonValue::Undefined) : wanted).toObject();
  }
  return out;
}

QJsonObject applyMerge(const QJsonObject &object, const QJsonObject &patch) {
  if (patch.value(u"$patch"_s) == u"replace"_s) {
    QJsonObject out = patch;
    out.remove(u"$patch"_s);
    return out;
  }
  QJsonObject out = object;
  for (auto it = patch.begin(); it != patch.end(); ++it) {
    if (it.value().isNull())
      out.remove(it.key());
    else if (it.value().isObject())
      out.insert(it.key(), applyMerge(out.value(it.key()).toObject(), it.value().toObject()));
    else
      out.insert(it.key(), it.value());
  }
  return out;
}

bool testsGeneration(const WorkloadPatch &patch, qint64 generation) {
  const QJsonObject first = QJsonDocument::fromJson(patch.body).array().at(0).toObject();
  return first.value(u"op"_s) == u"test"_s && first.value(u"path"_s) == u"/metadata/generation"_s &&
         first.value(u"value"_s).toInteger(-1) == generation;
}

}  // namespace sternway::test
