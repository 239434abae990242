// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memoryjournal.h"

#include <algorithm>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> missing(const QString &incidentId) {
  return fail(ErrorKind::NotFound, u"There is no incident "_s + incidentId);
}
}  // namespace

OperationRecord MemoryJournal::operation(const QString &id) const {
  for (const IncidentRecord &record : m_records)
    for (const OperationRecord &operation : record.operations)
      if (operation.id == id)
        return operation;
  return {};
}

std::optional<Error> MemoryJournal::failure(const EventDraft &event) {
  for (auto it = m_failures.begin(); it != m_failures.end(); ++it) {
    if (!event.type.contains(it.key()) && !event.summary.contains(it.key()))
      continue;
    const Error error = it.value();
    m_failures.erase(it);
    return error;
  }
  return m_error;
}

JournalEvent MemoryJournal::add(const QString &incidentId, const EventDraft &event) {
  IncidentRecord &record = m_records[incidentId];
  JournalEvent out;
  out.sequence = record.events.size() + 1;
  out.incidentId = incidentId;
  out.at = event.at.isValid() ? event.at : m_clock->now();
  out.recordedAt = m_clock->now();
  out.type = event.type;
  out.summary = event.summary;
  out.data = event.data;
  out.milestone = event.milestone;
  record.events.append(out);
  m_lines.append(event.type + u": "_s + event.summary);
  m_types.append(event.type);
  return out;
}

Call<Incident> *MemoryJournal::open(const Incident &incident, QObject *context) {
  if (m_error)
    return Call<Incident>::finished(context, fail(*m_error));
  Incident stored = incident;
  if (stored.id.isEmpty())
    stored.id = m_clock->now().toString(u"yyyy-MM-dd-"_s) + incident.service.name + u'-' + QString::number(m_records.size() + 1);
  if (!stored.openedAt.isValid())
    stored.openedAt = m_clock->now();
  m_records[stored.id].incident = stored;
  add(stored.id, {u"incident.opened"_s, stored.title, {}, Milestone::Declared, stored.openedAt});
  return Call<Incident>::finished(context, stored);
}

Call<Done> *MemoryJournal::close(const QString &incidentId, QObject *context) {
  if (m_error)
    return Call<Done>::finished(context, fail(*m_error));
  if (!m_records.contains(incidentId))
    return Call<Done>::finished(context, missing(incidentId));
  m_records[incidentId].incident.closedAt = m_clock->now();
  add(incidentId, {u"incident.closed"_s, u"Closed"_s, {}, Milestone::None, {}});
  return Call<Done>::finished(context, Done{});
}

Call<JournalEvent> *MemoryJournal::append(const QString &incidentId, const EventDraft &event, QObject *context) {
  if (const auto error = failure(event))
    return Call<JournalEvent>::finished(context, fail(*error));
  if (!m_records.contains(incidentId))
    return Call<JournalEvent>::finished(context, missing(incidentId));
  return Call<JournalEvent>::finished(context, add(incidentId, event));
}

Call<Done> *MemoryJournal::record(const OperationRecord &operation, const EventDraft &event, QObject *context) {
  if (const auto error = failure(event))
    return Call<Done>::finished(context, fail(*error));
  if (!m_records.contains(operation.incidentId))
    return Call<Done>::finished(context, missing(operation.incidentId));
  QList<OperationRecord> &operations = m_records[operation.incidentId].operations;
  const auto found =
      std::find_if(operations.begin(), operations.end(), [&](const OperationRecord &known) { return known.id == operation.id; });
  OperationRecord stored = operation;
  stored.steps = found == operations.end() ? QList<StepRecord>() : found->steps;
  stored.ownerState = OwnerState::Self;
  if (found == operations.end())
    operations.append(stored);
  else
    *found = stored;
  add(operation.incidentId, event);
  return Call<Done>::finished(context, Done{});
}

Call<Done> *MemoryJournal::record(const QString &incidentId, const StepRecord &step, const EventDraft &event, QObject *context) {
  if (const auto error = failure(event))
    return Call<Done>::finished(context, fail(*error));
  if (!m_records.contains(incidentId))
    return Call<Done>::finished(context, missing(incidentId));
  for (OperationRecord &operation : m_records[incidentId].operations) {
    if (operation.id != step.operationId)
      continue;
    const auto found = std::find_if(operation.steps.begin(), operation.steps.end(),
                                    [&](const StepRecord &s) { return s.stepId == step.stepId; });
    if (found == operation.steps.end())
      operation.steps.append(step);
    else
      *found = step;
  }
  add(incidentId, event);
  return Call<Done>::finished(context, Done{});
}

Call<QList<Incident>> *MemoryJournal::incidents(QObject *context) {
  QList<Incident> out;
  for (const IncidentRecord &record : std::as_const(m_records))
    out.append(record.incident);
  std::sort(out.begin(), out.end(), [](const Incident &a, const Incident &b) { return a.openedAt > b.openedAt; });
  return Call<QList<Incident>>::finished(context, out);
}

Call<IncidentRecord> *MemoryJournal::load(const QString &incidentId, QObject *context) {
  ++m_loads;
  if (!m_records.contains(incidentId))
    return Call<IncidentRecord>::finished(context, missing(incidentId));
  return Call<IncidentRecord>::finished(context, m_records.value(incidentId));
}

Call<QList<OperationRecord>> *MemoryJournal::unfinished(QObject *context) {
  QList<OperationRecord> out;
  for (const IncidentRecord &record : std::as_const(m_records))
    for (const OperationRecord &operation : record.operations)
      if (operation.startedAt.isValid() && !operation.endedAt.isValid()) {
        out.append(operation);
        out.last().ownerState = m_owner.value_or(operation.ownerState);
      }
  return Call<QList<OperationRecord>>::finished(context, out);
}

}  // namespace sternway::test
