// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/closingquestion.h"

#include "core/updates.h"
#include "notify/channel.h"
#include "platform/channelbook.h"
#include "ui/questions.h"

#include <QCoreApplication>
#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
struct Closing {
  Q_DECLARE_TR_FUNCTIONS(sternway::ui::Closing)
};
}  // namespace

QStringList openElsewhere(const QList<OutboxMessage> &messages, const platform::ChannelBook &channels) {
  const auto opens = [&channels](const OutboxMessage &message) {
    const auto setting = channels.find(message.channel);
    const notify::ChannelDescriptor *type = setting ? notify::channelType(setting->type) : nullptr;
    return type && type->threads;
  };
  const auto closes = [](const OutboxMessage &message) { return notify::isClosing(notify::outgoingFrom(message.content)); };
  QStringList names;
  for (const OpenThread &thread : openThreads(messages, opens, closes))
    if (!thread.isClosing)
      names << thread.channel;
  return names;
}

bool owesResolution(const QList<OutboxMessage> &messages) {
  const auto reaches = [](const OutboxMessage &message) {
    return message.state != MessageState::Cancelled && message.state != MessageState::Refused &&
           notify::outgoingFrom(message.content).stage != followUpStage;  // an issue tells nobody of the incident
  };
  const auto isOver = [](const OutboxMessage &message) { return notify::isClosing(notify::outgoingFrom(message.content)); };
  return std::ranges::any_of(messages, reaches) &&
         std::ranges::none_of(messages, [&](const OutboxMessage &message) { return reaches(message) && isOver(message); });
}

void askAboutClosing(QWidget *parent, const QStringList &channels, const ClosingAnswers &answers) {
  const bool isElsewhere = !channels.isEmpty();
  QMessageBox *box =
      ask(parent,
          {.name = u"closingQuestion"_s,
           .title = Closing::tr("Close incident"),
           .text = isElsewhere ? Closing::tr("This incident is still open on %1.").arg(channels.join(u", "_s))
                               : Closing::tr("Nobody has been told that this incident is resolved."),
           .detail = isElsewhere ? Closing::tr("Resolve it there first, so that nobody is left with an open incident.")
                                 : Closing::tr("Those who heard of it still wait for the end."),
           .yes = isElsewhere ? Closing::tr("Close &here only") : Closing::tr("Close &without a message"),
           .no = Closing::tr("Keep &open")},
          answers.close);
  QPushButton *resolve =
      box->addButton(isElsewhere ? Closing::tr("&Resolve there…") : Closing::tr("Write &message…"), QMessageBox::AcceptRole);
  box->setDefaultButton(resolve);
  QObject::connect(resolve, &QPushButton::clicked, parent, answers.resolve);
}

}  // namespace sternway::ui
