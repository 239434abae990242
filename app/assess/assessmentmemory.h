// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/baseline.h"
#include "core/podcrashes.h"

namespace sternway {

/// What is worth keeping from one assessment of a service to the next. A plain value, for one service.
struct AssessmentMemory {
  BaselineMemory baselines;
  PodCrashTracker crashes;
  QList<Sample> podsReady;  ///< the share of pods that were ready, whenever it was looked at or changed; the last hours
};

/// Notes the share and forgets what is older than six hours.
void notePodsReady(AssessmentMemory &memory, double share, const QDateTime &now);

}  // namespace sternway
