// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "notify/outgoing.h"

namespace sternway::notify {

/// What the incident's timeline says of a message that has come to its state. No event (without a type): that is no news.
[[nodiscard]] EventDraft messageEvent(const OutboxMessage &row);
/// A person has decided on that state.
[[nodiscard]] EventDraft messageDecision(const OutboxMessage &row, const QString &who);
/// In the content of a row: the type that the channel had when the message was queued.
[[nodiscard]] QString channelTypeKey();

}  // namespace sternway::notify
