// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/httpserver.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QCoreApplication>
#include <QHostAddress>
#include <QPointer>
#include <QSslSocket>
#include <QUrl>

#include <memory>

namespace sternway::rehearsal {

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
constexpr qsizetype maxHead = 64 * 1024;
constexpr qint64 maxBody = 4 * 1024 * 1024;
constexpr qint64 maxUnsent = 32 * 1024 * 1024;

QByteArray reasonPhrase(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Request Entity Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Entity";
    case 431: return "Request Header Fields Too Large";
    case 501: return "Not Implemented";
    default: return "Status";
  }
}

/// One connection of HttpServer; answers its requests one after the other. Deletes itself when the peer has gone.
class HttpConnection final : public QObject {
public:
  HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler, QObject *parent)
      : QObject(parent), m_socket(socket), m_handler(handler) {
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &QObject::deleteLater);
  }

private:
  void readMore();
  [[nodiscard]] bool takeHead();
  [[nodiscard]] bool takeBody();
  [[nodiscard]] bool parseHead(const QByteArray &head);
  bool refuse(int status, const QByteArray &words);
  HttpReply *newReply();
  void finishReply();

  QTcpSocket *m_socket;
  const HttpServer::Handler &m_handler;
  QByteArray m_buffer;
  HttpMessage m_message;
  qint64 m_bodyLength = 0;
  bool m_haveHead = false;
  bool m_keepAlive = true;
  QPointer<HttpReply> m_reply;
};

void HttpConnection::readMore() {
  m_buffer += m_socket->readAll();
  // Requests of one connection are answered in order: while a reply is open, what follows waits in the buffer.
  while (!m_reply) {
    if (!m_haveHead && !takeHead())
      break;
    if (!takeBody())
      break;
    m_haveHead = false;
    const QPointer<HttpConnection> alive(this);
    m_handler(m_message, newReply());
    if (!alive)
      return;
  }
  if (m_buffer.size() > maxHead + maxBody)
    refuse(413, "too much at once");
}

bool HttpConnection::takeHead() {
  const qsizetype end = m_buffer.indexOf("\r\n\r\n");
  if (end > maxHead || (end < 0 && m_buffer.size() > maxHead))
    return refuse(431, "the request's head is too long");
  if (end < 0)
    return false;
  const QByteArray head = m_buffer.left(end);
  m_buffer.remove(0, end + 4);
  m_haveHead = parseHead(head);
  return m_haveHead;
}

bool HttpConnection::parseHead(const QByteArray &head) {
  QList<QByteArray> lines = head.split('\n');
  const QList<QByteArray> request = lines.takeFirst().trimmed().split(' ');
  if (request.size() != 3 || !request.at(2).startsWith("HTTP/1.") || !request.at(1).startsWith('/'))
    return refuse(400, "not an HTTP/1.1 request");
  m_message = {};
  m_message.method = request.at(0);
  const QUrl url = QUrl::fromEncoded(request.at(1), QUrl::TolerantMode);
  m_message.path = url.path(QUrl::FullyDecoded);
  m_message.query = QUrlQuery(url.query(QUrl::FullyEncoded).replace(u'+', QStringLiteral("%20")));
  for (const QByteArray &line : std::as_const(lines)) {
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
      return refuse(400, "a header without a colon");
    m_message.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
  }
  m_keepAlive = request.at(2) == "HTTP/1.1" && m_message.headers.value("connection").toLower() != "close";
  if (m_message.headers.contains("transfer-encoding"))
    return refuse(501, "chunked requests are not supported");
  bool isNumber = true;
  const QByteArray length = m_message.headers.value("content-length");
  m_bodyLength = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
  if (!isNumber || m_bodyLength < 0 || m_bodyLength > maxBody)
    return refuse(isNumber && m_bodyLength > maxBody ? 413 : 400, "Content-Length");
  return true;
}

bool HttpConnection::takeBody() {
  if (m_buffer.size() < m_bodyLength)
    return false;
  m_message.body = m_buffer.left(m_bodyLength);
  m_buffer.remove(0, m_bodyLength);
  return true;
}

bool HttpConnection::refuse(int status, const QByteArray &words) {
  m_buffer.clear();
  m_keepAlive = false;
  disconnect(m_socket, &QTcpSocket::readyRead, this, nullptr);
  newReply()->send(status, "text/plain; charset=utf-8", words + "\n");
  return false;
}

HttpReply *HttpConnection::newReply() {
  if (m_reply)  // one that streams while the request after it is refused
    m_reply->deleteLater();
  m_reply = new HttpReply(m_socket, m_keepAlive, this);
  connect(m_reply, &HttpReply::ended, this, &HttpConnection::finishReply);
  return m_reply;
}

void HttpConnection::finishReply() {
  if (m_reply)
    m_reply->deleteLater();
  m_reply.clear();
  if (!m_keepAlive)
    m_socket->disconnectFromHost();
  else if (!m_buffer.isEmpty())
    QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}
}  // namespace

QByteArray HttpReply::head(int status, const QByteArray &contentType) const {
  return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
         "\r\nCache-Control: no-cache, private\r\nContent-Type: " + contentType +
         (m_keepAlive ? "\r\n" : "\r\nConnection: close\r\n");
}

void HttpReply::send(int status, const QByteArray &contentType, const QByteArray &body) {
  m_socket->write(head(status, contentType) + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
  Q_EMIT ended();
}

void HttpReply::begin(int status, const QByteArray &contentType) {
  m_socket->write(head(status, contentType) + "Transfer-Encoding: chunked\r\n\r\n");
}

void HttpReply::write(const QByteArray &chunk) {
  if (chunk.isEmpty() || !m_socket->isOpen())
    return;
  m_socket->write(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
  if (m_socket->bytesToWrite() > maxUnsent)  // a peer that does not read
    m_socket->abort();
}

void HttpReply::end() {
  m_socket->write("0\r\n\r\n");
  Q_EMIT ended();
}

QString HttpMessage::parameter(const QString &name) const {
  return query.queryItemValue(name, QUrl::FullyDecoded);
}

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

}  // namespace sternway::rehearsal

#include "moc_httpserver.cpp"
