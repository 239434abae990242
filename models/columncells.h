// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QString>
#include <QVariant>

namespace sternway {

/// A cell: what people read, and what it sorts by.
struct Cell {
  QString text;
  QVariant sort;
};

/// What a table answers for a cell and for a header, from what its Columns say:
///   using Value = …;                                       the object of a row
///   static constexpr int count = …;
///   static QString title(int column);
///   static Cell cell(const Value &value, int column);
///   static bool isNumeric(int column);                                        optional: right-aligned
///   static QVariant extra(const Value &value, int column, int role);          optional: MarkRole, Qt::ToolTipRole and others
template <typename Columns>
struct ColumnCells {
  [[nodiscard]] static QVariant data(const typename Columns::Value &value, int column, int role) {
    switch (role) {
      case Qt::DisplayRole: return Columns::cell(value, column).text;
      case SortRole: return Columns::cell(value, column).sort;
      case Qt::TextAlignmentRole: return alignment(column);
      default: break;
    }
    if constexpr (requires { Columns::extra(value, 0, 0); })
      return Columns::extra(value, column, role);
    else
      return {};
  }

  [[nodiscard]] static QVariant header(int section, Qt::Orientation orientation, int role) {
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns::count)
      return {};
    if (role == Qt::TextAlignmentRole)
      return alignment(section);
    return role == Qt::DisplayRole ? QVariant(Columns::title(section)) : QVariant();
  }

private:
  [[nodiscard]] static QVariant alignment(int column) {
    if constexpr (requires { Columns::isNumeric(0); })
      if (Columns::isNumeric(column))
        return QVariant::fromValue(int(Qt::AlignRight | Qt::AlignVCenter));
    return QVariant::fromValue(int(Qt::AlignLeft | Qt::AlignVCenter));
  }
};

}  // namespace sternway
