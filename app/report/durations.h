// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <chrono>
#include <optional>

namespace sternway::report {

/// The numbers and names of an event's data as short texts: "error rate 12.1 %", "revision 5", "query: rate(x[1m])". Lists of
/// objects are counted, long texts cut, and more than a few entries only counted: the JSON export has all. Pure.
[[nodiscard]] QStringList evidence(const JournalEvent &event);

/// What a report says of OperationRecord::plan. All of it is empty where the plan cannot be read: a report does not fail for a
/// plan that a newer version wrote.
struct PlanFacts {
  QString fromTo;  ///< "from revision 5 (svc:v1.3.0) to revision 3 (svc:v1.2.3)"
  QString targetReason;
  QString reason;
  QList<DiffEntry> changes;
  QStringList notRestored;
  QList<Step> steps;
  QStringList ids;  ///< of the steps, in their order

  /// Empty where the plan has none of that id.
  [[nodiscard]] Step step(const QString &id) const;
  /// Its place in the plan, from 1; where that cannot be read, among those that have begun.
  [[nodiscard]] qsizetype numberOf(const QString &id) const { return ids.indexOf(id) + 1; }
};

[[nodiscard]] PlanFacts planFacts(const OperationRecord &operation);

/// One duration with its formula: to − from.
struct Duration {
  QString name;  ///< stable, for example "time-to-detect"
  Milestone from = Milestone::None;
  Milestone to = Milestone::None;
  QDateTime fromTime;
  QDateTime toTime;
  std::optional<std::chrono::milliseconds> value;  ///< nothing where one of the two is missing; negative where "to" came first
  /// "time to detect = detected − impact start = 02:04:10 − 02:01:00 = 3 min 10 s"; or which is missing. UTC.
  QString formula;
  QString definition;  ///< "time to detect = detected − impact start"
};

struct RecordSummary {
  QList<MilestoneTime> milestones;  ///< all five, in order
  QList<Duration> durations;
  QString sentence;     ///< the whole story in one or two sentences of facts
  QStringList unknown;  ///< what the record cannot tell, one sentence each
};

/// Pure. Of several events with the same milestone one counts, see milestoneTime(); what was declared first was detected then.
/// Clocks as usual in the field: time to detect = detected − impact start, time to mitigate = mitigated − detected, time to
/// resolve = resolved − declared.
[[nodiscard]] RecordSummary durations(const IncidentRecord &record);

/// As corrected (see core/corrections.h), by the time they happened; of two at the same time the one that was recorded first.
[[nodiscard]] QList<JournalEvent> eventsInOrder(const IncidentRecord &record);
/// It is running by its state, and the process that ran it is dead.
[[nodiscard]] bool isInterrupted(const OperationRecord &operation);
/// The operation's state; "interrupted" where it is that.
[[nodiscard]] QString stateText(const OperationRecord &operation);
/// "02:04:10", with the date before it where it is not that of \a day; UTC. An invalid time is "not recorded".
[[nodiscard]] QString timeText(const QDateTime &time, const QDate &day);
/// "2026-01-10 02:04:10 UTC".
[[nodiscard]] QString fullTime(const QDateTime &time);
/// From one time to another as timeText() shows them: who subtracts the two that are printed finds this.
[[nodiscard]] QString spanBetween(const QDateTime &from, const QDateTime &to);
/// As formatDuration(), in whole seconds; negative ones with a minus sign.
[[nodiscard]] QString spanText(std::chrono::milliseconds span);

}  // namespace sternway::report
