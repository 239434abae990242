// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace sternway::test {

/// Forwards TCP connections to the API server, and can stop doing so: stalled() holds every byte back as a stopped
/// server does; cut() closes all connections and refuses new ones as a killed server does.
class Proxy : public QObject {
  Q_OBJECT
public:
  Proxy(QString host, quint16 port);
  [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
  void stall() { m_stalled = true; }
  void cut();
  void restore();

private:
  void accept();
  void forward(QTcpSocket *from, QTcpSocket *to);

  QTcpServer m_server;
  QString m_host;
  quint16 m_port;
  quint16 m_listenPort = 0;
  bool m_stalled = false;
  QList<QPointer<QTcpSocket>> m_sockets;
  QHash<QTcpSocket *, QPointer<QTcpSocket>> m_peers;
};

}  // namespace sternway::test
