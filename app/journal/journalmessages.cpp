// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalrows.h"
#include "journal/journalstore.h"

#include <QUuid>

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
QString messageColumns() {
  return u"id, incident_id, channel, template, idempotency_key, content, state, attempts, detail, queued_at, changed_at, "
         "retry_at, lane, remote_id, link"_s;
}

OutboxMessage messageFrom(const QSqlQuery &row) {
  return {.id = row.value(0).toString(),
          .incidentId = row.value(1).toString(),
          .channel = row.value(2).toString(),
          .templateId = row.value(3).toString(),
          .idempotencyKey = row.value(4).toString(),
          .content = jsonFrom(row.value(5).toString()),
          .state = messageStateName.value(row.value(6).toString()).value_or(MessageState::Unknown),
          .attempts = row.value(7).toInt(),
          .detail = row.value(8).toString(),
          .queuedAt = timeFrom(row.value(9)),
          .changedAt = timeFrom(row.value(10)),
          .retryAt = timeFrom(row.value(11)),
          .lane = row.value(12).toString(),
          .remoteId = row.value(13).toString(),
          .link = row.value(14).toString()};
}

Result<QList<OutboxMessage>> messagesWhere(Database &database, const QString &where, const QVariantList &values) {
  QList<OutboxMessage> found;
  auto query = TRY(database.run(u"SELECT %1 FROM outbox WHERE %2 ORDER BY position"_s.arg(messageColumns(), where), values));
  while (query.next())
    found.append(messageFrom(query));
  return found;
}

Result<OutboxMessage> theOne(const Result<QList<OutboxMessage>> &found, const QString &id) {
  if (!found)
    return fail(found.error());
  if (found->isEmpty())
    return fail(ErrorKind::NotFound, JournalStore::tr("There is no message %1 in the journal").arg(id));
  return found->first();
}
}  // namespace

/// The event says which message it is about; the caller of queue() need not know the id.
Result<Done> JournalStore::appendIfAny(const QString &incidentId, EventDraft event, const QString &messageId,
                                       const QDateTime &now) {
  if (event.type.isEmpty())
    return Done{};
  event.data.insert(u"message"_s, messageId);
  return appendInside(incidentId, event, now).map([](const auto &) { return Done{}; });
}

Result<OutboxMessage> JournalStore::queue(OutboxMessage message, const EventDraft &event, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<OutboxMessage> {
    const auto known = messagesWhere(m_database, u"channel = ? AND idempotency_key = ?"_s,
                                     {storedText(message.channel), storedText(message.idempotencyKey)});
    if (!known || !known->isEmpty())
      return theOne(known, message.id);
    TRY(head(message.incidentId));
    if (message.id.isEmpty())
      message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto position = TRY(m_database.value(u"SELECT COALESCE(MAX(position), 0) + 1 FROM outbox"_s));
    TRY(m_database.run(
        u"INSERT INTO outbox (%1, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(messageColumns()),
        {message.id, message.incidentId, storedText(message.channel), storedText(message.templateId),
         storedText(message.idempotencyKey), storedJson(redactedJson(message.content)), messageStateName(MessageState::Queued), 0,
         storedText(redacted(message.detail)), storedTime(now), storedTime(now), storedTime(message.retryAt),
         storedText(message.lane), QString(u""_s), QString(u""_s), position}));
    TRY(appendIfAny(message.incidentId, event, message.id, now));
    return theOne(messagesWhere(m_database, u"id = ?"_s, {message.id}), message.id);
  });
}

/// Order within a lane holds for all processes: who does not know of an earlier message must not pass it.
Result<Done> JournalStore::requireTurn(const OutboxMessage &stored) {
  const auto before = TRY(m_database.value(
      u"SELECT COUNT(*) FROM outbox WHERE state IN (?, ?) AND lane = ? AND position < (SELECT position FROM "
      "outbox WHERE id = ?)"_s,
      {messageStateName(MessageState::Queued), messageStateName(MessageState::Sending), stored.lane, stored.id}));
  if (before.toInt() == 0)
    return Done{};
  return fail(ErrorKind::Conflict, tr("An earlier message to %1 is still to be sent").arg(stored.channel));
}

/// Locked while it is being sent.
Result<OutboxMessage> JournalStore::settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                           const QDateTime &now) {
  OutboxMessage attempt = message;
  ++attempt.attempts;
  const bool isHeld = message.state == MessageState::Sending && m_sending.hold(attempt);
  const auto moved = moveMessage(message, expected, event, now);
  if (moved ? expected == MessageState::Sending : isHeld)
    m_sending.release(message.id);
  else if (!moved && expected == MessageState::Sending && moved.error().kind == ErrorKind::Conflict)
    m_sending.letGo(message.id);
  return moved;
}

Result<OutboxMessage> JournalStore::moveMessage(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                                const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<OutboxMessage> {
    const auto stored = TRY(theOne(messagesWhere(m_database, u"id = ?"_s, {message.id}), message.id));
    if (stored.state != expected || stored.attempts != message.attempts)
      return fail(ErrorKind::Conflict,
                  tr("The message is %1 already: another process is at it").arg(messageStateName(stored.state)));
    const bool begins = message.state == MessageState::Sending;
    if (begins)
      TRY(requireTurn(stored));
    TRY(
        m_database.run(u"UPDATE outbox SET state = ?, attempts = ?, detail = ?, changed_at = ?, retry_at = ?, remote_id = ?, "
                       "link = ? WHERE id = ?"_s,
                       {messageStateName(message.state), stored.attempts + (begins ? 1 : 0), storedText(redacted(message.detail)),
                        storedTime(now), storedTime(message.retryAt), storedText(redacted(message.remoteId)),
                        storedText(redacted(message.link)), message.id}));
    TRY(appendIfAny(stored.incidentId, event, message.id, now));
    return theOne(messagesWhere(m_database, u"id = ?"_s, {message.id}), message.id);
  });
}

Result<QList<OutboxMessage>> JournalStore::messages(const QString &incidentId, const QDateTime &now) {
  return m_connection.reading(now, [&] {
    return incidentId.isEmpty() ? messagesWhere(m_database, u"1 = 1"_s, {})
                                : messagesWhere(m_database, u"incident_id = ?"_s, {incidentId});
  });
}

Result<QList<OutboxMessage>> JournalStore::pendingMessages(const QDateTime &now) {
  auto found = TRY(m_connection.reading(now, [&] {
    return messagesWhere(m_database, u"state IN (?, ?)"_s,
                         {messageStateName(MessageState::Queued), messageStateName(MessageState::Sending)});
  }));
  for (OutboxMessage &message : found)
    message.isAbandoned = message.state == MessageState::Sending && m_sending.isAbandoned(message);
  return found;
}

}  // namespace sternway::journal
