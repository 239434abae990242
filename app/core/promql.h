// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/quantity.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <chrono>

namespace sternway {

/// What the $names of a query stand for; see MetricDefinition.
struct QueryScope {
  ObjectRef workload;
  std::chrono::milliseconds window{60'000};
  QStringList by;                ///< extra grouping labels, for $by
  ContainerLimits limits = {};   ///< of the workload's pods, for $memory_limit and $cpu_limit
  QStringList replicaSets = {};  ///< names of the Deployment's, for $pods; empty: not known
};

/// The query with $service, $namespace, $pods, $by, $window, $memory_limit and $cpu_limit filled in. Values are escaped for a
/// PromQL string. $memory_limit (bytes) and $cpu_limit (cores) are an expression with one sample for each container that has a
/// limit, with the label container: "usage / on (container) group_left () $memory_limit". Without any limit it has no sample.
[[nodiscard]] QString expandQuery(const QString &query, const QueryScope &scope);
/// Whether the query needs a limit that \a scope does not have, so that it can only be without data.
[[nodiscard]] bool lacksLimit(const QString &query, const QueryScope &scope);

/// The regular expression (RE2, anchored by Prometheus) of the names that the workload's pods have, escaped for a PromQL string.
///
/// A Deployment's ReplicaSets are named after it with a hash of the template, and their pods, like those of a DaemonSet, after
/// their owner with five characters. Both are made of Kubernetes' alphabet without vowels and look-alikes (apimachinery
/// pkg/util/rand). What comes before the five is cut at 58 characters, the hyphen and the hash included (apiserver
/// pkg/storage/names). A hash is a number of 32 bits whose decimal digits stand in that alphabet (SafeEncodeString): only 4 to 9,
/// b, c, d and f are there, and 4, the nought, does not begin one. It has ten digits or nearly, and none below six counts: so
/// that a Job or DaemonSet "NAME-db" and the runs of a CronJob "NAME" are not taken for it. \a replicaSets: names of the
/// Deployment's, which say more; empty: not known.
[[nodiscard]] QString podPattern(const ObjectRef &workload, const QStringList &replicaSets = {});
/// The same for every workload of this kind and cutNameLength(); the first group is nameInPods().
[[nodiscard]] QString podPattern(Kind kind, qsizetype cutNameLength = 0);
/// How much of its name the workload's pods have where that or the hash may be cut; 0: they have both whole.
[[nodiscard]] qsizetype cutNameLength(const ObjectRef &workload);
/// As much of the workload's name as its pods have in theirs.
[[nodiscard]] QString nameInPods(const ObjectRef &workload);
/// Of \a workloads of one cluster those whose pods' names, being cut, can be those of another one in their namespace, with that
/// other one: what is known by these names is of neither.
[[nodiscard]] QHash<ObjectRef, ObjectRef> podNamesakes(const QList<ObjectRef> &workloads);
/// For people, one sentence: why nothing is known of its pods by their names.
[[nodiscard]] QString namesakeProblem(const ObjectRef &namesake);
/// A regular expression of a PromQL string, without the string's own escapes, anchored as Prometheus does.
[[nodiscard]] QRegularExpression anchoredRegex(QString pattern);
/// The names of a ReplicaSet's pods are this and five characters.
[[nodiscard]] QString podPrefix(const QString &replicaSet);

/// As Prometheus writes durations: "90s", "1m", "500ms".
[[nodiscard]] QString promDuration(std::chrono::milliseconds duration);

/// The window of rate(): four scrapes, so that one lost scrape leaves a value, and at least 20 s, so that few requests do
/// not make it jump. One minute where the scrape interval is not known (0).
[[nodiscard]] std::chrono::milliseconds rateWindow(std::chrono::milliseconds scrapeInterval);

/// The shortest range that the query writes out ("[30s]"; of a subquery the range, not its step); 0: it writes none.
[[nodiscard]] std::chrono::milliseconds shortestRange(const QString &query);

/// The step of a range query: the smallest of 1, 2, 5, 10, 15, 30 s, 1, 2, 5, 10, 15, 30 min, 1, 2, 6, 12 h, 1 d that gives
/// at most one point a pixel and at most 11,000 points (Prometheus' limit).
[[nodiscard]] std::chrono::milliseconds stepFor(std::chrono::milliseconds range, int pixels);

/// \a asked, or as much more as the limit of 11,000 points needs, in whole seconds then.
[[nodiscard]] std::chrono::milliseconds limitedStep(std::chrono::milliseconds range, std::chrono::milliseconds asked);

/// The content of a double-quoted PromQL string; with \a regex the text also matches only itself.
[[nodiscard]] QString promString(const QString &text, bool regex = false);

}  // namespace sternway
