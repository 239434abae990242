// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checklist.h"
#include "core/clock.h"
#include "core/procedure.h"
#include "core/timebox.h"
#include "incident/incidentservice.h"

namespace sternway::incident {

/// What is needed of a service to watch its time boxes. Without runbook and clock its boxes are left alone.
struct TimeBoxPlace {
  RunbookPtr runbook = nullptr;
  Clock *clock = nullptr;
  /// What is measured now of the items that Sternway evaluates, by ChecklistItem::id; null: they cannot be read here.
  std::function<Call<QHash<QString, CheckReading>> *(QObject *context)> readings = {};
};

/// The owner of the time boxes of all incidents, for the whole application, whoever looks at them. The one rule of the alarm: a
/// box has begun, by the journal; it is not over; and its time is up. Then its overrun is recorded once, with whom the runbook
/// has notified next. Views show running(). GUI thread; the service and the clocks outlive it.
class TimeBoxes final : public QObject {
  Q_OBJECT
public:
  using PlaceOf = std::function<TimeBoxPlace(const ObjectRef &service)>;
  using Readings = QHash<QString, CheckReading>;

  TimeBoxes(IncidentService &incidents, PlaceOf placeOf, QObject *parent = nullptr);

  /// The operator has come to this part of the rollback: its boxes begin. \a readings: what is measured of the lists' items.
  void reach(const QString &incidentId, RollbackMoment moment, const Readings &readings);
  /// Begun and not over; one whose time is up stays.
  [[nodiscard]] QList<TimeBox> running(const QString &incidentId) const;
  /// Looks at all again: a runbook or a session is another one.
  void look();

Q_SIGNALS:
  void overran(const sternway::Incident &incident, const QString &sentence);  ///< it was recorded here

private:
  [[nodiscard]] QList<TimeBox> current(const IncidentRecord &record, const Runbook &runbook) const;
  void watch(const IncidentRecord &record);
  void begin(const IncidentRecord &record, const TimeBox &box, const QDateTime &now);
  void measure(const QString &incidentId, const TimeBoxPlace &place);
  void overrun(const QString &incidentId);
  void append(const IncidentRecord &record, const TimeBox &box, EventDraft event);

  IncidentService &m_incidents;
  const PlaceOf m_placeOf;
  QHash<QString, RollbackMoment> m_moments;  ///< by incident: where operators are
  QHash<QString, Readings> m_readings;       ///< by incident
  QSet<QString> m_onTheWay;                  ///< events that are written, and incidents that are measured
  std::unique_ptr<QObject> m_timers;         ///< context of what waits for a box to run out
};

/// The boxes that are current at \a moment, begun or not, by what the journal says and what is measured: phases follow each
/// other, a later one begins when the lists of the one before are done; lists of their own run beside them. Of the items that
/// Sternway evaluates, those that are measured not to be so keep a list open. Pure.
[[nodiscard]] QList<TimeBox> currentBoxes(const Runbook &runbook, const QList<JournalEvent> &events, RollbackMoment moment,
                                          const QHash<QString, CheckReading> &readings);

}  // namespace sternway::incident
