// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/plan.h"

#include <QCoreApplication>

namespace sternway {

/// What the cluster shows of a planned rollback.
struct LiveState {
  Q_DECLARE_TR_FUNCTIONS(sternway::LiveState)
public:
  Workload workload;  ///< detailed
  History history;
  QList<Pod> pods;
  bool applied = false;    ///< the target's template is the workload's
  bool untouched = false;  ///< the generation is still the plan's: nobody has written since
  int podsOnTarget = 0;    ///< ready ones

  /// "revision 4 (registry.example.com/svc:v1.2.3), 2 of 3 pods ready on it".
  [[nodiscard]] QString sentence() const;
};

/// Reads workload, history and pods, one after the other; the first error is the call's.
[[nodiscard]] Call<LiveState> *readLiveState(ClusterApi &cluster, const Plan &plan, QObject *context);

/// Who wrote the workload's spec last, for example "kubectl-client-side-apply at 02:14:05Z"; empty when the server does not say.
[[nodiscard]] QString lastWriter(const Workload &workload);
/// How many ready pods carry that revision's hash.
[[nodiscard]] int readyOn(const QList<Pod> &pods, const QString &templateHash);
/// Why a precondition failed, in words: what is deployed now, by whom, and that nothing was changed.
[[nodiscard]] QString conflictSentence(const Plan &plan, const LiveState &live);

}  // namespace sternway
