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

QList<Step> stepsOf(const StepDescriptor &kind, const RecognisedArguments &each) {
  QList<Step> steps;
  for (const QJsonObject &arguments : each)
    steps.append({.kind = kind.name, .args = arguments});
  return steps;
}

const StepDescriptor *named(const QList<StepDescriptor> &kinds, const QString &name) {
  const auto found = std::ranges::find(kinds, name, &StepDescriptor::name);
  return found == kinds.cend() ? nullptr : &*found;
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

const StepArgument *StepDescriptor::find(const QString &argument) const {
  const auto found = std::ranges::find(arguments, argument, &StepArgument::name);
  return found == arguments.cend() ? nullptr : &*found;
}

QStringList StepKinds::names() const {
  QStringList names;
  for (const StepDescriptor &kind : m_kinds)
    names.append(kind.name);
  return names;
}

const StepDescriptor *StepKinds::find(const QString &name) const {
  return named(m_kinds, name);
}

const StepDescriptor *StepKinds::runner(const Step &step) const {
  const StepDescriptor *kind = named(m_kinds, step.kind);
  if (!kind)
    kind = named(m_planned, step.kind);
  return kind && kind->run ? kind : nullptr;
}

QString StepKinds::command(const Step &step, const Runbook &runbook) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->command ? kind->command({step.args, serviceOf(step, runbook)}) : QString();
}

QString StepKinds::shownCommand(const Step &step, const Runbook &runbook) const {
  return step.command.isEmpty() ? command(step, runbook) : step.command;
}

QString StepKinds::changes(const Step &step) const {
  const StepDescriptor *kind = find(step.kind);
  return !step.changes.isEmpty() || !kind || !kind->changes ? step.changes : kind->changes();
}

QString StepKinds::title(const Step &step) const {
  const QString instruction =
      form(step) == StepForm::Instruction ? shownValue(step.args.value(find(step.kind)->arguments.constFirst().name)) : QString();
  return !step.title.isEmpty() ? step.title : !instruction.isEmpty() ? instruction : step.kind;
}

QString StepKinds::danger(const Step &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->danger ? kind->danger({step.args}) : QString();
}

StepPermission StepKinds::permission(const Step &step, const Runbook &runbook) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->permission ? kind->permission({step.args, serviceOf(step, runbook)}) : StepPermission();
}

bool StepKinds::shows(const Step &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && (kind->shows ? kind->shows({step.args}) : kind->effect == StepEffect::Reads);
}

QString StepKinds::workload(const Step &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind && kind->workload ? kind->workload({step.args}) : QString();
}

StepRole StepKinds::role(const Step &step) const {
  const StepDescriptor *kind = find(step.kind);
  if (!kind)
    kind = runner(step);
  return kind ? kind->role : StepRole::Other;
}

StepForm StepKinds::form(const Step &step) const {
  const StepDescriptor *kind = find(step.kind);
  return kind ? kind->form : StepForm::Typed;
}

Step StepKinds::stepOf(StepForm form, const QJsonValue &content) const {
  const auto kind = std::ranges::find(m_kinds, form, &StepDescriptor::form);
  Q_ASSERT(kind != m_kinds.cend());
  return {.kind = kind->name, .args = {{kind->arguments.constFirst().name, content}}};
}

QList<Step> StepKinds::recognise(const QStringList &argv, const CommandSource &source) const {
  for (const StepDescriptor &kind : m_kinds)
    if (const auto found = kind.recognise ? kind.recognise(argv, source) : RecognisedArguments(); !found.isEmpty())
      return stepsOf(kind, found);
  return {};
}

QList<Step> StepKinds::recognisePipe(const QList<QStringList> &commands) const {
  for (const StepDescriptor &kind : m_kinds)
    if (const auto found = kind.recognisePipe ? kind.recognisePipe(commands) : RecognisedArguments(); !found.isEmpty())
      return stepsOf(kind, found);
  return {};
}

RunbookService serviceOf(const Step &step, const Runbook &runbook) {
  const QString name = serviceNameOf(step);
  for (const RunbookService &service : runbook.services)
    if (service.name == name || (name.isEmpty() && runbook.services.size() == 1))
      return service;
  RunbookService open;
  open.name = name.isEmpty() ? u"{{service}}"_s : name;
  open.nameSpace = u"{{namespace}}"_s;
  return open;
}

}  // namespace sternway
