// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/metrics.h"

#include <QHash>

namespace sternway {

enum class Truth { False, True, Unknown };

/// How one row stands.
struct RowState {
  Truth condition = Truth::Unknown;  ///< now
  bool matched = false;              ///< true now and held for the row's hold time
  QDateTime since;                   ///< true without a break since then; invalid: not true now
  bool sinceBeforeData = false;      ///< it was true at the first sample already: since is that sample's time
  QStringList unknown;               ///< metrics without a usable value
};

/// The answer of the matrix. It is never "none" while a row that could be stricter is unknown.
struct Verdict {
  Action action = Action::None;
  bool unknown = false;                          ///< no row matched and at least one could not be judged
  int row = -1;                                  ///< index of the strictest matching row
  QDateTime since;                               ///< when its condition became true
  QList<RowState> rows;                          ///< same order as the matrix
  QHash<QString, std::optional<double>> values;  ///< newest usable value of every metric
  QStringList unknownMetrics;
  /// Pairs of matching rows that say opposite things: the same condition with another action, or one that goes back and one
  /// that fixes forward or waits. The stricter one first.
  QList<QPair<int, int>> contradictions;
};

/// "rollback", ..., "none" or "unknown", as the JSON output says it.
[[nodiscard]] QString verdictName(const Verdict &verdict);

/// What evaluate() needs of one metric: samples ascending by time at a regular step. A sample that is missing for longer
/// than \c staleAfter, or NaN, makes the metric unknown at that time.
struct MetricHistory {
  QList<Sample> samples;
  std::chrono::milliseconds step{15'000};
  std::chrono::milliseconds staleAfter{60'000};
};

/// Evaluates every row on range data: a hold time is judged from the samples, so it does not matter when Sternway was
/// started. Pure. A dip below the threshold, and a gap in the data, begin the hold anew.
[[nodiscard]] Verdict evaluate(const Matrix &matrix, const QHash<QString, MetricHistory> &metrics, const QDateTime &now);

/// One sentence: "Roll back now: error rate 12.1 % > 10 % (default.yaml line 12), for 3 min 20 s". Translated, for display.
[[nodiscard]] QString sentence(const Verdict &verdict, const Matrix &matrix, const QDateTime &now);

}  // namespace sternway
