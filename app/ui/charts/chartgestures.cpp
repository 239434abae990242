// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include <QMouseEvent>
#include <QRubberBand>

#include <cmath>

namespace sternway::ui {

namespace {
constexpr double markAtLeast = 5;  ///< pixels: less is a click
constexpr double zoomStep = 0.8;
}  // namespace

/// What mouse and keys do in a chart. Drag: zoom to what was marked; drag with the middle button or Shift: move; wheel: zoom at
/// the pointer (sideways: move); double click and Home: everything again; arrows: crosshair; Ctrl and arrows: move; plus and
/// minus: zoom; Escape: no crosshair. A child of its view.
class ChartGestures final : public QObject {
  Q_OBJECT
public:
  explicit ChartGestures(ChartView &view)
      : QObject(&view), m_view(view), m_band(new QRubberBand(QRubberBand::Rectangle, view.viewport())) {
    view.viewport()->setMouseTracking(true);
    view.viewport()->installEventFilter(this);
    view.installEventFilter(this);
  }

  bool eventFilter(QObject *watched, QEvent *event) override {
    switch (event->type()) {
      case QEvent::MouseButtonPress:
      case QEvent::MouseButtonRelease:
      case QEvent::MouseMove:
      case QEvent::MouseButtonDblClick: return watched != &m_view && mouse(*static_cast<QMouseEvent *>(event));
      case QEvent::Wheel: return watched != &m_view && wheel(*static_cast<QWheelEvent *>(event));
      case QEvent::Leave:
        if (watched != &m_view)
          leave();
        return false;
      case QEvent::KeyPress: return watched == &m_view && key(*static_cast<QKeyEvent *>(event));
      default: return false;
    }
  }

private:
  bool mouse(const QMouseEvent &event) {
    switch (event.type()) {
      case QEvent::MouseButtonPress: return press(event);
      case QEvent::MouseMove: return move(event);
      case QEvent::MouseButtonRelease: return release(event);
      default: m_view.resetZoom(); return true;
    }
  }

  bool press(const QMouseEvent &event) {
    m_view.setFocus(Qt::MouseFocusReason);
    const bool moves =
        event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::ShiftModifier));
    m_drag = moves ? Drag::Pan : event.button() == Qt::LeftButton ? Drag::Mark : Drag::None;
    m_from = event.position();
    return m_drag != Drag::None;
  }

  bool move(const QMouseEvent &event) {
    const double x = event.position().x();
    if (m_drag == Drag::Pan) {
      pan((m_from.x() - x) / std::max(1.0, m_view.frame().plot.width()));
      m_from = event.position();
    } else if (m_drag == Drag::Mark && std::abs(x - m_from.x()) >= markAtLeast) {
      QRectF area = m_view.frame().plot;
      area.setLeft(std::max(area.left(), std::min(x, m_from.x())));
      area.setRight(std::min(area.right(), std::max(x, m_from.x())));
      m_band->setGeometry(area.toAlignedRect());
      m_band->show();
    }
    point(x);
    return true;
  }

  bool release(const QMouseEvent &event) {
    const ChartFrame frame = m_view.frame();
    const Drag drag = m_drag;
    m_drag = Drag::None;
    m_band->hide();
    if (drag == Drag::Mark && std::abs(event.position().x() - m_from.x()) >= markAtLeast)
      m_view.zoomTo({frame.timeAt(std::max(frame.plot.left(), std::min(event.position().x(), m_from.x()))),
                     frame.timeAt(std::min(frame.plot.right(), std::max(event.position().x(), m_from.x())))});
    return drag != Drag::None;
  }

  bool wheel(const QWheelEvent &event) {
    const QPoint turned = event.angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y()))
      pan(-turned.x() / 1200.0);
    else
      zoom(std::pow(zoomStep, turned.y() / 120.0), event.position().x());
    return true;
  }

  bool key(const QKeyEvent &event) {
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const int step = event.modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const double middle = m_view.crosshair() ? m_view.frame().x(*m_view.crosshair()) : m_view.frame().plot.center().x();
    switch (event.key()) {
      case Qt::Key_Left: control ? pan(-0.1) : m_view.stepCrosshair(-step); return true;
      case Qt::Key_Right: control ? pan(0.1) : m_view.stepCrosshair(step); return true;
      case Qt::Key_Plus:
      case Qt::Key_Equal: zoom(zoomStep, middle); return true;
      case Qt::Key_Minus: zoom(1 / zoomStep, middle); return true;
      case Qt::Key_Home: m_view.resetZoom(); return true;
      case Qt::Key_Escape:
        if (!m_view.crosshair())
          return false;
        leave();
        return true;
      default: return false;
    }
  }

  void zoom(double factor, double x) {
    const ChartFrame frame = m_view.frame();
    const auto at = static_cast<double>(frame.timeAt(std::clamp(x, frame.plot.left(), frame.plot.right())));
    m_view.zoomTo({static_cast<qint64>(at - (at - static_cast<double>(frame.range.from)) * factor),
                   static_cast<qint64>(at + (static_cast<double>(frame.range.to) - at) * factor)});
  }

  void pan(double share) {
    const TimeRange range = m_view.range();
    const auto by = static_cast<qint64>(static_cast<double>(range.length()) * share);
    m_view.zoomTo({range.from + by, range.to + by});
  }

  void point(double x) {
    const ChartFrame frame = m_view.frame();
    if (x < frame.plot.left() || x > frame.plot.right())
      return leave();
    m_view.setCrosshair(frame.timeAt(x));
    Q_EMIT m_view.crosshairChanged(m_view.crosshair());
  }

  void leave() {
    if (!m_view.crosshair())
      return;
    m_view.setCrosshair(std::nullopt);
    Q_EMIT m_view.crosshairChanged(std::nullopt);
  }

  enum class Drag { None, Mark, Pan };
  ChartView &m_view;
  QRubberBand *m_band;
  Drag m_drag = Drag::None;
  QPointF m_from;
};

void addGestures(ChartView &view) {
  new ChartGestures(view);
}

}  // namespace sternway::ui
#include "chartgestures.moc"
