// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway::steps {

/// The probe of a step that leaves nothing in the world by which it could be told: what its record says, and else whether doing
/// it again does harm. \a isRepeatable: it does none, so that the answer is NotApplied; else CannotTell. Pure.
[[nodiscard]] Probe probeByRecord(const StepRecord &record, bool isRepeatable);

}  // namespace sternway::steps
