// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/labports.h"

#include "kube/kubeconfig.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

QString LabPorts::connect() {
  const QString address = qEnvironmentVariable("LAB_PROMETHEUS");
  if (qEnvironmentVariableIsEmpty("KUBECONFIG") || address.isEmpty())
    return u"KUBECONFIG and LAB_PROMETHEUS do not name the lab"_s;
  const auto config = kube::Kubeconfig::load(kube::KubeconfigPaths::fromEnvironment());
  if (!config)
    return config.error().message;
  const auto context = config->context();
  if (!context)
    return context.error().message;
  kube = std::make_unique<net::Transport>(context->transport, makeAuthorizer(context->credentials, clock));
  cluster = std::make_unique<kube::KubeCluster>(u"lab"_s, u"default"_s, *kube);
  net::TransportSettings settings;
  settings.base = QUrl(address);
  web = std::make_unique<net::Transport>(settings, nullptr);
  prometheus = std::make_unique<prometheus::PrometheusClient>(*web, QString(), address, clock);
  return {};
}

prometheus::PrometheusClient &LabPorts::unreachable() {
  const QString address = u"http://127.0.0.1:1"_s;
  net::TransportSettings settings;
  settings.base = QUrl(address);
  m_nowhere = std::make_unique<net::Transport>(settings, nullptr);
  m_unreachable = std::make_unique<prometheus::PrometheusClient>(*m_nowhere, QString(), address, clock);
  return *m_unreachable;
}

}  // namespace sternway::test
