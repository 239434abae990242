// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "core/procedure.h"
#include "core/variables.h"
#include "steps/kubernetes/undo.h"

#include <optional>

namespace sternway::operate {

/// What a plan is about.
enum class PlanScope {
  Service,    ///< an earlier version of it comes back
  Migrations  ///< only its database: the procedure's steps, between two looks at which migrations are applied
};

/// All that a plan is made from. \c workload must be detailed.
struct PlanRequest {
  Workload workload;
  History history;
  QList<RevisionHealth> health;
  QString lastKnownGoodUid;        ///< revision; empty: the newest that \c health calls good
  QString lastKnownGoodReason;     ///< one sentence with the numbers
  QStringList rolledBackFromUids;  ///< revisions that an earlier operation in the journal went back from
  QString targetUid;               ///< revision: the operator's choice; empty: the default target
  QString targetReason;            ///< why that one; empty: what speaks for it
  QString reason;                  ///< of the rollback
  QString author;                  ///< who goes back; empty: not known
  QString id;
  QDateTime now;
  steps::PlanOptions options;
  PlanScope scope = PlanScope::Service;
  QList<GuidedStep> procedure;     ///< of it Sternway carries out what it can, around the rollback; see guidedSteps()
  QHash<QString, QString> values;  ///< of the placeholders in it, secrets not among them
  QStringList secrets;             ///< variables whose values the plan does not hold: it refers to them, and a step reads them
  /// Steps that are left out, by their ids, and why. The step that goes back cannot be, nor all that change something.
  QHash<QString, QString> skips;
  bool suspendsGitOps = false;  ///< who keeps the workload as git says is suspended before anything is changed
  bool force = false;           ///< accept a target that is marked bad or changes no code
  bool isForward = false;       ///< go forward again to what \c lastRollback has left, and nowhere else
  std::optional<assess::LastRollback> lastRollback = {};
  /// Revision uid → "marked do not use …", by a person: no target, not even by force.
  QHash<QString, QString> doNotUse = {};
};

/// A revision to go back to, and why that one.
struct TargetChoice {
  Revision revision;
  QString why;
};

/// Where a rollback goes, or why it cannot go there; asks nobody, and makes no plan. The default target is the last known good
/// revision; where none was measured good, the newest that is neither running nor marked bad nor was itself left by going back,
/// and that has another image — never simply the number before, which after a rollback is the bad one again. Forward it goes only
/// to what the newest rollback has left, while what that restored still runs. Errors are
/// ErrorKind::Input: no history, no such revision, already running, marked bad, no change of code, paused, a step of the
/// procedure without a value, a step to skip that the plan does not have.
[[nodiscard]] Result<TargetChoice> chooseTarget(const PlanRequest &request);
/// The plan of one rollback to that target; the errors are the same. What is to be confirmed is asked about in its turn, see
/// steps::withConfirmations().
[[nodiscard]] Result<Plan> buildPlan(const PlanRequest &request);

/// Whether a step of a plan may be left out: not the one that goes back.
[[nodiscard]] bool maySkip(const Step &step);

/// For the edges where people give numbers, which are no identities: the uid of the revision that has the number now. The error
/// (Input) is in kubectl's words, with what there is, and with the number that a revision of this number has got since.
[[nodiscard]] Result<QString> revisionUid(const History &history, qint64 number);

/// Whether the history shows that the workload went back from this revision: it was first seen after the running one, or
/// numbered between the running one's last two numbers.
[[nodiscard]] bool wasLeftByGoingBack(const Revision &revision, const Revision &current);

/// "rev 9 (was 3, 7) svc:v1.2.3".
[[nodiscard]] QString describe(const Revision &revision);

}  // namespace sternway::operate
