// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/procedurewriter.h"

#include "core/quantity.h"
#include "runbook/stepkinds.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// In the order of the table, so that what matters most comes first.
YamlNode arguments(const ProcedureStep &step, const ProcedureStepKind &kind) {
  MapBuilder map;
  for (const StepArgument &argument : kind.arguments)
    if (const auto value = step.arguments.constFind(argument.name); value != step.arguments.constEnd())
      map.json(argument.name, *value);
  return map.build();
}

QString onFailureWord(OnFailure onFailure) {
  switch (onFailure) {
    case OnFailure::Stop: return {};
    case OnFailure::Continue: return u"continue"_s;
    case OnFailure::Ask: return u"ask"_s;
  }
  return {};
}

YamlNode stepNode(const ProcedureStep &step, const Runbook &runbook) {
  const ProcedureStepKind *kind = stepKind(step.kind);
  if (!kind)
    return {};
  const bool isOwnCommand = step.kind != u"command" && step.command != stepCommand(step, serviceOf(step, runbook));
  return MapBuilder()
      .keep(step.kind, arguments(step, *kind))
      .text(u"title"_s, step.title)
      .text(u"service"_s, step.service)
      .text(u"when"_s, step.when)
      .duration(u"timeout"_s, step.timeout)
      .text(u"expect"_s, step.expect)
      .flag(u"confirm"_s, step.confirm && !step.dangerous)
      .text(u"onFailure"_s, onFailureWord(step.onFailure))
      .plain(u"idempotent"_s, step.idempotent == kind->idempotent ? QString()
                              : step.idempotent                   ? u"true"_s
                                                                  : u"false"_s)
      .text(u"changes"_s, step.changes == kind->changes ? QString() : step.changes)
      .text(u"command"_s, isOwnCommand ? step.command : QString())
      .build();
}

YamlNode steps(const QList<ProcedureStep> &list, const Runbook &runbook) {
  return yamlList(list, [&runbook](const ProcedureStep &step) { return stepNode(step, runbook); });
}

YamlNode methods(const QList<Method> &list, const Runbook &runbook) {
  return yamlList(list, [&runbook](const Method &method) {
    const bool isEstimated = method.estimateMax.count() > 0;
    return MapBuilder()
        .text(u"id"_s, method.id)
        .text(u"title"_s, method.title)
        .text(u"useWhen"_s, method.useWhen)
        .plain(u"estimate"_s, isEstimated ? durationRangeText({method.estimateMin, method.estimateMax}) : QString())
        .texts(u"symptoms"_s, method.symptoms)
        .text(u"caution"_s, method.caution)
        .node(u"steps"_s, steps(method.steps, runbook))
        .build();
  });
}

YamlNode phases(const Runbook &runbook) {
  return yamlList(runbook.procedure, [&runbook](const Phase &phase) {
    return MapBuilder()
        .text(u"id"_s, phase.id)
        .text(u"title"_s, phase.title)
        .duration(u"timeBox"_s, phase.timeBox)
        .texts(u"checklists"_s, phase.checklists)
        .texts(u"methods"_s, phase.methods)
        .node(u"steps"_s, steps(phase.steps, runbook))
        .build();
  });
}

YamlNode scenarios(const Runbook &runbook) {
  return yamlList(runbook.scenarios, [&runbook](const RunbookScenario &scenario) {
    return MapBuilder()
        .text(u"id"_s, scenario.id)
        .text(u"title"_s, scenario.title)
        .texts(u"symptoms"_s, scenario.symptoms)
        .text(u"signs"_s, scenario.signs)
        .text(u"action"_s, scenario.action)
        .node(u"steps"_s, steps(scenario.steps, runbook))
        .build();
  });
}

YamlNode troubles(const Runbook &runbook) {
  return yamlList(runbook.troubleshooting, [&runbook](const Troubleshooting &trouble) {
    return MapBuilder()
        .text(u"problem"_s, trouble.problem)
        .text(u"detect"_s, trouble.detect)
        .node(u"steps"_s, steps(trouble.steps, runbook))
        .build();
  });
}
}  // namespace

void addProcedures(MapBuilder &root, const Runbook &runbook) {
  root.node(u"procedure"_s, phases(runbook));
  root.node(u"methods"_s, methods(runbook.methods, runbook));
  root.node(u"migrations"_s, MapBuilder()
                                 .text(u"tool"_s, runbook.migrations.tool)
                                 .text(u"caution"_s, runbook.migrations.caution)
                                 .text(u"gate"_s, runbook.migrations.gate)
                                 .node(u"methods"_s, methods(runbook.migrations.methods, runbook))
                                 .build());
  root.node(u"scenarios"_s, scenarios(runbook));
  root.node(u"troubleshooting"_s, troubles(runbook));
}

}  // namespace sternway
