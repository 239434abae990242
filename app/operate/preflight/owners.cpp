// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "operate/preflight/check.h"

#include <QCoreApplication>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightOwnersWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightOwners)
};

void checkHelm(Findings &out, const Workload &workload) {
  const QString release = workload.annotations.value(u"meta.helm.sh/release-name"_s);
  const QString managedBy = workload.labels.value(u"app.kubernetes.io/managed-by"_s);
  if (!release.isEmpty() || managedBy == u"Helm") {
    const QString name = release.isEmpty() ? workload.labels.value(u"app.kubernetes.io/instance"_s) : release;
    const QString nameSpace = workload.annotations.value(u"meta.helm.sh/release-namespace"_s, workload.ref.nameSpace);
    out.warn(u"owner.helm"_s, PreflightOwnersWords::tr("Helm release %1 owns this workload").arg(name),
             PreflightOwnersWords::tr(
                 "After an undo Helm still believes that the newer release is deployed, and its next upgrade starts from that."),
             PreflightOwnersWords::tr("Prefer helm rollback %1 -n %2; otherwise roll the release back in Helm as well.")
                 .arg(name, nameSpace));
  } else if (!managedBy.isEmpty()) {
    out.info(u"owner.managed-by"_s, PreflightOwnersWords::tr("This workload is managed by %1").arg(managedBy),
             PreflightOwnersWords::tr("It may put its own state back."));
  }
}

void checkOwnerReferences(Findings &out, const Workload &workload) {
  for (const OwnerReference &owner : workload.owners) {
    const QString title = PreflightOwnersWords::tr("%1 %2 owns this workload").arg(owner.kind, owner.name);
    const QString remedy = PreflightOwnersWords::tr("Roll back through %1 %2.").arg(owner.kind, owner.name);
    if (owner.controller)
      out.block(u"owner.controller"_s, title, PreflightOwnersWords::tr("Its controller writes the template again."), remedy);
    else
      out.warn(u"owner.reference"_s, title, PreflightOwnersWords::tr("It may write the template again."), remedy);
  }
}

/// kubectl and deploy tools; the controllers' own writes are status.
void checkWriters(Findings &out, const Input &input) {
  const FieldManager *newest = nullptr;
  for (const FieldManager &manager : input.workload.managers)
    if (manager.subresource != u"status" && manager.manager != u"kube-controller-manager" &&
        (!newest || manager.time > newest->time))
      newest = &manager;
  if (!newest || newest->manager == u"sternway")
    return;
  const std::chrono::milliseconds ago(newest->time.msecsTo(input.now));
  out.info(u"writers.last"_s, PreflightOwnersWords::tr("Last written by %1, %2 ago").arg(newest->manager, formatDuration(ago)),
           PreflightOwnersWords::tr("At %1.").arg(newest->time.toUTC().toString(Qt::ISODate)),
           ago < std::chrono::minutes(10) ? PreflightOwnersWords::tr("Make sure that no deploy is still running.") : QString());
}

}  // namespace

FindingsCall *checkOwners(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  checkHelm(*out, input.workload);
  checkOwnerReferences(*out, input.workload);
  checkWriters(*out, input);
  if (input.workload.annotations.contains(u"kubectl.kubernetes.io/last-applied-configuration"_s))
    out->info(u"owner.kubectl-apply"_s, PreflightOwnersWords::tr("This workload is deployed by kubectl apply"),
              PreflightOwnersWords::tr("The next apply of the same manifest brings the bad release back."),
              PreflightOwnersWords::tr("Put the old version into the manifest."));
  return out->call();
}

}  // namespace sternway::preflight
