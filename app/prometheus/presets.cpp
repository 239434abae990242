// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/presets.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
QString sum(const QString &rate, const QStringList &by) {
  return by.isEmpty() ? u"sum(%1)"_s.arg(rate) : u"sum by (%1) (%2)"_s.arg(by.join(u", "_s), rate);
}

/// A service without a failed request has no such series: that is 0, not no data. Without any request it stays no data.
QString failures(const RequestRates &rates, const QStringList &by) {
  return u"(%1 or %2 * 0)"_s.arg(sum(rates.failed, by), sum(rates.all, by));
}

QString quantile(const QString &value, const RequestRates &rates, const QStringList &by) {
  const QString query =
      u"histogram_quantile(%1, sum by (%2) (%3))"_s.arg(value, (QStringList{u"le"_s} + by).join(u", "_s), rates.buckets);
  return rates.scale == 1 ? query : query + u" * "_s + QString::number(rates.scale);
}
}  // namespace

QString usualQuery(const QString &metric, const RequestRates &rates, const QStringList &by) {
  static const QMap<QString, QString> quantiles{
      {u"latency_p50"_s, u"0.5"_s}, {u"latency_p95"_s, u"0.95"_s}, {u"latency_p99"_s, u"0.99"_s}};
  if (const QString value = quantiles.value(metric); !value.isEmpty())
    return rates.buckets.isEmpty() ? QString() : quantile(value, rates, by);
  if (metric == u"request_rate")
    return sum(rates.all, by);
  if (rates.failed.isEmpty())
    return {};
  if (metric == u"error_rate")
    return u"%1 / (%2 > 0)"_s.arg(failures(rates, by), sum(rates.all, by));
  if (metric == u"success_rate")
    return u"1 - %1 / (%2 > 0)"_s.arg(failures(rates, by), sum(rates.all, by));
  if (metric == u"errors_per_min")
    return u"60 * %1"_s.arg(failures(rates, by));
  return {};
}

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
    definition.origin = u"preset "_s + choice.preset->requests;
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

namespace {
LabelMatcher is(const QString &label, const QString &value) {
  return {.label = label, .value = value};
}

LabelMatcher like(const QString &label, const QString &value) {
  return {.label = label, .value = value, .regex = true};
}

/// How a service's own metrics are labelled: by Prometheus' pod or endpoints discovery, by relabelling, or by an
/// OpenTelemetry collector (job is "namespace/service" there, other attributes only where they were promoted).
QList<Selector> ownSelectors() {
  const LabelMatcher inNamespace = is(u"namespace"_s, u"$namespace"_s);
  QList<Selector> selectors{{inNamespace, like(u"pod"_s, u"$pods"_s)},
                            {is(u"kubernetes_namespace"_s, u"$namespace"_s), like(u"kubernetes_pod_name"_s, u"$pods"_s)},
                            {is(u"k8s_namespace_name"_s, u"$namespace"_s), like(u"k8s_pod_name"_s, u"$pods"_s)},
                            {is(u"k8s_namespace_name"_s, u"$namespace"_s), is(u"k8s_deployment_name"_s, u"$service"_s)}};
  for (const QString &label : {u"service"_s, u"app"_s, u"app_kubernetes_io_name"_s, u"deployment"_s, u"service_name"_s, u"job"_s})
    selectors.append({inNamespace, is(label, u"$service"_s)});
  selectors.append({is(u"job"_s, u"$namespace/$service"_s)});
  // Without any label for the namespace the name alone must do; an empty value means that the label is not there.
  for (const QString &label : {u"service"_s, u"app"_s, u"service_name"_s, u"job"_s})
    selectors.append({is(u"namespace"_s, {}), is(label, u"$service"_s)});
  return selectors;
}

/// The server's side of the mesh counts what reached the workload; the clients' side also what did not.
QList<Selector> istioSelectors() {
  const Selector workload{is(u"destination_workload_namespace"_s, u"$namespace"_s), is(u"destination_workload"_s, u"$service"_s)};
  return {Selector{is(u"reporter"_s, u"destination"_s)} + workload, Selector{is(u"reporter"_s, u"waypoint"_s)} + workload,
          Selector{is(u"reporter"_s, u"source"_s)} + workload};
}

/// Where Prometheus has its own label of that name for the scraped controller, the metric's label becomes exported_….
QList<Selector> nginxSelectors() {
  return {{is(u"exported_namespace"_s, u"$namespace"_s), is(u"exported_service"_s, u"$service"_s)},
          {is(u"namespace"_s, u"$namespace"_s), is(u"service"_s, u"$service"_s)},
          {is(u"exported_namespace"_s, u"$namespace"_s), is(u"ingress"_s, u"$service"_s)},
          {is(u"namespace"_s, u"$namespace"_s), is(u"ingress"_s, u"$service"_s)}};
}

QList<Selector> traefikSelectors() {
  const QString name = u"$namespace-$service-[^@]+@kubernetes.*"_s;
  return {{like(u"exported_service"_s, name)}, {like(u"service"_s, name)}};
}

const QStringList &codeLabels() {
  static const QStringList labels{u"status"_s, u"code"_s, u"status_code"_s, u"http_status_code"_s, u"response_code"_s};
  return labels;
}

QList<MetricPreset> makePresets() {
  const QStringList otelCodes{u"http_response_status_code"_s, u"http_status_code"_s};
  const QList<Selector> own = ownSelectors();
  return {
      {u"http_requests_total"_s, codeLabels(), u"http_request_duration_seconds_bucket"_s, 1, own},
      {u"http_server_request_duration_seconds_count"_s, otelCodes, u"http_server_request_duration_seconds_bucket"_s, 1, own},
      {u"http_server_duration_milliseconds_count"_s, otelCodes, u"http_server_duration_milliseconds_bucket"_s, 0.001, own},
      {u"http_server_requests_seconds_count"_s, {u"status"_s}, u"http_server_requests_seconds_bucket"_s, 1, own},
      {u"http_request_duration_seconds_count"_s, codeLabels(), u"http_request_duration_seconds_bucket"_s, 1, own},
      {u"istio_requests_total"_s, {u"response_code"_s}, u"istio_request_duration_milliseconds_bucket"_s, 0.001, istioSelectors()},
      {u"nginx_ingress_controller_requests"_s,
       {u"status"_s},
       u"nginx_ingress_controller_request_duration_seconds_bucket"_s,
       1,
       nginxSelectors()},
      {u"traefik_service_requests_total"_s,
       {u"code"_s},
       u"traefik_service_request_duration_seconds_bucket"_s,
       1,
       traefikSelectors()}};
}
}  // namespace

const QList<MetricPreset> &metricPresets() {
  static const QList<MetricPreset> presets = makePresets();
  return presets;
}

}  // namespace sternway::prometheus
