// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/registry.h"
#include "steps/steprun.h"

namespace sternway::operate {

/// Whose failures an operation puts to the operator instead of ending with them.
enum class Asks {
  Never,         ///< nobody is there
  WhereWritten,  ///< of the steps whose author says onFailure: ask
  Always         ///< of all, but those whose author lets them fail
};

/// A step that failed, or whose end is not known, while the paused operation waits for a decision on it.
struct FailedStep {
  QString stepId;
  steps::StepOutcome outcome;                     ///< of the step; Failed or Unknown
  std::optional<Result<steps::Probe>> seen = {};  ///< what its probe says; nothing: not asked yet, or its kind has none
  QString noRetry = {};                           ///< why it must not be done again; empty: it may be
  QString noSkip = {};                            ///< why it must not be left out; empty: it may be

  /// Its probe has not answered yet.
  [[nodiscard]] bool isBeingLookedAt() const { return !seen && !noRetry.isEmpty(); }
  /// What its probe shows, or why that is not known, in words; empty: its kind has none.
  [[nodiscard]] QString shown() const { return seen && *seen ? (*seen)->sentence : noRetry; }
};

// Pure, all of them.

/// A step that ended badly, and that nobody has decided on. \a record: of that step.
[[nodiscard]] bool isUndecided(const Step &step, const StepRecord &record);
/// Why a failed step must not be done again; empty: it may be. It may where its kind only looks, where its probe shows that it
/// had no effect, and where doing it twice leaves what doing it once leaves and nobody else has changed it since. Where it shows
/// that the effect is there, "again" only records that.
[[nodiscard]] QString retryObstacle(const Step &step, const StepDescriptor &kind,
                                    const std::optional<Result<steps::Probe>> &seen);
/// Why a failed step must not be left out; empty: it may be. It is needed where it is what goes back, and where a step that has
/// not ended takes its facts from it.
[[nodiscard]] QString skipObstacle(const Plan &plan, const QList<StepRecord> &records, const QString &stepId,
                                   const StepKinds &kinds);
/// What its record becomes when the operator leaves it out: skipped; one whose end is not known stays unknown, and says that a
/// person has decided.
[[nodiscard]] StepRecord leftOut(StepRecord record, const QString &reason, const QString &who);

}  // namespace sternway::operate
