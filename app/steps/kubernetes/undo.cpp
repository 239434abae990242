// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "core/text.h"
#include "steps/kubernetes/kubectl.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QString undoCommand(const StepWords &words) {
  const QString to = words.text(u"to"_s);
  const QString workload = words.workload();
  const QString revision = to == u"last-good" ? u"{{target.revision}}"_s : to;
  const bool isPrevious = to == u"previous";
  if (workload.startsWith(u"helm/"_s))
    return shellCommand(QStringList{u"helm"_s} + words.inNamespace() + QStringList{u"rollback"_s, workload.mid(5)} +
                        (isPrevious ? QStringList() : QStringList{revision}));
  return kubectlCommand(words, QStringList{u"rollout"_s, u"undo"_s, workload} +
                                   (isPrevious ? QStringList() : QStringList{u"--to-revision="_s + revision}));
}

RecognisedArguments recogniseUndo(const QStringList &argv, const CommandSource &source) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  if (!kubectl.is(u"rollout"_s, u"undo"_s) || !of.isWorkload)
    return {};
  const QString revision = kubectl.words.value({u"--to-revision"_s});
  bool isNumber = false;
  const bool isPrevious = revision.isEmpty() || (revision.toUInt(&isNumber) == 0 && isNumber);
  QJsonObject arguments = kubectl.where(of.workload);
  arguments.insert(u"to"_s, isPrevious ? u"previous"_s : isNumber ? source.revision(revision) : revision);
  return {arguments};
}
}  // namespace

QList<StepDescriptor> undoKinds() {
  return {clusterKind({.name = u"kubernetes.undo"_s,
                       .arguments = stepArguments(u"to!:revision"_s),
                       .role = StepRole::WayBack,
                       .runs = true,
                       .changes = [] { return tr("The pod template; every pod is replaced"); },
                       .command = undoCommand,
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recogniseUndo})};
}

}  // namespace sternway::steps
