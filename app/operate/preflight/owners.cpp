// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "operate/preflight/check.h"
#include "steps/kubernetes/fieldmanagers.h"

#include <algorithm>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

bool managedBy(const Workload &workload, const QString &part) {
  return std::ranges::any_of(workload.managers, [&](const FieldManager &manager) {
    return manager.manager.contains(part) && manager.subresource != u"status";
  });
}

struct Application {
  QString nameSpace = u"argocd"_s;
  QString name;
};

/// From the tracking annotation ("app:group/kind:ns/name", the app as "namespace_app" outside Argo CD's own namespace), or, where
/// Argo CD writes the object, from its label.
std::optional<Application> argoApplication(const Workload &workload) {
  const QString tracking = workload.annotations.value(u"argocd.argoproj.io/tracking-id"_s).section(u':', 0, 0);
  if (!tracking.isEmpty()) {
    if (tracking.contains(u'_'))
      return Application{tracking.section(u'_', 0, 0), tracking.section(u'_', 1)};
    return Application{u"argocd"_s, tracking};
  }
  if (!managedBy(workload, u"argocd"_s))
    return std::nullopt;
  return Application{u"argocd"_s, workload.labels.value(u"argocd.argoproj.io/instance"_s,
                                                        workload.labels.value(u"app.kubernetes.io/instance"_s))};
}

struct FluxOwner {
  QString group;  ///< also the prefix of its labels
  QString plural;
  QString word;  ///< as the flux command says it
  QStringList versions;
  QString controller;
};

class GitOpsCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightGitOps)
public:
  using Check::Check;

private:
  void begin() override {
    if (const auto app = argoApplication(m_input.workload))
      ask(cluster().get({u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, app->nameSpace, app->name}, this),
          [this, app = *app](const Result<QJsonObject> &object) { judgeApplication(app, object); });
    checkFlux({u"kustomize.toolkit.fluxcd.io"_s,
               u"kustomizations"_s,
               u"kustomization"_s,
               {u"v1"_s, u"v1beta2"_s},
               u"kustomize-controller"_s});
    checkFlux({u"helm.toolkit.fluxcd.io"_s,
               u"helmreleases"_s,
               u"helmrelease"_s,
               {u"v2"_s, u"v2beta2"_s, u"v2beta1"_s},
               u"helm-controller"_s});
  }

  void judgeApplication(const Application &app, const Result<QJsonObject> &object) {
    const QString id = u"gitops.argocd"_s;
    const QString title = tr("Argo CD application %1 owns this workload").arg(app.name);
    const QString remedy = tr("Revert the commit, or argocd app rollback %1; or switch its automatic sync off first "
                              "(argocd app set %1 --sync-policy none) and on again afterwards.")
                               .arg(app.name);
    if (!object)
      return warn(id, title,
                  tr("Whether it puts its own state back at once (selfHeal) could not be read: %1").arg(object.error().message),
                  remedy);
    const QJsonObject metadata = object->value(u"metadata"_s).toObject();
    if (metadata.value(u"annotations"_s)[u"argocd.argoproj.io/skip-reconcile"_s].toString() == u"true")
      return warn(id, title, tr("It is told to skip reconciling (skip-reconcile)."),
                  tr("Remember to revert the commit before that is taken away."));
    const QJsonValue automated = (*object)[u"spec"_s][u"syncPolicy"_s][u"automated"_s];
    const bool enabled = automated.isObject() && automated[u"enabled"_s].toBool(true);
    const QString parent = metadata.value(u"ownerReferences"_s)[0][u"name"_s].toString();
    const QString child =
        parent.isEmpty() ? QString()
                         : u' ' + tr("It belongs to %1 itself: a change of its sync policy is put back from there.").arg(parent);
    if (enabled && automated[u"selfHeal"_s].toBool())
      block(id, title, tr("selfHeal is on: a rollback here is undone within seconds.") + child, remedy);
    else if (enabled)
      warn(id, title, tr("Automatic sync is on: the bad release returns with the next commit.") + child, remedy);
    else
      warn(id, title, tr("It syncs by hand: the bad release returns with the next sync.") + child, remedy);
  }

  void checkFlux(const FluxOwner &owner) {
    const Workload &workload = m_input.workload;
    const QString name = workload.labels.value(owner.group + u"/name"_s);
    const QString nameSpace = workload.labels.value(owner.group + u"/namespace"_s);
    if (workload.annotations.value(owner.group + u"/reconcile"_s) == u"disabled")
      info(u"gitops.flux"_s, tr("Flux does not reconcile this workload"),
           tr("Its annotation %1/reconcile is \"disabled\".").arg(owner.group));
    else if (!name.isEmpty())
      getInVersions({owner.group, {}, owner.plural, nameSpace, name}, owner.versions,
                    [=, this](const Result<QJsonObject> &object) { judgeFlux(owner, name, nameSpace, object); });
    else if (managedBy(workload, owner.controller))
      warn(u"gitops.flux"_s, tr("Flux (%1) writes this workload").arg(owner.controller),
           tr("Which object of Flux owns it is not labelled."), tr("Suspend that object before you roll back."));
  }

  void judgeFlux(const FluxOwner &owner, const QString &name, const QString &nameSpace, const Result<QJsonObject> &object) {
    const QString id = u"gitops.flux"_s;
    const QString title = tr("Flux %1 %2/%3 owns this workload").arg(owner.word, nameSpace, name);
    const QString remedy =
        tr("flux suspend %1 %2 -n %3 first, and flux resume after the fix is committed.").arg(owner.word, name, nameSpace);
    if (!object)
      return warn(id, title, tr("Whether it is suspended could not be read: %1").arg(object.error().message), remedy);
    const QJsonObject spec = object->value(u"spec"_s).toObject();
    if (spec.value(u"suspend"_s).toBool())
      return warn(id, title, tr("It is suspended."),
                  tr("Commit the fix before it is resumed: flux resume %1 %2 -n %3.").arg(owner.word, name, nameSpace));
    const bool helm = owner.plural == u"helmreleases";
    if (!helm || spec.value(u"driftDetection"_s)[u"mode"_s].toString() == u"enabled")
      block(id, title, tr("It puts its own state back every %1.").arg(spec.value(u"interval"_s).toString()), remedy);
    else
      warn(id, title, tr("The next Helm upgrade by Flux brings the bad release back."), remedy);
  }
};

}  // namespace

FindingsCall *checkGitOps(const Input &input, QObject *context) {
  return Check::run<GitOpsCheck>(input, context);
}

namespace {

class OwnersCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightOwners)
public:
  using Check::Check;

private:
  void begin() override {
    checkHelm();
    checkOwnerReferences();
    checkWriters();
    if (const QStringList appliers = steps::applyManagers(m_input.workload); !appliers.isEmpty())
      info(
          u"owner.server-side-apply"_s, tr("This workload is deployed by server-side apply (%1)").arg(appliers.join(u", "_s)),
          tr("The next apply of the same manifest brings the bad release back. Until the rollback is verified, and where it ends "
             "before that, an apply ends in a conflict with \"sternway\"; afterwards the fields are handed back."),
          tr("Put the old version into the manifest. If a deploy must go out before the end: kubectl apply --server-side "
             "--force-conflicts, or helm upgrade --force-conflicts."));
    if (m_input.workload.annotations.contains(u"kubectl.kubernetes.io/last-applied-configuration"_s))
      info(u"owner.kubectl-apply"_s, tr("This workload is deployed by kubectl apply"),
           tr("The next apply of the same manifest brings the bad release back."), tr("Put the old version into the manifest."));
  }

  void checkHelm() {
    const Workload &workload = m_input.workload;
    const QString release = workload.annotations.value(u"meta.helm.sh/release-name"_s);
    const QString managedBy = workload.labels.value(u"app.kubernetes.io/managed-by"_s);
    if (!release.isEmpty() || managedBy == u"Helm") {
      const QString name = release.isEmpty() ? workload.labels.value(u"app.kubernetes.io/instance"_s) : release;
      const QString nameSpace = workload.annotations.value(u"meta.helm.sh/release-namespace"_s, workload.ref.nameSpace);
      warn(u"owner.helm"_s, tr("Helm release %1 owns this workload").arg(name),
           tr("After an undo Helm still believes that the newer release is deployed, and its next upgrade starts from that."),
           tr("Prefer helm rollback %1 -n %2; otherwise roll the release back in Helm as well.").arg(name, nameSpace));
    } else if (!managedBy.isEmpty()) {
      info(u"owner.managed-by"_s, tr("This workload is managed by %1").arg(managedBy), tr("It may put its own state back."));
    }
  }

  void checkOwnerReferences() {
    for (const OwnerReference &owner : m_input.workload.owners) {
      const QString title = tr("%1 %2 owns this workload").arg(owner.kind, owner.name);
      const QString remedy = tr("Roll back through %1 %2.").arg(owner.kind, owner.name);
      if (owner.controller)
        block(u"owner.controller"_s, title, tr("Its controller writes the template again."), remedy);
      else
        warn(u"owner.reference"_s, title, tr("It may write the template again."), remedy);
    }
  }

  /// kubectl and deploy tools; the controllers' own writes are status.
  void checkWriters() {
    const FieldManager *newest = nullptr;
    for (const FieldManager &manager : m_input.workload.managers)
      if (manager.subresource != u"status" && manager.manager != u"kube-controller-manager" &&
          (!newest || manager.time > newest->time))
        newest = &manager;
    if (!newest || newest->manager == u"sternway")
      return;
    const std::chrono::milliseconds ago(newest->time.msecsTo(m_input.now));
    info(u"writers.last"_s, tr("Last written by %1, %2 ago").arg(newest->manager, formatDuration(ago)),
         tr("At %1.").arg(newest->time.toUTC().toString(Qt::ISODate)),
         ago < std::chrono::minutes(10) ? tr("Make sure that no deploy is still running.") : QString());
  }
};

}  // namespace

FindingsCall *checkOwners(const Input &input, QObject *context) {
  return Check::run<OwnersCheck>(input, context);
}

}  // namespace sternway::operate::preflight
