// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clustersession.h"
#include "core/servicestatus.h"
#include "rollback/fleetfacts.h"

#include <QSet>

#include <memory>

namespace sternway {

/// The verdict of every service of a session, kept up to date: every 15 s of the session's clock it asks for the metrics that the
/// matrix needs of the whole fleet, joins what the cluster tells of each rollout, and judges. The services are those that apply()
/// was told of (followWorkloads() calls it). What has no series in Prometheus costs next to nothing; judging many services is cut
/// into slices of a few milliseconds. While metrics cannot be read the last statuses stay, with the time they are from
/// (ServiceStatus::at), and problemChanged() says why. Reads only. GUI thread; the session must outlive it.
class FleetAssessor final : public QObject {
  Q_OBJECT
public:
  FleetAssessor(ClusterSession &session, Matrix matrix, QObject *parent = nullptr);
  ~FleetAssessor() override;

  void apply(const ChangeSet<Workload> &changes);
  /// Asks for nothing before this.
  void start();
  /// Asks now, not only at the next turn; nothing happens before start(), or while an answer is under way.
  void refresh();
  /// Of all services that have been judged, in no particular order.
  [[nodiscard]] QList<ServiceStatus> statuses() const;
  [[nodiscard]] const ServiceStatus *status(const ObjectRef &service) const;  ///< null: not judged yet
  /// Why metrics are out of date; empty: they are not.
  [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
  /// Those that changed, at most once per event-loop tick. A service that was removed is not named: apply() was told.
  void changed(const QList<sternway::ServiceStatus> &statuses);
  /// Why metrics are out of date, one sentence; empty: all is well again.
  void problemChanged(const QString &sentence);

private:
  struct Service {
    QHash<QString, MetricHistory> metrics;
    QHash<QString, MetricHistory> corrected;  ///< by the operator's own queries; they count before the usual ones
    ServiceStatus status;
    bool asked = false;     ///< Prometheus was asked about it
    bool answered = false;  ///< and has answered, or could not
    bool judged = false;
  };
  void turn();
  void ask();
  void onAnswer(const Result<FleetAnswer> &answer, std::chrono::milliseconds step);
  void take(const FleetAnswer &answer, std::chrono::milliseconds step);
  void loseMetrics();
  /// Asks by the operator's own queries, one service after the other: there are few.
  void correctNext();
  void readCorrected(const ObjectRef &service, const StringMap &queries);
  [[nodiscard]] bool waitsForMetrics(const Service &service) const { return !service.answered && m_session.metrics(); }
  void judgeSoon(const ObjectRef &service);
  void judgeAll();
  void judgeUnmeasured();
  void refreshSoon();
  void scheduleSlice();
  void slice();
  /// \return whether the status is another one now.
  bool judge(const ObjectRef &ref, Service &service, const QDateTime &now);
  void addVerdict(ServiceStatus &status, const Service &service);
  void addNumbers(ServiceStatus &status, const Service &service) const;
  [[nodiscard]] QStringList unknownOf(const ServiceStatus &status, const Service &service) const;
  void setProblem(const QString &sentence);

  ClusterSession &m_session;
  Matrix m_matrix;
  QStringList m_wanted;  ///< metrics to ask Prometheus for
  FleetFacts m_facts;
  QHash<ObjectRef, Service> m_services;
  QList<ObjectRef> m_queue;  ///< to be judged
  QSet<ObjectRef> m_queued;
  std::optional<ServiceStatus> m_blank;   ///< of a service without series whose rollout is complete, in this round
  QSet<ObjectRef> m_corrected;            ///< services with queries of the operator's
  QList<ObjectRef> m_toCorrect;           ///< those whose turn it is
  std::unique_ptr<QObject> m_correcting;  ///< context of what is asked for them
  QString m_problem;
  QPointer<Call<FleetAnswer>> m_call;
  bool m_started = false;
  bool m_sliceScheduled = false;
  bool m_refreshScheduled = false;
};

}  // namespace sternway
