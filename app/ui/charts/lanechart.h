// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"

#include <QAbstractScrollArea>

namespace sternway::ui {

/// A time in a lane, and what its tooltip says.
struct LaneBar {
  TimeRange time;
  QString tip;
};

/// One line of bars.
struct ChartLane {
  QString label;
  Mark mark = Mark::Notice;  ///< its sign stands before the label, and the bars have its colour
  QList<LaneBar> bars;       ///< ascending, without overlaps
  QList<LaneBar> unknown;    ///< the same, hatched
};

/// Lanes over one axis of time, with markers across them all. Up and down choose a lane, Ctrl with left and right a bar in it;
/// plus, minus and Ctrl with the wheel zoom; left and right, the wheel sideways and drag with the middle button or Shift move;
/// Home shows everything. Markers that may be moved are dragged by their heads; Escape puts one back. What it shows needs a table
/// beside it for those who cannot see it. GUI thread.
class LaneChart final : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit LaneChart(QWidget *parent = nullptr);

  /// \a home: all that can be shown; \a markers ascending by time.
  void setData(const QList<ChartLane> &lanes, const QList<ChartMarker> &markers, TimeRange home);
  [[nodiscard]] const QList<ChartLane> &lanes() const { return m_lanes; }
  [[nodiscard]] const QList<ChartMarker> &markers() const { return m_chart.markers; }

  [[nodiscard]] int currentLane() const { return m_current; }  ///< -1: none
  void setCurrentLane(int lane);

  [[nodiscard]] TimeRange range() const { return m_range; }
  /// As far as it lies within the home range, and no shorter than a minute.
  void zoomTo(TimeRange range);

  /// What stands at this place of the viewport: a bar, a marker; else the label of the lane.
  [[nodiscard]] QString tipAt(const QPoint &place) const;
  /// Where a bar is seen in the viewport.
  [[nodiscard]] QRectF placeOf(int lane, TimeRange time) const;

  /// The bar that stands out, of those of ChartLane::bars; it is brought into sight. -1: none.
  void setCurrentBar(int lane, int bar);
  [[nodiscard]] int currentBar() const { return m_currentBar; }

  /// In which time the axis is labelled.
  void setTimeSpec(Qt::TimeSpec spec);
  /// The plot begins so far from the left edge, so that charts one above the other have one axis of time; 0: as far as the
  /// labels need.
  void setPlotLeft(double pixels);
  /// What the labels need in front of the plot, which it has by itself unless that is more than a third of the width.
  [[nodiscard]] double labelWidth() const;

  void setMarkersMovable(bool movable) { m_movable = movable; }
  /// Where the head of a marker is seen in the viewport.
  [[nodiscard]] QPointF headOf(int marker) const;
  /// A marker that was dragged is shown where it was before.
  void putMarkerBack();

Q_SIGNALS:
  void laneChosen(int lane);                     ///< by the user
  void barChosen(int lane, int bar);             ///< by the user
  void rangeChanged(sternway::TimeRange range);  ///< zoomed or moved
  void markerMoved(int marker, qint64 time);     ///< dropped by the user; it stays there until setData() or putMarkerBack()

protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  bool viewportEvent(QEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  void layOut();
  void paintLane(QPainter &painter, int lane) const;
  void choose(int lane);
  void zoom(double factor, double x);
  void pan(double share);
  [[nodiscard]] int laneHeight() const;
  [[nodiscard]] double laneTop(int lane) const;
  [[nodiscard]] int laneAt(double y) const;
  [[nodiscard]] int barAt(int lane, double x) const;
  [[nodiscard]] int markerAt(const QPointF &place) const;
  void chooseBar(int lane, int bar);
  void stepBar(int by);
  void describe();
  [[nodiscard]] ChartFrame frame() const;

  /// What a pressed button does.
  struct Drag {
    enum class What { Nothing, Pan, Marker };
    What what = What::Nothing;
    int marker = -1;
    QPointF from;
  };

  QList<ChartLane> m_lanes;
  ChartData m_chart;  ///< the markers
  ValueScale m_scale;
  QList<bool> m_shown;
  TimeRange m_home{0, 1};
  TimeRange m_range{0, 1};
  QRectF m_plot;
  int m_current = -1;
  int m_currentBar = -1;
  Qt::TimeSpec m_spec = Qt::LocalTime;
  double m_left = 0;
  bool m_movable = false;
  Drag m_drag;
  qint64 m_draggedFrom = 0;  ///< where the marker was
  int m_droppedMarker = -1;  ///< it is shown elsewhere than it was
};

}  // namespace sternway::ui
