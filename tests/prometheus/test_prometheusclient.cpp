// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusclient.h"

#include "prometheus/httpconfig.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QLocale>

#include <algorithm>

namespace test_prometheusclient {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const ObjectRef orders{.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
const QByteArray empty = R"({"status":"success","data":{"resultType":"vector","result":[]}})";

/// The form of a request, decoded.
QList<std::pair<QString, QString>> formOf(const LoopbackRequest &request) {
  QUrlQuery form;
  form.setQuery(QString::fromLatin1(request.body));
  QList<std::pair<QString, QString>> items;
  for (const auto &[key, value] : form.queryItems(QUrl::FullyDecoded))
    items.append({key, value});
  return items;
}

QString field(const LoopbackRequest &request, const QString &name) {
  for (const auto &[key, value] : formOf(request))
    if (key == name)
      return value;
  return {};
}

QByteArray vectorOf(const QByteArray &labels) {
  return R"({"status":"success","data":{"resultType":"vector","result":[{"metric":)" + labels +
         R"(,"value":[1700000000,"1"]}]}})";
}

struct Fixture {
  explicit Fixture(const QString &prefix = {}, const QString &basePath = {}, std::shared_ptr<Authorizer> authorizer = nullptr) {
    QUrl url = server.url();
    url.setPath(basePath);
    TransportSettings settings;
    settings.base = url;
    transport = std::make_unique<Transport>(settings, std::move(authorizer));
    client = std::make_unique<PrometheusClient>(*transport, prefix, server.url().toString(), clock);
  }
  /// The newest answer whose pattern is a part of the query is given.
  void answer(const QString &pattern, const QByteArray &body, int status = 200) {
    if (m_answers.isEmpty())
      server.route("POST", u"/api/v1/query"_s, [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &reply) {
        for (const auto &[part, code, text] : std::as_const(m_answers))
          if (field(request, u"query"_s).contains(part))
            return reply->reply(code, text, date.isEmpty() ? HeaderList() : HeaderList{{"Date", date}});
        reply->reply(200, empty);
      });
    m_answers.prepend({pattern, status, body});
  }
  /// \a labels: of one series, in JSON, or nothing.
  void answerDiscovery(const QByteArray &labels) { answer(u"sternway_name"_s, labels.isEmpty() ? empty : vectorOf(labels)); }
  /// How many queries had this in them.
  [[nodiscard]] qsizetype count(const QString &part) const {
    return std::ranges::count_if(server.log(),
                                 [&](const LoopbackRequest &request) { return field(request, u"query"_s).contains(part); });
  }
  LoopbackServer server;
  ManualClock clock;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<PrometheusClient> client;
  QByteArray date;
  QObject context;

private:
  struct Answer {
    QString pattern;
    int status = 200;
    QByteArray body;
  };
  QList<Answer> m_answers;
};
}  // namespace

class TestPrometheusClient : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void instantQueryIsAForm() {
    Fixture f;
    f.server.respond("POST", u"/api/v1/query"_s, 200, empty);
    const QString promql = u"sum(rate(x{a=~\"b+c|d;e\"}[1m])) / 2 * 100 % 7 & é"_s;
    QVERIFY(await(f.client->query(promql, QDateTime::fromMSecsSinceEpoch(1700000000500, Qt::UTC), &f.context)));
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
    Fixture f;
    f.server.respond("POST", u"/api/v1/query_range"_s, 200, R"({"status":"success","data":{"resultType":"matrix","result":[]}})");
    const QDateTime to = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
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
    Fixture f(prefix, base);
    f.server.respond("GET", path, 200, R"({"status":"success","data":{"alerts":[]}})");
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
                         << ErrorKind::Server << u"cannot answer now"_s;
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
    Fixture f;
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
    Fixture f;
    f.server.respond("POST", u"/api/v1/query"_s, status, "no");
    f.server.respond("GET", u"/api/v1/query"_s, 200, empty);
    QVERIFY(await(f.client->query(u"a % b + c"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.log().constLast().query.queryItemValue(u"query"_s, QUrl::FullyDecoded), u"a % b + c"_s);
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.log().size(), 3);  // the second query goes as GET at once
  }

  void brokenConnectionIsTriedOnceMore() {
    Fixture f;
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
    Fixture f;
    f.server.stop();
    const auto answer = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QVERIFY(answer.error().message.startsWith(u"Prometheus at http://127.0.0.1"_s));
  }

  void contextDies() {
    Fixture f;
    auto context = std::make_unique<QObject>();
    bool called = false;
    f.server.route("POST", u"/api/v1/query"_s,
                   [&context](const LoopbackRequest &, const QPointer<LoopbackAnswer> &) { context.reset(); });
    f.client->discover(orders, context.get())->then([&called](const auto &) { called = true; });
    QTRY_VERIFY(!context);
    QTRY_COMPARE(f.server.openConnections(), 0);
    QVERIFY(!called);
  }

  void discovers() {
    Fixture f;
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
    Fixture f;
    f.answerDiscovery({});
    const auto metrics = await(f.client->discover(orders, &f.context));
    QVERIFY(metrics);
    QVERIFY(metrics->definitions.isEmpty());
    QCOMPARE(metrics->notes.size(), 1);
    QVERIFY(metrics->notes.at(0).contains(u"http_requests_total"_s));
  }

  /// Prometheus 2 cannot read them, and has no series with such names.
  void quotedNames() {
    Fixture f;
    f.answerDiscovery({});
    f.answer(u"\"k8s.namespace.name\""_s, R"({"status":"error","errorType":"bad_data","error":"unexpected string"})", 400);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    const auto asked = f.count(u"\"k8s.namespace.name\""_s);
    QVERIFY(asked > 0);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    QCOMPARE(f.count(u"\"k8s.namespace.name\""_s), asked);

    Fixture three;
    three.answerDiscovery({});
    three.answer(u"\"k8s.namespace.name\""_s,
                 vectorOf(R"({"sternway_name":"http.server.request.duration_count","k8s.namespace.name":"production",)"
                          R"("k8s.deployment.name":"order-service","http.response.status_code":"200"})"));
    const auto metrics = await(three.client->discover(orders, &three.context));
    QVERIFY(metrics);
    QVERIFY(metrics->find(u"error_rate"_s)
                ->query.contains(u"{\"http.server.request.duration_count\",\"http.response.status_code\"=~\"5..\""_s));
  }

  void unknownScrapeIntervalIsNoFailure() {
    Fixture f;
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
    Fixture f;
    f.server.respond("POST", u"/api/v1/query"_s, 503, "starting");
    QVERIFY(!await(f.client->discover(orders, &f.context)));
  }

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
    Fixture f;
    f.answerDiscovery({});
    f.server.respond("GET", u"/api/v1/status/buildinfo"_s, 200, buildInfo);
    QVERIFY(await(f.client->discover(orders, &f.context)));
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QTEST(field(f.server.log().constLast(), u"latency_offset"_s), "offset");
    QCOMPARE(f.server.count(u"/api/v1/status/buildinfo"_s), 1);
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
    Fixture f;
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
    Fixture f;
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
    Fixture f({}, {}, access->authorizer);
    f.server.respond("POST", u"/api/v1/query"_s, 301, {}, {{"Location", "http://localhost:1/api/v1/query"}});
    const auto elsewhere = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!elsewhere);
    QVERIFY(elsewhere.error().message.contains(u"localhost:1"_s));
    Fixture loop;
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
    Fixture f;
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
    Fixture f;
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("GET")})
      f.server.respond(method, u"/api/v1/query"_s, status, body);
    const auto answer = await(f.client->query(u"up"_s, f.clock.now(), &f.context));
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
    QVERIFY(!answer.error().message.contains(u"<"_s));
  }

  /// It is there: only this is missing.
  void oneEndpointIsMissing() {
    Fixture f;
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
    Fixture f({}, {}, access->authorizer);
    f.server.respond("POST", u"/api/v1/query"_s, 200, empty);
    QVERIFY(await(f.client->query(u"up"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.server.log().at(0).header("X-Scope-OrgID"), QByteArray("team-a"));
    QCOMPARE(f.server.log().at(0).header("Authorization"), "Basic " + QByteArray("u:pass1").toBase64());
  }
};

STERNWAY_TEST(TestPrometheusClient)

}  // namespace test_prometheusclient
#include "test_prometheusclient.moc"
