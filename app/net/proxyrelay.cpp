// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxyrelay.h"

#include "net/tlstunnel.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>

#include <array>

namespace sternway::net {

using namespace Qt::StringLiterals;

namespace {
QByteArray randomPass() {
  std::array<quint32, 8> numbers{};
  QRandomGenerator::system()->fillRange(numbers.data(), numbers.size());
  return "Basic " +
         QByteArray("sternway:" + QByteArray(reinterpret_cast<const char *>(numbers.data()), sizeof numbers).toHex()).toBase64();
}
}  // namespace

ProxyRelay::ProxyRelay(const QNetworkProxy &proxy) {
  const QByteArray pass = randomPass();
  auto *server = new QTcpServer;
  if (!server->listen(QHostAddress::LocalHost))
    m_error = server->errorString();
  m_entrance = QNetworkProxy(QNetworkProxy::HttpProxy, server->serverAddress().toString(), server->serverPort());
  m_entrance.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
  m_entrance.setRawHeader("Proxy-Authorization", pass);  // a user and password would cost a 407 on every connection
  connect(server, &QTcpServer::newConnection, server, [this, server, proxy, pass] {
    while (QTcpSocket *client = server->nextPendingConnection()) {
      auto *tunnel = new TlsTunnel(client, proxy, pass, server);
      connect(tunnel, &TlsTunnel::opened, this, [this] { m_problem.reset(); });
      connect(tunnel, &TlsTunnel::refused, this, [this](const ProxyProblem &problem) { m_problem = problem; });
    }
  });
  connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
  server->moveToThread(&m_thread);
  m_thread.setObjectName(u"proxy relay"_s);
  m_thread.start();
}

ProxyRelay::~ProxyRelay() {
  m_thread.quit();
  m_thread.wait();
}

}  // namespace sternway::net

#include "moc_proxyrelay.cpp"
