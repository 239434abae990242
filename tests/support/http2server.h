// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace sternway::test {

/// As much of an HTTP/2 server on 127.0.0.1, by TLS, as it takes to misbehave: it reads whole requests without their headers, and
/// what becomes of each is the test's to say.
class Http2Server final : public QTcpServer {
  Q_OBJECT
public:
  struct Stream {
    QPointer<QSslSocket> socket;
    quint32 id = 0;
    int connection = 0;  ///< counted from 1
    QByteArray body = {};
  };

  Http2Server();
  [[nodiscard]] QUrl url() const;
  [[nodiscard]] const QList<Stream> &requests() const { return m_requests; }
  [[nodiscard]] int connections() const { return m_connections; }

  /// What to do with a request; null: it is answered with "{}".
  std::function<void(const Stream &)> onRequest;

  static void respond(const Stream &stream, const QByteArray &body = "{}");
  static void refuse(const Stream &stream);  ///< RST_STREAM, REFUSED_STREAM
  /// GOAWAY without an error: no stream above \a last is processed.
  static void goAway(const Stream &stream, quint32 last);

protected:
  void incomingConnection(qintptr descriptor) override;

private:
  struct Connection;
  void read(Connection &connection);
  void handle(Connection &connection, char type, char flags, quint32 stream, const QByteArray &payload);

  QList<Stream> m_requests;
  int m_connections = 0;
};

}  // namespace sternway::test
