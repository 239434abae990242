// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/proxyrelay.h"
#include "net/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

#include <memory>
#include <vector>

namespace sternway::net {

/// Whether who sends a request can write several lines of one header. From Qt 6.8 on QNetworkAccessManager cannot: it joins them.
enum class Lines { OneOfEach, Repeated };
/// Adds the headers. Kubernetes wants one Impersonate-Group line for each group; before Qt 6.8 only HTTP/1.1 then carries them.
/// ErrorKind::Input: one of them holds a line break; Unsupported: there are several lines of one, which cannot be sent.
[[nodiscard]] Result<Done> addHeaders(QNetworkRequest &request, const HeaderList &headers, Lines lines);
/// What a transport calls itself.
[[nodiscard]] QByteArray userAgent(const TransportSettings &settings);

using ManagerPtr = std::shared_ptr<QNetworkAccessManager>;

/// The QNetworkAccessManagers of one client certificate. Whole requests share one. Streams share it too once HTTP/2 is known to
/// be negotiated; else they get managers of their own, a few each, because on HTTP/1.1 a manager opens six connections to a host
/// and the seventh request waits. A manager lives as long as somebody uses it.
class ManagerPool {
public:
  ManagerPool(const QSslConfiguration &ssl, const QNetworkProxy &proxy);

  [[nodiscard]] ManagerPtr forRequest();
  [[nodiscard]] ManagerPtr forStream();
  /// What an answer has shown.
  void setHttp2(bool negotiated) { m_http2 = negotiated; }
  [[nodiscard]] bool isHttp2() const { return m_http2; }
  /// The connection of \a manager does not answer: new requests take another.
  void retire(const ManagerPtr &manager);
  [[nodiscard]] const QSslConfiguration &ssl() const { return m_ssl; }
  [[nodiscard]] const QNetworkProxy &proxy() const { return m_proxy; }
  [[nodiscard]] bool isSocks() const { return m_proxy.type() == QNetworkProxy::Socks5Proxy; }

private:
  [[nodiscard]] ManagerPtr newManager() const;

  QSslConfiguration m_ssl;
  QNetworkProxy m_proxy;
  ManagerPtr m_main;
  std::vector<std::weak_ptr<QNetworkAccessManager>> m_streaming;
  bool m_http2 = false;
};

/// What the exchanges of a transport share; outlives the Transport as long as an exchange runs.
class TransportCore : public QObject {
  Q_OBJECT
public:
  TransportCore(TransportSettings settings, std::shared_ptr<Authorizer> authorizer);

  /// The connections for these credentials: a new client certificate begins new connections, and the streams on the old ones go
  /// on.
  [[nodiscard]] Result<std::shared_ptr<ManagerPool>> pool(const Authorization &authorization);

  /// Why a proxy that is reached by TLS does not lead on; nothing: it does, or there is none.
  [[nodiscard]] std::optional<ProxyProblem> proxyProblem() const;

  const TransportSettings settings;
  const std::shared_ptr<Authorizer> authorizer;

Q_SIGNALS:
  void closing();  ///< the Transport dies

private:
  [[nodiscard]] Result<QNetworkProxy> proxy();

  std::unique_ptr<ProxyRelay> m_relay;  ///< of a proxy that is reached by TLS
  std::shared_ptr<ManagerPool> m_pool;
  QByteArray m_certificatePem;
  QByteArray m_keyPem;
};

}  // namespace sternway::net
