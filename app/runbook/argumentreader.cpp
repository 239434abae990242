// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/argumentreader.h"

#include "core/format.h"
#include "core/placeholders.h"
#include "core/quantity.h"
#include "core/variables.h"
#include "runbook/schema.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Whether the whole text is one placeholder: its type is known only when it is filled.
bool isPlaceholder(const QString &text) {
  const QList<Placeholder> found = placeholdersIn(text);
  return found.size() == 1 && found.constFirst().length == text.size();
}

bool beginsWithPlaceholder(const QString &text) {
  const QList<Placeholder> found = placeholdersIn(text);
  return !found.isEmpty() && found.constFirst().offset == 0;
}

QJsonValue numberOf(SectionReader &reader, const Field &field) {
  const QString text = reader.text(field).value_or(QString());
  bool ok = false;
  const double number = text.toDouble(&ok);
  if (ok && number >= 0 && number <= 1e9 && number == static_cast<double>(static_cast<qint64>(number)))
    return number;
  if (!text.isEmpty() && !isPlaceholder(text))
    reader.problem(field, tr("a whole number or a placeholder expected, not \"%1\"").arg(text));
  return text;
}

QJsonValue flagOf(SectionReader &reader, const Field &field) {
  const QString text = reader.text(field).value_or(QString());
  if (!text.isEmpty() && text != u"true" && text != u"false")
    reader.problem(field, tr("true or false expected, not \"%1\"").arg(text));
  return text == u"true";
}

QJsonValue durationOf(SectionReader &reader, const Field &field) {
  const QString text = reader.text(field).value_or(QString());
  if (!text.isEmpty() && !parseDuration(text) && !isPlaceholder(text))
    reader.problem(field, tr("\"%1\" is not a duration; write 90s, 2m or 1h30m").arg(text));
  return text;
}

/// Any text, an empty one too.
QString wordOf(SectionReader &reader, const Field &field) {
  const bool isText = field.node->type == YamlNode::Type::Scalar || field.node->type == YamlNode::Type::Null;
  return isText ? field.node->text : reader.text(field).value_or(QString());
}

QJsonValue mapOf(SectionReader &reader, const Field &field) {
  QJsonObject map;
  if (!reader.isMap(field))
    return map;
  if (field.node->entries.empty())
    reader.problem(field, tr("keys with values expected here"));
  for (const auto &[key, value] : field.node->entries)
    map.insert(key.text, wordOf(reader, {&value, FieldReader::joined(field.path, key.text)}));
  return map;
}

void checkChoice(SectionReader &reader, const Field &field, const QString &text, const QStringList &choices) {
  if (!choices.contains(text) && !isPlaceholder(text))
    reader.problem(field,
                   tr("\"%1\" is not known here%2; known are %3").arg(text, suggestion(text, choices), choices.join(u", "_s)));
}

QJsonValue wordsOf(SectionReader &reader, const Field &field, const StepArgument &argument) {
  QJsonArray words;
  if (field.node->type == YamlNode::Type::Scalar && argument.name == u"argv") {
    reader.problem(field, tr("a list of words expected, not a line for a shell: [kubectl, get, pods]"));
    return words;
  }
  const bool isOne = field.node->type == YamlNode::Type::Scalar;
  for (const Field &item : isOne ? std::vector<Field>{field} : reader.items(field, tr("a list of texts"))) {
    const QString text = wordOf(reader, item);
    if (argument.type == ArgumentType::Choices)
      checkChoice(reader, item, text, argument.choices);
    words.append(text);
  }
  return words;
}

void checkRevision(SectionReader &reader, const Field &field, const QString &text) {
  const QStringList words{u"last-good"_s, u"previous"_s};
  bool isNumber = false;
  (void)text.toUInt(&isNumber);
  if (!isNumber && !words.contains(text) && !isPlaceholder(text))
    reader.problem(
        field, tr("last-good, previous, a revision or a placeholder expected, not \"%1\"%2").arg(text, suggestion(text, words)));
}

/// What is one text.
void checkText(SectionReader &reader, const Field &field, const StepArgument &argument, const QString &text) {
  switch (argument.type) {
    case ArgumentType::Choice: return checkChoice(reader, field, text, argument.choices);
    case ArgumentType::Condition: return (void)reader.condition(field, text);
    case ArgumentType::Revision: return checkRevision(reader, field, text);
    case ArgumentType::Address:
      if (!beginsWithPlaceholder(text) && !isWebAddress(text))
        reader.problem(field, tr("\"%1\" is not a web address").arg(text));
      return;
    case ArgumentType::Template: return reader.checkReference(field, text, reader.known.templates, tr("message template"));
    default: return;
  }
}

QJsonValue valueOf(SectionReader &reader, const Field &field, const StepArgument &argument) {
  switch (argument.type) {
    case ArgumentType::Number: return numberOf(reader, field);
    case ArgumentType::Flag: return flagOf(reader, field);
    case ArgumentType::Duration: return durationOf(reader, field);
    case ArgumentType::Words:
    case ArgumentType::Choices: return wordsOf(reader, field, argument);
    case ArgumentType::Map: return mapOf(reader, field);
    case ArgumentType::Json: return toJson(*field.node);
    default: break;
  }
  const QString text = reader.text(field).value_or(QString());
  if (!text.isEmpty())
    checkText(reader, field, argument, text);
  return text;
}

void checkGroups(SectionReader &reader, const Field &field, const StepDescriptor &kind, const QJsonObject &arguments) {
  for (const QStringList &group : kind.oneOf) {
    const auto given = std::count_if(group.cbegin(), group.cend(), [&](const QString &name) { return arguments.contains(name); });
    if (given != 1)
      reader.problem(field, tr("exactly one of these expected: %1").arg(group.join(u", "_s)));
  }
}
}  // namespace

QJsonObject readArguments(SectionReader &reader, const Field &field, const StepDescriptor &kind) {
  QJsonObject arguments;
  if (field.node->type == YamlNode::Type::Scalar || field.node->type == YamlNode::Type::Sequence) {
    arguments.insert(kind.arguments.constFirst().name, valueOf(reader, field, kind.arguments.constFirst()));
  } else {
    QStringList names;
    for (const StepArgument &argument : kind.arguments)
      names.append(argument.name);
    if (field.node->type == YamlNode::Type::Map)
      reader.isMap(field, names);
    for (const StepArgument &argument : kind.arguments)
      if (const auto value = FieldReader::find(field, argument.name))
        arguments.insert(argument.name, valueOf(reader, *value, argument));
  }
  for (const StepArgument &argument : kind.arguments)
    if (argument.required && !arguments.contains(argument.name))
      reader.problem(FieldReader::missing(field, argument.name), tr("missing"));
  checkGroups(reader, field, kind, arguments);
  return arguments;
}

namespace {
const QStringList &commonKeys() {
  static const QStringList keys{u"id"_s,      u"title"_s,     u"service"_s,    u"timeout"_s, u"when"_s,   u"expect"_s,
                                u"confirm"_s, u"onFailure"_s, u"idempotent"_s, u"changes"_s, u"command"_s};
  return keys;
}

/// The key that says what the step does. A common key that is the name of a kind, too, is one only where there is no other:
/// beside another, "command" is the equivalent command.
const std::pair<YamlNode, YamlNode> *kindEntry(SectionReader &reader, const Field &step) {
  const std::pair<YamlNode, YamlNode> *found = nullptr;
  for (const auto &entry : step.node->entries) {
    if (isStepKey(entry.first.text))
      continue;
    const Field key{&entry.first, FieldReader::joined(step.path, entry.first.text)};
    if (!reader.kinds.find(entry.first.text))
      reader.problem(
          key, tr("no kind of step, and no key of one%1").arg(suggestion(entry.first.text, reader.kinds.names() + commonKeys())));
    else if (found)
      reader.problem(key, tr("a step does one thing, and this one does %1 already").arg(found->first.text));
    else
      found = &entry;
  }
  if (found)
    return found;
  for (const auto &entry : step.node->entries)
    if (reader.kinds.find(entry.first.text))
      return &entry;
  const bool isNamedWrong = std::any_of(step.node->entries.cbegin(), step.node->entries.cend(),
                                        [](const auto &entry) { return !isStepKey(entry.first.text); });
  if (!isNamedWrong)
    reader.problem(step, tr("a kind of step expected here, for example %1").arg(reader.kinds.names().constFirst()));
  return nullptr;
}

OnFailure readOnFailure(SectionReader &reader, const Field &step) {
  const QString word = reader.choice(step, u"onFailure"_s, {u"stop"_s, u"continue"_s, u"ask"_s});
  if (word == u"continue")
    return OnFailure::Continue;
  return word == u"ask" ? OnFailure::Ask : OnFailure::Stop;
}

void readCommon(SectionReader &reader, const Field &field, Step &step) {
  step.line = field.node->line;
  if (const auto id = FieldReader::find(field, u"id"_s))
    step.id = types::id().read(reader, *id);
  step.title = reader.text(field, u"title"_s);
  const QString service = reader.text(field, u"service"_s);
  if (!service.isEmpty())
    reader.checkReference(*FieldReader::find(field, u"service"_s), service, reader.known.services, tr("service"));
  step.target = serviceTarget(service);
  step.timeout = reader.duration(field, u"timeout"_s);
  step.when = reader.text(field, u"when"_s);
  step.expect = reader.text(field, u"expect"_s);
  step.onFailure = readOnFailure(reader, field);
}

Step readStep(SectionReader &reader, const Field &field) {
  Step step;
  readCommon(reader, field, step);
  const bool confirm = reader.flag(field, u"confirm"_s).value_or(false);
  step.idempotent = reader.flag(field, u"idempotent"_s);
  step.changes = reader.text(field, u"changes"_s);
  const auto *entry = kindEntry(reader, field);
  if (!entry)
    return step;
  const StepDescriptor &kind = *reader.kinds.find(entry->first.text);
  step.kind = kind.name;
  step.args = readArguments(reader, {&entry->second, FieldReader::joined(field.path, kind.name)}, kind);
  step.confirm = confirm || !reader.kinds.danger(step).isEmpty();
  if (!isStepKey(kind.name))
    step.command = reader.text(field, u"command"_s);
  // what the kind says by itself is not the author's
  if (step.command == reader.kinds.command(step, reader.runbook))
    step.command.clear();
  if (kind.changes && step.changes == kind.changes())
    step.changes.clear();
  return step;
}
}  // namespace

QList<Step> readSteps(SectionReader &reader, const Field &list) {
  QList<Step> steps;
  for (const Field &item : reader.items(list, tr("a list of steps"))) {
    if (!reader.isMap(item))
      continue;
    steps.append(readStep(reader, item));
    Step &step = steps.last();
    if (step.id.isEmpty())
      step.id = usualStepId(steps, steps.size() - 1);
    if (!step.kind.isEmpty())
      reader.claim(item, step.id, list.path);
  }
  return steps;
}

QString usualStepId(const QList<Step> &steps, qsizetype index) {
  const QString &kind = steps.at(index).kind;
  const auto before =
      std::count_if(steps.cbegin(), steps.cbegin() + index, [&kind](const Step &step) { return step.kind == kind; });
  return before == 0 ? kind : u"%1-%2"_s.arg(kind).arg(before + 1);
}

bool isStepKey(const QString &name) {
  return commonKeys().contains(name);
}

}  // namespace sternway
