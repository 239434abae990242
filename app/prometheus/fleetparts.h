// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <functional>

namespace sternway::prometheus {

/// One metric of one group of services.
struct FleetPart {
  QString query;
  qsizetype services = 0;  ///< at most so many series come back
  std::function<QList<ServiceSeries>(const MetricsAnswer &answer)> map;
};

/// Those that are asked for in one query, see joinedQuery(): together they are no longer than a query may be, and have no more
/// series than an answer that is read in one go should have.
[[nodiscard]] QList<QList<FleetPart>> batchesOf(const QList<FleetPart> &parts);

}  // namespace sternway::prometheus
