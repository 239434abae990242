// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/boardmodel.h"

#include "core/format.h"
#include "models/wizardmodel.h"

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

template <BoardStage Stage>
const BoardCell &cellOf(const BoardRow &row) {
  return row.cells.at(static_cast<size_t>(Stage));
}

template <BoardStage Stage>
Cell stageCell(const BoardRow &row) {
  const BoardCell &cell = cellOf<Stage>(row);
  return {cellText(cell), cell.steps == 0 ? -1 : static_cast<int>(cell.state)};
}

template <BoardStage Stage>
QString stageTip(const BoardRow &row) {
  return cellOf<Stage>(row).sentence;
}

template <BoardStage Stage>
QVariant stageExtra(const BoardRow &row, int role) {
  const BoardCell &cell = cellOf<Stage>(row);
  if (role == MarkRole && cell.steps > 0)
    return static_cast<int>(markOf(cell));
  if (role == MutedRole)
    return cell.steps == 0 || cell.state == StepState::Pending || cell.state == StepState::Skipped;
  return {};
}

template <BoardStage Stage>
TableColumn<BoardRow> stageColumn(const char *title) {
  return {title, stageCell<Stage>, Align::Left, nullptr, stageTip<Stage>, stageExtra<Stage>};
}

/// What all steps of a part together are: the worst counts, then what is under way.
StepState joined(const QList<StepState> &states) {
  for (const StepState worst : {StepState::Failed, StepState::Unknown, StepState::Started})
    if (states.contains(worst))
      return worst;
  const auto all = [&states](StepState wanted) {
    return std::ranges::all_of(states, [wanted](StepState state) { return state == wanted; });
  };
  if (all(StepState::Pending) || all(StepState::Skipped))
    return states.constFirst();
  return states.contains(StepState::Pending) ? StepState::Started : StepState::Finished;
}

/// The times and words of one step, added to its cell.
struct CellSum {
  QList<StepState> states;
  QDateTime from;
  QDateTime to;
};

void add(BoardCell &cell, CellSum &sum, const Step &step, const StepRecord &record, const QDateTime &now) {
  ++cell.steps;
  const bool tolerated = record.state == StepState::Failed && step.onFailure == OnFailure::Continue;
  cell.doubts += tolerated ? 1 : 0;
  sum.states << (tolerated ? StepState::Finished : record.state);
  if (record.state == StepState::Started || record.state == StepState::Failed || record.state == StepState::Unknown)
    cell.sentence = record.message.isEmpty() ? step.title : u"%1: %2"_s.arg(step.title, record.message);
  if (!record.startedAt.isValid())
    return;
  if (!sum.from.isValid() || record.startedAt < sum.from)
    sum.from = record.startedAt;
  const QDateTime end = record.endedAt.isValid() ? record.endedAt : now;
  if (!sum.to.isValid() || end > sum.to)
    sum.to = end;
}

}  // namespace

Mark markOf(const BoardCell &cell) {
  return cell.state == StepState::Finished && cell.doubts > 0 ? Mark::Warning : markOf(cell.state);
}

QString cellText(const BoardCell &cell) {
  if (cell.steps == 0)
    return u"–"_s;
  if (cell.state == StepState::Pending)
    return cell.isOver ? BoardColumns::tr("not started") : stateTitle(cell.state);
  const QString state = cell.state == StepState::Finished && cell.doubts > 0
                            ? BoardColumns::tr("done, %n failed", nullptr, cell.doubts)
                            : stateTitle(cell.state);
  return cell.state == StepState::Skipped ? state : BoardColumns::tr("%1 · %2").arg(state, formatDuration(cell.took));
}

BoardStage stageOf(const StepKinds &kinds, const Step &step, bool changed) {
  switch (kinds.role(step)) {
    case StepRole::WayBack:
    case StepRole::Rolls: return BoardStage::Change;
    case StepRole::Waits: return BoardStage::Rollout;
    case StepRole::Watches:
    case StepRole::Recovers: return BoardStage::Recovery;
    case StepRole::Other: break;
  }
  const StepDescriptor *kind = kinds.runner(step);
  if (kind && kind->effect != StepEffect::Reads)
    return BoardStage::Change;
  return changed ? BoardStage::Recovery : BoardStage::Checks;
}

std::array<BoardCell, boardStageCount> boardCells(const StepKinds &kinds, const Plan &plan, const OperationRecord &record,
                                                  const QDateTime &now) {
  std::array<BoardCell, boardStageCount> cells;
  std::array<CellSum, boardStageCount> sums;
  bool changed = false;
  for (const Step &step : plan.steps()) {
    const BoardStage stage = stageOf(kinds, step, changed);
    changed = changed || stage == BoardStage::Change;
    const auto index = static_cast<size_t>(stage);
    const auto found = std::ranges::find(record.steps, step.id, &StepRecord::stepId);
    add(cells.at(index), sums.at(index), step, found == record.steps.cend() ? StepRecord() : *found, now);
  }
  for (size_t index = 0; index < cells.size(); ++index) {
    BoardCell &cell = cells.at(index);
    const CellSum &sum = sums.at(index);
    cell.isOver = record.endedAt.isValid();
    if (cell.steps == 0)
      continue;
    cell.state = joined(sum.states);
    if (cell.isOver && cell.state == StepState::Started)
      cell.state = StepState::Unknown;  // it ended in between
    cell.took = sum.from.isValid() ? std::chrono::milliseconds(sum.from.msecsTo(sum.to)) : std::chrono::milliseconds(0);
  }
  return cells;
}

const BoardColumns::List BoardColumns::all{
    {QT_TR_NOOP("Service"), textOf<&Value::service>, Align::Left, nullptr,
     [](const Value &row) { return row.ref.name.isEmpty() ? QString() : display(row.ref); }},
    {QT_TR_NOOP("State"), [](const Value &row) { return sortedCell(row.state, static_cast<int>(row.mark)); }, Align::Left,
     [](const Value &row) { return row.mark; }},
    stageColumn<BoardStage::Checks>(QT_TR_NOOP("Checks")),
    stageColumn<BoardStage::Change>(QT_TR_NOOP("Change")),
    stageColumn<BoardStage::Rollout>(QT_TR_NOOP("Rollout")),
    stageColumn<BoardStage::Recovery>(QT_TR_NOOP("Recovery")),
    {QT_TR_NOOP("Time"),
     [](const Value &row) {
       return Cell{row.took ? formatDuration(*row.took) : QString(),
                   row.took ? static_cast<qint64>(row.took->count()) : qint64(-1)};
     },
     Align::Right}};

QVariant BoardColumns::row(const BoardRow &value, int role) {
  if (role == MutedRole)
    return value.muted;
  if (role == Qt::ToolTipRole && !value.sentence.isEmpty())
    return value.sentence;
  return {};
}

}  // namespace sternway::models
