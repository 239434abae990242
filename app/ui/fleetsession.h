// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/fleetassessor.h"
#include "models/fleetmodel.h"
#include "models/navigationmodel.h"
#include "ui/tray.h"
#include "ui/workspace.h"

#include <optional>

namespace sternway {

/// One session's part of the fleet: joins what its feed and its assessor tell into the two models that all sessions share. It
/// starts the feed and the assessor; while the connection is lost, or metrics are out of date, its rows stay, greyed. GUI thread;
/// the session and the models outlive it, and its rows leave the models with it.
class FleetSession final : public QObject {
  Q_OBJECT
public:
  FleetSession(Workspace &workspace, ClusterSession &session, FleetModel &services, NavigationModel &navigation);
  ~FleetSession() override;

  [[nodiscard]] ClusterSession &session() const { return m_session; }
  [[nodiscard]] bool isConnected() const { return m_session.state().phase == ConnectionState::Phase::Connected; }
  /// How the connection stands, without the reason: "unreachable since 14:02".
  [[nodiscard]] QString stateInShort() const;
  /// Why verdicts are missing or out of date, a sentence for a banner; empty: they are not.
  [[nodiscard]] QString problem() const;
  /// There is no Prometheus, or no secret for it: it has to be configured, waiting does not help.
  [[nodiscard]] bool lacksMetrics() const { return !m_session.metrics() || !m_session.metricsProblem().isEmpty(); }
  /// What may not be read, a sentence each.
  [[nodiscard]] const QStringList &limits() const { return m_limits; }
  [[nodiscard]] QList<ObjectRef> services() const { return m_rows.keys(); }
  [[nodiscard]] const ServiceStatus *status(const ObjectRef &service) const { return m_assessor.status(service); }

Q_SIGNALS:
  void changed();  ///< connection, problem, limits, synchronisation or the production mark
  void judged(const QList<sternway::ServiceStatus> &statuses);  ///< those that changed
  /// The one alarm of a service: window, tray and incident go by it; see VerdictTurns.
  void turned(const sternway::ServiceStatus &status, bool recovered);

private:
  void applyWorkloads(const ChangeSet<Workload> &changes);
  void applyStatuses(const QList<ServiceStatus> &statuses);
  void takeState();
  void checkRunbook();
  void showAll();
  [[nodiscard]] FleetRow rowOf(const Workload &workload) const;
  [[nodiscard]] bool isStale() const;

  ClusterSession &m_session;
  FleetModel &m_services;
  NavigationModel &m_navigation;
  Workspace &m_workspace;
  FleetAssessor &m_assessor;            ///< of the session's monitors
  std::optional<Error> m_runbookError;  ///< of the runbook for any service: then most are not judged
  VerdictTurns m_turns;
  QHash<ObjectRef, FleetRow> m_rows;
  QStringList m_limits;
  QDateTime m_problemSince;
  bool m_stale = false;
};

}  // namespace sternway
