// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessrig.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_assessor {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAssessor : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void badRelease() {
    AssessRig f;
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
    AssessRig f;
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
    AssessRig f;
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
    AssessRig f;
    f.withMetrics = false;
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QVERIFY(assessment->warnings.contains(u"No Prometheus is configured: nothing is measured"_s));
  }

  void noRequestMetrics() {
    AssessRig f;
    f.metrics.setServiceMetrics(ServiceMetrics{});
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QVERIFY(assessment->warnings.join(u'\n').contains(u"no request metrics of order-service"_s));
  }

  /// What the containers use is found of every pod.
  void resourcesAloneAreNoRequestMetrics() {
    AssessRig f;
    ServiceMetrics found;
    found.definitions = {
        {.name = u"memory_usage"_s, .query = u"used"_s, .unit = Unit::Ratio, .worse = Worse::Higher, .origin = {}}};
    f.metrics.setServiceMetrics(found);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QVERIFY(assessment->warnings.join(u'\n').contains(u"no request metrics of order-service"_s));
  }

  void operatorCorrectsAQuery() {
    AssessRig f;
    f.metrics.setServiceMetrics(ServiceMetrics{});
    f.answer(u"mine"_s, 0.5, 0.5, 40);
    const auto assessment = f.assess({.overrides = {{u"error_rate"_s, u"mine{service=\"$service\"}"_s}}});
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"rollback"_s);
    QCOMPARE(f.metrics.asked().at(0).query, u"mine{service=\"order-service\"}"_s);
  }

  void oneQueryFails() {
    AssessRig f;
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
    AssessRig f;
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
    AssessRig f;
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
    AssessRig f;
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

  void rolledBackFromBefore() {
    AssessRig f;
    f.answer(u"errors{"_s, 0.001, 0.121, 40);
    f.answer(u"p99"_s, 0.1, 0.9, 40);
    f.serve();
    const auto assessment = f.assess({.overrides = {}, .knownBad = {{u"uid-2"_s, u"rolled back on 01:00"_s}}});
    QVERIFY(assessment);
    QVERIFY(!assessment->lastKnownGood);
    QCOMPARE(assessment->health.at(1).reason, u"rolled back on 01:00"_s);
  }

  void aMarkedRevisionIsBadAndNobodysTarget() {
    AssessRig f;
    f.answer(u"errors{"_s, 0.001, 0.001, 40);
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    AssessorOptions options;
    options.marks = {{.revisionUid = u"uid-2"_s, .number = 2, .reason = u"it corrupts orders"_s, .at = f.clock.now()}};
    const auto before = f.assess(options);
    QVERIFY(before);
    QCOMPARE(before->doNotUse.keys(), QStringList{u"uid-2"_s});
    QCOMPARE(before->health.at(1).health, Health::Bad);
    QVERIFY(before->health.at(1).reason.contains(u"it corrupts orders"_s));
    QVERIFY(!before->lastKnownGood || before->lastKnownGood->revisionUid != u"uid-2"_s);
    const Revision &current = *before->history.current();
    QVERIFY(!before->doNotUse.contains(current.uid));
    options.marks = {
        {.revisionUid = u"gone"_s, .images = current.images, .reason = u"it corrupts orders"_s, .at = f.clock.now()}};
    const auto again = f.assess(options);  // deployed again under another uid
    QVERIFY(again);
    QVERIFY(again->doNotUse.contains(current.uid));
    QVERIFY(again->warnings.join(u'\n').contains(u"it corrupts orders"_s));
  }

  void podsForbidden() {
    AssessRig f;
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
    AssessRig f;
    f.cluster.failOn(line, fail(ErrorKind::Unreachable, u"unreachable"_s).value());
    const auto assessment = f.assess();
    QVERIFY(!assessment);
    QCOMPARE(assessment.error().kind, ErrorKind::Unreachable);
  }

  void contextDies() {
    AssessRig f;
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
