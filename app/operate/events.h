// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"

namespace sternway::operate {

/// The events that an assessment is worth: the release under suspicion, when its impact began, what the matrix said, and from
/// which numbers. Pure.
[[nodiscard]] QList<EventDraft> assessmentEvents(const assess::Assessment &assessment);
[[nodiscard]] EventDraft planEvent(const Plan &plan);
[[nodiscard]] EventDraft preflightEvent(const QList<Finding> &findings);

}  // namespace sternway::operate
