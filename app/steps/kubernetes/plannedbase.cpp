// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/plannedbase.h"

#include "core/format.h"
#include "core/podtemplate.h"
#include "steps/kubernetes/fieldmanagers.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// The template that the steps before have left, as far as they tell; nothing: one of them does not.
std::optional<QString> expectedTemplate(const StepContext &context, const Step &step, const QString &planned) {
  QString expected = planned;
  const QList<Step> all = context.plan.steps();
  for (const Step &each : all) {
    if (each.id == step.id)
      break;
    const StepDescriptor *kind = stepKinds().runner(each);
    if (!each.skip.isEmpty() || (kind && kind->effect == StepEffect::Reads))
      continue;
    const QJsonObject output = context.outputs.value(each.id);
    // what an edit of a workload gives; without a template it has left that alone
    if (!output.contains(u"generation"_s))
      return std::nullopt;
    if (each.target == step.target)
      expected = output.value(u"template"_s).toString(expected);
  }
  return expected;
}
}  // namespace

QJsonObject plannedOn(const Workload &workload) {
  return {{u"uid"_s, workload.uid}, {u"template"_s, templateDigest(workload.podTemplate)}};
}

QString changeSincePlan(const StepContext &context, const Step &step, const Workload &live) {
  const QJsonObject planned = step.args.value(plannedOnKey).toObject();
  if (planned.isEmpty())
    return {};
  if (planned.value(u"uid"_s).toString() != live.uid)
    return tr("The workload was deleted and recreated since the plan was made");
  const auto expected = expectedTemplate(context, step, planned.value(u"template"_s).toString());
  if (!expected || *expected == templateDigest(live.podTemplate))
    return {};
  const QString writer = writerSentence(templateWriter(live));
  const QString runs = live.images.join(u", "_s);
  return writer.isEmpty()
             ? tr("The pod template was changed since the plan was made: it runs %1. Assess anew before going on").arg(runs)
             : tr("The pod template was changed since the plan was made, by %1: it runs %2. Assess anew before going on")
                   .arg(writer, runs);
}

}  // namespace sternway::steps
