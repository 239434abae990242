// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace sternway {

/// The part of a Call that does not depend on its value. Lives on the thread that made it.
class CallBase : public QObject {
  Q_OBJECT
public:
  [[nodiscard]] bool isFinished() const { return m_finished; }
  /// Finishes the call with ErrorKind::Cancelled and stops what it waits for. Nothing happens when it has finished.
  void cancel();
  /// What the producer does to stop its work; it runs once, at cancel() or when the call's context dies.
  void setCanceller(std::function<void()> canceller) { m_canceller = std::move(canceller); }

Q_SIGNALS:
  /// Once, before the call deletes itself; never from within the function that made the call.
  void finished();

protected:
  explicit CallBase(QObject *context) : QObject(context) {}
  /// Stops the work of a call that dies unfinished. From now on finish() does nothing: what the canceller cancels may answer.
  void abandon();
  void announce();
  virtual void finishCancelled() = 0;
  bool m_finished = false;

private:
  std::function<void()> m_canceller;
};

/// One asynchronous answer. It is a child of its context: when the context dies, the work is stopped and nobody is called.
/// The producer calls finish() once; the call then tells its listener and deletes itself. A producer that can outlive
/// the context holds a QPointer.
template <typename T>
class Call final : public CallBase {
public:
  using Handler = std::function<void(const Result<T> &)>;

  explicit Call(QObject *context) : CallBase(context) {}
  ~Call() override { abandon(); }

  /// A call that has its answer already; it is delivered from the event loop.
  [[nodiscard]] static Call *finished(QObject *context, Result<T> result) {
    auto *call = new Call(context);
    QMetaObject::invokeMethod(
        call, [call, result = std::move(result)]() mutable { call->finish(std::move(result)); }, Qt::QueuedConnection);
    return call;
  }

  /// Who is told; set right after the call was made. The handler runs in the call's thread.
  Call *then(Handler handler) {
    m_handler = std::move(handler);
    return this;
  }

  /// Keeps the answer and tells the listener. Must not run inside the function that made the call.
  void finish(Result<T> result) {
    if (m_finished)
      return;
    m_finished = true;
    m_result.emplace(std::move(result));
    const QPointer<CallBase> alive(this);
    if (m_handler) {
      const Handler handler = std::move(m_handler);
      handler(*m_result);
    }
    if (alive)
      announce();
  }

  [[nodiscard]] const std::optional<Result<T>> &result() const { return m_result; }

private:
  void finishCancelled() override { finish(fail(ErrorKind::Cancelled, QStringLiteral("Cancelled"))); }

  Handler m_handler;
  std::optional<Result<T>> m_result;
};

/// A call of another type that finishes with map(result of \a source); cancelling it cancels the source.
template <typename U, typename T, typename Map>
[[nodiscard]] Call<U> *mapped(QObject *context, Call<T> *source, Map map) {
  auto *call = new Call<U>(context);
  const QPointer<CallBase> from(source);
  call->setCanceller([from] {
    if (from)
      from->cancel();
  });
  const QPointer<Call<U>> to(call);
  source->then([to, map = std::move(map)](const Result<T> &result) {
    if (to)
      to->finish(map(result));
  });
  return call;
}

}  // namespace sternway
