// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetbench.h"
#include "support/testmain.h"

#include <algorithm>

namespace test_fleetassessor {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// All that is under way has its answer.
void settle() {
  for (int i = 0; i < 20; ++i)
    QCoreApplication::processEvents();
}
}  // namespace

class TestFleetAssessor : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void judgesAllByOneQuestion() {
    FleetBench bench({service(u"orders"_s), service(u"payments"_s), service(u"silent"_s)});
    bench.measure(u"orders"_s, 0.15);
    bench.measure(u"payments"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 3);
    QCOMPARE(bench.asked(), 1);
    QCOMPARE(bench.session.fakeMetrics().asked().at(0).query, u"fleet error_rate latency_p99 3"_s);
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    QVERIFY(bench.of(u"orders"_s)->sentence.startsWith(u"Roll back now: error rate 15 %"_s));
    QCOMPARE(bench.of(u"orders"_s)->errorRate, std::optional(0.15));
    QCOMPARE(bench.of(u"orders"_s)->errorHistory.size(), 121);
    QCOMPARE(verdictName(bench.of(u"payments"_s)->verdict), u"none"_s);
    QCOMPARE(verdictName(bench.of(u"silent"_s)->verdict), u"unknown"_s);
    QVERIFY(!bench.of(u"silent"_s)->unknown.isEmpty());
    QVERIFY(bench.session.cluster().calls().isEmpty());
  }

  void asksEveryFifteenSecondsAndTellsOnlyWhatChanged() {
    FleetBench bench({service(u"orders"_s), service(u"silent"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 2);
    bench.told.clear();
    bench.session.clock().advance(14s);
    QCOMPARE(bench.asked(), 1);
    bench.answer = {};
    bench.session.clock().advance(1s);
    bench.measure(u"orders"_s, 0.2);
    QCOMPARE(bench.asked(), 2);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.told.size(), 1);
    QCOMPARE(bench.told.at(0).ref.name, u"orders"_s);
  }

  /// What is older is known already, and stays.
  void asksOnlyForWhatIsNew() {
    FleetBench bench({service(u"orders"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    bench.answer = {};
    bench.measure(u"orders"_s, 0.2);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.told.size(), 2);
    const QDateTime now = bench.session.clock().now();
    QCOMPARE(bench.asked(), 2);
    QCOMPARE(bench.session.fakeMetrics().asked().at(1).from, now.addSecs(-180));
    const QList<Sample> history = bench.of(u"orders"_s)->errorHistory;
    QCOMPARE(history.size(), 120);
    QCOMPARE(history.constFirst().value, 0.0);
    QCOMPARE(history.constLast().value, 0.2);
    QCOMPARE(std::ranges::count(history, 0.2, &Sample::value), 12);
  }

  /// An agent that writes to a storage far away may have been cut off from it.
  void samplesThatComeLateAreAskedForAtOnce() {
    FleetBench bench({service(u"orders"_s)});
    const QDateTime begin = bench.session.clock().now();
    const auto until = [&](const QDateTime &time) {
      FleetAnswer answer;
      answer.series.append({service(u"orders"_s).ref, u"error_rate"_s, FakeMetrics::constant({}, 0, begin.addSecs(-1800), time)});
      bench.session.fakeMetrics().setFleet(answer);
    };
    until(begin.addSecs(-600));
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    until(begin);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 3);
    QTRY_COMPARE(bench.of(u"orders"_s)->errorHistory.size(), 120);
    QCOMPARE(bench.session.fakeMetrics().asked().at(2).from, bench.session.clock().now().addSecs(-1800));
  }

  void aSeriesOfAnotherVersionIsReadWhole() {
    FleetBench bench({service(u"orders"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    bench.answer.version = 1;
    bench.session.fakeMetrics().setFleet(bench.answer);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 3);
    settle();
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 4);
  }

  void withoutPrometheusItSaysWhy() {
    FleetBench bench({service(u"orders"_s)});
    bench.session.setHasMetrics(false);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    QVERIFY(bench.told.at(0).verdict.unknown);
    QCOMPARE(bench.told.at(0).unknown, QStringList{bench.session.metricsProblem()});
    QCOMPARE(bench.problems, QStringList{bench.session.metricsProblem()});
    bench.measure(u"orders"_s, 0);
    bench.session.setHasMetrics(true);
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
    QCOMPARE(bench.problems.last(), QString());
  }

  void aLostPrometheusKeepsWhatWasKnown() {
    FleetBench bench({service(u"orders"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    const QDateTime then = bench.of(u"orders"_s)->at;
    bench.session.fakeMetrics().setFleet(fail(ErrorKind::Unreachable, u"Prometheus is gone"_s));
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.problems, QStringList{u"Prometheus is gone"_s});
    QCOMPARE(bench.of(u"orders"_s)->errorRate, std::optional(0.0));
    QCOMPARE(bench.of(u"orders"_s)->at, then);
  }

  void asksAboutFewPodsAtOnce() {
    QList<Workload> services;
    for (int i = 0; i < 30; ++i)
      services.append(service(u"s%1"_s.arg(i), 1));
    FleetBench bench(services);
    bench.session.cluster().hold(u"workload "_s);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 30);
    QCOMPARE(bench.session.cluster().calls().size(), FleetFacts::atOnce);
  }

  void ownQueriesAreAskedTogetherEveryTurn() {
    QList<Workload> services;
    for (int i = 0; i < 20; ++i)
      services.append(service(u"s%1"_s.arg(i)));
    FleetBench bench(services);
    Runbook own = runbookWith(u"error_rate > 1%"_s, Action::Rollback);
    own.metrics = {{.name = u"error_rate"_s, .query = u"mine"_s, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}}};
    const QDateTime now = bench.session.clock().now();
    bench.session.fakeMetrics().answer(u"mine"_s,
                                       {.series = {FakeMetrics::constant({}, 0.3, now.addSecs(-1800), now)}, .warnings = {}});
    for (const QString &name : {u"s3"_s, u"s4"_s})
      bench.own.insert(name, shared(own));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"s3"_s) && bench.of(u"s3"_s)->errorRate && bench.of(u"s4"_s) && bench.of(u"s4"_s)->errorRate);
    QCOMPARE(verdictName(bench.of(u"s3"_s)->verdict), u"rollback"_s);
    QCOMPARE(verdictName(bench.of(u"s5"_s)->verdict), u"unknown"_s);
    QCOMPARE(bench.asked(), 3);  // the fleet, and each of the two while its series are looked for
    settle();
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 5);
    QCOMPARE(bench.session.fakeMetrics().asked().constLast().query.count(u"mine"_s), 2);
  }

  /// One that is refused takes nothing from the others, and is asked by itself from then on.
  void anOwnQueryThatIsRefused() {
    FleetBench bench({service(u"s3"_s), service(u"s4"_s), service(u"s5"_s)});
    const QDateTime now = bench.session.clock().now();
    FakeMetrics &source = bench.session.fakeMetrics();
    source.answer(u"mine"_s, {.series = {FakeMetrics::constant({}, 0.3, now.addSecs(-1800), now)}, .warnings = {}});
    source.fail(u"refused"_s, {.kind = ErrorKind::Invalid, .message = u"It is refused"_s, .detail = {}});
    for (const QString &name : {u"s3"_s, u"s4"_s, u"s5"_s}) {
      Runbook own = runbookWith(u"error_rate > 1%"_s, Action::Rollback);
      own.metrics = {{.name = u"error_rate"_s,
                      .query = name == u"s5" ? u"refused"_s : u"mine"_s,
                      .unit = Unit::Ratio,
                      .worse = Worse::Higher,
                      .origin = {}}};
      bench.own.insert(name, shared(own));
    }
    bench.answer.series.append({service(u"s5"_s).ref, u"error_rate"_s, FakeMetrics::constant({}, 0, now.addSecs(-1800), now)});
    source.setFleet(bench.answer);
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.asked(), 4);
    QTRY_VERIFY(bench.of(u"s5"_s) && !bench.of(u"s5"_s)->unknown.isEmpty());
    settle();
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 9);  // the fleet, the three together, each by itself
    settle();
    QCOMPARE(bench.of(u"s3"_s)->errorRate, std::optional(0.3));
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 12);  // the fleet, the two together, the one that is refused
    QVERIFY(!source.asked().constLast().query.isEmpty());
    // The usual query's 0 is no answer to the runbook's.
    QVERIFY(!bench.of(u"s5"_s)->errorRate);
    QVERIFY(bench.of(u"s5"_s)->verdict.unknown);
  }

  void aBaselineIsReadOnceARevision() {
    const OrderService orders = orderService();
    FleetBench bench({orders.workload});
    const QDateTime now = bench.session.clock().now();
    Pod pod = makePod(orders.workload, *orders.history.current(), 0);
    pod.created = now.addSecs(-600);
    bench.session.cluster().setWorkload(orders.workload);
    bench.session.cluster().setHistory(orders.workload.ref, orders.history);
    bench.session.cluster().setPods(orders.workload.ref, {pod});
    bench.answer.series.append({orders.workload.ref, u"error_rate"_s, FakeMetrics::constant({}, 0.05, now.addSecs(-1800), now)});
    bench.session.fakeMetrics().setFleet(bench.answer);
    ServiceMetrics found;
    found.definitions = {
        {.name = u"error_rate"_s, .query = u"errors"_s, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}}};
    bench.session.fakeMetrics().setServiceMetrics(found);
    bench.session.fakeMetrics().answer(
        u"errors"_s, {.series = {FakeMetrics::constant({}, 0.01, now.addSecs(-4200), now.addSecs(-600))}, .warnings = {}});
    bench.own.insert(orders.workload.ref.name, shared(runbookWith(u"error_rate > baseline + 1pp"_s, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"order-service"_s) && bench.of(u"order-service"_s)->verdict.action == Action::Rollback);
    QCOMPARE(bench.session.cluster().count(u"pods "_s), 1);
    const qsizetype before = bench.asked();
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), before + 1);
    QCOMPARE(bench.session.cluster().count(u"pods "_s), 1);
  }

  void alertsAreAskedForOnceForAll() {
    FleetBench bench({service(u"orders"_s), service(u"payments"_s)});
    const Alert firing{.name = u"Slow"_s,
                       .state = u"firing"_s,
                       .labels = {{u"severity"_s, u"P0"_s}, {u"service"_s, u"orders"_s}, {u"namespace"_s, u"production"_s}},
                       .annotations = {},
                       .activeAt = bench.session.clock().now().addSecs(-30)};
    bench.session.fakeMetrics().setAlerts(AlertsAnswer{.alerts = {firing}, .suppressed = {}, .warnings = {}});
    bench.runbook = shared(runbookWith(u"alert(severity=P0)"_s, Action::Rollback));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s) && bench.of(u"orders"_s)->verdict.action == Action::Rollback);
    QTRY_COMPARE(verdictName(bench.of(u"payments"_s)->verdict), u"none"_s);
  }

  /// Once a minute, and at once where what is wrong, what it runs or whether it is measured has changed.
  void aServiceOfWhichNothingIsKnownIsJudgedSeldom() {
    FleetBench bench({service(u"orders"_s), service(u"silent"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.statuses().size(), 2);
    const auto judgedAfter = [&bench](std::chrono::seconds time) {
      bench.session.clock().advance(time);
      settle();
      return bench.of(u"silent"_s)->at == bench.session.clock().now();
    };
    QCOMPARE(bench.of(u"silent"_s)->at, bench.session.clock().now());
    QVERIFY(!judgedAfter(15s));
    QCOMPARE(bench.of(u"orders"_s)->at, bench.session.clock().now());
    QVERIFY(!judgedAfter(15s));
    QVERIFY(!judgedAfter(15s));
    QVERIFY(judgedAfter(15s));
    bench.answer.problems.insert(service(u"silent"_s).ref, u"outcomes are not understood"_s);
    bench.session.fakeMetrics().setFleet(bench.answer);
    QVERIFY(judgedAfter(15s));
    QVERIFY(!judgedAfter(15s));
    bench.answer.warnings = QStringList{u"a part is missing"_s};
    bench.session.fakeMetrics().setFleet(bench.answer);
    QVERIFY(judgedAfter(15s));
    QVERIFY(!judgedAfter(15s));
    bench.change({.reset = false, .upserted = {service(u"silent"_s, 1)}, .removed = {}});
    settle();
    QCOMPARE(bench.of(u"silent"_s)->at, bench.session.clock().now());
    bench.measure(u"silent"_s, 0.2);
    QVERIFY(judgedAfter(15s));
    QCOMPARE(verdictName(bench.of(u"silent"_s)->verdict), u"rollback"_s);
    QVERIFY(judgedAfter(15s));
  }

  void whatTimeMayChangeIsJudgedAtEachTurn_data() {
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("replicas");
    QTest::newRow("a row that matches") << u"not declared(load-test)"_s << 3;
    QTest::newRow("an alert") << u"alert(severity=P0)"_s << 3;
    QTest::newRow("crashes") << u"pod_crashes > 1 in 10m"_s << 3;
    QTest::newRow("scaled to zero") << u"error_rate > 5%"_s << 0;
  }
  void whatTimeMayChangeIsJudgedAtEachTurn() {
    QFETCH(QString, when);
    QFETCH(int, replicas);
    Workload silent = service(u"silent"_s, replicas);
    silent.replicas = silent.statusReplicas = silent.updatedReplicas = replicas;
    FleetBench bench({silent, service(u"other"_s)});
    bench.own.insert(u"silent"_s, shared(runbookWith(when, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.statuses().size(), 2);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.of(u"silent"_s)->at, bench.session.clock().now());
  }

  void aCorrectedQueryIsAskedAtOnce() {
    FleetBench bench({service(u"silent"_s)});
    bench.assessor.start();
    QTRY_COMPARE(bench.statuses().size(), 1);
    bench.session.clock().advance(15s);
    settle();
    QVERIFY(bench.of(u"silent"_s)->at != bench.session.clock().now());
    bench.assessor.queriesChanged(service(u"silent"_s).ref);
    QTRY_COMPARE(bench.of(u"silent"_s)->at, bench.session.clock().now());
  }

  void aRemovedServiceIsForgotten() {
    FleetBench bench({service(u"orders"_s), service(u"payments"_s)});
    bench.assessor.start();
    QTRY_COMPARE(bench.statuses().size(), 2);
    bench.change({.reset = false, .upserted = {}, .removed = {service(u"orders"_s).ref}});
    QCOMPARE(bench.statuses().size(), 1);
    QVERIFY(!bench.of(u"orders"_s));
  }

  void aServiceThatComesLaterIsAskedForAtOnce() {
    FleetBench bench({service(u"orders"_s)});
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    bench.measure(u"late"_s, 0);
    bench.change({.reset = false, .upserted = {service(u"late"_s)}, .removed = {}});
    QTRY_VERIFY(bench.of(u"late"_s));
    QCOMPARE(verdictName(bench.of(u"late"_s)->verdict), u"none"_s);
    QCOMPARE(bench.asked(), 2);
  }

  void manyServicesDoNotHoldUpTheLoop() {
    QList<Workload> services;
    for (int i = 0; i < 5000; ++i)
      services.append(service(u"s%1"_s.arg(i)));
    FleetBench bench(services);
    for (int i = 0; i < 300; ++i)
      bench.measure(u"s%1"_s.arg(i), 0.2);
    qsizetype most = 0;
    QObject::connect(&bench.assessor, &FleetAssessor::changed, &bench.context,
                     [&most](const QList<ServiceStatusPtr> &statuses) { most = std::max(most, statuses.size()); });
    bench.assessor.start();
    QTRY_COMPARE_WITH_TIMEOUT(bench.statuses().size(), 5000, 60'000);
    QVERIFY2(most < 5000, "it was not cut into slices");
  }
};

STERNWAY_TEST(TestFleetAssessor)

}  // namespace test_fleetassessor
#include "test_fleetassessor.moc"
