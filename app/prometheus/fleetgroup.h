// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "prometheus/presets.h"

#include <QHash>

namespace sternway {

/// One way to ask for many services at once: the labels that tell them apart, and how they come to be there.
struct FleetAxis {
  Selector selector;  ///< what all series of these services have
  QStringList by;     ///< the labels of the answer
  /// Around the rate, where a label has to be made of another one first; both empty: nowhere.
  QString before;
  QString after;
};

/// Services whose metrics come by the same preset, selectors, status label and rate window.
struct FleetGroup {
  const MetricPreset *preset = nullptr;
  Selector selector;
  std::optional<Selector> buckets;
  QString codeLabel;
  std::chrono::milliseconds window{60'000};
  QList<ObjectRef> services;
};

/// What is known of the series in Prometheus; see fleetDiscovery().
struct FleetSeries {
  QList<StringMap> labels;                              ///< with __name__
  QHash<QString, std::chrono::milliseconds> intervals;  ///< job → scrape interval
};

/// An instant query: which series of the usual names there are, by the labels that selectors look at, the status and the job.
[[nodiscard]] QString fleetDiscovery();
/// Raw samples of one target a job, from which intervalsOf() reads how often it is scraped; empty where there is no series.
[[nodiscard]] QString fleetProbe(const QList<StringMap> &series);
[[nodiscard]] QHash<QString, std::chrono::milliseconds> intervalsOf(const MetricsAnswer &probe);

/// Chooses for every service as metricsFromSeries() does; those without series are in no group. Pure; any thread.
[[nodiscard]] QList<FleetGroup> fleetGroups(const FleetSeries &series, const QList<ObjectRef> &services);

/// The query of one metric for the whole group; empty: the group has no such metric.
[[nodiscard]] QString groupQuery(const FleetGroup &group, const QString &metric);
/// The answer to it, by service.
[[nodiscard]] QList<ServiceSeries> servicesOf(const FleetGroup &group, const QString &metric, const MetricsAnswer &answer);

}  // namespace sternway
