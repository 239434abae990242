// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessmentmemory.h"

namespace sternway {

namespace {
constexpr qint64 podsRemembered = std::chrono::milliseconds(std::chrono::hours(6)).count();
}

void notePodsReady(AssessmentMemory &memory, double share, const QDateTime &now) {
  const qint64 time = now.toMSecsSinceEpoch();
  memory.podsReady.append({time, share});
  while (memory.podsReady.constFirst().time < time - podsRemembered)
    memory.podsReady.removeFirst();
}

}  // namespace sternway
