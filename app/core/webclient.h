// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QPair>
#include <QUrl>

#include <chrono>
#include <optional>

namespace sternway {

using WebHeaders = QList<QPair<QByteArray, QByteArray>>;

/// When a server wants to be asked again, as its Retry-After says: in seconds, or as a date, which its own clock (Date) is held
/// against (RFC 9110, 10.2.3). Nothing: it does not say.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const WebHeaders &headers);

/// A request to a web address.
struct WebRequest {
  QUrl url = {};  ///< http or https, without a login
  QByteArray method = "GET";
  WebHeaders headers = {};
  QByteArray body = {};
  std::chrono::milliseconds timeout{30'000};
};

struct WebAnswer {
  int status = 0;
  WebHeaders headers = {};
  QByteArray body = {};  ///< its first 4 MiB
  bool whole = true;     ///< false: the connection broke within the body
};

/// Port: the web, through the proxies of the environment. Two implementations: net::WebTransport, and a fake in the tests. GUI
/// thread.
class WebClient {
public:
  virtual ~WebClient() = default;
  /// Goes out once. Every status is an answer; redirects are not followed. Errors: Input (no such address), Unreachable, Timeout,
  /// Protocol; Error::notSent where none of it can have arrived.
  [[nodiscard]] virtual Call<WebAnswer> *send(const WebRequest &request, QObject *context) = 0;
};

}  // namespace sternway
