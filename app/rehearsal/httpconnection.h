// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/httpserver.h"

#include <QTcpSocket>

namespace sternway::sim {

/// One connection of HttpServer; answers its requests one after the other. Deletes itself when the peer has gone.
class HttpConnection final : public QObject {
  Q_OBJECT
public:
  HttpConnection(QTcpSocket *socket, const HttpServer::Handler &handler, QObject *parent);

  void respond(int status, const QByteArray &contentType, const QByteArray &body);
  void beginChunks(int status, const QByteArray &contentType);
  void writeChunk(const QByteArray &chunk);
  void endChunks();

private:
  void readMore();
  [[nodiscard]] bool takeHead();
  [[nodiscard]] bool takeBody();
  [[nodiscard]] bool parseHead(const QByteArray &head);
  bool refuse(int status, const QByteArray &words);
  void finishReply();
  [[nodiscard]] QByteArray headOf(int status, const QByteArray &contentType) const;

  QTcpSocket *m_socket;
  const HttpServer::Handler &m_handler;
  QByteArray m_buffer;
  HttpMessage m_message;
  qint64 m_bodyLength = 0;
  bool m_haveHead = false;
  bool m_keepAlive = true;
  QPointer<HttpReply> m_reply;
};

}  // namespace sternway::sim
