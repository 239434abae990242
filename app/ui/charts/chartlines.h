// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chartdata.h"

#include <QList>
#include <QPen>

QT_BEGIN_NAMESPACE
class QChart;
class QDateTimeAxis;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace sternway::ui {

/// The lines of a chart: for each series as many QLineSeries as it has pieces between gaps, since a QLineSeries has no gaps.
/// They are kept and given new points by replace(). GUI thread; dies before the chart.
class ChartLines final {
public:
  explicit ChartLines(QChart &chart);

  /// The lines of a series, seen after setAxes().
  void show(int series, const QList<Polyline> &pieces, const QPen &pen);
  /// Hides the lines of the series from \a count on.
  void trim(int count);
  /// The part of the axes that is shown. Comes last: Qt Charts computes the outline of every line anew for each change, and so
  /// does it once a frame.
  void setAxes(TimeRange range, double low, double high);
  /// The points that are shown of a series, piece by piece.
  [[nodiscard]] QList<Polyline> shown(int series) const;

private:
  [[nodiscard]] QLineSeries *add(QList<QLineSeries *> &pool);

  QChart &m_chart;
  QDateTimeAxis *m_time;
  QValueAxis *m_value;
  QList<QList<QLineSeries *>> m_pools;
  TimeRange m_range;
  double m_low = 0;
  double m_high = 0;
};

}  // namespace sternway::ui
