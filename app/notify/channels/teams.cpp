// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/json.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
/// Of the whole request.
constexpr qsizetype longestTeamsRequest = 28 * 1024;

WebService teamsService() {
  const QString anew =
      tr("Make the workflow \"Post to a channel when a webhook request is received\" anew, and store its "
         "address as the channel's secret.");
  return {.name = tr("Microsoft Teams"), .remedies = {{401, anew}, {403, anew}, {404, anew}, {410, anew}}};
}

QList<ChannelField> teamsFields() {
  return {{.id = u"url"_s,
           .label = tr("Address of the workflow"),
           .kind = FieldKind::Secret,
           .required = true,
           .hint = u"https://....logic.azure.com/workflows/..."_s}};
}

QJsonObject textBlock(const QString &text) {
  return {{u"type"_s, u"TextBlock"_s}, {u"text"_s, text}, {u"wrap"_s, true}};
}

/// A block for each line: a line break within one is not shown.
QJsonObject teamsCard(const Outgoing &message) {
  QJsonArray blocks;
  if (!message.subject.trimmed().isEmpty()) {
    QJsonObject title = textBlock(headline(message, 200));
    title.insert(u"weight"_s, u"Bolder"_s);
    title.insert(u"size"_s, u"Medium"_s);
    blocks.append(title);
  }
  bool follows = false;
  for (const QString &line : textOf(message, TextFormat::Markdown).split(u'\n')) {
    if (!line.trimmed().isEmpty()) {
      QJsonObject block = textBlock(line.trimmed());
      if (follows)
        block.insert(u"spacing"_s, u"None"_s);
      blocks.append(block);
    }
    follows = !line.trimmed().isEmpty();
  }
  const QJsonObject content{{u"$schema"_s, u"http://adaptivecards.io/schemas/adaptive-card.json"_s},
                            {u"type"_s, u"AdaptiveCard"_s},
                            {u"version"_s, u"1.4"_s},
                            {u"body"_s, blocks}};
  const QJsonObject attachment{
      {u"contentType"_s, u"application/vnd.microsoft.card.adaptive"_s}, {u"contentUrl"_s, QJsonValue()}, {u"content"_s, content}};
  return {{u"type"_s, u"message"_s}, {u"attachments"_s, QJsonArray{attachment}}};
}

MessagePreview previewTeams(const Outgoing &message, const ChannelSetting &) {
  MessagePreview preview{.format = MessageFormat::Markdown,
                         .subject = message.subject.trimmed().isEmpty() ? QString() : headline(message, 200),
                         .text = textOf(message, TextFormat::Markdown)};
  if (preview.text.isEmpty())
    preview.problems << tr("The message is empty.");
  if (compactJson(teamsCard(message)).size() > longestTeamsRequest)
    preview.problems << tr("The message is longer than the 28 KB that Microsoft Teams takes.");
  return preview;
}

Call<Delivery> *sendTeams(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  return deliver(
      context, jsonRequest("POST", context.secrets.value(u"url"_s), teamsCard(message)), teamsService(),
      [](const WebAnswer &) {
        return Delivery{.state = Delivery::State::Sent,
                        .detail = tr("The workflow was started; whether it has posted, its run history says.")};
      },
      parent);
}
}  // namespace

/// A webhook of Workflows, which has replaced Office 365 connectors; it takes an adaptive card.
ChannelDescriptor teamsChannel() {
  return {.type = u"teams"_s,
          .title = [] { return tr("Microsoft Teams"); },
          .fields = teamsFields,
          .preview = previewTeams,
          .interval = std::chrono::milliseconds(500),
          .send = sendTeams};
}

}  // namespace sternway::notify
