// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// The argument of a planned step that says on which state of its workload the plan was made.
inline constexpr QLatin1String plannedOnKey("plannedOn");
/// Its value. Pure.
[[nodiscard]] QJsonObject plannedOn(const Workload &workload);

/// Who has changed the pod template of the step's workload between the plan and now, and what runs; empty: nobody has, or that
/// cannot be told, because the plan does not say what it was made on or an earlier step of it may have changed the workload in a
/// way that it does not tell. What earlier steps tell of their own changes is expected. Pure.
[[nodiscard]] QString changeSincePlan(const StepContext &context, const Step &step, const Workload &live);

}  // namespace sternway::steps
