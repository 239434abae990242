// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "assess/fleethealth.h"
#include "core/journal.h"
#include "core/kubernetesundo.h"

#include <QHash>

#include <functional>
#include <memory>

namespace sternway {
class ClusterSession;
}

namespace sternway::assess {

/// By the id of a closed incident: its marks of revisions, see revisionMarks(), or none. Nobody marks in an incident that is none
/// of the newest, so that it is read once.
using OlderMarks = std::shared_ptr<QHash<QString, IncidentRecord>>;

/// The newest incidents that have the workload among their targets, twenty closed ones at most, with their operations; of those
/// before them what they say of marks of revisions, and nothing else. \a known is kept from one call to the next. The journal
/// outlives the call.
[[nodiscard]] Call<QList<IncidentRecord>> *readPast(Journal &journal, const ObjectRef &workload, const OlderMarks &known,
                                                    QObject *context);

/// Revisions that earlier operations on this workload went back from, whether or not they succeeded in the end: their uids, and
/// when ("rolled back on …"). One that was gone forward to again since, with success, is none of them.
[[nodiscard]] QMap<QString, QString> rolledBackFrom(const QList<IncidentRecord> &records, const ObjectRef &workload);

/// The newest rollback of this workload, where it succeeded and nobody has gone forward again since; else nothing.
struct LastRollback {
  KubernetesUndo undo;
  QDateTime at;
  QString incidentId;
};
[[nodiscard]] std::optional<LastRollback> lastRollback(const QList<IncidentRecord> &records, const ObjectRef &workload);

/// The events of the workload's open incident; none: it has none.
[[nodiscard]] QList<JournalEvent> openIncidentEvents(const QList<IncidentRecord> &records, const ObjectRef &workload);

/// How to assess the workload with what its past says; \a overrides: see AssessorOptions.
[[nodiscard]] AssessorOptions assessorOptions(const QList<IncidentRecord> &past, const ObjectRef &workload,
                                              const StringMap &overrides);

class FleetAssessor;

/// Everything that a judgement of a service depends on. What is given as a function may change: it is asked for every assessment.
/// What it gives outlives the monitors, apart from the metrics, see ClusterSession::metricsAboutToChange(). All but \c cluster
/// and \c clock may be left out.
struct MonitorPorts {
  ClusterApi *cluster = nullptr;
  Clock *clock = nullptr;
  std::function<MetricsApi *()> metrics;                  ///< null: there is no source
  std::function<HealthProbe *()> probe;                   ///< null: health endpoints are not asked here
  std::function<StringMap(const ObjectRef &)> overrides;  ///< the operator's queries, metric name → PromQL
  std::function<Result<RunbookPtr>(const ObjectRef &)> runbook;
  std::function<bool(const Runbook &)> isAccepted;  ///< somebody has accepted what it may do: its hosts may be
                                                    ///< asked
  std::function<Result<Journal *>()> journal;       ///< null: there is none
  /// The events of the service's open incident as far as they are known, for the fleet; see MonitorPool::journalChanged().
  std::function<QList<JournalEvent>(const ObjectRef &)> incident;
  /// Of the session, for the steps of a rollback; the pool fills them in. Null: see ClusterSession::programs().
  Programs *programs = nullptr;
  WebClient *web = nullptr;
  SecretStore *secrets = nullptr;
  /// Since when the fleet shows that the service calls for a rollback, see ServiceStatus; the pool fills it in.
  std::function<QDateTime(const ObjectRef &)> calledSince;
};

/// Judges one service in full depth, the same for everybody who asks "how is it?": the page, the wizard, the steps of a rollback
/// and the commands. What goes in is asked for anew every time: events of the open incident, revisions that earlier rollbacks
/// left, health endpoints of an accepted runbook, the operator's queries. One assessment at a time, which everybody who asks
/// meanwhile shares. GUI thread.
class ServiceMonitor final : public QObject {
  Q_OBJECT
public:
  ServiceMonitor(std::shared_ptr<const MonitorPorts> ports, ObjectRef service);
  ~ServiceMonitor() override;

  [[nodiscard]] const ObjectRef &service() const { return m_service; }
  /// What it judges by; null: the cluster was closed.
  [[nodiscard]] const std::shared_ptr<const MonitorPorts> &ports() const { return m_ports; }
  /// Keeps the assessment up to date, every 15 s, as long as \a user lives. The first one begins now unless there is a recent
  /// one.
  void follow(QObject *user);
  /// One that is not older than this call, or is under way. The Error is the runbook's or the cluster's. \a revisionAge: see
  /// AssessorOptions.
  [[nodiscard]] Call<Assessment> *assess(QObject *context, std::chrono::milliseconds revisionAge = {});
  /// Now, in place of one that may be under way.
  void refresh();

  /// What was known last; it stays when a later attempt fails.
  [[nodiscard]] const std::optional<Assessment> &latest() const { return m_latest; }
  /// Why the last attempt failed; nothing: it did not.
  [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
  /// Since when somebody could see that it calls for a rollback; invalid: it does not, or nobody could.
  [[nodiscard]] QDateTime calledSince() const {
    return m_ports && m_ports->calledSince ? m_ports->calledSince(m_service) : QDateTime();
  }
  /// The newest incidents of the service, and marks of revisions in older ones, as the last assessment took them.
  [[nodiscard]] const QList<IncidentRecord> &past() const { return m_past; }
  /// Why they are not known; it is judged all the same.
  [[nodiscard]] const std::optional<Error> &pastProblem() const { return m_pastProblem; }
  /// What the health endpoints say while somebody follows; those of a runbook that was not accepted are listed and not asked.
  [[nodiscard]] QList<HealthEndpoint> endpoints() const;
  /// The operator's queries.
  [[nodiscard]] StringMap queries() const;

  /// The marks *do not use* of the service's revisions as \a journal has them at this call, whatever the assessment knew.
  [[nodiscard]] Call<QList<RevisionMark>> *readMarks(Journal &journal, QObject *context) const;

  /// The journal has something new: the next assessment reads it again.
  void journalChanged() { m_pastIsOld = true; }
  /// The source of metrics dies: what is under way is dropped. Who waits is answered after a refresh().
  void suspend();
  /// The cluster goes away: nothing is asked any more, and what was known stays.
  void close();

Q_SIGNALS:
  void changed();  ///< latest() or problem()
  void healthChanged();

private:
  void begin();
  void readPast(Journal &journal);
  void judge();
  void take(const Result<Assessment> &assessment);
  void followHealth(const RunbookPtr &runbook);
  void leave(QObject *user);
  void again();
  [[nodiscard]] bool isRecent() const;
  [[nodiscard]] bool isWanted() const { return !m_users.isEmpty() || !m_waiting.isEmpty(); }

  std::shared_ptr<const MonitorPorts> m_ports;  ///< null: closed
  ObjectRef m_service;
  std::unique_ptr<QObject> m_run;  ///< the assessment that is under way, or the timer to the next
  bool m_underWay = false;
  std::chrono::milliseconds m_revisionAge{0};  ///< for the assessment that is under way
  QList<QObject *> m_users;
  QList<Call<Assessment> *> m_waiting;
  std::shared_ptr<AssessmentMemory> m_memory = std::make_shared<AssessmentMemory>();
  std::unique_ptr<HealthPoller> m_health;  ///< null: the runbook names no endpoints, or nobody follows
  QStringList m_healthUrls;
  QList<IncidentRecord> m_past;
  const OlderMarks m_olderMarks = std::make_shared<QHash<QString, IncidentRecord>>();
  std::optional<Error> m_pastProblem;
  bool m_pastIsOld = true;
  bool m_readsPast = false;  ///< or did, when the assessment was dropped
  std::optional<Assessment> m_latest;
  std::optional<Error> m_problem;
};

/// The monitors of one cluster, one for each service that somebody looks at; it goes with its last user. And the coarse judgement
/// of all services together. GUI thread; what the ports give outlives it.
class MonitorPool final : public QObject {
  Q_OBJECT
public:
  /// The ports of a session, with what the session does not know: runbook, isAccepted and journal. It follows the session's
  /// source of metrics.
  MonitorPool(ClusterSession &session, MonitorPorts ports, QObject *parent = nullptr);
  ~MonitorPool() override;

  [[nodiscard]] std::shared_ptr<ServiceMonitor> monitor(const ObjectRef &service);
  /// Judges every service of the session by grouped queries.
  [[nodiscard]] FleetAssessor &fleet() const { return *m_fleet; }

  void journalChanged();
  void queriesChanged(const ObjectRef &service);
  /// The runbooks, or what is accepted of them, may be others.
  void runbooksChanged();

private:
  template <typename Function>
  void each(Function function);

  std::shared_ptr<const MonitorPorts> m_ports;
  QHash<ObjectRef, std::weak_ptr<ServiceMonitor>> m_monitors;
  std::unique_ptr<FleetAssessor> m_fleet;
};

}  // namespace sternway::assess
