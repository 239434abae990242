// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <map>
#include <memory>

namespace sternway::net {

/// Why an address is not asked by who has no identity: it is no URL, neither http nor https, or holds a login. Empty: it is.
[[nodiscard]] QString addressProblem(const QUrl &url);

/// A Transport for each server that is asked without credentials, made when it is first needed. Beyond 64 servers the connections
/// of those that are not being asked are given up. Lives on the GUI thread; calls in flight when it dies end as cancelled.
class HostTransports {
public:
  struct Host {
    std::unique_ptr<Transport> transport;
    std::shared_ptr<bool> used = std::make_shared<bool>();  ///< shared with what is under way
  };

  /// \a tls: what to trust; empty: the system's authorities.
  explicit HostTransports(TlsSettings tls) : m_tls(std::move(tls)) {}

  /// Stays as long as somebody shares \c used.
  [[nodiscard]] Host &of(const QUrl &url);

private:
  TlsSettings m_tls;
  std::map<QString, Host> m_hosts;  ///< by scheme, host and port
};

}  // namespace sternway::net
