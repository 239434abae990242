// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/metricsbasis.h"

#include "core/format.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::assess {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostNamed = 3;

QString named(const QStringList &pods) {
  const QString names = pods.mid(0, mostNamed).join(u", "_s);
  return pods.size() > mostNamed ? names + u", …"_s : names;
}

QStringList withoutSeries(const QStringList &counted, const QStringList &seen) {
  QStringList without;
  std::ranges::copy_if(counted, std::back_inserter(without), [&seen](const QString &pod) { return !seen.contains(pod); });
  return without;
}
}  // namespace

MetricsBasis metricsBasis(const ServiceMetrics &metrics, const std::optional<QList<Pod>> &pods, const QDateTime &now) {
  MetricsBasis basis{.counters = metrics.counters};
  if (!pods || metrics.pods.isEmpty())
    return basis;
  const QDateTime oldEnough = now.addMSecs(-rateWindow(metrics.scrapeInterval).count());
  QStringList counted;
  for (const Pod &pod : *pods)
    if (pod.ready && !pod.terminating && (!pod.created.isValid() || pod.created <= oldEnough))
      counted.append(pod.ref.name);
  const auto hasSeries = [&metrics](const Pod &pod) {
    return metrics.pods.contains(pod.ref.name) || metrics.latencyPods.contains(pod.ref.name);
  };
  basis.isOthers = !pods->isEmpty() && std::ranges::none_of(*pods, hasSeries);
  basis.pods = static_cast<int>(counted.size());
  basis.without = withoutSeries(counted, metrics.pods);
  if (!metrics.latencyPods.isEmpty())
    basis.latencyWithout = withoutSeries(counted, metrics.latencyPods);
  return basis;
}

bool isRequestMetric(const QString &metric) {
  return metric.startsWith(u"latency_"_s) ||
         QStringList{u"error_rate"_s, u"success_rate"_s, u"errors_per_min"_s, u"request_rate"_s}.contains(metric);
}

QString podGap(qsizetype without, qsizetype pods) {
  return tr("no series for %1 of %2 pods").arg(without).arg(pods);
}

void addGap(MetricHistory &history, const QString &gap) {
  if (history.gap.isEmpty())
    history.gap = gap;
  else if (!history.gap.contains(gap))
    history.gap += u"; "_s + gap;
}

void addPodGaps(QHash<QString, MetricHistory> &histories, const ServiceMetrics &metrics, const MetricsBasis &basis) {
  for (auto history = histories.begin(); history != histories.end(); ++history) {
    const MetricDefinition *definition = metrics.find(history.key());
    if (definition && !definition->origin.startsWith(u"preset "_s))
      continue;
    const QStringList &without = history.key().startsWith(u"latency_"_s) ? basis.latencyWithout : basis.without;
    if (!isRequestMetric(history.key()))
      continue;
    if (basis.isOthers)
      history->samples.clear();
    if (!without.isEmpty())
      addGap(*history, podGap(without.size(), basis.pods));
  }
}

bool gapLowers(const MetricDefinition &definition) {
  return definition.worse == Worse::Lower && definition.unit == Unit::Ratio;
}

QStringList queryWarnings(const ServiceMetrics &metrics, const QStringList &names, const QueryScope &scope,
                          const ObjectRef &workload) {
  QStringList warnings;
  for (const QString &name : names) {
    const MetricDefinition *definition = metrics.find(name);
    if (!definition || !lacksLimit(definition->query, scope))
      continue;
    const bool memory = scope.limits.memory.isEmpty() && definition->query.contains(u"$memory_limit"_s);
    warnings.append(memory ? tr("No data for %1: %2 has no memory limit").arg(metricTitle(name), workload.name)
                           : tr("No data for %1: %2 has no CPU limit").arg(metricTitle(name), workload.name));
  }
  // Of few scrapes one more or less, as versions of Prometheus count them, decides whether there is a value.
  const auto scrape = metrics.scrapeInterval;
  for (const QString &name : names)
    if (const MetricDefinition *definition = metrics.find(name); definition && scrape.count() > 0)
      if (const auto range = shortestRange(definition->query); range.count() > 0 && range < 4 * scrape)
        warnings.append(tr("The query for %1 uses a %2 window; it needs at least four scrape intervals (4 × %3): write [$window]")
                            .arg(metricTitle(name), formatDuration(range), formatDuration(scrape)));
  return warnings;
}

QString basisText(const MetricsBasis &basis) {
  if (basis.counters.isEmpty())
    return {};
  QString text = basis.counters.join(u", "_s);
  if (basis.pods > 0 && basis.without.isEmpty())
    text = tr("%1 of %n pod(s)", nullptr, basis.pods).arg(text);
  else if (basis.pods > 0)
    text = tr("%1 of %2 of %3 pods (no series from %4)", "http_requests_total of 3 of 5 pods (no series from shop-a, shop-b)")
               .arg(text)
               .arg(basis.pods - basis.without.size())
               .arg(basis.pods)
               .arg(named(basis.without));
  if (basis.latencyWithout != basis.without && !basis.latencyWithout.isEmpty())
    text += u"; "_s + tr("no latencies of %1").arg(named(basis.latencyWithout));
  for (const QString &gap : basis.gaps)
    text += u"; "_s + gap;
  return text;
}

QString clusterText(const ClusterChoice &choice) {
  if (!choice.isKept())
    return {};
  QStringList others = choice.values;
  others.removeAll(choice.value);
  const QString taken = tr("Counting only %1=%2 (%3)").arg(choice.label, choice.value, choice.why);
  return others.isEmpty() ? taken : tr("%1; ignored: %2").arg(taken, others.join(u", "_s));
}

QJsonObject toJson(const MetricsBasis &basis) {
  return {{u"counters"_s, QJsonArray::fromStringList(basis.counters)},
          {u"pods"_s, basis.pods},
          {u"without"_s, QJsonArray::fromStringList(basis.without)},
          {u"latencyWithout"_s, QJsonArray::fromStringList(basis.latencyWithout)},
          {u"gaps"_s, QJsonArray::fromStringList(basis.gaps)}};
}

}  // namespace sternway::assess
