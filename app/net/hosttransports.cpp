// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/hosttransports.h"

#include "core/format.h"

namespace sternway::net {

namespace {
constexpr size_t keptHosts = 64;
}

QString addressProblem(const QUrl &url) {
  if (!url.isValid() || url.host().isEmpty())
    return tr("%1 is no URL").arg(url.toDisplayString());
  if (url.scheme() != u"http" && url.scheme() != u"https")
    return tr("%1 is neither http nor https").arg(url.toDisplayString());
  if (!url.userInfo().isEmpty())
    return tr("It is asked without credentials: take them out of the URL");
  return {};
}

HostTransports::Host &HostTransports::of(const QUrl &url) {
  const QUrl origin = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
  const QString key = origin.toString();
  if (!m_hosts.contains(key) && m_hosts.size() >= keptHosts)
    std::erase_if(m_hosts, [](const auto &host) { return host.second.used.use_count() == 1; });
  Host &host = m_hosts[key];
  if (!host.transport)
    host.transport = std::make_unique<Transport>(TransportSettings{.base = origin, .tls = m_tls}, nullptr);
  return host;
}

}  // namespace sternway::net
