// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "kube/kubecluster.h"
#include "prometheus/prometheusclient.h"

#include <memory>

namespace sternway::test {

/// The lab (KUBECONFIG, LAB_PROMETHEUS) through Sternway's own adapters.
struct LabPorts {
  SystemClock clock;
  std::unique_ptr<net::Transport> kube;
  std::unique_ptr<net::Transport> web;
  std::unique_ptr<kube::KubeCluster> cluster;
  std::unique_ptr<prometheus::PrometheusClient> prometheus;

  /// Empty when all is there; else what is wrong.
  [[nodiscard]] QString connect();
  /// A client of a Prometheus where nothing listens.
  [[nodiscard]] prometheus::PrometheusClient &unreachable();

private:
  std::unique_ptr<net::Transport> m_nowhere;
  std::unique_ptr<prometheus::PrometheusClient> m_unreachable;
};

}  // namespace sternway::test
