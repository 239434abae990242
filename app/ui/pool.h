// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <utility>

namespace sternway::ui {

/// Runs \a work on a thread of the pool, values in and a value out, and \a next with what it gave on \a context's thread, unless
/// the context has died.
template <typename Work, typename Next>
void onPool(QObject *context, Work work, Next next) {
  auto *watcher = new QFutureWatcher<std::invoke_result_t<Work>>(context);
  QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next = std::move(next)] {
    const auto result = watcher->result();
    watcher->deleteLater();
    next(result);
  });
  watcher->setFuture(QtConcurrent::run(std::move(work)));
}

/// The same for one piece of work at a time that can be given up: then its promise is cancelled, and nobody is called. GUI
/// thread.
template <typename T>
class PoolJob final {
public:
  ~PoolJob() { stop(); }

  /// What is under way is stopped.
  void start(std::function<void(QPromise<T> &)> work, std::function<void(const T &)> next) {
    stop();
    m_watcher = std::make_unique<QFutureWatcher<T>>();
    QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(), [this, next = std::move(next)] {
      const T result = m_watcher->result();
      m_watcher.release()->deleteLater();
      next(result);
    });
    m_watcher->setFuture(QtConcurrent::run(std::move(work)));
  }

  void stop() {
    if (!m_watcher)
      return;
    m_watcher->cancel();
    m_watcher.reset();
  }

  [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

private:
  std::unique_ptr<QFutureWatcher<T>> m_watcher;
};

}  // namespace sternway::ui
