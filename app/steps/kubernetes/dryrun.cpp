// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/livestate.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Sends the patch with dryRun=All: admission, quota of the object and the precondition answer, nothing is stored. Repeated
/// while the connection is lost, up to the step's timeout.
class DryRunStep final : public KubernetesStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::DryRunStep)
public:
  using KubernetesStep::KubernetesStep;
  void start() override;

private:
  void send();
  void answered(const Result<Workload> &result);

  QDateTime m_began;
};

void DryRunStep::start() {
  m_began = clock().now();
  send();
}

void DryRunStep::send() {
  dryRunUndo(cluster(), m_undo, this)->then([this](const Result<Workload> &result) { answered(result); });
}

void DryRunStep::answered(const Result<Workload> &result) {
  if (hasEnded())
    return;
  if (result) {
    if (const QStringList kept = putBack(m_undo, *result); !kept.isEmpty())
      return endFailed(
          tr("The server would accept the patch but put the old version back: %1. Nothing was changed.").arg(kept.join(u", "_s)));
    const QStringList changed = changedOnItsWay(m_undo, *result);
    return end({.state = StepState::Finished,
                .message = changed.isEmpty()
                               ? tr("The server would accept the patch")
                               : tr("The server would accept the patch; admission would change: %1").arg(changed.join(u", "_s))});
  }
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
  endFailed(error.kind == ErrorKind::Conflict
                ? error.message
                : tr("The server refuses the patch: %1 %2").arg(error.message, error.detail).trimmed());
}
}  // namespace

QList<StepDescriptor> dryRunKinds() {
  return {{.name = u"kubernetes.dryRun"_s,
           .arguments = {},
           .effect = StepEffect::Reads,
           .idempotent = true,
           .run = makeRun<DryRunStep>}};
}

}  // namespace sternway::steps
