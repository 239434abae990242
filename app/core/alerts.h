// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

namespace sternway {

/// Whether an alert is about this service, by its labels. The rule, in this order:
/// 1. A label that names a namespace (namespace, kubernetes_namespace, k8s_namespace_name, destination_workload_namespace) must
///    name the service's. Where Prometheus renamed the label of the alert's subject because its own was in the way
///    (exported_namespace), that one counts in place of the other; so with every label below.
/// 2. Labels that name a workload: service, app, service_name, workload, destination_workload, app_kubernetes_io_name, and
///    deployment, statefulset or daemonset for a workload of that kind, equal to the service's name; pod, like one of its pods;
///    job, "NAME" or "NAMESPACE/NAME". One that fits is enough, because job and service often name the exporter instead. Where
///    there are some and none fits, the alert is about something else.
/// 3. Only a namespace: it is about every service there.
/// 4. No such label at all: it is about every service of the cluster only where it says so: its label scope is "cluster" or
///    "global", or its name begins with "Cluster". Anything else (Watchdog, for example) is about none.
[[nodiscard]] bool concerns(const Alert &alert, const ObjectRef &service);
/// Those that are about the service, in their order.
[[nodiscard]] QList<Alert> alertsOf(const ObjectRef &service, const QList<Alert> &alerts);

/// Whether the alert's severity, its label severity or priority, is one of \a wanted, whatever the case. Words and numbers for
/// the same are taken for each other: critical and page stand for P0 and P1; error and high for P1 and P2; warning for P2 and
/// P3; info for P3 and P4. (A team that writes both words and numbers means what it wrote: P0 is not P1.)
[[nodiscard]] bool hasSeverity(const Alert &alert, const QStringList &wanted);

/// The same alert counted once, by its name and its labels, over what Prometheus says of it and what Alertmanager does.
/// Prometheus adds its external labels on the way to Alertmanager, so its own are a part of those. One that is firing at either
/// is firing, since the earlier time. \a suppressed: silenced or inhibited in Alertmanager; Prometheus knows nothing of it, so
/// these leave its list too.
[[nodiscard]] QList<Alert> mergedAlerts(const QList<Alert> &prometheus, const QList<Alert> &alertmanager,
                                        const QList<Alert> &suppressed);

}  // namespace sternway
