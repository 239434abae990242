// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet.h"

#include "platform/runbooktrust.h"

#include <algorithm>

namespace sternway {

Fleet::Fleet(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  m_soon.setSingleShot(true);
  connect(&m_soon, &QTimer::timeout, this, &Fleet::count);
  connect(&workspace, &Workspace::sessionOpened, this, &Fleet::join);
  connect(&workspace, &Workspace::sessionAboutToClose, this, &Fleet::leave);
  const QList<ClusterSession *> open = workspace.sessions();
  for (ClusterSession *session : open)
    join(session);
}

Fleet::~Fleet() = default;

QList<FleetSession *> Fleet::sessions() const {
  QList<FleetSession *> sessions;
  for (const auto &session : m_sessions)
    sessions.append(session.get());
  return sessions;
}

FleetSession *Fleet::session(const QString &context) const {
  const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                  [&context](const auto &each) { return each->session().context() == context; });
  return found == m_sessions.end() ? nullptr : found->get();
}

void Fleet::join(ClusterSession *session) {
  auto part = std::make_unique<FleetSession>(
      *session, [this](const ObjectRef &service) { return m_workspace.runbook(service); },
      [this](const Runbook &runbook) { return isAccepted(runbook, m_workspace.settings()); }, m_services, m_navigation, nullptr);
  connect(&m_workspace, &Workspace::runbooksChanged, part.get(), &FleetSession::reloadRunbooks);
  connect(part.get(), &FleetSession::changed, this, [this] { m_soon.start(0); });
  connect(part.get(), &FleetSession::alarmed, this, &Fleet::alarmed);
  connect(part.get(), &FleetSession::recovered, this, &Fleet::recovered);
  m_incidents.join(*part);
  connect(part.get(), &FleetSession::turned, this, &Fleet::turned);
  m_sessions.push_back(std::move(part));
  m_soon.start(0);
}

void Fleet::leave(ClusterSession *session) {
  for (const auto &each : m_sessions)
    if (&each->session() == session)
      m_incidents.leave(*each);
  std::erase_if(m_sessions, [session](const auto &each) { return &each->session() == session; });
  m_soon.start(0);
}

void Fleet::count() {
  m_toRollBack = 0;
  for (int row = 0; row < m_services.rowCount(); ++row)
    if (const FleetRow &service = m_services.at(row); service.judged && markOf(service) == Mark::Critical)
      ++m_toRollBack;
  Q_EMIT changed();
}

}  // namespace sternway
