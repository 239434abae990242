// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/metrics.h"
#include "core/promql.h"
#include "core/runbook.h"
#include "core/verdict.h"

namespace sternway::assess {

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

/// Why it is not counted: an alert of which it is not known whether it is this cluster's, or silenced.
[[nodiscard]] QString unsettledWords(const Alert &alert);

/// Everything that the runbook wants judged by itself, as rows: those of the matrix, checks of checklists, the guard.
[[nodiscard]] Matrix everythingJudged(const Runbook &runbook);

/// What the matrix needs of Prometheus, ready for evaluate().
struct MetricReadings {
  QHash<QString, MetricHistory> histories;
  QStringList warnings;
};

/// The range that judges every hold of the matrix and finds since when a condition is true: twice the longest hold, at least half
/// an hour.
[[nodiscard]] std::chrono::milliseconds verdictRange(const Matrix &matrix);

/// What the $names of the service's queries stand for.
[[nodiscard]] QueryScope queryScope(const ServiceMetrics &metrics, const ObjectRef &workload, const ContainerLimits &limits = {});

/// Those that the revisions of a Deployment are; of other workloads there are none.
[[nodiscard]] QStringList replicaSetsOf(const Workload &workload, const History &history);

/// What is read of one service.
struct MetricsWish {
  ServiceMetrics metrics;
  QueryScope scope;
  QStringList names;
  std::chrono::milliseconds range{0};
};
/// A range query for one of them, at the scrape's own resolution.
struct MetricQuestion {
  MetricDefinition definition;
  QString query;
  std::chrono::milliseconds range{0};
  std::chrono::milliseconds step{0};
};
/// Of those that have a definition with a query.
[[nodiscard]] QList<MetricQuestion> questionsOf(const MetricsWish &wish);
/// Adds the answer to a question. A query that cannot be answered, and one that gives several series, leaves its metric out and
/// adds a warning.
void addReading(MetricReadings &readings, const MetricQuestion &question, const Result<MetricsAnswer> &answer);

/// Reads those of the metrics \a names that have a definition with a query, over \a range up to \a now; and adds what is derived
/// of them. Never fails, see addReading().
[[nodiscard]] Call<MetricReadings> *readMetrics(MetricsApi &api, const ServiceMetrics &metrics, const QueryScope &scope,
                                                const QStringList &names, std::chrono::milliseconds range, const QDateTime &now,
                                                QObject *context);

}  // namespace sternway::assess
