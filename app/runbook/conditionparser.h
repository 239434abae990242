// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/result.h"

#include <QHash>

namespace sternway::runbook {

/// What is wrong with a condition, and at which character of it (from 0).
struct ConditionError {
  qsizetype offset = 0;
  QString message;
};

/// Reads a condition of the matrix:
///   condition   := conjunction { "or" conjunction }
///   conjunction := term { "and" term }
///   term        := "not" term | "(" condition ")" | alert | health | target | declared | counted | measured
///   alert       := "alert" "(" "severity" "=" NAME { "|" NAME } ")"
///   health      := "health" "failing"
///   target      := "target.verdict" "==" "good" (another word for the flag target_good)
///   declared    := "declared" "(" SYMPTOM ")"
///   counted     := event op NUMBER "in" DURATION | event op NUMBER ("/s" | "/min" | "/h")
///   measured    := METRIC [ op value | "between" value "and" value ]
///   value       := NUMBER [unit] | baseline [ ("+" | "-") NUMBER (unit | "pp") | ("*" | "×") NUMBER ] | NUMBER ("*" | "×" | "x")
///   baseline op          := ">" | ">=" | "<" | "<=" (also "≥" and "≤")
/// event is one of countedEvents(), also as "count(EVENT)" and "rate(EVENT)"; it may stand with "between" too. A metric alone is
/// true when it is other than zero. A range is closed below and open above. \a metrics: the unit of every metric that may be
/// named (a dot in a name stands for an underscore); a threshold must be in its unit, or a plain number in its base unit.
/// Percentage points are written "pp" or "% points". \a symptoms: those that may be declared; none: any. Nested at most 32 deep.
[[nodiscard]] tl::expected<ConditionNode, ConditionError> parseCondition(
    const QString &text, const QHash<QString, Unit> &metrics, const std::optional<QStringList> &symptoms = std::nullopt);

/// A condition and the time that it has to hold.
struct HeldCondition {
  ConditionNode condition;
  std::chrono::milliseconds hold{0};  ///< zero: none is given
  qsizetype length = 0;               ///< of the condition's part of the text
  QList<ConditionError> doubts = {};  ///< what can be read, and is perhaps not meant so: thresholds without a unit
};

/// Reads what may stand where a time to hold has a meaning:
///   held := condition [ "for" DURATION ]
[[nodiscard]] tl::expected<HeldCondition, ConditionError> parseHeldCondition(
    const QString &text, const QHash<QString, Unit> &metrics, const std::optional<QStringList> &symptoms = std::nullopt);

/// What can be counted in a window: "pod_crashes", "user_reports".
[[nodiscard]] const QStringList &countedEvents();

}  // namespace sternway::runbook
