// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/patchstep.h"

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long the cluster may stay away before the step ends as unknown.
constexpr auto patchPatience = 30min;

/// False where the server has certainly not carried the request out.
bool mayHaveTakenEffect(ErrorKind kind) {
  return kind == ErrorKind::Timeout || kind == ErrorKind::Unreachable || kind == ErrorKind::Server ||
         kind == ErrorKind::Protocol || kind == ErrorKind::Conflict;
}

QDateTime writtenAt(const Workload &workload, const QDateTime &fallback) {
  QDateTime newest;
  for (const FieldManager &manager : workload.managers)
    if (manager.manager == "sternway"_L1 && (!newest.isValid() || newest < manager.time))
      newest = manager.time;
  return newest.isValid() ? newest : fallback;
}

}  // namespace

void PatchStep::start() {
  send();
}

void PatchStep::stop() {
  m_stopping = true;
  if (m_lostSince.isValid())
    end({.state = StepState::Unknown,
         .message = tr("Stopped while the connection was lost: whether the patch took effect is not known"),
         .result = {},
         .milestone = Milestone::None});
}

void PatchStep::send() {
  m_ports.cluster->patch(m_plan.workload, m_plan.patch, DryRun::No, this)->then([this](const Result<Workload> &result) {
    answered(result);
  });
}

void PatchStep::answered(const Result<Workload> &result) {
  if (hasEnded())
    return;
  if (result)
    return applied(*result, tr("The cluster has accepted the patch"));
  const Error &error = result.error();
  if (!mayHaveTakenEffect(error.kind))
    return endFailed(tr("The patch was refused, nothing was changed: %1 %2").arg(error.message, error.detail).trimmed());
  findOut(error);
}

void PatchStep::findOut(const Error &lost) {
  readLiveState(*m_ports.cluster, m_plan, this)->then([this, lost](const Result<LiveState> &live) {
    if (hasEnded())
      return;
    if (live)
      return found(*live, lost);
    const QDateTime now = m_ports.clock->now();
    if (!m_lostSince.isValid())
      m_lostSince = now;
    if (m_stopping || !isTransient(live.error().kind) ||
        m_lostSince.msecsTo(now) > std::chrono::milliseconds(patchPatience).count())
      return end(
          {.state = StepState::Unknown,
           .message = tr("Whether the patch took effect is not known: %1, and then %2").arg(lost.message, live.error().message),
           .result = {},
           .milestone = Milestone::None});
    Q_EMIT progress(tr("The connection is lost since %1 (%2); whether the patch took effect will be read when it is back")
                        .arg(m_lostSince.toLocalTime().toString(u"HH:mm:ss"_s), live.error().message));
    m_ports.clock->after(2s, this, [this, lost] {
      if (!hasEnded())
        findOut(lost);
    });
  });
}

void PatchStep::found(const LiveState &live, const Error &lost) {
  const bool wasLost = lost.kind != ErrorKind::Conflict;
  m_lostSince = {};
  // a request that a stopped server had in its queue can take effect after the time-out; the next one then fails its test
  if (live.applied && live.workload.generation > m_plan.generation)
    return applied(live.workload,
                   tr("The answer to the patch was lost (%1); the cluster shows that it took effect").arg(lost.message));
  if (!live.untouched || !wasLost)
    return endFailed(conflictSentence(m_plan, live));
  if (m_stopping)
    return endFailed(tr("Stopped: the patch did not take effect, nothing was changed"));
  Q_EMIT progress(tr("The cluster is back and the patch did not take effect; sending it again"));
  send();
}

void PatchStep::applied(const Workload &workload, const QString &message) {
  const QDateTime at = writtenAt(workload, m_ports.clock->now());
  end({.state = StepState::Finished,
       .message = message,
       .result = QJsonObject{{u"generation"_s, workload.generation}, {u"patchedAt"_s, at.toUTC().toString(Qt::ISODateWithMs)}},
       .milestone = Milestone::None});
}

}  // namespace sternway
