// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "core/format.h"
#include "ui/charts/chartlines.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QPainter>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 shortest = 10'000;  ///< milliseconds that can still be zoomed to

/// A threshold belongs to the picture while the values stay readable beside it; further up it is named at the edge.
constexpr double thresholdReach = 4;
}  // namespace

ChartView::ChartView(QWidget *parent) : QChartView(parent), m_lines(std::make_unique<ChartLines>(*chart())) {
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::Antialiasing);
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
  setLayoutDirection(Qt::LeftToRight);  // time runs to the right in every language
  setMinimumSize(24 * grid, 11 * grid);
  chart()->legend()->hide();
  chart()->setBackgroundVisible(false);
  chart()->layout()->setContentsMargins(0, 0, 0, 0);
  addGestures(*this);
}

ChartView::~ChartView() = default;

void ChartView::setData(const ChartData &data) {
  m_data = data;
  m_shown.resize(data.series.size(), true);
  redraw();
  setCrosshair(m_crosshair);
}

void ChartView::setHome(TimeRange home) {
  const bool follows = !isZoomed();
  m_home = home;
  m_range = follows ? home : within(m_range);
  redraw();
}

TimeRange ChartView::within(TimeRange range) const {
  const qint64 length = std::clamp(range.length(), std::min(shortest, m_home.length()), m_home.length());
  const qint64 middle = range.from + range.length() / 2;
  const qint64 from = std::clamp(middle - length / 2, m_home.from, m_home.to - length);
  return {from, from + length};
}

void ChartView::zoomTo(TimeRange range) {
  const TimeRange wanted = within(range);
  if (wanted == m_range)
    return;
  m_range = wanted;
  redraw();
  Q_EMIT rangeChanged(m_range);
}

void ChartView::setSeriesShown(int series, bool shown) {
  if (series < 0 || series >= m_shown.size() || m_shown.at(series) == shown)
    return;
  m_shown[series] = shown;
  redraw();
}

void ChartView::setStale(bool stale) {
  if (m_stale == stale)
    return;
  m_stale = stale;
  redraw();
}

void ChartView::setCrosshair(std::optional<qint64> time) {
  m_crosshair = time;
  setAccessibleDescription(time ? crosshairLines(frame(), *time).join(QStringLiteral(", "))
                                : tr("Left and right arrows show the values, plus and minus zoom, Ctrl with an arrow moves, Home "
                                     "shows everything again"));
  viewport()->update();
}

void ChartView::stepCrosshair(int samples) {
  const QList<Sample> *longest = nullptr;
  for (int i = 0; i < m_data.series.size(); ++i)
    if (isSeriesShown(i) && (!longest || m_data.series.at(i).samples.size() > longest->size()))
      longest = &m_data.series.at(i).samples;
  if (!longest || longest->isEmpty())
    return;
  const auto before = [](const Sample &sample, qint64 time) { return sample.time < time; };
  // Without a crosshair it comes to the newest sample first.
  const qint64 from = m_crosshair.value_or(m_range.to + 1);
  const auto next = std::lower_bound(longest->cbegin(), longest->cend(), from, before);
  const qsizetype index = std::distance(longest->cbegin(), next) + (m_crosshair ? samples : -1);
  const qint64 time = longest->at(std::clamp<qsizetype>(index, 0, longest->size() - 1)).time;
  if (!m_range.contains(time))
    zoomTo({time - m_range.length() / 2, time + m_range.length() / 2});
  setCrosshair(std::clamp(time, m_range.from, m_range.to));
  Q_EMIT crosshairChanged(m_crosshair);
}

ValueScale ChartView::scaleOf() const {
  Extent all;
  for (int i = 0; i < m_data.series.size(); ++i)
    if (const auto extent = isSeriesShown(i) ? extentOf(m_data.series.at(i).samples, m_range) : std::nullopt)
      all = {std::min(all.low, extent->low), std::max(all.high, extent->high)};
  const auto lowest = std::min_element(m_data.thresholds.cbegin(), m_data.thresholds.cend(),
                                       [](const ChartThreshold &a, const ChartThreshold &b) { return a.value < b.value; });
  if (lowest != m_data.thresholds.cend() && (all.high <= 0 || lowest->value <= all.high * thresholdReach))
    all.high = std::max(all.high, lowest->value * 1.1);
  for (const ChartThreshold &threshold : m_data.thresholds)
    if (threshold.value <= all.high * 1.5)
      all.high = std::max(all.high, threshold.value * 1.05);
  return valueScale(all, m_data.unit, valueSteps(chart()->plotArea(), font()));
}

void ChartView::redraw() {
  m_scale = scaleOf();
  const int pixels = std::max(1, static_cast<int>(chart()->plotArea().width()));
  for (int i = 0; i < m_data.series.size(); ++i) {
    const QColor color = m_stale ? mutedText(palette()) : seriesColor(i, palette());
    m_lines->show(i, isSeriesShown(i) ? downsample(m_data.series.at(i).samples, m_range, pixels, m_data.gap) : QList<Polyline>(),
                  QPen(color, 2, m_stale ? Qt::DotLine : Qt::SolidLine));
  }
  m_lines->trim(static_cast<int>(m_data.series.size()));
  m_lines->setAxes(m_range, m_scale.low, m_scale.high);
  viewport()->update();
}

void ChartView::setTimeSpec(Qt::TimeSpec spec) {
  m_spec = spec;
  viewport()->update();
}

void ChartView::setPlotLeft(double pixels) {
  m_left = pixels;
  layOut();
}

void ChartView::layOut() {
  const QRectF area(QPointF(0, 0), QSizeF(viewport()->size()));
  QMarginsF margins = chartMargins(font());
  margins.setLeft(std::max(margins.left(), m_left));
  chart()->setPlotArea(area.marginsRemoved(margins));
  redraw();
}

void ChartView::drawBackground(QPainter *painter, const QRectF &rect) {
  painter->fillRect(rect, palette().color(QPalette::Base));
  paintBehind(*painter, frame());
}

void ChartView::drawForeground(QPainter *painter, const QRectF &) {
  if (m_crosshair)
    paintCrosshair(*painter, frame(), *m_crosshair);
  if (!hasFocus())
    return;
  painter->setPen(QPen(palette().color(QPalette::Highlight), 1));
  painter->setBrush(Qt::NoBrush);
  painter->drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void ChartView::resizeEvent(QResizeEvent *event) {
  QChartView::resizeEvent(event);
  layOut();
}

void ChartView::changeEvent(QEvent *event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
    redraw();
  if (event->type() == QEvent::FontChange)
    layOut();
  if (event->type() == QEvent::LanguageChange)
    setCrosshair(m_crosshair);
}

namespace {

/// A line of the box: series have a sign in their colour.
struct BoxLine {
  QString left;
  QString right;
  int series = -1;
};

qint64 near(const ChartFrame &frame, double pixels) {
  return static_cast<qint64>(static_cast<double>(frame.range.length()) * pixels / std::max(1.0, frame.plot.width()));
}

QList<BoxLine> boxLines(const ChartFrame &frame, qint64 time) {
  QList<BoxLine> lines{{timeLabel(time, frame.range, frame.spec), {}, -1}};
  const qint64 within = std::max(frame.data.gap, near(frame, 2));
  for (int i = 0; i < frame.data.series.size(); ++i) {
    if (!frame.shown.value(i, true))
      continue;
    const Sample *sample = nearestSample(frame.data.series.at(i).samples, time, within);
    lines.append({frame.data.series.at(i).name, formatValue(sample ? sample->value : qQNaN(), frame.data.unit), i});
  }
  for (const ChartMarker &marker : frame.data.markers)
    if (std::abs(marker.time - time) <= near(frame, grid))
      lines.append({marker.detail.isEmpty() ? marker.label : marker.detail, {}, -1});
  return lines;
}

QSizeF boxSize(const QList<BoxLine> &lines, const QFontMetricsF &metrics) {
  double width = 0;
  for (const BoxLine &line : lines) {
    const double sign = line.series < 0 ? 0 : 2 * grid;
    width = std::max(width, sign + metrics.horizontalAdvance(line.left) +
                                (line.right.isEmpty() ? 0 : 2 * grid + metrics.horizontalAdvance(line.right)));
  }
  return {width + 2 * grid, static_cast<double>(lines.size()) * metrics.height() + grid};
}

void drawBox(QPainter &painter, const ChartFrame &frame, const QRectF &box, const QList<BoxLine> &lines) {
  const QFontMetricsF metrics(frame.font);
  painter.setPen(lineColor(frame.palette));
  painter.setBrush(frame.palette.color(QPalette::ToolTipBase));
  painter.drawRoundedRect(box, 4, 4);
  QRectF row(box.left() + grid, box.top() + grid / 2.0, box.width() - 2 * grid, metrics.height());
  for (const BoxLine &line : lines) {
    QRectF text = row;
    if (line.series >= 0) {
      painter.setPen(QPen(seriesColor(line.series, frame.palette), 3));
      painter.drawLine(QPointF(row.left(), row.center().y()), QPointF(row.left() + 10, row.center().y()));
      text.setLeft(text.left() + 2 * grid);
    }
    painter.setPen(frame.palette.color(QPalette::ToolTipText));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, line.left);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, line.right);
    row.translate(0, metrics.height());
  }
}

void drawDots(QPainter &painter, const ChartFrame &frame, qint64 time) {
  const qint64 within = std::max(frame.data.gap, near(frame, 2));
  for (int i = 0; i < frame.data.series.size(); ++i) {
    const Sample *sample = frame.shown.value(i, true) ? nearestSample(frame.data.series.at(i).samples, time, within) : nullptr;
    if (!sample || !frame.range.contains(sample->time))
      continue;
    painter.setPen(QPen(frame.palette.color(QPalette::Base), 1.5));
    painter.setBrush(seriesColor(i, frame.palette));
    painter.drawEllipse(QPointF(frame.x(sample->time), frame.y(sample->value)), 4, 4);
  }
}

}  // namespace

QStringList crosshairLines(const ChartFrame &frame, qint64 time) {
  QStringList lines;
  for (const BoxLine &line : boxLines(frame, time))
    lines.append(line.right.isEmpty() ? line.left : line.left + u' ' + line.right);
  return lines;
}

void paintCrosshair(QPainter &painter, const ChartFrame &frame, qint64 time) {
  if (!frame.range.contains(time))
    return;
  prepare(painter, frame);
  painter.setRenderHint(QPainter::Antialiasing);
  const double x = frame.x(time);
  painter.setPen(QPen(mutedText(frame.palette), 1));
  painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
  drawDots(painter, frame, time);
  const QList<BoxLine> lines = boxLines(frame, time);
  QRectF box({x + 2 * grid, frame.plot.top() + grid}, boxSize(lines, QFontMetricsF(frame.font)));
  if (box.right() > frame.plot.right() + grid)
    box.moveRight(x - 2 * grid);
  drawBox(painter, frame, box, lines);
}

}  // namespace sternway::ui

#include "moc_chartview.cpp"
