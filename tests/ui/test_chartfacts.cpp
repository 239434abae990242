// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeobjects.h"
#include "ui/pages/chartfacts.h"
#include "ui/pages/verdictwords.h"

#include "runbook/runbook.h"

#include <QTest>

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

Assessment assessment() {
  const test::OrderService service = test::orderService();
  Assessment out;
  out.workload = service.workload;
  out.history = service.history;
  out.matrix = *loadDefaultMatrix();
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
    const Matrix matrix = *loadDefaultMatrix();
    QCOMPARE(labels(thresholdsFor(matrix, u"error_rate"_s)),
             (QStringList{u"Roll back > 5 % for 2 min"_s, u"Roll back > 10 %"_s}));
    QCOMPARE(labels(thresholdsFor(matrix, u"latency_p99"_s)),
             (QStringList{u"Roll back > 2 s for 5 min"_s, u"Roll back > 5 s"_s}));
    QVERIFY(thresholdsFor(matrix, u"latency_p50"_s).isEmpty());
    QCOMPARE(thresholdsFor(matrix, u"error_rate"_s).first().mark, Mark::Critical);
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
    const VerdictWords words = verdictWords(all);
    QCOMPARE(words.target, u"Last known good: revision 2 (v1.2.3): 0.1 % errors in 6 h."_s);
    QVERIFY2(words.doubts.first().startsWith(u"Not known: error rate, p99 latency"_s), qPrintable(words.doubts.first()));
    QCOMPARE(words.doubts.last(), u"Something else."_s);
    all.verdict.contradictions = {{0, 2}};
    QVERIFY(verdictWords(all).doubts.at(1).contains(u"contradicts itself"_s));
    all.lastKnownGood.reset();
    QVERIFY(verdictWords(all).target.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestChartFacts)
#include "test_chartfacts.moc"
