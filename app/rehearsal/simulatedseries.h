// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/promqleval.h"
#include "rehearsal/simulation.h"
#include "rehearsal/traffic.h"

namespace sternway::sim {

/// What a Prometheus would have scraped every 5 s from the pods of the rehearsal. Computed from what the pods did, never
/// stored: a counter's value follows from the time that the pod has served, its behaviour, and noise that only the seed
/// decides, so that it grows steadily, starts at zero with its container, and is the same whenever it is asked for.
class SimulatedSeries final : public SeriesSource {
public:
  SimulatedSeries(const Simulation &simulation, const TrafficLog &traffic) : m_simulation(simulation), m_traffic(traffic) {}

  [[nodiscard]] QList<Series> select(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const override;
  /// Labels only, of the series that had a sample in that time.
  [[nodiscard]] QList<StringMap> labels(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const;

  static constexpr qint64 scrapeInterval = 5000;

private:
  const Simulation &m_simulation;
  const TrafficLog &m_traffic;
};

}  // namespace sternway::sim
