// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/httpconnection.h"

#include <QUrl>

namespace sternway::sim {

namespace {
constexpr qsizetype maxHead = 64 * 1024;
constexpr qint64 maxBody = 4 * 1024 * 1024;
constexpr qint64 maxUnsent = 32 * 1024 * 1024;

class ConnectionReply final : public HttpReply {
public:
  explicit ConnectionReply(HttpConnection *connection) : HttpReply(connection), m_connection(connection) {}
  void send(int status, const QByteArray &contentType, const QByteArray &body) override {
    m_connection->respond(status, contentType, body);
  }
  void begin(int status, const QByteArray &contentType) override { m_connection->beginChunks(status, contentType); }
  void write(const QByteArray &chunk) override { m_connection->writeChunk(chunk); }
  void end() override { m_connection->endChunks(); }

private:
  HttpConnection *m_connection;
};

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
}  // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler) {
  m_socket->setParent(this);
  m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
  connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
  connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
  connect(m_socket, &QTcpSocket::errorOccurred, this, &QObject::deleteLater);
}

void HttpConnection::readMore() {
  m_buffer += m_socket->readAll();
  // Requests of one connection are answered in order: while a reply is open, what follows waits in the buffer.
  while (!m_reply) {
    if (!m_haveHead && !takeHead())
      break;
    if (!takeBody())
      break;
    m_haveHead = false;
    m_reply = new ConnectionReply(this);
    const QPointer<HttpConnection> alive(this);
    m_handler(m_message, m_reply);
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
  respond(status, "text/plain; charset=utf-8", words + "\n");
  return false;
}

QByteArray HttpConnection::headOf(int status, const QByteArray &contentType) const {
  return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
         "\r\nCache-Control: no-cache, private\r\nContent-Type: " + contentType +
         (m_keepAlive ? "\r\n" : "\r\nConnection: close\r\n");
}

void HttpConnection::respond(int status, const QByteArray &contentType, const QByteArray &body) {
  m_socket->write(headOf(status, contentType) + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
  finishReply();
}

void HttpConnection::beginChunks(int status, const QByteArray &contentType) {
  m_socket->write(headOf(status, contentType) + "Transfer-Encoding: chunked\r\n\r\n");
}

void HttpConnection::writeChunk(const QByteArray &chunk) {
  if (chunk.isEmpty() || !m_socket->isOpen())
    return;
  m_socket->write(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
  if (m_socket->bytesToWrite() > maxUnsent)  // a peer that does not read
    m_socket->abort();
}

void HttpConnection::endChunks() {
  m_socket->write("0\r\n\r\n");
  finishReply();
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

}  // namespace sternway::sim
