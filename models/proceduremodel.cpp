// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/proceduremodel.h"

#include "core/text.h"
#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
ProcedureRow rowOf(const GuidedStep &step, const StepTick &tick) {
  ProcedureRow row;
  row.kind = step.isNote() ? ProcedureRow::Kind::Note : ProcedureRow::Kind::Step;
  row.key = step.key;
  row.title = step.step.title;
  row.service = serviceNameOf(step.step);
  row.byWizard = step.byWizard;
  row.dangerous = !step.danger.isEmpty();
  row.tick = tick;
  return row;
}

QString stateOf(const ProcedureRow &row) {
  if (row.kind == ProcedureRow::Kind::Note)
    return ProcedureColumns::tr("note");
  if (row.byWizard)
    return tr("by Sternway");
  switch (row.tick.state) {
    case StepTick::State::Open: return tr("to do");
    case StepTick::State::Done: return tr("done");
    case StepTick::State::Skipped: return tr("skipped");
  }
  return {};
}

Mark markOf(const ProcedureRow &row) {
  if (row.kind == ProcedureRow::Kind::Note)
    return Mark::Notice;
  if (row.byWizard)
    return Mark::Progress;
  switch (row.tick.state) {
    case StepTick::State::Open: return Mark::Stale;
    case StepTick::State::Done: return Mark::Good;
    case StepTick::State::Skipped: return Mark::Warning;
  }
  return Mark::Unknown;
}

QString whoOf(const ProcedureRow &row) {
  if (row.tick.who.isEmpty())
    return row.service;
  const QString said = tr("%1 at %2").arg(row.tick.who, clockTime(row.tick.at));
  return row.tick.reason.isEmpty() ? said : said + u" · "_s + row.tick.reason;
}
}  // namespace

QList<ProcedureRow> procedureRows(const QList<GuidedStep> &steps, const QHash<QString, StepTick> &ticks) {
  QList<ProcedureRow> rows;
  const QList<int> places = stepsOfRows(steps);
  for (int place = 0; place < places.size(); ++place) {
    if (places.at(place) >= 0) {
      const GuidedStep &step = steps.at(places.at(place));
      rows << rowOf(step, ticks.value(step.key));
      continue;
    }
    ProcedureRow heading;
    heading.kind = ProcedureRow::Kind::Heading;
    heading.title = steps.at(places.at(place + 1)).part;
    rows << heading;
  }
  return rows;
}

QList<int> stepsOfRows(const QList<GuidedStep> &steps) {
  QList<int> places;
  QString part;
  for (int index = 0; index < steps.size(); ++index) {
    if (steps.at(index).part != part) {
      part = steps.at(index).part;
      places << -1;
    }
    places << index;
  }
  return places;
}

const QList<TableColumn<ProcedureRow>> &ProcedureColumns::all() {
  using Row = ProcedureRow;
  static const QList<TableColumn<Row>> columns{
      {QT_TR_NOOP("State"), [](const Row &row) { return row.isHeading() ? Cell{} : textCell(stateOf(row)); }, Align::Left,
       nullptr, nullptr,
       [](const Row &row, int role) {
         return role == MarkRole && !row.isHeading() ? QVariant(static_cast<int>(markOf(row))) : QVariant();
       }},
      {QT_TR_NOOP("Step"), textOf<&Row::title>},
      {QT_TR_NOOP("Danger"), [](const Row &row) { return row.dangerous ? textCell(tr("dangerous")) : Cell{}; }, Align::Left,
       nullptr, nullptr,
       [](const Row &row, int role) {
         return role == MarkRole && row.dangerous ? QVariant(static_cast<int>(Mark::Critical)) : QVariant();
       }},
      {QT_TR_NOOP("Who"), [](const Row &row) { return row.isHeading() ? Cell{} : textCell(whoOf(row)); }}};
  return columns;
}

QVariant ProcedureColumns::row(const ProcedureRow &value, int role) {
  if (role == HeadingRole)
    return value.isHeading();
  if (role == MutedRole && !value.isHeading())
    return value.byWizard || value.tick.state == StepTick::State::Skipped;
  return role == Qt::ToolTipRole && !value.isHeading() ? QVariant(value.title) : QVariant();
}

}  // namespace sternway
