// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figuredrawing.h"

#include "core/chartscale.h"
#include "core/format.h"
#include "report/figure.h"
#include "report/html.h"

#include <algorithm>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QRectF plot(76, 26, 628, 186);
constexpr double lineHeight = FigureDrawing::textSize * 1.25;

/// Fonts are the reader's, so that this is a guess; a letter of a proportional font is seldom wider.
double widthOf(const QString &text) {
  return static_cast<double>(text.size()) * FigureDrawing::textSize * 0.6;
}

FigureInk inkOf(Mark mark) {
  switch (mark) {
    case Mark::Good: return FigureInk::Good;
    case Mark::Warning: return FigureInk::Warning;
    case Mark::Critical: return FigureInk::Critical;
    default: return FigureInk::Muted;
  }
}

FigureInk seriesInk(qsizetype series) {
  static constexpr FigureInk inks[] = {FigureInk::Series0, FigureInk::Series1, FigureInk::Series2, FigureInk::Series3};
  return inks[series % 4];
}

/// All that must be seen; a threshold far above the values is named at the upper edge instead.
Extent extentOf(const ChartData &chart, TimeRange range) {
  std::optional<Extent> all;
  const auto take = [&all](Extent extent) {
    all = all ? Extent{std::min(all->low, extent.low), std::max(all->high, extent.high)} : extent;
  };
  for (const ChartSeries &series : chart.series)
    if (const auto extent = sternway::extentOf(series.samples, range))
      take(*extent);
  if (chart.band)
    take(chart.band->extent);
  const double top = all ? all->high * 1.5 : 0;
  for (const ChartThreshold &threshold : chart.thresholds)
    if (!all || threshold.value <= top)
      take({threshold.value, threshold.value});
  return all.value_or(Extent{0, 1});
}

class FigureArtist {
public:
  explicit FigureArtist(const Document::Figure &figure)
      : m_chart(figure.chart), m_range(rangeOf(figure)), m_scale(valueScale(extentOf(m_chart, m_range), m_chart.unit, 6)) {}

  FigureDrawing draw() {
    if (m_range.length() <= 0) {
      label(FigureInk::Muted, plot.center(), Qt::AlignHCenter, tr("no data"));
      return m_drawing;
    }
    drawBand();
    drawAxes();
    drawLines();
    drawThresholds();
    drawMarkers();
    drawLegend();
    return m_drawing;
  }

private:
  [[nodiscard]] double x(double time) const {
    return plot.left() + plot.width() * (time - static_cast<double>(m_range.from)) / static_cast<double>(m_range.length());
  }
  [[nodiscard]] double y(double value) const {
    return plot.bottom() - plot.height() * (value - m_scale.low) / (m_scale.high - m_scale.low);
  }
  void label(FigureInk ink, QPointF place, Qt::AlignmentFlag anchor, const QString &text) {
    m_drawing.labels.append({ink, place, anchor, singleLine(text)});
  }
  void line(FigureInk ink, QPointF from, QPointF to, double width = 1, Qt::PenStyle style = Qt::SolidLine) {
    m_drawing.strokes.append({ink, {from, to}, width, style});
  }

  void drawBand() {
    if (!m_chart.band)
      return;
    const double top = y(m_chart.band->extent.high);
    const QRectF area(plot.left(), top, plot.width(), std::max(2.0, y(m_chart.band->extent.low) - top));
    m_drawing.areas.append({FigureInk::Good, area & plot});
  }

  void drawAxes() {
    for (const Tick &tick : m_scale.ticks) {
      line(FigureInk::Line, {plot.left(), y(tick.value)}, {plot.right(), y(tick.value)}, tick.value == 0 ? 1.5 : 1);
      label(FigureInk::Muted, {plot.left() - 8, y(tick.value) + 4}, Qt::AlignRight, tick.label);
    }
    for (const Tick &tick : timeTicks(m_range, 8, Qt::UTC)) {
      line(FigureInk::Line, {x(tick.value), plot.bottom()}, {x(tick.value), plot.bottom() + 4});
      label(FigureInk::Muted, {x(tick.value), plot.bottom() + 4 + lineHeight}, Qt::AlignHCenter, tick.label);
    }
  }

  /// The sample before the range and the one after it may lie outside the plot: the line ends at its edges.
  [[nodiscard]] Polyline placed(const Polyline &samples) const {
    Polyline points;
    for (const QPointF &sample : samples)
      if (m_range.contains(static_cast<qint64>(sample.x())))
        points.append({x(sample.x()), y(sample.y())});
    if (points.size() == 1)  // a value by itself is still one to see
      points.append(points.constFirst() + QPointF(1.5, 0));
    return points;
  }

  void drawLines() {
    for (qsizetype i = 0; i < m_chart.series.size(); ++i)
      for (const Polyline &piece : downsample(m_chart.series.at(i).samples, m_range, static_cast<int>(plot.width()), m_chart.gap))
        if (const Polyline points = placed(piece); !points.isEmpty())
          m_drawing.strokes.append({seriesInk(i), points, 1.5, i < 4 ? Qt::SolidLine : Qt::DotLine});
  }

  void drawThresholds() {
    QList<double> centres;
    for (const ChartThreshold &threshold : m_chart.thresholds) {
      const double at = y(threshold.value);
      if (at >= plot.top() - 0.5)
        line(inkOf(threshold.mark), {plot.left(), at}, {plot.right(), at}, 1.5,
             threshold.relative ? Qt::DashDotLine : Qt::DashLine);
      centres.append(std::max(at, plot.top()) - lineHeight / 2);
    }
    if (m_chart.band)
      centres.append(y(m_chart.band->extent.high) - lineHeight / 2);
    centres = spread(centres, lineHeight, plot.top(), plot.bottom());
    for (qsizetype i = 0; i < m_chart.thresholds.size(); ++i) {
      const ChartThreshold &threshold = m_chart.thresholds.at(i);
      const bool beyond = y(threshold.value) < plot.top() - 0.5;
      label(inkOf(threshold.mark), {plot.left() + 4, centres.at(i) + 4}, Qt::AlignLeft,
            beyond ? u"↑ "_s + threshold.label : threshold.label);
    }
    if (m_chart.band)
      label(FigureInk::Good, {plot.left() + 4, centres.constLast() + 4}, Qt::AlignLeft, m_chart.band->label);
  }

  void drawMarkers() {
    QList<double> anchors;
    QList<double> widths;
    for (const ChartMarker &marker : m_chart.markers) {
      const bool seen = m_range.contains(marker.time);
      anchors.append(seen ? x(static_cast<double>(marker.time)) : -1);
      widths.append(widthOf(marker.label) + 8);
      if (seen)
        line(FigureInk::Text, {anchors.constLast(), plot.top() - 6}, {anchors.constLast(), plot.bottom()}, 1, Qt::DotLine);
    }
    const auto places = placeLabels(anchors, widths, plot.left(), m_drawing.size.width());
    for (qsizetype i = 0; i < places.size(); ++i)
      if (places.at(i))
        label(FigureInk::Text, {*places.at(i), plot.top() - 10}, Qt::AlignLeft, m_chart.markers.at(i).label);
  }

  void drawLegend() {
    const double baseline = m_drawing.size.height() - 6;
    double left = plot.left();
    for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
      const QString name = singleLine(m_chart.series.at(i).name);
      if (left + 24 + widthOf(name) > m_drawing.size.width() && i > 0)
        return label(FigureInk::Muted, {left, baseline}, Qt::AlignLeft, u"…"_s);
      line(seriesInk(i), {left, baseline - 4}, {left + 18, baseline - 4}, 2, i < 4 ? Qt::SolidLine : Qt::DotLine);
      label(FigureInk::Text, {left + 24, baseline}, Qt::AlignLeft, name);
      left += 24 + widthOf(name) + 18;
    }
  }

  const ChartData &m_chart;
  TimeRange m_range;
  ValueScale m_scale;
  FigureDrawing m_drawing;
};

QByteArray inkClass(FigureInk ink) {
  static constexpr const char *names[] = {"text",     "muted",   "line",    "good",    "warning",
                                          "critical", "series0", "series1", "series2", "series3"};
  return names[static_cast<int>(ink)];
}

QByteArray dashes(Qt::PenStyle style) {
  switch (style) {
    case Qt::DashLine: return " stroke-dasharray=\"6 4\"";
    case Qt::DotLine: return " stroke-dasharray=\"1 3\"";
    case Qt::DashDotLine: return " stroke-dasharray=\"6 3 1 3\"";
    default: return {};
  }
}

QByteArray length(double value) {
  return QByteArray::number(value, 'f', 1);
}

QByteArray attribute(const char *name, double value) {
  return QByteArray(" ") + name + "=\"" + length(value) + '"';
}

QByteArray svgOf(const FigureStroke &stroke) {
  QByteArray points;
  for (const QPointF &point : stroke.points)
    points += length(point.x()) + ',' + length(point.y()) + ' ';
  return "<polyline class=\"stroke " + inkClass(stroke.ink) + "\" points=\"" + points.trimmed() + '"' +
         attribute("stroke-width", stroke.width) + dashes(stroke.style) + "/>\n";
}

QByteArray svgOf(const FigureLabel &label) {
  const char *anchor = label.anchor == Qt::AlignRight ? "end" : label.anchor == Qt::AlignHCenter ? "middle" : "start";
  return "<text class=\"" + inkClass(label.ink) + '"' + attribute("x", label.place.x()) + attribute("y", label.place.y()) +
         " text-anchor=\"" + anchor + "\">" + htmlText(label.text) + "</text>\n";
}

}  // namespace

FigureDrawing drawingOf(const Document::Figure &figure) {
  return FigureArtist(figure).draw();
}

QByteArray figureSvg(const Document::Figure &figure) {
  const FigureDrawing drawing = drawingOf(figure);
  QByteArray out = "<svg role=\"img\" aria-label=\"" + htmlText(figure.title) + "\" viewBox=\"0 0 " +
                   length(drawing.size.width()) + ' ' + length(drawing.size.height()) + '"' +
                   attribute("font-size", FigureDrawing::textSize) + ">\n";
  for (const FigureArea &area : drawing.areas)
    out += "<rect class=\"area " + inkClass(area.ink) + '"' + attribute("x", area.place.x()) + attribute("y", area.place.y()) +
           attribute("width", area.place.width()) + attribute("height", area.place.height()) + "/>\n";
  for (const FigureStroke &stroke : drawing.strokes)
    out += svgOf(stroke);
  for (const FigureLabel &label : drawing.labels)
    out += svgOf(label);
  return out + "</svg>\n";
}

}  // namespace sternway::report
