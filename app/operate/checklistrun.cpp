// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/checklistrun.h"

#include <algorithm>

namespace sternway::operate {

ChecklistRun::ChecklistRun(Journal &journal, QString who, QObject *parent)
    : QObject(parent), m_journal(journal), m_who(std::move(who)) {}

void ChecklistRun::follow(const QString &incidentId) {
  if (incidentId.isEmpty() || incidentId == m_incidentId)
    return;
  m_incidentId = incidentId;
  m_loaded = false;
  m_journal.load(incidentId, this)->then([this](const Result<IncidentRecord> &record) {
    if (!record) {
      Q_EMIT failed(record.error());
      return;
    }
    m_loaded = true;
    take(record->events);
    const QList<EventDraft> waiting = std::exchange(m_waiting, {});
    for (const EventDraft &event : waiting)
      write(event);
  });
}

void ChecklistRun::take(const QList<JournalEvent> &events) {
  m_events = events;
  m_items = itemRecords(events);
  m_ticks = stepTicks(events);
  m_way = chosenWay(events);
  m_migration = chosenMigration(events);
  Q_EMIT changed();
}

void ChecklistRun::record(const EventDraft &event) {
  if (m_loaded)
    write(event);
  else
    m_waiting.append(event);
}

void ChecklistRun::writeDone(const EventDraft &event) {
  record(event);
  if (m_incidentId.isEmpty())
    Q_EMIT incidentNeeded();
}

void ChecklistRun::write(const EventDraft &event) {
  m_journal.append(m_incidentId, event, this)->then([this](const Result<JournalEvent> &appended) {
    if (!appended) {
      Q_EMIT failed(appended.error());
      return;
    }
    take(m_events + QList<JournalEvent>{*appended});
  });
}

void ChecklistRun::setReadings(const QHash<QString, CheckReading> &readings) {
  m_readings = readings;
  Q_EMIT changed();
}

ItemStatus ChecklistRun::status(const Checklist &list, const ChecklistItem &item) const {
  const auto reading = m_readings.constFind(item.id);
  return itemStatus(item, m_items, list.id, reading == m_readings.cend() ? std::nullopt : std::optional(*reading));
}

bool ChecklistRun::isDone(const Checklist &list) const {
  return std::all_of(list.items.cbegin(), list.items.cend(),
                     [this, &list](const ChecklistItem &item) { return status(list, item).isDone(); });
}

int ChecklistRun::openItems(const QList<Checklist> &lists) const {
  qsizetype open = 0;
  for (const Checklist &list : lists)
    open += std::count_if(list.items.cbegin(), list.items.cend(),
                          [this, &list](const ChecklistItem &item) { return !status(list, item).isDone(); });
  return static_cast<int>(open);
}

void ChecklistRun::tick(const Checklist &list, const ChecklistItem &item) {
  writeDone(tickEvent(list, item, m_who));
}

void ChecklistRun::untick(const Checklist &list, const ChecklistItem &item) {
  writeDone(untickEvent(list, item, m_who));
}

void ChecklistRun::overrule(const Checklist &list, const ChecklistItem &item, const QString &reason) {
  writeDone(overrideEvent(list, item, m_who, reason));
}

void ChecklistRun::attach(const Checklist &list, const ChecklistItem &item, const ChecklistEvidence &evidence) {
  writeDone(evidenceEvent(list, item, m_who, evidence));
}

void ChecklistRun::choose(const ChosenWay &way, const QString &title) {
  if (way == m_way)
    return;
  // pages ask for it before the journal has answered
  m_way = way;
  record(methodChosenEvent(way, title, m_who));
}

void ChecklistRun::chooseMigration(const QString &id, const QString &title) {
  if (m_migration == id)
    return;
  m_migration = id;
  record(migrationChosenEvent(id, title, m_who));
}

void ChecklistRun::mark(const GuidedStep &step, StepTick::State state, const QString &reason) {
  writeDone(procedureStepEvent(step, state, m_who, reason));
}

}  // namespace sternway::operate

#include "moc_checklistrun.cpp"
