// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/result.h"
#include "kube/stringpool.h"

#include <QByteArray>

#include <memory>

namespace sternway::kube {

/// What a decoder must know that is not in the object. The pool belongs to one store: it may be used by one thread at a time,
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

/// Which ReplicaSet it is, and whose: all that its metadata has to say.
struct ReplicaSetIdentity {
  ObjectRef ref;
  QString uid;
  QString ownerUid;

  friend bool operator==(const ReplicaSetIdentity &, const ReplicaSetIdentity &) = default;
};

enum class WatchType { Added, Modified, Deleted, Bookmark, Error };

/// One message of a watch. \c object is set for Added, Modified and Deleted; \c error for Error (ErrorKind::Gone for code 410).
template <typename T>
struct WatchEvent {
  WatchType type = WatchType::Error;
  Stamped<T> object;
  QString resourceVersion;
  Error error;
};

/// Both for Workload (scope.kind: which), ReplicaSetSummary, ReplicaSetIdentity, Pod, ClusterEvent and NamespaceSummary, in JSON
/// or in Kubernetes' protobuf, as the bytes themselves say. A field of the wrong type counts as absent; what is neither is
/// ErrorKind::Protocol. A Workload carries no more than a table shows (of the annotations: revision and change cause). Any
/// thread.
template <typename T>
[[nodiscard]] Result<Page<T>> decodePage(QByteArray body, const DecodeScope &scope);
template <typename T>
[[nodiscard]] Result<WatchEvent<T>> decodeWatchMessage(QByteArray message, const DecodeScope &scope);

/// The continue token of a page, before it is decoded; empty when its metadata does not come first, as the API server writes
/// it, or there is none. Any thread; cheap.
[[nodiscard]] QString peekContinue(const QByteArray &body);
/// A Status in protobuf as the JSON that it would have been, so far as it says what went wrong; empty: it is none.
[[nodiscard]] QJsonObject decodeStatus(const QByteArray &body);

/// One Deployment, StatefulSet or DaemonSet in full (Workload::detailed), from JSON alone: patches and comparisons need it as it
/// is. The kind is the object's own where it says one.
[[nodiscard]] Result<Workload> decodeWorkload(const QByteArray &body, const DecodeScope &scope);
/// As decodeWatchMessage, with detailed workloads.
[[nodiscard]] Result<WatchEvent<Workload>> decodeDetailedWatchLine(const QByteArray &line, const DecodeScope &scope);
/// As decodePage, with detailed workloads.
[[nodiscard]] Result<Page<Workload>> decodeDetailedPage(const QByteArray &body, const DecodeScope &scope);

}  // namespace sternway::kube

namespace sternway::kube::json {

/// A whole document that is one JSON object.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &body);
/// ErrorKind::Protocol, for an answer that is not what it should be.
[[nodiscard]] tl::unexpected<Error> unreadable(const QString &detail);

}  // namespace sternway::kube::json
