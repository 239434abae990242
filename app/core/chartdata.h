// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/verdict.h"

#include <QList>
#include <QPointF>

#include <optional>

namespace sternway {

// What a chart shows, in the window and in reports. Plain values; any thread.

/// The part of a time axis that is shown, in milliseconds since the epoch.
struct TimeRange {
  qint64 from = 0;
  qint64 to = 0;

  [[nodiscard]] qint64 length() const { return to - from; }
  [[nodiscard]] bool contains(qint64 time) const { return time >= from && time <= to; }
  friend bool operator==(TimeRange, TimeRange) = default;
};

/// A line without a gap; x is the time in milliseconds since the epoch.
using Polyline = QList<QPointF>;

/// What a line of \a pixels width can show of \a samples (ascending by time): all of them where they are few, else the smallest
/// and the largest of each pixel in the order of their times, so that no peak is lost: at most two points a pixel. Pixels begin
/// at multiples of their width, so that a line does not flicker while it is moved. The sample before and the one after the range
/// are kept, so that the line reaches the edges. NaN, infinities, and samples further apart than \a gap (milliseconds; 0: none)
/// break the line, unless the hole is narrower than a pixel. Pure.
[[nodiscard]] QList<Polyline> downsample(const QList<Sample> &samples, TimeRange range, int pixels, qint64 gap);

/// The smallest and the largest value within the range; nothing where there is none.
struct Extent {
  double low = 0;
  double high = 0;
  friend bool operator==(Extent, Extent) = default;
};
[[nodiscard]] std::optional<Extent> extentOf(const QList<Sample> &samples, TimeRange range);

/// The sample nearest to \a time, if there is one no further away than \a within milliseconds; null: none, or it is NaN.
[[nodiscard]] const Sample *nearestSample(const QList<Sample> &samples, qint64 time, qint64 within);

struct ChartSeries {
  QString name;           ///< "p99", translated
  QList<Sample> samples;  ///< ascending by time
};

/// A dashed line across the chart.
struct ChartThreshold {
  double value = 0;
  QString label;  ///< "roll back > 10 %"
  Mark mark = Mark::Warning;
  bool relative = false;  ///< it moves with the baseline; drawn in dashes and dots
};

/// The area between two values: what is usual.
struct ChartBand {
  Extent extent;
  QString label;  ///< "usual before revision 12"
};

/// A vertical line at a moment.
struct ChartMarker {
  qint64 time = 0;
  QString label;     ///< "12 · v1.3.0"
  QString detail;    ///< what the crosshair adds when it is near
  bool bad = false;  ///< what began here was bad, and so nobody's usual
};

/// All that a chart shows. A plain value.
struct ChartData {
  Unit unit = Unit::Count;
  qint64 gap = 0;  ///< milliseconds: samples further apart are not joined; 0: always joined
  QList<ChartSeries> series;
  QList<ChartThreshold> thresholds;
  std::optional<ChartBand> band;
  QList<ChartMarker> markers;  ///< ascending by time
};

/// Bars beside each other, in groups along the axis: one of each series. A plain value.
struct BarChartData {
  struct Series {
    QString name;                         ///< translated
    QList<std::optional<double>> values;  ///< one a group; nothing: there is none, which is not zero
  };
  bool durations = false;  ///< values are seconds; false: whole numbers
  QStringList groups;      ///< what stands under each
  QList<Series> series;
};

}  // namespace sternway
