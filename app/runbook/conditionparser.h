// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/result.h"

#include <QHash>

namespace sternway {

/// What is wrong with a condition, and at which character of it (from 0).
struct ConditionError {
  qsizetype offset = 0;
  QString message;
};

/// Reads a condition of the matrix:
///   condition  := conjunction { "or" conjunction }
///   conjunction := term { "and" term }
///   term       := "(" condition ")" | metric [ op value [unit] | "between" value [unit] "and" value [unit] ]
///   op         := ">" | ">=" | "<" | "<=" (also "≥" and "≤")
/// A metric alone is true when it is other than zero. A range is closed below and open above. \a metrics: the unit of every
/// metric that may be named (a dot in a name stands for an underscore); a threshold must be in its unit, or a plain number in its
/// base unit. Nested at most 32 deep.
[[nodiscard]] tl::expected<ConditionNode, ConditionError> parseCondition(const QString &text,
                                                                         const QHash<QString, Unit> &metrics);

}  // namespace sternway
