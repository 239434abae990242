// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checklist.h"
#include "core/followups.h"
#include "core/procedure.h"

namespace sternway::operate {

/// One thing that people still have to do after a rollback, or have done.
struct FollowUpTask {
  QString list;   ///< Checklist::id; empty: a step of the procedure
  QString item;   ///< ChecklistItem::id, or GuidedStep::key
  QString text;   ///< filled in
  QString check;  ///< the condition that Sternway evaluates; empty: ticked by hand
  ItemStatus status;
  QDateTime due;                            ///< invalid: no deadline
  std::optional<FollowUpIssue> issue = {};  ///< that was made of it
  EventDraft toggled{};                     ///< ticks it, or takes the tick back; without a type: it is not ticked by hand

  [[nodiscard]] bool isDone() const { return status.isDone(); }
  [[nodiscard]] bool isLate(const QDateTime &now) const { return due.isValid() && due < now && !isDone(); }
  /// Stable within the incident.
  [[nodiscard]] QString key() const { return list + u'/' + item; }
};

/// From the end of the rollback on: the steps after it that are a person's, the items of the runbook's lists that are ticked by
/// hand, its follow-ups, and what steps have left. None before, see followUpsCountFrom(). \a accepted: somebody has accepted what
/// the runbook may do, so that Sternway carries out its steps. \a who: the login name, for \c toggled. Pure.
[[nodiscard]] QList<FollowUpTask> followUpTasks(const IncidentRecord &record, const Runbook &runbook, bool accepted,
                                                const QString &who, const QDateTime &now);

/// How many are to be done, and how many of those are overdue.
struct FollowUpCount {
  int open = 0;
  int late = 0;

  friend bool operator==(const FollowUpCount &, const FollowUpCount &) = default;
};
[[nodiscard]] FollowUpCount countOf(const QList<FollowUpTask> &tasks, const QDateTime &now);

}  // namespace sternway::operate
