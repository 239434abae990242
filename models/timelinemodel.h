// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/eventgroup.h"
#include "core/incident.h"
#include "models/cells.h"
#include "models/sortfiltermodel.h"
#include "models/tablemodel.h"
#include "models/timelineclock.h"

#include <optional>

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

/// One event of an incident as it is to be read, and what a person has said of it.
struct TimelineRow {
  JournalEvent event;  ///< out of asCorrected()
  QString time = {};   ///< see TimelineClock
  QString aside = {};  ///< when it was recorded, where that is another time; that it was corrected. Empty: nothing to add
  bool pinned = false;

  friend bool operator==(const TimelineRow &a, const TimelineRow &b) {
    return a.event.sequence == b.event.sequence && a.event.incidentId == b.event.incidentId && a.event.hash == b.event.hash &&
           a.pinned == b.pinned && a.event.milestone == b.event.milestone && a.event.at == b.event.at && a.time == b.time &&
           a.aside == b.aside && a.event.summary == b.event.summary;
  }
};

/// What a row of the timeline answers beside the roles of cells.h, in any column.
enum TimelineRole : int {
  SequenceRole = Qt::UserRole + 40,  ///< qint64: the event's number
  PinnedRole,                        ///< bool
};

/// An incident's timeline: time, what kind of event, what happened (with TimelineRow::aside as its detail), the milestone that it
/// is. In the order recorded, so that it grows at its end; it sorts by the time at which things happened.
struct TimelineColumns : ColumnsOf<TimelineRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::TimelineColumns)
public:
  enum Column { Time, Type, Summary, MilestoneColumn, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using TimelineModel = ValueTableModel<TimelineColumns>;

[[nodiscard]] Mark markOfEvent(const JournalEvent &event);
/// In the order recorded, corrected, without what only says how others are shown. Times in \a zone.
[[nodiscard]] QList<TimelineRow> timelineRows(const QList<JournalEvent> &events,
                                              const QTimeZone &zone = QTimeZone::systemTimeZone());

/// Which events are shown.
struct TimelineChoice {
  enum class Only { All, Pinned, Milestones, Group };
  Only only = Only::All;
  EventGroup group = EventGroup::Observations;  ///< for Only::Group
  friend bool operator==(const TimelineChoice &, const TimelineChoice &) = default;
};

/// A timeline by the time at which things happened, filtered by words and by a choice. GUI thread; the model outlives it.
class TimelineFilter final : public SortFilterModel {
public:
  explicit TimelineFilter(TimelineModel &model, QObject *parent = nullptr);

  void setChoice(const TimelineChoice &choice);
  [[nodiscard]] const TimelineRow &at(const QModelIndex &index) const { return m_model.at(mapToSource(index).row()); }
  /// The first column of the event with this number; invalid: it is not shown.
  [[nodiscard]] QModelIndex indexOf(qint64 sequence) const;

protected:
  [[nodiscard]] bool isShown(int row) const override;

private:
  TimelineModel &m_model;
  TimelineChoice m_choice;
};

}  // namespace sternway::models
