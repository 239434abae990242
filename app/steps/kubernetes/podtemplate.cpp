// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/kubectl.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// Kinds that change the pod template of a workload.
namespace {
QString setImageCommand(const StepWords &words) {
  const QString container = words.has(u"container"_s) ? words.text(u"container"_s) : u"*"_s;
  return kubectlCommand(words, {u"set"_s, u"image"_s, words.workload(), container + u'=' + words.text(u"image"_s)});
}

/// A step for each container that the command names.
RecognisedArguments recogniseSetImage(const QStringList &argv, const CommandSource &source) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  if (!kubectl.is(u"set"_s, u"image"_s) || !of.isWorkload)
    return {};
  RecognisedArguments all;
  for (const QString &pair : kubectl.words.plainFrom(of.next)) {
    const QString container = pair.section(u'=', 0, 0);
    if (!pair.contains(u'='))
      return {};
    QJsonObject arguments = kubectl.where(of.workload, {{u"image"_s, source.image(pair.section(u'=', 1))}});
    putText(arguments, u"container"_s, container == u"*" ? QString() : container);
    all.append(arguments);
  }
  return all;
}

QString setEnvCommand(const StepWords &words) {
  return kubectlCommand(words, QStringList{u"set"_s, u"env"_s, words.workload()} + words.pairs(u"env"_s));
}

RecognisedArguments recogniseSetEnv(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  const QStringList pairs = kubectl.words.plainFrom(of.next);
  QJsonObject env;
  for (const QString &pair : pairs)
    if (pair.contains(u'='))
      env.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
  if (!kubectl.is(u"set"_s, u"env"_s) || !of.isWorkload || env.isEmpty() || env.size() != pairs.size())
    return {};
  return {kubectl.where(of.workload, {{u"env"_s, env}})};
}

QString patchCommand(const StepWords &words) {
  return kubectlCommand(words, QStringList{u"patch"_s, words.workload()} + words.optional(u"type"_s, u"--type="_s) +
                                   QStringList{u"-p"_s, words.text(u"patch"_s)});
}

RecognisedArguments recognisePatch(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(1);
  const QJsonDocument json = QJsonDocument::fromJson(kubectl.words.value({u"-p"_s, u"--patch"_s}).toUtf8());
  if (kubectl.verb() != u"patch" || json.isNull() || !of.isWorkload)
    return {};
  const QJsonValue patch = json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array());
  QJsonObject arguments = kubectl.where(of.workload, {{u"patch"_s, patch}});
  putText(arguments, u"type"_s, kubectl.words.value({u"--type"_s}));
  return {arguments};
}
}  // namespace

QList<StepDescriptor> podTemplateKinds() {
  return {clusterKind({.name = u"kubernetes.setImage"_s,
                       .arguments = stepArguments(u"image!, container"_s),
                       .role = StepRole::WayBack,
                       .idempotent = true,
                       .changes = [] { return tr("The pod template; every pod is replaced"); },
                       .command = setImageCommand,
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recogniseSetImage}),
          clusterKind({.name = u"kubernetes.patch"_s,
                       .arguments = stepArguments(u"patch!:json, type:choice=strategic|merge|json"_s),
                       .role = StepRole::Rolls,
                       .changes = [] { return tr("The fields of the workload that the patch names"); },
                       .command = patchCommand,
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recognisePatch}),
          clusterKind({.name = u"kubernetes.setEnv"_s,
                       .arguments = stepArguments(u"env!:map"_s),
                       .idempotent = true,
                       .changes = [] { return tr("Environment variables of the containers; every pod is replaced"); },
                       .command = setEnvCommand,
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recogniseSetEnv})};
}

}  // namespace sternway::steps
