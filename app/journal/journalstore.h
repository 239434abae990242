// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/journal.h"
#include "journal/database.h"
#include "journal/journalrows.h"

#include <QHash>

namespace sternway {

/// The journal's work, synchronous, on the journal's thread, each call in one transaction. \a now is the time of the call.
class JournalStore final {
  Q_DECLARE_TR_FUNCTIONS(sternway::JournalStore)
public:
  JournalStore(JournalSettings settings, std::function<void(const QString &)> notify)
      : m_connection(std::move(settings), std::move(notify)), m_database(m_connection.database()) {}

  [[nodiscard]] Result<Incident> openFor(const Incident &draft, const QDateTime &now);
  [[nodiscard]] Result<Done> closeIncident(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<QList<JournalEvent>> append(const QString &incidentId, const QList<EventDraft> &events,
                                                   const QDateTime &now);
  [[nodiscard]] Result<QList<Incident>> incidents(const QDateTime &now);
  [[nodiscard]] Result<IncidentRecord> load(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<JournalChanges> changes(qint64 number, const QDateTime &now);

  [[nodiscard]] Result<Done> recordOperation(const OperationRecord &operation, const EventDraft &event, const QDateTime &now);
  [[nodiscard]] Result<Done> recordStep(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                        const QDateTime &now);
  /// Prolongs this process's lease by \a time; zero gives it up.
  [[nodiscard]] Result<Done> prolong(const QString &operationId, std::chrono::milliseconds time, const QDateTime &now);
  [[nodiscard]] Result<QList<OperationRecord>> unfinished(const QDateTime &now);

  [[nodiscard]] Result<OutboxMessage> queue(OutboxMessage message, const QDateTime &now);
  [[nodiscard]] Result<OutboxMessage> settle(const OutboxMessage &message, MessageState expected, const QDateTime &now);
  [[nodiscard]] Result<QList<OutboxMessage>> messages(const QString &incidentId, const QDateTime &now);

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

  JournalConnection m_connection;
  Database &m_database;
  QHash<QString, Seen> m_seen;  ///< leases of others, by operation
};

}  // namespace sternway
