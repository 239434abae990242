// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway {

/// One value of a series. NaN and infinities are values; a gap is a missing sample.
struct Sample {
  qint64 time = 0;  ///< milliseconds since the epoch
  double value = 0;
};

struct Series {
  StringMap labels;
  QList<Sample> samples;
};

struct MetricsAnswer {
  QList<Series> series;  ///< an instant query has one sample each
  QStringList warnings;  ///< Prometheus' own, for example about partial data
};

struct Alert {
  QString name;
  QString state;  ///< "pending" or "firing"
  StringMap labels;
  StringMap annotations;
  QDateTime activeAt;
};

enum class Unit { Ratio, Seconds, PerSecond, PerMinute, Bytes, Count };
enum class Worse { Higher, Lower };

/// A named PromQL query. The query may hold $service, $namespace, $pods (a regular expression that matches the pods of
/// the workload), $by (", LABEL" for an extra grouping, or nothing), $window (a Prometheus duration), $memory_limit and
/// $cpu_limit (see expandQuery()).
struct MetricDefinition {
  QString name;  ///< "error_rate", "latency_p99", ...
  QString query;
  Unit unit = Unit::Ratio;
  Worse worse = Worse::Higher;
  QString origin;  ///< where it comes from: "runbook", "preset http_requests_total", "preferences"
  friend bool operator==(const MetricDefinition &, const MetricDefinition &) = default;
};

/// The request metrics of one service, as discovered or configured: what assessment, charts and revision health query.
struct ServiceMetrics {
  QList<MetricDefinition> definitions;
  /// Counter expressions with $by left open, so that they can be grouped by pod or version: requests, failed requests, and
  /// the latency histogram by le; empty when the service has none.
  QString requestRate;
  QString errorRate;
  QString latencyBuckets;
  double latencyScale = 1;  ///< seconds in one unit of le: 0.001 for a histogram of milliseconds
  QString podLabel;         ///< the label that names the workload's own pod ("pod", "k8s_pod_name"), or empty
  QString versionLabel;     ///< the version-like label of the series, or empty
  /// How often the series are scraped; 0: not known. The rate window is chosen from it (see rateWindow()).
  std::chrono::milliseconds scrapeInterval{0};

  [[nodiscard]] bool hasPodLabel() const { return !podLabel.isEmpty(); }
  [[nodiscard]] const MetricDefinition *find(const QString &name) const;
};

/// As Prometheus' histogram_quantile() of a classic histogram: linear within the bucket, the highest finite bound for the last
/// one. \a buckets: upper bound → cumulative count. Nothing without observations, or without a bucket of +Inf.
[[nodiscard]] std::optional<double> histogramQuantile(double quantile, QMap<double, double> buckets);

/// The operator's corrections, metric name → PromQL: they replace the definition of that name, or add one. The names requests,
/// failed_requests and latency_buckets replace the counter expressions that revisions are measured with.
[[nodiscard]] ServiceMetrics withOverrides(ServiceMetrics metrics, const QMap<QString, QString> &queries);

}  // namespace sternway
