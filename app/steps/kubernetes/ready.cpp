// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/rolloutstatus.h"
#include "steps/kubernetes/livestate.h"
#include "steps/registry.h"

#include <QMap>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// A StatefulSet's pods below the partition keep the revision they have.
int wanted(const Workload &workload) {
  return std::max(0, workload.replicas - workload.partition);
}

/// All pods of the target revision are ready and none of them restarts, for the step's stability time.
class HealthStep final : public WatchStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HealthStep)
public:
  using WatchStep::WatchStep;

private:
  void look(const WorkloadWatch &watch) override;
  void timedOut(const WorkloadWatch &watch) override;

  QDateTime m_healthySince;
  QMap<QString, int> m_restarts;  ///< by pod uid
};

void HealthStep::look(const WorkloadWatch &watch) {
  const QDateTime now = clock().now();
  QMap<QString, int> restarts;
  bool restarted = false;
  for (const Pod &pod : watch.pods()) {
    if (!sameHash(pod.templateHash, servedHash()))
      continue;
    restarts.insert(pod.uid, pod.restarts);
    restarted = restarted || (m_restarts.contains(pod.uid) && m_restarts.value(pod.uid) < pod.restarts);
  }
  m_restarts = restarts;
  const int ready = readyOn(watch.pods(), servedHash());
  if (restarted || ready < wanted(watch.workload())) {
    m_healthySince = {};
    Q_EMIT stable({}, holdOf(m_step));
    return say(restarted ? tr("A pod has restarted; watching on")
                         : tr("%1 of %2 pods are ready").arg(ready).arg(wanted(watch.workload())));
  }
  if (!m_healthySince.isValid())
    m_healthySince = now;
  const auto held = std::chrono::milliseconds(m_healthySince.msecsTo(now));
  Q_EMIT stable(std::min(held, holdOf(m_step)), holdOf(m_step));
  if (held < holdOf(m_step))
    return say(tr("%n pod(s) ready; watching for restarts", nullptr, ready));
  end({.state = StepState::Finished,
       .message = tr("%n pod(s) ready, no restart for %1", nullptr, ready).arg(formatDuration(holdOf(m_step))),
       .result = QJsonObject{{u"ready"_s, ready}},
       .milestone = Milestone::Mitigated,
       .wellSince = m_healthySince});
}

void HealthStep::timedOut(const WorkloadWatch &watch) {
  endFailed(tr("The pods were not healthy after %1: %2 of %3 are ready")
                .arg(formatDuration(m_step.timeout))
                .arg(readyOn(watch.pods(), servedHash()))
                .arg(wanted(watch.workload())));
}
}  // namespace

QList<StepDescriptor> readyKinds() {
  return {{.name = u"kubernetes.waitReady"_s,
           .arguments = {},
           .effect = StepEffect::Reads,
           .role = StepRole::Watches,
           .idempotent = true,
           .run = makeRun<HealthStep>}};
}

}  // namespace sternway::steps
