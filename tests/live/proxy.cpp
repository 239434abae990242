// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/proxy.h"

namespace sternway::test {

Proxy::Proxy(QString host, quint16 port) : m_host(std::move(host)), m_port(port) {
  connect(&m_server, &QTcpServer::newConnection, this, &Proxy::accept);
  m_server.listen(QHostAddress::LocalHost);
  m_listenPort = m_server.serverPort();
}

void Proxy::accept() {
  while (QTcpSocket *client = m_server.nextPendingConnection()) {
    auto *upstream = new QTcpSocket(this);
    client->setParent(this);
    m_sockets << client << upstream;
    m_peers.insert(client, upstream);
    m_peers.insert(upstream, client);
    for (QTcpSocket *socket : {client, upstream}) {
      connect(socket, &QTcpSocket::readyRead, this, [this, socket] { forward(socket, m_peers.value(socket)); });
      connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        if (QTcpSocket *peer = m_peers.value(socket))
          peer->disconnectFromHost();
        m_peers.remove(socket);
        m_sockets.removeAll(socket);
        socket->deleteLater();
      });
    }
    connect(upstream, &QTcpSocket::connected, this, [this, client, upstream] { forward(client, upstream); });
    upstream->connectToHost(m_host, m_port);
  }
}

void Proxy::forward(QTcpSocket *from, QTcpSocket *to) {
  if (!m_stalled && from && to && to->state() == QAbstractSocket::ConnectedState)
    to->write(from->readAll());
}

void Proxy::cut() {
  m_server.close();
  const auto sockets = m_sockets;
  for (const QPointer<QTcpSocket> &socket : sockets)
    if (socket)
      socket->abort();
}

void Proxy::restore() {
  m_stalled = false;
  if (!m_server.isListening())
    m_server.listen(QHostAddress::LocalHost, m_listenPort);
  const auto sockets = m_sockets;
  for (const QPointer<QTcpSocket> &socket : sockets)
    if (socket)
      forward(socket, m_peers.value(socket));
}

}  // namespace sternway::test

#include "moc_proxy.cpp"
