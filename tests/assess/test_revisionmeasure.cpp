// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/revisionlives.h"
#include "support/testmain.h"

#include <cmath>
#include <limits>

namespace test_revisionmeasure {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace sternway::test::revisions;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRevisionMeasure : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// The namespace was deleted and made again: the same template gets the same hash, and the pods of before have the same prefix.
  void nothingFromBeforeTheReplicaSetWasMade() {
    OrderService made = service();
    made.history.revisions[2].created = ago(5min);
    const QString before = u"order-service-rs3-zzzzz"_s;
    const Judged both =
        judge(made, serviceMetrics(u"pod"_s, {}), {{before, 80min, 10min, 50'000, 50'000, 0}, {podOf(3), 4min, 0s, 4'000, 4, 0}});
    const RevisionHealth current = healthOf(both.health, 3);
    QVERIFY(std::abs(*current.errorRate - 0.001) < 1e-9);
    QVERIFY2(current.served <= 5min, qPrintable(QString::number(current.served.count())));
    QCOMPARE(current.liveFrom, ago(4min));
    const Judged onlyBefore = judge(made, serviceMetrics(u"pod"_s, {}), {{before, 80min, 10min, 50'000, 50, 0}});
    QCOMPARE(healthOf(onlyBefore.health, 3).health, Health::Unknown);
    QVERIFY(!onlyBefore.good);
  }

  /// Totals by version are of both: nothing is concluded from them.
  void aVersionThatServedBeforeItsRevisionWasMade() {
    OrderService made = service();
    for (Revision &revision : made.history.revisions)
      revision.created = ago(5min);
    const Judged all = judge(made, serviceMetrics({}, u"version"_s), {{u"v1.3.0"_s, 80min, 0s, 50'000, 50, 0}});
    QCOMPARE(healthOf(all.health, 3).health, Health::Unknown);
    QVERIFY(!healthOf(all.health, 3).errorRate);
  }

  /// Of names that are too long for the pods to have all of them.
  void longNames() {
    OrderService made = service();
    const QString name = u"enterprise-json-schema-validator-service-44-deploy"_s;  // 50 characters
    for (Revision &revision : made.history.revisions)
      revision.name = name + u"-%1f6d9b7c48"_s.arg(revision.number + 4);
    const Judged all =
        judge(made, serviceMetrics(u"pod"_s, {}),
              {{name + u"-6f6d9b7x7k2m"_s, 3h, 0s, 100'000, 100, 0}, {name + u"-7f6d9b7x7k2m"_s, 3min, 0s, 9'000, 1'090, 0}});
    QCOMPARE(healthOf(all.health, 2).health, Health::Good);
    QCOMPARE(healthOf(all.health, 3).health, Health::Bad);
    for (Revision &revision : made.history.revisions)
      revision.name = name + u"-and-more-%1f6d9b7c48"_s.arg(revision.number + 4);
    const Judged shared = judge(made, serviceMetrics(u"pod"_s, {}), {{name + u"-and-morx7k2m"_s, 3h, 0s, 100'000, 100, 0}});
    for (int number = 1; number <= 3; ++number)
      QCOMPARE(healthOf(shared.health, number).health, Health::Unknown);
  }

  void looksBackToTheBegin() {
    QCOMPARE(lookBackSince({}, now, 24h), milliseconds(24h));
    QCOMPARE(lookBackSince(ago(48h), now, 24h), milliseconds(24h));
    QCOMPARE(lookBackSince(ago(300'500ms), now, 24h), milliseconds(5min));
    QCOMPARE(lookBackSince(ago(118'400ms), now, 24h), milliseconds(118s));
    QCOMPARE(lookBackSince(ago(12'300ms), now, 24h), milliseconds(12s));
    QCOMPARE(lookBackSince(now.addSecs(5), now, 24h), milliseconds(1s));
  }

  void latestStretchOfServing() {
    const Judged all =
        judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(2), 3h, 2h, 9'000, 0, 0}, {podOf(2), 20min, 0s, 0, 0, 0}});
    QCOMPARE(healthOf(all.health, 2).liveFrom, ago(20min));
    QVERIFY(healthOf(all.health, 2).served > milliseconds(75min));
  }

  void byVersionLabel() {
    OrderService made = service(Kind::StatefulSet);
    const Judged all = judge(made, serviceMetrics(u"pod"_s, u"version"_s),
                             {{u"v1.2.3"_s, 3h, 0s, 10'000, 5, 0}, {u"v1.3.0"_s, 2min, 0s, 1'000, 200, 0}});
    QCOMPARE(healthOf(all.health, 2).source, HealthSource::VersionLabel);
    QCOMPARE(healthOf(all.health, 2).health, Health::Good);
    QCOMPARE(healthOf(all.health, 3).health, Health::Bad);
    made.history.revisions[0].images = made.history.revisions.at(1).images;
    const Judged shared = judge(made, serviceMetrics({}, u"version"_s), {{u"v1.2.3"_s, 3h, 0s, 10'000, 5, 0}});
    QCOMPARE(healthOf(shared.health, 2).health, Health::Unknown);
    QVERIFY(healthOf(shared.health, 2).reason.contains(u"told apart"_s));
    QVERIFY(!shared.good);
  }

  void byInterval() {
    OrderService made = service();
    made.history.revisions[0].created = ago(5h);
    made.history.revisions[1].created = ago(3h);
    made.history.revisions[2].created = ago(10min);
    const HealthScope scope = healthScope(serviceMetrics({}, {}), made.workload, now, 24h);
    QCOMPARE(scope.source, HealthSource::Interval);
    HealthAnswers answers;
    answers[HealthQueryId::Presence].series = {FakeMetrics::constant({}, 50, ago(5h), now, 60s)};
    answers[HealthQueryId::Requests].series = {FakeMetrics::constant({}, 50, ago(5h), now, 60s)};
    answers[HealthQueryId::Failures].series = {FakeMetrics::constant({}, 10, ago(10min), now, 60s)};
    const auto numbers = measureRevisions(made.history, scope, answers);
    QVERIFY(std::abs(numbers.value(u"uid-2"_s).requests - 50 * 170 * 60) < 50 * 61);
    QCOMPARE(*numbers.value(u"uid-2"_s).errorRate, 0.0);
    QVERIFY(std::abs(*numbers.value(u"uid-3"_s).errorRate - 0.2) < 0.03);
    const auto health = judgeRevisions(made.history, scope, numbers, matrix(), {});
    QCOMPARE(healthOf(health, 2).health, Health::Good);
    QCOMPARE(healthOf(health, 3).health, Health::Bad);
    // A revision that was current before served at other times as well.
    made.history.revisions[1].formerNumbers = {1};
    const auto again = measureRevisions(made.history, scope, answers);
    QVERIFY(!again.value(u"uid-2"_s).apart && !again.value(u"uid-1"_s).apart && again.value(u"uid-3"_s).apart);
  }

  void asksFewQueries() {
    const OrderService made = service();
    ServiceMetrics metrics = serviceMetrics(u"pod"_s, {});
    metrics.untoldRate = u"sum by (namespace$by) (rate(untold{}[$window]))"_s;
    const auto queries = revisionQueries(metrics, healthScope(metrics, made.workload, now, 24h));
    QCOMPARE(queries.size(), 6);
    QCOMPARE(queries.at(4).id, HealthQueryId::Untold);
    QCOMPARE(queries.at(0).promql, u"sum by (namespace, pod) (rate(req{}[20s]))"_s);
    QCOMPARE(queries.at(2).promql, u"sum by (namespace, pod) (rate(req{}[24h]))"_s);
    QCOMPARE(queries.at(5).promql, u"sum by (le, pod) (rate(bucket{}[24h]))"_s);
    for (const HealthQuery &query : queries)
      QVERIFY(query.step.count() == 0 || query.from.msecsTo(query.to) / query.step.count() < 11'000);
    QVERIFY(revisionQueries({}, healthScope({}, made.workload, now, 24h)).isEmpty());
  }

  /// Values as Prometheus' documentation and its own tests have them.
  void quantiles() {
    const double inf = std::numeric_limits<double>::infinity();
    const QMap<double, double> buckets{{0.1, 50}, {0.2, 90}, {0.5, 100}, {inf, 100}};
    QCOMPARE(*histogramQuantile(0.5, buckets), 0.1);
    QVERIFY(std::abs(*histogramQuantile(0.9, buckets) - 0.2) < 1e-12);
    QVERIFY(std::abs(*histogramQuantile(0.99, buckets) - 0.47) < 1e-12);
    QCOMPARE(*histogramQuantile(0.99, {{0.1, 50}, {inf, 100}}), 0.1);
    QVERIFY(!histogramQuantile(0.5, {}));
    QVERIFY(!histogramQuantile(0.5, {{0.1, 0}, {inf, 0}}));
    QVERIFY(!histogramQuantile(0.5, {{0.1, 5}, {0.2, 6}}));
  }

  void tags() {
    QCOMPARE(imageTag(u"registry.example.com:5000/svc:v1.2.3"_s), u"v1.2.3"_s);
    QCOMPARE(imageTag(u"registry.example.com:5000/svc"_s), QString());
    QCOMPARE(imageTag(u"svc:v1@sha256:abc"_s), u"v1"_s);
  }
};

STERNWAY_TEST(TestRevisionMeasure)

}  // namespace test_revisionmeasure
#include "test_revisionmeasure.moc"
