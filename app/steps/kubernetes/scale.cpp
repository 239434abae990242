// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/stepdescriptor.h"
#include "steps/kubernetes/workloadedit.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

/// "kubectl scale", and back to what it was. It writes the workload itself and not its subresource "scale", which has no
/// annotations: how many there were is remembered with the change.
namespace {
constexpr QLatin1String replicasBeforeKey("sternway/replicas-before");

RecognisedArguments recogniseScale(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(1);
  const QString replicas = kubectl.words.value({u"--replicas"_s});
  const QJsonValue count = numberOrText(replicas);
  if (kubectl.verb() != u"scale" || !of.isWorkload || replicas.isEmpty() || count.toInt() < 0)
    return {};
  return {kubectl.where(of.workload, {{u"replicas"_s, count}})};
}

QString scaleCommand(const StepWords &words) {
  if (!words.flag(u"restore"_s))
    return kubectlCommand(words, {u"scale"_s, words.workload(), u"--replicas="_s + words.text(u"replicas"_s)});
  const QString path = QString(replicasBeforeKey).replace(u'.', u"\\."_s);
  const QString read =
      kubectlCommand(words, {u"get"_s, words.workload(), u"-o"_s, u"jsonpath={.metadata.annotations.%1}"_s.arg(path)});
  return kubectlCommand(words, {u"scale"_s, words.workload()}) + u" --replicas=\"$(%1)\""_s.arg(read);
}

/// An earlier step of the plan that scales the same workload.
bool isEarlierScaling(const Step &each, const Step &step) {
  return each.kind == step.kind && each.target == step.target && !each.args.value(u"restore"_s).toBool();
}

/// By the plan's own steps first: a rollback in between may have replaced the annotations. Negative: there is nothing to restore,
/// for the step that was to scale it has not.
Result<int> replicasToRestore(const EditInput &input) {
  bool isPlanned = false;
  int found = 0;
  const QList<Step> all = input.context.plan.steps();
  for (const Step &each : all) {
    if (each.id == input.step.id)
      break;
    isPlanned = isPlanned || isEarlierScaling(each, input.step);
    if (isEarlierScaling(each, input.step))
      found = std::max(found, input.context.outputs.value(each.id).value(u"replicasBefore"_s).toInt());
  }
  if (found == 0)
    found = input.workload.annotations.value(replicasBeforeKey).toInt();
  if (found > 0 || isPlanned)
    return found > 0 ? found : -1;
  return fail(ErrorKind::Input, tr("How many replicas %1 had is not known").arg(shortName(input.workload.ref)),
              tr("Name the number: the step needs \"replicas\"."));
}

Result<int> replicasNamed(const Step &step) {
  const QString text = StepWords(step.args).text(u"replicas"_s);
  bool isNumber = false;
  const int count = text.toInt(&isNumber);
  if (!isNumber || count < 0)
    return fail(ErrorKind::Input, tr("\"%1\" is no number of replicas").arg(text));
  return count;
}

Result<EditPatch> makeScale(const EditInput &input) {
  const Workload &workload = input.workload;
  if (workload.ref.kind == Kind::DaemonSet)
    return fail(ErrorKind::Input, tr("A DaemonSet cannot be scaled: it has a pod on each node"));
  const bool restores = StepWords(input.step.args).flag(u"restore"_s);
  if (restores && bearsMark(input))
    return EditPatch{};
  const int wanted = TRY(restores ? replicasToRestore(input) : replicasNamed(input.step));
  if (wanted < 0 || workload.replicas == wanted)
    return EditPatch{};
  const QString path = patchPath({u"metadata"_s, u"annotations"_s, replicasBeforeKey});
  EditPatch patch{.operations = {patchOperation(u"add"_s, u"/spec/replicas"_s, wanted)}};
  if (!restores && workload.replicas > 0)
    patch.operations.append(patchOperation(u"add"_s, path, QString::number(workload.replicas)));
  else if (workload.annotations.contains(replicasBeforeKey))
    patch.operations.append(QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, path}});
  return patch;
}

QJsonObject scaleResult(const Workload &before, const Workload &after) {
  const bool isSeen = before.replicas != after.replicas;
  return {{u"replicasBefore"_s, isSeen ? before.replicas : after.annotations.value(replicasBeforeKey).toInt()},
          {u"replicas"_s, after.replicas}};
}

bool isScaledBy(const QJsonObject &scaler, const Workload &workload) {
  const QJsonValue target = scaler.value(u"spec"_s)[u"scaleTargetRef"_s];
  return target[u"kind"_s].toString() == kindName(workload.ref.kind) && target[u"name"_s].toString() == workload.ref.name;
}

Finding scalerFinding(const QJsonObject &scaler, bool isToNothing) {
  const QJsonValue spec = scaler.value(u"spec"_s);
  const QString range =
      tr("It allows %1 to %2 replicas.").arg(spec[u"minReplicas"_s].toInt(1)).arg(spec[u"maxReplicas"_s].toInt());
  return {.id = u"scaling.hpa"_s,
          .severity = Severity::Warn,
          .title = tr("HorizontalPodAutoscaler %1 sets the replicas").arg(scaler.value(u"metadata"_s)[u"name"_s].toString()),
          .detail = range + u' ' +
                    (isToNothing ? tr("At 0 it stops scaling, and does not start again by itself.")
                                 : tr("It may change the number again within seconds.")),
          .remedy = isToNothing ? QString() : tr("Change its minimum and maximum instead.")};
}

/// The first version of its API that the server has.
void findScalers(ClusterApi &cluster, QStringList versions, const Workload &workload, bool isToNothing,
                 Call<QList<Finding>> *call) {
  const ResourcePath path{u"autoscaling"_s, versions.takeFirst(), u"horizontalpodautoscalers"_s, workload.ref.nameSpace, {}};
  cluster.list(path, {}, call)->then([=, &cluster](const Result<QList<QJsonObject>> &scalers) {
    if (!scalers && scalers.error().kind == ErrorKind::NotFound && !versions.isEmpty())
      return findScalers(cluster, versions, workload, isToNothing, call);
    QList<Finding> findings;
    if (!scalers && scalers.error().kind != ErrorKind::NotFound)
      findings.append({.id = u"scaling.hpa"_s,
                       .severity = Severity::Info,
                       .title = tr("Whether a HorizontalPodAutoscaler sets the replicas could not be read"),
                       .detail = scalers.error().message,
                       .remedy = {}});
    for (const QJsonObject &scaler : scalers.value_or(QList<QJsonObject>()))
      if (isScaledBy(scaler, workload))
        findings.append(scalerFinding(scaler, isToNothing));
    call->finish(findings);
  });
}

Call<QList<Finding>> *scaleFindings(ClusterApi &cluster, const Step &step, const Workload &workload, QObject *parent) {
  auto *call = new Call<QList<Finding>>(parent);
  findScalers(cluster, {u"v2"_s, u"v2beta2"_s, u"v1"_s}, workload, StepWords(step.args).text(u"replicas"_s) == u"0", call);
  return call;
}

const WorkloadEdit scaleEdit{.make = makeScale, .guardsReplicas = true, .result = scaleResult, .findings = scaleFindings};
}  // namespace

QList<StepDescriptor> scaleKinds() {
  return {editKind<scaleEdit>({.name = u"kubernetes.scale"_s,
                               .arguments = stepArguments(u"replicas:number, restore:flag"_s),
                               .oneOf = {{u"replicas"_s, u"restore"_s}},
                               .idempotent = true,
                               .changes = [] { return tr("How many pods run"); },
                               .command = scaleCommand,
                               .danger =
                                   [](const StepWords &words) {
                                     return words.text(u"replicas"_s) == u"0"
                                                ? tr("it scales to nothing: no pod is left to serve")
                                                : QString();
                                   },
                               .permission = writesCluster,
                               .workload = workloadOf,
                               .recognise = recogniseScale})};
}

}  // namespace sternway::steps
