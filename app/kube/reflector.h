// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"
#include "kube/store.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace sternway::kube {

/// What a reflector must know of a decoded page; apply() puts its objects where they belong, on the GUI thread.
struct ListedPage {
  QString resourceVersion;
  QString continueToken;
  std::function<void()> apply;
};

/// What it must know of a message of a watch.
struct WatchMark {
  WatchType type = WatchType::Error;
  QString resourceVersion;
  Error error;
};

/// Where a reflector puts what the server says: the only part of it that knows the type.
class ReflectorSink {
public:
  virtual ~ReflectorSink() = default;
  /// Whether it decodes protobuf as well as JSON.
  [[nodiscard]] virtual bool readsProtobuf() const = 0;
  /// Whether it looks at nothing but the objects' metadata.
  [[nodiscard]] virtual bool readsMetadataOnly() const = 0;
  using PageDecoder = std::function<Result<ListedPage>(QByteArray)>;
  /// What decodes a page of the list that began last; it runs on a pool and touches nothing but what it holds.
  [[nodiscard]] virtual PageDecoder decoder() = 0;
  virtual void beginList() = 0;
  virtual void endList() = 0;
  /// Decodes and applies one message.
  [[nodiscard]] virtual Result<WatchMark> watchMessage(const QByteArray &message) = 0;
};

/// How one type comes from what the server sends. Those that are here read both encodings; whoever puts others in their place
/// says what they read.
template <typename T>
struct Decoders {
  std::function<Result<Page<T>>(QByteArray, const DecodeScope &)> page = [](QByteArray body, const DecodeScope &scope) {
    return decodePage<T>(std::move(body), scope);
  };
  std::function<Result<WatchEvent<T>>(const QByteArray &, const DecodeScope &)> message =
      [](const QByteArray &bytes, const DecodeScope &scope) { return decodeWatchMessage<T>(bytes, scope); };
  bool protobuf = true;
};

/// Decodes pages of one type, and puts their objects somewhere one by one.
template <typename T>
class DecodingSink : public ReflectorSink {
public:
  DecodingSink(DecodeScope scope, Decoders<T> decoders) : m_scope(std::move(scope)), m_decoders(std::move(decoders)) {}

  [[nodiscard]] bool readsProtobuf() const override { return m_decoders.protobuf; }
  [[nodiscard]] bool readsMetadataOnly() const override { return std::is_same_v<T, ReplicaSetIdentity>; }
  [[nodiscard]] PageDecoder decoder() override {
    return [this, scope = m_scope, decode = m_decoders.page](QByteArray body) -> Result<ListedPage> {
      auto page = TRY(decode(std::move(body), scope));
      ListedPage listed{page.resourceVersion, page.continueToken, {}};
      listed.apply = [this, items = std::move(page.items)]() mutable {
        for (Stamped<T> &item : items)
          put(std::move(item));
      };
      return listed;
    };
  }
  void beginList() override {
    // A page of a list that was given up may still be in a decoder's hands, and with it the pool.
    m_scope.pool = std::make_shared<StringPool>();
  }

protected:
  virtual void put(Stamped<T> object) = 0;

  DecodeScope m_scope;
  const Decoders<T> m_decoders;
};

/// Puts objects into a store. \c filter, where there is one, says which.
template <typename T>
class StoreSink final : public DecodingSink<T> {
public:
  using Filter = std::function<bool(const T &)>;

  StoreSink(Store<T> &store, DecodeScope scope, Decoders<T> decoders = {}, Filter filter = {}, StorePart part = {})
      : DecodingSink<T>(std::move(scope), std::move(decoders)), m_store(store), m_filter(std::move(filter)), m_part(part) {}

  void beginList() override {
    DecodingSink<T>::beginList();
    m_store.beginList(m_part);
  }
  void endList() override { m_store.endList(m_part); }

  [[nodiscard]] Result<WatchMark> watchMessage(const QByteArray &message) override {
    auto event = TRY(this->m_decoders.message(message, this->m_scope));
    if (event.type == WatchType::Deleted)
      m_store.remove(event.object.value.ref);
    else if (event.type == WatchType::Added || event.type == WatchType::Modified)
      put(std::move(event.object));
    return WatchMark{event.type, event.resourceVersion, event.error};
  }

private:
  void put(Stamped<T> object) override {
    if (!m_filter || m_filter(object.value))
      m_store.upsert(std::move(object), m_part);
  }

  Store<T> &m_store;
  const Filter m_filter;
  const StorePart m_part;
};

/// Which objects.
struct ListQuery {
  ResourcePath collection;
  QString labelSelector = {};
  QString fieldSelector = {};
  int pageSize = 500;  ///< 0: all at once
};

class ListStream;

/// Gets a collection page by page and gives the pages to a sink. The next page is asked for before this one is decoded (on the
/// client's pool); pages reach the sink in order, one a turn of the event loop. A 410 for a continue token means that the list
/// took too long: it is begun again in one piece, as client-go's pager does. Where the sink reads protobuf it is asked for first;
/// who refuses it, or sends what is none, is asked for JSON at once. One use; deleting it stops it. GUI thread.
class ListFetch final : public QObject {
  Q_OBJECT
public:
  ListFetch(ApiClient &client, ListQuery query, ReflectorSink &sink, QObject *parent);
  void start();
  /// Nothing more reaches the sink, and nothing is emitted, whatever is under way.
  void stop();
  /// Whether requests are ApiClient::read (for a list by itself) or go out once (under a reflector, which waits and retries).
  void setRetries(bool on) { m_retries = on; }
  /// The list may be what the API server remembers (resourceVersion=0), some moments old: for whoever watches from its version
  /// on, and so hears what has happened since. It comes in one piece and is read as it comes, at a third of what it costs the
  /// server to read it from etcd. Only in protobuf: in JSON it would be too large for that. client-go's reflector begins so as
  /// well.
  void setFromCache(bool on) { m_fromCache = on; }

Q_SIGNALS:
  void finished(const QString &resourceVersion);
  void failed(const sternway::Error &error);

private:
  void request(const QString &token);
  void stream(const net::HttpRequest &request);
  void closeStream();
  void onResponse(const Result<net::HttpResponse> &result, const QString &token);
  void restart();
  void decodeNext();
  void onDecoded(Result<ListedPage> page, int round);
  void onLastPage(const ListedPage &page);
  void onError(const Error &error, bool continued);

  ApiClient &m_client;
  ListQuery m_query;
  ReflectorSink &m_sink;
  QQueue<net::HttpResponse> m_bodies;
  QString m_asked;  ///< the continue token that was asked for last
  bool m_retries = false;
  bool m_fromCache = false;
  ListStream *m_stream = nullptr;
  bool m_decoding = false;
  bool m_protobuf = false;  ///< was asked for last
  int m_round = 0;          ///< pages of a list that was begun again are dropped
};

/// A whole collection as JSON objects.
[[nodiscard]] Result<Page<QJsonObject>> decodeObjects(const QByteArray &body, const DecodeScope &scope);

/// Gathers the objects of one list.
template <typename T>
class CollectSink final : public DecodingSink<T> {
public:
  using DecodingSink<T>::DecodingSink;

  void beginList() override {
    DecodingSink<T>::beginList();
    m_items.clear();
  }
  void endList() override {}
  [[nodiscard]] Result<WatchMark> watchMessage(const QByteArray &) override { return WatchMark{}; }
  [[nodiscard]] const QList<T> &items() const { return m_items; }

private:
  void put(Stamped<T> object) override { m_items.append(std::move(object.value)); }

  QList<T> m_items;
};

/// One list, read whole (with the client's retries). The call owns what is under way.
template <typename T>
[[nodiscard]] Call<QList<T>> *collect(ApiClient &client, const ListQuery &query, const DecodeScope &scope, QObject *context,
                                      Decoders<T> decoders = {}) {
  auto *call = new Call<QList<T>>(context);
  auto sink = std::make_shared<CollectSink<T>>(scope, std::move(decoders));
  auto *fetch = new ListFetch(client, query, *sink, call);
  fetch->setRetries(true);
  // Delivered from the event loop: the handler may delete the call, and with it the fetch that is talking.
  const auto finish = [call](const Result<QList<T>> &result) {
    QMetaObject::invokeMethod(
        call, [call, result] { call->finish(result); }, Qt::QueuedConnection);
  };
  QObject::connect(fetch, &ListFetch::finished, call, [finish, sink] { finish(sink->items()); });
  QObject::connect(fetch, &ListFetch::failed, call, [finish](const Error &error) { finish(tl::unexpected(error)); });
  const QPointer<ListFetch> underWay(fetch);
  call->setCanceller([underWay] { delete underWay; });
  fetch->start();
  return call;
}

struct ReflectorSettings {
  net::BackoffSettings backoff = {};
  /// A watch is asked to end by itself after a time between once and twice this, so that many do not end at once.
  std::chrono::seconds watchTimeout{300};
};

/// Keeps a sink as the API server has it: a paged list, then a watch from the list's version, with bookmarks. Same rules as
/// client-go's tools/cache/reflector.go: 410 makes a new list, a watch that ends is begun again from the last version seen (and,
/// other than there, from a new list where it heard nothing), failures are waited out by backoff with jitter. A lost connection
/// changes nothing in the sink; a new list is applied as a difference. Asks for nothing before start(). GUI thread; the client
/// must outlive it.
class Reflector final : public QObject {
  Q_OBJECT
public:
  Reflector(ApiClient &client, ListQuery query, std::unique_ptr<ReflectorSink> sink, QObject *parent,
            ReflectorSettings settings = {});
  ~Reflector() override;

  void start();
  /// The first list is complete.
  [[nodiscard]] bool isSynced() const { return m_synced; }
  /// Forbidden stays a state of this collection only; the caller may go on with single namespaces.
  [[nodiscard]] const ConnectionState &state() const { return m_state; }

Q_SIGNALS:
  void synced();
  void stateChanged(const sternway::ConnectionState &state);
  void disturbed(const sternway::Error &error);  ///< at every failure; it is tried again by itself

private:
  void list();
  void onListed(const QString &version);
  void watch();
  void onMessage(const QByteArray &message);
  void onEnded();
  void onWatchFailed(const Error &error);
  void onRecovered();
  void closeStream();
  void closeFetch();
  void retry(const Error &error, bool relist);
  void setState(const ConnectionState &state);

  ApiClient &m_client;
  ListQuery m_query;
  std::unique_ptr<ReflectorSink> m_sink;
  ReflectorSettings m_settings;
  net::Backoff m_backoff;
  QTimer m_retryTimer;
  ListFetch *m_fetch = nullptr;
  net::HttpStream *m_stream = nullptr;
  QString m_version;  ///< empty: a list is needed
  ConnectionState m_state;
  bool m_synced = false;
  bool m_heard = false;     ///< the stream has said something
  QElapsedTimer m_silent;   ///< since the list, or the last message
  bool m_protobuf = false;  ///< is what the stream was asked for
};

}  // namespace sternway::kube
