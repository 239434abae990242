// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
WebService statusApiService() {
  return {.name = tr("The status page"),
          .remedies = {{401, tr("The token is wrong or expired; store a new one as the channel's secret.")},
                       {403, tr("The token may not do this.")},
                       {404, tr("Look at the channel's address, and whether the incident is still there.")}}};
}

QList<ChannelField> statusApiFields() {
  return {{.id = u"address"_s,
           .label = tr("Address of its incidents"),
           .kind = FieldKind::Url,
           .required = true,
           .hint = u"https://status.example.com/api/incidents"_s},
          {.id = u"token"_s, .label = tr("Bearer token"), .kind = FieldKind::Secret}};
}

QList<ChannelOption> statusApiOptions() {
  return {statusOption(), {.id = u"incident"_s, .label = tr("Id of the incident that is updated"), .choices = {}}};
}

/// A subject that is only a status word is no name.
bool hasStatusApiName(const Outgoing &message) {
  const QString subject = message.subject.trimmed();
  return !subject.isEmpty() && subject.toLower() != statusWord(message);
}

QJsonObject statusApiBody(const Outgoing &message, bool isNew) {
  QJsonObject body{{u"status"_s, statusWord(message)}, {u"message"_s, textOf(message, TextFormat::Plain)}};
  if (isNew && hasStatusApiName(message))
    body.insert(u"name"_s, headline(message, 255));
  return body;
}

MessagePreview previewStatusApi(const Outgoing &message, const ChannelSetting &) {
  MessagePreview preview{.subject = hasStatusApiName(message) ? headline(message, 255) : QString(),
                         .text = textOf(message, TextFormat::Plain),
                         .effect = tr("Public, as %1.").arg(statusWord(message))};
  if (preview.text.isEmpty())
    preview.problems << tr("An update needs a text.");
  return preview;
}

Call<Delivery> *sendStatusApi(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString given = message.options.value(u"incident"_s).toString();
  const QString incident = given.isEmpty() ? context.thread : given;
  const QString address = addressOf(context.setting);
  WebRequest request = incident.isEmpty()
                           ? jsonRequest("POST", address, statusApiBody(message, true))
                           : jsonRequest("PATCH", address + u'/' + urlPart(incident), statusApiBody(message, false));
  if (const QString token = context.secrets.value(u"token"_s); !token.isEmpty())
    addHeader(request, "Authorization", "Bearer " + token.toUtf8());
  const WebService service = statusApiService();
  return deliver(
      context, request, service,
      [service, incident](const WebAnswer &answer) {
        const QJsonDocument json = jsonOf(answer);
        const QString id = idText(json[u"id"_s]);
        if (incident.isEmpty() && id.isEmpty())  // without it nobody can resolve the incident
          return oddAnswer(service);
        return Delivery{.state = Delivery::State::Sent, .id = id.isEmpty() ? incident : id, .link = json[u"url"_s].toString()};
      },
      parent);
}
}  // namespace

/// A status page of one's own: POST makes an incident, PATCH below its id changes it. It has nothing to search for a message by.
ChannelDescriptor statusApiChannel() {
  return {.type = u"statusapi"_s,
          .title = [] { return tr("Status page (generic)"); },
          .fields = statusApiFields,
          .options = statusApiOptions,
          .preview = previewStatusApi,
          .threads = true,
          .interval = std::chrono::seconds(1),
          .send = sendStatusApi};
}

}  // namespace sternway::notify
