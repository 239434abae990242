// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transportcore.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;
class QWebSocket;

namespace sternway::net {

class HttpExchange;

/// A WebSocket (RFC 6455) with a transport's identity: its TLS settings, client certificate, credentials, proxy and user agent.
/// Where the handshake fails without having been carried out, the same URL is asked for by a plain GET, since QWebSocket keeps
/// the body of a refusal to itself: it must be one that a server answers without doing anything. Where that GET has led to new
/// credentials, the handshake is tried once more. Lives on the GUI thread until its context or its owner deletes it, also from
/// within its own signals.
class WebSocket final : public QObject {
  Q_OBJECT
public:
  /// Opens; \a request's time-out is that of the handshake.
  WebSocket(std::shared_ptr<TransportCore> core, HttpRequest request, QStringList subprotocols, QObject *context);
  ~WebSocket() override;

  /// One binary message; only while open. At most 512 KiB go out in one frame.
  void send(const QByteArray &message);
  /// Closes the connection; nothing is emitted afterwards.
  void close();
  /// While open it pings, and ends as lost when nothing has come for so long; 0, the default: no limit.
  void setSilenceLimit(std::chrono::milliseconds limit);
  /// The handshake may have reached the server, and not been refused.
  [[nodiscard]] bool mayHaveArrived() const { return m_sent; }

Q_SIGNALS:
  /// \a subprotocol: the one that the server has chosen; empty: it did not choose.
  void opened(const QString &subprotocol);
  void message(const QByteArray &message);
  /// The last signal. It was not opened, and why; or it was closed by the server or lost, then the kind is Unreachable.
  void ended(const sternway::Error &error);

private:
  struct DeleteLater {
    void operator()(QWebSocket *socket) const;
  };
  void authorize();
  void open(const Authorization &authorization);
  void followSocket();
  [[nodiscard]] bool followConnection();
  void onOpened();
  void onDisconnected();
  void onTick();
  void ask();
  void asked(const std::optional<Error> &error);
  void end(const Error &error);
  void drop();
  [[nodiscard]] Error lost(const QString &why) const;

  std::shared_ptr<TransportCore> m_core;
  HttpRequest m_request;
  QStringList m_subprotocols;
  Authorization m_used;
  std::unique_ptr<QWebSocket, DeleteLater> m_socket;
  QPointer<QTcpSocket> m_connection;  ///< of m_socket
  QPointer<HttpExchange> m_question;
  QByteArray m_refusal;            ///< what has come of the body of a refused handshake
  QString m_problem;               ///< Qt's words for it
  std::optional<Error> m_refused;  ///< the handshake, while new credentials are looked for
  QTimer m_timer;                  ///< until it is open
  QTimer m_tick;
  int m_unanswered = 0;  ///< pings since something has come
  std::chrono::milliseconds m_silence{0};
  bool m_sent = false;
  bool m_isRefused = false;
  bool m_opened = false;
  bool m_over = false;
};

}  // namespace sternway::net
