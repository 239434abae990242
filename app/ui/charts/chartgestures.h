// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace sternway {

class ChartView;

/// What mouse and keys do in a chart. Drag: zoom to what was marked; drag with the middle button or Shift: move; wheel: zoom at
/// the pointer (sideways: move); double click and Home: everything again; arrows: crosshair; Ctrl and arrows: move; plus and
/// minus: zoom; Escape: no crosshair. A child of its view.
class ChartGestures final : public QObject {
  Q_OBJECT
public:
  explicit ChartGestures(ChartView &view);

  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  bool mouse(const QMouseEvent &event);
  bool press(const QMouseEvent &event);
  bool move(const QMouseEvent &event);
  bool release(const QMouseEvent &event);
  bool wheel(const QWheelEvent &event);
  bool key(const QKeyEvent &event);
  void zoom(double factor, double x);
  void pan(double share);
  void point(double x);
  void leave();

  enum class Drag { None, Mark, Pan };
  ChartView &m_view;
  QRubberBand *m_band;
  Drag m_drag = Drag::None;
  QPointF m_from;
};

}  // namespace sternway
