// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/procedurewriter.h"

#include "core/quantity.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
struct Source {
  const StepKinds &kinds;
  const Runbook &runbook;
};

/// In the order of the table, so that what matters most comes first.
YamlNode arguments(const ProcedureStep &step, const StepDescriptor &kind) {
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

/// What the kind says by itself is left out.
YamlNode stepNode(const ProcedureStep &step, const Source &source) {
  const StepDescriptor *kind = source.kinds.find(step.kind);
  if (!kind)
    return {};
  const bool isOwnCommand = step.kind != u"command" && step.command != source.kinds.command(step, source.runbook);
  const bool isOwnChanges = !kind->changes || step.changes != kind->changes();
  return MapBuilder()
      .keep(step.kind, arguments(step, *kind))
      .text(u"title"_s, step.title)
      .text(u"service"_s, step.service)
      .text(u"when"_s, step.when)
      .duration(u"timeout"_s, step.timeout)
      .text(u"expect"_s, step.expect)
      .flag(u"confirm"_s, step.confirm && !step.dangerous)
      .text(u"onFailure"_s, onFailureWord(step.onFailure))
      .plain(u"idempotent"_s, !step.idempotent   ? QString()
                              : *step.idempotent ? u"true"_s
                                                 : u"false"_s)
      .text(u"changes"_s, isOwnChanges ? step.changes : QString())
      .text(u"command"_s, isOwnCommand ? step.command : QString())
      .build();
}

YamlNode steps(const QList<ProcedureStep> &list, const Source &source) {
  return yamlList(list, [&source](const ProcedureStep &step) { return stepNode(step, source); });
}

YamlNode methods(const QList<Method> &list, const Source &source) {
  return yamlList(list, [&source](const Method &method) {
    const bool isEstimated = method.estimateMax.count() > 0;
    return MapBuilder()
        .text(u"id"_s, method.id)
        .text(u"title"_s, method.title)
        .text(u"useWhen"_s, method.useWhen)
        .plain(u"estimate"_s, isEstimated ? durationRangeText({method.estimateMin, method.estimateMax}) : QString())
        .texts(u"symptoms"_s, method.symptoms)
        .text(u"caution"_s, method.caution)
        .node(u"steps"_s, steps(method.steps, source))
        .build();
  });
}

YamlNode phases(const Source &source) {
  return yamlList(source.runbook.procedure, [&source](const Phase &phase) {
    return MapBuilder()
        .text(u"id"_s, phase.id)
        .text(u"title"_s, phase.title)
        .duration(u"timeBox"_s, phase.timeBox)
        .texts(u"checklists"_s, phase.checklists)
        .texts(u"methods"_s, phase.methods)
        .node(u"steps"_s, steps(phase.steps, source))
        .build();
  });
}

YamlNode scenarios(const Source &source) {
  return yamlList(source.runbook.scenarios, [&source](const RunbookScenario &scenario) {
    return MapBuilder()
        .text(u"id"_s, scenario.id)
        .text(u"title"_s, scenario.title)
        .texts(u"symptoms"_s, scenario.symptoms)
        .text(u"signs"_s, scenario.signs)
        .text(u"action"_s, scenario.action)
        .node(u"steps"_s, steps(scenario.steps, source))
        .build();
  });
}

YamlNode troubles(const Source &source) {
  return yamlList(source.runbook.troubleshooting, [&source](const Troubleshooting &trouble) {
    return MapBuilder()
        .text(u"problem"_s, trouble.problem)
        .text(u"detect"_s, trouble.detect)
        .node(u"steps"_s, steps(trouble.steps, source))
        .build();
  });
}
}  // namespace

void addProcedures(MapBuilder &root, const StepKinds &kinds, const Runbook &runbook) {
  const Source source{kinds, runbook};
  root.node(u"procedure"_s, phases(source));
  root.node(u"methods"_s, methods(runbook.methods, source));
  root.node(u"migrations"_s, MapBuilder()
                                 .text(u"tool"_s, runbook.migrations.tool)
                                 .text(u"caution"_s, runbook.migrations.caution)
                                 .text(u"gate"_s, runbook.migrations.gate)
                                 .node(u"methods"_s, methods(runbook.migrations.methods, source))
                                 .build());
  root.node(u"scenarios"_s, scenarios(source));
  root.node(u"troubleshooting"_s, troubles(source));
}

}  // namespace sternway
