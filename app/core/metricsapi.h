// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/metrics.h"

namespace sternway {

/// The history of one metric of one service.
struct ServiceSeries {
  ObjectRef service;
  QString metric;  ///< "error_rate", "latency_p99"
  Series series;
};

struct FleetAnswer {
  QList<ServiceSeries> series;  ///< a service without data has none
  QStringList warnings;
  int requests = 0;  ///< HTTP requests that this took
};

/// The alerts that are there, pending and firing, without those that somebody has silenced or that
/// another one inhibits.
struct AlertsAnswer {
  QList<Alert> alerts;
  QList<Alert> suppressed;  ///< left out of them: silenced or inhibited in Alertmanager
  QStringList warnings;     ///< which source could not be asked, one sentence each
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
  /// Which request metrics exist for this workload, by asking for the series of the usual names.
  [[nodiscard]] virtual Call<ServiceMetrics> *discover(const ObjectRef &workload, QObject *context) = 0;
  /// One usual metric ("error_rate", "latency_p99", ...) of many services, in few queries: services whose series are found by the
  /// same labels are asked for together. What was discovered is remembered for a while.
  [[nodiscard]] virtual Call<FleetAnswer> *fleet(const QList<ObjectRef> &services, const QStringList &metrics,
                                                 const QDateTime &from, const QDateTime &to, std::chrono::milliseconds step,
                                                 QObject *context) = 0;
  /// Where the answers come from, for messages: a URL without credentials.
  [[nodiscard]] virtual QString source() const = 0;
};

}  // namespace sternway
