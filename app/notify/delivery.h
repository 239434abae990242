// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumnames.h"

#include <QString>

#include <chrono>

namespace sternway::notify {

/// What came of one attempt to send a message. Plain value.
struct Delivery {
  enum class State {
    Sent,
    RetryAfter,  ///< the service took nothing, and says when to come again: \c retryAfter, 0 where it does not say
    NotSent,     ///< surely nothing has left this computer: offline, no such host, refused connection
    Refused,     ///< the service took nothing, and will not
    Unknown      ///< it may have arrived
  };
  State state = State::Unknown;
  QString id = {};      ///< what the service calls it; empty: it does not say
  QString link = {};    ///< where a person can look at it, or empty
  QString detail = {};  ///< for a person: what the service said, and what to do; without secrets
  std::chrono::milliseconds retryAfter{0};

  friend bool operator==(const Delivery &, const Delivery &) = default;
};

/// Stable, for JSON output.
inline constexpr auto deliveryStateName = enumNames<Delivery::State>({{Delivery::State::Sent, "sent"},
                                                                      {Delivery::State::RetryAfter, "retry-after"},
                                                                      {Delivery::State::NotSent, "not-sent"},
                                                                      {Delivery::State::Refused, "refused"},
                                                                      {Delivery::State::Unknown, "unknown"}});

}  // namespace sternway::notify
