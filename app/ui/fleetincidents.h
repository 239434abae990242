// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"
#include "operate/incidentrecorder.h"
#include "ui/workspace.h"

#include <QTimer>

namespace sternway {

class FleetSession;

/// Ties the fleet to the open incidents of its services: what is declared and reported there is what verdicts are judged on, and
/// every change of such a service's verdict is written down there, once. GUI thread; the workspace outlives it, and a session
/// leaves before it dies.
class FleetIncidents final : public QObject {
  Q_OBJECT
public:
  explicit FleetIncidents(Workspace &workspace, QObject *parent = nullptr);

  void join(FleetSession &session);
  void leave(FleetSession &session);

private:
  void read();
  void load(const Incident &incident);
  void take(const IncidentRecord &record);
  void forget(const ObjectRef &service);
  void tell(const ObjectRef &service, const QList<JournalEvent> &events);
  void log(const QList<ServiceStatus> &statuses);

  Workspace &m_workspace;
  Journal *m_journal = nullptr;
  std::unique_ptr<IncidentRecorder> m_recorder;
  QList<FleetSession *> m_sessions;
  QHash<ObjectRef, IncidentRecord> m_open;
  QTimer m_soon;
};

}  // namespace sternway
