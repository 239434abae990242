// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prometheus/outcome.h"
#include "prometheus/presets.h"

#include <optional>

namespace sternway::prometheus {

/// A latency histogram and the seconds in one unit of it.
struct LatencyRate {
  QString rate = {};
  double scale = 1;
};

/// The rates that the usual metrics are made of.
struct RequestRates {
  QString failed;                ///< of failed requests; empty: the exporter does not tell them apart
  QString all;                   ///< of requests
  QList<LatencyRate> latencies;  ///< of several the worst counts; may be empty
};

/// The PromQL of "error_rate", "success_rate", "errors_per_min", "request_rate" and "latency_pNN"; one series for each
/// combination of the labels \a by, one in all without. Empty: \a rates do not give this metric. One place for it, so that a
/// service says the same on its own page and in the fleet.
[[nodiscard]] QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by = {});

/// A counter of requests, for all of the workload's pods or for some.
struct CounterSource {
  const MetricPreset *preset = nullptr;
  Selector selector = {};
  bool native = false;  ///< the count of a native histogram
  Outcome outcome = {};
  QString podLabel = {};  ///< the label that names the workload's own pod, or empty
  QStringList pods = {};  ///< that have series now
  QList<StringMap> series = {};

  [[nodiscard]] QString name() const;
};

/// A latency histogram, classic or native.
struct LatencySource {
  QString name = {};
  double scale = 1;
  Selector selector = {};
  QString podLabel = {};
  QStringList pods = {};

  [[nodiscard]] bool isNative() const;
};

/// What the requests of one workload are read from. Where the series name the pods there is one source for each pod: a release
/// may rename its metrics, and during the rollout both names are there.
struct RequestSources {
  QList<CounterSource> counters;
  QList<LatencySource> latencies;
};

/// Chooses the first preset and selector with series, and further ones for pods that it has no series of. Pure; any thread.
[[nodiscard]] RequestSources requestSources(const QList<StringMap> &series, const ObjectRef &workload);

/// Why the counter does not tell which requests failed, one sentence; empty: it does.
[[nodiscard]] QString outcomeProblem(const CounterSource &counter);

/// The rates by $window, with $names left open.
[[nodiscard]] RequestRates requestRates(const CounterSource &counter, const std::optional<LatencySource> &latency);
/// Of all sources; each but the first counts only the pods that those before it have no series of.
[[nodiscard]] RequestRates requestRates(const RequestSources &sources);
/// The buckets by le and pod, for those who add histograms up themselves; empty: there are none, or not of one unit.
[[nodiscard]] QString bucketRate(const RequestSources &sources);

}  // namespace sternway::prometheus
