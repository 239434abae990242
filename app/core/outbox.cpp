// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox.h"

#include <array>
#include <utility>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array names{
    std::pair{MessageState::Queued, QLatin1String("queued")}, std::pair{MessageState::Sending, QLatin1String("sending")},
    std::pair{MessageState::Sent, QLatin1String("sent")}, std::pair{MessageState::Unknown, QLatin1String("unknown")},
    std::pair{MessageState::Refused, QLatin1String("refused")}};
}

QString messageStateName(MessageState state) {
  for (const auto &[each, name] : names)
    if (each == state)
      return name;
  return {};
}

/// What a newer version wrote is Unknown: it is never sent again unasked.
MessageState messageStateFromName(const QString &text) {
  for (const auto &[state, name] : names)
    if (name == text)
      return state;
  return MessageState::Unknown;
}

}  // namespace sternway
