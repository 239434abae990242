// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/fills.h"
#include "steps/kubernetes/workloadedit.h"

#include <QJsonDocument>

#include <algorithm>

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

/// Where a container stands in a pod template.
struct ContainerPlace {
  QString path;  ///< of a JSON Patch
  QJsonObject container;

  [[nodiscard]] QString name() const { return container.value(u"name"_s).toString(); }
  [[nodiscard]] QString image() const { return container.value(u"image"_s).toString(); }
};

/// Init containers too: kubectl set image and set env go through both lists.
QList<ContainerPlace> containersOf(const Workload &workload) {
  QList<ContainerPlace> all;
  const QJsonObject spec = workload.podTemplate.value(u"spec"_s).toObject();
  for (const QString &list : {u"containers"_s, u"initContainers"_s}) {
    const QJsonArray entries = spec.value(list).toArray();
    for (qsizetype index = 0; index < entries.size(); ++index)
      all.append({patchPath({u"spec"_s, u"template"_s, u"spec"_s, list, QString::number(index)}), entries.at(index).toObject()});
  }
  return all;
}

/// "registry:5000/shop/web" of "registry:5000/shop/web:v1@sha256:...".
QString imageRepository(const QString &image) {
  const QString named = image.section(u'@', 0, 0);
  const qsizetype colon = named.lastIndexOf(u':');
  return colon > named.lastIndexOf(u'/') ? named.left(colon) : named;
}

QString containerList(const QList<ContainerPlace> &containers) {
  QStringList names;
  for (const ContainerPlace &each : containers)
    names << u"%1 (%2)"_s.arg(each.name(), each.image());
  return names.join(u", "_s);
}

/// Those that get the image. "*" is every one, as for kubectl. So is a step that names none, but only where that can be meant:
/// not where it would put the image into a sidecar or an init container that runs another program.
Result<QList<ContainerPlace>> containersFor(const EditInput &input, const QString &image) {
  const QString name = StepWords(input.step.args).text(u"container"_s);
  const QList<ContainerPlace> all = containersOf(input.workload);
  QList<ContainerPlace> chosen;
  for (const ContainerPlace &each : all)
    if (name.isEmpty() || name == u"*" || each.name() == name)
      chosen.append(each);
  if (chosen.isEmpty())
    return fail(ErrorKind::Input, tr("%1 has no container named \"%2\"").arg(shortName(input.workload.ref), name),
                tr("There are: %1.").arg(containerList(all)));
  const bool mixes = std::ranges::any_of(
      chosen, [&image](const ContainerPlace &each) { return imageRepository(each.image()) != imageRepository(image); });
  if (name.isEmpty() && chosen.size() > 1 && mixes)
    return fail(
        ErrorKind::Input,
        tr("%1 has several containers, and the step does not say which one gets the image").arg(shortName(input.workload.ref)),
        tr("Name the container: %1.").arg(containerList(all)));
  return chosen;
}

/// The history shows it beside the revision; without it, the new revision would carry the old one's (kubernetes#141263).
void addChangeCause(QJsonArray &operations, const EditInput &input, const QString &what) {
  if (operations.isEmpty() || input.workload.ref.kind != Kind::Deployment)
    return;
  const QString reason = redacted(input.context.plan.reason);
  operations.append(patchOperation(u"add"_s, patchPath({u"metadata"_s, u"annotations"_s, u"kubernetes.io/change-cause"_s}),
                                   reason.isEmpty() ? what : u"%1: %2"_s.arg(what, reason)));
}

Result<EditPatch> makeSetImage(const EditInput &input) {
  const QString image = StepWords(input.step.args).text(u"image"_s);
  // kubectl sends one with a space in it, and the API server takes it
  if (image.isEmpty() || std::ranges::any_of(image, [](QChar each) { return each.isSpace(); }))
    return fail(ErrorKind::Input, tr("\"%1\" is not the name of an image").arg(image));
  const QList<ContainerPlace> chosen = TRY(containersFor(input, image));
  EditPatch patch;
  for (const ContainerPlace &each : chosen)
    if (each.image() != image)
      patch.operations.append(patchOperation(u"replace"_s, each.path + u"/image"_s, image));
  addChangeCause(patch.operations, input, tr("Image %1").arg(imageVersion(image)));
  return patch;
}

QJsonObject setImageResult(const Workload &before, const Workload &after) {
  return {{u"before"_s, QJsonArray::fromStringList(before.images)}, {u"images"_s, QJsonArray::fromStringList(after.images)}};
}

/// A variable that is there keeps its place, whatever its value came from; new ones follow, as kubectl has it.
QJsonArray withVariables(const QJsonArray &present, const QJsonObject &env) {
  QJsonArray out;
  QJsonObject left = env;
  for (const QJsonValue &entry : present) {
    const QString name = entry[u"name"_s].toString();
    if (!env.contains(name)) {
      out.append(entry);
      continue;
    }
    const QString value = shownValue(env.value(name));
    const bool isSame = !entry[u"valueFrom"_s].isObject() && entry[u"value"_s].toString() == value;
    if (left.contains(name))  // one that stands there twice stays once
      out.append(isSame ? entry : QJsonValue(QJsonObject{{u"name"_s, name}, {u"value"_s, value}}));
    left.remove(name);
  }
  for (auto each = left.constBegin(); each != left.constEnd(); ++each)
    out.append(QJsonObject{{u"name"_s, each.key()}, {u"value"_s, shownValue(each.value())}});
  return out;
}

Result<EditPatch> makeSetEnv(const EditInput &input) {
  const QJsonObject env = StepWords(input.step.args).map(u"env"_s);
  if (env.isEmpty() || env.contains(QString()))
    return fail(ErrorKind::Input, tr("The step names no environment variable"));
  EditPatch patch;
  for (const ContainerPlace &each : containersOf(input.workload)) {
    const QJsonArray present = each.container.value(u"env"_s).toArray();
    if (const QJsonArray wanted = withVariables(present, env); wanted != present)
      patch.operations.append(patchOperation(u"add"_s, each.path + u"/env"_s, wanted));
  }
  addChangeCause(patch.operations, input, tr("Environment: %1").arg(env.keys().join(u", "_s)));
  return patch;
}

/// As an object or a list, or as the text of either.
Result<EditPatch> makePatch(const EditInput &input) {
  const QString type = input.step.args.value(u"type"_s).toString(u"strategic"_s);
  QJsonValue given = input.step.args.value(u"patch"_s);
  if (given.isString()) {
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(given.toString().toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
      return fail(ErrorKind::Input, tr("The patch is not JSON: %1").arg(problem.errorString()));
    given = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
  }
  const bool isJsonPatch = type == u"json";
  EditPatch patch{.operations = given.toArray(), .merge = given.toObject()};
  if (patch.isEmpty() || isJsonPatch != given.isArray())
    return fail(ErrorKind::Input, isJsonPatch ? tr("A JSON patch is a list of operations, and not empty")
                                              : tr("A %1 patch is an object, and not empty").arg(type));
  if (!isJsonPatch)
    patch.contentType = type == u"merge" ? "application/merge-patch+json" : "application/strategic-merge-patch+json";
  return patch;
}

const WorkloadEdit setImageEdit{.make = makeSetImage, .rollsPods = true, .guardsTemplate = true, .result = setImageResult};
const WorkloadEdit setEnvEdit{.make = makeSetEnv, .rollsPods = true, .guardsTemplate = true};
const WorkloadEdit patchEdit{.make = makePatch, .rollsPods = true, .guardsTemplate = true, .repeats = true};
}  // namespace

QList<StepDescriptor> podTemplateKinds() {
  return {
      editKind<setImageEdit>({.name = u"kubernetes.setImage"_s,
                              .arguments = stepArguments(u"image!, container"_s),
                              .role = StepRole::WayBack,
                              .idempotent = true,
                              .changes = [] { return tr("The pod template; every pod is replaced"); },
                              .command = setImageCommand,
                              .permission = writesCluster,
                              .workload = workloadOf,
                              .recognise = recogniseSetImage}),
      editKind<patchEdit>({.name = u"kubernetes.patch"_s,
                           .arguments = stepArguments(u"patch!:json, type:choice=strategic|merge|json"_s),
                           .role = StepRole::Rolls,
                           .fill = [](const QJsonObject &arguments,
                                      const QHash<QString, QString> &values) { return fillJson(arguments, u"patch"_s, values); },
                           .changes = [] { return tr("The fields of the workload that the patch names"); },
                           .command = patchCommand,
                           .permission = writesCluster,
                           .workload = workloadOf,
                           .recognise = recognisePatch}),
      editKind<setEnvEdit>({.name = u"kubernetes.setEnv"_s,
                            .arguments = stepArguments(u"env!:map"_s),
                            .idempotent = true,
                            .changes = [] { return tr("Environment variables of the containers; every pod is replaced"); },
                            .command = setEnvCommand,
                            .permission = writesCluster,
                            .workload = workloadOf,
                            .recognise = recogniseSetEnv})};
}

}  // namespace sternway::steps
