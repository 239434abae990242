// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"

#include "core/format.h"

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {
QString pluralOf(Kind kind) {
  return kindName(kind).toLower() + u's';
}
}  // namespace

QString apiPath(const ResourcePath &path) {
  QString text = path.group.isEmpty() ? u"/api/"_s : u"/apis/"_s + path.group + u'/';
  text += path.version;
  if (!path.nameSpace.isEmpty())
    text += u"/namespaces/"_s + path.nameSpace;
  text += u'/' + path.plural;
  if (!path.name.isEmpty())
    text += u'/' + path.name;
  return text;
}

ResourcePath resourcePath(Kind kind, const QString &nameSpace, const QString &name) {
  const bool isCore = kind == Kind::Pod || kind == Kind::Event || kind == Kind::Namespace;
  return {isCore ? QString() : u"apps"_s, u"v1"_s, pluralOf(kind), nameSpace, name};
}

ResourcePath resourcePath(const ObjectRef &ref) {
  return resourcePath(ref.kind, ref.nameSpace, ref.name);
}

namespace {

constexpr int readTries = 3;
constexpr std::chrono::milliseconds readPause{250};

/// Whether the same read may succeed in a moment. Not after a time-out: the user has waited long enough for an answer in words.
bool worthAnotherTry(ErrorKind kind) {
  return kind == ErrorKind::Unreachable || kind == ErrorKind::TooManyRequests || kind == ErrorKind::Server;
}

bool meansNoAnswer(ErrorKind kind) {
  return kind == ErrorKind::Unreachable || kind == ErrorKind::Timeout;
}

}  // namespace

ApiClient::ApiClient(net::Transport &transport, ApiClientSettings settings, QObject *parent)
    : QObject(parent),
      m_transport(transport),
      m_settings(settings),
      m_state(connectingState(QDateTime::currentDateTimeUtc())),
      m_backoff(QRandomGenerator::securelySeeded(), settings.backoff) {
  // Two are enough for three lists at once: decoding is ten times as fast as the server.
  m_pool.setMaxThreadCount(2);
  m_probeTimer.setSingleShot(true);
  connect(&m_probeTimer, &QTimer::timeout, this, &ApiClient::probe);
}

ApiClient::~ApiClient() = default;

void ApiClient::monitor() {
  if (std::exchange(m_monitoring, true))
    return;
  probe();
}

Call<net::HttpResponse> *ApiClient::send(const net::HttpRequest &request, QObject *context) {
  auto *call = m_transport.send(request, context);
  const QPointer<ApiClient> self(this);
  return mapped<net::HttpResponse>(context, call, [self](const Result<net::HttpResponse> &result) {
    if (self)
      self->note(result ? nullptr : &result.error());
    return result;
  });
}

Call<net::HttpResponse> *ApiClient::read(const net::HttpRequest &request, QObject *context) {
  auto *outer = new Call<net::HttpResponse>(context);
  attempt(request, readTries, outer);
  return outer;
}

/// What is under way is a child of the outer call, so that it ends with it.
void ApiClient::attempt(const net::HttpRequest &request, int tries, const QPointer<Call<net::HttpResponse>> &outer) {
  auto *inner = send(request, outer);
  const QPointer<CallBase> underWay(inner);
  outer->setCanceller([underWay] {
    if (underWay)
      underWay->cancel();
  });
  const QPointer<ApiClient> self(this);
  inner->then([self, request, tries, outer](const Result<net::HttpResponse> &result) {
    if (!outer)
      return;
    if (!self || result || tries <= 1 || !worthAnotherTry(result.error().kind)) {
      outer->finish(result);
      return;
    }
    const auto delay = std::max(result.error().retryAfter, readPause * (readTries - tries + 1));
    QTimer::singleShot(delay, outer.data(), [self, request, tries, outer] {
      if (self && !outer->isFinished())
        self->attempt(request, tries - 1, outer);
    });
  });
}

net::HttpStream *ApiClient::stream(const net::HttpRequest &request, std::chrono::milliseconds silence, QObject *context) {
  auto *stream = m_transport.stream(request, silence, context);
  connect(stream, &net::HttpStream::opened, this, [this] { note(nullptr); });
  connect(stream, &net::HttpStream::failed, this, [this](const Error &error) { note(&error); });
  return stream;
}

net::WebSocket *ApiClient::webSocket(const net::HttpRequest &request, const QStringList &subprotocols, QObject *context) {
  auto *socket = m_transport.webSocket(request, subprotocols, context);
  connect(socket, &net::WebSocket::opened, this, [this] { note(nullptr); });
  return socket;
}

bool ApiClient::mayAskForProtobuf(const ResourcePath &collection) const {
  return !m_jsonOnly.contains(apiPath({collection.group, collection.version, collection.plural, {}, {}}));
}

void ApiClient::avoidProtobuf(const ResourcePath &collection) {
  m_jsonOnly.insert(apiPath({collection.group, collection.version, collection.plural, {}, {}}));
}

/// What a request's end says of the connection.
void ApiClient::note(const Error *error) {
  if (error && error->kind == ErrorKind::Cancelled)
    return;
  if (error && error->kind == ErrorKind::Unauthorized) {
    setState(stateAfter(*error, m_state, QDateTime::currentDateTimeUtc()));
    if (m_monitoring && !m_probeTimer.isActive() && !m_probe)
      m_probeTimer.start(m_backoff.next(QDateTime::currentDateTimeUtc()));
  } else if (error && meansNoAnswer(error->kind)) {
    if (m_state.phase != ConnectionState::Phase::Unreachable)
      probe();
  } else if (!error || (error->httpStatus >= 400 && error->httpStatus < 500)) {
    m_answered = m_answered || !error;
    if (m_state.phase != ConnectionState::Phase::Forbidden || m_answered)
      setState(connectedState(m_state, QDateTime::currentDateTimeUtc()));
  }
}

void ApiClient::probe() {
  if (m_probe)
    return;
  m_probeTimer.stop();
  net::HttpRequest request;
  request.path = u"/version"_s;
  request.timeout = m_settings.probeTimeout;
  auto *call = m_transport.send(request, this);
  m_probe = call;
  call->then([this](const Result<net::HttpResponse> &result) { onProbe(result); });
}

void ApiClient::onProbe(const Result<net::HttpResponse> &result) {
  m_probe = nullptr;
  const bool refused = !result && result.error().kind == ErrorKind::Cancelled;
  if (refused)
    return;
  // Somebody may read workloads and not the version.
  const bool good = result || (result.error().kind == ErrorKind::Forbidden && m_answered);
  setState(good ? connectedState(m_state, QDateTime::currentDateTimeUtc())
                : stateAfter(result.error(), m_state, QDateTime::currentDateTimeUtc()));
  if (m_monitoring || !good)
    m_probeTimer.start(good ? m_settings.probeInterval : m_backoff.next(QDateTime::currentDateTimeUtc()));
}

void ApiClient::setState(const ConnectionState &state) {
  const ConnectionState before = std::exchange(m_state, state);
  const bool isConnected = state.phase == ConnectionState::Phase::Connected;
  if (isConnected && before.phase != ConnectionState::Phase::Connected)
    m_backoff.reset();
  if (before.phase == state.phase && before.message == state.message)
    return;
  Q_EMIT stateChanged(state);
  if (isConnected && before.phase == ConnectionState::Phase::Unreachable)
    Q_EMIT recovered();
}

namespace {

using Phase = ConnectionState::Phase;

Phase phaseOf(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Unauthorized: return Phase::Unauthorized;
    case ErrorKind::Forbidden: return Phase::Forbidden;
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable: return Phase::Unreachable;
    default: return Phase::Broken;
  }
}

QString words(Phase phase, const QDateTime &since, const Error &error) {
  const QString why = error.detail.isEmpty() ? error.message : error.detail;
  switch (phase) {
    case Phase::Unauthorized: return tr("unauthorised: %1").arg(why);
    case Phase::Forbidden: return tr("forbidden: %1").arg(why);
    case Phase::Unreachable: return tr("unreachable since %1: %2").arg(since.toLocalTime().toString(u"HH:mm"_s), why);
    case Phase::Broken: return tr("disturbed since %1: %2").arg(since.toLocalTime().toString(u"HH:mm"_s), why);
    case Phase::Connected: return tr("connected");
    case Phase::Connecting: return tr("connecting");
  }
  return {};
}

ConnectionState make(Phase phase, const ConnectionState &before, const QDateTime &now, const Error &error) {
  const QDateTime since = before.phase == phase && before.since.isValid() ? before.since : now;
  return {phase, since, words(phase, since, error)};
}

}  // namespace

ConnectionState stateAfter(const Error &error, const ConnectionState &before, const QDateTime &now) {
  return make(phaseOf(error.kind), before, now, error);
}

ConnectionState connectedState(const ConnectionState &before, const QDateTime &now) {
  return make(Phase::Connected, before, now, {});
}

ConnectionState connectingState(const QDateTime &now) {
  return make(Phase::Connecting, {}, now, {});
}

}  // namespace sternway::kube

#include "moc_apiclient.cpp"
