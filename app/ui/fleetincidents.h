// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "ui/workspace.h"

namespace sternway {

class FleetSession;

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
  void log(const QList<ServiceStatus> &statuses);
  void note(const ServiceStatus &status, bool recovered);

  Workspace &m_workspace;
  QList<FleetSession *> m_sessions;
  QHash<ObjectRef, QString> m_open;  ///< incident of a service
};

}  // namespace sternway
