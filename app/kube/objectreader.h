// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/decode.h"
#include "kube/jsonreader.h"
#include "kube/protoreader.h"

/// What the fields of objects mean, once for both readers. Only the decoders include this header.
namespace sternway::kube::objects {

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
template <typename Reader>
[[nodiscard]] Metadata readMetadata(typename Reader::Value value, Reader &reader, Labels labels);
template <typename Reader>
[[nodiscard]] auto metadataInto(Reader &reader, Metadata &out, Labels labels) {
  return Reader::any({"metadata", 1}, [&reader, &out, labels](auto value) { out = readMetadata(value, reader, labels); });
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
template <typename Reader>
[[nodiscard]] QStringList readImages(typename Reader::Value podTemplate, Reader &reader);

/// One overload for each type of object; false when it is no object with a name.
template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<Workload> &out);
template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetSummary> &out);
template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<ReplicaSetIdentity> &out);
template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<Pod> &out);
template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<ClusterEvent> &out);
template <typename Reader>
bool readObject(typename Reader::Value value, Reader &reader, const DecodeScope &scope, Stamped<NamespaceSummary> &out);

}  // namespace sternway::kube::objects
