// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway {

/// What an incident's events say of the world, for messages and for what is checked in them. Pure.

/// What a metric was at a time: as a verdict says it, or the end of a step that measured.
struct MetricReading {
  double value = 0;  ///< in the metric's base unit: ratio, seconds
  QDateTime at;
  qint64 sequence = 0;  ///< of the event
};
/// In the order of their times; what had no value is left out.
[[nodiscard]] QList<MetricReading> metricReadings(const QList<JournalEvent> &events, const QString &metric);

/// What the event is about, where it says so; nothing: it does not, as those of older versions.
[[nodiscard]] std::optional<TargetRef> targetOf(const JournalEvent &event);
/// It names a target, and another one.
[[nodiscard]] bool isOfAnother(const JournalEvent &event, const TargetRef &target);
/// Without those that are of another one.
[[nodiscard]] QList<JournalEvent> eventsAbout(QList<JournalEvent> events, const TargetRef &target);
/// The events as they are to be read: where the incident has several targets, what tells how one of them is names it, or says
/// that it is not recorded which. Applied twice it changes nothing more.
[[nodiscard]] QList<JournalEvent> withTargetsNamed(QList<JournalEvent> events, const Incident &incident);

/// The newest verdict among the events; null: there is none. Valid as long as the list.
[[nodiscard]] const JournalEvent *newestVerdict(const QList<JournalEvent> &events);
/// The newest verdict of each target, the newest first; one that does not say of which counts only where no newer one is there.
/// Valid as long as the list.
[[nodiscard]] QList<const JournalEvent *> newestVerdicts(const QList<JournalEvent> &events);
/// "rollback", ..., "none" or "unknown", as that event says it; empty: there is none.
[[nodiscard]] QString verdictOf(const JournalEvent *verdict);
/// It calls for a rollback, or for preparing one. False for null.
[[nodiscard]] bool isRollbackVerdict(const JournalEvent *verdict);
/// One at least of newestVerdicts() does.
[[nodiscard]] bool callsForRollback(const QList<JournalEvent> &events);

/// How far the rollbacks of an incident are, all of them together.
enum class RollbackProgress {
  NotStarted,
  InProgress,  ///< one at least has begun and has not ended
  Failed,      ///< of those that ended, one at least; the others are worth less
  Unknown,
  Cancelled,
  Completed  ///< all that began
};
[[nodiscard]] RollbackProgress rollbackProgress(const QList<JournalEvent> &events);

/// Who carried an operation out from an event on.
struct OperationHolder {
  QString who;          ///< the login name; empty: not recorded
  qint64 sequence = 0;  ///< of the event by which it began, or was taken over; 0: there is none
  QDateTime since;
};
/// In their order: the first began it, the others took it over. What older versions recorded names the last one alone. Pure.
[[nodiscard]] QList<OperationHolder> holdersOf(const IncidentRecord &record, const OperationRecord &operation);

/// When the service was hit: from the impact's start (else from when it was detected, else declared, else the first event) to the
/// mitigation; \a end is invalid while it goes on. A verdict that calls for a rollback after the mitigation says that it goes on.
struct ImpactSpan {
  QDateTime start;  ///< invalid: there is no event
  QDateTime end;
};
[[nodiscard]] ImpactSpan impactSpan(const QList<JournalEvent> &events);

/// Which messages are due now: "before", "during", "after" the rollback, or "resolved".
[[nodiscard]] QString messageStage(const Incident &incident, const QList<JournalEvent> &events);

}  // namespace sternway
