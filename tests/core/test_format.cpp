// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "support/testmain.h"

#include <limits>

namespace test_format {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestFormat : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void duration_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0 s"_s;
    QTest::newRow("negative") << qint64(-5000) << u"0 s"_s;
    QTest::newRow("below a second") << qint64(940) << u"940 ms"_s;
    QTest::newRow("seconds") << qint64(12'999) << u"12 s"_s;
    QTest::newRow("minutes") << qint64(252'000) << u"4 min 12 s"_s;
    QTest::newRow("whole minutes") << qint64(120'000) << u"2 min"_s;
    QTest::newRow("hours") << qint64(7'500'000) << u"2 h 5 min"_s;
    QTest::newRow("days") << qint64(273'600'000) << u"3 d 4 h"_s;
  }
  void duration() {
    QFETCH(qint64, ms);
    QTEST(formatDuration(std::chrono::milliseconds(ms)), "text");
  }

  void age_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const QString &text) { QTest::addRow("%lld s", seconds) << seconds << text; };
    row(0, u"0 s"_s);
    row(59, u"59 s"_s);
    row(60, u"1 min"_s);
    row(3599, u"59 min"_s);
    row(3600, u"1 h"_s);
    row(86'399, u"23 h"_s);
    row(86'400, u"1 d"_s);
    row(864'000 + 7200, u"10 d"_s);
  }
  void age() {
    QFETCH(qint64, seconds);
    QTEST(formatAge(std::chrono::seconds(seconds)), "text");
  }

  void value_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, double value, Unit unit, const QString &text) {
      QTest::newRow(name) << value << static_cast<int>(unit) << text;
    };
    row("ratio", 0.1214, Unit::Ratio, u"12.1 %"_s);
    row("ratio below ten", 0.0143, Unit::Ratio, u"1.4 %"_s);
    row("ratio below one", 0.00143, Unit::Ratio, u"0.14 %"_s);
    row("whole ratio", 0.10, Unit::Ratio, u"10 %"_s);
    row("small ratio", 0.0009, Unit::Ratio, u"0.09 %"_s);
    row("all", 1, Unit::Ratio, u"100 %"_s);
    row("nothing", 0, Unit::Ratio, u"0 %"_s);
    row("milliseconds", 0.94, Unit::Seconds, u"940 ms"_s);
    row("microseconds", 0.00042, Unit::Seconds, u"0.42 ms"_s);
    row("just below a second", 0.9999, Unit::Seconds, u"1 s"_s);
    row("seconds", 5.23, Unit::Seconds, u"5.23 s"_s);
    row("long", 252, Unit::Seconds, u"4 min 12 s"_s);
    row("per second", 149.7, Unit::PerSecond, u"150 /s"_s);
    row("per minute", 120, Unit::PerMinute, u"120 /min"_s);
    row("bytes", 67'108'864, Unit::Bytes, u"64 MiB"_s);
    row("few bytes", 100, Unit::Bytes, u"100 B"_s);
    row("count", 3, Unit::Count, u"3"_s);
    row("negative", -0.0000001, Unit::Count, u"0"_s);
    row("nan", std::numeric_limits<double>::quiet_NaN(), Unit::Ratio, u"no data"_s);
    row("infinite", std::numeric_limits<double>::infinity(), Unit::Seconds, u"∞"_s);
  }
  void value() {
    QFETCH(double, value);
    QFETCH(int, unit);
    QTEST(formatValue(value, static_cast<Unit>(unit)), "text");
  }

  /// Of every value; other blanks may end a line.
  void valuesAreNotBroken_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("percent") << u"error rate 12.1 % > 10 % for 2 min"_s
                             << QStringList{u"error"_s, u"rate"_s, u"12.1 %"_s, u">"_s, u"10 %"_s, u"for"_s, u"2 min"_s};
    QTest::newRow("at the end of a clause") << u"0 %, 940 ms; 64 MiB)"_s << QStringList{u"0 %,"_s, u"940 ms;"_s, u"64 MiB)"_s};
    QTest::newRow("rates") << u"120 /min 3 /s"_s << QStringList{u"120 /min"_s, u"3 /s"_s};
    QTest::newRow("two units") << u"2 h 5 min"_s << QStringList{u"2 h"_s, u"5 min"_s};
    QTest::newRow("Chinese") << u"错误率 12.1 %，持续 5 s"_s << QStringList{u"错误率"_s, u"12.1 %，持续"_s, u"5 s"_s};
    QTest::newRow("words") << u"2 of 5 pods, line 3 says"_s
                           << QStringList{u"2"_s, u"of"_s, u"5"_s, u"pods,"_s, u"line"_s, u"3"_s, u"says"_s};
  }
  void valuesAreNotBroken() {
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const QString unbroken = withUnbrokenValues(text);
    QStringList lines = unbroken.split(u' ');
    QCOMPARE(lines.replaceInStrings(QString(QChar::Nbsp), u" "_s), words);
  }

  void titles() {
    QCOMPARE(metricTitle(u"error_rate"_s), u"error rate"_s);
    QCOMPARE(metricTitle(u"latency_p99"_s), u"p99 latency"_s);
    QCOMPARE(metricTitle(u"queue_depth"_s), u"queue depth"_s);
  }
};

STERNWAY_TEST(TestFormat)

}  // namespace test_format
#include "test_format.moc"
