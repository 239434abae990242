// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/utctime.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QStringList>

namespace sternway::test {

/// How every model is watched by a QAbstractItemModelTester.
inline constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
/// When it is now.
inline const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

/// What people would see: the header, then one line a row, cells parted by " | ".
inline QStringList printed(const QAbstractItemModel &model) {
  QStringList lines;
  QStringList header;
  for (int column = 0; column < model.columnCount(); ++column)
    header.append(model.headerData(column, Qt::Horizontal).toString());
  lines.append(header.join(QStringLiteral(" | ")));
  for (int row = 0; row < model.rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
      cells.append(model.index(row, column).data().toString());
    lines.append(cells.join(QStringLiteral(" | ")));
  }
  return lines;
}

}  // namespace sternway::test
