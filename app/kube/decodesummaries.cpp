// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"

namespace sternway::json {

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

}  // namespace sternway::json
