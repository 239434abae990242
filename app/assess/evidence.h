// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/journal.h"

namespace sternway::assess {

/// What it takes to read a service's metrics and to keep them. All of it outlives the call.
struct EvidencePorts {
  Journal &journal;
  MetricsApi &metrics;
  Clock &clock;
};

/// Keeps the series of keptMetrics() with the incident, from ten minutes before its impact, twelve hours at most, up to now; an
/// incident that is about another service keeps nothing. \a basis says what the service's metrics are. What the source does not
/// tell within ten seconds is left out. The Error is the journal's. GUI thread.
[[nodiscard]] Call<Done> *keepSeries(const EvidencePorts &ports, const Assessment &basis, const QString &incidentId,
                                     QObject *context);

}  // namespace sternway::assess
