// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

namespace sternway {

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

}  // namespace sternway
