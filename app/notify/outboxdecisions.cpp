// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/attempt.h"
#include "notify/messageevents.h"
#include "notify/outboxsender.h"

#include <QUuid>

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
QString laneOf(const QString &channel, const Outgoing &message, bool isPart) {
  const QString lane = channel + u'/' + message.incidentId;
  return isPart ? lane + u'/' + message.recipients.value(0) : lane;
}

}  // namespace

Call<QList<OutboxMessage>> *OutboxSender::queue(const QString &channel, const Outgoing &message, QObject *context) {
  using QueueCall = Call<QList<OutboxMessage>>;
  auto setting = m_ports.channel(channel);
  if (!setting && message.rehearsal)
    setting = ChannelSetting{.name = channel, .type = u"rehearsal"_s};
  const ChannelDescriptor *type = setting ? channelType(setting->type) : nullptr;
  if (!type)
    return QueueCall::finished(context, fail(ErrorKind::Input, tr("There is no channel \"%1\"").arg(channel),
                                             tr("See: %1").arg(u"sternway channels"_s)));
  Outgoing whole = message;
  if (whole.id.isEmpty())
    whole.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
  const QStringList unset = message.rehearsal ? QStringList() : settingProblems(*setting);
  if (const QStringList problems = unset + type->preview(whole, *setting).problems; !problems.isEmpty())
    return QueueCall::finished(context,
                               fail(ErrorKind::Input, tr("The message cannot go to %1").arg(channel), problems.join(u' ')));
  const auto drafts = std::make_shared<QList<OutboxMessage>>();
  const QList<Outgoing> parts = type->parts ? type->parts(whole, *setting) : QList{whole};
  for (const Outgoing &part : parts) {
    QJsonObject content = toJson(part);
    content.insert(channelTypeKey(), setting->type);
    *drafts << OutboxMessage{.incidentId = part.incidentId,
                             .channel = channel,
                             .templateId = part.templateId,
                             .idempotencyKey = part.id,
                             .content = content,
                             .lane = laneOf(channel, part, type->parts != nullptr)};
  }
  auto *call = new QueueCall(context);
  queueNext(drafts, {}, call);
  return call;
}

/// Stored even when nobody waits for it any more.
void OutboxSender::queueNext(const std::shared_ptr<QList<OutboxMessage>> &drafts, QList<OutboxMessage> stored,
                             const QPointer<Call<QList<OutboxMessage>>> &call) {
  if (drafts->isEmpty()) {
    if (call)
      call->finish(stored);
    return;
  }
  const OutboxMessage draft = drafts->takeFirst();
  const EventDraft event = messageEvent(draft);
  m_ports.outbox->queue(draft, event, this)->then([this, drafts, stored, event, call](const Result<OutboxMessage> &row) mutable {
    if (!row) {
      if (call)
        call->finish(tl::unexpected(row.error()));
      return;
    }
    if (row->state == MessageState::Queued && !m_flights.contains(row->id)) {
      put(*row);
      tell(*row, event);
      pumpLater();
    }
    queueNext(drafts, stored << *row, call);
  });
}

Call<OutboxMessage> *OutboxSender::decide(const QString &id, const QList<MessageState> &from, MessageState to, const QString &who,
                                          QObject *context) {
  auto *call = new Call<OutboxMessage>(context);
  const QPointer<Call<OutboxMessage>> waiting(call);
  const auto answer = [waiting](const Result<OutboxMessage> &result) {
    if (waiting)
      waiting->finish(result);
  };
  m_ports.outbox->messages({}, this)->then([=, this](const Result<QList<OutboxMessage>> &all) {
    if (!all)
      return answer(tl::unexpected(all.error()));
    const auto found = std::ranges::find(*all, id, &OutboxMessage::id);
    if (found == all->cend())
      return answer(fail(ErrorKind::NotFound, tr("There is no message %1 in the outbox").arg(id)));
    if (!from.contains(found->state))
      return answer(
          fail(ErrorKind::Conflict, tr("The message is %1").arg(messageStateName(found->state)), tr("Nothing was changed.")));
    OutboxMessage row = *found;
    row.state = to;
    row.retryAt = {};
    const EventDraft told = messageDecision(row, who);
    row.detail = told.summary;
    m_ports.outbox->settle(row, found->state, told, this)->then([=, this](const Result<OutboxMessage> &stored) {
      if (stored) {
        drop(*stored);
        tell(*stored, told);
        refresh();
      }
      answer(stored);
    });
  });
  return call;
}

Call<OutboxMessage> *OutboxSender::cancel(const QString &id, const QString &who, QObject *context) {
  return decide(id, {MessageState::Queued, MessageState::Unknown, MessageState::Refused}, MessageState::Cancelled, who, context);
}

Call<OutboxMessage> *OutboxSender::markSent(const QString &id, const QString &who, QObject *context) {
  return decide(id, {MessageState::Queued, MessageState::Unknown, MessageState::Refused}, MessageState::Sent, who, context);
}

Call<OutboxMessage> *OutboxSender::sendAgain(const QString &id, const QString &who, QObject *context) {
  return decide(id, {MessageState::Queued, MessageState::Unknown, MessageState::Refused, MessageState::Cancelled},
                MessageState::Queued, who, context);
}

Call<QList<OutboxMessage>> *OutboxSender::messages(const QString &incidentId, QObject *context) {
  return m_ports.outbox->messages(incidentId, context);
}

Call<Delivery> *OutboxSender::test(const ChannelSetting &setting, QObject *context) {
  if (const QStringList problems = settingProblems(setting); !problems.isEmpty())
    return Call<Delivery>::finished(context, fail(ErrorKind::Input, tr("The channel is not set up"), problems.join(u' ')));
  const ChannelDescriptor *type = channelType(setting.type);
  Outgoing message = testMessage(m_ports.clock->now());
  if (type->parts)
    message.recipients = setting.list(u"recipients"_s).mid(0, 1);
  return tryChannel({.type = type,
                     .context = {.setting = setting, .web = m_ports.web, .mail = m_ports.mail, .clock = m_ports.clock},
                     .secrets = m_ports.secrets,
                     .message = message},
                    context);
}

}  // namespace sternway::notify
