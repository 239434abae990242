// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "core/rolloutstatus.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/livestate.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// "kubectl rollout restart", "pause", "resume" and "status".
namespace {
RecognisedArguments recogniseRollout(const QStringList &argv, const QString &verb) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  return kubectl.is(u"rollout"_s, verb) && of.isWorkload ? RecognisedArguments{kubectl.where(of.workload)}
                                                         : RecognisedArguments();
}

/// Of one workload, or of all Deployments.
RecognisedArguments recogniseRestart(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  const bool isAll = !of.isWorkload && !workloadKind(of.kind).isEmpty() && kubectl.words.plainCount() == 3;
  if (!isAll || !kubectl.is(u"rollout"_s, u"restart"_s))
    return recogniseRollout(argv, u"restart"_s);
  return {kubectl.where({}, {{u"all"_s, true}})};
}

RecognisedArguments recogniseWait(const QStringList &argv, const CommandSource &) {
  RecognisedArguments found = recogniseRollout(argv, u"status"_s);
  const QString timeout = Kubectl(argv).words.value({u"--timeout"_s});
  for (QJsonObject &arguments : found)
    putText(arguments, u"timeout"_s, parseDuration(timeout) ? timeout : QString());
  return found;
}

QString rolloutCommand(const StepWords &words, const QString &verb) {
  return kubectlCommand(words, {u"rollout"_s, verb, words.flag(u"all"_s) ? u"deployment"_s : words.workload()});
}

/// Waits until the rollout is complete, by kubectl's rules and ours (rolloutstatus.h). Ends as failed when it cannot become
/// complete.
class RolloutStep final : public WatchStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::RolloutStep)
public:
  RolloutStep(const StepContext &context, const Step &step, QObject *parent);

private:
  void look(const WorkloadWatch &watch) override;
  void timedOut(const WorkloadWatch &watch) override;
  void reconnected() override;
  [[nodiscard]] QString podsSentence(qint64 running, const Workload &workload) const;
  [[nodiscard]] QString podsSentence(const WorkloadWatch &watch) const;
  [[nodiscard]] QString blockersSentence(const WorkloadWatch &watch) const;

  QDateTime m_patchedAt;
  QDateTime m_movedAt;
  Workload m_before;
};

QString RolloutStep::podsSentence(qint64 running, const Workload &workload) const {
  return tr("%1 of %2 pods run %3").arg(QString::number(running), QString::number(workload.replicas), servedName());
}

QString RolloutStep::podsSentence(const WorkloadWatch &watch) const {
  return podsSentence(readyOn(watch.pods(), servedHash()), watch.workload());
}

QString RolloutStep::blockersSentence(const WorkloadWatch &watch) const {
  QStringList sentences;
  for (const Blocker &blocker : rolloutBlockers(watch.workload(), watch.pods(), watch.events(), servedHash()))
    sentences << sentence(blocker);
  return sentences.mid(0, 3).join(u"; "_s);
}

RolloutStep::RolloutStep(const StepContext &context, const Step &step, QObject *parent)
    : WatchStep(context, step, parent),
      m_patchedAt(QDateTime::fromString(undone().value(u"patchedAt"_s).toString(), Qt::ISODateWithMs)),
      m_movedAt(clock().now()) {}

void RolloutStep::look(const WorkloadWatch &watch) {
  const Workload &workload = watch.workload();
  const QDateTime now = clock().now();
  if (countersMoved(m_before, workload))
    m_movedAt = now;
  m_before = workload;
  const RolloutStatus status = rolloutStatus(workload, RolloutSince{.patchedAt = m_patchedAt, .movedAt = m_movedAt, .now = now});
  const QString blockers = blockersSentence(watch);
  switch (status.state) {
    case RolloutStatus::State::Done:
      return end({.state = StepState::Finished,
                  // By the workload's own count: its pods come by another watch, and may be a moment behind.
                  .message = tr("Rollout complete: %1").arg(podsSentence(workload.updatedReplicas, workload)),
                  .result = QJsonObject{{u"status"_s, status.message}},
                  .milestone = Milestone::Mitigated});
    case RolloutStatus::State::Failed:
      return endFailed(tr("The rollout does not get on: %1. %2").arg(status.message, blockers).trimmed());
    case RolloutStatus::State::Waiting: return say(podsSentence(watch) + (blockers.isEmpty() ? QString() : u" · "_s + blockers));
  }
}

void RolloutStep::timedOut(const WorkloadWatch &watch) {
  endFailed(tr("The rollout was not complete after %1: %2. %3")
                .arg(formatDuration(m_step.timeout), podsSentence(watch), blockersSentence(watch))
                .trimmed());
}

void RolloutStep::reconnected() {
  m_movedAt = clock().now();  // nothing was seen to move while nothing was seen at all
}
}  // namespace

QList<StepDescriptor> rolloutKinds() {
  return {clusterKind({.name = u"kubernetes.restart"_s,
                       .arguments = stepArguments(u"workload, all:flag"_s),
                       .changes = [] { return tr("Every pod is replaced, with the same pod template"); },
                       .command = [](const StepWords &words) { return rolloutCommand(words, u"restart"_s); },
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recogniseRestart}),
          clusterKind(
              {.name = u"kubernetes.pause"_s,
               .arguments = stepArguments(u"workload"_s),
               .idempotent = true,
               .changes = [] { return tr("The rollout halts where it is"); },
               .command = [](const StepWords &words) { return rolloutCommand(words, u"pause"_s); },
               .permission = writesCluster,
               .recognise = [](const QStringList &argv, const CommandSource &) { return recogniseRollout(argv, u"pause"_s); }}),
          clusterKind(
              {.name = u"kubernetes.resume"_s,
               .arguments = stepArguments(u"workload"_s),
               .idempotent = true,
               .changes = [] { return tr("The rollout goes on"); },
               .command = [](const StepWords &words) { return rolloutCommand(words, u"resume"_s); },
               .permission = writesCluster,
               .recognise = [](const QStringList &argv, const CommandSource &) { return recogniseRollout(argv, u"resume"_s); }}),
          clusterKind({.name = u"kubernetes.waitRollout"_s,
                       .arguments = stepArguments(u"timeout:duration"_s),
                       .effect = StepEffect::Reads,
                       .role = StepRole::Waits,
                       .idempotent = true,
                       .run = makeRun<RolloutStep>,
                       .command =
                           [](const StepWords &words) {
                             return rolloutCommand(words, u"status"_s) +
                                    words.optional(u"timeout"_s, u" --timeout="_s).join(QString());
                           },
                       .workload = workloadOf,
                       .recognise = recogniseWait})};
}

}  // namespace sternway::steps
