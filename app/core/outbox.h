// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QDateTime>
#include <QJsonObject>

namespace sternway {

enum class MessageState {
  Queued,   ///< to be sent, at once or at \c retryAt
  Sending,  ///< the request may have gone out: after a crash the channel must look before it sends again
  Sent,
  Unknown,  ///< nobody can tell whether it arrived
  Refused   ///< the channel will not take it
};
[[nodiscard]] QString messageStateName(MessageState state);  ///< "queued", ...
[[nodiscard]] MessageState messageStateFromName(const QString &name);

/// A message to people or to another system, recorded before it is sent. Plain value.
struct OutboxMessage {
  QString id;
  QString incidentId;
  QString channel;         ///< "slack", "mail", ...
  QString templateId;      ///< of the runbook's communication
  QString idempotencyKey;  ///< one message for each channel and key, however often it is queued
  QJsonObject content;
  MessageState state = MessageState::Queued;
  int attempts = 0;
  QString detail;  ///< what the channel said last
  QDateTime queuedAt;
  QDateTime changedAt;
  QDateTime retryAt;  ///< invalid: at once
};

/// Port: the journal's table of messages. The errors are those of Journal. GUI thread.
class Outbox {
public:
  virtual ~Outbox() = default;
  /// The stored row; the earlier one where channel and key were queued before.
  [[nodiscard]] virtual Call<OutboxMessage> *queue(const OutboxMessage &message, QObject *context) = 0;
  /// Moves a message from \a expected to state, detail and retryAt of \a message; Conflict where it is in another state, so that
  /// two processes never send one message. Sending counts as an attempt.
  [[nodiscard]] virtual Call<OutboxMessage> *settle(const OutboxMessage &message, MessageState expected, QObject *context) = 0;
  /// In the order queued. An empty id: of all incidents.
  [[nodiscard]] virtual Call<QList<OutboxMessage>> *messages(const QString &incidentId, QObject *context) = 0;
};

}  // namespace sternway
