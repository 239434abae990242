// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/secretstore.h"
#include "kube/credentials.h"
#include "kube/kubecluster.h"
#include "kube/kubeconfig.h"
#include "kube/kubefeed.h"
#include "net/httpprobe.h"
#include "net/webtransport.h"
#include "platform/process.h"
#include "platform/settings.h"
#include "prometheus/prometheusclient.h"
#include "rehearsal/rehearsal.h"

#include <functional>
#include <memory>

namespace sternway {

/// The way into one context, for commands and the window alike. The members die in the right order.
struct ClusterAdapters {
  std::unique_ptr<net::Transport> transport;
  std::unique_ptr<kube::KubeCluster> cluster;
};
/// Nothing goes out yet. \a clock must live as long.
[[nodiscard]] ClusterAdapters openCluster(const kube::KubeContext &context, const Clock &clock, kube::Terminal terminal);
/// What to show as long as the context is open: what of its entry is not supported, and that TLS verification is off.
[[nodiscard]] QStringList noticesOf(const kube::KubeContext &context);

/// Who somebody is for Prometheus, as typed into Sternway.
struct PrometheusLogin {
  QString kind = QStringLiteral("none");  ///< "none", "bearer" or "basic"
  QString user;
  QString secret;
  /// Reads the secret at the first request, in place of \c secret; none: it is there.
  std::function<Call<QString> *(QObject *context)> read = {};
};

struct PrometheusRequest {
  QString where;       ///< a URL, or service/NAMESPACE/NAME:PORT
  QString configFile;  ///< as promtool's --http.config.file; empty: none
  PrometheusLogin login;
  QString alertmanager = {};  ///< as \c where; empty: none. It is shown the same credentials.
  QString clusterLabel = {};  ///< see platform::setting::clusterLabel
};

struct MetricsAdapters {
  std::unique_ptr<net::Transport> transport;  ///< null: Prometheus is reached through the API server
  std::unique_ptr<net::Transport> alertTransport;
  std::unique_ptr<prometheus::AlertmanagerClient> alertmanager;  ///< null: none
  std::unique_ptr<prometheus::PrometheusClient> client;
};
/// Nothing goes out yet. \a cluster (for a Prometheus behind the API server) and \a clock must live as long. Errors are those of
/// parsePrometheusTarget() and loadHttpConfig(), for Prometheus and for Alertmanager.
[[nodiscard]] Result<MetricsAdapters> openMetrics(const PrometheusRequest &request, net::Transport &cluster, Clock &clock);

/// The context that leads to a rehearsal's cluster, and its metrics.
[[nodiscard]] kube::KubeContext rehearsalContext(const rehearsal::Rehearsal &rehearsal);
[[nodiscard]] MetricsAdapters openRehearsalMetrics(const rehearsal::Rehearsal &rehearsal, Clock &clock);

/// What a session is made of; a rehearsal brings its own cluster, Prometheus and time.
struct SessionParts {
  std::unique_ptr<Clock> clock;
  std::unique_ptr<rehearsal::HostedRehearsal> rehearsal;  ///< null: a real cluster
  kube::KubeContext context;
  PrometheusRequest prometheus = {};  ///< as the command line says; without \c where as the settings say
  kube::Terminal terminal = kube::Terminal::No;
  QString kubeconfig = {};  ///< see ClusterSession::kubeconfig()
};

/// One open context, or one rehearsal, over the real adapters. Nothing goes out before the feed is started or something is asked.
/// Prometheus is taken from the settings, and its secret from the store when it is needed; where there is none metricsProblem()
/// says so at once. GUI thread.
class LiveSession final : public ClusterSession {
  Q_OBJECT
public:
  LiveSession(SessionParts parts, platform::Settings &settings, SecretStore &secrets, QObject *parent = nullptr);
  ~LiveSession() override;

  /// Takes the Prometheus settings again.
  void reload();

  [[nodiscard]] QString context() const override { return m_parts.context.name; }
  [[nodiscard]] QString kubeconfig() const override { return m_parts.kubeconfig; }
  [[nodiscard]] bool isRehearsal() const override { return m_parts.rehearsal != nullptr; }
  [[nodiscard]] bool isProduction() const override;
  [[nodiscard]] QStringList notices() const override { return m_notices; }
  [[nodiscard]] ConnectionState state() const override { return m_cluster.cluster->state(); }
  [[nodiscard]] ClusterApi &cluster() const override { return *m_cluster.cluster; }
  [[nodiscard]] ClusterFeed &feed() const override { return *m_feed; }
  [[nodiscard]] Clock &clock() const override { return *m_parts.clock; }
  [[nodiscard]] MetricsApi *metrics() const override { return m_metrics.client.get(); }
  [[nodiscard]] QString metricsProblem() const override { return m_metricsProblem; }
  /// Why the metrics that are configured cannot be used; nothing: they can, or there are none.
  [[nodiscard]] const std::optional<Error> &metricsError() const { return m_metricsError; }
  [[nodiscard]] StringMap metricQueries(const ObjectRef &service) const override;
  /// The endpoints of a rehearsed service are real ones: they are not asked.
  [[nodiscard]] HealthProbe *healthProbe() const override { return m_probe.get(); }
  [[nodiscard]] Programs *programs() const override { return m_programs.get(); }
  [[nodiscard]] WebClient *web() const override { return m_web.get(); }
  [[nodiscard]] SecretStore *secrets() const override { return isRehearsal() ? nullptr : &m_secrets; }

private:
  [[nodiscard]] PrometheusRequest configured();
  [[nodiscard]] Result<MetricsAdapters> openConfigured(const PrometheusRequest &request);
  [[nodiscard]] Call<QString> *lookForSecret(QObject *caller);
  void tellSecret(const Result<QString> &secret);
  void setMetrics(MetricsAdapters metrics, const QString &problem);
  void rememberNamespaces();

  SessionParts m_parts;
  platform::Settings &m_settings;
  SecretStore &m_secrets;
  QStringList m_notices;
  ClusterAdapters m_cluster;
  std::unique_ptr<kube::KubeFeed> m_feed;
  std::unique_ptr<net::HttpProbe> m_probe;
  std::unique_ptr<platform::Processes> m_programs;
  std::unique_ptr<net::WebTransport> m_web;
  MetricsAdapters m_metrics;
  QString m_metricsProblem;
  std::optional<Error> m_metricsError;
};

}  // namespace sternway
