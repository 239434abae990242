// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"

#include "core/format.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

QString severityTitle(Severity severity) {
  switch (severity) {
    case Severity::Block: return tr("blocks");
    case Severity::Warn: return tr("warning");
    case Severity::Info: return tr("note");
  }
  return {};
}

Mark markOf(Severity severity) {
  switch (severity) {
    case Severity::Block: return Mark::Critical;
    case Severity::Warn: return Mark::Warning;
    case Severity::Info: return Mark::Notice;
  }
  return Mark::Unknown;
}

QList<Finding> bySeverity(QList<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
  return findings;
}

const FindingColumns::List FindingColumns::all{
    {QT_TR_NOOP("Severity"),
     [](const Value &finding) { return sortedCell(severityTitle(finding.severity), static_cast<int>(finding.severity)); },
     Align::Left, [](const Value &finding) { return markOf(finding.severity); }},
    {QT_TR_NOOP("Finding"), textOf<&Value::title>}};

QVariant FindingColumns::row(const Finding &value, int role) {
  if (role == Qt::ToolTipRole)
    return value.remedy.isEmpty() ? value.detail : value.detail + u"\n\n"_s + value.remedy;
  return {};
}

QString estimateText(const RankedMethod &method) {
  if (method.estimateMax.count() <= 0)
    return {};
  if (method.estimateMin.count() <= 0 || method.estimateMin == method.estimateMax)
    return formatDuration(method.estimateMax);
  return tr("%1 to %2").arg(formatDuration(method.estimateMin), formatDuration(method.estimateMax));
}

namespace {
QString carrierTitle(MethodRow::By by) {
  switch (by) {
    case MethodRow::By::Sternway: return MethodColumns::tr("Sternway");
    case MethodRow::By::Both: return MethodColumns::tr("Sternway and you");
    case MethodRow::By::Person: return MethodColumns::tr("by hand");
  }
  return {};
}
}  // namespace

const MethodColumns::List MethodColumns::all{
    {QT_TR_NOOP("Method"),
     [](const Value &row) {
       return textCell(row.method.scenario ? tr("Scenario: %1").arg(row.method.title) : row.method.title);
     }},
    {QT_TR_NOOP("By"), [](const Value &row) { return sortedCell(carrierTitle(row.by), row.by); }},
    {QT_TR_NOOP("Duration"),
     [](const Value &row) { return sortedCell(estimateText(row.method), static_cast<qint64>(row.method.estimateMax.count())); }},
    {QT_TR_NOOP("Why"), textOf<&Value::method, &RankedMethod::reason>}};

QVariant MethodColumns::row(const MethodRow &value, int role) {
  if (role == Qt::ToolTipRole)
    return value.method.useWhen.isEmpty() ? value.method.title : value.method.useWhen;
  return {};
}

namespace {

QString pageStateName(Mark mark) {
  switch (mark) {
    case Mark::Stale: return WizardStepColumns::tr("pending");
    case Mark::Good: return WizardStepColumns::tr("done");
    default: return markName(mark);
  }
}

}  // namespace

const WizardStepColumns::List WizardStepColumns::all{
    {"", textOf<&Value::title>, Align::Left, [](const Value &row) { return row.mark; }}};

QVariant WizardStepColumns::row(const WizardStepRow &value, int role) {
  if (role == MutedRole)
    return value.mark == Mark::Stale;
  return role == Qt::AccessibleTextRole ? QVariant(value.title + u", "_s + pageStateName(value.mark)) : QVariant();
}

namespace {

template <auto Side>
Cell valueCell(const DiffRow &row) {
  const QString &value = row.entry.*Side;
  return value.isEmpty() ? Cell{DiffColumns::tr("(absent)"), QString()} : textCell(value);
}

template <auto Side>
QString valueTip(const DiffRow &row) {
  return valueCell<Side>(row).text;
}

template <auto Side>
QVariant valueMuted(const DiffRow &row, int role) {
  return role == MutedRole ? QVariant((row.entry.*Side).isEmpty()) : QVariant();
}

}  // namespace

QString areaTitle(DiffEntry::Area area) {
  switch (area) {
    case DiffEntry::Area::Image: return tr("Images");
    case DiffEntry::Area::Environment: return tr("Environment");
    case DiffEntry::Area::Resources: return tr("Resources");
    case DiffEntry::Area::Probes: return tr("Probes");
    case DiffEntry::Area::References: return tr("References");
    case DiffEntry::Area::Labels: return tr("Labels");
    case DiffEntry::Area::Other: return tr("Other");
  }
  return {};
}

QList<DiffRow> diffRows(QList<DiffEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const DiffEntry &a, const DiffEntry &b) { return a.area < b.area; });
  QList<DiffRow> rows;
  for (const DiffEntry &entry : std::as_const(entries))
    rows.append({entry, rows.isEmpty() || rows.last().entry.area != entry.area});
  return rows;
}

const DiffColumns::List DiffColumns::all{
    {QT_TR_NOOP("Area"),
     [](const Value &row) { return sortedCell(row.first ? areaTitle(row.entry.area) : QString(), row.entry.area); }, Align::Left,
     nullptr, nullptr,
     [](const Value &row, int role) {
       return role == Qt::AccessibleTextRole ? QVariant(areaTitle(row.entry.area)) : QVariant();
     }},
    {QT_TR_NOOP("What"), textOf<&Value::entry, &DiffEntry::path>, Align::Left, nullptr, plainOf<&Value::entry, &DiffEntry::path>},
    {QT_TR_NOOP("Now"), valueCell<&DiffEntry::before>, Align::Left, nullptr, valueTip<&DiffEntry::before>,
     valueMuted<&DiffEntry::before>},
    {QT_TR_NOOP("After the rollback"), valueCell<&DiffEntry::after>, Align::Left, nullptr, valueTip<&DiffEntry::after>,
     valueMuted<&DiffEntry::after>}};

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

}  // namespace sternway::models
