// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/recovery.h"
#include "operate/events.h"
#include "operate/openquestions.h"
#include "operate/operation.h"
#include "operate/operationinspector.h"
#include "operate/planbuilder.h"
#include "operate/preflight.h"

#include <functional>
#include <memory>

namespace sternway::operate {

struct RunRequest {
  PlanScope scope = PlanScope::Service;
  QString targetUid = {};  ///< revision; empty: the last known good one
  QString reason = {};
  QString author = {};  ///< who goes back
  bool allowBadTarget = false;
  std::chrono::seconds stability{60};
  bool rehearsal = false;
  QString kubeconfig = {};  ///< see ClusterSession::kubeconfig()
  /// A rollback that has succeeded closes the incident that it opened itself. Without it, and where somebody had opened one
  /// before, it stays open until a person closes it.
  bool closesIncident = false;
  QList<EventDraft> events = {};       ///< that are recorded with the plan
  bool suspendsGitOps = false;         ///< see PlanRequest
  bool isForward = false;              ///< see PlanRequest; needs a reason
  QHash<QString, QString> skips = {};  ///< steps of the plan that the operator leaves out, and why; see PlanRequest
  Asks asks = Asks::Never;             ///< whose failures are put to the operator; see Operation
  MessageQueue *messages = nullptr;    ///< lives longer; null: a person sends the messages of the runbook
};

/// One rollback, of a service or of its migrations, from the first look to the last metric: assess → plan → preflight, then, when
/// the caller agrees, the operation with its incident. The window's wizard and the command line both drive this; from execute()
/// on Operations owns it. GUI thread.
class RollbackRun final : public QObject {
  Q_OBJECT
public:
  enum class Stage { Idle, Assessing, Assessed, Checking, Prepared, Running, Ended };

  /// Of the monitor's service, with its cluster, metrics and time. The journal lives longer.
  RollbackRun(std::shared_ptr<assess::ServiceMonitor> monitor, Journal &journal, RunRequest request);
  ~RollbackRun() override;

  /// Reads and checks; writes nothing to the cluster but dry runs. Then prepared() or failed().
  void prepare();

  // In parts, for a window in which the operator chooses in between:
  /// What the runbook says, of which the plan takes what Sternway carries out, and the values of its placeholders. Before the
  /// plan.
  void setProcedure(const QList<GuidedStep> &procedure, const QHash<QString, QString> &values);
  /// The first look. Reads only; then assessed() or failed().
  void assess();
  /// Whether that revision may be the target, and why, or why not; empty: which one is the default. Pure and cheap: nothing is
  /// planned. After assessed().
  [[nodiscard]] Result<TargetChoice> mayTarget(const QString &revisionUid, bool allowBad) const;
  /// Plans to that revision on the assessment there is, and checks; then prepared() or failed(). Also to choose another one.
  void target(const QString &revisionUid, bool allowBad);
  /// Steps of the plan that the operator leaves out, and why; see PlanRequest. Before the plan.
  void setSkips(const QHash<QString, QString> &skips) { m_request.skips = skips; }
  /// Whether who keeps the workload as git says is suspended first; see PlanRequest. Before the plan.
  void setSuspendsGitOps(bool suspends) { m_request.suspendsGitOps = suspends; }
  /// Recorded with the plan, before execute().
  void setEvents(const QList<EventDraft> &events) { m_request.events = events; }
  /// Plans anew on the assessment there is, with the procedure, the values and the skips there are now, to the same target where
  /// it is an undo, and checks; then prepared() or failed().
  void replan();
  /// Reads the workload again, plans to the same target on what it has become, and checks; then prepared() or failed().
  void recheck();
  /// Stops what the calls above wait for; failed() with ErrorKind::Cancelled follows. What was known stays.
  void stopPreparing();
  /// Puts the reason into the plan, and so into its patch; before execute(). The error is the plan's.
  [[nodiscard]] Result<Done> setReason(const QString &reason);
  /// Opens (or finds) the incident and records what the assessment found and \a events; then recorded() or failed().
  void openIncident(const QList<EventDraft> &events);

  /// Carries the plan out: opens (or finds) the incident, records what is known, starts the operation. Needs prepared() and no
  /// blocking finding. A target that somebody has marked *do not use* since is refused: recorded as not begun, and failed().
  void execute();
  /// Opens (or finds) the incident and records that the rollback was not begun, and why. \a closes: that ends an incident which
  /// this run opened itself. Then recorded().
  void decline(const QString &why, bool closes = false);
  /// What is known of an operation that an earlier process left unfinished.
  [[nodiscard]] Call<Recovery> *inspect(const OperationRecord &record);
  /// Goes on with an operation that an earlier process left unfinished, as the operator decided after inspect(). What has not
  /// gone back yet does not go back to a target that was marked *do not use* meanwhile: failed().
  void resume(const OperationRecord &record, Decision decision);
  /// Asks the operation to stop after the call under way.
  void cancel();

  [[nodiscard]] const ObjectRef &service() const { return m_monitor->service(); }
  [[nodiscard]] Stage stage() const { return m_stage; }
  /// What the newest assessment says, or will say when a hold time has passed.
  [[nodiscard]] bool callsForRollback() const;
  [[nodiscard]] const assess::Assessment &assessment() const { return m_assessment; }
  [[nodiscard]] const Plan &plan() const { return m_plan; }
  /// What the plan puts back; empty before there is a plan.
  [[nodiscard]] const KubernetesUndo &undo() const { return m_undo; }
  [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
  [[nodiscard]] bool isBlocked() const;
  /// What a step of the plan would change now, a line each, as its preview says; empty before prepared(), and where it says
  /// nothing.
  [[nodiscard]] QStringList changesOf(const QString &stepId) const { return m_changes.value(stepId); }
  /// How long the same step took at most in earlier rollbacks of this workload, of any target for a wait; nothing: none is known.
  [[nodiscard]] std::optional<std::chrono::milliseconds> earlierTime(const Step &step) const;
  /// What its steps wait for a person to say.
  [[nodiscard]] OpenQuestions &questions() { return m_questions; }
  [[nodiscard]] const QString &incidentId() const { return m_incidentId; }
  /// A rollback of the service is being carried out: it does not go forward, is not of migrations only, and nothing of it waits
  /// for a person.
  [[nodiscard]] bool goesBack() const;
  /// Nobody had opened one for the service when this run looked.
  [[nodiscard]] bool opensIncident() const;
  [[nodiscard]] Operation *operation() const { return m_operation.get(); }

Q_SIGNALS:
  void stageChanged();
  void assessed();
  void prepared();
  void operationMade();     ///< operation() is there; it has not begun yet
  void operationChanged();  ///< operation() or one of its steps
  void questionsChanged();  ///< questions()
  void recorded();
  void progress(const QString &text);
  void stable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);  ///< see StepRun::stable()
  void measured(const sternway::assess::RecoveryReading &reading);                ///< by the step that watches the metrics
  void failed(const sternway::Error &error);
  void finished(sternway::OperationState state, const QString &sentence);

private:
  void setStage(Stage stage);
  void stop(const Error &error);
  void look(std::function<void()> then);
  void build();
  void dropPending();
  void makePlan() { changeTo(planAnew({})); }
  void renew(const Workload &workload, const History &history);
  void readMarks(std::function<void()> then);
  void begin();
  void goOn(const OperationRecord &record, Decision decision);
  void refuseTarget(const RevisionMark &mark);
  [[nodiscard]] static Error refusal(const KubernetesUndo &undo, const RevisionMark &mark);
  [[nodiscard]] EventDraft refusedEvent(const Error &error) const;
  void keep(const Plan &plan);
  /// A plan to the target of the request, which says \a why; empty: what speaks for it.
  [[nodiscard]] Result<Plan> planAnew(const QString &why) const;
  [[nodiscard]] PlanRequest planRequest(const QString &revisionUid, bool allowBad) const;
  [[nodiscard]] steps::StepContext stepContext();
  void changeTo(const Result<Plan> &plan);
  [[nodiscard]] QList<EventDraft> planEvents() const;
  void record(const QList<EventDraft> &extra, std::function<void()> then);
  void check();
  [[nodiscard]] PreflightInput preflightInput() const;
  void keepFindings(const QList<Finding> &findings);
  void makeOperation();
  void conclude(OperationState state, const QString &sentence);

  const std::shared_ptr<assess::ServiceMonitor> m_monitor;
  const std::shared_ptr<const assess::MonitorPorts> m_ports;
  Journal &m_journal;
  RunRequest m_request;
  OpenQuestions m_questions;  ///< outlives the steps that ask
  std::unique_ptr<assess::MonitorRecovery> m_recovery;
  std::unique_ptr<Operation> m_operation;
  Stage m_stage = Stage::Idle;
  assess::Assessment m_assessment;
  Plan m_plan;
  KubernetesUndo m_undo;  ///< of m_plan
  QList<GuidedStep> m_procedure;
  QHash<QString, QString> m_values;
  QHash<QString, QStringList> m_changes;  ///< by step
  QHash<QString, QJsonObject> m_bases;    ///< by step, see withBases()
  QList<Finding> m_findings;
  QString m_incidentId;
  QList<IncidentRecord> m_past;
  QPointer<CallBase> m_pending;  ///< what preparing waits for
  bool m_assessmentRecorded = false;
  bool m_cancelled = false;
};

}  // namespace sternway::operate
