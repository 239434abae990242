// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics.h"

#include <algorithm>

namespace sternway {

const MetricDefinition *ServiceMetrics::find(const QString &name) const {
  const auto found = std::find_if(definitions.cbegin(), definitions.cend(),
                                  [&name](const MetricDefinition &definition) { return definition.name == name; });
  return found == definitions.cend() ? nullptr : &*found;
}

}  // namespace sternway
