// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/apiclient.h"
#include "kube/reflectorsink.h"

#include <QQueue>

namespace sternway {

/// Which objects.
struct ListQuery {
  ResourcePath collection;
  QString labelSelector = {};
  QString fieldSelector = {};
  int pageSize = 500;  ///< 0: all at once
};

[[nodiscard]] HttpRequest listRequest(const ListQuery &query);

/// Gets a collection page by page and gives the pages to a sink. The next page is asked for before this one is decoded (on the
/// client's pool); pages reach the sink in order, one a turn of the event loop. A 410 for a continue token means that the list
/// took too long: it is begun again in one piece, as client-go's pager does. One use; deleting it stops it. GUI thread.
class ListFetch final : public QObject {
  Q_OBJECT
public:
  ListFetch(ApiClient &client, ListQuery query, ReflectorSink &sink, QObject *parent);
  void start();
  /// Whether requests are ApiClient::read (for a list by itself) or go out once (under a reflector, which waits and retries).
  void setRetries(bool on) { m_retries = on; }

Q_SIGNALS:
  void finished(const QString &resourceVersion);
  void failed(const sternway::Error &error);

private:
  void request(const QString &token);
  void onResponse(const Result<HttpResponse> &result, const QString &token);
  void decodeNext();
  void onDecoded(Result<ListedPage> page, int round);
  void onError(const Error &error, bool continued);

  ApiClient &m_client;
  ListQuery m_query;
  ReflectorSink &m_sink;
  QQueue<HttpResponse> m_bodies;
  QString m_asked;  ///< the continue token that was asked for last
  bool m_retries = false;
  bool m_decoding = false;
  int m_round = 0;  ///< pages of the list before a 410 are dropped
};

}  // namespace sternway
