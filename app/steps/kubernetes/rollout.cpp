// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "core/rolloutstatus.h"
#include "core/stepdescriptor.h"
#include "steps/kubernetes/livestate.h"
#include "steps/kubernetes/workloadedit.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// "kubectl rollout pause", "resume" and "status".
namespace {
RecognisedArguments recogniseRollout(const QStringList &argv, const QString &verb) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  return kubectl.is(u"rollout"_s, verb) && of.isWorkload ? RecognisedArguments{kubectl.where(of.workload)}
                                                         : RecognisedArguments();
}

RecognisedArguments recogniseWait(const QStringList &argv, const CommandSource &) {
  RecognisedArguments found = recogniseRollout(argv, u"status"_s);
  const QString timeout = Kubectl(argv).words.value({u"--timeout"_s});
  for (QJsonObject &arguments : found)
    putText(arguments, u"timeout"_s, parseDuration(timeout) ? timeout : QString());
  return found;
}

QString rolloutCommand(const StepWords &words, const QString &verb) {
  return kubectlCommand(words, {u"rollout"_s, verb, words.workload()});
}

/// Waits until the rollout is complete, by kubectl's rules and ours (rolloutstatus.h). Ends as failed when it cannot become
/// complete.
class RolloutStep final : public WatchStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::RolloutStep)
public:
  RolloutStep(const StepContext &context, const Step &step, QObject *parent);
  void start() override;

private:
  void look(const WorkloadWatch &watch) override;
  void timedOut(const WorkloadWatch &watch) override;
  void reconnected() override;
  /// What is rolled forward, or waited for beside the service, ends no impact.
  [[nodiscard]] bool mitigates() const { return !m_undo.isForward && m_step.target == targetOf(m_context.plan.service()); }
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
      m_movedAt(clock().now()) {
  if (!m_patchedAt.isValid())
    m_patchedAt = m_context.plan.made;  // what the plan has changed came later, what was wrong before it is older
}

void RolloutStep::start() {
  if (m_undo.workload.name.isEmpty())
    return endFailed(tr("%1 is no workload of Kubernetes").arg(display(m_step.target)));
  WatchStep::start();
}

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
                  .milestone = mitigates() ? Milestone::Mitigated : Milestone::None});
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

constexpr std::chrono::milliseconds rolloutPatience = std::chrono::minutes(10);

/// The step before it in the plan that has changed the pod template of the same workload; empty: none that says so.
QString changingStep(const StepContext &context, const Step &step) {
  QString found;
  const QList<Step> all = context.plan.steps();
  for (const Step &each : all) {
    if (each.id == step.id)
      break;
    if (each.target == step.target && context.outputs.value(each.id).contains(u"template"_s))
      found = each.id;
  }
  return found;
}

/// As a plan's builder makes it, it names the step that it waits for; as a runbook says it, it does not.
StepRun *waitForRollout(const StepContext &context, const Step &step, QObject *parent) {
  Step wait = step;
  if (!wait.args.contains(u"of"_s))
    putText(wait.args, u"of"_s, changingStep(context, step));
  if (wait.timeout.count() == 0)
    wait.timeout = parseDuration(wait.args.value(u"timeout"_s).toString()).value_or(rolloutPatience);
  return new RolloutStep(context, wait, parent);
}

Result<EditPatch> makePaused(const EditInput &input, bool paused) {
  if (input.workload.ref.kind != Kind::Deployment)
    return fail(ErrorKind::Input, tr("%1 cannot be paused: only a Deployment can").arg(shortName(input.workload.ref)));
  if (input.workload.paused == paused)
    return EditPatch{};
  return EditPatch{.operations = {patchOperation(u"add"_s, u"/spec/paused"_s, paused)}};
}

Result<EditPatch> makePause(const EditInput &input) {
  return makePaused(input, true);
}

Result<EditPatch> makeResume(const EditInput &input) {
  return makePaused(input, false);
}

/// What was changed while the Deployment was paused goes out with its resumption.
Call<QList<Finding>> *resumeFindings(ClusterApi &cluster, const Step &, const Workload &workload, QObject *parent) {
  if (!workload.paused)
    return Call<QList<Finding>>::finished(parent, QList<Finding>());
  return mapped<QList<Finding>>(
      parent, cluster.history(workload, parent), [workload](const Result<History> &history) -> Result<QList<Finding>> {
        return history.map([&workload](const History &revisions) {
          QList<Finding> findings;
          if (!revisions.current())
            findings.append(
                {.id = u"rollout.waiting-change"_s,
                 .severity = Severity::Warn,
                 .title = tr("Resuming rolls out changes that wait in %1").arg(display(workload.ref)),
                 .detail = tr("Its pod template has %1, which has not been rolled out.").arg(workload.images.join(u", "_s)),
                 .remedy = tr("Look at them first.")});
          return findings;
        });
      });
}

const WorkloadEdit pauseEdit{.make = makePause};
const WorkloadEdit resumeEdit{.make = makeResume, .findings = resumeFindings};
}  // namespace

QList<StepDescriptor> rolloutKinds() {
  return {editKind<pauseEdit>(
              {.name = u"kubernetes.pause"_s,
               .arguments = stepArguments(u"workload"_s),
               .idempotent = true,
               .changes = [] { return tr("The rollout halts where it is"); },
               .command = [](const StepWords &words) { return rolloutCommand(words, u"pause"_s); },
               .permission = writesCluster,
               .recognise = [](const QStringList &argv, const CommandSource &) { return recogniseRollout(argv, u"pause"_s); }}),
          editKind<resumeEdit>(
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
                       .run = waitForRollout,
                       .runsAsWritten = true,
                       .command =
                           [](const StepWords &words) {
                             return rolloutCommand(words, u"status"_s) +
                                    words.optional(u"timeout"_s, u" --timeout="_s).join(QString());
                           },
                       .workload = workloadOf,
                       .recognise = recogniseWait})};
}

}  // namespace sternway::steps
