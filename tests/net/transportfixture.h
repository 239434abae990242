// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"
#include "support/loopbackserver.h"

#include <QTest>

namespace sternway::test {

/// What the tests of Transport begin with: a server on loopback, and the context of the calls.
class TransportFixture : public QObject {
  Q_OBJECT
protected:
  std::unique_ptr<LoopbackServer> m_server;
  std::unique_ptr<QObject> m_context;

  [[nodiscard]] std::unique_ptr<net::Transport> transport(std::shared_ptr<net::Authorizer> authorizer = {}) const {
    return std::make_unique<net::Transport>(net::TransportSettings{m_server->url(), {}, {}, {}}, std::move(authorizer));
  }

  [[nodiscard]] std::optional<Result<net::HttpResponse>> get(net::Transport &transport, const net::HttpRequest &request) const {
    std::optional<Result<net::HttpResponse>> result;
    transport.send(request, m_context.get())->then([&](const Result<net::HttpResponse> &r) { result = r; });
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 30'000);
    return result;
  }

private Q_SLOTS:
  void init() {
    m_server = std::make_unique<LoopbackServer>();
    m_context = std::make_unique<QObject>();
  }

  void cleanup() {
    m_context.reset();
    m_server.reset();
  }
};

}  // namespace sternway::test
