// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/rolloutstep.h"

#include "core/format.h"
#include "core/rolloutstatus.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString podsSentence(qint64 running, const Workload &workload, const KubernetesUndo &undo) {
  return RolloutStep::tr("%1 of %2 pods run revision %3").arg(running).arg(workload.replicas).arg(undo.targetNumber);
}

QString podsSentence(const WorkloadWatch &watch, const KubernetesUndo &undo) {
  return podsSentence(readyOn(watch.pods(), undo.targetHash), watch.workload(), undo);
}

QString blockersSentence(const WorkloadWatch &watch, const KubernetesUndo &undo) {
  QStringList sentences;
  for (const Blocker &blocker : rolloutBlockers(watch.workload(), watch.pods(), watch.events(), undo.targetHash))
    sentences << sentence(blocker);
  return sentences.mid(0, 3).join(u"; "_s);
}

}  // namespace

RolloutStep::RolloutStep(const StepContext &context, const Step &step, QObject *parent)
    : WatchStep(context, step, parent),
      m_generation(undone().value(u"generation"_s).toInteger()),
      m_patchedAt(QDateTime::fromString(undone().value(u"patchedAt"_s).toString(), Qt::ISODateWithMs)),
      m_movedAt(clock().now()) {}

void RolloutStep::look(const WorkloadWatch &watch) {
  const Workload &workload = watch.workload();
  if (workload.generation < m_generation)
    return;  // the watch has not seen the patch yet
  if (workload.generation > m_generation)
    return verifyTarget(workload.generation);
  const QDateTime now = clock().now();
  if (countersMoved(m_before, workload))
    m_movedAt = now;
  m_before = workload;
  const RolloutStatus status = rolloutStatus(workload, RolloutSince{.patchedAt = m_patchedAt, .movedAt = m_movedAt, .now = now});
  const QString blockers = blockersSentence(watch, m_undo);
  switch (status.state) {
    case RolloutStatus::State::Done:
      return end({.state = StepState::Finished,
                  // By the workload's own count: its pods come by another watch, and may be a moment behind.
                  .message = tr("Rollout complete: %1").arg(podsSentence(workload.updatedReplicas, workload, m_undo)),
                  .result = QJsonObject{{u"status"_s, status.message}},
                  .milestone = Milestone::Mitigated});
    case RolloutStatus::State::Failed:
      return endFailed(tr("The rollout does not get on: %1. %2").arg(status.message, blockers).trimmed());
    case RolloutStatus::State::Waiting:
      return say(podsSentence(watch, m_undo) + (blockers.isEmpty() ? QString() : u" · "_s + blockers));
  }
}

void RolloutStep::timedOut(const WorkloadWatch &watch) {
  endFailed(tr("The rollout was not complete after %1: %2. %3")
                .arg(formatDuration(m_step.timeout), podsSentence(watch, m_undo), blockersSentence(watch, m_undo))
                .trimmed());
}

void RolloutStep::reconnected() {
  m_movedAt = clock().now();  // nothing was seen to move while nothing was seen at all
}

void RolloutStep::verifyTarget(qint64 generation) {
  if (std::exchange(m_verifying, true))
    return;
  // scaling (by an autoscaler, say) moves the generation as well: only another template takes the rollback back
  readLiveState(cluster(), m_undo, this)->then([this, generation](const Result<LiveState> &live) {
    m_verifying = false;
    if (hasEnded() || !live)
      return;
    if (live->applied) {
      m_generation = std::max(generation, live->workload.generation);
      return;
    }
    const QString writer = lastWriter(live->workload);
    endFailed(tr("The rollback was taken back by somebody else: the cluster now has %1%2. If a GitOps controller owns this "
                 "workload, roll "
                 "back there.")
                  .arg(live->sentence(), writer.isEmpty() ? QString() : tr(", last written by %1").arg(writer)));
  });
}

}  // namespace sternway
