// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinemodel.h"

#include "core/format.h"
#include "core/verdict.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

const IncidentColumns::List IncidentColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return textCell(row.incident.closedAt.isValid() ? tr("closed") : tr("open")); },
     Align::Left, [](const Value &row) { return row.incident.closedAt.isValid() ? Mark::Good : Mark::Warning; }},
    {QT_TR_NOOP("Declared"),
     [](const Value &row) {
       return sortedCell(row.incident.openedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), row.incident.openedAt);
     },
     Align::Left, nullptr, utcOf<&Value::incident, &Incident::openedAt>},
    {QT_TR_NOOP("Incident"),
     [](const Value &row) {
       return textCell(row.incident.rehearsal ? tr("%1 (rehearsal)").arg(row.incident.title) : row.incident.title);
     },
     Align::Left, nullptr, [](const Value &row) { return QString(row.incident.title + u'\n' + row.incident.id); }}};

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

const TimelineColumns::List TimelineColumns::all{
    {QT_TR_NOOP("Time"), [](const Value &row) { return sortedCell(clockTime(row.event.at), row.event.at); }, Align::Left, nullptr,
     utcOf<&Value::event, &JournalEvent::at>,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row.event)) : QVariant(); }},
    {QT_TR_NOOP("Event"), [](const Value &row) { return textCell(eventTypeTitle(row.event.type)); }, Align::Left,
     [](const Value &row) { return markOfEvent(row.event); }},
    {QT_TR_NOOP("What happened"), textOf<&Value::event, &JournalEvent::summary>},
    {QT_TR_NOOP("Milestone"),
     [](const Value &row) { return sortedCell(milestoneTitle(row.event.milestone), row.event.milestone); }, Align::Left, nullptr,
     nullptr,
     [](const Value &row, int role) {
       const bool badge = role == BadgeRole && row.event.milestone != Milestone::None;
       return badge ? QVariant(static_cast<int>(Mark::Progress)) : QVariant();
     }}};

QVariant TimelineColumns::row(const TimelineRow &value, int role) {
  return role == Qt::ToolTipRole ? QVariant(value.event.summary) : QVariant();
}

}  // namespace sternway::models
