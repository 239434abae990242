// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/recovery.h"
#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/incident.h"

namespace sternway {

/// The kinds of steps that run by themselves.
namespace stepkind {
inline constexpr QLatin1StringView dryRun("kubernetes.dryRun");
inline constexpr QLatin1StringView undo("kubernetes.undo");
inline constexpr QLatin1StringView waitRollout("kubernetes.waitRollout");
inline constexpr QLatin1StringView waitReady("kubernetes.waitReady");
inline constexpr QLatin1StringView metrics("metrics");
}  // namespace stepkind

/// What a step works with. All live longer than the step; recovery is null where there are no metrics.
struct StepPorts {
  ClusterApi *cluster = nullptr;
  Clock *clock = nullptr;
  RecoveryCheck *recovery = nullptr;
};

struct StepOutcome {
  StepState state = StepState::Finished;
  QString message;
  QJsonObject result;
  Milestone milestone = Milestone::None;
};

/// One step at work. It reports progress in words and ends once; it never writes to the journal. GUI thread.
class StepRun : public QObject {
  Q_OBJECT
public:
  StepRun(const StepPorts &ports, Plan plan, Step step, QObject *parent)
      : QObject(parent), m_ports(ports), m_plan(std::move(plan)), m_step(std::move(step)) {}

  virtual void start() = 0;
  /// The operator cancels: ends soon, with what is known. A call that may have taken effect is waited for.
  virtual void stop() {
    end({.state = StepState::Failed, .message = tr("Stopped by the operator"), .result = {}, .milestone = Milestone::None});
  }

Q_SIGNALS:
  void progress(const QString &text);
  /// What is watched has stood well for \a held of the \a wanted time; 0: it has not, or does not any more.
  void stable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);
  void ended(const sternway::StepOutcome &outcome);

protected:
  void end(const StepOutcome &outcome) {
    if (!std::exchange(m_ended, true))
      Q_EMIT ended(outcome);
  }
  void endFailed(const QString &message, const QJsonObject &result = {}) {
    end({.state = StepState::Failed, .message = message, .result = result, .milestone = Milestone::None});
  }
  [[nodiscard]] bool hasEnded() const { return m_ended; }

  StepPorts m_ports;
  Plan m_plan;
  Step m_step;

private:
  bool m_ended = false;
};

[[nodiscard]] bool runsByItself(const QString &kind);
/// The step's worker; null where no such kind runs by itself. \a patched is the result of the plan's patch step, empty before it
/// and after a restart.
[[nodiscard]] StepRun *makeStepRun(const StepPorts &ports, const Plan &plan, const Step &step, const QJsonObject &patched,
                                   QObject *parent);

}  // namespace sternway
