// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loopbackserver.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

#include <optional>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
QByteArray head(int status, const net::HeaderList &headers, const QByteArray &framing) {
  QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + framing + "\r\n";
  if (net::headerValue(headers, "Content-Type").isEmpty())
    out += "Content-Type: application/json\r\n";
  for (const auto &[name, value] : headers)
    out += name + ": " + value + "\r\n";
  return out + "\r\n";
}

// The first whole request of the buffer, which is taken out of it.
std::optional<LoopbackRequest> takeRequest(QByteArray &buffer) {
  const qsizetype end = buffer.indexOf("\r\n\r\n");
  if (end < 0)
    return {};
  LoopbackRequest request;
  const QList<QByteArray> lines = buffer.left(end).split('\n');
  const QList<QByteArray> words = lines.first().trimmed().split(' ');
  for (const QByteArray &line : lines.mid(1)) {
    const qsizetype colon = line.indexOf(':');
    request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
  }
  const qsizetype length = request.header("Content-Length").toLongLong();
  if (buffer.size() < end + 4 + length)
    return {};
  request.body = buffer.mid(end + 4, length);
  buffer.remove(0, end + 4 + length);
  const QUrl url = QUrl::fromEncoded(words.value(1));
  request.method = words.value(0);
  request.path = url.path(QUrl::FullyDecoded);
  request.query = QUrlQuery(url);
  request.rawQuery = words.value(1).contains('?') ? words.value(1).mid(words.value(1).indexOf('?') + 1) : QByteArray();
  return request;
}
}  // namespace

void LoopbackAnswer::reply(int status, const QByteArray &body, const net::HeaderList &headers) {
  raw(head(status, headers, "Content-Length: " + QByteArray::number(body.size())) + body);
}

void LoopbackAnswer::replyAfter(int milliseconds, int status, const QByteArray &body, const net::HeaderList &headers) {
  QTimer::singleShot(milliseconds, this, [this, status, body, headers] { reply(status, body, headers); });
}

void LoopbackAnswer::begin(int status, const net::HeaderList &headers) {
  raw(head(status, headers, "Transfer-Encoding: chunked"));
}

void LoopbackAnswer::bytes(const QByteArray &bytes) {
  raw(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

void LoopbackAnswer::end() {
  raw("0\r\n\r\n");
}

void LoopbackAnswer::raw(const QByteArray &bytes) {
  if (!m_socket)
    return;
  m_socket->write(bytes);
  m_socket->flush();
}

void LoopbackAnswer::drop() {
  if (m_socket)
    m_socket->abort();
}

void LoopbackAnswer::dropAfterWriting() {
  if (m_socket)
    m_socket->disconnectFromHost();
}

bool LoopbackAnswer::isConnected() const {
  return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

struct LoopbackServer::Connection {
  QTcpSocket *socket;
  QByteArray buffer;
  int number;
};

LoopbackServer::LoopbackServer(QObject *parent) : QTcpServer(parent) {
  start();
}

LoopbackServer::~LoopbackServer() {
  stop();
}

bool LoopbackServer::start() {
  const bool listening = listen(QHostAddress::LocalHost, m_port);
  m_port = serverPort();
  return listening;
}

void LoopbackServer::stop() {
  close();
  const auto sockets = findChildren<QTcpSocket *>();
  for (QTcpSocket *socket : sockets) {
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
  }
}

void LoopbackServer::setTls(const QSslConfiguration &configuration) {
  m_tls = configuration;
  m_useTls = true;
}

void LoopbackServer::route(const QByteArray &method, const QString &path, Handler handler) {
  m_routes.prepend({method, path, std::move(handler)});
}

void LoopbackServer::respond(const QByteArray &method, const QString &path, int status, const QByteArray &body,
                             const net::HeaderList &headers) {
  route(method, path,
        [=](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) { answer->reply(status, body, headers); });
}

QUrl LoopbackServer::url() const {
  QUrl url;
  url.setScheme(m_useTls ? u"https"_s : u"http"_s);
  url.setHost(u"127.0.0.1"_s);
  url.setPort(m_port);
  return url;
}

qsizetype LoopbackServer::count(const QString &path) const {
  return std::count_if(m_log.begin(), m_log.end(), [&](const LoopbackRequest &request) { return request.path == path; });
}

int LoopbackServer::openConnections() const {
  const auto sockets = findChildren<QTcpSocket *>();
  return static_cast<int>(std::count_if(sockets.begin(), sockets.end(), [](const QTcpSocket *socket) {
    return socket->state() == QAbstractSocket::ConnectedState;
  }));
}

void LoopbackServer::incomingConnection(qintptr descriptor) {
  QTcpSocket *socket = m_useTls ? new QSslSocket(this) : new QTcpSocket(this);
  socket->setSocketDescriptor(descriptor);
  auto connection = std::make_shared<Connection>(Connection{socket, {}, ++m_connections});
  connect(socket, &QTcpSocket::readyRead, this, [this, connection] { onReadyRead(connection); });
  connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
  if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
    tls->setSslConfiguration(m_tls);
    tls->startServerEncryption();
  }
}

void LoopbackServer::onReadyRead(const std::shared_ptr<Connection> &connection) {
  connection->buffer += connection->socket->readAll();
  const QPointer<QTcpSocket> socket(connection->socket);
  while (socket) {
    auto request = takeRequest(connection->buffer);
    if (!request)
      return;
    request->connection = connection->number;
    if (const auto *tls = qobject_cast<QSslSocket *>(socket.data()))
      request->clientCommonName = tls->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    m_log.append(*request);
    handle(*request, socket);
  }
}

void LoopbackServer::handle(const LoopbackRequest &request, QTcpSocket *socket) {
  const QPointer<LoopbackAnswer> answer(new LoopbackAnswer(socket, socket));
  for (const Route &route : std::as_const(m_routes)) {
    const bool prefix = route.path.endsWith(u'*') && request.path.startsWith(route.path.chopped(1));
    if (route.method == request.method && (prefix || route.path == request.path)) {
      const Handler handler = route.handler;  // it may add routes
      return handler(request, answer);
    }
  }
  answer->reply(404, R"({"kind":"Status","message":"no such route","code":404})");
}

}  // namespace sternway::test

#include "moc_loopbackserver.cpp"
