// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusclient.h"

#include "core/format.h"
#include "core/metrics.h"
#include "core/promql.h"
#include "core/promqlmatcher.h"
#include "prometheus/fleetrun.h"
#include "prometheus/presets.h"
#include "prometheus/resourceusage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> notUnderstood(const QString &what) {
  return fail(ErrorKind::Protocol, tr("The answer is not Prometheus': %1").arg(what),
              tr("Check the address: it must be the one whose page lists the targets, with its path prefix if it has one."));
}

Result<QJsonObject> envelope(const QByteArray &body) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(body, &error);
  if (!document.isObject())
    return notUnderstood(error.error == QJsonParseError::NoError ? tr("no JSON object") : error.errorString());
  const QJsonObject root = document.object();
  const QString status = root.value("status"_L1).toString();
  if (status == "error"_L1)
    return fail(ErrorKind::Invalid, tr("Prometheus refuses the query: %1").arg(root.value("error"_L1).toString()),
                root.value("errorType"_L1).toString());
  if (status != "success"_L1)
    return notUnderstood(tr("it has no status"));
  return root;
}

QStringList warningsOf(const QJsonObject &root) {
  QStringList warnings;
  for (const auto key : {"warnings"_L1, "infos"_L1})
    for (const auto &text : root.value(key).toArray())
      warnings.append(text.toString());
  return warnings;
}

std::optional<double> number(const QString &text) {
  if (text == "NaN"_L1)
    return std::numeric_limits<double>::quiet_NaN();
  if (text == "+Inf"_L1 || text == "Inf"_L1)
    return std::numeric_limits<double>::infinity();
  if (text == "-Inf"_L1)
    return -std::numeric_limits<double>::infinity();
  bool ok = false;
  const double value = text.toDouble(&ok);
  return ok ? std::optional(value) : std::nullopt;
}

/// [1700000000.123, "0.12"]
std::optional<Sample> sampleOf(const QJsonValue &value) {
  const QJsonArray pair = value.toArray();
  const auto read = number(pair.at(1).toString());
  if (pair.size() != 2 || !pair.at(0).isDouble() || !read)
    return std::nullopt;
  return Sample{.time = std::llround(pair.at(0).toDouble() * 1000), .value = *read};
}

bool appendSeries(const QJsonObject &object, MetricsAnswer &answer) {
  Series series{.labels = stringMap(object.value("metric"_L1)), .samples = {}};
  QJsonArray values = object.value("values"_L1).toArray();
  if (object.contains("value"_L1))
    values.append(object.value("value"_L1));
  series.samples.reserve(values.size());
  for (const auto &value : std::as_const(values)) {
    const auto sample = sampleOf(value);
    if (!sample)
      return false;
    series.samples.append(*sample);
  }
  answer.series.append(std::move(series));
  return true;
}
}  // namespace

Alert alertOf(const QJsonObject &object, const QString &state, const QString &activeAt) {
  Alert alert;
  alert.labels = stringMap(object.value("labels"_L1));
  alert.annotations = stringMap(object.value("annotations"_L1));
  alert.name = alert.labels.value(u"alertname"_s);
  alert.state = state;
  alert.activeAt = QDateTime::fromString(activeAt, Qt::ISODateWithMs).toUTC();
  return alert;
}

Result<MetricsAnswer> decodeAnswer(const QByteArray &body) {
  const auto root = TRY(envelope(body));
  MetricsAnswer answer{.series = {}, .warnings = warningsOf(root)};
  const QJsonObject data = root.value("data"_L1).toObject();
  const QString type = data.value("resultType"_L1).toString();
  if (type == "scalar"_L1) {
    const auto sample = sampleOf(data.value("result"_L1));
    if (!sample)
      return notUnderstood(tr("a value cannot be read"));
    answer.series.append({.labels = {}, .samples = {*sample}});
    return answer;
  }
  if (type != "vector"_L1 && type != "matrix"_L1)
    return fail(ErrorKind::Invalid, tr("The query gives a %1, not numbers").arg(type.isEmpty() ? tr("nothing") : type));
  for (const auto &each : data.value("result"_L1).toArray())
    if (!appendSeries(each.toObject(), answer))
      return notUnderstood(tr("a value cannot be read"));
  return answer;
}

Result<QList<StringMap>> decodeSeries(const QByteArray &body, QStringList *warnings) {
  const auto root = TRY(envelope(body));
  if (warnings)
    *warnings = warningsOf(root);
  QList<StringMap> series;
  for (const auto &labels : root.value("data"_L1).toArray())
    series.append(stringMap(labels));
  return series;
}

Result<QList<Alert>> decodeAlerts(const QByteArray &body) {
  const auto root = TRY(envelope(body));
  QList<Alert> alerts;
  for (const auto &each : root.value("data"_L1).toObject().value("alerts"_L1).toArray()) {
    const QJsonObject object = each.toObject();
    alerts.append(alertOf(object, object.value("state"_L1).toString(), object.value("activeAt"_L1).toString()));
  }
  return alerts;
}

Result<PrometheusTarget> parsePrometheusTarget(const QString &text) {
  static const QRegularExpression service(
      u"^service/([a-z0-9]([a-z0-9-]*[a-z0-9])?)/((https?:)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(:[a-z0-9-]+)?)/?$"_s);
  const QString trimmed = text.trimmed();
  if (const auto match = service.match(trimmed); match.hasMatch())
    return PrometheusTarget{.url = {},
                            .proxyPath = u"/api/v1/namespaces/%1/services/%2/proxy"_s.arg(match.captured(1), match.captured(3))};
  QUrl url(trimmed, QUrl::StrictMode);
  if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.hasQuery() &&
      !url.hasFragment()) {
    url.setPath(net::withoutEndSlashes(url.path()));
    return PrometheusTarget{.url = url, .proxyPath = {}};
  }
  return fail(ErrorKind::Input, QCoreApplication::translate("Prometheus", "\"%1\" is not an address of Prometheus").arg(trimmed),
              QCoreApplication::translate("Prometheus",
                                          "Write a URL such as http://prometheus.example.com:9090, or "
                                          "service/NAMESPACE/NAME:PORT to go through the cluster's API server."));
}

namespace {
constexpr qint64 discoverySeconds = 3600;
/// More series than this for one workload say nothing new (Prometheus before 2.52 ignores the limit).
constexpr int seriesLimit = 20'000;

/// The client was deleted while its answer was under way.
tl::unexpected<Error> gone() {
  return fail(ErrorKind::Cancelled, PrometheusClient::tr("The connection to Prometheus was closed"));
}
}  // namespace

PrometheusClient::PrometheusClient(net::Transport &transport, const QString &pathPrefix, QString source, const Clock &clock,
                                   QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_prefix(net::withoutEndSlashes(pathPrefix)),
      m_source(std::move(source)),
      m_clock(clock),
      m_fleet(std::make_shared<FleetMemory>()),
      m_alerts(std::make_shared<AlertMemory>()) {}

Call<MetricsAnswer> *PrometheusClient::query(const QString &promql, const QDateTime &at, QObject *context) {
  return mapped<MetricsAnswer>(context, ask(u"query"_s, {{u"query"_s, promql}, {u"time"_s, promSeconds(at)}}, context),
                               [](const Result<QByteArray> &body) { return body.and_then(decodeAnswer); });
}

Call<MetricsAnswer> *PrometheusClient::queryRange(const QString &promql, const QDateTime &from, const QDateTime &to,
                                                  std::chrono::milliseconds step, QObject *context) {
  const auto limited = limitedStep(std::chrono::milliseconds(from.msecsTo(to)), step);
  const Form form{
      {u"query"_s, promql}, {u"start"_s, promSeconds(from)}, {u"end"_s, promSeconds(to)}, {u"step"_s, promSeconds(limited)}};
  return mapped<MetricsAnswer>(context, ask(u"query_range"_s, form, context),
                               [](const Result<QByteArray> &body) { return body.and_then(decodeAnswer); });
}

Call<AlertsAnswer> *PrometheusClient::alerts(QObject *context) {
  auto *call = new Call<AlertsAnswer>(context);
  const AlertSources sources{.ask = asker(),
                             .alertmanager = m_alertmanager,
                             .clusters = QPointer<const ClusterFinder>(m_clusters.get()),
                             .name = m_source};
  auto *run = new AlertRun(sources, m_alerts, m_clock, call);
  QMetaObject::invokeMethod(run, &AlertRun::start, Qt::QueuedConnection);
  return call;
}

FleetRun::Ask PrometheusClient::asker() {
  return [self = QPointer(this)](const QString &endpoint, const Form &form, QObject *context) {
    return self ? self->ask(endpoint, form, context) : Call<QByteArray>::finished(context, gone());
  };
}

void PrometheusClient::tellClusters(ClusterApi &cluster, const QString &context, const std::optional<ClusterChoice> &choice) {
  m_clusters = std::make_unique<ClusterFinder>(
      cluster, m_clock, context, [this](const QString &promql, QObject *asks) { return query(promql, m_clock.now(), asks); });
  if (choice)
    m_clusters->settle(*choice);
}

Call<ServiceMetrics> *PrometheusClient::discover(const ObjectRef &workload, QObject *context) {
  const QDateTime now = m_clock.now();
  Form form{{u"start"_s, promSeconds(now.addSecs(-discoverySeconds))},
            {u"end"_s, promSeconds(now)},
            {u"limit"_s, QString::number(seriesLimit)}};
  for (const QString &matcher : seriesMatchers(workload) + resourceMatchers(workload))
    form.append({u"match[]"_s, matcher});
  auto *call = new Call<ServiceMetrics>(context);
  Call<QByteArray> *asked = ask(u"series"_s, form, call);
  asked->then([self = QPointer(this), workload, guard = QPointer(call)](const Result<QByteArray> &body) {
    if (!guard)
      return;
    if (!self)
      return guard->finish(gone());
    const auto series = body.and_then([](const QByteArray &answer) { return decodeSeries(answer); });
    if (!series)
      return guard->finish(tl::unexpected(series.error()));
    self->settleCluster(guard, workload, *series);
  });
  return call;
}

void PrometheusClient::settleCluster(const QPointer<Call<ServiceMetrics>> &call, const ObjectRef &workload,
                                     const QList<StringMap> &series) {
  if (!m_clusters)
    return discovered(call, workload, series, {});
  m_clusters->find(workload, clusterValues(series), call.data())
      ->then([self = QPointer(this), call, workload, series](const Result<ClusterChoice> &choice) {
        if (!self && call)
          call->finish(gone());
        else if (call)
          self->discovered(call, workload, keptSeries(series, *choice), *choice);
      });
}

void PrometheusClient::discovered(const QPointer<Call<ServiceMetrics>> &call, const ObjectRef &workload,
                                  const QList<StringMap> &series, const ClusterChoice &cluster) {
  ServiceMetrics metrics;
  if (!cluster.isOpen()) {
    metrics = metricsFromSeries(series, workload);
    metrics.definitions += resourceDefinitions(series);
  }
  metrics.cluster = cluster;
  const QString probe = cluster.isOpen() ? QString() : scrapeProbe(series, workload);
  if (probe.isEmpty())
    return call->finish(metrics);
  probeScrapes(call, metrics, probe);
}

/// How often the series are scraped is worth knowing and not worth failing for.
void PrometheusClient::probeScrapes(const QPointer<Call<ServiceMetrics>> &call, const ServiceMetrics &metrics,
                                    const QString &probe) {
  query(probe, m_clock.now(), call.data())->then([call, metrics](const Result<MetricsAnswer> &answer) {
    if (!call)
      return;
    ServiceMetrics complete = metrics;
    if (answer)
      complete.scrapeInterval = scrapeIntervalOf(*answer);
    call->finish(complete);
  });
}

Call<QByteArray> *PrometheusClient::ask(const QString &endpoint, const Form &form, QObject *context) {
  auto *call = new Call<QByteArray>(context);
  send(call, {.endpoint = endpoint, .form = ofCluster(form), .asGet = m_useGet || form.isEmpty(), .again = false});
  return call;
}

/// Whoever wrote a query: series of other clusters do not count.
PrometheusClient::Form PrometheusClient::ofCluster(Form form) const {
  static const QRegularExpression name(u"\\$cluster\\b"_s);
  const ClusterChoice choice = m_clusters ? m_clusters->known() : ClusterChoice{};
  const QString text = promString(choice.value).replace(u'\\', u"\\\\"_s);  // a backslash refers to a group there
  for (auto &[key, value] : form) {
    if (key != u"query" && key != u"match[]")
      continue;
    value.replace(name, text);
    if (choice.isKept())
      value = withMatcher(value, choice.label, choice.value);
  }
  return form;
}

void PrometheusClient::send(const QPointer<Call<QByteArray>> &call, const Attempt &attempt) {
  net::HttpRequest request;
  request.path = m_prefix + u"/api/v1/"_s + attempt.endpoint;
  for (const auto &[key, value] : attempt.form) {
    const QByteArray encodedKey = QUrl::toPercentEncoding(key);
    const QByteArray encodedValue = QUrl::toPercentEncoding(value);
    if (attempt.asGet)
      request.query.addQueryItem(QString::fromLatin1(encodedKey), QString::fromLatin1(encodedValue));
    else
      request.body += (request.body.isEmpty() ? "" : "&") + encodedKey + '=' + encodedValue;
  }
  if (!attempt.asGet) {
    request.method = "POST";
    request.contentType = "application/x-www-form-urlencoded";
  }
  Call<net::HttpResponse> *sent = m_transport.send(request, call.data());
  sent->then([self = QPointer(this), call, attempt](const Result<net::HttpResponse> &response) {
    if (self)
      self->answered(call, attempt, response);
    else if (call)
      call->finish(gone());
  });
}

void PrometheusClient::answered(const QPointer<Call<QByteArray>> &call, const Attempt &attempt,
                                const Result<net::HttpResponse> &response) {
  if (!call)
    return;
  if (response) {
    m_useGet |= attempt.asGet && !attempt.form.isEmpty();
    return call->finish(response->body);
  }
  const Error &error = response.error();
  Attempt next = attempt;
  if (!attempt.asGet && (error.httpStatus == 405 || error.httpStatus == 403)) {
    next.asGet = true;
    return send(call, next);
  }
  if (!attempt.again && error.kind == ErrorKind::Unreachable) {
    next.again = true;
    return send(call, next);
  }
  call->finish(tl::unexpected(explained(error)));
}

Error PrometheusClient::explained(Error error) const {
  switch (error.httpStatus) {
    case 400: error.message = tr("Prometheus does not understand the query: %1").arg(error.detail); break;
    case 422: error.message = tr("Prometheus could not carry out the query: %1").arg(error.detail); break;
    case 401: error.message = tr("Prometheus at %1 does not accept the credentials").arg(m_source); break;
    case 403: error.message = tr("The credentials may not query Prometheus at %1").arg(m_source); break;
    case 404: error.message = tr("There is no Prometheus at %1; check the address and its path prefix").arg(m_source); break;
    case 503:
      error.message = tr("Prometheus at %1 cannot answer now: it is overloaded, starting, or gave the query up").arg(m_source);
      break;
    default: error.message = tr("Prometheus at %1: %2").arg(m_source, error.message); break;
  }
  if (error.httpStatus == 422)
    error.kind = ErrorKind::Invalid;  // no JSON patch was sent: whatever the text says, this is no conflict
  return error;
}

Call<FleetAnswer> *PrometheusClient::fleet(const QList<ObjectRef> &services, const QStringList &metrics, const QDateTime &from,
                                           const QDateTime &to, std::chrono::milliseconds step, QObject *context) {
  auto *call = new Call<FleetAnswer>(context);
  auto *run = new FleetRun(asker(), m_fleet, m_clock,
                           {.services = services, .metrics = metrics, .from = from, .to = to, .step = step}, call);
  if (!m_clusters) {
    QMetaObject::invokeMethod(run, &FleetRun::start, Qt::QueuedConnection);
    return call;
  }
  m_clusters->find(std::nullopt, {}, run)->then([run, call](const Result<ClusterChoice> &choice) {
    if (choice->isOpen())
      call->finish(fail(ErrorKind::Input, choice->why));
    else
      run->start();
  });
  return call;
}

}  // namespace sternway::prometheus
