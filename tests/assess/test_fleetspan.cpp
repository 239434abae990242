// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetspan.h"
#include "core/utctime.h"
#include "support/testmain.h"

namespace test_fleetspan {

using namespace sternway;
using namespace sternway::assess;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Question = FleetSpan::Question;

namespace {
const QDateTime begin = utcTime(1'700'000'000'000);
const Question question{.metrics = {u"error_rate"_s}, .range = 30min, .step = 15s};

FleetAnswer answerOf(int version = 1, const QStringList &warnings = {}) {
  FleetAnswer answer;
  answer.version = version;
  answer.warnings = warnings;
  return answer;
}

/// Values do not matter, times do: seconds.
QList<Sample> at(const QList<int> &times) {
  QList<Sample> samples;
  for (const int time : times)
    samples.append({1000LL * time, 1});
  return samples;
}

QList<int> timesOf(const QList<Sample> &samples) {
  QList<int> times;
  for (const Sample &sample : samples)
    times.append(static_cast<int>(sample.time / 1000));
  return times;
}
}  // namespace

class TestFleetSpan : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void howFarBack_data() {
    QTest::addColumn<int>("seconds");  // since all was asked for
    QTest::addColumn<int>("last");     // since anything was
    QTest::addColumn<bool>("same");    // question
    QTest::addColumn<int>("expected");
    QTest::newRow("the next turn") << 15 << 15 << true << 180;
    QTest::newRow("a turn that was left out") << 45 << 45 << true << 180;
    QTest::newRow("some turns later") << 240 << 15 << true << 180;
    QTest::newRow("now and then all of it") << 300 << 15 << true << 1800;
    QTest::newRow("after a pause") << 120 << 120 << true << 1800;
    QTest::newRow("time that went back") << -60 << -60 << true << 1800;
    QTest::newRow("another question") << 15 << 15 << false << 1800;
  }
  void howFarBack() {
    QFETCH(int, seconds);
    QFETCH(int, last);
    QFETCH(bool, same);
    QFETCH(int, expected);
    FleetSpan span;
    QCOMPARE(span.from(question, begin), begin.addSecs(-1800));
    span.took(question, answerOf(), begin.addSecs(-1800), begin);
    const QDateTime now = begin.addSecs(seconds);
    if (last != seconds)
      span.took(question, answerOf(), now.addSecs(-last - 180), now.addSecs(-last));
    Question next = question;
    if (!same)
      next.metrics << u"latency_p99"_s;
    const QDateTime from = span.from(next, now);
    QCOMPARE(from.secsTo(now), qint64(expected));
    QCOMPARE(FleetSpan::isWhole(next, from, now), expected == 1800);
  }

  void whatCanBeContinued() {
    FleetSpan span;
    span.took(question, answerOf(3), begin.addSecs(-1800), begin);
    QVERIFY(span.canContinue(answerOf(3)));
    QVERIFY(!span.canContinue(answerOf(4)));
    QVERIFY(!span.canContinue(answerOf(3, {u"a group could not be asked"_s})));
  }

  void anAnswerInPartIsNoneToContinue() {
    FleetSpan span;
    span.took(question, answerOf(1, {u"a group could not be asked"_s}), begin.addSecs(-1800), begin);
    QCOMPARE(span.from(question, begin.addSecs(15)), begin.addSecs(15 - 1800));
  }

  void goesOn_data() {
    QTest::addColumn<QList<int>>("known");
    QTest::addColumn<QList<int>>("fresh");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the same times") << QList{0, 15, 30} << QList{15, 30, 45} << true;
    QTest::newRow("times between") << QList{0, 15, 30} << QList{22, 37} << true;
    QTest::newRow("nothing new") << QList{0, 15, 30} << QList<int>() << true;
    QTest::newRow("a gap that has filled") << QList{0, 90} << QList{45, 60, 75, 90} << false;
    QTest::newRow("a gap that is still there") << QList{0, 90} << QList{90, 105} << true;
    QTest::newRow("nothing known") << QList<int>() << QList{15, 30} << false;
  }
  void goesOn() {
    QFETCH(QList<int>, known);
    QFETCH(QList<int>, fresh);
    QFETCH(bool, expected);
    QCOMPARE(continues(at(known), at(fresh), 15s), expected);
  }

  void joins_data() {
    QTest::addColumn<QList<int>>("fresh");
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("new ones take the place of the last") << QList{23, 38, 53} << 23 << QList{15, 23, 38, 53};
    QTest::newRow("a turn that comes a moment late") << QList{31, 46} << 31 << QList{15, 31, 46};
    QTest::newRow("a series that has ended") << QList<int>() << 25 << QList{15};
    QTest::newRow("all of it") << QList{16, 31} << 10 << QList{16, 31};
    QTest::newRow("times that were moved to a grid") << QList{24, 39, 54} << 31 << QList{15, 24, 39, 54};
  }
  void joins() {
    QFETCH(QList<int>, fresh);
    QFETCH(int, from);
    QFETCH(QList<int>, expected);
    QCOMPARE(timesOf(continued(at({0, 15, 30, 45}), at(fresh), 1000LL * from, 10'000, 15s)), expected);
  }
};

STERNWAY_TEST(TestFleetSpan)

}  // namespace test_fleetspan
#include "test_fleetspan.moc"
