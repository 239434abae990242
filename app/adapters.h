// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/credentials.h"
#include "kube/kubecluster.h"
#include "kube/kubeconfig.h"
#include "prometheus/prometheusclient.h"
#include "rehearsal/rehearsal.h"

#include <functional>
#include <memory>

namespace sternway {

/// The way into one context, for commands and the window alike. The members die in the right order.
struct ClusterAdapters {
  std::unique_ptr<Transport> transport;
  std::unique_ptr<KubeCluster> cluster;
};
/// Nothing goes out yet. \a clock must live as long.
[[nodiscard]] ClusterAdapters openCluster(const KubeContext &context, const Clock &clock, Terminal terminal);
/// What to show as long as the context is open: what of its entry is not supported, and that TLS verification is off.
[[nodiscard]] QStringList noticesOf(const KubeContext &context);

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
};

struct MetricsAdapters {
  std::unique_ptr<Transport> transport;  ///< null: Prometheus is reached through the API server
  std::unique_ptr<Transport> alertTransport;
  std::unique_ptr<AlertmanagerClient> alertmanager;  ///< null: none
  std::unique_ptr<PrometheusClient> client;
};
/// Nothing goes out yet. \a cluster (for a Prometheus behind the API server) and \a clock must live as long. Errors are those of
/// parsePrometheusTarget() and loadHttpConfig(), for Prometheus and for Alertmanager.
[[nodiscard]] Result<MetricsAdapters> openMetrics(const PrometheusRequest &request, Transport &cluster, const Clock &clock);

/// The context that leads to a rehearsal's cluster, and its metrics.
[[nodiscard]] KubeContext rehearsalContext(const Rehearsal &rehearsal);
[[nodiscard]] MetricsAdapters openRehearsalMetrics(const Rehearsal &rehearsal, const Clock &clock);

}  // namespace sternway
