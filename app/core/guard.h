// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/incident.h"

#include <chrono>

namespace sternway {

/// How a guard stands: it watches a service by the condition of its runbook, and rolls back by itself after a countdown.
enum class GuardState {
  Armed,
  Counting,  ///< the condition holds; anybody may stop it until the countdown ends
  Fired,     ///< the rollback has begun
  Stopped,   ///< by a person
  Expired,   ///< its time is up
  Refused,   ///< it could not roll back, or may not any more: preflight, a runbook that has changed
  Lost       ///< the process that watched has ended; nothing arms it again by itself
};
/// What the journal stores. A state that is not known is taken for Lost.
inline constexpr auto guardStateName = enumNames<GuardState>({{GuardState::Armed, "armed"},
                                                              {GuardState::Counting, "counting"},
                                                              {GuardState::Fired, "fired"},
                                                              {GuardState::Stopped, "stopped"},
                                                              {GuardState::Expired, "expired"},
                                                              {GuardState::Refused, "refused"},
                                                              {GuardState::Lost, "lost"}});

/// A row of the journal. Plain value.
struct GuardRecord {
  QString id = {};
  ObjectRef service = {};
  QString runbook = {};    ///< its file's name
  QString method = {};     ///< by its id; empty: an undo
  QString condition = {};  ///< as the runbook writes it, with its hold time
  QString armedBy = {};    ///< login name
  QDateTime armedAt = {};
  QDateTime until = {};
  std::chrono::milliseconds countdown{0};
  GuardState state = GuardState::Armed;
  QDateTime firesAt = {};  ///< Counting: the end of the countdown
  QDateTime endedAt = {};
  QString endedBy = {};  ///< Stopped: login name
  QString detail = {};   ///< why it is in that state, one sentence
  QString incidentId = {};

  // filled in by the journal when it is read
  Lease lease = {};  ///< of the process that watches
  LeaseState leaseState = LeaseState::Expired;

  [[nodiscard]] bool isLive() const { return state == GuardState::Armed || state == GuardState::Counting; }
};

/// Port: the journal's table of guards. Errors are those of Journal. GUI thread.
class GuardBook {
public:
  virtual ~GuardBook() = default;
  /// The stored row, watched by this process. Conflict where the service has a guard that a living process watches.
  [[nodiscard]] virtual Call<GuardRecord> *arm(const GuardRecord &guard, QObject *context) = 0;
  /// Writes state, times and words of \a guard where it is in the state \a expected, else Conflict: so a guard that one process
  /// stops is not fired by another. The process that watches prolongs its lease by that, also where the state stays the same;
  /// what another one writes leaves the lease alone.
  [[nodiscard]] virtual Call<GuardRecord> *settle(const GuardRecord &guard, GuardState expected, QObject *context) = 0;
  /// The newest first; a hundred at most.
  [[nodiscard]] virtual Call<QList<GuardRecord>> *guards(QObject *context) = 0;
};

}  // namespace sternway
