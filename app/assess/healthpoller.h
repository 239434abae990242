// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/healthrounds.h"
#include "core/clock.h"

#include <QObject>

namespace sternway {

/// Asks one service's health endpoints over and over, and keeps what they said. A runbook whose content nobody has accepted may
/// not make Sternway contact anybody: its endpoints are listed and not asked. The probe and the clock must outlive it; GUI
/// thread.
class HealthPoller final : public QObject {
  Q_OBJECT
public:
  /// \a trusted: the runbook that names the endpoints was accepted. \a every: from the beginning of one round to that of the
  /// next; a round that takes longer is waited for.
  HealthPoller(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted,
               std::chrono::milliseconds every = std::chrono::seconds(15), QObject *parent = nullptr);

  /// The first round now. Nothing is asked before this.
  void start();
  /// See HealthRounds.
  [[nodiscard]] const QList<HealthEndpoint> &endpoints() const { return m_rounds.endpoints(); }
  /// Without endpoints it has no samples.
  [[nodiscard]] MetricHistory history() const { return m_rounds.history(); }
  [[nodiscard]] bool isSettled() const { return m_rounds.isSettled(); }
  [[nodiscard]] bool isTrusted() const { return m_trusted; }

Q_SIGNALS:
  void changed();  ///< after each round

private:
  void ask();
  void roundDone(const QDateTime &begun);

  HealthProbe &m_probe;
  Clock &m_clock;
  std::chrono::milliseconds m_every;
  HealthRounds m_rounds;
  int m_pending = 0;
  bool m_trusted = false;
  bool m_started = false;
};

/// Looks once, for who does not stay: what fails is asked again after two seconds until it is settled. Empty for no URL and for
/// an untrusted runbook.
[[nodiscard]] Call<MetricHistory> *lookAtHealth(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted,
                                                QObject *context);

}  // namespace sternway
