// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/presets.h"

#include "core/format.h"
#include "prometheus/requestrates.h"
#include "prometheus/resourceusage.h"

#include <QMap>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
/// Carries the name through label functions and sets, which take no notice of it.
const QString askedNameLabel = u"sternway_name"_s;
/// A URL of 8 KiB is what servers on the way take, and a third of it is escapes.
constexpr qsizetype longestDiscovery = 4000;

QString firstLabel(const QList<StringMap> &series, const QStringList &candidates) {
  for (const QString &label : candidates)
    if (std::ranges::any_of(series, [&](const StringMap &labels) { return !labels.value(label).isEmpty(); }))
      return label;
  return {};
}

void addDefinition(ServiceMetrics &metrics, const RequestRates &rates, const QString &name, Unit unit,
                   Worse worse = Worse::Higher) {
  if (const QString query = usualQuery(name, rates); !query.isEmpty())
    metrics.definitions.append({.name = name, .query = query, .unit = unit, .worse = worse, .origin = {}});
}

void addDefinitions(ServiceMetrics &metrics, const RequestSources &sources, const RequestRates &rates) {
  addDefinition(metrics, rates, u"error_rate"_s, Unit::Ratio);
  addDefinition(metrics, rates, u"success_rate"_s, Unit::Ratio, Worse::Lower);
  addDefinition(metrics, rates, u"errors_per_min"_s, Unit::PerMinute);
  addDefinition(metrics, rates, u"request_rate"_s, Unit::PerSecond, Worse::Lower);
  for (const QString &name : {u"latency_p50"_s, u"latency_p95"_s, u"latency_p99"_s})
    addDefinition(metrics, rates, name, Unit::Seconds);
  for (MetricDefinition &definition : metrics.definitions) {
    definition.origin = u"preset "_s + sources.counters.constFirst().preset->requests;
    if (isFailureMetric(definition.name))
      definition.gap = metrics.errorRateGap;
  }
}

/// Whether every matcher can be written for a Prometheus that does not know quoted names.
bool isPlain(const Selector &selector) {
  return std::ranges::all_of(selector, [](const LabelMatcher &matcher) { return isPlainName(matcher.label); });
}

/// One bucket of every histogram is enough to see that it is there; a counter has no le, and a summary is no histogram.
QStringList matchersOf(const ObjectRef &workload, bool quoted) {
  const Selector known{{.label = u"__name__"_s, .value = presetNames(Names::All), .regex = true},
                       {.label = u"le"_s, .value = u"|[+]Inf"_s, .regex = true},
                       {.label = u"quantile"_s, .value = {}}};
  QStringList matchers;
  for (const Selector &selector : selectorsOf(quoted))
    matchers.append(expandQuery(selectorText({}, known + selector), {.workload = workload, .by = {}}));
  return quoted ? matchers : matchers + resourceMatchers(workload);
}
}  // namespace

QList<Selector> selectorsOf(bool quoted) {
  QList<Selector> selectors;
  for (const MetricPreset &preset : metricPresets())
    for (const Selector &selector : preset.selectors)
      if (isPlain(selector) != quoted && !selectors.contains(selector))
        selectors.append(selector);
  return selectors;
}

QStringList discoveryQueries(const ObjectRef &workload, bool quoted) {
  // What tells one request from another, and says nothing of whose it is or how it ended.
  QStringList parts;
  for (const QString &matcher : matchersOf(workload, quoted))
    parts.append(carryingName(matcher));
  return framedQueries(u"count without (path, uri, route, handler, url, method, endpoint, le) (%1)"_s, parts);
}

QString carryingName(const QString &matcher) {
  return u"label_replace(%1, \"%2\", \"$1\", \"__name__\", \"(.+)\")"_s.arg(matcher, askedNameLabel);
}

QStringList framedQueries(const QString &frame, const QStringList &parts) {
  QStringList queries;
  QStringList joined;
  qsizetype length = 0;
  const auto finish = [&] {
    if (!joined.isEmpty())
      queries.append(frame.arg(joined.join(u" or "_s)));
    joined.clear();
    length = 0;
  };
  for (const QString &part : parts) {
    if (length + part.size() > longestDiscovery)
      finish();
    joined.append(part);
    length += part.size();
  }
  finish();
  return queries;
}

QList<StringMap> discoveredSeries(const MetricsAnswer &answer) {
  QList<StringMap> found;
  for (const Series &series : answer.series) {
    StringMap labels = series.labels;
    labels.insert(u"__name__"_s, labels.take(askedNameLabel));
    found.append(labels);
  }
  return found;
}

ServiceMetrics metricsFromSeries(const QList<StringMap> &series, const ObjectRef &workload) {
  ServiceMetrics metrics;
  const RequestSources sources = requestSources(series, workload);
  if (sources.counters.isEmpty())
    return metrics;
  const RequestRates rates = requestRates(sources);
  metrics.requestRate = groupedRate(rates.all, u"namespace"_s);
  if (!rates.failed.isEmpty())
    metrics.errorRate = groupedRate(rates.failed, u"namespace"_s);
  if (!rates.failed.isEmpty() && !rates.untold.isEmpty())
    metrics.untoldRate = groupedRate(rates.untold, u"namespace"_s);
  if (const QString buckets = bucketRate(sources); !buckets.isEmpty()) {
    metrics.latencyBuckets = groupedRate(buckets, u"le"_s);
    metrics.latencyScale = sources.latencies.constFirst().scale;
  }
  metrics.podLabel = sources.counters.constFirst().podLabel;
  for (const CounterSource &counter : sources.counters) {
    metrics.counters.append(counter.name());
    metrics.pods += counter.pods;
    if (const QString problem = outcomeProblem(counter); !problem.isEmpty())
      metrics.notes.append(problem);
  }
  if (rates.partial && !rates.failed.isEmpty())
    metrics.errorRateGap = metrics.notes.join(u"; "_s);
  addDefinitions(metrics, sources, rates);
  metrics.counters.removeDuplicates();
  metrics.pods.removeDuplicates();
  for (const LatencySource &latency : sources.latencies)
    metrics.latencyPods += latency.pods;
  metrics.latencyPods.removeDuplicates();
  metrics.versionLabel = firstLabel(sources.counters.constFirst().series,
                                    {u"version"_s, u"app_version"_s, u"service_version"_s, u"destination_version"_s,
                                     u"app_kubernetes_io_version"_s, u"image_tag"_s});
  return metrics;
}

QString outcomeProblem(const CounterSource &counter) {
  if (counter.outcome.overflows)
    return tr("Failed requests of %1 may be missing: past its limit of attribute combinations, OpenTelemetry counts new ones "
              "together "
              "and without their status (otel_metric_overflow). Keep ids out of the attributes or raise the limit; restarting "
              "the pods "
              "helps for a while")
        .arg(counter.name());
  const QString unknown = counter.outcome.unknown.mid(0, 8).join(u", "_s);
  if (!unknown.isEmpty() && !counter.outcome.failed.isEmpty())
    return tr("Failed requests of %1 may be missing: %2 is none of the usual values. Give the query of the error rate in the "
              "settings or in the runbook")
        .arg(counter.name(), unknown);
  if (!unknown.isEmpty())
    return tr("Which requests of %1 failed is not known: %2 is none of the usual values. Give the query of the error rate in the "
              "settings or in the runbook")
        .arg(counter.name(), unknown);
  return counter.outcome.failed.isEmpty()
             ? tr("%1 has no label that tells failed requests from others: give the query of the error rate in the settings or "
                  "in the runbook")
                   .arg(counter.name())
             : QString();
}

QStringList scrapeProbes(const QList<StringMap> &series, const ObjectRef &workload) {
  const RequestSources sources = requestSources(series, workload);
  QMap<QString, QStringList> names;  // by what the series are found by
  const auto add = [&names](const QString &name, const Selector &selector) {
    const Selector once{{.label = u"le"_s, .value = u"|[+]Inf"_s, .regex = true}};
    names[selectorText({}, once + selector).mid(1)].append(promString(name, true));
  };
  for (const CounterSource &counter : sources.counters)
    add(counter.name(), counter.selector);
  for (const LatencySource &latency : sources.latencies)
    add(latency.name, latency.selector);
  QStringList probes;
  for (auto found = names.cbegin(); found != names.cend(); ++found)
    probes.append(
        expandQuery(u"{__name__=~\"%1\",%2[3m]"_s.arg(found->join(u'|'), found.key()), {.workload = workload, .by = {}}));
  return probes;
}

std::chrono::milliseconds scrapeIntervalOf(const MetricsAnswer &probe) {
  QMap<std::pair<QString, QString>, QList<qint64>> distances;
  for (const Series &series : probe.series)
    for (qsizetype i = 1; i < series.samples.size(); ++i)
      distances[{series.labels.value(u"__name__"_s), series.labels.value(u"job"_s)}].append(series.samples.at(i).time -
                                                                                            series.samples.at(i - 1).time);
  qint64 longest = 0;
  for (QList<qint64> &own : distances) {
    const auto middle = own.begin() + own.size() / 2;
    std::nth_element(own.begin(), middle, own.end());
    longest = std::max(longest, *middle);
  }
  // scrapes are a few milliseconds early or late: say 2 s, not 1.999 s
  return std::chrono::milliseconds(longest < 1000 ? longest : (longest + 500) / 1000 * 1000);
}

}  // namespace sternway::prometheus
