// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepdescriptor.h"

#include "core/format.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QString shownValue(const QJsonValue &value) {
  if (value.isObject())
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
  if (value.isArray())
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
  return value.toVariant().toString();
}

QString StepWords::text(const QString &name) const {
  return shownValue(m_arguments.value(name));
}

QStringList StepWords::list(const QString &name) const {
  QStringList words;
  for (const QJsonValue word : m_arguments.value(name).toArray())
    words.append(shownValue(word));
  return words;
}

QStringList StepWords::optional(const QString &name, const QString &prefix) const {
  return has(name) ? QStringList{prefix + text(name)} : QStringList();
}

QStringList StepWords::option(const QString &name, const QString &option) const {
  return has(name) ? QStringList{option, text(name)} : QStringList();
}

QStringList StepWords::pairs(const QString &name, const QStringList &before) const {
  QStringList words;
  const QJsonObject entries = map(name);
  for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry)
    words += before + QStringList{entry.key() + u'=' + shownValue(entry.value())};
  return words;
}

QString StepWords::workload() const {
  if (has(u"workload"_s))
    return text(u"workload"_s);
  return m_service.workload.isEmpty() ? u"deployment/"_s + m_service.name : m_service.workload;
}

QString StepWords::nameSpace() const {
  return has(u"namespace"_s) ? text(u"namespace"_s) : m_service.nameSpace;
}

QStringList StepWords::inNamespace() const {
  return nameSpace().isEmpty() ? QStringList() : QStringList{u"-n"_s, nameSpace()};
}

QJsonValue numberOrText(const QString &text) {
  bool ok = false;
  const int value = text.toInt(&ok);
  return ok ? QJsonValue(value) : QJsonValue(text);
}

void putText(QJsonObject &object, const QString &key, const QString &text) {
  if (!text.isEmpty())
    object.insert(key, text);
}

QString StepWords::place() const {
  QString what = workload();
  for (const QString &key : {u"workload"_s, u"pod"_s, u"selector"_s, u"file"_s, u"kustomization"_s, u"name"_s})
    if (!text(key).isEmpty()) {
      what = text(key);
      break;
    }
  if (flag(u"all"_s))
    what = sternway::tr("every deployment");
  return nameSpace().isEmpty() ? what : sternway::tr("%1 in %2").arg(what, nameSpace());
}

namespace {
const QStringList &typeNames() {
  static const QStringList names{u"text"_s,     u"number"_s,  u"flag"_s,     u"duration"_s,  u"words"_s,
                                 u"map"_s,      u"choice"_s,  u"choices"_s,  u"condition"_s, u"query"_s,
                                 u"revision"_s, u"address"_s, u"template"_s, u"json"_s};
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
