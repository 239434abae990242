// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/methodranking.h"
#include "core/plan.h"
#include "core/verdict.h"
#include "models/tablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// What preflight found.
struct FindingColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::FindingColumns)
public:
  using Value = Finding;
  enum Column { Severity, Title, count };
  static const QList<TableColumn<Value>> &all();
  static QVariant row(const Value &value, int role);
};

using FindingModel = ValueTableModel<FindingColumns>;

/// "blocks", "warning", "note".
[[nodiscard]] QString severityTitle(Severity severity);
[[nodiscard]] Mark markOf(Severity severity);
/// Grouped: what blocks first, then warnings, then notes; within a group as they were found.
[[nodiscard]] QList<Finding> bySeverity(QList<Finding> findings);

/// The methods of rolling back that a runbook has, with what speaks for each.
struct MethodColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::MethodColumns)
public:
  using Value = RankedMethod;
  enum Column { Title, Kind, Estimate, Reason, count };
  static const QList<TableColumn<Value>> &all();
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

struct WizardStepColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::WizardStepColumns)
public:
  using Value = WizardStepRow;
  enum Column { Title, count };
  static const QList<TableColumn<Value>> &all() {
    static const QList<TableColumn<Value>> columns{
        {"", textOf<&Value::title>, Align::Left, [](const Value &value) { return value.mark; }}};
    return columns;
  }
  static QVariant row(const Value &value, int role) {
    if (role == MutedRole)
      return value.mark == Mark::Stale;
    if (role == Qt::AccessibleTextRole)
      return QString(value.title + QStringLiteral(", ") + stateName(value.mark));
    return {};
  }
  static QString stateName(Mark mark) {
    switch (mark) {
      case Mark::Stale: return tr("pending");
      case Mark::Good: return tr("done");
      default: return markName(mark);
    }
  }
};

using WizardStepModel = ValueTableModel<WizardStepColumns>;

/// One change, and whether it begins its area: the area is shown once.
struct DiffRow {
  DiffEntry entry;
  bool first = false;

  friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

/// What a rollback changes, by area: before → after.
struct DiffColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::DiffColumns)
public:
  using Value = DiffRow;
  enum Column { Area, Path, Before, After, count };
  static const QList<TableColumn<Value>> &all();
};

using DiffModel = ValueTableModel<DiffColumns>;

/// "Images", "Environment", ...
[[nodiscard]] QString areaTitle(DiffEntry::Area area);
/// In the order of the areas.
[[nodiscard]] QList<DiffRow> diffRows(QList<DiffEntry> entries);

}  // namespace sternway
