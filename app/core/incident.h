// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/objectref.h"
#include "core/plan.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace sternway {

struct Incident {
  QString id;  ///< short and sortable, for example "2026-11-21-order-service-1"
  QString title;
  ObjectRef service;
  QString severity;
  bool rehearsal = false;
  QDateTime openedAt;  ///< declared
  QDateTime closedAt;  ///< invalid: open
};

/// The times that durations are computed from. An event may carry one.
enum class Milestone { None, ImpactStart, Detected, Declared, Mitigated, Resolved };
[[nodiscard]] QString milestoneName(Milestone milestone);  ///< "impact-start", ...; None: empty
[[nodiscard]] Milestone milestoneFromName(const QString &name);
[[nodiscard]] QString milestoneTitle(Milestone milestone);  ///< "impact start", for people; None: empty

/// One line of an incident's timeline; append-only. \c hash covers the event and the hash of the one before.
struct JournalEvent {
  qint64 sequence = 0;
  QString incidentId;
  QDateTime at;  ///< when it happened (impact start can lie before the incident)
  QDateTime recordedAt;
  QString type;      ///< "verdict", "plan", "preflight", "step.started", "step.finished", "note", ...
  QString summary;   ///< one sentence of facts
  QJsonObject data;  ///< evidence: numbers, queries, refs
  Milestone milestone = Milestone::None;
  QByteArray previousHash;
  QByteArray hash;
};

/// What the caller says of a new event; the journal adds the rest.
struct EventDraft {
  QString type;
  QString summary;
  QJsonObject data;
  Milestone milestone = Milestone::None;
  QDateTime at;  ///< invalid: now
};

struct StepRecord {
  QString operationId;
  QString stepId;  ///< of the plan
  StepState state = StepState::Pending;
  QDateTime startedAt;
  QDateTime endedAt;
  QString message;
  QJsonObject result;
};

/// What is known of the process that runs an operation.
enum class OwnerState {
  Unknown,  ///< another machine or container, or never recorded
  Self,
  Alive,  ///< another process, which runs: its operation must not be continued
  Dead
};

struct OperationRecord {
  QString id;
  QString incidentId;
  OperationState state = OperationState::Planned;
  QDateTime startedAt;
  QDateTime endedAt;
  QString message;
  QJsonObject plan;  ///< toJson(Plan)
  QList<StepRecord> steps;

  // filled in by the journal when it is read
  QString owner;  ///< the process that recorded it last
  OwnerState ownerState = OwnerState::Unknown;
  bool planRedacted = false;  ///< secrets were taken out of the plan when it was stored: its patch must not be sent
};

struct IncidentRecord {
  Incident incident;
  QList<JournalEvent> events;
  QList<OperationRecord> operations;
  bool chainIntact = true;  ///< no event was changed, taken out or put in since it was recorded
  QString chainProblem;     ///< what is wrong where, when it is not
};

}  // namespace sternway
