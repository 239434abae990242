// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/updates.h"

#include "core/timebox.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString stageOf(const OutboxMessage &message) {
  return message.content.value(u"stage"_s).toString();
}

bool isOnItsWay(const OutboxMessage &message) {
  return message.state == MessageState::Queued || message.state == MessageState::Sending;
}

bool isTold(const OutboxMessage &message) {
  return message.state == MessageState::Sent || isOnItsWay(message);
}
}  // namespace

std::optional<NextUpdate> nextUpdateDue(const Incident &incident, const QList<OutboxMessage> &messages,
                                        std::chrono::milliseconds interval) {
  if (!incident.isOpen() || interval.count() <= 0)
    return std::nullopt;
  NextUpdate next;
  for (const OutboxMessage &message : messages)
    if (message.incidentId == incident.id && isTold(message) && stageOf(message) != escalationStage &&
        stageOf(message) != followUpStage)
      next.last = std::max(next.last, message.state == MessageState::Sent ? message.changedAt : message.queuedAt);
  next.due = (next.last.isValid() ? next.last : incident.openedAt).addMSecs(interval.count());
  return next;
}

std::optional<DueEscalation> dueEscalation(const Incident &incident, const Runbook &runbook, const QList<JournalEvent> &events,
                                           const QList<OutboxMessage> &messages) {
  if (!incident.isOpen())
    return std::nullopt;
  const auto overrun = std::find_if(events.crbegin(), events.crend(),
                                    [](const JournalEvent &event) { return event.type == eventtype::timeBoxOverrun; });
  if (overrun == events.crend())
    return std::nullopt;
  const bool isTaken = std::ranges::any_of(messages, [&](const OutboxMessage &message) {
    return message.incidentId == incident.id && message.state != MessageState::Cancelled && stageOf(message) == escalationStage &&
           message.queuedAt >= overrun->at;
  });
  // the level that the overrun itself called for: the events before it count
  const QList<JournalEvent> before = events.mid(0, std::distance(overrun, events.crend()) - 1);
  const auto level = nextContact(runbook, before);
  if (isTaken || !level)
    return std::nullopt;
  return DueEscalation{
      .box = overrun->data.value(u"phase"_s).toString(), .title = overrun->summary, .level = *level, .since = overrun->at};
}

QList<OpenThread> openThreads(const QList<OutboxMessage> &messages, const std::function<bool(const OutboxMessage &)> &opens,
                              const std::function<bool(const OutboxMessage &)> &closes) {
  QList<OpenThread> threads;
  for (const OutboxMessage &message : messages) {
    const bool isUnknown = message.state == MessageState::Unknown;
    if (stageOf(message) == followUpStage || !opens(message) || (!isUnknown && !isTold(message)))
      continue;
    const auto open = std::ranges::find(threads, message.channel, &OpenThread::channel);
    if (closes(message)) {
      if (open != threads.end() && message.state == MessageState::Sent)
        threads.erase(open);
      else if (open != threads.end())
        open->isClosing = isOnItsWay(message);
      continue;
    }
    const QDateTime sentAt = message.state == MessageState::Sent ? message.changedAt : QDateTime();
    if (open == threads.end()) {
      threads.append({.channel = message.channel,
                      .remoteId = message.remoteId,
                      .link = message.link,
                      .openedAt = message.queuedAt,
                      .isUnknown = message.state != MessageState::Sent,
                      .renewedAt = sentAt});
      continue;
    }
    open->renewedAt = std::max(open->renewedAt, sentAt);
    open->isUnknown = open->isUnknown && message.state != MessageState::Sent;
    open->isClosing = false;
    if (!message.remoteId.isEmpty()) {
      open->remoteId = message.remoteId;
      open->link = message.link;
    }
  }
  return threads;
}

}  // namespace sternway
