// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::kube::json {

using namespace Qt::StringLiterals;

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetSummary> &out) {
  ReplicaSetSummary &set = out.value;
  Metadata metadata;
  reader.read(value, metadataInto(reader, metadata, Labels::Skip),
              reader.object("spec", reader.number("replicas", set.replicas),
                            Reader::any("template", [&](Value field) { set.images = readImages(field, reader); })),
              reader.object("status", reader.number("readyReplicas", set.readyReplicas)));
  set.ownerUid = metadata.controllerUid();
  set.revision = metadata.annotations.value(u"deployment.kubernetes.io/revision"_s).toLongLong();
  return identify(out, metadata, scope, Kind::ReplicaSet);
}

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<NamespaceSummary> &out) {
  Metadata metadata;
  reader.read(value, metadataInto(reader, metadata, Labels::Keep),
              reader.object("status", reader.shared("phase", out.value.phase)));
  out.value.labels = metadata.labels;
  return identify(out, metadata, scope, Kind::Namespace);
}

namespace {

/// Events come in two shapes: count with first and last time (core), or eventTime with a series (events.k8s.io).
struct EventTimes {
  QDateTime first;
  QDateTime last;
  QDateTime event;
  QDateTime seriesLast;
  int seriesCount = 0;
};

QDateTime firstValid(std::initializer_list<QDateTime> times) {
  for (const QDateTime &time : times)
    if (time.isValid())
      return time;
  return {};
}

}  // namespace

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ClusterEvent> &out) {
  ClusterEvent &event = out.value;
  Metadata metadata;
  EventTimes times;
  reader.read(
      value, metadataInto(reader, metadata, Labels::Skip),
      reader.object("involvedObject", reader.shared("kind", event.involvedKind), reader.shared("name", event.involvedName),
                    reader.shared("uid", event.involvedUid)),
      reader.shared("type", event.type), reader.shared("reason", event.reason), reader.text("message", event.message),
      reader.number("count", event.count, 1), reader.time("firstTimestamp", times.first),
      reader.time("lastTimestamp", times.last), reader.time("eventTime", times.event),
      reader.object("series", reader.number("count", times.seriesCount), reader.time("lastObservedTime", times.seriesLast)));
  event.count = std::max({event.count, times.seriesCount, 1});
  event.first = firstValid({times.first, times.event, metadata.created});
  event.last = firstValid({times.seriesLast, times.last, times.event, event.first});
  return identify(out, metadata, scope, Kind::Event);
}

}  // namespace sternway::kube::json

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace json {

namespace {

Condition readCondition(Value value, Reader &reader) {
  Condition condition;
  reader.read(value, reader.shared("type", condition.type), reader.shared("status", condition.status),
              reader.shared("reason", condition.reason), reader.text("message", condition.message),
              reader.time("lastUpdateTime", condition.lastUpdate), reader.time("lastTransitionTime", condition.lastTransition));
  return condition;
}

/// One of matchExpressions, in the syntax of a label selector; empty when it is none.
QString readExpression(Value value, Reader &reader) {
  QString key;
  QString op;
  QStringList values;
  reader.read(value, reader.text("key", key), reader.text("operator", op),
              reader.each("values", [&](Value item) { values.append(reader.text(item)); }));
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

void readSpec(Value value, Reader &reader, Workload &out) {
  const auto strategy = [&](Value field) {
    reader.read(field, reader.shared("type", out.strategy),
                reader.object("rollingUpdate", reader.number("partition", out.partition)));
  };
  reader.read(value, reader.number("replicas", out.replicas, 1),
              Reader::any("selector", [&](Value field) { out.labelSelector = readSelector(field, reader); }),
              reader.boolean("paused", out.paused), reader.number("revisionHistoryLimit", out.revisionHistoryLimit, 10),
              reader.number("progressDeadlineSeconds", out.progressDeadlineSeconds, 600),
              reader.number("minReadySeconds", out.minReadySeconds), Reader::any("strategy", strategy),
              Reader::any("updateStrategy", strategy), reader.shared("podManagementPolicy", out.podManagementPolicy),
              Reader::any("template", [&](Value field) { out.images = readImages(field, reader); }));
}

/// The counters of a DaemonSet have names of their own.
void readStatus(Value value, Reader &reader, Workload &out) {
  reader.read(value, reader.number("replicas", out.statusReplicas), reader.number("currentNumberScheduled", out.statusReplicas),
              reader.number("updatedReplicas", out.updatedReplicas), reader.number("updatedNumberScheduled", out.updatedReplicas),
              reader.number("readyReplicas", out.readyReplicas), reader.number("numberReady", out.readyReplicas),
              reader.number("availableReplicas", out.availableReplicas), reader.number("numberAvailable", out.availableReplicas),
              reader.number("desiredNumberScheduled", out.replicas), reader.integer("observedGeneration", out.observedGeneration),
              reader.shared("currentRevision", out.currentRevision), reader.shared("updateRevision", out.updateRevision),
              reader.each("conditions", [&](Value item) { out.conditions.append(readCondition(item, reader)); }));
}

}  // namespace

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Workload> &out) {
  Workload &workload = out.value;
  Metadata metadata;
  if (scope.kind == Kind::DaemonSet)
    workload.replicas = 0;  // a DaemonSet has none in its spec
  reader.read(value, metadataInto(reader, metadata, Labels::Keep),
              Reader::any("spec", [&](Value field) { readSpec(field, reader, workload); }),
              Reader::any("status", [&](Value field) { readStatus(field, reader, workload); }));
  workload.resourceVersion = metadata.resourceVersion;
  workload.generation = metadata.generation;
  workload.labels = metadata.labels;
  workload.annotations = metadata.annotations;
  workload.owners = metadata.owners;
  return identify(out, metadata, scope, scope.kind);
}

}  // namespace json

namespace {

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

/// The summary is read from the object's own text, so that there is one set of rules for both.
Result<Stamped<Workload>> detailedWorkload(const QJsonObject &object, const DecodeScope &scope) {
  json::JsonText document(QJsonDocument(object).toJson(QJsonDocument::Compact));
  json::Reader reader(*scope.pool);
  Stamped<Workload> out;
  simdjson::ondemand::value value;
  DecodeScope own = scope;
  own.kind = kindName.value(object.value(u"kind").toString()).value_or(scope.kind);  // list items do not name theirs
  if (document.value().get(value) || !json::readObject(value, reader, own, out) || reader.failed())
    return json::unreadable(u"not a workload with a name"_s);
  const QJsonObject metadata = object.value(u"metadata").toObject();
  out.value.detailed = true;
  out.value.object = object;
  out.value.podTemplate = object.value(u"spec").toObject().value(u"template").toObject();
  out.value.annotations = stringMap(metadata.value(u"annotations"));
  out.value.managers = managersOf(metadata);
  return out;
}

}  // namespace

Result<Workload> decodeWorkload(const QByteArray &body, const DecodeScope &scope) {
  const auto object = TRY(json::parseObject(body));
  return detailedWorkload(object, scope).map([](const Stamped<Workload> &stamped) { return stamped.value; });
}

Result<WatchEvent<Workload>> decodeDetailedWatchLine(const QByteArray &line, const DecodeScope &scope) {
  Result<WatchEvent<Workload>> event = decodeWatchLine<Workload>(line, scope);
  if (!event || event->type == WatchType::Bookmark || event->type == WatchType::Error)
    return event;
  auto whole = TRY(json::parseObject(line));
  event->object = TRY(detailedWorkload(whole.value(u"object").toObject(), scope));
  return event;
}

Result<Page<Workload>> decodeDetailedPage(const QByteArray &body, const DecodeScope &scope) {
  Result<Page<Workload>> page = decodePage<Workload>(body, scope);
  const Result<QJsonObject> whole = json::parseObject(body);
  if (!page || !whole)
    return tl::unexpected(page ? whole.error() : page.error());
  page->items.clear();
  const QJsonArray items = whole->value(u"items").toArray();
  for (const QJsonValue &item : items)
    if (const auto detailed = detailedWorkload(item.toObject(), scope))
      page->items.append(*detailed);
  return page;
}

}  // namespace sternway::kube
