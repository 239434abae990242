// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/verdict.h"
#include "models/tablemodel.h"

namespace sternway {

/// One step of an operation, as planned and as it stands.
struct StepRow {
  Step step;
  StepState state = StepState::Pending;
  QDateTime startedAt;
  QDateTime endedAt;
  QString message;
  QDateTime now;  ///< what the time of a step under way is counted to

  friend bool operator==(const StepRow &, const StepRow &) = default;
};

/// The steps of a rollback with their state, their time, and what they said.
struct StepColumns : ColumnsOf<StepRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::StepColumns)
public:
  enum Column { State, Title, Elapsed, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using StepModel = ValueTableModel<StepColumns>;

/// "waiting", "running", "done", ...
[[nodiscard]] QString stateTitle(StepState state);
[[nodiscard]] Mark markOf(StepState state);
[[nodiscard]] QString stateTitle(OperationState state);
[[nodiscard]] Mark markOf(OperationState state);
[[nodiscard]] QList<StepRow> stepRows(const Plan &plan, const OperationRecord &record, const QDateTime &now);

}  // namespace sternway
