// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/objectstore.h"
#include "rehearsal/scenario.h"

#include <QSet>

namespace sternway::rehearsal {

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

/// Argo CD's application controller, as far as a rollback meets it: a Deployment that differs from what its Application's
/// source says is synced again; automated for a new targetRevision, with selfHeal for a drift as well. The source's
/// targetRevision names a version of the scenario's service. Writes as field manager argocd-controller.
class GitOpsController final : public QObject {
public:
  GitOpsController(const Scenario &scenario, Simulation &simulation, ObjectStore &store);

  /// It would leave the Deployment as it is: it has the wanted template, or the Application may not sync.
  [[nodiscard]] bool agrees(const ScenarioApplication &application) const;

private:
  enum class Need { None, Drift, Sync };
  [[nodiscard]] Need needOf(const ScenarioApplication &application) const;
  void follow(const Change &change);
  void check(const ScenarioApplication &application);
  void sync(const ScenarioApplication &application);

  const Scenario &m_scenario;
  Simulation &m_simulation;
  ObjectStore &m_store;
  QSet<QString> m_pending;
};

}  // namespace sternway::rehearsal
