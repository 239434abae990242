// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/kubectl.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// Kinds that act on pods: what runs in one.
namespace {
QString execCommand(const StepWords &words) {
  return kubectlCommand(words, QStringList{u"exec"_s, words.has(u"pod"_s) ? words.text(u"pod"_s) : words.workload()} +
                                   words.option(u"container"_s, u"-c"_s) + QStringList{u"--"_s} + words.list(u"argv"_s));
}

RecognisedArguments recogniseExec(const QStringList &words, const CommandSource &source) {
  const Kubectl kubectl(words);
  const QString where = kubectl.words.plain(1);
  const Kubectl::Object of = where.contains(u'/') ? kubectl.object(1) : Kubectl::Object{};
  const QStringList argv = kubectl.words.hasRest() ? kubectl.words.rest() : kubectl.words.plainFrom(2);
  if (kubectl.verb() != u"exec" || argv.isEmpty() || where.isEmpty() || source.isInteractive(argv))
    return {};
  QJsonObject arguments = kubectl.where(of.workload, {{u"argv"_s, QJsonArray::fromStringList(argv)}});
  if (!of.isWorkload)
    arguments.insert(u"pod"_s, where.startsWith(u"pod/"_s) ? where.mid(4) : where);
  putText(arguments, u"container"_s, kubectl.words.value({u"-c"_s, u"--container"_s}));
  return {arguments};
}
}  // namespace

QList<StepDescriptor> podKinds() {
  return {
      clusterKind({.name = u"kubernetes.exec"_s,
                   .arguments = stepArguments(u"argv!:words, workload, pod, container"_s),
                   .changes = [] { return tr("Whatever the command changes, within a container"); },
                   .command = execCommand,
                   .danger = argvDanger,
                   .permission = [](const StepWords &) -> StepPermission { return {.runs = StepPermission::Runs::InPod}; },
                   .shows = [](const StepWords &) { return true; },
                   .recognise = recogniseExec}),
  };
}

}  // namespace sternway::steps
