// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"

#include <functional>

namespace sternway::assess {

/// From a time until a time, milliseconds since the epoch.
struct TrialPeriod {
  qint64 from = 0;
  qint64 to = 0;
  [[nodiscard]] std::chrono::milliseconds length() const { return std::chrono::milliseconds(to - from); }
  friend bool operator==(const TrialPeriod &, const TrialPeriod &) = default;
};
[[nodiscard]] std::chrono::milliseconds lengthOf(const QList<TrialPeriod> &periods);

/// How one rule would have done. Periods ascend.
struct RuleTrial {
  int row = 0;                 ///< of the matrix
  QList<TrialPeriod> matches;  ///< it would have matched, its hold included
  QList<TrialPeriod> unknown;  ///< it could not be judged: data is missing, or nobody kept it
};

/// Between two deploys: what was known, with the baseline of before the earlier one. From \c from on, until before \c to.
struct TrialSpan {
  qint64 from = 0;
  qint64 to = 0;
  Situation situation;
};

/// Tries every rule, the proposed ones as well, on what was measured. A rule that is true at the beginning counts from there on.
/// Judged by ConditionTruth, as a verdict is. Pure; the samples of a week take far longer than a frame: on a thread of the pool.
/// \a isGivenUp is asked before each rule: then the others are left out; null: never.
[[nodiscard]] QList<RuleTrial> tryRules(const Matrix &matrix, const QList<TrialSpan> &spans,
                                        const std::function<bool()> &isGivenUp = nullptr);

}  // namespace sternway::assess
