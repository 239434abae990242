// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decodemetadata.h"

namespace sternway::json {

using namespace Qt::StringLiterals;

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetSummary> &out) {
  ReplicaSetSummary &set = out.value;
  Metadata metadata;
  reader.fields(value, [&](std::string_view key, Value part) {
    if (key == "metadata")
      metadata = readMetadata(part, reader, Labels::Skip);
    else if (key == "spec" || key == "status")
      reader.fields(part, [&, spec = key == "spec"](std::string_view name, Value field) {
        if (spec && name == "replicas")
          set.replicas = reader.number(field);
        else if (spec && name == "template")
          set.images = readImages(field, reader);
        else if (!spec && name == "readyReplicas")
          set.readyReplicas = reader.number(field);
      });
  });
  set.ref = metadata.ref(scope.context, Kind::ReplicaSet);
  set.uid = metadata.uid;
  set.ownerUid = metadata.controllerUid();
  set.revision = metadata.annotations.value(u"deployment.kubernetes.io/revision"_s).toLongLong();
  set.created = metadata.created;
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ControllerRevisionSummary> &out) {
  ControllerRevisionSummary &revision = out.value;
  Metadata metadata;
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "metadata")
      metadata = readMetadata(field, reader, Labels::Skip);
    else if (key == "revision")
      revision.revision = reader.integer(field);
  });
  revision.ref = metadata.ref(scope.context, Kind::ControllerRevision);
  revision.uid = metadata.uid;
  revision.ownerUid = metadata.controllerUid();
  revision.created = metadata.created;
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<NamespaceSummary> &out) {
  Metadata metadata;
  reader.fields(value, [&](std::string_view key, Value part) {
    if (key == "metadata")
      metadata = readMetadata(part, reader, Labels::Keep);
    else if (key == "status")
      reader.fields(part, [&](std::string_view name, Value field) {
        if (name == "phase")
          out.value.phase = reader.shared(field);
      });
  });
  out.value.ref = metadata.ref(scope.context, Kind::Namespace);
  out.value.uid = metadata.uid;
  out.value.created = metadata.created;
  out.value.labels = metadata.labels;
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

namespace {

void readInvolved(Value value, Reader &reader, ClusterEvent &event) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "kind")
      event.involvedKind = reader.shared(field);
    else if (key == "name")
      event.involvedName = reader.shared(field);
    else if (key == "uid")
      event.involvedUid = reader.shared(field);
  });
}

/// Events come in two shapes: count with first and last time (core), or eventTime with a series (events.k8s.io).
struct EventTimes {
  QDateTime first;
  QDateTime last;
  QDateTime event;
  QDateTime seriesLast;
  int seriesCount = 0;
};

void readSeries(Value value, Reader &reader, EventTimes &times) {
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "count")
      times.seriesCount = reader.number(field);
    else if (key == "lastObservedTime")
      times.seriesLast = reader.time(field);
  });
}

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
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "metadata")
      metadata = readMetadata(field, reader, Labels::Skip);
    else if (key == "involvedObject")
      readInvolved(field, reader, event);
    else if (key == "type")
      event.type = reader.shared(field);
    else if (key == "reason")
      event.reason = reader.shared(field);
    else if (key == "message")
      event.message = reader.text(field);
    else if (key == "count")
      event.count = reader.number(field, 1);
    else if (key == "firstTimestamp")
      times.first = reader.time(field);
    else if (key == "lastTimestamp")
      times.last = reader.time(field);
    else if (key == "eventTime")
      times.event = reader.time(field);
    else if (key == "series")
      readSeries(field, reader, times);
  });
  event.ref = metadata.ref(scope.context, Kind::Event);
  event.uid = metadata.uid;
  event.count = std::max({event.count, times.seriesCount, 1});
  event.first = firstValid({times.first, times.event, metadata.created});
  event.last = firstValid({times.seriesLast, times.last, times.event, event.first});
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

}  // namespace sternway::json
