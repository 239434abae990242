// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "core/chartscale.h"
#include "support/testmain.h"

namespace test_barchart {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
BarChartData chartOf(bool durations, const QList<std::optional<double>> &values) {
  BarChartData chart{.durations = durations, .groups = {}, .series = {}};
  for (qsizetype i = 0; i < values.size(); ++i)
    chart.groups << u"2026-%1"_s.arg(i + 1, 2, 10, QChar(u'0'));
  chart.series = {{.name = u"orders"_s, .values = values}};
  return chart;
}

QStringList labelsOf(const ValueScale &scale) {
  QStringList labels;
  for (const Tick &tick : scale.ticks)
    labels << tick.label;
  return labels;
}
}  // namespace

class TestBarChart : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void scales_data() {
    QTest::addColumn<bool>("durations");
    QTest::addColumn<double>("value");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("nothing") << false << 0.0 << QStringList{u"0"_s, u"1"_s};
    QTest::newRow("one") << false << 1.0 << QStringList{u"0"_s, u"1"_s};
    QTest::newRow("three") << false << 3.0 << QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s};
    QTest::newRow("ten: no halves") << false << 10.0 << QStringList{u"0"_s, u"5"_s, u"10"_s};
    QTest::newRow("minutes") << true << 1150.0 << QStringList{u"0"_s, u"5 min"_s, u"10 min"_s, u"15 min"_s, u"20 min"_s};
  }
  void scales() {
    QFETCH(bool, durations);
    QFETCH(double, value);
    QTEST(labelsOf(barScale(chartOf(durations, {value}), 4)), "labels");
  }

  void saysWhatItShows() {
    BarChart chart;
    chart.resize(640, 240);
    chart.setData(u"Rollbacks"_s, chartOf(false, {2, std::nullopt, 4}));
    QCOMPARE(chart.accessibleName(), u"Rollbacks"_s);
    QCOMPARE(chart.accessibleDescription(), u"2026-01, orders: 2\n2026-03, orders: 4"_s);
    QVERIFY(!chart.grab().isNull());
    chart.setData(u"Rollbacks"_s, {});
    QVERIFY(chart.accessibleDescription().isEmpty());
    QVERIFY(!chart.grab().isNull());
  }
};

STERNWAY_GUI_TEST(TestBarChart)

}  // namespace test_barchart
#include "test_barchart.moc"
