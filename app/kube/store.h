// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "kube/decode.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace sternway::kube {

/// Runs a function once in the next turn of the event loop, however often it was asked to; again in the turn after while the
/// function returns true. The part of a Store that is no template.
class StoreNotifier final : public QObject {
public:
  explicit StoreNotifier(std::function<bool()> flush) : m_flush(std::move(flush)) {}

  void schedule();

private:
  void run();

  std::function<bool()> m_flush;
  bool m_scheduled = false;
};

/// The collections that fill one store have a number each, so that the list of one says nothing of the others' objects.
using StorePart = int;

/// The objects of one collection, or of several that have none in common, as the API server has them. Reflectors' sinks write,
/// and whoever has made those drops a collection; everybody else reads and subscribes. Subscribers hear of changes once per
/// event-loop tick, and of no more than a page's worth at a time, so that a first list of 20,000 does not hold up the loop. GUI
/// thread.
template <typename T>
class Store final {
public:
  using Listener = std::function<void(const ChangeSet<T> &)>;

  Store() : m_notifier([this] { return flush(); }) {}
  Store(const Store &) = delete;
  Store &operator=(const Store &) = delete;

  [[nodiscard]] const T *find(const ObjectRef &ref) const {
    const auto found = m_entries.constFind(ref);
    return found == m_entries.cend() ? nullptr : &found->value;
  }
  [[nodiscard]] qsizetype size() const { return m_entries.size(); }
  [[nodiscard]] QList<T> values() const {
    QList<T> all;
    all.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
      all.append(entry.value);
    return all;
  }

  /// \a listener first gets a reset with all there is, from the event loop, and then what changes, until \a context dies.
  void subscribe(QObject *context, Listener listener) {
    m_listeners.push_back({context, std::move(listener), true});
    m_notifier.schedule();
  }

  // --- for the sink ---

  void upsert(Stamped<T> object, StorePart part = {}) {
    const ObjectRef ref = object.value.ref;
    auto [entry, isNew] = emplace(ref);
    entry.part = part;
    entry.round = m_rounds.value(part);
    if (!isNew && entry.stamp == object.stamp)
      return;
    entry.stamp = object.stamp;
    entry.value = std::move(object.value);
    touch(ref, entry);
  }
  void remove(const ObjectRef &ref) {
    const auto found = m_entries.find(ref);
    if (found == m_entries.end())
      return;
    touch(ref, *found);
    m_entries.erase(found);
  }
  /// A new list begins: what is not upserted until endList() is gone.
  void beginList(StorePart part = {}) { ++m_rounds[part]; }
  void endList(StorePart part = {}) {
    QList<ObjectRef> gone;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it)
      if (it->part == part && it->round != m_rounds.value(part))
        gone.append(it.key());
    for (const ObjectRef &ref : gone)
      remove(ref);
  }
  /// The collection is not followed any more; its number may not come back.
  void drop(StorePart part) {
    beginList(part);
    endList(part);
    m_rounds.remove(part);
  }

private:
  struct Entry {
    T value;
    quint64 stamp = 0;
    StorePart part = {};
    quint32 round = 0;
    bool dirty = false;  ///< waits in m_order
  };
  struct Subscription {
    QPointer<QObject> context;
    Listener listener;
    bool fresh = false;
  };
  static constexpr qsizetype flushLimit = 500;

  std::pair<Entry &, bool> emplace(const ObjectRef &ref) {
    const qsizetype before = m_entries.size();
    Entry &entry = m_entries[ref];
    return {entry, m_entries.size() != before};
  }

  void touch(const ObjectRef &ref, Entry &entry) {
    if (!std::exchange(entry.dirty, true))
      m_order.push_back(ref);
    m_notifier.schedule();
  }

  /// The changes of the oldest flushLimit objects, as they are now. An object that was removed and came back can be named
  /// twice in m_order; it is told once.
  [[nodiscard]] ChangeSet<T> takeChanges() {
    ChangeSet<T> changes;
    const size_t end = std::min(m_order.size(), m_flushed + size_t(flushLimit));
    for (; m_flushed < end; ++m_flushed) {
      const ObjectRef &ref = m_order[m_flushed];
      const auto entry = m_entries.find(ref);
      if (entry == m_entries.end())
        changes.removed.append(ref);
      else if (std::exchange(entry->dirty, false))
        changes.upserted.append(entry->value);
    }
    if (m_flushed == m_order.size()) {
      m_order.clear();
      m_flushed = 0;
    }
    return changes;
  }

  /// \return true when there is more to tell.
  bool flush() {
    std::erase_if(m_listeners, [](const Subscription &subscription) { return !subscription.context; });
    const ChangeSet<T> changes = takeChanges();
    const bool more = m_flushed < m_order.size();
    // A listener may subscribe another one.
    const size_t count = m_listeners.size();
    for (size_t i = 0; i < count; ++i) {
      const QPointer<QObject> context = m_listeners[i].context;
      if (!context)
        continue;
      const Listener listener = m_listeners[i].listener;
      if (std::exchange(m_listeners[i].fresh, false))
        listener({.reset = true, .upserted = values(), .removed = {}});
      else if (!changes.isEmpty())
        listener(changes);
    }
    return more;
  }

  QHash<ObjectRef, Entry> m_entries;
  std::vector<ObjectRef> m_order;
  size_t m_flushed = 0;
  QHash<StorePart, quint32> m_rounds;
  std::vector<Subscription> m_listeners;
  StoreNotifier m_notifier;
};

}  // namespace sternway::kube
