// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "operate/preflight/check.h"
#include "steps/kubernetes/fieldmanagers.h"

#include <algorithm>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

using Tool = steps::GitOpsObject::Tool;

class GitOpsCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightGitOps)
public:
  using Check::Check;

private:
  void begin() override {
    for (const steps::GitOpsObject &owner : steps::gitOpsOwners(m_input.workload))
      if (owner.isExempt)
        info(u"gitops.flux"_s, tr("Flux does not reconcile this workload"),
             tr("An annotation of it tells %1 so: reconcile is \"disabled\".").arg(steps::controllerOf(owner.tool)));
      else if (owner.name.isEmpty())
        warn(idOf(owner), tr("%1 writes this workload").arg(steps::controllerOf(owner.tool)),
             tr("Which object of it owns the workload is not labelled."), tr("Suspend that object before you roll back."));
      else if (m_input.suspended.contains(owner))
        warn(idOf(owner), tr("%1 owns this workload").arg(display(owner)),
             tr("The plan suspends it before anything is changed. Until it is resumed nothing that git says is deployed."),
             tr("Revert the commit, then resume it: the plan leaves a follow-up."));
      else
        ask(steps::readGitOps(cluster(), owner, this),
            [this, owner](const Result<steps::LiveGitOps> &live) { judge(owner, live); });
  }

  [[nodiscard]] static QString idOf(const steps::GitOpsObject &owner) {
    return owner.tool == Tool::Argo ? u"gitops.argocd"_s : u"gitops.flux"_s;
  }

  [[nodiscard]] static QString suspendFirst() {
    return u' ' + tr("On the command line --suspend-gitops has the plan suspend it first.");
  }

  void judge(const steps::GitOpsObject &owner, const Result<steps::LiveGitOps> &live) {
    if (owner.tool == Tool::Argo)
      judgeApplication(owner, live);
    else
      judgeFlux(owner, live);
  }

  void judgeApplication(const steps::GitOpsObject &owner, const Result<steps::LiveGitOps> &live) {
    const QString id = idOf(owner);
    const QString title = tr("Argo CD application %1 owns this workload").arg(owner.name);
    const QString remedy = tr("Revert the commit, or argocd app rollback %1; or switch its automatic sync off first "
                              "(argocd app set %1 --sync-policy none) and on again afterwards.")
                               .arg(owner.name);
    if (!live)
      return warn(id, title,
                  tr("Whether it puts its own state back at once (selfHeal) could not be read: %1").arg(live.error().message),
                  remedy);
    const QJsonObject metadata = live->object.value(u"metadata"_s).toObject();
    if (metadata.value(u"annotations"_s)[u"argocd.argoproj.io/skip-reconcile"_s].toString() == u"true")
      return warn(id, title, tr("It is told to skip reconciling (skip-reconcile)."),
                  tr("Remember to revert the commit before that is taken away."));
    const QString parent = metadata.value(u"ownerReferences"_s)[0][u"name"_s].toString();
    const QString child =
        parent.isEmpty() ? QString()
                         : u' ' + tr("It belongs to %1 itself: a change of its sync policy is put back from there.").arg(parent);
    if (isSuspended(owner, live->object))
      warn(id, title, tr("It syncs by hand: the bad release returns with the next sync.") + child, remedy);
    else if (live->object.value(u"spec"_s)[u"syncPolicy"_s][u"automated"_s][u"selfHeal"_s].toBool())
      block(id, title, tr("selfHeal is on: a rollback here is undone within seconds.") + child, remedy + suspendFirst());
    else
      warn(id, title, tr("Automatic sync is on: the bad release returns with the next commit.") + child, remedy + suspendFirst());
  }

  void judgeFlux(const steps::GitOpsObject &owner, const Result<steps::LiveGitOps> &live) {
    const QString id = idOf(owner);
    const QString word = steps::toolWord(owner.tool);
    const QString title = tr("Flux %1 %2/%3 owns this workload").arg(word, owner.nameSpace, owner.name);
    const QString remedy =
        tr("flux suspend %1 %2 -n %3 first, and flux resume after the fix is committed.").arg(word, owner.name, owner.nameSpace);
    if (!live)
      return warn(id, title, tr("Whether it is suspended could not be read: %1").arg(live.error().message), remedy);
    if (isSuspended(owner, live->object))
      return warn(id, title, tr("It is suspended."),
                  tr("Commit the fix before it is resumed: flux resume %1 %2 -n %3.").arg(word, owner.name, owner.nameSpace));
    const QJsonObject spec = live->object.value(u"spec"_s).toObject();
    if (owner.tool != Tool::FluxHelmRelease || spec.value(u"driftDetection"_s)[u"mode"_s].toString() == u"enabled")
      block(id, title, tr("It puts its own state back every %1.").arg(spec.value(u"interval"_s).toString()),
            remedy + suspendFirst());
    else
      warn(id, title, tr("The next Helm upgrade by Flux brings the bad release back."), remedy + suspendFirst());
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
