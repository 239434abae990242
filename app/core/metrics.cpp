// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics.h"

#include "core/format.h"
#include "core/promql.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace sternway {

using namespace Qt::StringLiterals;

const MetricDefinition *ServiceMetrics::find(const QString &name) const {
  const auto found = std::ranges::find(definitions, name, &MetricDefinition::name);
  return found == definitions.cend() ? nullptr : &*found;
}

ServiceMetrics withOverrides(ServiceMetrics metrics, const QMap<QString, QString> &queries) {
  if (metrics.cluster.isOpen())
    return metrics;
  for (auto query = queries.cbegin(); query != queries.cend(); ++query) {
    if (query.key() == u"requests")
      metrics.requestRate = query.value();
    else if (query.key() == u"failed_requests") {
      metrics.errorRate = query.value();
      metrics.untoldRate.clear();
      metrics.errorRateGap.clear();
    } else if (query.key() == u"latency_buckets")
      metrics.latencyBuckets = query.value();
    else {
      auto known = std::ranges::find(metrics.definitions, query.key(), &MetricDefinition::name);
      if (known == metrics.definitions.end()) {
        known = metrics.definitions.insert(known, MetricDefinition());
        known->name = query.key();
        known->unit = usualUnit(query.key());
      }
      known->query = query.value();
      known->origin = u"preferences"_s;
      known->gap.clear();
    }
  }
  return metrics;
}

std::optional<double> histogramQuantile(double quantile, QMap<double, double> buckets) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (std::isnan(quantile) || buckets.size() < 2 || buckets.lastKey() != infinity)
    return std::nullopt;
  if (quantile < 0 || quantile > 1)
    return quantile < 0 ? -infinity : infinity;
  double highest = 0;  // counts of different scrapes may disagree a little: make them monotonic
  for (double &count : buckets)
    count = highest = std::max(highest, count);
  if (highest == 0)
    return std::nullopt;
  const double rank = quantile * highest;
  auto bucket = buckets.begin();
  while (std::next(bucket) != buckets.end() && bucket.value() < rank)
    ++bucket;
  if (bucket.key() == infinity)
    return std::prev(bucket).key();
  if (bucket == buckets.begin() && bucket.key() <= 0)
    return bucket.key();
  const double start = bucket == buckets.begin() ? 0 : std::prev(bucket).key();
  const double below = bucket == buckets.begin() ? 0 : std::prev(bucket).value();
  return start + (bucket.key() - start) * ((rank - below) / (bucket.value() - below));
}

bool isFailureMetric(const QString &metric) {
  return QStringList{u"error_rate"_s, u"success_rate"_s, u"errors_per_min"_s}.contains(metric);
}

const QList<KnownMetric> &knownMetrics() {
  using Source = KnownMetric::Source;
  static const QList<KnownMetric> all{
      {u"error_rate"_s, Unit::Ratio, Worse::Higher, Source::Query},
      {u"success_rate"_s, Unit::Ratio, Worse::Lower, Source::Query},
      {u"request_rate"_s, Unit::PerSecond, Worse::Lower, Source::Query},
      {u"errors_per_min"_s, Unit::PerMinute, Worse::Higher, Source::Query},
      {u"latency_p50"_s, Unit::Seconds, Worse::Higher, Source::Query},
      {u"latency_p95"_s, Unit::Seconds, Worse::Higher, Source::Query},
      {u"latency_p99"_s, Unit::Seconds, Worse::Higher, Source::Query},
      {u"memory_usage"_s, Unit::Ratio, Worse::Higher, Source::Query},
      {u"cpu_usage"_s, Unit::Ratio, Worse::Higher, Source::Query},
      {u"rollout_stuck"_s, Unit::Count, Worse::Higher, Source::Cluster},
      {u"pods_failing"_s, Unit::Ratio, Worse::Higher, Source::Cluster},
      {u"pods_ready"_s, Unit::Ratio, Worse::Lower, Source::Cluster},
      {u"pod_crashes"_s, Unit::Count, Worse::Higher, Source::Events},
      {u"user_reports"_s, Unit::Count, Worse::Higher, Source::Events},
      {u"target_good"_s, Unit::Count, Worse::Lower, Source::Target},
  };
  return all;
}

const KnownMetric *knownMetric(const QString &name) {
  const QList<KnownMetric> &all = knownMetrics();
  const auto found = std::ranges::find(all, name, &KnownMetric::name);
  return found == all.cend() ? nullptr : &*found;
}

bool isPodOf(const QString &pod, const ObjectRef &service) {
  if (!pod.startsWith(podPrefix(service.name)))
    return false;
  return anchoredRegex(podPattern(service)).match(pod).hasMatch();
}

namespace {
/// A label's value; that of its exported_ twin where there is one.
QString labelOf(const Alert &alert, const QString &name) {
  return alert.labels.value(u"exported_"_s + name, alert.labels.value(name));
}

QStringList namespacesOf(const Alert &alert) {
  QStringList values;
  for (const QString &label :
       {u"namespace"_s, u"kubernetes_namespace"_s, u"k8s_namespace_name"_s, u"destination_workload_namespace"_s})
    if (const QString value = labelOf(alert, label); !value.isEmpty())
      values.append(value);
  return values;
}

/// By the names of its pods: what comes before their last five characters.
bool isReplicaSetOf(const QString &replicaSet, const ObjectRef &service) {
  return service.kind == Kind::Deployment && isPodOf(podPrefix(replicaSet) + u"bbbbb"_s, service);
}

/// The kind that mixins write beside the label workload; and pods of a longer name, of another workload whatever it is called.
bool isOfNamesake(const Alert &alert, const ObjectRef &service) {
  const QString kind = labelOf(alert, u"workload_type"_s);
  const QString pod = labelOf(alert, u"pod"_s);
  return (!kind.isEmpty() && kind.compare(kindName(service.kind), Qt::CaseInsensitive) != 0) ||
         (pod.startsWith(service.name + u'-') && !isPodOf(pod, service));
}

/// Whether one of the labels that name a workload fits; nothing where there is none.
std::optional<bool> namesWorkload(const Alert &alert, const ObjectRef &service) {
  std::optional<bool> fits;
  const auto look = [&fits](const QString &value, bool one) {
    if (!value.isEmpty())
      fits = fits.value_or(false) || one;
  };
  for (const QString &label : {u"service"_s, u"app"_s, u"service_name"_s, u"workload"_s, u"destination_workload"_s,
                               u"app_kubernetes_io_name"_s, u"horizontalpodautoscaler"_s})
    look(labelOf(alert, label), labelOf(alert, label) == service.name);
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
    const QString value = labelOf(alert, kindName(kind).toLower());
    look(value, kind == service.kind && value == service.name);
  }
  const QString pod = labelOf(alert, u"pod"_s);
  look(pod, isPodOf(pod, service));
  const QString replicaSet = labelOf(alert, u"replicaset"_s);
  look(replicaSet, isReplicaSetOf(replicaSet, service));
  for (const QString &label : {u"job_name"_s, u"cronjob"_s})
    look(labelOf(alert, label), false);
  const QString job = labelOf(alert, u"job"_s);
  look(job, job == service.name || job == service.nameSpace + u'/' + service.name);
  return fits;
}

bool saysCluster(const Alert &alert) {
  const QString scope = alert.labels.value(u"scope"_s).toLower();
  return scope == u"cluster" || scope == u"global" || alert.name.startsWith(u"Cluster"_s);
}

/// The numbers that a word stands for, in lower case.
QStringList numbersOf(const QString &word) {
  static const std::array<std::pair<QString, QStringList>, 6> table{{{u"critical"_s, {u"p0"_s, u"p1"_s}},
                                                                     {u"page"_s, {u"p0"_s, u"p1"_s}},
                                                                     {u"error"_s, {u"p1"_s, u"p2"_s}},
                                                                     {u"high"_s, {u"p1"_s, u"p2"_s}},
                                                                     {u"warning"_s, {u"p2"_s, u"p3"_s}},
                                                                     {u"info"_s, {u"p3"_s, u"p4"_s}}}};
  const auto found = std::ranges::find_if(table, [&word](const auto &row) { return row.first == word; });
  return found == table.cend() ? QStringList() : found->second;
}

bool sameSeverity(const QString &a, const QString &b) {
  const QString one = a.trimmed().toLower();
  const QString other = b.trimmed().toLower();
  return one == other || numbersOf(one).contains(other) || numbersOf(other).contains(one);
}

/// \a part has no label that \a whole has not, with the same value.
bool isPartOf(const StringMap &part, const StringMap &whole) {
  return std::all_of(part.keyBegin(), part.keyEnd(),
                     [&](const QString &label) { return whole.value(label) == part.value(label); });
}

bool isSame(const Alert &ofPrometheus, const Alert &ofAlertmanager) {
  return ofPrometheus.name == ofAlertmanager.name && isPartOf(ofPrometheus.labels, ofAlertmanager.labels);
}

/// Where it fires at both: since when first; the words are Prometheus' own.
void join(Alert &alert, const Alert &other) {
  if (alert.state != u"firing" || (other.activeAt.isValid() && other.activeAt < alert.activeAt))
    alert.activeAt = other.activeAt;
  alert.state = u"firing"_s;
}
}  // namespace

bool concerns(const Alert &alert, const ObjectRef &service) {
  const QStringList namespaces = namespacesOf(alert);
  if (!namespaces.isEmpty() && !namespaces.contains(service.nameSpace))
    return false;
  if (isOfNamesake(alert, service))
    return false;
  if (const auto named = namesWorkload(alert, service))
    return *named;
  return !namespaces.isEmpty() || saysCluster(alert);
}

QList<Alert> alertsOf(const ObjectRef &service, const QList<Alert> &alerts) {
  QList<Alert> own;
  std::ranges::copy_if(alerts, std::back_inserter(own), [&service](const Alert &alert) { return concerns(alert, service); });
  return own;
}

bool hasSeverity(const Alert &alert, const QStringList &wanted) {
  for (const QString &label : {u"severity"_s, u"priority"_s})
    if (const QString severity = alert.labels.value(label); !severity.isEmpty())
      if (std::ranges::any_of(wanted, [&](const QString &each) { return sameSeverity(severity, each); }))
        return true;
  return false;
}

QList<Alert> mergedAlerts(const QList<Alert> &prometheus, const QList<Alert> &alertmanager, const QList<Alert> &suppressed) {
  QList<Alert> merged;
  QList<Alert> left = alertmanager;
  for (Alert alert : prometheus) {
    const auto same = [&alert](const Alert &other) { return isSame(alert, other); };
    if (std::ranges::any_of(suppressed, same))
      continue;
    if (const auto other = std::ranges::find_if(left, same); other != left.cend())
      join(alert, *other);
    left.removeIf(same);
    merged.append(alert);
  }
  return merged + left;
}

}  // namespace sternway
