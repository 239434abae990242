// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/listfetch.h"

#include <QJsonObject>

namespace sternway {

/// A whole collection as JSON objects.
[[nodiscard]] Result<Page<QJsonObject>> decodeObjects(const QByteArray &body, const DecodeScope &scope);

/// Gathers the objects of one list.
template <typename T>
class CollectSink final : public ReflectorSink {
public:
  using Decode = std::function<Result<Page<T>>(QByteArray, const DecodeScope &)>;

  CollectSink(DecodeScope scope, Decode decode) : m_scope(std::move(scope)), m_decode(std::move(decode)) {}

  [[nodiscard]] PageDecoder decoder() override {
    return [this, scope = m_scope, decode = m_decode](QByteArray body) -> Result<ListedPage> {
      auto page = TRY(decode(std::move(body), scope));
      ListedPage listed{page.resourceVersion, page.continueToken, {}};
      listed.apply = [this, items = std::move(page.items)]() mutable {
        for (Stamped<T> &item : items)
          m_items.append(std::move(item.value));
      };
      return listed;
    };
  }
  void beginList() override {
    m_scope.pool = std::make_shared<StringPool>();
    m_items.clear();
  }
  void endList() override {}
  [[nodiscard]] Result<WatchMark> watchLine(const QByteArray &) override { return WatchMark{}; }
  [[nodiscard]] const QList<T> &items() const { return m_items; }

private:
  DecodeScope m_scope;
  Decode m_decode;
  QList<T> m_items;
};

/// One list, read whole (with the client's retries). The call owns what is under way.
template <typename T>
[[nodiscard]] Call<QList<T>> *collect(ApiClient &client, const ListQuery &query, const DecodeScope &scope, QObject *context,
                                      typename CollectSink<T>::Decode decode) {
  auto *call = new Call<QList<T>>(context);
  auto sink = std::make_shared<CollectSink<T>>(scope, std::move(decode));
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

/// The same with the type's own decoder.
template <typename T>
[[nodiscard]] Call<QList<T>> *collect(ApiClient &client, const ListQuery &query, const DecodeScope &scope, QObject *context) {
  return collect<T>(client, query, scope, context,
                    [](QByteArray body, const DecodeScope &in) { return decodePage<T>(std::move(body), in); });
}

}  // namespace sternway
