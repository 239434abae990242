// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"
#include "core/text.h"
#include "steps/kubernetes/kubectl.h"

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
  QJsonObject arguments = kubectl.where();
  arguments.insert(u"all"_s, true);
  return {arguments};
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
                       .runs = true,
                       .command =
                           [](const StepWords &words) {
                             return rolloutCommand(words, u"status"_s) +
                                    words.optional(u"timeout"_s, u" --timeout="_s).join(QString());
                           },
                       .workload = workloadOf,
                       .recognise = recogniseWait})};
}

}  // namespace sternway::steps
