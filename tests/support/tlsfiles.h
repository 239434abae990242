// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace sternway::test {

/// The content of tests/support/tls/NAME.pem (made by generate.sh there).
[[nodiscard]] QByteArray tlsFile(const QString &name);
/// Trusts the test authority and shows the certificate NAME with its key NAME-key.
[[nodiscard]] net::TlsSettings clientTls(const QString &name);
/// For LoopbackServer::setTls: the certificate NAME; client certificates are checked against the test authority.
[[nodiscard]] QSslConfiguration serverTls(const QString &name, QSslSocket::PeerVerifyMode clients);

}  // namespace sternway::test
