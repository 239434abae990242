// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/planbuilder.h"

namespace sternway::operate {

/// The kind of a step that Sternway carries out; null: it is a person's, or only to be read.
[[nodiscard]] const StepDescriptor *carriedOut(const GuidedStep &guided);
/// The way back that the procedure takes is not an undo that is planned, but a step that says all of it: a Helm rollback, an
/// image.
[[nodiscard]] bool goesBackAsWritten(const QList<GuidedStep> &procedure);
/// A plan's step with what a runbook's says, its placeholders filled, about what it names, else its service, else the workload of
/// the request. What has no value refuses it (ErrorKind::Input), unless it is left out: half a procedure is none. Secrets are
/// left to the step. Pure.
[[nodiscard]] Result<Step> asWritten(const PlanRequest &request, const GuidedStep &guided);
/// The procedure's steps in their order, a stage for each of its parts, then the wait for the rollout where it says none, and the
/// look at the metrics. A plan of migrations is the steps between two looks at which are applied; what was read before and after
/// says what is undone. Errors as in asWritten(). Pure.
[[nodiscard]] Result<Plan> writtenPlan(const PlanRequest &request);

}  // namespace sternway::operate
