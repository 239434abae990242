// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// A message of the outbox.
struct OutboxRow {
  OutboxMessage message;

  friend bool operator==(const OutboxRow &a, const OutboxRow &b) {
    const auto parts = [](const OutboxMessage &each) {
      return std::tie(each.id, each.channel, each.content, each.state, each.attempts, each.detail, each.changedAt, each.retryAt,
                      each.link);
    };
    return parts(a.message) == parts(b.message);
  }
};

/// The messages of an incident in the order queued, with what became of each.
struct OutboxColumns : ColumnsOf<OutboxRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::OutboxColumns)
public:
  enum Column { State, Channel, Message, Time, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using OutboxModel = ValueTableModel<OutboxColumns>;

/// "queued", "retrying", "sending", "sent", "failed", "may have been sent", "cancelled".
[[nodiscard]] QString outboxStateTitle(const OutboxMessage &message);
[[nodiscard]] Mark markOf(const OutboxMessage &message);
/// What became of it in a sentence: when it goes out again and why not yet, where it can be looked at, what to do about it.
[[nodiscard]] QString outboxSentence(const OutboxMessage &message);
/// Its subject, else the first line of its text; empty: it has neither.
[[nodiscard]] QString outboxHeadline(const OutboxMessage &message);

/// What a person can do about a message.
enum class OutboxAction { SendAgain, MarkSent, Cancel };
[[nodiscard]] bool isOffered(OutboxAction action, MessageState state);

}  // namespace sternway::models
