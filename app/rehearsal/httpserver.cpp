// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/httpserver.h"

#include "rehearsal/httpconnection.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslSocket>

namespace sternway::sim {

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
