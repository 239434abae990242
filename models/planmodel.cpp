// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planmodel.h"

#include "core/format.h"
#include "models/cells.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
QString doneBy(const PlanRow &row) {
  return row.step.skip.isEmpty() ? byTitle(row.by) : PlanColumns::tr("skipped");
}

Mark markOf(const PlanRow &row) {
  if (!row.step.skip.isEmpty())
    return Mark::Warning;
  return row.by == PlanRow::By::Sternway ? Mark::Stale : Mark::Notice;
}
}  // namespace

QString byTitle(PlanRow::By by) {
  switch (by) {
    case PlanRow::By::Sternway: return tr("by Sternway");
    case PlanRow::By::AfterYes: return tr("asks first");
    case PlanRow::By::Person: return tr("by you");
  }
  return {};
}

const PlanColumns::List PlanColumns::all{
    {QT_TR_NOOP("Step"), textOf<&Value::step, &Step::title>},
    {QT_TR_NOOP("By"), [](const Value &row) { return sortedCell(doneBy(row), row.by); }, Align::Left, markOf},
    {QT_TR_NOOP("Danger"), [](const Value &row) { return row.dangerous ? textCell(tr("dangerous")) : Cell{}; }, Align::Left,
     nullptr, nullptr,
     [](const Value &row, int role) {
       return role == MarkRole && row.dangerous ? QVariant(static_cast<int>(Mark::Critical)) : QVariant();
     }},
    {QT_TR_NOOP("Target"), [](const Value &row) { return textCell(display(row.step.target)); }}};

QVariant PlanColumns::row(const PlanRow &value, int role) {
  if (role == MutedRole)
    return !value.step.skip.isEmpty();
  if (role == Qt::ToolTipRole)
    return value.step.skip.isEmpty() ? value.step.title : value.step.title + u'\n' + value.step.skip;
  return {};
}

}  // namespace sternway::models
