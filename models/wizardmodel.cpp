// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

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

QString FindingColumns::title(int column) {
  switch (column) {
    case Severity: return tr("Severity");
    case Title: return tr("Finding");
    default: return {};
  }
}

Cell FindingColumns::cell(const Finding &value, int column) {
  switch (column) {
    case Severity: return {severityTitle(value.severity), static_cast<int>(value.severity)};
    case Title: return textCell(value.title);
    default: return {};
  }
}

QVariant FindingColumns::extra(const Finding &value, int column, int role) {
  if (role == MarkRole && column == Severity)
    return static_cast<int>(markOf(value.severity));
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

QString MethodColumns::title(int column) {
  switch (column) {
    case Title: return tr("Method");
    case Kind: return tr("Kind");
    case Estimate: return tr("Duration");
    case Reason: return tr("Why");
    default: return {};
  }
}

Cell MethodColumns::cell(const RankedMethod &value, int column) {
  switch (column) {
    case Title: return textCell(value.title);
    case Kind: return textCell(value.scenario ? tr("scenario") : tr("method"));
    case Estimate: return {estimateText(value), static_cast<qint64>(value.estimateMax.count())};
    case Reason: return textCell(value.reason);
    default: return {};
  }
}

QVariant MethodColumns::extra(const RankedMethod &value, int column, int role) {
  if (role == MarkRole && column == Reason)
    return static_cast<int>(value.score > 0 ? Mark::Notice : Mark::Stale);
  if (role == Qt::ToolTipRole)
    return value.useWhen.isEmpty() ? value.title : value.useWhen;
  return {};
}

namespace {

Cell valueCell(const QString &value) {
  return value.isEmpty() ? Cell{tr("(absent)"), QString()} : textCell(value);
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

QString DiffColumns::title(int column) {
  switch (column) {
    case Area: return tr("Area");
    case Path: return tr("What");
    case Before: return tr("Now");
    case After: return tr("After the rollback");
    default: return {};
  }
}

Cell DiffColumns::cell(const DiffRow &value, int column) {
  switch (column) {
    case Area: return {value.first ? areaTitle(value.entry.area) : QString(), static_cast<int>(value.entry.area)};
    case Path: return textCell(value.entry.path);
    case Before: return valueCell(value.entry.before);
    case After: return valueCell(value.entry.after);
    default: return {};
  }
}

QVariant DiffColumns::extra(const DiffRow &value, int column, int role) {
  if (role == MutedRole)
    return (column == Before && value.entry.before.isEmpty()) || (column == After && value.entry.after.isEmpty());
  if (role == Qt::AccessibleTextRole && column == Area)
    return areaTitle(value.entry.area);
  if (role == Qt::ToolTipRole && column != Area)
    return cell(value, column).text;
  return {};
}

}  // namespace sternway
