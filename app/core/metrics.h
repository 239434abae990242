// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/clusterchoice.h"
#include "core/workload.h"
#include "core/workloadseries.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway {

/// One value of a series. NaN and infinities are values; a gap is a missing sample.
struct Sample {
  qint64 time = 0;  ///< milliseconds since the epoch
  double value = 0;
};

struct Series {
  StringMap labels;
  QList<Sample> samples;
};

struct MetricsAnswer {
  QList<Series> series;    ///< an instant query has one sample each
  QStringList warnings;    ///< the source's own; where there is one, the answer rests on a part of the data
  QStringList notes = {};  ///< the source's own about the query, which say nothing against the data (Prometheus 3's infos)
  int histograms = 0;      ///< native histograms, which are no numbers: left out of \c series
};

struct Alert {
  QString name;
  QString state;  ///< "pending" or "firing"
  StringMap labels;
  StringMap annotations;
  QDateTime activeAt;
  QString silenceProblem = {};  ///< why it is not known whether somebody has silenced it; empty: it is
};

enum class Unit { Ratio, Seconds, PerSecond, PerMinute, Bytes, Count };
enum class Worse { Higher, Lower };

/// A named PromQL query. The query may hold $service, $namespace, $pods (a regular expression that matches the pods of
/// the workload), $by (", LABEL" for an extra grouping, or nothing), $window (a Prometheus duration), $memory_limit and
/// $cpu_limit (see expandQuery()), and $cluster (see ClusterChoice::value).
struct MetricDefinition {
  QString name;  ///< "error_rate", "latency_p99", ...
  QString query;
  Unit unit = Unit::Ratio;
  Worse worse = Worse::Higher;
  QString origin;    ///< where it comes from: "runbook", "preset http_requests_total", "preferences"
  QString gap = {};  ///< what its values cannot hold, one sentence; empty: nothing
  friend bool operator==(const MetricDefinition &, const MetricDefinition &) = default;
};

/// The request metrics of one service, as discovered or configured: what assessment, charts and revision health query.
struct ServiceMetrics {
  QList<MetricDefinition> definitions;
  /// Counter expressions with $by left open, so that they can be grouped by pod or version: requests, failed requests, and
  /// the latency histogram by le; empty when the service has none.
  QString requestRate;
  QString errorRate;
  QString untoldRate;    ///< of requests that do not say how they ended, though others do: unlike today's, perhaps
  QString errorRateGap;  ///< why more may have failed, one sentence; empty: they have not
  QString latencyBuckets;
  double latencyScale = 1;  ///< seconds in one unit of le: 0.001 for a histogram of milliseconds
  QString podLabel;         ///< the label that names the workload's own pod ("pod", "k8s_pod_name"), or empty
  QString versionLabel;     ///< the version-like label of the series, or empty
  QStringList counters;     ///< the names of the counters that requests are read from; a pod by the first that has traffic of it
  /// Pods that have series now: of requests, and of latencies. Empty where the series do not name them.
  QStringList pods;
  QStringList latencyPods;
  QStringList notes;       ///< what of the series is not understood, and what else the values suffer from; one sentence each
  QString lookedFor = {};  ///< none of the usual names was found: which those are, one sentence; else empty
  /// How often the series are scraped; 0: not known. The rate window is chosen from it (see rateWindow()).
  std::chrono::milliseconds scrapeInterval{0};
  /// Of which cluster they are. Open: there is nothing else in here, and no query is asked, whoever wrote it.
  ClusterChoice cluster = {};
  std::optional<Error> problem = {};  ///< open: why the series could not be read, if that is so

  [[nodiscard]] bool hasPodLabel() const { return !podLabel.isEmpty(); }
  [[nodiscard]] const MetricDefinition *find(const QString &name) const;
};

/// As Prometheus' histogram_quantile() of a classic histogram: linear within the bucket, the highest finite bound for the last
/// one. \a buckets: upper bound → cumulative count. Nothing without observations, or without a bucket of +Inf.
[[nodiscard]] std::optional<double> histogramQuantile(double quantile, QMap<double, double> buckets);

/// The operator's corrections, metric name → PromQL: they replace the definition of that name, or add one. The names requests,
/// failed_requests and latency_buckets replace the counter expressions that revisions are measured with. Nothing is added while
/// the cluster is open.
[[nodiscard]] ServiceMetrics withOverrides(ServiceMetrics metrics, const QMap<QString, QString> &queries);

/// The history of one metric of one service.
struct ServiceSeries {
  ObjectRef service;
  QString metric;  ///< "error_rate", "latency_p99"
  Series series;
  QString gap = {};  ///< see MetricHistory
};

struct FleetAnswer {
  QList<ServiceSeries> series;  ///< a service without data has none
  QStringList warnings;
  int requests = 0;                         ///< HTTP requests that this took
  QStringList notes = {};                   ///< see ServiceMetrics; those that concern all services
  QHash<ObjectRef, QStringList> pods = {};  ///< that have series of requests now, where the series name them
  QHash<ObjectRef, QString> problems = {};  ///< why a service with series has no error rate, or of a part only, one sentence
  int version = 0;  ///< another one: other series were found since, so that earlier answers may have been read from others
};

/// The alerts that are there, pending and firing, without those that somebody has silenced or that
/// another one inhibits.
struct AlertsAnswer {
  QList<Alert> alerts;
  QList<Alert> suppressed;      ///< left out of them: silenced, muted or inhibited in Alertmanager
  QList<Alert> unsettled = {};  ///< left out of them: of a cluster that may be another one, or silenced perhaps
  QStringList warnings;         ///< which source could not be asked, one sentence each
};

/// Port: a source of metrics for one cluster. Two implementations: Prometheus, and a fake in the tests. All calls on the
/// thread of the implementation (the GUI thread); errors are Unreachable, Timeout, Unauthorized, Invalid (the query), Protocol.
class MetricsApi {
public:
  virtual ~MetricsApi() = default;

  [[nodiscard]] virtual Call<MetricsAnswer> *query(const QString &promql, const QDateTime &at, QObject *context) = 0;
  /// \a step is raised where the answer would pass Prometheus' limit of 11,000 points.
  [[nodiscard]] virtual Call<MetricsAnswer> *queryRange(const QString &promql, const QDateTime &from, const QDateTime &to,
                                                        std::chrono::milliseconds step, QObject *context) = 0;
  [[nodiscard]] virtual Call<AlertsAnswer> *alerts(QObject *context) = 0;
  /// Which request metrics exist for this workload now, by asking for the series of the usual names.
  [[nodiscard]] virtual Call<ServiceMetrics> *discover(const ObjectRef &workload, QObject *context) = 0;
  /// What this workload's series are now, known names or not, apart from those that the kubelet and kube-state-metrics have of
  /// its pods. \a part: of the metric's name, whatever the case; empty: all. At most some thousand, see SeriesAnswer::isCut.
  /// Input: it is open which of several clusters counts.
  [[nodiscard]] virtual Call<SeriesAnswer> *series(const ObjectRef &workload, const QString &part, QObject *context) = 0;
  /// One usual metric ("error_rate", "latency_p99", ...) of many services, in few queries: services whose series are found by the
  /// same labels are asked for together. What was discovered is remembered for a while.
  [[nodiscard]] virtual Call<FleetAnswer> *fleet(const QList<ObjectRef> &services, const QStringList &metrics,
                                                 const QDateTime &from, const QDateTime &to, std::chrono::milliseconds step,
                                                 QObject *context) = 0;
  /// What fleet() has discovered may be out of date, because another revision serves: it is looked for anew.
  virtual void forgetSeries() = 0;
  /// Which of several clusters counts, by what the last discover(), series() or fleet() has found out.
  [[nodiscard]] virtual ClusterChoice cluster() const = 0;
  /// Where the answers come from, for messages: a URL without credentials.
  [[nodiscard]] virtual QString source() const = 0;
};

/// Whether it tells of failed requests: error_rate, success_rate, errors_per_min.
[[nodiscard]] bool isFailureMetric(const QString &metric);

/// A metric that a runbook may name without defining it. The one table of them: everything else asks here.
struct KnownMetric {
  enum class Source {
    Query,    ///< Prometheus
    Cluster,  ///< the workload and its pods, as the API server shows them
    Events,   ///< things that happen and are counted in a window: "pod_crashes > 3 in 5m"
    Target    ///< the revision that is chosen as the target
  };
  QString name;
  Unit unit = Unit::Ratio;
  Worse worse = Worse::Higher;
  Source source = Source::Query;
};

[[nodiscard]] const QList<KnownMetric> &knownMetrics();
/// Null where there is none of that name.
[[nodiscard]] const KnownMetric *knownMetric(const QString &name);

/// Whether a pod of this name can be the workload's; see podPattern().
[[nodiscard]] bool isPodOf(const QString &pod, const ObjectRef &workload);

/// Whether an alert is about this service, by its labels. The rule, in this order:
/// 1. A label that names a namespace (namespace, kubernetes_namespace, k8s_namespace_name, destination_workload_namespace) must
///    name the service's. Where Prometheus renamed the label of the alert's subject because its own was in the way
///    (exported_namespace), that one counts in place of the other; so with every label below.
/// 2. Labels that name a workload: service, app, service_name, workload, destination_workload, app_kubernetes_io_name and
///    horizontalpodautoscaler, and deployment, statefulset or daemonset for a workload of that kind, equal to the service's name;
///    pod and replicaset, like one of its own; job, "NAME" or "NAMESPACE/NAME"; job_name and cronjob, which are never its own.
///    One that fits is enough, because job and service often name the exporter instead. Where there are some and none fits, the
///    alert is about something else; so it is where workload_type names another kind, or pod begins with the service's name and
///    is not one of its pods.
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
