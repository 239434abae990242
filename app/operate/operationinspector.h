// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/operation.h"
#include "steps/kubernetes/livestate.h"

namespace sternway {

/// What is known of an operation that a process left unfinished, and what can be done.
struct Recovery {
  QStringList sentences;    ///< for the operator: where it stood, what is unknown, what the cluster shows
  QList<Decision> offered;  ///< in the order of preference; never empty
  Decision recommended = Decision::Abort;
  bool patchApplied = false;
};

/// Compares the live state with what the unfinished step should have done. Reads only; an error means that the cluster could not
/// be read, so that nothing can be said.
[[nodiscard]] Call<Recovery> *inspectOperation(ClusterApi &cluster, const OperationRecord &record, QObject *context);

/// The judgement on what was read. Pure.
[[nodiscard]] Recovery judgeRecovery(const OperationRecord &record, const Plan &plan, const LiveState &live);

}  // namespace sternway
