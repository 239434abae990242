// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httprequest.h"

#include <QHash>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace sternway::test {

struct LoopbackRequest {
  QByteArray method;
  QString path;  ///< decoded
  QUrlQuery query;
  QByteArray rawQuery;  ///< as it came over the wire
  net::HeaderList headers;
  QByteArray body;
  int connection = 0;        ///< counted from 1
  QString clientCommonName;  ///< of the TLS client certificate

  [[nodiscard]] QByteArray header(const QByteArray &name) const { return net::headerValue(headers, name); }
};

/// How a handler answers; it may keep the pointer and answer (or go on with a stream) later. Answering nothing is an answer too.
class LoopbackAnswer : public QObject {
  Q_OBJECT
public:
  LoopbackAnswer(QTcpSocket *socket, QObject *parent) : QObject(parent), m_socket(socket) {}

  void reply(int status, const QByteArray &body, const net::HeaderList &headers = {});
  void replyAfter(int milliseconds, int status, const QByteArray &body, const net::HeaderList &headers = {});
  /// A chunked answer: begin, then lines (a line feed is added) or bytes as they are, then end.
  void begin(int status = 200, const net::HeaderList &headers = {});
  void line(const QByteArray &line) { bytes(line + '\n'); }
  void bytes(const QByteArray &bytes);
  void end();
  /// Anything at all, past HTTP.
  void raw(const QByteArray &bytes);
  /// Closes the connection now (reset), or after what was written has gone out.
  void drop();
  void dropAfterWriting();
  [[nodiscard]] bool isConnected() const;

private:
  QPointer<QTcpSocket> m_socket;
};

/// A scriptable HTTP/1.1 server on 127.0.0.1, in the test's own event loop, with or without TLS.
class LoopbackServer : public QTcpServer {
  Q_OBJECT
public:
  using Handler = std::function<void(const LoopbackRequest &, const QPointer<LoopbackAnswer> &)>;

  explicit LoopbackServer(QObject *parent = nullptr);
  ~LoopbackServer() override;

  /// From now on new connections speak TLS. A client certificate is asked for when \a configuration verifies its peer
  /// (QSslSocket::QueryPeer, VerifyPeer).
  void setTls(const QSslConfiguration &configuration);
  /// \a path may end with '*'. The last route added is looked at first. No route: 404.
  void route(const QByteArray &method, const QString &path, Handler handler);
  /// A route that always answers the same.
  void respond(const QByteArray &method, const QString &path, int status, const QByteArray &body,
               const net::HeaderList &headers = {});
  /// With an empty path.
  [[nodiscard]] QUrl url() const;
  [[nodiscard]] const QList<LoopbackRequest> &log() const { return m_log; }
  /// How many requests of the log have this path.
  [[nodiscard]] qsizetype count(const QString &path) const;
  [[nodiscard]] int connections() const { return m_connections; }
  [[nodiscard]] int openConnections() const;
  /// Closes the port and every connection; start() listens on the same port again.
  void stop();
  bool start();

protected:
  void incomingConnection(qintptr descriptor) override;

private:
  struct Route {
    QByteArray method;
    QString path;
    Handler handler;
  };
  struct Connection;
  void onReadyRead(const std::shared_ptr<Connection> &connection);
  void handle(const LoopbackRequest &request, QTcpSocket *socket);

  QList<Route> m_routes;
  QList<LoopbackRequest> m_log;
  QSslConfiguration m_tls;
  bool m_useTls = false;
  int m_connections = 0;
  quint16 m_port = 0;
};

}  // namespace sternway::test
