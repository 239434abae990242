// SPDX-License-Identifier: GPL-3.0-or-later

// How the incident that a dock shows begins: it is declared, and what is known goes into its record.
#include "core/incidentfacts.h"
#include "ui/docks/incidentdock.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

void IncidentDock::declare(const ObjectRef &service, const QString &about, const QString &severity) {
  const auto incidents = m_workspace.incidents();
  if (!incidents)
    return say(incidents.error());
  const ClusterSession *session = m_workspace.session(service.context);
  const bool rehearsal = session && session->isRehearsal();
  if (const IncidentRecord *open = (*incidents)->store().openFor(targetOf(service), rehearsal))
    return showIncident(open->incident.id);
  Incident draft;
  draft.service = service;
  draft.title = u"%1: %2"_s.arg(service.name, about.isEmpty() ? tr("declared by the operator") : about);
  draft.severity = severity;
  draft.rehearsal = rehearsal;
  (*incidents)->openFor(draft, this)->then([this, service](const Result<Incident> &incident) {
    if (!incident)
      return say(incident.error());
    join(service, incident->id);
  });
}

void IncidentDock::join(const ObjectRef &service, const QString &incidentId) {
  m_service = service;
  showIncident(incidentId);
  look(incidentId);
}

/// What the cluster and the metrics say now belongs to the record of an incident, judged with what was declared in it; it is read
/// while the incident is open already.
void IncidentDock::look(const QString &incidentId) {
  ClusterSession *session = m_workspace.session(m_service.context);
  if (!session)
    return;
  m_look = m_workspace.monitors(*session).monitor(m_service);
  m_look->journalChanged();
  m_look->assess(this)->then([this, incidentId, look = m_look](const Result<assess::Assessment> &assessment) {
    if (const auto &problem = look->pastProblem())
      return say(*problem);
    record(incidentId, assessment, look->calledSince());
  });
}

void IncidentDock::record(const QString &incidentId, const Result<assess::Assessment> &assessment, const QDateTime &calledSince) {
  const QList<EventDraft> events =
      assessment ? operate::assessmentEvents(*assessment, calledSince)
                 : QList<EventDraft>{{.type = eventtype::verdict,
                                      .summary = tr("The service cannot be assessed: %1").arg(assessment.error().message),
                                      .data = {{targetKey, toJson(targetOf(m_service))}}}};
  append(incidentId, events);
  // One that was opened by what a person saw takes the severity of the rule which that meets.
  const QString severity = assessment ? operate::severityOf(assessment->verdict, assessment->matrix) : QString();
  const auto incidents = m_workspace.incidents();
  const IncidentRecord *open = incidents && !severity.isEmpty() ? (*incidents)->store().record(incidentId) : nullptr;
  if (!open || !open->incident.severity.isEmpty())
    return;
  Incident graded = open->incident;
  graded.severity = severity;
  std::ignore = (*incidents)->openFor(graded, this);
}

}  // namespace sternway::ui
