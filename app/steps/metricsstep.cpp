// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/metricsstep.h"

#include "core/format.h"

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds checkEvery = 5s;
}

void MetricsStep::start() {
  if (!m_context.recovery)
    return end({.state = StepState::Skipped,
                .message = tr("No source of metrics is configured: recovery was not measured"),
                .result = {},
                .milestone = Milestone::None});
  m_began = clock().now();
  check();
}

void MetricsStep::stop() {
  end({.state = StepState::Unknown,
       .message = tr("Stopped by the operator before the metrics were stable"),
       .result = {},
       .milestone = Milestone::None});
}

void MetricsStep::check() {
  m_context.recovery->check(this)->then([this](const Result<RecoveryReading> &reading) {
    if (!hasEnded())
      judge(reading);
  });
}

void MetricsStep::judge(const Result<RecoveryReading> &reading) {
  using State = RecoveryReading::State;
  const QDateTime now = clock().now();
  const bool recovered = reading && reading->state == State::Recovered;
  const bool notChecked = reading && reading->state == State::NotChecked;
  const QString said = reading ? reading->sentence : reading.error().message;
  if (!recovered && !notChecked)
    m_wellSince = {};
  else if (!m_wellSince.isValid() || notChecked != m_notChecked)
    m_wellSince = now;
  m_notChecked = notChecked;
  const auto held = std::chrono::milliseconds(m_wellSince.isValid() ? m_wellSince.msecsTo(now) : 0);
  Q_EMIT stable(recovered ? held : 0ms, holdOf(m_step));
  if (recovered && held >= holdOf(m_step))
    return end({.state = StepState::Finished,
                .message = tr("Recovered for %1: %2").arg(formatDuration(held), said),
                .result = reading->values,
                .milestone = Milestone::Resolved});
  if (notChecked && held >= holdOf(m_step))
    return end({.state = StepState::Skipped,
                .message = tr("Recovery could not be checked: %1").arg(said),
                .result = reading->values,
                .milestone = Milestone::None});
  if (m_step.timeout > 0ms && m_began.msecsTo(now) > m_step.timeout.count())
    return endFailed(tr("Not recovered after %1: %2").arg(formatDuration(m_step.timeout), said),
                     reading ? reading->values : QJsonObject());
  Q_EMIT progress(recovered ? tr("Recovered for %1 of %2: %3").arg(formatDuration(held), formatDuration(holdOf(m_step)), said)
                            : tr("Not recovered yet: %1").arg(said));
  clock().after(checkEvery, this, [this] {
    if (!hasEnded())
      check();
  });
}

}  // namespace sternway
