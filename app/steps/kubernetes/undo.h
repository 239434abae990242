// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace sternway::steps {

/// How long the steps of an undo may take, and what they watch has to stay well.
struct PlanOptions {
  std::chrono::milliseconds callTimeout{30'000};      ///< of the dry run and of the patch
  std::chrono::milliseconds rolloutTimeout{600'000};  ///< until the rollout is complete
  std::chrono::milliseconds healthDuration{30'000};   ///< the pods must stay ready and unrestarted for so long
  std::chrono::milliseconds healthTimeout{300'000};   ///< until they have
  QString kubeconfig = {};                            ///< that the shown commands name, see ClusterSession::kubeconfig()
  std::chrono::milliseconds stability{120'000};       ///< the metrics must stay recovered for so long
  std::chrono::milliseconds metricsTimeout{900'000};  ///< until they have
};

/// Puts the template back (dry run, patch, rollout), then watches whether it helped (pods, metrics); each step with the command
/// that does the same. \a undo is filled in. Pure.
[[nodiscard]] QList<Stage> rollbackStages(const Workload &workload, const KubernetesUndo &undo, const PlanOptions &options);

/// What follows another way back: the wait for the rollout, unless the runbook \a waits by itself, and the look at the metrics.
/// Pure.
[[nodiscard]] Stage verificationStage(const TargetRef &service, const PlanOptions &options, bool waits);

}  // namespace sternway::steps
