// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apiserver.h"
#include "rehearsal/kubelet.h"

namespace sternway::sim {

/// What the containers print: a line at their start, an error now and then while requests fail, a last word before a crash.
class PodLogs final : public LogSource {
public:
  PodLogs(const Simulation &simulation, const TrafficLog &traffic) : m_simulation(simulation), m_traffic(traffic) {}
  [[nodiscard]] QList<QPair<QDateTime, QString>> lines(const QJsonObject &pod, bool previous,
                                                       const QDateTime &since) const override;

private:
  const Simulation &m_simulation;
  const TrafficLog &m_traffic;
};

}  // namespace sternway::sim
