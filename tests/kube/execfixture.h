// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/podexec.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QWebSocket>
#include <QWebSocketServer>

namespace sternway::test {

inline const QString execV5 = QStringLiteral("v5.channel.k8s.io");
inline const QString execV4 = QStringLiteral("v4.channel.k8s.io");
// No raw strings here: moc 6.4 ends one at its first quotation mark.
inline const QByteArray execSuccess =
    QJsonDocument(QJsonObject{{QStringLiteral("status"), QStringLiteral("Success")}}).toJson(QJsonDocument::Compact);

/// A Status that says what is wrong.
inline QByteArray failureStatus(int code, const QString &message, const QJsonObject &details = {}) {
  return QJsonDocument(QJsonObject{{QStringLiteral("kind"), QStringLiteral("Status")},
                                   {QStringLiteral("status"), QStringLiteral("Failure")},
                                   {QStringLiteral("code"), code},
                                   {QStringLiteral("message"), message},
                                   {QStringLiteral("details"), details}})
      .toJson(QJsonDocument::Compact);
}

/// As the node says it.
inline QByteArray execFailure(int exitCode) {
  const QJsonObject cause{{QStringLiteral("reason"), QStringLiteral("ExitCode")},
                          {QStringLiteral("message"), QString::number(exitCode)}};
  return failureStatus(0, QStringLiteral("command terminated with non-zero exit code"),
                       {{QStringLiteral("causes"), QJsonArray{cause}}});
}

/// The message of a channel.
inline QByteArray onChannel(int channel, const QByteArray &content) {
  return QByteArray(1, char(channel)) + content;
}

/// The container's end of an exec: what \c onConnection does with it. In the test's own event loop.
class ExecServer final {
public:
  explicit ExecServer(const QStringList &subprotocols = {execV5, execV4}, const QSslConfiguration &tls = {})
      : m_server(QStringLiteral("node"), tls.isNull() ? QWebSocketServer::NonSecureMode : QWebSocketServer::SecureMode) {
    if (!tls.isNull())
      m_server.setSslConfiguration(tls);
    m_server.setSupportedSubprotocols(subprotocols);
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
      peer = m_server.nextPendingConnection();
      peer->setParent(&m_server);  // else nobody deletes it
      ++connections;
      QObject::connect(peer, &QWebSocket::binaryMessageReceived, &m_server, [this](const QByteArray &message) {
        received << message;
        if (onMessage)
          onMessage(message);
      });
      if (onConnection)
        onConnection();
    });
  }

  void say(int channel, const QByteArray &content) const { peer->sendBinaryMessage(onChannel(channel, content)); }
  /// How the program ended, and then what the API server does.
  void exit(const QByteArray &status) const {
    say(3, status);
    peer->close();
  }
  [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
  [[nodiscard]] QUrl url() const {
    const bool isTls = m_server.secureMode() == QWebSocketServer::SecureMode;
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(isTls ? QStringLiteral("https") : QStringLiteral("http")).arg(port()));
  }
  /// Of the query, decoded.
  [[nodiscard]] QStringList asked(const QString &key) const {
    return QUrlQuery(peer->requestUrl()).allQueryItemValues(key, QUrl::FullyDecoded);
  }

  std::function<void()> onConnection;
  std::function<void(const QByteArray &)> onMessage;
  QPointer<QWebSocket> peer;
  QByteArrayList received;
  int connections = 0;

private:
  QWebSocketServer m_server;
};

/// One exec, and what came of it.
struct ExecRig {
  std::unique_ptr<net::Transport> transport;
  std::unique_ptr<kube::ApiClient> client;
  QObject owner;
  QStringList lines;
  std::optional<Result<ProgramResult>> end;
  ProgramRun *run = nullptr;

  explicit ExecRig(const net::TransportSettings &settings, std::shared_ptr<net::Authorizer> authorizer = {})
      : transport(std::make_unique<net::Transport>(settings, std::move(authorizer))),
        client(std::make_unique<kube::ApiClient>(*transport)) {}
  explicit ExecRig(const QUrl &base) : ExecRig(net::TransportSettings{.base = base}) {}

  void start(const ProgramRequest &program, const kube::PodExecSettings &settings = {}) {
    run = new kube::PodExec(*client,
                            {.nameSpace = QStringLiteral("shop"),
                             .pod = QStringLiteral("web-0"),
                             .container = QStringLiteral("app"),
                             .program = program},
                            settings, &owner);
    QObject::connect(run, &ProgramRun::lines, &owner, [this](const QStringList &some) { lines << some; });
    QObject::connect(run, &ProgramRun::ended, &owner, [this](const Result<ProgramResult> &result) {
      QVERIFY(!end);
      end = result;
    });
  }
  [[nodiscard]] bool wait() const {
    return QTest::qWaitFor([this] { return end.has_value(); }, 30'000);
  }
  [[nodiscard]] Error error() const { return end && !*end ? end->error() : Error{}; }
};

/// Answers a WebSocket's handshake on a server for HTTP, and then says \a frames.
inline void upgrade(const LoopbackRequest &request, LoopbackAnswer &answer, const QString &subprotocol,
                    const QByteArray &frames = {}) {
  const QByteArray key = request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  answer.raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
             QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() +
             "\r\nSec-WebSocket-Protocol: " + subprotocol.toLatin1() + "\r\n\r\n" + frames);
}

/// A server's frame of less than 64 KiB.
inline QByteArray frame(int opcode, const QByteArray &payload) {
  QByteArray head(1, char(0x80 | opcode));
  if (payload.size() < 126)
    head += char(payload.size());
  else
    head += QByteArray(1, char(126)) + char(payload.size() >> 8) + char(payload.size() & 0xff);
  return head + payload;
}

}  // namespace sternway::test
