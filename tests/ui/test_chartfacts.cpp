// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeobjects.h"
#include "ui/pages/chartfeed.h"
#include "ui/pages/verdictbanner.h"

#include "runbook/runbook.h"
#include "support/testmain.h"

namespace test_chartfacts {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

Assessment assessment() {
  const test::OrderService service = test::orderService();
  Assessment out;
  out.workload = service.workload;
  out.history = service.history;
  out.matrix = (*loadDefaultRunbook())->matrix;
  out.at = now;
  for (const auto &[uid, hours] : {std::pair{u"uid-3"_s, 1}, std::pair{u"uid-2"_s, 7}}) {
    RevisionHealth health;
    health.revisionUid = uid;
    health.liveFrom = now.addSecs(-3600 * hours);
    out.health.append(health);
  }
  return out;
}

QStringList labels(const QList<ChartThreshold> &thresholds) {
  QStringList all;
  for (const ChartThreshold &threshold : thresholds)
    all.append(threshold.label);
  return all;
}

}  // namespace

class TestChartFacts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void thresholdsAreTheStrictestRows() {
    const Matrix matrix = (*loadDefaultRunbook())->matrix;
    QCOMPARE(labels(thresholdsFor(matrix, Verdict(), u"error_rate"_s)),
             (QStringList{u"Roll back > 5 % for 2 min"_s, u"Roll back > 10 %"_s}));
    QCOMPARE(labels(thresholdsFor(matrix, Verdict(), u"latency_p99"_s)),
             (QStringList{u"Roll back > 2 s for 5 min"_s, u"Roll back > 5 s"_s}));
    QVERIFY(thresholdsFor(matrix, Verdict(), u"latency_p50"_s).isEmpty());
    QCOMPARE(thresholdsFor(matrix, Verdict(), u"error_rate"_s).first().mark, Mark::Critical);
  }

  void thresholdsFollowTheBaselineAndShowRanges() {
    const auto compare = [](Comparison comparison, double threshold, ConditionNode::Reference reference) {
      ConditionNode node;
      node.metric = u"error_rate"_s;
      node.comparison = comparison;
      node.threshold = threshold;
      node.reference = reference;
      node.unit = Unit::Ratio;
      return node;
    };
    using Reference = ConditionNode::Reference;
    Matrix matrix;
    matrix.rows.resize(3);
    matrix.rows[0].condition = compare(Comparison::Greater, 1.5, Reference::BaselineTimes);
    matrix.rows[0].action = Action::Rollback;
    matrix.rows[1].condition = compare(Comparison::Greater, 0.01, Reference::BaselinePlus);
    matrix.rows[1].action = Action::Prepare;
    matrix.rows[2].condition.type = ConditionNode::Type::And;
    matrix.rows[2].condition.children = {compare(Comparison::GreaterEqual, 0.05, Reference::Absolute),
                                         compare(Comparison::Less, 0.1, Reference::Absolute)};
    matrix.rows[2].action = Action::Consider;
    Verdict verdict;
    const QStringList range{u"Consider a rollback 5 % – 10 %"_s, u"Consider a rollback 5 % – 10 %"_s};
    QCOMPARE(labels(thresholdsFor(matrix, verdict, u"error_rate"_s)), range);
    verdict.baselines.insert(u"error_rate"_s, 0.004);
    const QList<ChartThreshold> thresholds = thresholdsFor(matrix, verdict, u"error_rate"_s);
    QCOMPARE(labels(thresholds),
             (QStringList{u"Roll back > baseline × 1.5 (0.6 %)"_s, u"Prepare > baseline + 1 pp (1.4 %)"_s} + range));
    QCOMPARE(thresholds.first().value, 0.006);
    QVERIFY(thresholds.first().relative && !thresholds.last().relative);
  }

  void theBaselinesWindowIsTheRunbooks() {
    QList<Sample> samples;
    for (int i = 0; i <= 120; ++i)
      samples.append({now.addSecs(-7200 + i * 60).toMSecsSinceEpoch(), i < 30 ? 0.5 : i < 60 ? 0.001 : 0.12});
    BaselineRule rule;
    rule.window = 20min;
    const auto before = baselineBand(samples, assessment(), rule);
    QVERIFY(before);
    QCOMPARE(before->extent, (Extent{0.001, 0.001}));
    QCOMPARE(before->label, u"Baseline: 20 min before 3 · v1.3.0"_s);
    Assessment unmeasured = assessment();
    unmeasured.health.clear();
    QVERIFY(!baselineBand(samples, unmeasured, rule));
    rule.beforeLastDeploy = false;
    rule.before = 100min;
    const auto ago = baselineBand(samples, unmeasured, rule);
    QVERIFY(ago);
    QCOMPARE(ago->extent, (Extent{0.5, 0.5}));
    QCOMPARE(ago->label, u"Baseline: 20 min, 1 h 40 min ago"_s);
  }

  /// After a rollback the time in which the bad release served is nothing to compare with.
  void theBaselineSkipsWhatWasRolledBackFrom() {
    Assessment after = assessment();
    Revision &back = after.history.revisions[1];  // the older template, rolled out again with the next number
    Revision &bad = after.history.revisions[2];
    QCOMPARE(back.uid, u"uid-2"_s);
    QCOMPARE(bad.uid, u"uid-3"_s);
    back.number = 4;
    back.current = true;
    back.created = now.addDays(-2);
    bad.current = false;
    bad.created = now.addSecs(-3600);
    std::sort(after.history.revisions.begin(), after.history.revisions.end(),
              [](const Revision &a, const Revision &b) { return a.number < b.number; });
    after.health[1].liveFrom = now.addSecs(-600);
    QList<Sample> samples;
    for (int i = 0; i <= 120; ++i)
      samples.append({now.addSecs(-7200 + i * 60).toMSecsSinceEpoch(), i < 60 || i > 110 ? 0.001 : 0.12});
    BaselineRule rule;
    rule.window = 20min;
    const auto band = baselineBand(samples, after, rule);
    QVERIFY(band);
    QCOMPARE(band->extent, (Extent{0.001, 0.001}));
    QCOMPARE(band->label, u"Baseline: 20 min before 3 · v1.3.0"_s);
  }

  void aMarkerWhereEachRevisionWentLive() {
    const QList<ChartMarker> markers = markersFor(assessment());
    QCOMPARE(markers.size(), 2);
    QCOMPARE(markers.first().label, u"2 · v1.2.3"_s);
    QCOMPARE(markers.last().label, u"3 · v1.3.0"_s);
    QCOMPARE(markers.last().time, now.addSecs(-3600).toMSecsSinceEpoch());
  }

  void theBandIsWhatWasUsualBeforeTheLastRelease() {
    QList<Sample> samples;
    for (int i = 0; i <= 120; ++i)
      samples.append({now.addSecs(-7200 + i * 60).toMSecsSinceEpoch(), i < 60 ? 0.001 + i % 2 * 0.001 : 0.12});
    const auto band = bandFor(samples, markersFor(assessment()));
    QVERIFY(band);
    QCOMPARE(band->extent, (Extent{0.001, 0.002}));
    QCOMPARE(band->label, u"Usual before 3 · v1.3.0"_s);
    QVERIFY(!bandFor(samples.mid(58), markersFor(assessment())));
    QVERIFY(!bandFor(samples, {}));
  }

  void theBannerNamesTargetAndDoubts() {
    Assessment all = assessment();
    all.lastKnownGood = LastKnownGood{u"uid-2"_s, u"0.1 % errors in 6 h."_s};
    all.verdict = evaluate(all.matrix, {}, now);
    all.warnings = {u"Something else."_s};
    const VerdictWords words = verdictWords(all, now);
    QCOMPARE(words.target, u"Last known good: revision 2 (v1.2.3), 0.1 % errors in 6 h."_s);
    QVERIFY2(words.doubts.first().startsWith(u"Not known: error rate, p99 latency"_s), qPrintable(words.doubts.first()));
    QCOMPARE(words.doubts.last(), u"Something else."_s);
    all.verdict.contradictions = {{0, 2}};
    QVERIFY(verdictWords(all, now).doubts.at(1).contains(u"contradicts itself"_s));
    all.lastKnownGood.reset();
    QVERIFY(verdictWords(all, now).target.isEmpty());
  }
};

STERNWAY_TEST(TestChartFacts)

}  // namespace test_chartfacts
#include "test_chartfacts.moc"
