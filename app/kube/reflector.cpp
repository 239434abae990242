// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/reflector.h"

#include "kube/apiclient.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// How much longer than a watch was asked to last its silence is borne.
constexpr std::chrono::seconds grace{30};

}  // namespace

Reflector::Reflector(ApiClient &client, ListQuery query, std::unique_ptr<ReflectorSink> sink, QObject *parent,
                     ReflectorSettings settings)
    : QObject(parent),
      m_client(client),
      m_query(std::move(query)),
      m_sink(std::move(sink)),
      m_settings(settings),
      m_backoff(QRandomGenerator::securelySeeded(), settings.backoff),
      m_state(connectingState(QDateTime::currentDateTimeUtc())) {
  m_retryTimer.setSingleShot(true);
  connect(&m_retryTimer, &QTimer::timeout, this, [this] { m_version.isEmpty() ? list() : watch(); });
  connect(&m_client, &ApiClient::recovered, this, &Reflector::onRecovered);
}

// The fetch and the stream use the sink: they go first.
Reflector::~Reflector() {
  delete m_fetch;
  delete m_stream;
}

void Reflector::start() {
  if (!m_fetch && !m_stream && !m_retryTimer.isActive())
    list();
}

void Reflector::list() {
  m_retryTimer.stop();
  closeFetch();
  m_fetch = new ListFetch(m_client, m_query, *m_sink, this);
  connect(m_fetch, &ListFetch::finished, this, &Reflector::onListed);
  connect(m_fetch, &ListFetch::failed, this, [this](const Error &error) {
    closeFetch();
    retry(error, true);
  });
  m_fetch->start();
}

void Reflector::onListed(const QString &version) {
  closeFetch();
  m_version = version;
  const bool first = !std::exchange(m_synced, true);
  watch();
  const QPointer<Reflector> alive(this);
  setState(connectedState(m_state, QDateTime::currentDateTimeUtc()));
  if (first && alive)
    Q_EMIT synced();
}

void Reflector::watch() {
  m_retryTimer.stop();
  closeStream();
  const auto base = static_cast<int>(m_settings.watchTimeout.count());
  const int seconds = base + QRandomGenerator::global()->bounded(base + 1);
  HttpRequest request = listRequest(m_query);
  request.query.addQueryItem(u"watch"_s, u"1"_s);
  request.query.addQueryItem(u"allowWatchBookmarks"_s, u"true"_s);
  request.query.addQueryItem(u"resourceVersion"_s, m_version);
  request.query.addQueryItem(u"timeoutSeconds"_s, QString::number(seconds));
  m_heard = false;
  m_stream = m_client.stream(request, std::chrono::seconds(seconds) + grace, this);
  connect(m_stream, &HttpStream::opened, this, [this] { setState(connectedState(m_state, QDateTime::currentDateTimeUtc())); });
  connect(m_stream, &HttpStream::line, this, &Reflector::onLine);
  connect(m_stream, &HttpStream::ended, this, &Reflector::onEnded);
  connect(m_stream, &HttpStream::failed, this, &Reflector::onWatchFailed);
}

void Reflector::onLine(const QByteArray &line) {
  if (line.trimmed().isEmpty())
    return;
  const Result<WatchMark> mark = m_sink->watchLine(line);
  if (!mark) {
    // What came before it may be lost as well.
    closeStream();
    retry(mark.error(), true);
  } else if (mark->type == WatchType::Error) {
    closeStream();
    retry(mark->error, mark->error.kind == ErrorKind::Gone);
  } else if (!mark->resourceVersion.isEmpty()) {
    m_version = mark->resourceVersion;
    m_heard = true;
  }
}

/// The server ends watches in good order all the time; one that ends without a word at once must not make a busy loop.
void Reflector::onEnded() {
  const bool heard = m_heard;
  closeStream();
  if (heard)
    watch();
  else
    m_retryTimer.start(m_backoff.next(QDateTime::currentDateTimeUtc()));
}

void Reflector::onWatchFailed(const Error &error) {
  closeStream();
  retry(error, error.kind == ErrorKind::Gone);
}

/// The connection that the watch runs over may be dead without a word; a new one from the same version loses nothing.
void Reflector::onRecovered() {
  if (m_stream)
    watch();
  else if (m_fetch)
    list();
  else if (m_retryTimer.isActive())
    m_retryTimer.start(0);
}

void Reflector::closeStream() {
  if (!m_stream)
    return;
  m_stream->disconnect(this);
  m_stream->close();
  m_stream->deleteLater();
  m_stream = nullptr;
}

void Reflector::closeFetch() {
  if (!m_fetch)
    return;
  m_fetch->disconnect(this);
  m_fetch->deleteLater();
  m_fetch = nullptr;
}

void Reflector::retry(const Error &error, bool relist) {
  if (relist)
    m_version.clear();
  m_retryTimer.start(std::max(error.retryAfter, m_backoff.next(QDateTime::currentDateTimeUtc())));
  // A 410 is no trouble of the connection's: it is the order to list anew.
  if (error.kind == ErrorKind::Gone)
    return;
  const QPointer<Reflector> alive(this);
  setState(stateAfter(error, m_state, QDateTime::currentDateTimeUtc()));
  if (alive)
    Q_EMIT disturbed(error);
}

void Reflector::setState(const ConnectionState &state) {
  const ConnectionState before = std::exchange(m_state, state);
  if (before.phase != state.phase || before.message != state.message)
    Q_EMIT stateChanged(m_state);
}

}  // namespace sternway
