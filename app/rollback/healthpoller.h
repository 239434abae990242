// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/healthprobe.h"
#include "core/situation.h"

#include <QObject>

namespace sternway {

/// Asks a service's health endpoints over and over, and keeps what they said, for "health failing" and for people to see. Which
/// are failing: see HealthEndpoint. A runbook whose content nobody has accepted may not make Sternway contact anybody: its
/// endpoints are listed and not asked. The probe and the clock must outlive it; GUI thread.
class HealthPoller final : public QObject {
  Q_OBJECT
public:
  /// \a trusted: the runbook that names the endpoints was accepted. \a every: from the beginning of one round to that of the
  /// next; a round that takes longer is waited for.
  HealthPoller(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted,
               std::chrono::milliseconds every = std::chrono::seconds(15), QObject *parent = nullptr);

  /// The first round now. Nothing is asked before this.
  void start();
  /// In the runbook's order.
  [[nodiscard]] const QList<HealthEndpoint> &endpoints() const { return m_endpoints; }
  /// As Situation::health. A failure that has proved to be one counts from its first answer on. A round in which nothing fails
  /// and something is not known has no sample. Without endpoints there are none.
  [[nodiscard]] MetricHistory history() const { return m_history; }
  /// Every endpoint is well, failing, or cannot be asked: another round may change that, and is not needed to tell.
  [[nodiscard]] bool isSettled() const;
  [[nodiscard]] bool isTrusted() const { return m_trusted; }

Q_SIGNALS:
  void changed();  ///< after each round

private:
  void ask();
  void roundDone(const QDateTime &begun);
  void remember(const QDateTime &begun);

  HealthProbe &m_probe;
  Clock &m_clock;
  std::chrono::milliseconds m_every;
  QList<HealthEndpoint> m_endpoints;
  MetricHistory m_history;
  int m_pending = 0;
  bool m_trusted = false;
  bool m_started = false;
};

/// Looks once, for who does not stay: what fails is asked again after two seconds until it is settled. Empty for no URL and for
/// an untrusted runbook.
[[nodiscard]] Call<MetricHistory> *lookAtHealth(HealthProbe &probe, Clock &clock, const QStringList &urls, bool trusted,
                                                QObject *context);

}  // namespace sternway
