// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/httprequest.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace sternway {

/// Kind by HTTP status; the message says which request it was, the detail is the server's text (Kubernetes Status, Prometheus
/// error, or the body's beginning). Retry-After is read as seconds and as HTTP date (against the answer's Date, where given).
[[nodiscard]] Error httpError(int status, const HttpRequest &request, const QByteArray &body, const HeaderList &headers);

/// No (whole) answer came: refused, reset, DNS, TLS, proxy. \a host is named in the message; the detail says what to do.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError error, const QString &text, const QList<QSslError> &tlsErrors,
                                 const HttpRequest &request, const QUrl &base);

}  // namespace sternway
