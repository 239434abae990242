// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/result.h"
#include "kube/jsonreader.h"

#include <QByteArray>

#include <memory>

namespace sternway::kube {

/// What a decoder must know that is not in the JSON. The pool belongs to one store: it may be used by one thread at a time,
/// and it is (pages of a list are decoded one after the other, the watch begins after the last).
struct DecodeScope {
  QString context;
  Kind kind = Kind::Deployment;
  std::shared_ptr<StringPool> pool = std::make_shared<StringPool>();
};

/// An object with its version, and a number that changes whenever the version does.
template <typename T>
struct Stamped {
  T value;
  QString resourceVersion;
  quint64 stamp = 0;
};

/// One answer to GET of a collection.
template <typename T>
struct Page {
  QList<Stamped<T>> items;  ///< what is no object with a name is left out
  QString resourceVersion;
  QString continueToken;  ///< empty: this is the last page
};

enum class WatchType { Added, Modified, Deleted, Bookmark, Error };

/// One line of a watch. \c object is set for Added, Modified and Deleted; \c error for Error (ErrorKind::Gone for code 410).
template <typename T>
struct WatchEvent {
  WatchType type = WatchType::Error;
  Stamped<T> object;
  QString resourceVersion;
  Error error;
};

/// Both for Workload (scope.kind: which), ReplicaSetSummary, Pod, ClusterEvent and
/// NamespaceSummary. A field of the wrong type counts as absent; a document that is no JSON is ErrorKind::Protocol. A Workload
/// carries no more than a table shows (of the annotations: revision and change cause). Any thread.
template <typename T>
[[nodiscard]] Result<Page<T>> decodePage(QByteArray body, const DecodeScope &scope);
template <typename T>
[[nodiscard]] Result<WatchEvent<T>> decodeWatchLine(QByteArray line, const DecodeScope &scope);

/// One Deployment, StatefulSet or DaemonSet in full (Workload::detailed). The kind is the object's own where it says one.
[[nodiscard]] Result<Workload> decodeWorkload(const QByteArray &body, const DecodeScope &scope);
/// As decodeWatchLine, with detailed workloads.
[[nodiscard]] Result<WatchEvent<Workload>> decodeDetailedWatchLine(const QByteArray &line, const DecodeScope &scope);
/// As decodePage, with detailed workloads.
[[nodiscard]] Result<Page<Workload>> decodeDetailedPage(const QByteArray &body, const DecodeScope &scope);

}  // namespace sternway::kube

namespace sternway::kube::json {

/// What the decoders share of metadata.
struct Metadata {
  QString name;
  QString nameSpace;
  QString uid;
  QString resourceVersion;
  quint64 stamp = 0;
  qint64 generation = 0;
  QDateTime created;
  bool deleting = false;
  StringMap labels;
  StringMap annotations;  ///< revision, revision-history and change cause only
  QList<OwnerReference> owners;

  [[nodiscard]] QString controllerUid() const;
  [[nodiscard]] ObjectRef ref(const QString &context, Kind kind) const { return {context, nameSpace, name, kind}; }
};

/// Labels cost the most; a decoder that does not show them leaves them out.
enum class Labels { Skip, Keep };
[[nodiscard]] Metadata readMetadata(Value value, Reader &reader, Labels labels);
[[nodiscard]] inline auto metadataInto(Reader &reader, Metadata &out, Labels labels) {
  return Reader::any("metadata", [&reader, &out, labels](Value value) { out = readMetadata(value, reader, labels); });
}
/// What every object has of it; false: it has no name.
template <typename T>
[[nodiscard]] bool identify(Stamped<T> &out, const Metadata &metadata, const DecodeScope &scope, Kind kind) {
  out.value.ref = metadata.ref(scope.context, kind);
  out.value.uid = metadata.uid;
  if constexpr (requires { out.value.created; })
    out.value.created = metadata.created;
  out.resourceVersion = metadata.resourceVersion;
  out.stamp = metadata.stamp;
  return !metadata.name.isEmpty();
}

/// The images of a pod spec's containers.
[[nodiscard]] QStringList readImages(Value podTemplate, Reader &reader);

/// A whole document that is one JSON object.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &body);
/// ErrorKind::Protocol, for an answer that is not what it should be.
[[nodiscard]] tl::unexpected<Error> unreadable(const QString &detail);

/// One overload for each type of object; false when it is no object with a name.
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Workload> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetSummary> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Pod> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ClusterEvent> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<NamespaceSummary> &out);

}  // namespace sternway::kube::json
