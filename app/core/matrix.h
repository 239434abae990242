// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace sternway {

/// What a row of the decision matrix tells the operator to do, from mildest to strictest.
enum class Action { None, Wait, Monitor, Investigate, FixForward, Consider, Schedule, ScaleFirst, Prepare, Rollback };
[[nodiscard]] QString actionName(Action action);  ///< as written in a runbook: "rollback", "scale-first", ...
[[nodiscard]] std::optional<Action> actionFromName(const QString &name);

enum class Comparison { Greater, GreaterEqual, Less, LessEqual };

/// ">", ">=", "<", "<=".
[[nodiscard]] QString comparisonSign(Comparison comparison);

/// A condition is a tree: comparisons and flags joined by and / or. Further kinds (baseline terms, counts in windows,
/// declared symptoms, alerts, health) join this enumeration with the runbook format.
struct ConditionNode {
  enum class Type {
    Compare,
    Flag,  ///< the metric is other than zero ("when: rollout_stuck")
    And,
    Or
  };
  Type type = Type::Compare;
  QString metric;
  Comparison comparison = Comparison::Greater;
  double threshold = 0;     ///< in the metric's base unit: ratio 0..1, seconds, per second, bytes
  Unit unit = Unit::Count;  ///< what the threshold was written in, for sentences
  std::vector<ConditionNode> children;

  friend bool operator==(const ConditionNode &, const ConditionNode &) = default;
};

struct MatrixRow {
  QString when;  ///< as written
  ConditionNode condition;
  std::chrono::milliseconds hold{0};  ///< the condition must have been true without a break for so long
  Action action = Action::None;
  QString severity;                     ///< "P0", ... or empty
  std::chrono::milliseconds within{0};  ///< 0: none
  int line = 0;                         ///< in the runbook file
};

struct Matrix {
  QString source;  ///< file name, for citations
  QList<MatrixRow> rows;
};

/// The metrics that the matrix needs, each once, in the order of their first mention.
[[nodiscard]] QStringList metricsOf(const Matrix &matrix);
[[nodiscard]] QStringList metricsOf(const ConditionNode &condition);
/// Whether \a a is stricter than \a b: the action's order, then the severity ("P0" before "P1", none last).
[[nodiscard]] bool stricter(const MatrixRow &a, const MatrixRow &b);

}  // namespace sternway
