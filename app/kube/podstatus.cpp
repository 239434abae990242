// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podstatus.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString endOf(const ContainerFacts &container) {
  if (!container.reason.isEmpty())
    return container.reason;
  return container.signal != 0 ? u"Signal:%1"_s.arg(container.signal) : u"ExitCode:%1"_s.arg(container.exitCode);
}

/// What the first init container that is not done says; nothing when all are.
QString initReason(const PodFacts &pod) {
  for (qsizetype i = 0; i < pod.initStatuses.size(); ++i) {
    const ContainerFacts &container = pod.initStatuses[i];
    const bool terminated = container.state == ContainerFacts::State::Terminated;
    if (terminated && container.exitCode == 0)
      continue;
    if (container.started && pod.restartableInit.contains(container.name))
      continue;
    if (terminated)
      return u"Init:"_s + endOf(container);
    if (container.state == ContainerFacts::State::Waiting && !container.reason.isEmpty() &&
        container.reason != u"PodInitializing")
      return u"Init:"_s + container.reason;
    return u"Init:%1/%2"_s.arg(i).arg(pod.initContainers);
  }
  return {};
}

/// The first container that waits or has ended decides (kubectl walks them from the last to the first).
QString mainReason(const PodFacts &pod, const QString &before) {
  QString reason = before;
  bool running = false;
  for (auto container = pod.statuses.crbegin(); container != pod.statuses.crend(); ++container) {
    if (container->state == ContainerFacts::State::Waiting && !container->reason.isEmpty())
      reason = container->reason;
    else if (container->state == ContainerFacts::State::Terminated)
      reason = endOf(*container);
    else if (container->state == ContainerFacts::State::Running && container->ready)
      running = true;
  }
  if (reason == u"Completed" && running)
    return pod.readyCondition ? u"Running"_s : u"NotReady"_s;
  return reason;
}

int restartsOf(const PodFacts &pod, bool initializing) {
  int restarts = 0;
  for (const ContainerFacts &container : pod.initStatuses)
    if (initializing || pod.restartableInit.contains(container.name))
      restarts += container.restarts;
  if (!initializing)
    for (const ContainerFacts &container : pod.statuses)
      restarts += container.restarts;
  return restarts;
}

}  // namespace

PodState podState(const PodFacts &pod) {
  QString reason = pod.reason.isEmpty() ? pod.phase : pod.reason;
  if (pod.schedulingGated)
    reason = u"SchedulingGated"_s;
  const QString init = initReason(pod);
  const bool initializing = !init.isEmpty() && !pod.initializedCondition;
  if (!init.isEmpty())
    reason = init;
  if (!initializing)
    reason = mainReason(pod, reason);
  if (pod.deleting)
    reason = pod.reason == u"NodeLost" ? u"Unknown"_s : u"Terminating"_s;
  return {reason, restartsOf(pod, initializing)};
}

}  // namespace sternway
