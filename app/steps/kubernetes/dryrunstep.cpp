// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/dryrunstep.h"

#include "steps/kubernetes/livestate.h"

namespace sternway {

using namespace std::chrono_literals;

void DryRunStep::start() {
  m_began = m_ports.clock->now();
  send();
}

void DryRunStep::send() {
  m_ports.cluster->patch(m_plan.workload, m_plan.patch, DryRun::Server, this)->then([this](const Result<Workload> &result) {
    answered(result);
  });
}

void DryRunStep::answered(const Result<Workload> &result) {
  if (hasEnded())
    return;
  if (result)
    return end({.state = StepState::Finished,
                .message = tr("The server would accept the patch"),
                .result = {},
                .milestone = Milestone::None});
  const Error &error = result.error();
  const bool timeLeft = m_step.timeout == 0ms || m_began.addMSecs(m_step.timeout.count()) > m_ports.clock->now();
  if (isTransient(error.kind) && timeLeft) {
    Q_EMIT progress(tr("The connection is lost (%1); trying again. Nothing was changed so far.").arg(error.message));
    m_ports.clock->after(std::max<std::chrono::milliseconds>(error.retryAfter, 2s), this, [this] {
      if (!hasEnded())
        send();
    });
    return;
  }
  if (error.kind != ErrorKind::Conflict)
    return endFailed(tr("The server refuses the patch: %1 %2").arg(error.message, error.detail).trimmed());
  readLiveState(*m_ports.cluster, m_plan, this)->then([this, error](const Result<LiveState> &live) {
    endFailed(live ? conflictSentence(m_plan, *live) : error.message);
  });
}

}  // namespace sternway
