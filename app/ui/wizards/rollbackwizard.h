// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

namespace sternway::ui {

class ProblemPage;
class RecoveryPage;
class TimeBoxStrip;

/// The rollback of one service, or of its migrations alone, page by page: target, changes, preflight, confirm, progress, verify,
/// done. Not modal: the window stays usable. It is a view: the rollback that runs is owned by the workspace's Operations, and
/// goes on when the wizard or its session is closed; openFor() shows it again. Closed while the rollback runs it only hides;
/// otherwise it deletes itself when it is closed. It dies at once when its session is closed. The workspace lives longer. GUI
/// thread.
class RollbackWizard final : public WizardFrame {
  Q_OBJECT
public:
  /// The wizard of this service under \a parent, shown: the one there is, or a new one.
  static RollbackWizard *openFor(Workspace &workspace, ClusterSession &session, const ObjectRef &service, const QString &revision,
                                 QWidget *parent);
  /// The same for its migrations alone: the code stays.
  static RollbackWizard *openForMigrations(Workspace &workspace, ClusterSession &session, const ObjectRef &service,
                                           QWidget *parent);
  /// The same to go forward again to what the service's last rollback has left.
  static RollbackWizard *openToRollForward(Workspace &workspace, ClusterSession &session, const ObjectRef &service,
                                           QWidget *parent);
  /// The same on an operation that was left unfinished. Null where its plan cannot be read.
  static RollbackWizard *openFor(Workspace &workspace, ClusterSession &session, const OperationRecord &record, QWidget *parent);

  /// \a revision (a uid) is chosen at first; empty: the last known good one. \a record: to begin with; empty: none.
  RollbackWizard(Workspace &workspace, ClusterSession &session, const ObjectRef &service, const QString &revision,
                 QWidget *parent = nullptr, const OperationRecord &record = {}, WizardPurpose purpose = WizardPurpose::RollBack);
  ~RollbackWizard() override;

  [[nodiscard]] const ObjectRef &service() const { return m_context.service(); }
  [[nodiscard]] WizardPurpose purpose() const { return m_context.purpose(); }
  /// An operation is under way.
  [[nodiscard]] bool isRunning() const { return m_context.isRunning(); }
  /// Closed, and gone as soon as what it leaves behind is recorded.
  [[nodiscard]] bool isClosing() const { return m_closing; }
  /// Empty until the incident is open.
  [[nodiscard]] QString incidentId() const { return m_context.hasRun() ? m_context.run().incidentId() : QString(); }
  [[nodiscard]] MessageScope messageScope() const override;

  void reject() override;

Q_SIGNALS:
  void incidentOpened(const QString &id);     ///< by opening the wizard
  void incidentRequested(const QString &id);  ///< to show it in the dock
  /// To roll all services of its runbook back together; this wizard closes.
  void allServicesRequested(const sternway::ObjectRef &service);
  /// To go forward again to what this rollback has left; this wizard closes.
  void forwardRequested(const sternway::ObjectRef &service);
  void ended(sternway::OperationState state, const QString &sentence);

private:
  void makePages(const QString &revision);
  void follow();
  void begin() override;
  void assess();
  void lookForUnfinished();
  void assessed();
  void failed(const Error &error);
  void finished(OperationState state, const QString &sentence);
  void takeOver(operate::Decision decision);
  void advanceToVerify();
  void showQuestions();
  void showConnection();
  void showPage(FramePage *page) override;
  void askAboutStopping() override;
  void cancelWork() override { m_context.run().cancel(); }
  [[nodiscard]] Mark stepMark(const FramePage *page, Mark usual) const override;
  [[nodiscard]] bool isReady() const override;
  [[nodiscard]] bool isAtWork() const override { return isRunning(); }
  [[nodiscard]] QString name() const override;
  [[nodiscard]] QString place() const override;
  void retranslate() override;
  [[nodiscard]] WizardPage *current() const { return static_cast<WizardPage *>(currentPage()); }

  WizardContext m_context;
  WizardPage *m_changes = nullptr;
  WizardPage *m_plan = nullptr;
  WizardPage *m_preflight = nullptr;
  WizardPage *m_verify = nullptr;
  TimeBoxStrip *m_timeBoxes = nullptr;  ///< null: it goes forward, for which the runbook has none
  WizardPage *m_progress = nullptr;
  WizardPage *m_done = nullptr;
  RecoveryPage *m_recovery = nullptr;
  ProblemPage *m_problem = nullptr;
  OperationRecord m_record;  ///< to begin with; empty: none
  OperationState m_outcome = OperationState::Planned;
  bool m_incidentOpened = false;
  bool m_verified = false;
  bool m_takesOver = false;  ///< goes on with what an earlier process left
  bool m_closing = false;
};

}  // namespace sternway::ui
