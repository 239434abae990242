// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslKey>

namespace sternway::net {

/// Whether Qt's TLS here takes keys that OpenSSL has read: it is by the same OpenSSL. Any thread.
[[nodiscard]] bool takesOpaqueKeys();

/// A private key (PEM, not encrypted) of a type that QSslKey does not read itself, as Ed25519; null: it cannot be read. Only
/// where takesOpaqueKeys(). Any thread.
[[nodiscard]] QSslKey opaqueKey(const QByteArray &pem);

}  // namespace sternway::net
