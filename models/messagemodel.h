// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/runbook.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// A message that a runbook has for a stage, and what went out of it.
struct MessageRow {
  MessageTemplate message;
  QList<OutboxMessage> sent = {};  ///< in the order queued; empty: nobody has sent it

  friend bool operator==(const MessageRow &, const MessageRow &);
};

/// The messages of some stages in the runbook's order.
struct MessageColumns : ColumnsOf<MessageRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::MessageColumns)
public:
  enum Column { State, Audience, Message, Stage, Channel, count };
  static const List all;
};

using MessageModel = ValueTableModel<MessageColumns>;

/// "Before the rollback", "Resolved".
[[nodiscard]] QString messageStageTitle(const QString &stage);
/// "Internal", "External".
[[nodiscard]] QString audienceTitle(Audience audience);
/// The one of them that a person should look at first: one that failed, of which nobody knows, that waits, that was sent. Null:
/// there is none but cancelled ones.
[[nodiscard]] const OutboxMessage *tellingOf(const QList<OutboxMessage> &sent);

}  // namespace sternway::models
