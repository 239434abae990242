// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestStatuspageName = 255;
constexpr qsizetype longestStatuspageBody = 25'000;

WebService statuspageService() {
  return {.name = u"Statuspage"_s,
          .remedies = {{401, tr("The API key is wrong; make one under API info, and store it as the channel's secret.")},
                       {403, tr("The API key may not write to this page.")},
                       {404, tr("There is no such page or incident; look at the channel's page id.")}},
          .waits = {420, 429}};
}

QList<ChannelField> statuspageFields() {
  return {{.id = u"page"_s, .label = tr("Page id"), .required = true, .hint = tr("Under API info in Statuspage")},
          {.id = u"key"_s, .label = tr("API key"), .kind = FieldKind::Secret, .required = true},
          {.id = u"components"_s, .label = tr("Ids of the components concerned"), .kind = FieldKind::List},
          {.id = u"impact"_s,
           .label = tr("What they become meanwhile"),
           .kind = FieldKind::Choice,
           .choices = {u"degraded_performance"_s, u"partial_outage"_s, u"major_outage"_s},
           .fallback = u"degraded_performance"_s},
          {.id = u"notify"_s, .label = tr("Notify subscribers"), .kind = FieldKind::Flag, .fallback = u"true"_s},
          {.id = u"address"_s,
           .label = tr("Address of the API"),
           .kind = FieldKind::Url,
           .fallback = u"https://api.statuspage.io"_s}};
}

QList<ChannelOption> statusOptions() {
  return {statusOption()};
}

QString statuspageIncidents(const ChannelSetting &setting) {
  return u"%1/v1/pages/%2/incidents"_s.arg(addressOf(setting, u"https://api.statuspage.io"_s), urlPart(setting.text(u"page"_s)));
}

QJsonObject statuspageIncident(const Outgoing &message, const ChannelSetting &setting, bool isNew) {
  QJsonObject incident{
      {u"status"_s, statusWord(message)},
      {u"body"_s, textOf(message, TextFormat::Plain)},
      {u"deliver_notifications"_s, setting.flag(u"notify"_s, true)},
      {u"metadata"_s,
       QJsonObject{{u"sternway"_s, QJsonObject{{u"incident"_s, threadMarkerOf(message)}, {u"message"_s, markerOf(message)}}}}}};
  if (isNew)
    incident.insert(u"name"_s, headline(message, longestStatuspageName));
  const QStringList ids = setting.list(u"components"_s);
  if (ids.isEmpty())
    return incident;
  const QString impact = setting.text(u"impact"_s);
  QJsonObject components;
  for (const QString &id : ids)
    components.insert(id, isClosing(message) ? u"operational"_s : impact.isEmpty() ? u"degraded_performance"_s : impact);
  incident.insert(u"component_ids"_s, QJsonArray::fromStringList(ids));
  incident.insert(u"components"_s, components);
  return incident;
}

MessagePreview previewStatuspage(const Outgoing &message, const ChannelSetting &setting) {
  MessagePreview preview{.format = MessageFormat::Plain,
                         .subject = headline(message, longestStatuspageName),
                         .text = textOf(message, TextFormat::Plain),
                         .effect = setting.flag(u"notify"_s, true)
                                       ? tr("Public, as %1; subscribers are notified.").arg(statusWord(message))
                                       : tr("Public, as %1.").arg(statusWord(message))};
  if (preview.text.isEmpty())
    preview.problems << tr("An update needs a text.");
  if (preview.text.size() > longestStatuspageBody)
    preview.problems << tr("Statuspage takes at most %L1 characters.").arg(longestStatuspageBody);
  return preview;
}

Delivery statuspageDelivery(const QJsonObject &incident) {
  return {
      .state = Delivery::State::Sent, .id = idText(incident.value(u"id"_s)), .link = incident.value(u"shortlink"_s).toString()};
}

WebRequest withStatuspageKey(WebRequest request, const ChannelContext &context) {
  addHeader(request, "Authorization", "OAuth " + context.secrets.value(u"key"_s).toUtf8());
  return request;
}

Call<Delivery> *sendStatuspage(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const bool isNew = context.thread.isEmpty();
  const QString incidents = statuspageIncidents(context.setting);
  const QJsonObject body{{u"incident"_s, statuspageIncident(message, context.setting, isNew)}};
  const WebRequest request =
      isNew ? jsonRequest("POST", incidents, body) : jsonRequest("PATCH", incidents + u'/' + urlPart(context.thread), body);
  const WebService service = statuspageService();
  return deliver(
      context, withStatuspageKey(request, context), service,
      [service](const WebAnswer &answer) {
        const Delivery sent = statuspageDelivery(jsonOf(answer).object());
        return sent.id.isEmpty() ? oddAnswer(service) : sent;
      },
      parent);
}

bool hasStatuspageMark(const QJsonObject &incident, const QString &mark) {
  return incident.value(u"metadata"_s)[u"sternway"_s][u"message"_s].toString() == mark;
}

/// Each message leaves its mark in the incident's metadata, in place of the one before.
Call<Found> *lookStatuspage(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString address = statuspageIncidents(context.setting);
  const WebRequest request = getRequest(context.thread.isEmpty() ? address : address + u'/' + urlPart(context.thread));
  return lookUp(
      context, withStatuspageKey(request, context), statuspageService(),
      [mark = markerOf(message)](const WebAnswer &answer) -> Result<Found> {
        const QJsonDocument json = jsonOf(answer);
        if (json.isNull())
          return fail(ErrorKind::Protocol, tr("The answer of Statuspage is not JSON"));
        const QJsonArray incidents = json.isArray() ? json.array() : QJsonArray{json.object()};
        for (const QJsonValue incident : incidents)
          if (hasStatuspageMark(incident.toObject(), mark))
            return Found(statuspageDelivery(incident.toObject()));
        return Found();
      },
      parent);
}

Call<Delivery> *testStatuspage(const ChannelContext &context, QObject *parent) {
  return deliver(
      context, withStatuspageKey(getRequest(statuspageIncidents(context.setting)), context), statuspageService(),
      [](const WebAnswer &) {
        return Delivery{.state = Delivery::State::Sent, .detail = tr("The key can read the page. Nothing was published.")};
      },
      parent);
}
}  // namespace

/// An incident of Atlassian Statuspage: created, updated, resolved. https://developer.statuspage.io/
ChannelDescriptor statuspageChannel() {
  return {.type = u"statuspage"_s,
          .title = [] { return u"Statuspage"_s; },
          .fields = statuspageFields,
          .options = statusOptions,
          .preview = previewStatuspage,
          .repeat = [](const Outgoing &) { return Repeat::AfterLooking; },
          .threads = true,
          .interval = std::chrono::seconds(1),
          .send = sendStatuspage,
          .look = lookStatuspage,
          .test = testStatuspage};
}

}  // namespace sternway::notify
