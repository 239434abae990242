// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pod.h"

#include <QSet>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// The usual grace period of 30 s, and a probe's period and threshold before it.
constexpr qint64 givenUpBefore = 90'000;
/// Clocks of the node and of the API server differ a little, and events are stamped in whole seconds.
constexpr qint64 clockSlack = 5'000;

/// How the newest run of the container that has ended did so.
struct End {
  QDateTime at;
  int exitCode = 0;
  QString reason;
};

bool hasEnded(const ContainerStatus &status) {
  return status.state == u"terminated" || (status.state == u"waiting" && status.lastFinished.isValid());
}

End newestEnd(const ContainerStatus &status) {
  if (status.state == u"terminated")
    return {.at = status.finished, .exitCode = status.exitCode, .reason = status.reason};
  return {.at = status.lastFinished, .exitCode = status.lastExitCode, .reason = status.lastReason};
}

/// The kubelet kills a container whose probe fails, and a well-behaved one ends with status 0 then.
bool wasGivenUp(const Pod &pod, qint64 end, const QList<ClusterEvent> &events) {
  return std::ranges::any_of(events, [&](const ClusterEvent &event) {
    const bool ofPod = event.involvedUid.isEmpty() ? event.involvedName == pod.ref.name : event.involvedUid == pod.uid;
    const bool fatal = event.reason == u"Unhealthy" &&
                       (event.message.startsWith(u"Liveness probe"_s) || event.message.startsWith(u"Startup probe"_s));
    const qint64 first = event.first.toMSecsSinceEpoch();
    const qint64 last = event.last.toMSecsSinceEpoch();
    return ofPod && fatal && first <= end + clockSlack && last >= end - givenUpBefore;
  });
}

bool isCrash(const Pod &pod, const End &end, const QList<ClusterEvent> &events) {
  const bool inGoodOrder = end.at.isValid() && end.exitCode == 0 && (end.reason.isEmpty() || end.reason == u"Completed");
  return !inGoodOrder || wasGivenUp(pod, end.at.toMSecsSinceEpoch(), events);
}
}  // namespace

void PodCrashTracker::see(const QList<Pod> &pods, const QList<ClusterEvent> &events, const QString &currentHash,
                          const QDateTime &now) {
  const qint64 time = now.toMSecsSinceEpoch();
  for (const Pod &pod : pods)
    if (!pod.terminating)
      seePod(pod, events, time);
  forget(pods, currentHash, time);
  m_lastLook = time;
}

void PodCrashTracker::seePod(const Pod &pod, const QList<ClusterEvent> &events, qint64 now) {
  const qint64 created = pod.created.isValid() ? pod.created.toMSecsSinceEpoch() : 0;
  const qint64 since = m_pods.contains(pod.uid) ? std::max(created, m_lastLook) : created;
  Record &record = m_pods[pod.uid];
  record.hash = pod.templateHash;
  for (const QList<ContainerStatus> &containers : {pod.initContainers, pod.containers})
    for (const ContainerStatus &status : containers)
      seeContainer(pod, status, events, since, now, record);
}

void PodCrashTracker::seeContainer(const Pod &pod, const ContainerStatus &status, const QList<ClusterEvent> &events, qint64 since,
                                   qint64 now, Record &record) {
  Container &known = record.containers[status.name];
  const int more = status.restarts + (hasEnded(status) ? 1 : 0) - known.ends;
  const End end = newestEnd(status);
  const bool nothingNew = more <= 0 || (end.at.isValid() && end.at.toMSecsSinceEpoch() <= known.lastEnd);
  known.ends += more;
  if (nothingNew)
    return;
  // A kubelet that has cleaned up its dead containers does not know any more when: at the latest now.
  const qint64 latest = end.at.isValid() ? std::min(end.at.toMSecsSinceEpoch(), now) : now;
  const qint64 earliest = std::min(std::max(since, known.lastEnd), latest);
  const int certain = end.at.isValid() ? 1 : 0;
  known.lastEnd = latest;
  record.newest = std::max(record.newest, latest);
  if (more > certain)
    record.uncertain.append({.earliest = earliest, .latest = latest});
  if (!isCrash(pod, end, events))
    return;
  record.crashes += QList<qint64>(more - certain, earliest) + QList<qint64>(certain, latest);
}

void PodCrashTracker::forget(const QList<Pod> &pods, const QString &currentHash, qint64 now) {
  QSet<QString> there;
  for (const Pod &pod : pods)
    if (!pod.terminating)
      there.insert(pod.uid);
  const qint64 old = now - std::chrono::milliseconds(remembered).count();
  m_pods.removeIf([&](const auto &record) {
    const bool replaced = !currentHash.isEmpty() && record->hash != currentHash;
    return !there.contains(record.key()) && (replaced || record->newest < old);
  });
}

EventHistory PodCrashTracker::history(const QDateTime &until, std::chrono::milliseconds shortestWindow) const {
  const qint64 end = until.toMSecsSinceEpoch();
  if (m_lastLook == 0)
    return {.times = {}, .knownSince = end + 1, .knownUntil = 0};
  EventHistory history{.times = {}, .knownSince = 0, .knownUntil = end};
  const qint64 old = end - std::chrono::milliseconds(remembered).count();
  for (const Record &record : m_pods) {
    for (const Uncertain &uncertain : record.uncertain)
      if (uncertain.earliest <= end - shortestWindow.count())
        history.knownSince = std::max(history.knownSince, uncertain.latest);
    std::ranges::copy_if(record.crashes, std::back_inserter(history.times), [old](qint64 time) { return time >= old; });
  }
  std::ranges::sort(history.times);
  return history;
}

}  // namespace sternway
