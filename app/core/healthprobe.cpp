// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healthprobe.h"

namespace sternway {

void HealthEndpoint::take(const HealthAnswer &newest, const QDateTime &when) {
  answer = newest;
  at = when;
  if (!newest.asked) {
    if (state != State::Unknown)
      since = when;
    state = State::Unknown;
    failures = 0;
    return;
  }
  if (newest.isWell()) {
    failures = 0;
    if (state != State::Well)
      since = when;
    state = State::Well;
    return;
  }
  if (++failures == 1)
    failingSince = when;
  if (failures < threshold || state == State::Failing)
    return;
  state = State::Failing;
  since = failingSince;
}

}  // namespace sternway
