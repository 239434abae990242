// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// One row of the decision matrix, or one trigger, and how it stands.
struct MatrixLine {
  enum class State {
    NotTrue,
    Holding,  ///< true, and it has to last for a while yet
    Matched,
    Unknown,
    Proposed  ///< an import made it and nobody has accepted it: it never decides
  };
  QString when;  ///< as written
  QString text;  ///< in the runbook's own words, or empty
  QString now;   ///< "error rate 6.2 %, baseline 0.4 %"
  State state = State::Unknown;
  QString why;  ///< of an unknown one: what is missing; of a proposed one: how it would stand
  bool decides = false;
  QDateTime since;
  bool sinceBeforeData = false;
  std::chrono::seconds remaining{0};  ///< Holding: until it matches
  Action action = Action::None;
  QString severity;
  std::chrono::seconds within{0};                ///< to act, once it has matched; 0: no time is given
  std::optional<std::chrono::seconds> timeLeft;  ///< of that, since it matched; negative: over
  int line = 0;
  bool trigger = false;

  friend bool operator==(const MatrixLine &, const MatrixLine &) = default;
};

[[nodiscard]] Mark markOf(const MatrixLine &line);

/// A runbook's rows with their live values, in the order of the matrix.
struct MatrixColumns : ColumnsOf<MatrixLine> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::MatrixColumns)
public:
  enum Column { StateColumn, Condition, Now, Since, ActionColumn, Within, Line, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using MatrixModel = ValueTableModel<MatrixColumns>;

/// A rule as written: "error_rate > 5% for 2 min". Translated.
[[nodiscard]] QString conditionText(const MatrixRow &row);
/// What it tells to do: "Roll back · P0", "to be chosen". Translated.
[[nodiscard]] QString actionText(Action action, const QString &severity);

/// \a verdict is of this matrix; times are counted to \a now, which may be later than it.
[[nodiscard]] QList<MatrixLine> matrixLines(const Matrix &matrix, const Verdict &verdict, const QDateTime &now);

}  // namespace sternway::models
