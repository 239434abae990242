// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"
#include "ui/charts/downsample.h"

namespace sternway {

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

}  // namespace sternway
