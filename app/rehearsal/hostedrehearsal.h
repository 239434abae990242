// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/rehearsal.h"

#include <QThread>

namespace sternway {

/// A rehearsal in a thread of its own, so that what its servers compute does not hold up the window that asks them. Lives on the
/// thread that made it; it waits for its own thread only at the start and at the end (some milliseconds).
class HostedRehearsal final {
public:
  /// As Rehearsal::start(). \a clock is read from both threads: a SystemClock or a ScaledClock.
  [[nodiscard]] static Result<std::unique_ptr<HostedRehearsal>> start(const RehearsalOptions &options, Clock &clock);
  ~HostedRehearsal();
  Q_DISABLE_COPY_MOVE(HostedRehearsal)

  /// For what does not change once it has started: addresses, token, certificate, scenario.
  [[nodiscard]] const Rehearsal &rehearsal() const { return *m_rehearsal; }
  [[nodiscard]] QStringList missingForEnding() const;

private:
  HostedRehearsal();
  void inThread(const std::function<void()> &function) const;

  QThread m_thread;
  std::unique_ptr<QObject> m_home;  ///< lives in the thread
  std::unique_ptr<Rehearsal> m_rehearsal;
};

}  // namespace sternway
