// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/servicemonitor.h"
#include "core/captured.h"
#include "core/procedure.h"
#include "core/runbook.h"
#include "operate/checklistrun.h"
#include "operate/migrationoutlook.h"
#include "operate/rollbackrun.h"
#include "operate/writtenplan.h"
#include "ui/wizards/variablevalues.h"
#include "ui/workspace.h"

#include <QObject>

#include <memory>

namespace sternway::ui {

/// What the operator says of the service's migrations.
struct MigrationDecision {
  QString method = {};          ///< of the runbook's migrations; empty: none goes back
  QString overrideReason = {};  ///< why they are tried although there is no way back; empty: they are not
  QString backupNote = {};      ///< from what, or to which time, the data can be restored
  QStringList undone = {};      ///< those that the method would take back, as it was read last

  friend bool operator==(const MigrationDecision &, const MigrationDecision &) = default;
};

/// What the wizard of one service is opened for.
enum class WizardPurpose {
  RollBack,
  TakeMigrationsBack,  ///< its migrations alone
  RollForward          ///< again to what the last rollback has left, and nowhere else; no method of the runbook is gone
};

/// What the pages of one rollback share: the service, and the run that prepares it or carries it out. A run that has failed is
/// replaced by begin(), so pages ask for run() each time and follow it by onRun(). Once it runs it is the workspace's Operations
/// that own it, and this is a view. Workspace and session live longer. GUI thread.
class WizardContext final : public QObject {
  Q_OBJECT
public:
  WizardContext(Workspace &workspace, ClusterSession &session, ObjectRef service, WizardPurpose purpose = WizardPurpose::RollBack,
                QObject *parent = nullptr);
  ~WizardContext() override;

  /// A new run, which has not begun; where a rollback of the service is under way, that one. Storage: no journal, so nothing may
  /// be rolled back; or the runbook's errors.
  [[nodiscard]] Result<Done> begin();
  [[nodiscard]] Workspace &workspace() const { return m_workspace; }
  [[nodiscard]] ClusterSession &session() const { return *m_session; }
  [[nodiscard]] const ObjectRef &service() const { return m_service; }
  /// Nothing but its migrations goes back.
  [[nodiscard]] bool isOnlyMigrations() const { return m_purpose == WizardPurpose::TakeMigrationsBack; }
  [[nodiscard]] WizardPurpose purpose() const { return m_purpose; }
  /// Forward again; where a plan is there, what it says.
  [[nodiscard]] bool goesForward() const {
    const bool isPlanned = m_run && !m_run->undo().targetRevisionUid.isEmpty();
    return isPlanned ? m_run->undo().isForward : m_purpose == WizardPurpose::RollForward;
  }
  [[nodiscard]] const Matrix &matrix() const { return m_runbook->matrix; }
  [[nodiscard]] const Runbook &runbook() const { return *m_runbook; }
  /// The health endpoints that the runbook names for the service.
  [[nodiscard]] QStringList healthUrls() const;
  /// Connects to the run that there is, and to each one that takes its place.
  template <typename Signal, typename Receiver, typename Slot>
  void onRun(Signal signal, Receiver *receiver, Slot slot) {
    const auto follow = [this, signal, receiver, slot] { connect(m_run.get(), signal, receiver, slot); };
    if (m_run)
      follow();
    connect(this, &WizardContext::runReplaced, receiver, follow);
  }
  /// Carries the prepared plan out, or goes on with what was left unfinished; from here on the run does not need this object.
  void execute();
  /// Why the verdict calls for the rollback; empty where it does not, and forward again, for which that is no reason.
  [[nodiscard]] QString suggestedReason() const;
  /// Puts the reason into the plan that was checked, and into its steps that have it; before execute(). The error is the plan's.
  [[nodiscard]] Result<Done> setReason(const QString &reason);
  /// Plans the undo to that revision, for the time being without the steps of the runbook around it, and checks.
  void planUndo(const QString &revisionUid, bool allowBad);
  /// Plans with the steps of the runbook that Sternway carries out, their values as they are now, and checks. Then
  /// RollbackRun::prepared() or failed().
  void planAsWritten();
  /// Values that the plan was made with are others now.
  [[nodiscard]] bool isPlanOutOfDate() const { return hasPlanPage() && m_plannedValues != plannableValues(); }
  /// Who keeps the workload as git says and can be suspended, in words; empty: nobody is known.
  [[nodiscard]] QString gitOpsOwners() const;
  [[nodiscard]] bool suspendsGitOps() const { return m_suspendsGitOps; }
  /// Plans anew with it, and checks.
  void setSuspendsGitOps(bool suspends);
  /// Leaves a step out of the plan, with a reason, or (empty) takes it in again; and plans.
  void skip(const QString &stepId, const QString &reason);
  /// Why it is left out; empty: it is not.
  [[nodiscard]] QString skipOf(const QString &stepId) const { return m_skips.value(stepId); }
  void resume(const OperationRecord &record, operate::Decision decision) {
    m_workspace.operations().resume(m_run, record, decision);
  }
  [[nodiscard]] bool hasRun() const { return m_run != nullptr; }
  /// Opens (or finds) the incident once for each run; after assessed().
  void openIncident();
  /// Of the service, whoever opened it.
  [[nodiscard]] bool hasOpenIncident() const;
  /// What the incident has been told already is known, or there is none to be told anything; after assessed().
  [[nodiscard]] bool knowsIncident() const;
  [[nodiscard]] operate::RollbackRun &run() const { return *m_run; }
  [[nodiscard]] Journal &journal() const { return *m_journal; }
  /// What people tick, choose and attach; there while there is a run.
  [[nodiscard]] operate::ChecklistRun &checks() const { return *m_checks; }
  /// The method that the operator looks at: steps() and the wizard's pages are its, chosen or not. methodConsidered() follows.
  void consider(const ChosenWay &method);
  /// The runbook has ways to take migrations back, and the method leaves open which; a scenario says all of its steps itself.
  [[nodiscard]] bool asksForMigrations() const;
  [[nodiscard]] const MigrationDecision &migrations() const { return m_migrations; }
  /// For steps() and the pages from now on; methodConsidered() follows where another method goes back.
  void decideMigrations(const MigrationDecision &decision);
  /// What is applied, and what that method would do to it now, with the values that were entered. After the first assessment.
  [[nodiscard]] Call<operate::MigrationOutlook> *lookAhead(const QString &method, QObject *parent) const;
  /// Nobody has accepted the runbook: Sternway runs nothing of it but the undo.
  [[nodiscard]] bool isAccepted() const;
  /// The procedure with the method that is looked at, else with the one that was chosen; see guidedSteps().
  [[nodiscard]] QList<GuidedStep> steps() const;
  /// The same with that method, chosen or not.
  [[nodiscard]] QList<GuidedStep> procedure(const ChosenWay &way) const;
  /// A step of a person's that is neither done nor skipped.
  [[nodiscard]] bool isOpen(const GuidedStep &step) const {
    return !step.isNote() && !step.byWizard && m_checks->tickOf(step).state == StepTick::State::Open;
  }
  /// False: everything in the chosen method is done by hand.
  [[nodiscard]] bool rollsBack() const { return rollsBackByItself(steps()); }
  /// By undoing a rollout, to a revision that is chosen; else as the method says it, or by hand.
  [[nodiscard]] bool undoes() const { return !isOnlyMigrations() && rollsBack() && !operate::goesBackAsWritten(steps()); }
  /// Sternway carries out steps of the runbook itself: there is more to see than an undo.
  [[nodiscard]] bool hasPlanPage() const;
  /// How much of that method Sternway carries out: no more than an undo of a runbook that nobody has accepted.
  [[nodiscard]] CarriedOut carriedOut(const ChosenWay &method) const;
  /// The symptoms that the operator has declared in this incident.
  [[nodiscard]] QStringList declared() const;
  /// The values of the runbook's variables; they outlive a run.
  [[nodiscard]] VariableValues &values() { return m_values; }
  /// A command of the runbook with its placeholders filled, as shell words, from what was entered and what is known of this
  /// rollback. To be shown with its secrets hidden.
  [[nodiscard]] Filled filled(const QString &command, VariableValues::Secrets secrets) const;
  /// What messages are filled with beside what the incident tells, and nothing that it tells: that would be older. Without
  /// secrets.
  [[nodiscard]] QHash<QString, QString> messageValues() const;
  /// The same with any other text of the runbook, to be shown.
  [[nodiscard]] QString shown(const QString &text) const;
  [[nodiscard]] assess::ServiceMonitor &monitor() const { return *m_monitor; }
  /// The newest judgement of the service: while somebody looks, anew every 15 seconds.
  [[nodiscard]] const assess::Assessment &latest() const {
    return m_monitor->latest() ? *m_monitor->latest() : m_run->assessment();
  }
  /// The rollback's end; invalid: it has not ended.
  [[nodiscard]] QDateTime endedAt() const;
  [[nodiscard]] bool isRunning() const { return m_run && m_run->stage() == operate::RollbackRun::Stage::Running; }
  /// A step asks, or a failed one waits for a decision.
  [[nodiscard]] bool waitsForPerson() const {
    return m_run && (!m_run->questions().open().isEmpty() || (operation() && operation()->waitsForDecision()));
  }
  /// Null while none has begun.
  [[nodiscard]] operate::Operation *operation() const { return m_run ? m_run->operation() : nullptr; }

Q_SIGNALS:
  void runReplaced();
  void methodConsidered();
  void checksChanged();  ///< something of checks(), or what is measured of it
  void checksFailed(const sternway::Error &error);

private:
  void followChecks();
  void readChecklists();
  [[nodiscard]] ChosenWay way() const;  ///< that is looked at, else that was chosen
  [[nodiscard]] QList<GuidedStep> onlyMigrations() const;
  [[nodiscard]] QHash<QString, QString> placeholderValues(VariableValues::Secrets secrets) const;
  /// What people have entered, but the reason, which is asked for last.
  [[nodiscard]] QHash<QString, QString> plannableValues() const;

  Workspace &m_workspace;
  ClusterSession *m_session;
  ObjectRef m_service;
  const WizardPurpose m_purpose;
  RunbookPtr m_runbook = std::make_shared<Runbook>();
  Journal *m_journal = nullptr;
  std::shared_ptr<operate::RollbackRun> m_run;
  std::unique_ptr<operate::ChecklistRun> m_checks;
  VariableValues m_values;
  ChosenWay m_considered;
  MigrationDecision m_migrations;
  bool m_suspendsGitOps = false;
  QHash<QString, QString> m_filledIn;       ///< all that the plan's placeholders were filled with
  QHash<QString, QString> m_plannedValues;  ///< plannableValues() then
  QHash<QString, QString> m_skips;          ///< steps of the plan, and why
  std::shared_ptr<assess::ServiceMonitor> m_monitor;
  bool m_opensIncident = false;        ///< or has
  std::unique_ptr<QObject> m_looking;  ///< while the checklists need judgements
  QList<ChecklistItem> m_automatic;
};

/// "svc:v1.3.0 → svc:v1.2.3".
[[nodiscard]] QString fromTo(const KubernetesUndo &undo);
/// Message, and what to do, in one text of paragraphs.
[[nodiscard]] QString inWords(const Error &error);

}  // namespace sternway::ui
