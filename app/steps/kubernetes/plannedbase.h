// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "steps/steprun.h"

namespace sternway::steps {

/// The argument of a planned step that says on which state of its object the plan was made.
inline constexpr QLatin1String plannedOnKey("plannedOn");
/// Its value for a step that changes a workload. Pure.
[[nodiscard]] QJsonObject plannedOn(const Workload &workload);

/// Hands each step of the plan before \a step that may have changed something to \a tell, with its output; what \a tell returns
/// is whether it knows from that what the step has left. False: of one it does not. Pure.
[[nodiscard]] bool tellsChangesBefore(const StepContext &context, const Step &step,
                                      const std::function<bool(const Step &step, const QJsonObject &output)> &tell);

// Who has changed it between the plan and now, and what it is now; empty: nobody has, or that cannot be told, because the plan
// does not say what it was made on or an earlier step of it may have changed it in a way that it does not tell. What earlier
// steps tell of their own changes is expected. Pure.

/// The pod template of the step's workload.
[[nodiscard]] QString changeSincePlan(const StepContext &context, const Step &step, const Workload &live);
/// The number of its replicas. What an autoscaler sets is nobody's change.
[[nodiscard]] QString scaledSincePlan(const StepContext &context, const Step &step, const Workload &live);

}  // namespace sternway::steps
