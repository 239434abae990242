// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QUrl>

namespace sternway::prometheus {

/// Where Prometheus is, as --prometheus and the settings say it: a URL, perhaps with a path prefix ("https://host/prometheus"),
/// or a Service reached through the API server of the kube context ("service/NAMESPACE/NAME:PORT",
/// "service/NAMESPACE/https:NAME:PORT").
struct PrometheusTarget {
  QUrl url;           ///< direct; invalid when it goes through the API server
  QString proxyPath;  ///< "/api/v1/namespaces/NS/services/NAME:PORT/proxy", below the API server's address

  [[nodiscard]] bool isProxied() const { return !proxyPath.isEmpty(); }
};

/// ErrorKind::Input where it is neither of the two, with an example of both.
[[nodiscard]] Result<PrometheusTarget> parsePrometheusTarget(const QString &text);

}  // namespace sternway::prometheus
