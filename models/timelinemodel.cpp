// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinemodel.h"

#include "core/text.h"
#include "models/cells.h"

#include <QHash>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

struct EventKind {
  const char *title;
  Mark mark;
};

const QHash<QString, EventKind> &kinds() {
  static const QHash<QString, EventKind> all{
      {u"incident.opened"_s, {QT_TRANSLATE_NOOP("sternway", "Incident declared"), Mark::Notice}},
      {u"incident.closed"_s, {QT_TRANSLATE_NOOP("sternway", "Incident closed"), Mark::Good}},
      {u"release"_s, {QT_TRANSLATE_NOOP("sternway", "Release"), Mark::Notice}},
      {u"threshold"_s, {QT_TRANSLATE_NOOP("sternway", "Threshold crossed"), Mark::Critical}},
      {u"recovered"_s, {QT_TRANSLATE_NOOP("sternway", "Recovered"), Mark::Good}},
      {u"verdict"_s, {QT_TRANSLATE_NOOP("sternway", "Verdict"), Mark::Warning}},
      {u"symptom.declared"_s, {QT_TRANSLATE_NOOP("sternway", "Symptom declared"), Mark::Warning}},
      {u"symptom.withdrawn"_s, {QT_TRANSLATE_NOOP("sternway", "Symptom withdrawn"), Mark::Notice}},
      {u"user-report"_s, {QT_TRANSLATE_NOOP("sternway", "User report"), Mark::Warning}},
      {u"wizard.opened"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback opened"), Mark::Notice}},
      {u"method.chosen"_s, {QT_TRANSLATE_NOOP("sternway", "Way chosen"), Mark::Notice}},
      {u"procedure.step"_s, {QT_TRANSLATE_NOOP("sternway", "Step by hand"), Mark::Notice}},
      {u"variable.entered"_s, {QT_TRANSLATE_NOOP("sternway", "Value entered"), Mark::Stale}},
      {u"checklist.ticked"_s, {QT_TRANSLATE_NOOP("sternway", "Item done"), Mark::Good}},
      {u"checklist.unticked"_s, {QT_TRANSLATE_NOOP("sternway", "Item taken back"), Mark::Stale}},
      {u"checklist.overridden"_s, {QT_TRANSLATE_NOOP("sternway", "Item overridden"), Mark::Warning}},
      {u"checklist.evidence"_s, {QT_TRANSLATE_NOOP("sternway", "Evidence attached"), Mark::Notice}},
      {u"timebox.started"_s, {QT_TRANSLATE_NOOP("sternway", "Time box began"), Mark::Progress}},
      {u"timebox.overrun"_s, {QT_TRANSLATE_NOOP("sternway", "Time box is over"), Mark::Warning}},
      {u"plan"_s, {QT_TRANSLATE_NOOP("sternway", "Plan"), Mark::Notice}},
      {u"preflight"_s, {QT_TRANSLATE_NOOP("sternway", "Preflight"), Mark::Notice}},
      {u"declined"_s, {QT_TRANSLATE_NOOP("sternway", "Not begun"), Mark::Stale}},
      {u"note"_s, {QT_TRANSLATE_NOOP("sternway", "Note"), Mark::Stale}},
      {u"operation.started"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback began"), Mark::Progress}},
      {u"operation.paused"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback paused"), Mark::Notice}},
      {u"operation.resumed"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback goes on"), Mark::Progress}},
      {u"operation.taken-over"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback taken over"), Mark::Notice}},
      {u"operation.succeeded"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback succeeded"), Mark::Good}},
      {u"operation.failed"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback failed"), Mark::Critical}},
      {u"operation.cancelled"_s, {QT_TRANSLATE_NOOP("sternway", "Rollback cancelled"), Mark::Warning}},
      {u"operation.unknown"_s, {QT_TRANSLATE_NOOP("sternway", "Outcome unknown"), Mark::Unknown}},
      {u"step.started"_s, {QT_TRANSLATE_NOOP("sternway", "Step began"), Mark::Progress}},
      {u"step.finished"_s, {QT_TRANSLATE_NOOP("sternway", "Step done"), Mark::Good}},
      {u"step.failed"_s, {QT_TRANSLATE_NOOP("sternway", "Step failed"), Mark::Critical}},
      {u"step.skipped"_s, {QT_TRANSLATE_NOOP("sternway", "Step skipped"), Mark::Stale}},
      {u"step.unknown"_s, {QT_TRANSLATE_NOOP("sternway", "Step unknown"), Mark::Unknown}}};
  return all;
}

QString localTime(const QDateTime &time) {
  return time.toLocalTime().toString(u"HH:mm:ss"_s);
}

}  // namespace

QString eventTypeTitle(const QString &type) {
  const auto found = kinds().constFind(type);
  return found == kinds().cend() ? type : sternway::tr(found->title);
}

Mark markOfEvent(const JournalEvent &event) {
  return kinds().value(event.type, {"", Mark::Notice}).mark;
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
