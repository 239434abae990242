// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/livestate.h"

namespace sternway {

/// Sends the patch with dryRun=All: admission, quota of the object and the precondition answer, nothing is stored. Repeated
/// while the connection is lost, up to the step's timeout.
class DryRunStep final : public KubernetesStep {
  Q_OBJECT
public:
  static constexpr QLatin1StringView kind{"kubernetes.dryRun"};
  using KubernetesStep::KubernetesStep;
  void start() override;

private:
  void send();
  void answered(const Result<Workload> &result);

  QDateTime m_began;
};

}  // namespace sternway
