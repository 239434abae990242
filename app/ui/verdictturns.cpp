// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdictturns.h"

#include <utility>

namespace sternway {

VerdictTurns::Turn VerdictTurns::take(const ServiceStatus &status) {
  if (status.verdict.unknown)
    return Turn::None;
  Known &known = m_known[status.ref];
  const Action before = std::exchange(known.action, status.verdict.action);
  if (known.action >= Action::Prepare) {
    known.called = true;
    return known.action == before ? Turn::None : Turn::Called;
  }
  const bool well = markOf(status.verdict) == Mark::Good;
  return well && std::exchange(known.called, false) ? Turn::Recovered : Turn::None;
}

}  // namespace sternway
