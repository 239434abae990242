// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinemodel.h"

#include "core/corrections.h"
#include "core/format.h"
#include "core/verdict.h"

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

QString spoken(const TimelineRow &row) {
  const QString pinned = row.pinned ? TimelineColumns::tr("pinned") : QString();
  QStringList words{row.time, eventTypeTitle(row.event.type), row.event.summary, milestoneTitle(row.event.milestone), row.aside,
                    pinned};
  words.removeAll(QString());
  return words.join(u", "_s);
}

/// A minute, as in the reports: what is written down at once is not told twice.
constexpr qint64 recordedLate = 60;

QString asideOf(const JournalEvent &event, const TimelineClock &clock) {
  QStringList words;
  if (event.recordedAt.isValid() && std::abs(event.at.secsTo(event.recordedAt)) >= recordedLate)
    words << TimelineColumns::tr("recorded at %1").arg(clock.text(event.recordedAt));
  if (const OriginalText original = originalOf(event); original.correctedBy > 0)
    words << TimelineColumns::tr("corrected");
  return words.join(u" · "_s);
}

/// The whole text; where it was corrected also what was recorded first.
QString tipOf(const TimelineRow &row) {
  const OriginalText original = originalOf(row.event);
  if (original.correctedBy == 0)
    return row.event.summary;
  return TimelineColumns::tr("%1\n\nFirst recorded for %2:\n%3")
      .arg(row.event.summary, original.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s), original.summary);
}

}  // namespace

Mark markOfEvent(const JournalEvent &event) {
  const EventType *type = eventType(event.type);
  return type ? type->mark : Mark::Notice;
}

QList<TimelineRow> timelineRows(const QList<JournalEvent> &events, const QTimeZone &zone) {
  QList<JournalEvent> read = asCorrected(events);
  if (!std::ranges::is_sorted(read, {}, &JournalEvent::sequence))
    std::ranges::stable_sort(read, {}, &JournalEvent::sequence);
  const TimelineClock clock(read, zone);
  const QSet<qint64> pinned = pinnedEvents(read);
  QList<TimelineRow> rows;
  rows.reserve(read.size());
  for (const JournalEvent &event : std::as_const(read))
    if (!isBookkeeping(event))
      rows.append({.event = event,
                   .time = clock.text(event.at),
                   .aside = asideOf(event, clock),
                   .pinned = pinned.contains(event.sequence)});
  return rows;
}

const TimelineColumns::List TimelineColumns::all{
    {QT_TR_NOOP("Time"), [](const Value &row) { return sortedCell(row.time, row.event.at); }, Align::Left, nullptr,
     utcOf<&Value::event, &JournalEvent::at>,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row)) : QVariant(); }},
    {QT_TR_NOOP("Event"), [](const Value &row) { return textCell(eventTypeTitle(row.event.type)); }, Align::Left,
     [](const Value &row) { return markOfEvent(row.event); }},
    {QT_TR_NOOP("What happened"), textOf<&Value::event, &JournalEvent::summary>, Align::Left, nullptr, tipOf,
     [](const Value &row, int role) { return role == DetailRole ? QVariant(row.aside) : QVariant(); }},
    {QT_TR_NOOP("Milestone"),
     [](const Value &row) { return sortedCell(milestoneTitle(row.event.milestone), row.event.milestone); }, Align::Left, nullptr,
     nullptr,
     [](const Value &row, int role) {
       const bool badge = role == BadgeRole && row.event.milestone != Milestone::None;
       return badge ? QVariant(static_cast<int>(Mark::Progress)) : QVariant();
     }}};

QVariant TimelineColumns::row(const TimelineRow &value, int role) {
  switch (role) {
    case Qt::ToolTipRole: return tipOf(value);
    case SequenceRole: return value.event.sequence;
    case PinnedRole: return value.pinned;
    default: return {};
  }
}

TimelineFilter::TimelineFilter(TimelineModel &model, QObject *parent) : SortFilterModel(parent), m_model(model) {
  setSourceModel(&model);
  SortFilterModel::sort(TimelineColumns::Time);
}

void TimelineFilter::setChoice(const TimelineChoice &choice) {
  if (choice == m_choice)
    return;
  m_choice = choice;
  filterAgain();
}

bool TimelineFilter::isShown(int row) const {
  const TimelineRow &value = m_model.at(row);
  switch (m_choice.only) {
    case TimelineChoice::Only::All: break;
    case TimelineChoice::Only::Pinned:
      if (!value.pinned)
        return false;
      break;
    case TimelineChoice::Only::Milestones:
      if (value.event.milestone == Milestone::None)
        return false;
      break;
    case TimelineChoice::Only::Group:
      if (eventGroup(value.event.type) != m_choice.group)
        return false;
      break;
  }
  return SortFilterModel::isShown(row);
}

QModelIndex TimelineFilter::indexOf(qint64 sequence) const {
  const auto &rows = m_model.values();
  const auto found = std::ranges::lower_bound(rows, sequence, {}, [](const TimelineRow &row) { return row.event.sequence; });
  if (found == rows.cend() || found->event.sequence != sequence)
    return {};
  return mapFromSource(m_model.index(static_cast<int>(std::distance(rows.cbegin(), found)), TimelineColumns::Time));
}

}  // namespace sternway::models
