// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqljournal.h"

namespace sternway {

using namespace Qt::StringLiterals;

SqlJournal::SqlJournal(JournalSettings settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_worker(new QObject) {
  m_store = std::make_unique<JournalStore>(std::move(settings), [this](const QString &text) {
    QMetaObject::invokeMethod(
        this, [this, text] { Q_EMIT notice(text); }, Qt::QueuedConnection);
  });
  m_thread.setObjectName(u"journal"_s);
  m_worker->moveToThread(&m_thread);
  m_thread.start();
}

SqlJournal::~SqlJournal() {
  // Queued behind the calls that were made: they are done before the thread ends. The connection is closed where it was opened.
  QMetaObject::invokeMethod(
      m_worker,
      [this] {
        m_store.reset();
        m_worker->deleteLater();
        m_thread.quit();
      },
      Qt::QueuedConnection);
  m_thread.wait();
}

template <typename T, typename Job>
Call<T> *SqlJournal::submit(QObject *context, Job job) {
  auto *call = new Call<T>(context);
  const QPointer<Call<T>> waiting(call);
  // "this" outlives the job: the destructor waits for the thread.
  QMetaObject::invokeMethod(
      m_worker,
      [this, waiting, job = std::move(job), now = m_clock.now()] {
        Result<T> result = job(*m_store, now);
        QMetaObject::invokeMethod(
            this,
            [waiting, result = std::move(result)]() mutable {
              if (waiting)
                waiting->finish(std::move(result));
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
  return call;
}

Call<Incident> *SqlJournal::openFor(const Incident &draft, QObject *context) {
  return submit<Incident>(context, [draft](JournalStore &store, const QDateTime &now) { return store.openFor(draft, now); });
}

Call<Done> *SqlJournal::close(const QString &incidentId, QObject *context) {
  return submit<Done>(context,
                      [incidentId](JournalStore &store, const QDateTime &now) { return store.closeIncident(incidentId, now); });
}

Call<QList<JournalEvent>> *SqlJournal::appendAll(const QString &incidentId, const QList<EventDraft> &events, QObject *context) {
  return submit<QList<JournalEvent>>(
      context, [incidentId, events](JournalStore &store, const QDateTime &now) { return store.append(incidentId, events, now); });
}

Call<Done> *SqlJournal::record(const OperationRecord &operation, const EventDraft &event, QObject *context) {
  return submit<Done>(context, [operation, event](JournalStore &store, const QDateTime &now) {
    return store.recordOperation(operation, event, now);
  });
}

Call<Done> *SqlJournal::record(const QString &incidentId, const StepRecord &step, const EventDraft &event, QObject *context) {
  return submit<Done>(context, [incidentId, step, event](JournalStore &store, const QDateTime &now) {
    return store.recordStep(incidentId, step, event, now);
  });
}

Call<Done> *SqlJournal::renew(const QString &operationId, QObject *context) {
  return submit<Done>(
      context, [operationId](JournalStore &store, const QDateTime &now) { return store.prolong(operationId, leaseTime, now); });
}

Call<Done> *SqlJournal::release(const QString &operationId, QObject *context) {
  return submit<Done>(context, [operationId](JournalStore &store, const QDateTime &now) {
    return store.prolong(operationId, std::chrono::milliseconds(0), now);
  });
}

Call<QList<Incident>> *SqlJournal::incidents(QObject *context) {
  return submit<QList<Incident>>(context, [](JournalStore &store, const QDateTime &now) { return store.incidents(now); });
}

Call<IncidentRecord> *SqlJournal::load(const QString &incidentId, QObject *context) {
  return submit<IncidentRecord>(context,
                                [incidentId](JournalStore &store, const QDateTime &now) { return store.load(incidentId, now); });
}

Call<JournalChanges> *SqlJournal::changes(qint64 number, QObject *context) {
  return submit<JournalChanges>(context,
                                [number](JournalStore &store, const QDateTime &now) { return store.changes(number, now); });
}

Call<QList<OperationRecord>> *SqlJournal::unfinished(QObject *context) {
  return submit<QList<OperationRecord>>(context, [](JournalStore &store, const QDateTime &now) { return store.unfinished(now); });
}

Call<OutboxMessage> *SqlJournal::queue(const OutboxMessage &message, QObject *context) {
  return submit<OutboxMessage>(context,
                               [message](JournalStore &store, const QDateTime &now) { return store.queue(message, now); });
}

Call<OutboxMessage> *SqlJournal::settle(const OutboxMessage &message, MessageState expected, QObject *context) {
  return submit<OutboxMessage>(
      context, [message, expected](JournalStore &store, const QDateTime &now) { return store.settle(message, expected, now); });
}

Call<QList<OutboxMessage>> *SqlJournal::messages(const QString &incidentId, QObject *context) {
  return submit<QList<OutboxMessage>>(
      context, [incidentId](JournalStore &store, const QDateTime &now) { return store.messages(incidentId, now); });
}

}  // namespace sternway
