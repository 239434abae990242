// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/webdelivery.h"

#include "core/format.h"
#include "core/sentences.h"

#include <QUrl>

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestSaid = 300;

QByteArray answerHeader(const WebAnswer &answer, const QByteArray &name) {
  const auto found = std::ranges::find_if(
      answer.headers, [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
  return found == answer.headers.cend() ? QByteArray() : found->second;
}

/// All texts in a value, in its order.
void collectTexts(const QJsonValue &value, QStringList &texts) {
  if (value.isString() && !value.toString().trimmed().isEmpty())
    texts << value.toString().simplified();
  const QJsonArray values = value.toArray();
  for (const QJsonValue &each : values)
    collectTexts(each, texts);
  const QJsonObject object = value.toObject();
  for (auto each = object.begin(); each != object.end(); ++each)
    collectTexts(*each, texts);
}

/// The service's own words.
QString saidIn(const WebAnswer &answer) {
  QStringList texts;
  const QJsonObject json = jsonOf(answer).object();
  for (const QString &key : {u"message"_s, u"error"_s, u"errors"_s, u"errorMessages"_s})
    collectTexts(json.value(key), texts);
  QString said = json.isEmpty() ? QString::fromUtf8(answer.body).simplified() : texts.join(u"; "_s);
  if (said.startsWith(u'<'))  // a page for people says nothing in one line
    return {};
  return said.size() > longestSaid ? said.left(longestSaid) + u"…"_s : said;
}

Delivery failedSend(const WebService &service, const Error &error) {
  const QString words = sentences({error.message, error.detail});
  if (error.kind == ErrorKind::Input)
    return {.state = Delivery::State::Refused, .detail = words};
  if (error.notSent)
    return {.state = Delivery::State::NotSent, .detail = tr("No connection to %1. %2").arg(service.name, words)};
  return {.state = Delivery::State::Unknown, .detail = tr("%1 may have taken it. %2").arg(service.name, words)};
}

QString refusal(const WebService &service, const WebAnswer &answer) {
  const QString said = saidIn(answer);
  const QString status = QString::number(answer.status);
  const QString words =
      said.isEmpty() ? tr("%1 answers %2.").arg(service.name, status) : tr("%1 answers %2: %3").arg(service.name, status, said);
  if (answer.status >= 300 && answer.status < 400) {
    const QString where = QString::fromUtf8(answerHeader(answer, "Location"));
    return words + u' ' + tr("It has moved to %1: if that is right, set that address.").arg(where);
  }
  return service.remedies.contains(answer.status) ? words + u' ' + service.remedies.value(answer.status) : words;
}
}  // namespace

QJsonDocument jsonOf(const WebAnswer &answer) {
  return QJsonDocument::fromJson(answer.body);
}

QString idText(const QJsonValue &value) {
  return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

std::optional<Delivery> failureOf(const WebService &service, const Result<WebAnswer> &answer) {
  if (!answer)
    return failedSend(service, answer.error());
  if (answer->status >= 200 && answer->status <= 299)
    return std::nullopt;
  const auto wait = retryAfter(answer->headers);
  if (service.waits.contains(answer->status) || (service.isLimit && service.isLimit(*answer)))
    return Delivery{.state = Delivery::State::RetryAfter,
                    .detail = tr("%1 wants fewer messages at a time (%2).").arg(service.name, QString::number(answer->status)),
                    .retryAfter = wait.value_or(std::chrono::milliseconds(0))};
  if (answer->status >= 500 || answer->status == 408)
    return Delivery{.state = Delivery::State::Unknown,
                    .detail = tr("%1 It may have taken the message all the same.").arg(refusal(service, *answer)),
                    .retryAfter = wait.value_or(std::chrono::milliseconds(0))};
  return Delivery{.state = Delivery::State::Refused, .detail = refusal(service, *answer)};
}

Delivery oddAnswer(const WebService &service) {
  return {.state = Delivery::State::Unknown,
          .detail = tr("The answer is not one of %1: it may have taken the message, or something in between has answered.")
                        .arg(service.name)};
}

WebRequest jsonRequest(const QByteArray &method, const QString &address, const QJsonObject &body) {
  return {.url = QUrl(address),
          .method = method,
          .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}, {"User-Agent", "sternway"}},
          .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
          .timeout = std::chrono::seconds(20)};
}

WebRequest getRequest(const QString &address) {
  return {.url = QUrl::fromEncoded(address.toUtf8()),
          .headers = {{"Accept", "application/json"}, {"User-Agent", "sternway"}},
          .timeout = std::chrono::seconds(20)};
}

void addHeader(WebRequest &request, const QByteArray &name, const QByteArray &value) {
  request.headers.append(QPair<QByteArray, QByteArray>(name, value));
}

QString addressOf(const ChannelSetting &setting, const QString &usual) {
  QString address = setting.text(u"address"_s);
  while (address.endsWith(u'/'))
    address.chop(1);
  return address.isEmpty() ? usual : address;
}

QString urlPart(const QString &text) {
  return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Call<Delivery> *deliver(const ChannelContext &context, const WebRequest &request, const WebService &service,
                        std::function<Delivery(const WebAnswer &)> read, QObject *parent) {
  return mapped<Delivery>(parent, context.web->send(request, parent),
                          [service, read = std::move(read)](const Result<WebAnswer> &answer) -> Result<Delivery> {
                            const auto failure = failureOf(service, answer);
                            return failure ? *failure : read(*answer);
                          });
}

Call<Found> *lookUp(const ChannelContext &context, const WebRequest &request, const WebService &service,
                    std::function<Result<Found>(const WebAnswer &)> read, QObject *parent) {
  return mapped<Found>(parent, context.web->send(request, parent),
                       [service, read = std::move(read)](const Result<WebAnswer> &answer) -> Result<Found> {
                         if (!answer)
                           return tl::unexpected(answer.error());
                         if (answer->status < 200 || answer->status > 299)
                           return fail({.kind = answer->status >= 500 ? ErrorKind::Server : ErrorKind::Invalid,
                                        .message = refusal(service, *answer),
                                        .detail = {},
                                        .httpStatus = answer->status,
                                        .retryAfter = retryAfter(answer->headers).value_or(std::chrono::milliseconds(0))});
                         return read(*answer);
                       });
}

}  // namespace sternway::notify
