// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/draft.h"

#include "core/incidentfacts.h"
#include "core/messagetext.h"

#include <QCryptographicHash>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
QString idOf(const Outgoing &message) {
  const QByteArray text = (message.subject + u'\0' + message.body).toUtf8();
  const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(16);
  return message.incidentId + u'/' + message.templateId + u'/' + QString::fromLatin1(hash);
}
}  // namespace

Draft drafted(const MessageTemplate &message, const CapturedFacts &facts, const QHash<QString, QString> &values) {
  const FilledMessage filled = filledMessage(message, values);
  Draft draft;
  draft.missing = filled.missing;
  Outgoing &out = draft.message;
  out.incidentId = facts.incident.id;
  out.incidentTitle = facts.incident.title;
  out.templateId = message.id;
  out.stage = message.stage;
  out.severity = facts.incident.severity;
  for (const TargetRef &target : targetsOf(facts.incident))
    out.services << target.name;
  out.startedAt = impactSpan(facts.events).start;
  out.endedAt = facts.incident.closedAt;
  out.rehearsal = facts.incident.rehearsal;
  return edited(std::move(draft), filled.subject, filled.body, facts);
}

Draft edited(Draft draft, const QString &subject, const QString &body, const CapturedFacts &facts) {
  draft.message.subject = subject;
  draft.message.body = body;
  draft.message.id = idOf(draft.message);
  draft.subjectClaims = claimProblems(subject, facts);
  draft.bodyClaims = claimProblems(body, facts);
  return draft;
}

QStringList channelTypesOf(const QString &word) {
  static const QHash<QString, QStringList> types{{u"email"_s, {u"mail"_s}},
                                                 {u"status-page"_s, {u"statuspage"_s, u"statusapi"_s}}};
  return types.value(word, {word});
}

QStringList channelsOf(const MessageTemplate &message, const QList<ChannelSetting> &settings, bool rehearsal) {
  const QStringList types = channelTypesOf(message.channel);
  QStringList names;
  for (const ChannelSetting &setting : settings)
    if (message.channels.isEmpty() ? types.contains(setting.type) : message.channels.contains(setting.name))
      names << setting.name;
  if (names.isEmpty() && rehearsal)
    names << rehearsalType;
  return names;
}

}  // namespace sternway::notify
