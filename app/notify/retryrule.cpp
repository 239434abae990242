// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/retryrule.h"

#include <algorithm>
#include <cmath>

namespace sternway::notify {

using namespace std::chrono_literals;

namespace {
/// With the pauses of these attempts a service has some twenty minutes to come back.
constexpr int mostUncertain = 7;
constexpr std::chrono::milliseconds firstPause = 10s;
constexpr std::chrono::milliseconds longestPause = 10min;

std::chrono::milliseconds pauseOf(int attempts) {
  return std::min(longestPause, firstPause * (1 << std::clamp(attempts - 1, 0, 10)));
}

NextStep again(std::chrono::milliseconds pause, const QDateTime &now, double random) {
  const double spread = 1 + std::clamp(random, 0.0, 1.0) / 4;
  return {.state = MessageState::Queued, .retryAt = now.addMSecs(std::llround(static_cast<double>(pause.count()) * spread))};
}
}  // namespace

NextStep nextStep(const Delivery &delivery, Repeat repeat, int attempts, const QDateTime &now, double random) {
  const std::chrono::milliseconds pause = delivery.retryAfter.count() > 0 ? delivery.retryAfter : pauseOf(attempts);
  switch (delivery.state) {
    case Delivery::State::Sent: return {.state = MessageState::Sent};
    case Delivery::State::Refused: return {.state = MessageState::Refused};
    case Delivery::State::RetryAfter:
    case Delivery::State::NotSent: return again(pause, now, random);
    case Delivery::State::Unknown: break;
  }
  if (repeat == Repeat::Never || attempts >= mostUncertain)
    return {.state = MessageState::Unknown};
  return again(pause, now, random);
}

MessageState afterCrash(Repeat repeat) {
  return repeat == Repeat::Never ? MessageState::Unknown : MessageState::Queued;
}

}  // namespace sternway::notify
