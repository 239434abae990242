// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"

#include "core/format.h"
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

const QList<TableColumn<Finding>> &FindingColumns::all() {
  static const QList<TableColumn<Finding>> columns{
      {QT_TR_NOOP("Severity"),
       [](const Finding &finding) {
         return Cell{severityTitle(finding.severity), static_cast<int>(finding.severity)};
       },
       Align::Left, [](const Finding &finding) { return markOf(finding.severity); }},
      {QT_TR_NOOP("Finding"), textOf<&Finding::title>}};
  return columns;
}

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

const QList<TableColumn<RankedMethod>> &MethodColumns::all() {
  static const QList<TableColumn<RankedMethod>> columns{
      {QT_TR_NOOP("Method"), textOf<&RankedMethod::title>},
      {QT_TR_NOOP("Type"), [](const RankedMethod &method) { return textCell(method.scenario ? tr("scenario") : tr("method")); }},
      {QT_TR_NOOP("Duration"),
       [](const RankedMethod &method) {
         return Cell{estimateText(method), static_cast<qint64>(method.estimateMax.count())};
       }},
      {QT_TR_NOOP("Why"), textOf<&RankedMethod::reason>, Align::Left,
       [](const RankedMethod &method) { return method.score > 0 ? Mark::Notice : Mark::Stale; }}};
  return columns;
}

QVariant MethodColumns::row(const RankedMethod &value, int role) {
  if (role == Qt::ToolTipRole)
    return value.useWhen.isEmpty() ? value.title : value.useWhen;
  return {};
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

const QList<TableColumn<DiffRow>> &DiffColumns::all() {
  static const QList<TableColumn<DiffRow>> columns{
      {QT_TR_NOOP("Area"),
       [](const DiffRow &row) {
         return Cell{row.first ? areaTitle(row.entry.area) : QString(), static_cast<int>(row.entry.area)};
       },
       Align::Left, nullptr, nullptr,
       [](const DiffRow &row, int role) {
         return role == Qt::AccessibleTextRole ? QVariant(areaTitle(row.entry.area)) : QVariant();
       }},
      {QT_TR_NOOP("What"), textOf<&DiffRow::entry, &DiffEntry::path>, Align::Left, nullptr,
       plainOf<&DiffRow::entry, &DiffEntry::path>},
      {QT_TR_NOOP("Now"), valueCell<&DiffEntry::before>, Align::Left, nullptr, valueTip<&DiffEntry::before>,
       valueMuted<&DiffEntry::before>},
      {QT_TR_NOOP("After the rollback"), valueCell<&DiffEntry::after>, Align::Left, nullptr, valueTip<&DiffEntry::after>,
       valueMuted<&DiffEntry::after>}};
  return columns;
}

}  // namespace sternway
