// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "core/journal.h"

namespace sternway::assess {

/// What it takes to read a service's metrics and to keep them. All of it outlives the call, but for what \c metrics gives.
struct EvidencePorts {
  Journal &journal;
  std::function<MetricsApi *()> metrics;  ///< asked when it is needed, see MonitorPorts; null: nothing is kept
  Clock &clock;
};

/// Keeps the series of keptMetrics() with the incident, from ten minutes before its impact, twelve hours at most, up to now or to
/// its closing; an incident that is about another service keeps nothing, nor does one whose impact is over and kept already. \a
/// basis says what the service's metrics are. What the source does not tell within thirty seconds is left out. The Error is the
/// journal's. GUI thread.
[[nodiscard]] Call<Done> *keepSeries(const EvidencePorts &ports, const Assessment &basis, const QString &incidentId,
                                     QObject *context);

/// The same by what \a monitor knows of its service; where it knows nothing yet it looks first, within the same time. Without
/// a source of metrics nothing is kept.
[[nodiscard]] Call<Done> *keepEvidence(Journal &journal, ServiceMonitor &monitor, const QString &incidentId, QObject *context);

/// Whether an incident was closed without its evidence, as when the program was ended right after, and it may still be read: half
/// a day at most, and not in its first minute, when who closed it may be about to keep it. Pure.
[[nodiscard]] bool lacksEvidence(const IncidentRecord &record, const QDateTime &now);

/// Closes the incident, then keeps its evidence where it can be: who ends meanwhile loses the series alone, see lacksEvidence().
/// Ends with the evidence; the Error is that of closing.
[[nodiscard]] Call<Done> *closeWithEvidence(Journal &journal, ServiceMonitor &monitor, const QString &incidentId,
                                            QObject *context);

}  // namespace sternway::assess
