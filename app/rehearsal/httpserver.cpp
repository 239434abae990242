// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/httpserver.h"

#include "rehearsal/httpconnection.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslSocket>

#include <memory>

namespace sternway::sim {

namespace {
template <auto Free>
struct Deleter {
  template <typename T>
  void operator()(T *pointer) const {
    Free(pointer);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate509 = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

QByteArray contents(BIO *bio) {
  char *data = nullptr;
  const long length = BIO_get_mem_data(bio, &data);
  return {data, static_cast<qsizetype>(length)};
}

bool addExtension(X509 *certificate, int nid, const char *value) {
  std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>> extension(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509 *certificate, EVP_PKEY *key, time_t now) {
  unsigned char serial[8] = {};
  if (RAND_bytes(serial, sizeof serial) != 1)
    return false;
  std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
  X509_set_version(certificate, 2);
  BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
  ASN1_TIME_set(X509_getm_notBefore(certificate), now - 86'400);
  ASN1_TIME_set(X509_getm_notAfter(certificate), now + 86'400 * 30);
  X509_NAME *name = X509_get_subject_name(certificate);
  const auto *text = reinterpret_cast<const unsigned char *>("Sternway rehearsal");
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0);
  X509_set_issuer_name(certificate, name);
  return X509_set_pubkey(certificate, key) == 1 && addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE") &&
         addExtension(certificate, NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost") &&
         addExtension(certificate, NID_ext_key_usage, "serverAuth") && X509_sign(certificate, key, EVP_sha256()) > 0;
}
}  // namespace

Result<Certificate> makeCertificate(const QDateTime &now) {
  const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
  const Certificate509 certificate(X509_new());
  const Bio certificateBio(BIO_new(BIO_s_mem()));
  const Bio keyBio(BIO_new(BIO_s_mem()));
  if (!key || !certificate || !certificateBio || !keyBio || !fill(certificate.get(), key.get(), now.toSecsSinceEpoch()) ||
      PEM_write_bio_X509(certificateBio.get(), certificate.get()) != 1 ||
      PEM_write_bio_PKCS8PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
    return fail(ErrorKind::Storage,
                QCoreApplication::translate("Rehearsal", "OpenSSL could not make a certificate for the rehearsal"));
  }
  return Certificate{contents(certificateBio.get()), contents(keyBio.get())};
}

namespace {
constexpr int maxConnections = 500;
}

QString HttpMessage::parameter(const QString &name) const {
  return query.queryItemValue(name, QUrl::FullyDecoded);
}

HttpServer::HttpServer(Handler handler, QObject *parent) : QTcpServer(parent), m_handler(std::move(handler)) {}

Result<Done> HttpServer::start() {
  if (listen(QHostAddress::LocalHost, 0))
    return Done{};
  return fail(ErrorKind::Unreachable,
              QCoreApplication::translate("Rehearsal", "The rehearsal cannot listen on 127.0.0.1: %1").arg(errorString()));
}

void HttpServer::incomingConnection(qintptr handle) {
  QTcpSocket *socket = m_tls ? new QSslSocket : new QTcpSocket;
  if (m_connections >= maxConnections || !socket->setSocketDescriptor(handle)) {
    delete socket;
    return;
  }
  ++m_connections;
  auto *connection = new HttpConnection(socket, m_handler, this);
  connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
  if (m_tls) {
    auto *ssl = static_cast<QSslSocket *>(socket);
    ssl->setSslConfiguration(*m_tls);
    ssl->startServerEncryption();
  }
}

}  // namespace sternway::sim
