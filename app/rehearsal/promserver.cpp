// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promserver.h"

#include "core/utctime.h"
#include "rehearsal/apiserver.h"
#include "rehearsal/patches.h"
#include "rehearsal/promjson.h"
#include "rehearsal/promql.h"

#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <cmath>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maxPoints = 11'000;

tl::unexpected<PromRefusal> badData(const QString &words) {
  return tl::unexpected(PromRefusal{400, u"bad_data"_s, words});
}

tl::unexpected<PromRefusal> badParameter(const QString &name, const QString &words) {
  return badData(u"invalid parameter \"%1\": %2"_s.arg(name, words));
}

auto parsed(const QString &parameter, const QString &text) {
  return readQuery(text).map_error([&](const QString &words) { return badParameter(parameter, words).value(); });
}

auto queryOf(const QUrlQuery &form) {
  return parsed(u"query"_s, form.queryItemValue(u"query"_s, QUrl::FullyDecoded));
}
}  // namespace

void PromServer::handle(const HttpMessage &message, HttpReply *reply) {
  if (!isSameSecret(message.headers.value("authorization"), "Bearer " + m_token))
    return reply->send(401, "text/plain; charset=utf-8", "Unauthorized\n");
  answer(message, reply);
}

void PromServer::answer(const HttpMessage &message, HttpReply *reply) {
  m_simulation.runUntilNow();
  if (message.path == u"/-/healthy"_s || message.path == u"/-/ready"_s)
    return reply->send(200, "text/plain; charset=utf-8", "Prometheus Server is Ready.\n");
  if (message.method != "GET" && message.method != "POST")
    return reply->send(405, "text/plain; charset=utf-8", "Method Not Allowed\n");
  QUrlQuery form = message.query;
  if (message.method == "POST") {
    const QUrlQuery body(QString::fromUtf8(message.body).replace(u'+', u"%20"_s));
    for (const auto &[name, value] : body.queryItems(QUrl::FullyEncoded))
      form.addQueryItem(name, value);
  }
  const PromAnswer found = route(message.path, form);
  if (!found && found.error().code == 404)
    return reply->send(404, "text/plain; charset=utf-8", "404 page not found\n");
  const QJsonObject body =
      found ? QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, *found}}
            : QJsonObject{{u"status"_s, u"error"_s}, {u"errorType"_s, found.error().type}, {u"error"_s, found.error().words}};
  reply->send(found ? 200 : found.error().code, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

PromAnswer PromServer::route(const QString &path, const QUrlQuery &form) {
  static const QHash<QString, PromAnswer (PromServer::*)(const QUrlQuery &) const> questions{
      {u"query"_s, &PromServer::query}, {u"query_range"_s, &PromServer::queryRange}, {u"series"_s, &PromServer::series}};
  const QString prefix = u"/api/v1/"_s;
  const QString endpoint = path.startsWith(prefix) ? path.mid(prefix.size()) : QString();
  try {
    if (const auto question = questions.value(endpoint))
      return (this->*question)(form);
  } catch (const PromFailure &failure) {
    return tl::unexpected(PromRefusal{422, u"execution"_s, failure.words});
  }
  if (endpoint == u"labels"_s)
    return labelWords(form);
  if (endpoint.startsWith(u"label/"_s) && endpoint.endsWith(u"/values"_s))
    return labelWords(form, endpoint.section(u'/', 1, 1));
  if (endpoint == u"alerts"_s)
    return QJsonObject{{u"alerts"_s, m_alerts.alertsAt(m_simulation.now().toMSecsSinceEpoch())}};
  if (endpoint == u"rules"_s)
    return QJsonObject{{u"groups"_s, QJsonArray{QJsonObject{{u"name"_s, u"rehearsal"_s}, {u"rules"_s, AlertRules::rules()}}}}};
  if (endpoint == u"status/buildinfo"_s)
    return QJsonObject{{u"version"_s, u"2.42.0+rehearsal"_s}, {u"branch"_s, u"rehearsal"_s}, {u"revision"_s, QString()},
                       {u"buildUser"_s, QString()},           {u"buildDate"_s, QString()},   {u"goVersion"_s, QString()}};
  return tl::unexpected(PromRefusal{404, u"not_found"_s, {}});
}

std::optional<double> PromServer::valueOf(const QString &query) const {
  const auto expression = readQuery(query);
  if (!expression)
    return std::nullopt;
  const qint64 now = m_simulation.now().toMSecsSinceEpoch();
  const PromValue value = PromEvaluator(m_series, **expression, now, now).evaluate(now);
  return value.series.size() == 1 ? std::optional(value.series.first().samples.first().value) : std::nullopt;
}

tl::expected<qint64, PromRefusal> PromServer::timeOf(const QUrlQuery &form, const QString &name,
                                                     std::optional<qint64> fallback) const {
  const QString text = form.queryItemValue(name, QUrl::FullyDecoded);
  if (text.isEmpty() && fallback)
    return *fallback;
  bool isNumber = false;
  const double seconds = text.toDouble(&isNumber);
  if (isNumber && std::isfinite(seconds) && std::fabs(seconds) < 1e11)
    return static_cast<qint64>(std::llround(seconds * 1000));
  const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
  if (time.isValid())
    return time.toMSecsSinceEpoch();
  return badParameter(name, u"cannot parse \"%1\" to a valid timestamp"_s.arg(text));
}

PromAnswer PromServer::query(const QUrlQuery &form) const {
  const qint64 time = TRY(timeOf(form, u"time"_s, m_simulation.now().toMSecsSinceEpoch()));
  const auto expression = TRY(queryOf(form));
  return jsonValue(PromEvaluator(m_series, *expression, time, time).evaluate(time), time);
}

PromAnswer PromServer::queryRange(const QUrlQuery &form) const {
  const qint64 from = TRY(timeOf(form, u"start"_s));
  const qint64 to = TRY(timeOf(form, u"end"_s));
  if (to < from)
    return badParameter(u"end"_s, u"end timestamp must not be before start time"_s);
  const QString stepText = form.queryItemValue(u"step"_s, QUrl::FullyDecoded);
  const auto step = parsePromDuration(stepText);
  if (!step)
    return badParameter(u"step"_s, u"cannot parse \"%1\" to a valid duration"_s.arg(stepText));
  if (*step <= 0)
    return badParameter(u"step"_s, u"zero or negative query resolution step widths are not accepted. Try a positive integer"_s);
  if ((to - from) / *step > maxPoints)
    return badData(
        u"exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)"_s);
  const auto expression = TRY(queryOf(form));
  const PromKind kind = resultKind(*expression);
  if (kind != PromKind::Scalar && kind != PromKind::Vector)
    return badParameter(
        u"query"_s, u"invalid expression type \"%1\" for range query, must be Scalar or instant Vector"_s.arg(kindWords(kind)));
  return jsonValue(PromEvaluator(m_series, *expression, from, to).evaluateRange(from, to, *step), to);
}

tl::expected<QList<StringMap>, PromRefusal> PromServer::matchedLabels(const QUrlQuery &form) const {
  const qint64 from = TRY(timeOf(form, u"start"_s, m_oldest.toMSecsSinceEpoch()));
  const qint64 to = TRY(timeOf(form, u"end"_s, m_simulation.now().toMSecsSinceEpoch()));
  QStringList selectors = form.allQueryItemValues(u"match[]"_s, QUrl::FullyDecoded);
  selectors += form.allQueryItemValues(u"match%5B%5D"_s, QUrl::FullyDecoded);
  if (selectors.isEmpty())
    return m_series.labels({}, from, to);
  QList<StringMap> found;
  QSet<QString> seen;
  for (const QString &text : std::as_const(selectors)) {
    const auto expression = TRY(parsed(u"match[]"_s, text));
    if (expression->type != PromNode::Type::Selection || expression->isRange)
      return badParameter(u"match[]"_s, u"1:1: parse error: only vector selectors are allowed"_s);
    for (const StringMap &labels : m_series.labels(expression->matchers, from, to)) {
      const QString key = QString::fromUtf8(QJsonDocument(jsonLabels(labels)).toJson(QJsonDocument::Compact));
      if (!seen.contains(key))
        found += labels;
      seen.insert(key);
    }
  }
  return found;
}

PromAnswer PromServer::series(const QUrlQuery &form) const {
  if (!form.hasQueryItem(u"match[]"_s) && !form.hasQueryItem(u"match%5B%5D"_s))
    return badData(u"no match[] parameter provided"_s);
  QJsonArray all;
  for (const QList<StringMap> found = TRY(matchedLabels(form)); const StringMap &labels : found)
    all.append(jsonLabels(labels));
  return all;
}

PromAnswer PromServer::labelWords(const QUrlQuery &form, const QString &label) const {
  QStringList words;
  for (const QList<StringMap> found = TRY(matchedLabels(form)); const StringMap &labels : found)
    words += label.isEmpty() ? labels.keys() : labels.contains(label) ? QStringList{labels.value(label)} : QStringList();
  words.removeDuplicates();
  words.sort();
  return QJsonArray::fromStringList(words);
}

}  // namespace sternway::rehearsal
