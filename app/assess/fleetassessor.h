// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/fleetfacts.h"
#include "assess/fleethealth.h"
#include "assess/fleetqueries.h"
#include "assess/fleetspan.h"
#include "assess/servicemonitor.h"
#include "core/clusterapi.h"
#include "core/verdict.h"

#include <QSet>

#include <memory>

namespace sternway::assess {

/// The verdict of every service of a session by its own runbook, kept up to date: every 15 s of the session's clock it asks for
/// the metrics that the matrices need of the whole fleet together, joins what the cluster tells of each rollout, and judges. Only
/// services whose runbook brings queries, and baselines, are asked for one by one (FleetQueries), and only health endpoints that
/// a matrix needs, of a runbook that was accepted, are contacted (FleetHealth). The services are those that apply() was told of
/// (followWorkloads() calls it). What has no series in Prometheus costs next to nothing; judging many
/// services is cut into slices of a few milliseconds. While metrics cannot be read the last statuses stay, with the time they are
/// from (ServiceStatus::at), and problemChanged() says why. Reads only. GUI thread; the session must outlive it.
class FleetAssessor final : public QObject {
  Q_OBJECT
public:
  /// \a ports as the session's monitors have them: whether a runbook is accepted is asked again every turn until it is so.
  FleetAssessor(ClusterSession &session, std::shared_ptr<const MonitorPorts> ports, QObject *parent = nullptr);
  ~FleetAssessor() override;

  void apply(const ChangeSet<Workload> &changes);
  /// Asks for nothing before this.
  void start();
  /// Asks now, not only at the next turn; nothing happens before start(), or while an answer is under way.
  void refresh();
  /// There may be others: asks again for every service.
  void reloadRunbooks();
  /// What the operator declared and users reported may be other: judges those that have an open incident, or had.
  void journalChanged();
  /// The operator has corrected a query of the service.
  void queriesChanged(const ObjectRef &service);
  [[nodiscard]] ServiceStatusPtr status(const ObjectRef &service) const;
  /// Why metrics are out of date; empty: they are not.
  [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
  /// Those that changed, at most once per event-loop tick. A service that was removed is not named: apply() was told.
  void changed(const QList<sternway::ServiceStatusPtr> &statuses);
  /// Why metrics are out of date, one sentence; empty: all is well again.
  void problemChanged(const QString &sentence);

private:
  struct Service {
    std::shared_ptr<const FleetRules> rules;  ///< null: there is no runbook, for \c problem
    QString problem;
    QHash<QString, MetricHistory> metrics;  ///< by the grouped question
    std::optional<qsizetype> pods;          ///< that have series; none: the series do not name them
    qsizetype podsWithoutSeries = 0;
    QString outcomeProblem;  ///< why it has no error rate, or of a part only
    QList<JournalEvent> incident;
    std::optional<std::pair<QString, int>> serving;  ///< revision and ready pods; with others there may be other series
    std::shared_ptr<ServiceStatus> status;           ///< null: not judged yet
    bool asked = false;                              ///< Prometheus was asked about it
    bool answered = false;                           ///< and has answered, or could not
    bool blank = false;                              ///< judged by nothing but that it stands still; see addVerdict()
  };
  void turn();
  void ask();
  /// One question to the source of metrics.
  struct Asking {
    FleetSpan::Question question;
    QDateTime from;
    QDateTime now;
  };
  void onAnswer(const Result<FleetAnswer> &answer, const Asking &asking);
  [[nodiscard]] bool goesOn(const FleetAnswer &answer, const Asking &asking) const;
  void take(const FleetAnswer &answer, const Asking &asking);
  void loseMetrics();
  void askAlerts();
  [[nodiscard]] std::shared_ptr<const FleetRules> rulesOf(const RunbookPtr &runbook);
  void bind(const ObjectRef &ref, Service &service);
  void noteServing(Service &service, const Workload &workload);
  void forget(const ObjectRef &ref);
  void lookForAcceptance();
  [[nodiscard]] bool waitsForMetrics(const Service &service) const { return !service.answered && m_session.metrics(); }
  void judgeSoon(const ObjectRef &service);
  void judgeAll();
  void judgeDue();
  void judgeUnmeasured();
  void refreshSoon();
  void scheduleSlice();
  void slice();
  /// \return whether the status is another one now.
  bool judge(const Workload &workload, Service &service, const QDateTime &now);
  void addPodGap(QHash<QString, MetricHistory> &metrics, int ready, Service &service);
  void addVerdict(ServiceStatus &status, const Workload &workload, Service &service,
                  const QHash<QString, MetricHistory> &metrics);
  [[nodiscard]] Situation situationOf(const ServiceStatus &status, const RolloutFacts &facts, const Service &service,
                                      const QHash<QString, MetricHistory> &metrics) const;
  static void addNumbers(ServiceStatus &status, const QHash<QString, MetricHistory> &metrics);
  [[nodiscard]] QStringList unknownOf(const ServiceStatus &status, const Service &service) const;
  /// \return whether it is another one now.
  bool setProblem(const QString &sentence);

  ClusterSession &m_session;
  const std::shared_ptr<const MonitorPorts> m_ports;
  QHash<const Runbook *, std::shared_ptr<FleetRules>> m_rules;
  FleetFacts m_facts;
  FleetQueries m_queries;
  FleetHealth m_health;
  QHash<ObjectRef, Service> m_services;
  /// Of all services, so that the source of metrics sees at once that they are the same; empty: to be listed anew.
  QList<ObjectRef> m_refs;
  QList<ObjectRef> m_queue;  ///< to be judged
  QSet<ObjectRef> m_queued;
  /// Of services without series whose rollout is complete, in this round; by runbook.
  QHash<const FleetRules *, ServiceStatus> m_blank;
  std::optional<AlertsAnswer> m_alerts;  ///< of the whole cluster; none: not asked for, or not known
  QString m_alertsProblem;
  QString m_problem;
  FleetSpan m_span;
  QPointer<Call<FleetAnswer>> m_call;
  QPointer<Call<AlertsAnswer>> m_alertsCall;
  bool m_seriesMayDiffer = false;
  QDateTime m_seriesLookedFor;  ///< when they were last forgotten to be looked for anew
  bool m_started = false;
  bool m_sliceScheduled = false;
  bool m_refreshScheduled = false;
};

}  // namespace sternway::assess
