// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QMap>
#include <QPointer>

namespace sternway::test {

/// A clock that moves only when told. Timers fire in the order of their times, from within advance().
class ManualClock final : public Clock {
public:
  explicit ManualClock(QDateTime start = QDateTime::fromString(QStringLiteral("2026-01-10T02:00:00Z"), Qt::ISODate))
      : m_now(std::move(start)) {}

  [[nodiscard]] QDateTime now() const override { return m_now; }

  QObject *after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) override {
    auto *handle = new QObject(context);
    m_timers.insert(m_now.addMSecs(delay.count()), Timer{handle, std::move(function)});
    return handle;
  }

  void advance(std::chrono::milliseconds by) {
    const QDateTime end = m_now.addMSecs(by.count());
    while (!m_timers.isEmpty() && m_timers.firstKey() <= end) {
      m_now = std::max(m_now, m_timers.firstKey());
      const Timer timer = m_timers.take(m_timers.firstKey());
      if (!timer.handle)
        continue;
      timer.handle->deleteLater();
      timer.function();
    }
    m_now = end;
  }

  /// Somebody sets the clock: it says another time at once, and what is waited for takes as long as before.
  void jump(std::chrono::milliseconds by) {
    m_now = m_now.addMSecs(by.count());
    QMultiMap<QDateTime, Timer> moved;
    for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer)
      moved.insert(timer.key().addMSecs(by.count()), timer.value());
    m_timers = moved;
  }

private:
  struct Timer {
    QPointer<QObject> handle;
    std::function<void()> function;
  };
  QDateTime m_now;
  QMultiMap<QDateTime, Timer> m_timers;
};

}  // namespace sternway::test
