// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checklist.h"
#include "core/procedure.h"
#include "core/verdict.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// One line of the checklists of a page: a list's heading, or an item as it stands.
struct ChecklistRow {
  QString list;   ///< Checklist::id
  QString item;   ///< ChecklistItem::id; empty: the heading
  QString text;   ///< the item, or the list's title
  QString check;  ///< the condition that Sternway evaluates; empty: ticked by hand
  ItemStatus status;
  int done = 0;  ///< of a heading: how many of its items
  int count = 0;
  QDateTime due;  ///< invalid: no deadline
  bool overdue = false;
  QString note = {};  ///< what else is known of it, for example the issue that was made of it

  [[nodiscard]] bool isHeading() const { return item.isEmpty(); }
  [[nodiscard]] bool isLate() const { return overdue && !status.isDone(); }
  friend bool operator==(const ChecklistRow &, const ChecklistRow &) = default;
};

/// The items of checklists with how they stand, who said so or what was measured, and when.
struct ChecklistColumns : ColumnsOf<ChecklistRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ChecklistColumns)
public:
  enum Column { State, Item, Evidence, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using ChecklistModel = ValueTableModel<ChecklistColumns>;

/// "open", "done", "passed", "failed", "unknown", "overridden".
[[nodiscard]] QString stateTitle(ItemStatus::State state);
[[nodiscard]] Mark markOf(ItemStatus::State state);
/// Who ticked it, or what was measured, and when; why it was overridden; how much is attached. One line.
[[nodiscard]] QString standing(const ChecklistRow &row);

/// Follow-ups where there is little width: the item, and below it when it is due, by how much that is over, or who did it when.
struct FollowUpColumns : ColumnsOf<ChecklistRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::FollowUpColumns)
public:
  enum Column { Item, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using FollowUpModel = ValueTableModel<FollowUpColumns>;

/// \a since: what deadlines count from, invalid: there are none; overdue is what is over at \a now.
[[nodiscard]] ChecklistRow checklistRow(const Checklist &list, const ChecklistItem &item, const ItemStatus &status,
                                        const QDateTime &since, const QDateTime &now);
/// Where an item stands.
struct ChecklistPlace {
  const Checklist *list = nullptr;
  const ChecklistItem *item = nullptr;
};
/// Of the row's item; null for a heading.
[[nodiscard]] ChecklistPlace placeOf(const QList<Checklist> &lists, const ChecklistRow &row);
/// One line of the procedure: the heading of a part, a step as it stands, or a note.
struct ProcedureRow {
  enum class Kind { Heading, Step, Note };
  Kind kind = Kind::Step;
  QString key;    ///< GuidedStep::key of a step
  QString title;  ///< or the part's
  QString service;
  bool byWizard = false;
  bool asks = false;  ///< of those: a person is asked for it in its turn
  bool dangerous = false;
  StepTick tick;

  [[nodiscard]] bool isHeading() const { return kind == Kind::Heading; }
  friend bool operator==(const ProcedureRow &, const ProcedureRow &) = default;
};

/// The steps that a person carries out, with who did what when, and those that the wizard does.
struct ProcedureColumns : ColumnsOf<ProcedureRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ProcedureColumns)
public:
  enum Column { State, Title, Danger, Who, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using ProcedureModel = ValueTableModel<ProcedureColumns>;

/// One row a step, and a heading wherever another part begins. \a ticks: as stepTicks() gives them.
[[nodiscard]] QList<ProcedureRow> procedureRows(const QList<GuidedStep> &steps, const QHash<QString, StepTick> &ticks);
/// Which of the steps a row is about; -1: a heading.
[[nodiscard]] QList<int> stepsOfRows(const QList<GuidedStep> &steps);

/// One thing that a runbook may do when its steps are carried out.
struct PermissionRow {
  enum class Kind { Command, Shell, Write, Host, Message, Secret };
  Kind kind = Kind::Command;
  QString what;    ///< the command, the host, what is changed
  QString where;   ///< "deployment/order-service in production", "in a container"
  QString danger;  ///< why it is dangerous, or empty
  int line = 0;    ///< 0: of no single line

  friend bool operator==(const PermissionRow &, const PermissionRow &) = default;
};

/// A line for a shell is as dangerous as what is said to be: anything may stand in it.
[[nodiscard]] Mark markOf(const PermissionRow &row);

/// What a runbook may do, for who decides whether to accept it.
struct PermissionColumns : ColumnsOf<PermissionRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::PermissionColumns)
public:
  enum Column { KindColumn, What, Where, Line, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using PermissionModel = ValueTableModel<PermissionColumns>;

/// A line of an imported text that needs a person.
struct ImportRow {
  int line = 0;  ///< from 1
  bool leftOver = false;
  QString text;
  QString why;
  QString choice;  ///< what a person has said of it; empty: nothing

  friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

/// What an import did not understand, or not surely.
struct ImportColumns : ColumnsOf<ImportRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ImportColumns)
public:
  enum Column { Line, State, Text, Why, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using ImportModel = ValueTableModel<ImportColumns>;

}  // namespace sternway::models
