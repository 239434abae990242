// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statisticscharts.h"

#include "core/format.h"
#include "report/document.h"

#include <QDate>
#include <QMap>

#include <algorithm>
#include <functional>
#include <numeric>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
QDate monthFrom(const QString &text) {
  return QDate::fromString(text + u"-01"_s, Qt::ISODate);
}

/// What has no month that could be placed is left out.
QStringList monthsOf(const IncidentStatistics &statistics) {
  QDate first;
  QDate last;
  for (const StatisticsRow &row : statistics.rows) {
    const QDate month = monthFrom(row.month);
    if (!month.isValid())
      continue;
    first = first.isValid() ? std::min(first, month) : month;
    last = last.isValid() ? std::max(last, month) : month;
  }
  QStringList months;
  for (QDate month = first; month.isValid() && month <= last; month = month.addMonths(1))
    months << month.toString(u"yyyy-MM"_s);
  return months;
}

QString clockTitle(std::size_t clock) {
  switch (clock) {
    case 0: return tr("Time to detect");
    case 1: return tr("Time to mitigate");
    default: return tr("Time to resolve");
  }
}

/// In seconds, over all rows of the month; nothing: none counts.
std::optional<double> meanOf(const IncidentStatistics &statistics, const QString &month, std::size_t clock) {
  double sum = 0;
  qsizetype counted = 0;
  for (const StatisticsRow &row : statistics.rows)
    if (const ClockStatistics &of = row.clocks.at(clock); row.month == month && of.mean) {
      sum += static_cast<double>(of.mean->count()) / 1000 * static_cast<double>(of.counted);
      counted += of.counted;
    }
  return counted > 0 ? std::optional(sum / static_cast<double>(counted)) : std::nullopt;
}

/// By service and month.
QMap<QString, QMap<QString, int>> rollbacksOf(const IncidentStatistics &statistics) {
  QMap<QString, QMap<QString, int>> rollbacks;
  for (const StatisticsRow &row : statistics.rows)
    if (const int count = row.succeeded + row.failed + row.otherwise; count > 0 && !row.service.isEmpty())
      rollbacks[row.service][row.month] += count;
  return rollbacks;
}

int sumOf(const QMap<QString, int> &months) {
  return std::accumulate(months.cbegin(), months.cend(), 0);
}
}  // namespace

BarChartData durationBars(const IncidentStatistics &statistics) {
  BarChartData chart{.durations = true, .groups = monthsOf(statistics), .series = {}};
  for (std::size_t clock = 0; clock < statisticsClocks.size(); ++clock) {
    BarChartData::Series series{.name = clockTitle(clock), .values = {}};
    for (const QString &month : std::as_const(chart.groups))
      series.values << meanOf(statistics, month, clock);
    chart.series << series;
  }
  return chart;
}

BarChartData rollbackBars(const IncidentStatistics &statistics, qsizetype most) {
  const QMap<QString, QMap<QString, int>> rollbacks = rollbacksOf(statistics);
  QStringList services = rollbacks.keys();
  std::ranges::stable_sort(services, std::greater(), [&](const QString &service) { return sumOf(rollbacks[service]); });
  BarChartData chart{.durations = false, .groups = monthsOf(statistics), .series = {}};
  const auto seriesOf = [&](const QString &name, const QStringList &of) {
    BarChartData::Series series{.name = name, .values = {}};
    for (const QString &month : std::as_const(chart.groups)) {
      int count = 0;
      for (const QString &service : of)
        count += rollbacks[service].value(month);
      series.values << count;
    }
    return series;
  };
  for (const QString &service : services.mid(0, most))
    chart.series << seriesOf(singleLine(service), {service});
  if (services.size() > most)
    chart.series << seriesOf(tr("Others"), services.mid(most));
  return chart;
}

}  // namespace sternway::report
