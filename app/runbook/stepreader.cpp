// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/argumentreader.h"
#include "runbook/schema.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

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
