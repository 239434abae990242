// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "core/variables.h"
#include "runbook/schema.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::runbook {

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
    case ArgumentType::Flag: return reader.flag(field).value_or(false);
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
    const auto given = std::ranges::count_if(group, [&](const QString &name) { return arguments.contains(name); });
    if (given != 1)
      reader.problem(field, tr("exactly one of these expected: %1").arg(group.join(u", "_s)));
  }
}

/// The arguments of one step: a map, a text that stands for the first of them, or nothing. Numbers and flags become JSON numbers
/// and booleans, lists and maps what they are; placeholders stay texts. Notes what is missing, unknown or of the wrong type.
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

Key<Step> serviceKey() {
  const ValueType<QString> type = types::text();
  return {{.name = u"service"_s,
           .help = u"Which service it is about; without it the one rolled back."_s,
           .words = type.words,
           .json = type.json},
          [](SectionReader &reader, const Field &, const Field &value, Step &step) {
            const QString service = reader.text(value).value_or(QString());
            reader.checkReference(value, service, reader.known.services, tr("service"));
            step.target = serviceTarget(service);
          },
          [](const Step &step, const WrittenRunbook &) { return yamlText(serviceNameOf(step)); }};
}

Key<Step> idempotentKey() {
  const ValueType<bool> type = types::flag();
  return {{.name = u"idempotent"_s,
           .help = u"Whether doing it twice leaves what doing it once leaves."_s,
           .words = type.words,
           .json = type.json},
          [](SectionReader &reader, const Field &, const Field &value, Step &step) { step.idempotent = reader.flag(value); },
          [](const Step &step, const WrittenRunbook &) {
            return !step.idempotent ? YamlNode() : yamlPlain(*step.idempotent ? u"true"_s : u"false"_s);
          }};
}

/// What a step of any kind may have.
const std::vector<Key<Step>> &commonKeys() {
  static const std::vector<Key<Step>> keys{
      key(u"id"_s, &Step::id, types::id(),
          u"Unique in its list; without it the kind, with a number from the second one of that kind on."_s),
      key(u"title"_s, &Step::title, types::text(), u"For people; without it what the step does."_s),
      serviceKey(),
      key(u"when"_s, &Step::when, types::text(), u"In words: only in this case."_s),
      key(u"timeout"_s, &Step::timeout, types::duration(), u"How long it may take."_s),
      key(u"expect"_s, &Step::expect, types::text(), u"In words: what should come out."_s),
      key(u"confirm"_s, &Step::confirm, types::flag(), u"Ask before it; a dangerous step always asks."_s),
      key(u"onFailure"_s, &Step::onFailure, types::enumeration(onFailureName.names(), OnFailure::Stop, true),
          u"What to do when it fails; without it stop."_s),
      idempotentKey(),
      key(u"changes"_s, &Step::changes, types::text(), u"What it changes, in words; without it what the kind says."_s),
      key(u"command"_s, &Step::command, types::text(),
          u"The equivalent command, to copy; without it the one that Sternway knows."_s)};
  return keys;
}

QStringList keyNames() {
  QStringList names;
  for (const Key<Step> &key : commonKeys())
    names.append(key.info.name);
  return names;
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
          key, tr("no kind of step, and no key of one%1").arg(suggestion(entry.first.text, reader.kinds.names() + keyNames())));
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
  const bool isNamedWrong =
      std::ranges::any_of(step.node->entries, [](const auto &entry) { return !isStepKey(entry.first.text); });
  if (!isNamedWrong)
    reader.problem(step, tr("a kind of step expected here, for example %1").arg(reader.kinds.names().constFirst()));
  return nullptr;
}

/// What a step without an id of its own is called: its kind, and its number among the steps of that kind, so that steps of other
/// kinds may come and go.
QString usualStepId(const QList<Step> &steps, qsizetype index) {
  const QString &kind = steps.at(index).kind;
  const auto before =
      std::count_if(steps.cbegin(), steps.cbegin() + index, [&kind](const Step &step) { return step.kind == kind; });
  return before == 0 ? kind : u"%1-%2"_s.arg(kind).arg(before + 1);
}

Step readStep(SectionReader &reader, const Field &field) {
  Step step;
  step.line = field.node->line;
  const auto *entry = kindEntry(reader, field);
  for (const Key<Step> &key : commonKeys())
    if (const auto value = FieldReader::find(field, key.info.name); value && !(entry && entry->first.text == key.info.name))
      key.read(reader, field, *value, step);
  if (!entry)
    return step;
  const StepDescriptor &kind = *reader.kinds.find(entry->first.text);
  step.kind = kind.name;
  step.args = readArguments(reader, {&entry->second, FieldReader::joined(field.path, kind.name)}, kind);
  step.confirm = step.confirm || !reader.kinds.danger(step).isEmpty();
  // what the kind says by itself is not the author's
  if (step.command == reader.kinds.command(step, reader.runbook))
    step.command.clear();
  if (kind.changes && step.changes == kind.changes())
    step.changes.clear();
  return step;
}

/// In the order of the table, so that what matters most comes first.
YamlNode arguments(const Step &step, const StepDescriptor &kind) {
  MapBuilder map;
  for (const StepArgument &argument : kind.arguments)
    if (const auto value = step.args.constFind(argument.name); value != step.args.constEnd())
      map.json(argument.name, *value);
  return map.build();
}

/// What the kind says by itself is left out.
YamlNode stepNode(const QList<Step> &steps, qsizetype index, const WrittenRunbook &source) {
  Step step = steps.at(index);
  const StepDescriptor *kind = source.kinds.find(step.kind);
  if (!kind)
    return {};
  if (step.id == usualStepId(steps, index))
    step.id.clear();
  if (isStepKey(step.kind) || step.command == source.kinds.command(step, source.runbook))
    step.command.clear();
  if (kind->changes && step.changes == kind->changes())
    step.changes.clear();
  step.confirm = step.confirm && source.kinds.danger(step).isEmpty();
  MapBuilder map;
  map.keep(step.kind, arguments(step, *kind));
  for (const Key<Step> &key : commonKeys())
    map.node(key.info.name, key.write(step, source));
  return map.build();
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

QList<KeyInfo> stepKeys() {
  QList<KeyInfo> infos;
  for (const Key<Step> &key : commonKeys())
    infos.append(key.info);
  return infos;
}

bool isStepKey(const QString &name) {
  return keyNames().contains(name);
}

YamlNode stepNodes(const QList<Step> &steps, const WrittenRunbook &written) {
  qsizetype index = 0;
  return yamlList(steps, [&](const Step &) { return stepNode(steps, index++, written); });
}

}  // namespace sternway::runbook
