// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinelanes.h"

#include "core/format.h"

#include <algorithm>
#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array laneOrder{EventGroup::Releases, EventGroup::Decisions,    EventGroup::Actions,
                               EventGroup::Messages, EventGroup::Observations, EventGroup::Notes};
constexpr qint64 shortestHome = 120'000;  ///< milliseconds

Mark markOf(EventGroup group) {
  switch (group) {
    case EventGroup::Releases: return Mark::Notice;
    case EventGroup::Decisions: return Mark::Warning;
    case EventGroup::Actions: return Mark::Progress;
    case EventGroup::Messages: return Mark::Good;
    case EventGroup::Observations: return Mark::Critical;
    case EventGroup::Notes: break;
  }
  return Mark::Stale;
}

TimeRange withRoom(qint64 from, qint64 to) {
  const qint64 missing = std::max<qint64>(0, shortestHome - (to - from));
  const qint64 room = (to - from) / 50 + missing / 2 + 1;
  return {from - room, to + room};
}
}  // namespace

std::optional<TimelineLanes::Place> TimelineLanes::placeOf(qint64 sequence) const {
  for (int lane = 0; lane < sequences.size(); ++lane)
    if (const qsizetype bar = sequences.at(lane).indexOf(sequence); bar >= 0)
      return Place{.lane = lane, .bar = static_cast<int>(bar)};
  return std::nullopt;
}

TimelineLanes timelineLanes(const QList<models::TimelineRow> &rows, const QList<MilestoneTime> &milestones,
                            const QDateTime &until) {
  TimelineLanes all;
  for (const EventGroup group : laneOrder)
    all.lanes.append({.label = eventGroupTitle(group), .mark = markOf(group), .bars = {}, .unknown = {}});
  all.sequences.resize(all.lanes.size());
  QList<const models::TimelineRow *> sorted;
  sorted.reserve(rows.size());
  for (const models::TimelineRow &row : rows)
    if (row.event.at.isValid())
      sorted.append(&row);
  std::ranges::stable_sort(sorted, {}, [](const models::TimelineRow *row) { return row->event.at.toMSecsSinceEpoch(); });
  for (const models::TimelineRow *row : std::as_const(sorted)) {
    const auto lane = std::distance(laneOrder.begin(), std::ranges::find(laneOrder, eventGroup(row->event.type)));
    const qint64 time = row->event.at.toMSecsSinceEpoch();
    all.lanes[lane].bars.append(
        {.time = {time, time}, .tip = row->time + u' ' + eventTypeTitle(row->event.type) + u": "_s + row->event.summary});
    all.sequences[lane].append(row->event.sequence);
  }
  QList<MilestoneTime> known = milestones;
  known.removeIf([](const MilestoneTime &time) { return !time.at.isValid(); });
  std::ranges::stable_sort(known, {}, &MilestoneTime::at);
  for (const MilestoneTime &time : std::as_const(known)) {
    all.markers.append({.time = time.at.toMSecsSinceEpoch(),
                        .label = milestoneTitle(time.milestone),
                        .detail = tr("%1 (event %2)").arg(milestoneTitle(time.milestone)).arg(time.sequence)});
    all.milestones.append(time.milestone);
  }
  if (sorted.isEmpty())
    return all;
  qint64 from = sorted.first()->event.at.toMSecsSinceEpoch();
  qint64 to = sorted.last()->event.at.toMSecsSinceEpoch();
  for (const ChartMarker &marker : std::as_const(all.markers)) {
    from = std::min(from, marker.time);
    to = std::max(to, marker.time);
  }
  all.home = withRoom(from, until.isValid() ? std::max(to, until.toMSecsSinceEpoch()) : to);
  return all;
}

}  // namespace sternway::ui
