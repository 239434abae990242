// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <functional>
#include <optional>

namespace sternway::rehearsal {

struct Certificate {
  QByteArray certificatePem;
  QByteArray keyPem;
};

/// A self-signed P-256 certificate for 127.0.0.1 and localhost, made for one run and never written to disk. The API server
/// needs TLS because clients that follow kubectl send no token over plain HTTP.
[[nodiscard]] Result<Certificate> makeCertificate(const QDateTime &now);

struct HttpMessage {
  QByteArray method;
  QString path;                           ///< percent-decoded
  QUrlQuery query;                        ///< of the URL
  QHash<QByteArray, QByteArray> headers;  ///< names in lower case
  QByteArray body;

  [[nodiscard]] QString parameter(const QString &name) const;
};

/// The answer to one request: send() once, or begin(), any number of write(), and end(). Dies with its connection, which
/// the peer may close at any time; a streaming answer is told by destroyed().
class HttpReply final : public QObject {
  Q_OBJECT
public:
  HttpReply(QTcpSocket *socket, bool keepAlive, QObject *parent) : QObject(parent), m_socket(socket), m_keepAlive(keepAlive) {}
  void send(int status, const QByteArray &contentType, const QByteArray &body);
  void begin(int status, const QByteArray &contentType);
  void write(const QByteArray &chunk);
  void end();

Q_SIGNALS:
  void ended();

private:
  [[nodiscard]] QByteArray head(int status, const QByteArray &contentType) const;

  QTcpSocket *m_socket;
  bool m_keepAlive;
};

/// A small HTTP/1.1 server on 127.0.0.1 for clients of this machine: keep-alive, chunked answers, limits on what a request
/// may weigh (head 64 KiB, body 4 MiB, 500 connections). A request that cannot be understood is answered 400 and its connection
/// closed. Event-driven on the thread it lives on.
class HttpServer final : public QTcpServer {
  Q_OBJECT
public:
  using Handler = std::function<void(const HttpMessage &, HttpReply *)>;

  explicit HttpServer(Handler handler) : m_handler(std::move(handler)) {}
  /// TLS from now on; without it plain HTTP.
  void setTls(const QSslConfiguration &tls) { m_tls = tls; }
  /// Listens on a free port of 127.0.0.1.
  [[nodiscard]] Result<Done> start();

protected:
  void incomingConnection(qintptr handle) override;

private:
  Handler m_handler;
  std::optional<QSslConfiguration> m_tls;
  int m_connections = 0;
};

}  // namespace sternway::rehearsal
