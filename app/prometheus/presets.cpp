// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/presets.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// What a string of PromQL says, without the string's own escapes.
QString unescaped(QString text) {
  return text.replace(u"\\\\"_s, u"\\"_s);
}

/// With the $names in place, as a definition keeps them, so that it reads the same for every service and can be corrected.
QString selectorTemplate(const Selector &selector, const QStringList &extra = {}) {
  QStringList parts = extra;
  for (const LabelMatcher &matcher : selector)
    parts.append(u"%1%2\"%3\""_s.arg(matcher.label, matcher.regex ? u"=~"_s : u"="_s, matcher.value));
  return u'{' + parts.join(u',') + u'}';
}

bool matches(const StringMap &labels, const Selector &selector, const ObjectRef &workload) {
  return std::all_of(selector.cbegin(), selector.cend(), [&](const LabelMatcher &matcher) {
    const QString wanted = unescaped(expandQuery(matcher.value, {.workload = workload, .by = {}}));
    const QString value = labels.value(matcher.label);
    return matcher.regex ? QRegularExpression(QRegularExpression::anchoredPattern(wanted)).match(value).hasMatch()
                         : value == wanted;
  });
}

QList<StringMap> matching(const QList<StringMap> &series, const QString &name, const Selector &selector,
                          const ObjectRef &workload) {
  QList<StringMap> found;
  for (const StringMap &labels : series)
    if (labels.value(u"__name__"_s) == name && matches(labels, selector, workload))
      found.append(labels);
  return found;
}

QString firstLabel(const QList<StringMap> &series, const QStringList &candidates) {
  for (const QString &label : candidates)
    if (std::any_of(series.cbegin(), series.cend(), [&](const StringMap &labels) { return !labels.value(label).isEmpty(); }))
      return label;
  return {};
}

/// The label that names the workload's own pods. An ingress controller's series carry its own pod: that says nothing.
QString podLabelOf(const QList<StringMap> &series, const ObjectRef &workload) {
  const QRegularExpression pattern(QRegularExpression::anchoredPattern(unescaped(podPattern(workload))));
  for (const QString &label : {u"pod"_s, u"kubernetes_pod_name"_s, u"k8s_pod_name"_s, u"pod_name"_s})
    if (std::all_of(series.cbegin(), series.cend(),
                    [&](const StringMap &labels) { return pattern.match(labels.value(label)).hasMatch(); }))
      return label;
  return {};
}

struct Choice {
  const MetricPreset *preset = nullptr;
  Selector selector;
  QList<StringMap> series;
};

Choice choose(const QList<StringMap> &series, const ObjectRef &workload) {
  for (const MetricPreset &preset : metricPresets())
    for (const Selector &selector : preset.selectors) {
      const auto found = matching(series, preset.requests, selector, workload);
      if (!found.isEmpty())
        return {.preset = &preset, .selector = selector, .series = found};
    }
  return {};
}

/// The histogram by the counter's own selector if there is one, else by the next that has series.
std::optional<Selector> bucketSelector(const QList<StringMap> &series, const Choice &choice, const ObjectRef &workload) {
  QList<Selector> candidates{choice.selector};
  candidates += choice.preset->selectors;
  for (const Selector &selector : candidates)
    if (!matching(series, choice.preset->buckets, selector, workload).isEmpty())
      return selector;
  return std::nullopt;
}

QString rateOf(const QString &name, const Selector &selector, const QStringList &extra = {}) {
  return u"rate(%1%2[$window])"_s.arg(name, selectorTemplate(selector, extra));
}

void addDefinition(ServiceMetrics &metrics, const RequestRates &rates, const QString &name, Unit unit,
                   Worse worse = Worse::Higher) {
  if (const QString query = usualQuery(name, rates); !query.isEmpty())
    metrics.definitions.append({.name = name, .query = query, .unit = unit, .worse = worse, .origin = {}});
}
}  // namespace

QStringList seriesMatchers(const ObjectRef &workload) {
  QList<std::pair<QString, QStringList>> groups;  // selector, names
  for (const MetricPreset &preset : metricPresets())
    for (const Selector &selector : preset.selectors) {
      const QString text = selectorTemplate(selector);
      auto group = std::find_if(groups.begin(), groups.end(), [&text](const auto &each) { return each.first == text; });
      if (group == groups.end())
        group = groups.insert(groups.end(), {text, {}});
      group->second << preset.requests << preset.buckets;
    }
  QStringList matchers;
  for (auto &[selector, names] : groups) {
    names.removeDuplicates();
    // One bucket of every histogram is enough to see that it is there; a counter has no le.
    const QString filter = u"{__name__=~\"%1\",le=~\"|[+]Inf\","_s.arg(names.join(u'|'));
    matchers.append(filter + expandQuery(selector.mid(1), {.workload = workload, .by = {}}));
  }
  return matchers;
}

RequestRates requestRates(const MetricPreset &preset, const Selector &selector, const QString &codeLabel,
                          const std::optional<Selector> &buckets) {
  const QStringList failed{codeLabel + u"=~\"5..\""_s};
  return {.failed = codeLabel.isEmpty() ? QString() : rateOf(preset.requests, selector, failed),
          .all = rateOf(preset.requests, selector),
          .buckets = buckets ? rateOf(preset.buckets, *buckets) : QString(),
          .scale = preset.scale};
}

ServiceMetrics metricsFromSeries(const QList<StringMap> &series, const ObjectRef &workload) {
  ServiceMetrics metrics;
  const Choice choice = choose(series, workload);
  if (!choice.preset)
    return metrics;
  const QString code = firstLabel(choice.series, choice.preset->codeLabels);
  const auto buckets = bucketSelector(series, choice, workload);
  const RequestRates rates = requestRates(*choice.preset, choice.selector, code, buckets);
  metrics.requestRate = u"sum by (namespace$by) (%1)"_s.arg(rates.all);
  if (!rates.failed.isEmpty())
    metrics.errorRate = u"sum by (namespace$by) (%1)"_s.arg(rates.failed);
  if (!rates.buckets.isEmpty())
    metrics.latencyBuckets = u"sum by (le$by) (%1)"_s.arg(rates.buckets);
  metrics.latencyScale = rates.buckets.isEmpty() ? 1 : rates.scale;
  addDefinition(metrics, rates, u"error_rate"_s, Unit::Ratio);
  addDefinition(metrics, rates, u"success_rate"_s, Unit::Ratio, Worse::Lower);
  addDefinition(metrics, rates, u"errors_per_min"_s, Unit::PerMinute);
  addDefinition(metrics, rates, u"request_rate"_s, Unit::PerSecond, Worse::Lower);
  for (const QString &name : {u"latency_p50"_s, u"latency_p95"_s, u"latency_p99"_s})
    addDefinition(metrics, rates, name, Unit::Seconds);
  for (MetricDefinition &definition : metrics.definitions)
    definition.origin = u"preset "_s + choice.preset->name;
  metrics.podLabel = podLabelOf(choice.series, workload);
  metrics.versionLabel = firstLabel(choice.series, {u"version"_s, u"app_version"_s, u"service_version"_s,
                                                    u"destination_version"_s, u"app_kubernetes_io_version"_s, u"image_tag"_s});
  return metrics;
}

QString scrapeProbe(const QList<StringMap> &series, const ObjectRef &workload) {
  const Choice choice = choose(series, workload);
  return choice.preset ? expandQuery(choice.preset->requests + selectorTemplate(choice.selector) + u"[3m]"_s,
                                     {.workload = workload, .by = {}})
                       : QString();
}

std::chrono::milliseconds scrapeIntervalOf(const MetricsAnswer &probe) {
  QList<qint64> distances;
  for (const Series &series : probe.series)
    for (qsizetype i = 1; i < series.samples.size(); ++i)
      distances.append(series.samples.at(i).time - series.samples.at(i - 1).time);
  if (distances.isEmpty())
    return {};
  const auto middle = distances.begin() + distances.size() / 2;
  std::nth_element(distances.begin(), middle, distances.end());
  // scrapes are a few milliseconds early or late: say 2 s, not 1.999 s
  return std::chrono::milliseconds(*middle < 1000 ? *middle : (*middle + 500) / 1000 * 1000);
}

}  // namespace sternway
