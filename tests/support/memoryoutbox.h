// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/journal.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace sternway::test {

/// An outbox in memory, by the rules of the journal's: one row for each channel and key, moved only as it was read and in its
/// turn. What it would write into the timeline is kept.
class MemoryOutbox final : public Outbox {
public:
  explicit MemoryOutbox(const Clock &clock) : m_clock(clock) {}

  QList<OutboxMessage> rows;
  QList<std::pair<QString, EventDraft>> events;  ///< by incident
  std::optional<Error> error;                    ///< what every call fails with

  [[nodiscard]] const OutboxMessage *find(const QString &id) const {
    const auto found = std::ranges::find(rows, id, &OutboxMessage::id);
    return found == rows.cend() ? nullptr : &*found;
  }
  [[nodiscard]] int count(MessageState state) const { return int(std::ranges::count(rows, state, &OutboxMessage::state)); }

  Call<OutboxMessage> *queue(const OutboxMessage &message, const EventDraft &event, QObject *context) override {
    return answered<OutboxMessage>(context, [=, this]() -> Result<OutboxMessage> {
      for (const OutboxMessage &row : rows)
        if (row.channel == message.channel && row.idempotencyKey == message.idempotencyKey)
          return row;
      OutboxMessage row = message;
      if (row.id.isEmpty())
        row.id = QStringLiteral("m%1").arg(rows.size() + 1);
      row.content = redactedJson(row.content);
      row.queuedAt = row.changedAt = m_clock.now();
      rows.append(row);
      tell(row, event);
      return row;
    });
  }

  Call<OutboxMessage> *settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                              QObject *context) override {
    return answered<OutboxMessage>(context, [=, this]() -> Result<OutboxMessage> {
      const auto row = std::ranges::find(rows, message.id, &OutboxMessage::id);
      if (row == rows.end())
        return fail(ErrorKind::NotFound, QStringLiteral("no such message"));
      if (row->state != expected || row->attempts != message.attempts)
        return fail(ErrorKind::Conflict, QStringLiteral("another process is at it"));
      const bool begins = message.state == MessageState::Sending;
      if (begins && std::any_of(rows.begin(), row, [&row](const OutboxMessage &each) {
            return each.lane == row->lane && (each.state == MessageState::Queued || each.state == MessageState::Sending);
          }))
        return fail(ErrorKind::Conflict, QStringLiteral("not its turn"));
      row->state = message.state;
      row->attempts += begins ? 1 : 0;
      row->detail = redacted(message.detail);
      row->retryAt = message.retryAt;
      row->remoteId = message.remoteId;
      row->link = message.link;
      row->changedAt = m_clock.now();
      tell(*row, event);
      return *row;
    });
  }

  Call<QList<OutboxMessage>> *messages(const QString &incidentId, QObject *context) override {
    return rowsWhere(context,
                     [incidentId](const OutboxMessage &row) { return incidentId.isEmpty() || row.incidentId == incidentId; });
  }
  Call<QList<OutboxMessage>> *pending(QObject *context) override {
    return rowsWhere(context, [](const OutboxMessage &row) {
      return row.state == MessageState::Queued || row.state == MessageState::Sending;
    });
  }

private:
  template <typename T>
  Call<T> *answered(QObject *context, const std::function<Result<T>()> &work) {
    return Call<T>::finished(context, error ? Result<T>(fail(*error)) : work());
  }
  Call<QList<OutboxMessage>> *rowsWhere(QObject *context, const std::function<bool(const OutboxMessage &)> &isMeant) {
    return answered<QList<OutboxMessage>>(context, [&]() -> Result<QList<OutboxMessage>> {
      QList<OutboxMessage> found;
      for (const OutboxMessage &row : rows)
        if (isMeant(row))
          found << row;
      return found;
    });
  }
  void tell(const OutboxMessage &row, const EventDraft &event) {
    if (!event.type.isEmpty())
      events.append({row.incidentId, event});
  }

  const Clock &m_clock;
};

}  // namespace sternway::test
