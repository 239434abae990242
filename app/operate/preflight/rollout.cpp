// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rolloutstatus.h"
#include "operate/preflight/check.h"

#include <QJsonArray>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

bool takesAllAway(const Workload &workload) {
  const QString key = workload.ref.kind == Kind::Deployment ? u"strategy"_s : u"updateStrategy"_s;
  const QJsonValue unavailable = workload.object.value(u"spec"_s)[key][u"rollingUpdate"_s][u"maxUnavailable"_s];
  if (unavailable.isString())
    return unavailable.toString() == u"100%";
  return unavailable.isDouble() && workload.replicas > 0 && unavailable.toInt() >= workload.replicas;
}

class StrategyCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightStrategy)
public:
  using Check::Check;

private:
  void begin() override {
    const Workload &workload = m_input.workload;
    if (workload.strategy == u"Recreate")
      warn(u"strategy.recreate"_s, tr("The strategy is Recreate: the service is down meanwhile"),
           tr("All pods end (up to %1 s) before the first new one starts.")
               .arg(m_input.target.podTemplate.value(u"spec"_s)[u"terminationGracePeriodSeconds"_s].toInt(30)),
           tr("Tell the stakeholders about the interruption."));
    else if (takesAllAway(workload))
      warn(u"strategy.max-unavailable"_s, tr("All pods may be unavailable at once"), tr("maxUnavailable allows it."),
           tr("Expect an interruption."));
    if (workload.replicas == 0)
      warn(u"strategy.no-replicas"_s, tr("The workload is scaled to 0"),
           tr("The rollback changes the template, but no pod runs."), tr("Scale it up afterwards."));
    else if (workload.replicas == 1)
      warn(u"strategy.one-replica"_s, tr("There is only one replica"),
           tr("While it is replaced, nothing stands in for it when the new pod is slow or broken."),
           tr("Watch the metrics closely."));
    judgeReadiness();
    if (workload.ref.kind == Kind::StatefulSet)
      judgeStatefulSet();
  }

  void judgeReadiness() {
    QStringList without;
    const QJsonArray containers = m_input.target.podTemplate.value(u"spec"_s)[u"containers"_s].toArray();
    for (const QJsonValue &container : containers)
      if (!container[u"readinessProbe"_s].isObject())
        without.append(container[u"name"_s].toString());
    if (without.size() == containers.size() && !containers.isEmpty())
      warn(u"strategy.no-readiness-probe"_s, tr("The target has no readiness probe"),
           tr("Kubernetes takes its pods for ready as soon as they run: %1.").arg(without.join(u", "_s)),
           tr("Rely on the metrics after the rollback."));
  }

  void judgeStatefulSet() {
    const Workload &workload = m_input.workload;
    if (workload.partition > 0)
      warn(u"strategy.partition"_s, tr("The StatefulSet has partition %1").arg(workload.partition),
           tr("Pods with a lower ordinal keep the revision they have: %1 of %2 pods are rolled back.")
               .arg(qMax(0, workload.replicas - workload.partition))
               .arg(workload.replicas),
           tr("Set spec.updateStrategy.rollingUpdate.partition to 0 to roll back all of them."));
    if (!workload.object.value(u"spec"_s)[u"volumeClaimTemplates"_s].toArray().isEmpty())
      info(u"strategy.volume-claims"_s, tr("Volumes are not rolled back"),
           tr("volumeClaimTemplates and the data in the volumes stay as they are."));
  }
};

}  // namespace

FindingsCall *checkStrategy(const Input &input, QObject *context) {
  return Check::run<StrategyCheck>(input, context);
}

namespace {

class RolloutCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightRollout)
public:
  using Check::Check;

private:
  void begin() override {
    judgeStatus();
    ask(cluster().pods(m_input.workload, this), [this](const Result<QList<Pod>> &pods) {
      if (pods)
        judgePods(*pods);
      else
        unchecked(u"rollout.pods"_s, tr("the state of the pods"), pods.error());
    });
  }

  void judgeStatus() {
    const Workload &workload = m_input.workload;
    const auto progressing = condition(workload, u"Progressing"_s);
    if (progressing && progressing->reason == u"ProgressDeadlineExceeded")
      info(u"rollout.stuck"_s, tr("The running rollout is stuck"), progressing->message,
           tr("The rollback replaces it; pods of the revision before still serve."));
    else if (workload.strategy != u"OnDelete" && rolloutStatus(workload).state == RolloutStatus::State::Waiting)
      warn(u"rollout.in-progress"_s, tr("A rollout is in progress"), rolloutStatus(workload).message,
           tr("The rollback replaces it. Make sure that nobody deploys again meanwhile."));
    if (const auto failure = condition(workload, u"ReplicaFailure"_s); failure && failure->status == u"True")
      warn(u"rollout.replica-failure"_s, tr("Pods cannot be created: %1").arg(failure->reason), failure->message,
           tr("The same may stop the rollback's pods."));
  }

  void judgePods(const QList<Pod> &pods) {
    const Workload &workload = m_input.workload;
    QStringList others;
    QStringList broken;
    for (const Pod &pod : pods) {
      if (pod.terminating || sameHash(pod.templateHash, m_input.undo.targetHash))
        continue;
      others.append(pod.ref.name);
      if (!pod.ready && pod.ref.name.section(u'-', -1).toInt() >= workload.partition)
        broken.append(pod.ref.name);
    }
    others.sort();
    broken.sort();
    const QString deleting = tr("After the patch: kubectl delete pod -n %1 %2");
    if (workload.strategy == u"OnDelete" && !others.isEmpty())
      warn(u"strategy.on-delete"_s, tr("The update strategy is OnDelete: no pod changes by itself"),
           tr("These keep the running revision until they are deleted: %1.").arg(others.join(u", "_s)),
           deleting.arg(workload.ref.nameSpace, others.join(u' ')));
    const bool ordered =
        workload.ref.kind == Kind::StatefulSet && workload.podManagementPolicy != u"Parallel" && workload.strategy != u"OnDelete";
    if (ordered && !broken.isEmpty())
      warn(u"rollout.ordered-ready"_s, tr("The StatefulSet will wait for a broken pod"),
           tr("It is OrderedReady, and %1 is not ready: its controller waits for it before it replaces any (kubernetes#67250).")
               .arg(broken.join(u", "_s)),
           deleting.arg(workload.ref.nameSpace, broken.join(u' ')));
  }
};

}  // namespace

FindingsCall *checkRollout(const Input &input, QObject *context) {
  return Check::run<RolloutCheck>(input, context);
}

namespace {

QString nameOf(const QJsonObject &object) {
  return object.value(u"metadata"_s)[u"name"_s].toString();
}

bool scales(const QJsonObject &scaler, const Workload &workload) {
  const QJsonValue target = scaler.value(u"spec"_s)[u"scaleTargetRef"_s];
  return target[u"kind"_s].toString() == kindName(workload.ref.kind) && target[u"name"_s].toString() == workload.ref.name;
}

/// The message of the first condition that says that the scaler cannot work.
QString broken(const QJsonObject &scaler) {
  const QJsonArray conditions = scaler.value(u"status"_s)[u"conditions"_s].toArray();
  for (const QJsonValue &condition : conditions) {
    const QString type = condition[u"type"_s].toString();
    if ((type == u"ScalingActive" || type == u"AbleToScale") && condition[u"status"_s].toString() == u"False")
      return condition[u"message"_s].toString();
  }
  return {};
}

bool protects(const QJsonObject &budget, const QJsonObject &podTemplate) {
  const QJsonObject wanted = budget.value(u"spec"_s)[u"selector"_s][u"matchLabels"_s].toObject();
  const QJsonObject labels = podTemplate.value(u"metadata"_s)[u"labels"_s].toObject();
  for (auto it = wanted.begin(); it != wanted.end(); ++it)
    if (labels.value(it.key()) != it.value())
      return false;
  return !wanted.isEmpty();
}

class ScalingCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightScaling)
public:
  using Check::Check;

private:
  void begin() override {
    const QString nameSpace = m_input.workload.ref.nameSpace;
    listInVersions({u"autoscaling"_s, {}, u"horizontalpodautoscalers"_s, nameSpace, {}}, {u"v2"_s, u"v2beta2"_s, u"v1"_s},
                   [this](const Result<QList<QJsonObject>> &scalers) {
                     if (!scalers)
                       unchecked(u"scaling.hpa"_s, tr("HorizontalPodAutoscalers"), scalers.error(), Severity::Info);
                     for (const QJsonObject &scaler : scalers.value_or(QList<QJsonObject>()))
                       if (scales(scaler, m_input.workload))
                         judgeScaler(scaler);
                   });
    listInVersions({u"policy"_s, {}, u"poddisruptionbudgets"_s, nameSpace, {}}, {u"v1"_s, u"v1beta1"_s},
                   [this](const Result<QList<QJsonObject>> &budgets) {
                     if (!budgets)
                       unchecked(u"scaling.pdb"_s, tr("PodDisruptionBudgets"), budgets.error(), Severity::Info);
                     for (const QJsonObject &budget : budgets.value_or(QList<QJsonObject>()))
                       if (protects(budget, m_input.workload.podTemplate))
                         judgeBudget(budget);
                   });
  }

  void judgeScaler(const QJsonObject &scaler) {
    const QJsonValue spec = scaler.value(u"spec"_s);
    const int most = spec[u"maxReplicas"_s].toInt();
    const int now = scaler.value(u"status"_s)[u"currentReplicas"_s].toInt();
    const QString name = nameOf(scaler);
    const QString range = tr("%1 replicas now, %2 to %3 allowed.").arg(now).arg(spec[u"minReplicas"_s].toInt(1)).arg(most);
    if (const QString why = broken(scaler); !why.isEmpty())
      warn(u"scaling.hpa-inactive"_s, tr("HorizontalPodAutoscaler %1 does not work").arg(name), why,
           tr("Watch the number of replicas yourself."));
    else if (now > 0 && now >= most)
      warn(u"scaling.hpa-at-maximum"_s, tr("HorizontalPodAutoscaler %1 is at its maximum").arg(name), range,
           tr("The load may be too high for the target as well: think about raising maxReplicas."));
    else
      info(u"scaling.hpa"_s, tr("HorizontalPodAutoscaler %1 sets the replicas").arg(name),
           range + u' ' + tr("A rollback does not touch them."));
  }

  void judgeBudget(const QJsonObject &budget) {
    info(u"scaling.pdb"_s, tr("PodDisruptionBudget %1 covers these pods").arg(nameOf(budget)),
         tr("%1 disruptions allowed. It does not limit a rollout, but may hold up a drain meanwhile.")
             .arg(budget.value(u"status"_s)[u"disruptionsAllowed"_s].toInt()));
  }
};

}  // namespace

FindingsCall *checkScaling(const Input &input, QObject *context) {
  return Check::run<ScalingCheck>(input, context);
}

}  // namespace sternway::operate::preflight
