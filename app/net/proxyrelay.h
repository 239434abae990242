// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/proxy.h"

#include <QNetworkProxy>
#include <QObject>
#include <QThread>

#include <optional>

namespace sternway::net {

/// The way to a proxy that is itself reached by TLS, which QNetworkProxy cannot go: a port on loopback that QNetworkAccessManager
/// takes for an HTTP proxy, and a TlsTunnel for each connection to it, on a thread of its own. Only who knows its random pass
/// gets in. Lives on the thread that makes it, whose event loop must run; its connections end with it.
class ProxyRelay final : public QObject {
  Q_OBJECT
public:
  explicit ProxyRelay(const QNetworkProxy &proxy);
  ~ProxyRelay() override;

  /// Why it does not listen; empty: it does.
  [[nodiscard]] const QString &error() const { return m_error; }
  /// For QNetworkAccessManager::setProxy; http:// targets are tunnelled too.
  [[nodiscard]] const QNetworkProxy &entrance() const { return m_entrance; }
  /// Why the last connection was not led on; nothing: it was. Known before the client's socket hears of it.
  [[nodiscard]] const std::optional<ProxyProblem> &problem() const { return m_problem; }

private:
  QThread m_thread;
  QNetworkProxy m_entrance;
  QString m_error;
  std::optional<ProxyProblem> m_problem;
};

}  // namespace sternway::net
