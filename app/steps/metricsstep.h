// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

namespace sternway {

/// The metrics are recovered and stay so for the stability time; what is unknown begins the time anew. Without a source of
/// metrics the step is skipped, and says so.
class MetricsStep final : public StepRun {
  Q_OBJECT
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void check();
  void judge(const Result<RecoveryReading> &reading);

  QDateTime m_began;
  QDateTime m_recoveredSince;
};

}  // namespace sternway
