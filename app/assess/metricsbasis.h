// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/pod.h"
#include "core/promql.h"

#include <optional>

namespace sternway::assess {

/// What the values of a service rest on: which metrics, of how many of its pods. A plain value.
struct MetricsBasis {
  QStringList counters = {};        ///< names of the counters of requests; empty: none is known
  int pods = 0;                     ///< that the values should be of; 0: not known, or the series do not name the pods
  QStringList without = {};         ///< of these, those without series of requests
  QStringList latencyWithout = {};  ///< and of latencies
  QStringList gaps = {};            ///< what else of the data is missing, one sentence each
  bool isOthers = false;            ///< series name pods, and none of this workload, ready or not: of another cluster, perhaps

  [[nodiscard]] bool isComplete() const { return without.isEmpty() && latencyWithout.isEmpty() && gaps.isEmpty(); }
};

/// The pods that count are ready, not being deleted, and old enough for a rate. \a pods: none where they cannot be read.
[[nodiscard]] MetricsBasis metricsBasis(const ServiceMetrics &metrics, const std::optional<QList<Pod>> &pods,
                                        const QDateTime &now);

/// "no series for 2 of 5 pods"
[[nodiscard]] QString podGap(qsizetype without, qsizetype pods);
/// Of requests, as they are discovered; not of containers.
[[nodiscard]] bool isRequestMetric(const QString &metric);
/// Adds a gap to one that is there.
void addGap(MetricHistory &history, const QString &gap);
/// Marks the values that were discovered (not a runbook's own) and miss pods, and takes away those that are of no pod of the
/// workload.
void addPodGaps(QHash<QString, MetricHistory> &histories, const ServiceMetrics &metrics, const MetricsBasis &basis);
/// Whether what is missing can only lower values of this metric: a share that is bad when it is low.
[[nodiscard]] bool gapLowers(const MetricDefinition &definition);

/// Why the queries of these metrics tell less than they seem to, one sentence each: a share of a limit that there is not, a
/// window of few scrapes.
[[nodiscard]] QStringList queryWarnings(const ServiceMetrics &metrics, const QStringList &names, const QueryScope &scope,
                                        const ObjectRef &workload);

/// One line for people: "http_requests_total of 5 pods", "http_requests_total of 3 of 5 pods (no series from shop-a, shop-b)".
/// Empty: nothing was measured.
[[nodiscard]] QString basisText(const MetricsBasis &basis);
/// Which of several clusters in the source counts; empty where there is one, or it is not known: that is one of the warnings.
[[nodiscard]] QString clusterText(const ClusterChoice &choice);
[[nodiscard]] QJsonObject toJson(const MetricsBasis &basis);

}  // namespace sternway::assess
