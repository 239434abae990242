// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/dryrunstep.h"

namespace sternway {

using namespace std::chrono_literals;

void DryRunStep::start() {
  m_began = clock().now();
  send();
}

void DryRunStep::send() {
  cluster().patch(m_undo.workload, m_undo.patch, DryRun::Server, this)->then([this](const Result<Workload> &result) {
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
  const bool timeLeft = m_step.timeout == 0ms || m_began.addMSecs(m_step.timeout.count()) > clock().now();
  if (isTransient(error.kind) && timeLeft) {
    Q_EMIT progress(tr("The connection is lost (%1); trying again. Nothing was changed so far.").arg(error.message));
    clock().after(std::max<std::chrono::milliseconds>(error.retryAfter, 2s), this, [this] {
      if (!hasEnded())
        send();
    });
    return;
  }
  if (error.kind != ErrorKind::Conflict)
    return endFailed(tr("The server refuses the patch: %1 %2").arg(error.message, error.detail).trimmed());
  readLiveState(cluster(), m_undo, this)->then([this, error](const Result<LiveState> &live) {
    endFailed(live ? conflictSentence(m_undo, *live) : error.message);
  });
}

}  // namespace sternway
