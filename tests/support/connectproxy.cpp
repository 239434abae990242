// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectproxy.h"

#include "support/tlsfiles.h"

#include <QHostAddress>

#include <algorithm>

namespace sternway::test {

ConnectProxy::ConnectProxy(quint16 target, QString certificate) : m_target(target), m_certificate(std::move(certificate)) {
  listen(QHostAddress::LocalHost);
}

int ConnectProxy::openConnections() const {
  const auto clients = findChildren<QSslSocket *>();
  return static_cast<int>(std::ranges::count_if(
      clients, [](const QSslSocket *client) { return client->state() == QAbstractSocket::ConnectedState; }));
}

void ConnectProxy::incomingConnection(qintptr descriptor) {
  auto *client = new QSslSocket(this);
  client->setSocketDescriptor(descriptor);
  auto *upstream = new QTcpSocket(client);
  connect(client, &QSslSocket::readyRead, this, [this, client, upstream] { read(client, upstream); });
  connect(client, &QSslSocket::disconnected, client, &QObject::deleteLater);
  connect(upstream, &QTcpSocket::connected, client, [this, client] { client->write(answer); });
  connect(upstream, &QTcpSocket::readyRead, this, [this, client, upstream] { write(client, upstream); });
  connect(upstream, &QTcpSocket::disconnected, client, &QSslSocket::disconnectFromHost);
  if (m_certificate.isEmpty())
    return;
  client->setSslConfiguration(serverTls(m_certificate, QSslSocket::VerifyNone));
  client->startServerEncryption();
}

void ConnectProxy::read(QSslSocket *client, QTcpSocket *upstream) {
  if (m_certificate.isEmpty()) {
    plain += client->readAll();
    client->write(answer);
    return;
  }
  if (upstream->state() == QAbstractSocket::ConnectedState) {
    upstream->write(client->readAll());
  } else if (client->peek(client->bytesAvailable()).contains("\r\n\r\n")) {
    heads << client->readAll();
    if (answer.startsWith("HTTP/1.1 200"))
      return upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    client->write(answer);
    client->disconnectFromHost();
  }
}

void ConnectProxy::write(QSslSocket *client, QTcpSocket *upstream) {
  const QByteArray bytes = upstream->readAll();
  client->write(bytes);
  if (dropAfter < 0)
    return;
  dropAfter -= bytes.size();
  if (dropAfter < 0)
    client->abort();
}

}  // namespace sternway::test

#include "moc_connectproxy.cpp"
