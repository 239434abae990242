// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace sternway::net {

/// Why a proxy does not lead on, for an error's text: no credentials in it.
struct ProxyProblem {
  QString message = {};  ///< what, as the end of a sentence
  QString advice = {};   ///< what to do
};

struct ProxyRoute {
  QNetworkProxy proxy{QNetworkProxy::NoProxy};
  bool byTls = false;  ///< the proxy itself is reached by TLS (https://), which QNetworkProxy cannot: see ProxyRelay
};

/// The proxy on the way to \a target: \a configured when it is valid, else what HTTPS_PROXY, HTTP_PROXY and NO_PROXY of
/// \a environment say, read as Go's net/http does (golang.org/x/net/http/httpproxy): upper case before lower case, never for
/// loopback, NO_PROXY of names, ".suffixes", addresses, CIDR blocks, ports and "*". QNetworkProxy::NoProxy when there is none;
/// ErrorKind::Input for a URL that cannot be used.
[[nodiscard]] Result<ProxyRoute> proxyFor(const QUrl &target, const QUrl &configured, const QProcessEnvironment &environment);

/// "localhost", 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(const QString &host);

}  // namespace sternway::net
