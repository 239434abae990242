// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/incidentservice.h"

namespace sternway::incident {

template <typename T>
Call<T> *IncidentService::telling(Call<T> *write, QObject *context) {
  auto *call = new Call<T>(context);
  const quint64 number = m_store.writing();
  write->then([this, number, guard = QPointer(call), self = QPointer(this)](const Result<T> &result) {
    if (guard)
      guard->finish(result);
    if (self)
      m_store.written(number);
  });
  return call;
}

Call<Incident> *IncidentService::openFor(const Incident &draft, QObject *context) {
  return telling(m_journal.openFor(draft, this), context);
}

Call<Done> *IncidentService::close(const QString &incidentId, QObject *context) {
  return telling(m_journal.close(incidentId, this), context);
}

Call<QList<JournalEvent>> *IncidentService::appendAll(const QString &incidentId, const QList<EventDraft> &events,
                                                      QObject *context) {
  return telling(m_journal.appendAll(incidentId, events, this), context);
}

Call<Done> *IncidentService::record(const OperationRecord &operation, const EventDraft &event, QObject *context) {
  return telling(m_journal.record(operation, event, this), context);
}

Call<Done> *IncidentService::record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                    QObject *context) {
  return telling(m_journal.record(incidentId, step, event, this), context);
}

}  // namespace sternway::incident

#include "moc_incidentservice.cpp"
