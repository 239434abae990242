// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestqueries.h"
#include "prometheus/outcome.h"
#include "prometheus/presets.h"

namespace sternway::prometheus {

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
  QList<StringMap> series = {};

  [[nodiscard]] bool isNative() const;
};

/// What the requests of one workload are read from. Where the series name the pods, each pod is read from the first source that
/// has traffic of it: a release may rename its metrics, during the rollout both names are there, and a new pod may still have the
/// old name without counting under it.
struct RequestSources {
  QList<CounterSource> counters;
  QList<LatencySource> latencies;
};

/// Chooses the first preset and selector with series, and further ones for pods that it has no series or no traffic of. Series
/// of pods with a longer name are another workload's (shop-canary behind the Service shop), and those of an Ingress with several
/// backends are nobody's. Pure; any thread.
[[nodiscard]] RequestSources requestSources(const QList<StringMap> &series, const ObjectRef &workload);

/// Why the counter does not tell which requests failed, or not all of them, one sentence; empty: it does.
[[nodiscard]] QString outcomeProblem(const CounterSource &counter);

/// The rates of all sources by $window, with $names left open; each but the first counts only the pods that those before it have
/// no traffic of. \a apart: labels that tell services apart, in a query for many: they may have pods of the same name.
[[nodiscard]] RequestRates requestRates(const RequestSources &sources, const QStringList &apart = {});
/// The buckets by le and pod, for those who add histograms up themselves; empty: there are none, or not of one unit.
[[nodiscard]] QString bucketRate(const RequestSources &sources);

}  // namespace sternway::prometheus
