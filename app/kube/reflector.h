// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/listfetch.h"

#include <QTimer>

namespace sternway {

struct ReflectorSettings {
  BackoffSettings backoff = {};
  /// A watch is asked to end by itself after a time between once and twice this, so that many do not end at once.
  std::chrono::seconds watchTimeout{300};
};

/// Keeps a sink as the API server has it: a paged list, then a watch from the list's version, with bookmarks. Same rules as
/// client-go's tools/cache/reflector.go: 410 makes a new list, a watch that ends is begun again from the last version seen,
/// failures are waited out by backoff with jitter. A lost connection changes nothing in the sink; a new list is applied as a
/// difference. Asks for nothing before start(). GUI thread; the client must outlive it.
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
  void onLine(const QByteArray &line);
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
  Backoff m_backoff;
  QTimer m_retryTimer;
  ListFetch *m_fetch = nullptr;
  HttpStream *m_stream = nullptr;
  QString m_version;  ///< empty: a list is needed
  ConnectionState m_state;
  bool m_synced = false;
  bool m_heard = false;  ///< the stream has said something
};

}  // namespace sternway
