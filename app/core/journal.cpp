// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal.h"

#include "core/enumnames.h"

#include <array>
#include <utility>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto messageStates = enumNames<MessageState>({{MessageState::Queued, "queued"},
                                                        {MessageState::Sending, "sending"},
                                                        {MessageState::Sent, "sent"},
                                                        {MessageState::Unknown, "unknown"},
                                                        {MessageState::Refused, "refused"}});
}

QString messageStateName(MessageState state) {
  return messageStates.name(state);
}

/// What a newer version wrote is Unknown: it is never sent again unasked.
MessageState messageStateFromName(const QString &name) {
  return messageStates.value(name).value_or(MessageState::Unknown);
}

}  // namespace sternway
