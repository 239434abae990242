// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

namespace sternway {

/// TLS as a kubeconfig or Prometheus' http_config gives it; everything as PEM, read already.
struct TlsSettings {
  QByteArray caPem = {};  ///< empty: the system's authorities
  QByteArray certificatePem = {};
  QByteArray keyPem = {};   ///< RSA, EC or PKCS#8
  QString serverName = {};  ///< tls-server-name; empty: the URL's host
  bool skipVerify = false;

  friend bool operator==(const TlsSettings &, const TlsSettings &) = default;
};

/// The error names what of it cannot be read (ErrorKind::Input).
[[nodiscard]] Result<QSslConfiguration> sslConfiguration(const TlsSettings &settings);

}  // namespace sternway
