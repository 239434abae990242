// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"

#include "assess/servicemetrics.h"
#include "assess/verdictlog.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakemetrics.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_assessor {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct Fixture {
  Fixture() {
    made = orderService();
    for (Revision &revision : made.history.revisions)
      revision.name = u"order-service-rs%1"_s.arg(revision.number);
    cluster.setWorkload(made.workload);
    cluster.setHistory(made.workload.ref, made.history);
    cluster.setPods(made.workload.ref, {makePod(made.workload, made.history.revisions.at(2), 0)});
    service.definitions = {
        {.name = u"error_rate"_s,
         .query = u"errors{namespace=\"$namespace\"}[$window]"_s,
         .unit = Unit::Ratio,
         .worse = Worse::Higher,
         .origin = {}},
        {.name = u"latency_p99"_s, .query = u"p99"_s, .unit = Unit::Seconds, .worse = Worse::Higher, .origin = {}}};
    service.requestRate = u"requests by (x$by)[$window]"_s;
    service.errorRate = u"failed by (x$by)[$window]"_s;
    service.podLabel = u"pod"_s;
    service.scrapeInterval = 5s;
    metrics.setServiceMetrics(service);
  }

  /// Half an hour at the first value, then the second for so many seconds.
  void answer(const QString &pattern, double before, double after, int seconds) {
    Series series = FakeMetrics::constant({}, before, clock.now().addSecs(-1800), clock.now().addSecs(-seconds - 1), 5s);
    for (int i = seconds; i >= 0; i -= 5)
      series.samples.append({clock.now().addSecs(-i).toMSecsSinceEpoch(), after});
    metrics.answer(pattern, {.series = {series}, .warnings = {}});
  }

  void serve() {
    const QDateTime now = clock.now();
    const auto pods = [](int number) { return StringMap{{u"pod"_s, u"order-service-rs%1-abcde"_s.arg(number)}}; };
    metrics.answer(u"requests by"_s, {.series = {FakeMetrics::constant(pods(2), 50, now.addSecs(-3000), now.addSecs(-60), 5s),
                                                 FakeMetrics::constant(pods(3), 50, now.addSecs(-60), now, 5s)},
                                      .warnings = {}});
    metrics.answer(
        u"[24h]"_s,
        {.series = {FakeMetrics::constant(pods(2), 1, now, now), FakeMetrics::constant(pods(3), 1, now, now)}, .warnings = {}});
    metrics.answer(u"failed by"_s,
                   {.series = {FakeMetrics::constant(pods(2), 0.001, now, now), FakeMetrics::constant(pods(3), 0.12, now, now)},
                    .warnings = {}});
  }

  Result<Assessment> assess(AssessorOptions options = {}) {
    return await(assess::assess(cluster, withMetrics ? &metrics : nullptr, clock, *loadDefaultRunbook(), std::move(options),
                                made.workload.ref, &context));
  }

  OrderService made;
  ServiceMetrics service;
  FakeCluster cluster;
  FakeMetrics metrics;
  ManualClock clock;
  QObject context;
  bool withMetrics = true;
};
}  // namespace

class TestAssessor : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Whose series they are is not known: no query goes out, nor does the operator's own.
  void openClusterMeasuresNothing() {
    Fixture f;
    f.serve();
    ServiceMetrics open;
    open.cluster = {.state = ClusterChoice::State::Open,
                    .label = u"cluster"_s,
                    .value = {},
                    .values = {u"eu-1"_s, u"us-1"_s},
                    .why = u"eu-1 or us-1"_s};
    f.metrics.setServiceMetrics(open);
    const auto assessment = f.assess({.overrides = {{u"error_rate"_s, u"mine"_s}}});
    QVERIFY(assessment->verdict.unknown);
    QVERIFY(f.metrics.asked().isEmpty());
    QVERIFY(assessment->warnings.contains(u"eu-1 or us-1"_s));
    QCOMPARE(toJson(*assessment)[u"cluster"][u"state"].toString(), u"open"_s);
    QVERIFY(toJson(*assessment)[u"cluster"][u"value"].isNull());
    for (const RevisionHealth &health : assessment->health)
      QVERIFY(health.health != Health::Good);
  }

  /// Pods of a DaemonSet with a longer name are not those of the Deployment's ReplicaSets.
  void onlyPodsOfItsReplicaSets() {
    Fixture f;
    ServiceMetrics service;
    service.definitions = {{.name = u"error_rate"_s, .query = u"errors{pod=~\"$pods\"}"_s, .origin = {}}};
    f.metrics.setServiceMetrics(service);
    QVERIFY(f.assess());
    const QString query = f.metrics.asked().at(0).query;
    for (const Revision &revision : f.made.history.revisions)
      QVERIFY2(query.contains(revision.name + u'-'), qPrintable(query));
    QVERIFY2(!query.contains(u"order-service-["_s), qPrintable(query));
  }

  /// The namespace was deleted and made again: nothing of before is asked for.
  void looksBackToWhereTheWorkloadBegins() {
    Fixture f;
    f.made.workload.created = f.clock.now().addSecs(-180);
    for (Revision &revision : f.made.history.revisions)
      revision.created = f.clock.now().addSecs(-180 + 10 * revision.number);
    f.cluster.setWorkload(f.made.workload);
    f.cluster.setHistory(f.made.workload.ref, f.made.history);
    f.serve();
    QVERIFY(f.assess());
    QVERIFY(std::ranges::none_of(f.metrics.asked(), [](const auto &asked) { return asked.query.contains(u"[24h]"_s); }));
    QVERIFY(std::ranges::any_of(f.metrics.asked(), [](const auto &asked) { return asked.query.contains(u"[3m]"_s); }));
  }

  void badRelease() {
    Fixture f;
    f.answer(u"errors{"_s, 0.001, 0.121, 40);
    f.answer(u"p99"_s, 0.1, 0.9, 40);
    f.serve();
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QVERIFY2(assessment->warnings.isEmpty(), qPrintable(assessment->warnings.join(u'\n')));
    QCOMPARE(verdictName(assessment->verdict), u"rollback"_s);
    QCOMPARE(assessment->verdict.since, f.clock.now().addSecs(-40));
    QCOMPARE(assessment->lastKnownGood->revisionUid, u"uid-2"_s);
    QCOMPARE(assessment->health.at(2).health, Health::Bad);
    QCOMPARE(f.metrics.asked().at(0).query, u"errors{namespace=\"production\"}[20s]"_s);
    QCOMPARE(f.metrics.asked().at(0).step, std::chrono::milliseconds(5s));

    const QJsonObject json = toJson(*assessment);
    QCOMPARE(json.keys(),
             (QStringList{u"alerts"_s,  u"baselines"_s, u"cluster"_s,    u"confidence"_s,    u"context"_s, u"contradictions"_s,
                          u"counts"_s,  u"declared"_s,  u"eases"_s,      u"lastKnownGood"_s, u"metrics"_s, u"namespace"_s,
                          u"next"_s,    u"pending"_s,   u"revisions"_s,  u"row"_s,           u"rows"_s,    u"runbook"_s,
                          u"service"_s, u"since"_s,     u"suppressed"_s, u"unknown"_s,       u"values"_s,  u"verdict"_s}));
    QCOMPARE(json[u"confidence"][u"judged"].toInt(), 8);
    QCOMPARE(json[u"rows"].toArray().at(0)[u"state"].toString(), u"matched"_s);
    QCOMPARE(json[u"rows"].toArray().at(2)[u"state"].toString(), u"holding"_s);
    QCOMPARE(json[u"rows"].toArray().at(2)[u"remaining"].toDouble(), 80.0);
    QCOMPARE(json[u"verdict"].toString(), u"rollback"_s);
    QCOMPARE(json[u"row"][u"when"].toString(), u"error_rate > 10%"_s);
    QVERIFY(json[u"row"][u"line"].toInt() > 0);
    QCOMPARE(json[u"values"][u"error_rate"].toDouble(), 0.121);
    QCOMPARE(json[u"lastKnownGood"][u"revision"].toInt(), 2);
    QCOMPARE(json[u"lastKnownGood"][u"image"].toString(), f.made.history.revisions.at(1).images.at(0));
    QCOMPARE(json[u"since"].toString(), u"2026-01-10T01:59:20.000Z"_s);
    const QJsonObject revision = json[u"revisions"].toArray().at(2).toObject();
    QCOMPARE(revision.keys(), (QStringList{u"errorRate"_s, u"health"_s, u"image"_s, u"live"_s, u"number"_s, u"p99"_s, u"uid"_s}));
    QCOMPARE(revision[u"health"].toString(), u"bad"_s);
    QVERIFY(revision[u"p99"].isNull());
    QVERIFY(revision[u"live"][u"to"].isNull());
  }

  void calm() {
    Fixture f;
    f.answer(u"errors{"_s, 0.001, 0.001, 40);
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"none"_s);
    QVERIFY(toJson(*assessment)[u"row"].isNull());
    QVERIFY(toJson(*assessment)[u"since"].isNull());
  }

  /// The whole of Prometheus is away: the verdict is unknown, nothing is good, and it is said.
  void prometheusIsDown() {
    Fixture f;
    f.metrics.setServiceMetrics(fail(ErrorKind::Unreachable, u"Prometheus at http://127.0.0.1:9090: connection refused"_s));
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QCOMPARE(assessment->verdict.unknownMetrics, (QStringList{u"error_rate"_s, u"latency_p99"_s}));
    QVERIFY(assessment->warnings.join(u'\n').contains(u"connection refused"_s));
    QVERIFY(assessment->warnings.join(u'\n').contains(u"The previous revision, 2"_s));
    QVERIFY(!assessment->lastKnownGood);
    for (const RevisionHealth &health : assessment->health)
      QCOMPARE(health.health, Health::Unknown);
    QVERIFY(toJson(*assessment)[u"values"][u"error_rate"].isNull());
    QVERIFY(toJson(*assessment)[u"lastKnownGood"].isNull());
  }

  void noPrometheus() {
    Fixture f;
    f.withMetrics = false;
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QVERIFY(assessment->warnings.contains(u"No Prometheus is configured: nothing is measured"_s));
  }

  void noRequestMetrics() {
    Fixture f;
    f.metrics.setServiceMetrics(ServiceMetrics{});
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QVERIFY(assessment->warnings.join(u'\n').contains(u"no request metrics of order-service"_s));
  }

  /// What the containers use is found of every pod.
  void resourcesAloneAreNoRequestMetrics() {
    Fixture f;
    ServiceMetrics found;
    found.definitions = {
        {.name = u"memory_usage"_s, .query = u"used"_s, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}}};
    f.metrics.setServiceMetrics(found);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QVERIFY(assessment->warnings.join(u'\n').contains(u"no request metrics of order-service"_s));
  }

  void operatorCorrectsAQuery() {
    Fixture f;
    f.metrics.setServiceMetrics(ServiceMetrics{});
    f.answer(u"mine"_s, 0.5, 0.5, 40);
    const auto assessment = f.assess({.overrides = {{u"error_rate"_s, u"mine{service=\"$service\"}"_s}}});
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"rollback"_s);
    QCOMPARE(f.metrics.asked().at(0).query, u"mine{service=\"order-service\"}"_s);
  }

  void oneQueryFails() {
    Fixture f;
    f.answer(u"p99"_s, 0.1, 6, 40);
    f.metrics.fail(u"errors{"_s, fail(ErrorKind::Invalid, u"too many samples"_s).value());
    f.serve();
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"rollback"_s);
    QCOMPARE(assessment->verdict.unknownMetrics, QStringList{u"error_rate"_s});
    QVERIFY(assessment->warnings.contains(u"No data for error rate: too many samples"_s));
  }

  void halfTheHealthIsNone() {
    Fixture f;
    f.answer(u"errors{"_s, 0.001, 0.001, 40);
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    f.metrics.fail(u"failed by"_s, fail(ErrorKind::Server, u"gave up"_s).value());
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QVERIFY(!assessment->lastKnownGood);
    QVERIFY(assessment->warnings.contains(u"Revisions cannot be measured: gave up"_s));
  }

  void severalSeriesAreNoValue() {
    Fixture f;
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.metrics.answer(u"errors{"_s, {.series = {{}, {}}, .warnings = {u"partial"_s}});
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(assessment->verdict.unknownMetrics, QStringList{u"error_rate"_s});
    QVERIFY(assessment->warnings.contains(u"partial"_s));
    QVERIFY(assessment->warnings.join(u'\n').contains(u"2 series instead of one"_s));
  }

  /// No request metric says anything, and yet it must go back: its pods never got ready.
  void neverGetsReady() {
    Fixture f;
    f.metrics.setServiceMetrics(ServiceMetrics{});
    f.made.workload.updatedReplicas = 1;
    const QDateTime since = f.clock.now().addSecs(-30);
    f.made.workload.conditions = {{.type = u"Progressing"_s,
                                   .status = u"False"_s,
                                   .reason = u"ProgressDeadlineExceeded"_s,
                                   .message = {},
                                   .lastUpdate = since,
                                   .lastTransition = since}};
    f.cluster.setWorkload(f.made.workload);
    Pod pod = makePod(f.made.workload, f.made.history.revisions.at(2), 0);
    pod.ready = false;
    pod.created = f.clock.now().addSecs(-90);
    f.cluster.setPods(f.made.workload.ref, {pod});
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"rollback"_s);
    QCOMPARE(assessment->matrix.rows.at(assessment->verdict.row).when, u"rollout_stuck"_s);
    QCOMPARE(assessment->verdict.since, since);
    QCOMPARE(assessment->health.at(2).health, Health::Bad);
    QVERIFY2(assessment->health.at(2).reason.contains(u"0 of 3 pods ready"_s), qPrintable(assessment->health.at(2).reason));
  }

  /// What a part of the storage says is shown; that all is well does not follow from it.
  void partialAnswers_data() {
    QTest::addColumn<double>("errors");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("a breach") << 0.121 << u"rollback"_s;
    QTest::newRow("none") << 0.001 << u"unknown"_s;
  }
  void partialAnswers() {
    QFETCH(double, errors);
    Fixture f;
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    MetricsAnswer part{.series = {FakeMetrics::constant({}, errors, f.clock.now().addSecs(-1800), f.clock.now(), 5s)},
                       .warnings = {u"1 of 2 stores did not answer"_s}};
    f.metrics.answer(u"errors{"_s, part);
    part.series = {FakeMetrics::constant({{u"pod"_s, u"order-service-rs2-abcde"_s}}, 0.001, f.clock.now(), f.clock.now())};
    f.metrics.answer(u"failed by"_s, part);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QTEST(verdictName(assessment->verdict), "verdict");
    QCOMPARE(assessment->verdict.values.value(u"error_rate"_s), std::optional(errors));
    QVERIFY(sentence(assessment->verdict, assessment->matrix, assessment->at).contains(u"1 of 2 stores"_s));
    QVERIFY(!assessment->lastKnownGood);
    QCOMPARE(assessment->basis.gaps, QStringList{u"1 of 2 stores did not answer"_s});
  }

  /// A new pod that is not measured does not hide behind the old ones.
  void aPodWithoutSeries() {
    Fixture f;
    f.answer(u"errors{"_s, 0.001, 0.001, 40);
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    QList<Pod> pods;
    for (int i = 0; i < 2; ++i) {
      pods.append(makePod(f.made.workload, f.made.history.revisions.at(2), i));
      pods.last().created = f.clock.now().addSecs(-600);
      pods.last().ready = true;
    }
    f.cluster.setPods(f.made.workload.ref, pods);
    f.service.pods = QStringList{pods.at(0).ref.name, pods.at(1).ref.name};
    f.service.definitions[0].origin = u"preset http_requests_total"_s;
    f.metrics.setServiceMetrics(f.service);
    QCOMPARE(verdictName(f.assess()->verdict), u"none"_s);
    f.service.pods.removeLast();
    f.metrics.setServiceMetrics(f.service);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QCOMPARE(assessment->verdict.gaps.value(u"error_rate"_s), podGap(1, 2));
    QCOMPARE(assessment->basis.without, QStringList{pods.at(1).ref.name});
    QVERIFY(assessment->health.at(2).health != Health::Good);
  }

  /// Its latencies alone make no revision good.
  void failuresThatCannotBeRead() {
    Fixture f;
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    f.service.definitions.removeFirst();
    f.service.errorRate.clear();
    f.service.notes = QStringList{u"status=\"degraded\" is none of the usual values"_s};
    f.metrics.setServiceMetrics(f.service);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QVERIFY(!assessment->verdict.values.value(u"error_rate"_s));
    QVERIFY(!assessment->lastKnownGood);
    QVERIFY(!assessment->health.at(1).errorRate);
    QVERIFY(assessment->warnings.contains(f.service.notes.at(0)));
  }

  void nativeHistogramsAreNoNumbers() {
    Fixture f;
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    f.metrics.answer(u"errors{"_s, {.series = {}, .warnings = {}, .notes = {}, .histograms = 1});
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QVERIFY(!assessment->verdict.values.value(u"error_rate"_s));
    QVERIFY(assessment->warnings.join(u' ').contains(u"histogram"_s));
  }

  void theSourceToldNothing() {
    Fixture f;
    f.metrics.setServiceMetrics(fail(ErrorKind::Unreachable, u"connection refused"_s));
    QCOMPARE(f.assess()->metricsError->kind, ErrorKind::Unreachable);
    f.answer(u"mine"_s, 0.5, 0.5, 40);
    QVERIFY(!f.assess({.overrides = {{u"error_rate"_s, u"mine"_s}}})->metricsError);
  }

  void rolledBackFromBefore() {
    Fixture f;
    f.answer(u"errors{"_s, 0.001, 0.121, 40);
    f.answer(u"p99"_s, 0.1, 0.9, 40);
    f.serve();
    const auto assessment = f.assess({.overrides = {}, .knownBad = {{u"uid-2"_s, u"rolled back on 01:00"_s}}});
    QVERIFY(assessment);
    QVERIFY(!assessment->lastKnownGood);
    QCOMPARE(assessment->health.at(1).reason, u"rolled back on 01:00"_s);
  }

  void podsForbidden() {
    Fixture f;
    f.answer(u"errors{"_s, 0.001, 0.001, 40);
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.cluster.failOn(u"pods "_s, fail(ErrorKind::Forbidden, u"pods is forbidden"_s).value());
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(assessment->verdict.unknownMetrics, QStringList{u"pods_failing"_s});
    QVERIFY(assessment->warnings.join(u'\n').contains(u"pods is forbidden"_s));
  }

  void clusterFails_data() {
    QTest::addColumn<QString>("line");
    QTest::newRow("workload") << u"workload "_s;
    QTest::newRow("history") << u"history "_s;
  }
  void clusterFails() {
    QFETCH(QString, line);
    Fixture f;
    f.cluster.failOn(line, fail(ErrorKind::Unreachable, u"unreachable"_s).value());
    const auto assessment = f.assess();
    QVERIFY(!assessment);
    QCOMPARE(assessment.error().kind, ErrorKind::Unreachable);
  }

  void contextDies() {
    Fixture f;
    f.cluster.hold(u"history "_s);
    auto context = std::make_unique<QObject>();
    bool called = false;
    assess::assess(f.cluster, &f.metrics, f.clock, *loadDefaultRunbook(), {}, f.made.workload.ref, context.get())
        ->then([&called](const auto &) { called = true; });
    QTRY_VERIFY(f.cluster.count(u"history"_s) > 0);
    context.reset();
    f.cluster.release(u"history "_s);
    QCoreApplication::processEvents();
    QVERIFY(!called);
  }
};

STERNWAY_TEST(TestAssessor)

}  // namespace test_assessor
#include "test_assessor.moc"
