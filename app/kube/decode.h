// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/result.h"
#include "kube/stringpool.h"

#include <QByteArray>

#include <memory>

namespace sternway {

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
  QList<Stamped<T>> items;
  QString resourceVersion;
  QString continueToken;  ///< empty: this is the last page
  int skipped = 0;        ///< items that are no objects with a name
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

/// Both for Workload (scope.kind: which), ReplicaSetSummary, ControllerRevisionSummary, Pod, ClusterEvent and
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

}  // namespace sternway
