// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

namespace sternway {

/// A metric that a runbook may name without defining it. The one table of them: everything else asks here.
struct KnownMetric {
  enum class Source {
    Query,    ///< Prometheus
    Cluster,  ///< the workload and its pods, as the API server shows them
    Events,   ///< things that happen and are counted in a window: "pod_crashes > 3 in 5m"
    Target    ///< the revision that is chosen as the target
  };
  QString name;
  Unit unit = Unit::Ratio;
  Worse worse = Worse::Higher;
  Source source = Source::Query;
};

[[nodiscard]] const QList<KnownMetric> &knownMetrics();
/// Null where there is none of that name.
[[nodiscard]] const KnownMetric *knownMetric(const QString &name);

}  // namespace sternway
