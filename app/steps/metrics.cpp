// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/http/http.h"
#include "steps/kubernetes/templatecheck.h"
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
/// skipped and says so. What is measured says nothing of the rollback where somebody deploys meanwhile: then it fails at once.
class MetricsStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::MetricsStep)
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void check();
  void look(const Result<assess::RecoveryReading> &reading);
  void judge(const Result<assess::RecoveryReading> &reading);

  assess::RecoveryCheck *m_recovery = nullptr;
  TemplateCheck *m_template = nullptr;  ///< null: no undo of this plan says what has to be there
  QString m_unread;                     ///< why it cannot be read now; empty: it can
  QDateTime m_began;
  QDateTime m_wellSince;  ///< recovered, or nothing to check, without a break
  bool m_notChecked = false;
};

constexpr std::chrono::milliseconds checkEvery = 5s;

void MetricsStep::start() {
  m_recovery = m_context.recovery ? m_context.recovery(m_step.target) : nullptr;
  if (!m_recovery)
    return end({.state = StepState::Skipped, .message = tr("No source of metrics is configured: recovery was not measured")});
  m_template = TemplateCheck::of(m_context, m_step, this);
  m_began = clock().now();
  check();
}

void MetricsStep::stop() {
  end({.state = StepState::Unknown, .message = tr("Stopped by the operator before the metrics were stable")});
}

void MetricsStep::check() {
  m_recovery->check(this)->then([this](const Result<assess::RecoveryReading> &reading) {
    if (!hasEnded())
      look(reading);
  });
}

/// After the measurement, so that what ends the step is no older.
void MetricsStep::look(const Result<assess::RecoveryReading> &reading) {
  if (!m_template)
    return judge(reading);
  m_template->check(this)->then([this, reading](const Result<QString> &changed) {
    if (hasEnded())
      return;
    if (changed && !changed->isEmpty())
      return endFailed(*changed);
    m_unread = changed ? QString() : changed.error().message;
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
  if (recovered && held >= holdOf(m_step) && m_unread.isEmpty())
    return end({.state = StepState::Finished,
                .message = tr("Healthy for %1: %2").arg(formatDuration(held), said),
                .result = reading->values,
                .milestone = Milestone::Mitigated,
                .wellSince = m_wellSince});
  if (notChecked && held >= holdOf(m_step))
    return end(
        {.state = StepState::Skipped, .message = tr("Recovery could not be checked: %1").arg(said), .result = reading->values});
  const QString well = tr("Healthy for %1 of %2: %3").arg(formatDuration(held), formatDuration(holdOf(m_step)), said);
  const QString unread = tr("%1. Whether somebody has deployed meanwhile cannot be read: %2").arg(well, m_unread);
  if (m_step.timeout > 0ms && m_began.msecsTo(now) > m_step.timeout.count()) {
    if (recovered && !m_unread.isEmpty())
      return end({.state = StepState::Unknown, .message = unread, .result = reading->values});
    return endFailed(tr("Not recovered after %1: %2").arg(formatDuration(m_step.timeout), said),
                     reading ? reading->values : QJsonObject());
  }
  Q_EMIT progress(!recovered ? tr("Not recovered yet: %1").arg(said) : m_unread.isEmpty() ? well : unread);
  clock().after(checkEvery, this, [this] {
    if (!hasEnded())
      check();
  });
}
}  // namespace

QList<StepDescriptor> metricsKinds() {
  return {{.name = u"metrics"_s,
           .arguments = stepArguments(u"condition:condition, query:query, for:duration"_s),
           .oneOf = {{u"condition"_s, u"query"_s}},
           .effect = StepEffect::Reads,
           .role = StepRole::Recovers,
           .idempotent = true,
           .run = makeRun<MetricsStep>,
           .recognise = recogniseMetrics}};
}

}  // namespace sternway::steps
