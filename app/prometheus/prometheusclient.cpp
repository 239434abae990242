// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusclient.h"

#include "core/format.h"
#include "core/promql.h"
#include "core/promqlmatcher.h"
#include "prometheus/fleetrun.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int mostWaits = 3;
constexpr std::chrono::milliseconds longestWait = 10s;
constexpr int mostHops = 3;
/// An answer's date has whole seconds, and may have been under way for some.
constexpr std::chrono::milliseconds clockTolerance = 5s;
constexpr std::chrono::milliseconds usualScrape = 15s;
}  // namespace

PrometheusClient::PrometheusClient(net::Transport &transport, const QString &pathPrefix, QString source, Clock &clock,
                                   QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_prefix(net::withoutEndSlashes(pathPrefix)),
      m_source(std::move(source)),
      m_errors(m_source, transport.settings()),
      m_clock(clock),
      m_alerts(std::make_shared<AlertMemory>()),
      m_fleet(std::make_shared<FleetMemory>()) {}

PrometheusClient::~PrometheusClient() = default;

tl::unexpected<Error> PrometheusClient::gone() {
  return fail(ErrorKind::Cancelled, tr("The connection to Prometheus was closed"));
}

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

void PrometheusClient::forgetSeries() {
  m_fleet->outdated = true;
  m_fleet->unchanged = 0;
}

Call<QByteArray> *PrometheusClient::ask(const QString &endpoint, const Form &form, QObject *context) {
  auto *call = new Call<QByteArray>(context);
  send(call, {.endpoint = endpoint, .form = ofCluster(form), .asGet = m_useGet || form.isEmpty()});
  return call;
}

ClusterChoice PrometheusClient::cluster() const {
  return m_clusters ? m_clusters->known() : ClusterChoice{};
}

/// Whoever wrote a query: series of other clusters do not count.
PrometheusClient::Form PrometheusClient::ofCluster(Form form) const {
  static const QRegularExpression name(u"\\$cluster\\b"_s);
  const ClusterChoice choice = cluster();
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

net::HttpRequest PrometheusClient::requestOf(const Attempt &attempt) const {
  net::HttpRequest request;
  request.path = m_prefix + u"/api/v1/"_s + attempt.endpoint;
  request.anyStatus = true;
  Form form = attempt.form;
  // It hides the newest 30 s otherwise, and moves the points of longer ranges to a grid of the step.
  if (m_victoria && attempt.endpoint.startsWith(u"query"_s))
    form.append({{u"latency_offset"_s, u"1ms"_s}, {u"nocache"_s, u"1"_s}});
  for (const auto &[key, value] : std::as_const(form)) {
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
  return request;
}

void PrometheusClient::send(const QPointer<Call<QByteArray>> &call, const Attempt &attempt) {
  net::Transport &transport = m_moved.empty() ? m_transport : *m_moved.back();
  transport.send(requestOf(attempt), call.data())
      ->then([self = QPointer(this), call, attempt](const Result<net::HttpResponse> &response) {
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
  if (response && response->whole) {
    noteTime(*response);
    if (response->status < 200 || response->status > 299)
      return refused(call, attempt, *response);
    m_useGet |= attempt.isPostRefused;
    m_hasAnswered |= !isWebPage(response->body);
    return call->finish(response->body);
  }
  const Error error =
      response ? net::networkError(QNetworkReply::RemoteHostClosedError, {}, {}, requestOf(attempt), m_transport.settings().base)
               : response.error();
  if (attempt.again || error.kind != ErrorKind::Unreachable)
    return call->finish(tl::unexpected(m_errors.ofConnection(error)));
  Attempt next = attempt;
  next.again = true;
  send(call, next);
}

/// Asks in another manner, elsewhere or later, where that may help.
void PrometheusClient::refused(const QPointer<Call<QByteArray>> &call, const Attempt &attempt,
                               const net::HttpResponse &response) {
  const net::HttpRequest request = requestOf(attempt);
  const Error error = net::httpError(response.status, request, response.body, response.headers);
  Attempt next = attempt;
  if (follow(attempt, response)) {
    ++next.hops;
    return send(call, next);
  }
  if (!attempt.asGet && QList<int>{403, 405, 500, 501}.contains(response.status)) {
    next.asGet = true;
    next.isPostRefused = response.status != 500;  // that may have been this once
    return send(call, next);
  }
  const bool told = error.retryAfter.count() > 0 || response.status == 429;
  const auto wait = std::max<std::chrono::milliseconds>(error.retryAfter, 1s);
  if ((response.status == 429 || response.status == 503) && told && wait <= longestWait && attempt.waits < mostWaits) {
    ++next.waits;
    m_clock.after(wait, call.data(), [self = QPointer(this), call, next] {
      if (self && call)
        self->send(call, next);
      else if (call)
        call->finish(gone());
    });
    return;
  }
  call->finish(tl::unexpected(m_errors.ofStatus(error, request, response, m_hasAnswered)));
}

/// Credentials go to no other host, and not out of TLS; through the API server's proxy nothing leads elsewhere.
bool PrometheusClient::follow(const Attempt &attempt, const net::HttpResponse &response) {
  static const QList<int> redirects{301, 302, 303, 307, 308};
  if (!m_followsRedirects || !m_prefix.isEmpty() || !redirects.contains(response.status) || attempt.hops >= mostHops)
    return false;
  const net::Transport &current = m_moved.empty() ? m_transport : *m_moved.back();
  net::TransportSettings settings = current.settings();
  const QUrl from = net::requestUrl(settings.base, requestOf(attempt));
  QUrl to = from.resolved(QUrl(QString::fromUtf8(net::headerValue(response.headers, "Location"))));
  const QString tail = u"/api/v1/"_s + attempt.endpoint;
  if (!to.isValid() || (to.scheme() != "http"_L1 && to.scheme() != "https"_L1) || !to.path().endsWith(tail))
    return false;
  const bool secret = current.authorizer() || !settings.tls.keyPem.isEmpty();
  if (secret && (to.host() != from.host() || (from.scheme() == "https"_L1 && to.scheme() == "http"_L1)))
    return false;
  to.setPath(to.path().chopped(tail.size()));
  settings.base = to.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
  const auto authorizer = current.authorizer();
  // Others may be under way on the old ones.
  auto known = std::ranges::find_if(m_moved, [&](const auto &each) { return each->settings().base == settings.base; });
  if (known == m_moved.end())
    known = m_moved.insert(known, std::make_unique<net::Transport>(settings, authorizer));
  std::rotate(known, known + 1, m_moved.end());
  return true;
}

void PrometheusClient::noteTime(const net::HttpResponse &response) {
  QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(net::headerValue(response.headers, "Date")),
                                           u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
  date.setTimeZone(QTimeZone::utc());
  if (date.isValid())
    m_clockAhead = std::chrono::milliseconds(date.msecsTo(m_clock.now()));
}

QString PrometheusClient::clockProblem(std::chrono::milliseconds scrapeInterval) const {
  const auto allowed = std::max(scrapeInterval.count() > 0 ? scrapeInterval : usualScrape, clockTolerance);
  if (!m_clockAhead || std::chrono::abs(*m_clockAhead) <= allowed)
    return {};
  const QString difference = formatDuration(std::chrono::abs(*m_clockAhead));
  return m_clockAhead->count() > 0
             ? tr("This machine's clock is %1 ahead of the Prometheus server's, so fresh samples look %1 old. Synchronise the "
                  "clocks (NTP)")
                   .arg(difference)
             : tr("This machine's clock is %1 behind the Prometheus server's, so the newest %1 of samples are not read yet. "
                  "Synchronise the clocks (NTP)")
                   .arg(difference);
}

Call<FleetAnswer> *PrometheusClient::fleet(const QList<ObjectRef> &services, const QStringList &metrics, const QDateTime &from,
                                           const QDateTime &to, std::chrono::milliseconds step, QObject *context) {
  auto *call = new Call<FleetAnswer>(context);
  std::ignore = learnSource(this);
  auto *run = new FleetRun(asker(), m_fleet, m_clock,
                           {.services = services, .metrics = metrics, .from = from, .to = to, .step = step}, call);
  if (!m_clusters) {
    QMetaObject::invokeMethod(run, &FleetRun::start, Qt::QueuedConnection);
    return call;
  }
  m_clusters->find(std::nullopt, {}, run)->then([self = QPointer(this), run, call](const Result<ClusterChoice> &choice) {
    if (choice->isOpen())
      return call->finish(
          fail(self && self->m_clusters->surveyError() ? self->m_clusters->surveyError()->kind : ErrorKind::Input, choice->why));
    if (self)
      self->m_fleet->keepTo(*choice);
    run->start();
  });
  return call;
}

}  // namespace sternway::prometheus

#include "moc_prometheusclient.cpp"
