// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/objectreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace objects {

namespace {

/// The numbers of a field that all three kinds have by the same name; 0: this kind has it not.
struct Numbers {
  unsigned deployment = 0;
  unsigned statefulSet = 0;
  unsigned daemonSet = 0;
};

Field fieldOf(Kind kind, std::string_view name, Numbers numbers) {
  switch (kind) {
    case Kind::StatefulSet: return {name, numbers.statefulSet};
    case Kind::DaemonSet: return {name, numbers.daemonSet};
    default: return {name, numbers.deployment};
  }
}

Condition readCondition(auto value, auto &reader, Kind kind) {
  Condition condition;
  reader.read(value, reader.shared({"type", 1}, condition.type), reader.shared({"status", 2}, condition.status),
              reader.shared({"reason", 4}, condition.reason), reader.text({"message", 5}, condition.message),
              reader.time(fieldOf(kind, "lastUpdateTime", {.deployment = 6}), condition.lastUpdate),
              reader.time(fieldOf(kind, "lastTransitionTime", {7, 3, 3}), condition.lastTransition));
  return condition;
}

/// One of matchExpressions, in the syntax of a label selector; empty when it is none.
QString readExpression(auto value, auto &reader) {
  QString key;
  QString op;
  QStringList values;
  reader.read(value, reader.text({"key", 1}, key), reader.text({"operator", 2}, op),
              reader.each({"values", 3}, [&](auto item) { values.append(reader.text(item)); }));
  if (op == u"In")
    return u"%1 in (%2)"_s.arg(key, values.join(u','));
  if (op == u"NotIn")
    return u"%1 notin (%2)"_s.arg(key, values.join(u','));
  if (op == u"Exists")
    return key;
  return op == u"DoesNotExist" ? u'!' + key : QString();
}

QString readSelector(auto value, auto &reader) {
  StringMap labels;
  QStringList expressions;
  const auto expression = [&](auto item) {
    if (const QString term = readExpression(item, reader); !term.isEmpty())
      expressions.append(term);
  };
  reader.read(value, reader.map({"matchLabels", 1}, labels), reader.each({"matchExpressions", 2}, expression));
  QStringList terms;
  for (auto it = labels.begin(); it != labels.end(); ++it)
    terms.append(it.key() + u'=' + it.value());
  return (terms + expressions).join(u',');
}

void readSpec(auto value, auto &reader, Kind kind, Workload &out) {
  const auto of = [kind](std::string_view name, Numbers numbers) { return fieldOf(kind, name, numbers); };
  const auto strategy = [&](auto field) {
    reader.read(field, reader.shared({"type", 1}, out.strategy),
                reader.object({"rollingUpdate", 2}, reader.number(of("partition", {.statefulSet = 1}), out.partition)));
  };
  reader.read(value, reader.number(of("replicas", {1, 1, 0}), out.replicas, 1),
              reader.any(of("selector", {2, 2, 1}), [&](auto field) { out.labelSelector = readSelector(field, reader); }),
              reader.any(of("template", {3, 3, 2}), [&](auto field) { out.images = readImages(field, reader); }),
              reader.any(of("strategy", {4, 0, 0}), strategy), reader.any(of("updateStrategy", {0, 7, 3}), strategy),
              reader.number(of("minReadySeconds", {5, 9, 4}), out.minReadySeconds),
              reader.number(of("revisionHistoryLimit", {6, 8, 6}), out.revisionHistoryLimit, 10),
              reader.boolean(of("paused", {7, 0, 0}), out.paused),
              reader.number(of("progressDeadlineSeconds", {9, 0, 0}), out.progressDeadlineSeconds, 600),
              reader.shared(of("podManagementPolicy", {0, 6, 0}), out.podManagementPolicy));
}

/// The counters of a DaemonSet have names of their own.
void readStatus(auto value, auto &reader, Kind kind, Workload &out) {
  const auto of = [kind](std::string_view name, Numbers numbers) { return fieldOf(kind, name, numbers); };
  reader.read(
      value, reader.integer(of("observedGeneration", {1, 1, 5}), out.observedGeneration),
      reader.number(of("replicas", {2, 2, 0}), out.statusReplicas),
      reader.number(of("currentNumberScheduled", {0, 0, 1}), out.statusReplicas),
      reader.number(of("updatedReplicas", {3, 5, 0}), out.updatedReplicas),
      reader.number(of("updatedNumberScheduled", {0, 0, 6}), out.updatedReplicas),
      reader.number(of("readyReplicas", {7, 3, 0}), out.readyReplicas),
      reader.number(of("numberReady", {0, 0, 4}), out.readyReplicas),
      reader.number(of("availableReplicas", {4, 11, 0}), out.availableReplicas),
      reader.number(of("numberAvailable", {0, 0, 7}), out.availableReplicas),
      reader.number(of("desiredNumberScheduled", {0, 0, 3}), out.replicas),
      reader.shared(of("currentRevision", {0, 6, 0}), out.currentRevision),
      reader.shared(of("updateRevision", {0, 7, 0}), out.updateRevision),
      reader.each(of("conditions", {6, 10, 10}), [&](auto item) { out.conditions.append(readCondition(item, reader, kind)); }));
}

}  // namespace

template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<Workload> &out) {
  Workload &workload = out.value;
  Metadata metadata;
  if (scope.kind == Kind::DaemonSet)
    workload.replicas = 0;  // a DaemonSet has none in its spec
  reader.read(value, metadataInto(reader, metadata, Labels::Keep),
              Reader::any({"spec", 2}, [&](auto field) { readSpec(field, reader, scope.kind, workload); }),
              Reader::any({"status", 3}, [&](auto field) { readStatus(field, reader, scope.kind, workload); }));
  workload.resourceVersion = metadata.resourceVersion;
  workload.generation = metadata.generation;
  workload.labels = metadata.labels;
  workload.annotations = metadata.annotations;
  workload.owners = metadata.owners;
  return identify(out, metadata, scope, scope.kind);
}

template bool readObject(json::Reader::Value, json::Reader &, const DecodeScope &, Stamped<Workload> &);
template bool readObject(proto::Reader::Value, proto::Reader &, const DecodeScope &, Stamped<Workload> &);

}  // namespace objects

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
  json::Reader::Value value;
  DecodeScope own = scope;
  own.kind = kindName.value(object.value(u"kind").toString()).value_or(scope.kind);  // list items do not name theirs
  if (document.value().get(value) || !objects::readObject(value, reader, own, out) || reader.failed())
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
  Result<WatchEvent<Workload>> event = decodeWatchMessage<Workload>(line, scope);
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
