// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessrig.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_assessedbasis {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whose numbers a verdict rests on, and how complete they are.
class TestAssessedBasis : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// Whose series they are is not known: no query goes out, nor does the operator's own.
  void openClusterMeasuresNothing() {
    AssessRig f;
    f.serve();
    ServiceMetrics open;
    open.cluster = {.state = ClusterChoice::State::Open,
                    .label = u"cluster"_s,
                    .value = {},
                    .values = {u"eu-1"_s, u"us-1"_s},
                    .why = u"eu-1 or us-1"_s};
    open.problem = Error{.kind = ErrorKind::Timeout, .message = u"too slow"_s, .detail = {}};
    f.metrics.setServiceMetrics(open);
    const auto assessment = f.assess({.overrides = {{u"error_rate"_s, u"mine"_s}}});
    QCOMPARE(assessment->metricsError->kind, ErrorKind::Timeout);
    QVERIFY(assessment->verdict.unknown);
    QVERIFY(f.metrics.asked().isEmpty());
    QVERIFY(assessment->warnings.contains(u"eu-1 or us-1"_s));
    QCOMPARE(toJson(*assessment)[u"cluster"][u"state"].toString(), u"open"_s);
    QVERIFY(toJson(*assessment)[u"cluster"][u"value"].isNull());
    for (const RevisionHealth &health : assessment->health)
      QVERIFY(health.health != Health::Good);
  }

  void podsOfTwoLongNames_data() {
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("measured");
    QTest::newRow("of a name that differs before it is cut") << QString(57, u'a') + u"b-us"_s << true;
    QTest::newRow("of one that differs behind") << QString(58, u'a') + u"-us"_s << false;
  }
  void podsOfTwoLongNames() {
    QFETCH(QString, other);
    AssessRig f;
    ObjectRef &ref = f.made.workload.ref;
    ref.name = QString(58, u'a') + u"-eu"_s;
    f.cluster.setWorkload(f.made.workload);
    f.cluster.setHistory(ref, f.made.history);
    f.cluster.setObject({u"apps"_s, u"v1"_s, u"deployments"_s, ref.nameSpace, other},
                        {{u"metadata"_s, QJsonObject{{u"name"_s, other}, {u"namespace"_s, ref.nameSpace}}}});
    f.service.definitions = {{.name = u"error_rate"_s, .query = u"errors{pod=~\"$pods\"}"_s, .origin = {}}};
    f.metrics.setServiceMetrics(f.service);
    const auto assessment = f.assess({.overrides = {{u"latency_p99"_s, u"p99{pod=~\"$pods\"}"_s}}});
    QVERIFY(assessment);
    const bool asked = std::ranges::any_of(f.metrics.asked(), [](const auto &each) { return each.query.contains(u"pod=~"_s); });
    QTEST(asked, "measured");
    ObjectRef namesake = ref;
    namesake.name = other;
    QTEST(!assessment->warnings.contains(namesakeProblem(namesake)), "measured");
  }

  /// Pods of a DaemonSet with a longer name are not those of the Deployment's ReplicaSets.
  void onlyPodsOfItsReplicaSets() {
    AssessRig f;
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
    AssessRig f;
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

  /// It begins later in seconds every time; what is measured is the same.
  void aYoungWorkloadIsNotMeasuredAnewEveryTime() {
    AssessRig f;
    f.made.workload.created = f.clock.now().addSecs(-180);
    f.cluster.setWorkload(f.made.workload);
    f.serve();
    const auto memory = std::make_shared<AssessmentMemory>();
    const AssessorOptions options{.memory = memory, .revisionAge = 1min};
    const auto asked = [&f](const QString &part) {
      return std::ranges::count_if(f.metrics.asked(), [&part](const auto &each) { return each.query.contains(part); });
    };
    QVERIFY(f.assess(options));
    const auto once = asked(u"failed by"_s);
    QVERIFY(once > 0);
    f.clock.advance(7s);
    QVERIFY(f.assess(options));
    QCOMPARE(asked(u"failed by"_s), once);
    f.service.errorRate = u"failed by other (x$by)[$window]"_s;
    f.metrics.setServiceMetrics(f.service);
    QVERIFY(f.assess(options));
    QVERIFY(asked(u"failed by"_s) > once);
  }

  /// The same release fails in a cluster whose series alone are there.
  void seriesOfOthersPods() {
    AssessRig f;
    f.answer(u"errors{"_s, 0.5, 0.5, 40);
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    f.service.pods = QStringList{u"order-service-rs3-w8r6n"_s};
    for (MetricDefinition &definition : f.service.definitions)
      definition.origin = u"preset http_requests_total"_s;
    f.metrics.setServiceMetrics(f.service);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QCOMPARE(verdictName(assessment->verdict), u"unknown"_s);
    QVERIFY(assessment->basis.isOthers);
    for (const RevisionHealth &health : assessment->health)
      QCOMPARE(health.health, Health::Unknown);
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
    AssessRig f;
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

  /// The same of failures that may be missing because a value is not understood.
  void failuresInPart_data() { partialAnswers_data(); }
  void failuresInPart() {
    QFETCH(double, errors);
    AssessRig f;
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.answer(u"errors{"_s, errors, errors, 40);
    f.serve();
    f.service.definitions[0].gap = u"status=\"UNKNOWN\""_s;
    f.service.errorRateGap = u"status=\"UNKNOWN\""_s;
    f.metrics.setServiceMetrics(f.service);
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QTEST(verdictName(assessment->verdict), "verdict");
    QCOMPARE(assessment->verdict.values.value(u"error_rate"_s), std::optional(errors));
    QVERIFY(!assessment->lastKnownGood);
    QCOMPARE(assessment->basis.gaps, QStringList{u"status=\"UNKNOWN\""_s});
  }

  /// A new pod that is not measured does not hide behind the old ones.
  void aPodWithoutSeries() {
    AssessRig f;
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
    AssessRig f;
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
    AssessRig f;
    f.answer(u"p99"_s, 0.1, 0.1, 40);
    f.serve();
    f.metrics.answer(u"errors{"_s, {.series = {}, .warnings = {}, .notes = {}, .histograms = 1});
    const auto assessment = f.assess();
    QVERIFY(assessment);
    QVERIFY(!assessment->verdict.values.value(u"error_rate"_s));
    QVERIFY(assessment->warnings.join(u' ').contains(u"histogram"_s));
  }

  void theSourceToldNothing() {
    AssessRig f;
    f.metrics.setServiceMetrics(fail(ErrorKind::Unreachable, u"connection refused"_s));
    QCOMPARE(f.assess()->metricsError->kind, ErrorKind::Unreachable);
    f.answer(u"mine"_s, 0.5, 0.5, 40);
    QVERIFY(!f.assess({.overrides = {{u"error_rate"_s, u"mine"_s}}})->metricsError);
  }
};

STERNWAY_TEST(TestAssessedBasis)

}  // namespace test_assessedbasis
#include "test_assessedbasis.moc"
