// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/websocket.h"

#include "net/httpexchange.h"

#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace sternway::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr quint64 maximumMessage = quint64(32) * 1024 * 1024;
constexpr qint64 maximumRefusal = qint64(64) * 1024;
constexpr int ticksOfSilence = 4;  ///< pings before the connection counts as lost

QUrl webSocketUrl(const QUrl &base, const HttpRequest &request) {
  QUrl url = requestUrl(base, request);
  url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
  return url;
}

/// The server has nothing against the request but that it is no WebSocket.
bool isOnlyNoWebSocket(const std::optional<Error> &error) {
  return !error || error->httpStatus == 426 ||
         (error->httpStatus == 400 && error->detail.contains("upgrade"_L1, Qt::CaseInsensitive));
}
}  // namespace

void WebSocket::DeleteLater::operator()(QWebSocket *socket) const {
  socket->deleteLater();  // it may be within one of its own signals
}

WebSocket::WebSocket(std::shared_ptr<TransportCore> core, HttpRequest request, QStringList subprotocols, QObject *context)
    : QObject(context), m_core(std::move(core)), m_request(std::move(request)), m_subprotocols(std::move(subprotocols)) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    end(fail(ErrorKind::Timeout, tr("%1: no answer from %2 within %3 s")
                                     .arg(requestName(m_request), m_core->settings.base.host())
                                     .arg(std::chrono::duration<double>(m_request.timeout).count()))
            .value());
  });
  connect(&m_tick, &QTimer::timeout, this, &WebSocket::onTick);
  connect(m_core.get(), &TransportCore::closing, this, [this] {
    // Queued, as its receiver may hold what is dying right now.
    QMetaObject::invokeMethod(
        this, [this] { end(fail(ErrorKind::Cancelled, tr("The connection was closed")).value()); }, Qt::QueuedConnection);
  });
  QMetaObject::invokeMethod(this, &WebSocket::authorize, Qt::QueuedConnection);
}

WebSocket::~WebSocket() {
  drop();
}

void WebSocket::authorize() {
  if (m_over)
    return;
  if (!m_core->authorizer)
    return open({});
  m_core->authorizer->authorize(this)->then([this](const Result<Authorization> &authorization) {
    if (m_over)
      return;
    if (!authorization)
      return end(authorization.error());
    if (m_refused && *authorization == m_used)
      return end(*m_refused);
    open(*authorization);
  });
}

void WebSocket::open(const Authorization &authorization) {
  const auto pool = m_core->pool(authorization);
  if (!pool)
    return end(pool.error());
  m_used = authorization;
  const TransportSettings &settings = m_core->settings;
  QNetworkRequest request(webSocketUrl(settings.base, m_request));
  request.setRawHeader("User-Agent", userAgent(settings));
  for (const HeaderList &headers : {m_request.headers, authorization.headers})
    if (const auto added = addHeaders(request, headers, Lines::Repeated); !added)
      return end(added.error());
  m_socket.reset(new QWebSocket);
  m_socket->setSslConfiguration((*pool)->ssl());
  m_socket->setProxy((*pool)->proxy());
  m_socket->setMaxAllowedIncomingFrameSize(maximumMessage);
  m_socket->setMaxAllowedIncomingMessageSize(maximumMessage);
  if (settings.tls.skipVerify)
    m_socket->ignoreSslErrors();
  followSocket();
  QWebSocketHandshakeOptions options;
  options.setSubprotocols(m_subprotocols);
  m_timer.start(m_request.timeout);
  m_socket->open(request, options);
  if (m_socket && m_socket->state() == QAbstractSocket::UnconnectedState)
    return ask();
  if (m_socket && !followConnection())
    end(fail(ErrorKind::Unsupported, tr("This Qt cannot check the certificate's name for a WebSocket")).value());
}

void WebSocket::followSocket() {
  connect(m_socket.get(), &QWebSocket::connected, this, &WebSocket::onOpened);
  connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocket::onDisconnected);
  connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this, [this] { m_unanswered = 0; });
  connect(m_socket.get(), &QWebSocket::textFrameReceived, this, [this] { m_unanswered = 0; });
  connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_unanswered = 0; });
  connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &WebSocket::message);
  // Qt 6.4 leaves a connection open whose handshake was refused
  const auto onError = [this, socket = m_socket.get()](QAbstractSocket::SocketError error) {
    if (m_opened)
      return;
    m_isRefused = error == QAbstractSocket::ConnectionRefusedError;
    if (m_connection)
      m_refusal = m_connection->read(maximumRefusal);
    const auto next = [this, socket] {
      if (socket == m_socket.get())
        onDisconnected();
    };
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
  };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  connect(m_socket.get(), &QWebSocket::errorOccurred, this, onError);
#else
  connect(m_socket.get(), QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, onError);
#endif
}

/// QWebSocket has no way to set the name that the certificate must have, nor to tell whether the handshake has gone out: its own
/// socket has. False where the name cannot be set.
bool WebSocket::followConnection() {
  m_connection = m_socket->findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
  const QString &name = m_core->settings.tls.serverName;
  const bool isTls = m_core->settings.base.scheme() == "https"_L1;
  auto *tls = qobject_cast<QSslSocket *>(m_connection.data());
  m_sent = !m_connection;
  if (tls)
    connect(tls, &QSslSocket::encrypted, this, [this] { m_sent = true; });
  else if (m_connection)
    connect(m_connection, &QTcpSocket::connected, this, [this] { m_sent = true; });
  if (tls && !name.isEmpty())
    tls->setPeerVerifyName(name);
  return !isTls || tls || name.isEmpty();
}

void WebSocket::onOpened() {
  m_opened = true;
  m_timer.stop();
  m_unanswered = 0;
  setSilenceLimit(m_silence);
  Q_EMIT opened(m_socket->subprotocol());
}

void WebSocket::setSilenceLimit(std::chrono::milliseconds limit) {
  m_silence = limit;
  m_tick.stop();
  if (m_opened && limit > 0ms)
    m_tick.start(limit / ticksOfSilence);
}

void WebSocket::onTick() {
  if (m_over || !m_socket)
    return;
  // counted, since this process may have slept meanwhile
  if (m_unanswered >= ticksOfSilence)
    return end(lost(tr("it has been silent for %1 s").arg(std::chrono::duration<double>(m_silence).count())));
  ++m_unanswered;
  m_socket->ping();
}

void WebSocket::send(const QByteArray &message) {
  if (m_opened && m_socket)
    m_socket->sendBinaryMessage(message);
}

void WebSocket::onDisconnected() {
  if (m_over || !m_socket)
    return;
  m_problem = m_socket->errorString();
  if (m_opened)
    return end(lost(m_socket->closeReason().isEmpty() ? m_problem : m_socket->closeReason()));
  // Qt's code for an answer other than 101; anything else that comes behind the handshake has broken the connection
  if (m_sent && !m_isRefused)
    return end(lost(m_problem));
  ask();
}

/// A plain request says in full what is wrong with the connection, the credentials, the permissions, the object.
void WebSocket::ask() {
  drop();
  m_question = new HttpExchange(m_core, m_request, HttpExchange::Kind::Whole, 0ms, this);
  connect(m_question, &HttpExchange::failed, this, [this](const Error &error) { asked(error); });
  connect(m_question, &HttpExchange::succeeded, this, [this] { asked({}); });
  m_question->start();
}

void WebSocket::asked(const std::optional<Error> &error) {
  m_question->deleteLater();
  const bool wasSent = std::exchange(m_sent, false);
  if (!isOnlyNoWebSocket(error))
    return end(*error);
  if (m_refused)
    return end(*m_refused);
  if (!wasSent)
    m_refused = lost(m_problem);
  else if (m_refusal.isEmpty())
    m_refused =
        fail(ErrorKind::Invalid, tr("%1: the server refused the WebSocket").arg(requestName(m_request)), m_problem).value();
  else
    m_refused = httpError(400, m_request, m_refusal, {});
  if (m_refusal.contains("pgrade request required"))
    m_refused->detail = tr("Something on the way, a proxy perhaps, does not let a WebSocket through.");
  if (!m_core->authorizer)
    return end(*m_refused);
  authorize();
}

Error WebSocket::lost(const QString &why) const {
  return fail(ErrorKind::Unreachable, tr("The connection to %1 was lost").arg(m_core->settings.base.host()), why).value();
}

void WebSocket::close() {
  m_over = true;
  drop();
}

void WebSocket::end(const Error &error) {
  if (m_over)
    return;
  close();
  Q_EMIT ended(error);
}

void WebSocket::drop() {
  m_timer.stop();
  m_tick.stop();
  if (m_question) {
    m_question->stop();
    m_question->deleteLater();
  }
  if (!m_socket)
    return;
  m_socket->disconnect(this);
  if (m_connection)
    m_connection->disconnect(this);
  // a close frame is for those who have shaken hands
  if (m_socket->state() == QAbstractSocket::ConnectedState)
    m_socket->close();
  else
    m_socket->abort();
  m_socket.reset();
}

}  // namespace sternway::net

#include "moc_websocket.cpp"
