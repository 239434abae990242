// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/promqleval.h"

#include <QJsonArray>

namespace sternway::sim {

/// The alerts that two usual rules (HighErrorRate, P1, and HighLatency, P2) have at \a now, in the form of /api/v1/alerts.
[[nodiscard]] QJsonArray currentAlerts(const SeriesSource &source, qint64 now);
/// A value as Prometheus writes it: "NaN", "+Inf", or the shortest decimal number.
[[nodiscard]] QString promNumber(double value);

}  // namespace sternway::sim
