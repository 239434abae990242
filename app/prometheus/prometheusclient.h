// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/metrics.h"
#include "core/result.h"
#include "prometheus/alertmanagerclient.h"
#include "prometheus/alertrun.h"
#include "prometheus/clusterfinder.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <memory>

namespace sternway::prometheus {

/// Decoders of Prometheus' HTTP API v1. An answer with status "error" is ErrorKind::Invalid; what is no such answer (a login
/// page, for example) is ErrorKind::Protocol. Pure.

/// /query and /query_range: vector, matrix and scalar. Values are strings there: "NaN", "+Inf" and "-Inf" are read.
/// Warnings and infos are kept together.
[[nodiscard]] Result<MetricsAnswer> decodeAnswer(const QByteArray &body);
/// /series: the label sets, and in \a warnings (may be null) what Prometheus says about partial data.
[[nodiscard]] Result<QList<StringMap>> decodeSeries(const QByteArray &body, QStringList *warnings = nullptr);
/// An alert's labels, with its name, and its annotations: Prometheus and Alertmanager write these alike. \a activeAt: RFC 3339.
[[nodiscard]] Alert alertOf(const QJsonObject &object, const QString &state, const QString &activeAt);
/// /alerts.
[[nodiscard]] Result<QList<Alert>> decodeAlerts(const QByteArray &body);

/// Where Prometheus is, as --prometheus and the settings say it: a URL, perhaps with a path prefix ("https://host/prometheus"),
/// or a Service reached through the API server of the kube context ("service/NAMESPACE/NAME:PORT",
/// "service/NAMESPACE/https:NAME:PORT").
struct PrometheusTarget {
  QUrl url;           ///< direct; invalid when it goes through the API server
  QString proxyPath;  ///< "/api/v1/namespaces/NS/services/NAME:PORT/proxy", below the API server's address

  [[nodiscard]] bool isProxied() const { return !proxyPath.isEmpty(); }
};

/// ErrorKind::Input where it is neither of the two, with an example of both.
[[nodiscard]] Result<PrometheusTarget> parsePrometheusTarget(const QString &text);

/// Prometheus' HTTP API v1, direct or through the API server's proxy: the transport decides, the code is the same. Queries go as
/// POST forms; where that is not allowed (405, or 403: the proxy asks for another right for POST) as GET from then on. A
/// request whose connection broke is sent once more, for a query changes nothing. Lives on the GUI thread.
class PrometheusClient final : public QObject, public MetricsApi {
  Q_OBJECT
public:
  /// \a transport and \a clock must outlive the client. \a pathPrefix comes before "/api/v1", for example
  /// PrometheusTarget::proxyPath; a path in the transport's base URL is kept anyway. \a source names it in messages: without
  /// credentials.
  PrometheusClient(net::Transport &transport, const QString &pathPrefix, QString source, const Clock &clock,
                   QObject *parent = nullptr);

  /// Alerts are also asked for there from now on; null: no more. It must outlive the client, or be taken away before it dies.
  void setAlertmanager(AlertmanagerClient *alertmanager) { m_alertmanager = alertmanager; }

  /// Where several clusters write into this source, only series and alerts of the open context's count from now on: those of
  /// \a choice, or of what a ClusterFinder finds by \a cluster, which must outlive the client. \a context: its name in the
  /// kubeconfig. Never called: all count.
  void tellClusters(ClusterApi &cluster, const QString &context, const std::optional<ClusterChoice> &choice = {});

  [[nodiscard]] Call<MetricsAnswer> *query(const QString &promql, const QDateTime &at, QObject *context) override;
  [[nodiscard]] Call<MetricsAnswer> *queryRange(const QString &promql, const QDateTime &from, const QDateTime &to,
                                                std::chrono::milliseconds step, QObject *context) override;
  /// See AlertRun. Of which cluster they are is judged by what the last discover() or fleet() has found out.
  [[nodiscard]] Call<AlertsAnswer> *alerts(QObject *context) override;
  /// Looks at the series of the last hour, so that a service that stopped a moment ago is found as well.
  [[nodiscard]] Call<ServiceMetrics> *discover(const ObjectRef &workload, QObject *context) override;
  /// What was discovered is remembered for five minutes; for one while some service has no series. A group of services that
  /// cannot be asked for is said in the warnings; the error is that of all groups, or of the discovery.
  [[nodiscard]] Call<FleetAnswer> *fleet(const QList<ObjectRef> &services, const QStringList &metrics, const QDateTime &from,
                                         const QDateTime &to, std::chrono::milliseconds step, QObject *context) override;
  [[nodiscard]] QString source() const override { return m_source; }

private:
  using Form = QList<std::pair<QString, QString>>;
  struct Attempt {
    QString endpoint;
    Form form;
    bool asGet = false;
    bool again = false;  ///< the connection broke once
  };
  Call<QByteArray> *ask(const QString &endpoint, const Form &form, QObject *context);
  [[nodiscard]] FleetRun::Ask asker();
  [[nodiscard]] Form ofCluster(Form form) const;
  void send(const QPointer<Call<QByteArray>> &call, const Attempt &attempt);
  void answered(const QPointer<Call<QByteArray>> &call, const Attempt &attempt, const Result<net::HttpResponse> &response);
  [[nodiscard]] Error explained(Error error) const;
  void settleCluster(const QPointer<Call<ServiceMetrics>> &call, const ObjectRef &workload, const QList<StringMap> &series);
  void discovered(const QPointer<Call<ServiceMetrics>> &call, const ObjectRef &workload, const QList<StringMap> &series,
                  const ClusterChoice &cluster);
  void probeScrapes(const QPointer<Call<ServiceMetrics>> &call, const ServiceMetrics &metrics, const QString &probe);

  net::Transport &m_transport;
  QString m_prefix;
  QString m_source;
  const Clock &m_clock;
  QPointer<AlertmanagerClient> m_alertmanager;
  bool m_useGet = false;
  std::shared_ptr<FleetMemory> m_fleet;  ///< what fleet() has discovered
  std::shared_ptr<AlertMemory> m_alerts;
  std::unique_ptr<ClusterFinder> m_clusters;  ///< null: all that the source holds is one cluster's
};

}  // namespace sternway::prometheus
