// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tlsfiles.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace sternway::test {

using namespace Qt::StringLiterals;

QByteArray tlsFile(const QString &name) {
  QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/tests/support/tls/") + name + u".pem"_s);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

net::TlsSettings clientTls(const QString &name) {
  return {.caPem = tlsFile(u"ca"_s), .certificatePem = tlsFile(name), .keyPem = tlsFile(name + u"-key"_s)};
}

QSslConfiguration serverTls(const QString &name, QSslSocket::PeerVerifyMode clients) {
  QSslConfiguration out;
  out.setLocalCertificateChain(QSslCertificate::fromData(tlsFile(name)));
  out.setPrivateKey(QSslKey(tlsFile(name + u"-key"_s), QSsl::Rsa));
  out.setCaCertificates(QSslCertificate::fromData(tlsFile(u"ca"_s)));
  out.setPeerVerifyMode(clients);
  return out;
}

}  // namespace sternway::test
