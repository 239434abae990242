// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagereader.h"
#include "report/figure.h"
#include "report/figuredrawing.h"
#include "support/testmain.h"

#include <cmath>

namespace test_figure {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 start = 1'768'010'400'000;  // 2026-01-10T02:00:00Z
constexpr qint64 step = 15'000;

/// An hour of errors with a hole of ten minutes, and what the window shows around it.
Document::Figure errors() {
  Document::Figure figure{.title = u"Error rate"_s, .chart = {}};
  figure.chart.unit = Unit::Ratio;
  figure.chart.gap = step * 3 / 2;
  figure.chart.series = {{u"error rate"_s, {}}};
  for (int i = 0; i <= 240; ++i)
    if (i < 60 || i > 100)
      figure.chart.series[0].samples.append({start + i * step, i == 200 ? std::nan("") : i == 120 ? 0.121 : 0.01});
  figure.chart.thresholds = {{0.1, u"roll back"_s, Mark::Critical}, {0.9, u"far"_s, Mark::Warning}};
  figure.chart.band = ChartBand{{0.005, 0.015}, u"usual"_s};
  figure.chart.markers = {{start - step, u"before"_s, {}}, {start + 120 * step, u"v1.3.0"_s, {}}};
  return figure;
}

QStringList labelsOf(const FigureDrawing &drawing) {
  QStringList labels;
  for (const FigureLabel &label : drawing.labels)
    labels << label.text;
  return labels;
}
}  // namespace

class TestFigure : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void drawn() {
    const FigureDrawing drawing = drawingOf(errors());
    const QStringList labels = labelsOf(drawing);
    for (const QString &label : {u"02:00"_s, u"03:00"_s, u"roll back"_s, u"↑ far"_s, u"usual"_s, u"v1.3.0"_s, u"error rate"_s})
      QVERIFY2(labels.contains(label), qPrintable(label + u" in "_s + labels.join(u", "_s)));
    QVERIFY(!labels.contains(u"before"_s));
    QCOMPARE(drawing.areas.size(), 1);
    const qsizetype pieces = std::count_if(drawing.strokes.cbegin(), drawing.strokes.cend(), [](const FigureStroke &stroke) {
      return stroke.ink == FigureInk::Series0 && stroke.points.size() > 2;
    });
    QCOMPARE(pieces, 3);  // two holes: ten minutes, and a value that is no number
    const QRectF all(QPointF(0, 0), drawing.size);
    for (const FigureStroke &stroke : drawing.strokes)
      for (const QPointF &point : stroke.points)
        QVERIFY(all.contains(point));
  }

  void values() {
    const Document::Table table = figureValues(errors());
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.rows.at(0).at(3).spans.at(0).text, u"12.1 % at 02:30:00"_s);
    Document::Figure late = errors();
    late.range = {start + 130 * step, start + 240 * step};
    QCOMPARE(figureValues(late).rows.at(0).at(3).spans.at(0).text, u"1 % at 02:32:30"_s);
    QCOMPARE(figureNotes(late).lines.size(), 4);  // neither of the markers
    QCOMPARE(figureNotes(errors()).lines.size(), 5);
  }

  void nothingToDraw_data() {
    QTest::addColumn<Document::Figure>("figure");
    QTest::newRow("no series") << Document::Figure{.title = u"x"_s, .chart = {}};
    Document::Figure empty{.title = u"x"_s, .chart = {}, .range = {0, 1000}};
    empty.chart.series = {{u"a"_s, {}}, {u"b"_s, {{500, std::nan("")}}}};
    QTest::newRow("no numbers") << empty;
    Document::Figure one{.title = u"x"_s, .chart = {}};
    one.chart.series = {{u"a"_s, {{500, 1}}}};
    QTest::newRow("one sample") << one;
  }
  void nothingToDraw() {
    QFETCH(Document::Figure, figure);
    QCOMPARE(readPage(figureSvg(figure)).error, QString());
    QCOMPARE(figureValues(figure).rows.size(), figure.chart.series.size());
  }

  void aLongSeriesIsThinned() {
    Document::Figure figure{.title = u"x"_s, .chart = {}};
    figure.chart.series = {{u"a"_s, {}}};
    for (int i = 0; i < 100'000; ++i)
      figure.chart.series[0].samples.append({i * 1'000, i == 77'777 ? 9.0 : 1.0});
    const QByteArray svg = figureSvg(figure);
    QVERIFY(svg.size() < 40'000);
    QVERIFY(figureValues(figure).rows.at(0).at(3).spans.at(0).text.startsWith(u"9 "));
  }
};

STERNWAY_TEST(TestFigure)

}  // namespace test_figure
#include "test_figure.moc"
