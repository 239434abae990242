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
  row.title = stepTitle(step.step);
  row.service = step.step.service;
  row.byWizard = step.byWizard;
  row.dangerous = step.step.dangerous;
  row.tick = tick;
  return row;
}

QString stateOf(const ProcedureRow &row) {
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
  const QString said = tr("%1 at %2").arg(row.tick.who, row.tick.at.toLocalTime().toString(u"HH:mm:ss"_s));
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

QString ProcedureColumns::title(int column) {
  switch (column) {
    case State: return tr("State");
    case Title: return tr("Step");
    case Danger: return tr("Danger");
    case Who: return tr("Who");
    default: return {};
  }
}

Cell ProcedureColumns::cell(const ProcedureRow &value, int column) {
  if (value.kind == ProcedureRow::Kind::Heading)
    return column == Title ? textCell(value.title) : Cell{};
  switch (column) {
    case State: return value.kind == ProcedureRow::Kind::Note ? textCell(tr("note")) : textCell(stateOf(value));
    case Title: return textCell(value.title);
    case Danger: return value.dangerous ? textCell(tr("dangerous")) : Cell{};
    case Who: return textCell(whoOf(value));
    default: return {};
  }
}

QVariant ProcedureColumns::extra(const ProcedureRow &value, int column, int role) {
  if (role == HeadingRole)
    return value.kind == ProcedureRow::Kind::Heading;
  if (value.kind == ProcedureRow::Kind::Heading)
    return {};
  if (role == MarkRole && column == State)
    return static_cast<int>(markOf(value));
  if (role == MarkRole && column == Danger && value.dangerous)
    return static_cast<int>(Mark::Critical);
  if (role == MutedRole)
    return value.byWizard || value.tick.state == StepTick::State::Skipped;
  if (role == Qt::ToolTipRole)
    return value.title;
  return {};
}

}  // namespace sternway
