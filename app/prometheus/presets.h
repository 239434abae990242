// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promql.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sternway::prometheus {

/// The rates that the usual metrics are made of.
struct RequestRates {
  QString failed;    ///< of failed requests; empty: the exporter does not tell them apart
  QString all;       ///< of requests
  QString buckets;   ///< of the latency histogram's buckets; may be empty
  double scale = 1;  ///< seconds in one unit of the histogram
};

/// The PromQL of "error_rate", "success_rate", "errors_per_min", "request_rate" and "latency_pNN"; one series for each
/// combination of the labels \a by, one in all without. Empty: \a rates do not give this metric. One place for it, so that a
/// service says the same on its own page and in the fleet.
[[nodiscard]] QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by = {});

/// One label of a selector, for example namespace="$namespace" or pod=~"$pods".
struct LabelMatcher {
  QString label;
  QString value;  ///< with $service, $namespace, $pods
  bool regex = false;
};
using Selector = QList<LabelMatcher>;

/// The request metrics that one family of exporters gives, and the ways in which its series can belong to a workload.
struct MetricPreset {
  QString requests;           ///< counter of requests; also names the preset, for MetricDefinition::origin
  QStringList codeLabels;     ///< the label with the status code, first present wins
  QString buckets;            ///< latency histogram; may be empty
  double scale = 1;           ///< seconds in one unit of the histogram
  QList<Selector> selectors;  ///< in order of preference
};

/// The usual names, in order of preference: what the service says of itself before what a mesh or an ingress saw of it.
[[nodiscard]] const QList<MetricPreset> &metricPresets();

/// The match[] parameters of /api/v1/series that find everything metricsFromSeries() can use.
[[nodiscard]] QStringList seriesMatchers(const ObjectRef &workload);

/// Chooses the first preset and selector with series; \a series are label sets with __name__. Without any the result is empty.
/// The scrape interval is not known from this.
[[nodiscard]] ServiceMetrics metricsFromSeries(const QList<StringMap> &series, const ObjectRef &workload);

/// The rates by $window that a preset's metrics are made of, with $names left open. \a codeLabel: the label with the status code;
/// empty: none. \a buckets: none where there is no histogram.
[[nodiscard]] RequestRates requestRates(const MetricPreset &preset, const Selector &selector, const QString &codeLabel,
                                        const std::optional<Selector> &buckets);

/// A raw range query over the chosen request counter, from which scrapeIntervalOf() reads how often it is scraped.
[[nodiscard]] QString scrapeProbe(const QList<StringMap> &series, const ObjectRef &workload);
/// The median distance of neighbouring samples; 0 where no series has two.
[[nodiscard]] std::chrono::milliseconds scrapeIntervalOf(const MetricsAnswer &probe);

}  // namespace sternway::prometheus
