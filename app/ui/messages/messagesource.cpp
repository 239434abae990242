// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesource.h"

#include "notify/draft.h"
#include "notify/messageevents.h"
#include "platform/channelbook.h"
#include "platform/languages.h"
#include "platform/paths.h"
#include "ui/docks/updatesbar.h"

#include <QCoreApplication>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
struct MessageSource {
  Q_DECLARE_TR_FUNCTIONS(sternway::ui::MessageSource)
};
}  // namespace

CapturedFacts messageFacts(Workspace &workspace, const IncidentRecord &record, const RunbookPtr &runbook) {
  const ClusterSession *session = workspace.session(record.incident.service.context);
  CapturedFacts facts = capturedFacts(record, runbook, session ? session->clock().now() : QDateTime::currentDateTimeUtc());
  facts.updateEvery = updateInterval(*runbook, workspace.settings());
  facts.sender = platform::loginName();
  return facts;
}

QString messageLanguage(Workspace &workspace) {
  const QString language = workspace.settings().get(platform::setting::language);
  return language.isEmpty() ? platform::systemLanguage() : language;
}

QList<ChannelSetting> messageChannels(Workspace &workspace, const Incident &incident) {
  QList<ChannelSetting> all = workspace.channels().all();
  if (all.isEmpty() && incident.rehearsal)
    all << ChannelSetting{.name = notify::rehearsalType, .type = notify::rehearsalType};
  return all;
}

QList<ChannelPreview> previewsOf(const notify::Outgoing &message, const QList<ChannelSetting> &channels) {
  notify::Outgoing sent = message;
  sent.subject = redacted(message.subject);
  sent.body = redacted(message.body);
  QStringList notes;
  if (sent.subject != message.subject || sent.body != message.body)
    notes << MessageSource::tr("Something in it looks like a secret. It is sent as [redacted].");
  QList<ChannelPreview> previews;
  for (const ChannelSetting &each : channels)
    previews << ChannelPreview{.channel = each.name, .preview = notify::previewOf(sent, each), .notes = notes};
  if (previews.isEmpty())
    previews << ChannelPreview{.channel = MessageSource::tr("Copy"),
                               .preview = {.format = notify::MessageFormat::Markdown, .subject = sent.subject, .text = sent.body},
                               .notes = notes};
  return previews;
}

ChannelPreview previewOf(const OutboxMessage &message, const platform::ChannelBook &channels) {
  const ChannelSetting setting =
      channels.find(message.channel)
          .value_or(ChannelSetting{.name = message.channel, .type = message.content.value(notify::channelTypeKey()).toString()});
  const notify::Outgoing outgoing = notify::outgoingFrom(message.content);
  const notify::MessagePreview shown =
      notify::channelType(setting.type)
          ? notify::previewOf(outgoing, setting)
          : notify::MessagePreview{.format = notify::MessageFormat::Plain, .subject = outgoing.subject, .text = outgoing.body};
  return {.channel = message.channel, .preview = shown};
}

}  // namespace sternway::ui
