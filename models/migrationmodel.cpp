// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migrationmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
QString fateTitle(MigrationRow::Fate fate) {
  switch (fate) {
    case MigrationRow::Fate::Stays: return MigrationColumns::tr("stays");
    case MigrationRow::Fate::Goes: return MigrationColumns::tr("is taken back");
    case MigrationRow::Fate::Marked: return MigrationColumns::tr("is marked as taken back");
    case MigrationRow::Fate::NoWayBack: return MigrationColumns::tr("no way back");
    case MigrationRow::Fate::NotKnown: return MigrationColumns::tr("not known");
  }
  return {};
}

Mark markOfFate(const MigrationRow &row) {
  switch (row.fate) {
    case MigrationRow::Fate::Stays: return Mark::Stale;
    case MigrationRow::Fate::Goes:
    case MigrationRow::Fate::Marked: return Mark::Warning;
    case MigrationRow::Fate::NoWayBack: return Mark::Critical;
    case MigrationRow::Fate::NotKnown: return Mark::Unknown;
  }
  return Mark::Unknown;
}
}  // namespace

const MigrationMethodColumns::List MigrationMethodColumns::all{
    {QT_TR_NOOP("Method"), textOf<&Value::title>},
    {QT_TR_NOOP("By"), [](const Value &row) { return row.by ? sortedCell(byTitle(*row.by), *row.by) : Cell{}; }},
    {QT_TR_NOOP("Use when"), textOf<&Value::useWhen>}};

const MigrationColumns::List MigrationColumns::all{
    {QT_TR_NOOP("Migration"), textOf<&Value::name>},
    {QT_TR_NOOP("Applied"), [](const Value &row) { return textCell(row.at.isEmpty() ? tr("not told") : row.at); }},
    {QT_TR_NOOP("Release"), textOf<&Value::release>, Align::Left, nullptr, plainOf<&Value::why>},
    {QT_TR_NOOP("With this method"), [](const Value &row) { return sortedCell(fateTitle(row.fate), row.fate); }, Align::Left,
     markOfFate}};

QVariant MigrationColumns::row(const MigrationRow &value, int role) {
  return role == MutedRole ? QVariant(value.fate == MigrationRow::Fate::Stays) : QVariant();
}

}  // namespace sternway::models
