// SPDX-License-Identifier: GPL-3.0-or-later
// JournalStore: messages, recorded before they are sent.
#include "core/redactjson.h"
#include "core/text.h"
#include "journal/journalrows.h"
#include "journal/journalstore.h"

#include <QUuid>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString messageColumns() {
  return u"id, incident_id, channel, template, idempotency_key, content, state, attempts, detail, queued_at, changed_at, "
         "retry_at"_s;
}

OutboxMessage messageFrom(const QSqlQuery &row) {
  return {.id = row.value(0).toString(),
          .incidentId = row.value(1).toString(),
          .channel = row.value(2).toString(),
          .templateId = row.value(3).toString(),
          .idempotencyKey = row.value(4).toString(),
          .content = jsonFrom(row.value(5).toString()),
          .state = messageStateFromName(row.value(6).toString()),
          .attempts = row.value(7).toInt(),
          .detail = row.value(8).toString(),
          .queuedAt = timeFrom(row.value(9)),
          .changedAt = timeFrom(row.value(10)),
          .retryAt = timeFrom(row.value(11))};
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
    return fail(ErrorKind::NotFound, tr("There is no message %1 in the journal").arg(id));
  return found->first();
}
}  // namespace

Result<OutboxMessage> JournalStore::queue(OutboxMessage message, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<OutboxMessage> {
    const auto known = messagesWhere(m_database, u"channel = ? AND idempotency_key = ?"_s,
                                     {storedText(message.channel), storedText(message.idempotencyKey)});
    if (!known || !known->isEmpty())
      return theOne(known, message.id);
    TRY(head(message.incidentId));
    if (message.id.isEmpty())
      message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto position = TRY(m_database.value(u"SELECT COALESCE(MAX(position), 0) + 1 FROM outbox"_s));
    const auto inserted = TRY(m_database.run(
        u"INSERT INTO outbox (%1, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(messageColumns()),
        {message.id, message.incidentId, storedText(message.channel), storedText(message.templateId),
         storedText(message.idempotencyKey), storedJson(redactedJson(message.content)), messageStateName(MessageState::Queued), 0,
         storedText(redacted(message.detail)), storedTime(now), storedTime(now), storedTime(message.retryAt), position}));
    return theOne(messagesWhere(m_database, u"id = ?"_s, {message.id}), message.id);
  });
}

Result<OutboxMessage> JournalStore::settle(const OutboxMessage &message, MessageState expected, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<OutboxMessage> {
    const auto stored = TRY(theOne(messagesWhere(m_database, u"id = ?"_s, {message.id}), message.id));
    if (stored.state != expected)
      return fail(ErrorKind::Conflict,
                  tr("The message is %1 already: another process is at it").arg(messageStateName(stored.state)));
    const auto updated =
        TRY(m_database.run(u"UPDATE outbox SET state = ?, attempts = ?, detail = ?, changed_at = ?, retry_at = ? WHERE id = ?"_s,
                           {messageStateName(message.state), stored.attempts + (message.state == MessageState::Sending ? 1 : 0),
                            storedText(redacted(message.detail)), storedTime(now), storedTime(message.retryAt), message.id}));
    return theOne(messagesWhere(m_database, u"id = ?"_s, {message.id}), message.id);
  });
}

Result<QList<OutboxMessage>> JournalStore::messages(const QString &incidentId, const QDateTime &now) {
  return m_connection.reading(now, [&] {
    return incidentId.isEmpty() ? messagesWhere(m_database, u"1 = 1"_s, {})
                                : messagesWhere(m_database, u"incident_id = ?"_s, {incidentId});
  });
}

}  // namespace sternway
