// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timelinemodel.h"
#include "ui/charts/lanechart.h"

namespace sternway::ui {

/// An incident's events in lanes, a bar each, and its milestones as markers. A plain value.
struct TimelineLanes {
  QList<ChartLane> lanes;          ///< one for each EventGroup, releases first
  QList<QList<qint64>> sequences;  ///< by lane and bar: the number of the event
  QList<ChartMarker> markers;      ///< ascending by time
  QList<Milestone> milestones;     ///< by marker
  TimeRange home;                  ///< from the first event to the last one or \c until, with a little room around

  /// The place of the event's bar; nothing: it has none.
  struct Place {
    int lane = 0;
    int bar = 0;
  };
  [[nodiscard]] std::optional<Place> placeOf(qint64 sequence) const;
};

/// \a until: the time up to which something may still happen; invalid: the incident is over. Pure.
[[nodiscard]] TimelineLanes timelineLanes(const QList<models::TimelineRow> &rows, const QList<MilestoneTime> &milestones,
                                          const QDateTime &until);

}  // namespace sternway::ui
