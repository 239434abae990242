// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runbookmodel.h"

#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const PowerRow &row) {
  switch (row.kind) {
    case PowerRow::Kind::Command: return PowerColumns::tr("runs");
    case PowerRow::Kind::Shell: return PowerColumns::tr("runs in a shell");
    case PowerRow::Kind::Write: return PowerColumns::tr("changes");
    case PowerRow::Kind::Host: return PowerColumns::tr("contacts");
    case PowerRow::Kind::Message: return PowerColumns::tr("writes to");
    case PowerRow::Kind::Secret: return PowerColumns::tr("reads the secret");
  }
  return {};
}

QString dangerText(const PowerRow &row) {
  const bool shell = row.kind == PowerRow::Kind::Shell;
  return row.danger.isEmpty() && shell ? PowerColumns::tr("Runs through a shell (arbitrary code)") : row.danger;
}

}  // namespace

Mark markOf(const PowerRow &row) {
  if (row.kind == PowerRow::Kind::Shell || !row.danger.isEmpty())
    return Mark::Critical;
  return row.kind == PowerRow::Kind::Command || row.kind == PowerRow::Kind::Write ? Mark::Warning : Mark::Notice;
}

QString PowerColumns::title(int column) {
  switch (column) {
    case KindColumn: return tr("Action");
    case What: return tr("What");
    case Where: return tr("Where");
    case Line: return tr("Line");
    default: return {};
  }
}

Cell PowerColumns::cell(const PowerRow &value, int column) {
  switch (column) {
    case KindColumn: return {kindText(value), -static_cast<int>(markOf(value))};
    case What: return textCell(value.what);
    case Where: return textCell(value.where);
    case Line: return value.line > 0 ? numberCell(value.line) : Cell{{}, 0};
    default: return {};
  }
}

QVariant PowerColumns::extra(const PowerRow &value, int column, int role) {
  switch (role) {
    case MarkRole: return column == KindColumn ? QVariant(static_cast<int>(markOf(value))) : QVariant();
    case EmphasisRole: return markOf(value) == Mark::Critical ? QVariant(static_cast<int>(Mark::Critical)) : QVariant();
    case DetailRole: return column == What ? QVariant(dangerText(value)) : QVariant();
    case Qt::ToolTipRole:
      return column == What ? QVariant(dangerText(value).isEmpty() ? value.what : value.what + u'\n' + dangerText(value))
                            : QVariant();
    case Qt::AccessibleTextRole:
      if (column == KindColumn) {
        QStringList parts{kindText(value), value.what, value.where, dangerText(value)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
      }
      return {};
    default: return {};
  }
}

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
    case State: return textCell(value.leftOver ? tr("not imported") : value.choice.isEmpty() ? tr("review") : value.choice);
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
