// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/plan.h"

namespace sternway {

/// The assessment for a person at a terminal: verdict, values, revisions with what was measured, warnings.
[[nodiscard]] QString assessmentText(const Assessment &assessment);
/// Plan and findings for a person who is about to be asked: from, to, why, what changes, what does not, what was found.
[[nodiscard]] QString planText(const Plan &plan);
[[nodiscard]] QString findingsText(const QList<Finding> &findings);

}  // namespace sternway
