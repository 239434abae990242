// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"
#include "ui/workspace.h"

namespace sternway {

class FleetSession;

/// Ties the fleet to the open incidents of its services: what is declared and reported there is what verdicts are judged on, and
/// every change of such a service's verdict is recorded there, once. GUI thread; the workspace outlives it, and a session
/// leaves before it dies.
class FleetIncidents final : public QObject {
  Q_OBJECT
public:
  explicit FleetIncidents(Workspace &workspace, QObject *parent = nullptr);

  void join(FleetSession &session);
  void leave(FleetSession &session);

private:
  void tell(const QSet<QString> &changed);
  void log(const QList<ServiceStatus> &statuses);

  Workspace &m_workspace;
  QList<FleetSession *> m_sessions;
  QHash<ObjectRef, QString> m_open;  ///< incident of a service
};

}  // namespace sternway
