// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chartdata.h"

#include <QString>

namespace sternway {

// Where the ticks and labels of a chart go. Pure; any thread.

/// A place on an axis and what stands there.
struct Tick {
  double value = 0;
  QString label;
  friend bool operator==(const Tick &, const Tick &) = default;
};

/// From zero, or from a round value below the lowest, to a round value above the highest; both are ticks.
struct ValueScale {
  double low = 0;
  double high = 1;
  QList<Tick> ticks;
};
/// A scale of at most \a count steps, each 1, 2, 2.5 or 5 times a power of ten, labelled by formatValue().
[[nodiscard]] ValueScale valueScale(Extent extent, Unit unit, int count);

/// From zero, with whole numbers, or durations that people would choose.
[[nodiscard]] ValueScale barScale(const BarChartData &chart, int count);
/// "3", "4 min 12 s".
[[nodiscard]] QString barLabel(const BarChartData &chart, double value);

/// Times that people would choose (whole minutes, hours, days of local time or UTC), about \a count; midnight is labelled with
/// its date where the range is longer than half a day.
[[nodiscard]] QList<Tick> timeTicks(TimeRange range, int count, Qt::TimeSpec spec = Qt::LocalTime);

/// Where labels of \a widths go so that none overlaps another or leaves [low, high]: the left edge of each, nothing for one that
/// has no room. A label wants to begin at its anchor; those further to the right (the newer ones) choose first. \a anchors
/// ascending, same size as \a widths. Pure.
[[nodiscard]] QList<std::optional<double>> placeLabels(const QList<double> &anchors, const QList<double> &widths, double low,
                                                       double high);

/// Moves intervals of \a size centred at \a centres (any order) apart so that none overlaps another, each as little as needed,
/// within [low, high] as long as they fit. The new centres, in the given order. Pure.
[[nodiscard]] QList<double> spread(const QList<double> &centres, double size, double low, double high);

}  // namespace sternway
