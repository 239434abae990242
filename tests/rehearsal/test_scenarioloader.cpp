// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenario.h"
#include "support/testmain.h"

namespace test_scenarioloader {

using namespace sternway;
using namespace sternway::rehearsal;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QByteArray good = R"(apiVersion: sternway/v1
kind: Scenario
metadata: {name: small, title: Small}
behaviours:
  bad: {errorRate: 12%, latency: 900ms}
services:
  - name: shop
    namespace: prod
    revisions:
      - {version: v1, from: -1h30m}
      - {version: v2, behaviour: bad}
timeline:
  - {at: 10s, service: prod/shop, release: v2}
ending: {service: prod/shop, version: v1}
)";
}

class TestScenarioLoader : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void builtIn() {
    QCOMPARE(scenarioNames(), (QStringList{u"bad-release"_s, u"gitops-revert"_s, u"never-ready"_s, u"slow-release"_s}));
    for (const QString &name : scenarioNames()) {
      const auto scenario = loadScenario(name);
      QVERIFY2(scenario.has_value(), scenario ? "" : qPrintable(scenario.error().detail));
      QCOMPARE(scenario->name, name);
      QCOMPARE(scenarioTitle(name), scenario->title);
      QCOMPARE(scenario->services.size(), 15);
      QVERIFY(!scenario->ending.note.isEmpty());
    }
  }

  void values() {
    const auto scenario = parseScenario(good, u"s.yaml"_s);
    QVERIFY2(scenario.has_value(), scenario ? "" : qPrintable(scenario.error().detail));
    const ScenarioService &service = scenario->services.first();
    QCOMPARE(service.revisions.at(0).from.value(), -90min);
    QCOMPARE(service.revisions.at(0).image, u"registry.example.com/shop:v1"_s);
    QCOMPARE(service.revisions.at(1).behaviour.errorRate, 0.12);
    QCOMPARE(service.revisions.at(1).behaviour.latency, 900ms);
    QVERIFY(!service.revisions.at(1).from);
    QCOMPARE(scenario->timeline.first().at, 10s);
    QCOMPARE(scenario->ending.version, u"v1"_s);
  }

  void problems_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
      QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(expected);
    };
    row("misspelt key", "namespace: prod", "namespac: prod", "s.yaml:8:5: services[0].namespac: unknown key");
    row("missing key", "namespace: prod", "replicas: 2", "s.yaml:7:5: services[0].namespace: missing");
    row("not a number", "namespace: prod", "namespace: prod\n    replicas: many",
        "s.yaml:9:15: services[0].replicas: a whole number from 1 to 100");
    row("share", "errorRate: 12%", "errorRate: 120%", "s.yaml:5:20: behaviours.bad.errorRate: a share");
    row("duration", "latency: 900ms", "latency: 900", "s.yaml:5:34: behaviours.bad.latency: a duration");
    row("behaviour", "behaviour: bad", "behaviour: worse",
        "s.yaml:11:9: services[0].revisions[1]: there is no behaviour \"worse\"");
    row("too late", "from: -1h30m", "from: -5m", "s.yaml:10:9: services[0].revisions[0]: from must be at least 15 minutes");
    row("service", "service: prod/shop, release", "service: prod/shoe, release",
        "s.yaml:13:24: timeline[0].service: there is no service \"prod/shoe\"");
    row("version", "release: v2}", "release: v3}", "s.yaml:13:44: timeline[0].release: shop has no revision v3");
    row("nothing happens", ", release: v2}", "}", "a happening needs one of");
    row("no ending", "ending: {service: prod/shop, version: v1}", "", "ending: missing");
    row("kind", "kind: Scenario", "kind: Runbook", "kind must be Scenario");
    row("twice", "version: v2, ", "version: v1, ", "version v1 is listed twice");
    row("syntax", "metadata: {", "metadata: {{", "s.yaml:");
    row("a map", "behaviours:\n  bad: {errorRate: 12%, latency: 900ms}", "behaviours: 5",
        "s.yaml:4:13: behaviours: keys with values expected");
    row("a list", "services:", "services: 5\nothers:", "services: a list expected");
  }

  void problems() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, expected);
    QByteArray text = good;
    QVERIFY(text.contains(from));
    const auto scenario = parseScenario(text.replace(from, to), u"s.yaml"_s);
    QVERIFY(!scenario.has_value());
    QCOMPARE(scenario.error().kind, ErrorKind::Input);
    QVERIFY2(scenario.error().detail.contains(expected), qPrintable(scenario.error().detail));
  }

  void allProblemsInOnePass() {
    QByteArray text = good;
    text.replace("errorRate: 12%", "errorRate: lots").replace("namespace: prod", "namespace: prod\n    replicas: many");
    const auto scenario = parseScenario(text, u"s.yaml"_s);
    QCOMPARE(scenario.error().detail.split(u'\n').size(), 2);
  }

  void nonsense_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("scalar") << QByteArray("hello");
    QTest::newRow("list") << QByteArray("- a\n- b");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3);
    QTest::newRow("huge") << QByteArray(2'000'000, 'a');
  }

  void nonsense() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseScenario(text, u"s.yaml"_s).has_value());
  }

  /// Everything that is about the one becomes about the other, and the other way round.
  void aScenarioIsAimedAtAnotherService() {
    const Scenario usual = *loadScenario(u"bad-release"_s);
    const Scenario aimed = aimedAt(usual, u"lomash-wood"_s, u"auth-service"_s);
    QCOMPARE(aimed.services.size(), usual.services.size());
    QCOMPARE(aimed.ending.nameSpace + u'/' + aimed.ending.service, u"lomash-wood/auth-service"_s);
    QCOMPARE(aimed.timeline.first().service, u"auth-service"_s);
    const ScenarioService *struck = aimed.find(u"lomash-wood"_s, u"auth-service"_s);
    QVERIFY(struck && struck->replicas == 3);
    QCOMPARE(struck->find(u"v1.3.0"_s)->image, u"registry.example.com/auth-service:v1.3.0"_s);
    const ScenarioService *spared = aimed.find(u"production"_s, u"order-service"_s);
    QVERIFY(spared);
    QCOMPARE(spared->find(u"v2.1.0"_s)->image, u"registry.example.com/order-service:v2.1.0"_s);
    QVERIFY(aimed.description.startsWith(u"auth-service v1.3.0"_s));
  }

  void orAtOneThatItDoesNotHave() {
    for (const QString &name : scenarioNames()) {
      const Scenario aimed = aimedAt(*loadScenario(name), u"shop"_s, u"payments"_s);
      QVERIFY(aimed.find(u"shop"_s, u"payments"_s));
      QVERIFY(!aimed.find(u"production"_s, u"order-service"_s));
      for (const Happening &happening : aimed.timeline)
        QVERIFY(aimed.find(happening.nameSpace, happening.service));
      for (const ScenarioApplication &application : aimed.applications)
        QVERIFY(aimed.find(application.serviceNamespace, application.service));
    }
  }

  void unknownNames() {
    QVERIFY(loadScenario(u"nope"_s).error().detail.contains(u"bad-release"_s));
    QCOMPARE(loadScenario(u"/no/such.yaml"_s).error().kind, ErrorKind::Input);
  }
};

STERNWAY_TEST(TestScenarioLoader)

}  // namespace test_scenarioloader
#include "test_scenarioloader.moc"
