// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/watchstep.h"

#include <QMap>

namespace sternway {

/// All pods of the target revision are ready and none of them restarts, for the step's stability time.
class HealthStep final : public WatchStep {
  Q_OBJECT
public:
  static constexpr QLatin1StringView kind{"kubernetes.waitReady"};
  using WatchStep::WatchStep;

private:
  void look(const WorkloadWatch &watch) override;
  void timedOut(const WorkloadWatch &watch) override;

  QDateTime m_healthySince;
  QMap<QString, int> m_restarts;  ///< by pod uid
};

}  // namespace sternway
