// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/procedure.h"
#include "core/servicestatus.h"
#include "models/tablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// One line of the procedure: the heading of a part, a step as it stands, or a note.
struct ProcedureRow {
  enum class Kind { Heading, Step, Note };
  Kind kind = Kind::Step;
  QString key;    ///< GuidedStep::key of a step
  QString title;  ///< or the part's
  QString service;
  bool byWizard = false;
  bool dangerous = false;
  StepTick tick;

  [[nodiscard]] bool isHeading() const { return kind == Kind::Heading; }
  friend bool operator==(const ProcedureRow &, const ProcedureRow &) = default;
};

/// The steps that a person carries out, with who did what when, and those that the wizard does.
struct ProcedureColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::ProcedureColumns)
public:
  using Value = ProcedureRow;
  enum Column { State, Title, Danger, Who, count };
  static const QList<TableColumn<Value>> &all();
  static QVariant row(const Value &value, int role);
};

using ProcedureModel = ValueTableModel<ProcedureColumns>;

/// One row a step, and a heading wherever another part begins. \a ticks: as stepTicks() gives them.
[[nodiscard]] QList<ProcedureRow> procedureRows(const QList<GuidedStep> &steps, const QHash<QString, StepTick> &ticks);
/// Which of the steps a row is about; -1: a heading.
[[nodiscard]] QList<int> stepsOfRows(const QList<GuidedStep> &steps);

}  // namespace sternway
