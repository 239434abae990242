// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/healthprobe.h"
#include "core/runbook.h"
#include "core/situation.h"

#include <QObject>

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

/// The health endpoints that the runbook names for a workload, by the entry under "services" that claims it best; each once.
[[nodiscard]] QStringList healthUrls(const RunbookPtr &runbook, const ObjectRef &workload);

/// Why the endpoints \a urls are not asked, one sentence; empty: they may be. \a probe may be null. \a accepted: the runbook that
/// names them was.
[[nodiscard]] QString whyHealthIsNotAsked(const HealthProbe *probe, const QStringList &urls, bool accepted);

/// Of the endpoints, those that could not be asked, with the reason: one sentence each.
[[nodiscard]] QStringList unansweredHealth(const QList<HealthEndpoint> &endpoints);

}  // namespace sternway
