// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

#include <optional>

namespace sternway {

struct PlanOptions {
  std::chrono::milliseconds callTimeout{30'000};      ///< of the dry run and of the patch
  std::chrono::milliseconds rolloutTimeout{600'000};  ///< until the rollout is complete
  std::chrono::milliseconds healthDuration{30'000};   ///< the pods must stay ready and unrestarted for so long
  std::chrono::milliseconds healthTimeout{300'000};   ///< until they have
  std::chrono::milliseconds stability{120'000};       ///< the metrics must stay recovered for so long
  std::chrono::milliseconds metricsTimeout{900'000};  ///< until they have
  bool force = false;                                 ///< accept a target that is marked bad or changes no code
};

/// All that a plan is made from. \c workload must be detailed.
struct PlanRequest {
  Workload workload;
  History history;
  QList<RevisionHealth> health;
  QString lastKnownGoodUid;        ///< revision; empty: the newest that \c health calls good
  QString lastKnownGoodReason;     ///< one sentence with the numbers
  QStringList rolledBackFromUids;  ///< revisions that an earlier operation in the journal went back from
  std::optional<qint64> toNumber;  ///< the operator's choice; nothing or 0: the default target
  QString reason;                  ///< of the rollback
  QString id;
  QDateTime now;
  PlanOptions options;
};

/// The plan of one rollback; asks nobody. The default target is the last known good revision; where none was measured good, the
/// newest that is neither running nor marked bad nor was itself left by going back, and that has another image — never
/// simply the number before, which after a rollback is the bad one again. Errors are ErrorKind::Input: no history, no such
/// revision (in kubectl's words, with what there is), already running, marked bad, no change of code, paused.
[[nodiscard]] Result<Plan> buildPlan(const PlanRequest &request);

/// Whether the history shows that the workload went back from this revision: it was first seen after the running one, or
/// numbered between the running one's last two numbers.
[[nodiscard]] bool wasLeftByGoingBack(const Revision &revision, const Revision &current);

/// "rev 9 (was 3, 7) svc:v1.2.3".
[[nodiscard]] QString describe(const Revision &revision);

}  // namespace sternway
