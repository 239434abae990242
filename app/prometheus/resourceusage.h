// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

namespace sternway::prometheus {

/// "memory_usage" and "cpu_usage": what a container uses, as the share of its limit (0..1); of the worst container of the worst
/// pod, because a limit acts on one container (the kernel kills it, or holds it up), not on the workload. Memory is the working
/// set, which the kubelet looks at too. From cAdvisor's series (container_memory_working_set_bytes,
/// container_cpu_usage_seconds_total) and, for the limits, kube-state-metrics' kube_pod_container_resource_limits; where that is
/// not there, the pod template's, as $memory_limit and $cpu_limit. Pure; any thread.

[[nodiscard]] bool isResourceMetric(const QString &metric);

/// The match[] parameters of /api/v1/series that find a workload's series.
[[nodiscard]] QStringList resourceMatchers(const ObjectRef &workload);
/// The definitions that the series allow; none where there is no usage.
[[nodiscard]] QList<MetricDefinition> resourceDefinitions(const QList<StringMap> &series);

/// Services that can be asked for together: their pods' names have the same form. Limits are kube-state-metrics' here.
struct ResourceGroup {
  Kind kind = Kind::Deployment;
  qsizetype cutNameLength = 0;
  QList<ObjectRef> services;
};
/// Without those that have podNamesakes().
[[nodiscard]] QList<ResourceGroup> resourceGroups(const QList<ObjectRef> &services);
[[nodiscard]] QString groupQuery(const ResourceGroup &group, const QString &metric);
/// The answer to it, by service.
[[nodiscard]] QList<ServiceSeries> servicesOf(const ResourceGroup &group, const QString &metric, const MetricsAnswer &answer);

}  // namespace sternway::prometheus
