// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/journal.h"
#include "journal/journalstore.h"

#include <QThread>

#include <memory>

namespace sternway {

/// The journal in a file of SQLite. One thread of its own does the work, in the order of the calls; values cross by copy. The
/// file is opened at the first call, and again at the next one when that failed. Lives on the thread of its callers (the GUI
/// thread). Cancelling a call, or the death of its context, means that nobody is told; what was asked for is still recorded. The
/// destructor lets the calls that were made finish. Times come from \a clock, which must live as long; the number and the hash of
/// an event are made within the transaction that writes it, so several processes may use one file.
class SqlJournal final : public QObject, public Journal, public Outbox {
  Q_OBJECT
public:
  SqlJournal(JournalSettings settings, const Clock &clock, QObject *parent = nullptr);
  ~SqlJournal() override;

  [[nodiscard]] Call<Incident> *openFor(const Incident &draft, QObject *context) override;
  [[nodiscard]] Call<Done> *close(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<QList<JournalEvent>> *appendAll(const QString &incidentId, const QList<EventDraft> &events,
                                                     QObject *context) override;
  [[nodiscard]] Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) override;
  [[nodiscard]] Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                   QObject *context) override;
  [[nodiscard]] Call<Done> *renew(const QString &operationId, QObject *context) override;
  [[nodiscard]] Call<Done> *release(const QString &operationId, QObject *context) override;
  [[nodiscard]] Call<QList<Incident>> *incidents(QObject *context) override;
  [[nodiscard]] Call<IncidentRecord> *load(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<JournalChanges> *changes(qint64 number, QObject *context) override;
  [[nodiscard]] Call<QList<OperationRecord>> *unfinished(QObject *context) override;

  [[nodiscard]] Call<OutboxMessage> *queue(const OutboxMessage &message, QObject *context) override;
  [[nodiscard]] Call<OutboxMessage> *settle(const OutboxMessage &message, MessageState expected, QObject *context) override;
  [[nodiscard]] Call<QList<OutboxMessage>> *messages(const QString &incidentId, QObject *context) override;

Q_SIGNALS:
  /// What the user should be told, once: a damaged file was set aside, the file was replaced. Before the answer of the call that
  /// found it out.
  void notice(const QString &text);

private:
  /// Lets the store do it on the journal's thread, with the arguments and the time of this call.
  template <typename T, typename... Parameters, typename... Arguments>
  Call<T> *submit(QObject *context, Result<T> (JournalStore::*work)(Parameters...), const Arguments &...arguments);
  const Clock &m_clock;
  QThread m_thread;
  QObject *m_worker;                      ///< lives on m_thread
  std::unique_ptr<JournalStore> m_store;  ///< used on m_thread only
};

}  // namespace sternway
