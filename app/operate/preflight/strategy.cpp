// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightStrategyWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightStrategy)
};

bool takesAllAway(const Workload &workload) {
  const QString key = workload.ref.kind == Kind::Deployment ? u"strategy"_s : u"updateStrategy"_s;
  const QJsonValue unavailable = workload.object.value(u"spec"_s)[key][u"rollingUpdate"_s][u"maxUnavailable"_s];
  if (unavailable.isString())
    return unavailable.toString() == u"100%";
  return unavailable.isDouble() && workload.replicas > 0 && unavailable.toInt() >= workload.replicas;
}

void judgeReadiness(Findings &out, const Input &input) {
  QStringList without;
  const QJsonArray containers = input.target.podTemplate.value(u"spec"_s)[u"containers"_s].toArray();
  for (const QJsonValue &container : containers)
    if (!container[u"readinessProbe"_s].isObject())
      without.append(container[u"name"_s].toString());
  if (without.size() == containers.size() && !containers.isEmpty())
    out.warn(
        u"strategy.no-readiness-probe"_s, PreflightStrategyWords::tr("The target has no readiness probe"),
        PreflightStrategyWords::tr("Kubernetes takes its pods for ready as soon as they run: %1.").arg(without.join(u", "_s)),
        PreflightStrategyWords::tr("Rely on the metrics after the rollback."));
}

void judgeStatefulSet(Findings &out, const Workload &workload) {
  if (workload.partition > 0)
    out.warn(u"strategy.partition"_s, PreflightStrategyWords::tr("The StatefulSet has partition %1").arg(workload.partition),
             PreflightStrategyWords::tr("Pods with a lower ordinal keep the revision they have: %1 of %2 pods are rolled back.")
                 .arg(qMax(0, workload.replicas - workload.partition))
                 .arg(workload.replicas),
             PreflightStrategyWords::tr("Set spec.updateStrategy.rollingUpdate.partition to 0 to roll back all of them."));
  if (!workload.object.value(u"spec"_s)[u"volumeClaimTemplates"_s].toArray().isEmpty())
    out.info(u"strategy.volume-claims"_s, PreflightStrategyWords::tr("Volumes are not rolled back"),
             PreflightStrategyWords::tr("volumeClaimTemplates and the data in the volumes stay as they are."));
}

}  // namespace

FindingsCall *checkStrategy(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const Workload &workload = input.workload;
  if (workload.strategy == u"Recreate")
    out->warn(u"strategy.recreate"_s, PreflightStrategyWords::tr("The strategy is Recreate: the service is down meanwhile"),
              PreflightStrategyWords::tr("All pods end (up to %1 s) before the first new one starts.")
                  .arg(input.target.podTemplate.value(u"spec"_s)[u"terminationGracePeriodSeconds"_s].toInt(30)),
              PreflightStrategyWords::tr("Tell the stakeholders about the interruption."));
  else if (takesAllAway(workload))
    out->warn(u"strategy.max-unavailable"_s, PreflightStrategyWords::tr("All pods may be unavailable at once"),
              PreflightStrategyWords::tr("maxUnavailable allows it."), PreflightStrategyWords::tr("Expect an interruption."));
  if (workload.replicas == 0)
    out->warn(u"strategy.no-replicas"_s, PreflightStrategyWords::tr("The workload is scaled to 0"),
              PreflightStrategyWords::tr("The rollback changes the template, but no pod runs."),
              PreflightStrategyWords::tr("Scale it up afterwards."));
  else if (workload.replicas == 1)
    out->warn(u"strategy.one-replica"_s, PreflightStrategyWords::tr("There is only one replica"),
              PreflightStrategyWords::tr("While it is replaced, nothing stands in for it when the new pod is slow or broken."),
              PreflightStrategyWords::tr("Watch the metrics closely."));
  judgeReadiness(*out, input);
  if (workload.ref.kind == Kind::StatefulSet)
    judgeStatefulSet(*out, workload);
  return out->call();
}

}  // namespace sternway::preflight
