// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/incident.h"

namespace sternway {

/// Port: the incident journal. Two implementations: journal::SqlJournal, and one in memory for tests. A call that has
/// finished without error is committed to disk. Errors are ErrorKind::Storage. Calls are carried out in the order made.
class Journal {
public:
  virtual ~Journal() = default;

  /// id and openedAt are filled in when empty; a Declared event is appended with it.
  [[nodiscard]] virtual Call<Incident> *open(const Incident &incident, QObject *context) = 0;
  [[nodiscard]] virtual Call<Done> *close(const QString &incidentId, QObject *context) = 0;
  [[nodiscard]] virtual Call<JournalEvent> *append(const QString &incidentId, const EventDraft &event, QObject *context) = 0;
  /// Inserts or updates the operation (without its steps) and appends the event, in one transaction.
  [[nodiscard]] virtual Call<Done> *record(const OperationRecord &operation, const EventDraft &event, QObject *context) = 0;
  /// Inserts or updates one step and appends the event, in one transaction.
  [[nodiscard]] virtual Call<Done> *record(const QString &incidentId, const StepRecord &step, const EventDraft &event,
                                           QObject *context) = 0;

  [[nodiscard]] virtual Call<QList<Incident>> *incidents(QObject *context) = 0;  ///< newest first
  [[nodiscard]] virtual Call<IncidentRecord> *load(const QString &incidentId, QObject *context) = 0;
  /// Operations that have started and not ended, with their steps; a step that is Started here is unknown.
  [[nodiscard]] virtual Call<QList<OperationRecord>> *unfinished(QObject *context) = 0;
};

}  // namespace sternway
