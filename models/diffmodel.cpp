// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diffmodel.h"

#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

Cell valueCell(const QString &value) {
  return value.isEmpty() ? Cell{tr("(absent)"), QString()} : textCell(value);
}

}  // namespace

QString areaTitle(DiffEntry::Area area) {
  switch (area) {
    case DiffEntry::Area::Image: return tr("Images");
    case DiffEntry::Area::Environment: return tr("Environment");
    case DiffEntry::Area::Resources: return tr("Resources");
    case DiffEntry::Area::Probes: return tr("Probes");
    case DiffEntry::Area::References: return tr("References");
    case DiffEntry::Area::Labels: return tr("Labels");
    case DiffEntry::Area::Other: return tr("Other");
  }
  return {};
}

QList<DiffRow> diffRows(QList<DiffEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const DiffEntry &a, const DiffEntry &b) { return a.area < b.area; });
  QList<DiffRow> rows;
  for (const DiffEntry &entry : std::as_const(entries))
    rows.append({entry, rows.isEmpty() || rows.last().entry.area != entry.area});
  return rows;
}

QString DiffColumns::title(int column) {
  switch (column) {
    case Area: return tr("Area");
    case Path: return tr("What");
    case Before: return tr("Now");
    case After: return tr("After the rollback");
    default: return {};
  }
}

Cell DiffColumns::cell(const DiffRow &value, int column) {
  switch (column) {
    case Area: return {value.first ? areaTitle(value.entry.area) : QString(), static_cast<int>(value.entry.area)};
    case Path: return textCell(value.entry.path);
    case Before: return valueCell(value.entry.before);
    case After: return valueCell(value.entry.after);
    default: return {};
  }
}

QVariant DiffColumns::extra(const DiffRow &value, int column, int role) {
  if (role == MutedRole)
    return (column == Before && value.entry.before.isEmpty()) || (column == After && value.entry.after.isEmpty());
  if (role == Qt::AccessibleTextRole && column == Area)
    return areaTitle(value.entry.area);
  if (role == Qt::ToolTipRole && column != Area)
    return cell(value, column).text;
  return {};
}

}  // namespace sternway
