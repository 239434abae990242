// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/healthprobe.h"
#include "core/matrix.h"
#include "core/runbook.h"

#include <QObject>

#include <memory>

namespace sternway::assess {

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

/// What a service of the fleet has its health endpoints asked by.
struct HealthQuestion {
  QStringList urls;       ///< that its runbook names
  bool accepted = false;  ///< the runbook may make Sternway contact them

  friend bool operator==(const HealthQuestion &, const HealthQuestion &) = default;
};

/// Asks the health endpoints of many services: each service once a turn, all of them together at most \c atOnce endpoints at a
/// time. A round that takes longer than the next turn is waited for: where very many endpoints answer only by their time-out,
/// each is asked less often, and what was heard more than a minute ago is not known any more (see HealthRounds). Endpoints that a
/// runbook names which nobody has accepted are not asked. Reads only. GUI thread; the session must outlive it.
class FleetHealth final : public QObject {
  Q_OBJECT
public:
  /// \a every: from one turn() to the next.
  FleetHealth(ClusterSession &session, std::chrono::milliseconds every, QObject *parent = nullptr);
  ~FleetHealth() override;

  /// A question that is new is asked at once, after the first turn(); the same one goes on.
  void want(const ObjectRef &service, const HealthQuestion &question);
  void forget(const ObjectRef &service);
  void turn();

  /// As Situation::health; of a service that nobody wanted it has no samples.
  [[nodiscard]] MetricHistory history(const ObjectRef &service) const;
  /// Why nothing is known of the endpoints, or not of all: one sentence each.
  [[nodiscard]] QStringList problems(const ObjectRef &service) const;

  static constexpr int atOnce = 16;

Q_SIGNALS:
  void changed(const sternway::ObjectRef &service);  ///< after each round of its own

private:
  struct Known;
  void enqueue(const ObjectRef &service, Known &known);
  void askNext();
  void ask(const ObjectRef &service, const std::shared_ptr<Known> &known);
  void answered(const ObjectRef &service, Known &known, qsizetype endpoint, const Result<HealthAnswer> &answer);

  ClusterSession &m_session;
  std::chrono::milliseconds m_every;
  QHash<ObjectRef, std::shared_ptr<Known>> m_services;
  QList<ObjectRef> m_queue;  ///< those with endpoints still to be asked in their round
  int m_underWay = 0;
  bool m_started = false;
};

}  // namespace sternway::assess
