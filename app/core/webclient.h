// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QPair>
#include <QUrl>

#include <chrono>

namespace sternway {

/// A request to a web address.
struct WebRequest {
  QUrl url = {};  ///< http or https, without a login
  QByteArray method = "GET";
  QList<QPair<QByteArray, QByteArray>> headers = {};
  QByteArray body = {};
  std::chrono::milliseconds timeout{30'000};
};

struct WebAnswer {
  int status = 0;
  QList<QPair<QByteArray, QByteArray>> headers = {};
  QByteArray body = {};  ///< its first 4 MiB
};

/// Port: the web, through the proxies of the environment. Two implementations: net::WebTransport, and a fake in the tests. GUI
/// thread.
class WebClient {
public:
  virtual ~WebClient() = default;
  /// Goes out once. Every status is an answer; redirects are not followed. Errors: Input (no such address), Unreachable, Timeout,
  /// Protocol.
  [[nodiscard]] virtual Call<WebAnswer> *send(const WebRequest &request, QObject *context) = 0;
};

}  // namespace sternway
