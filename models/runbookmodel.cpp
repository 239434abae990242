// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runbookmodel.h"

#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const PermissionRow &row) {
  switch (row.kind) {
    case PermissionRow::Kind::Command: return PermissionColumns::tr("runs");
    case PermissionRow::Kind::Shell: return PermissionColumns::tr("runs in a shell");
    case PermissionRow::Kind::Write: return PermissionColumns::tr("changes");
    case PermissionRow::Kind::Host: return PermissionColumns::tr("contacts");
    case PermissionRow::Kind::Message: return PermissionColumns::tr("writes to");
    case PermissionRow::Kind::Secret: return PermissionColumns::tr("reads the secret");
  }
  return {};
}

QString dangerText(const PermissionRow &row) {
  const bool shell = row.kind == PermissionRow::Kind::Shell;
  return row.danger.isEmpty() && shell ? PermissionColumns::tr("Runs through a shell (arbitrary code)") : row.danger;
}

QString spoken(const PermissionRow &row) {
  QStringList parts{kindText(row), row.what, row.where, dangerText(row)};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

}  // namespace

Mark markOf(const PermissionRow &row) {
  if (row.kind == PermissionRow::Kind::Shell || !row.danger.isEmpty())
    return Mark::Critical;
  return row.kind == PermissionRow::Kind::Command || row.kind == PermissionRow::Kind::Write ? Mark::Warning : Mark::Notice;
}

const PermissionColumns::List PermissionColumns::all{
    {QT_TR_NOOP("Action"), [](const Value &row) { return sortedCell(kindText(row), -static_cast<int>(markOf(row))); },
     Align::Left, markOf, nullptr,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row)) : QVariant(); }},
    {QT_TR_NOOP("What"), textOf<&Value::what>, Align::Left, nullptr,
     [](const Value &row) { return dangerText(row).isEmpty() ? row.what : row.what + u'\n' + dangerText(row); },
     [](const Value &row, int role) { return role == DetailRole ? QVariant(dangerText(row)) : QVariant(); }},
    {QT_TR_NOOP("Where"), textOf<&Value::where>},
    {QT_TR_NOOP("Line"),
     [](const Value &row) {
       return row.line > 0 ? numberCell(row.line) : Cell{{}, 0};
     },
     Align::Right}};

QVariant PermissionColumns::row(const PermissionRow &value, int role) {
  return role == EmphasisRole && markOf(value) == Mark::Critical ? QVariant(static_cast<int>(Mark::Critical)) : QVariant();
}

const ImportColumns::List ImportColumns::all{
    {QT_TR_NOOP("Line"), numberOf<&Value::line>, Align::Right},
    {QT_TR_NOOP("State"),
     [](const Value &row) {
       return textCell(row.leftOver ? tr("not imported") : row.choice.isEmpty() ? tr("review") : row.choice);
     },
     Align::Left,
     [](const Value &row) { return row.leftOver           ? Mark::Warning
                                   : row.choice.isEmpty() ? Mark::Unknown
                                                          : Mark::Good; }},
    {QT_TR_NOOP("Text"), textOf<&Value::text>},
    {QT_TR_NOOP("Why"), textOf<&Value::why>}};

QVariant ImportColumns::row(const ImportRow &value, int role) {
  return role == Qt::ToolTipRole ? QVariant(value.text + u'\n' + value.why) : QVariant();
}

}  // namespace sternway
