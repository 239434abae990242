// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secretmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
QString placeText(const SecretRow &row) {
  switch (row.place) {
    case SecretRow::Place::Looking: return SecretColumns::tr("looking…");
    case SecretRow::Place::Environment: return SecretColumns::tr("in the environment");
    case SecretRow::Place::Stored: return SecretColumns::tr("stored");
    case SecretRow::Place::Unknown: return SecretColumns::tr("not known");
    case SecretRow::Place::Missing: break;
  }
  return SecretColumns::tr("missing");
}

Mark markOfPlace(const SecretRow &row) {
  switch (row.place) {
    case SecretRow::Place::Looking:
    case SecretRow::Place::Unknown: return Mark::Unknown;
    case SecretRow::Place::Missing: return Mark::Warning;
    default: return Mark::Good;
  }
}
}  // namespace

const SecretColumns::List SecretColumns::all{
    {QT_TR_NOOP("Secret"), textOf<&Value::name>},
    {QT_TR_NOOP("Value"), [](const Value &row) { return sortedCell(placeText(row), row.place); }, Align::Left, markOfPlace,
     [](const Value &row) { return row.problem; }},
    {QT_TR_NOOP("Last used"), [](const Value &row) { return timeCell(row.lastUse); }},
    {QT_TR_NOOP("Used by"), [](const Value &row) { return textCell(row.users.join(u", "_s)); }, Align::Left, nullptr,
     [](const Value &row) { return row.users.join(u'\n'); }},
};

}  // namespace sternway::models
