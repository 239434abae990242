// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "core/situation.h"

namespace sternway {

/// The most precise of the runbook's entries that claim this workload; see bindsTo(). Null: none does.
[[nodiscard]] const RunbookService *serviceIn(const Runbook &runbook, const ObjectRef &workload);

/// What was discovered, with the runbook's own queries in its place, and the service's before the runbook's. A success rate that
/// was discovered goes where the error rate is the runbook's: the two have to agree.
[[nodiscard]] ServiceMetrics withRunbook(ServiceMetrics discovered, const Runbook &runbook, const ObjectRef &workload);
/// Whether the runbook brings a query for one of these metrics of the workload.
[[nodiscard]] bool hasOwnQueries(const Runbook &runbook, const ObjectRef &workload, const QStringList &metrics);

/// The metrics that have to be asked for, so that those of \a names are known: success_rate comes of error_rate.
[[nodiscard]] QStringList metricsToRead(const QStringList &names, const ServiceMetrics &metrics);
/// What the matrix needs of Prometheus, not of the cluster; and error_rate and latency_p99, which the fleet's table shows.
[[nodiscard]] QStringList fleetMetrics(const Matrix &matrix);
/// Adds the success rate, 1 - error rate, where nobody defines it otherwise.
void addDerived(QHash<QString, MetricHistory> &metrics);

/// Everything that the runbook wants judged by itself, as rows: those of the matrix, checks of checklists, the guard.
[[nodiscard]] Matrix everythingJudged(const Runbook &runbook);

}  // namespace sternway
