// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/runbookschema.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Any channel may be named: one that Sternway does not know how to send to is used by a person.
void checkChannel(SectionReader &reader, const Field &field, const QString &channel) {
  static const QStringList known{u"slack"_s, u"email"_s, u"status-page"_s, u"github"_s, u"pagerduty"_s,
                                 u"jira"_s,  u"teams"_s, u"webhook"_s,     u"manual"_s};
  if (const QString near = nearest(channel, known); !near.isEmpty() && near != channel)
    reader.warning(field, tr("a channel that only a person can use; did you mean \"%1\"?").arg(near));
}
}  // namespace

Key<Runbook> communicationKey() {
  ValueType<QString> channel = types::id();
  channel.read = [read = channel.read](SectionReader &reader, const Field &field) {
    QString value = read(reader, field);
    checkChannel(reader, field, value);
    return value;
  };
  static const Schema<MessageTemplate> schema{
      u"message"_s,
      u"A message that is drafted with everything filled in."_s,
      {idKey<MessageTemplate>(u"communication"_s, types::id(), u"By which a notify step names it."_s),
       key(u"stage"_s, &MessageTemplate::stage, types::word({u"before"_s, u"during"_s, u"after"_s}), u"When it is sent."_s,
           Need::Required),
       key(u"channel"_s, &MessageTemplate::channel, channel,
           u"Where to: slack, email, status-page, github, pagerduty, jira, teams, webhook, manual, or another that a person uses."_s,
           Need::Required),
       key(u"title"_s, &MessageTemplate::title, types::text(), u"What the message is called here."_s),
       key(u"subject"_s, &MessageTemplate::subject, types::text(), u"The subject, where the channel has one."_s),
       key(u"body"_s, &MessageTemplate::body, types::text(), u"The text."_s, Need::Required)}};
  return key(u"communication"_s, &Runbook::communication,
             types::list(schema, QT_TRANSLATE_NOOP("sternway", "a list of message templates")), u"The messages."_s);
}

Key<Runbook> contactsKey() {
  static const Schema<Contact> schema{
      u"contact"_s,
      u"Somebody to call."_s,
      {key(u"role"_s, &Contact::role, types::text(), u"What they are: on-call, database."_s, Need::Required),
       key(u"contact"_s, &Contact::contact, types::text(), u"How to reach them."_s),
       key(u"when"_s, &Contact::when, types::text(), u"In words: in which case."_s)}};
  return key(u"contacts"_s, &Runbook::contacts, types::list(schema, QT_TRANSLATE_NOOP("sternway", "a list of contacts")),
             u"Whom to call."_s);
}

Key<Runbook> escalationKey() {
  static const Schema<EscalationLevel> schema{
      u"escalationLevel"_s,
      u"Who is called next, and when."_s,
      {key(u"role"_s, &EscalationLevel::role, types::text(), u"Of a contact, or of its own."_s, Need::Required),
       key(u"contact"_s, &EscalationLevel::contact, types::text(), u"How to reach them."_s),
       key(u"when"_s, &EscalationLevel::when, types::text(), u"In words: in which case."_s),
       key(u"after"_s, &EscalationLevel::after, types::duration(), u"How long after the beginning."_s)}};
  return key(u"escalation"_s, &Runbook::escalation, types::list(schema, QT_TRANSLATE_NOOP("sternway", "a list of levels")),
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
       key(u"sections"_s, &PostMortemRule::sections, types::list(section, QT_TRANSLATE_NOOP("sternway", "a list of sections")),
           u"Its sections, instead of the usual ones."_s)}};
  return key(u"postMortem"_s, &Runbook::postMortem, types::one(schema), u"The post-mortem."_s);
}

}  // namespace sternway
