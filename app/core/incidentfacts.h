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

/// The newest verdict among the events; null: there is none. Valid as long as the list.
[[nodiscard]] const JournalEvent *newestVerdict(const QList<JournalEvent> &events);
/// "rollback", ..., "none" or "unknown", as that event says it; empty: there is none.
[[nodiscard]] QString verdictOf(const JournalEvent *verdict);
/// It calls for a rollback, or for preparing one. False for null.
[[nodiscard]] bool isRollbackVerdict(const JournalEvent *verdict);

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
