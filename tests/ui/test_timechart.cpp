// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartlines.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace test_timechart {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'768'010'400'000;  // 2026-01-10T02:00:00Z
constexpr qint64 step = 15'000;
constexpr TimeRange hour{start, start + 3'600'000};

/// Two lines over an hour, the second with a hole of ten minutes; a release half way.
ChartData latency() {
  ChartData chart;
  chart.unit = Unit::Seconds;
  chart.gap = step * 3 / 2;
  chart.series = {{u"p50"_s, {}}, {u"p99"_s, {}}};
  for (int i = 0; i <= 240; ++i) {
    const qint64 time = start + i * step;
    const double wave = 1 + 0.2 * std::sin(i / 7.0);
    chart.series[0].samples.append({time, (i < 120 ? 0.04 : 0.4) * wave});
    if (i < 60 || i > 100)
      chart.series[1].samples.append({time, (i < 120 ? 0.12 : 1.8) * wave});
  }
  chart.thresholds = {{2, u"roll back > 2 s"_s, Mark::Critical}, {50, u"far > 50 s"_s, Mark::Warning}};
  chart.band = ChartBand{{0.1, 0.14}, u"usual before revision 12"_s};
  chart.markers = {{start + 120 * step, u"12 · v1.3.0"_s, u"Revision 12 went live"_s},
                   {start + 122 * step, u"13 · v1.3.1"_s, u"Revision 13 went live"_s}};
  return chart;
}

void wheel(ChartView &view, QPointF at, int turned) {
  QWheelEvent event(at, view.mapToGlobal(at), {}, {0, turned}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(view.viewport(), &event);
}

}  // namespace

class TestTimeChart : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<TimeChart> m_chart;
  [[nodiscard]] ChartView &view() const { return m_chart->view(); }
  [[nodiscard]] QPoint inPlot(double share) const {
    const QRectF plot = view().frame().plot;
    return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
  }

private Q_SLOTS:
  void init() {
    m_chart = std::make_unique<TimeChart>();
    m_chart->setTitle(u"Latency"_s);
    m_chart->resize(640, 280);
    m_chart->show();
    m_chart->setData(latency());
    m_chart->view().setHome(hour);
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
  }

  void cleanup() { m_chart.reset(); }

  void gapsStayGaps() {
    QCOMPARE(view().lines().shown(0).size(), 1);
    QCOMPARE(view().lines().shown(1).size(), 2);
    QCOMPARE(view().lines().shown(1).first().last().x(), double(start + 59 * step));
  }

  void newDataReplaceTheOld() {
    ChartData chart = latency();
    chart.series.removeLast();
    m_chart->setData(chart);
    QVERIFY(view().lines().shown(1).isEmpty());
    QCOMPARE(m_chart->findChildren<QToolButton *>(QRegularExpression(u"^legend"_s)).size(), 1);
  }

  void thresholdsNearTheValuesAreWithinTheScale() {
    const ChartFrame frame = view().frame();
    QVERIFY(frame.scale.high >= 2);
    QVERIFY(frame.scale.high < 10);
    QCOMPARE(frame.scale.ticks.first().label, u"0 s"_s);
  }

  void labelsCoverNoData() {
    // Seen in a small chart: the line ran along its threshold, below the label of it.
    ChartData chart = latency();
    chart.band.reset();
    chart.series = {{u"errors"_s, {}}};
    for (int i = 0; i <= 240; ++i)
      chart.series[0].samples.append({start + i * step, 2.04 + 0.05 * std::sin(i / 3.0)});
    const auto linePixels = [this](const ChartData &shown) {
      m_chart->setData(shown);
      const QImage image = view().grab().toImage();
      const QRgb line = seriesColor(0, view().palette()).rgb();
      int count = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          count += image.pixel(x, y) == line ? 1 : 0;
      return count;
    };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      m_chart->setPalette(makePalette(scheme));
      ChartData bare = chart;
      for (ChartThreshold &threshold : bare.thresholds)
        threshold.label.clear();
      const int wanted = linePixels(bare);
      QVERIFY(wanted > 100);
      QVERIFY(linePixels(chart) >= wanted);
    }
  }

  void labelsStandWhereLessOfTheLinesIs_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("early") << 10 << 100 << true;
    QTest::newRow("late") << 140 << 240 << false;
    QTest::newRow("everywhere") << 0 << 240 << false;
  }

  void labelsStandWhereLessOfTheLinesIs() {
    QFETCH(const int, from);
    QFETCH(const int, until);
    ChartData chart = latency();
    chart.band.reset();
    chart.thresholds = {{2, u"roll back > 2 s"_s, Mark::Critical}};
    chart.series = {{u"p99"_s, {}}};
    for (int i = 0; i <= 240; ++i)
      chart.series[0].samples.append({start + i * step, i >= from && i <= until ? 2.1 : 0.1});
    m_chart->setData(chart);
    const QList<EdgeLabel> labels = edgeLabels(view().frame());
    QCOMPARE(labels.size(), 1);
    QTEST(labels.first().isRight, "isRight");
    QVERIFY(view().frame().plot.contains(labels.first().place));
  }

  void theLegendHidesALine() {
    auto *button = m_chart->findChild<QToolButton *>(u"legend1"_s);
    QVERIFY(button->text().contains(u"p99"_s));
    const double before = view().frame().scale.high;
    button->click();
    QVERIFY(view().lines().shown(1).isEmpty());
    QVERIFY(view().frame().scale.high < before);
    button->click();
    QCOMPARE(view().lines().shown(1).size(), 2);
  }

  void arrowsMoveTheCrosshairAndSayTheValues() {
    QSignalSpy moved(&view(), &ChartView::crosshairChanged);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Left);
    QCOMPARE(*view().crosshair(), start + 240 * step);
    QTest::keyClick(&view(), Qt::Key_Left);
    QCOMPARE(*view().crosshair(), start + 239 * step);
    QVERIFY2(view().accessibleDescription().startsWith(u"02:59:45, p50 "_s), qPrintable(view().accessibleDescription()));
    QVERIFY(view().accessibleDescription().contains(u"p99 "_s));
    for (int i = 0; i < 12; ++i)
      QTest::keyClick(&view(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(*view().crosshair(), start + 119 * step);
    QVERIFY(view().accessibleDescription().contains(u"Revision 12 went live"_s));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!view().crosshair());
    QCOMPARE(moved.size(), 15);
  }

  void saysNoDataInAGap() {
    view().setCrosshair(start + 80 * step);
    QVERIFY2(view().accessibleDescription().contains(u"p99 no data"_s), qPrintable(view().accessibleDescription()));
  }

  void keysZoomMoveAndReset() {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(view().isZoomed());
    QVERIFY(m_chart->findChild<QToolButton *>(u"chartZoomed"_s)->isVisible());
    const TimeRange zoomed = view().range();
    QTest::keyClick(&view(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(view().range().from < zoomed.from);
    QCOMPARE(view().range().length(), zoomed.length());
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(view().range(), hour);
    QVERIFY(!m_chart->findChild<QToolButton *>(u"chartZoomed"_s)->isVisible());
  }

  void theWheelZoomsAtThePointer() {
    const qint64 under = view().frame().timeAt(inPlot(0.25).x());
    wheel(view(), inPlot(0.25), 120);
    QVERIFY(view().range().length() < hour.length());
    QVERIFY(std::abs(view().frame().timeAt(inPlot(0.25).x()) - under) < 2000);
    for (int i = 0; i < 40; ++i)
      wheel(view(), inPlot(0.25), 120);
    QVERIFY(view().range().length() >= 10'000);
    for (int i = 0; i < 60; ++i)
      wheel(view(), inPlot(0.25), -120);
    QVERIFY(!view().isZoomed());
  }

  void aDragZoomsAndAShiftDragMoves() {
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, inPlot(0.5));
    QTest::mouseMove(view().viewport(), inPlot(0.6));
    QTest::mouseMove(view().viewport(), inPlot(0.75));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, inPlot(0.75));
    QVERIFY(std::abs(view().range().length() - 900'000) < 20'000);
    const TimeRange before = view().range();
    QTest::mousePress(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, inPlot(0.2));
    QTest::mouseMove(view().viewport(), inPlot(0.4));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, Qt::ShiftModifier, inPlot(0.4));
    QVERIFY(view().range().from < before.from);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, inPlot(0.4));
    QVERIFY(!view().isZoomed());
  }

  void theLiveEdgeFollowsUnlessZoomed() {
    m_chart->view().setHome({hour.from + step, hour.to + step});
    QCOMPARE(view().range().to, hour.to + step);
    view().zoomTo({start + 600'000, start + 900'000});
    m_chart->view().setHome({hour.from + 2 * step, hour.to + 2 * step});
    QCOMPARE(view().range(), (TimeRange{start + 600'000, start + 900'000}));
    view().resetZoom();
    QCOMPARE(view().range().to, hour.to + 2 * step);
  }

  void aNoticeTakesThePlaceOfThePicture() {
    QAction remedy(u"Open the &preferences"_s);
    QSignalSpy triggered(&remedy, &QAction::triggered);
    m_chart->setNotice(u"No Prometheus"_s, {&remedy});
    QVERIFY(!view().isVisible());
    QCOMPARE(m_chart->findChild<QLabel *>(u"noticeText"_s)->text(), u"No Prometheus"_s);
    QTest::mouseClick(m_chart->findChild<QWidget *>(u"noticeRemedy"_s), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    m_chart->setData(latency());
    QVERIFY(view().isVisible());
  }

  void picturesGoToFilesAndTheClipboard() {
    const QTemporaryDir folder;
    QVERIFY(saveChart(view(), u"Latency"_s, folder.filePath(u"chart.png"_s)));
    QVERIFY(saveChart(view(), u"Latency"_s, folder.filePath(u"chart.svg"_s)));
    QVERIFY(QImage(folder.filePath(u"chart.png"_s)).width() >= 1200);
    QFile svg(folder.filePath(u"chart.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("<svg"));
    QCOMPARE(saveChart(view(), u"Latency"_s, folder.filePath(u"no/chart.png"_s)).error().kind, ErrorKind::Storage);
    m_chart->copyPicture();
    QCOMPARE(QApplication::clipboard()->image().width(), chartImage(view(), u"Latency"_s).width());
  }

  void isPaintedInBothSchemes() {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
      m_chart->setPalette(makePalette(scheme));
      view().setCrosshair(start + 130 * step);
      const QImage image = m_chart->grab().toImage();
      QVERIFY(!image.isNull());
      if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty())
        image.save(u"%1/timechart-%2.png"_s.arg(folder, scheme == Scheme::Dark ? u"dark"_s : u"light"_s));
    }
  }
};

STERNWAY_GUI_TEST(TestTimeChart)

}  // namespace test_timechart
#include "test_timechart.moc"
