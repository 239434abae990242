// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "journal/database.h"
#include "journal/journalfile.h"

#include <functional>

#include <QCoreApplication>

namespace sternway {

struct JournalSettings {
  QString file;   ///< absolute; its folder is made when it is missing
  QString owner;  ///< this process, as platform's currentProcess() says it
  /// What is known of the process that \a owner names; called on the journal's thread.
  std::function<OwnerState(const QString &owner)> ownerState;
  /// The file is read as it is: not made, not set aside when it is damaged, not brought to the newest schema; whatever would be
  /// needed of that, and every writing call, is ErrorKind::Storage.
  bool readOnly = false;
};

/// The journal's work, synchronous, on the journal's thread: it opens, checks and migrates the database when it is first needed
/// and again after a failure, and does each call in one transaction. \a now is the time of the call.
class JournalStore final {
  Q_DECLARE_TR_FUNCTIONS(sternway::JournalStore)
public:
  /// \a notify: what the user should be told once, for example that a damaged file was set aside.
  JournalStore(JournalSettings settings, std::function<void(const QString &)> notify);

  [[nodiscard]] Result<Incident> openIncident(Incident incident, const QDateTime &now);
  [[nodiscard]] Result<Done> closeIncident(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<JournalEvent> append(const QString &incidentId, const EventDraft &event, const QDateTime &now);
  [[nodiscard]] Result<Done> recordOperation(const OperationRecord &operation, const EventDraft &event, const QDateTime &now);
  [[nodiscard]] Result<Done> recordStep(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                        const QDateTime &now);
  [[nodiscard]] Result<QList<Incident>> incidents(const QDateTime &now);
  [[nodiscard]] Result<IncidentRecord> load(const QString &incidentId, const QDateTime &now);
  [[nodiscard]] Result<QList<OperationRecord>> unfinished(const QDateTime &now);

private:
  [[nodiscard]] Result<Done> ensureOpen(const QDateTime &now);
  [[nodiscard]] Result<Done> openForWriting(const QDateTime &now);
  [[nodiscard]] Result<Done> openForReading();
  [[nodiscard]] Result<Done> openLocked(const QDateTime &now);
  [[nodiscard]] Result<Done> openSound(const QDateTime &now);
  template <typename T, typename Body>
  Result<T> writing(const QDateTime &now, Body body);
  template <typename T, typename Body>
  Result<T> reading(const QDateTime &now, Body body);

  [[nodiscard]] Result<QString> freeId(const Incident &incident);
  [[nodiscard]] Result<JournalEvent> appendInside(const QString &incidentId, const EventDraft &event, const QDateTime &now);
  [[nodiscard]] Result<Done> claim(const QString &operationId, const QString &incidentId, bool mayBeNew);
  [[nodiscard]] Result<QList<OperationRecord>> operations(const QString &where, const QVariantList &values);
  [[nodiscard]] OwnerState stateOf(const QString &owner) const;

  JournalSettings m_settings;
  std::function<void(const QString &)> m_notify;
  Database m_database;
  FileIdentity m_identity;
};

}  // namespace sternway
