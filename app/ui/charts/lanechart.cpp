// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lanechart.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double narrowestBar = 3;  ///< pixels: a short match is one to see
constexpr double nearMarker = 4;
constexpr qint64 shortestRange = 60'000;

/// Paints what is seen of the bars; one that begins behind what is painted already is part of it.
template <typename Paint>
void eachSeen(const ChartFrame &frame, const QList<LaneBar> &bars, double least, Paint paint) {
  double painted = frame.plot.left();
  for (const LaneBar &bar : bars) {
    if (bar.time.to < frame.range.from || bar.time.from > frame.range.to)
      continue;
    const double from = std::max(painted, frame.x(bar.time.from));
    const double to = std::min(frame.plot.right(), std::max(frame.x(bar.time.to), frame.x(bar.time.from) + least));
    if (to <= from)
      continue;
    paint(from, to);
    painted = to;
  }
}

}  // namespace

LaneChart::LaneChart(QWidget *parent) : QAbstractScrollArea(parent) {
  setFrameShape(NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setBackgroundRole(QPalette::Base);
  viewport()->setAutoFillBackground(true);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
}

void LaneChart::setData(const QList<ChartLane> &lanes, const QList<ChartMarker> &markers, TimeRange home) {
  m_lanes = lanes;
  m_chart.markers = markers;
  m_home = m_range = home;
  m_current = m_currentBar = -1;
  m_drag = {};
  m_droppedMarker = -1;
  layOut();
}

void LaneChart::setTimeSpec(Qt::TimeSpec spec) {
  m_spec = spec;
  viewport()->update();
}

void LaneChart::setPlotLeft(double pixels) {
  m_left = pixels;
  layOut();
}

void LaneChart::setCurrentLane(int lane) {
  if (lane == m_current || lane >= m_lanes.size())
    return;
  m_current = lane;
  m_currentBar = -1;
  if (lane >= 0) {
    QScrollBar *bar = verticalScrollBar();
    const int top = lane * laneHeight();
    bar->setValue(std::clamp(bar->value(), top + laneHeight() - static_cast<int>(m_plot.height()), top));
  }
  viewport()->update();
}

void LaneChart::choose(int lane) {
  if (lane < 0 || lane >= m_lanes.size() || lane == m_current)
    return;
  setCurrentLane(lane);
  Q_EMIT laneChosen(lane);
}

void LaneChart::zoomTo(TimeRange range) {
  const qint64 length = std::clamp(range.length(), std::min(shortestRange, m_home.length()), m_home.length());
  const qint64 from = std::clamp(range.from, m_home.from, m_home.to - length);
  if (m_range == TimeRange{from, from + length})
    return;
  m_range = {from, from + length};
  viewport()->update();
  Q_EMIT rangeChanged(m_range);
}

int LaneChart::laneHeight() const {
  return fontMetrics().height() + grid;
}

double LaneChart::laneTop(int lane) const {
  return m_plot.top() + lane * laneHeight() - verticalScrollBar()->value();
}

int LaneChart::laneAt(double y) const {
  if (y < m_plot.top() || y >= m_plot.bottom())
    return -1;
  const int lane = static_cast<int>((y - m_plot.top() + verticalScrollBar()->value()) / laneHeight());
  return lane < m_lanes.size() ? lane : -1;
}

ChartFrame LaneChart::frame() const {
  return {m_chart, m_shown, m_plot, m_range, m_scale, palette(), font(), m_spec};
}

double LaneChart::labelWidth() const {
  const QFontMetricsF metrics(font());
  double labels = 0;
  for (const ChartLane &lane : std::as_const(m_lanes))
    labels = std::max(labels, metrics.horizontalAdvance(lane.label));
  return labels + metrics.height() + 4 * grid;
}

void LaneChart::layOut() {
  const QMarginsF margins = chartMargins(font());
  const QSizeF all = viewport()->size();
  const double left = m_left > 0 ? m_left : std::min(labelWidth(), viewport()->width() * 0.35);
  const double lanes = static_cast<double>(m_lanes.size()) * laneHeight();
  const double height = std::min(lanes, all.height() - margins.top() - margins.bottom());
  m_plot = QRectF(left, margins.top(), std::max(1.0, all.width() - left - margins.right()), std::max(1.0, height));
  verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(lanes - m_plot.height()))));
  verticalScrollBar()->setSingleStep(laneHeight());
  verticalScrollBar()->setPageStep(static_cast<int>(m_plot.height()));
  setMinimumHeight(static_cast<int>(margins.top() + margins.bottom()) + 3 * laneHeight());
  viewport()->update();
}

void LaneChart::paintEvent(QPaintEvent * /*event*/) {
  QPainter painter(viewport());
  const ChartFrame around = frame();
  painter.save();
  painter.setClipRect(QRectF(0, m_plot.top(), viewport()->width(), m_plot.height()));
  for (int lane = 0; lane < m_lanes.size(); ++lane)
    if (laneTop(lane) < m_plot.bottom() && laneTop(lane) + laneHeight() > m_plot.top())
      paintLane(painter, lane);
  painter.restore();
  paintBehind(painter, around);
  if (hasFocus()) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

void LaneChart::paintLane(QPainter &painter, int lane) const {
  const ChartLane &each = m_lanes.at(lane);
  const ChartFrame around = frame();
  const QRectF all(0, laneTop(lane), viewport()->width(), laneHeight());
  if (lane == m_current)
    painter.fillRect(all, selectionTint(palette()));
  painter.setPen(lineColor(palette()));
  painter.drawLine(all.bottomLeft(), all.bottomRight());
  const QRectF bars = all.adjusted(0, 3, 0, -3);
  eachSeen(around, each.unknown, 1, [&](double from, double to) {
    painter.fillRect(QRectF(from, bars.top(), to - from, bars.height()), QBrush(mutedText(palette()), Qt::BDiagPattern));
  });
  eachSeen(around, each.bars, narrowestBar, [&](double from, double to) {
    painter.fillRect(QRectF(from, bars.top(), to - from, bars.height()), markColor(each.mark, palette()));
  });
  if (lane == m_current && m_currentBar >= 0 && m_currentBar < each.bars.size()) {
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    painter.drawRect(placeOf(lane, each.bars.at(m_currentBar).time).adjusted(-2, 2, 2, -2) & around.plot);
  }
  const double sign = fontMetrics().height();
  painter.setRenderHint(QPainter::Antialiasing);
  paintMark(painter, QRectF(grid, all.center().y() - sign / 2, sign, sign), each.mark, palette());
  painter.setRenderHint(QPainter::Antialiasing, false);
  QFont words = font();
  words.setBold(lane == m_current);
  painter.setFont(words);
  painter.setPen(palette().color(QPalette::Text));
  const QRectF place(2 * grid + sign, all.top(), m_plot.left() - 3 * grid - sign, all.height());
  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(words).elidedText(each.label, Qt::ElideRight, place.width()));
}

QRectF LaneChart::placeOf(int lane, TimeRange time) const {
  const ChartFrame around = frame();
  const double from = around.x(time.from);
  return {from, laneTop(lane), std::max(narrowestBar, around.x(time.to) - from), static_cast<double>(laneHeight())};
}

QString LaneChart::tipAt(const QPoint &place) const {
  const ChartFrame around = frame();
  for (const ChartMarker &marker : m_chart.markers)
    if (m_range.contains(marker.time) && std::abs(around.x(marker.time) - place.x()) <= nearMarker)
      return marker.detail;
  const int lane = laneAt(place.y());
  if (lane < 0)
    return {};
  const ChartLane &each = m_lanes.at(lane);
  for (const QList<LaneBar> *bars : {&each.bars, &each.unknown})
    for (const LaneBar &bar : *bars)
      if (place.x() >= m_plot.left() && placeOf(lane, bar.time).contains(place))
        return bar.tip;
  return each.label;
}

bool LaneChart::viewportEvent(QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return QAbstractScrollArea::viewportEvent(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
  return true;
}

void LaneChart::resizeEvent(QResizeEvent *event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void LaneChart::focusInEvent(QFocusEvent *event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void LaneChart::focusOutEvent(QFocusEvent *event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

void LaneChart::changeEvent(QEvent *event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::FontChange)
    layOut();
}

}  // namespace sternway::ui

#include "moc_lanechart.cpp"
