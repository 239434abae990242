// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/workload.h"

#include <QHash>

namespace sternway::assess {

/// How revisions are told apart and over which time: what revisionQueries() and measureRevisions() agree on.
struct HealthScope {
  ObjectRef workload = {};
  HealthSource source = HealthSource::None;
  QString label = {};  ///< the grouping label: the pod's, or the version-like one; empty for intervals
  QDateTime now = {};
  std::chrono::milliseconds lookBack{std::chrono::hours(24)};
  std::chrono::milliseconds scrapeInterval{0};  ///< 0: not known
  double latencyScale = 1;
  QStringList counters = {};  ///< the names that requests are read from now
  QString failuresGap = {};   ///< see ServiceMetrics::errorRateGap
};

/// The best way there is: by pod for a Deployment whose series name the pod (its name begins with the ReplicaSet's), else by a
/// version-like label, else by the interval between one revision and the next.
[[nodiscard]] HealthScope healthScope(const ServiceMetrics &metrics, const Workload &workload, const QDateTime &now,
                                      std::chrono::milliseconds lookBack);
/// As far back as \a begin, see beginOf(), in whole seconds: of a workload of minutes each counts. \a begin invalid: \a lookBack.
[[nodiscard]] std::chrono::milliseconds lookBackSince(const QDateTime &begin, const QDateTime &now,
                                                      std::chrono::milliseconds lookBack);

/// Six queries measure all revisions together.
enum class HealthQueryId {
  Presence,        ///< request rate over the whole look-back, a point a minute: when which revision served
  RecentPresence,  ///< the same for the last hour, a point every few seconds
  Requests,
  Failures,
  Untold,  ///< requests that do not say how they ended, as those of a release that had another label for it
  Buckets
};
struct HealthQuery {
  HealthQueryId id = HealthQueryId::Presence;
  QString promql = {};
  QDateTime from = {};
  QDateTime to = {};
  std::chrono::milliseconds step{0};  ///< 0: an instant query at \c to
};
[[nodiscard]] QList<HealthQuery> revisionQueries(const ServiceMetrics &metrics, const HealthScope &scope);

using HealthAnswers = QHash<HealthQueryId, MetricsAnswer>;
/// What the source says is missing of the answers; empty: nothing.
[[nodiscard]] QString gapOf(const HealthAnswers &answers);

/// The same as long as revisionQueries() asks the same of the same revisions.
[[nodiscard]] QString revisionsKey(const History &history, const ServiceMetrics &metrics, const HealthScope &scope);

/// How the revisions were measured last, so that not every assessment does it anew. A plain value, for one service.
struct RevisionMemory {
  QString key;  ///< see revisionsKey(); empty: they were not
  QDateTime at;
  HealthScope scope;
  HealthAnswers answers;

  /// Whether that was no longer than \a age ago, and \a wanted is the same; of an age of 0, or an empty key, nothing is fresh.
  [[nodiscard]] bool isFresh(const QString &wanted, const QDateTime &now, std::chrono::milliseconds age) const;
};

/// The numbers of one revision.
struct RevisionNumbers : ServedNumbers {
  double requests = 0;
  bool seen = false;                   ///< there are series of it
  std::chrono::milliseconds alone{0};  ///< of \c served, without another revision: a release that never took over has none
  bool apart = true;                   ///< false: its numbers cannot be told from those of another revision
};
/// By revision uid. Nothing counts that was before the revision's ReplicaSet or ControllerRevision was made: it is of another
/// one, of the same template. Where such requests cannot be taken off, the numbers are not apart. Pure.
[[nodiscard]] QHash<QString, RevisionNumbers> measureRevisions(const History &history, const HealthScope &scope,
                                                               const HealthAnswers &answers);

/// What is known besides the numbers.
struct HealthContext {
  QString unavailable;                    ///< why nothing could be measured; empty: it could
  QString gap = {};                       ///< what of the data is missing; empty: nothing
  QString currentGap = {};                ///< and of the current revision's; see podGap()
  QString currentFault;                   ///< what the cluster says is wrong with the current revision ("0 of 3 pods ready, …")
  QMap<QString, QString> known;           ///< revision uid → why it is bad, from the journal
  QHash<QString, double> baselines = {};  ///< metric → what rows with a baseline compare with; a row without one is left out
};

/// Bad: a rollback row of the matrix matches on the revision's own numbers, its hold time aside; or the cluster or the journal
/// says so. Good: it served for 2 minutes or 100 requests, 30 s of it without another revision, its failures can be read where a
/// row asks for them, nothing of the data is missing, and neither a rollback nor a prepare row matches. Else unknown. Each with
/// one sentence. In the history's order.
[[nodiscard]] QList<RevisionHealth> judgeRevisions(const History &history, const HealthScope &scope,
                                                   const QHash<QString, RevisionNumbers> &numbers, const Matrix &matrix,
                                                   const HealthContext &context);

struct LastKnownGood {
  QString revisionUid;
  QString why;  ///< one sentence with the numbers

  friend bool operator==(const LastKnownGood &, const LastKnownGood &) = default;
};
/// The good revision, other than the current one, that served last.
[[nodiscard]] std::optional<LastKnownGood> lastKnownGood(const History &history, const QList<RevisionHealth> &health);

/// The tag of an image reference: "v1.2.3" of "registry:5000/app:v1.2.3@sha256:…"; empty when it has none.
[[nodiscard]] QString imageTag(const QString &image);

}  // namespace sternway::assess
