// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/reflector.h"

#include "kube/apiclient.h"
#include "kube/liststream.h"
#include "net/gzip.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pageTimeout{60'000};

/// Runs on the pool.
Result<ListedPage> inflateAndDecode(const ReflectorSink::PageDecoder &decode, net::HttpResponse response) {
  if (!response.gzip)
    return decode(std::move(response.body));
  return decode(TRY(net::inflateGzip(response.body)));
}

constexpr auto protobufType = "application/vnd.kubernetes.protobuf";

/// A PartialObjectMetadataList (or, of a watch, a PartialObjectMetadata each), for servers that know it.
QByteArray metadataAs(const QByteArray &kind) {
  return QByteArray(protobufType) + ";as=" + kind + ";g=meta.k8s.io;v=v1, " + protobufType + ";q=0.95";
}

/// Whoever cannot send protobuf may send JSON, and needs no second request. \a partial: metadataAs(), or empty.
net::HttpRequest listRequest(const ListQuery &query, bool protobuf, const QByteArray &partial) {
  net::HttpRequest request;
  if (protobuf) {
    request.accept = (partial.isEmpty() ? QByteArray(protobufType) : partial) + ", application/json;q=0.9";
    request.framing = net::Framing::Lengths;
    request.readError = &decodeStatus;
  }
  request.path = apiPath(query.collection);
  request.timeout = pageTimeout;
  if (!query.labelSelector.isEmpty())
    request.query.addQueryItem(u"labelSelector"_s, query.labelSelector);
  if (!query.fieldSelector.isEmpty())
    request.query.addQueryItem(u"fieldSelector"_s, query.fieldSelector);
  return request;
}

/// "I have it in none of these", or a proxy that does not let it through.
bool refusesType(const Error &error) {
  return error.httpStatus == 406 || error.httpStatus == 415;
}

}  // namespace

ListFetch::ListFetch(ApiClient &client, ListQuery query, ReflectorSink &sink, QObject *parent)
    : QObject(parent), m_client(client), m_query(std::move(query)), m_sink(sink) {}

void ListFetch::start() {
  m_sink.beginList();
  request({});
}

void ListFetch::stop() {
  ++m_round;
  m_bodies.clear();
  if (m_stream)
    closeStream();
}

void ListFetch::request(const QString &token) {
  m_asked = token;
  m_protobuf = m_sink.readsProtobuf() && m_client.mayAskForProtobuf(m_query.collection);
  const QByteArray partial = m_sink.readsMetadataOnly() ? metadataAs("PartialObjectMetadataList") : QByteArray();
  net::HttpRequest request = listRequest(m_query, m_protobuf, partial);
  request.keepEncoding = true;
  if (m_query.pageSize > 0)
    request.query.addQueryItem(u"limit"_s, QString::number(m_query.pageSize));
  if (!token.isEmpty())
    request.query.addQueryItem(u"continue"_s, token);
  else if (m_fromCache && m_protobuf)
    return stream(request);
  auto *call = m_retries ? m_client.read(request, this) : m_client.send(request, this);
  call->then([this, token, round = m_round](const Result<net::HttpResponse> &result) {
    if (round == m_round)
      onResponse(result, token);
  });
}

void ListFetch::stream(const net::HttpRequest &request) {
  net::HttpRequest whole = request;
  whole.query.addQueryItem(u"resourceVersion"_s, u"0"_s);
  m_stream = new ListStream(m_client, whole, m_sink.decoder(), this);
  connect(m_stream, &ListStream::page, this, [](const ListedPage &page) { page.apply(); });
  connect(m_stream, &ListStream::done, this, [this](const ListedPage &page) {
    if (!m_stream->isProtobuf())
      m_client.avoidProtobuf(m_query.collection);
    closeStream();
    page.apply();
    onLastPage(page);
  });
  const auto refused = [this](const Error &error) {
    closeStream();
    m_fromCache = false;
    if (error.kind == ErrorKind::Protocol || refusesType(error))
      m_client.avoidProtobuf(m_query.collection);
    else
      return onError(error, false);
    restart();
  };
  connect(m_stream, &ListStream::failed, this, refused);
  connect(m_stream, &ListStream::unreadable, this, refused);
}

void ListFetch::closeStream() {
  m_stream->disconnect(this);
  m_stream->deleteLater();
  m_stream = nullptr;
}

void ListFetch::onResponse(const Result<net::HttpResponse> &result, const QString &token) {
  if (!result) {
    if (m_protobuf && refusesType(result.error())) {
      m_client.avoidProtobuf(m_query.collection);
      request(token);
    } else {
      onError(result.error(), !token.isEmpty());
    }
    return;
  }
  if (m_protobuf && !net::headerValue(result->headers, "Content-Type").startsWith(protobufType))
    m_client.avoidProtobuf(m_query.collection);
  m_bodies.enqueue(*result);
  const QString next = result->gzip ? QString() : peekContinue(result->body);
  if (!next.isEmpty() && m_bodies.size() <= 1)
    request(next);
  if (!m_decoding)
    decodeNext();
}

void ListFetch::decodeNext() {
  if (m_bodies.isEmpty())
    return;
  m_decoding = true;
  auto *watcher = new QFutureWatcher<Result<ListedPage>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, round = m_round] {
    watcher->deleteLater();
    onDecoded(watcher->future().takeResult(), round);
  });
  auto work = [decode = m_sink.decoder(), response = m_bodies.dequeue()]() mutable {
    return inflateAndDecode(decode, std::move(response));
  };
  watcher->setFuture(QtConcurrent::run(m_client.pool(), std::move(work)));
}

void ListFetch::onDecoded(Result<ListedPage> page, int round) {
  m_decoding = false;
  if (round != m_round) {
    decodeNext();
    return;
  }
  if (!page) {
    if (m_protobuf) {
      m_client.avoidProtobuf(m_query.collection);
      restart();
    } else {
      onError(page.error(), false);
    }
    return;
  }
  page->apply();
  onLastPage(*page);
}

/// The last so far: more may be asked for.
void ListFetch::onLastPage(const ListedPage &page) {
  if (page.continueToken.isEmpty()) {
    m_sink.endList();
    Q_EMIT finished(page.resourceVersion);
    return;
  }
  if (m_asked != page.continueToken && m_bodies.isEmpty())
    request(page.continueToken);
  decodeNext();
}

void ListFetch::onError(const Error &error, bool continued) {
  if (error.kind == ErrorKind::Gone && continued) {
    m_query.pageSize = 0;
    restart();
    return;
  }
  Q_EMIT failed(error);
}

void ListFetch::restart() {
  ++m_round;
  m_bodies.clear();
  m_sink.beginList();
  request({});
}

Result<Page<QJsonObject>> decodeObjects(const QByteArray &body, const DecodeScope &) {
  QJsonParseError error;
  const QJsonObject root = QJsonDocument::fromJson(body, &error).object();
  if (!root.value(u"items").isArray() && !root.value(u"items").isNull())
    return fail(ErrorKind::Protocol, QCoreApplication::translate("Kubernetes", "The API server's answer cannot be read"),
                error.error == QJsonParseError::NoError ? u"no list of items"_s : error.errorString());
  const QJsonObject metadata = root.value(u"metadata").toObject();
  Page<QJsonObject> page;
  page.resourceVersion = metadata.value(u"resourceVersion").toString();
  page.continueToken = metadata.value(u"continue").toString();
  const QJsonArray items = root.value(u"items").toArray();
  for (const QJsonValue &item : items)
    page.items.append({item.toObject(), {}, 0});
  return page;
}

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
  m_fetch->setFromCache(!m_synced);  // a later one must not show what is older than what was seen
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
  m_silent.start();
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
  m_protobuf = m_sink->readsProtobuf() && m_client.mayAskForProtobuf(m_query.collection);
  const QByteArray partial = m_sink->readsMetadataOnly() ? metadataAs("PartialObjectMetadata") : QByteArray();
  net::HttpRequest request = listRequest(m_query, m_protobuf, partial);
  request.query.addQueryItem(u"watch"_s, u"1"_s);
  request.query.addQueryItem(u"allowWatchBookmarks"_s, u"true"_s);
  request.query.addQueryItem(u"resourceVersion"_s, m_version);
  request.query.addQueryItem(u"timeoutSeconds"_s, QString::number(seconds));
  m_heard = false;
  m_stream = m_client.stream(request, std::chrono::seconds(seconds) + grace, this);
  connect(m_stream, &net::HttpStream::opened, this,
          [this] { setState(connectedState(m_state, QDateTime::currentDateTimeUtc())); });
  connect(m_stream, &net::HttpStream::line, this, &Reflector::onMessage);
  connect(m_stream, &net::HttpStream::ended, this, &Reflector::onEnded);
  connect(m_stream, &net::HttpStream::failed, this, &Reflector::onWatchFailed);
}

void Reflector::onMessage(const QByteArray &message) {
  if (std::ranges::all_of(message, [](char c) { return QChar::isSpace(static_cast<uchar>(c)); }))
    return;
  const Result<WatchMark> mark = m_sink->watchMessage(message);
  if (!mark && m_protobuf) {
    m_client.avoidProtobuf(m_query.collection);
    closeStream();
    list();
  } else if (!mark) {
    // What came before it may be lost as well.
    closeStream();
    retry(mark.error(), true);
  } else if (mark->type == WatchType::Error) {
    closeStream();
    retry(mark->error, mark->error.kind == ErrorKind::Gone);
  } else if (!mark->resourceVersion.isEmpty()) {
    m_version = mark->resourceVersion;
    m_heard = true;
    m_silent.start();
  }
}

/// The server ends watches in good order all the time; one that ends without a word at once must not make a busy loop. Where
/// nothing was heard for the length of a watch, not even a bookmark, the version may be one that is not there any more, as after
/// a restore of etcd (findings/etcd_watchers_hear_nothing_after_a_restore.sh): a list tells.
void Reflector::onEnded() {
  const bool heard = m_heard;
  closeStream();
  if (!heard && std::chrono::milliseconds(m_silent.elapsed()) >= m_settings.watchTimeout)
    m_version.clear();
  if (heard)
    watch();
  else
    m_retryTimer.start(m_backoff.next(QDateTime::currentDateTimeUtc()));
}

void Reflector::onWatchFailed(const Error &error) {
  closeStream();
  if (m_protobuf && refusesType(error)) {
    m_client.avoidProtobuf(m_query.collection);
    watch();
  } else {
    retry(error, error.kind == ErrorKind::Gone);
  }
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
  m_fetch->stop();
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

}  // namespace sternway::kube

#include "moc_reflector.cpp"
