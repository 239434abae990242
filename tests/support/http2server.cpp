// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http2server.h"

#include "support/tlsfiles.h"

#include <QHash>
#include <QHostAddress>
#include <QtEndian>

#include <memory>

namespace sternway::test {

namespace {
// RFC 9113, section 6
constexpr char data = 0;
constexpr char headers = 1;
constexpr char resetStream = 3;
constexpr char settings = 4;
constexpr char goAwayFrame = 7;
constexpr char endStream = 0x1;  // also SETTINGS' acknowledgement
constexpr char endHeaders = 0x4;
constexpr quint32 refusedStream = 7;
constexpr qsizetype prefaceSize = 24;
constexpr qsizetype headSize = 9;

QByteArray bigEndian(quint32 value) {
  QByteArray out(4, '\0');
  qToBigEndian(value, out.data());
  return out;
}

void send(QSslSocket *socket, char type, char flags, quint32 stream, const QByteArray &payload) {
  if (socket)
    socket->write(bigEndian(static_cast<quint32>(payload.size())).mid(1) + type + flags + bigEndian(stream) + payload);
}
}  // namespace

struct Http2Server::Connection {
  QSslSocket *socket = nullptr;
  int number = 0;
  QByteArray buffer = {};
  bool begun = false;
  QHash<quint32, QByteArray> bodies = {};
};

Http2Server::Http2Server() {
  listen(QHostAddress::LocalHost);
}

QUrl Http2Server::url() const {
  QUrl url(QStringLiteral("https://127.0.0.1"));
  url.setPort(serverPort());
  return url;
}

void Http2Server::respond(const Stream &stream, const QByteArray &body) {
  send(stream.socket, headers, endHeaders, stream.id, QByteArray(1, '\x88'));  // ":status: 200" of HPACK's static table
  send(stream.socket, data, endStream, stream.id, body);
}

void Http2Server::refuse(const Stream &stream) {
  send(stream.socket, resetStream, 0, stream.id, bigEndian(refusedStream));
}

void Http2Server::goAway(const Stream &stream, quint32 last) {
  send(stream.socket, goAwayFrame, 0, 0, bigEndian(last) + bigEndian(0));
}

void Http2Server::incomingConnection(qintptr descriptor) {
  auto *socket = new QSslSocket(this);
  socket->setSocketDescriptor(descriptor);
  QSslConfiguration tls = serverTls(QStringLiteral("server"), QSslSocket::VerifyNone);
  tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2});
  socket->setSslConfiguration(tls);
  const auto connection = std::make_shared<Connection>(Connection{.socket = socket, .number = ++m_connections});
  connect(socket, &QSslSocket::encrypted, this, [socket] { send(socket, settings, 0, 0, {}); });
  connect(socket, &QSslSocket::readyRead, this, [this, connection] { read(*connection); });
  connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
  socket->startServerEncryption();
}

void Http2Server::read(Connection &connection) {
  QByteArray &buffer = connection.buffer;
  buffer += connection.socket->readAll();
  if (!connection.begun && buffer.size() >= prefaceSize) {
    connection.begun = true;
    buffer.remove(0, prefaceSize);
  }
  while (connection.begun && buffer.size() >= headSize) {
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>((QByteArray(1, '\0') + buffer.left(3)).constData()));
    if (buffer.size() < headSize + size)
      return;
    const QByteArray frame = buffer.left(headSize + size);
    buffer.remove(0, frame.size());
    handle(connection, frame.at(3), frame.at(4), qFromBigEndian<quint32>(frame.constData() + 5), frame.mid(headSize));
  }
}

void Http2Server::handle(Connection &connection, char type, char flags, quint32 stream, const QByteArray &payload) {
  const bool ends = (flags & endStream) != 0;
  if (type == settings && !ends)
    send(connection.socket, settings, endStream, 0, {});
  if (type == data)
    connection.bodies[stream] += payload;
  if ((type != headers && type != data) || !ends)
    return;
  m_requests.append({connection.socket, stream, connection.number, connection.bodies.take(stream)});
  const Stream request = m_requests.last();
  onRequest ? onRequest(request) : respond(request);
}

}  // namespace sternway::test

#include "moc_http2server.cpp"
