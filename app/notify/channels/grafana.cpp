// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
WebService grafanaService() {
  return {.name = u"Grafana"_s,
          .remedies = {{401, tr("The token is wrong; make a service account token, and store it as the channel's secret.")},
                       {403, tr("The service account may not write annotations.")},
                       {404, tr("The annotation is gone, or this is not the address of Grafana.")}}};
}

QList<ChannelField> grafanaFields() {
  return {{.id = u"address"_s,
           .label = tr("Address of Grafana"),
           .kind = FieldKind::Url,
           .required = true,
           .hint = u"https://grafana.example.com"_s},
          {.id = u"token"_s, .label = tr("Service account token"), .kind = FieldKind::Secret, .required = true},
          {.id = u"tags"_s, .label = tr("Tags"), .kind = FieldKind::List, .hint = u"rollback"_s},
          {.id = u"dashboard"_s, .label = tr("UID of a dashboard; empty: all")}};
}

QJsonObject newAnnotation(const ChannelContext &context, const Outgoing &message) {
  const QDateTime now = context.clock->now();
  QStringList tags = context.setting.list(u"tags"_s);
  if (tags.isEmpty())
    tags << u"rollback"_s;
  QJsonObject annotation{{u"time"_s, (message.startedAt.isValid() ? message.startedAt : now).toMSecsSinceEpoch()},
                         {u"tags"_s, QJsonArray::fromStringList(tags << message.services << markerOf(message))},
                         {u"text"_s, textOf(message, TextFormat::Plain)}};
  if (isClosing(message))
    annotation.insert(u"timeEnd"_s, (message.endedAt.isValid() ? message.endedAt : now).toMSecsSinceEpoch());
  if (const QString dashboard = context.setting.text(u"dashboard"_s); !dashboard.isEmpty())
    annotation.insert(u"dashboardUID"_s, dashboard);
  return annotation;
}

/// The text grows with the incident; its end makes a region of the annotation.
QJsonObject changedAnnotation(const ChannelContext &context, const Outgoing &message) {
  QJsonObject change{{u"text"_s, textOf(message, TextFormat::Plain)}};
  if (isClosing(message))
    change.insert(u"timeEnd"_s, (message.endedAt.isValid() ? message.endedAt : context.clock->now()).toMSecsSinceEpoch());
  return change;
}

MessagePreview previewGrafana(const Outgoing &message, const ChannelSetting &) {
  MessagePreview preview{
      .text = textOf(message, TextFormat::Plain),
      .effect = isClosing(message) ? tr("Ends the region on the graphs.") : tr("Marks the graphs from when the incident began.")};
  if (preview.text.isEmpty())
    preview.problems << tr("An annotation needs a text.");
  return preview;
}

WebRequest withGrafanaToken(WebRequest request, const ChannelContext &context) {
  addHeader(request, "Authorization", "Bearer " + context.secrets.value(u"token"_s).toUtf8());
  return request;
}

Call<Delivery> *sendGrafana(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString annotations = addressOf(context.setting) + u"/api/annotations"_s;
  const QString id = context.thread;
  const WebRequest request = id.isEmpty()
                                 ? jsonRequest("POST", annotations, newAnnotation(context, message))
                                 : jsonRequest("PATCH", annotations + u'/' + urlPart(id), changedAnnotation(context, message));
  const WebService service = grafanaService();
  return deliver(
      context, withGrafanaToken(request, context), service,
      [service, id](const WebAnswer &answer) {
        const QJsonDocument json = jsonOf(answer);
        const QString made = id.isEmpty() ? idText(json[u"id"_s]) : id;
        return made.isEmpty() || json.isNull() ? oddAnswer(service) : Delivery{.state = Delivery::State::Sent, .id = made};
      },
      parent);
}

/// A new annotation is found by its tag; a change leaves, made again, what it left once.
Call<Found> *lookGrafana(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  if (!context.thread.isEmpty())
    return Call<Found>::finished(parent, Found());
  const QString address = addressOf(context.setting) + u"/api/annotations?tags="_s + urlPart(markerOf(message));
  return lookUp(
      context, withGrafanaToken(getRequest(address), context), grafanaService(),
      [mark = markerOf(message)](const WebAnswer &answer) -> Result<Found> {
        const QJsonDocument json = jsonOf(answer);
        if (!json.isArray())
          return fail(ErrorKind::Protocol, tr("The answer of Grafana is not a list"));
        const QJsonArray all = json.array();
        for (const QJsonValue each : all)
          if (each[u"tags"_s].toArray().contains(mark))
            return Found(Delivery{.state = Delivery::State::Sent, .id = idText(each[u"id"_s])});
        return Found();
      },
      parent);
}

Call<Delivery> *testGrafana(const ChannelContext &context, QObject *parent) {
  return deliver(
      context, withGrafanaToken(getRequest(addressOf(context.setting) + u"/api/annotations?limit=1"_s), context),
      grafanaService(),
      [](const WebAnswer &) {
        return Delivery{.state = Delivery::State::Sent, .detail = tr("The token can read annotations. Nothing was written.")};
      },
      parent);
}
}  // namespace

/// One annotation for each incident, a region from its beginning to its end.
/// https://grafana.com/docs/grafana/latest/developers/http_api/annotations/
ChannelDescriptor grafanaChannel() {
  return {.type = u"grafana"_s,
          .title = [] { return tr("Grafana annotation"); },
          .fields = grafanaFields,
          .options = [] { return QList<ChannelOption>{statusOption()}; },
          .preview = previewGrafana,
          .repeat = [](const Outgoing &) { return Repeat::AfterLooking; },
          .threads = true,
          .send = sendGrafana,
          .look = lookGrafana,
          .test = testGrafana};
}

}  // namespace sternway::notify
