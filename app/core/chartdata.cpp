// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chartdata.h"

#include <algorithm>
#include <cmath>

namespace sternway {

namespace {

using SampleIterator = QList<Sample>::const_iterator;

SampleIterator firstSampleNotBefore(const QList<Sample> &samples, qint64 time) {
  return std::lower_bound(samples.cbegin(), samples.cend(), time, [](const Sample &sample, qint64 t) { return sample.time < t; });
}

QPointF pointOf(const Sample &sample) {
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
    m_line.append(pointOf(lowFirst ? m_low : m_high));
    if (m_low.time != m_high.time)
      m_line.append(pointOf(lowFirst ? m_high : m_low));
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
  SampleIterator first = firstSampleNotBefore(samples, range.from);
  SampleIterator last = firstSampleNotBefore(samples, range.to + 1);
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
  const SampleIterator end = firstSampleNotBefore(samples, range.to + 1);
  for (SampleIterator sample = firstSampleNotBefore(samples, range.from); sample < end; ++sample) {
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
  const SampleIterator after = firstSampleNotBefore(samples, time);
  const Sample *best = after == samples.cend() ? nullptr : &*after;
  if (after != samples.cbegin())
    if (const Sample *before = &*std::prev(after); !best || time - before->time <= best->time - time)
      best = before;
  return best && std::abs(best->time - time) <= within && std::isfinite(best->value) ? best : nullptr;
}

}  // namespace sternway
