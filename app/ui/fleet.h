// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/fleetassessor.h"
#include "core/targetref.h"
#include "core/verdict.h"
#include "models/fleetmodel.h"
#include "models/navigationmodel.h"
#include "ui/tray.h"
#include "ui/workspace.h"

#include <QList>
#include <QTimer>

#include <optional>

namespace sternway::ui {

/// One session's part of the fleet: joins what its feed and its assessor tell into the two models that all sessions share. It
/// starts the feed and the assessor; while the connection is lost, or metrics are out of date, its rows stay, greyed. GUI thread;
/// the session and the models outlive it, and its rows leave the models with it.
class FleetSession final : public QObject {
  Q_OBJECT
public:
  FleetSession(Workspace &workspace, ClusterSession &session, models::FleetModel &services, models::NavigationModel &navigation);
  ~FleetSession() override;

  [[nodiscard]] ClusterSession &session() const { return m_session; }
  [[nodiscard]] bool isConnected() const { return m_session.state().phase == ConnectionState::Phase::Connected; }
  /// How the connection stands, without the reason: "unreachable since 14:02".
  [[nodiscard]] QString stateInShort() const;
  /// Why verdicts are missing or out of date, a sentence for a banner; empty: they are not.
  [[nodiscard]] QString problem() const;
  /// There is no Prometheus, or no secret for it: it has to be configured, waiting does not help.
  [[nodiscard]] bool lacksMetrics() const { return !m_session.metrics() || !m_session.metricsProblem().isEmpty(); }
  /// Which of several clusters in one source of metrics it is has to be said, for problem() to go away.
  [[nodiscard]] bool lacksCluster() const;
  /// What may not be read, a sentence each.
  [[nodiscard]] const QStringList &limits() const { return m_limits; }
  [[nodiscard]] QList<ObjectRef> services() const;
  [[nodiscard]] bool hasServices() const;
  [[nodiscard]] ServiceStatusPtr status(const ObjectRef &service) const { return m_assessor.status(service); }

Q_SIGNALS:
  void changed();  ///< connection, problem, limits, synchronisation or the production mark
  void judged(const QList<sternway::ServiceStatusPtr> &statuses);  ///< those that changed
  /// The one alarm of a service: window, tray and incident go by it; see VerdictTurns.
  void turned(const sternway::ServiceStatus &status, bool recovered);

private:
  void applyWorkloads(const ChangeSet<Workload> &changes);
  void applyStatuses(const QList<ServiceStatusPtr> &statuses);
  void takeState();
  void checkRunbook();
  void showAll();
  [[nodiscard]] bool isOwn(const models::FleetRow &row) const { return row.ref.context == m_session.context(); }
  void showStatusesOf(const QList<ObjectRef> &services);
  [[nodiscard]] models::FleetRow rowOf(const Workload &workload) const;
  [[nodiscard]] bool isStale() const;

  ClusterSession &m_session;
  models::FleetModel &m_services;
  models::NavigationModel &m_navigation;
  Workspace &m_workspace;
  assess::FleetAssessor &m_assessor;    ///< of the session's monitors
  std::optional<Error> m_runbookError;  ///< of the runbook for any service: then most are not judged
  VerdictTurns m_turns;
  QStringList m_limits;
  QDateTime m_problemSince;
  bool m_stale = false;
};

/// Writes what the fleet sees into the open incidents of its services: every change of such a service's verdict is recorded
/// there, once, and when it calls for a rollback or is well again. GUI thread; the workspace outlives it, and a session leaves
/// before it dies.
class FleetIncidents final : public QObject {
  Q_OBJECT
public:
  explicit FleetIncidents(Workspace &workspace, QObject *parent = nullptr);

  void join(FleetSession &session);
  void leave(FleetSession &session);

private:
  void follow();
  void log(const QList<ServiceStatusPtr> &statuses);
  void note(const ServiceStatus &status, bool recovered);

  Workspace &m_workspace;
  QList<FleetSession *> m_sessions;
  QHash<ObjectRef, QString> m_open;  ///< incident of a service
};

/// All services of all open sessions, in the models that the navigation and the fleet page show. Follows the workspace: a session
/// that opens joins, one that closes leaves. GUI thread; the workspace outlives it.
class Fleet final : public QObject {
  Q_OBJECT
public:
  explicit Fleet(Workspace &workspace, QObject *parent = nullptr);
  ~Fleet() override;

  [[nodiscard]] models::FleetModel &services() { return m_services; }
  [[nodiscard]] models::NavigationModel &navigation() { return m_navigation; }
  [[nodiscard]] QList<FleetSession *> sessions() const;
  [[nodiscard]] FleetSession *session(const QString &context) const;  ///< null: not open
  [[nodiscard]] int toRollBack() const { return m_toRollBack; }
  [[nodiscard]] int pending() const { return m_pending; }  ///< see Verdict::pending
  /// That cannot be judged: something that could call for a rollback is not known, or what is known is out of date.
  [[nodiscard]] int unknown() const { return m_unknown; }
  [[nodiscard]] int waiting() const { return m_waiting; }  ///< not evaluated yet

Q_SIGNALS:
  void changed();                                                      ///< at most once per event-loop tick
  void turned(const sternway::ServiceStatus &status, bool recovered);  ///< see VerdictTurns

private:
  void join(ClusterSession *session);
  void leave(ClusterSession *session);
  void count();

  Workspace &m_workspace;
  models::FleetModel m_services;
  models::NavigationModel m_navigation;
  std::vector<std::unique_ptr<FleetSession>> m_sessions;
  FleetIncidents m_incidents{m_workspace};
  QTimer m_soon;
  int m_toRollBack = 0;
  int m_pending = 0;
  int m_unknown = 0;
  int m_waiting = 0;
};

/// What the middle of the window shows.
struct Place {
  enum class Page { Welcome, Fleet, Incidents, Service };
  Page page = Page::Welcome;
  ObjectRef service;  ///< of Page::Service

  friend bool operator==(const Place &, const Place &) = default;
};

/// For the settings.
[[nodiscard]] QString toText(const Place &place);
[[nodiscard]] std::optional<Place> placeFromText(const QString &text);

/// Where the user has been. A value.
class PlaceHistory {
public:
  /// From here the way forward is forgotten; the place where one is already changes nothing.
  void visit(const Place &place);
  [[nodiscard]] bool canGoBack() const { return m_at > 0; }
  [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
  Place back() { return m_places[--m_at]; }     ///< only where canGoBack()
  Place forward() { return m_places[++m_at]; }  ///< only where canGoForward()
  [[nodiscard]] std::optional<Place> current() const { return m_at < 0 ? std::nullopt : std::optional(m_places[m_at]); }

private:
  static constexpr qsizetype limit = 100;
  QList<Place> m_places;
  qsizetype m_at = -1;
};

}  // namespace sternway::ui
