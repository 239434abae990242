// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"
#include "core/text.h"
#include "runbook/runbookschema.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const char *const symptomWord = QT_TRANSLATE_NOOP("sternway", "symptom");

ValueType<QStringList> symptomIds() {
  return types::references(symptomWord, [](const KnownNames &known) { return known.symptoms; });
}

void readEstimate(SectionReader &reader, const Field &, const Field &value, Method &method) {
  const QString text = reader.text(value).value_or(QString());
  if (text.isEmpty())
    return;
  const auto range = parseDurationRange(text);
  if (!range)
    return reader.problem(value, tr("\"%1\" is not an estimate; write 5m or 2-5m").arg(text));
  method.estimateMin = range->min;
  method.estimateMax = range->max;
}

const Schema<Method> &methodSchema() {
  const Key<Method> estimate{{.name = u"estimate"_s,
                              .help = u"How long it takes: `5m`, `2-5m`."_s,
                              .words = u"duration or range"_s,
                              .json = types::reference(u"estimate"_s)},
                             readEstimate,
                             [](const Method &method, const WrittenRunbook &) {
                               return method.estimateMax.count() > 0
                                          ? yamlPlain(durationRangeText({method.estimateMin, method.estimateMax}))
                                          : YamlNode();
                             }};
  static const Schema<Method> schema{
      u"method"_s,
      u"One method to roll back; the operator, or a symptom, chooses one."_s,
      {idKey<Method>(u"methods"_s, types::id(), u"By which a phase names it."_s),
       key(u"title"_s, &Method::title, types::text(), u"For people."_s, Need::Required),
       key(u"useWhen"_s, &Method::useWhen, types::text(), u"In words: when it is the right one."_s), estimate,
       key(u"symptoms"_s, &Method::symptoms, symptomIds(), u"Symptoms that speak for it."_s),
       key(u"caution"_s, &Method::caution, types::text(), u"What to mind."_s),
       key(u"steps"_s, &Method::steps, types::steps(), u"What is done."_s, Need::Required)}};
  return schema;
}

ValueType<QList<Method>> methodList() {
  return types::list(methodSchema(), QT_TRANSLATE_NOOP("sternway", "a list of methods"));
}
}  // namespace

Key<Runbook> procedureKey() {
  static const Schema<Phase> schema{
      u"phase"_s,
      u"A part of the procedure, in its order."_s,
      {idKey<Phase>(u"procedure"_s, types::id(), u"Its id."_s),
       key(u"title"_s, &Phase::title, types::text(), u"For people."_s, Need::Required),
       key(u"timeBox"_s, &Phase::timeBox, types::duration(), u"How long it may take."_s),
       key(u"checklists"_s, &Phase::checklists,
           types::references(QT_TRANSLATE_NOOP("sternway", "checklist"),
                             [](const KnownNames &known) { return std::optional(known.checklists); }),
           u"Checklists that are gone through here."_s),
       key(u"methods"_s, &Phase::methods,
           types::references(QT_TRANSLATE_NOOP("sternway", "method"),
                             [](const KnownNames &known) { return std::optional(known.methods); }),
           u"Methods, one of which is carried out here."_s),
       key(u"steps"_s, &Phase::steps, types::steps(), u"What is done."_s)}};
  return key(u"procedure"_s, &Runbook::procedure, types::list(schema, QT_TRANSLATE_NOOP("sternway", "a list of phases")),
             u"The phases, in their order."_s);
}

Key<Runbook> methodsKey() {
  return key(u"methods"_s, &Runbook::methods, methodList(), u"The methods to roll back."_s);
}

Key<Runbook> migrationsKey() {
  static const Schema<MigrationGuide> schema{
      u"migrations"_s,
      u"What to do about the schema of the database."_s,
      {key(u"tool"_s, &MigrationGuide::tool, types::word({u"npm"_s, u"prisma"_s, u"ef"_s, u"sql"_s, u"command"_s}),
           u"What migrates it."_s, Need::Required),
       key(u"caution"_s, &MigrationGuide::caution, types::text(), u"What to mind."_s),
       key(u"gate"_s, &MigrationGuide::gate, types::text(), u"In words: when it has to be looked at."_s),
       key(u"methods"_s, &MigrationGuide::methods, methodList(), u"The methods to take migrations back."_s)}};
  return key(u"migrations"_s, &Runbook::migrations, types::one(schema), u"What to do about the schema of the database."_s);
}

Key<Runbook> scenariosKey() {
  Key<RunbookScenario> title =
      key(u"title"_s, &RunbookScenario::title, types::text(), u"For people; without it the id in words."_s);
  static const Schema<RunbookScenario> schema{
      u"scenario"_s,
      u"What to do in a certain case; ranked by the symptoms that are declared."_s,
      {idKey<RunbookScenario>(u"scenarios"_s, types::id(), u"Its id."_s), title,
       key(u"symptoms"_s, &RunbookScenario::symptoms, symptomIds(), u"Symptoms that speak for it."_s),
       key(u"signs"_s, &RunbookScenario::signs, types::text(), u"In words: what it looks like."_s),
       key(u"action"_s, &RunbookScenario::action, types::text(), u"In words: what to do."_s),
       key(u"steps"_s, &RunbookScenario::steps, types::steps(), u"What is done."_s)},
      [](SectionReader &, const Field &, RunbookScenario &scenario) {
        if (scenario.title.isEmpty())
          scenario.title = titleOfId(scenario.id);
      }};
  return key(u"scenarios"_s, &Runbook::scenarios, types::list(schema, QT_TRANSLATE_NOOP("sternway", "a list of scenarios")),
             u"What to do in certain cases."_s);
}

Key<Runbook> troubleshootingKey() {
  static const Schema<Troubleshooting> schema{
      u"trouble"_s,
      u"What can go wrong while rolling back, and what helps."_s,
      {key(u"problem"_s, &Troubleshooting::problem, types::text(), u"What goes wrong."_s, Need::Required),
       key(u"detect"_s, &Troubleshooting::detect, types::condition(), u"A condition that tells it."_s),
       key(u"steps"_s, &Troubleshooting::steps, types::steps(), u"What helps."_s)}};
  return key(u"troubleshooting"_s, &Runbook::troubleshooting,
             types::list(schema, QT_TRANSLATE_NOOP("sternway", "a list of problems")),
             u"What helps when the rollback goes wrong."_s);
}

}  // namespace sternway
