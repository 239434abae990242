// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/http/http.h"
#include "steps/registry.h"
#include "steps/steprun.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Queries of Prometheus by curl, a step for each.
RecognisedArguments recogniseMetrics(const QStringList &argv, const CommandSource &) {
  const auto words = curlWords(argv);
  RecognisedArguments all;
  for (const QString &url : words ? curlAddresses(*words) : QStringList()) {
    const QString query = promQuery(*words, url);
    if (query.isEmpty())
      return {};
    all.append(QJsonObject{{u"query"_s, query}});
  }
  return all;
}

/// The service has recovered and stays so for the stability time; see judgeRecovered(). What the decision knew and is unknown now
/// begins the time anew. Without a source of metrics, and where nothing can be checked for the stability time, the step is
/// skipped and says so.
class MetricsStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::MetricsStep)
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void check();
  void judge(const Result<assess::RecoveryReading> &reading);

  assess::RecoveryCheck *m_recovery = nullptr;
  QDateTime m_began;
  QDateTime m_wellSince;  ///< recovered, or nothing to check, without a break
  bool m_notChecked = false;
};

constexpr std::chrono::milliseconds checkEvery = 5s;

void MetricsStep::start() {
  m_recovery = m_context.recovery ? m_context.recovery(m_step.target) : nullptr;
  if (!m_recovery)
    return end({.state = StepState::Skipped, .message = tr("No source of metrics is configured: recovery was not measured")});
  m_began = clock().now();
  check();
}

void MetricsStep::stop() {
  end({.state = StepState::Unknown, .message = tr("Stopped by the operator before the metrics were stable")});
}

void MetricsStep::check() {
  m_recovery->check(this)->then([this](const Result<assess::RecoveryReading> &reading) {
    if (!hasEnded())
      judge(reading);
  });
}

void MetricsStep::judge(const Result<assess::RecoveryReading> &reading) {
  using State = assess::RecoveryReading::State;
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
                .message = tr("Healthy for %1: %2").arg(formatDuration(held), said),
                .result = reading->values});
  if (notChecked && held >= holdOf(m_step))
    return end(
        {.state = StepState::Skipped, .message = tr("Recovery could not be checked: %1").arg(said), .result = reading->values});
  if (m_step.timeout > 0ms && m_began.msecsTo(now) > m_step.timeout.count())
    return endFailed(tr("Not recovered after %1: %2").arg(formatDuration(m_step.timeout), said),
                     reading ? reading->values : QJsonObject());
  Q_EMIT progress(recovered ? tr("Healthy for %1 of %2: %3").arg(formatDuration(held), formatDuration(holdOf(m_step)), said)
                            : tr("Not recovered yet: %1").arg(said));
  clock().after(checkEvery, this, [this] {
    if (!hasEnded())
      check();
  });
}
}  // namespace

QList<StepDescriptor> metricsKinds() {
  return {{.name = u"metrics"_s,
           .arguments = stepArguments(u"condition:condition, query, for:duration"_s),
           .oneOf = {{u"condition"_s, u"query"_s}},
           .effect = StepEffect::Reads,
           .role = StepRole::Recovers,
           .idempotent = true,
           .run = makeRun<MetricsStep>,
           .recognise = recogniseMetrics}};
}

}  // namespace sternway::steps
