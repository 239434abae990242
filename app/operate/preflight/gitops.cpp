// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightGitOpsWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightGitOps)
};

bool managedBy(const Workload &workload, const QString &part) {
  return std::any_of(workload.managers.cbegin(), workload.managers.cend(), [&](const FieldManager &manager) {
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

QString argoRemedy(const Application &app) {
  return PreflightGitOpsWords::tr(
             "Revert the commit, or argocd app rollback %1; or switch its automatic sync off first "
             "(argocd app set %1 --sync-policy none) and on again afterwards.")
      .arg(app.name);
}

void judgeApplication(Findings &out, const Application &app, const Result<QJsonObject> &object) {
  const QString title = PreflightGitOpsWords::tr("Argo CD application %1 owns this workload").arg(app.name);
  if (!object) {
    out.warn(u"gitops.argocd"_s, title,
             PreflightGitOpsWords::tr("Whether it puts its own state back at once (selfHeal) could not be read: %1")
                 .arg(object.error().message),
             argoRemedy(app));
    return;
  }
  const QJsonObject metadata = object->value(u"metadata"_s).toObject();
  if (metadata.value(u"annotations"_s)[u"argocd.argoproj.io/skip-reconcile"_s].toString() == u"true") {
    out.warn(u"gitops.argocd"_s, title, PreflightGitOpsWords::tr("It is told to skip reconciling (skip-reconcile)."),
             PreflightGitOpsWords::tr("Remember to revert the commit before that is taken away."));
    return;
  }
  const QJsonValue automated = (*object)[u"spec"_s][u"syncPolicy"_s][u"automated"_s];
  const bool enabled = automated.isObject() && automated[u"enabled"_s].toBool(true);
  const QString parent = metadata.value(u"ownerReferences"_s)[0][u"name"_s].toString();
  const QString child =
      parent.isEmpty()
          ? QString()
          : u' ' + PreflightGitOpsWords::tr("It belongs to %1 itself: a change of its sync policy is put back from there.")
                       .arg(parent);
  if (enabled && automated[u"selfHeal"_s].toBool())
    out.block(u"gitops.argocd"_s, title,
              PreflightGitOpsWords::tr("selfHeal is on: a rollback here is undone within seconds.") + child, argoRemedy(app));
  else if (enabled)
    out.warn(u"gitops.argocd"_s, title,
             PreflightGitOpsWords::tr("Automatic sync is on: the bad release returns with the next commit.") + child,
             argoRemedy(app));
  else
    out.warn(u"gitops.argocd"_s, title,
             PreflightGitOpsWords::tr("It syncs by hand: the bad release returns with the next sync.") + child, argoRemedy(app));
}

void checkArgo(Findings *out, const Input &input) {
  const auto app = argoApplication(input.workload);
  if (!app)
    return;
  const ResourcePath path{u"argoproj.io"_s, u"v1alpha1"_s, u"applications"_s, app->nameSpace, app->name};
  out->ask<QJsonObject>(input.cluster->get(path, out),
                        [out, app = *app](const Result<QJsonObject> &object) { judgeApplication(*out, app, object); });
}

struct FluxOwner {
  QString group;  ///< also the prefix of its labels
  QString plural;
  QString word;  ///< as the flux command says it
  QStringList versions;
  QString controller;
};

void judgeFlux(Findings &out, const FluxOwner &owner, const QString &name, const QString &nameSpace,
               const Result<QJsonObject> &object) {
  const QString title = PreflightGitOpsWords::tr("Flux %1 %2/%3 owns this workload").arg(owner.word, nameSpace, name);
  const QString remedy = PreflightGitOpsWords::tr("flux suspend %1 %2 -n %3 first, and flux resume after the fix is committed.")
                             .arg(owner.word, name, nameSpace);
  if (!object) {
    out.warn(u"gitops.flux"_s, title,
             PreflightGitOpsWords::tr("Whether it is suspended could not be read: %1").arg(object.error().message), remedy);
    return;
  }
  const QJsonObject spec = object->value(u"spec"_s).toObject();
  if (spec.value(u"suspend"_s).toBool()) {
    out.warn(u"gitops.flux"_s, title, PreflightGitOpsWords::tr("It is suspended."),
             PreflightGitOpsWords::tr("Commit the fix before it is resumed: flux resume %1 %2 -n %3.")
                 .arg(owner.word, name, nameSpace));
    return;
  }
  const bool helm = owner.plural == u"helmreleases";
  const QString interval = spec.value(u"interval"_s).toString();
  if (!helm || spec.value(u"driftDetection"_s)[u"mode"_s].toString() == u"enabled")
    out.block(u"gitops.flux"_s, title, PreflightGitOpsWords::tr("It puts its own state back every %1.").arg(interval), remedy);
  else
    out.warn(u"gitops.flux"_s, title, PreflightGitOpsWords::tr("The next Helm upgrade by Flux brings the bad release back."),
             remedy);
}

void askFlux(Findings *out, const Input &input, FluxOwner owner, const QString &name, const QString &nameSpace) {
  const ResourcePath path{owner.group, owner.versions.takeFirst(), owner.plural, nameSpace, name};
  out->ask<QJsonObject>(input.cluster->get(path, out), [=](const Result<QJsonObject> &object) {
    if (!object && object.error().kind == ErrorKind::NotFound && !owner.versions.isEmpty())
      askFlux(out, input, owner, name, nameSpace);
    else
      judgeFlux(*out, owner, name, nameSpace, object);
  });
}

void checkFlux(Findings *out, const Input &input, const FluxOwner &owner) {
  const QString name = input.workload.labels.value(owner.group + u"/name"_s);
  const QString nameSpace = input.workload.labels.value(owner.group + u"/namespace"_s);
  if (input.workload.annotations.value(owner.group + u"/reconcile"_s) == u"disabled") {
    out->info(u"gitops.flux"_s, PreflightGitOpsWords::tr("Flux does not reconcile this workload"),
              PreflightGitOpsWords::tr("Its annotation %1/reconcile is \"disabled\".").arg(owner.group));
  } else if (!name.isEmpty()) {
    askFlux(out, input, owner, name, nameSpace);
  } else if (managedBy(input.workload, owner.controller)) {
    out->warn(u"gitops.flux"_s, PreflightGitOpsWords::tr("Flux (%1) writes this workload").arg(owner.controller),
              PreflightGitOpsWords::tr("Which object of Flux owns it is not labelled."),
              PreflightGitOpsWords::tr("Suspend that object before you roll back."));
  }
}

}  // namespace

FindingsCall *checkGitOps(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  checkArgo(out, input);
  checkFlux(out, input,
            {u"kustomize.toolkit.fluxcd.io"_s,
             u"kustomizations"_s,
             u"kustomization"_s,
             {u"v1"_s, u"v1beta2"_s},
             u"kustomize-controller"_s});
  checkFlux(out, input,
            {u"helm.toolkit.fluxcd.io"_s,
             u"helmreleases"_s,
             u"helmrelease"_s,
             {u"v2"_s, u"v2beta2"_s, u"v2beta1"_s},
             u"helm-controller"_s});
  return out->call();
}

}  // namespace sternway::preflight
