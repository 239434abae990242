// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "steps/gitops/gitops.h"

namespace sternway::operate {

/// What the checks before a rollback work on.
struct PreflightInput {
  ClusterApi *cluster = nullptr;  ///< lives longer than the call
  KubernetesUndo undo;
  Workload workload;  ///< detailed
  History history;
  /// When the target served last, as far as measured: configuration that was changed after it is pointed out. Invalid: the time
  /// at which the target was first replaced is taken.
  QDateTime targetLastLive;
  QDateTime now;
  QList<steps::GitOpsObject> suspended = {};  ///< by the plan, before anything is changed
  Revision target = {};                       ///< filled in
};

/// Finds what would make a rollback fail, or be undone, before anything is touched. Reads, access reviews and dry runs only. All
/// checks run at once; one that cannot be carried out (403, time-out) says so as a finding, never by silence. Blocking findings
/// come first, then warnings; the call itself does not fail. GUI thread.
[[nodiscard]] Call<QList<Finding>> *runPreflight(PreflightInput input, QObject *context);

/// Whether nothing stands against the rollback.
[[nodiscard]] bool mayProceed(const QList<Finding> &findings);
/// The titles of those that stand in the way, in one line.
[[nodiscard]] QString blockingTitles(const QList<Finding> &findings);

}  // namespace sternway::operate
