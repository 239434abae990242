// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/incident.h"

namespace sternway {

/// Port: the incident journal. Two implementations: journal::SqlJournal, and one in memory for tests. A call that has
/// finished without error is committed to disk. Calls are carried out in the order made. Errors are ErrorKind::Storage,
/// NotFound (no incident of this id), and Conflict: the operation belongs to another process that is alive. Texts and data are
/// redacted before they are stored.
class Journal {
public:
  virtual ~Journal() = default;

  /// id and openedAt are filled in when empty; a Declared event is appended with it.
  [[nodiscard]] virtual Call<Incident> *open(const Incident &incident, QObject *context) = 0;
  /// Appends an event with it, which is the Resolved one where there was none yet. Closing a closed incident changes nothing.
  [[nodiscard]] virtual Call<Done> *close(const QString &incidentId, QObject *context) = 0;
  [[nodiscard]] virtual Call<JournalEvent> *append(const QString &incidentId, const EventDraft &event, QObject *context) = 0;
  /// Inserts or updates the operation (without its steps) and appends the event, in one transaction. The recording process
  /// becomes its owner; Conflict when the owner is another one that is alive. So this is also how an operation that a crashed
  /// process left is taken over: only one of two processes that try can succeed.
  [[nodiscard]] virtual Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) = 0;
  /// Inserts or updates one step and appends the event, in one transaction.
  [[nodiscard]] virtual Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                           QObject *context) = 0;

  [[nodiscard]] virtual Call<QList<Incident>> *incidents(QObject *context) = 0;  ///< newest first
  [[nodiscard]] virtual Call<IncidentRecord> *load(const QString &incidentId, QObject *context) = 0;
  /// Operations that have started and not ended, with their steps; a step that is Started here is unknown, unless ownerState
  /// is Alive (another window or command is at it).
  [[nodiscard]] virtual Call<QList<OperationRecord>> *unfinished(QObject *context) = 0;
};

}  // namespace sternway
