// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/alertmanagerclient.h"

#include "prometheus/httpconfig.h"
#include "prometheus/prometheusclient.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testmain.h"

namespace test_alertmanager {

using namespace sternway;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString path = u"/api/v2/alerts"_s;
/// One that fires, one that is silenced, one that has ended.
const QByteArray three = R"([
  {"labels":{"alertname":"Errors","app":"a","cluster":"one"},"annotations":{"summary":"bad"},"startsAt":"2026-01-10T01:58:00.000Z",
   "endsAt":"2026-01-10T02:04:00Z","status":{"state":"active","silencedBy":[],"inhibitedBy":[]},"fingerprint":"1"},
  {"labels":{"alertname":"Slow","app":"a","cluster":"one"},"annotations":{},"startsAt":"2026-01-10T01:50:00Z",
   "endsAt":"2026-01-10T02:04:00Z","status":{"state":"suppressed","silencedBy":["x"],"inhibitedBy":[]}},
  {"labels":{"alertname":"Over","app":"a"},"annotations":{},"startsAt":"2026-01-10T01:00:00Z",
   "endsAt":"2026-01-10T01:30:00Z","status":{"state":"active"}}])";
const QByteArray ofPrometheus = R"({"status":"success","data":{"alerts":[
  {"labels":{"alertname":"Errors","app":"a"},"annotations":{},"state":"firing","activeAt":"2026-01-10T01:57:00Z"},
  {"labels":{"alertname":"Slow","app":"a"},"annotations":{},"state":"firing","activeAt":"2026-01-10T01:49:00Z"}]}})";
const QByteArray noAlerts = R"({"status":"success","data":{"alerts":[]}})";

struct Fixture {
  explicit Fixture(const QString &prefix = {}, std::shared_ptr<Authorizer> authorizer = nullptr) {
    transport = std::make_unique<Transport>(TransportSettings{.base = server.url()}, std::move(authorizer));
    alertmanager = std::make_unique<AlertmanagerClient>(*transport, prefix, u"http://alerts"_s);
    prometheus = std::make_unique<PrometheusClient>(*transport, QString(), u"http://prom"_s, clock);
    prometheus->setAlertmanager(alertmanager.get());
  }
  void answerRules(const QByteArray &groups) {
    server.respond("GET", u"/api/v1/rules"_s, 200, R"({"status":"success","data":{"groups":)" + groups + "}}");
  }
  Result<AlertmanagerAnswer> ask() { return await(alertmanager->alerts(clock.now(), &context)); }

  LoopbackServer server;
  ManualClock clock;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<AlertmanagerClient> alertmanager;
  std::unique_ptr<PrometheusClient> prometheus;
  QObject context;
};
}  // namespace

class TestAlertmanager : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void asksForWhatIsKeptQuietToo() {
    Fixture f(u"/am/"_s);
    f.server.respond("GET", u"/am"_s + path, 200, three);
    const auto answer = f.ask();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->active.size(), 1);
    QCOMPARE(answer->active.at(0).name, u"Errors"_s);
    QCOMPARE(answer->active.at(0).state, u"firing"_s);
    QCOMPARE(answer->active.at(0).labels.value(u"cluster"_s), u"one"_s);
    QCOMPARE(answer->active.at(0).annotations.value(u"summary"_s), u"bad"_s);
    QCOMPARE(answer->active.at(0).activeAt, f.clock.now().addSecs(-120));
    QCOMPARE(answer->suppressed.size(), 1);
    QCOMPARE(f.server.log().at(0).query.toString(), u"active=true&silenced=true&inhibited=true&unprocessed=true"_s);
  }

  void errors_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("401") << 401 << QByteArray("no") << ErrorKind::Unauthorized << u"does not accept the credentials"_s;
    QTest::newRow("403") << 403 << QByteArray("no") << ErrorKind::Forbidden << u"may not read the alerts"_s;
    QTest::newRow("404") << 404 << QByteArray("no") << ErrorKind::NotFound << u"There is no Alertmanager at http://alerts"_s;
    QTest::newRow("500") << 500 << QByteArray("oops") << ErrorKind::Server << u"Alertmanager at http://alerts"_s;
    QTest::newRow("a redirect is not followed") << 302 << QByteArray() << ErrorKind::Protocol << u"Alertmanager at"_s;
    QTest::newRow("a login page") << 200 << QByteArray("<html>") << ErrorKind::Protocol << u"not Alertmanager's"_s;
    QTest::newRow("an object") << 200 << QByteArray("{}") << ErrorKind::Protocol << u"no list of alerts"_s;
    QTest::newRow("a list of other things") << 200 << QByteArray("[1]") << ErrorKind::Protocol << u"without labels"_s;
  }
  void errors() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    Fixture f;
    f.server.respond("GET", path, status, body);
    const auto answer = f.ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
  }

  void credentialsGoAlong() {
    Fixture f({}, std::make_shared<ConfigAuthorizer>(QList<Credential>{
                      {.header = "Authorization", .prefix = "Bearer ", .user = {}, .secret = {.value = "abc", .file = {}}}}));
    f.server.respond("GET", path, 200, "[]");
    QVERIFY(f.ask());
    QCOMPARE(f.server.log().at(0).header("Authorization"), QByteArray("Bearer abc"));
  }

  void slow() {
    Fixture f;
    f.server.route("GET", path,
                   [](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) { answer->replyAfter(200, 200, three); });
    QVERIFY(f.ask());
  }

  void together() {
    Fixture f;
    f.server.respond("GET", path, 200, three);
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, ofPrometheus);
    const auto answer = await(f.prometheus->alerts(&f.context));
    QVERIFY(answer);
    QCOMPARE(answer->alerts.size(), 1);
    QCOMPARE(answer->alerts.at(0).name, u"Errors"_s);
    QCOMPARE(answer->alerts.at(0).activeAt, f.clock.now().addSecs(-180));
    QCOMPARE(answer->suppressed.size(), 1);
    QVERIFY(answer->warnings.isEmpty());
  }

  void oneOfThemFails() {
    Fixture f;
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, ofPrometheus);
    const auto own = await(f.prometheus->alerts(&f.context));
    QVERIFY(own);
    QVERIFY(own->alerts.isEmpty());  // both may be silenced
    QCOMPARE(own->unsettled.size(), 2);
    QVERIFY(!own->unsettled.at(0).silenceProblem.isEmpty());
    QCOMPARE(own->warnings.size(), 1);

    f.server.respond("GET", path, 200, three);
    f.server.respond("GET", u"/api/v1/alerts"_s, 404, "");
    const auto others = await(f.prometheus->alerts(&f.context));
    QVERIFY(others);
    QCOMPARE(others->alerts.size(), 1);
    QVERIFY2(others->warnings.value(0).contains(u"Only Alertmanager's"_s), qPrintable(others->warnings.value(0)));

    f.server.respond("GET", path, 500, "");
    QVERIFY(!await(f.prometheus->alerts(&f.context)));
  }

  /// "L=V" of each alert of a group, muted by a time interval or not.
  void mutedAlerts_data() {
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<int>("active");
    const QByteArray alert =
        R"({"labels":{"alertname":"Errors","app":"a","cluster":"one"},"status":{"state":"active","mutedBy":[%1]}})";
    const auto group = [&alert](const QByteArray &by) {
      return R"({"receiver":{"name":"x"},"alerts":[)" + QByteArray(alert).replace("%1", by) + "]}";
    };
    QTest::newRow("muted") << QByteArray("[" + group("\"night\"") + "]") << 0;
    QTest::newRow("muted in all groups") << QByteArray("[" + group("\"night\"") + "," + group("\"weekend\"") + "]") << 0;
    QTest::newRow("muted in one of two groups") << QByteArray("[" + group("\"night\"") + "," + group("") + "]") << 1;
    QTest::newRow("not muted") << QByteArray("[" + group("") + "]") << 1;
    QTest::newRow("in no group yet") << QByteArray("[]") << 1;
    QTest::newRow("an old version")
        << QByteArray(R"([{"alerts":[{"labels":{"alertname":"Errors","app":"a","cluster":"one"},"status":{"state":"active"}}]}])")
        << 1;
    QTest::newRow("no such answer") << QByteArray("{}") << 1;
  }
  void mutedAlerts() {
    QFETCH(QByteArray, groups);
    QFETCH(int, active);
    Fixture f;
    f.server.respond("GET", path, 200, three);
    f.server.respond("GET", path + u"/groups"_s, 200, groups);
    const auto answer = f.ask();
    QVERIFY(answer);
    QCOMPARE(answer->active.size(), active);
    QCOMPARE(answer->active.size() + answer->suppressed.size(), 2);
  }

  /// An empty list says that none fires only where something is evaluated: VictoriaMetrics without vmalert, Thanos without rulers
  /// and a Prometheus without rules give one too.
  void aSourceThatEvaluatesNone_data() {
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<bool>("known");
    QTest::newRow("no rules") << QByteArray("[]") << false;
    QTest::newRow("a group without rules") << QByteArray(R"([{"name":"g","rules":[]}])") << false;
    QTest::newRow("recording rules only") << QByteArray(R"([{"name":"g","rules":[{"type":"recording","name":"r"}]}])") << false;
    QTest::newRow("a rule for alerts")
        << QByteArray(R"([{"name":"g","rules":[{"type":"recording","name":"r"},{"type":"alerting","name":"a"}]}])") << true;
  }
  void aSourceThatEvaluatesNone() {
    QFETCH(QByteArray, groups);
    QFETCH(bool, known);
    Fixture f;
    f.prometheus->setAlertmanager(nullptr);
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, noAlerts);
    f.answerRules(groups);
    for (int time = 0; time < 2; ++time) {
      const auto answer = await(f.prometheus->alerts(&f.context));
      QCOMPARE(answer.has_value(), known);
      if (!known)
        QCOMPARE(answer.error().kind, ErrorKind::Unsupported);
    }
    QCOMPARE(f.server.count(u"/api/v1/rules"_s), 1);
    f.server.respond("GET", path, 200, three);
    f.prometheus->setAlertmanager(f.alertmanager.get());
    const auto others = await(f.prometheus->alerts(&f.context));
    QVERIFY(others);
    QCOMPARE(others->alerts.size(), 1);
    QVERIFY(others->warnings.isEmpty());
  }

  /// What it evaluates is not known then, and is looked for again; and rules may be added.
  void rulesThatCannotBeRead() {
    Fixture f;
    f.prometheus->setAlertmanager(nullptr);
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, noAlerts);
    f.server.respond("GET", u"/api/v1/rules"_s, 503, "");
    QCOMPARE(await(f.prometheus->alerts(&f.context)).error().kind, ErrorKind::Server);
    f.answerRules("[]");
    QCOMPARE(await(f.prometheus->alerts(&f.context)).error().kind, ErrorKind::Unsupported);
    f.answerRules(R"([{"rules":[{"type":"alerting"}]}])");
    f.clock.advance(std::chrono::minutes(6));
    QVERIFY(await(f.prometheus->alerts(&f.context)));
  }

  /// Alertmanager gets the alerts of other clusters too.
  void alertsOfAnotherCluster() {
    Fixture f;
    FakeCluster cluster;
    f.server.respond("GET", path, 200, three);
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, noAlerts);
    f.prometheus->tellClusters(cluster, u"admin"_s, parseClusterLabel(u"cluster=two"_s).value());
    QCOMPARE(await(f.prometheus->alerts(&f.context))->alerts.size(), 0);
    f.prometheus->tellClusters(cluster, u"admin"_s, parseClusterLabel(u"cluster=one"_s).value());
    QCOMPARE(await(f.prometheus->alerts(&f.context))->alerts.size(), 1);
    f.prometheus->tellClusters(cluster, u"admin"_s);
    QCOMPARE(await(f.prometheus->alerts(&f.context))->unsettled.size(), 1);
  }

  /// What Prometheus writes on all that it sends is of the same cluster as its series are.
  void externalLabelsTellIt() {
    Fixture f;
    FakeCluster cluster;
    f.server.respond("GET", path, 200, three);
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, noAlerts);
    const QByteArray configuration = R"({"status":"success","data":{"yaml":"global:\n  external_labels:\n    cluster: one\n"}})";
    f.prometheus->tellClusters(cluster, u"admin"_s);
    f.server.respond("GET", u"/api/v1/status/config"_s, 503, "");
    QCOMPARE(await(f.prometheus->alerts(&f.context))->unsettled.size(), 1);
    f.server.respond("GET", u"/api/v1/status/config"_s, 200, configuration);
    const auto answer = await(f.prometheus->alerts(&f.context));
    QCOMPARE(answer->alerts.size(), 1);
    QVERIFY(answer->unsettled.isEmpty());
  }

  void withoutAlertmanager() {
    Fixture f;
    f.alertmanager.reset();
    f.server.respond("GET", u"/api/v1/alerts"_s, 200, ofPrometheus);
    const auto answer = await(f.prometheus->alerts(&f.context));
    QCOMPARE(answer->alerts.size(), 2);
    QVERIFY(answer->warnings.isEmpty());
  }
};

STERNWAY_TEST(TestAlertmanager)

}  // namespace test_alertmanager
#include "test_alertmanager.moc"
