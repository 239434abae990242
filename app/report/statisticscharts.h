// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chartdata.h"
#include "report/statistics.h"

namespace sternway::report {

// Statistics as bars: a group a month of UTC, from the first to the last without a hole. Pure.

/// The mean of each duration over the incidents of all services that were declared in the month.
[[nodiscard]] BarChartData durationBars(const IncidentStatistics &statistics);
/// How many rollbacks of each service began in the month, whatever became of them. The services with the most, no more than
/// \a most of them, and the others together.
[[nodiscard]] BarChartData rollbackBars(const IncidentStatistics &statistics, qsizetype most = 5);

}  // namespace sternway::report
