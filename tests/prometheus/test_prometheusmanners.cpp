// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/clientrig.h"
#include "support/testmain.h"

#include <QLocale>

namespace test_prometheusmanners {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How it behaves towards servers that are not a plain Prometheus, or not in the mood.
class TestPrometheusManners : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// It hides the newest 30 s otherwise.
  void victoriaMetrics_data() {
    QTest::addColumn<QByteArray>("buildInfo");
    QTest::addColumn<QString>("offset");
    QTest::newRow("VictoriaMetrics") << QByteArray(R"({"status":"success","data":{"version":"2.24.0"}})") << u"1ms"_s;
    QTest::newRow("Prometheus") << QByteArray(R"({"status":"success","data":{"version":"3.5.0","goVersion":"go1.24"}})")
                                << QString();
    QTest::newRow("not told") << QByteArray("nothing here") << QString();
  }
  void victoriaMetrics() {
    QFETCH(QByteArray, buildInfo);
    ClientRig f;
    f.answerDiscovery({});
    f.server.respond("GET", u"/api/v1/status/buildinfo"_s, 200, buildInfo);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QTEST(field(f.server.log().constLast(), u"latency_offset"_s), "offset");
    QCOMPARE(f.server.count(u"/api/v1/status/buildinfo"_s), 1);
  }

  /// One failed look is no Prometheus: it would be seen 30 s late for the whole session.
  void victoriaMetricsIsAskedAgain_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("offset");
    QTest::newRow("overloaded") << 503 << u"1ms"_s;
    QTest::newRow("a token that has run out") << 401 << u"1ms"_s;
    QTest::newRow("no such endpoint") << 404 << QString();
  }
  void victoriaMetricsIsAskedAgain() {
    QFETCH(int, status);
    ClientRig f;
    f.answerDiscovery({});
    f.server.respond("GET", u"/api/v1/status/buildinfo"_s, status, "");
    QVERIFY(await(f.client->discover(orders, &f.context)));
    f.server.respond("GET", u"/api/v1/status/buildinfo"_s, 200, R"({"status":"success","data":{"version":"2.24.0"}})");
    QVERIFY(await(f.client->discover(orders, &f.context)));
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QTEST(field(f.server.log().constLast(), u"latency_offset"_s), "offset");
  }

  void waitsAsTold_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");  ///< empty: not told
    QTest::addColumn<int>("refusals");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("answered");
    QTest::newRow("429 for a second") << 429 << QByteArray("1") << 1 << 2 << true;
    QTest::newRow("429, not told for how long") << 429 << QByteArray() << 2 << 3 << true;
    QTest::newRow("503 for two seconds") << 503 << QByteArray("2") << 1 << 2 << true;
    QTest::newRow("503, a query that was given up") << 503 << QByteArray() << 1 << 1 << false;
    QTest::newRow("longer than a verdict can wait") << 429 << QByteArray("600") << 1 << 1 << false;
    QTest::newRow("again and again") << 429 << QByteArray("1") << 99 << 4 << false;
  }
  void waitsAsTold() {
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, refusals);
    QFETCH(bool, answered);
    ClientRig f;
    int requests = 0;
    f.server.route("POST", u"/api/v1/query"_s, [&](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      if (++requests > refusals)
        return answer->reply(200, empty);
      answer->reply(status, R"({"status":"error","errorType":"too_many_requests","error":"slow down"})",
                    retryAfter.isEmpty() ? HeaderList() : HeaderList{{"Retry-After", retryAfter}});
    });
    std::optional<Result<MetricsAnswer>> result;
    f.client->query(u"up"_s, f.clock.now(), &f.context)->then([&result](const auto &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT((f.clock.advance(500ms), result.has_value()), 10'000);
    QCOMPARE(result->has_value(), answered);
    QTEST(requests, "requests");
    if (!answered)
      QVERIFY2(result->error().message.contains(u"slow down"_s), qPrintable(result->error().message));
  }

  void redirects_data() {
    QTest::addColumn<QString>("location");  ///< %1: another server
    QTest::addColumn<bool>("follows");
    QTest::addColumn<bool>("reached");
    QTest::newRow("another address") << u"%1/api/v1/query"_s << true << true;
    QTest::newRow("with a prefix") << u"%1/prometheus/api/v1/query"_s << true << true;
    QTest::newRow("a path of the same server") << u"/prometheus/api/v1/query"_s << true << true;
    QTest::newRow("a sign-in page") << u"/oauth/start"_s << true << false;
    QTest::newRow("not allowed") << u"%1/api/v1/query"_s << false << false;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1/api/v1/query"_s << true << false;
  }
  void redirects() {
    QFETCH(QString, location);
    QFETCH(bool, follows);
    QFETCH(bool, reached);
    ClientRig f;
    LoopbackServer other;
    const QString to = location.contains(u'%') ? location.arg(other.url().toString()) : location;
    for (LoopbackServer *server : {&other, &f.server}) {
      server->respond("POST", u"/prometheus/api/v1/query"_s, 200, empty);
      server->respond("POST", u"/api/v1/query"_s, 200, empty);
    }
    f.server.respond("POST", u"/api/v1/query"_s, 302, {}, {{"Location", to.toUtf8()}});
    f.client->setFollowsRedirects(follows);
    const auto answer = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QCOMPARE(answer.has_value(), reached);
    if (!reached)
      QVERIFY2(answer.error().message.contains(to), qPrintable(answer.error().message));
    const qsizetype before = f.server.count(u"/api/v1/query"_s);
    if (reached)
      QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.count(u"/api/v1/query"_s), before);  // from then on it asks there
  }

  /// A password goes nowhere else, and a loop ends.
  void redirectsThatAreNotFollowed() {
    const auto access = readHttpConfig("basic_auth: {username: u, password: pass1}\n", u"/"_s, QUrl(u"http://localhost"_s));
    QVERIFY(access);
    ClientRig f({}, {}, access->authorizer);
    f.server.respond("POST", u"/api/v1/query"_s, 301, {}, {{"Location", "http://localhost:1/api/v1/query"}});
    const auto elsewhere = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!elsewhere);
    QVERIFY(elsewhere.error().message.contains(u"localhost:1"_s));
    ClientRig loop;
    loop.server.respond("POST", u"/api/v1/query"_s, 301, {}, {{"Location", loop.server.url().toEncoded() + "/api/v1/query"}});
    QVERIFY(!await(loop.client->query(u"up"_s, loop.clock.now(), &loop.context)));
    QVERIFY(loop.server.log().size() < 10);
  }

  void clocksThatDiffer_data() {
    QTest::addColumn<int>("ahead");  ///< seconds
    QTest::addColumn<QString>("said");
    QTest::newRow("the same") << 0 << QString();
    QTest::newRow("less than a scrape") << 8 << QString();
    QTest::newRow("ahead") << 1200 << u"20 min"_s;
    QTest::newRow("behind") << -120 << u"2 min"_s;
    QTest::newRow("by more than a scrape") << 40 << u"40 s"_s;
  }
  void clocksThatDiffer() {
    QFETCH(int, ahead);
    QFETCH(QString, said);
    ClientRig f;
    f.date = QLocale::c().toString(f.clock.now().addSecs(-ahead), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toUtf8();
    f.answerDiscovery(
        R"({"sternway_name":"http_requests_total","namespace":"production","pod":"order-service-6bcc9d4bf9-x2x9z","code":"200"})");
    const auto metrics = await(f.client->discover(orders, &f.context));
    QVERIFY(metrics);
    const QString notes = metrics->notes.join(u' ');
    QCOMPARE(notes.contains(u"clock"_s), !said.isEmpty());
    QVERIFY2(notes.contains(said), qPrintable(notes));
  }

  /// What the server says itself, as it alone says what is missing.
  void theServersOwnText_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part");
    QTest::newRow("a tenant is missing") << 401 << QByteArray("no org id\n") << u"no org id"_s;
    QTest::newRow("a rule of a proxy") << 403 << QByteArray("namespace is required") << u"namespace is required"_s;
    QTest::newRow("a sign-in page") << 200 << QByteArray("<!DOCTYPE html><html><title>Sign in</title></html>") << u"HTML"_s;
    QTest::newRow("a proxy's page") << 502 << QByteArray("<html><h1>Bad gateway</h1></html>") << u"web page"_s;
    QTest::newRow("in JSON") << 500 << QByteArray(R"({"status":"error","errorType":"internal","error":"no space left"})")
                             << u"no space left"_s;
  }
  void theServersOwnText() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, part);
    ClientRig f;
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("GET")})
      f.server.respond(method, u"/api/v1/query"_s, status, body);
    const auto answer = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
    QVERIFY(!answer.error().message.contains(u"<"_s));
  }

  /// It is there: only this is missing.
  void oneEndpointIsMissing() {
    ClientRig f;
    f.server.respond("POST", u"/api/v1/query"_s, 200, empty);
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    const auto range = await(f.client->queryRange(u"up"_s, f.clock.now().addSecs(-60), f.clock.now(), 15s, &f.context));
    QVERIFY(!range);
    QVERIFY2(!range.error().message.contains(u"no Prometheus"_s), qPrintable(range.error().message));
    QVERIFY(range.error().message.contains(u"query_range"_s));
  }

  void tenantHeaderIsSent() {
    const auto access =
        readHttpConfig("http_headers: {X-Scope-OrgID: {values: [team-a]}}\nbasic_auth: {username: u, password: pass1}\n", u"/"_s,
                       QUrl(u"http://localhost"_s));
    QVERIFY(access);
    ClientRig f({}, {}, access->authorizer);
    f.server.respond("POST", u"/api/v1/query"_s, 200, empty);
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.log().at(0).header("X-Scope-OrgID"), QByteArray("team-a"));
    QCOMPARE(f.server.log().at(0).header("Authorization"), "Basic " + QByteArray("u:pass1").toBase64());
  }
};

STERNWAY_TEST(TestPrometheusManners)

}  // namespace test_prometheusmanners
#include "test_prometheusmanners.moc"
