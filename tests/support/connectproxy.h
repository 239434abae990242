// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QSslSocket>
#include <QTcpServer>

namespace sternway::test {

/// An HTTP proxy on 127.0.0.1, by TLS or not, that takes CONNECT and leads every name to one port of loopback. In the test's own
/// event loop.
class ConnectProxy final : public QTcpServer {
  Q_OBJECT
public:
  /// \a certificate of tests/support/tls, that it shows; empty: it is reached in plain text.
  ConnectProxy(quint16 target, QString certificate);

  QByteArray answer = "HTTP/1.1 200 OK\r\n\r\n";  ///< to a CONNECT; any status but 200 leads nowhere
  qint64 dropAfter = -1;                          ///< bytes handed to the client, after which the connection breaks; -1: never
  QByteArrayList heads;                           ///< the CONNECTs that came
  QByteArray plain;                               ///< what came where it is reached in plain text

  [[nodiscard]] int openConnections() const;

protected:
  void incomingConnection(qintptr descriptor) override;

private:
  void read(QSslSocket *client, QTcpSocket *upstream);
  void write(QSslSocket *client, QTcpSocket *upstream);

  const quint16 m_target;
  const QString m_certificate;
};

}  // namespace sternway::test
