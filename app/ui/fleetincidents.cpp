// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleetincidents.h"

#include "assess/verdictlog.h"
#include "ui/fleetsession.h"

namespace sternway {

using namespace std::chrono_literals;

namespace {
/// Changes of the journal come in bursts: they are read once.
constexpr auto readDelay = 100ms;
}  // namespace

FleetIncidents::FleetIncidents(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {
  m_soon.setSingleShot(true);
  m_soon.setInterval(readDelay);
  connect(&m_soon, &QTimer::timeout, this, &FleetIncidents::read);
  connect(&workspace, &Workspace::journalChanged, this, [this] { m_soon.start(); });
}

void FleetIncidents::join(FleetSession &session) {
  m_sessions.append(&session);
  connect(&session, &FleetSession::judged, this, &FleetIncidents::log);
  m_soon.start();
}

void FleetIncidents::leave(FleetSession &session) {
  m_sessions.removeAll(&session);
  disconnect(&session, nullptr, this, nullptr);
}

/// Without a journal nothing is declared and nothing can be written: who needs the journal says so.
void FleetIncidents::read() {
  const auto journal = m_workspace.journal();
  if (!journal)
    return;
  if (!m_recorder)
    m_recorder = std::make_unique<IncidentRecorder>(**journal);
  m_journal = *journal;
  m_journal->incidents(this)->then([this](const Result<QList<Incident>> &incidents) {
    if (!incidents)
      return;
    QList<ObjectRef> closed = m_open.keys();
    for (const Incident &incident : *incidents)
      if (!incident.closedAt.isValid()) {
        closed.removeAll(incident.service);
        load(incident);
      }
    for (const ObjectRef &service : std::as_const(closed))
      forget(service);
  });
}

void FleetIncidents::load(const Incident &incident) {
  m_journal->load(incident.id, this)->then([this](const Result<IncidentRecord> &record) {
    if (record && !record->incident.closedAt.isValid())
      take(*record);
  });
}

void FleetIncidents::take(const IncidentRecord &record) {
  const ObjectRef service = record.incident.service;
  const bool isNew = !m_open.contains(service);
  m_open.insert(service, record);
  tell(service, record.events);
  if (!isNew)
    return;
  for (const FleetSession *session : std::as_const(m_sessions))
    if (const ServiceStatus *status = session->status(service))
      log({*status});
}

void FleetIncidents::forget(const ObjectRef &service) {
  m_open.remove(service);
  tell(service, {});
}

void FleetIncidents::tell(const ObjectRef &service, const QList<JournalEvent> &events) {
  for (FleetSession *session : std::as_const(m_sessions))
    session->setIncident(service, events);
}

void FleetIncidents::log(const QList<ServiceStatus> &statuses) {
  for (const ServiceStatus &status : statuses) {
    const auto open = m_open.find(status.ref);
    const auto runbook = open == m_open.end() ? Result<RunbookPtr>(nullptr) : m_workspace.runbook(status.ref);
    if (!runbook || !*runbook || status.verdict.rows.size() != (*runbook)->matrix.rows.size())
      continue;
    const EventDraft event = verdictEvent(status.verdict, (*runbook)->matrix, status.at);
    if (!isNews(event, open->events))
      continue;
    // As if it were in the journal already, so that the next status does not write it again before it is.
    JournalEvent written;
    written.type = event.type;
    written.data = event.data;
    written.at = event.at;
    open->events.append(written);
    m_recorder->logVerdict(open->incident.id, event, this)->then([this](const Result<Done> &done) {
      if (!done)
        m_soon.start();  // by what is in the journal it is news still
    });
  }
}

}  // namespace sternway
