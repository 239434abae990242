// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <functional>
#include <optional>

namespace sternway::test {

/// MetricsApi with canned answers. The newest answer whose pattern is a part of the query is given; none: no series.
class FakeMetrics final : public MetricsApi {
public:
  struct Asked {
    QString query;
    QDateTime from;  ///< of an instant query: the same as \c to
    QDateTime to;
    std::chrono::milliseconds step{0};
  };
  using Function = std::function<Result<MetricsAnswer>(const Asked &)>;

  void answer(const QString &pattern, const MetricsAnswer &answer) {
    answerWith(pattern, [answer](const Asked &) -> Result<MetricsAnswer> { return answer; });
  }
  void answerWith(const QString &pattern, Function function) { m_answers.prepend({pattern, std::move(function)}); }
  void fail(const QString &pattern, const Error &error) {
    answerWith(pattern, [error](const Asked &) -> Result<MetricsAnswer> { return sternway::fail(error); });
  }
  void setServiceMetrics(const Result<ServiceMetrics> &metrics) { m_metrics = metrics; }
  void setSeries(const Result<SeriesAnswer> &series) { m_series = series; }
  void setCluster(const ClusterChoice &cluster) { m_cluster = cluster; }
  void setFleet(const Result<FleetAnswer> &answer) { m_fleet = answer; }
  void setAlerts(const Result<AlertsAnswer> &alerts) { m_alerts = alerts; }
  [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }

  /// A series with one label set and a value every \a step from \a from to \a to.
  [[nodiscard]] static Series constant(const StringMap &labels, double value, const QDateTime &from, const QDateTime &to,
                                       std::chrono::milliseconds step = std::chrono::seconds(15));

  [[nodiscard]] Call<MetricsAnswer> *query(const QString &promql, const QDateTime &at, QObject *context) override;
  [[nodiscard]] Call<MetricsAnswer> *queryRange(const QString &promql, const QDateTime &from, const QDateTime &to,
                                                std::chrono::milliseconds step, QObject *context) override;
  [[nodiscard]] Call<AlertsAnswer> *alerts(QObject *context) override;
  [[nodiscard]] Call<ServiceMetrics> *discover(const ObjectRef &workload, QObject *context) override;
  [[nodiscard]] Call<FleetAnswer> *fleet(const QList<ObjectRef> &services, const QStringList &metrics, const QDateTime &from,
                                         const QDateTime &to, std::chrono::milliseconds step, QObject *context) override;
  [[nodiscard]] Call<SeriesAnswer> *series(const ObjectRef &workload, const QString &part, QObject *context) override;
  [[nodiscard]] ClusterChoice cluster() const override { return m_cluster; }
  void forgetSeries() override { ++m_forgotten; }
  [[nodiscard]] int forgotten() const { return m_forgotten; }
  [[nodiscard]] QString source() const override { return QStringLiteral("http://127.0.0.1:9090"); }

private:
  Call<MetricsAnswer> *ask(const Asked &asked, QObject *context);

  QList<std::pair<QString, Function>> m_answers;
  QList<Asked> m_asked;
  int m_forgotten = 0;
  Result<ServiceMetrics> m_metrics;
  Result<SeriesAnswer> m_series;
  ClusterChoice m_cluster;
  Result<AlertsAnswer> m_alerts;
  Result<FleetAnswer> m_fleet;
};

}  // namespace sternway::test
