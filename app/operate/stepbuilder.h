// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/planbuilder.h"

namespace sternway {

/// dry-run → patch → wait for the rollout → health → metrics, each with the command that does the same. Pure.
[[nodiscard]] QList<Step> rollbackSteps(const Workload &workload, const Revision &target, const PlanOptions &options);

}  // namespace sternway
