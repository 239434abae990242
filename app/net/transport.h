// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "net/authorizer.h"
#include "net/tlssettings.h"

#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <memory>

namespace sternway {

struct TransportSettings {
  QUrl base;  ///< scheme, host, port and perhaps a path that every request begins with
  TlsSettings tls;
  QUrl proxy;  ///< invalid: HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment
  QByteArray userAgent;
};

struct HttpRequest {
  QByteArray method = "GET";
  QString path;  ///< decoded, absolute below base, for example "/api/v1/pods"
  QUrlQuery query;
  QByteArray accept = "application/json";
  QByteArray contentType;
  QByteArray body;
  HeaderList headers;
  std::chrono::milliseconds timeout{30'000};  ///< from send to the last byte; a stream: to the first byte of the answer
  bool keepEncoding = false;  ///< leave a gzip body as it came (HttpResponse::gzip), to be inflated on another thread
};

struct HttpResponse {
  int status = 0;
  HeaderList headers;
  QByteArray body;
  bool gzip = false;
};

/// A response that stays open (a watch, followed logs), given line by line as it comes.
class HttpStream : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Closes the connection; nothing is emitted afterwards.
  virtual void close() = 0;

Q_SIGNALS:
  void opened();                              ///< 2xx: the headers are here
  void line(const QByteArray &line);          ///< without its line feed
  void ended();                               ///< the server closed the stream in good order
  void failed(const sternway::Error &error);  ///< connection lost, status other than 2xx, silence for longer than the limit
};

/// HTTP with one identity. Owns its QNetworkAccessManagers and shares them with nobody, because a manager reuses a connection
/// whatever the client certificate. Where HTTP/2 is not negotiated, streams get managers of their own (a manager opens six
/// connections to a host). Redirects are not followed. A 401 asks the Authorizer once for new credentials. Lives on the GUI
/// thread.
class Transport final : public QObject {
  Q_OBJECT
public:
  /// \a authorizer may be null.
  Transport(TransportSettings settings, std::shared_ptr<Authorizer> authorizer, QObject *parent = nullptr);
  ~Transport() override;

  /// A status other than 2xx is an Error (kind by status, the body's message as detail, Retry-After); so is no answer within the
  /// time-out.
  [[nodiscard]] Call<HttpResponse> *send(const HttpRequest &request, QObject *context);
  /// \a silence: no byte for so long ends the stream with ErrorKind::Timeout; 0: no limit.
  [[nodiscard]] HttpStream *stream(const HttpRequest &request, std::chrono::milliseconds silence, QObject *context);
  [[nodiscard]] const TransportSettings &settings() const;

private:
  class Private;
  std::unique_ptr<Private> d;
};

/// Kind by HTTP status; the message says which request it was, the detail is the server's text (Kubernetes Status, Prometheus
/// error, or the body's beginning).
[[nodiscard]] Error httpError(int status, const HttpRequest &request, const QByteArray &body, const HeaderList &headers);

}  // namespace sternway
