// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"
#include "core/situation.h"

namespace sternway {

/// What the health endpoints of one service said, round after round, for "health failing" and for people to see. Which are
/// failing: see HealthEndpoint. A plain value; who asks them is HealthPoller for one service and FleetHealth for many.
class HealthRounds final {
public:
  HealthRounds() = default;
  /// \a every: from the beginning of one round to that of the next.
  HealthRounds(const QStringList &urls, std::chrono::milliseconds every);

  /// The newest answer of one endpoint in the round that began then.
  void take(qsizetype endpoint, const HealthAnswer &answer, const QDateTime &begun);
  /// Every endpoint has answered.
  void endRound(const QDateTime &begun);
  /// They are not to be asked, for this reason.
  void refuse(const QString &reason);

  /// In the runbook's order.
  [[nodiscard]] const QList<HealthEndpoint> &endpoints() const { return m_endpoints; }
  /// As Situation::health. A failure that has proved to be one counts from its first answer on. A round in which nothing fails
  /// and something is not known has no sample. Of the last six hours.
  [[nodiscard]] const MetricHistory &history() const { return m_history; }
  /// Every endpoint is well, failing, or cannot be asked: another round may change that, and is not needed to tell.
  [[nodiscard]] bool isSettled() const;

private:
  QList<HealthEndpoint> m_endpoints;
  MetricHistory m_history;
};

}  // namespace sternway
