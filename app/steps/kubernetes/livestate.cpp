// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/livestate.h"

#include "core/format.h"
#include "core/rolloutstatus.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {

/// Passes an error on, or runs \a next with the value, unless the call has gone meanwhile.
template <typename T, typename Next>
void chain(const QPointer<Call<LiveState>> &call, Call<T> *source, Next next) {
  source->then([call, next = std::move(next)](const Result<T> &result) {
    if (!call)
      return;
    if (!result)
      return call->finish(tl::unexpected(result.error()));
    next(*result);
  });
}

LiveState judged(LiveState state, const KubernetesUndo &undo) {
  const Revision *current = state.history.current();
  state.applied = current && current->uid == undo.targetRevisionUid;
  state.untouched = state.workload.generation == undo.generation;
  return state;
}

KubernetesUndo undoFor(const StepContext &context, const Step &step) {
  const Step *of = context.plan.step(step.args.value(u"of"_s).toString());
  return undoOf(of ? *of : step);
}

}  // namespace

KubernetesStep::KubernetesStep(const StepContext &context, const Step &step, QObject *parent)
    : StepRun(context, step, parent), m_undo(undoFor(context, step)) {}

QString LiveState::sentence() const {
  const Revision *current = history.current();
  const QString images = (current ? current->images : workload.images).join(u", "_s);
  const int ready = current ? readyOn(pods, current->templateHash) : 0;
  return tr("revision %1 (%2), %3 of %4 pods ready on it")
      .arg(QString::number(current ? current->number : 0), images, QString::number(ready), QString::number(workload.replicas));
}

Call<LiveState> *readLiveState(ClusterApi &cluster, const KubernetesUndo &undo, QObject *context) {
  auto *call = new Call<LiveState>(context);
  const QPointer<Call<LiveState>> guard(call);
  // each read is a child of the call, so that cancelling it stops the read under way
  chain(guard, cluster.workload(undo.workload, call), [guard, &cluster, undo](const Workload &workload) {
    chain(guard, cluster.history(workload, guard.data()), [guard, &cluster, undo, workload](const History &history) {
      chain(guard, cluster.pods(workload, guard.data()), [guard, undo, workload, history](const QList<Pod> &pods) {
        LiveState state;
        state.workload = workload;
        state.history = history;
        state.pods = pods;
        guard->finish(judged(std::move(state), undo));
      });
    });
  });
  return call;
}

QString lastWriter(const Workload &workload) {
  const FieldManager *last = nullptr;
  for (const FieldManager &manager : workload.managers)
    // the controller writes status and the revision annotation all the time; it is nobody's deploy
    if (manager.subresource.isEmpty() && manager.manager != "kube-controller-manager"_L1 && (!last || last->time < manager.time))
      last = &manager;
  return last ? tr("%1 at %2").arg(last->manager, last->time.toUTC().toString(Qt::ISODate)) : QString();
}

int readyOn(const QList<Pod> &pods, const QString &templateHash) {
  return static_cast<int>(std::count_if(pods.cbegin(), pods.cend(), [&templateHash](const Pod &pod) {
    return pod.ready && !pod.terminating && sameHash(pod.templateHash, templateHash);
  }));
}

QString conflictSentence(const KubernetesUndo &undo, const LiveState &live) {
  const QString writer = lastWriter(live.workload);
  return tr("Somebody deployed meanwhile: the plan was made on generation %1, the cluster is at %2 with %3%4. Nothing was "
            "changed by "
            "Sternway. Assess again before rolling back.")
      .arg(undo.generation)
      .arg(live.workload.generation)
      .arg(live.workload.images.join(u", "_s), writer.isEmpty() ? QString() : tr(", last written by %1").arg(writer));
}

using namespace std::chrono_literals;

namespace {
/// How long the cluster may stay away before the step ends as unknown.
constexpr auto patience = 30min;
}  // namespace

void WatchStep::start() {
  m_lastTick = clock().now();
  m_watch = cluster().watch(m_undo.workload, this);
  connect(m_watch, &WorkloadWatch::changed, this, [this] {
    if (!hasEnded() && m_watch->isSynced())
      look(*m_watch);
  });
  connect(m_watch, &WorkloadWatch::gone, this, [this] { endFailed(tr("The workload was deleted")); });
  connect(m_watch, &WorkloadWatch::disturbed, this, &WatchStep::lost);
  connect(m_watch, &WorkloadWatch::recovered, this, [this] {
    if (m_lostSince.isValid() && !hasEnded())
      say(tr("The connection is back"));
    m_lostSince = {};
    reconnected();
  });
  tick();
}

void WatchStep::stop() {
  end({.state = StepState::Unknown,
       .message = tr("Stopped by the operator while waiting; the rollout continues in the cluster")});
}

void WatchStep::lost(const Error &error) {
  if (hasEnded())
    return;
  if (!m_lostSince.isValid())
    m_lostSince = clock().now();
  say(tr("The connection is lost since %1 (%2); waiting for it. The rollout continues in the cluster.")
          .arg(m_lostSince.toLocalTime().toString(u"HH:mm:ss"_s), error.message));
}

void WatchStep::say(const QString &text) {
  if (std::exchange(m_said, text) != text)
    Q_EMIT progress(text);
}

void WatchStep::tick() {
  if (hasEnded())
    return;
  const QDateTime now = clock().now();
  const bool connected = !m_lostSince.isValid() && m_watch->isSynced();
  if (connected)
    m_connected += std::chrono::milliseconds(m_lastTick.msecsTo(now));
  m_lastTick = now;
  if (m_lostSince.isValid() && m_lostSince.msecsTo(now) > std::chrono::milliseconds(patience).count())
    return end({.state = StepState::Unknown,
                .message = tr("The cluster could not be reached for half an hour; how the rollout stands is not known")});
  if (connected)
    look(*m_watch);
  if (!hasEnded() && connected && m_step.timeout > 0ms && m_connected >= m_step.timeout)
    timedOut(*m_watch);
  if (!hasEnded())
    clock().after(1s, this, [this] { tick(); });
}

}  // namespace sternway::steps
