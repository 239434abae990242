// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/targetref.h"
#include "prometheus/requestrates.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace sternway::prometheus {

/// Parts of the queries that ask for many services at once, as PromQL strings hold them.

/// Any of these words; the longest first, because of two that both fit it says more.
[[nodiscard]] QString alternatives(QStringList words);
/// Any of the services' namespaces; empty where there are so many that a filter is not worth its length.
[[nodiscard]] QString namespaceRegex(const QList<ObjectRef> &services);

/// Services whose metrics come by the same presets, selectors, rules of failure and rate window; so many that a query for them
/// is no longer than longestQuery.
struct FleetGroup {
  RequestSources sources;  ///< without pods and series
  std::chrono::milliseconds window{60'000};
  QList<ObjectRef> services;
  std::optional<ServiceMetrics> own;        ///< of the only service: its metrics are found by several selectors
  QHash<ObjectRef, QStringList> pods = {};  ///< see FleetAnswer
  QHash<ObjectRef, QString> problems = {};
};

/// What is known of the series in Prometheus; see fleetDiscovery().
struct FleetSeries {
  QList<StringMap> labels;                              ///< with __name__
  QHash<QString, std::chrono::milliseconds> intervals;  ///< job → scrape interval
  friend bool operator==(const FleetSeries &, const FleetSeries &) = default;
};

/// An instant query: which series of the usual names there are, by the labels that selectors look at, the outcome and the job.
[[nodiscard]] QString fleetDiscovery(Names wanted);
/// Raw samples of one target a job, from which intervalsOf() reads how often it is scraped; empty where there is no series.
[[nodiscard]] QString fleetProbe(const QList<StringMap> &series);
[[nodiscard]] QHash<QString, std::chrono::milliseconds> intervalsOf(const MetricsAnswer &probe);

/// Chooses for every service as metricsFromSeries() does; those without series are in no group. Pure; any thread.
[[nodiscard]] QList<FleetGroup> fleetGroups(const FleetSeries &series, const QList<ObjectRef> &services);

/// The query of one metric for the whole group; empty: the group has no such metric.
[[nodiscard]] QString groupQuery(const FleetGroup &group, const QString &metric);
/// The answer to it, by service.
[[nodiscard]] QList<ServiceSeries> servicesOf(const FleetGroup &group, const QString &metric, const MetricsAnswer &answer);

}  // namespace sternway::prometheus
