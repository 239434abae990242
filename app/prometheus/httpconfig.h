// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <memory>

namespace sternway {

/// How to be let in to Prometheus.
struct HttpAccess {
  TransportSettings settings;
  std::shared_ptr<Authorizer> authorizer;  ///< null: nothing to show
};

/// Reads a file in Prometheus' own format, the one that promtool takes as --http.config.file: authorization, basic_auth,
/// bearer_token(_file), tls_config, proxy_url, http_headers (for tenants). Relative file names in it are relative to it. Files
/// with credentials are read anew for every request, because they are rotated. An unknown key is an error; one that is known and
/// not supported (oauth2, for example) is named as such. Errors are ErrorKind::Input, Storage or Unsupported.
[[nodiscard]] Result<HttpAccess> readHttpConfig(const QByteArray &content, const QString &folder, const QUrl &base);
[[nodiscard]] Result<HttpAccess> loadHttpConfig(const QString &path, const QUrl &base);

/// Without a file: user and password of the URL, if it has them, become basic authentication and leave the URL.
[[nodiscard]] HttpAccess accessFromUrl(const QUrl &base);

}  // namespace sternway
