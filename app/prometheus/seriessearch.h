// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "prometheus/fleetrun.h"

#include <QHash>

#include <functional>
#include <memory>

namespace sternway::prometheus {

/// Sends an instant query about now, as it stands.
using AskNow = std::function<Call<MetricsAnswer> *(const QString &promql, QObject *context)>;

/// Queries over carryingName().
struct SeriesQuestion {
  QStringList plain;
  QStringList quoted;  ///< that only a Prometheus which knows quoted names understands: a refusal is no error
};

struct FoundSeries {
  QList<StringMap> labels;  ///< with __name__
  QList<double> values;     ///< as many
  QStringList warnings;
  qsizetype largest = 0;  ///< series of the largest answer
};

/// Leaves only series of the cluster that is kept to.
[[nodiscard]] FoundSeries keptSeries(const FoundSeries &found, const ClusterChoice &choice);

/// Asks all of them together. \a memory keeps whether the source knows quoted names.
[[nodiscard]] Call<FoundSeries> *searchSeries(const AskNow &ask, const SeriesQuestion &question,
                                              const std::shared_ptr<FleetMemory> &memory, QObject *context);

// What a workload has, known names or not: see MetricsApi::series(). Pure.

/// Of one answer.
constexpr qsizetype mostSeries = 2000;
/// At most mostSeries of each; the largest counts stay. \a part: of the metric's name; empty: all.
[[nodiscard]] SeriesQuestion workloadSeriesQuestion(const ObjectRef &workload, const QString &part);
/// Metric name → counter, gauge, histogram, summary, of /metadata; nothing where it is no such answer.
[[nodiscard]] QHash<QString, QString> metricTypes(const QByteArray &metadata);
/// \a types: as metricTypes().
[[nodiscard]] SeriesAnswer workloadSeries(const FoundSeries &found, const QHash<QString, QString> &types);

}  // namespace sternway::prometheus
