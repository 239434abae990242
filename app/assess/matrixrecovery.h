// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "assess/recoverycheck.h"

namespace sternway {

/// Recovered: the decision matrix calls for nothing stricter than watching, and every metric that it needs is known.
class MatrixRecovery final : public RecoveryCheck {
public:
  MatrixRecovery(ClusterApi &cluster, MetricsApi *metrics, Clock &clock, RunbookPtr runbook, const AssessorOptions &options,
                 ObjectRef workload);
  [[nodiscard]] Call<RecoveryReading> *check(QObject *context) override;

private:
  Assessor m_assessor;
  ObjectRef m_workload;
};

/// The judgement. Pure.
[[nodiscard]] RecoveryReading judgeRecovered(const Assessment &assessment);

}  // namespace sternway
