// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/variables.h"
#include "notify/channels/channels.h"
#include "notify/messagetext.h"
#include "notify/webdelivery.h"

#include <QRegularExpression>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
const QString usualWebhookBody =
    u"{\"text\": \"{{body}}\", \"subject\": \"{{subject}}\", \"stage\": \"{{stage}}\", \"status\": \"{{status}}\", "
    u"\"incident\": \"{{incident.id}}\", \"id\": \"{{message.id}}\"}"_s;

WebService webhookService() {
  return {.name = tr("The webhook"),
          .remedies = {{401, tr("Look at the channel's headers and its secret.")},
                       {403, tr("Look at the channel's headers and its secret.")},
                       {404, tr("Look at the channel's address.")}}};
}

QList<ChannelField> webhookFields() {
  return {{.id = u"address"_s,
           .label = tr("Address"),
           .kind = FieldKind::Text,
           .required = true,
           .hint = tr("May hold {{body}}, {{subject}}, {{incident.id}}, {{secret}} and others")},
          {.id = u"method"_s,
           .label = tr("Method"),
           .kind = FieldKind::Choice,
           .choices = {u"POST"_s, u"PUT"_s, u"PATCH"_s},
           .fallback = u"POST"_s},
          {.id = u"encoding"_s,
           .label = tr("The body is"),
           .kind = FieldKind::Choice,
           .choices = {u"json"_s, u"form"_s, u"xml"_s, u"text"_s},
           .fallback = u"json"_s},
          {.id = u"body"_s, .label = tr("Template of the body"), .fallback = usualWebhookBody},
          {.id = u"headers"_s, .label = tr("Headers"), .kind = FieldKind::List, .hint = u"Authorization: Bearer {{secret}}"_s},
          {.id = u"secret"_s, .label = tr("Secret, as {{secret}}"), .kind = FieldKind::Secret}};
}

QHash<QString, QString> webhookValues(const Outgoing &message) {
  return {{u"body"_s, textOf(message, TextFormat::Plain)},
          {u"subject"_s, headline(message, 1000)},
          {u"stage"_s, message.stage},
          {u"status"_s, statusWord(message)},
          {u"severity"_s, message.severity},
          {u"services"_s, message.services.join(u", "_s)},
          {u"incident.id"_s, message.incidentId},
          {u"incident.title"_s, message.incidentTitle},
          {u"message.id"_s, markerOf(message)}};
}

struct BodyKind {
  Encoding encoding;
  QByteArray type;
};

BodyKind webhookKind(const ChannelSetting &setting) {
  const QString kind = setting.text(u"encoding"_s);
  if (kind == "form"_L1)
    return {Encoding::Url, "application/x-www-form-urlencoded"};
  if (kind == "xml"_L1)
    return {Encoding::Html, "application/xml; charset=utf-8"};
  if (kind == "text"_L1)
    return {Encoding::Plain, "text/plain; charset=utf-8"};
  return {Encoding::Json, "application/json"};
}

QString webhookBody(const ChannelSetting &setting, const QHash<QString, QString> &values) {
  const QString given = setting.fields.value(u"body"_s).toString();
  const bool isUsual = given.trimmed().isEmpty() && webhookKind(setting).encoding == Encoding::Json;
  return fill(isUsual ? usualWebhookBody : given, values, webhookKind(setting).encoding).text;
}

/// A value in a header is one line, whatever is in it.
QString headerLine(const QString &text) {
  static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]+"_s);
  return QString(text).replace(control, u" "_s).trimmed();
}

QStringList openPlaceholders(const ChannelSetting &setting) {
  QHash<QString, QString> values = webhookValues({});
  values.insert(u"secret"_s, u"x"_s);
  const QString all =
      setting.text(u"address"_s) + setting.fields.value(u"body"_s).toString() + setting.list(u"headers"_s).join(u'\n');
  return fill(all, values).missing;
}

QStringList webhookProblems(const ChannelSetting &setting) {
  QStringList problems;
  for (const QString &name : openPlaceholders(setting))
    problems << tr("There is no {{%1}} in a message.").arg(name);
  const QString address = setting.text(u"address"_s);
  if (!address.isEmpty() && !address.startsWith(u"http://"_s) && !address.startsWith(u"https://"_s))
    problems << tr("The address begins with http:// or https://.");
  const QStringList headers = setting.list(u"headers"_s);
  for (const QString &header : headers)
    if (header.indexOf(u':') <= 0)
      problems << tr("\"%1\" is no header: it is written NAME: VALUE.").arg(header);
  const QString body = webhookBody(setting, webhookValues({}));
  if (webhookKind(setting).encoding == Encoding::Json && QJsonDocument::fromJson(body.toUtf8()).isNull())
    problems << tr("The body is not JSON once it is filled: a placeholder stands within quotes.");
  return problems;
}

MessagePreview previewWebhook(const Outgoing &message, const ChannelSetting &setting) {
  const BodyKind kind = webhookKind(setting);
  return {.format = kind.encoding == Encoding::Json ? MessageFormat::Json : MessageFormat::Plain,
          .text = webhookBody(setting, webhookValues(message))};
}

WebRequest webhookRequest(const ChannelContext &context, const Outgoing &message) {
  QHash<QString, QString> values = webhookValues(message);
  values.insert(u"secret"_s, context.secrets.value(u"secret"_s));
  const QString method = context.setting.text(u"method"_s);
  WebRequest request{.url = QUrl(fill(context.setting.text(u"address"_s), values, Encoding::Url).text),
                     .method = method.isEmpty() ? QByteArray("POST") : method.toLatin1(),
                     .headers = {{"Content-Type", webhookKind(context.setting).type}, {"User-Agent", "sternway"}},
                     .body = webhookBody(context.setting, values).toUtf8(),
                     .timeout = std::chrono::seconds(20)};
  const QStringList headers = context.setting.list(u"headers"_s);
  for (const QString &header : headers) {
    const QByteArray name = header.section(u':', 0, 0).trimmed().toLatin1();
    if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
      request.headers.removeFirst();
    addHeader(request, name, headerLine(fill(header.section(u':', 1), values).text).toUtf8());
  }
  return request;
}

Call<Delivery> *sendWebhook(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  return deliver(
      context, webhookRequest(context, message), webhookService(),
      [](const WebAnswer &) { return Delivery{.state = Delivery::State::Sent}; }, parent);
}
}  // namespace

/// Any address, with templates for what is sent: each value is encoded for what it stands in. Whatever answers 200 to 299 has it.
ChannelDescriptor webhookChannel() {
  return {.type = u"webhook"_s,
          .title = [] { return tr("Webhook"); },
          .fields = webhookFields,
          .problems = webhookProblems,
          .preview = previewWebhook,
          .send = sendWebhook};
}

}  // namespace sternway::notify
