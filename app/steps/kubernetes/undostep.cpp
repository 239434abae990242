// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/undostep.h"

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

/// The generation has to have moved: the target may have run before as well.
bool tookEffect(const KubernetesUndo &undo, const LiveState &live) {
  return live.applied && live.workload.generation > undo.generation;
}

QDateTime writtenAt(const Workload &workload, const QDateTime &fallback) {
  QDateTime newest;
  for (const FieldManager &manager : workload.managers)
    if (manager.manager == "sternway"_L1 && (!newest.isValid() || newest < manager.time))
      newest = manager.time;
  return newest.isValid() ? newest : fallback;
}

QJsonObject resultOf(const Workload &workload, const QDateTime &fallback) {
  return {{u"generation"_s, workload.generation},
          {u"patchedAt"_s, writtenAt(workload, fallback).toUTC().toString(Qt::ISODateWithMs)}};
}

Probe probed(const KubernetesUndo &undo, const LiveState &live, const QDateTime &since) {
  if (tookEffect(undo, live))
    return {.state = Probe::State::Applied,
            .sentence =
                UndoStep::tr("The patch is applied: the cluster shows %1. Kubernetes goes on by itself.").arg(live.sentence()),
            .result = resultOf(live.workload, since)};
  if (live.untouched)
    return {.state = Probe::State::NotApplied,
            .sentence = UndoStep::tr("The patch is not applied and nothing was changed: the cluster shows %1. Sent again, it is "
                                     "refused if somebody deploys meanwhile.")
                            .arg(live.sentence()),
            .result = {}};
  return {.state = Probe::State::ChangedByOther,
          .sentence = UndoStep::tr("Somebody else has changed the workload since (%1): the cluster shows %2.")
                          .arg(lastWriter(live.workload), live.sentence()),
          .result = {}};
}

}  // namespace

void UndoStep::start() {
  send();
}

void UndoStep::stop() {
  m_stopping = true;
  if (m_lostSince.isValid())
    end({.state = StepState::Unknown,
         .message = tr("Stopped while the connection was lost: whether the patch took effect is not known"),
         .result = {},
         .milestone = Milestone::None});
}

void UndoStep::send() {
  cluster().patch(m_undo.workload, m_undo.patch, DryRun::No, this)->then([this](const Result<Workload> &result) {
    answered(result);
  });
}

void UndoStep::answered(const Result<Workload> &result) {
  if (hasEnded())
    return;
  if (result)
    return applied(*result, tr("The cluster has accepted the patch"));
  const Error &error = result.error();
  if (!mayHaveTakenEffect(error.kind))
    return endFailed(tr("The patch was refused, nothing was changed: %1 %2").arg(error.message, error.detail).trimmed());
  findOut(error);
}

void UndoStep::findOut(const Error &lost) {
  readLiveState(cluster(), m_undo, this)->then([this, lost](const Result<LiveState> &live) {
    if (hasEnded())
      return;
    if (live)
      return found(*live, lost);
    const QDateTime now = clock().now();
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
    clock().after(2s, this, [this, lost] {
      if (!hasEnded())
        findOut(lost);
    });
  });
}

void UndoStep::found(const LiveState &live, const Error &lost) {
  const bool wasLost = lost.kind != ErrorKind::Conflict;
  m_lostSince = {};
  // a request that a stopped server had in its queue can take effect after the time-out; the next one then fails its test
  if (tookEffect(m_undo, live))
    return applied(live.workload,
                   tr("The answer to the patch was lost (%1); the cluster shows that it took effect").arg(lost.message));
  if (!live.untouched || !wasLost)
    return endFailed(conflictSentence(m_undo, live));
  if (m_stopping)
    return endFailed(tr("Stopped: the patch did not take effect, nothing was changed"));
  Q_EMIT progress(tr("The cluster is back and the patch did not take effect; sending it again"));
  send();
}

void UndoStep::applied(const Workload &workload, const QString &message) {
  end({.state = StepState::Finished,
       .message = message,
       .result = resultOf(workload, clock().now()),
       .milestone = Milestone::None});
}

Call<Probe> *UndoStep::probe(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  const KubernetesUndo undo = undoOf(step);
  return mapped<Probe>(parent, readLiveState(*context.cluster(step.target), undo, parent),
                       [undo, since = record.startedAt](const Result<LiveState> &read) -> Result<Probe> {
                         return read.map([&](const LiveState &live) { return probed(undo, live, since); });
                       });
}

}  // namespace sternway
