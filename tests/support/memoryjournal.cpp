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

bool MemoryJournal::isWanted(const IncidentRecord &record, const EventDraft &event) {
  const auto last = std::find_if(record.events.crbegin(), record.events.crend(), [&event](const JournalEvent &each) {
    return each.type == event.type && isComparable(event, each.data);
  });
  return event.newsKeys.isEmpty() ||
         (record.incident.isOpen() && isNews(event, last == record.events.crend() ? std::nullopt : std::optional(last->data)));
}

JournalEvent MemoryJournal::add(const QString &incidentId, EventDraft event) {
  IncidentRecord &record = m_records[incidentId];
  if (std::any_of(record.events.cbegin(), record.events.cend(),
                  [&event](const JournalEvent &each) { return each.milestone == event.milestone; }))
    event.milestone = Milestone::None;
  JournalEvent out;
  out.sequence = record.events.size() + 1;
  out.incidentId = incidentId;
  out.at = event.at.isValid() ? event.at : m_clock->now();
  out.recordedAt = m_clock->now();
  out.type = event.type;
  out.summary = event.summary;
  out.data = event.data;
  out.milestone = event.milestone;
  if (out.type == eventtype::severity)
    record.incident.severity = out.data.value(QStringLiteral("severity")).toString();
  record.events.append(out);
  m_events.append(out);
  m_lines.append(event.type + u": "_s + event.summary);
  m_types.append(event.type);
  return out;
}

Call<Incident> *MemoryJournal::openFor(const Incident &draft, QObject *context) {
  if (m_error)
    return Call<Incident>::finished(context, fail(*m_error));
  const QList<TargetRef> targets = targetsOf(draft);
  for (IncidentRecord &record : m_records)
    for (const TargetRef &target : targetsOf(record.incident))
      if (record.incident.isOpen() && record.incident.rehearsal == draft.rehearsal && targets.contains(target)) {
        if (record.incident.severity.isEmpty() && !draft.severity.isEmpty())
          add(record.incident.id, severityEvent(draft.severity));
        return Call<Incident>::finished(context, record.incident);
      }
  Incident stored = draft;
  if (stored.id.isEmpty())
    stored.id = m_clock->now().toString(u"yyyy-MM-dd-"_s) + draft.service.name + u'-' + QString::number(m_records.size() + 1);
  if (!stored.openedAt.isValid())
    stored.openedAt = m_clock->now();
  stored.targets = targets;
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

Call<QList<JournalEvent>> *MemoryJournal::appendAll(const QString &incidentId, const QList<EventDraft> &events,
                                                    QObject *context) {
  for (const EventDraft &event : events)
    if (const auto error = failure(event))
      return Call<QList<JournalEvent>>::finished(context, fail(*error));
  if (!m_records.contains(incidentId))
    return Call<QList<JournalEvent>>::finished(context, missing(incidentId));
  QList<JournalEvent> all;
  for (const EventDraft &event : events)
    if (isWanted(m_records[incidentId], event))
      all.append(add(incidentId, event));
  return Call<QList<JournalEvent>>::finished(context, all);
}

Call<Done> *MemoryJournal::renew(const QString &, QObject *context) {
  return Call<Done>::finished(context, Done{});
}

Call<Done> *MemoryJournal::release(const QString &operationId, QObject *context) {
  for (IncidentRecord &record : m_records)
    for (OperationRecord &operation : record.operations)
      if (operation.id == operationId)
        operation.leaseState = LeaseState::Expired;
  return Call<Done>::finished(context, Done{});
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
  stored.leaseState = LeaseState::Mine;
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

Call<JournalChanges> *MemoryJournal::changes(qint64 number, QObject *context) {
  ++m_reads;
  JournalChanges out{.upTo = m_events.size(), .incidents = {}};
  for (const IncidentRecord &record : std::as_const(m_records)) {
    IncidentRecord part;
    part.incident = record.incident;
    const bool whole = number >= 0 || record.incident.isOpen();
    for (qsizetype n = std::max<qsizetype>(number, 0); whole && n < m_events.size(); ++n)
      if (m_events.at(n).incidentId == record.incident.id)
        part.events.append(m_events.at(n));
    if (whole)
      part.operations = record.operations;
    if (number < 0 || !part.events.isEmpty())
      out.incidents.append(part);
  }
  return Call<JournalChanges>::finished(context, out);
}

Call<QList<Incident>> *MemoryJournal::incidents(QObject *context) {
  ++m_reads;
  QList<Incident> out;
  for (const IncidentRecord &record : std::as_const(m_records))
    out.append(record.incident);
  std::sort(out.begin(), out.end(), [](const Incident &a, const Incident &b) { return a.openedAt > b.openedAt; });
  return Call<QList<Incident>>::finished(context, out);
}

Call<IncidentRecord> *MemoryJournal::load(const QString &incidentId, QObject *context) {
  ++m_loads;
  ++m_reads;
  if (!m_records.contains(incidentId))
    return Call<IncidentRecord>::finished(context, missing(incidentId));
  return Call<IncidentRecord>::finished(context, m_records.value(incidentId));
}

Call<QList<IncidentMatch>> *MemoryJournal::search(const QString &text, QObject *context) {
  ++m_reads;
  IncidentSearch search(text);
  for (const IncidentRecord &record : std::as_const(m_records)) {
    search.see(record.incident);
    for (const JournalEvent &event : record.events)
      search.see(event.incidentId, event.sequence, event.summary);
  }
  return Call<QList<IncidentMatch>>::finished(context, search.matches());
}

Call<QList<OperationRecord>> *MemoryJournal::unfinished(QObject *context) {
  ++m_reads;
  QList<OperationRecord> out;
  for (const IncidentRecord &record : std::as_const(m_records))
    for (const OperationRecord &operation : record.operations)
      if (operation.startedAt.isValid() && !operation.endedAt.isValid()) {
        out.append(operation);
        out.last().leaseState = m_lease.value_or(operation.leaseState);
      }
  return Call<QList<OperationRecord>>::finished(context, out);
}

}  // namespace sternway::test
