// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestSlackText = 40'000;

WebService slackService() {
  const QString address = tr("Make a new incoming webhook in Slack, and store its address as the channel's secret.");
  return {.name = u"Slack"_s,
          .remedies = {{400, tr("Slack does not take this text.")},
                       {403, tr("An administrator has forbidden it; ask one, or make a new incoming webhook.")},
                       {404, address},
                       {410, tr("The Slack channel is archived. %1").arg(address)}}};
}

QList<ChannelField> slackFields() {
  return {{.id = u"url"_s,
           .label = tr("Webhook address"),
           .kind = FieldKind::Secret,
           .required = true,
           .hint = u"https://hooks.slack.com/services/..."_s},
          {.id = u"channel"_s, .label = tr("Slack channel, for webhooks of the old kind"), .hint = u"#incidents"_s}};
}

QJsonObject slackBody(const Outgoing &message, const ChannelSetting &setting) {
  QJsonObject body{{u"text"_s, textOf(message, TextFormat::SlackMrkdwn)}};
  if (const QString channel = setting.text(u"channel"_s); !channel.isEmpty())
    body.insert(u"channel"_s, channel);
  return body;
}

MessagePreview previewSlack(const Outgoing &message, const ChannelSetting &) {
  MessagePreview preview{.format = MessageFormat::SlackMrkdwn, .text = textOf(message, TextFormat::SlackMrkdwn)};
  if (preview.text.isEmpty())
    preview.problems << tr("Slack takes no empty message.");
  if (preview.text.size() > longestSlackText)
    preview.problems << tr("Slack cuts messages of more than %L1 characters; this one has %L2.")
                            .arg(longestSlackText)
                            .arg(preview.text.size());
  return preview;
}

Call<Delivery> *sendSlack(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const WebService service = slackService();
  return deliver(
      context, jsonRequest("POST", context.secrets.value(u"url"_s), slackBody(message, context.setting)), service,
      [service](const WebAnswer &answer) {
        return answer.body.trimmed() == "ok" ? Delivery{.state = Delivery::State::Sent} : oddAnswer(service);
      },
      parent);
}
}  // namespace

/// An incoming webhook. Nothing in Slack tells whether a message has arrived, so one that may have is never repeated.
/// https://api.slack.com/messaging/webhooks
ChannelDescriptor slackChannel() {
  return {.type = u"slack"_s,
          .title = [] { return u"Slack"_s; },
          .fields = slackFields,
          .preview = previewSlack,
          .interval = std::chrono::seconds(1),
          .send = sendSlack};
}

}  // namespace sternway::notify
