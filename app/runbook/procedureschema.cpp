// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "runbook/runbookschema.h"

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
const char *const symptomWord = QT_TRANSLATE_NOOP("sternway::runbook::types", "symptom");

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
  return types::list(methodSchema(), QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of methods"));
}

/// Any channel may be named: one that Sternway does not know how to send to is used by a person.
void checkChannel(SectionReader &reader, const Field &field, const QString &channel) {
  static const QStringList known{u"slack"_s, u"email"_s, u"status-page"_s, u"github"_s, u"pagerduty"_s,
                                 u"jira"_s,  u"teams"_s, u"webhook"_s,     u"manual"_s};
  if (const QString near = nearest(channel, known); !near.isEmpty() && near != channel)
    reader.warning(field, tr("a channel that only a person can use; did you mean \"%1\"?").arg(near));
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
           types::references(QT_TRANSLATE_NOOP("sternway::runbook::types", "checklist"),
                             [](const KnownNames &known) { return std::optional(known.checklists); }),
           u"Checklists that are gone through here."_s),
       key(u"methods"_s, &Phase::methods,
           types::references(QT_TRANSLATE_NOOP("sternway::runbook::types", "method"),
                             [](const KnownNames &known) { return std::optional(known.methods); }),
           u"Methods, one of which is carried out here."_s),
       key(u"steps"_s, &Phase::steps, types::steps(), u"What is done."_s)}};
  return key(u"procedure"_s, &Runbook::procedure,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of phases")),
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
  return key(u"scenarios"_s, &Runbook::scenarios,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of scenarios")),
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
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of problems")),
             u"What helps when the rollback goes wrong."_s);
}

Key<Runbook> updateEveryKey() {
  return key(u"updateEvery"_s, &Runbook::updateEvery, types::duration(),
             u"How often people are told during an incident; without it as the preferences say."_s);
}

Key<Runbook> communicationKey() {
  ValueType<QString> channel = types::id();
  channel.read = [read = channel.read](SectionReader &reader, const Field &field) {
    QString value = read(reader, field);
    checkChannel(reader, field, value);
    return value;
  };
  const ValueType<Audience> audiences = types::enumeration({u"internal"_s, u"external"_s}, Audience::Internal, false);
  Key<MessageTemplate> audience = key(u"audience"_s, &MessageTemplate::audience, audiences,
                                      u"Whom it is for. Without it: external for a status page, else internal."_s);
  audience.write = [write = audiences.write](const MessageTemplate &message, const WrittenRunbook &written) {
    return message.audience == usualAudience(message.channel) ? YamlNode() : write(message.audience, written);
  };
  static const Schema<MessageTemplate> schema{
      u"message"_s,
      u"A message that is drafted with everything filled in."_s,
      {idKey<MessageTemplate>(u"communication"_s, types::id(), u"By which a notify step names it."_s),
       key(u"stage"_s, &MessageTemplate::stage, types::word({u"before"_s, u"during"_s, u"after"_s, u"resolved"_s}),
           u"When it is sent: before, during or after the rollback, or when the incident is over."_s, Need::Required),
       key(u"channel"_s, &MessageTemplate::channel, channel,
           u"Where to: slack, email, status-page, github, pagerduty, jira, teams, webhook, manual, or another that a person uses."_s,
           Need::Required),
       audience,
       key(u"channels"_s, &MessageTemplate::channels, types::texts(u"list of names"_s),
           u"Channels of the preferences that it goes to, by name; without it those of that type."_s),
       key(u"title"_s, &MessageTemplate::title, types::text(), u"What the message is called here."_s),
       key(u"subject"_s, &MessageTemplate::subject, types::text(), u"The subject, where the channel has one."_s),
       key(u"body"_s, &MessageTemplate::body, types::text(), u"The text."_s, Need::Required)},
      [](SectionReader &, const Field &item, MessageTemplate &message) {
        if (!FieldReader::find(item, u"audience"_s))
          message.audience = usualAudience(message.channel);
      }};
  return key(u"communication"_s, &Runbook::communication,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of message templates")),
             u"The messages."_s);
}

Key<Runbook> contactsKey() {
  static const Schema<Contact> schema{
      u"contact"_s,
      u"Somebody to call."_s,
      {key(u"role"_s, &Contact::role, types::text(), u"What they are: on-call, database."_s, Need::Required),
       key(u"contact"_s, &Contact::contact, types::text(), u"How to reach them."_s),
       key(u"when"_s, &Contact::when, types::text(), u"In words: in which case."_s)}};
  return key(u"contacts"_s, &Runbook::contacts,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of contacts")), u"Whom to call."_s);
}

Key<Runbook> escalationKey() {
  static const Schema<EscalationLevel> schema{
      u"escalationLevel"_s,
      u"Who is called next, and when."_s,
      {key(u"role"_s, &EscalationLevel::role, types::text(), u"Of a contact, or of its own."_s, Need::Required),
       key(u"contact"_s, &EscalationLevel::contact, types::text(), u"How to reach them."_s),
       key(u"when"_s, &EscalationLevel::when, types::text(), u"In words: in which case."_s),
       key(u"after"_s, &EscalationLevel::after, types::duration(), u"How long after the beginning."_s)}};
  return key(u"escalation"_s, &Runbook::escalation,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of levels")),
             u"Who is called next, and when."_s);
}

Key<Runbook> postMortemKey() {
  static const Schema<PostMortemSection> section{
      u"postMortemSection"_s,
      u"A section of the post-mortem. A text alone is its title."_s,
      {key(u"title"_s, &PostMortemSection::title, types::text(), u"Its heading."_s, Need::Required),
       key(u"prompt"_s, &PostMortemSection::prompt, types::text(), u"What to write there."_s)},
      {},
      u"title"_s};
  static const Schema<PostMortemRule> schema{
      u"postMortem"_s,
      u"The post-mortem."_s,
      {key(u"dueWithin"_s, &PostMortemRule::dueWithin, types::duration(), u"How long after the incident it is due."_s),
       key(u"sections"_s, &PostMortemRule::sections,
           types::list(section, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of sections")),
           u"Its sections, instead of the usual ones."_s)}};
  return key(u"postMortem"_s, &Runbook::postMortem, types::one(schema), u"The post-mortem."_s);
}

}  // namespace sternway::runbook
