// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/healthpoller.h"
#include "core/clustersession.h"

#include <memory>

namespace sternway {

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

}  // namespace sternway
