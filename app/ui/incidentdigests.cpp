// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidentdigests.h"

#include "platform/paths.h"
#include "platform/runbooktrust.h"

namespace sternway::ui {

void IncidentDigests::start() {
  if (std::exchange(m_started, true))
    return;
  connect(&m_workspace, &Workspace::journalChanged, this, &IncidentDigests::readAgain);
  connect(&m_workspace, &Workspace::runbooksChanged, this, [this] {
    const auto known = m_entries.keys();
    readAgain({known.cbegin(), known.cend()});
  });
  list();
}

void IncidentDigests::refresh() {
  start();
  if (const auto service = m_workspace.incidents())
    (*service)->store().refresh();
}

const IncidentDigests::Entry *IncidentDigests::find(const QString &incidentId) const {
  const auto found = m_entries.constFind(incidentId);
  return found == m_entries.cend() ? nullptr : &*found;
}

QList<report::IncidentDigest> IncidentDigests::digests() const {
  QList<report::IncidentDigest> all;
  for (const Incident &incident : m_incidents)
    if (const Entry *entry = find(incident.id))
      all << entry->digest;
  return all;
}

QList<RevisionMark> IncidentDigests::marks(const ObjectRef &workload) const {
  return m_marking.isEmpty() ? QList<RevisionMark>() : revisionMarks(m_marking.values(), workload);
}

void IncidentDigests::list() {
  const auto service = m_workspace.incidents();
  if (!service) {
    Q_EMIT failed(service.error());
    return;
  }
  (*service)->incidents(this)->then([this](const Result<QList<Incident>> &incidents) {
    if (incidents)
      takeList(*incidents);
    else
      Q_EMIT failed(incidents.error());
  });
}

void IncidentDigests::takeList(const QList<Incident> &incidents) {
  m_incidents = incidents;
  m_listed = true;
  for (const Incident &incident : incidents)
    if (!m_entries.contains(incident.id) && !m_unread.contains(incident.id))
      m_unread << incident.id;
  Q_EMIT changed();
  readNext();
}

void IncidentDigests::readAgain(const QSet<QString> &ids) {
  for (const QString &id : ids)
    if (!m_unread.contains(id))
      m_unread << id;
  list();
}

void IncidentDigests::readNext() {
  const auto service = m_workspace.incidents();
  if (m_unread.isEmpty() || m_reading || !service)
    return;
  m_reading = true;
  (*service)->store().read(m_unread.takeFirst(), this)->then([this](const Result<IncidentRecord> &record) {
    m_reading = false;
    if (record)
      take(*record);
    else
      Q_EMIT failed(record.error());
    readNext();
    if (isComplete())
      Q_EMIT changed();
  });
}

void IncidentDigests::take(const IncidentRecord &record) {
  Entry entry{.digest = report::digestOf(record), .tasks = std::nullopt};
  if (const auto runbook = m_workspace.runbook(record.incident.service))
    entry.tasks = operate::followUpTasks(record, **runbook, platform::isAccepted(**runbook, m_workspace.settings()),
                                         platform::loginName(), m_workspace.timeAt(record.incident.service));
  m_entries.insert(record.incident.id, entry);
  if (entry.digest.marks.isEmpty())
    m_marking.remove(record.incident.id);
  else
    m_marking.insert(record.incident.id,
                     {.incident = record.incident, .events = entry.digest.marks, .operations = {}, .chainProblem = {}});
  constexpr qsizetype atOnce = 32;  // who shows all of them does not do so anew for each
  if (!m_unread.isEmpty() && m_unread.size() % atOnce == 0)
    Q_EMIT changed();
}

}  // namespace sternway::ui

#include "moc_incidentdigests.cpp"
