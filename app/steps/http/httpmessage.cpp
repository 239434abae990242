// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/http/httpmessage.h"

#include "core/format.h"
#include "core/stepdescriptor.h"
#include "core/variables.h"
#include "steps/programstep.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
const QByteArray contentTypeName = "Content-Type";

/// Any JSON value, which QJsonDocument reads within a list only.
std::optional<QJsonValue> jsonValue(const QByteArray &text) {
  const QJsonArray list = QJsonDocument::fromJson('[' + text + ']').array();
  return list.size() == 1 ? std::optional<QJsonValue>(list.first()) : std::nullopt;
}

QByteArray jsonText(const QJsonValue &value) {
  return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
}

QJsonValue filledIn(const QJsonValue &value, const QHash<QString, QString> &secrets) {
  return fill(QJsonObject{{u"body"_s, value}}, secrets).arguments.value(u"body"_s);
}

struct Body {
  QByteArray bytes;
  QByteArray contentType;  ///< where the headers say none
};

/// As curl sends a text of which nothing is said, except that JSON is sent as JSON.
Result<Body> sentBody(const QJsonValue &body, const QByteArray &contentType, const QHash<QString, QString> &secrets) {
  if (body.isUndefined() || body.isNull())
    return Body{};
  if (!body.isString())
    return Body{jsonText(filledIn(body, secrets)), "application/json"};
  const QString text = body.toString();
  const auto json = jsonValue(text.toUtf8());
  const bool isJson = contentType.isEmpty() ? json && (json->isObject() || json->isArray()) : contentType.contains("json");
  const QByteArray meant = isJson ? "application/json" : "application/x-www-form-urlencoded";
  if (!holdsSecret(text))
    return Body{text.toUtf8(), meant};
  if (isJson && !json)
    return fail(ErrorKind::Input, tr("The body is to be JSON and is none, so that a secret cannot be put into it"));
  if (isJson)
    return Body{jsonText(filledIn(*json, secrets)), meant};
  const bool isForm = contentType.isEmpty() || contentType.startsWith(meant);
  return Body{fill(text, secrets, isForm ? Encoding::Url : Encoding::Plain).text.toUtf8(), meant};
}

QString pathOf(const QString &path) {
  return path.isEmpty() ? tr("the whole") : path;
}

QString brief(const QJsonValue &value) {
  constexpr qsizetype most = 200;
  const QString text = QString::fromUtf8(jsonText(value));
  return redacted(text.size() > most ? text.left(most) + u'…' : text);
}

/// Where and how it differs first; empty: nowhere.
QString difference(const QJsonValue &expected, const QJsonValue &actual, const QString &path) {
  if (expected.isObject() && actual.isObject()) {
    const QJsonObject members = expected.toObject();
    for (auto member = members.constBegin(); member != members.constEnd(); ++member) {
      const QString at = path.isEmpty() ? member.key() : path + u'.' + member.key();
      if (!actual.toObject().contains(member.key()))
        return tr("%1 is missing").arg(at);
      if (QString found = difference(member.value(), actual.toObject().value(member.key()), at); !found.isEmpty())
        return found;
    }
    return {};
  }
  if (expected.isArray() && actual.isArray() && expected.toArray().size() == actual.toArray().size()) {
    for (qsizetype i = 0; i < expected.toArray().size(); ++i)
      if (QString found = difference(expected.toArray().at(i), actual.toArray().at(i), u"%1[%2]"_s.arg(path).arg(i));
          !found.isEmpty())
        return found;
    return {};
  }
  return expected == actual ? QString() : tr("%1 is %2 instead of %3").arg(pathOf(path), brief(actual), brief(expected));
}

QString statusProblem(const QJsonValue &expected, const WebAnswer &answer) {
  const int wanted = shownValue(expected).toInt();
  if (wanted == 0 && !expected.isUndefined())
    return tr("\"%1\" is no status of HTTP").arg(shownValue(expected));
  if (wanted != 0)
    return answer.status == wanted ? QString() : tr("It answers HTTP %1 instead of %2").arg(answer.status).arg(wanted);
  if (answer.status >= 300 && answer.status < 400)
    return tr("It answers HTTP %1 and points elsewhere, which is not followed").arg(answer.status);
  return answer.status >= 200 && answer.status < 300 ? QString() : tr("It answers HTTP %1").arg(answer.status);
}
}  // namespace

Result<WebRequest> webRequest(const QJsonObject &arguments, const QHash<QString, QString> &secrets) {
  const StepWords words(arguments);
  const QString url = words.text(u"url"_s);
  if (holdsSecret(url))
    return fail(ErrorKind::Input, tr("The address has a secret in it, where logs and proxies on its way would keep it"),
                tr("Put it into a header or the body."));
  WebRequest request{.url = QUrl(url)};
  const QJsonValue body = arguments.value(u"body"_s);
  request.method = words.text(u"method"_s).toUpper().toLatin1();
  if (request.method.isEmpty())
    request.method = body.isUndefined() ? "GET" : "POST";
  const QJsonObject headers = words.map(u"headers"_s);
  QByteArray contentType;
  for (auto header = headers.constBegin(); header != headers.constEnd(); ++header) {
    const QByteArray value = fill(shownValue(header.value()), secrets).text.trimmed().toUtf8();
    request.headers.append({header.key().toUtf8(), value});
    if (header.key().compare(QLatin1String(contentTypeName), Qt::CaseInsensitive) == 0)
      contentType = value.toLower();
  }
  const Body sent = TRY(sentBody(body, contentType, secrets));
  request.body = sent.bytes;
  if (contentType.isEmpty() && !sent.contentType.isEmpty())
    request.headers.append({contentTypeName, sent.contentType});
  return request;
}

bool isSafe(const QByteArray &method) {
  return method == "GET" || method == "HEAD";
}

bool isIdempotent(const QByteArray &method) {
  return isSafe(method) || method == "PUT" || method == "DELETE";
}

QString expectationProblem(const QJsonObject &arguments, const WebAnswer &answer) {
  if (QString problem = statusProblem(arguments.value(u"expectStatus"_s), answer); !problem.isEmpty())
    return problem;
  const QJsonValue expected = arguments.value(u"expectJson"_s);
  if (expected.isUndefined())
    return {};
  const auto actual = jsonValue(answer.body);
  if (!actual)
    return answer.whole ? tr("Its answer is no JSON") : tr("Its answer broke off");
  const QString found = difference(expected, *actual, {});
  return found.isEmpty() ? found : tr("Its answer is not what is expected: %1").arg(found);
}

}  // namespace sternway::steps
