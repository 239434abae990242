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
constexpr int usualMinutes = 120;

WebService alertmanagerService() {
  return {.name = u"Alertmanager"_s,
          .remedies = {{401, tr("User or password is wrong.")}, {404, tr("This is not the address of an Alertmanager.")}}};
}

QList<ChannelField> alertmanagerFields() {
  return {
      {.id = u"address"_s,
       .label = tr("Address of Alertmanager"),
       .kind = FieldKind::Url,
       .required = true,
       .hint = u"http://alertmanager:9093"_s},
      {.id = u"label"_s, .label = tr("Label that has the service's name"), .fallback = u"service"_s},
      {.id = u"minutes"_s, .label = tr("Minutes until the silence ends by itself"), .fallback = QString::number(usualMinutes)},
      {.id = u"user"_s, .label = tr("User")},
      {.id = u"password"_s, .label = tr("Password"), .kind = FieldKind::Secret}};
}

int silenceMinutes(const ChannelSetting &setting) {
  const int minutes = setting.text(u"minutes"_s).toInt();
  return minutes > 0 ? minutes : usualMinutes;
}

QStringList alertmanagerProblems(const ChannelSetting &setting) {
  static const QRegularExpression label(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
  QStringList problems;
  if (const QString name = setting.text(u"label"_s); !name.isEmpty() && !name.contains(label))
    problems << tr("\"%1\" is no name of a label.").arg(name);
  if (const QString minutes = setting.text(u"minutes"_s); !minutes.isEmpty() && minutes.toInt() <= 0)
    problems << tr("The minutes are a number above 0.");
  return problems;
}

QString silencedBy(const Outgoing &message) {
  return headline(message, 500) + u" ["_s + markerOf(message) + u']';
}

QString serviceLabel(const ChannelSetting &setting) {
  const QString label = setting.text(u"label"_s);
  return label.isEmpty() ? u"service"_s : label;
}

/// One value is matched as it is, several by an expression in which each stands literally.
QJsonObject silenceMatcher(const Outgoing &message, const ChannelSetting &setting) {
  QStringList values;
  for (const QString &service : message.services)
    values << (message.services.size() == 1 ? service : QRegularExpression::escape(service));
  return {{u"name"_s, serviceLabel(setting)},
          {u"value"_s, values.join(u'|')},
          {u"isRegex"_s, values.size() > 1},
          {u"isEqual"_s, true}};
}

bool isMatched(const QString &service, const QJsonObject &matcher) {
  const QString value = matcher.value(u"value"_s).toString();
  return matcher.value(u"isRegex"_s).toBool()
             ? QRegularExpression(QRegularExpression::anchoredPattern(value)).match(service).hasMatch()
             : value == service;
}

/// What the silence matches, as somebody may have changed it, and the services that have joined the incident since.
QJsonArray widened(const QJsonArray &matchers, const Outgoing &message, const ChannelSetting &setting) {
  QJsonArray all;
  for (const QJsonValue each : matchers) {
    QJsonObject matcher = each.toObject();
    QStringList values;
    if (matcher.value(u"name"_s) == serviceLabel(setting) && matcher.value(u"isEqual"_s).toBool(true))
      for (const QString &service : message.services)
        if (!isMatched(service, matcher))
          values << QRegularExpression::escape(service);
    if (!values.isEmpty()) {
      const QString value = matcher.value(u"value"_s).toString();
      values.prepend(matcher.value(u"isRegex"_s).toBool() ? value : QRegularExpression::escape(value));
      values.removeAll(QString());
      matcher.insert(u"value"_s, values.join(u'|'));
      matcher.insert(u"isRegex"_s, true);
    }
    all.append(matcher);
  }
  return all;
}

QJsonObject newSilence(const Outgoing &message, const ChannelSetting &setting, const QDateTime &now) {
  const QDateTime end = now.addSecs(qint64(silenceMinutes(setting)) * 60);
  return {{u"matchers"_s, QJsonArray{silenceMatcher(message, setting)}},
          {u"startsAt"_s, now.toUTC().toString(Qt::ISODateWithMs)},
          {u"endsAt"_s, end.toUTC().toString(Qt::ISODateWithMs)},
          {u"createdBy"_s, u"sternway"_s},
          {u"comment"_s, silencedBy(message)}};
}

MessagePreview previewAlertmanager(const Outgoing &message, const ChannelSetting &setting) {
  MessagePreview preview{.format = MessageFormat::Json};
  if (isClosing(message)) {
    preview.effect = tr("Expires the silence of this incident.");
    return preview;
  }
  preview.text =
      indentedJson({{u"matchers"_s, QJsonArray{silenceMatcher(message, setting)}}, {u"comment"_s, silencedBy(message)}});
  preview.effect =
      tr("Silences the alerts of %1 for %2 min.").arg(message.services.join(u", "_s), QString::number(silenceMinutes(setting)));
  if (message.services.isEmpty())
    preview.problems << tr("It is not said which service is to be silenced.");
  return preview;
}

WebRequest withAlertmanagerLogin(WebRequest request, const ChannelContext &context) {
  if (const QString user = context.setting.text(u"user"_s); !user.isEmpty())
    addHeader(request, "Authorization",
              "Basic " + QString(user + u':' + context.secrets.value(u"password"_s)).toUtf8().toBase64());
  return request;
}

QString silenceLink(const ChannelSetting &setting, const QString &id) {
  return addressOf(setting) + u"/#/silences/"_s + urlPart(id);
}

Call<Delivery> *expireSilence(const ChannelContext &context, QObject *parent) {
  const QString id = context.thread;
  if (id.isEmpty())
    return Call<Delivery>::finished(parent, Delivery{.state = Delivery::State::Sent,
                                                     .detail = tr("This incident has no silence: there is nothing to expire.")});
  WebRequest request = getRequest(addressOf(context.setting) + u"/api/v2/silence/"_s + urlPart(id));
  request.method = "DELETE";
  return deliver(
      context, withAlertmanagerLogin(request, context), alertmanagerService(),
      [id](const WebAnswer &) { return Delivery{.state = Delivery::State::Sent, .id = id}; }, parent);
}

Call<Delivery> *postSilence(const ChannelContext &context, const QJsonObject &silence, QObject *parent) {
  const WebService service = alertmanagerService();
  const WebRequest request = jsonRequest("POST", addressOf(context.setting) + u"/api/v2/silences"_s, silence);
  return deliver(
      context, withAlertmanagerLogin(request, context), service,
      [service, setting = context.setting](const WebAnswer &answer) {
        const QString id = jsonOf(answer)[u"silenceID"_s].toString();
        if (id.isEmpty())
          return oddAnswer(service);
        return Delivery{.state = Delivery::State::Sent, .id = id, .link = silenceLink(setting, id)};
      },
      parent);
}

/// The silence that is there with a later end, for the services that have joined too; one that is over, or that is gone, gives
/// way to a new one. Alertmanager changes a silence where only its end and comment differ, and puts another one in its place
/// elsewhere: either way one is left.
Call<Delivery> *prolongSilence(const ChannelContext &context, const Outgoing &message, const QJsonObject &silence,
                               QObject *parent) {
  const QString address = addressOf(context.setting) + u"/api/v2/silence/"_s + urlPart(context.thread);
  auto *call = new Call<Delivery>(parent);
  context.web->send(withAlertmanagerLogin(getRequest(address), context), call)
      ->then([context, message, silence, call](const Result<WebAnswer> &answer) {
        constexpr int gone = 404;
        const bool isGone = answer && answer->status == gone;
        if (const auto failure = failureOf(alertmanagerService(), answer); failure && !isGone)
          return call->finish(*failure);
        const QJsonObject known = isGone ? QJsonObject() : jsonOf(*answer).object();
        if (!isGone && known.isEmpty())  // a second silence beside one that is there would not be ended with the incident
          return call->finish(oddAnswer(alertmanagerService()));
        QJsonObject next = silence;
        if (!known.isEmpty() && known.value(u"status"_s)[u"state"_s].toString() != "expired"_L1) {
          next.insert(u"id"_s, context.thread);
          next.insert(u"matchers"_s, widened(known.value(u"matchers"_s).toArray(), message, context.setting));
          next.insert(u"startsAt"_s, known.value(u"startsAt"_s));
          const auto end = [](const QJsonObject &of) {
            return QDateTime::fromString(of.value(u"endsAt"_s).toString(), Qt::ISODateWithMs);
          };
          if (end(known) > end(silence))
            next.insert(u"endsAt"_s, known.value(u"endsAt"_s));
        }
        postSilence(context, next, call)->then([call](const Result<Delivery> &delivery) { call->finish(delivery); });
      });
  return call;
}

Call<Delivery> *sendAlertmanager(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  if (isClosing(message))
    return expireSilence(context, parent);
  if (message.services.isEmpty())
    return Call<Delivery>::finished(
        parent, Delivery{.state = Delivery::State::Refused, .detail = tr("It is not said which service is to be silenced.")});
  const QJsonObject silence = newSilence(message, context.setting, context.clock->now());
  return context.thread.isEmpty() ? postSilence(context, silence, parent) : prolongSilence(context, message, silence, parent);
}

/// A silence is found by its comment; one that is to expire has expired, which says whether it was done, whoever did it.
Call<Found> *lookAlertmanager(const ChannelContext &context, const Outgoing &message, QObject *parent) {
  const QString id = isClosing(message) ? context.thread : QString();
  const QString mark = u'[' + markerOf(message) + u']';
  return lookUp(
      context, withAlertmanagerLogin(getRequest(addressOf(context.setting) + u"/api/v2/silences"_s), context),
      alertmanagerService(),
      [id, mark, setting = context.setting](const WebAnswer &answer) -> Result<Found> {
        const QJsonDocument json = jsonOf(answer);
        if (!json.isArray())
          return fail(ErrorKind::Protocol, tr("The answer of Alertmanager is not a list"));
        const QJsonArray all = json.array();
        for (const QJsonValue each : all) {
          const QString found = each[u"id"_s].toString();
          const bool isOver = each[u"status"_s][u"state"_s].toString() == "expired"_L1;
          if (id.isEmpty() ? each[u"comment"_s].toString().contains(mark) : found == id && isOver)
            return Found(Delivery{.state = Delivery::State::Sent, .id = found, .link = silenceLink(setting, found)});
        }
        return Found();
      },
      parent);
}

Call<Delivery> *testAlertmanager(const ChannelContext &context, QObject *parent) {
  return deliver(
      context, withAlertmanagerLogin(getRequest(addressOf(context.setting) + u"/api/v2/status"_s), context),
      alertmanagerService(),
      [](const WebAnswer &answer) {
        const QString version = jsonOf(answer)[u"versionInfo"_s][u"version"_s].toString();
        return Delivery{.state = Delivery::State::Sent,
                        .detail = tr("Alertmanager %1 answers. Nothing was silenced.").arg(version)};
      },
      parent);
}
}  // namespace

/// Silences the alerts of what is rolled back, until the incident is over. https://github.com/prometheus/alertmanager, api/v2
ChannelDescriptor alertmanagerChannel() {
  return {.type = u"alertmanager"_s,
          .title = [] { return tr("Alertmanager silence"); },
          .fields = alertmanagerFields,
          .options = [] { return QList<ChannelOption>{statusOption()}; },
          .problems = alertmanagerProblems,
          .preview = previewAlertmanager,
          .repeat = [](const Outgoing &) { return Repeat::AfterLooking; },
          .threads = true,
          .lasts = [](const ChannelSetting &setting) -> std::chrono::milliseconds {
            return std::chrono::minutes(silenceMinutes(setting));
          },
          .send = sendAlertmanager,
          .look = lookAlertmanager,
          .test = testAlertmanager};
}

}  // namespace sternway::notify
