// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chartscale.h"
#include "core/result.h"
#include "ui/charts/chartlines.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QList>
#include <QPalette>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace sternway::ui {

/// A moment as the crosshair names it: "12:03:15" of today's range, with the date where the range is longer than a day.
[[nodiscard]] QString timeLabel(qint64 time, TimeRange range, Qt::TimeSpec spec = Qt::LocalTime);

/// What is painted around the lines of a chart: its geometry and what belongs to it. GUI thread, for one paint event.
struct ChartFrame {
  const ChartData &data;
  const QList<bool> &shown;  ///< by series
  QRectF plot;
  TimeRange range;
  const ValueScale &scale;
  QPalette palette;
  QFont font;
  Qt::TimeSpec spec = Qt::LocalTime;  ///< of the labels of times

  [[nodiscard]] double x(qint64 time) const;
  [[nodiscard]] double y(double value) const {
    return plot.bottom() - plot.height() * (value - scale.low) / (scale.high - scale.low);
  }
  [[nodiscard]] qint64 timeAt(double x) const;
};

/// What is written on a threshold, or on the upper edge of the band.
struct EdgeLabel {
  QRectF place;
  QColor color;
  QString text;
  bool isRight = false;
};
/// They stand at the left end of what they name, or at the right one where less of the lines runs through them.
[[nodiscard]] QList<EdgeLabel> edgeLabels(const ChartFrame &frame);

/// The margins that labels of this font need around the plot.
[[nodiscard]] QMarginsF chartMargins(const QFont &font);
/// So many steps of each axis can be labelled without crowding.
[[nodiscard]] int valueSteps(const QRectF &plot, const QFont &font);
[[nodiscard]] int timeSteps(const QRectF &plot, const QFont &font);

/// The font, and numbers from left to right. The functions below do so themselves.
void prepare(QPainter &painter, const ChartFrame &frame);
/// All that stands behind the lines, so that it covers no data: the baseline band, the grid, the labels of the axes, thresholds,
/// markers, and their labels. A threshold beyond the scale is named at the upper edge with an arrow.
void paintBehind(QPainter &painter, const ChartFrame &frame);
/// A vertical line at \a time and a box with the values of the shown series there.
void paintCrosshair(QPainter &painter, const ChartFrame &frame, qint64 time);

/// The lines of that box: the time, each shown series with its value, and a marker close by.
[[nodiscard]] QStringList crosshairLines(const ChartFrame &frame, qint64 time);

class ChartView;

/// The chart with its title as a picture, twice as fine as on the screen. GUI thread.
[[nodiscard]] QImage chartImage(ChartView &view, const QString &title);
/// Writes it as SVG where the name ends with .svg, else as PNG. Errors: Storage.
[[nodiscard]] Result<Done> saveChart(ChartView &view, const QString &title, const QString &file);

}  // namespace sternway::ui
