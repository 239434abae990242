// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/json.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

#include <QRegularExpression>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
const QString pagerdutyUsual = u"https://events.pagerduty.com"_s;
constexpr int longestSummary = 1024;
constexpr qsizetype longestDedupKey = 255;

WebService pagerdutyService() {
  return {.name = u"PagerDuty"_s,
          .remedies = {{400, tr("If it is the routing key: take the integration key of an Events API v2 integration, and store "
                                "it as the channel's secret.")}}};
}

QList<ChannelField> pagerdutyFields() {
  return {{.id = u"key"_s, .label = tr("Integration key (Events API v2)"), .kind = FieldKind::Secret, .required = true},
          {.id = u"source"_s,
           .label = tr("Source"),
           .fallback = u"sternway"_s,
           .hint = tr("What the alert is about; empty: the service")},
          {.id = u"address"_s, .label = tr("Address of the API"), .kind = FieldKind::Url, .fallback = pagerdutyUsual}};
}

QList<ChannelOption> pagerdutyOptions() {
  return {{.id = u"action"_s, .label = tr("Action"), .choices = {u"trigger"_s, u"acknowledge"_s, u"resolve"_s, u"change"_s}}};
}

QString pagerdutyAction(const Outgoing &message) {
  const QString action = message.options.value(u"action"_s).toString();
  return !action.isEmpty() ? action : isClosing(message) ? u"resolve"_s : u"trigger"_s;
}

QString dedupKeyOf(const Outgoing &message) {
  return (message.dedupKey.isEmpty() ? threadMarkerOf(message) : message.dedupKey).left(longestDedupKey);
}

/// The team's word for how bad it is, as PagerDuty has it. What is not known pages somebody: it is an error.
QString pagerdutySeverity(const QString &word) {
  static const QRegularExpression critical(u"critical|(^|\\D)[01]$"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression warning(u"warning|minor|(^|\\D)3$"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression info(u"info|low|(^|\\D)[45]$"_s, QRegularExpression::CaseInsensitiveOption);
  if (word.contains(critical))
    return u"critical"_s;
  if (word.contains(warning))
    return u"warning"_s;
  return word.contains(info) ? u"info"_s : u"error"_s;
}

QString pagerdutySource(const Outgoing &message, const ChannelSetting &setting) {
  if (const QString given = setting.text(u"source"_s); !given.isEmpty())
    return given;
  return message.services.isEmpty() ? u"sternway"_s : message.services.join(u", "_s);
}

QJsonObject pagerdutyEvent(const Outgoing &message, const ChannelSetting &setting, const QString &key) {
  const QString action = pagerdutyAction(message);
  QJsonObject event{{u"routing_key"_s, key}};
  if (action != "change"_L1) {
    event.insert(u"event_action"_s, action);
    event.insert(u"dedup_key"_s, dedupKeyOf(message));
  }
  if (action == "acknowledge"_L1 || action == "resolve"_L1)
    return event;
  QJsonObject payload{{u"summary"_s, headline(message, longestSummary)},
                      {u"source"_s, pagerdutySource(message, setting)},
                      {u"custom_details"_s,
                       QJsonObject{{u"message"_s, textOf(message, TextFormat::Plain)}, {u"incident"_s, message.incidentId}}}};
  if (action == "trigger"_L1)
    payload.insert(u"severity"_s, pagerdutySeverity(message.severity));
  event.insert(u"payload"_s, payload);
  return event;
}

MessagePreview previewPagerduty(const Outgoing &message, const ChannelSetting &setting) {
  QJsonObject event = pagerdutyEvent(message, setting, {});
  event.remove(u"routing_key"_s);
  const QString action = pagerdutyAction(message);
  MessagePreview preview{.format = MessageFormat::Json,
                         .subject = headline(message, longestSummary),
                         .text = indentedJson(event),
                         .effect = action == "trigger"_L1       ? tr("Pages whoever is on call.")
                                   : action == "resolve"_L1     ? tr("Resolves the alert of this incident.")
                                   : action == "acknowledge"_L1 ? tr("Acknowledges the alert of this incident.")
                                                                : tr("Shows a change in PagerDuty; pages nobody.")};
  if (headline(message, longestSummary).isEmpty() && action != "resolve"_L1 && action != "acknowledge"_L1)
    preview.problems << tr("An alert needs a text.");
  return preview;
}

Call<Delivery> *sendPagerduty(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const bool isChange = pagerdutyAction(message) == "change"_L1;
  const QString address = addressOf(context.setting, pagerdutyUsual) + (isChange ? u"/v2/change/enqueue"_s : u"/v2/enqueue"_s);
  const WebService service = pagerdutyService();
  return deliver(
      context, jsonRequest("POST", address, pagerdutyEvent(message, context.setting, context.secrets.value(u"key"_s))), service,
      [service](const WebAnswer &answer) {
        const QJsonDocument json = jsonOf(answer);
        if (json[u"status"_s].toString() != "success"_L1)
          return oddAnswer(service);
        return Delivery{.state = Delivery::State::Sent, .id = json[u"dedup_key"_s].toString()};
      },
      parent);
}
}  // namespace

/// Events API v2. Alerts of one dedup_key are one alert, so an event may be sent again; changes have none.
/// https://developer.pagerduty.com/docs/events-api-v2-overview
ChannelDescriptor pagerdutyChannel() {
  return {.type = u"pagerduty"_s,
          .title = [] { return u"PagerDuty"_s; },
          .fields = pagerdutyFields,
          .options = pagerdutyOptions,
          .preview = previewPagerduty,
          .repeat =
              [](const Outgoing &message) { return pagerdutyAction(message) == "change"_L1 ? Repeat::Never : Repeat::Harmless; },
          .interval = std::chrono::milliseconds(500),
          .send = sendPagerduty};
}

}  // namespace sternway::notify
