// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalstore.h"

#include "core/format.h"
#include "core/incident.h"
#include "core/result.h"
#include "journal/journalrows.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> noIncident(const QString &id) {
  return fail(ErrorKind::NotFound, tr("There is no incident %1 in the journal").arg(id),
              tr("\"sternway incidents\" lists those that there are."));
}
}  // namespace

Result<Incident> JournalStore::openFor(const Incident &draft, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Incident> {
    const auto open = TRY(openIncidentFor(draft));
    if (open.isEmpty())
      return insert(draft, now);
    const auto found = TRY(head(open));
    if (!found.severity.isEmpty() || draft.severity.isEmpty())
      return found;
    TRY(appendInside(open, severityEvent(draft.severity), now));
    return head(open);
  });
}

/// Empty: there is none.
Result<QString> JournalStore::openIncidentFor(const Incident &draft) {
  QString newest;
  QString openedAt;
  for (const TargetRef &target : targetsOf(draft)) {
    auto query = TRY(m_database.run(
        u"SELECT id, opened_at FROM incidents JOIN incident_targets ON incident_id = id WHERE kind = ? AND context = ? AND "
        "scope = ? AND name = ? AND rehearsal = ? AND closed_at IS NULL ORDER BY opened_at DESC, id DESC"_s,
        targetValues(target) << (draft.rehearsal ? 1 : 0)));
    if (query.next() && query.value(1).toString() > openedAt) {
      newest = query.value(0).toString();
      openedAt = query.value(1).toString();
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
  auto query = TRY(m_database.run(u"SELECT id FROM incidents WHERE id LIKE ?"_s, {QString(stem + u'%')}));
  int last = 0;
  while (query.next())
    if (const QString id = query.value(0).toString(); id.startsWith(stem))
      last = std::max(last, id.mid(stem.size()).toInt());  // the rest of another service's id is no number
  return stem + QString::number(last + 1);
}

Result<Incident> JournalStore::insert(Incident incident, const QDateTime &now) {
  if (!incident.openedAt.isValid())
    incident.openedAt = now;
  incident.title = storedText(redacted(incident.title));
  if (incident.id.isEmpty()) {
    incident.id = TRY(freeId(incident));
  } else if (const auto known = m_database.value(u"SELECT id FROM incidents WHERE id = ?"_s, {incident.id});
             known && known->isValid()) {
    return fail(ErrorKind::Storage, tr("There is an incident %1 in the journal already").arg(incident.id));
  }
  TRY(m_database.run(
      u"INSERT INTO incidents (%1, last_sequence, last_hash) VALUES (?, ?, ?, ?, ?, ?, 0, '')"_s.arg(incidentColumns()),
      incidentValues(incident)));
  int position = 0;
  for (const TargetRef &target : targetsOf(incident))
    TRY(m_database.run(
        u"INSERT INTO incident_targets (incident_id, position, kind, context, scope, name) VALUES (?, ?, ?, ?, ?, ?)"_s,
        QVariantList{incident.id, position++} + targetValues(target)));
  const EventDraft declared{.type = eventtype::incidentOpened,
                            .summary = tr("Incident declared: %1").arg(incident.title),
                            .data = {{u"service"_s, display(incident.service)},
                                     {u"context"_s, incident.service.context},
                                     {u"severity"_s, incident.severity},
                                     {u"rehearsal"_s, incident.rehearsal}},
                            .milestone = Milestone::Declared,
                            .at = incident.openedAt};
  TRY(appendInside(incident.id, declared, now));
  return head(incident.id);
}

Result<Done> JournalStore::closeIncident(const QString &incidentId, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<Done> {
    const auto incident = TRY(head(incidentId));
    if (!incident.isOpen())
      return Done{};
    const EventDraft closed{.type = eventtype::incidentClosed,
                            .summary = tr("Incident closed"),
                            .data = {},
                            .milestone = Milestone::Resolved,
                            .at = now};
    TRY(appendInside(incidentId, closed, now));
    return withoutRows(m_database.run(u"UPDATE incidents SET closed_at = ? WHERE id = ?"_s, {storedTime(now), incidentId}));
  });
}

Result<QList<JournalEvent>> JournalStore::append(const QString &incidentId, const QList<EventDraft> &events,
                                                 const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<QList<JournalEvent>> {
    QList<JournalEvent> all;
    for (const EventDraft &event : events) {
      const auto appended = TRY(appendInside(incidentId, event, now));
      if (appended)
        all.append(*appended);
    }
    return all;
  });
}

Result<bool> JournalStore::isRepeated(const QString &incidentId, const EventDraft &event) {
  if (event.newsKeys.isEmpty())
    return false;
  auto query = TRY(m_database.run(u"SELECT data FROM events WHERE incident_id = ? AND type = ? ORDER BY sequence DESC"_s,
                                  {incidentId, event.type}));
  // both as they are stored, or a number would differ from itself
  EventDraft stored = event;
  stored.data = jsonFrom(storedJson(redactedJson(event.data)));
  while (query.next())
    if (const QJsonObject data = jsonFrom(query.value(0).toString()); isComparable(stored, data))
      return !isNews(stored, data);
  return false;
}

Result<bool> JournalStore::isReached(const QString &incidentId, Milestone milestone) {
  // Of several mitigations the latest may count: the impact of all services is over with that of the last.
  if (milestone == Milestone::None || milestone == Milestone::Mitigated)
    return false;
  return m_database
      .value(u"SELECT COUNT(*) FROM events WHERE incident_id = ? AND milestone = ?"_s, {incidentId, milestoneName(milestone)})
      .map([](const QVariant &count) { return count.toInt() > 0; });
}

Result<std::optional<JournalEvent>> JournalStore::appendInside(const QString &incidentId, const EventDraft &event,
                                                               const QDateTime &now) {
  auto query = TRY(m_database.run(u"SELECT last_sequence, last_hash, closed_at FROM incidents WHERE id = ?"_s, {incidentId}));
  if (!query.next())
    return noIncident(incidentId);
  const qint64 sequence = query.value(0).toLongLong() + 1;
  const QString previous = query.value(1).toString();
  const bool closed = !query.value(2).isNull();
  const bool repeated = TRY(isRepeated(incidentId, event));
  const bool reached = TRY(isReached(incidentId, event.milestone));
  const QVariant number = TRY(m_database.value(u"SELECT COALESCE(MAX(number), 0) + 1 FROM events"_s));
  if (repeated || (closed && !event.newsKeys.isEmpty()))
    return std::nullopt;
  EventRow row{.incidentId = incidentId,
               .sequence = sequence,
               .at = storedTime(event.at.isValid() ? event.at : now).toString(),
               .recordedAt = storedTime(now).toString(),
               .type = storedText(event.type),
               .summary = storedText(redacted(event.summary)),
               .data = storedJson(redactedJson(event.data)),
               .milestone = storedText(reached ? QString() : milestoneName(event.milestone)),
               .previousHash = previous,
               .hash = {}};
  row.hash = chainHash(row);
  TRY(m_database.run(u"INSERT INTO events (%1, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(eventColumns()),
                     eventValues(row) << number));
  TRY(m_database.run(u"UPDATE incidents SET last_sequence = ?, last_hash = ? WHERE id = ?"_s,
                     {row.sequence, row.hash, incidentId}));
  if (event.type == eventtype::severity)
    TRY(m_database.run(u"UPDATE incidents SET severity = ? WHERE id = ?"_s,
                       {storedText(event.data.value(u"severity"_s).toString()), incidentId}));
  return eventFrom(row);
}

Result<QList<Incident>> JournalStore::headsWhere(const QString &where, const QVariantList &values) {
  QList<Incident> found;
  QHash<QString, qsizetype> places;
  auto query = TRY(m_database.run(
      u"SELECT %1 FROM incidents WHERE %2 ORDER BY opened_at DESC, id DESC"_s.arg(incidentColumns(), where), values));
  while (query.next()) {
    found.append(incidentFrom(query));
    places.insert(found.constLast().id, found.size() - 1);
  }
  auto targets = TRY(m_database.run(
      u"SELECT kind, context, scope, name, incident_id FROM incident_targets JOIN incidents ON id = incident_id WHERE %1 "
      "ORDER BY incident_id, position"_s.arg(where),
      values));
  while (targets.next())
    if (const auto place = places.constFind(targets.value(4).toString()); place != places.cend())
      addTarget(found[*place], targetFrom(targets));
  return found;
}

Result<Incident> JournalStore::head(const QString &incidentId) {
  const auto found = TRY(headsWhere(u"id = ?"_s, {incidentId}));
  if (found.isEmpty())
    return noIncident(incidentId);
  return found.first();
}

Result<QList<Incident>> JournalStore::incidents(const QDateTime &now) {
  return m_connection.reading(now, [&] { return headsWhere(u"1 = 1"_s, {}); });
}

Result<IncidentRecord> JournalStore::load(const QString &incidentId, const QDateTime &now) {
  return m_connection.reading(now, [&] { return recordSince(incidentId, 0, now); });
}

/// With the events after \a number, whose chain is verified from the one before them.
Result<IncidentRecord> JournalStore::recordSince(const QString &incidentId, qint64 number, const QDateTime &now) {
  IncidentRecord record;
  record.incident = TRY(head(incidentId));
  QList<EventRow> rows;
  auto query =
      TRY(m_database.run(u"SELECT %1 FROM events WHERE incident_id = ? AND number > ? ORDER BY sequence"_s.arg(eventColumns()),
                         {incidentId, number}));
  while (query.next()) {
    rows.append(eventRowFrom(query));
    record.events.append(eventFrom(rows.constLast()));
  }
  auto before = TRY(
      m_database.run(u"SELECT sequence, hash FROM events WHERE incident_id = ? AND number <= ? ORDER BY sequence DESC LIMIT 1"_s,
                     {incidentId, number}));
  const bool any = before.next();
  const ChainEnd from{.sequence = any ? before.value(0).toLongLong() : 0, .hash = any ? before.value(1).toString() : QString()};
  auto ends = TRY(m_database.run(u"SELECT last_sequence, last_hash FROM incidents WHERE id = ?"_s, {incidentId}));
  const ChainEnd to{.sequence = ends.next() ? ends.value(0).toLongLong() : 0, .hash = ends.value(1).toString()};
  record.chainProblem = chainProblem(rows, from, to);
  record.chainIntact = record.chainProblem.isEmpty();
  record.operations = TRY(operations(u"incident_id = ?"_s, {incidentId}, now));
  return record;
}

Result<JournalChanges> JournalStore::changes(qint64 number, const QDateTime &now) {
  return m_connection.reading(now, [&]() -> Result<JournalChanges> {
    const auto upTo = TRY(m_database.value(u"SELECT COALESCE(MAX(number), 0) FROM events"_s));
    JournalChanges changes{.upTo = upTo.toLongLong(), .incidents = {}};
    const auto heads = TRY(number < 0 ? headsWhere(u"1 = 1"_s, {})
                                      : headsWhere(u"id IN (SELECT incident_id FROM events WHERE number > ?)"_s, {number}));
    for (const Incident &incident : heads) {
      changes.incidents.append(TRY(number < 0 && !incident.isOpen()
                                       ? IncidentRecord{.incident = incident, .events = {}, .operations = {}, .chainProblem = {}}
                                       : recordSince(incident.id, number, now)));
    }
    return changes;
  });
}

SqlJournal::SqlJournal(JournalSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_worker(new QObject) {
  m_store = std::make_unique<JournalStore>(std::move(settings), [this](const QString &text) {
    QMetaObject::invokeMethod(
        this, [this, text] { Q_EMIT notice(text); }, Qt::QueuedConnection);
  });
  m_thread.setObjectName(u"journal"_s);
  m_worker->moveToThread(&m_thread);
  m_thread.start();
}

SqlJournal::~SqlJournal() {
  // Queued behind the calls that were made: they are done before the thread ends. The connection is closed where it was opened.
  QMetaObject::invokeMethod(
      m_worker,
      [this] {
        m_store.reset();
        m_worker->deleteLater();
        m_thread.quit();
      },
      Qt::QueuedConnection);
  m_thread.wait();
}

template <typename T, typename... Parameters, typename... Arguments>
Call<T> *SqlJournal::submit(QObject *context, Result<T> (JournalStore::*work)(Parameters...), const Arguments &...arguments) {
  auto *call = new Call<T>(context);
  const QPointer<Call<T>> waiting(call);
  // "this" outlives the job: the destructor waits for the thread.
  QMetaObject::invokeMethod(
      m_worker,
      [this, waiting, work, now = m_clock.now(), arguments...] {
        Result<T> result = (m_store.get()->*work)(arguments..., now);
        QMetaObject::invokeMethod(
            this,
            [waiting, result = std::move(result)]() mutable {
              if (waiting)
                waiting->finish(std::move(result));
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
  return call;
}

Call<Incident> *SqlJournal::openFor(const Incident &draft, QObject *context) {
  return submit(context, &JournalStore::openFor, draft);
}

Call<Done> *SqlJournal::close(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::closeIncident, incidentId);
}

Call<QList<JournalEvent>> *SqlJournal::appendAll(const QString &incidentId, const QList<EventDraft> &events, QObject *context) {
  return submit(context, &JournalStore::append, incidentId, events);
}

Call<Done> *SqlJournal::record(const OperationRecord &operation, const EventDraft &event, QObject *context) {
  return submit(context, &JournalStore::recordOperation, operation, event);
}

Call<Done> *SqlJournal::record(const QString &incidentId, const StepRecord &step, const EventDraft &event, QObject *context) {
  return submit(context, &JournalStore::recordStep, incidentId, step, event);
}

Call<Done> *SqlJournal::renew(const QString &operationId, QObject *context) {
  return submit(context, &JournalStore::prolong, operationId, std::chrono::milliseconds(leaseTime));
}

Call<Done> *SqlJournal::release(const QString &operationId, QObject *context) {
  return submit(context, &JournalStore::prolong, operationId, std::chrono::milliseconds(0));
}

Call<QList<Incident>> *SqlJournal::incidents(QObject *context) {
  return submit(context, &JournalStore::incidents);
}

Call<IncidentRecord> *SqlJournal::load(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::load, incidentId);
}

Call<JournalChanges> *SqlJournal::changes(qint64 number, QObject *context) {
  return submit(context, &JournalStore::changes, number);
}

Call<QList<IncidentMatch>> *SqlJournal::search(const QString &text, QObject *context) {
  return submit(context, &JournalStore::search, text);
}

Call<QList<OperationRecord>> *SqlJournal::unfinished(QObject *context) {
  return submit(context, &JournalStore::unfinished);
}

Call<OutboxMessage> *SqlJournal::queue(const OutboxMessage &message, const EventDraft &event, QObject *context) {
  return submit(context, &JournalStore::queue, message, event);
}

Call<OutboxMessage> *SqlJournal::settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                        QObject *context) {
  return submit(context, &JournalStore::settle, message, expected, event);
}

Call<QList<OutboxMessage>> *SqlJournal::messages(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::messages, incidentId);
}

Call<QList<OutboxMessage>> *SqlJournal::pending(QObject *context) {
  return submit(context, &JournalStore::pendingMessages);
}

Call<GuardRecord> *SqlJournal::arm(const GuardRecord &guard, QObject *context) {
  return submit(context, &JournalStore::arm, guard);
}

Call<GuardRecord> *SqlJournal::settle(const GuardRecord &guard, GuardState expected, QObject *context) {
  return submit(context, &JournalStore::settleGuard, guard, expected);
}

Call<QList<GuardRecord>> *SqlJournal::guards(QObject *context) {
  return submit(context, &JournalStore::guards);
}

Call<PostMortemDraft> *SqlJournal::postMortem(const QString &incidentId, qint64 version, QObject *context) {
  return submit(context, &JournalStore::postMortem, incidentId, version);
}

Call<QList<PostMortemDraft>> *SqlJournal::versions(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::postMortemVersions, incidentId);
}

Call<PostMortemDraft> *SqlJournal::save(const PostMortemDraft &draft, QObject *context) {
  return submit(context, &JournalStore::savePostMortem, draft);
}

Call<PostMortemDraft> *SqlJournal::saveLast(const PostMortemDraft &draft, QObject *context) {
  return submit(context, &JournalStore::saveLastPostMortem, draft);
}

}  // namespace sternway::journal

#include "moc_journalstore.cpp"
