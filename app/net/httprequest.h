// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/result.h"
#include "net/proxy.h"

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QPair>
#include <QSslError>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <optional>

namespace sternway::net {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// What a request needs to be let in: headers, and perhaps a client certificate (an exec plugin may give one).
struct Authorization {
  HeaderList headers = {};
  QByteArray certificatePem = {};
  QByteArray keyPem = {};

  friend bool operator==(const Authorization &, const Authorization &) = default;
};

/// Gives the credentials for every request; renews what expires. One for each identity.
class Authorizer {
public:
  virtual ~Authorizer() = default;
  [[nodiscard]] virtual Call<Authorization> *authorize(QObject *context) = 0;
  /// The server answered 401 to \a used. If that is still what is cached, it is dropped, and the next authorize() gets new
  /// credentials, where there is a way. (Ten requests that fail together with an old token must not renew ten times.)
  /// \return true when a second try makes sense.
  virtual bool rejected(const Authorization &used) = 0;
};

/// How a stream is cut into messages. Lengths: each comes after its length in four bytes, the highest first; a stream that begins
/// with text is cut into lines all the same.
enum class Framing { Lines, Lengths };

struct HttpRequest {
  QByteArray method = "GET";
  QString path = {};     ///< decoded, absolute below base, for example "/api/v1/pods"
  QUrlQuery query = {};  ///< every reserved character of a value is encoded on the wire ('+' and ';' too)
  QUrl exact = {};       ///< goes out as it is written, in place of path and query; on the server of base
  QByteArray accept = "application/json";
  QByteArray contentType = {};
  QByteArray body = {};
  HeaderList headers = {};
  std::chrono::milliseconds timeout{30'000};  ///< from send to the last byte; a stream: to the first byte of the answer
  bool anyStatus = false;                     ///< every answer is one, not only 2xx
  bool cutBody = false;                       ///< what passes maximumBody is left out, and no error
  bool keepEncoding = false;  ///< leave a gzip body as it came (HttpResponse::gzip), to be inflated on another thread
  bool inBlocks = false;      ///< of a stream: HttpStream::block() in place of line()
  qint64 maximumBody = qint64(512) * 1024 * 1024;       ///< bytes of the answer; more is ErrorKind::Protocol
  qsizetype maximumLine = qsizetype(32) * 1024 * 1024;  ///< bytes of one message of a stream; more is ErrorKind::Protocol
  Framing framing = Framing::Lines;                     ///< of a stream
  std::function<QJsonObject(const QByteArray &)> readError =
      {};  ///< an error's body that is no JSON as what it says; empty: it cannot
};

struct HttpResponse {
  int status = 0;
  HeaderList headers = {};
  QByteArray body = {};
  bool gzip = false;   ///< the body is still compressed (HttpRequest::keepEncoding)
  bool http2 = false;  ///< how it came
  bool whole = true;   ///< false: the connection broke within the body (HttpRequest::anyStatus)
};

/// The URL that \a request goes to below \a base.
[[nodiscard]] QUrl requestUrl(const QUrl &base, const HttpRequest &request);
/// A path that others are appended to.
[[nodiscard]] QString withoutEndSlashes(QString path);
/// "GET /api/v1/pods", for messages: without the query, which may hold what is not for everybody.
[[nodiscard]] QString requestName(const HttpRequest &request);
/// The header's value, whatever its case; empty when there is none.
[[nodiscard]] QByteArray headerValue(const HeaderList &headers, const QByteArray &name);

/// Kind by HTTP status; the message says which request it was, the detail is the server's text (Kubernetes Status, Prometheus
/// error, or the body's beginning). Retry-After is read as seconds and as HTTP date (against the answer's Date, where given).
[[nodiscard]] Error httpError(int status, const HttpRequest &request, const QByteArray &body, const HeaderList &headers);

/// No (whole) answer came: refused, reset, DNS, TLS, proxy. \a base is named in the message; the detail says what to do. What is
/// known of the \a proxy comes before what Qt says.
[[nodiscard]] Error networkError(QNetworkReply::NetworkError error, const QString &text, const QList<QSslError> &tlsErrors,
                                 const HttpRequest &request, const QUrl &base, const std::optional<ProxyProblem> &proxy = {});

}  // namespace sternway::net
