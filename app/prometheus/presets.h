// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promql.h"
#include "core/selector.h"

#include <QString>
#include <QStringList>

namespace sternway::prometheus {

/// The request metrics that one family of exporters gives, and the ways in which its series can belong to a workload.
struct MetricPreset {
  QString requests;           ///< counter of requests; also names the preset, for MetricDefinition::origin
  QString buckets;            ///< latency histogram; may be empty
  double scale = 1;           ///< seconds in one unit of the histogram
  QList<Selector> selectors;  ///< in order of preference
  bool own = false;           ///< the program says it of itself: a label that names a pod names the workload's
};

/// The usual names, in order of preference: what the service says of itself before what a mesh or an ingress saw of it.
[[nodiscard]] const QList<MetricPreset> &metricPresets();
/// The name of the native histogram that a part of a classic one ("…_count", "…_bucket") becomes; empty: it is none.
[[nodiscard]] QString nativeName(const QString &name);
enum class Names { All, Plain, Quoted };  ///< see isPlainName()
/// A regular expression, for a PromQL string, of the names that the presets know.
[[nodiscard]] QString presetNames(Names wanted);

/// Every selector that a preset has, once, in order of preference. \a quoted: those that need quoted names, else the others.
[[nodiscard]] QList<Selector> selectorsOf(bool quoted);

/// The series of the selector with their name in a label, which functions and sets leave alone; see discoveredSeries().
[[nodiscard]] QString carryingName(const QString &matcher);
/// The \a parts, joined by "or" in the place of %1 of \a frame, in as many queries as it takes for each to fit into a URL.
[[nodiscard]] QStringList framedQueries(const QString &frame, const QStringList &parts);
/// Instant queries which together find everything that metricsFromSeries() and resourceDefinitions() can use, as far as it has
/// samples now; each fits into a URL. \a quoted: those that only a Prometheus which knows quoted names understands.
[[nodiscard]] QStringList discoveryQueries(const ObjectRef &workload, bool quoted);
/// The label sets of an answer to carryingName(), with __name__, in its order.
[[nodiscard]] QList<StringMap> discoveredSeries(const MetricsAnswer &answer);

/// What can be asked of the series, which are label sets with __name__; see requestSources(). Without any that are known the
/// result is empty. The scrape interval is not known from this.
[[nodiscard]] ServiceMetrics metricsFromSeries(const QList<StringMap> &series, const ObjectRef &workload);

/// Raw range queries over all that was chosen, from which scrapeIntervalOf() reads how often it is scraped.
[[nodiscard]] QStringList scrapeProbes(const QList<StringMap> &series, const ObjectRef &workload);
/// The median distance of neighbouring samples of one name and job, the longest of these; 0 where no series has two.
[[nodiscard]] std::chrono::milliseconds scrapeIntervalOf(const MetricsAnswer &probe);

}  // namespace sternway::prometheus
