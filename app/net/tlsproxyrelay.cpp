// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tlsproxyrelay.h"

#include "net/transport.h"

#include <QHostAddress>

namespace sternway::net {

namespace {
constexpr qint64 mostUnderWay = qint64(1024) * 1024;

/// Hands on what has come, as far as the other side takes it.
void pump(QAbstractSocket *from, QAbstractSocket *to) {
  if (const qint64 room = mostUnderWay - to->bytesToWrite(); room > 0 && from->bytesAvailable() > 0)
    to->write(from->read(room));
}

void join(QAbstractSocket *from, QAbstractSocket *to) {
  QObject::connect(from, &QAbstractSocket::readyRead, to, [from, to] { pump(from, to); });
  QObject::connect(to, &QAbstractSocket::bytesWritten, from, [from, to] { pump(from, to); });
  QObject::connect(from, &QAbstractSocket::disconnected, to, [from, to] {
    to->write(from->readAll());
    to->disconnectFromHost();
  });
}
}  // namespace

TlsProxyRelay::TlsProxyRelay(QString host, quint16 port, QObject *parent)
    : QTcpServer(parent), m_host(std::move(host)), m_port(port) {
  listen(QHostAddress::LocalHost);
}

void TlsProxyRelay::incomingConnection(qintptr descriptor) {
  auto *client = new QTcpSocket(this);
  client->setSocketDescriptor(descriptor);
  auto *proxy = new QSslSocket(client);
  proxy->setSslConfiguration(systemTls());
  proxy->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
  connect(client, &QAbstractSocket::disconnected, client, &QObject::deleteLater);
  connect(proxy, &QSslSocket::encrypted, this, [this] { m_problem.clear(); });
  connect(proxy, &QAbstractSocket::errorOccurred, client, [this, client, proxy](QAbstractSocket::SocketError error) {
    if (error != QAbstractSocket::RemoteHostClosedError)
      m_problem = proxy->errorString();
    client->disconnectFromHost();
  });
  join(proxy, client);
  connect(proxy, &QSslSocket::encrypted, client, [client, proxy] {
    join(client, proxy);
    pump(client, proxy);
  });
  proxy->connectToHostEncrypted(m_host, m_port);
}

}  // namespace sternway::net
