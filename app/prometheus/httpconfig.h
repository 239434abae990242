// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httprequest.h"
#include "net/transport.h"

#include <QString>

#include <memory>

namespace sternway::prometheus {

/// How to be let in to Prometheus.
struct HttpAccess {
  net::TransportSettings settings;
  std::shared_ptr<net::Authorizer> authorizer;  ///< null: nothing to show
  bool followsRedirects = true;
};

/// Reads a file in Prometheus' own format, the one that promtool takes as --http.config.file: authorization, basic_auth,
/// bearer_token(_file), tls_config, proxy_url, http_headers (for tenants). Relative file names in it are relative to it. Files
/// with credentials are read anew for every request, because they are rotated. An unknown key is an error; one that is known and
/// not supported (oauth2, for example) is named as such. Errors are ErrorKind::Input, Storage or Unsupported.
[[nodiscard]] Result<HttpAccess> readHttpConfig(const QByteArray &content, const QString &folder, const QUrl &base);
[[nodiscard]] Result<HttpAccess> loadHttpConfig(const QString &path, const QUrl &base);

/// Without a file: user and password of the URL, if it has them, become basic authentication and leave the URL.
[[nodiscard]] HttpAccess accessFromUrl(const QUrl &base);

/// A value, or the file that holds it; blanks at the end of a file do not count.
struct Secret {
  QByteArray value;
  QString file;

  /// ErrorKind::Storage names the file, never what is in it.
  [[nodiscard]] Result<QByteArray> read() const;
};

/// One header that lets a request in: "PREFIX SECRET", or with a user "Basic" of both.
struct Credential {
  QByteArray header;
  QByteArray prefix;
  std::optional<Secret> user;
  Secret secret;
};

/// Headers as an HTTP configuration of Prometheus says. Files are read for every request: they are rotated.
class ConfigAuthorizer final : public net::Authorizer {
public:
  explicit ConfigAuthorizer(QList<Credential> credentials) : m_credentials(std::move(credentials)) {}

  [[nodiscard]] Call<net::Authorization> *authorize(QObject *context) override;
  /// A second try makes sense when a file holds something else by now.
  bool rejected(const net::Authorization &used) override;

private:
  [[nodiscard]] Result<net::Authorization> current() const;
  QList<Credential> m_credentials;
};

}  // namespace sternway::prometheus
