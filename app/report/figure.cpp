// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure.h"

#include "core/format.h"
#include "core/utctime.h"
#include "report/durations.h"

#include <algorithm>
#include <cmath>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {

/// What is a number, within the range.
QList<Sample> numbersWithin(const QList<Sample> &samples, TimeRange range) {
  QList<Sample> numbers;
  std::copy_if(samples.cbegin(), samples.cend(), std::back_inserter(numbers),
               [range](const Sample &sample) { return range.contains(sample.time) && std::isfinite(sample.value); });
  return numbers;
}

}  // namespace

TimeRange rangeOf(const Document::Figure &figure) {
  if (figure.range.length() > 0)
    return figure.range;
  TimeRange range;
  for (const ChartSeries &series : figure.chart.series) {
    if (series.samples.isEmpty())
      continue;
    const bool first = range == TimeRange{};
    range.from = first ? series.samples.constFirst().time : std::min(range.from, series.samples.constFirst().time);
    range.to = std::max(range.to, series.samples.constLast().time);
  }
  return range;
}

Document::Table figureValues(const Document::Figure &figure) {
  const TimeRange range = rangeOf(figure);
  const QDate day = utcTime(range.from).date();
  const auto said = [&](const Sample &sample) -> Document::Line {
    return tr("%1 at %2").arg(formatValue(sample.value, figure.chart.unit), timeText(utcTime(sample.time), day));
  };
  Document::Table table{.header = {tr("Series"), tr("First"), tr("Lowest"), tr("Highest"), tr("Last")}, .rows = {}};
  for (const ChartSeries &series : figure.chart.series) {
    const QList<Sample> numbers = numbersWithin(series.samples, range);
    if (numbers.isEmpty()) {
      table.rows.append({series.name, tr("no data"), orDash({}), orDash({}), orDash({})});
      continue;
    }
    const auto less = [](const Sample &one, const Sample &other) { return one.value < other.value; };
    const auto low = std::min_element(numbers.cbegin(), numbers.cend(), less);
    const auto high = std::max_element(numbers.cbegin(), numbers.cend(), less);  // when it was first so high
    table.rows.append({series.name, said(numbers.constFirst()), said(*low), said(*high), said(numbers.constLast())});
  }
  return table;
}

Document::Bullets figureNotes(const Document::Figure &figure) {
  const TimeRange range = rangeOf(figure);
  const QDate day = utcTime(range.from).date();
  const Unit unit = figure.chart.unit;
  Document::Bullets notes;
  if (range.length() > 0)
    notes.lines.append(tr("From %1 to %2").arg(fullTime(utcTime(range.from)), fullTime(utcTime(range.to))));
  for (const ChartThreshold &threshold : figure.chart.thresholds)
    notes.lines.append(tr("Threshold %1: %2").arg(formatValue(threshold.value, unit), threshold.label));
  if (const auto &band = figure.chart.band)
    notes.lines.append(
        tr("From %1 to %2: %3").arg(formatValue(band->extent.low, unit), formatValue(band->extent.high, unit), band->label));
  for (const ChartMarker &marker : figure.chart.markers)
    if (range.contains(marker.time))
      notes.lines.append(u"%1: %2"_s.arg(timeText(utcTime(marker.time), day), marker.label));
  return notes;
}

}  // namespace sternway::report
