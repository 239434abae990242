// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "prometheus/clientrig.h"
#include "support/testmain.h"

#include <QLocale>

namespace test_prometheusclient {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPrometheusClient : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void instantQueryIsAForm() {
    ClientRig f;
    f.server.respond("POST", u"/api/v1/query"_s, 200, empty);
    const QString promql = u"sum(rate(x{a=~\"b+c|d;e\"}[1m])) / 2 * 100 % 7 & é"_s;
    QVERIFY(await(f.client->query(promql, utcTime(1700000000500), &f.context)));
    const LoopbackRequest request = f.server.log().at(0);
    QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(field(request, u"query"_s), promql);
    QCOMPARE(field(request, u"time"_s), u"1700000000.500"_s);
    QVERIFY(request.rawQuery.isEmpty());
  }

  void rangeStepKeepsTheLimit_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<QString>("step");
    QTest::newRow("as asked") << qint64(3600) << qint64(5000) << u"5.000"_s;
    QTest::newRow("less than a second") << qint64(60) << qint64(250) << u"0.250"_s;
    QTest::newRow("raised") << qint64(86'400) << qint64(1000) << u"8.000"_s;
  }
  void rangeStepKeepsTheLimit() {
    QFETCH(qint64, seconds);
    QFETCH(qint64, asked);
    ClientRig f;
    f.server.respond("POST", u"/api/v1/query_range"_s, 200, R"({"status":"success","data":{"resultType":"matrix","result":[]}})");
    const QDateTime to = utcTime(1700000000000);
    QVERIFY(await(f.client->queryRange(u"up"_s, to.addSecs(-seconds), to, std::chrono::milliseconds(asked), &f.context)));
    QTEST(field(f.server.log().at(0), u"step"_s), "step");
    QCOMPARE(field(f.server.log().at(0), u"end"_s), u"1700000000.000"_s);
    QCOMPARE(field(f.server.log().at(0), u"start"_s), QString::number(1700000000 - seconds) + u".000"_s);
  }

  void pathPrefixes_data() {
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString() << QString() << u"/api/v1/alerts"_s;
    QTest::newRow("in the URL") << QString() << u"/prometheus"_s << u"/prometheus/api/v1/alerts"_s;
    QTest::newRow("proxied") << u"/api/v1/namespaces/mon/services/prom:9090/proxy/"_s << QString()
                             << u"/api/v1/namespaces/mon/services/prom:9090/proxy/api/v1/alerts"_s;
  }
  void pathPrefixes() {
    QFETCH(QString, prefix);
    QFETCH(QString, base);
    QFETCH(QString, path);
    ClientRig f(prefix, base);
    f.server.respond("GET", path, 200,
                     R"({"status":"success","data":{"alerts":[{"labels":{"alertname":"A"},"state":"firing"}]}})");
    QVERIFY(await(f.client->alerts(&f.context)));
  }

  void errors_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("400") << 400 << QByteArray(R"({"status":"error","errorType":"bad_data","error":"parse error at char 5"})")
                         << ErrorKind::Invalid << u"does not understand the query: bad_data: parse error at char 5"_s;
    QTest::newRow("422")
        << 422
        << QByteArray(R"({"status":"error","errorType":"execution","error":"query processing would load too many samples"})")
        << ErrorKind::Invalid << u"could not carry out the query: execution: query processing"_s;
    QTest::newRow("503") << 503 << QByteArray(R"({"status":"error","errorType":"timeout","error":"query timed out"})")
                         << ErrorKind::Server << u"HTTP 503"_s;
    QTest::newRow("401") << 401 << QByteArray("no") << ErrorKind::Unauthorized << u"does not accept the credentials"_s;
    QTest::newRow("403") << 403 << QByteArray("no") << ErrorKind::Forbidden << u"may not query"_s;
    QTest::newRow("404") << 404 << QByteArray("404 page not found") << ErrorKind::NotFound << u"There is no Prometheus"_s;
    QTest::newRow("500") << 500 << QByteArray("oops") << ErrorKind::Server << u"Prometheus at http://127.0.0.1"_s;
    QTest::newRow("a login page") << 200 << QByteArray("<html>") << ErrorKind::Protocol << u"not Prometheus'"_s;
  }
  void errors() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    ClientRig f;
    f.server.respond("POST", u"/api/v1/query"_s, status, body);
    f.server.respond("GET", u"/api/v1/query"_s, status, body);
    const auto answer = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
  }

  void postNotAllowed_data() {
    QTest::addColumn<int>("status");
    QTest::newRow("405") << 405;
    QTest::newRow("403: the proxy's right for POST is another") << 403;
    QTest::newRow("501") << 501;
    QTest::newRow("500") << 500;
  }
  void postNotAllowed() {
    QFETCH(int, status);
    ClientRig f;
    f.server.respond("POST", u"/api/v1/query"_s, status, "no");
    f.server.respond("GET", u"/api/v1/query"_s, 200, empty);
    QVERIFY(await(f.client->query(u"a % b + c"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.log().constLast().query.queryItemValue(u"query"_s, QUrl::FullyDecoded), u"a % b + c"_s);
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.log().size(), status == 500 ? 4 : 3);  // as GET at once, except after what may have been a mishap
  }

  void brokenConnectionIsTriedOnceMore() {
    ClientRig f;
    int tries = 0;
    f.server.route("POST", u"/api/v1/query"_s, [&tries](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      if (++tries == 1)
        answer->drop();
      else
        answer->reply(200, empty);
    });
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QCOMPARE(tries, 2);
  }

  void unreachable() {
    ClientRig f;
    f.server.stop();
    const auto answer = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QVERIFY(answer.error().message.startsWith(u"Prometheus at http://127.0.0.1"_s));
  }

  void contextDies() {
    ClientRig f;
    auto context = std::make_unique<QObject>();
    bool called = false;
    QList<QPointer<LoopbackAnswer>> unanswered;
    f.server.route("POST", u"/api/v1/query"_s, [&](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      unanswered.append(answer);
      context.reset();
    });
    f.client->discover(orders, context.get())->then([&called](const auto &) { called = true; });
    QTRY_VERIFY(!context);
    // those that were answered before are kept for the next request
    QTRY_VERIFY(std::ranges::none_of(unanswered, [](const auto &answer) { return answer && answer->isConnected(); }));
    QVERIFY(!called);
  }

  void discovers() {
    ClientRig f;
    f.answerDiscovery(R"({"sternway_name":"http_requests_total","namespace":"production","pod":"order-service-6bcc9d4bf9-x2x9z",)"
                      R"("status":"200","version":"v1"})");
    f.answer(
        u"[3m]"_s,
        R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[100.0,"1"],[102.001,"2"],[104,"3"]]}]}})");
    const auto metrics = await(f.client->discover(orders, &f.context));
    QVERIFY(metrics);
    QCOMPARE(metrics->podLabel, u"pod"_s);
    QCOMPARE(metrics->pods, QStringList{u"order-service-6bcc9d4bf9-x2x9z"_s});
    QCOMPARE(metrics->versionLabel, u"version"_s);
    QCOMPARE(metrics->scrapeInterval, std::chrono::milliseconds(2s));
    QCOMPARE(metrics->counters, QStringList{u"http_requests_total"_s});
    QVERIFY(metrics->find(u"error_rate"_s));
    QVERIFY(!metrics->find(u"latency_p99"_s));
    QVERIFY(metrics->notes.isEmpty());
    // As it is now: what had series an hour ago may be gone.
    for (const LoopbackRequest &request : f.server.log())
      if (request.path.endsWith(u"/query"_s))
        QCOMPARE(field(request, u"time"_s), QString::number(f.clock.now().toSecsSinceEpoch()) + u".000"_s);
  }

  void discoversNothing() {
    ClientRig f;
    f.answerDiscovery({});
    const auto metrics = await(f.client->discover(orders, &f.context));
    QVERIFY(metrics);
    QVERIFY(metrics->definitions.isEmpty());
    QVERIFY(metrics->lookedFor.contains(u"http_requests_total"_s));
  }

  /// Prometheus 2 cannot read them, and has no series with such names.
  void quotedNames() {
    ClientRig f;
    f.answerDiscovery({});
    f.answer(u"\"k8s.namespace.name\""_s, R"({"status":"error","errorType":"bad_data","error":"unexpected string"})", 400);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    const auto asked = f.count(u"\"k8s.namespace.name\""_s);
    QVERIFY(asked > 0);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    QCOMPARE(f.count(u"\"k8s.namespace.name\""_s), asked);

    ClientRig victoria;
    victoria.answerDiscovery({});
    victoria.answer(u"\"k8s.namespace.name\""_s,
                    R"({"status":"error","errorType":"422","error":"error when executing query=)" + QByteArray(2000, 'x') +
                        R"(: unexpected token; unparsed data"})",
                    422);
    QVERIFY(await(victoria.client->discover(orders, &victoria.context)));
    QVERIFY(await(victoria.client->discover(orders, &victoria.context)));
    QCOMPARE(victoria.count(u"\"k8s.namespace.name\""_s), asked);

    ClientRig three;
    three.answerDiscovery({});
    three.answer(u"\"k8s.namespace.name\""_s,
                 vectorOf(R"({"sternway_name":"http.server.request.duration_count","k8s.namespace.name":"production",)"
                          R"("k8s.deployment.name":"order-service","http.response.status_code":"200"})"));
    const auto metrics = await(three.client->discover(orders, &three.context));
    QVERIFY(metrics);
    QVERIFY(metrics->find(u"error_rate"_s)
                ->query.contains(u"{\"http.server.request.duration_count\",\"http.response.status_code\"=~\"5..\""_s));
  }

  /// That it was too much this time says nothing of its names.
  void quotedNamesThatCouldNotBeAsked() {
    ClientRig f;
    f.answerDiscovery(R"({"sternway_name":"http_requests_total","namespace":"production","pod":"order-service-6bcc9d4bf9-x2x9z",)"
                      R"("status":"200"})");
    f.answer(u"\"k8s.namespace.name\""_s,
             R"({"status":"error","errorType":"execution","error":"query processing would load too many samples"})", 422);
    const auto metrics = await(f.client->discover(orders, &f.context));
    QVERIFY(metrics && metrics->find(u"error_rate"_s));
    QCOMPARE(metrics->notes.filter(u"too many samples"_s).size(), 1);
    const auto asked = f.count(u"\"k8s.namespace.name\""_s);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    QCOMPARE(f.count(u"\"k8s.namespace.name\""_s), 2 * asked);
  }

  void unknownScrapeIntervalIsNoFailure() {
    ClientRig f;
    f.answerDiscovery(
        R"({"sternway_name":"http_requests_total","namespace":"production","pod":"order-service-6bcc9d4bf9-x2x9z"})");
    f.answer(u"[3m]"_s, "oops", 500);
    f.server.respond("GET", u"/api/v1/query"_s, 500, "oops");
    const auto metrics = await(f.client->discover(orders, &f.context));
    QVERIFY(metrics);
    QCOMPARE(metrics->scrapeInterval, std::chrono::milliseconds(0));
    QVERIFY(metrics->find(u"request_rate"_s));
  }

  void discoveryFails() {
    ClientRig f;
    f.server.respond("POST", u"/api/v1/query"_s, 503, "starting");
    QVERIFY(!await(f.client->discover(orders, &f.context)));
  }
};

STERNWAY_TEST(TestPrometheusClient)

}  // namespace test_prometheusclient
#include "test_prometheusclient.moc"
