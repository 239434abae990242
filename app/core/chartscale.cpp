// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chartscale.h"

#include "core/format.h"
#include "core/utctime.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondSpan = 1000;
constexpr qint64 minuteSpan = 60 * secondSpan;
constexpr qint64 hourSpan = 60 * minuteSpan;
constexpr qint64 daySpan = 24 * hourSpan;

double roundStep(double least) {
  if (least <= 0 || !std::isfinite(least))
    return 1;
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= least * (1 - 1e-9))
      return factor * power;
  return 10 * power;
}

qint64 roundTimeStep(qint64 least) {
  static constexpr std::array steps{secondSpan,      2 * secondSpan,  5 * secondSpan, 10 * secondSpan, 15 * secondSpan,
                                    30 * secondSpan, minuteSpan,      2 * minuteSpan, 5 * minuteSpan,  10 * minuteSpan,
                                    15 * minuteSpan, 30 * minuteSpan, hourSpan,       2 * hourSpan,    3 * hourSpan,
                                    6 * hourSpan,    12 * hourSpan,   daySpan,        2 * daySpan,     7 * daySpan};
  for (const qint64 step : steps)
    if (step >= least)
      return step;
  return (least / (7 * daySpan) + 1) * 7 * daySpan;
}

QString tickLabel(const QDateTime &time, qint64 step, TimeRange range) {
  const QLocale locale;
  if (step >= daySpan || (time.time() == QTime(0, 0) && range.length() >= daySpan / 2))
    return locale.toString(time, u"d MMM"_s);
  return locale.toString(time, step < minuteSpan ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

/// Local time moves against UTC where the clocks change: steps of more than an hour stay at whole hours and days of the clock.
qint64 byTheClock(qint64 time, qint64 base, qint64 step, Qt::TimeSpec spec) {
  if (step <= hourSpan || spec == Qt::UTC)
    return time;
  const auto offset = [spec](qint64 at) { return timeIn(spec, at).offsetFromUtc(); };
  return time - (offset(time) - offset(base)) * secondSpan;
}

}  // namespace

ValueScale valueScale(Extent extent, Unit unit, int count) {
  ValueScale scale;
  const double bottom = std::min(0.0, extent.low);
  double top = std::max(extent.high, bottom);
  if (top - bottom < 1e-12)
    top = bottom + (unit == Unit::Ratio ? 0.01 : 1);
  const double step = roundStep((top - bottom) / std::max(1, count));
  scale.low = std::floor(bottom / step + 1e-9) * step;
  scale.high = std::ceil(top / step - 1e-9) * step;
  const int steps = static_cast<int>(std::lround((scale.high - scale.low) / step));
  for (int i = 0; i <= steps; ++i)
    scale.ticks.append({scale.low + i * step, formatValue(scale.low + i * step, unit)});
  return scale;
}

QString barLabel(const BarChartData &chart, double value) {
  return chart.durations ? formatDuration(std::chrono::milliseconds(std::llround(value * 1000)))
                         : QString::number(std::llround(value));
}

namespace {
double highest(const BarChartData &chart) {
  double high = 0;
  for (const BarChartData::Series &series : chart.series)
    for (const std::optional<double> &value : series.values)
      high = std::max(high, value.value_or(0));
  return high;
}

bool isWhole(const Tick &tick) {
  return std::abs(tick.value - std::round(tick.value)) < 1e-9;
}
}  // namespace

ValueScale barScale(const BarChartData &chart, int count) {
  const double high = highest(chart);
  // in the unit in which the steps are round
  const double unit = !chart.durations || high < 120 ? 1 : high < 7200 ? 60 : 3600;
  ValueScale scale;
  for (int steps = std::max(1, count); steps > 0; --steps) {
    scale = valueScale({0, high / unit}, Unit::Count, steps);
    if (chart.durations || std::ranges::all_of(scale.ticks, isWhole))
      break;
  }
  scale.low *= unit;
  scale.high *= unit;
  for (Tick &tick : scale.ticks) {
    tick.value *= unit;
    tick.label = tick.value == 0 ? u"0"_s : barLabel(chart, tick.value);
  }
  return scale;
}

QList<Tick> timeTicks(TimeRange range, int count, Qt::TimeSpec spec) {
  if (range.length() <= 0 || count <= 0)
    return {};
  const qint64 step = roundTimeStep((range.length() + count - 1) / count);
  // Steps of several days begin at the same days wherever the range begins.
  const QDate first = timeIn(spec, range.from).date();
  const QDate even = first.addDays(-(first.toJulianDay() % std::max<qint64>(1, step / daySpan)));
  const qint64 base = (spec == Qt::UTC ? utcTime(even, QTime(0, 0)) : even.startOfDay()).toMSecsSinceEpoch();
  QList<Tick> ticks;
  for (qint64 nominal = base + (range.from - base + step - 1) / step * step; nominal <= range.to + step; nominal += step) {
    const qint64 time = byTheClock(nominal, base, step, spec);
    if (range.contains(time))
      ticks.append({static_cast<double>(time), tickLabel(timeIn(spec, time), step, range)});
  }
  return ticks;
}

QList<std::optional<double>> placeLabels(const QList<double> &anchors, const QList<double> &widths, double low, double high) {
  QList<std::optional<double>> places(anchors.size());
  double limit = high;
  for (qsizetype i = anchors.size() - 1; i >= 0; --i) {
    const double anchor = anchors.at(i);
    if (anchor < low || anchor > high)
      continue;
    const double left = std::min(anchor, limit - widths.at(i));
    // A label that had to leave its line further than its own width would be read as another's.
    if (left < low || anchor - left > widths.at(i))
      continue;
    places[i] = left;
    limit = left;
  }
  return places;
}

QList<double> spread(const QList<double> &centres, double size, double low, double high) {
  QList<qsizetype> order(centres.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return centres.at(a) < centres.at(b); });
  QList<double> places = centres;
  double least = low + size / 2;
  for (const qsizetype i : std::as_const(order)) {
    places[i] = std::max(places.at(i), least);
    least = places.at(i) + size;
  }
  double most = high - size / 2;
  for (auto i = order.crbegin(); i != order.crend(); ++i) {
    places[*i] = std::min(places.at(*i), most);
    most = places.at(*i) - size;
  }
  return places;
}

}  // namespace sternway
