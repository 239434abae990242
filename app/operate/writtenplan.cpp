// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/writtenplan.h"

#include "core/shell.h"
#include "steps/kubernetes/plannedbase.h"
#include "steps/migration/migrationsource.h"
#include "steps/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;

namespace {
struct WrittenPlan {
  Q_DECLARE_TR_FUNCTIONS(WrittenPlan)
};

TargetRef targetFor(const ObjectRef &here, const RunbookService &service, const QJsonObject &args) {
  TargetRef target = targetOf(here);
  const auto known = [](const QString &text) { return !text.isEmpty() && placeholdersIn(text).isEmpty(); };
  QString workload = args.value(u"workload"_s).toString();
  if (workload.isEmpty() && !service.name.isEmpty() && service.name != here.name)
    workload = service.workload.isEmpty() ? u"deployment/"_s + service.name : service.workload;
  if (known(workload)) {
    target.kind = workload.section(u'/', 0, 0);
    target.name = workload.section(u'/', 1);
  }
  const QString nameSpace = args.value(u"namespace"_s).toString();
  if (known(nameSpace))
    target.scope = nameSpace;
  else if (known(service.nameSpace))
    target.scope = service.nameSpace;
  return target;
}

/// Its last step is about the service, so that an interrupted plan is found by it.
Plan betweenLooks(Plan plan, const TargetRef &service) {
  const Step *told = plan.first([](const Step &step) { return steps::tellsMigrations(step); });
  if (!told)
    return plan;
  Step look = steps::lookAtMigrations(*told);
  look.target = service;
  const StepDescriptor *first = steps::stepKinds().runner(plan.steps().constFirst());
  if (first->effect != StepEffect::Reads || !steps::tellsMigrations(plan.steps().constFirst())) {
    look.id = u"applied-before"_s;
    plan.stages.prepend({.title = WrittenPlan::tr("Before"), .steps = {look}});
  }
  look.id = u"applied-after"_s;
  look.expect = WrittenPlan::tr("Which migrations are applied was read before and after");
  plan.stages.append({.title = WrittenPlan::tr("Verify"), .steps = {look}});
  return plan;
}
}  // namespace

const StepDescriptor *carriedOut(const GuidedStep &guided) {
  return guided.byWizard ? steps::stepKinds().runner(guided.step) : nullptr;
}

bool goesBackAsWritten(const QList<GuidedStep> &procedure) {
  const auto isUndo = [](const GuidedStep &guided) {
    const StepDescriptor *kind = carriedOut(guided);
    return kind && kind->role == StepRole::WayBack && !kind->runsAsWritten;
  };
  return std::ranges::any_of(procedure, carriedOut) && std::ranges::none_of(procedure, isUndo);
}

Result<Step> asWritten(const PlanRequest &request, const GuidedStep &guided) {
  const StepDescriptor *kind = steps::stepKinds().find(guided.step.kind);
  const QJsonObject written = fill(guided.step.args, secretReferences(request.secrets)).arguments;
  FilledArguments args = kind && kind->fill ? kind->fill(written, request.values) : fill(written, request.values);
  args.missing.removeIf([](const QString &name) { return name.startsWith(u"secret:"_s); });
  if (!args.missing.isEmpty() && !request.skips.contains(guided.key))
    return fail(
        ErrorKind::Input,
        WrittenPlan::tr("The step \"%1\" of the runbook has no value for %2").arg(guided.step.title, args.missing.join(u", "_s)),
        WrittenPlan::tr("Give the value (--set %1=VALUE), or leave the step out and say why (--skip %2=REASON).")
            .arg(args.missing.constFirst(), guided.key));
  const ObjectRef &here = request.workload.ref;
  Step step = guided.step;
  step.id = guided.key;
  step.args = args.arguments;
  step.target = targetFor(here, guided.service, args.arguments);
  if (kind && kind->probe && kind->workload && step.target == targetOf(here))
    step.args.insert(steps::plannedOnKey, steps::plannedOn(request.workload));
  step.title = fill(step.title, request.values).text;
  // The context goes into what the runbook says, not into the values: they may hold words that look like a command.
  const QString command = inCluster(guided.command, here.context, request.options.kubeconfig);
  step.command = fill(fill(command, secretReferences(request.secrets)).text, request.values, Encoding::Shell).text;
  step.changes = guided.changes;
  step.expect.clear();  // nobody looks whether it came out
  return step;
}

Result<Plan> writtenPlan(const PlanRequest &request) {
  Plan plan{.id = request.id, .reason = request.reason, .made = request.now, .stages = {}};
  bool isAfter = false;
  bool waits = false;
  for (const GuidedStep &guided : request.procedure) {
    const StepDescriptor *kind = carriedOut(guided);
    if (!kind)
      continue;
    isAfter = isAfter || kind->role == StepRole::WayBack;
    waits = waits || (isAfter && kind->role == StepRole::Waits);
    if (plan.stages.isEmpty() || plan.stages.last().title != guided.part)
      plan.stages.append({.title = guided.part, .steps = {}});
    plan.stages.last().steps.append(TRY(asWritten(request, guided)));
  }
  if (request.scope == PlanScope::Migrations)
    return betweenLooks(plan, targetOf(request.workload.ref));
  plan.stages.append(steps::verificationStage(targetOf(request.workload.ref), request.options, waits));
  return plan;
}

}  // namespace sternway::operate
