// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "platform/runbooktrust.h"

namespace sternway {

MonitorPool &Workspace::monitors(ClusterSession &session) {
  std::unique_ptr<MonitorPool> &pool = m_monitors[&session];
  if (pool)
    return *pool;
  MonitorPorts ports;
  ports.overrides = [this, &session](const ObjectRef &service) {
    StringMap queries = session.metricQueries(service);
    queries.insert(settings().metricQueries(service));
    return queries;
  };
  ports.runbook = [this](const ObjectRef &service) { return runbook(service); };
  ports.isAccepted = [this](const Runbook &runbook) { return sternway::isAccepted(runbook, settings()); };
  ports.journal = [this] { return journal(); };
  pool = std::make_unique<MonitorPool>(session, std::move(ports));
  connect(this, &Workspace::journalChanged, pool.get(), &MonitorPool::journalChanged);
  connect(this, &Workspace::runbooksChanged, pool.get(), &MonitorPool::refresh);
  connect(this, &Workspace::sessionAboutToClose, pool.get(), [this, &session](ClusterSession *closing) {
    // Others are told after this, and may still hold it.
    if (closing == &session)
      if (auto closed = m_monitors.extract(&session))
        closed.mapped().release()->deleteLater();
  });
  return *pool;
}

}  // namespace sternway
