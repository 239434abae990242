// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetassessor.h"

#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"
#include "support/testmain.h"

namespace test_fleetassessor {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
Workload service(const QString &name, int ready = 3) {
  Workload made = makeWorkload(Kind::Deployment, name, podTemplate(u"registry/"_s + name + u":v1"_s));
  made.statusReplicas = made.updatedReplicas = made.replicas;
  made.readyReplicas = made.availableReplicas = ready;
  return made;
}

/// A session with services and an assessor that has begun.
struct Bench {
  explicit Bench(const QList<Workload> &services) {
    connect();
    assessor.apply({.reset = true, .upserted = services, .removed = {}});
  }
  void connect() {
    QObject::connect(&assessor, &FleetAssessor::changed, &context, [this](const QList<ServiceStatus> &statuses) {
      for (const ServiceStatus &status : statuses)
        told.append(status);
    });
    QObject::connect(&assessor, &FleetAssessor::problemChanged, &context, [this](const QString &text) { problems.append(text); });
  }
  void measure(const QString &name, double errors, double p99 = 0.1) {
    const QDateTime now = session.clock().now();
    const ObjectRef ref = service(name).ref;
    for (const auto &[metric, value] : {std::pair{u"error_rate"_s, errors}, {u"latency_p99"_s, p99}})
      answer.series.append({ref, metric, FakeMetrics::constant({}, value, now.addSecs(-1800), now)});
    session.fakeMetrics().setFleet(answer);
  }
  [[nodiscard]] const ServiceStatus *of(const QString &name) const { return assessor.status(service(name).ref); }
  [[nodiscard]] qsizetype asked() { return session.fakeMetrics().asked().size(); }

  FakeSession session;
  FleetAnswer answer;
  RunbookPtr runbook = *loadDefaultRunbook();
  /// Of services that have one of their own.
  QHash<QString, RunbookPtr> own;
  QSet<QByteArray> accepted;  ///< digests
  FleetAssessor assessor{session, [this](const ObjectRef &ref) -> Result<RunbookPtr> { return own.value(ref.name, runbook); },
                         [this](const Runbook &each) { return accepted.contains(each.digest); }};
  QObject context;
  QList<ServiceStatus> told;
  QStringList problems;
};

Runbook runbookWith(const QString &when, Action action) {
  Runbook runbook;
  runbook.source = u"own.yaml"_s;
  runbook.matrix.source = runbook.source;
  MatrixRow row;
  row.when = when;
  row.condition = parseCondition(when, builtInMetrics()).value();
  row.action = action;
  row.line = 7;
  runbook.matrix.rows = {row};
  return runbook;
}

RunbookPtr shared(const Runbook &runbook) {
  return std::make_shared<Runbook>(runbook);
}
}  // namespace

class TestFleetAssessor : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void judgesAllByOneQuestion() {
    Bench bench({service(u"orders"_s), service(u"payments"_s), service(u"silent"_s)});
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
    Bench bench({service(u"orders"_s), service(u"silent"_s)});
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

  void withoutPrometheusItSaysWhy() {
    Bench bench({service(u"orders"_s)});
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
    Bench bench({service(u"orders"_s)});
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

  void aCrashingRevisionIsSeenWithoutMetrics() {
    const OrderService orders = orderService();
    Workload broken = orders.workload;
    broken.readyReplicas = broken.availableReplicas = 0;
    History history = orders.history;
    for (Revision &revision : history.revisions)
      revision.readyReplicas = 0;
    Bench bench({broken, service(u"payments"_s)});
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

  void asksAboutFewPodsAtOnce() {
    QList<Workload> services;
    for (int i = 0; i < 30; ++i)
      services.append(service(u"s%1"_s.arg(i), 1));
    Bench bench(services);
    bench.session.cluster().hold(u"workload "_s);
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 30);
    QCOMPARE(bench.session.cluster().calls().size(), FleetFacts::atOnce);
  }

  void theOperatorsQueriesCountBeforeTheUsualOnes() {
    Bench bench({service(u"orders"_s), service(u"payments"_s)});
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

  void everyServiceByItsOwnRunbook() {
    Bench bench({service(u"orders"_s), service(u"payments"_s)});
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

  void ownQueriesAreAskedOneByOneEveryTurn() {
    QList<Workload> services;
    for (int i = 0; i < 20; ++i)
      services.append(service(u"s%1"_s.arg(i)));
    Bench bench(services);
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
    QCOMPARE(bench.asked(), 3);  // the fleet, and each of the two
    bench.session.clock().advance(15s);
    QTRY_COMPARE(bench.asked(), 6);
  }

  void aBaselineIsReadOnceARevision() {
    const OrderService orders = orderService();
    Bench bench({orders.workload});
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

  void whatTheIncidentTells() {
    Bench bench({service(u"orders"_s)});
    bench.own.insert(u"orders"_s, shared(runbookWith(u"declared(data-corruption)"_s, Action::Rollback)));
    bench.assessor.reloadRunbooks();
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    QCOMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
    JournalEvent event;
    event.type = u"symptom.declared"_s;
    event.data = {{u"symptom"_s, u"data-corruption"_s}};
    event.at = bench.session.clock().now();
    bench.assessor.setIncident(service(u"orders"_s).ref, {event});
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"rollback"_s);
    bench.assessor.setIncident(service(u"orders"_s).ref, {});
    QTRY_COMPARE(verdictName(bench.of(u"orders"_s)->verdict), u"none"_s);
  }

  void healthEndpointsAreAskedWhereTheMatrixNeedsThem() {
    Bench bench({service(u"orders"_s), service(u"payments"_s)});
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
    Bench bench({service(u"orders"_s)});
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
    bench.assessor.apply({.reset = true, .upserted = {}, .removed = {}});
    const qsizetype asked = bench.session.healthProbe()->asked().size();
    bench.session.clock().advance(15s);
    QCOMPARE(bench.session.healthProbe()->asked().size(), asked);
  }

  void aSuppressedAlertIsSaid() {
    Bench bench({service(u"orders"_s)});
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

  void alertsAreAskedForOnceForAll() {
    Bench bench({service(u"orders"_s), service(u"payments"_s)});
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

  void crashesAreCountedWhileItIsSettled() {
    const OrderService orders = orderService();
    Bench bench({orders.workload});
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
    bench.assessor.apply({.reset = false, .upserted = {down}, .removed = {}});
    QTRY_COMPARE(verdictName(bench.of(u"order-service"_s)->verdict), u"monitor"_s);
  }

  void aRemovedServiceIsForgotten() {
    Bench bench({service(u"orders"_s), service(u"payments"_s)});
    bench.assessor.start();
    QTRY_COMPARE(bench.assessor.statuses().size(), 2);
    bench.assessor.apply({.reset = false, .upserted = {}, .removed = {service(u"orders"_s).ref}});
    QCOMPARE(bench.assessor.statuses().size(), 1);
    QVERIFY(!bench.of(u"orders"_s));
  }

  void aServiceThatComesLaterIsAskedForAtOnce() {
    Bench bench({service(u"orders"_s)});
    bench.assessor.start();
    QTRY_COMPARE(bench.told.size(), 1);
    bench.measure(u"late"_s, 0);
    bench.assessor.apply({.reset = false, .upserted = {service(u"late"_s)}, .removed = {}});
    QTRY_VERIFY(bench.of(u"late"_s));
    QCOMPARE(verdictName(bench.of(u"late"_s)->verdict), u"none"_s);
    QCOMPARE(bench.asked(), 2);
  }

  void manyServicesDoNotHoldUpTheLoop() {
    QList<Workload> services;
    for (int i = 0; i < 5000; ++i)
      services.append(service(u"s%1"_s.arg(i)));
    Bench bench(services);
    for (int i = 0; i < 300; ++i)
      bench.measure(u"s%1"_s.arg(i), 0.2);
    qsizetype most = 0;
    QObject::connect(&bench.assessor, &FleetAssessor::changed, &bench.context,
                     [&most](const QList<ServiceStatus> &statuses) { most = std::max(most, statuses.size()); });
    bench.assessor.start();
    QTRY_COMPARE_WITH_TIMEOUT(bench.assessor.statuses().size(), 5000, 60'000);
    QVERIFY2(most < 5000, "it was not cut into slices");
  }
};

STERNWAY_TEST(TestFleetAssessor)

}  // namespace test_fleetassessor
#include "test_fleetassessor.moc"
