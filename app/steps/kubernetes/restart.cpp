// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/kubernetes/workloadedit.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// "kubectl rollout restart": of one workload, of the Deployments of a selector, of all Deployments of a namespace.
namespace {
const QString restartedAtKey = u"kubectl.kubernetes.io/restartedAt"_s;

bool isRestartOfMany(const StepWords &words) {
  return words.flag(u"all"_s) || words.has(u"selector"_s);
}

QString restartCommand(const StepWords &words) {
  return kubectlCommand(words, QStringList{u"rollout"_s, u"restart"_s} +
                                   QStringList{isRestartOfMany(words) ? u"deployment"_s : words.workload()} +
                                   words.option(u"selector"_s, u"-l"_s));
}

RecognisedArguments recogniseRestart(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(2);
  if (!kubectl.is(u"rollout"_s, u"restart"_s))
    return {};
  if (of.isWorkload)
    return {kubectl.where(of.workload)};
  const QString selector = kubectl.words.value({u"-l"_s, u"--selector"_s});
  if (workloadKind(of.kind) != u"deployment" || kubectl.words.plainCount() != 3)
    return {};
  return {kubectl.where({}, selector.isEmpty() ? QJsonObject{{u"all"_s, true}} : QJsonObject{{u"selector"_s, selector}})};
}

Result<EditPatch> makeRestart(const EditInput &input) {
  const Workload &workload = input.workload;
  if (workload.paused)
    return fail(ErrorKind::Input, tr("A paused Deployment is not restarted"), tr("Resume it first."));
  const QJsonObject annotations = workload.podTemplate.value(u"metadata"_s)[u"annotations"_s].toObject();
  QDateTime now = input.context.clock->now().toUTC();
  if (annotations.value(restartedAtKey).toString() == now.toString(Qt::ISODate))
    now = now.addSecs(1);  // within the same second nothing would change, and no pod would be replaced
  return EditPatch{.operations = annotationOperations(u"/spec/template/metadata"_s, !annotations.isEmpty(),
                                                      {{restartedAtKey, now.toString(Qt::ISODate)}})};
}

Result<QList<ObjectRef>> deploymentsIn(const Result<QList<QJsonObject>> &objects, const TargetRef &target,
                                       const QString &selector) {
  const QList<QJsonObject> all = TRY(Result<QList<QJsonObject>>(objects));
  QList<ObjectRef> found;
  for (const QJsonObject &object : all)
    found.append({target.context, target.scope, object.value(u"metadata"_s)[u"name"_s].toString(), Kind::Deployment});
  if (!found.isEmpty())
    return found;
  // kubectl ends well here; but who restarts wants something restarted
  return fail(ErrorKind::NotFound, selector.isEmpty()
                                       ? tr("There is no Deployment in namespace %1.").arg(target.scope)
                                       : tr("No Deployment in namespace %1 matches \"%2\".").arg(target.scope, selector));
}

Call<QList<ObjectRef>> *restartTargets(ClusterApi &cluster, const Step &step, QObject *parent) {
  const StepWords words(step.args);
  const QString selector = words.text(u"selector"_s).trimmed();
  if (words.has(u"selector"_s) && selector.isEmpty())
    return Call<QList<ObjectRef>>::finished(parent, fail(ErrorKind::Input, tr("An empty selector would match everything.")));
  return mapped<QList<ObjectRef>>(parent,
                                  cluster.list({u"apps"_s, u"v1"_s, u"deployments"_s, step.target.scope, {}}, selector, parent),
                                  [target = step.target, selector](const Result<QList<QJsonObject>> &objects) {
                                    return deploymentsIn(objects, target, selector);
                                  });
}

const WorkloadEdit restartEdit{.make = makeRestart, .rollsPods = true, .repeats = true};
const WorkloadEdit restartManyEdit{.make = makeRestart, .rollsPods = true, .repeats = true, .targets = restartTargets};

const WorkloadEdit &restartOf(const Step &step) {
  return isRestartOfMany(step.args) ? restartManyEdit : restartEdit;
}
}  // namespace

QList<StepDescriptor> restartKinds() {
  return {clusterKind({.name = u"kubernetes.restart"_s,
                       .arguments = stepArguments(u"workload, all:flag, selector"_s),
                       .run = [](const StepContext &context, const Step &step,
                                 QObject *parent) { return makeEditRun(restartOf(step), context, step, parent); },
                       .probe = [](const StepContext &context, const Step &step, const StepRecord &record,
                                   QObject *parent) { return probeEdit(restartOf(step), context, step, record, parent); },
                       .preview = [](const StepContext &context, const Step &step,
                                     QObject *parent) { return previewEdit(restartOf(step), context, step, parent); },
                       .runsAsWritten = true,
                       .changes = [] { return tr("Every pod is replaced, with the same pod template"); },
                       .command = restartCommand,
                       .permission = writesCluster,
                       .workload = workloadOf,
                       .recognise = recogniseRestart})};
}

}  // namespace sternway::steps
