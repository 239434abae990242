// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "net/authorizer.h"
#include "net/httperror.h"
#include "net/httprequest.h"
#include "net/httpstream.h"
#include "net/tlssettings.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace sternway {

class TransportCore;

struct TransportSettings {
  QUrl base = {};  ///< scheme, host, port and perhaps a path that every request begins with
  TlsSettings tls = {};
  QUrl proxy = {};            ///< http or socks5; invalid: HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment
  QByteArray userAgent = {};  ///< empty: "sternway/VERSION"
  bool disableCompression = false;
};

/// HTTP with one identity. Owns its QNetworkAccessManagers and shares them with nobody, because a manager reuses a connection
/// whatever the client certificate. Where HTTP/2 is not negotiated, streams get managers of their own (a manager opens six
/// connections to a host). Redirects are not followed, cookies are not kept. A 401 asks the Authorizer once for new
/// credentials. A request that is not a GET or HEAD goes out at most once, even where the connection breaks. A connection on
/// which a request has timed out is not used for new ones. Lives on the GUI thread; calls in flight when it dies end as
/// cancelled.
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
  [[nodiscard]] const TransportSettings &settings() const;

private:
  std::shared_ptr<TransportCore> m_core;
};

}  // namespace sternway
