// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/store.h"

#include <functional>

namespace sternway {

/// What a reflector must know of a decoded page; apply() puts its objects where they belong, on the GUI thread.
struct ListedPage {
  QString resourceVersion;
  QString continueToken;
  std::function<void()> apply;
};

/// What it must know of a line of a watch.
struct WatchMark {
  WatchType type = WatchType::Error;
  QString resourceVersion;
  Error error;
};

/// Where a reflector puts what the server says: the only part of it that knows the type.
class ReflectorSink {
public:
  virtual ~ReflectorSink() = default;
  using PageDecoder = std::function<Result<ListedPage>(QByteArray)>;
  /// What decodes a page of the list that began last; it runs on a pool and touches nothing but what it holds.
  [[nodiscard]] virtual PageDecoder decoder() = 0;
  virtual void beginList() = 0;
  virtual void endList() = 0;
  /// Decodes and applies one line.
  [[nodiscard]] virtual Result<WatchMark> watchLine(const QByteArray &line) = 0;
};

/// How one type comes from JSON.
template <typename T>
struct Decoders {
  std::function<Result<Page<T>>(QByteArray, const DecodeScope &)> page = [](QByteArray body, const DecodeScope &scope) {
    return decodePage<T>(std::move(body), scope);
  };
  std::function<Result<WatchEvent<T>>(const QByteArray &, const DecodeScope &)> line =
      [](const QByteArray &text, const DecodeScope &scope) { return decodeWatchLine<T>(text, scope); };
};

/// Puts objects into a store. \c filter, where there is one, says which.
template <typename T>
class StoreSink final : public ReflectorSink {
public:
  using Filter = std::function<bool(const T &)>;

  StoreSink(Store<T> &store, DecodeScope scope, Decoders<T> decoders = {}, Filter filter = {})
      : m_store(store), m_scope(std::move(scope)), m_decoders(std::move(decoders)), m_filter(std::move(filter)) {}

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
    m_store.beginList();
  }
  void endList() override { m_store.endList(); }

  [[nodiscard]] Result<WatchMark> watchLine(const QByteArray &line) override {
    auto event = TRY(m_decoders.line(line, m_scope));
    if (event.type == WatchType::Deleted)
      m_store.remove(event.object.value.ref);
    else if (event.type == WatchType::Added || event.type == WatchType::Modified)
      put(std::move(event.object));
    return WatchMark{event.type, event.resourceVersion, event.error};
  }

private:
  void put(Stamped<T> object) {
    if (!m_filter || m_filter(object.value))
      m_store.upsert(std::move(object));
  }

  Store<T> &m_store;
  DecodeScope m_scope;
  Decoders<T> m_decoders;
  Filter m_filter;
};

}  // namespace sternway
