// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleetincidents.h"

#include "assess/verdictlog.h"
#include "core/incident.h"
#include "ui/fleetsession.h"

#include <tuple>

namespace sternway {

FleetIncidents::FleetIncidents(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  connect(&workspace, &Workspace::journalChanged, this, &FleetIncidents::follow);
}

void FleetIncidents::join(FleetSession &session) {
  m_sessions.append(&session);
  connect(&session, &FleetSession::judged, this, &FleetIncidents::log);
  connect(&session, &FleetSession::turned, this, &FleetIncidents::note);
}

void FleetIncidents::leave(FleetSession &session) {
  m_sessions.removeAll(&session);
  disconnect(&session, nullptr, this, nullptr);
}

/// Where an incident was opened, the verdict that stands belongs to it.
void FleetIncidents::follow() {
  const auto incidents = m_workspace.incidents();
  if (!incidents)
    return;
  const QHash<ObjectRef, QString> before = std::exchange(m_open, {});
  QList<ServiceStatus> toLog;
  for (const IncidentRecord *record : (*incidents)->store().open()) {
    const ObjectRef &service = record->incident.service;
    m_open.insert(service, record->incident.id);
    for (FleetSession *session : std::as_const(m_sessions))
      if (const ServiceStatus *status = before.contains(service) ? nullptr : session->status(service))
        toLog.append(*status);
  }
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

void FleetIncidents::note(const ServiceStatus &status, bool recovered) {
  const auto incidents = m_workspace.incidents();
  const QString open = m_open.value(status.ref);
  if (incidents && !open.isEmpty() && (recovered || markOf(status.verdict) == Mark::Critical))
    std::ignore =
        (*incidents)
            ->append(open, {.type = recovered ? eventtype::recovered : eventtype::threshold, .summary = status.sentence}, this);
}

}  // namespace sternway
