// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

#include <functional>

namespace sternway::runbook {

/// The situations that make a difference to conditions: each metric at, below and above every limit that they compare it with,
/// each alert firing or not, and so on. What a condition is in all of them is judged as a verdict judges it. Pure.

/// The time at which they are to be looked at.
inline constexpr qint64 situationTime = 1'000'000'000'000;

enum class Knowledge {
  Complete,  ///< every input has its value
  Partial    ///< also without one, and where a value may be worse than what is measured; and every set of alerts
};

/// Calls \a visit with each of them, until it says false. \return false where there are too many of them, or where they are not
/// all: events are counted in several windows.
[[nodiscard]] bool eachSituation(const QList<const ConditionNode *> &conditions,
                                 const std::function<bool(const Situation &)> &visit, Knowledge knowledge = Knowledge::Complete);

/// Situations of a service that is well: no errors, everything up, nothing declared and no alert; every metric is what its
/// baseline is. What well means for a metric is not always known ("request_rate < 10/s"): it is unknown in them then.
/// \a metrics: those of the runbook.
[[nodiscard]] QList<Situation> healthySituations(const ConditionNode &condition, const QList<MetricDefinition> &metrics);

/// Whether they depend on the same inputs.
[[nodiscard]] bool haveSameInputs(const ConditionNode &a, const ConditionNode &b);
/// Whether there is an input that both depend on.
[[nodiscard]] bool shareAnInput(const ConditionNode &a, const ConditionNode &b);

}  // namespace sternway::runbook
