// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/objectstore.h"
#include "rehearsal/scenario.h"

namespace sternway::sim {

/// Lets the scenario's timeline happen: releases, scalings, changed configuration, as somebody else would do them.
class Happenings final : public QObject {
public:
  Happenings(const Scenario &scenario, Simulation &simulation, ObjectStore &store)
      : m_scenario(scenario), m_simulation(simulation), m_store(store) {}
  void plan(const QDateTime &start);

private:
  void happen(const Happening &happening);
  void release(const Happening &happening);

  const Scenario &m_scenario;
  Simulation &m_simulation;
  ObjectStore &m_store;
};

}  // namespace sternway::sim
