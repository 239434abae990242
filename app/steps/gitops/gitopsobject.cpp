// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/gitops/gitopsobject.h"

#include "core/format.h"
#include "steps/kubernetes/workloadedit.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
using Tool = GitOpsObject::Tool;

const QString suspensionKey = u"sternway/suspended"_s;

struct ToolFacts {
  Tool tool;
  QString group;  ///< also the prefix of Flux's labels
  QString plural;
  QString word;
  QStringList versions;
  QString controller;
};

const ToolFacts &factsOf(Tool tool) {
  static const std::array<ToolFacts, 3> all{
      ToolFacts{Tool::Argo, u"argoproj.io"_s, u"applications"_s, u"application"_s, {u"v1alpha1"_s}, u"argocd-controller"_s},
      ToolFacts{Tool::FluxKustomization,
                u"kustomize.toolkit.fluxcd.io"_s,
                u"kustomizations"_s,
                u"kustomization"_s,
                {u"v1"_s, u"v1beta2"_s},
                u"kustomize-controller"_s},
      ToolFacts{Tool::FluxHelmRelease,
                u"helm.toolkit.fluxcd.io"_s,
                u"helmreleases"_s,
                u"helmrelease"_s,
                {u"v2"_s, u"v2beta2"_s, u"v2beta1"_s},
                u"helm-controller"_s}};
  return *std::ranges::find(all, tool, &ToolFacts::tool);
}

bool hasWritten(const Workload &workload, const QString &part) {
  return std::ranges::any_of(workload.managers, [&](const FieldManager &manager) {
    return manager.manager.contains(part) && manager.subresource != u"status";
  });
}

std::optional<GitOpsObject> argoOwner(const Workload &workload) {
  const QString tracking = workload.annotations.value(u"argocd.argoproj.io/tracking-id"_s).section(u':', 0, 0);
  if (tracking.contains(u'_'))
    return GitOpsObject{.nameSpace = tracking.section(u'_', 0, 0), .name = tracking.section(u'_', 1)};
  if (!tracking.isEmpty())
    return GitOpsObject{.nameSpace = u"argocd"_s, .name = tracking};
  if (!hasWritten(workload, u"argocd"_s))
    return std::nullopt;
  return GitOpsObject{
      .nameSpace = u"argocd"_s,
      .name = workload.labels.value(u"argocd.argoproj.io/instance"_s, workload.labels.value(u"app.kubernetes.io/instance"_s))};
}

std::optional<GitOpsObject> fluxOwner(const Workload &workload, Tool tool) {
  const ToolFacts &facts = factsOf(tool);
  GitOpsObject owner{.tool = tool,
                     .nameSpace = workload.labels.value(facts.group + u"/namespace"_s),
                     .name = workload.labels.value(facts.group + u"/name"_s),
                     .isExempt = workload.annotations.value(facts.group + u"/reconcile"_s) == u"disabled"};
  const bool isOwner = !owner.name.isEmpty() || owner.isExempt || hasWritten(workload, facts.controller);
  return isOwner ? std::optional(owner) : std::nullopt;
}

void readVersion(ClusterApi &cluster, ResourcePath path, QStringList versions, Call<LiveGitOps> *call) {
  path.version = versions.takeFirst();
  cluster.get(path, call)->then([&cluster, path, versions, call](const Result<QJsonObject> &found) {
    if (found)
      return call->finish(LiveGitOps{path, *found});
    if (found.error().kind == ErrorKind::NotFound && !versions.isEmpty())
      return readVersion(cluster, path, versions, call);
    call->finish(tl::unexpected(found.error()));
  });
}

QJsonValue automatedOf(const QJsonObject &live) {
  return live.value(u"spec"_s)[u"syncPolicy"_s][u"automated"_s];
}

QStringList suspendedField(Tool tool) {
  return tool == Tool::Argo ? QStringList{u"f:spec"_s, u"f:syncPolicy"_s, u"f:automated"_s}
                            : QStringList{u"f:spec"_s, u"f:suspend"_s};
}

/// Of the controllers that write again what they own.
QStringList fieldControllers(const QJsonObject &live, const QStringList &field) {
  QStringList managers;
  const QJsonArray entries = live.value(u"metadata"_s)[u"managedFields"_s].toArray();
  for (const QJsonValue &entry : entries) {
    QJsonValue owned = entry[u"fieldsV1"_s];
    for (const QString &part : field)
      owned = owned[part];
    if (!owned.isUndefined())
      managers.append(entry[u"manager"_s].toString());
  }
  return managers;
}

WorkloadPatch jsonPatch(const QJsonArray &operations) {
  return {"application/json-patch+json", QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

QJsonObject sameObject(const QJsonObject &live) {
  return patchOperation(u"test"_s, u"/metadata/uid"_s, live.value(u"metadata"_s)[u"uid"_s]);
}

/// What automatic sync was before somebody switched it off.
std::optional<QJsonObject> formerSync(const QJsonObject &live) {
  if (const QJsonValue kept = suspensionOf(live).value(u"automated"_s); kept.isObject())
    return kept.toObject();
  if (const QJsonValue off = automatedOf(live); off.isObject()) {
    QJsonObject on = off.toObject();
    on.remove(u"enabled"_s);
    return on;
  }
  return std::nullopt;
}

Finding contest(Severity severity, const GitOpsObject &object, const QString &detail, const QString &remedy) {
  return {.id = u"gitops.contested"_s,
          .severity = severity,
          .title = severity == Severity::Block ? tr("A suspension of the %1 would be put back").arg(display(object))
                                               : tr("A suspension of the %1 may be put back").arg(display(object)),
          .detail = detail,
          .remedy = remedy};
}
}  // namespace

QString toolWord(Tool tool) {
  return factsOf(tool).word;
}

QString controllerOf(Tool tool) {
  return factsOf(tool).controller;
}

QString display(const GitOpsObject &object) {
  return u"%1 %2 %3/%4"_s.arg(object.tool == Tool::Argo ? u"Argo CD"_s : u"Flux"_s, toolWord(object.tool), object.nameSpace,
                              object.name);
}

QList<GitOpsObject> gitOpsOwners(const Workload &workload) {
  QList<GitOpsObject> owners;
  for (const auto &owner :
       {argoOwner(workload), fluxOwner(workload, Tool::FluxKustomization), fluxOwner(workload, Tool::FluxHelmRelease)})
    if (owner)
      owners.append(*owner);
  return owners;
}

Call<LiveGitOps> *readGitOps(ClusterApi &cluster, const GitOpsObject &object, QObject *parent) {
  const ToolFacts &facts = factsOf(object.tool);
  auto *call = new Call<LiveGitOps>(parent);
  readVersion(cluster, {facts.group, {}, facts.plural, object.nameSpace, object.name}, facts.versions, call);
  return call;
}

bool isSuspended(const GitOpsObject &object, const QJsonObject &live) {
  if (object.tool != Tool::Argo)
    return live.value(u"spec"_s)[u"suspend"_s].toBool();
  const QJsonValue automated = automatedOf(live);
  return !automated.isObject() || !automated[u"enabled"_s].toBool(true);
}

bool isBusy(const GitOpsObject &object, const QJsonObject &live) {
  if (object.tool == Tool::Argo)
    return live.value(u"operation"_s).isObject() || live.value(u"status"_s)[u"operationState"_s][u"phase"_s] == u"Running"_s;
  const QJsonArray conditions = live.value(u"status"_s)[u"conditions"_s].toArray();
  // "ProgressingWithRetry" stays between the attempts of one that fails
  return std::ranges::any_of(conditions, [](const QJsonValue &condition) {
    return condition[u"type"_s] == u"Reconciling"_s && condition[u"status"_s] == u"True"_s &&
           condition[u"reason"_s] == u"Progressing"_s;
  });
}

std::optional<Finding> contestOf(const GitOpsObject &object, const QJsonObject &live) {
  const QJsonArray owners = live.value(u"metadata"_s)[u"ownerReferences"_s].toArray();
  for (const QJsonValue &owner : owners)
    if (owner[u"kind"_s] == u"ApplicationSet"_s)
      return contest(Severity::Block, object,
                     tr("ApplicationSet %1 makes it and writes its sync policy again at once.").arg(owner[u"name"_s].toString()),
                     tr("Change the ApplicationSet (ignoreApplicationDifferences), or go back by git."));
  const QStringList controllers = fieldControllers(live, suspendedField(object.tool));
  if (controllers.contains(controllerOf(Tool::FluxKustomization)))
    return contest(Severity::Block, object,
                   tr("It is in git itself, with this field: kustomize-controller takes the field back at its next interval."),
                   tr("Suspend the kustomization that it is part of, or go back by git."));
  const QString parent =
      live.value(u"metadata"_s)[u"annotations"_s][u"argocd.argoproj.io/tracking-id"_s].toString().section(u':', 0, 0);
  if (!parent.isEmpty() || controllers.contains(controllerOf(Tool::Argo)))
    return contest(
        Severity::Warn, object,
        parent.isEmpty() ? tr("Another Argo CD application deploys it.") : tr("Argo CD application %1 deploys it.").arg(parent),
        tr("If that one heals itself, switch it off as well."));
  return std::nullopt;
}

QJsonObject suspensionOf(const QJsonObject &live) {
  const QString text = live.value(u"metadata"_s)[u"annotations"_s][suspensionKey].toString();
  return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString suspendWords(const GitOpsObject &object, const QJsonObject &live) {
  if (object.tool != Tool::Argo)
    return u"%1: spec.suspend: true"_s.arg(display(object));
  const QString was = QString::fromUtf8(QJsonDocument(automatedOf(live).toObject()).toJson(QJsonDocument::Compact));
  return tr("%1: spec.syncPolicy.automated is removed; it is %2").arg(display(object), was);
}

WorkloadPatch suspendPatch(const GitOpsObject &object, const QJsonObject &live, QJsonObject suspension) {
  QJsonArray operations{sameObject(live)};
  if (object.tool == Tool::Argo) {
    const QString path = u"/spec/syncPolicy/automated"_s;
    suspension.insert(u"automated"_s, automatedOf(live));
    operations.append(patchOperation(u"test"_s, path, automatedOf(live)));
    operations.append(patchOperation(u"remove"_s, path, QJsonValue::Undefined));
  } else {
    operations.append(patchOperation(u"add"_s, u"/spec/suspend"_s, true));
  }
  const QString text = QString::fromUtf8(QJsonDocument(suspension).toJson(QJsonDocument::Compact));
  const bool hasAnnotations = live.value(u"metadata"_s)[u"annotations"_s].isObject();
  for (const QJsonValue &operation : annotationOperations(u"/metadata"_s, hasAnnotations, {{suspensionKey, text}}))
    operations.append(operation);
  return jsonPatch(operations);
}

Result<WorkloadPatch> resumePatch(const GitOpsObject &object, const QJsonObject &live) {
  QJsonArray operations{sameObject(live)};
  if (object.tool == Tool::Argo) {
    const auto former = formerSync(live);
    if (!former)
      return fail(ErrorKind::Input, tr("Nothing says what automatic sync of the %1 was").arg(display(object)),
                  tr("Switch it on by hand: argocd app set %1 --sync-policy automated").arg(object.name));
    if (!live.value(u"spec"_s)[u"syncPolicy"_s].isObject())
      operations.append(patchOperation(u"add"_s, u"/spec/syncPolicy"_s, QJsonObject()));
    operations.append(patchOperation(u"add"_s, u"/spec/syncPolicy/automated"_s, *former));
  } else {
    operations.append(patchOperation(u"remove"_s, u"/spec/suspend"_s, QJsonValue::Undefined));
  }
  if (!suspensionOf(live).isEmpty())
    operations.append(
        patchOperation(u"remove"_s, patchPath({u"metadata"_s, u"annotations"_s, suspensionKey}), QJsonValue::Undefined));
  return jsonPatch(operations);
}

}  // namespace sternway::steps
