// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/resourceusage.h"

#include "core/promql.h"
#include "prometheus/fleetgroup.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
const QString serviceLabel = u"sternway_service"_s;
const QString limitSeries = u"kube_pod_container_resource_limits"_s;

struct Resource {
  QString metric;
  QString name;      ///< as kube-state-metrics and Kubernetes call it
  QString series;    ///< what cAdvisor measures
  QString combined;  ///< of several series of one container
  QString range;     ///< of rate(); cAdvisor is scraped at its own pace, up to a minute apart, so $window can be too short
  QString templateLimit;
};

const QList<Resource> &resources() {
  static const QList<Resource> all{{.metric = u"memory_usage"_s,
                                    .name = u"memory"_s,
                                    .series = u"container_memory_working_set_bytes"_s,
                                    .combined = u"max"_s,
                                    .range = {},
                                    .templateLimit = u"$memory_limit"_s},
                                   {.metric = u"cpu_usage"_s,
                                    .name = u"cpu"_s,
                                    .series = u"container_cpu_usage_seconds_total"_s,
                                    .combined = u"sum"_s,
                                    .range = u"3m"_s,
                                    .templateLimit = u"$cpu_limit"_s}};
  return all;
}

const Resource *resourceOf(const QString &metric) {
  const auto found = std::find_if(resources().cbegin(), resources().cend(),
                                  [&metric](const Resource &resource) { return resource.metric == metric; });
  return found == resources().cend() ? nullptr : &*found;
}

/// What each container uses. A container that was restarted has two series for a while, and the pod's sandbox has none of its
/// own.
QString usage(const Resource &resource, const QString &selector) {
  const QString series = u"%1{%2,container!=\"\",container!=\"POD\"}"_s.arg(resource.series, selector);
  return u"%1 by (namespace, pod, container) (%2)"_s.arg(
      resource.combined, resource.range.isEmpty() ? series : u"rate(%1[%2])"_s.arg(series, resource.range));
}

/// Its share of what kube-state-metrics says it may use.
QString share(const Resource &resource, const QString &selector) {
  return u"%1 / on (namespace, pod, container) max by (namespace, pod, container) (%2{%3,resource=\"%4\"})"_s.arg(
      usage(resource, selector), limitSeries, selector, resource.name);
}

bool hasSeries(const QList<StringMap> &series, const QString &name, const QString &resource = {}) {
  return std::any_of(series.cbegin(), series.cend(), [&](const StringMap &labels) {
    return labels.value(u"__name__"_s) == name && (resource.isEmpty() || labels.value(u"resource"_s) == resource);
  });
}

const QString ownPods = u"namespace=\"$namespace\",pod=~\"$pods\""_s;
}  // namespace

bool isResourceMetric(const QString &metric) {
  return resourceOf(metric) != nullptr;
}

QStringList resourceMatchers(const ObjectRef &workload) {
  QStringList names;
  for (const Resource &resource : resources())
    names << resource.series;
  const QString own = expandQuery(ownPods, {.workload = workload, .by = {}});
  return {u"{__name__=~\"%1\",%2,container!=\"\",container!=\"POD\"}"_s.arg(names.join(u'|'), own),
          u"%1{%2,resource=~\"memory|cpu\"}"_s.arg(limitSeries, own)};
}

QList<MetricDefinition> resourceDefinitions(const QList<StringMap> &series) {
  QList<MetricDefinition> definitions;
  for (const Resource &resource : resources()) {
    if (!hasSeries(series, resource.series))
      continue;
    const QString query = hasSeries(series, limitSeries, resource.name) ? u"max(%1)"_s.arg(share(resource, ownPods))
                                                                        : u"max(%1 / on (container) group_left () %2)"_s.arg(
                                                                              usage(resource, ownPods), resource.templateLimit);
    definitions.append({.name = resource.metric,
                        .query = query,
                        .unit = Unit::Ratio,
                        .worse = Worse::Higher,
                        .origin = u"preset "_s + resource.series});
  }
  return definitions;
}

QList<ResourceGroup> resourceGroups(const QList<ObjectRef> &services) {
  const QHash<ObjectRef, ObjectRef> namesakes = podNamesakes(services);
  QMap<std::pair<Kind, qsizetype>, ResourceGroup> groups;
  for (const ObjectRef &service : services) {
    if (namesakes.contains(service))
      continue;
    const qsizetype cut = cutNameLength(service);
    ResourceGroup &group = groups[{service.kind, cut}];
    group.kind = service.kind;
    group.cutNameLength = cut;
    group.services.append(service);
  }
  return groups.values();
}

QString groupQuery(const ResourceGroup &group, const QString &metric) {
  const Resource *resource = resourceOf(metric);
  if (!resource)
    return {};
  const QString pods = podPattern(group.kind, group.cutNameLength);
  QString selector = u"pod=~\"%1\""_s.arg(pods);
  if (const QString namespaces = namespaceRegex(group.services); !namespaces.isEmpty())
    selector.prepend(u"namespace=~\"%1\","_s.arg(namespaces));
  return u"max by (namespace, %1) (label_replace(%2, \"%1\", \"$1\", \"pod\", \"%3\"))"_s.arg(serviceLabel,
                                                                                              share(*resource, selector), pods);
}

QList<ServiceSeries> servicesOf(const ResourceGroup &group, const QString &metric, const MetricsAnswer &answer) {
  QHash<std::pair<QString, QString>, const Series *> byName;
  for (const Series &series : answer.series)
    byName.insert({series.labels.value(u"namespace"_s), series.labels.value(serviceLabel)}, &series);
  QList<ServiceSeries> found;
  for (const ObjectRef &service : group.services)
    if (const Series *series = byName.value({service.nameSpace, nameInPods(service)}))
      found.append({.service = service, .metric = metric, .series = *series});
  return found;
}

}  // namespace sternway::prometheus
