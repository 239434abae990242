// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

namespace {

struct PreflightScalingWords {
  Q_DECLARE_TR_FUNCTIONS(PreflightScaling)
};

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

void judgeScaler(Findings &out, const QJsonObject &scaler) {
  const QJsonValue spec = scaler.value(u"spec"_s);
  const int most = spec[u"maxReplicas"_s].toInt();
  const int now = scaler.value(u"status"_s)[u"currentReplicas"_s].toInt();
  const QString name = nameOf(scaler);
  const QString range =
      PreflightScalingWords::tr("%1 replicas now, %2 to %3 allowed.").arg(now).arg(spec[u"minReplicas"_s].toInt(1)).arg(most);
  if (const QString why = broken(scaler); !why.isEmpty())
    out.warn(u"scaling.hpa-inactive"_s, PreflightScalingWords::tr("HorizontalPodAutoscaler %1 does not work").arg(name), why,
             PreflightScalingWords::tr("Watch the number of replicas yourself."));
  else if (now > 0 && now >= most)
    out.warn(u"scaling.hpa-at-maximum"_s, PreflightScalingWords::tr("HorizontalPodAutoscaler %1 is at its maximum").arg(name),
             range,
             PreflightScalingWords::tr("The load may be too high for the target as well: think about raising maxReplicas."));
  else
    out.info(u"scaling.hpa"_s, PreflightScalingWords::tr("HorizontalPodAutoscaler %1 sets the replicas").arg(name),
             range + u' ' + PreflightScalingWords::tr("A rollback does not touch them."));
}

bool protects(const QJsonObject &budget, const QJsonObject &podTemplate) {
  const QJsonObject wanted = budget.value(u"spec"_s)[u"selector"_s][u"matchLabels"_s].toObject();
  const QJsonObject labels = podTemplate.value(u"metadata"_s)[u"labels"_s].toObject();
  for (auto it = wanted.begin(); it != wanted.end(); ++it)
    if (labels.value(it.key()) != it.value())
      return false;
  return !wanted.isEmpty();
}

}  // namespace

FindingsCall *checkScaling(const Input &input, QObject *context) {
  Findings *out = Findings::of(context);
  const QString nameSpace = input.workload.ref.nameSpace;
  listInVersions(input, *out, {u"autoscaling"_s, {}, u"horizontalpodautoscalers"_s, nameSpace, {}},
                 {u"v2"_s, u"v2beta2"_s, u"v1"_s}, [out, input](const Result<QList<QJsonObject>> &scalers) {
                   if (!scalers)
                     out->unchecked(u"scaling.hpa"_s, PreflightScalingWords::tr("HorizontalPodAutoscalers"), scalers.error(),
                                    Severity::Info);
                   for (const QJsonObject &scaler : scalers.value_or(QList<QJsonObject>()))
                     if (scales(scaler, input.workload))
                       judgeScaler(*out, scaler);
                 });
  listInVersions(
      input, *out, {u"policy"_s, {}, u"poddisruptionbudgets"_s, nameSpace, {}}, {u"v1"_s, u"v1beta1"_s},
      [out, input](const Result<QList<QJsonObject>> &budgets) {
        if (!budgets)
          out->unchecked(u"scaling.pdb"_s, PreflightScalingWords::tr("PodDisruptionBudgets"), budgets.error(), Severity::Info);
        for (const QJsonObject &budget : budgets.value_or(QList<QJsonObject>()))
          if (protects(budget, input.workload.podTemplate))
            out->info(u"scaling.pdb"_s, PreflightScalingWords::tr("PodDisruptionBudget %1 covers these pods").arg(nameOf(budget)),
                      PreflightScalingWords::tr(
                          "%1 disruptions allowed. It does not limit a rollout, but may hold up a drain meanwhile.")
                          .arg(budget.value(u"status"_s)[u"disruptionsAllowed"_s].toInt()));
      });
  return out->call();
}

}  // namespace sternway::preflight
