// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditiontruth.h"

#include <QMap>

#include <memory>

namespace sternway {

/// How one row stands.
struct RowState {
  Truth condition = Truth::Unknown;        ///< now
  bool matched = false;                    ///< true now and held for the row's hold time
  QDateTime since;                         ///< true without a break since then; invalid: not true now
  bool sinceBeforeData = false;            ///< it was true at the first sample already: since is that sample's time
  std::chrono::milliseconds remaining{0};  ///< true, and held so much less than the hold time; 0: it matches, or is not true
  QDateTime deadline;                      ///< it matches and has a "within": until when it has to be acted on
  QStringList unknown;                     ///< inputs without a usable value; see metricTitle()
  bool proposed = false;                   ///< of a proposed row: it never matches, whatever its condition is
};

/// How often something that is counted happened.
struct CountReading {
  QString event;  ///< "pod_crashes"
  std::chrono::milliseconds window{0};
  EventCount count;
};

/// What the verdict becomes by itself.
struct NextVerdict {
  Action action = Action::None;
  int row = -1;  ///< -1: no row matches then
  QDateTime at;
};

/// The answer of the matrix. It is never "none", and never a calm action (wait, monitor), while a stricter row is unknown.
struct Verdict {
  Action action = Action::None;
  bool unknown = false;  ///< nothing but a calm row, or none, matches, and a stricter one could not be judged; or no row counts
  int row = -1;          ///< index of the strictest matching row
  QDateTime since;       ///< when its condition became true
  QList<RowState> rows;  ///< same order as the matrix
  int counted = 0;       ///< how many of the rows count: all that are not proposed
  int judged = 0;        ///< how many of those could be judged
  QHash<QString, std::optional<double>> values;     ///< newest usable value of every metric
  QMap<QString, QString> gaps;                      ///< metrics whose values rest on a part of the data → what is missing
  QHash<QString, std::optional<double>> baselines;  ///< of every metric that is compared with its baseline
  QList<CountReading> counts;
  std::optional<QList<Alert>> alerts;  ///< those that fire; none: not known, or no row asks for them
  std::optional<bool> failing;         ///< a health endpoint fails; none: not known, or no row asks
  QString healthProblem;               ///< why that is not known, as far as somebody can tell; for display
  QList<Alert> suppressed;             ///< of severities that the rows ask for; silenced or inhibited, so they count for nothing
  QList<Alert> unsettled;  ///< of these severities, perhaps of another cluster or silenced: what they decide is unknown
  QMap<QString, QDateTime> declared;  ///< symptoms that the matrix names and the operator has declared
  StringMap symptoms;                 ///< the matrix's titles of symptoms, by id
  bool scaledToZero = false;          ///< see Situation; for display
  QStringList unknownMetrics;         ///< inputs without a usable value; see metricTitle()
  /// Pairs of matching rows that say opposite things: the same condition with another action, or one that goes back and one
  /// that fixes forward or waits. The stricter one first.
  QList<QPair<int, int>> contradictions;
  /// The strictest row that calls for a rollback, or for preparing one, and is true now while its hold time still runs; none
  /// where a row that matches calls for as much already. It leads what is shown: to wait is no reason to look calm.
  std::optional<NextVerdict> pending;
  std::optional<NextVerdict> next;   ///< the stricter row that matches first if everything stays as it is
  std::optional<NextVerdict> eases;  ///< when the row ceases to match because counted events grow old, and what is left then
};

/// "rollback", ..., "none" or "unknown", as the JSON output says it.
[[nodiscard]] QString verdictName(const Verdict &verdict);

/// Evaluates every row on range data, those that are proposed for show: a hold time is judged from the samples and from the times
/// of events, so it does not matter when Sternway was started. Pure. A dip below the threshold, and a gap in the data, begin the
/// hold anew.
[[nodiscard]] Verdict evaluate(const Matrix &matrix, const Situation &situation, const QDateTime &now);

/// One sentence: "Prepare to roll back: error rate 6 % > 5 % (default.yaml line 12), for 40 s; in 1 min 20 s this becomes: roll
/// back (line 11)"; with a pending row that leads: "Roll back in 1 min 20 s: error rate 6 % > 5 % (default.yaml line 11)".
/// Translated, for display.
[[nodiscard]] QString sentence(const Verdict &verdict, const Matrix &matrix, const QDateTime &now);

/// Why, without what to do: "error rate 12.1 % > 10 % (default.yaml line 9), for 3 min 20 s". Of a
/// pending row what it looks at; empty where there is none either.
[[nodiscard]] QString reasonOf(const Verdict &verdict, const Matrix &matrix, const QDateTime &now);

/// The condition for people, with its limits as they were evaluated: "error rate > 5 % and p95 latency > 294 ms (1.5 × baseline
/// 196 ms)", "no health endpoint fails". Translated.
[[nodiscard]] QString conditionWords(const ConditionNode &condition, const Verdict &verdict);

/// What the row's condition looks at, as it is now: "error rate 6.2 %", "p95 latency 900 ms (baseline 400 ms)". Translated.
[[nodiscard]] QString rowValue(const MatrixRow &row, const Verdict &verdict);

/// How a row stands, in words: "matches for 3 min 20 s", "holding, 1 min 20 s to go", "no", "unknown: error rate". Translated.
[[nodiscard]] QString rowStanding(const RowState &state, const QDateTime &now);

/// How something stands, as a mark of its own shape and colour shows it. The order is from calm to alarming.
enum class Mark { Good, Unknown, Stale, Progress, Notice, Warning, Critical };
[[nodiscard]] QString markName(Mark mark);          ///< for people, translated: "good", "unknown", "warning", ...
[[nodiscard]] Mark markOf(const Verdict &verdict);  ///< a pending row is a warning, whatever is unknown beside it
[[nodiscard]] Mark markOf(Action action);

/// What the fleet shows of one service. A plain value.
struct ServiceStatus {
  ObjectRef ref;
  Verdict verdict;
  QString sentence;                 ///< of the verdict, see sentence()
  std::optional<double> errorRate;  ///< 0..1, now
  std::optional<double> p99;        ///< seconds, now
  QList<Sample> errorHistory;       ///< error rate of the last half hour, for a sparkline
  QStringList unknown;              ///< why something is unknown, one sentence each
  QDateTime at;                     ///< when it was evaluated
  QDateTime calledSince;            ///< when it was first seen to call for a rollback, or for preparing one, without a break
};

/// Whoever judges a service and whoever shows it hold the same one, on the GUI thread; null: not judged yet. One that is judged
/// again and looks the same is renewed in place, else there is a new one.
using ServiceStatusPtr = std::shared_ptr<const ServiceStatus>;

}  // namespace sternway
