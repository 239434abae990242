// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

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
struct ImportColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::ImportColumns)
public:
  using Value = ImportRow;
  enum Column { Line, State, Text, Why, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column) { return column == Line; }
  static QVariant extra(const Value &value, int column, int role);
};

using ImportModel = ValueTableModel<ImportColumns>;

}  // namespace sternway
