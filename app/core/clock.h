// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace sternway {

/// Time as the domain sees it: hold times, stability windows, deadlines, timestamps of the journal. Network timeouts
/// do not use it. All functions on the thread of the caller's context.
class Clock {
public:
  virtual ~Clock() = default;
  /// UTC, milliseconds.
  [[nodiscard]] virtual QDateTime now() const = 0;
  /// Calls \a function once after \a delay of this clock's time, unless \a context has died. The returned object cancels
  /// it when deleted; it is a child of \a context and deletes itself afterwards.
  virtual QObject *after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) = 0;
};

class SystemClock final : public Clock {
public:
  [[nodiscard]] QDateTime now() const override;
  QObject *after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) override;
};

/// Runs \a speed times as fast as the system's, from \a start (rehearsal).
class ScaledClock final : public Clock {
public:
  ScaledClock(QDateTime start, double speed);
  [[nodiscard]] QDateTime now() const override;
  QObject *after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) override;
  [[nodiscard]] double speed() const { return m_speed; }

private:
  QDateTime m_start;
  double m_speed;
  QElapsedTimer m_elapsed;
};

}  // namespace sternway
