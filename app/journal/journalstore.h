// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/guard.h"
#include "core/incident.h"
#include "core/journal.h"
#include "core/postmortemdraft.h"
#include "journal/database.h"
#include "journal/journalrows.h"
#include "journal/sendinglocks.h"

#include <QHash>
#include <QThread>

#include <memory>

namespace sternway::journal {

/// The journal's work, synchronous, on the journal's thread, each call in one transaction. \a now is the time of the call.
class JournalStore final {
  Q_DECLARE_TR_FUNCTIONS(sternway::journal::JournalStore)
public:
  JournalStore(JournalSettings settings, std::function<void(const QString &)> notify)
      : m_sending(settings.file + QStringLiteral(".sending"), settings.host),
        m_connection(std::move(settings), std::move(notify)),
        m_database(m_connection.database()) {}

  [[nodiscard]] Result<Incident> openFor(const Incident &draft, const QDateTime &now);
  [[nodiscard]] Result<Done> closeIncident(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<QList<JournalEvent>> append(const QString &incidentId, const QList<EventDraft> &events,
                                                   const QDateTime &now);
  [[nodiscard]] Result<QList<Incident>> incidents(const QDateTime &now);
  [[nodiscard]] Result<IncidentRecord> load(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<JournalChanges> changes(qint64 number, const QDateTime &now);
  [[nodiscard]] Result<QList<IncidentMatch>> search(const QString &text, const QDateTime &now);

  [[nodiscard]] Result<Done> recordOperation(const OperationRecord &operation, const EventDraft &event, const QDateTime &now);
  [[nodiscard]] Result<Done> recordStep(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                        const QDateTime &now);
  /// Prolongs this process's lease by \a time; zero gives it up.
  [[nodiscard]] Result<Done> prolong(const QString &operationId, std::chrono::milliseconds time, const QDateTime &now);
  [[nodiscard]] Result<QList<OperationRecord>> unfinished(const QDateTime &now);

  [[nodiscard]] Result<OutboxMessage> queue(OutboxMessage message, const EventDraft &event, const QDateTime &now);
  [[nodiscard]] Result<OutboxMessage> settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                             const QDateTime &now);
  [[nodiscard]] Result<QList<OutboxMessage>> messages(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<QList<OutboxMessage>> pendingMessages(const QDateTime &now);

  [[nodiscard]] Result<GuardRecord> arm(GuardRecord guard, const QDateTime &now);
  [[nodiscard]] Result<GuardRecord> settleGuard(const GuardRecord &guard, GuardState expected, const QDateTime &now);
  [[nodiscard]] Result<QList<GuardRecord>> guards(const QDateTime &now);

  [[nodiscard]] Result<PostMortemDraft> postMortem(const QString &incidentId, qint64 version, const QDateTime &now);
  [[nodiscard]] Result<QList<PostMortemDraft>> postMortemVersions(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<PostMortemDraft> savePostMortem(const PostMortemDraft &draft, const QDateTime &now);
  [[nodiscard]] Result<PostMortemDraft> saveLastPostMortem(const PostMortemDraft &draft, const QDateTime &now);

private:
  /// A lease as it was seen first, by this process's clock.
  struct Seen {
    QDateTime until;
    QDateTime at;
  };

  [[nodiscard]] Result<Incident> insert(Incident incident, const QDateTime &now);
  [[nodiscard]] Result<QString> openIncidentFor(const Incident &draft);
  [[nodiscard]] Result<QString> freeId(const Incident &incident);
  [[nodiscard]] Result<QList<Incident>> headsWhere(const QString &where, const QVariantList &values);
  [[nodiscard]] Result<Incident> head(const QString &incidentId);
  [[nodiscard]] Result<IncidentRecord> recordSince(const QString &incidentId, qint64 number, const QDateTime &now);
  [[nodiscard]] Result<std::optional<JournalEvent>> appendInside(const QString &incidentId, const EventDraft &event,
                                                                 const QDateTime &now);
  [[nodiscard]] Result<bool> isRepeated(const QString &incidentId, const EventDraft &event);
  [[nodiscard]] Result<bool> isReached(const QString &incidentId, Milestone milestone);

  [[nodiscard]] Result<std::optional<Lease>> leaseOf(const QString &operationId, const QString &incidentId);
  [[nodiscard]] Result<Lease> claim(const OperationRecord &operation, const QDateTime &now);
  [[nodiscard]] Result<Done> requireMine(const QString &operationId, const QString &incidentId);
  [[nodiscard]] LeaseState stateOf(const QString &operationId, const Lease &lease, const QDateTime &now);
  [[nodiscard]] Result<QList<OperationRecord>> operations(const QString &where, const QVariantList &values, const QDateTime &now);

  [[nodiscard]] Result<OutboxMessage> moveMessage(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                                  const QDateTime &now);
  [[nodiscard]] Result<Done> requireTurn(const OutboxMessage &stored);
  [[nodiscard]] Result<Done> appendIfAny(const QString &incidentId, EventDraft event, const QString &messageId,
                                         const QDateTime &now);

  [[nodiscard]] Result<QList<GuardRecord>> guardsWhere(const QString &where, const QVariantList &values, const QDateTime &now);
  [[nodiscard]] Result<GuardRecord> theGuard(const QString &id, const QDateTime &now);

  [[nodiscard]] Result<Done> thinVersions(const PostMortemDraft &newest);

  SendingLocks m_sending;
  JournalConnection m_connection;
  Database &m_database;
  QHash<QString, Seen> m_seen;  ///< leases of others, by operation or guard
};

/// The journal in a file of SQLite. One thread of its own does the work, in the order of the calls; values cross by copy. The
/// file is opened at the first call, and again at the next one when that failed. Lives on the thread of its callers (the GUI
/// thread). Cancelling a call, or the death of its context, means that nobody is told; what was asked for is still recorded. The
/// destructor lets the calls that were made finish. Times come from \a clock, which must live as long; the number and the hash of
/// an event are made within the transaction that writes it, so several processes may use one file.
class SqlJournal final : public QObject, public Journal, public Outbox, public GuardBook, public PostMortemBook {
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
  [[nodiscard]] Call<QList<IncidentMatch>> *search(const QString &text, QObject *context) override;
  [[nodiscard]] Call<QList<OperationRecord>> *unfinished(QObject *context) override;

  [[nodiscard]] Call<OutboxMessage> *queue(const OutboxMessage &message, const EventDraft &event, QObject *context) override;
  [[nodiscard]] Call<OutboxMessage> *settle(const OutboxMessage &message, MessageState expected, const EventDraft &event,
                                            QObject *context) override;
  [[nodiscard]] Call<QList<OutboxMessage>> *messages(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<QList<OutboxMessage>> *pending(QObject *context) override;

  [[nodiscard]] Call<GuardRecord> *arm(const GuardRecord &guard, QObject *context) override;
  [[nodiscard]] Call<GuardRecord> *settle(const GuardRecord &guard, GuardState expected, QObject *context) override;
  [[nodiscard]] Call<QList<GuardRecord>> *guards(QObject *context) override;

  using PostMortemBook::postMortem;
  [[nodiscard]] Call<PostMortemDraft> *postMortem(const QString &incidentId, qint64 version, QObject *context) override;
  [[nodiscard]] Call<QList<PostMortemDraft>> *versions(const QString &incidentId, QObject *context) override;
  [[nodiscard]] Call<PostMortemDraft> *save(const PostMortemDraft &draft, QObject *context) override;
  [[nodiscard]] Call<PostMortemDraft> *saveLast(const PostMortemDraft &draft, QObject *context) override;

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

}  // namespace sternway::journal
