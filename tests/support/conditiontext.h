// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

namespace sternway {

/// The condition as a runbook writes it: parseCondition() of it gives the same node again, for every node that it can give.
/// Thresholds stand in the unit in which they are shortest ("5%", "900ms", "2min").
[[nodiscard]] QString conditionText(const ConditionNode &condition);

}  // namespace sternway
