// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "steps/steprun.h"

namespace sternway::operate {

/// The events that an assessment is worth: the release under suspicion, when its impact began, when that was first shown (\a
/// calledSince, see ServiceMonitor; invalid: now), what the matrix said, and from which numbers. Pure.
[[nodiscard]] QList<EventDraft> assessmentEvents(const assess::Assessment &assessment, const QDateTime &calledSince = {});
/// Of an incident that is opened on such a verdict: that of the row that decides, or is pending; empty: neither has one.
[[nodiscard]] QString severityOf(const Verdict &verdict, const Matrix &matrix);
[[nodiscard]] EventDraft planEvent(const Plan &plan);
[[nodiscard]] EventDraft preflightEvent(const QList<Finding> &findings);
/// A step of this role has ended so.
[[nodiscard]] EventDraft stepEvent(const Step &step, StepRole role, const steps::StepOutcome &outcome);

}  // namespace sternway::operate
