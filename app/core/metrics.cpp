// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics.h"

#include "core/format.h"

#include <algorithm>

namespace sternway {

const MetricDefinition *ServiceMetrics::find(const QString &name) const {
  const auto found = std::find_if(definitions.cbegin(), definitions.cend(),
                                  [&name](const MetricDefinition &definition) { return definition.name == name; });
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
      const auto known = std::find_if(metrics.definitions.begin(), metrics.definitions.end(),
                                      [&query](const MetricDefinition &definition) { return definition.name == query.key(); });
      MetricDefinition corrected = known == metrics.definitions.end() ? MetricDefinition{} : *known;
      if (known == metrics.definitions.end()) {
        corrected.name = query.key();
        corrected.unit = usualUnit(query.key());
      }
      corrected.query = query.value();
      corrected.origin = QStringLiteral("preferences");
      if (known == metrics.definitions.end())
        metrics.definitions.append(corrected);
      else
        *known = corrected;
    }
  }
  return metrics;
}

}  // namespace sternway
