// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmodel.h"

#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

QString ImportColumns::title(int column) {
  switch (column) {
    case Line: return tr("Line");
    case State: return tr("State");
    case Text: return tr("Text");
    case Why: return tr("Why");
    default: return {};
  }
}

Cell ImportColumns::cell(const ImportRow &value, int column) {
  switch (column) {
    case Line: return numberCell(value.line);
    case State: return textCell(value.leftOver ? tr("left over") : value.choice.isEmpty() ? tr("ask") : value.choice);
    case Text: return textCell(value.text);
    case Why: return textCell(value.why);
    default: return {};
  }
}

QVariant ImportColumns::extra(const ImportRow &value, int column, int role) {
  if (role == MarkRole && column == State)
    return static_cast<int>(value.leftOver ? Mark::Warning : value.choice.isEmpty() ? Mark::Unknown : Mark::Good);
  if (role == Qt::ToolTipRole)
    return QString(value.text + u'\n' + value.why);
  return {};
}

}  // namespace sternway
