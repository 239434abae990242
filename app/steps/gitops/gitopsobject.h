// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/plan.h"

namespace sternway::steps {

/// The object by which a GitOps controller keeps a workload as git says. Plain value.
struct GitOpsObject {
  enum class Tool { Argo, FluxKustomization, FluxHelmRelease };
  Tool tool = Tool::Argo;
  QString nameSpace = {};
  QString name = {};      ///< empty: the controller writes the workload, and which object says so is not labelled
  bool isExempt = false;  ///< the workload has the annotation by which Flux leaves it alone

  friend bool operator==(const GitOpsObject &, const GitOpsObject &) = default;
};
/// As argocd and flux have it: "application", "kustomization", "helmrelease".
[[nodiscard]] QString toolWord(GitOpsObject::Tool tool);
/// "kustomize-controller".
[[nodiscard]] QString controllerOf(GitOpsObject::Tool tool);
/// "Argo CD application argocd/shop", "Flux kustomization flux-system/apps".
[[nodiscard]] QString display(const GitOpsObject &object);

/// Who keeps the workload, by its labels and annotations, and by who has written it. Argo CD's tracking annotation is
/// "app:group/kind:ns/name", the app as "namespace_app" outside Argo CD's own namespace; Flux's labels are GROUP/name and
/// GROUP/namespace. Pure.
[[nodiscard]] QList<GitOpsObject> gitOpsOwners(const Workload &workload);

struct LiveGitOps {
  ResourcePath path;
  QJsonObject object;
};
/// In the newest version of its API that the cluster has. GUI thread; the cluster lives longer than the call.
[[nodiscard]] Call<LiveGitOps> *readGitOps(ClusterApi &cluster, const GitOpsObject &object, QObject *parent);

// What the live object says. All pure.

/// Its controller leaves the cluster as it is: Argo CD's spec.syncPolicy.automated is missing or its "enabled" is false (null
/// counts as true, docs/user-guide/auto_sync.md); Flux's spec.suspend is true.
[[nodiscard]] bool isSuspended(const GitOpsObject &object, const QJsonObject &live);
/// A sync, or a reconciliation, that has begun and not ended: a suspension does not stop it.
[[nodiscard]] bool isBusy(const GitOpsObject &object, const QJsonObject &live);
/// Who would put the suspension back: Severity::Block where that is certain (an ApplicationSet, a kustomize-controller that
/// applies the field), Severity::Warn where it may be. Nothing: nobody is seen to.
[[nodiscard]] std::optional<Finding> contestOf(const GitOpsObject &object, const QJsonObject &live);

/// What a suspension leaves on the object, so that it can be known again and taken back. Empty: there is none.
[[nodiscard]] QJsonObject suspensionOf(const QJsonObject &live);

/// "spec.suspend: true", "spec.syncPolicy.automated removed; it was {…}".
[[nodiscard]] QString suspendWords(const GitOpsObject &object, const QJsonObject &live);
/// JSON Patches that fail where the object is another one by now, or what they take away is.
[[nodiscard]] WorkloadPatch suspendPatch(const GitOpsObject &object, const QJsonObject &live, QJsonObject suspension);
/// ErrorKind::Input where nothing says what automatic sync was.
[[nodiscard]] Result<WorkloadPatch> resumePatch(const GitOpsObject &object, const QJsonObject &live);

}  // namespace sternway::steps
