// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/decode.h"
#include "kube/jsonreader.h"

namespace sternway::json {

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

/// ErrorKind::Protocol, for an answer that is not what it should be.
[[nodiscard]] tl::unexpected<Error> unreadable(const QString &detail);

/// One overload for each type of object; false when it is no object with a name.
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Workload> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetSummary> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ControllerRevisionSummary> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<Pod> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<ClusterEvent> &out);
bool readObject(Value value, Reader &reader, const DecodeScope &scope, Stamped<NamespaceSummary> &out);

}  // namespace sternway::json
