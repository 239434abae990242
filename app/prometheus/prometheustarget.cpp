// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheustarget.h"

#include "net/httprequest.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

Result<PrometheusTarget> parsePrometheusTarget(const QString &text) {
  static const QRegularExpression service(
      u"^service/([a-z0-9]([a-z0-9-]*[a-z0-9])?)/((https?:)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(:[a-z0-9-]+)?)/?$"_s);
  const QString trimmed = text.trimmed();
  if (const auto match = service.match(trimmed); match.hasMatch())
    return PrometheusTarget{.url = {},
                            .proxyPath = u"/api/v1/namespaces/%1/services/%2/proxy"_s.arg(match.captured(1), match.captured(3))};
  QUrl url(trimmed, QUrl::StrictMode);
  if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.hasQuery() &&
      !url.hasFragment()) {
    url.setPath(net::withoutEndSlashes(url.path()));
    return PrometheusTarget{.url = url, .proxyPath = {}};
  }
  return fail(ErrorKind::Input, QCoreApplication::translate("Prometheus", "\"%1\" is not an address of Prometheus").arg(trimmed),
              QCoreApplication::translate("Prometheus",
                                          "Write a URL such as http://prometheus.example.com:9090, or "
                                          "service/NAMESPACE/NAME:PORT to go through the cluster's API server."));
}

}  // namespace sternway::prometheus
