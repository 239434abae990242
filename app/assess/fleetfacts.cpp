// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetfacts.h"

#include "core/format.h"

#include <algorithm>
#include <climits>

namespace sternway::assess {

using namespace Qt::StringLiterals;

namespace {
/// Those that run before the others come first: while one of them fails the others wait. One that is done says nothing more.
QList<ContainerStatus> containersOf(const Pod &pod) {
  QList<ContainerStatus> containers = pod.initContainers;
  containers.removeIf([](const ContainerStatus &each) { return each.state == u"terminated" && each.exitCode == 0; });
  return containers + pod.containers;
}

/// Why the pod cannot run; empty: it can, or has not had its chance yet.
QString failureOf(const Pod &pod) {
  static const QStringList reasons{u"CrashLoopBackOff"_s,     u"ImagePullBackOff"_s, u"ErrImagePull"_s,
                                   u"ErrImageNeverPull"_s,    u"InvalidImageName"_s, u"CreateContainerConfigError"_s,
                                   u"CreateContainerError"_s, u"RunContainerError"_s};
  for (const ContainerStatus &container : containersOf(pod)) {
    if (reasons.contains(container.reason))
      return container.reason;
    // between two back-offs it runs for a moment, or has just ended
    if (!container.ready && container.restarts >= 2)
      return u"CrashLoopBackOff"_s;
  }
  return {};
}

/// A pod that was evicted, has failed for good or is complete stays listed, and another one has taken its place: the controllers
/// do not count it either (kubernetes IsPodActive).
bool isActive(const Pod &pod) {
  return !pod.terminating && pod.phase != u"Failed" && pod.phase != u"Succeeded";
}

QList<Pod> currentPods(const History &history, const QList<Pod> &pods) {
  const Revision *current = history.current();
  QList<Pod> own;
  for (const Pod &pod : pods)
    if (current && isActive(pod) && pod.templateHash == current->templateHash)
      own.append(pod);
  return own;
}

bool isComplete(const Workload &workload) {
  return workload.observedGeneration >= workload.generation && workload.updatedReplicas >= workload.replicas &&
         workload.availableReplicas >= workload.replicas;
}

QDateTime earliestCreated(const QList<Pod> &pods) {
  QDateTime earliest;
  for (const Pod &pod : pods)
    if (!earliest.isValid() || pod.created < earliest)
      earliest = pod.created;
  return earliest;
}

void addFailing(RolloutFacts &facts, const History &history, const QList<Pod> &pods, const QDateTime &now) {
  QList<Pod> failing;
  for (const Pod &pod : pods)
    if (!failureOf(pod).isEmpty())
      failing.append(pod);
  facts.failing = pods.isEmpty() ? 0 : static_cast<double>(failing.size()) / static_cast<double>(pods.size());
  if (failing.isEmpty())
    return;
  // A revision without any ready pod has never come up: its pods fail since they are there. Else only the last crash is known.
  if (history.current()->readyReplicas == 0) {
    facts.failingSince = earliestCreated(failing);
  } else {
    facts.failingSince = now;
    for (const Pod &pod : failing)
      for (const ContainerStatus &container : containersOf(pod))
        if (container.lastFinished.isValid() && container.lastFinished < facts.failingSince)
          facts.failingSince = container.lastFinished;
  }
}

void addStuck(RolloutFacts &facts, const Workload &workload, const QList<Pod> &pods, const QDateTime &now) {
  if (isComplete(workload) || workload.paused)
    return;
  QList<Pod> notReady;
  for (const Pod &pod : pods)
    if (!pod.ready)
      notReady.append(pod);
  if (workload.ref.kind == Kind::Deployment) {
    const auto progressing = condition(workload, u"Progressing"_s);
    if (!progressing || progressing->status != u"False" || progressing->reason != u"ProgressDeadlineExceeded")
      return;
    const QDateTime said = progressing->lastUpdate.isValid() ? progressing->lastUpdate : progressing->lastTransition;
    const bool leftOver = !notReady.isEmpty() && earliestCreated(notReady) > said;
    facts.stuck = !leftOver;
    facts.stuckSince = said;
    return;
  }
  const QDateTime oldest = earliestCreated(notReady);
  const QDateTime deadline = oldest.addSecs(workload.progressDeadlineSeconds);
  facts.stuck = oldest.isValid() && workload.progressDeadlineSeconds < INT_MAX && deadline <= now;
  facts.stuckSince = deadline;
}

QString faultOf(const RolloutFacts &facts, const History &history, const Workload &workload, const QList<Pod> &pods) {
  if (!facts.stuck && !(facts.failing.value_or(0) >= 0.5 && history.current()->readyReplicas == 0))
    return {};
  QString reason;
  int ready = 0;
  for (const Pod &pod : pods) {
    ready += pod.ready;
    if (reason.isEmpty())
      reason = failureOf(pod);
  }
  if (reason.isEmpty())
    reason = facts.stuck ? tr("no progress") : QString();
  const QDateTime since = facts.failingSince.isValid() ? facts.failingSince : facts.stuckSince;
  return tr("%1 of %2 pods ready, %3 since %4")
      .arg(ready)
      .arg(workload.replicas)
      .arg(reason, since.toUTC().toString(u"HH:mm:ss 'UTC'"_s));
}

/// 0 until \a since, \a value from then on.
MetricHistory history(double value, const QDateTime &since, const QDateTime &now) {
  MetricHistory made;
  made.staleAfter = std::chrono::hours(24 * 365);
  const qint64 begin = since.isValid() ? std::min(since, now).toMSecsSinceEpoch() : now.toMSecsSinceEpoch();
  made.samples.append({begin - 1, 0});
  made.samples.append({begin, value});
  return made;
}
}  // namespace

Call<WorkloadReading> *readWorkload(ClusterApi &cluster, const ObjectRef &ref, QObject *context) {
  auto *call = new Call<WorkloadReading>(context);
  cluster.workload(ref, call)->then([call, &cluster](const Result<Workload> &workload) {
    if (!workload)
      return call->finish(tl::unexpected(workload.error()));
    cluster.history(*workload, call)->then([call, &cluster, workload = *workload](const Result<History> &history) {
      if (!history)
        return call->finish(tl::unexpected(history.error()));
      cluster.pods(workload, call)->then([call, workload, history = *history](const Result<QList<Pod>> &pods) {
        call->finish(pods.map([&](const QList<Pod> &read) { return WorkloadReading{workload, history, read}; }));
      });
    });
  });
  return call;
}

namespace {
/// An empty workload is one that is not known; a DaemonSet is not scaled.
bool isScaledToZero(const Workload &workload) {
  return !workload.ref.name.isEmpty() && workload.ref.kind != Kind::DaemonSet && workload.replicas == 0;
}
}  // namespace

RolloutFacts rolloutFacts(const Workload &workload, const History &history, const std::optional<QList<Pod>> &pods,
                          const QDateTime &now) {
  RolloutFacts facts;
  facts.scaledToZero = isScaledToZero(workload);
  if (workload.replicas > 0)
    facts.ready = std::min(1.0, static_cast<double>(workload.readyReplicas) / workload.replicas);
  const QList<Pod> own = pods ? currentPods(history, *pods) : QList<Pod>();
  if (pods && history.current())
    addFailing(facts, history, own, now);
  addStuck(facts, workload, own, now);
  if (history.current())
    facts.fault = faultOf(facts, history, workload, own);
  return facts;
}

MetricHistory stateSince(double value, const QDateTime &since) {
  MetricHistory made;
  made.staleAfter = std::chrono::hours(24 * 365);
  made.samples.append({since.toMSecsSinceEpoch(), value});
  return made;
}

QHash<QString, MetricHistory> factMetrics(const RolloutFacts &facts, const QDateTime &now, const QList<Sample> &ready) {
  QHash<QString, MetricHistory> metrics;
  metrics.insert(u"rollout_stuck"_s, history(facts.stuck ? 1 : 0, facts.stuck ? facts.stuckSince : QDateTime(), now));
  if (facts.failing)
    metrics.insert(u"pods_failing"_s, history(*facts.failing, facts.failingSince, now));
  if (facts.ready) {
    MetricHistory share = stateSince(*facts.ready, now);
    if (!ready.isEmpty())
      share.samples = ready;
    metrics.insert(u"pods_ready"_s, share);
  }
  return metrics;
}

namespace {
bool allReady(const Workload &workload) {
  return workload.observedGeneration >= workload.generation && workload.updatedReplicas >= workload.replicas &&
         workload.readyReplicas >= workload.replicas && workload.availableReplicas >= workload.replicas &&
         workload.statusReplicas <= workload.replicas;
}

RolloutFacts settledFacts(const Workload &workload) {
  RolloutFacts facts;
  facts.failing = 0;
  facts.scaledToZero = isScaledToZero(workload);
  if (workload.replicas > 0)
    facts.ready = 1;
  return facts;
}
}  // namespace

FleetFacts::FleetFacts(ClusterApi &cluster, const ClusterFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent), m_cluster(cluster), m_feed(feed), m_clock(clock) {}

void FleetFacts::apply(const ChangeSet<Workload> &changes) {
  if (changes.reset) {
    m_unsettled.clear();
    m_turns.clear();
    m_listed.clear();
    m_queue.clear();
    m_ready.clear();
  }
  for (const ObjectRef &ref : changes.removed) {
    m_unsettled.remove(ref);
    m_counting.remove(ref);
    m_ready.remove(ref);
  }
  for (const Workload &workload : changes.upserted)
    put(workload);
}

void FleetFacts::put(const Workload &workload) {
  const ObjectRef ref = workload.ref;
  noteReady(workload);
  if (allReady(workload)) {
    if (m_unsettled.remove(ref) && m_counting.contains(ref))
      enqueue(ref);
    return;
  }
  if (const auto counting = m_counting.find(ref); counting != m_counting.end())
    counting->fresh = false;
  const bool isNew = !m_unsettled.contains(ref);
  Unsettled &unsettled = m_unsettled[ref];
  if (!unsettled.asked)  // the list tells whether it is stuck, without the pods
    unsettled.facts = rolloutFacts(workload, {}, std::nullopt, m_clock.now());
  if (!isNew)
    return;
  if (!m_listed.contains(ref)) {
    m_listed.insert(ref);
    m_turns.append(ref);
  }
  if (m_started && m_queue.size() < perTurn)
    enqueue(ref);
}

void FleetFacts::noteReady(const Workload &workload) {
  constexpr qsizetype enough = 500;
  if (workload.replicas <= 0)
    return;
  QList<Sample> &ready = m_ready[workload.ref];
  const double share = std::min(1.0, static_cast<double>(workload.readyReplicas) / workload.replicas);
  if (ready.isEmpty() || ready.constLast().value != share)
    ready.append({m_clock.now().toMSecsSinceEpoch(), share});
  if (ready.size() > enough)
    ready.removeFirst();
}

void FleetFacts::start() {
  m_started = true;
  for (auto counting = m_counting.cbegin(); counting != m_counting.cend(); ++counting)
    enqueue(counting.key());
}

void FleetFacts::countCrashes(const ObjectRef &workload, bool on) {
  if (!on) {
    m_counting.remove(workload);
    return;
  }
  if (m_counting.contains(workload))
    return;
  m_counting.insert(workload, {});
  enqueue(workload);
}

std::optional<EventHistory> FleetFacts::crashes(const ObjectRef &workload, std::chrono::milliseconds window) const {
  const auto counting = m_counting.constFind(workload);
  if (counting == m_counting.cend() || !counting->looked.isValid())
    return std::nullopt;
  const bool settled = !m_unsettled.contains(workload) && counting->fresh;
  return counting->tracker.history(settled ? m_clock.now() : counting->looked, window);
}

void FleetFacts::count(const ObjectRef &workload, const History &history, const QList<Pod> &pods) {
  const auto counting = m_counting.find(workload);
  if (counting == m_counting.end())
    return;
  counting->looked = m_clock.now();
  counting->fresh = true;
  const Revision *current = history.current();
  counting->tracker.see(pods, {}, current ? current->templateHash : QString(), counting->looked);
}

void FleetFacts::refresh() {
  const qsizetype count = std::min<qsizetype>(m_turns.size(), perTurn);
  for (qsizetype i = 0; i < count; ++i) {
    const ObjectRef ref = m_turns.takeFirst();
    if (m_unsettled.contains(ref)) {
      m_turns.append(ref);
      enqueue(ref);
    } else {
      m_listed.remove(ref);
    }
  }
}

void FleetFacts::enqueue(const ObjectRef &workload) {
  if (!m_queue.contains(workload) && !m_underWay.contains(workload))
    m_queue.append(workload);
  askNext();
}

void FleetFacts::askNext() {
  while (m_started && m_underWay.size() < atOnce && !m_queue.isEmpty()) {
    const ObjectRef ref = m_queue.takeFirst();
    if (m_unsettled.contains(ref) || m_counting.contains(ref))
      ask(ref);
  }
}

void FleetFacts::ask(const ObjectRef &workload) {
  m_underWay.insert(workload);
  readWorkload(m_cluster, workload, this)->then([this, workload](const Result<WorkloadReading> &reading) {
    if (reading)
      count(workload, reading->history, reading->pods);
    answered(workload, reading.map([this](const WorkloadReading &read) {
      return rolloutFacts(read.workload, read.history, read.pods, m_clock.now());
    }));
  });
}

void FleetFacts::answered(const ObjectRef &workload, const Result<RolloutFacts> &facts) {
  m_underWay.remove(workload);
  const auto unsettled = m_unsettled.find(workload);
  if (const Workload *known = m_feed.workload(workload); known && unsettled != m_unsettled.end()) {
    unsettled->asked = facts.has_value();
    unsettled->facts = facts ? *facts : rolloutFacts(*known, {}, std::nullopt, m_clock.now());
    unsettled->problem = facts ? QString() : tr("The pods cannot be read: %1").arg(facts.error().message);
  }
  if (unsettled != m_unsettled.end() || m_counting.contains(workload))
    Q_EMIT changed(workload);
  askNext();
}

bool FleetFacts::isSettled(const Workload &workload) const {
  return allReady(workload) && !m_unsettled.contains(workload.ref);
}

RolloutFacts FleetFacts::facts(const Workload &workload) const {
  if (const auto unsettled = m_unsettled.constFind(workload.ref); unsettled != m_unsettled.cend())
    return unsettled->facts;
  return allReady(workload) ? settledFacts(workload) : rolloutFacts(workload, {}, std::nullopt, m_clock.now());
}

QString FleetFacts::problem(const ObjectRef &workload) const {
  const auto unsettled = m_unsettled.constFind(workload);
  return unsettled == m_unsettled.cend() ? QString() : unsettled->problem;
}

}  // namespace sternway::assess

#include "moc_fleetfacts.cpp"
