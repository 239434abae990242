// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/result.h"
#include "net/httprequest.h"

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace sternway::net {

/// A response that stays open (a watch, followed logs), given line by line, or message by message, as it comes. Lives on the GUI
/// thread until its context or its owner deletes it, also from within its own signals.
class HttpStream : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Closes the connection; nothing is emitted afterwards.
  virtual void close() = 0;

Q_SIGNALS:
  void opened();                              ///< 2xx: the headers are here
  void line(const QByteArray &line);          ///< without its line feed, or its length
  void block(const QByteArray &bytes);        ///< HttpRequest::inBlocks: what has come, cut anywhere
  void ended();                               ///< the server closed the stream in good order
  void failed(const sternway::Error &error);  ///< connection lost, status other than 2xx, silence for longer than the limit
};

/// TLS as a kubeconfig or Prometheus' http_config gives it; everything as PEM, read already.
struct TlsSettings {
  QByteArray caPem = {};  ///< empty: the system's
  QByteArray certificatePem = {};
  QByteArray keyPem = {};   ///< RSA, EC, Ed25519 or Ed448
  QString serverName = {};  ///< tls-server-name; empty: the URL's host
  bool skipVerify = false;

  friend bool operator==(const TlsSettings &, const TlsSettings &) = default;
};

/// TLS 1.2 and later; without a caPem the system's authorities, or those of $SSL_CERT_FILE, as Go's crypto/x509 does, and so
/// kubectl.
/// The error names what of it cannot be read (ErrorKind::Input), or used (Unsupported).
[[nodiscard]] Result<QSslConfiguration> sslConfiguration(const TlsSettings &settings);

class TransportCore;
class WebSocket;

struct TransportSettings {
  QUrl base = {};  ///< scheme, host, port and perhaps a path that every request begins with
  TlsSettings tls = {};
  QUrl proxy = {};            ///< http, https or socks5; invalid: HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment
  QByteArray userAgent = {};  ///< empty: "sternway/VERSION"
  bool disableCompression = false;
  /// A request that has not been sent after this, on a connection that has answered by HTTP/2 before, waits for one that the
  /// server is closing (GOAWAY); Qt would let it wait until its own time-out. Other values are for tests.
  std::chrono::milliseconds stuckAfter{2000};
};

/// HTTP with one identity. Owns its QNetworkAccessManagers and shares them with nobody, because a manager reuses a connection
/// whatever the client certificate. Where HTTP/2 is not negotiated, streams get managers of their own (a manager opens six
/// connections to a host). Redirects are not followed, cookies are not kept. A 401 asks the Authorizer once for new
/// credentials. A request that is not a GET or HEAD goes out at most once, even where the connection breaks; one that the server
/// has surely not processed (HTTP/2's GOAWAY and REFUSED_STREAM), or that has not left this machine, goes out on a new
/// connection. A connection on which a request has timed out or been refused so is not used for new ones. Lives on the GUI
/// thread; calls in flight when it dies end as cancelled.
class Transport final : public QObject {
  Q_OBJECT
public:
  /// \a authorizer may be null.
  Transport(TransportSettings settings, std::shared_ptr<Authorizer> authorizer, QObject *parent = nullptr);
  ~Transport() override;

  /// A status other than 2xx is an Error (kind by status, the body's message as detail, Retry-After); so is no answer within the
  /// time-out. Cancelling the call, or the death of \a context, closes the request.
  [[nodiscard]] Call<HttpResponse> *send(const HttpRequest &request, QObject *context);
  /// The stream is a child of \a context. \a silence: no byte for so long ends the stream with ErrorKind::Timeout; 0: no limit.
  [[nodiscard]] HttpStream *stream(const HttpRequest &request, std::chrono::milliseconds silence, QObject *context);
  /// A GET that becomes a WebSocket, a child of \a context; \a subprotocols in the order in which they are wanted.
  [[nodiscard]] WebSocket *webSocket(const HttpRequest &request, const QStringList &subprotocols, QObject *context);
  [[nodiscard]] const TransportSettings &settings() const;
  /// Null: there is none.
  [[nodiscard]] std::shared_ptr<Authorizer> authorizer() const;

private:
  std::shared_ptr<TransportCore> m_core;
};

}  // namespace sternway::net
