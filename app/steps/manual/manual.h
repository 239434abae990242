// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// What a person has to do or to say while the plan is carried out: see Questions. Pure.
[[nodiscard]] bool asksPerson(const Step &step);

/// What a manual step asks; of any other kind it is empty but for the title. Pure.
[[nodiscard]] StepQuestion instructionOf(const Step &step);

/// The plan in which everything that is to be confirmed, and is not left out, is asked about right before it, by a step of its
/// own: so that nothing has begun that nobody has agreed to, whenever the process dies. Pure.
[[nodiscard]] Plan withConfirmations(Plan plan);

}  // namespace sternway::steps
