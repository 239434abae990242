// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stepscommand.h"

#include "cli/output.h"
#include "steps/registry.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonObject kindJson(const StepDescriptor &kind) {
  QJsonArray arguments;
  for (const StepArgument &argument : kind.arguments) {
    QJsonObject one{{u"name"_s, argument.name}, {u"type"_s, argumentTypeName(argument.type)}, {u"required"_s, argument.required}};
    if (!argument.choices.isEmpty())
      one.insert(u"choices"_s, QJsonArray::fromStringList(argument.choices));
    arguments.append(one);
  }
  return {{u"kind"_s, kind.name},
          {u"effect"_s, stepEffectName(kind.effect)},
          {u"idempotent"_s, kind.idempotent},
          {u"runs"_s, kind.run != nullptr},
          {u"arguments"_s, arguments}};
}

QString argumentsText(const StepDescriptor &kind) {
  QStringList all;
  for (const StepArgument &argument : kind.arguments) {
    const QString name =
        argument.type == ArgumentType::Text ? argument.name : argument.name + u':' + argumentTypeName(argument.type);
    all.append(argument.required ? name : u'[' + name + u']');
  }
  return all.join(u' ');
}
}  // namespace

void StepsCommand::start() {
  QJsonArray json;
  QList<QStringList> rows{{tr("Kind"), tr("Effect"), tr("Carried out by"), tr("Arguments")}};
  for (const StepDescriptor &kind : stepKinds().all()) {
    json.append(kindJson(kind));
    rows.append({kind.name, stepEffectName(kind.effect), kind.run ? u"Sternway"_s : tr("a person"), argumentsText(kind)});
  }
  m_output.json(json);
  m_output.text(textTable(rows));
  finish(ExitStatus::Done);
}

}  // namespace sternway
