// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knownmetrics.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

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
  const auto found = std::find_if(all.cbegin(), all.cend(), [&name](const KnownMetric &metric) { return metric.name == name; });
  return found == all.cend() ? nullptr : &*found;
}

}  // namespace sternway
