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

template <typename T, typename... Parameters, typename... Arguments>
Call<T> *SqlJournal::submit(QObject *context, Result<T> (JournalStore::*work)(Parameters...), const Arguments &...arguments) {
  auto *call = new Call<T>(context);
  const QPointer<Call<T>> waiting(call);
  // "this" outlives the job: the destructor waits for the thread.
  QMetaObject::invokeMethod(
      m_worker,
      [this, waiting, work, now = m_clock.now(), arguments...] {
        Result<T> result = (m_store.get()->*work)(arguments..., now);
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
  return submit(context, &JournalStore::openFor, draft);
}

Call<Done> *SqlJournal::close(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::closeIncident, incidentId);
}

Call<QList<JournalEvent>> *SqlJournal::appendAll(const QString &incidentId, const QList<EventDraft> &events, QObject *context) {
  return submit(context, &JournalStore::append, incidentId, events);
}

Call<Done> *SqlJournal::record(const OperationRecord &operation, const EventDraft &event, QObject *context) {
  return submit(context, &JournalStore::recordOperation, operation, event);
}

Call<Done> *SqlJournal::record(const QString &incidentId, const StepRecord &step, const EventDraft &event, QObject *context) {
  return submit(context, &JournalStore::recordStep, incidentId, step, event);
}

Call<Done> *SqlJournal::renew(const QString &operationId, QObject *context) {
  return submit(context, &JournalStore::prolong, operationId, std::chrono::milliseconds(leaseTime));
}

Call<Done> *SqlJournal::release(const QString &operationId, QObject *context) {
  return submit(context, &JournalStore::prolong, operationId, std::chrono::milliseconds(0));
}

Call<QList<Incident>> *SqlJournal::incidents(QObject *context) {
  return submit(context, &JournalStore::incidents);
}

Call<IncidentRecord> *SqlJournal::load(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::load, incidentId);
}

Call<JournalChanges> *SqlJournal::changes(qint64 number, QObject *context) {
  return submit(context, &JournalStore::changes, number);
}

Call<QList<OperationRecord>> *SqlJournal::unfinished(QObject *context) {
  return submit(context, &JournalStore::unfinished);
}

Call<OutboxMessage> *SqlJournal::queue(const OutboxMessage &message, QObject *context) {
  return submit(context, &JournalStore::queue, message);
}

Call<OutboxMessage> *SqlJournal::settle(const OutboxMessage &message, MessageState expected, QObject *context) {
  return submit(context, &JournalStore::settle, message, expected);
}

Call<QList<OutboxMessage>> *SqlJournal::messages(const QString &incidentId, QObject *context) {
  return submit(context, &JournalStore::messages, incidentId);
}

}  // namespace sternway
