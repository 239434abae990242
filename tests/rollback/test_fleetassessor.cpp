// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/fleetassessor.h"

#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakesession.h"

#include <QTest>

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
  FleetAssessor assessor{session, *loadDefaultMatrix()};
  QObject context;
  QList<ServiceStatus> told;
  QStringList problems;
};
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
    QTRY_COMPARE(bench.assessor.statuses().size(), 5000);
    QVERIFY2(most < 5000, "it was not cut into slices");
  }
};

QTEST_GUILESS_MAIN(TestFleetAssessor)
#include "test_fleetassessor.moc"
