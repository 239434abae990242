// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/objectstore.h"
#include "rehearsal/scenario.h"

namespace sternway::sim {

/// Writes Events as the components of Kubernetes do: what happened before about the same object is counted up. Events live
/// an hour.
class EventRecorder {
public:
  EventRecorder(Simulation &simulation, ObjectStore &store) : m_simulation(simulation), m_store(store) {}

  /// \a fieldPath for example spec.containers{app}; may be empty.
  void record(const QJsonObject &about, const QString &type, const QString &reason, const QString &message,
              const QString &component, const QString &fieldPath = {});

private:
  Simulation &m_simulation;
  ObjectStore &m_store;
};

/// Lets the scenario's timeline happen: releases, scalings, changed configuration, as somebody else would do them.
class Happenings final : public QObject {
  Q_OBJECT
public:
  Happenings(const Scenario &scenario, Simulation &simulation, ObjectStore &store, QObject *parent);
  void plan(const QDateTime &start);

private:
  void happen(const Happening &happening);
  void release(const Happening &happening);

  const Scenario &m_scenario;
  Simulation &m_simulation;
  ObjectStore &m_store;
};

}  // namespace sternway::sim
