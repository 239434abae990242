// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/localzone.h"
#include "support/testmain.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartlines.h"

#include <cmath>

namespace test_downsample {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
const double none = qQNaN();

/// A sample each second from 0.
QList<Sample> values(const QList<double> &numbers) {
  QList<Sample> samples;
  for (int i = 0; i < numbers.size(); ++i)
    samples.append({i * 1000, numbers.at(i)});
  return samples;
}

QString text(const QList<Polyline> &lines) {
  QStringList parts;
  for (const Polyline &line : lines) {
    QStringList points;
    for (const QPointF &point : line)
      points.append(u"%1=%2"_s.arg(point.x() / 1000).arg(point.y()));
    parts.append(points.join(u' '));
  }
  return parts.join(u" | "_s);
}

QString labels(const QList<Tick> &ticks) {
  QStringList all;
  for (const Tick &tick : ticks)
    all.append(tick.label);
  return all.join(u' ');
}

qint64 at(const QString &time) {
  return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch();
}

}  // namespace

class TestDownsample : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void lines_data() {
    QTest::addColumn<QList<Sample>>("samples");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<qint64>("gap");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QList<Sample> &samples, qint64 from, qint64 to, int pixels, qint64 gap,
                        const QString &expected) { QTest::newRow(name) << samples << from << to << pixels << gap << expected; };
    row("nothing", {}, 0, 1000, 100, 0, {});
    row("no width", values({1, 2}), 0, 1000, 0, 0, {});
    row("few stay as they are", values({1, 2, 3}), 0, 2000, 100, 0, u"0=1 1=2 2=3"_s);
    row("one before and one after", values({0, 1, 2, 3, 4, 5}), 2000, 3000, 100, 0, u"1=1 2=2 3=3 4=4"_s);
    row("NaN breaks", values({1, none, 3}), 0, 2000, 100, 0, u"0=1 | 2=3"_s);
    row("infinity breaks", values({1, qInf(), 3, 4}), 0, 3000, 100, 0, u"0=1 | 2=3 3=4"_s);
    row("NaN at the ends", values({none, 2, none}), 0, 2000, 100, 0, u"1=2"_s);
    row("a missing sample breaks", {{0, 1}, {1000, 2}, {4000, 3}}, 0, 4000, 100, 1500, u"0=1 1=2 | 4=3"_s);
    row("two pixels keep the peaks", values({5, 1, 9, 2, 7, 8, 0, 6}), 0, 8000, 2, 0, u"1=1 2=9 5=8 6=0"_s);
    row("in the order of time", values({5, 9, 1, 2, 7, 0, 8, 6}), 0, 8000, 2, 0, u"1=9 2=1 5=0 6=8"_s);
    row("a hole narrower than a pixel", values({5, none, 9, 2, 7, 8, 0, 6, 1, 1, 1, 1}), 0, 12000, 2, 0, u"2=9 3=2 6=0 7=6"_s);
    row("outside", values({1, 2, 3}), 100'000, 200'000, 100, 0, u"2=3"_s);
  }

  void lines() {
    QFETCH(QList<Sample>, samples);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, pixels);
    QFETCH(qint64, gap);
    QTEST(text(downsample(samples, {from, to}, pixels, gap)), "expected");
  }

  void keepsEveryPeakInTwoPointsAPixel() {
    QList<Sample> samples;
    for (int i = 0; i < 11'000; ++i)
      samples.append({i * 1000, i == 7777 ? 100 : std::sin(i)});
    const QList<Polyline> lines = downsample(samples, {0, 11'000'000}, 500, 1500);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().size() <= 2 * 502);
    QVERIFY(lines.first().contains(QPointF(7'777'000, 100)));
    QVERIFY(std::is_sorted(lines.first().cbegin(), lines.first().cend(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
  }

  void movedByWholePixelsItShowsTheSamePoints() {
    QList<Sample> samples;
    for (int i = 0; i < 2000; ++i)
      samples.append({i * 1000, std::cos(i)});
    const QString before = text(downsample(samples, {0, 1'000'000}, 100, 0));
    const QString after = text(downsample(samples, {10'000, 1'010'000}, 100, 0));
    QVERIFY(after.contains(before.section(u' ', 10, 100)));
  }

  void extents() {
    QVERIFY(!extentOf({}, {0, 1000}));
    QVERIFY(!extentOf(values({none}), {0, 1000}));
    QCOMPARE(extentOf(values({9, 2, none, 4, 9}), {1000, 3000}), (Extent{2, 4}));
  }

  void nearest() {
    const QList<Sample> samples = values({1, 2, none, 4});
    QCOMPARE(nearestSample(samples, 400, 500)->value, 1);
    QCOMPARE(nearestSample(samples, 600, 500)->value, 2);
    QVERIFY(!nearestSample(samples, 2000, 500));
    QVERIFY(!nearestSample(samples, 9000, 500));
    QVERIFY(!nearestSample({}, 0, 500));
  }

  void valueScales_data() {
    QTest::addColumn<Extent>("extent");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("percent") << Extent{0, 0.121} << Unit::Ratio << u"0 % 5 % 10 % 15 %"_s;
    QTest::newRow("nothing") << Extent{0, 0} << Unit::Ratio << u"0 % 0.25 % 0.5 % 0.75 % 1 %"_s;
    QTest::newRow("ms to s") << Extent{0, 1.9} << Unit::Seconds << u"0 s 500 ms 1 s 1.5 s 2 s"_s;
    QTest::newRow("below zero") << Extent{-1, 1} << Unit::Count << u"-1 -0.5 0 0.5 1"_s;
  }

  void valueScales() {
    QFETCH(Extent, extent);
    QFETCH(Unit, unit);
    QTEST(labels(valueScale(extent, unit, 4).ticks), "expected");
  }

  void timeTicksAreRound_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("15 min") << u"2026-01-10T02:03:17Z"_s << u"2026-01-10T02:18:17Z"_s << u"02:05 02:10 02:15"_s;
    QTest::newRow("seconds") << u"2026-01-10T02:03:17Z"_s << u"2026-01-10T02:04:17Z"_s
                             << u"02:03:30 02:03:45 02:04:00 02:04:15"_s;
    QTest::newRow("a day") << u"2026-01-09T14:03:17Z"_s << u"2026-01-10T14:03:17Z"_s << u"18:00 10 Jan 06:00 12:00"_s;
    QTest::newRow("a week") << u"2026-01-03T02:00:00Z"_s << u"2026-01-10T02:00:00Z"_s << u"5 Jan 7 Jan 9 Jan"_s;
  }

  void timeTicksAreRound() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(labels(timeTicks({at(from), at(to)}, 4)), "expected");
  }

  /// The clocks go forward on 29 March 2026 at 02:00 and back on 25 October at 03:00.
  void ticksFollowTheClocksWhereTheyChange_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("forward") << u"2026-03-28T21:30:00Z"_s << u"2026-03-29T06:30:00Z"_s << u"00:00 03:00 06:00"_s;
    QTest::newRow("back") << u"2026-10-24T20:30:00Z"_s << u"2026-10-25T06:30:00Z"_s << u"00:00 03:00 06:00"_s;
    QTest::newRow("days, back") << u"2026-10-23T20:00:00Z"_s << u"2026-10-27T20:00:00Z"_s << u"24 Oct 25 Oct 26 Oct 27 Oct"_s;
    QTest::newRow("an hour, forward") << u"2026-03-29T00:10:00Z"_s << u"2026-03-29T01:50:00Z"_s << u"01:30 03:00 03:30"_s;
  }

  void ticksFollowTheClocksWhereTheyChange() {
    const test::LocalZone berlin("Europe/Berlin");
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(labels(timeTicks({at(from), at(to)}, 4)), "expected");
  }

  void ticksAreNeverTooMany() {
    for (qint64 length = minute; length < 500 * 24 * 60 * minute; length = length * 3 / 2)
      QVERIFY(timeTicks({at(u"2026-01-10T02:03:17Z"_s), at(u"2026-01-10T02:03:17Z"_s) + length}, 6).size() <= 7);
  }

  void labelsDoNotOverlap() {
    using Places = QList<std::optional<double>>;
    QCOMPARE(placeLabels({10, 100}, {50, 50}, 0, 200), (Places{10, 100}));
    QCOMPARE(placeLabels({10, 190}, {50, 50}, 0, 200), (Places{10, 150}));
    QCOMPARE(placeLabels({80, 100}, {50, 50}, 0, 200), (Places{50, 100}));
    QCOMPARE(placeLabels({98, 99, 100}, {50, 50, 50}, 0, 200), (Places{std::nullopt, 50, 100}).mid(0, 3));
    QCOMPARE(placeLabels({-1, 10}, {50, 50}, 0, 200), (Places{std::nullopt, 10}));
  }

  void spreadsWhatIsTooClose() {
    QCOMPARE(spread({10, 50}, 10, 0, 100), (QList<double>{10, 50}));
    QCOMPARE(spread({50, 52}, 10, 0, 100), (QList<double>{50, 60}));
    QCOMPARE(spread({99, 98}, 10, 0, 100), (QList<double>{95, 85}));
    QCOMPARE(spread({-5}, 10, 0, 100), (QList<double>{5}));
  }
};

STERNWAY_TEST(TestDownsample)

}  // namespace test_downsample
#include "test_downsample.moc"
