// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metricsapi.h"
#include "core/promql.h"
#include "core/verdict.h"

namespace sternway {

/// What the matrix needs of Prometheus, ready for evaluate().
struct MetricReadings {
  QHash<QString, MetricHistory> histories;
  QStringList warnings;
};

/// The range that judges every hold of the matrix and finds since when a condition is true: twice the longest hold, at least half
/// an hour.
[[nodiscard]] std::chrono::milliseconds verdictRange(const Matrix &matrix);

/// What the $names of the service's queries stand for.
[[nodiscard]] QueryScope queryScope(const ServiceMetrics &metrics, const ObjectRef &workload, const ContainerLimits &limits = {});

/// Reads those of the metrics \a names that have a definition with a query, at the scrape's own resolution, over \a range up to
/// \a now; and adds what is derived of them. Never fails: a query that cannot be answered, and one that gives several series,
/// leaves its metric out and adds a warning.
[[nodiscard]] Call<MetricReadings> *readMetrics(MetricsApi &api, const ServiceMetrics &metrics, const QueryScope &scope,
                                                const QStringList &names, std::chrono::milliseconds range, const QDateTime &now,
                                                QObject *context);

}  // namespace sternway
