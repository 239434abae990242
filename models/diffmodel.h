// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

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
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static QVariant extra(const Value &value, int column, int role);
};

using DiffModel = ValueTableModel<DiffColumns>;

/// "Images", "Environment", ...
[[nodiscard]] QString areaTitle(DiffEntry::Area area);
/// In the order of the areas.
[[nodiscard]] QList<DiffRow> diffRows(QList<DiffEntry> entries);

}  // namespace sternway
