// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/timeboxes.h"

#include "core/incident.h"

#include <algorithm>

namespace sternway::incident {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Without a list, or a word about one, it lasts as long as its moment.
bool isOver(const MomentBox &box, const Runbook &runbook, const QList<ItemRecord> &records,
            const QHash<QString, CheckReading> &readings) {
  bool any = false;
  for (const Checklist &list : runbook.checklists)
    for (const ChecklistItem &item : list.items) {
      const CheckReading reading = readings.value(item.id);
      if (!box.checklists.contains(list.id))
        continue;
      const ItemStatus status = itemStatus(item, records, list.id, reading);
      if (status.state == ItemStatus::State::Unknown)
        continue;
      any = true;
      if (!status.isDone())
        return false;
    }
  return any;
}

/// Of an incident that nobody goes through here: the last one that the rollback, or a box that has begun, has come to.
RollbackMoment momentIn(const Runbook &runbook, const QList<JournalEvent> &events) {
  RollbackMoment moment = RollbackMoment::Before;
  for (const JournalEvent &event : events)
    if (event.type == eventtype::operationStarted)
      moment = RollbackMoment::During;
    else if (event.type == eventtype::operationSucceeded || event.type == eventtype::operationFailed ||
             event.type == eventtype::operationCancelled)
      moment = RollbackMoment::After;
  for (const MomentBox &box : momentBoxes(runbook))
    if (asRecorded({.id = box.id}, events).began.isValid())
      moment = std::max(moment, box.moment);
  return moment;
}

}  // namespace

QList<TimeBox> currentBoxes(const Runbook &runbook, const QList<JournalEvent> &events, RollbackMoment moment,
                            const QHash<QString, CheckReading> &readings) {
  const QList<ItemRecord> records = itemRecords(events);
  QList<TimeBox> boxes;
  bool phase = false;
  for (const MomentBox &box : momentBoxes(runbook)) {
    const bool isList = box.checklists == QStringList{box.id};
    if (box.moment != moment || isOver(box, runbook, records, readings) || (!isList && phase))
      continue;
    phase |= !isList;
    boxes << asRecorded({.id = box.id, .title = box.title, .limit = box.limit}, events);
  }
  return boxes;
}

TimeBoxes::TimeBoxes(IncidentService &incidents, PlaceOf placeOf, QObject *parent)
    : QObject(parent), m_incidents(incidents), m_placeOf(std::move(placeOf)) {
  connect(&incidents.store(), &IncidentStore::changed, this, &TimeBoxes::look);
}

void TimeBoxes::reach(const QString &incidentId, RollbackMoment moment, const Readings &readings) {
  Readings &known = m_readings[incidentId];
  if (m_moments.contains(incidentId) && m_moments.value(incidentId) == moment && known == readings)
    return;
  m_moments.insert(incidentId, moment);
  known = readings;
  look();
}

QList<TimeBox> TimeBoxes::current(const IncidentRecord &record, const Runbook &runbook) const {
  const auto moment = m_moments.constFind(record.incident.id);
  return currentBoxes(runbook, record.events, moment == m_moments.cend() ? momentIn(runbook, record.events) : *moment,
                      m_readings.value(record.incident.id));
}

QList<TimeBox> TimeBoxes::running(const QString &incidentId) const {
  const IncidentRecord *record = m_incidents.store().record(incidentId);
  const RunbookPtr runbook = record ? m_placeOf(record->incident.service).runbook : nullptr;
  QList<TimeBox> boxes = runbook ? current(*record, *runbook) : QList<TimeBox>();
  boxes.removeIf([](const TimeBox &box) { return !box.began.isValid(); });
  return boxes;
}

void TimeBoxes::look() {
  m_timers = std::make_unique<QObject>();
  QSet<QString> ids(m_moments.keyBegin(), m_moments.keyEnd());
  for (const IncidentRecord *record : m_incidents.store().open())
    ids.insert(record->incident.id);
  for (const QString &id : std::as_const(ids))
    if (const IncidentRecord *record = m_incidents.store().record(id))
      watch(*record);
}

void TimeBoxes::watch(const IncidentRecord &record) {
  const TimeBoxPlace place = m_placeOf(record.incident.service);
  if (!place.runbook || !place.clock)
    return;
  const QDateTime now = place.clock->now();
  bool due = false;
  for (const TimeBox &box : current(record, *place.runbook)) {
    if (!box.began.isValid()) {
      if (m_moments.contains(record.incident.id))
        begin(record, box, now);
    } else if (const auto left = box.left(now); left > 0ms) {
      place.clock->after(left, m_timers.get(), [this] { look(); });
    } else {
      due |= !box.overrunRecorded;
    }
  }
  if (due)
    measure(record.incident.id, place);
}

void TimeBoxes::begin(const IncidentRecord &record, const TimeBox &box, const QDateTime &now) {
  EventDraft event = timeBoxStartedEvent(box);
  event.at = now;
  append(record, box, event);
}

/// Another process may have recorded it, and what is measured may say that the box is over.
void TimeBoxes::measure(const QString &incidentId, const TimeBoxPlace &place) {
  if (m_onTheWay.contains(incidentId))
    return;
  m_onTheWay.insert(incidentId);
  m_incidents.store().refresh();
  m_incidents.load(incidentId, this)->then([this, incidentId, place](const Result<IncidentRecord> &) {
    if (!place.readings || automaticItems(*place.runbook).isEmpty())
      return overrun(incidentId);
    place.readings(this)->then([this, incidentId](const Result<Readings> &measured) {
      Readings &known = m_readings[incidentId];
      if (measured)
        for (auto reading = measured->cbegin(); reading != measured->cend(); ++reading)
          if (reading->truth != Truth::Unknown)
            known.insert(reading.key(), *reading);
      overrun(incidentId);
    });
  });
}

void TimeBoxes::overrun(const QString &incidentId) {
  m_onTheWay.remove(incidentId);
  const IncidentRecord *record = m_incidents.store().record(incidentId);
  const TimeBoxPlace place = record ? m_placeOf(record->incident.service) : TimeBoxPlace();
  if (!place.runbook || !place.clock)
    return;
  for (const TimeBox &box : current(*record, *place.runbook))
    if (box.began.isValid() && !box.overrunRecorded && box.left(place.clock->now()) <= 0ms)
      append(*record, box, overrunEvent(box, nextContact(*place.runbook, record->events)));
}

void TimeBoxes::append(const IncidentRecord &record, const TimeBox &box, EventDraft event) {
  const QString key = record.incident.id + event.type + box.id;
  if (m_onTheWay.contains(key))
    return;
  m_onTheWay.insert(key);
  if (record.incident.isOpen())
    event.newsKeys = {u"phase"_s};  // another window may see it too
  m_incidents.append(record.incident.id, event, this)
      ->then([this, key, incident = record.incident](const Result<JournalEvent> &appended) {
        if (!appended)
          m_onTheWay.remove(key);
        else if (appended->sequence > 0 && appended->type == eventtype::timeBoxOverrun)
          Q_EMIT overran(incident, appended->summary);
      });
}

}  // namespace sternway::incident

#include "moc_timeboxes.cpp"
