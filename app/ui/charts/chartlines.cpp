// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlines.h"

#include <QChart>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

using Iterator = QList<Sample>::const_iterator;

Iterator firstNotBefore(const QList<Sample> &samples, qint64 time) {
  return std::lower_bound(samples.cbegin(), samples.cend(), time, [](const Sample &sample, qint64 t) { return sample.time < t; });
}

QPointF point(const Sample &sample) {
  return {static_cast<double>(sample.time), sample.value};
}

/// Collects the samples of a line; what falls into the same pixel becomes two points.
class LineBuilder {
public:
  LineBuilder(double pixel, qint64 gap) : m_pixel(pixel), m_gap(gap) {}

  void add(const Sample &sample) {
    if (!std::isfinite(sample.value)) {
      m_broken = true;
      return;
    }
    const bool hole = m_any && (m_broken || (m_gap > 0 && sample.time - m_last > m_gap));
    if (hole && static_cast<double>(sample.time - m_last) > m_pixel)
      endLine();
    m_broken = false;
    const auto bucket = m_pixel > 0 ? static_cast<qint64>(std::floor(static_cast<double>(sample.time) / m_pixel)) : sample.time;
    if (!m_any || bucket != m_bucket)
      begin(bucket, sample);
    else if (sample.value < m_low.value)
      m_low = sample;
    else if (sample.value >= m_high.value)
      m_high = sample;
    m_last = sample.time;
  }

  [[nodiscard]] QList<Polyline> take() {
    endLine();
    return std::move(m_lines);
  }

private:
  void begin(qint64 bucket, const Sample &sample) {
    flush();
    m_bucket = bucket;
    m_low = m_high = sample;
    m_any = true;
  }

  void flush() {
    if (!m_any)
      return;
    const bool lowFirst = m_low.time <= m_high.time;
    m_line.append(point(lowFirst ? m_low : m_high));
    if (m_low.time != m_high.time)
      m_line.append(point(lowFirst ? m_high : m_low));
  }

  void endLine() {
    flush();
    m_any = false;
    if (!m_line.isEmpty())
      m_lines.append(std::move(m_line));
    m_line = {};
  }

  double m_pixel;  ///< milliseconds; 0: every sample counts
  qint64 m_gap;
  QList<Polyline> m_lines;
  Polyline m_line;
  Sample m_low;
  Sample m_high;
  qint64 m_bucket = 0;
  qint64 m_last = 0;
  bool m_any = false;
  bool m_broken = false;
};

}  // namespace

QList<Polyline> downsample(const QList<Sample> &samples, TimeRange range, int pixels, qint64 gap) {
  if (samples.isEmpty() || range.length() <= 0 || pixels <= 0)
    return {};
  Iterator first = firstNotBefore(samples, range.from);
  Iterator last = firstNotBefore(samples, range.to + 1);
  if (first != samples.cbegin())
    --first;
  if (last != samples.cend())
    ++last;
  const bool few = std::distance(first, last) <= 2 * static_cast<qsizetype>(pixels);
  LineBuilder builder(few ? 0 : static_cast<double>(range.length()) / pixels, gap);
  std::for_each(first, last, [&builder](const Sample &sample) { builder.add(sample); });
  return builder.take();
}

std::optional<Extent> extentOf(const QList<Sample> &samples, TimeRange range) {
  std::optional<Extent> extent;
  const Iterator end = firstNotBefore(samples, range.to + 1);
  for (Iterator sample = firstNotBefore(samples, range.from); sample < end; ++sample) {
    if (!std::isfinite(sample->value))
      continue;
    if (!extent)
      extent = Extent{sample->value, sample->value};
    extent->low = std::min(extent->low, sample->value);
    extent->high = std::max(extent->high, sample->value);
  }
  return extent;
}

const Sample *nearestSample(const QList<Sample> &samples, qint64 time, qint64 within) {
  const Iterator after = firstNotBefore(samples, time);
  const Sample *best = after == samples.cend() ? nullptr : &*after;
  if (after != samples.cbegin())
    if (const Sample *before = &*std::prev(after); !best || time - before->time <= best->time - time)
      best = before;
  return best && std::abs(best->time - time) <= within && std::isfinite(best->value) ? best : nullptr;
}

namespace {
/// The frame paints grid and labels itself: Qt Charts divides a time axis at times like 12:03:17.
void hide(QAbstractAxis &axis) {
  axis.setLabelsVisible(false);
  axis.setGridLineVisible(false);
  axis.setLineVisible(false);
}
/// What listens to the axes reads the points then.
void replaceQuietly(QLineSeries &line, const Polyline &points) {
  const QSignalBlocker quiet(&line);
  line.replace(points);
}
}  // namespace

ChartLines::ChartLines(QChart &chart) : m_chart(chart), m_time(new QDateTimeAxis(&chart)), m_value(new QValueAxis(&chart)) {
  hide(*m_time);
  hide(*m_value);
  chart.addAxis(m_time, Qt::AlignBottom);
  chart.addAxis(m_value, Qt::AlignLeft);
}

void ChartLines::setAxes(TimeRange range, double low, double high) {
  const bool same = range == m_range && low == m_low && high == m_high;
  m_range = range;
  m_low = low;
  m_high = high;
  if (same) {
    for (const QList<QLineSeries *> &pool : std::as_const(m_pools))
      for (QLineSeries *line : pool)
        Q_EMIT line->pointsReplaced();
    return;
  }
  m_time->setRange(QDateTime::fromMSecsSinceEpoch(range.from), QDateTime::fromMSecsSinceEpoch(range.to));
  m_value->setRange(low, high);
}

void ChartLines::show(int series, const QList<Polyline> &pieces, const QPen &pen) {
  while (m_pools.size() <= series)
    m_pools.append(QList<QLineSeries *>());
  QList<QLineSeries *> &pool = m_pools[series];
  for (qsizetype i = 0; i < pieces.size(); ++i) {
    QLineSeries *line = i < pool.size() ? pool.at(i) : add(pool);
    if (line->pen() != pen)
      line->setPen(pen);
    replaceQuietly(*line, pieces.at(i));
  }
  for (qsizetype i = pieces.size(); i < pool.size(); ++i)
    if (pool.at(i)->count() > 0)
      replaceQuietly(*pool.at(i), {});
}

void ChartLines::trim(int count) {
  for (int series = count; series < m_pools.size(); ++series)
    show(series, {}, {});
}

QList<Polyline> ChartLines::shown(int series) const {
  QList<Polyline> pieces;
  for (const QLineSeries *line : m_pools.value(series))
    if (line->count() > 0)
      pieces.append(line->points());
  return pieces;
}

QLineSeries *ChartLines::add(QList<QLineSeries *> &pool) {
  auto *line = new QLineSeries;
  m_chart.addSeries(line);
  line->attachAxis(m_time);
  line->attachAxis(m_value);
  pool.append(line);
  return line;
}

}  // namespace sternway::ui
