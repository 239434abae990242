// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/kubectl.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// Kinds that act on pods: how many, and which not.
namespace {
RecognisedArguments recogniseScale(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(1);
  const QString replicas = kubectl.words.value({u"--replicas"_s});
  const QJsonValue count = numberOrText(replicas);
  if (kubectl.verb() != u"scale" || !of.isWorkload || replicas.isEmpty() || count.toInt() < 0)
    return {};
  return {kubectl.where(of.workload, {{u"replicas"_s, count}})};
}

/// Those of a selector; a single pod is a command.
RecognisedArguments recogniseDeletePods(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const QString selector = kubectl.words.value({u"-l"_s, u"--selector"_s});
  if (kubectl.verb() != u"delete" || !QStringList{u"pod"_s, u"pods"_s, u"po"_s}.contains(kubectl.words.plain(1)) ||
      selector.isEmpty() || kubectl.words.plainCount() > 2)
    return {};
  return {kubectl.where({}, {{u"selector"_s, selector}})};
}
}  // namespace

QList<StepDescriptor> podKinds() {
  return {
      clusterKind(
          {.name = u"kubernetes.scale"_s,
           .arguments = stepArguments(u"replicas!:number"_s),
           .idempotent = true,
           .changes = [] { return tr("How many pods run"); },
           .command =
               [](const StepWords &words) {
                 return kubectlCommand(words, {u"scale"_s, words.workload(), u"--replicas="_s + words.text(u"replicas"_s)});
               },
           .danger =
               [](const StepWords &words) {
                 return words.text(u"replicas"_s) == u"0" ? tr("it scales to nothing: no pod is left to serve") : QString();
               },
           .permission = writesCluster,
           .workload = workloadOf,
           .recognise = recogniseScale}),
      clusterKind({.name = u"kubernetes.deletePods"_s,
                   .arguments = stepArguments(u"selector!"_s),
                   .effect = StepEffect::Destroys,
                   .changes = [] { return tr("The pods are deleted; their controller starts new ones"); },
                   .command =
                       [](const StepWords &words) {
                         return kubectlCommand(words, QStringList{u"delete"_s, u"pods"_s} + words.option(u"selector"_s, u"-l"_s));
                       },
                   .danger = [](const StepWords &) { return tr("it deletes pods, and requests that they are answering fail"); },
                   .permission = writesCluster,
                   .recognise = recogniseDeletePods}),
  };
}

}  // namespace sternway::steps
