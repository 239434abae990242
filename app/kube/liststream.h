// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/listsplitter.h"
#include "kube/reflector.h"

#include <QQueue>

#include <memory>

namespace sternway::kube {

/// The answer to one list, decoded while it comes: cut and decoded on the client's pool, handed out page by page, one a turn of
/// the event loop. However large the list is, no more of it is in memory than has come and is not decoded yet. Ends with one of
/// the signals done(), failed() and unreadable(); deleting it stops it. GUI thread.
class ListStream final : public QObject {
  Q_OBJECT
public:
  /// \a request: HttpRequest::inBlocks is set here.
  ListStream(ApiClient &client, net::HttpRequest request, ReflectorSink::PageDecoder decoder, QObject *parent);
  ~ListStream() override;
  /// Of what is done.
  [[nodiscard]] bool isProtobuf() const { return m_splitter->isProtobuf(); }

Q_SIGNALS:
  void page(const sternway::kube::ListedPage &page);  ///< but the last
  void done(const sternway::kube::ListedPage &last);
  void failed(const sternway::Error &error);      ///< of the request
  void unreadable(const sternway::Error &error);  ///< what has come is not what was asked for

private:
  void cut();
  void onCut(Result<QQueue<ListedPage>> pages);
  void hand();
  void close();

  ApiClient &m_client;
  const ReflectorSink::PageDecoder m_decoder;
  const std::shared_ptr<ListSplitter> m_splitter = std::make_shared<ListSplitter>();
  net::HttpStream *m_stream = nullptr;  ///< null: it is over
  QList<QByteArray> m_blocks;           ///< not cut yet
  QQueue<ListedPage> m_pages;           ///< not handed out yet
  bool m_cutting = false;
  bool m_hasEnd = false;  ///< the last page is among them
};

}  // namespace sternway::kube
