// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepdescriptor.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QStringList &typeNames() {
  static const QStringList names{u"text"_s,    u"number"_s,    u"flag"_s,     u"duration"_s, u"words"_s,    u"map"_s, u"choice"_s,
                                 u"choices"_s, u"condition"_s, u"revision"_s, u"address"_s,  u"template"_s, u"json"_s};
  return names;
}

QList<ProcedureStep> stepsOf(const StepDescriptor &kind, const RecognisedArguments &each) {
  QList<ProcedureStep> steps;
  for (const QJsonObject &arguments : each)
    steps.append(procedureStep(kind.name, arguments));
  return steps;
}
}  // namespace

QString argumentTypeName(ArgumentType type) {
  return typeNames().value(static_cast<int>(type));
}

QList<StepArgument> stepArguments(const QString &words) {
  QList<StepArgument> arguments;
  for (const QString &word : words.split(u", "_s)) {
    const QString name = word.section(u':', 0, 0);
    const QString type = word.section(u':', 1).section(u'=', 0, 0);
    const qsizetype known = type.isEmpty() ? 0 : typeNames().indexOf(type);
    Q_ASSERT_X(known >= 0, "stepArguments", qPrintable(word));
    arguments.append({.name = name.endsWith(u'!') ? name.chopped(1) : name,
                      .type = static_cast<ArgumentType>(known),
                      .required = name.endsWith(u'!'),
                      .choices = word.section(u'=', 1).split(u'|', Qt::SkipEmptyParts)});
  }
  return arguments;
}

QString stepEffectName(StepEffect effect) {
  static const QStringList names{u"reads"_s, u"changes"_s, u"destroys"_s};
  return names.value(static_cast<int>(effect));
}

const StepArgument *StepDescriptor::find(const QString &argument) const {
  const auto found =
      std::find_if(arguments.cbegin(), arguments.cend(), [&](const StepArgument &each) { return each.name == argument; });
  return found == arguments.cend() ? nullptr : &*found;
}

QStringList StepKinds::names() const {
  QStringList names;
  for (const StepDescriptor &kind : m_kinds)
    names.append(kind.name);
  return names;
}

const StepDescriptor *StepKinds::find(const QString &name) const {
  const auto found =
      std::find_if(m_kinds.cbegin(), m_kinds.cend(), [&name](const StepDescriptor &kind) { return kind.name == name; });
  return found == m_kinds.cend() ? nullptr : &*found;
}

QString StepKinds::command(const ProcedureStep &step, const Runbook &runbook) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->command ? kind->command({step.arguments, serviceOf(step, runbook)}) : QString();
}

QString StepKinds::danger(const QString &name, const QJsonObject &arguments) const {
  const StepDescriptor *kind = find(name);
  return kind && kind->danger ? kind->danger({arguments}) : QString();
}

StepPermission StepKinds::permission(const ProcedureStep &step, const Runbook &runbook) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->permission ? kind->permission({step.arguments, serviceOf(step, runbook)}) : StepPermission();
}

bool StepKinds::shows(const ProcedureStep &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && (kind->shows ? kind->shows({step.arguments}) : kind->effect == StepEffect::Reads);
}

QString StepKinds::workload(const ProcedureStep &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->workload ? kind->workload({step.arguments}) : QString();
}

StepRole StepKinds::role(const ProcedureStep &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind ? kind->role : StepRole::Other;
}

QList<ProcedureStep> StepKinds::recognise(const QStringList &argv, const CommandSource &source) const {
  for (const StepDescriptor &kind : m_kinds)
    if (const auto found = kind.recognise ? kind.recognise(argv, source) : RecognisedArguments(); !found.isEmpty())
      return stepsOf(kind, found);
  return {};
}

QList<ProcedureStep> StepKinds::recognisePipe(const QList<QStringList> &commands) const {
  for (const StepDescriptor &kind : m_kinds)
    if (const auto found = kind.recognisePipe ? kind.recognisePipe(commands) : RecognisedArguments(); !found.isEmpty())
      return stepsOf(kind, found);
  return {};
}

ProcedureStep procedureStep(const QString &kind, const QJsonObject &arguments) {
  ProcedureStep step;
  step.kind = kind;
  step.arguments = arguments;
  return step;
}

RunbookService serviceOf(const ProcedureStep &step, const Runbook &runbook) {
  for (const RunbookService &service : runbook.services)
    if (service.name == step.service || (step.service.isEmpty() && runbook.services.size() == 1))
      return service;
  RunbookService open;
  open.name = step.service.isEmpty() ? u"{{service}}"_s : step.service;
  open.nameSpace = u"{{namespace}}"_s;
  return open;
}

}  // namespace sternway
