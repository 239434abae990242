// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetfacts.h"

#include <algorithm>

namespace sternway {

namespace {
bool allReady(const Workload &workload) {
  return workload.observedGeneration >= workload.generation && workload.updatedReplicas >= workload.replicas &&
         workload.readyReplicas >= workload.replicas && workload.availableReplicas >= workload.replicas &&
         workload.statusReplicas <= workload.replicas;
}

RolloutFacts settledFacts(const Workload &workload) {
  RolloutFacts facts;
  facts.failing = 0;
  if (workload.replicas > 0)
    facts.ready = 1;
  return facts;
}
}  // namespace

FleetFacts::FleetFacts(ClusterApi &cluster, const Clock &clock, QObject *parent)
    : QObject(parent), m_cluster(cluster), m_clock(clock) {}

void FleetFacts::apply(const ChangeSet<Workload> &changes) {
  if (changes.reset) {
    m_workloads.clear();
    m_unsettled.clear();
    m_turns.clear();
    m_listed.clear();
    m_queue.clear();
    m_ready.clear();
  }
  for (const ObjectRef &ref : changes.removed) {
    m_workloads.remove(ref);
    m_unsettled.remove(ref);
    m_counting.remove(ref);
    m_ready.remove(ref);
  }
  for (const Workload &workload : changes.upserted)
    put(workload);
}

void FleetFacts::put(const Workload &workload) {
  const ObjectRef ref = workload.ref;
  m_workloads.insert(ref, workload);
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
  const bool settled = isSettled(workload) && counting->fresh;
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
  if (unsettled != m_unsettled.end()) {
    unsettled->asked = facts.has_value();
    unsettled->facts = facts ? *facts : rolloutFacts(m_workloads.value(workload), {}, std::nullopt, m_clock.now());
    unsettled->problem = facts ? QString() : tr("The pods cannot be read: %1").arg(facts.error().message);
  }
  if (unsettled != m_unsettled.end() || m_counting.contains(workload))
    Q_EMIT changed(workload);
  askNext();
}

RolloutFacts FleetFacts::facts(const ObjectRef &workload) const {
  const auto unsettled = m_unsettled.constFind(workload);
  return unsettled == m_unsettled.cend() ? settledFacts(m_workloads.value(workload)) : unsettled->facts;
}

QString FleetFacts::problem(const ObjectRef &workload) const {
  const auto unsettled = m_unsettled.constFind(workload);
  return unsettled == m_unsettled.cend() ? QString() : unsettled->problem;
}

}  // namespace sternway
