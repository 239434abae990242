// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagecontent.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

QString stageOf(const IncidentRecord &record) {
  if (record.incident.closedAt.isValid())
    return u"resolved"_s;
  QString stage = u"before"_s;
  for (const JournalEvent &event : record.events) {
    if (event.type == eventtype::operationStarted)
      stage = u"during"_s;
    else if (event.type == eventtype::operationSucceeded || event.type == eventtype::operationFailed ||
             event.type == eventtype::operationCancelled || event.type == eventtype::operationUnknown)
      stage = u"after"_s;
  }
  return stage;
}

QStringList channelsMeant(const MessageTemplate &message, const QList<ChannelSetting> &channels) {
  static const QHash<QString, QStringList> types{{u"email"_s, {u"mail"_s}},
                                                 {u"status-page"_s, {u"statuspage"_s, u"statusapi"_s}}};
  QStringList named;
  QStringList ofType;
  for (const ChannelSetting &channel : channels) {
    if (message.channels.contains(channel.name) || channel.name == message.channel)
      named << channel.name;
    if (channel.type == message.channel || types.value(message.channel).contains(channel.type))
      ofType << channel.name;
  }
  return named.isEmpty() ? ofType : named;
}

notify::Outgoing outgoingOf(const IncidentRecord &record) {
  const Incident &incident = record.incident;
  notify::Outgoing message;
  message.incidentId = incident.id;
  message.incidentTitle = incident.title;
  message.severity = incident.severity;
  for (const TargetRef &target : targetsOf(incident))
    message.services << target.name;
  message.services.removeDuplicates();
  message.startedAt = incident.openedAt;
  message.endedAt = incident.closedAt;
  message.rehearsal = incident.rehearsal;
  return message;
}

}  // namespace sternway::ui
