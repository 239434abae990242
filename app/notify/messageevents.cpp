// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/messageevents.h"

#include "core/format.h"

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestHeadline = 120;

QJsonObject eventData(const OutboxMessage &row) {
  QJsonObject data{{u"channel"_s, row.channel},
                   {u"template"_s, row.templateId},
                   {u"stage"_s, row.content.value(u"stage"_s)},
                   {u"message"_s, row.id}};
  if (!row.remoteId.isEmpty())
    data.insert(u"id"_s, row.remoteId);
  if (!row.link.isEmpty())
    data.insert(u"link"_s, row.link);
  return data;
}

QString what(const OutboxMessage &row) {
  return headline(outgoingFrom(row.content), longestHeadline);
}

EventDraft eventOf(QLatin1String type, const QString &summary, const OutboxMessage &row) {
  return {.type = type, .summary = summary, .data = eventData(row)};
}
}  // namespace

EventDraft messageEvent(const OutboxMessage &row) {
  switch (row.state) {
    case MessageState::Queued:
      return row.attempts > 0
                 ? EventDraft()
                 : eventOf(eventtype::messageQueued, tr("Message to %1 queued: %2").arg(row.channel, what(row)), row);
    case MessageState::Sending: return {};
    case MessageState::Sent:
      return eventOf(eventtype::messageSent, tr("Message to %1 sent: %2").arg(row.channel, what(row)), row);
    case MessageState::Unknown:
      return eventOf(eventtype::messageUnknown, tr("Message to %1 may have been sent. %2").arg(row.channel, row.detail), row);
    case MessageState::Refused:
      return eventOf(eventtype::messageFailed, tr("Message to %1 not sent. %2").arg(row.channel, row.detail), row);
    case MessageState::Cancelled:
      return eventOf(eventtype::messageCancelled, tr("Message to %1 cancelled: %2").arg(row.channel, what(row)), row);
  }
  return {};
}

EventDraft messageDecision(const OutboxMessage &row, const QString &who) {
  const auto decided = [&](QLatin1String type, const QString &words) {
    EventDraft event = eventOf(type, words.arg(who, row.channel, what(row)), row);
    event.data.insert(u"who"_s, who);
    return event;
  };
  if (row.state == MessageState::Sent)
    return decided(eventtype::messageSent, tr("%1 says that the message to %2 was sent: %3"));
  if (row.state == MessageState::Cancelled)
    return decided(eventtype::messageCancelled, tr("%1 cancelled the message to %2: %3"));
  return decided(eventtype::messageQueued, tr("%1 has the message to %2 sent again: %3"));
}

QString channelTypeKey() {
  return u"channelType"_s;
}

}  // namespace sternway::notify
