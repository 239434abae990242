// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/metrics.h"
#include "core/result.h"
#include "prometheus/alertmanagerclient.h"
#include "prometheus/alertrun.h"
#include "prometheus/clusterfinder.h"
#include "prometheus/prometheusanswer.h"
#include "prometheus/seriessearch.h"
#include "prometheus/sourceerror.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace sternway::prometheus {

/// Prometheus' HTTP API v1, direct or through the API server's proxy: the transport decides, the code is the same. Queries go as
/// POST forms; where that is refused (403, 405, 500, 501) as GET from then on. 429 and 503 are waited for as the server asks, up
/// to three times and 10 s each. A redirect to the same API elsewhere is followed where no credentials would go to another host
/// or out of TLS. A request whose connection broke is sent once more, for a query changes nothing. VictoriaMetrics, known by its
/// build information, is asked for the newest samples too. Lives on the GUI thread.
class PrometheusClient final : public QObject, public MetricsApi {
  Q_OBJECT
public:
  /// \a transport and \a clock must outlive the client. \a pathPrefix comes before "/api/v1", for example
  /// PrometheusTarget::proxyPath; a path in the transport's base URL is kept anyway. \a source names it in messages: without
  /// credentials.
  PrometheusClient(net::Transport &transport, const QString &pathPrefix, QString source, Clock &clock, QObject *parent = nullptr);
  ~PrometheusClient() override;

  /// Alerts are also asked for there from now on; null: no more. It must outlive the client, or be taken away before it dies.
  void setAlertmanager(AlertmanagerClient *alertmanager) { m_alertmanager = alertmanager; }
  /// As follow_redirects of Prometheus' HTTP configuration; on at first.
  void setFollowsRedirects(bool on) { m_followsRedirects = on; }

  /// Where several clusters write into this source, only series and alerts of the open context's count from now on: those of
  /// \a choice, or of what a ClusterFinder finds by \a cluster, which must outlive the client. \a context: its name in the
  /// kubeconfig. Never called: all count.
  void tellClusters(ClusterApi &cluster, const QString &context, const std::optional<ClusterChoice> &choice = {});

  [[nodiscard]] Call<MetricsAnswer> *query(const QString &promql, const QDateTime &at, QObject *context) override;
  [[nodiscard]] Call<MetricsAnswer> *queryRange(const QString &promql, const QDateTime &from, const QDateTime &to,
                                                std::chrono::milliseconds step, QObject *context) override;
  /// See AlertRun. Of which cluster they are is judged by what the last discover() or fleet() has found out.
  [[nodiscard]] Call<AlertsAnswer> *alerts(QObject *context) override;
  /// Looks at the series that have samples now: those of an hour ago speak for pods that are gone. Where they cannot be read, and
  /// other clusters' may be among them, the answer is no error: its cluster is open.
  [[nodiscard]] Call<ServiceMetrics> *discover(const ObjectRef &workload, QObject *context) override;
  [[nodiscard]] Call<SeriesAnswer> *series(const ObjectRef &workload, const QString &part, QObject *context) override;
  /// What was discovered is remembered for five minutes; for one while some service has no series. A group of services that
  /// cannot be asked for is said in the warnings; the error is that of all groups, or of the discovery.
  [[nodiscard]] Call<FleetAnswer> *fleet(const QList<ObjectRef> &services, const QStringList &metrics, const QDateTime &from,
                                         const QDateTime &to, std::chrono::milliseconds step, QObject *context) override;
  void forgetSeries() override;
  [[nodiscard]] ClusterChoice cluster() const override;
  [[nodiscard]] QString source() const override { return m_source; }
  /// By its build information, which the first discovery asks for.
  [[nodiscard]] bool isVictoriaMetrics() const { return m_victoria; }

private:
  using Form = QList<std::pair<QString, QString>>;
  struct Attempt {
    QString endpoint;
    Form form;
    bool asGet = false;
    bool isPostRefused = false;  ///< for good
    bool again = false;          ///< the connection broke once
    int waits = 0;
    int hops = 0;
  };
  struct Discovery;
  Call<QByteArray> *ask(const QString &endpoint, const Form &form, QObject *context);
  [[nodiscard]] FleetRun::Ask asker();
  [[nodiscard]] AskNow askerNow();
  /// The client was deleted while its answer was under way.
  [[nodiscard]] static tl::unexpected<Error> gone();
  [[nodiscard]] Form ofCluster(Form form) const;
  void send(const QPointer<Call<QByteArray>> &call, const Attempt &attempt);
  [[nodiscard]] net::HttpRequest requestOf(const Attempt &attempt) const;
  void answered(const QPointer<Call<QByteArray>> &call, const Attempt &attempt, const Result<net::HttpResponse> &response);
  void refused(const QPointer<Call<QByteArray>> &call, const Attempt &attempt, const net::HttpResponse &response);
  [[nodiscard]] bool follow(const Attempt &attempt, const net::HttpResponse &response);
  void noteTime(const net::HttpResponse &response);
  [[nodiscard]] QString clockProblem(std::chrono::milliseconds scrapeInterval) const;
  [[nodiscard]] Call<Done> *learnSource(QObject *context);
  void probeScrapes(const QPointer<Call<ServiceMetrics>> &call, const ServiceMetrics &metrics, const QStringList &probes);
  void typeSeries(Call<SeriesAnswer> *call, const FoundSeries &found, const ClusterChoice &cluster);
  void settleCluster(const QPointer<Call<ServiceMetrics>> &call, const Discovery &discovery);
  void discovered(const QPointer<Call<ServiceMetrics>> &call, const Discovery &discovery, const ClusterChoice &cluster);

  net::Transport &m_transport;
  std::vector<std::unique_ptr<net::Transport>> m_moved;  ///< where redirects led; the last is in use, in place of the first
  QString m_prefix;
  QString m_source;
  SourceErrors m_errors;
  Clock &m_clock;
  QPointer<AlertmanagerClient> m_alertmanager;
  bool m_followsRedirects = true;
  bool m_useGet = false;
  std::shared_ptr<AlertMemory> m_alerts;
  std::unique_ptr<ClusterFinder> m_clusters;  ///< null: all that the source holds is one cluster's
  bool m_hasAnswered = false;                 ///< as Prometheus does
  bool m_isLearned = false;                   ///< what the source is
  bool m_victoria = false;
  std::optional<std::chrono::milliseconds> m_clockAhead;  ///< this machine's, of the source's; by the newest answer
  std::shared_ptr<FleetMemory> m_fleet;                   ///< what fleet() has discovered
};

}  // namespace sternway::prometheus
