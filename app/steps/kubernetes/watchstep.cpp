// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/watchstep.h"

namespace sternway {

using namespace Qt::StringLiterals;
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

}  // namespace sternway
