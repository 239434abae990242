// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fleetincidents.h"
#include "ui/fleetsession.h"
#include "ui/workspace.h"

#include <QTimer>

namespace sternway {

/// All services of all open sessions, in the models that the navigation and the fleet page show. Follows the workspace: a session
/// that opens joins, one that closes leaves. GUI thread; the workspace outlives it.
class Fleet final : public QObject {
  Q_OBJECT
public:
  explicit Fleet(Workspace &workspace, QObject *parent = nullptr);
  ~Fleet() override;

  [[nodiscard]] FleetModel &services() { return m_services; }
  [[nodiscard]] NavigationModel &navigation() { return m_navigation; }
  [[nodiscard]] QList<FleetSession *> sessions() const;
  [[nodiscard]] FleetSession *session(const QString &context) const;  ///< null: not open
  [[nodiscard]] int toRollBack() const { return m_toRollBack; }

Q_SIGNALS:
  void changed();  ///< at most once per event-loop tick
  void alarmed(const sternway::ServiceStatus &status);
  void recovered(const sternway::ServiceStatus &status);
  void turned(const sternway::ServiceStatus &status, bool recovered);

private:
  void join(ClusterSession *session);
  void leave(ClusterSession *session);
  void count();

  Workspace &m_workspace;
  FleetModel m_services;
  NavigationModel m_navigation;
  std::vector<std::unique_ptr<FleetSession>> m_sessions;
  FleetIncidents m_incidents{m_workspace};
  QTimer m_soon;
  int m_toRollBack = 0;
};

}  // namespace sternway
