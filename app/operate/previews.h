// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/steprun.h"

namespace sternway::operate {

/// What the plan's steps would change now and what stands in their way, by the previews of their kinds, in the plan's order: what
/// changes as Severity::Info with the id "step.changes", a line each in its detail; one that cannot be told now as a warning
/// "step.unseen". A step that is left out blocks nothing: what is found is a warning then, with the operator's reason. All are
/// asked at once, and the call itself does not fail. GUI thread.
[[nodiscard]] Call<QList<Finding>> *previewSteps(const steps::StepContext &context, const Plan &plan, QObject *parent,
                                                 const StepKinds &kinds = steps::stepKinds());

}  // namespace sternway::operate
