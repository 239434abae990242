// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpexchange.h"

#include "net/proxy.h"

#include <QHttp2Configuration>
#include <QSslCertificate>

#include <algorithm>
#include <cstring>

namespace sternway::net {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maximumErrorBody = qsizetype(64) * 1024;
// What the network thread may hand over ahead of us: without it a body of 100 MB comes as one event that takes 0.9 s. Not through
// SOCKS5: once a limit has held up Qt 6.4's engine for it, it may never read on.
constexpr qint64 readBuffer = qint64(1024) * 1024;
constexpr qint64 maximumReserve = qint64(64) * 1024 * 1024;

constexpr int mostRepeated = 2;

/// Qt's words for streams that the server has surely not processed (RFC 9113, 6.8 and 8.7), which have no code of their own:
/// ContentReSendError is also what a connection gives that broke while the request was carried out.
bool isUnprocessed(const QNetworkReply &reply) {
  const QString text = reply.errorString();
  return text.contains("Server stopped accepting new streams"_L1) || text.contains("GOAWAY received, cannot start"_L1) ||
         text.contains("Server refused a stream"_L1);
}

QHttp2Configuration http2Windows() {
  QHttp2Configuration windows;
  windows.setSessionReceiveWindowSize(32 * 1024 * 1024);  // pages of lists come without waiting for us
  windows.setStreamReceiveWindowSize(4 * 1024 * 1024);
  return windows;
}

bool isRead(const QByteArray &method) {
  return method == "GET" || method == "HEAD";
}
}  // namespace

OnceDevice::OnceDevice(QByteArray data, QObject *parent) : QIODevice(parent), m_data(std::move(data)) {
  open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceDevice::readData(char *to, qint64 maximum) {
  const qint64 size = std::min<qint64>(maximum, m_data.size() - m_read);
  if (size <= 0)
    return -1;
  std::memcpy(to, m_data.constData() + m_read, static_cast<size_t>(size));
  m_read += size;
  return size;
}

HttpExchange::HttpExchange(std::shared_ptr<TransportCore> core, HttpRequest request, Kind kind, std::chrono::milliseconds silence,
                           QObject *parent)
    : QObject(parent), m_core(std::move(core)), m_request(std::move(request)), m_kind(kind), m_silence(silence) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &HttpExchange::onTimeout);
  m_stuck.setSingleShot(true);
  connect(&m_stuck, &QTimer::timeout, this, &HttpExchange::onStuck);
  connect(m_core.get(), &TransportCore::closing, this, [this] {
    // Queued, as its receiver may hold what is dying right now.
    QMetaObject::invokeMethod(
        this, [this] { finish(fail(ErrorKind::Cancelled, tr("The connection was closed")).value()); }, Qt::QueuedConnection);
  });
}

HttpExchange::~HttpExchange() {
  dropReply();
}

void HttpExchange::start() {
  QMetaObject::invokeMethod(this, &HttpExchange::authorize, Qt::QueuedConnection);
}

void HttpExchange::stop() {
  m_over = true;
  m_timer.stop();
  dropReply();
}

void HttpExchange::dropReply() {
  m_stuck.stop();
  if (!m_reply)
    return;
  m_reply->disconnect(this);
  m_reply->abort();
  m_reply->deleteLater();
  m_reply.clear();
}

void HttpExchange::authorize() {
  if (m_over)
    return;
  if (!m_core->authorizer)
    return send({});
  m_core->authorizer->authorize(this)->then([this](const Result<Authorization> &authorization) {
    if (m_over)
      return;
    if (authorization)
      send(*authorization);
    else
      finish(authorization.error());
  });
}

void HttpExchange::send(const Authorization &authorization) {
  auto pool = m_core->pool(authorization);
  if (!pool)
    return finish(pool.error());
  m_used = authorization;
  m_pool = *pool;
  m_manager = m_kind == Kind::Stream ? m_pool->forStream() : m_pool->forRequest();
  QNetworkRequest request = networkRequest();
  for (const HeaderList &headers : {m_request.headers, m_used.headers})
    if (const auto added = addHeaders(request, headers, Lines::OneOfEach); !added)
      return finish(added.error());
  if (m_request.method == "GET")
    return setReply(m_manager->get(request));
  if (m_request.method == "HEAD")
    return setReply(m_manager->head(request));
  m_body = new OnceDevice(m_request.body, this);
  request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
  request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
  QNetworkReply *reply = m_manager->sendCustomRequest(request, m_request.method, m_body);
  m_body->setParent(reply);
  setReply(reply);
}

void HttpExchange::setReply(QNetworkReply *reply) {
  m_reply = reply;
  if (!m_pool->isSocks())
    reply->setReadBufferSize(readBuffer);
  m_tlsErrors.clear();
  connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
    m_tlsErrors = errors;
    if (m_core->settings.tls.skipVerify && m_reply)
      m_reply->ignoreSslErrors();
  });
  connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHead);
  connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::onReadyRead);
  connect(reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
  connect(reply, &QNetworkReply::requestSent, &m_stuck, &QTimer::stop);
  if (m_pool->isHttp2() && m_repeated < mostRepeated)
    m_stuck.start(m_core->settings.stuckAfter);
  if (!m_timer.isActive())  // a repeated request has what is left of its time
    m_timer.start(m_request.timeout);
}

QNetworkRequest HttpExchange::networkRequest() const {
  QNetworkRequest request(requestUrl(m_core->settings.base, m_request));
  const bool tls = request.url().scheme() == "https"_L1;
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, tls);
  request.setAttribute(QNetworkRequest::Http2CleartextAllowedAttribute, false);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  if (tls) {
    request.setHttp2Configuration(http2Windows());
    request.setSslConfiguration(m_pool->ssl());
    if (!m_core->settings.tls.serverName.isEmpty())
      request.setPeerVerifyName(m_core->settings.tls.serverName);
  }
  request.setDecompressedSafetyCheckThreshold(-1);  // maximumBody bounds it; a list of pods compresses forty times
  addOwnHeaders(request);
  return request;
}

void HttpExchange::addOwnHeaders(QNetworkRequest &request) const {
  request.setRawHeader("User-Agent", userAgent(m_core->settings));
  request.setRawHeader("Accept", m_request.accept);
  if (!m_request.contentType.isEmpty())
    request.setRawHeader("Content-Type", m_request.contentType);
  // Qt inflates on this thread, and only when it has chosen the encoding itself. On loopback compressing costs more than it
  // saves; a compressed stream would come in blocks instead of lines, which only some can read.
  if ((m_kind == Kind::Stream && !m_request.keepEncoding) || m_core->settings.disableCompression ||
      isLoopback(m_core->settings.base.host()))
    request.setRawHeader("Accept-Encoding", "identity");
  else if (m_request.keepEncoding)
    request.setRawHeader("Accept-Encoding", "gzip");
}

int HttpExchange::status() const {
  return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

void HttpExchange::onHead() {
  const int code = status();
  if (m_over || m_opened || code == 0)
    return;
  m_stuck.stop();
  m_response.http2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
  m_pool->setHttp2(m_response.http2);
  m_response.status = code;
  m_response.headers = m_reply->rawHeaderPairs();
  if (!m_request.anyStatus && (code < 200 || code > 299))
    return;
  m_opened = true;
  // Qt inflates only what it has asked for itself.
  m_response.gzip = m_reply->request().hasRawHeader("Accept-Encoding") &&
                    headerValue(m_response.headers, "Content-Encoding").toLower() == "gzip";
  if (m_kind == Kind::Stream) {
    m_timer.stop();
    if (m_silence.count() > 0)
      m_timer.start(m_silence);
  } else {
    m_response.body.reserve(
        std::clamp<qint64>(headerValue(m_response.headers, "Content-Length").toLongLong(), 0, maximumReserve));
  }
  Q_EMIT opened();
}

void HttpExchange::onReadyRead() {
  const QPointer<HttpExchange> alive(this);
  onHead();
  if (!alive || m_over || !m_reply)
    return;
  if (m_opened && m_kind == Kind::Stream) {
    if (m_silence.count() > 0)
      m_timer.start(m_silence);
    Q_EMIT readyRead();
    return;
  }
  const QByteArray bytes = m_reply->readAll();
  if (m_opened)
    m_response.body += bytes;
  else  // of an error's body the beginning is enough
    m_response.body += bytes.left(maximumErrorBody - m_response.body.size());
  if (m_response.body.size() <= m_request.maximumBody)
    return;
  if (m_request.cutBody) {
    m_response.body.truncate(m_request.maximumBody);
    finish({});
    dropReply();
  } else {
    finish(fail(ErrorKind::Protocol,
                tr("%1: the answer is larger than %2 bytes").arg(requestName(m_request)).arg(m_request.maximumBody))
               .value());
  }
}

QByteArray HttpExchange::read(qint64 maximum) {
  return m_reply ? m_reply->read(maximum) : QByteArray();
}

HttpResponse HttpExchange::takeResponse() {
  return std::exchange(m_response, {});
}

void HttpExchange::onFinished() {
  const QPointer<HttpExchange> alive(this);
  onReadyRead();
  if (!alive || m_over || !m_reply)
    return;
  const int code = status();
  const QNetworkReply::NetworkError error = m_reply->error();
  if (retriedUnauthorized(code) || (code == 0 && repeatedRefused()))
    return;
  if (code != 0 && !m_opened)
    finish(explained(httpError(code, m_request, m_response.body, m_response.headers)));
  else if (code == 0 || (error != QNetworkReply::NoError && !m_request.anyStatus)) {
    Error why =
        networkError(error, m_reply->errorString(), m_tlsErrors, m_request, m_core->settings.base, m_core->proxyProblem());
    why.notSent = code == 0 && hasSurelyNotLeft(error);
    finish(explained(std::move(why)));
  } else {
    // Errors of the network come before those that stand for a status.
    m_response.whole = error == QNetworkReply::NoError || error > QNetworkReply::UnknownNetworkError;
    finish({});
  }
}

bool HttpExchange::repeatedRefused() {
  if (!isUnprocessed(*m_reply))
    return false;
  m_pool->retire(m_manager);
  if (m_repeated >= mostRepeated)
    return false;
  repeat();
  return true;
}

void HttpExchange::onStuck() {
  if (m_over || !m_reply || status() != 0)
    return;
  m_pool->retire(m_manager);
  // repeating a read costs nothing; of anything else it must be certain that it has not left
  if (isRead(m_request.method) || (m_body && m_body->isUntouched()))
    repeat();
}

void HttpExchange::repeat() {
  ++m_repeated;
  dropReply();
  m_response = {};
  authorize();
}

/// There was no connection, or its body was never asked for; a body that was may have arrived.
bool HttpExchange::hasSurelyNotLeft(QNetworkReply::NetworkError error) const {
  switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return true;
    default: return m_body && m_body->isUntouched();
  }
}

/// A client certificate that is not valid today explains a handshake or login that fails, and the server seldom says so.
Error HttpExchange::explained(Error error) const {
  const QSslCertificate own = m_pool->ssl().localCertificate();
  const QDateTime now = QDateTime::currentDateTimeUtc();
  if (own.isNull() || (error.httpStatus != 0 && error.httpStatus != 401) ||
      (own.effectiveDate() <= now && now < own.expiryDate()))
    return error;
  const QString name = own.subjectInfo(QSslCertificate::CommonName).value(0);
  error.detail =
      (now < own.effectiveDate()
           ? tr("The client certificate (%1) is not valid before %2: check this machine's clock.")
                 .arg(name, own.effectiveDate().toUTC().toString(Qt::ISODate))
           : tr("The client certificate (%1) expired on %2. Get a new one from where the kubeconfig came from (the cluster's "
                "login or download; kubeadm certs renew on a control plane), and put it into client-certificate and client-key.")
                 .arg(name, own.expiryDate().toUTC().toString(Qt::ISODate))) +
      u'\n' + error.detail;
  return error;
}

bool HttpExchange::retriedUnauthorized(int code) {
  if (code != 401 || m_retried || !m_core->authorizer || !m_core->authorizer->rejected(m_used))
    return false;
  m_retried = true;
  m_timer.stop();
  dropReply();
  m_response = {};
  authorize();
  return true;
}

void HttpExchange::onTimeout() {
  if (m_over)
    return;
  m_pool->retire(m_manager);
  const bool notSent = !m_opened && hasSurelyNotLeft(QNetworkReply::NoError);
  const double seconds =
      std::chrono::duration<double>(m_opened && m_kind == Kind::Stream ? m_silence : m_request.timeout).count();
  const QString server = m_core->settings.base.host();
  Error late = fail(ErrorKind::Timeout,
                    m_opened && m_kind == Kind::Stream
                        ? tr("%1: %2 has been silent for %3 s").arg(requestName(m_request), server).arg(seconds)
                        : tr("%1: no answer from %2 within %3 s").arg(requestName(m_request), server).arg(seconds),
                    isRead(m_request.method) || notSent ? QString()
                                                        : tr("Whether the change took effect is not known; look at the object."))
                   .value();
  late.notSent = notSent;
  finish(std::move(late));
}

void HttpExchange::finish(const std::optional<Error> &error) {
  if (m_over)
    return;
  m_over = true;
  m_timer.stop();
  m_stuck.stop();
  if (error && !(m_kind == Kind::Stream && m_reply && m_reply->isFinished()))
    dropReply();  // what a broken stream has brought is still read
  if (error)
    Q_EMIT failed(*error);
  else
    Q_EMIT succeeded();
}

}  // namespace sternway::net

#include "moc_httpexchange.cpp"
