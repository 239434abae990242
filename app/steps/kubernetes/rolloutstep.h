// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/watchstep.h"

namespace sternway {

/// Waits until the rollout is complete, by kubectl's rules and ours (rolloutstatus.h). Ends as failed when it cannot become
/// complete, and when somebody else changes the workload meanwhile, for example a GitOps controller that takes the rollback back.
class RolloutStep final : public WatchStep {
  Q_OBJECT
public:
  static constexpr QLatin1StringView kind{"kubernetes.waitRollout"};
  RolloutStep(const StepContext &context, const Step &step, QObject *parent);

private:
  void look(const WorkloadWatch &watch) override;
  void timedOut(const WorkloadWatch &watch) override;
  void reconnected() override;
  void verifyTarget(qint64 generation);

  qint64 m_generation = 0;  ///< the newest that is known to carry the target's template
  QDateTime m_patchedAt;
  QDateTime m_movedAt;
  Workload m_before;
  bool m_verifying = false;
};

}  // namespace sternway
