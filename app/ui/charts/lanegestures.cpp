// SPDX-License-Identifier: GPL-3.0-or-later

// What mouse and keys do in lanes.
#include "ui/charts/lanechart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sternway::ui {

namespace {
constexpr double laneZoomStep = 0.8;
constexpr double nearBar = 6;       ///< pixels: so far beside it a click still means it
constexpr double nearHead = 9;      ///< the same of a marker's head
constexpr double movedAtLeast = 3;  ///< less is a click
}  // namespace

void LaneChart::setCurrentBar(int lane, int bar) {
  setCurrentLane(lane);
  m_current = lane < m_lanes.size() ? lane : -1;
  m_currentBar = m_current >= 0 && bar < m_lanes.at(m_current).bars.size() ? bar : -1;
  if (m_currentBar >= 0) {
    const TimeRange time = m_lanes.at(m_current).bars.at(m_currentBar).time;
    if (!m_range.contains(time.from))
      zoomTo({time.from - m_range.length() / 2, time.from + m_range.length() / 2});
  }
  describe();
  viewport()->update();
}

/// What somebody hears who cannot see it.
void LaneChart::describe() {
  if (m_current < 0)
    return setAccessibleDescription({});
  const ChartLane &lane = m_lanes.at(m_current);
  setAccessibleDescription(m_currentBar < 0 ? lane.label : lane.label + QStringLiteral(": ") + lane.bars.at(m_currentBar).tip);
}

/// The nearest one; -1: none is near.
int LaneChart::barAt(int lane, double x) const {
  if (lane < 0 || x < m_plot.left() - nearBar)
    return -1;
  int found = -1;
  double best = nearBar;
  const QList<LaneBar> &bars = m_lanes.at(lane).bars;
  for (int bar = 0; bar < bars.size(); ++bar) {
    const QRectF place = placeOf(lane, bars.at(bar).time);
    const double distance = std::max({0.0, place.left() - x, x - place.right()});
    if (distance < best || (distance == 0 && best == 0)) {  // of several the last one, which is seen
      best = distance;
      found = bar;
    }
  }
  return found;
}

void LaneChart::chooseBar(int lane, int bar) {
  if (bar < 0)
    return;
  setCurrentBar(lane, bar);
  Q_EMIT barChosen(lane, bar);
}

void LaneChart::stepBar(int by) {
  if (m_current < 0 || m_lanes.at(m_current).bars.isEmpty())
    return;
  const int last = static_cast<int>(m_lanes.at(m_current).bars.size()) - 1;
  chooseBar(m_current, std::clamp(m_currentBar < 0 ? (by > 0 ? 0 : last) : m_currentBar + by, 0, last));
}

QPointF LaneChart::headOf(int marker) const {
  return {frame().x(m_chart.markers.at(marker).time), m_plot.top() - 2};
}

int LaneChart::markerAt(const QPointF &place) const {
  if (!m_movable || place.y() > m_plot.top() + nearBar)
    return -1;
  for (int marker = 0; marker < m_chart.markers.size(); ++marker)
    if (m_range.contains(m_chart.markers.at(marker).time) && std::abs(headOf(marker).x() - place.x()) <= nearHead)
      return marker;
  return -1;
}

void LaneChart::putMarkerBack() {
  if (m_droppedMarker >= 0 && m_droppedMarker < m_chart.markers.size())
    m_chart.markers[m_droppedMarker].time = m_draggedFrom;
  m_droppedMarker = -1;
  m_drag = {};
  viewport()->unsetCursor();
  viewport()->update();
}

void LaneChart::mousePressEvent(QMouseEvent *event) {
  const QPointF place = event->position();
  const bool pans = event->button() == Qt::MiddleButton ||
                    (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
  if (pans) {
    m_drag = {.what = Drag::What::Pan, .marker = -1, .from = place};
    return;
  }
  if (event->button() != Qt::LeftButton)
    return;
  if (const int marker = markerAt(place); marker >= 0) {
    putMarkerBack();
    m_drag = {.what = Drag::What::Marker, .marker = marker, .from = place};
    m_draggedFrom = m_chart.markers.at(marker).time;
    m_droppedMarker = marker;
    viewport()->setCursor(Qt::SizeHorCursor);
    return;
  }
  const int lane = laneAt(place.y());
  choose(lane);
  chooseBar(lane, barAt(lane, place.x()));
}

void LaneChart::mouseMoveEvent(QMouseEvent *event) {
  const double x = event->position().x();
  if (m_drag.what == Drag::What::Pan) {
    pan((m_drag.from.x() - x) / std::max(1.0, m_plot.width()));
    m_drag.from = event->position();
  } else if (m_drag.what == Drag::What::Marker && std::abs(x - m_drag.from.x()) >= movedAtLeast) {
    m_chart.markers[m_drag.marker].time = frame().timeAt(std::clamp(x, m_plot.left(), m_plot.right()));
    viewport()->update();
  }
}

void LaneChart::mouseReleaseEvent(QMouseEvent * /*event*/) {
  const Drag drag = std::exchange(m_drag, {});
  viewport()->unsetCursor();
  if (drag.what != Drag::What::Marker)
    return;
  const qint64 time = m_chart.markers.at(drag.marker).time;
  if (time == m_draggedFrom)
    return putMarkerBack();
  Q_EMIT markerMoved(drag.marker, time);
}

void LaneChart::wheelEvent(QWheelEvent *event) {
  const QPoint turned = event->angleDelta();
  if (event->modifiers().testFlag(Qt::ControlModifier))
    zoom(std::pow(laneZoomStep, turned.y() / 120.0), event->position().x());
  else if (std::abs(turned.x()) > std::abs(turned.y()))
    pan(-turned.x() / 1200.0);
  else
    return QAbstractScrollArea::wheelEvent(event);
  event->accept();
}

void LaneChart::keyPressEvent(QKeyEvent *event) {
  switch (event->key()) {
    case Qt::Key_Up: return choose(m_current < 0 ? 0 : m_current - 1);
    case Qt::Key_Down: return choose(m_current + 1);
    case Qt::Key_Left: return event->modifiers().testFlag(Qt::ControlModifier) ? stepBar(-1) : pan(-0.1);
    case Qt::Key_Right: return event->modifiers().testFlag(Qt::ControlModifier) ? stepBar(1) : pan(0.1);
    case Qt::Key_Escape: return m_drag.what == Drag::What::Marker ? putMarkerBack() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(laneZoomStep, m_plot.center().x());
    case Qt::Key_Minus: return zoom(1 / laneZoomStep, m_plot.center().x());
    case Qt::Key_Home: return zoomTo(m_home);
    default: QAbstractScrollArea::keyPressEvent(event);
  }
}

void LaneChart::zoom(double factor, double x) {
  const auto at = static_cast<double>(frame().timeAt(std::clamp(x, m_plot.left(), m_plot.right())));
  zoomTo({static_cast<qint64>(at - (at - static_cast<double>(m_range.from)) * factor),
          static_cast<qint64>(at + (static_cast<double>(m_range.to) - at) * factor)});
}

void LaneChart::pan(double share) {
  const auto by = static_cast<qint64>(static_cast<double>(m_range.length()) * share);
  zoomTo({m_range.from + by, m_range.to + by});
}

}  // namespace sternway::ui
