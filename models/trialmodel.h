// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// One rule of a runbook, and how it would have done in a time that is over.
struct TrialLine {
  int line = 0;  ///< in the runbook's file
  QString rule;  ///< as written
  QString text;  ///< in the runbook's own words, or empty
  Action action = Action::None;
  QString severity;
  bool proposed = false;
  int matches = 0;
  std::chrono::milliseconds matched{0};  ///< in all
  std::chrono::milliseconds unknown{0};
  bool known = true;    ///< false: it could not be judged at any time
  QDateTime first;      ///< when it matched first; invalid: never
  qint64 revision = 0;  ///< of the deploy that came last before that; 0: there was none
  std::chrono::milliseconds afterDeploy{0};
  QString tally;  ///< all of that in one sentence

  friend bool operator==(const TrialLine &, const TrialLine &) = default;
};

/// As its colour and its sign show it: a proposed rule without an action calls for nothing yet.
[[nodiscard]] Mark markOf(const TrialLine &line);

/// What a timeline of matches says, as a table. In the order of the matrix.
struct TrialColumns : ColumnsOf<TrialLine> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::TrialColumns)
public:
  enum Column { Line, Rule, ActionColumn, Matches, Matched, Unknown, First, Deploy, count };
  static const List all;
};

using TrialModel = ValueTableModel<TrialColumns>;

}  // namespace sternway::models
