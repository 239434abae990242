// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleetincidents.h"

#include "assess/verdictlog.h"
#include "ui/fleetsession.h"

#include <tuple>

namespace sternway {

FleetIncidents::FleetIncidents(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::journalChanged, this, &FleetIncidents::tell);
}

void FleetIncidents::join(FleetSession &session) {
  m_sessions.append(&session);
  connect(&session, &FleetSession::judged, this, &FleetIncidents::log);
  // Without a journal nothing is declared and nothing can be written: who needs the journal says so.
  if (const auto incidents = m_workspace.incidents())
    for (const IncidentRecord *record : (*incidents)->store().open())
      session.setIncident(record->incident.service, record->events);
}

void FleetIncidents::leave(FleetSession &session) {
  m_sessions.removeAll(&session);
  disconnect(&session, nullptr, this, nullptr);
}

void FleetIncidents::tell(const QSet<QString> &changed) {
  const auto incidents = m_workspace.incidents();
  if (!incidents)
    return;
  const QHash<ObjectRef, QString> before = std::exchange(m_open, {});
  QList<ServiceStatus> toLog;
  for (const IncidentRecord *record : (*incidents)->store().open()) {
    const ObjectRef &service = record->incident.service;
    m_open.insert(service, record->incident.id);
    for (FleetSession *session : std::as_const(m_sessions)) {
      if (changed.contains(record->incident.id))
        session->setIncident(service, record->events);
      if (const ServiceStatus *status = before.contains(service) ? nullptr : session->status(service))
        toLog.append(*status);
    }
  }
  for (auto gone = before.cbegin(); gone != before.cend(); ++gone)
    if (!m_open.contains(gone.key()))
      for (FleetSession *session : std::as_const(m_sessions))
        session->setIncident(gone.key(), {});
  log(toLog);
}

/// Of several windows and processes that watch a service, the journal takes the news from one; what could not be written is news
/// again with the next status.
void FleetIncidents::log(const QList<ServiceStatus> &statuses) {
  const auto incidents = m_workspace.incidents();
  for (const ServiceStatus &status : statuses) {
    const IncidentRecord *open = incidents ? (*incidents)->store().record(m_open.value(status.ref)) : nullptr;
    const auto runbook = open ? m_workspace.runbook(status.ref) : Result<RunbookPtr>(nullptr);
    if (!runbook || !*runbook || status.verdict.rows.size() != (*runbook)->matrix.rows.size())
      continue;
    const EventDraft event = verdictEvent(status.verdict, (*runbook)->matrix, status.at);
    if (isNews(event, open->events))
      std::ignore = (*incidents)->append(open->incident.id, event, this);
  }
}

}  // namespace sternway
