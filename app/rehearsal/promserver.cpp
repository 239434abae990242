// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promserver.h"

#include "rehearsal/apiserver.h"
#include "rehearsal/promalerts.h"

#include <QJsonDocument>
#include <QSet>

#include <cmath>

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maxPoints = 11'000;

PromAnswer badData(const QString &words) {
  return {400, {}, u"bad_data"_s, words};
}

PromAnswer badParameter(const QString &name, const QString &words) {
  return badData(u"invalid parameter \"%1\": %2"_s.arg(name, words));
}

QJsonObject jsonLabels(const StringMap &labels) {
  QJsonObject object;
  for (auto it = labels.begin(); it != labels.end(); ++it)
    object.insert(it.key(), it.value());
  return object;
}

QJsonArray jsonSample(qint64 time, double value) {
  return {static_cast<double>(time) / 1000, promNumber(value)};
}

QJsonObject result(const QString &type, const QJsonArray &values) {
  return {{u"resultType"_s, type}, {u"result"_s, values}};
}

QJsonObject jsonValue(const PromValue &value, qint64 time) {
  if (value.kind == PromKind::Scalar)
    return result(u"scalar"_s, jsonSample(time, value.scalar));
  if (value.kind == PromKind::String)
    return result(u"string"_s, {static_cast<double>(time) / 1000, value.text});
  QJsonArray all;
  for (const Series &series : value.series) {
    QJsonObject entry{{u"metric"_s, jsonLabels(series.labels)}};
    if (value.kind == PromKind::Vector) {
      entry.insert(u"value"_s, jsonSample(time, series.samples.first().value));
    } else {
      QJsonArray samples;
      for (const Sample &sample : series.samples)
        samples.append(jsonSample(sample.time, sample.value));
      entry.insert(u"values"_s, samples);
    }
    all.append(entry);
  }
  return result(value.kind == PromKind::Vector ? u"vector"_s : u"matrix"_s, all);
}

void send(HttpReply *reply, const PromAnswer &answer) {
  QJsonObject body{{u"status"_s, answer.error.isEmpty() ? u"success"_s : u"error"_s}};
  if (answer.error.isEmpty()) {
    body.insert(u"data"_s, answer.data);
  } else {
    body.insert(u"errorType"_s, answer.errorType);
    body.insert(u"error"_s, answer.error);
  }
  reply->send(answer.code, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
}
}  // namespace

PromServer::PromServer(Simulation &simulation, const TrafficLog &traffic, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_series(simulation, traffic) {}

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
  if (const auto found = route(message.path, form))
    return send(reply, *found);
  reply->send(404, "text/plain; charset=utf-8", "404 page not found\n");
}

std::optional<PromAnswer> PromServer::route(const QString &path, const QUrlQuery &form) const {
  const QString prefix = u"/api/v1/"_s;
  if (!path.startsWith(prefix))
    return std::nullopt;
  const QString endpoint = path.mid(prefix.size());
  if (endpoint == u"query"_s)
    return query(form);
  if (endpoint == u"query_range"_s)
    return queryRange(form);
  if (endpoint == u"series"_s)
    return series(form);
  if (endpoint == u"labels"_s)
    return labelWords(form);
  if (endpoint.startsWith(u"label/"_s) && endpoint.endsWith(u"/values"_s))
    return labelWords(form, endpoint.section(u'/', 1, 1));
  if (endpoint == u"alerts"_s)
    return alerts();
  if (endpoint == u"status/buildinfo"_s)
    return PromAnswer{200,
                      QJsonObject{{u"version"_s, u"2.42.0+rehearsal"_s},
                                  {u"branch"_s, u"rehearsal"_s},
                                  {u"revision"_s, QString()},
                                  {u"buildUser"_s, QString()},
                                  {u"buildDate"_s, QString()},
                                  {u"goVersion"_s, QString()}},
                      {},
                      {}};
  return std::nullopt;
}

std::optional<double> PromServer::valueOf(const QString &query) const {
  const auto expression = parsePromQl(query);
  if (!expression)
    return std::nullopt;
  const qint64 now = m_simulation.now().toMSecsSinceEpoch();
  const PromValue value = PromEvaluator(m_series, **expression, now, now).evaluate(now);
  return value.series.size() == 1 ? std::optional(value.series.first().samples.first().value) : std::nullopt;
}

tl::expected<qint64, PromAnswer> PromServer::timeOf(const QUrlQuery &form, const QString &name,
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
  return tl::unexpected(badParameter(name, u"cannot parse \"%1\" to a valid timestamp"_s.arg(text)));
}

PromAnswer PromServer::query(const QUrlQuery &form) const {
  const auto time = timeOf(form, u"time"_s, m_simulation.now().toMSecsSinceEpoch());
  if (!time)
    return time.error();
  const auto expression = parsePromQl(form.queryItemValue(u"query"_s, QUrl::FullyDecoded));
  if (!expression)
    return badParameter(u"query"_s, expression.error());
  try {
    return {200, jsonValue(PromEvaluator(m_series, **expression, *time, *time).evaluate(*time), *time), {}, {}};
  } catch (const PromFailure &failure) {
    return {422, {}, u"execution"_s, failure.words};
  }
}

PromAnswer PromServer::queryRange(const QUrlQuery &form) const {
  const auto from = timeOf(form, u"start"_s, std::nullopt);
  const auto to = timeOf(form, u"end"_s, std::nullopt);
  if (!from || !to)
    return from ? to.error() : from.error();
  if (*to < *from)
    return badParameter(u"end"_s, u"end timestamp must not be before start time"_s);
  const QString stepText = form.queryItemValue(u"step"_s, QUrl::FullyDecoded);
  const auto step = parsePromDuration(stepText);
  if (!step)
    return badParameter(u"step"_s, u"cannot parse \"%1\" to a valid duration"_s.arg(stepText));
  if (*step <= 0)
    return badParameter(u"step"_s, u"zero or negative query resolution step widths are not accepted. Try a positive integer"_s);
  if ((*to - *from) / *step > maxPoints)
    return badData(
        u"exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)"_s);
  const auto expression = parsePromQl(form.queryItemValue(u"query"_s, QUrl::FullyDecoded));
  if (!expression)
    return badParameter(u"query"_s, expression.error());
  const PromKind kind = resultKind(**expression);
  if (kind != PromKind::Scalar && kind != PromKind::Vector)
    return badParameter(
        u"query"_s, u"invalid expression type \"%1\" for range query, must be Scalar or instant Vector"_s.arg(kindWords(kind)));
  try {
    PromEvaluator evaluator(m_series, **expression, *from, *to);
    ByLabels<QList<Sample>> found;
    for (qint64 time = *from; time <= *to; time += *step) {
      const PromValue value = evaluator.evaluate(time);
      if (value.kind == PromKind::Scalar)
        found[{}] += Sample{time, value.scalar};
      for (const Series &series : value.series)
        found[series.labels] += Sample{time, series.samples.first().value};
    }
    PromValue matrix{PromKind::Matrix, 0, {}, {}};
    for (auto it = found.begin(); it != found.end(); ++it)
      matrix.series += Series{it->first, it->second};
    return {200, jsonValue(matrix, *to), {}, {}};
  } catch (const PromFailure &failure) {
    return {422, {}, u"execution"_s, failure.words};
  }
}

tl::expected<QList<StringMap>, PromAnswer> PromServer::matchedLabels(const QUrlQuery &form) const {
  const auto from = timeOf(form, u"start"_s, m_oldest.toMSecsSinceEpoch());
  const auto to = timeOf(form, u"end"_s, m_simulation.now().toMSecsSinceEpoch());
  if (!from || !to)
    return tl::unexpected(from ? to.error() : from.error());
  QStringList selectors = form.allQueryItemValues(u"match[]"_s, QUrl::FullyDecoded);
  selectors += form.allQueryItemValues(u"match%5B%5D"_s, QUrl::FullyDecoded);
  if (selectors.isEmpty())
    return m_series.labels({}, *from, *to);
  QList<StringMap> found;
  QSet<QString> seen;
  for (const QString &text : std::as_const(selectors)) {
    const auto expression = parsePromQl(text);
    if (!expression || (*expression)->type != PromNode::Type::Selector || (*expression)->range != 0)
      return tl::unexpected(
          badParameter(u"match[]"_s, expression ? u"1:1: parse error: only vector selectors are allowed"_s : expression.error()));
    for (const StringMap &labels : m_series.labels((*expression)->matchers, *from, *to)) {
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
  const auto found = matchedLabels(form);
  if (!found)
    return found.error();
  QJsonArray all;
  for (const StringMap &labels : *found)
    all.append(jsonLabels(labels));
  return {200, all, {}, {}};
}

PromAnswer PromServer::labelWords(const QUrlQuery &form, const QString &label) const {
  const auto found = matchedLabels(form);
  if (!found)
    return found.error();
  QStringList words;
  for (const StringMap &labels : *found)
    words += label.isEmpty() ? labels.keys() : labels.contains(label) ? QStringList{labels.value(label)} : QStringList();
  words.removeDuplicates();
  words.sort();
  return {200, QJsonArray::fromStringList(words), {}, {}};
}

PromAnswer PromServer::alerts() const {
  return {200, QJsonObject{{u"alerts"_s, currentAlerts(m_series, m_simulation.now().toMSecsSinceEpoch())}}, {}, {}};
}

}  // namespace sternway::sim
