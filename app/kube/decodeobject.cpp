// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/objectreader.h"

#include <algorithm>
#include <charconv>

namespace sternway::kube::objects {

using namespace Qt::StringLiterals;

namespace {

/// Resource versions are numbers in practice, but nobody promises it: other texts get the top bit.
quint64 stampOf(std::string_view resourceVersion) {
  quint64 number = 0;
  const char *end = resourceVersion.data() + resourceVersion.size();
  const auto [read, error] = std::from_chars(resourceVersion.data(), end, number);
  if (error == std::errc() && read == end)
    return number;
  return std::hash<std::string_view>{}(resourceVersion) | (quint64(1) << 63);
}

bool isShown(std::string_view annotation) {
  return annotation == "deployment.kubernetes.io/revision" || annotation == "deployment.kubernetes.io/revision-history" ||
         annotation == "kubernetes.io/change-cause";
}

OwnerReference readOwner(auto value, auto &reader) {
  OwnerReference owner;
  reader.read(value, reader.shared({"kind", 1}, owner.kind), reader.shared({"name", 3}, owner.name),
              reader.shared({"uid", 4}, owner.uid), reader.shared({"apiVersion", 5}, owner.apiVersion),
              reader.boolean({"controller", 6}, owner.controller));
  return owner;
}

}  // namespace

QString Metadata::controllerUid() const {
  const auto found = std::ranges::find(owners, true, &OwnerReference::controller);
  return found == owners.cend() ? QString() : found->uid;
}

template <typename Reader>
Metadata readMetadata(typename Reader::Value value, Reader &reader, Labels labels) {
  Metadata metadata;
  std::string_view version;
  const auto annotation = [&](std::string_view name, auto text) {
    if (isShown(name))
      metadata.annotations.insert(reader.intern(name), reader.shared(text));
  };
  const Field wantedLabels = labels == Labels::Keep ? Field{"labels", 11} : Field{};
  reader.read(value, reader.text({"name", 1}, metadata.name), reader.shared({"namespace", 3}, metadata.nameSpace),
              reader.text({"uid", 5}, metadata.uid), reader.view({"resourceVersion", 6}, version),
              reader.integer({"generation", 7}, metadata.generation), reader.time({"creationTimestamp", 8}, metadata.created),
              Reader::any({"deletionTimestamp", 9}, [&](auto field) { metadata.deleting = !reader.view(field).empty(); }),
              reader.map(wantedLabels, metadata.labels),
              Reader::any({"annotations", 12}, [&](auto field) { reader.entries(field, annotation); }),
              reader.each({"ownerReferences", 13}, [&](auto item) { metadata.owners.append(readOwner(item, reader)); }));
  metadata.labels = reader.intern(metadata.labels);
  metadata.stamp = version.empty() ? 0 : stampOf(version);
  metadata.resourceVersion = QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
  return metadata;
}

template Metadata readMetadata(json::Reader::Value, json::Reader &, Labels);
template Metadata readMetadata(proto::Reader::Value, proto::Reader &, Labels);

template <typename Reader>
QStringList readImages(typename Reader::Value podTemplate, Reader &reader) {
  QStringList images;
  const auto container = [&](auto value) {
    QString image;
    reader.read(value, reader.shared({"image", 2}, image));
    images.append(image);
  };
  reader.read(podTemplate, reader.object({"spec", 2}, reader.each({"containers", 2}, container)));
  return images;
}

template QStringList readImages(json::Reader::Value, json::Reader &);
template QStringList readImages(proto::Reader::Value, proto::Reader &);

template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetSummary> &out) {
  ReplicaSetSummary &set = out.value;
  Metadata metadata;
  reader.read(value, metadataInto(reader, metadata, Labels::Skip),
              reader.object({"spec", 2}, reader.number({"replicas", 1}, set.replicas),
                            Reader::any({"template", 3}, [&](auto field) { set.images = readImages(field, reader); })),
              reader.object({"status", 3}, reader.number({"readyReplicas", 4}, set.readyReplicas)));
  set.ownerUid = metadata.controllerUid();
  set.revision = metadata.annotations.value(u"deployment.kubernetes.io/revision"_s).toLongLong();
  return identify(out, metadata, scope, Kind::ReplicaSet);
}

template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetIdentity> &out) {
  Metadata metadata;
  reader.read(value, metadataInto(reader, metadata, Labels::Skip));
  out.value.ownerUid = metadata.controllerUid();
  return identify(out, metadata, scope, Kind::ReplicaSet);
}

template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<NamespaceSummary> &out) {
  Metadata metadata;
  reader.read(value, metadataInto(reader, metadata, Labels::Keep),
              reader.object({"status", 3}, reader.shared({"phase", 1}, out.value.phase)));
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

template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<ClusterEvent> &out) {
  ClusterEvent &event = out.value;
  Metadata metadata;
  EventTimes times;
  reader.read(value, metadataInto(reader, metadata, Labels::Skip),
              reader.object({"involvedObject", 2}, reader.shared({"kind", 1}, event.involvedKind),
                            reader.shared({"name", 3}, event.involvedName), reader.shared({"uid", 4}, event.involvedUid)),
              reader.shared({"reason", 3}, event.reason), reader.text({"message", 4}, event.message),
              reader.time({"firstTimestamp", 6}, times.first), reader.time({"lastTimestamp", 7}, times.last),
              reader.number({"count", 8}, event.count, 1), reader.shared({"type", 9}, event.type),
              reader.microTime({"eventTime", 10}, times.event),
              reader.object({"series", 11}, reader.number({"count", 1}, times.seriesCount),
                            reader.microTime({"lastObservedTime", 2}, times.seriesLast)));
  event.count = std::max({event.count, times.seriesCount, 1});
  event.first = firstValid({times.first, times.event, metadata.created});
  event.last = firstValid({times.seriesLast, times.last, times.event, event.first});
  return identify(out, metadata, scope, Kind::Event);
}

template bool readObject(json::Reader::Value, json::Reader &, const DecodeScope &, Stamped<ReplicaSetSummary> &);
template bool readObject(json::Reader::Value, json::Reader &, const DecodeScope &, Stamped<ReplicaSetIdentity> &);
template bool readObject(proto::Reader::Value, proto::Reader &, const DecodeScope &, Stamped<ReplicaSetSummary> &);
template bool readObject(proto::Reader::Value, proto::Reader &, const DecodeScope &, Stamped<ReplicaSetIdentity> &);
template bool readObject(json::Reader::Value, json::Reader &, const DecodeScope &, Stamped<NamespaceSummary> &);
template bool readObject(proto::Reader::Value, proto::Reader &, const DecodeScope &, Stamped<NamespaceSummary> &);
template bool readObject(json::Reader::Value, json::Reader &, const DecodeScope &, Stamped<ClusterEvent> &);
template bool readObject(proto::Reader::Value, proto::Reader &, const DecodeScope &, Stamped<ClusterEvent> &);

}  // namespace sternway::kube::objects
