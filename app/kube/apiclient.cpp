// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"

#include "kube/connectionwords.h"

namespace sternway {

using namespace Qt::StringLiterals;

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

ApiClient::ApiClient(Transport &transport, ApiClientSettings settings, QObject *parent)
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

Call<HttpResponse> *ApiClient::send(const HttpRequest &request, QObject *context) {
  auto *call = m_transport.send(request, context);
  const QPointer<ApiClient> self(this);
  return mapped<HttpResponse>(context, call, [self](const Result<HttpResponse> &result) {
    if (self)
      self->note(result ? nullptr : &result.error());
    return result;
  });
}

Call<HttpResponse> *ApiClient::read(const HttpRequest &request, QObject *context) {
  auto *outer = new Call<HttpResponse>(context);
  attempt(request, readTries, outer);
  return outer;
}

/// What is under way is a child of the outer call, so that it ends with it.
void ApiClient::attempt(const HttpRequest &request, int tries, const QPointer<Call<HttpResponse>> &outer) {
  auto *inner = send(request, outer);
  const QPointer<CallBase> underWay(inner);
  outer->setCanceller([underWay] {
    if (underWay)
      underWay->cancel();
  });
  const QPointer<ApiClient> self(this);
  inner->then([self, request, tries, outer](const Result<HttpResponse> &result) {
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

HttpStream *ApiClient::stream(const HttpRequest &request, std::chrono::milliseconds silence, QObject *context) {
  auto *stream = m_transport.stream(request, silence, context);
  connect(stream, &HttpStream::opened, this, [this] { note(nullptr); });
  connect(stream, &HttpStream::failed, this, [this](const Error &error) { note(&error); });
  return stream;
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
  HttpRequest request;
  request.path = u"/version"_s;
  request.timeout = m_settings.probeTimeout;
  auto *call = m_transport.send(request, this);
  m_probe = call;
  call->then([this](const Result<HttpResponse> &result) { onProbe(result); });
}

void ApiClient::onProbe(const Result<HttpResponse> &result) {
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

}  // namespace sternway
