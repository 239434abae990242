// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/impact.h"

#include "core/incidentfacts.h"
#include "core/keptseries.h"
#include "core/utctime.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array impactMetrics{"error_rate", "latency_p95", "latency_p99"};

bool isWithin(const QDateTime &at, const ImpactFigures &figures) {
  return at >= figures.from && (!figures.to.isValid() || at <= figures.to);
}

void take(MetricImpact &impact, double value, const QDateTime &at) {
  if (impact.readings++ > 0 && value <= impact.peak)
    return;
  impact.peak = value;
  impact.peakAt = at;
}

void addMean(const KeptSeries &series, const ImpactFigures &figures, MetricImpact &impact) {
  if (!figures.to.isValid())
    return;
  const QList<qint64> weight = weights(series, figures.from, figures.to);
  double sum = 0;
  qint64 covered = 0;
  for (qsizetype at = 0; at < weight.size(); ++at) {
    if (!std::isfinite(series.samples.at(at).value))
      continue;
    sum += series.samples.at(at).value * static_cast<double>(weight.at(at));
    covered += weight.at(at);
  }
  if (covered > 0)
    impact.mean = sum / static_cast<double>(covered);
  impact.covered = std::chrono::milliseconds(covered);
}

/// Of the whole series where there is one, however far it reaches; else of the single readings.
std::optional<MetricImpact> impactOf(const QString &metric, const QList<JournalEvent> &events, const ImpactFigures &figures) {
  MetricImpact impact{.metric = metric, .peakAt = {}, .sources = {}, .mean = {}};
  const KeptSeries series = keptSeries(events, metric);
  for (const Sample &sample : series.samples)
    if (const QDateTime at = utcTime(sample.time); std::isfinite(sample.value) && isWithin(at, figures))
      take(impact, sample.value, at);
  if (impact.readings > 0) {
    impact.sources = series.sequences;
    addMean(series, figures, impact);
    return impact;
  }
  for (const MetricReading &reading : metricReadings(events, metric)) {
    if (!isWithin(reading.at, figures))
      continue;
    take(impact, reading.value, reading.at);
    if (impact.peakAt == reading.at && impact.peak == reading.value)
      impact.sources = {reading.sequence};
  }
  return impact.readings > 0 ? std::optional(impact) : std::nullopt;
}

/// The newest value at that time that is no older than two steps.
std::optional<double> valueAt(const KeptSeries &series, qint64 time) {
  const auto after = std::ranges::upper_bound(series.samples, time, {}, &Sample::time);
  if (after == series.samples.cbegin())
    return std::nullopt;
  const Sample &sample = *std::prev(after);
  const bool usable = time - sample.time <= 2 * series.step.count() && std::isfinite(sample.value);
  return usable ? std::optional(sample.value) : std::nullopt;
}

std::optional<FailedRequests> failedRequests(const QList<JournalEvent> &events, const ImpactFigures &figures) {
  const KeptSeries errors = keptSeries(events, u"error_rate"_s);
  const KeptSeries requests = keptSeries(events, u"request_rate"_s);
  if (!figures.to.isValid() || errors.samples.isEmpty() || requests.samples.isEmpty())
    return std::nullopt;
  FailedRequests failed;
  qint64 covered = 0;
  const QList<qint64> weight = weights(errors, figures.from, figures.to);
  for (qsizetype at = 0; at < weight.size(); ++at) {
    const Sample &share = errors.samples.at(at);
    const std::optional<double> rate = valueAt(requests, share.time);
    if (weight.at(at) == 0 || !rate || (!std::isfinite(share.value) && *rate > 0))
      continue;
    covered += weight.at(at);
    if (*rate > 0)  // where nothing is asked there is no share of it
      failed.count += share.value * *rate * static_cast<double>(weight.at(at)) / 1000;
  }
  if (covered == 0)
    return std::nullopt;
  failed.covered = std::chrono::milliseconds(covered);
  failed.sources = errors.sequences;
  for (const qint64 sequence : requests.sequences)
    if (!failed.sources.contains(sequence))
      failed.sources << sequence;
  return failed;
}
}  // namespace

std::optional<std::chrono::milliseconds> ImpactFigures::length() const {
  return startIsRecorded && to.isValid() ? std::optional(std::chrono::milliseconds(from.msecsTo(to))) : std::nullopt;
}

const MetricImpact *ImpactFigures::find(const QString &metric) const {
  const auto found = std::ranges::find(metrics, metric, &MetricImpact::metric);
  return found == metrics.cend() ? nullptr : &*found;
}

ImpactFigures impactFigures(const QList<JournalEvent> &events) {
  const ImpactSpan span = impactSpan(events);
  ImpactFigures figures{.from = span.start,
                        .startIsRecorded = milestoneTime(events, Milestone::ImpactStart).at.isValid(),
                        .to = span.end,
                        .metrics = {},
                        .failed = {}};
  if (!figures.from.isValid())
    return figures;
  for (const char *const metric : impactMetrics)
    if (const auto impact = impactOf(QString::fromLatin1(metric), events, figures))
      figures.metrics.append(*impact);
  figures.failed = failedRequests(events, figures);
  return figures;
}

}  // namespace sternway::report
