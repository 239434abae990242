// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
bool isNumeric(const QList<QStringList> &rows, qsizetype column) {
  return std::all_of(rows.cbegin() + 1, rows.cend(), [column](const QStringList &row) {
    const QString cell = row.value(column);
    return cell.isEmpty() || cell == u"–" || cell.front().isDigit();
  });
}
}  // namespace

QString textTable(const QList<QStringList> &rows) {
  if (rows.isEmpty())
    return {};
  QList<qsizetype> widths(rows.first().size(), 0);
  for (const QStringList &row : rows)
    for (qsizetype column = 0; column < widths.size(); ++column)
      widths[column] = std::max(widths[column], row.value(column).size());
  QStringList lines;
  for (const QStringList &row : rows) {
    QString line;
    for (qsizetype column = 0; column < widths.size(); ++column) {
      const QString cell = row.value(column);
      line += (isNumeric(rows, column) ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column])) + u"  "_s;
    }
    while (line.endsWith(u' '))
      line.chop(1);
    lines << line;
  }
  return lines.join(u'\n');
}

}  // namespace sternway
