// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metricsapi.h"
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

/// Reads those metrics of the matrix that have a definition with a query, at the scrape's own resolution up to \a now. Never
/// fails: a query that cannot be answered, and one that gives several series, leaves its metric out and adds a warning.
[[nodiscard]] Call<MetricReadings> *readMetrics(MetricsApi &api, const ServiceMetrics &metrics, const ObjectRef &workload,
                                                const Matrix &matrix, const QDateTime &now, QObject *context);

}  // namespace sternway
