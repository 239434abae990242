// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/authorizer.h"

#include <QUrl>
#include <QUrlQuery>

#include <chrono>

namespace sternway {

struct HttpRequest {
  QByteArray method = "GET";
  QString path = {};     ///< decoded, absolute below base, for example "/api/v1/pods"
  QUrlQuery query = {};  ///< every reserved character of a value is encoded on the wire ('+' and ';' too)
  QByteArray accept = "application/json";
  QByteArray contentType = {};
  QByteArray body = {};
  HeaderList headers = {};
  std::chrono::milliseconds timeout{30'000};  ///< from send to the last byte; a stream: to the first byte of the answer
  bool anyStatus = false;                     ///< every answer is one, not only 2xx
  bool cutBody = false;                       ///< what passes maximumBody is left out, and no error
  bool keepEncoding = false;  ///< leave a gzip body as it came (HttpResponse::gzip), to be inflated on another thread
  qint64 maximumBody = qint64(512) * 1024 * 1024;       ///< bytes of the answer; more is ErrorKind::Protocol
  qsizetype maximumLine = qsizetype(32) * 1024 * 1024;  ///< bytes of one line of a stream; more is ErrorKind::Protocol
};

struct HttpResponse {
  int status = 0;
  HeaderList headers = {};
  QByteArray body = {};
  bool gzip = false;   ///< the body is still compressed (HttpRequest::keepEncoding)
  bool http2 = false;  ///< how it came
};

/// The URL that \a request goes to below \a base.
[[nodiscard]] QUrl requestUrl(const QUrl &base, const HttpRequest &request);
/// "GET /api/v1/pods", for messages: without the query, which may hold what is not for everybody.
[[nodiscard]] QString requestName(const HttpRequest &request);
/// The header's value, whatever its case; empty when there is none.
[[nodiscard]] QByteArray headerValue(const HeaderList &headers, const QByteArray &name);

}  // namespace sternway
