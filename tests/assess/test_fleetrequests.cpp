// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests to Prometheus it takes to keep a fleet judged.
#include "assess/fleetbench.h"
#include "prometheus/prometheusclient.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_fleetrequests {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int services = 40;

QString nameOf(int i) {
  return u"service-%1"_s.arg(i);
}

/// NAME and PART stand for what differs.
QByteArray filled(const QByteArray &text, const QString &name, char part = '0') {
  return QByteArray(text).replace("NAME", name.toUtf8()).replace("PART", QByteArray(1, part));
}

QByteArray discovered() {
  const QByteArray one = R"({"metric":{"__name__":"http_requests_total","namespace":"production","service":"NAME",)"
                         R"("job":"pods","status":"200"},"value":[1700000000,"1"]})";
  QByteArrayList series;
  for (int i = 0; i < services; ++i)
    series << filled(one, nameOf(i));
  return R"({"status":"success","data":{"resultType":"vector","result":[)" + series.join(',') + "]}}";
}

/// One sample of every service in every part of the query, of the time until which was asked.
QByteArray measured(const LoopbackRequest &request) {
  QUrlQuery form;
  form.setQuery(QString::fromLatin1(request.body));
  const QByteArray one = R"({"metric":{"namespace":"production","service":"NAME","sternway_query":"PART"},)"
                         R"("values":[[TIME,"0.001"]]})";
  const QByteArray now = QByteArray(one).replace("TIME", form.queryItemValue(u"end"_s).toUtf8());
  QByteArrayList series;
  for (const char part : QByteArray("012345"))
    for (int i = 0; i < services; ++i)
      series << filled(now, nameOf(i), part);
  return R"({"status":"success","data":{"resultType":"matrix","result":[)" + series.join(',') + "]}}";
}
}  // namespace

class TestFleetRequests : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Six metrics of forty services, and the alerts: two requests a turn, and what is looked for every five minutes.
  void twelveAMinute() {
    LoopbackServer server;
    server.respond("POST", u"/api/v1/query"_s, 200, discovered());
    server.route("POST", u"/api/v1/query_range"_s, [](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      answer->reply(200, measured(request));
    });
    server.respond("GET", u"/api/v1/alerts"_s, 200, R"({"status":"success","data":{"alerts":[]}})");
    server.respond("GET", u"/api/v1/rules"_s, 200, R"({"status":"success","data":{"groups":[{"rules":[{"type":"alerting"}]}]}})");
    net::Transport transport(net::TransportSettings{.base = server.url()}, nullptr);
    QList<Workload> fleet;
    for (int i = 0; i < services; ++i)
      fleet.append(service(nameOf(i)));
    FleetBench bench(fleet);
    prometheus::PrometheusClient client(transport, QString(), server.url().toString(), bench.session.clock());
    bench.session.setSource(&client);
    bench.runbook =
        shared(runbookWith(u"error_rate > 5% or success_rate < 99% or latency_p50 > 1s or latency_p95 > 2s or "
                           u"errors_per_min > 100/min or alert(severity=P0)"_s,
                           Action::Rollback));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    const auto judgedNow = [&bench] {
      return std::ranges::all_of(bench.statuses(),
                                 [now = bench.session.clock().now().toMSecsSinceEpoch()](const ServiceStatusPtr &status) {
                                   return !status->errorHistory.isEmpty() && status->errorHistory.constLast().time == now;
                                 });
    };
    QTRY_COMPARE(bench.statuses().size(), services);
    QTRY_VERIFY(judgedNow());
    const qsizetype before = server.log().size();
    constexpr int minutes = 10;
    for (int turn = 0; turn < 4 * minutes; ++turn) {
      bench.session.clock().advance(15s);
      QTRY_VERIFY(judgedNow());
    }
    QVERIFY2(server.log().size() - before <= 12 * minutes, qPrintable(QString::number(server.log().size() - before)));
  }
};

STERNWAY_TEST(TestFleetRequests)

}  // namespace test_fleetrequests
#include "test_fleetrequests.moc"
