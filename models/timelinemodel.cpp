// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinemodel.h"

#include "core/format.h"
#include "core/incident.h"
#include "core/verdict.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

const QList<TableColumn<IncidentRow>> &IncidentColumns::all() {
  using Row = IncidentRow;
  static const QList<TableColumn<Row>> columns{
      {QT_TR_NOOP("State"), [](const Row &row) { return textCell(row.incident.closedAt.isValid() ? tr("closed") : tr("open")); },
       Align::Left, [](const Row &row) { return row.incident.closedAt.isValid() ? Mark::Good : Mark::Warning; }},
      {QT_TR_NOOP("Declared"),
       [](const Row &row) {
         return Cell{row.incident.openedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.incident.openedAt};
       },
       Align::Left, nullptr, utcOf<&Row::incident, &Incident::openedAt>},
      {QT_TR_NOOP("Incident"),
       [](const Row &row) {
         return textCell(row.incident.rehearsal ? tr("%1 (rehearsal)").arg(row.incident.title) : row.incident.title);
       },
       Align::Left, nullptr, [](const Row &row) { return QString(row.incident.title + u'\n' + row.incident.id); }}};
  return columns;
}

namespace {

QString spoken(const JournalEvent &event) {
  return QStringList{clockTime(event.at), eventTypeTitle(event.type), event.summary, milestoneTitle(event.milestone)}.join(
      u", "_s);
}

}  // namespace

Mark markOfEvent(const JournalEvent &event) {
  const EventType *type = eventType(event.type);
  return type ? type->mark : Mark::Notice;
}

QList<TimelineRow> timelineRows(QList<JournalEvent> events) {
  std::stable_sort(events.begin(), events.end(),
                   [](const JournalEvent &a, const JournalEvent &b) { return a.sequence < b.sequence; });
  QList<TimelineRow> rows;
  for (const JournalEvent &event : std::as_const(events))
    rows.append({event});
  return rows;
}

const QList<TableColumn<TimelineRow>> &TimelineColumns::all() {
  using Row = TimelineRow;
  static const QList<TableColumn<Row>> columns{
      {QT_TR_NOOP("Time"),
       [](const Row &row) {
         return Cell{clockTime(row.event.at), row.event.at};
       },
       Align::Left, nullptr, utcOf<&Row::event, &JournalEvent::at>,
       [](const Row &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row.event)) : QVariant(); }},
      {QT_TR_NOOP("Event"), [](const Row &row) { return textCell(eventTypeTitle(row.event.type)); }, Align::Left,
       [](const Row &row) { return markOfEvent(row.event); }},
      {QT_TR_NOOP("What happened"), textOf<&Row::event, &JournalEvent::summary>},
      {QT_TR_NOOP("Milestone"),
       [](const Row &row) {
         return Cell{milestoneTitle(row.event.milestone), static_cast<int>(row.event.milestone)};
       },
       Align::Left, nullptr, nullptr,
       [](const Row &row, int role) {
         const bool badge = role == BadgeRole && row.event.milestone != Milestone::None;
         return badge ? QVariant(static_cast<int>(Mark::Progress)) : QVariant();
       }}};
  return columns;
}

QVariant TimelineColumns::row(const TimelineRow &value, int role) {
  return role == Qt::ToolTipRole ? QVariant(value.event.summary) : QVariant();
}

}  // namespace sternway
