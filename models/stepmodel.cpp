// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stepmodel.h"

#include "core/format.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

std::chrono::milliseconds elapsed(const StepRow &row) {
  if (!row.startedAt.isValid())
    return {};
  return std::chrono::milliseconds(row.startedAt.msecsTo(row.endedAt.isValid() ? row.endedAt : row.now));
}

}  // namespace

QString stateTitle(StepState state) {
  switch (state) {
    case StepState::Pending: return tr("pending");
    case StepState::Started: return tr("running");
    case StepState::Finished: return tr("done");
    case StepState::Failed: return tr("failed");
    case StepState::Unknown: return tr("unknown");
    case StepState::Skipped: return tr("skipped");
  }
  return {};
}

Mark markOf(StepState state) {
  switch (state) {
    case StepState::Pending:
    case StepState::Skipped: return Mark::Stale;
    case StepState::Started: return Mark::Progress;
    case StepState::Finished: return Mark::Good;
    case StepState::Failed: return Mark::Critical;
    case StepState::Unknown: return Mark::Unknown;
  }
  return Mark::Unknown;
}

QString stateTitle(OperationState state) {
  switch (state) {
    case OperationState::Planned: return tr("planned");
    case OperationState::Running: return tr("running");
    case OperationState::Paused: return tr("paused");
    case OperationState::Succeeded: return tr("succeeded");
    case OperationState::Failed: return tr("failed");
    case OperationState::Cancelled: return tr("cancelled");
    case OperationState::Unknown: return tr("result unknown");
  }
  return {};
}

Mark markOf(OperationState state) {
  switch (state) {
    case OperationState::Planned: return Mark::Stale;
    case OperationState::Running: return Mark::Progress;
    case OperationState::Paused: return Mark::Notice;
    case OperationState::Succeeded: return Mark::Good;
    case OperationState::Failed: return Mark::Critical;
    case OperationState::Cancelled: return Mark::Warning;
    case OperationState::Unknown: return Mark::Unknown;
  }
  return Mark::Unknown;
}

QList<StepRow> stepRows(const Plan &plan, const OperationRecord &record, const QDateTime &now) {
  QList<StepRow> rows;
  for (const Step &step : plan.steps())
    rows.append({.step = step, .state = StepState::Pending, .startedAt = {}, .endedAt = {}, .message = {}, .now = {}});
  for (const StepRecord &step : record.steps) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&step](const StepRow &each) { return each.step.id == step.stepId; });
    if (found == rows.end())
      continue;
    StepRow &row = *found;
    row.state = step.state;
    row.startedAt = step.startedAt;
    row.endedAt = step.endedAt;
    row.message = step.message;
    if (step.state == StepState::Started)
      row.now = now;
  }
  return rows;
}

const StepColumns::List StepColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return sortedCell(stateTitle(row.state), row.state); }, Align::Left,
     [](const Value &row) { return markOf(row.state); }},
    {QT_TR_NOOP("Step"), textOf<&Value::step, &Step::title>},
    {QT_TR_NOOP("Time"),
     [](const Value &row) {
       const auto time = elapsed(row);
       return Cell{row.startedAt.isValid() ? formatDuration(time) : QString(), static_cast<qint64>(time.count())};
     },
     Align::Right}};

QVariant StepColumns::row(const StepRow &value, int role) {
  if (role == MutedRole)
    return value.state == StepState::Pending || value.state == StepState::Skipped;
  if (role == Qt::ToolTipRole)
    return value.message.isEmpty() ? value.step.title : value.message;
  return {};
}

}  // namespace sternway
