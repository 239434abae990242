// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>

namespace sternway::net {

/// The way to a proxy that is itself reached by TLS, which QNetworkProxy cannot go: a port on loopback that the network code
/// takes for the proxy, and each connection to it goes on to the real one through TLS, verified against the system's authorities.
/// It adds no credentials: those come with each request. Lives on the GUI thread as long as the transport that uses it.
class TlsProxyRelay final : public QTcpServer {
  Q_OBJECT
public:
  TlsProxyRelay(QString host, quint16 port, QObject *parent = nullptr);

  /// Why the proxy could not be reached last; empty: it could.
  [[nodiscard]] const QString &problem() const { return m_problem; }

protected:
  void incomingConnection(qintptr descriptor) override;

private:
  const QString m_host;
  const quint16 m_port;
  QString m_problem;
};

}  // namespace sternway::net
