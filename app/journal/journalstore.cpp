// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalstore.h"

#include "core/redactjson.h"
#include "core/text.h"
#include "journal/journalrows.h"
#include "journal/migrations.h"

#include <QLockFile>
#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr int openTimeoutMs = 30'000;

Result<Done> discardRows(const Result<QSqlQuery> &query) {
  return query.map([](const QSqlQuery &) { return Done{}; });
}

tl::unexpected<Error> noIncident(const QString &id) {
  return fail(ErrorKind::NotFound, tr("There is no incident %1 in the journal").arg(id),
              tr("\"sternway incidents\" lists those that there are."));
}

QString notNull(const QString &text) {
  return text.isNull() ? u""_s : text;
}
}  // namespace

JournalStore::JournalStore(JournalSettings settings, std::function<void(const QString &)> notify)
    : m_settings(std::move(settings)), m_notify(std::move(notify)), m_database(m_settings.file) {}

// Opening ----------------------------------------------------------------------------------------------------------------------

Result<Done> JournalStore::ensureOpen(const QDateTime &now) {
  if (m_database.isOpen()) {
    if (fileIdentity(m_settings.file) == m_identity)
      return Done{};
    // What is written to a file that nobody can find is lost.
    m_notify(tr("The journal %1 was removed or replaced by another program; it is opened anew.").arg(m_settings.file));
    m_database.close();
  }
  auto opened = m_settings.readOnly ? openForReading() : openForWriting(now);
  if (opened)
    m_identity = fileIdentity(m_settings.file);
  else
    m_database.close();
  return opened;
}

Result<Done> JournalStore::openForReading() {
  if (auto opened = m_database.open(Database::Access::Read); !opened)
    return opened;
  if (auto ours = m_database.isJournal(); !ours)
    return ours;
  return requireNewest(m_database);
}

Result<Done> JournalStore::openForWriting(const QDateTime &now) {
  if (auto prepared = prepareJournalFile(m_settings.file); !prepared)
    return prepared;
  QLockFile lock(m_settings.file + u".lock"_s);  // so that two processes do not both set aside or make a file
  lock.setStaleLockTime(0);
  if (!lock.tryLock(openTimeoutMs)) {
    if (lock.error() == QLockFile::LockFailedError)
      return fail(ErrorKind::Storage, tr("The journal %1 is being opened by another process for too long").arg(m_settings.file),
                  tr("If no Sternway is running, delete %1.lock and try again.").arg(m_settings.file));
    return fail(ErrorKind::Storage, tr("The folder of the journal %1 cannot be written").arg(m_settings.file),
                tr("Make the folder writable and see that the disk is not full, or choose another folder with "
                   "STERNWAY_DATA_DIR."));
  }
  return openLocked(now);
}

Result<Done> JournalStore::openLocked(const QDateTime &now) {
  QString damage = visibleDamage(m_settings.file);
  if (damage.isEmpty()) {
    if (auto opened = m_database.open(); !opened)
      return opened;
    auto found = m_database.damage();
    if (!found)
      return fail(found.error());
    damage = *found;
  }
  if (!damage.isEmpty()) {
    m_database.close();
    const auto aside = setAside(m_settings.file, now);
    if (!aside)
      return fail(aside.error());
    m_notify(tr("The journal was damaged (%1). It was set aside as %2, and a new one was begun.").arg(damage, *aside));
    if (auto prepared = prepareJournalFile(m_settings.file); !prepared)
      return prepared;
    if (auto opened = m_database.open(); !opened)
      return opened;
  }
  return openSound(now);
}

Result<Done> JournalStore::openSound(const QDateTime &now) {
  if (auto configured = m_database.configure(); !configured)
    return configured;
  return migrate(m_database, now);
}

// Transactions -----------------------------------------------------------------------------------------------------------------

template <typename T, typename Body>
Result<T> JournalStore::writing(const QDateTime &now, Body body) {
  if (const auto open = ensureOpen(now); !open)
    return fail(open.error());
  if (const auto begun = m_database.beginWrite(); !begun)
    return fail(begun.error());
  Result<T> result = body();
  if (!result) {
    m_database.rollback();
    return result;
  }
  if (const auto committed = m_database.commit(); !committed) {
    m_database.rollback();
    return fail(committed.error());
  }
  return result;
}

template <typename T, typename Body>
Result<T> JournalStore::reading(const QDateTime &now, Body body) {
  if (const auto open = ensureOpen(now); !open)
    return fail(open.error());
  if (const auto begun = m_database.beginRead(); !begun)
    return fail(begun.error());
  Result<T> result = body();
  m_database.rollback();  // nothing was written
  return result;
}

// Incidents and events ---------------------------------------------------------------------------------------------------------

Result<QString> JournalStore::freeId(const Incident &incident) {
  static const QRegularExpression foreign(u"[^A-Za-z0-9.-]+"_s);
  const QString service = QString(incident.service.name).replace(foreign, u"-"_s);
  const QString stem =
      incident.openedAt.toUTC().toString(u"yyyy-MM-dd-"_s) + (service.isEmpty() ? u"incident"_s : service) + u'-';
  auto query = m_database.run(u"SELECT id FROM incidents WHERE id LIKE ?"_s, {QString(stem + u'%')});
  if (!query)
    return fail(query.error());
  int last = 0;
  while (query->next())
    if (const QString id = query->value(0).toString(); id.startsWith(stem))
      last = std::max(last, id.mid(stem.size()).toInt());  // the rest of another service's id is no number
  return stem + QString::number(last + 1);
}

Result<Incident> JournalStore::openIncident(Incident incident, const QDateTime &now) {
  return writing<Incident>(now, [&]() -> Result<Incident> {
    if (!incident.openedAt.isValid())
      incident.openedAt = now;
    incident.title = redacted(incident.title);
    if (incident.id.isEmpty()) {
      const auto id = freeId(incident);
      if (!id)
        return fail(id.error());
      incident.id = *id;
    } else if (const auto known = m_database.value(u"SELECT id FROM incidents WHERE id = ?"_s, {incident.id});
               known && known->isValid()) {
      return fail(ErrorKind::Storage, tr("There is an incident %1 in the journal already").arg(incident.id));
    }
    const auto inserted =
        m_database.run(u"INSERT INTO incidents (%1, last_sequence, last_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')"_s.arg(
                           incidentColumns()),
                       incidentValues(incident));
    if (!inserted)
      return fail(inserted.error());
    const EventDraft declared{.type = u"incident.opened"_s,
                              .summary = tr("Incident declared: %1").arg(incident.title),
                              .data = {{u"service"_s, display(incident.service)},
                                       {u"context"_s, incident.service.context},
                                       {u"severity"_s, incident.severity},
                                       {u"rehearsal"_s, incident.rehearsal}},
                              .milestone = Milestone::Declared,
                              .at = incident.openedAt};
    return appendInside(incident.id, declared, now).map([&incident](const JournalEvent &) { return incident; });
  });
}

Result<Done> JournalStore::closeIncident(const QString &incidentId, const QDateTime &now) {
  return writing<Done>(now, [&]() -> Result<Done> {
    auto query = m_database.run(u"SELECT closed_at FROM incidents WHERE id = ?"_s, {incidentId});
    if (!query)
      return fail(query.error());
    if (!query->next())
      return noIncident(incidentId);
    if (!query->value(0).isNull())
      return Done{};
    const auto resolved = m_database.value(u"SELECT COUNT(*) FROM events WHERE incident_id = ? AND milestone = ?"_s,
                                           {incidentId, milestoneName(Milestone::Resolved)});
    if (!resolved)
      return fail(resolved.error());
    const EventDraft closed{.type = u"incident.closed"_s,
                            .summary = tr("Incident closed"),
                            .data = {},
                            .milestone = resolved->toInt() == 0 ? Milestone::Resolved : Milestone::None,
                            .at = now};
    if (const auto appended = appendInside(incidentId, closed, now); !appended)
      return fail(appended.error());
    return discardRows(m_database.run(u"UPDATE incidents SET closed_at = ? WHERE id = ?"_s, {storedTime(now), incidentId}));
  });
}

Result<JournalEvent> JournalStore::append(const QString &incidentId, const EventDraft &event, const QDateTime &now) {
  return writing<JournalEvent>(now, [&] { return appendInside(incidentId, event, now); });
}

Result<JournalEvent> JournalStore::appendInside(const QString &incidentId, const EventDraft &event, const QDateTime &now) {
  auto query = m_database.run(u"SELECT last_sequence, last_hash FROM incidents WHERE id = ?"_s, {incidentId});
  if (!query)
    return fail(query.error());
  if (!query->next())
    return noIncident(incidentId);
  EventRow row{.incidentId = incidentId,
               .sequence = query->value(0).toLongLong() + 1,
               .at = storedTime(event.at.isValid() ? event.at : now).toString(),
               .recordedAt = storedTime(now).toString(),
               .type = notNull(event.type),
               .summary = redacted(event.summary),
               .data = storedJson(redactedJson(event.data)),
               .milestone = notNull(milestoneName(event.milestone)),
               .previousHash = query->value(1).toString(),
               .hash = {}};
  row.hash = chainHash(row);
  const auto inserted =
      m_database.run(u"INSERT INTO events (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(eventColumns()), eventValues(row));
  if (!inserted)
    return fail(inserted.error());
  const auto updated = m_database.run(u"UPDATE incidents SET last_sequence = ?, last_hash = ? WHERE id = ?"_s,
                                      {row.sequence, row.hash, incidentId});
  if (!updated)
    return fail(updated.error());
  return eventFrom(row);
}

// Operations and steps ---------------------------------------------------------------------------------------------------------

OwnerState JournalStore::stateOf(const QString &owner) const {
  if (owner.isEmpty())
    return OwnerState::Unknown;
  if (owner == m_settings.owner)
    return OwnerState::Self;
  return m_settings.ownerState ? m_settings.ownerState(owner) : OwnerState::Unknown;
}

Result<Done> JournalStore::claim(const QString &operationId, const QString &incidentId, bool mayBeNew) {
  auto query = m_database.run(u"SELECT owner, incident_id FROM operations WHERE id = ?"_s, {operationId});
  if (!query)
    return fail(query.error());
  if (!query->next()) {
    if (mayBeNew)
      return Done{};
    return fail(ErrorKind::NotFound, tr("There is no operation %1 in the journal").arg(operationId));
  }
  if (query->value(1).toString() != incidentId)
    return fail(
        ErrorKind::Storage,
        tr("The operation %1 belongs to the incident %2, not to %3").arg(operationId, query->value(1).toString(), incidentId));
  const QString owner = query->value(0).toString();
  if (stateOf(owner) == OwnerState::Alive)
    return fail(ErrorKind::Conflict, tr("Another Sternway is running this operation (%1)").arg(owner),
                tr("Watch it there; this one changes nothing."));
  return discardRows(m_database.run(u"UPDATE operations SET owner = ? WHERE id = ?"_s, {notNull(m_settings.owner), operationId}));
}

Result<Done> JournalStore::recordOperation(const OperationRecord &operation, const EventDraft &event, const QDateTime &now) {
  return writing<Done>(now, [&]() -> Result<Done> {
    if (auto claimed = claim(operation.id, operation.incidentId, true); !claimed)
      return claimed;
    // The event first: it finds out whether the incident exists.
    if (const auto appended = appendInside(operation.incidentId, event, now); !appended)
      return fail(appended.error());
    const QJsonObject plan = redactedJson(operation.plan);
    // A plan does not change once it is recorded; an update need not bring it again.
    return discardRows(m_database.run(
        u"INSERT INTO operations (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at, message = excluded.message, "
        "plan = CASE excluded.plan WHEN '{}' THEN operations.plan ELSE excluded.plan END, "
        "plan_redacted = CASE excluded.plan WHEN '{}' THEN operations.plan_redacted ELSE excluded.plan_redacted END"_s.arg(
            operationColumns()),
        {operation.id, operation.incidentId, operationStateName(operation.state), storedTime(operation.startedAt),
         storedTime(operation.endedAt), notNull(redacted(operation.message)), storedJson(plan), plan == operation.plan ? 0 : 1,
         notNull(m_settings.owner)}));
  });
}

Result<Done> JournalStore::recordStep(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                      const QDateTime &now) {
  return writing<Done>(now, [&]() -> Result<Done> {
    if (auto claimed = claim(step.operationId, incidentId, false); !claimed)
      return claimed;
    if (const auto appended = appendInside(incidentId, event, now); !appended)
      return fail(appended.error());
    return discardRows(m_database.run(
        u"INSERT INTO steps (%1) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (operation_id, step_id) DO UPDATE SET "
        "state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at, message = excluded.message, "
        "result = excluded.result"_s.arg(stepColumns()),
        {step.operationId, step.stepId, stepStateName(step.state), storedTime(step.startedAt), storedTime(step.endedAt),
         notNull(redacted(step.message)), storedJson(redactedJson(step.result))}));
  });
}

// Reading ----------------------------------------------------------------------------------------------------------------------

Result<QList<Incident>> JournalStore::incidents(const QDateTime &now) {
  return reading<QList<Incident>>(now, [&]() -> Result<QList<Incident>> {
    auto query = m_database.run(u"SELECT %1 FROM incidents ORDER BY opened_at DESC, id DESC"_s.arg(incidentColumns()));
    if (!query)
      return fail(query.error());
    QList<Incident> found;
    while (query->next())
      found.append(incidentFrom(*query));
    return found;
  });
}

Result<QList<OperationRecord>> JournalStore::operations(const QString &where, const QVariantList &values) {
  auto query =
      m_database.run(u"SELECT %1 FROM operations WHERE %2 ORDER BY started_at, id"_s.arg(operationColumns(), where), values);
  if (!query)
    return fail(query.error());
  QList<OperationRecord> found;
  while (query->next()) {
    OperationRecord operation = operationFrom(*query);
    operation.ownerState = stateOf(operation.owner);
    auto steps = m_database.run(u"SELECT %1 FROM steps WHERE operation_id = ? ORDER BY started_at, step_id"_s.arg(stepColumns()),
                                {operation.id});
    if (!steps)
      return fail(steps.error());
    while (steps->next())
      operation.steps.append(stepFrom(*steps));
    found.append(operation);
  }
  return found;
}

Result<IncidentRecord> JournalStore::load(const QString &incidentId, const QDateTime &now) {
  return reading<IncidentRecord>(now, [&]() -> Result<IncidentRecord> {
    auto head =
        m_database.run(u"SELECT %1, last_sequence, last_hash FROM incidents WHERE id = ?"_s.arg(incidentColumns()), {incidentId});
    if (!head)
      return fail(head.error());
    if (!head->next())
      return noIncident(incidentId);
    IncidentRecord record;
    record.incident = incidentFrom(*head);
    auto query =
        m_database.run(u"SELECT %1 FROM events WHERE incident_id = ? ORDER BY sequence"_s.arg(eventColumns()), {incidentId});
    if (!query)
      return fail(query.error());
    QList<EventRow> rows;
    while (query->next()) {
      rows.append(eventRowFrom(*query));
      record.events.append(eventFrom(rows.constLast()));
    }
    record.chainProblem = chainProblem(rows, head->value(10).toLongLong(), head->value(11).toString());
    record.chainIntact = record.chainProblem.isEmpty();
    auto found = operations(u"incident_id = ?"_s, {incidentId});
    if (!found)
      return fail(found.error());
    record.operations = *found;
    return record;
  });
}

Result<QList<OperationRecord>> JournalStore::unfinished(const QDateTime &now) {
  return reading<QList<OperationRecord>>(now, [&] {
    return operations(u"state IN (?, ?) OR (state = ? AND ended_at IS NULL)"_s,
                      {operationStateName(OperationState::Running), operationStateName(OperationState::Paused),
                       operationStateName(OperationState::Unknown)});
  });
}

}  // namespace sternway
