// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapters.h"
#include "core/clusterapi.h"
#include "core/secretstore.h"
#include "kube/kubefeed.h"
#include "net/httpprobe.h"
#include "platform/settings.h"

namespace sternway {

/// What a session is made of; a rehearsal brings its own cluster, Prometheus and time.
struct SessionParts {
  std::unique_ptr<Clock> clock;
  std::unique_ptr<HostedRehearsal> rehearsal;  ///< null: a real cluster
  KubeContext context;
  PrometheusRequest prometheus = {};  ///< as the command line says; without \c where as the settings say
  Terminal terminal = Terminal::No;
};

/// One open context, or one rehearsal, over the real adapters. Nothing goes out before the feed is started or something is asked.
/// Prometheus is taken from the settings, and its secret from the store when it is needed; where there is none metricsProblem()
/// says so at once. GUI thread.
class LiveSession final : public ClusterSession {
  Q_OBJECT
public:
  LiveSession(SessionParts parts, Settings &settings, SecretStore &secrets, QObject *parent = nullptr);
  ~LiveSession() override;

  /// Takes the Prometheus settings again.
  void reload();

  [[nodiscard]] QString context() const override { return m_parts.context.name; }
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

private:
  [[nodiscard]] PrometheusRequest configured();
  void tellSecret(bool known);
  void setMetrics(MetricsAdapters metrics, const QString &problem);
  void rememberNamespaces();

  SessionParts m_parts;
  Settings &m_settings;
  SecretStore &m_secrets;
  QStringList m_notices;
  ClusterAdapters m_cluster;
  std::unique_ptr<KubeFeed> m_feed;
  std::unique_ptr<HttpProbe> m_probe;
  MetricsAdapters m_metrics;
  QString m_metricsProblem;
  std::optional<Error> m_metricsError;
};

}  // namespace sternway
