// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/labports.h"

#include "kube/kubeconfig.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

QString LabPorts::connect() {
  const QString address = qEnvironmentVariable("LAB_PROMETHEUS");
  if (qEnvironmentVariableIsEmpty("KUBECONFIG") || address.isEmpty())
    return u"KUBECONFIG and LAB_PROMETHEUS do not name the lab"_s;
  const auto config = Kubeconfig::load(KubeconfigPaths::fromEnvironment());
  if (!config)
    return config.error().message;
  const auto context = config->context();
  if (!context)
    return context.error().message;
  kube = std::make_unique<Transport>(context->transport, makeAuthorizer(context->credentials, clock));
  cluster = std::make_unique<KubeCluster>(u"lab"_s, u"default"_s, *kube);
  TransportSettings settings;
  settings.base = QUrl(address);
  web = std::make_unique<Transport>(settings, nullptr);
  prometheus = std::make_unique<PrometheusClient>(*web, QString(), address, clock);
  return {};
}

PrometheusClient &LabPorts::unreachable() {
  const QString address = u"http://127.0.0.1:1"_s;
  TransportSettings settings;
  settings.base = QUrl(address);
  m_nowhere = std::make_unique<Transport>(settings, nullptr);
  m_unreachable = std::make_unique<PrometheusClient>(*m_nowhere, QString(), address, clock);
  return *m_unreachable;
}

}  // namespace sternway::test
