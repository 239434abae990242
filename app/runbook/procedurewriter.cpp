// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/procedurewriter.h"

#include "core/quantity.h"
#include "runbook/sections.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// In the order of the table, so that what matters most comes first.
YamlNode arguments(const Step &step, const StepDescriptor &kind) {
  MapBuilder map;
  for (const StepArgument &argument : kind.arguments)
    if (const auto value = step.args.constFind(argument.name); value != step.args.constEnd())
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
YamlNode stepNode(const QList<Step> &steps, qsizetype index, const WrittenRunbook &source) {
  const Step &step = steps.at(index);
  const StepDescriptor *kind = source.kinds.find(step.kind);
  if (!kind)
    return {};
  const bool isOwnCommand = !isStepKey(step.kind) && step.command != source.kinds.command(step, source.runbook);
  const bool isOwnChanges = !kind->changes || step.changes != kind->changes();
  return MapBuilder()
      .keep(step.kind, arguments(step, *kind))
      .text(u"id"_s, step.id == usualStepId(steps, index) ? QString() : step.id)
      .text(u"title"_s, step.title)
      .text(u"service"_s, serviceNameOf(step))
      .text(u"when"_s, step.when)
      .duration(u"timeout"_s, step.timeout)
      .text(u"expect"_s, step.expect)
      .flag(u"confirm"_s, step.confirm && source.kinds.danger(step).isEmpty())
      .text(u"onFailure"_s, onFailureWord(step.onFailure))
      .plain(u"idempotent"_s, !step.idempotent   ? QString()
                              : *step.idempotent ? u"true"_s
                                                 : u"false"_s)
      .text(u"changes"_s, isOwnChanges ? step.changes : QString())
      .text(u"command"_s, isOwnCommand ? step.command : QString())
      .build();
}

}  // namespace

YamlNode stepNodes(const QList<Step> &steps, const WrittenRunbook &written) {
  qsizetype index = 0;
  return yamlList(steps, [&](const Step &) { return stepNode(steps, index++, written); });
}

}  // namespace sternway
