// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/proxy.h"

#include <QByteArray>
#include <QObject>
#include <QSslSocket>
#include <QTcpSocket>

namespace sternway::net {

/// A connection of this process's own HTTP code, led on through a proxy that is reached by TLS: takes a CONNECT that shows
/// \a pass, sets up TLS with the proxy (system's authorities or SSL_CERT_FILE), asks it for the same target, and from then on
/// hands on bytes, at most 256 KiB ahead of the slower side. Deletes itself, and \a client, when either side ends. Lives on the
/// thread of \a client.
class TlsTunnel final : public QObject {
  Q_OBJECT
public:
  TlsTunnel(QTcpSocket *client, QNetworkProxy proxy, QByteArray pass, QObject *parent);

Q_SIGNALS:
  void opened();
  void refused(const sternway::net::ProxyProblem &problem);  ///< emitted before the client hears of it

private:
  void readRequest();
  void sendConnect();
  void readAnswer();
  void join();
  void onProxyError(QAbstractSocket::SocketError error);
  void refuse(const ProxyProblem &problem);
  /// Answers the client in the proxy's stead and ends.
  void turnAway(const QByteArray &status);
  [[nodiscard]] QString name() const;
  [[nodiscard]] static QString addressAdvice();

  QTcpSocket *const m_client;
  QSslSocket *const m_proxy;
  const QNetworkProxy m_settings;
  const QByteArray m_pass;
  QByteArray m_target;  ///< "host:port", of the client's CONNECT
  bool m_joined = false;
  bool m_over = false;
};

}  // namespace sternway::net
