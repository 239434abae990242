// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/kubectl.h"

#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// Kinds that write ConfigMaps, Secrets and whole manifests.
namespace {
QString patchConfigMapCommand(const StepWords &words) {
  const QJsonObject patch{{u"data"_s, words.map(u"data"_s)}};
  return kubectlCommand(words,
                        {u"patch"_s, u"configmap"_s, words.text(u"name"_s), u"--type=merge"_s, u"-p"_s, shownValue(patch)});
}

RecognisedArguments recognisePatchConfigMap(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(1);
  const QJsonObject patch = QJsonDocument::fromJson(kubectl.words.value({u"-p"_s, u"--patch"_s}).toUtf8()).object();
  const QJsonObject data = patch.value(u"data"_s).toObject();
  if (kubectl.verb() != u"patch" || !QStringList{u"configmap"_s, u"cm"_s, u"configmaps"_s}.contains(of.kind) ||
      patch.size() != 1 || data.isEmpty())
    return {};
  return {kubectl.where({}, {{u"name"_s, of.name}, {u"data"_s, data}})};
}

QString applied(const StepWords &words, const QString &file) {
  return kubectlCommand(words, {u"apply"_s, u"-f"_s, file});
}

QString restoreConfigMapCommand(const StepWords &words) {
  return applied(words, words.has(u"file"_s)     ? words.text(u"file"_s)
                        : words.has(u"backup"_s) ? words.text(u"backup"_s)
                                                 : words.text(u"name"_s) + u".yaml"_s);
}

QString applyCommand(const StepWords &words) {
  const bool isKustomized = words.has(u"kustomization"_s);
  return isKustomized ? kubectlCommand(words, {u"apply"_s, u"-k"_s, words.text(u"kustomization"_s)})
                      : applied(words, words.text(u"file"_s));
}

RecognisedArguments recogniseApply(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const QStringList files = kubectl.words.values({u"-f"_s, u"--filename"_s});
  const QString kustomization = kubectl.words.value({u"-k"_s, u"--kustomize"_s});
  const bool isFile = files.size() == 1 && kustomization.isEmpty() && files.constFirst() != u"-";
  if (kubectl.verb() != u"apply" || (!isFile && (!files.isEmpty() || kustomization.isEmpty())))
    return {};
  QJsonObject arguments = kubectl.where();
  putText(arguments, isFile ? u"file"_s : u"kustomization"_s, isFile ? files.constFirst() : kustomization);
  return {arguments};
}
}  // namespace

QList<StepDescriptor> objectKinds() {
  constexpr auto configMapChanges = [] { return tr("The ConfigMap; pods see it after a restart"); };
  constexpr auto danger = [](const StepWords &) { return tr("a restore replaces what is there now"); };
  return {clusterKind({.name = u"kubernetes.patchConfigMap"_s,
                       .arguments = stepArguments(u"name!, data!:map"_s),
                       .idempotent = true,
                       .changes = configMapChanges,
                       .command = patchConfigMapCommand,
                       .permission = writesCluster,
                       .recognise = recognisePatchConfigMap}),
          clusterKind({.name = u"kubernetes.restoreConfigMap"_s,
                       .arguments = stepArguments(u"name!, file, backup"_s),
                       .effect = StepEffect::Destroys,
                       .idempotent = true,
                       .changes = configMapChanges,
                       .command = restoreConfigMapCommand,
                       .danger = danger,
                       .permission = writesCluster}),
          clusterKind({.name = u"kubernetes.restoreSecret"_s,
                       .arguments = stepArguments(u"name!, source!, keys:words"_s),
                       .effect = StepEffect::Destroys,
                       .idempotent = true,
                       .changes = [] { return tr("The Secret; pods see it after a restart"); },
                       .command = [](const StepWords &words) { return applied(words, words.text(u"source"_s)); },
                       .danger = danger,
                       .permission = writesCluster}),
          clusterKind({.name = u"kubernetes.apply"_s,
                       .arguments = stepArguments(u"file, kustomization"_s),
                       .oneOf = {{u"file"_s, u"kustomization"_s}},
                       .idempotent = true,
                       .changes = [] { return tr("Every object of the manifests"); },
                       .command = applyCommand,
                       .permission = writesCluster,
                       .recognise = recogniseApply})};
}

}  // namespace sternway::steps
