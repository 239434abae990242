// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/methodranking.h"
#include "core/plan.h"
#include "core/verdict.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// What preflight found.
struct FindingColumns : ColumnsOf<Finding> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::FindingColumns)
public:
  enum Column { Severity, Title, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using FindingModel = ValueTableModel<FindingColumns>;

/// "blocks", "warning", "note".
[[nodiscard]] QString severityTitle(Severity severity);
[[nodiscard]] Mark markOf(Severity severity);
/// Grouped: what blocks first, then warnings, then notes; within a group as they were found.
[[nodiscard]] QList<Finding> bySeverity(QList<Finding> findings);

/// A method of rolling back, and who carries it out.
struct MethodRow {
  enum class By {
    Sternway,
    Both,   ///< Sternway, and it asks for steps of a person, or whether to begin one
    Person  ///< nothing of it by Sternway
  };
  RankedMethod method;
  By by = By::Sternway;

  friend bool operator==(const MethodRow &, const MethodRow &) = default;
};

/// The methods of rolling back that a runbook has, with what speaks for each.
struct MethodColumns : ColumnsOf<MethodRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::MethodColumns)
public:
  enum Column { Title, By, Estimate, Reason, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using MethodModel = ValueTableModel<MethodColumns>;

/// "2 min to 5 min", "5 min", or empty where it is not known.
[[nodiscard]] QString estimateText(const RankedMethod &method);

/// One page of a wizard, as the list at its side shows it.
struct WizardStepRow {
  QString title;
  Mark mark = Mark::Stale;
  bool current = false;

  friend bool operator==(const WizardStepRow &, const WizardStepRow &) = default;
};

struct WizardStepColumns : ColumnsOf<WizardStepRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::WizardStepColumns)
public:
  enum Column { Title, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using WizardStepModel = ValueTableModel<WizardStepColumns>;

/// One change, and whether it begins its area: the area is shown once.
struct DiffRow {
  DiffEntry entry;
  bool first = false;

  friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

/// What a rollback changes, by area: before → after.
struct DiffColumns : ColumnsOf<DiffRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::DiffColumns)
public:
  enum Column { Area, Path, Before, After, count };
  static const List all;
};

using DiffModel = ValueTableModel<DiffColumns>;

/// "Images", "Environment", ...
[[nodiscard]] QString areaTitle(DiffEntry::Area area);
/// In the order of the areas.
[[nodiscard]] QList<DiffRow> diffRows(QList<DiffEntry> entries);

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
  Q_DECLARE_TR_FUNCTIONS(sternway::models::StepColumns)
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

}  // namespace sternway::models
