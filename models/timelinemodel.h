// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "models/tablemodel.h"

namespace sternway::models {

struct IncidentRow {
  Incident incident;

  friend bool operator==(const IncidentRow &a, const IncidentRow &b) {
    return a.incident.id == b.incident.id && a.incident.title == b.incident.title && a.incident.closedAt == b.incident.closedAt;
  }
};

/// Incidents as the journal lists them.
struct IncidentColumns : ColumnsOf<IncidentRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::IncidentColumns)
public:
  enum Column { State, Declared, Title, count };
  static const List all;
};

using IncidentModel = ValueTableModel<IncidentColumns>;

/// One event of an incident: JournalEvent with an equality (the sequence and its hash say whether it is the same).
struct TimelineRow {
  JournalEvent event;

  friend bool operator==(const TimelineRow &a, const TimelineRow &b) {
    return a.event.incidentId == b.event.incidentId && a.event.sequence == b.event.sequence && a.event.hash == b.event.hash &&
           a.event.summary == b.event.summary;
  }
};

/// An incident's timeline: local time, what kind of event, what happened, the milestone that it is. In the order recorded, so
/// that it grows at its end; it sorts by the time at which things happened.
struct TimelineColumns : ColumnsOf<TimelineRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::TimelineColumns)
public:
  enum Column { Time, Type, Summary, MilestoneColumn, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using TimelineModel = ValueTableModel<TimelineColumns>;

[[nodiscard]] Mark markOfEvent(const JournalEvent &event);
/// In the order recorded.
[[nodiscard]] QList<TimelineRow> timelineRows(QList<JournalEvent> events);

}  // namespace sternway::models
