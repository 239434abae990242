// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/listfetch.h"

#include "kube/apiclient.h"
#include "net/gzip.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrentRun>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pageTimeout{60'000};

/// The continue token of a list whose metadata stands before its items, as the API server writes it; empty when that is not
/// so, or there is none.
QString peekContinue(const QByteArray &body) {
  const qsizetype items = body.left(8192).indexOf("\"items\":");
  if (items < 0)
    return {};
  const QJsonObject head = QJsonDocument::fromJson(body.left(items) + "\"items\":[]}").object();
  return head.value(u"metadata").toObject().value(u"continue").toString();
}

/// Runs on the pool.
Result<ListedPage> inflateAndDecode(const ReflectorSink::PageDecoder &decode, HttpResponse response) {
  if (!response.gzip)
    return decode(std::move(response.body));
  return decode(TRY(inflateGzip(response.body)));
}

}  // namespace

HttpRequest listRequest(const ListQuery &query) {
  HttpRequest request;
  request.path = apiPath(query.collection);
  request.timeout = pageTimeout;
  if (!query.labelSelector.isEmpty())
    request.query.addQueryItem(u"labelSelector"_s, query.labelSelector);
  if (!query.fieldSelector.isEmpty())
    request.query.addQueryItem(u"fieldSelector"_s, query.fieldSelector);
  return request;
}

ListFetch::ListFetch(ApiClient &client, ListQuery query, ReflectorSink &sink, QObject *parent)
    : QObject(parent), m_client(client), m_query(std::move(query)), m_sink(sink) {}

void ListFetch::start() {
  m_sink.beginList();
  request({});
}

void ListFetch::request(const QString &token) {
  m_asked = token;
  HttpRequest request = listRequest(m_query);
  request.keepEncoding = true;
  if (m_query.pageSize > 0)
    request.query.addQueryItem(u"limit"_s, QString::number(m_query.pageSize));
  if (!token.isEmpty())
    request.query.addQueryItem(u"continue"_s, token);
  auto *call = m_retries ? m_client.read(request, this) : m_client.send(request, this);
  call->then([this, token](const Result<HttpResponse> &result) { onResponse(result, token); });
}

void ListFetch::onResponse(const Result<HttpResponse> &result, const QString &token) {
  if (!result) {
    onError(result.error(), !token.isEmpty());
    return;
  }
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
    onError(page.error(), false);
    return;
  }
  page->apply();
  if (page->continueToken.isEmpty()) {
    m_sink.endList();
    Q_EMIT finished(page->resourceVersion);
    return;
  }
  if (m_asked != page->continueToken && m_bodies.isEmpty())
    request(page->continueToken);
  decodeNext();
}

void ListFetch::onError(const Error &error, bool continued) {
  if (error.kind == ErrorKind::Gone && continued) {
    ++m_round;
    m_query.pageSize = 0;
    m_bodies.clear();
    m_sink.beginList();
    request({});
    return;
  }
  Q_EMIT failed(error);
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

}  // namespace sternway
