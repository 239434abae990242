// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messagemodel.h"

#include "models/outboxmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
/// By what a person has to do about it.
int urgency(MessageState state) {
  switch (state) {
    case MessageState::Refused: return 5;
    case MessageState::Unknown: return 4;
    case MessageState::Queued: return 3;
    case MessageState::Sending: return 2;
    case MessageState::Sent: return 1;
    case MessageState::Cancelled: return 0;
  }
  return 0;
}

QString stateTitle(const MessageRow &row) {
  const OutboxMessage *telling = tellingOf(row.sent);
  return telling ? outboxStateTitle(*telling) : MessageColumns::tr("not sent");
}

Mark markOfRow(const MessageRow &row) {
  const OutboxMessage *telling = tellingOf(row.sent);
  return telling ? models::markOf(*telling) : Mark::Stale;
}

QString sentenceOf(const MessageRow &row) {
  QStringList sentences;
  for (const OutboxMessage &each : row.sent)
    sentences << u"%1: %2"_s.arg(each.channel, outboxSentence(each));
  return sentences.join(u'\n');
}

QString titleOf(const MessageRow &row) {
  return row.message.title.isEmpty() ? row.message.id : row.message.title;
}

QString channelsOf(const MessageRow &row) {
  QStringList names;
  for (const OutboxMessage &each : row.sent)
    if (!names.contains(each.channel))
      names << each.channel;
  if (!names.isEmpty())
    return names.join(u", "_s);
  return row.message.channels.isEmpty() ? row.message.channel : row.message.channels.join(u", "_s);
}

QString spoken(const MessageRow &row) {
  return QStringList{titleOf(row), audienceTitle(row.message.audience), messageStageTitle(row.message.stage), stateTitle(row)}
      .join(u", "_s);
}
}  // namespace

bool operator==(const MessageRow &a, const MessageRow &b) {
  return a.message == b.message && std::ranges::equal(a.sent, b.sent, [](const OutboxMessage &one, const OutboxMessage &other) {
           return OutboxRow{one} == OutboxRow{other};
         });
}

QString messageStageTitle(const QString &stage) {
  if (stage == u"before"_s)
    return MessageColumns::tr("Before the rollback");
  if (stage == u"during"_s)
    return MessageColumns::tr("During the rollback");
  if (stage == u"after"_s)
    return MessageColumns::tr("After the rollback");
  return MessageColumns::tr("Resolved");
}

QString audienceTitle(Audience audience) {
  return audience == Audience::Internal ? MessageColumns::tr("Internal") : MessageColumns::tr("External");
}

const OutboxMessage *tellingOf(const QList<OutboxMessage> &sent) {
  const OutboxMessage *telling = nullptr;
  for (const OutboxMessage &each : sent)
    if (each.state != MessageState::Cancelled && (!telling || urgency(each.state) >= urgency(telling->state)))
      telling = &each;
  return telling;
}

const MessageColumns::List MessageColumns::all{
    {QT_TR_NOOP("State"), [](const Value &row) { return textCell(stateTitle(row)); }, Align::Left, markOfRow, sentenceOf,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row)) : QVariant(); }},
    {QT_TR_NOOP("Audience"), [](const Value &row) { return textCell(audienceTitle(row.message.audience)); }},
    {QT_TR_NOOP("Message"), [](const Value &row) { return textCell(titleOf(row)); }, Align::Left, nullptr, titleOf},
    {QT_TR_NOOP("Stage"), [](const Value &row) { return textCell(messageStageTitle(row.message.stage)); }},
    {QT_TR_NOOP("Channel"), [](const Value &row) { return textCell(channelsOf(row)); }, Align::Left, nullptr, channelsOf},
};

}  // namespace sternway::models
