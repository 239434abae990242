// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/plan.h"

namespace sternway {

/// Finds what would make a rollback fail, or be undone, before anything is touched. Reads, access reviews and dry runs only. All
/// checks run at once; one that cannot be carried out (403, time-out) says so as a finding, never by silence. GUI thread; cluster
/// and clock live longer.
class Preflight final : public QObject {
  Q_OBJECT
public:
  Preflight(ClusterApi &cluster, const Clock &clock, QObject *parent = nullptr);

  /// When the target served last, as far as measured: configuration that was changed after it is pointed out. Without it, the
  /// time at which the target was first replaced is taken.
  void setTargetLastLive(const QDateTime &time) { m_targetLastLive = time; }

  /// Blocking findings first, then warnings. The call itself does not fail. \a workload is detailed.
  [[nodiscard]] Call<QList<Finding>> *run(const KubernetesUndo &undo, const Workload &workload, const History &history,
                                          QObject *context);

private:
  ClusterApi &m_cluster;
  const Clock &m_clock;
  QDateTime m_targetLastLive;
};

/// Whether nothing stands against the rollback.
[[nodiscard]] bool mayProceed(const QList<Finding> &findings);

}  // namespace sternway
