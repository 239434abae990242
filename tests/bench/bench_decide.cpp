// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to judge 200 services by ten rows each every 15 s: HTTP requests to Prometheus a minute, and the share of one
// core. Prometheus is a process of its own on loopback that answers with half an hour of samples, so that only the asking, the
// decoding and the judging are counted. Ten of the services have a runbook with a query of its own.
// Time is the bench's own: a turn begins as soon as the last one is judged, and counts for 15 s.
#include "assess/fleetassessor.h"
#include "bench/benchsupport.h"
#include "net/transport.h"
#include "prometheus/prometheusclient.h"
#include "rehearsal/httpserver.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QUrlQuery>

#include <cmath>
#include <cstdio>

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::rehearsal;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int serviceCount = 200;
constexpr int ownQueries = 10;
constexpr int turns = 20;
constexpr int secondsATurn = 15;

QString nameOf(int i) {
  return u"service-%1"_s.arg(i);
}

QString namespaceOf(int i) {
  return u"team-%1"_s.arg(i % 20);
}

// ---- Prometheus

QJsonArray sample(double time, double value) {
  return {time, QString::number(value)};
}

QJsonObject labelsOf(int i, const QString &metric) {
  QJsonObject labels{{u"namespace"_s, namespaceOf(i)}, {u"service"_s, nameOf(i)}};
  if (metric.isEmpty())
    return labels;
  labels.insert(u"__name__"_s, metric);
  labels.insert(u"job"_s, u"pods"_s);
  labels.insert(u"instance"_s, u"10.0.0.%1:8080"_s.arg(i));
  labels.insert(u"status"_s, u"200"_s);
  return labels;
}

QJsonArray discovered(double now) {
  QJsonArray series;
  for (int i = 0; i < serviceCount; ++i)
    for (const QString &name : {u"http_requests_total"_s, u"http_request_duration_seconds_bucket"_s})
      series.append(QJsonObject{{u"metric"_s, labelsOf(i, name)}, {u"value"_s, sample(now, 1)}});
  return series;
}

/// The questions come as forms.
QUrlQuery formOf(const rehearsal::HttpMessage &message) {
  return QUrlQuery(QString::fromUtf8(message.body));
}

QString valueOf(const QUrlQuery &form, const QString &name) {
  return form.queryItemValue(name, QUrl::FullyDecoded);
}

QJsonArray ranges(const QUrlQuery &form) {
  const double from = valueOf(form, u"start"_s).toDouble();
  const double to = valueOf(form, u"end"_s).toDouble();
  const double step = std::max(1.0, valueOf(form, u"step"_s).toDouble());
  const bool own = valueOf(form, u"query"_s).contains(u"own_errors"_s);
  QJsonArray series;
  for (int i = 0; i < (own ? 1 : serviceCount); ++i) {
    QJsonArray values;
    for (double time = from; time <= to; time += step)
      values.append(sample(time, 0.01 + 0.005 * std::sin(time / 60 + i)));
    series.append(QJsonObject{{u"metric"_s, own ? QJsonObject() : labelsOf(i, {})}, {u"values"_s, values}});
  }
  return series;
}

QByteArray answered(const QString &type, const QJsonArray &result) {
  return QJsonDocument(
             QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"resultType"_s, type}, {u"result"_s, result}}}})
      .toJson(QJsonDocument::Compact);
}

QByteArray answerOf(const rehearsal::HttpMessage &message) {
  const QUrlQuery form = formOf(message);
  if (message.path.endsWith("/query_range"_L1))
    return answered(u"matrix"_s, ranges(form));
  if (message.path.endsWith("/query"_L1) && valueOf(form, u"query"_s).startsWith("count by"_L1))
    return answered(u"vector"_s, discovered(valueOf(form, u"time"_s).toDouble()));
  if (message.path.endsWith("/alerts"_L1))
    return QByteArrayLiteral(R"({"status":"success","data":{"alerts":[]}})");
  if (message.path.endsWith("/rules"_L1))
    return QByteArrayLiteral(R"({"status":"success","data":{"groups":[{"rules":[{"type":"alerting"}]}]}})");
  if (message.path.endsWith("/series"_L1))
    return QByteArrayLiteral(R"({"status":"success","data":[]})");
  return answered(u"vector"_s, {});
}

int serve(QCoreApplication &app) {
  int requests = 0;
  rehearsal::HttpServer server([&requests](const rehearsal::HttpMessage &message, rehearsal::HttpReply *reply) {
    if (message.path == u"/requests")
      return reply->send(200, "text/plain", QByteArray::number(requests));
    ++requests;
    reply->send(200, "application/json", answerOf(message));
  });
  if (!server.start())
    return 2;
  std::printf("%d\n", server.serverPort());
  std::fflush(stdout);
  return app.exec();
}

// ---- the fleet

Workload service(int i) {
  Workload made = makeWorkload(Kind::Deployment, nameOf(i), podTemplate(u"registry/svc:v1"_s));
  made.ref.nameSpace = namespaceOf(i);
  made.statusReplicas = made.updatedReplicas = made.readyReplicas = made.availableReplicas = made.replicas;
  return made;
}

RunbookPtr runbook(bool own) {
  Runbook made;
  made.source = made.matrix.source = u"bench.yaml"_s;
  for (const char *when :
       {"error_rate > 10%", "error_rate > 5%", "error_rate between 2% and 5%", "success_rate < 99%", "latency_p50 > 1s",
        "latency_p95 > 2s", "latency_p99 > 5s", "errors_per_min > 100/min", "alert(severity=P0|P1)", "rollout_stuck"}) {
    MatrixRow row;
    row.when = QString::fromLatin1(when);
    row.condition = parseCondition(row.when, builtInMetrics()).value();
    row.action = Action::Rollback;
    row.hold = std::chrono::minutes(2);
    made.matrix.rows.append(row);
  }
  if (own)
    made.metrics = {
        {.name = u"error_rate"_s, .query = u"own_errors"_s, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}}};
  return std::make_shared<Runbook>(made);
}

void spin(const std::function<bool()> &done) {
  while (!done())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

int requestsSoFar(Transport &transport) {
  QObject context;
  std::optional<int> requests;
  transport.send({.path = u"/requests"_s}, &context)->then([&requests](const Result<HttpResponse> &response) {
    requests = response ? response->body.toInt() : 0;
  });
  spin([&requests] { return requests.has_value(); });
  return *requests;
}

void measure(const QUrl &address) {
  FakeSession session;
  TransportSettings settings;
  settings.base = address;
  Transport transport(settings, nullptr);
  PrometheusClient prometheus(transport, QString(), address.toString(), session.clock());
  session.setSource(&prometheus);

  const RunbookPtr usual = runbook(false);
  const RunbookPtr withQuery = runbook(true);
  const auto ports = std::make_shared<MonitorPorts>();
  ports->runbook = [&](const ObjectRef &ref) -> Result<RunbookPtr> {
    return ref.name.section(u'-', 1).toInt() < ownQueries ? withQuery : usual;
  };
  FleetAssessor assessor(session, ports);
  QList<Workload> services;
  for (int i = 0; i < serviceCount; ++i)
    services.append(service(i));
  assessor.apply({.reset = true, .upserted = services, .removed = {}});
  assessor.start();
  const auto judgedNow = [&] {
    return std::all_of(services.cbegin(), services.cend(), [&](const Workload &each) {
      const ServiceStatus *status = assessor.status(each.ref);
      return status && status->at == session.clock().now() && status->verdict.judged == status->verdict.rows.size();
    });
  };
  spin(judgedNow);  // with what is discovered once

  const int before = requestsSoFar(transport);
  const double cpu = bench::cpuSeconds();
  for (int turn = 0; turn < turns; ++turn) {
    session.clock().advance(std::chrono::seconds(secondsATurn));
    spin(judgedNow);
  }
  const double used = bench::cpuSeconds() - cpu;
  const int asked = requestsSoFar(transport) - before;
  bench::print({{u"services"_s, serviceCount},
                {u"rows"_s, usual->matrix.rows.size()},
                {u"ownQueries"_s, ownQueries},
                {u"cpuShare"_s, used / (turns * secondsATurn)},
                {u"requestsPerMinute"_s, asked * 60.0 / (turns * secondsATurn)}});
}
}  // namespace

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  if (app.arguments().value(1) == u"serve")
    return serve(app);
  QProcess server;
  server.start(app.applicationFilePath(), {u"serve"_s});
  if (!server.waitForReadyRead(10'000))
    return 2;
  measure(QUrl(u"http://127.0.0.1:%1"_s.arg(server.readLine().trimmed().toInt())));
  server.kill();
  server.waitForFinished(2000);
  return 0;
}
