// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decodemetadata.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway {

using namespace Qt::StringLiterals;

namespace json {

namespace {

Condition readCondition(Value value, Reader &reader) {
  Condition condition;
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "type")
      condition.type = reader.shared(field);
    else if (key == "status")
      condition.status = reader.shared(field);
    else if (key == "reason")
      condition.reason = reader.shared(field);
    else if (key == "message")
      condition.message = reader.text(field);
    else if (key == "lastUpdateTime")
      condition.lastUpdate = reader.time(field);
    else if (key == "lastTransitionTime")
      condition.lastTransition = reader.time(field);
  });
  return condition;
}

/// One of matchExpressions, in the syntax of a label selector; empty when it is none.
QString readExpression(Value value, Reader &reader) {
  QString key;
  QString op;
  QStringList values;
  reader.fields(value, [&](std::string_view name, Value field) {
    if (name == "key")
      key = reader.text(field);
    else if (name == "operator")
      op = reader.text(field);
    else if (name == "values")
      reader.elements(field, [&](Value item) { values.append(reader.text(item)); });
  });
  if (op == u"In")
    return u"%1 in (%2)"_s.arg(key, values.join(u','));
  if (op == u"NotIn")
    return u"%1 notin (%2)"_s.arg(key, values.join(u','));
  if (op == u"Exists")
    return key;
  return op == u"DoesNotExist" ? u'!' + key : QString();
}

QString readSelector(Value value, Reader &reader) {
  QStringList terms;
  QStringList expressions;
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "matchLabels") {
      const StringMap labels = reader.map(field);
      for (auto it = labels.begin(); it != labels.end(); ++it)
        terms.append(it.key() + u'=' + it.value());
    } else if (key == "matchExpressions") {
      reader.elements(field, [&](Value item) {
        if (const QString term = readExpression(item, reader); !term.isEmpty())
          expressions.append(term);
      });
    }
  });
  return (terms + expressions).join(u',');
}

void readStrategy(Value value, Reader &reader, Workload &out) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "type")
      out.strategy = reader.shared(field);
    else if (key == "rollingUpdate")
      reader.fields(field, [&](std::string_view name, Value number) {
        if (name == "partition")
          out.partition = reader.number(number);
      });
  });
}

void readSpec(Value value, Reader &reader, Workload &out) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "replicas")
      out.replicas = reader.number(field, 1);
    else if (key == "selector")
      out.labelSelector = readSelector(field, reader);
    else if (key == "paused")
      out.paused = reader.boolean(field);
    else if (key == "revisionHistoryLimit")
      out.revisionHistoryLimit = reader.number(field, 10);
    else if (key == "progressDeadlineSeconds")
      out.progressDeadlineSeconds = reader.number(field, 600);
    else if (key == "minReadySeconds")
      out.minReadySeconds = reader.number(field);
    else if (key == "strategy" || key == "updateStrategy")
      readStrategy(field, reader, out);
    else if (key == "podManagementPolicy")
      out.podManagementPolicy = reader.shared(field);
    else if (key == "template")
      out.images = readImages(field, reader);
  });
}

/// The counters of a DaemonSet have names of their own.
int *statusCounter(std::string_view key, Workload &out) {
  if (key == "replicas" || key == "currentNumberScheduled")
    return &out.statusReplicas;
  if (key == "updatedReplicas" || key == "updatedNumberScheduled")
    return &out.updatedReplicas;
  if (key == "readyReplicas" || key == "numberReady")
    return &out.readyReplicas;
  if (key == "availableReplicas" || key == "numberAvailable")
    return &out.availableReplicas;
  return key == "desiredNumberScheduled" ? &out.replicas : nullptr;
}

void readStatus(Value value, Reader &reader, Workload &out) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (int *counter = statusCounter(key, out))
      *counter = reader.number(field);
    else if (key == "observedGeneration")
      out.observedGeneration = reader.integer(field);
    else if (key == "currentRevision")
      out.currentRevision = reader.shared(field);
    else if (key == "updateRevision")
      out.updateRevision = reader.shared(field);
    else if (key == "conditions")
      reader.elements(field, [&](Value item) { out.conditions.append(readCondition(item, reader)); });
  });
}

}  // namespace

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Workload> &out) {
  Workload &workload = out.value;
  Metadata metadata;
  if (scope.kind == Kind::DaemonSet)
    workload.replicas = 0;  // a DaemonSet has none in its spec
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "metadata")
      metadata = readMetadata(field, reader, Labels::Keep);
    else if (key == "spec")
      readSpec(field, reader, workload);
    else if (key == "status")
      readStatus(field, reader, workload);
  });
  workload.ref = metadata.ref(scope.context, scope.kind);
  workload.uid = metadata.uid;
  workload.resourceVersion = metadata.resourceVersion;
  workload.generation = metadata.generation;
  workload.created = metadata.created;
  workload.labels = metadata.labels;
  workload.annotations = metadata.annotations;
  workload.owners = metadata.owners;
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

}  // namespace json

namespace {

StringMap stringMap(const QJsonObject &object) {
  StringMap map;
  for (auto it = object.begin(); it != object.end(); ++it)
    map.insert(it.key(), it.value().toString());
  return map;
}

QList<FieldManager> managersOf(const QJsonObject &metadata) {
  QList<FieldManager> managers;
  const QJsonArray entries = metadata.value(u"managedFields").toArray();
  for (const QJsonValue &value : entries) {
    const QJsonObject entry = value.toObject();
    managers.append({entry.value(u"manager").toString(), entry.value(u"operation").toString(),
                     entry.value(u"subresource").toString(), json::parseTime(entry.value(u"time").toString().toStdString())});
  }
  return managers;
}

/// The kind that the object names itself; list items do not.
Kind kindOf(const QJsonObject &object, Kind otherwise) {
  const QString name = object.value(u"kind").toString();
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
    if (name == kindName(kind))
      return kind;
  return otherwise;
}

/// The summary is read from the object's own text, so that there is one set of rules for both.
Result<Stamped<Workload>> detailedWorkload(const QJsonObject &object, const DecodeScope &scope) {
  json::JsonText document(QJsonDocument(object).toJson(QJsonDocument::Compact));
  json::Reader reader(*scope.pool);
  Stamped<Workload> out;
  simdjson::ondemand::value value;
  DecodeScope own = scope;
  own.kind = kindOf(object, scope.kind);
  if (document.value().get(value) || !json::readObject(value, reader, own, out) || reader.failed())
    return json::unreadable(u"not a workload with a name"_s);
  const QJsonObject metadata = object.value(u"metadata").toObject();
  out.value.detailed = true;
  out.value.object = object;
  out.value.podTemplate = object.value(u"spec").toObject().value(u"template").toObject();
  out.value.annotations = stringMap(metadata.value(u"annotations").toObject());
  out.value.managers = managersOf(metadata);
  return out;
}

Result<QJsonObject> parseObject(const QByteArray &body) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(body, &error);
  if (!document.isObject())
    return json::unreadable(error.error == QJsonParseError::NoError ? u"not a JSON object"_s : error.errorString());
  return document.object();
}

}  // namespace

Result<Workload> decodeWorkload(const QByteArray &body, const DecodeScope &scope) {
  const Result<QJsonObject> object = parseObject(body);
  if (!object)
    return tl::unexpected(object.error());
  return detailedWorkload(*object, scope).map([](const Stamped<Workload> &stamped) { return stamped.value; });
}

Result<WatchEvent<Workload>> decodeDetailedWatchLine(const QByteArray &line, const DecodeScope &scope) {
  Result<WatchEvent<Workload>> event = decodeWatchLine<Workload>(line, scope);
  if (!event || event->type == WatchType::Bookmark || event->type == WatchType::Error)
    return event;
  Result<QJsonObject> whole = parseObject(line);
  if (!whole)
    return tl::unexpected(whole.error());
  const auto detailed = detailedWorkload(whole->value(u"object").toObject(), scope);
  if (!detailed)
    return tl::unexpected(detailed.error());
  event->object = *detailed;
  return event;
}

Result<Page<Workload>> decodeDetailedPage(const QByteArray &body, const DecodeScope &scope) {
  Result<Page<Workload>> page = decodePage<Workload>(body, scope);
  const Result<QJsonObject> whole = parseObject(body);
  if (!page || !whole)
    return tl::unexpected(page ? whole.error() : page.error());
  page->items.clear();
  const QJsonArray items = whole->value(u"items").toArray();
  for (const QJsonValue &item : items)
    if (const auto detailed = detailedWorkload(item.toObject(), scope))
      page->items.append(*detailed);
  return page;
}

}  // namespace sternway
