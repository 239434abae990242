// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/sections.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Those that Sternway knows how to send to. Any other may be named: a person sends it.
const QStringList &knownChannels() {
  static const QStringList names{u"slack"_s, u"email"_s, u"status-page"_s, u"github"_s, u"pagerduty"_s,
                                 u"jira"_s,  u"teams"_s, u"webhook"_s,     u"manual"_s};
  return names;
}

void readTemplates(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> taken;
  for (const Field &item : reader.items(root, u"communication"_s, tr("a list of message templates"))) {
    if (!reader.isMap(item, {u"id"_s, u"stage"_s, u"channel"_s, u"title"_s, u"subject"_s, u"body"_s}))
      continue;
    MessageTemplate message;
    message.line = item.node->line;
    message.id = reader.ownId(item, taken);
    message.stage = reader.choice(item, u"stage"_s, {u"before"_s, u"during"_s, u"after"_s}, Need::Required);
    message.channel = reader.id(item, u"channel"_s);
    if (const QString near = nearest(message.channel, knownChannels()); !near.isEmpty() && near != message.channel)
      reader.warning(*FieldReader::find(item, u"channel"_s),
                     tr("a channel that only a person can use; did you mean \"%1\"?").arg(near));
    message.title = reader.text(item, u"title"_s);
    message.subject = reader.text(item, u"subject"_s);
    message.body = reader.text(item, u"body"_s, Need::Required);
    runbook.communication.append(std::move(message));
  }
}

void readContacts(SectionReader &reader, const Field &root, Runbook &runbook) {
  for (const Field &item : reader.items(root, u"contacts"_s, tr("a list of contacts")))
    if (reader.isMap(item, {u"role"_s, u"contact"_s, u"when"_s}))
      runbook.contacts.append({.role = reader.text(item, u"role"_s, Need::Required),
                               .contact = reader.text(item, u"contact"_s),
                               .when = reader.text(item, u"when"_s),
                               .line = item.node->line});
}

void readEscalation(SectionReader &reader, const Field &root, Runbook &runbook) {
  for (const Field &item : reader.items(root, u"escalation"_s, tr("a list of levels")))
    if (reader.isMap(item, {u"role"_s, u"contact"_s, u"when"_s, u"after"_s}))
      runbook.escalation.append({.role = reader.text(item, u"role"_s, Need::Required),
                                 .contact = reader.text(item, u"contact"_s),
                                 .when = reader.text(item, u"when"_s),
                                 .after = reader.duration(item, u"after"_s),
                                 .line = item.node->line});
}

void readPostMortem(SectionReader &reader, const Field &root, Runbook &runbook) {
  const auto field = FieldReader::find(root, u"postMortem"_s);
  if (!field || !reader.isMap(*field, {u"dueWithin"_s, u"sections"_s}))
    return;
  runbook.postMortem.line = field->node->line;
  runbook.postMortem.dueWithin = reader.duration(*field, u"dueWithin"_s);
  for (const Field &item : reader.items(*field, u"sections"_s, tr("a list of sections")))
    if (item.node->type == YamlNode::Type::Scalar)
      runbook.postMortem.sections.append({.title = reader.text(item).value_or(QString()), .prompt = {}, .line = item.node->line});
    else if (reader.isMap(item, {u"title"_s, u"prompt"_s}))
      runbook.postMortem.sections.append({.title = reader.text(item, u"title"_s, Need::Required),
                                          .prompt = reader.text(item, u"prompt"_s),
                                          .line = item.node->line});
}
}  // namespace

void readCommunication(SectionReader &reader, const Field &root, Runbook &runbook) {
  readTemplates(reader, root, runbook);
  readContacts(reader, root, runbook);
  readEscalation(reader, root, runbook);
  readPostMortem(reader, root, runbook);
}

}  // namespace sternway
