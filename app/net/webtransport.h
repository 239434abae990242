// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webclient.h"
#include "net/hosttransports.h"

namespace sternway::net {

/// Requests to web addresses over HTTP, one transport a server, with no credentials but those in the request's own headers. The
/// address goes out as it is written. Input as well: a method or a header that is none, a header that says how the body is
/// framed, and a body in a GET or HEAD. Lives on the GUI thread.
class WebTransport final : public QObject, public WebClient {
  Q_OBJECT
public:
  /// \a tls: what to trust; empty: the system's authorities.
  explicit WebTransport(TlsSettings tls = {}, QObject *parent = nullptr) : QObject(parent), m_hosts(std::move(tls)) {}

  [[nodiscard]] Call<WebAnswer> *send(const WebRequest &request, QObject *context) override;

  static constexpr qint64 maximumBody = qint64(4) * 1024 * 1024;  ///< bytes; what passes it is left out

private:
  HostTransports m_hosts;
};

}  // namespace sternway::net
