// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outboxmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
bool isRetrying(const OutboxMessage &message) {
  return message.state == MessageState::Queued && message.attempts > 0;
}

QString withReason(const QString &sentence, const QString &reason) {
  return reason.isEmpty() ? sentence : OutboxColumns::tr("%1: %2").arg(sentence, reason);
}

QString waitingSentence(const OutboxMessage &message) {
  if (!message.retryAt.isValid())
    return withReason(OutboxColumns::tr("Waiting to be sent"), message.detail);
  return withReason(OutboxColumns::tr("Tried again at %1").arg(clockTime(message.retryAt)), message.detail);
}

QString spoken(const OutboxMessage &message) {
  return QStringList{outboxStateTitle(message), message.channel, outboxHeadline(message), outboxSentence(message)}.join(u", "_s);
}
}  // namespace

QString outboxStateTitle(const OutboxMessage &message) {
  switch (message.state) {
    case MessageState::Queued: return isRetrying(message) ? OutboxColumns::tr("retrying") : OutboxColumns::tr("queued");
    case MessageState::Sending: return OutboxColumns::tr("sending");
    case MessageState::Sent: return OutboxColumns::tr("sent");
    case MessageState::Unknown: return OutboxColumns::tr("unknown");
    case MessageState::Refused: return OutboxColumns::tr("failed");
    case MessageState::Cancelled: return OutboxColumns::tr("cancelled");
  }
  return {};
}

Mark markOf(const OutboxMessage &message) {
  switch (message.state) {
    case MessageState::Queued: return isRetrying(message) ? Mark::Warning : Mark::Notice;
    case MessageState::Sending: return Mark::Progress;
    case MessageState::Sent: return Mark::Good;
    case MessageState::Unknown: return Mark::Unknown;
    case MessageState::Refused: return Mark::Critical;
    case MessageState::Cancelled: return Mark::Stale;
  }
  return Mark::Unknown;
}

QString outboxSentence(const OutboxMessage &message) {
  switch (message.state) {
    case MessageState::Queued: return waitingSentence(message);
    case MessageState::Sending: return OutboxColumns::tr("On its way");
    case MessageState::Sent:
      return message.link.isEmpty() ? OutboxColumns::tr("Sent at %1").arg(clockTime(message.changedAt))
                                    : OutboxColumns::tr("Sent at %1: %2").arg(clockTime(message.changedAt), message.link);
    case MessageState::Unknown:
      return withReason(OutboxColumns::tr("It may have been sent. Look there, then mark it as sent or send it again"),
                        message.detail);
    case MessageState::Refused: return withReason(OutboxColumns::tr("Not sent"), message.detail);
    case MessageState::Cancelled: return OutboxColumns::tr("It will not be sent");
  }
  return {};
}

QString outboxHeadline(const OutboxMessage &message) {
  const QString subject = message.content.value(u"subject"_s).toString().simplified();
  return subject.isEmpty() ? message.content.value(u"body"_s).toString().trimmed().section(u'\n', 0, 0).simplified() : subject;
}

bool isOffered(OutboxAction action, MessageState state) {
  switch (action) {
    case OutboxAction::SendAgain: return state != MessageState::Sending && state != MessageState::Sent;
    case OutboxAction::MarkSent:
    case OutboxAction::Cancel:
      return state == MessageState::Queued || state == MessageState::Unknown || state == MessageState::Refused;
  }
  return false;
}

const OutboxColumns::List OutboxColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return sortedCell(outboxStateTitle(row.message), row.message.state); },
     Align::Left, [](const Value &row) { return models::markOf(row.message); }, nullptr,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row.message)) : QVariant(); }},
    {QT_TR_NOOP("Channel"), textOf<&Value::message, &OutboxMessage::channel>},
    {QT_TR_NOOP("Message"), [](const Value &row) { return textCell(outboxHeadline(row.message)); }, Align::Left, nullptr, nullptr,
     [](const Value &row, int role) { return role == DetailRole ? QVariant(outboxSentence(row.message)) : QVariant(); }},
    {QT_TR_NOOP("Time"), [](const Value &row) { return sortedCell(clockTime(row.message.changedAt), row.message.changedAt); },
     Align::Left, nullptr, utcOf<&Value::message, &OutboxMessage::changedAt>},
};

QVariant OutboxColumns::row(const OutboxRow &value, int role) {
  if (role == Qt::ToolTipRole)
    return outboxSentence(value.message);
  if (role == MutedRole && value.message.state == MessageState::Cancelled)
    return true;
  return {};
}

}  // namespace sternway::models
