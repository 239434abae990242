// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/planbuilder.h"

namespace sternway {

/// Puts the template back (dry run, patch, rollout), then watches whether it helped (pods, metrics); each step with the command
/// that does the same.  undo is filled in. Pure.
[[nodiscard]] QList<Stage> rollbackStages(const Workload &workload, const KubernetesUndo &undo, const PlanOptions &options);

}  // namespace sternway
