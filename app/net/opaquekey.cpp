// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/opaquekey.h"

#include <QSslSocket>

#include <openssl/pem.h>

#include <memory>

namespace sternway::net {

using namespace Qt::StringLiterals;

bool takesOpaqueKeys() {
  return QSslSocket::activeBackend() == "openssl"_L1 && QSslSocket::sslLibraryVersionNumber() >> 28 == OPENSSL_VERSION_MAJOR;
}

QSslKey opaqueKey(const QByteArray &pem) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
  EVP_PKEY *key = bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr;
  return key == nullptr ? QSslKey() : QSslKey(Qt::HANDLE(key), QSsl::PrivateKey);  // which frees it
}

}  // namespace sternway::net
