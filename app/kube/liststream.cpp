// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/liststream.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrentRun>

namespace sternway::kube {

namespace {
constexpr std::chrono::seconds silence{60};

/// Runs on the pool.
Result<QQueue<ListedPage>> cutAndDecode(ListSplitter &splitter, const ReflectorSink::PageDecoder &decode,
                                        const QList<QByteArray> &blocks, bool isEnd) {
  QQueue<ListedPage> decoded;
  for (const QByteArray &block : blocks)
    for (const QList<QByteArray> pages = TRY(splitter.feed(block)); const QByteArray &page : pages)
      decoded.enqueue(TRY(decode(page)));
  if (isEnd) {
    const QByteArray last = TRY(splitter.end());
    decoded.enqueue(TRY(decode(last)));
  }
  return decoded;
}
}  // namespace

ListStream::ListStream(ApiClient &client, net::HttpRequest request, ReflectorSink::PageDecoder decoder, QObject *parent)
    : QObject(parent), m_client(client), m_decoder(std::move(decoder)) {
  request.inBlocks = true;
  m_stream = m_client.stream(request, silence, this);
  connect(m_stream, &net::HttpStream::block, this, [this](const QByteArray &bytes) {
    m_blocks.append(bytes);
    cut();
  });
  connect(m_stream, &net::HttpStream::ended, this, [this] {
    close();
    cut();
  });
  connect(m_stream, &net::HttpStream::failed, this, [this](const Error &error) {
    close();
    Q_EMIT failed(error);
  });
}

ListStream::~ListStream() {
  delete m_stream;
}

void ListStream::close() {
  m_stream->disconnect(this);
  m_stream->close();
  m_stream->deleteLater();
  m_stream = nullptr;
}

/// What has come since the last time, while nothing else is being cut.
void ListStream::cut() {
  if (m_cutting || m_hasEnd || (m_blocks.isEmpty() && m_stream))
    return;
  m_cutting = true;
  m_hasEnd = !m_stream;
  auto *watcher = new QFutureWatcher<Result<QQueue<ListedPage>>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    watcher->deleteLater();
    m_cutting = false;
    onCut(watcher->future().takeResult());
  });
  auto work = [splitter = m_splitter, decode = m_decoder, blocks = std::exchange(m_blocks, {}), isEnd = m_hasEnd] {
    return cutAndDecode(*splitter, decode, blocks, isEnd);
  };
  watcher->setFuture(QtConcurrent::run(m_client.pool(), std::move(work)));
}

void ListStream::onCut(Result<QQueue<ListedPage>> pages) {
  if (!pages) {
    if (m_stream)
      close();
    m_hasEnd = true;
    Q_EMIT unreadable(pages.error());
    return;
  }
  const bool waits = m_pages.isEmpty();
  m_pages.append(std::move(*pages));
  if (waits && !m_pages.isEmpty())
    QMetaObject::invokeMethod(this, &ListStream::hand, Qt::QueuedConnection);
  cut();
}

void ListStream::hand() {
  const ListedPage next = m_pages.dequeue();
  if (m_pages.isEmpty() && m_hasEnd && !m_cutting) {
    Q_EMIT done(next);
    return;
  }
  if (!m_pages.isEmpty())
    QMetaObject::invokeMethod(this, &ListStream::hand, Qt::QueuedConnection);
  Q_EMIT page(next);
}

}  // namespace sternway::kube

#include "moc_liststream.cpp"
