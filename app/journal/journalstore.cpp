// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalstore.h"

#include "core/eventtypes.h"
#include "core/redactjson.h"
#include "core/text.h"
#include "journal/journalrows.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> noIncident(const QString &id) {
  return fail(ErrorKind::NotFound, tr("There is no incident %1 in the journal").arg(id),
              tr("\"sternway incidents\" lists those that there are."));
}
}  // namespace

// Incidents --------------------------------------------------------------------------------------------------------------------

Result<Incident> JournalStore::openFor(const Incident &draft, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Incident> {
    const auto open = openIncidentFor(draft);
    if (!open)
      return fail(open.error());
    return open->isEmpty() ? insert(draft, now) : head(*open);
  });
}

/// Empty: there is none.
Result<QString> JournalStore::openIncidentFor(const Incident &draft) {
  QString newest;
  QString openedAt;
  for (const TargetRef &target : targetsOf(draft)) {
    auto query = m_database.run(
        u"SELECT id, opened_at FROM incidents JOIN incident_targets ON incident_id = id WHERE kind = ? AND context = ? AND "
        "scope = ? AND name = ? AND rehearsal = ? AND closed_at IS NULL ORDER BY opened_at DESC, id DESC"_s,
        targetValues(target) << (draft.rehearsal ? 1 : 0));
    if (!query)
      return fail(query.error());
    if (query->next() && query->value(1).toString() > openedAt) {
      newest = query->value(0).toString();
      openedAt = query->value(1).toString();
    }
  }
  return newest;
}

Result<QString> JournalStore::freeId(const Incident &incident) {
  static const QRegularExpression foreign(u"[^A-Za-z0-9.-]+"_s);
  const QList<TargetRef> targets = targetsOf(incident);
  const QString service = targets.isEmpty() ? QString() : QString(targets.first().name).replace(foreign, u"-"_s);
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

Result<Incident> JournalStore::insert(Incident incident, const QDateTime &now) {
  if (!incident.openedAt.isValid())
    incident.openedAt = now;
  incident.title = storedText(redacted(incident.title));
  if (incident.id.isEmpty()) {
    const auto id = freeId(incident);
    if (!id)
      return fail(id.error());
    incident.id = *id;
  } else if (const auto known = m_database.value(u"SELECT id FROM incidents WHERE id = ?"_s, {incident.id});
             known && known->isValid()) {
    return fail(ErrorKind::Storage, tr("There is an incident %1 in the journal already").arg(incident.id));
  }
  if (const auto inserted = m_database.run(
          u"INSERT INTO incidents (%1, last_sequence, last_hash) VALUES (?, ?, ?, ?, ?, ?, 0, '')"_s.arg(incidentColumns()),
          incidentValues(incident));
      !inserted)
    return fail(inserted.error());
  int position = 0;
  for (const TargetRef &target : targetsOf(incident))
    if (const auto inserted = m_database.run(
            u"INSERT INTO incident_targets (incident_id, position, kind, context, scope, name) VALUES (?, ?, ?, ?, ?, ?)"_s,
            QVariantList{incident.id, position++} + targetValues(target));
        !inserted)
      return fail(inserted.error());
  const EventDraft declared{.type = eventtype::incidentOpened,
                            .summary = tr("Incident declared: %1").arg(incident.title),
                            .data = {{u"service"_s, display(incident.service)},
                                     {u"context"_s, incident.service.context},
                                     {u"severity"_s, incident.severity},
                                     {u"rehearsal"_s, incident.rehearsal}},
                            .milestone = Milestone::Declared,
                            .at = incident.openedAt};
  if (const auto appended = appendInside(incident.id, declared, now); !appended)
    return fail(appended.error());
  return head(incident.id);
}

Result<Done> JournalStore::closeIncident(const QString &incidentId, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Done> {
    const auto incident = head(incidentId);
    if (!incident)
      return fail(incident.error());
    if (!incident->isOpen())
      return Done{};
    const EventDraft closed{.type = eventtype::incidentClosed,
                            .summary = tr("Incident closed"),
                            .data = {},
                            .milestone = Milestone::Resolved,
                            .at = now};
    if (const auto appended = appendInside(incidentId, closed, now); !appended)
      return fail(appended.error());
    return withoutRows(m_database.run(u"UPDATE incidents SET closed_at = ? WHERE id = ?"_s, {storedTime(now), incidentId}));
  });
}

// Events -----------------------------------------------------------------------------------------------------------------------

Result<QList<JournalEvent>> JournalStore::append(const QString &incidentId, const QList<EventDraft> &events,
                                                 const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<QList<JournalEvent>> {
    QList<JournalEvent> all;
    for (const EventDraft &event : events) {
      const auto appended = appendInside(incidentId, event, now);
      if (!appended)
        return fail(appended.error());
      if (*appended)
        all.append(**appended);
    }
    return all;
  });
}

Result<bool> JournalStore::isRepeated(const QString &incidentId, const EventDraft &event) {
  if (event.newsKeys.isEmpty())
    return false;
  auto query = m_database.run(u"SELECT data FROM events WHERE incident_id = ? AND type = ? ORDER BY sequence DESC LIMIT 1"_s,
                              {incidentId, event.type});
  if (!query)
    return fail(query.error());
  // both as they are stored, or a number would differ from itself
  EventDraft stored = event;
  stored.data = jsonFrom(storedJson(redactedJson(event.data)));
  return query->next() && !isNews(stored, jsonFrom(query->value(0).toString()));
}

Result<bool> JournalStore::isReached(const QString &incidentId, Milestone milestone) {
  if (milestone == Milestone::None)
    return false;
  return m_database
      .value(u"SELECT COUNT(*) FROM events WHERE incident_id = ? AND milestone = ?"_s, {incidentId, milestoneName(milestone)})
      .map([](const QVariant &count) { return count.toInt() > 0; });
}

Result<std::optional<JournalEvent>> JournalStore::appendInside(const QString &incidentId, const EventDraft &event,
                                                               const QDateTime &now) {
  auto query = m_database.run(u"SELECT last_sequence, last_hash, closed_at FROM incidents WHERE id = ?"_s, {incidentId});
  if (!query)
    return fail(query.error());
  if (!query->next())
    return noIncident(incidentId);
  const qint64 sequence = query->value(0).toLongLong() + 1;
  const QString previous = query->value(1).toString();
  const bool closed = !query->value(2).isNull();
  const auto repeated = isRepeated(incidentId, event);
  const auto reached = isReached(incidentId, event.milestone);
  const auto number = m_database.value(u"SELECT COALESCE(MAX(number), 0) + 1 FROM events"_s);
  for (const Error *error :
       {repeated ? nullptr : &repeated.error(), reached ? nullptr : &reached.error(), number ? nullptr : &number.error()})
    if (error)
      return fail(*error);
  if (*repeated || (closed && !event.newsKeys.isEmpty()))
    return std::nullopt;
  EventRow row{.incidentId = incidentId,
               .sequence = sequence,
               .at = storedTime(event.at.isValid() ? event.at : now).toString(),
               .recordedAt = storedTime(now).toString(),
               .type = storedText(event.type),
               .summary = storedText(redacted(event.summary)),
               .data = storedJson(redactedJson(event.data)),
               .milestone = storedText(*reached ? QString() : milestoneName(event.milestone)),
               .previousHash = previous,
               .hash = {}};
  row.hash = chainHash(row);
  if (const auto inserted =
          m_database.run(u"INSERT INTO events (%1, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(eventColumns()),
                         eventValues(row) << *number);
      !inserted)
    return fail(inserted.error());
  if (const auto updated = m_database.run(u"UPDATE incidents SET last_sequence = ?, last_hash = ? WHERE id = ?"_s,
                                          {row.sequence, row.hash, incidentId});
      !updated)
    return fail(updated.error());
  return eventFrom(row);
}

// Reading ----------------------------------------------------------------------------------------------------------------------

Result<QList<Incident>> JournalStore::headsWhere(const QString &where, const QVariantList &values) {
  QList<Incident> found;
  QHash<QString, qsizetype> places;
  auto query = m_database.run(
      u"SELECT %1 FROM incidents WHERE %2 ORDER BY opened_at DESC, id DESC"_s.arg(incidentColumns(), where), values);
  if (!query)
    return fail(query.error());
  while (query->next()) {
    found.append(incidentFrom(*query));
    places.insert(found.constLast().id, found.size() - 1);
  }
  auto targets = m_database.run(
      u"SELECT kind, context, scope, name, incident_id FROM incident_targets JOIN incidents ON id = incident_id WHERE %1 "
      "ORDER BY incident_id, position"_s.arg(where),
      values);
  if (!targets)
    return fail(targets.error());
  while (targets->next())
    if (const auto place = places.constFind(targets->value(4).toString()); place != places.cend())
      addTarget(found[*place], targetFrom(*targets));
  return found;
}

Result<Incident> JournalStore::head(const QString &incidentId) {
  const auto found = headsWhere(u"id = ?"_s, {incidentId});
  if (!found)
    return fail(found.error());
  if (found->isEmpty())
    return noIncident(incidentId);
  return found->first();
}

Result<QList<Incident>> JournalStore::incidents(const QDateTime &now) {
  return m_connection.reading(now, [&] { return headsWhere(u"1 = 1"_s, {}); });
}

Result<IncidentRecord> JournalStore::load(const QString &incidentId, const QDateTime &now) {
  return m_connection.reading(now, [&] { return recordSince(incidentId, 0, now); });
}

/// With the events after \a number, whose chain is verified from the one before them.
Result<IncidentRecord> JournalStore::recordSince(const QString &incidentId, qint64 number, const QDateTime &now) {
  const auto incident = head(incidentId);
  if (!incident)
    return fail(incident.error());
  IncidentRecord record;
  record.incident = *incident;
  QList<EventRow> rows;
  auto query =
      m_database.run(u"SELECT %1 FROM events WHERE incident_id = ? AND number > ? ORDER BY sequence"_s.arg(eventColumns()),
                     {incidentId, number});
  if (!query)
    return fail(query.error());
  while (query->next()) {
    rows.append(eventRowFrom(*query));
    record.events.append(eventFrom(rows.constLast()));
  }
  auto before =
      m_database.run(u"SELECT sequence, hash FROM events WHERE incident_id = ? AND number <= ? ORDER BY sequence DESC LIMIT 1"_s,
                     {incidentId, number});
  if (!before)
    return fail(before.error());
  const bool any = before->next();
  const ChainEnd from{.sequence = any ? before->value(0).toLongLong() : 0, .hash = any ? before->value(1).toString() : QString()};
  auto ends = m_database.run(u"SELECT last_sequence, last_hash FROM incidents WHERE id = ?"_s, {incidentId});
  if (!ends)
    return fail(ends.error());
  const ChainEnd to{.sequence = ends->next() ? ends->value(0).toLongLong() : 0, .hash = ends->value(1).toString()};
  record.chainProblem = chainProblem(rows, from, to);
  record.chainIntact = record.chainProblem.isEmpty();
  auto found = operations(u"incident_id = ?"_s, {incidentId}, now);
  if (!found)
    return fail(found.error());
  record.operations = *found;
  return record;
}

Result<JournalChanges> JournalStore::changes(qint64 number, const QDateTime &now) {
  return m_connection.reading(now, [&]() -> Result<JournalChanges> {
    const auto upTo = m_database.value(u"SELECT COALESCE(MAX(number), 0) FROM events"_s);
    if (!upTo)
      return fail(upTo.error());
    JournalChanges changes{.upTo = upTo->toLongLong(), .incidents = {}};
    const auto heads = number < 0 ? headsWhere(u"1 = 1"_s, {})
                                  : headsWhere(u"id IN (SELECT incident_id FROM events WHERE number > ?)"_s, {number});
    if (!heads)
      return fail(heads.error());
    for (const Incident &incident : *heads) {
      auto record = number < 0 && !incident.isOpen()
                        ? IncidentRecord{.incident = incident, .events = {}, .operations = {}, .chainProblem = {}}
                        : recordSince(incident.id, number, now);
      if (!record)
        return fail(record.error());
      changes.incidents.append(*record);
    }
    return changes;
  });
}

}  // namespace sternway
