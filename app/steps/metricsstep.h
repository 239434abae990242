// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway {

/// The service has recovered and stays so for the stability time; see judgeRecovered(). What the decision knew and is unknown now
/// begins the time anew. Without a source of metrics, and where nothing can be checked for the stability time, the step is
/// skipped and says so.
class MetricsStep final : public StepRun {
  Q_OBJECT
public:
  static constexpr QLatin1StringView kind{"metrics"};
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void check();
  void judge(const Result<RecoveryReading> &reading);

  QDateTime m_began;
  QDateTime m_wellSince;  ///< recovered, or nothing to check, without a break
  bool m_notChecked = false;
};

}  // namespace sternway
