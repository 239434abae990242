// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/revisionhealth.h"

#include "support/fakemetrics.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <cmath>
#include <limits>

namespace test_revisionhealth {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
constexpr double day = 86'400;

QDateTime ago(milliseconds duration) {
  return now.addMSecs(-duration.count());
}

ServiceMetrics serviceMetrics(const QString &podLabel, const QString &versionLabel) {
  ServiceMetrics metrics;
  metrics.requestRate = u"sum by (namespace$by) (rate(req{}[$window]))"_s;
  metrics.errorRate = u"sum by (namespace$by) (rate(err{}[$window]))"_s;
  metrics.latencyBuckets = u"sum by (le$by) (rate(bucket{}[$window]))"_s;
  metrics.podLabel = podLabel;
  metrics.versionLabel = versionLabel;
  metrics.scrapeInterval = 2s;
  return metrics;
}

/// What one revision did, as series with that label value.
struct Life {
  QString value;  ///< of the grouping label
  milliseconds from{0};
  milliseconds to{0};  ///< ago; 0: still
  double requests = 0;
  double errors = 0;
  double slow = 0;  ///< share of requests between 2 and 4 s; the others are below 100 ms
  double untold = 0;
};

HealthAnswers answersOf(const HealthScope &scope, const QList<Life> &lives) {
  HealthAnswers answers;
  answers[HealthQueryId::Failures];  // asked for, and nothing has failed
  for (const Life &life : lives) {
    const StringMap labels{{scope.label, life.value}};
    answers[HealthQueryId::Presence].series.append(FakeMetrics::constant(labels, 1, ago(life.from), ago(life.to), 60s));
    Series recent{.labels = labels, .samples = {}};
    for (QDateTime at = ago(1h); at <= now; at = at.addSecs(5))
      if (at >= ago(life.from) && at <= ago(life.to))
        recent.samples.append({at.toMSecsSinceEpoch(), 1});
    answers[HealthQueryId::RecentPresence].series.append(recent);
    const auto total = [&](HealthQueryId id, StringMap with, double count) {
      with.insert(scope.label, life.value);
      answers[id].series.append({.labels = with, .samples = {{now.toMSecsSinceEpoch(), count / day}}});
    };
    total(HealthQueryId::Requests, {}, life.requests);
    if (life.errors > 0)
      total(HealthQueryId::Failures, {}, life.errors);
    if (life.untold > 0)
      total(HealthQueryId::Untold, {}, life.untold);
    total(HealthQueryId::Buckets, {{u"le"_s, u"0.1"_s}}, life.requests * (1 - life.slow));
    total(HealthQueryId::Buckets, {{u"le"_s, u"2"_s}}, life.requests * (1 - life.slow));
    total(HealthQueryId::Buckets, {{u"le"_s, u"4"_s}}, life.requests);
    total(HealthQueryId::Buckets, {{u"le"_s, u"+Inf"_s}}, life.requests);
  }
  return answers;
}

Matrix matrix() {
  const auto row = [](const char *metric, double threshold, milliseconds hold, Action action, int line) {
    MatrixRow made;
    made.condition.metric = QString::fromLatin1(metric);
    made.condition.threshold = threshold;
    made.hold = hold;
    made.action = action;
    made.line = line;
    made.when = u"%1 > %2"_s.arg(QLatin1String(metric)).arg(threshold);
    return made;
  };
  return {.source = u"m.yaml"_s,
          .rows = {row("error_rate", 0.1, 0s, Action::Rollback, 1), row("error_rate", 0.05, 2min, Action::Rollback, 2),
                   row("error_rate", 0.02, 0s, Action::Prepare, 3), row("latency_p99", 2, 5min, Action::Rollback, 4),
                   row("rollout_stuck", 0, 0s, Action::Rollback, 5), row("error_rate", 0, 0s, Action::Monitor, 6)}};
}

/// order-service with pods named by ReplicaSets rs-1 … rs-3.
OrderService service(Kind kind = Kind::Deployment) {
  OrderService made = orderService(kind);
  for (Revision &revision : made.history.revisions)
    revision.name = u"order-service-rs%1"_s.arg(revision.number);
  return made;
}

QString podOf(int number) {
  return u"order-service-rs%1-abcde"_s.arg(number);
}

RevisionHealth healthOf(const QList<RevisionHealth> &all, int number) {
  return all.at(number - 1);
}

struct Judged {
  QList<RevisionHealth> health;
  std::optional<LastKnownGood> good;
};

Judged judge(const OrderService &made, const ServiceMetrics &metrics, const QList<Life> &lives, const HealthContext &context = {},
             const Matrix &rows = matrix()) {
  const HealthScope scope = healthScope(metrics, made.workload, now, 24h);
  const auto numbers = measureRevisions(made.history, scope, answersOf(scope, lives));
  const auto health = judgeRevisions(made.history, scope, numbers, rows, context);
  return {health, lastKnownGood(made.history, health)};
}
}  // namespace

class TestRevisionHealth : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatAProposedRuleSpeaksAgainstIsNotGood_data() {
    QTest::addColumn<qsizetype>("row");
    QTest::addColumn<Health>("health");
    QTest::newRow("rolls back at 10 %") << qsizetype(0) << Health::Unknown;
    QTest::newRow("prepares at 2 %") << qsizetype(2) << Health::Unknown;
    QTest::newRow("is not true") << qsizetype(3) << Health::Good;
    QTest::newRow("only monitors") << qsizetype(5) << Health::Good;
  }
  void whatAProposedRuleSpeaksAgainstIsNotGood() {
    QFETCH(const qsizetype, row);
    Matrix rows{.source = u"m.yaml"_s, .rows = {matrix().rows.at(0), matrix().rows.at(row)}};
    rows.rows[0].condition.threshold = 0.5;
    rows.rows[1].proposed = true;
    const Judged judged = judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(2), 80min, 10min, 50'000, 6'000, 0}}, {}, rows);
    QTEST(healthOf(judged.health, 2).health, "health");
    QCOMPARE(judged.good.has_value(), healthOf(judged.health, 2).health == Health::Good);
  }

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

  void separatesRevisionsThatServeTogether() {
    const Judged all = judge(service(), serviceMetrics(u"pod"_s, u"version"_s),
                             {{podOf(2), 3h, 0s, 100'000, 100, 0},
                              {podOf(3), 3min, 0s, 9'000, 1'090, 0.5},
                              {u"stranger-abc-abcde"_s, 3h, 0s, 5, 5, 0}});
    const RevisionHealth good = healthOf(all.health, 2);
    QCOMPARE(good.health, Health::Good);
    QCOMPARE(good.source, HealthSource::Pods);
    QVERIFY(std::abs(*good.errorRate - 0.001) < 1e-9);
    QVERIFY(*good.p99 < 0.1);
    QCOMPARE(good.liveFrom, ago(3h));
    QVERIFY(!good.liveTo.isValid());
    QVERIFY2(good.reason.startsWith(u"0.1 % errors, p99 99 ms over 3 h"_s), qPrintable(good.reason));
    const RevisionHealth bad = healthOf(all.health, 3);
    QCOMPARE(bad.health, Health::Bad);
    QVERIFY(std::abs(*bad.errorRate - 0.1211) < 1e-3);
    QVERIFY(*bad.p99 > 3.9);
    QCOMPARE(bad.liveFrom, ago(3min));
    QVERIFY2(bad.reason.contains(u"error_rate > 0.1 (m.yaml line 1)"_s), qPrintable(bad.reason));
    QVERIFY2(bad.reason.startsWith(u"12.1 % errors, p99 3.96 s over 3 min"_s), qPrintable(bad.reason));
    const RevisionHealth never = healthOf(all.health, 1);
    QCOMPARE(never.health, Health::Unknown);
    QCOMPARE(never.reason, u"no traffic in the last 1 d"_s);
    QVERIFY(!never.errorRate && !never.p99 && !never.liveFrom.isValid());
    QVERIFY(all.good);
    QCOMPARE(all.good->revisionUid, u"uid-2"_s);
    QVERIFY(all.good->why.contains(u"0.1 % errors"_s));
  }

  /// Its requests said by another label how they ended: that none has failed is not known.
  void anotherLabelOfFailures_data() {
    QTest::addColumn<double>("untold");
    QTest::addColumn<Health>("health");
    QTest::newRow("all of them") << 100'000.0 << Health::Unknown;
    QTest::newRow("some") << 20.0 << Health::Unknown;
    QTest::newRow("none") << 0.0 << Health::Good;
  }
  void anotherLabelOfFailures() {
    QFETCH(double, untold);
    const Judged all = judge(service(), serviceMetrics(u"pod"_s, {}),
                             {{podOf(2), 3h, 10min, 100'000, 0, 0, untold}, {podOf(3), 10min, 0s, 9'000, 0, 0}});
    QTEST(healthOf(all.health, 2).health, "health");
    QCOMPARE(healthOf(all.health, 2).errorRate.has_value(), untold == 0);
    QCOMPARE(all.good.has_value(), untold == 0);
    QVERIFY(healthOf(all.health, 3).errorRate);
  }

  /// Some values are not understood: what has failed is the least.
  void failuresInPart_data() {
    QTest::addColumn<double>("errors");
    QTest::addColumn<Health>("health");
    QTest::newRow("enough to be bad") << 40'000.0 << Health::Bad;
    QTest::newRow("few") << 100.0 << Health::Unknown;
    QTest::newRow("none that is known") << 0.0 << Health::Unknown;
  }
  void failuresInPart() {
    QFETCH(double, errors);
    ServiceMetrics metrics = serviceMetrics(u"pod"_s, {});
    metrics.errorRateGap = u"status=\"UNKNOWN\""_s;
    const Judged all = judge(service(), metrics, {{podOf(2), 3h, 0s, 100'000, errors, 0}});
    QTEST(healthOf(all.health, 2).health, "health");
    QCOMPARE(healthOf(all.health, 2).errorRate.has_value(), errors > 0);
    QVERIFY(!all.good);
  }

  /// Under today's name there is nothing of it: that is not "no traffic".
  void anotherMetric() {
    ServiceMetrics metrics = serviceMetrics(u"pod"_s, {});
    metrics.counters = QStringList{u"new_requests_total"_s};
    const Judged all = judge(service(), metrics, {{podOf(2), 3h, 0s, 0, 0, 0}});
    QVERIFY(healthOf(all.health, 1).reason.contains(u"new_requests_total"_s));
    QVERIFY(!healthOf(all.health, 2).reason.contains(u"new_requests_total"_s));
    for (const int number : {1, 2})
      QCOMPARE(healthOf(all.health, number).health, Health::Unknown);
  }

  /// The hold time is left out: what a revision did over all it served counts. A prepare row makes it doubtful, no more.
  void judgesByTheMatrix_data() {
    QTest::addColumn<double>("errors");
    QTest::addColumn<double>("slow");
    QTest::addColumn<Health>("health");
    QTest::newRow("clean") << 0.0 << 0.0 << Health::Good;
    QTest::newRow("a monitor row is no reason") << 10.0 << 0.0 << Health::Good;
    QTest::newRow("prepare") << 300.0 << 0.0 << Health::Unknown;
    QTest::newRow("a rollback row with a hold time") << 600.0 << 0.0 << Health::Bad;
    QTest::newRow("slow") << 0.0 << 0.2 << Health::Bad;
  }
  void judgesByTheMatrix() {
    QFETCH(double, errors);
    QFETCH(double, slow);
    const Judged all = judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(2), 3h, 1h + 30min, 10'000, errors, slow}});
    QTEST(healthOf(all.health, 2).health, "health");
    QCOMPARE(healthOf(all.health, 2).liveTo, ago(1h + 30min + 18s));  // the window's tail is taken off
    QCOMPARE(all.good.has_value(), healthOf(all.health, 2).health == Health::Good);
  }

  void enoughToTell_data() {
    QTest::addColumn<int>("seconds");
    QTest::addColumn<double>("requests");
    QTest::addColumn<Health>("health");
    QTest::newRow("long, few requests") << 600 << 12.0 << Health::Good;
    QTest::newRow("short, many requests") << 60 << 3000.0 << Health::Good;
    QTest::newRow("short, few requests") << 60 << 40.0 << Health::Unknown;
    QTest::newRow("a moment") << 10 << 3000.0 << Health::Unknown;
  }
  void enoughToTell() {
    QFETCH(int, seconds);
    QFETCH(double, requests);
    const Judged all =
        judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(2), std::chrono::seconds(seconds), 0s, requests, 0, 0}});
    QTEST(healthOf(all.health, 2).health, "health");
  }

  /// Its pods count requests (probes, say) while the old ones carry the traffic: it never took over, so nothing speaks for it.
  void neverAloneIsNotGood() {
    const Judged all =
        judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(1), 3h, 0s, 100'000, 0, 0}, {podOf(2), 2h, 30min, 50'000, 0, 0}});
    QCOMPARE(healthOf(all.health, 1).health, Health::Good);
    QCOMPARE(healthOf(all.health, 2).health, Health::Unknown);
    QVERIFY(healthOf(all.health, 2).reason.contains(u"without another revision"_s));
    QCOMPARE(all.good->revisionUid, u"uid-1"_s);
  }

  void theOneThatServedLastWins() {
    const Judged all = judge(service(), serviceMetrics(u"pod"_s, {}),
                             {{podOf(1), 50min, 10min, 9'000, 0, 0}, {podOf(2), 3h, 55min, 9'000, 0, 0}});
    QCOMPARE(healthOf(all.health, 2).health, Health::Good);
    QCOMPARE(all.good->revisionUid, u"uid-1"_s);
  }

  void currentIsNoTarget() { QVERIFY(!judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(3), 3h, 0s, 9'000, 0, 0}}).good); }

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

  void clusterAndJournalOutweighNumbers() {
    const HealthContext context{
        .unavailable = {}, .currentFault = u"0 of 3 pods ready"_s, .known = {{u"uid-2"_s, u"rolled back from"_s}}};
    const Judged all = judge(service(), serviceMetrics(u"pod"_s, {}),
                             {{podOf(2), 3h, 2h, 9'000, 0, 0}, {podOf(3), 1h, 0s, 9'000, 0, 0}}, context);
    QCOMPARE(healthOf(all.health, 3).health, Health::Bad);
    QCOMPARE(healthOf(all.health, 3).reason, u"0 of 3 pods ready"_s);
    QCOMPARE(healthOf(all.health, 2).health, Health::Bad);
    QVERIFY(!all.good);
  }

  void withoutMetricsAllIsUnknown() {
    const HealthContext context{.unavailable = u"the metrics cannot be read"_s, .currentFault = {}, .known = {}};
    const Judged all = judge(service(), serviceMetrics(u"pod"_s, {}), {{podOf(2), 3h, 0s, 9'000, 0, 0}}, context);
    for (const RevisionHealth &health : all.health) {
      QCOMPARE(health.health, Health::Unknown);
      QCOMPARE(health.reason, u"the metrics cannot be read"_s);
      QVERIFY(!health.errorRate);
    }
    QVERIFY(!all.good);
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

STERNWAY_TEST(TestRevisionHealth)

}  // namespace test_revisionhealth
#include "test_revisionhealth.moc"
