// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinemodel.h"

#include "core/eventtypes.h"
#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString localTime(const QDateTime &time) {
  return time.toLocalTime().toString(u"HH:mm:ss"_s);
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

QString TimelineColumns::title(int column) {
  switch (column) {
    case Time: return tr("Time");
    case Type: return tr("Event");
    case Summary: return tr("What happened");
    case MilestoneColumn: return tr("Milestone");
    default: return {};
  }
}

Cell TimelineColumns::cell(const TimelineRow &value, int column) {
  const JournalEvent &event = value.event;
  switch (column) {
    case Time: return {localTime(event.at), event.at};
    case Type: return textCell(eventTypeTitle(event.type));
    case Summary: return textCell(event.summary);
    case MilestoneColumn: return {milestoneTitle(event.milestone), static_cast<int>(event.milestone)};
    default: return {};
  }
}

QVariant TimelineColumns::extra(const TimelineRow &value, int column, int role) {
  const JournalEvent &event = value.event;
  if (role == MarkRole && column == Type)
    return static_cast<int>(markOfEvent(event));
  if (role == BadgeRole && column == MilestoneColumn && event.milestone != Milestone::None)
    return static_cast<int>(Mark::Progress);
  if (role == Qt::ToolTipRole && column == Time)
    return event.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
  if (role == Qt::ToolTipRole)
    return event.summary;
  if (role == Qt::AccessibleTextRole && column == Time)
    return QStringList{localTime(event.at), eventTypeTitle(event.type), event.summary, milestoneTitle(event.milestone)}.join(
        u", "_s);
  return {};
}

}  // namespace sternway
