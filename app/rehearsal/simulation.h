// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QMap>
#include <QPointer>
#include <QStringList>

namespace sternway {

/// The time line of a rehearsal: what happens when, in one order. An event sees the time it was planned for, however late
/// the real timer fires, so the same seed gives the same cluster at any speed. Lives on the GUI thread.
class Simulation final : public QObject {
  Q_OBJECT
public:
  /// \a begin may lie before the clock's now: runUntilNow() then plays the past through.
  Simulation(quint64 seed, Clock &clock, QDateTime begin, QObject *parent = nullptr);

  /// UTC, milliseconds: of the event that runs, else the clock's.
  [[nodiscard]] QDateTime now() const;
  /// Runs \a function at \a when (at once, but not from within this call, when that has passed).
  void at(const QDateTime &when, QObject *context, std::function<void()> function);
  void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function);
  /// Runs everything due and waits for what comes next. Called by itself; servers call it before they answer.
  void runUntilNow();

  /// Depends on the seed and the words only: names, hashes and noise are drawn here, so that the order of requests does
  /// not matter.
  [[nodiscard]] quint64 draw(const QStringList &words) const;
  /// 0 <= x < 1.
  [[nodiscard]] double drawUnit(const QStringList &words) const;
  /// \a length characters of Kubernetes' own alphabet for generated names (no vowels, no look-alikes).
  [[nodiscard]] QString drawName(const QStringList &words, int length) const;
  /// In the form of a UUID version 4.
  [[nodiscard]] QString drawUuid(const QStringList &words) const;

private:
  struct Event {
    QPointer<QObject> context;
    std::function<void()> function;
  };
  void arm();

  quint64 m_seed;
  Clock &m_clock;
  QDateTime m_now;
  bool m_running = false;
  bool m_begun = false;                          ///< until then it is still the beginning, whatever the clock says
  QMap<QPair<qint64, quint64>, Event> m_events;  ///< by time, then in the order they were planned
  quint64 m_planned = 0;
  QPointer<QObject> m_timer;
  qint64 m_armedFor = 0;
};

/// A well mixed 64 bit hash of \a words.
[[nodiscard]] quint64 mix(quint64 seed, const QStringList &words);
/// The next number of a splitmix64 generator.
[[nodiscard]] quint64 splitMix(quint64 &state);

}  // namespace sternway
