// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/plannedbase.h"

#include "core/format.h"
#include "core/podtemplate.h"
#include "steps/kubernetes/fieldmanagers.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QJsonObject plannedOnOf(const Step &step) {
  return step.args.value(plannedOnKey).toObject();
}

/// A member of what the steps before have left, where they tell of the same workload. Nothing:
/// one of them does not tell.
std::optional<QJsonValue> expectedMember(const StepContext &context, const Step &step, const QString &member) {
  QJsonValue expected = plannedOnOf(step).value(member);
  const bool isTold = tellsChangesBefore(context, step, [&](const Step &each, const QJsonObject &output) {
    if (each.target == step.target && output.contains(member))
      expected = output.value(member);
    // what an edit of a workload gives, and what one of a ConfigMap or Secret does
    return output.contains(u"generation"_s) || output.contains(u"digest"_s);
  });
  return isTold ? std::optional(expected) : std::nullopt;
}

QString madeAnew() {
  return tr("The workload was deleted and recreated since the plan was made");
}
}  // namespace

QJsonObject plannedOn(const Workload &workload) {
  return {{u"uid"_s, workload.uid}, {u"template"_s, templateDigest(workload.podTemplate)}, {u"replicas"_s, workload.replicas}};
}

bool tellsChangesBefore(const StepContext &context, const Step &step,
                        const std::function<bool(const Step &step, const QJsonObject &output)> &tell) {
  const QList<Step> all = context.plan.steps();
  for (const Step &each : all) {
    if (each.id == step.id)
      break;
    const StepDescriptor *kind = stepKinds().runner(each);
    if (!each.skip.isEmpty() || (kind && kind->effect == StepEffect::Reads))
      continue;
    if (!tell(each, context.outputs.value(each.id)))
      return false;
  }
  return true;
}

QString changeSincePlan(const StepContext &context, const Step &step, const Workload &live) {
  const QJsonObject planned = plannedOnOf(step);
  if (planned.isEmpty())
    return {};
  if (planned.value(u"uid"_s).toString() != live.uid)
    return madeAnew();
  const auto expected = expectedMember(context, step, u"template"_s);
  if (!expected || *expected == templateDigest(live.podTemplate))
    return {};
  const QString writer = writerSentence(templateWriter(live));
  const QString runs = live.images.join(u", "_s);
  return writer.isEmpty()
             ? tr("The pod template was changed since the plan was made: it runs %1. Assess anew before going on").arg(runs)
             : tr("The pod template was changed since the plan was made, by %1: it runs %2. Assess anew before going on")
                   .arg(writer, runs);
}

QString scaledSincePlan(const StepContext &context, const Step &step, const Workload &live) {
  const QJsonObject planned = plannedOnOf(step);
  if (!planned.contains(u"replicas"_s))
    return {};
  if (planned.value(u"uid"_s).toString() != live.uid)
    return madeAnew();
  const auto expected = expectedMember(context, step, u"replicas"_s);
  const auto writer = replicasWriter(live);
  if (!expected || expected->toInt() == live.replicas || (writer && writer->manager == u"kube-controller-manager"))
    return {};
  const QString who =
      writer && writer->time >= context.plan.made ? tr("by %1").arg(writerSentence(writer)) : tr("by whom is not known");
  return tr("It was scaled since the plan was made, %1: from %2 to %3 replicas. Assess anew before going on")
      .arg(who, QString::number(expected->toInt()), QString::number(live.replicas));
}

}  // namespace sternway::steps
