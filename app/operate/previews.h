// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/steprun.h"

namespace sternway::operate {

/// What a step of a plan would do now.
struct PreviewedStep {
  QString stepId;
  QStringList changes = {};      ///< as in StepPreview
  QList<Finding> findings = {};  ///< what changes is one of them
  QJsonObject base = {};         ///< as in StepPreview
};

/// The plan, each step with the state that its preview was seen on, where it has none yet: what somebody else changes from then
/// on stops it. Pure.
[[nodiscard]] Plan withBases(Plan plan, const QHash<QString, QJsonObject> &bases);

/// What the plan's steps would change now and what stands in their way, by the previews of their kinds, in the plan's order.
/// Those whose kind has no preview are not among them. A step that is left out changes and blocks nothing: what is found is a
/// warning then, with the operator's reason. In the findings what changes is
/// Severity::Info with the id "step.changes", a line each in its detail; one that cannot be told now is a warning "step.unseen".
/// A secret without a value stands in the way of the first step that names it, "secret.missing". All are asked at once, and the
/// call itself does not fail. GUI thread.
[[nodiscard]] Call<QList<PreviewedStep>> *previewSteps(const steps::StepContext &context, const Plan &plan, QObject *parent,
                                                       const StepKinds &kinds = steps::stepKinds());

}  // namespace sternway::operate
