// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/revisionlives.h"
#include "support/testmain.h"

#include <cmath>

namespace test_revisionhealth {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace sternway::test::revisions;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

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
};

STERNWAY_TEST(TestRevisionHealth)

}  // namespace test_revisionhealth
#include "test_revisionhealth.moc"
