// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tlstunnel.h"

#include "core/format.h"
#include "net/transport.h"

#include <QNetworkProxy>
#include <QTimer>

#include <optional>

namespace sternway::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 window = qint64(256) * 1024;
constexpr qint64 maximumHead = qint64(64) * 1024;
constexpr auto handshakeLimit = 10s;  // as Go's TLSHandshakeTimeout

qint64 waiting(const QAbstractSocket *socket) {
  const auto *tls = qobject_cast<const QSslSocket *>(socket);
  return socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

/// Hands on what has come, as far as \a to takes it. Reads until nothing comes: only an empty read makes Qt fetch and decrypt
/// more once its limited buffer has been full.
void pump(QAbstractSocket *from, QAbstractSocket *to) {
  for (qint64 room = window - waiting(to); room > 0; room = window - waiting(to)) {
    const QByteArray bytes = from->read(room);
    if (bytes.isEmpty())
      return;
    to->write(bytes);
  }
}

/// The head of a message up to its empty line, taken out of the socket; nothing: it is not whole yet.
std::optional<QByteArray> takeHead(QAbstractSocket *socket) {
  const qsizetype end = socket->peek(maximumHead).indexOf("\r\n\r\n");
  return end < 0 ? std::nullopt : std::optional(socket->read(end + 4));
}
}  // namespace

TlsTunnel::TlsTunnel(QTcpSocket *client, QNetworkProxy proxy, QByteArray pass, QObject *parent)
    : QObject(parent), m_client(client), m_proxy(new QSslSocket(this)), m_settings(std::move(proxy)), m_pass(std::move(pass)) {
  m_client->setParent(this);
  m_client->setReadBufferSize(window);
  m_proxy->setReadBufferSize(window);
  m_proxy->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
  connect(m_client, &QAbstractSocket::readyRead, this, &TlsTunnel::readRequest);
  connect(m_client, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
  connect(m_proxy, &QSslSocket::encrypted, this, &TlsTunnel::sendConnect);
  connect(m_proxy, &QAbstractSocket::readyRead, this, &TlsTunnel::readAnswer);
  connect(m_proxy, &QAbstractSocket::errorOccurred, this, &TlsTunnel::onProxyError);
}

QString TlsTunnel::addressAdvice() {
  return tr("Check proxy-url, HTTPS_PROXY and NO_PROXY, and whether the proxy runs.");
}

QString TlsTunnel::name() const {
  return m_settings.hostName() + u':' + QString::number(m_settings.port());
}

void TlsTunnel::readRequest() {
  if (m_joined || m_over || !m_target.isEmpty())
    return;
  const auto head = takeHead(m_client);
  if (!head)
    return m_client->bytesAvailable() >= maximumHead ? turnAway("431 Request Header Fields Too Large") : void();
  const QList<QByteArray> words = head->left(head->indexOf('\r')).split(' ');
  // Qt 6.8 writes the names of headers in lower case.
  constexpr QByteArrayView passHeader("\r\nproxy-authorization: ");
  const qsizetype pass = head->toLower().indexOf(passHeader);
  if (pass < 0 || !head->sliced(pass + passHeader.size()).startsWith(m_pass + "\r\n"))
    return turnAway("407 Proxy Authentication Required");
  if (words.size() != 3 || words.first() != "CONNECT")
    return turnAway("405 Method Not Allowed");
  m_target = words.at(1);
  const auto tls = sslConfiguration({});
  if (!tls)
    return refuse({tls.error().message, tls.error().detail});
  m_proxy->setSslConfiguration(*tls);
  QTimer::singleShot(handshakeLimit, this, [this] {
    if (!m_proxy->isEncrypted() && !m_over)
      refuse({tr("the proxy %1 has not set up TLS within %2 s").arg(name()).arg(handshakeLimit.count()), addressAdvice()});
  });
  m_proxy->connectToHostEncrypted(m_settings.hostName(), m_settings.port());
}

void TlsTunnel::sendConnect() {
  QByteArray head =
      "CONNECT " + m_target + " HTTP/1.1\r\nHost: " + m_target + "\r\nUser-Agent: sternway/" STERNWAY_VERSION "\r\n";
  if (!m_settings.user().isEmpty() || !m_settings.password().isEmpty())
    head += "Proxy-Authorization: Basic " + (m_settings.user() + u':' + m_settings.password()).toUtf8().toBase64() + "\r\n";
  m_proxy->write(head + "\r\n");
}

void TlsTunnel::readAnswer() {
  if (m_joined || m_over)
    return;
  const auto head = takeHead(m_proxy);
  if (!head && m_proxy->bytesAvailable() < maximumHead)
    return;
  const QByteArray line = head.value_or(QByteArray()).left(head.value_or(QByteArray()).indexOf('\r'));
  const QList<QByteArray> words = line.split(' ');
  const int status = words.first().startsWith("HTTP/1.") ? words.value(1).toInt() : 0;
  if (status >= 200 && status < 300)
    return join();
  if (status == 407)
    return refuse({m_settings.user().isEmpty() ? tr("the proxy %1 asks for a user and password (HTTP 407)").arg(name())
                                               : tr("the proxy %1 does not accept the user and password (HTTP 407)").arg(name()),
                   tr("Give them in the proxy's URL.")});
  if (status == 0)
    return refuse({tr("the proxy %1 does not answer in HTTP/1.1").arg(name()), tr("Check the proxy's address and port.")});
  refuse({tr("the proxy %1 refused to connect to %2 (HTTP %3)").arg(name(), QString::fromLatin1(m_target)).arg(status),
          tr("Ask whoever runs the proxy whether it may and can connect there.")});
}

void TlsTunnel::join() {
  m_joined = true;
  Q_EMIT opened();
  m_client->write("HTTP/1.1 200 OK\r\n\r\n");
  const auto toClient = [this] { pump(m_proxy, m_client); };
  const auto toProxy = [this] { pump(m_client, m_proxy); };
  connect(m_proxy, &QAbstractSocket::readyRead, this, toClient);
  connect(m_client, &QAbstractSocket::bytesWritten, this, toClient);
  connect(m_client, &QAbstractSocket::readyRead, this, toProxy);
  connect(m_proxy, &QSslSocket::encryptedBytesWritten, this, toProxy);
  connect(m_proxy, &QAbstractSocket::disconnected, this, [this] {
    m_client->write(m_proxy->readAll());
    m_client->disconnectFromHost();
  });
  toClient();  // what came along with the proxy's answer
  toProxy();
}

void TlsTunnel::onProxyError(QAbstractSocket::SocketError error) {
  if (m_joined || m_over)
    return;  // what has come is still handed on, until disconnected()
  const QList<QSslError> tlsErrors = m_proxy->sslHandshakeErrors();
  if (error == QAbstractSocket::SslHandshakeFailedError && !tlsErrors.isEmpty())
    return refuse({tr("the certificate of the proxy %1 is not trusted: %2").arg(name(), tlsErrors.first().errorString()),
                   tr("It must be made out to the name in the proxy's URL and signed by an authority of this system, or of the "
                      "file that SSL_CERT_FILE names.")});
  if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError)
    return refuse({tr("TLS with the proxy %1 failed: %2").arg(name(), m_proxy->errorString()),
                   tr("Check whether the proxy's port speaks TLS; if it does not, its URL begins with http://.")});
  refuse({tr("the proxy %1 cannot be reached: %2").arg(name(), m_proxy->errorString()), addressAdvice()});
}

void TlsTunnel::refuse(const ProxyProblem &problem) {
  Q_EMIT refused(problem);
  turnAway("502 Bad Gateway");
}

void TlsTunnel::turnAway(const QByteArray &status) {
  m_over = true;
  m_client->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nProxy-Connection: close\r\n\r\n");
  m_client->disconnectFromHost();
}

}  // namespace sternway::net

#include "moc_tlstunnel.cpp"
