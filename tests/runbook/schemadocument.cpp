// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemadocument.h"

#include "core/captured.h"
#include "runbook/runbookschema.h"

#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QString durationPattern = u"(?:\\d{1,9}(?:\\.\\d{1,6})?\\s*(?:ms|sec|s|min|m|h|d|w)\\s*)+"_s;

/// The structs in the order in which they are named first; each once.
void collect(const runbook::StructInfo &info, QList<const runbook::StructInfo *> &found) {
  QList<const runbook::StructInfo *> inner;
  for (const runbook::KeyInfo &key : info.infos)
    if (key.inner && !found.contains(key.inner)) {
      found.append(key.inner);
      inner.append(key.inner);
    }
  for (const runbook::StructInfo *each : inner)
    collect(*each, found);
}

QList<const runbook::StructInfo *> innerStructs() {
  QList<const runbook::StructInfo *> found;
  collect(runbook::runbookSchema(), found);
  return found;
}

QJsonObject anyOf(const QJsonArray &schemas) {
  return {{u"anyOf"_s, schemas}};
}

QJsonObject stringOf(const QString &pattern) {
  return {{u"type"_s, u"string"_s}, {u"pattern"_s, pattern}};
}

QJsonObject requiring(const QString &key) {
  return {{u"required"_s, QJsonArray{key}}};
}

QJsonObject mapJson(const QString &description, const QList<runbook::KeyInfo> &keys) {
  QJsonObject properties;
  QJsonArray wanted;
  for (const runbook::KeyInfo &key : keys) {
    QJsonObject value = key.json;
    value.insert(u"description"_s, key.help);
    properties.insert(key.name, value);
    if (key.need == Need::Required)
      wanted.append(key.name);
  }
  QJsonObject map{{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"additionalProperties"_s, false}};
  if (!description.isEmpty())
    map.insert(u"description"_s, description);
  if (!wanted.isEmpty())
    map.insert(u"required"_s, wanted);
  return map;
}

QJsonObject structJson(const runbook::StructInfo &info) {
  const QJsonObject map = mapJson(info.help, info.infos);
  return info.shortForm.isEmpty() ? map : anyOf({runbook::types::reference(u"text"_s), map});
}

QJsonObject argumentJson(const StepArgument &argument) {
  const QJsonObject text = runbook::types::reference(u"text"_s);
  const QJsonObject placeholder = runbook::types::reference(u"placeholder"_s);
  const QJsonObject word{{u"type"_s, QJsonArray{u"string"_s, u"number"_s, u"boolean"_s, u"null"_s}}};
  const QJsonObject choice = anyOf({QJsonObject{{u"enum"_s, QJsonArray::fromStringList(argument.choices)}}, placeholder});
  switch (argument.type) {
    case ArgumentType::Number:
      return anyOf({QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 1'000'000'000}},
                    stringOf(u"^\\d{1,10}$"_s), placeholder});
    case ArgumentType::Flag: return runbook::types::flag().json;
    case ArgumentType::Duration: return anyOf({runbook::types::reference(u"duration"_s), placeholder});
    case ArgumentType::Words:
      return argument.name == u"argv" ? runbook::types::listJson(word) : anyOf({runbook::types::listJson(word), text});
    case ArgumentType::Map: return {{u"type"_s, u"object"_s}, {u"minProperties"_s, 1}, {u"additionalProperties"_s, word}};
    case ArgumentType::Choice: return choice;
    case ArgumentType::Choices: return anyOf({runbook::types::listJson(choice), choice});
    case ArgumentType::Json: return {};
    case ArgumentType::Revision:
      return anyOf({QJsonObject{{u"enum"_s, QJsonArray{u"last-good"_s, u"previous"_s}}},
                    QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}}, stringOf(u"^\\d+$"_s), placeholder});
    case ArgumentType::Address: return stringOf(u"^(https?://\\S|\\{\\{)"_s);
    case ArgumentType::Text:
    case ArgumentType::Template:
    case ArgumentType::Condition:
    case ArgumentType::Query: break;
  }
  return text;
}

QJsonObject kindJson(const StepDescriptor &kind) {
  QList<runbook::KeyInfo> keys;
  bool needsNone = kind.oneOf.isEmpty();
  for (const StepArgument &argument : kind.arguments) {
    keys.append({.name = argument.name,
                 .need = argument.required ? Need::Required : Need::Optional,
                 .help = {},
                 .words = {},
                 .json = argumentJson(argument)});
    needsNone = needsNone && !argument.required;
  }
  QJsonObject map = mapJson({}, keys);
  QJsonArray groups;
  for (const QStringList &group : kind.oneOf) {
    QJsonArray one;
    for (const QString &name : group)
      one.append(requiring(name));
    groups.append(QJsonObject{{u"oneOf"_s, one}});
  }
  if (!groups.isEmpty())
    map.insert(u"allOf"_s, groups);
  QJsonArray forms{map, argumentJson(kind.arguments.constFirst())};
  if (needsNone)
    forms.append(QJsonObject{{u"type"_s, u"null"_s}});
  QJsonObject json = anyOf(forms);
  if (kind.changes)
    json.insert(u"description"_s, kind.changes());
  return json;
}

/// A step has one key that is a kind. "command" is one only where there is no other.
QJsonObject stepJson(const StepKinds &all) {
  QJsonObject step = mapJson(u"One step."_s, runbook::stepKeys());
  QJsonObject properties = step.value(u"properties"_s).toObject();
  QJsonArray kinds;
  QList<StepDescriptor> keys;  // that are kinds only where there is no other
  for (const StepDescriptor &kind : all.all()) {
    const bool isKey = runbook::isStepKey(kind.name);
    properties.insert(kind.name, isKey ? anyOf({kindJson(kind), runbook::types::reference(u"text"_s)}) : kindJson(kind));
    if (isKey)
      keys.append(kind);
    else
      kinds.append(requiring(kind.name));
  }
  const QJsonObject others = anyOf(kinds);
  for (const StepDescriptor &kind : keys)
    kinds.append(QJsonObject{
        {u"required"_s, QJsonArray{kind.name}}, {u"properties"_s, QJsonObject{{kind.name, kindJson(kind)}}}, {u"not"_s, others}});
  step.insert(u"properties"_s, properties);
  step.insert(u"oneOf"_s, kinds);
  return step;
}

QString cell(QString text) {
  return text.replace(u'|', u"\\|"_s);
}

QString keyTable(const QList<runbook::KeyInfo> &keys) {
  QString table = u"\n| key | value | |\n|---|---|---|\n"_s;
  for (const runbook::KeyInfo &key : keys) {
    QString words = key.words;
    if (key.inner)
      words = words == key.inner->name ? u"[%1](#%2)"_s.arg(words, words.toLower())
                                       : words + u": [%1](#%2)"_s.arg(key.inner->name, key.inner->name.toLower());
    const QString need = key.need == Need::Required ? u"**required** "_s : QString();
    table += u"| `%1` | %2 | %3 |\n"_s.arg(key.name, cell(words), need + cell(key.help));
  }
  return table;
}

QString kindTable(const StepKinds &kinds) {
  QString table = u"\n| kind | arguments | what it changes |\n|---|---|---|\n"_s;
  for (const StepDescriptor &kind : kinds.all()) {
    QStringList arguments;
    for (const StepArgument &argument : kind.arguments)
      arguments.append(argument.required ? u"**%1**"_s.arg(argument.name) : argument.name);
    table += u"| `%1` | %2 | %3 |\n"_s.arg(kind.name, arguments.join(u", "_s), kind.changes ? cell(kind.changes()) : QString());
  }
  return table;
}

const char *const introduction = R"(# The runbook format

Made from the schema that Sternway reads runbooks with; do not edit. An editor completes and checks the format with
`runbook.schema.json`; `sternway check` finds more: names that stand for nothing, ids that are taken, conditions and placeholders.

- **Durations**: `90s`, `2m`, `1h30m`, `24h`, `1d`.
- **Conditions**: `error_rate > 5%`, `latency_p95 > baseline * 1.5`, `error_rate > baseline + 1pp`, `queue between 10 and 100`,
  `pod_crashes > 3 in 5m`, `rollout_stuck`, `alert(severity=P0|P1)`, `health failing`, `declared(SYMPTOM)`, joined by `and`, `or` and
  `not`. A time to hold may follow: `error_rate > 5% for 2m`. What cannot be measured is unknown, never false.
- **Metrics**: what the usual names do not give is asked for by `metrics`, with `[$window]` for rates: four scrapes of the service.
  A request has failed (`error_rate`) with a code of HTTP of `5..` or a class `5xx`; with a status of gRPC of UNKNOWN,
  DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE or DATA_LOSS, by name or number, as OpenTelemetry has it for servers; where
  there is no code, with a word such as `error`, `failure` or `timeout` in `status`, `outcome` or `result`. Words that are none of
  the usual make it unknown, and are named.
- **Placeholders**: `{{NAME}}` of a variable, `{{secret:NAME}}`, and what Sternway knows by itself: see
  [placeholders](#placeholders). They stand in quotes where a value begins with one.
- Unknown keys are errors. A text that may look like something else to YAML stands in quotes.
)";

const char *const placeholderIntroduction = R"(
## placeholders

What Sternway fills in by itself. What is not known stays open, and is asked for by its name before a message goes out or a step runs. A
message has no place for `{{secret:NAME}}`.

| placeholder | what it stands for |
|---|---|
)";

QString placeholderTable() {
  QString table = QString::fromUtf8(placeholderIntroduction);
  for (const CapturedPlaceholder &placeholder : capturedPlaceholderTable())
    table += u"| `{{%1}}` | %2 |\n"_s.arg(placeholder.name, cell(placeholder.help));
  return table;
}

const char *const stepIntroduction = R"(
## step

One step: a key that says what it does, with its arguments, and any of the keys below. A text in place of the arguments stands for the
first of them: `manual: Tell the team`.
)";
}  // namespace

QJsonObject runbookJsonSchema(const StepKinds &kinds) {
  QJsonObject defs{
      {u"text"_s, QJsonObject{{u"type"_s, QJsonArray{u"string"_s, u"number"_s, u"boolean"_s}}, {u"pattern"_s, u"\\S"_s}}},
      {u"duration"_s, stringOf(u"^\\s*%1$"_s.arg(durationPattern))},
      {u"estimate"_s, stringOf(u"^\\s*(?:(?:%1|\\d{1,9}(?:\\.\\d{1,6})?\\s*)[-\u2013]\\s*)?%1$"_s.arg(durationPattern))},
      {u"webAddress"_s, stringOf(u"^https?://\\S"_s)},
      {u"placeholder"_s, stringOf(u"^\\{\\{[^{}]+\\}\\}$"_s)},
      {u"step"_s, stepJson(kinds)}};
  for (const runbook::StructInfo *info : innerStructs())
    defs.insert(info->name, structJson(*info));
  QJsonObject schema = structJson(runbook::runbookSchema());
  schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
  schema.insert(u"title"_s, u"Sternway runbook"_s);
  schema.insert(u"$defs"_s, defs);
  return schema;
}

QString runbookReference(const StepKinds &kinds) {
  QString text = QString::fromUtf8(introduction) + u"\n## runbook\n\n"_s + runbook::runbookSchema().help + u'\n' +
                 keyTable(runbook::runbookSchema().infos);
  for (const runbook::StructInfo *info : innerStructs())
    text += u"\n## "_s + info->name + u"\n\n"_s + info->help + u'\n' + keyTable(info->infos);
  return text + placeholderTable() + QString::fromUtf8(stepIntroduction) + keyTable(runbook::stepKeys()) + kindTable(kinds);
}

}  // namespace sternway
