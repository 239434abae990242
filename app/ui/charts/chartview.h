// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"

#include <QChartView>

#include <memory>

namespace sternway::ui {

class ChartLines;

/// The picture of a chart: lines, axes, thresholds, band, markers and crosshair. Not zoomed, it shows its home range and so
/// follows the live edge. Lines are downsampled to the pixels of the range that is shown. GUI thread.
class ChartView final : public QChartView {
  Q_OBJECT
public:
  explicit ChartView(QWidget *parent = nullptr);
  ~ChartView() override;

  void setData(const ChartData &data);
  [[nodiscard]] const ChartData &data() const { return m_data; }
  /// All that can be shown; a zoomed chart stays where it is, as far as that is within.
  void setHome(TimeRange home);
  [[nodiscard]] TimeRange home() const { return m_home; }

  [[nodiscard]] TimeRange range() const { return m_range; }
  [[nodiscard]] bool isZoomed() const { return m_range != m_home; }
  /// Shows \a range as far as it lies within the home range; all of it is the same as resetZoom().
  void zoomTo(TimeRange range);
  void resetZoom() { zoomTo(m_home); }

  void setSeriesShown(int series, bool shown);
  [[nodiscard]] bool isSeriesShown(int series) const { return m_shown.value(series, true); }
  /// Grey lines: what they show is out of date.
  void setStale(bool stale);

  [[nodiscard]] std::optional<qint64> crosshair() const { return m_crosshair; }
  void setCrosshair(std::optional<qint64> time);
  /// To the sample that is so many further (negative: earlier).
  void stepCrosshair(int samples);

  /// In which time the axis and the crosshair are labelled.
  void setTimeSpec(Qt::TimeSpec spec);
  /// The plot begins so far from the left edge at least, so that charts one above the other have one axis of time.
  void setPlotLeft(double pixels);

  [[nodiscard]] ChartFrame frame() const {
    return {m_data, m_shown, chart()->plotArea(), m_range, m_scale, palette(), font(), m_spec};
  }
  [[nodiscard]] const ChartLines &lines() const { return *m_lines; }

Q_SIGNALS:
  void rangeChanged(sternway::TimeRange range);                ///< zoomed, panned or reset, not by the live edge
  void crosshairChanged(const std::optional<qint64> &moment);  ///< by the user; nothing: gone

protected:
  void drawBackground(QPainter *painter, const QRectF &rect) override;
  void drawForeground(QPainter *painter, const QRectF &rect) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  void layOut();
  void redraw();
  [[nodiscard]] ValueScale scaleOf() const;
  [[nodiscard]] TimeRange within(TimeRange range) const;

  ChartData m_data;
  QList<bool> m_shown;
  TimeRange m_home{0, 1};
  TimeRange m_range{0, 1};
  ValueScale m_scale;
  std::optional<qint64> m_crosshair;
  bool m_stale = false;
  Qt::TimeSpec m_spec = Qt::LocalTime;
  double m_left = 0;
  std::unique_ptr<ChartLines> m_lines;
};

/// What mouse and keys do in a chart. Drag: zoom to what was marked; drag with the middle button or Shift: move; wheel: zoom at
/// the pointer (sideways: move); double click and Home: everything again; arrows: crosshair; Ctrl and arrows: move; plus and
/// minus: zoom; Escape: no crosshair.
void addGestures(ChartView &view);

}  // namespace sternway::ui
