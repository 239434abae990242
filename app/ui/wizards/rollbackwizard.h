// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"
#include "ui/wizards/wizardpage.h"

#include "ui_rollbackwizard.h"

#include <QDialog>
#include <QMessageBox>
#include <QPointer>

namespace sternway::ui {

class ProblemPage;
class RecoveryPage;
class TimeBoxStrip;

/// The rollback of one service, page by page: target, changes, preflight, confirm, progress, verify, done. Not modal: the window
/// stays usable. It is a view: the rollback that runs is owned by the workspace's Operations, and goes on when the wizard or its
/// session is closed; openFor() shows it again. Closed while the rollback runs it only hides; otherwise it deletes itself when it
/// is closed. It dies at once when its session is closed. The workspace lives longer. GUI thread.
class RollbackWizard final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// The wizard of this service under \a parent, shown: the one there is, or a new one.
  static RollbackWizard *openFor(Workspace &workspace, ClusterSession &session, const ObjectRef &service, const QString &revision,
                                 QWidget *parent);
  /// The same on an operation that was left unfinished. Null where its plan cannot be read.
  static RollbackWizard *openFor(Workspace &workspace, ClusterSession &session, const OperationRecord &record, QWidget *parent);

  /// \a revision (a uid) is chosen at first; empty: the last known good one. \a record: to begin with; empty: none.
  RollbackWizard(Workspace &workspace, ClusterSession &session, const ObjectRef &service, const QString &revision,
                 QWidget *parent = nullptr, const OperationRecord &record = {});
  ~RollbackWizard() override;

  [[nodiscard]] const ObjectRef &service() const { return m_context.service(); }
  /// An operation is under way.
  [[nodiscard]] bool isRunning() const { return m_context.isRunning(); }
  /// Empty until the incident is open.
  [[nodiscard]] QString incidentId() const { return m_context.hasRun() ? m_context.run().incidentId() : QString(); }

  void reject() override;

Q_SIGNALS:
  void incidentOpened(const QString &id);     ///< by opening the wizard
  void incidentRequested(const QString &id);  ///< to show it in the dock
  void ended(sternway::OperationState state, const QString &sentence);

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void makePages(const QString &revision);
  void follow();
  void start();
  void assess();
  void lookForUnfinished();
  void assessed();
  void failed(const Error &error);
  void finished(OperationState state, const QString &sentence);
  void takeOver(operate::Decision decision);
  void advanceToVerify();
  void showQuestions();
  void next();
  void back();
  void showPage(WizardPage *page);
  void showButtons();
  void showSteps();
  void showConnection();
  /// The wizard is to be closed while the rollback is under way.
  void askAboutClosing();
  void askAboutStopping();
  /// One question at a time, beside the work, which goes on.
  QMessageBox *askToStop(const QString &text, const QString &detail, const QString &no);
  void retranslate() override;
  [[nodiscard]] WizardPage *current() const { return static_cast<WizardPage *>(m_ui.pages->currentWidget()); }

  Ui::RollbackWizard m_ui;
  WizardContext m_context;
  models::WizardStepModel m_steps;
  WizardFlow m_flow;
  WizardPage *m_changes = nullptr;
  WizardPage *m_plan = nullptr;
  WizardPage *m_preflight = nullptr;
  WizardPage *m_verify = nullptr;
  TimeBoxStrip *m_timeBoxes = nullptr;
  WizardPage *m_progress = nullptr;
  WizardPage *m_done = nullptr;
  RecoveryPage *m_recovery = nullptr;
  ProblemPage *m_problem = nullptr;
  QPointer<QMessageBox> m_question;
  OperationRecord m_record;  ///< to begin with; empty: none
  OperationState m_outcome = OperationState::Planned;
  bool m_incidentOpened = false;
  bool m_verified = false;
  bool m_closing = false;
};

}  // namespace sternway::ui
