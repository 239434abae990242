// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "notify/channel.h"

namespace sternway::notify {

/// What becomes of a message after an attempt.
struct NextStep {
  MessageState state = MessageState::Unknown;
  QDateTime retryAt = {};  ///< Queued: not before
};

/// The one rule for all channels. What the service asks for is waited for, with up to a quarter more, so that many do not come
/// back at once; where it names no time, and where nothing has left this computer, the pause doubles with each attempt. What may
/// have arrived is tried again only where that does no harm, and not for ever. \a attempts: with this one; \a random: 0 to 1.
/// Pure.
[[nodiscard]] NextStep nextStep(const Delivery &delivery, Repeat repeat, int attempts, const QDateTime &now, double random);

/// What becomes of one whose sender is gone.
[[nodiscard]] MessageState afterCrash(Repeat repeat);

}  // namespace sternway::notify
