// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"
#include "core/matrix.h"
#include "core/verdict.h"
#include "core/workload.h"
#include "models/tablemodel.h"

namespace sternway::models {

struct ConditionRow {
  QString type;
  QString status;
  QString reason;
  QString message;

  friend bool operator==(const ConditionRow &, const ConditionRow &) = default;
};

/// The conditions of a workload, in Kubernetes' words.
struct ConditionColumns : ColumnsOf<ConditionRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ConditionColumns)
public:
  enum Column { Type, Status, Reason, Message, count };
  static const List all;
};

using ConditionModel = ValueTableModel<ConditionColumns>;

[[nodiscard]] QList<ConditionRow> conditionRows(const Workload &workload);

/// One row of the decision matrix that a recovery has to stay away from, as it was evaluated.
struct LimitRow {
  QString rule;  ///< the condition with its limits: "p95 latency > 294 ms (1.5 × baseline 196 ms)"
  QString text;  ///< the row in the runbook's own words, or empty
  QString now;   ///< what it looks at: "p95 latency 210 ms (baseline 196 ms)"
  RowState state;
  Action action = Action::None;
  int line = 0;

  friend bool operator==(const LimitRow &a, const LimitRow &b) {
    return a.rule == b.rule && a.text == b.text && a.now == b.now && a.state.condition == b.state.condition &&
           a.state.matched == b.state.matched && a.state.remaining == b.state.remaining && a.action == b.action &&
           a.line == b.line;
  }
};

/// The metrics against the rules that a recovery has to stay away from.
struct LimitColumns : ColumnsOf<LimitRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::LimitColumns)
public:
  enum Column { State, Rule, Now, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using LimitModel = ValueTableModel<LimitColumns>;

[[nodiscard]] Mark markOf(const LimitRow &row);
/// Every row that calls for preparing a rollback or more. \a verdict is of this matrix; without its rows all are unknown.
[[nodiscard]] QList<LimitRow> limitRows(const Matrix &matrix, const Verdict &verdict);

/// One that fails now and has not failed often enough is a notice.
[[nodiscard]] Mark markOf(const HealthEndpoint &endpoint);

/// Health endpoints, and what they said last.
struct EndpointColumns : ColumnsOf<HealthEndpoint> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::EndpointColumns)
public:
  enum Column { State, Url, Answer, Latency, Since, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using EndpointModel = ValueTableModel<EndpointColumns>;

}  // namespace sternway::models
