// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "net/backoff.h"
#include "net/transport.h"
#include "net/websocket.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace sternway::kube {

/// "/apis/apps/v1/namespaces/production/deployments/api": where an object or collection is. Decoded, as HttpRequest takes it.
[[nodiscard]] QString apiPath(const ResourcePath &path);

/// The place of a kind that Sternway knows; an empty name is the collection, an empty namespace all of them.
[[nodiscard]] ResourcePath resourcePath(Kind kind, const QString &nameSpace, const QString &name = {});
[[nodiscard]] ResourcePath resourcePath(const ObjectRef &ref);

/// How the client watches its connection; other values than these are for tests.
struct ApiClientSettings {
  net::BackoffSettings backoff = {};
  std::chrono::milliseconds probeInterval{15'000};  ///< while connected
  std::chrono::milliseconds probeTimeout{10'000};
};

/// One API server with one identity: sends requests, and knows how the connection stands. It asks /version at an interval while
/// connected, at once when a request got no answer, and by backoff while there is none; only that probe says "unreachable",
/// because a single request can be slow or cut off. GUI thread; the transport must outlive it.
class ApiClient final : public QObject {
  Q_OBJECT
public:
  explicit ApiClient(net::Transport &transport, ApiClientSettings settings = {}, QObject *parent = nullptr);
  ~ApiClient() override;

  [[nodiscard]] const net::TransportSettings &transportSettings() const { return m_transport.settings(); }
  [[nodiscard]] const ApiClientSettings &settings() const { return m_settings; }
  [[nodiscard]] const ConnectionState &state() const { return m_state; }
  /// Begins to probe; before that the state follows only from the requests made.
  void monitor();

  /// Goes out once.
  [[nodiscard]] Call<net::HttpResponse> *send(const net::HttpRequest &request, QObject *context);
  /// A read: tried up to three times where there was no connection, or the server asked for patience (429, 5xx).
  [[nodiscard]] Call<net::HttpResponse> *read(const net::HttpRequest &request, QObject *context);
  [[nodiscard]] net::HttpStream *stream(const net::HttpRequest &request, std::chrono::milliseconds silence, QObject *context);
  /// Opened once.
  [[nodiscard]] net::WebSocket *webSocket(const net::HttpRequest &request, const QStringList &subprotocols, QObject *context);

  /// False once a server, or a proxy before it, has refused protobuf for a collection of this type; for as long as the client
  /// lives, so that it is not asked in vain again.
  [[nodiscard]] bool mayAskForProtobuf(const ResourcePath &collection) const;
  void avoidProtobuf(const ResourcePath &collection);

  /// Where list pages are decoded.
  [[nodiscard]] QThreadPool *pool() { return &m_pool; }

Q_SIGNALS:
  void stateChanged(const sternway::ConnectionState &state);
  /// The server answers again after it did not: streams that were open may be dead without knowing.
  void recovered();

private:
  void attempt(const net::HttpRequest &request, int tries, const QPointer<Call<net::HttpResponse>> &outer);
  void note(const Error *error);
  void probe();
  void onProbe(const Result<net::HttpResponse> &result);
  void setState(const ConnectionState &state);

  net::Transport &m_transport;
  ApiClientSettings m_settings;
  ConnectionState m_state;
  net::Backoff m_backoff;
  QTimer m_probeTimer;
  QPointer<CallBase> m_probe;
  bool m_monitoring = false;
  bool m_answered = false;   ///< some request was let in
  QSet<QString> m_jsonOnly;  ///< paths of collections in all namespaces
  QThreadPool m_pool;
};

/// The state that an error puts a connection into. \c since stays that of \a before while the phase is the same.
[[nodiscard]] ConnectionState stateAfter(const Error &error, const ConnectionState &before, const QDateTime &now);
[[nodiscard]] ConnectionState connectedState(const ConnectionState &before, const QDateTime &now);
[[nodiscard]] ConnectionState connectingState(const QDateTime &now);

}  // namespace sternway::kube
