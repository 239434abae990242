// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetbench.h"
#include "support/testmain.h"

namespace test_fleetverdicts {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFleetVerdicts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aCrashingRevisionIsSeenWithoutMetrics() {
    const OrderService orders = orderService();
    Workload broken = orders.workload;
    broken.readyReplicas = broken.availableReplicas = 0;
    History history = orders.history;
    for (Revision &revision : history.revisions)
      revision.readyReplicas = 0;
    FleetBench bench({broken, service(u"payments"_s)});
    Pod pod = makePod(broken, *history.current(), 0);
    pod.ready = false;
    pod.created = bench.session.clock().now().addSecs(-300);
    ContainerStatus container;
    container.reason = u"CrashLoopBackOff"_s;
    pod.containers = {container};
    bench.session.cluster().setWorkload(broken);
    bench.session.cluster().setHistory(broken.ref, history);
    bench.session.cluster().setPods(broken.ref, {pod});
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"order-service"_s) && bench.of(u"order-service"_s)->verdict.action == Action::Rollback);
    QCOMPARE(bench.session.cluster().count(u"pods "_s), 1);
  }

  void theOperatorsQueriesCountBeforeTheUsualOnes() {
    FleetBench bench({service(u"orders"_s), service(u"payments"_s)});
    bench.measure(u"orders"_s, 0);
    bench.measure(u"payments"_s, 0);
    const QDateTime now = bench.session.clock().now();
    bench.session.setMetricQueries(service(u"orders"_s).ref, {{u"error_rate"_s, u"my_errors"_s}});
    bench.session.fakeMetrics().answer(u"my_errors"_s,
                                       {.series = {FakeMetrics::constant({}, 0.3, now.addSecs(-1800), now)}, .warnings = {}});
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s) && bench.of(u"orders"_s)->errorRate == std::optional(0.3));
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    QCOMPARE(bench.of(u"payments"_s)->errorRate, std::optional(0.0));
  }

  /// A namespace that is left is told a part a turn.
  void whatTheFeedHasNotAnyMoreIsNotJudged() {
    FleetBench bench({service(u"orders"_s)});
    bench.answer.pods.insert(service(u"orders"_s).ref, {u"orders-1"_s});  // of three: the rate may be too low
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s));
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"unknown"_s);
    bench.told.clear();
    bench.session.feed().change({.reset = false, .upserted = {}, .removed = {service(u"orders"_s).ref}});
    const QDateTime before = bench.of(u"orders"_s)->at;
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 2);
    for (int i = 0; i < 20; ++i)
      QCoreApplication::processEvents();
    QVERIFY(bench.told.isEmpty());
    QCOMPARE(bench.of(u"orders"_s)->at, before);
  }

  void whatTheFeedIsAheadOfIsNotSettled() {
    FleetBench bench({service(u"orders"_s)});
    bench.runbook = shared(runbookWith(u"pods_failing > 50%"_s, Action::Rollback));
    bench.assessor.reloadRunbooks();
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s));
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
    bench.session.feed().change({.reset = false, .upserted = {service(u"orders"_s, 0)}, .removed = {}});
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.of(u"orders"_s)->at, bench.session.clock().now());
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"unknown"_s);
  }

  /// Whichever is judged first: those that stand still share the words of one.
  void aDaemonSetThatFitsNoNodeSpeaksForNobody() {
    QList<Workload> services;
    for (int i = 0; i < 8; ++i) {
      services.append(service(u"web%1"_s.arg(i)));
      Workload agent = makeWorkload(Kind::DaemonSet, u"agent%1"_s.arg(i), podTemplate(u"registry/agent:v1"_s));
      agent.replicas = agent.statusReplicas = agent.updatedReplicas = agent.readyReplicas = agent.availableReplicas = 0;
      services.append(agent);
    }
    FleetBench bench(services);
    bench.runbook = shared(runbookWith(u"pods_ready < 50%"_s, Action::Rollback));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.statuses().size(), services.size());
    for (const Workload &each : std::as_const(services))
      QCOMPARE(verdictName(bench.assessor.status(each.ref)->verdict),
               each.ref.kind == Kind::DaemonSet ? u"unknown"_s : u"none"_s);
  }

  /// A table compares what it showed with what it is to show.
  void aStatusThatLooksOtherIsANewOne() {
    FleetBench bench({service(u"orders"_s), service(u"silent"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 2);
    const ServiceStatusPtr orders = bench.of(u"orders"_s);
    const ServiceStatusPtr silent = bench.of(u"silent"_s);
    bench.answer = {};
    bench.measure(u"orders"_s, 0.2);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.of(u"orders"_s)->errorRate, std::optional(0.2));
    QVERIFY(bench.of(u"orders"_s) != orders);
    QCOMPARE(orders->errorRate, std::optional(0.0));
    bench.session.clock().advance(60s);
    QTRY_COMPARE(silent->at, bench.session.clock().now());
    QCOMPARE(bench.of(u"silent"_s), silent);
  }

  void everyServiceByItsOwnRunbook() {
    FleetBench bench({service(u"orders"_s), service(u"payments"_s)});
    bench.measure(u"orders"_s, 0.02);
    bench.measure(u"payments"_s, 0.02);
    bench.own.insert(u"orders"_s, shared(runbookWith(u"error_rate > 1%"_s, Action::Investigate)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 2);
    QCOMPARE(bench.asked(), 1);
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"investigate"_s);
    QVERIFY(bench.of(u"orders"_s)->sentence.contains(u"own.yaml line 7"_s));
    QCOMPARE(verdictName(bench.of(u"payments"_s)->verdict), u"none"_s);
    bench.own.insert(u"orders"_s, shared(runbookWith(u"success_rate < 99%"_s, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    QCOMPARE(verdictName(bench.of(u"payments"_s)->verdict), u"none"_s);
  }

  void whatTheIncidentTells() {
    FleetBench bench({service(u"orders"_s)});
    bench.own.insert(u"orders"_s, shared(runbookWith(u"declared(data-corruption)"_s, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
    JournalEvent event;
    event.type = u"symptom.declared"_s;
    event.data = {{u"symptom"_s, u"data-corruption"_s}};
    event.at = bench.session.clock().now();
    bench.incident = {event};
    bench.assessor.journalChanged();
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    bench.incident = {};
    bench.assessor.journalChanged();
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
  }

  void healthEndpointsAreAskedWhereTheMatrixNeedsThem() {
    FleetBench bench({service(u"orders"_s), service(u"payments"_s)});
    const QString url = u"https://orders.internal/health"_s;
    RunbookService named;
    named.name = u"orders"_s;
    named.health = {url};
    Runbook own = runbookWith(u"health failing"_s, Action::Rollback);
    own.services = {named};
    own.digest = "one";
    bench.accepted = {own.digest};
    bench.own.insert(u"orders"_s, shared(own));
    Runbook others = runbookWith(u"rollout_stuck"_s, Action::Rollback);
    others.services = {named};
    others.services[0].name = u"payments"_s;
    others.digest = own.digest;
    bench.own.insert(u"payments"_s, shared(others));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s) && verdictName(bench.of(u"orders"_s)->verdict) == u"none"_s);
    QCOMPARE(bench.session.healthProbe()->asked(), QStringList{url});
    bench.session.healthProbe()->fail(url);
    bench.session.healthProbe()->hold();
    for (int turn = 2; turn <= 4; ++turn) {
      QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
      bench.session.clock().advance(15s);
      QCOMPARE(bench.session.healthProbe()->asked().size(), turn);
      bench.session.healthProbe()->release(1);
    }
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    QCOMPARE(verdictName(bench.of(u"payments"_s)->verdict), u"none"_s);
  }

  void healthEndpointsWaitForTheRunbookToBeAccepted() {
    FleetBench bench({service(u"orders"_s)});
    RunbookService named;
    named.name = u"orders"_s;
    named.health = {u"https://orders.internal/health"_s};
    Runbook own = runbookWith(u"health failing"_s, Action::Rollback);
    own.services = {named};
    own.digest = "one";
    bench.own.insert(u"orders"_s, shared(own));
    bench.measure(u"orders"_s, 0);
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"unknown"_s);
    QCOMPARE(bench.of(u"orders"_s)->verdict.unknownMetrics, QStringList{u"health"_s});
    QCOMPARE(bench.of(u"orders"_s)->unknown,
             QStringList{u"The health endpoints are not asked: the runbook was not accepted yet"_s});
    QVERIFY(bench.session.healthProbe()->asked().isEmpty());
    bench.accepted = {own.digest};
    bench.session.clock().advance(15s);
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
    QVERIFY(bench.of(u"orders"_s)->unknown.isEmpty());
    bench.change({.reset = true, .upserted = {}, .removed = {}});
    const qsizetype asked = bench.session.healthProbe()->asked().size();
    bench.session.clock().advance(15s);
    QCOMPARE(bench.session.healthProbe()->asked().size(), asked);
  }

  void aSuppressedAlertIsSaid() {
    FleetBench bench({service(u"orders"_s)});
    const Alert silenced{.name = u"Slow"_s,
                         .state = u"firing"_s,
                         .labels = {{u"severity"_s, u"P0"_s}, {u"service"_s, u"orders"_s}, {u"namespace"_s, u"production"_s}},
                         .annotations = {},
                         .activeAt = bench.session.clock().now().addSecs(-30)};
    bench.session.fakeMetrics().setAlerts(AlertsAnswer{.alerts = {}, .suppressed = {silenced}, .warnings = {}});
    bench.own.insert(u"orders"_s, shared(runbookWith(u"alert(severity=P0)"_s, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s) && verdictName(bench.of(u"orders"_s)->verdict) == u"none"_s);
    QVERIFY(bench.of(u"orders"_s)->sentence.endsWith(u"silenced or inhibited: alert Slow (P0)"_s));
  }

  /// Three pods are ready and two have series: what the third does is not known, and is looked for again.
  void aPodWithoutSeries() {
    FleetBench bench({service(u"orders"_s)});
    bench.answer.pods.insert(service(u"orders"_s).ref, {u"a"_s, u"b"_s});
    bench.measure(u"orders"_s, 0);
    bench.own.insert(u"orders"_s, shared(runbookWith(u"error_rate > 10%"_s, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s) && verdictName(bench.of(u"orders"_s)->verdict) == u"unknown"_s);
    QCOMPARE(bench.of(u"orders"_s)->verdict.gaps.value(u"error_rate"_s), podGap(1, 3));
    bench.measure(u"orders"_s, 0.3);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    QVERIFY(bench.session.fakeMetrics().forgotten() > 0);
  }

  void anotherRevisionMayHaveOtherSeries() {
    FleetBench bench({service(u"orders"_s)});
    bench.measure(u"orders"_s, 0);
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"orders"_s));
    bench.session.clock().advance(15s);
    QCOMPARE(bench.session.fakeMetrics().forgotten(), 0);
    Workload next = service(u"orders"_s);
    next.annotations.insert(u"deployment.kubernetes.io/revision"_s, u"99"_s);
    bench.change({.reset = false, .upserted = {next}, .removed = {}});
    // asked for at the next turn, which begins when the answer of this one is there
    QTRY_VERIFY((bench.session.clock().advance(15s), bench.session.fakeMetrics().forgotten() == 1));
  }

  void crashesAreCountedWhileItIsSettled() {
    const OrderService orders = orderService();
    FleetBench bench({orders.workload});
    bench.session.cluster().setWorkload(orders.workload);
    bench.session.cluster().setHistory(orders.workload.ref, orders.history);
    Pod pod = makePod(orders.workload, *orders.history.current(), 0);
    pod.created = bench.session.clock().now().addSecs(-3600);
    bench.session.cluster().setPods(orders.workload.ref, {pod});
    bench.runbook = shared(runbookWith(u"pod_crashes > 0 in 5m"_s, Action::Monitor));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_VERIFY(bench.of(u"order-service"_s) && verdictName(bench.of(u"order-service"_s)->verdict) == u"none"_s);
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.of(u"order-service"_s)->at, bench.session.clock().now());
    QCOMPARE(verdictName(bench.of(u"order-service"_s)->verdict), u"none"_s);
    QCOMPARE(bench.session.cluster().count(u"pods "_s), 1);  // nothing moved: nothing to look at

    Workload down = orders.workload;
    down.readyReplicas = down.availableReplicas = 2;
    pod.ready = false;
    pod.containers[0].ready = false;
    pod.containers[0].state = u"terminated"_s;
    pod.containers[0].exitCode = 1;
    pod.containers[0].finished = bench.session.clock().now();
    bench.session.cluster().setPods(orders.workload.ref, {pod});
    bench.change({.reset = false, .upserted = {down}, .removed = {}});
    QTRY_COMPARE(verdictName(bench.of(u"order-service"_s)->verdict), u"monitor"_s);
  }
};

STERNWAY_TEST(TestFleetVerdicts)

}  // namespace test_fleetverdicts
#include "test_fleetverdicts.moc"
