// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_decide [SERVICES], 200 without
// What it costs to judge so many services by ten rows each every 15 s: HTTP requests to Prometheus a minute, and the share of one
// core. Prometheus is a process of its own on loopback that answers with half an hour of samples, so that only the asking, the
// decoding and the judging are counted. Ten of the services have a runbook with a query of its own.
// Time is the bench's own: a turn begins as soon as the last one is judged, and counts for 15 s.
#include "assess/fleetassessor.h"
#include "bench/benchsupport.h"
#include "bench/simulated.h"
#include "net/transport.h"
#include "prometheus/prometheusclient.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int ownQueries = 10;
constexpr int turns = 20;
constexpr int secondsATurn = 15;

int serve(QCoreApplication &app, int services) {
  bench::SimulatedPrometheus prometheus({.services = services});
  if (!prometheus.start())
    return 2;
  std::printf("%s\n", prometheus.address().toEncoded().constData());
  std::fflush(stdout);
  return app.exec();
}

// ---- the fleet

Workload service(int i) {
  Workload made = makeWorkload(Kind::Deployment, bench::serviceName(i), podTemplate(u"registry/svc:v1"_s));
  made.ref.nameSpace = bench::serviceNamespace(i);
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

void measure(const QUrl &address, int count) {
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
  for (int i = 0; i < count; ++i)
    services.append(service(i));
  session.feed().setWorkloads(services);
  assessor.apply({.reset = true, .upserted = services, .removed = {}});
  assessor.start();
  const auto judgedNow = [&] {
    return std::all_of(services.cbegin(), services.cend(), [&](const Workload &each) {
      const ServiceStatusPtr status = assessor.status(each.ref);
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
  bench::print({{u"services"_s, count},
                {u"rows"_s, usual->matrix.rows.size()},
                {u"ownQueries"_s, ownQueries},
                {u"cpuShare"_s, used / (turns * secondsATurn)},
                {u"requestsPerMinute"_s, asked * 60.0 / (turns * secondsATurn)}});
}
}  // namespace

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  const QStringList arguments = app.arguments();
  if (arguments.value(1) == u"serve")
    return serve(app, arguments.value(2).toInt());
  const int services = arguments.value(1, u"200"_s).toInt();
  QProcess server;
  server.start(app.applicationFilePath(), {u"serve"_s, QString::number(services)});
  if (!server.waitForReadyRead(10'000))
    return 2;
  measure(QUrl(QString::fromLatin1(server.readLine().trimmed())), services);
  server.kill();
  server.waitForFinished(2000);
  return 0;
}
