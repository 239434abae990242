// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumnames.h"
#include "core/metrics.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace sternway {

/// What a row of the decision matrix tells the operator to do, from mildest to strictest.
enum class Action { None, Wait, Monitor, Investigate, FixForward, Consider, Schedule, ScaleFirst, Prepare, Rollback };
/// As written in a runbook.
inline constexpr auto actionName = enumNames<Action>({{Action::None, "none"},
                                                      {Action::Wait, "wait"},
                                                      {Action::Monitor, "monitor"},
                                                      {Action::Investigate, "investigate"},
                                                      {Action::FixForward, "fix-forward"},
                                                      {Action::Consider, "consider"},
                                                      {Action::Schedule, "schedule"},
                                                      {Action::ScaleFirst, "scale-first"},
                                                      {Action::Prepare, "prepare"},
                                                      {Action::Rollback, "rollback"}});

enum class Comparison { Greater, GreaterEqual, Less, LessEqual };
inline constexpr auto comparisonSign = enumNames<Comparison>(
    {{Comparison::Greater, ">"}, {Comparison::GreaterEqual, ">="}, {Comparison::Less, "<"}, {Comparison::LessEqual, "<="}});

/// A condition is a tree of terms joined by and / or / not.
struct ConditionNode {
  enum class Type {
    Compare,   ///< "error_rate > 5%", "latency_p95 > baseline * 1.5"
    Flag,      ///< the metric is other than zero ("rollout_stuck")
    Count,     ///< of events within \c window: "pod_crashes > 3 in 5m"
    Alert,     ///< an alert of one of \c severities is firing: "alert(severity=P0|P1)"
    Health,    ///< a health endpoint does not answer well: "health failing"
    Declared,  ///< the operator has declared the symptom: "declared(data-corruption)"
    And,
    Or,
    Not
  };
  enum class Reference {
    Absolute,
    BaselinePlus,  ///< baseline + threshold, in the metric's unit ("baseline + 1pp" is 0.01 of a ratio)
    BaselineTimes  ///< baseline * threshold
  };
  Type type = Type::Compare;
  QString metric;  ///< Count: what is counted; Declared: the symptom's id
  Comparison comparison = Comparison::Greater;
  Reference reference = Reference::Absolute;
  double threshold = 0;     ///< in the metric's base unit: ratio 0..1, seconds, per second, bytes
  Unit unit = Unit::Count;  ///< what the threshold was written in, for sentences
  std::chrono::milliseconds window{0};
  QStringList severities;
  std::vector<ConditionNode> children;

  friend bool operator==(const ConditionNode &, const ConditionNode &) = default;
};

struct MatrixRow {
  QString when;  ///< as written
  QString text;  ///< the row in the runbook's own words, or empty
  ConditionNode condition;
  std::chrono::milliseconds hold{0};    ///< the condition must have been true without a break for so long
  Action action = Action::None;         ///< None: of a proposed row only, whose source does not say it
  QString severity;                     ///< "P0", ... or empty
  std::chrono::milliseconds within{0};  ///< 0: none
  int line = 0;                         ///< in the runbook file
  bool trigger = false;                 ///< from "triggers": one of the reasons to roll back, beside the matrix
  bool proposed = false;       ///< an import made it and nobody has accepted it yet: it is shown, and counts in no verdict
  QString source = {};         ///< where an import found it, "rollback.md:14", or empty
  QStringList questions = {};  ///< what the import had to assume; of a proposed row
  friend bool operator==(const MatrixRow &, const MatrixRow &) = default;
};

struct Matrix {
  QString source;  ///< file name, for citations
  QList<MatrixRow> rows;
  StringMap symptoms = {};  ///< id → title, of those that the runbook gives a title
  friend bool operator==(const Matrix &, const Matrix &) = default;
};

/// What conditions need to be judged; every list in the order of the first mention.
struct ConditionInputs {
  QStringList metrics;
  QStringList baselines;                            ///< metrics whose baseline is needed
  QMap<QString, std::chrono::milliseconds> events;  ///< what is counted → the shortest window
  QStringList symptoms;                             ///< that the operator may declare
  bool alerts = false;
  bool health = false;
};
[[nodiscard]] ConditionInputs inputsOf(const Matrix &matrix);
[[nodiscard]] ConditionInputs inputsOf(const ConditionNode &condition);
/// The metrics alone.
[[nodiscard]] QStringList metricsOf(const Matrix &matrix);
[[nodiscard]] QStringList metricsOf(const ConditionNode &condition);
/// Whether \a a is stricter than \a b: the action's order, then the severity ("P0" before "P1", none last).
[[nodiscard]] bool stricter(const MatrixRow &a, const MatrixRow &b);
/// Whether one goes back and the other fixes forward or waits.
[[nodiscard]] bool areOpposed(Action a, Action b);

/// What evaluate() needs of one metric: samples ascending by time at a regular step. A sample that is missing for longer
/// than \c staleAfter, or NaN, makes the metric unknown at that time.
struct MetricHistory {
  QList<Sample> samples;
  std::chrono::milliseconds step{15'000};
  std::chrono::milliseconds staleAfter{60'000};
  /// What of the data is missing ("no series for 2 of 5 pods"); empty: nothing. Values of a part show a breach, and never that
  /// all is well: what is missing can only raise them.
  QString gap = {};
  bool gapLowers = false;  ///< it can only lower them (a success rate)
};

/// Things that happen and are counted: pod crashes, user reports. Complete from \c knownSince to \c knownUntil.
struct EventHistory {
  QList<qint64> times;    ///< milliseconds since the epoch, ascending
  qint64 knownSince = 0;  ///< also milliseconds since the epoch
  qint64 knownUntil = 0;
};

/// All that the conditions of a matrix are evaluated on. What is missing is unknown, never false. A plain value.
struct Situation {
  QHash<QString, MetricHistory> metrics;  ///< "error_rate", "memory_usage", "rollout_stuck", "pods_ready", ...
  QHash<QString, double> baselines;       ///< metric → mean over the baseline window
  QHash<QString, EventHistory> events;    ///< "pod_crashes", "user_reports"
  std::optional<QList<Alert>> alerts;     ///< firing and pending ones about the service; none: could not be asked
  QList<Alert> suppressed;                ///< about the service, silenced or inhibited: left out of \c alerts
  QList<Alert> unsettled = {};            ///< about a service of that name, perhaps in another cluster, or silenced perhaps
  MetricHistory health;                   ///< 1: at least one endpoint fails, 0: all are well; no samples: not asked
  QString healthProblem;                  ///< why there are none, as far as somebody can tell; for display
  QHash<QString, QDateTime> declared;     ///< symptom → since
  bool scaledToZero = false;              ///< no pod is wanted, so nothing is measured; for display
};

/// "Roll back", "Scale first"; None: "Nothing to do". Translated.
[[nodiscard]] QString actionTitle(Action action);

}  // namespace sternway
