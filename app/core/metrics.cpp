// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics.h"

#include "core/format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sternway {

using namespace Qt::StringLiterals;

const MetricDefinition *ServiceMetrics::find(const QString &name) const {
  const auto found = std::ranges::find(definitions, name, &MetricDefinition::name);
  return found == definitions.cend() ? nullptr : &*found;
}

ServiceMetrics withOverrides(ServiceMetrics metrics, const QMap<QString, QString> &queries) {
  for (auto query = queries.cbegin(); query != queries.cend(); ++query) {
    if (query.key() == u"requests")
      metrics.requestRate = query.value();
    else if (query.key() == u"failed_requests")
      metrics.errorRate = query.value();
    else if (query.key() == u"latency_buckets")
      metrics.latencyBuckets = query.value();
    else {
      auto known = std::ranges::find(metrics.definitions, query.key(), &MetricDefinition::name);
      if (known == metrics.definitions.end()) {
        known = metrics.definitions.insert(known, MetricDefinition());
        known->name = query.key();
        known->unit = usualUnit(query.key());
      }
      known->query = query.value();
      known->origin = u"preferences"_s;
    }
  }
  return metrics;
}

std::optional<double> histogramQuantile(double quantile, QMap<double, double> buckets) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (std::isnan(quantile) || buckets.size() < 2 || buckets.lastKey() != infinity)
    return std::nullopt;
  if (quantile < 0 || quantile > 1)
    return quantile < 0 ? -infinity : infinity;
  double highest = 0;  // counts of different scrapes may disagree a little: make them monotonic
  for (double &count : buckets)
    count = highest = std::max(highest, count);
  if (highest == 0)
    return std::nullopt;
  const double rank = quantile * highest;
  auto bucket = buckets.begin();
  while (std::next(bucket) != buckets.end() && bucket.value() < rank)
    ++bucket;
  if (bucket.key() == infinity)
    return std::prev(bucket).key();
  if (bucket == buckets.begin() && bucket.key() <= 0)
    return bucket.key();
  const double start = bucket == buckets.begin() ? 0 : std::prev(bucket).key();
  const double below = bucket == buckets.begin() ? 0 : std::prev(bucket).value();
  return start + (bucket.key() - start) * ((rank - below) / (bucket.value() - below));
}

const QList<KnownMetric> &knownMetrics() {
  using Source = KnownMetric::Source;
  static const QList<KnownMetric> all{
      {u"error_rate"_s, Unit::Ratio, Worse::Higher, Source::Query},
      {u"success_rate"_s, Unit::Ratio, Worse::Lower, Source::Query},
      {u"request_rate"_s, Unit::PerSecond, Worse::Lower, Source::Query},
      {u"errors_per_min"_s, Unit::PerMinute, Worse::Higher, Source::Query},
      {u"latency_p50"_s, Unit::Seconds, Worse::Higher, Source::Query},
      {u"latency_p95"_s, Unit::Seconds, Worse::Higher, Source::Query},
      {u"latency_p99"_s, Unit::Seconds, Worse::Higher, Source::Query},
      {u"memory_usage"_s, Unit::Ratio, Worse::Higher, Source::Query},
      {u"cpu_usage"_s, Unit::Ratio, Worse::Higher, Source::Query},
      {u"rollout_stuck"_s, Unit::Count, Worse::Higher, Source::Cluster},
      {u"pods_failing"_s, Unit::Ratio, Worse::Higher, Source::Cluster},
      {u"pods_ready"_s, Unit::Ratio, Worse::Lower, Source::Cluster},
      {u"pod_crashes"_s, Unit::Count, Worse::Higher, Source::Events},
      {u"user_reports"_s, Unit::Count, Worse::Higher, Source::Events},
      {u"target_good"_s, Unit::Count, Worse::Lower, Source::Target},
  };
  return all;
}

const KnownMetric *knownMetric(const QString &name) {
  const QList<KnownMetric> &all = knownMetrics();
  const auto found = std::ranges::find(all, name, &KnownMetric::name);
  return found == all.cend() ? nullptr : &*found;
}

}  // namespace sternway
