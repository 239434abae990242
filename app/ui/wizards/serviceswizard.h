// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/wizards/servicespage.h"
#include "ui_rollbackwizard.h"

#include <QDialog>
#include <QMessageBox>
#include <QPointer>

namespace sternway::ui {

/// The rollback of several services of one cluster, page by page: services, preflight, confirm, board, done. Not modal. It is a
/// view: what runs is owned by the workspace's Operations, and goes on when the wizard is closed; openFor() shows it again.
/// Closed while it runs it only hides; otherwise it deletes itself. It dies at once when its session is closed. The workspace
/// lives longer. GUI thread.
class ServicesWizard final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// The wizard under \a parent, shown: that of the common rollback that runs in the cluster, or of this scope.
  static ServicesWizard *openFor(Workspace &workspace, ClusterSession &session, const ServicesScope &scope, QWidget *parent);

  ServicesWizard(Workspace &workspace, ClusterSession &session, const ServicesScope &scope, QWidget *parent = nullptr);
  ~ServicesWizard() override;

  [[nodiscard]] bool isRunning() const { return m_context.isRunning(); }
  /// Empty until the rollback has begun.
  [[nodiscard]] QString incidentId() const { return m_context.run() ? m_context.run()->incidentId() : QString(); }

  /// As they stand now.
  [[nodiscard]] QList<operate::ServicePart> parts() const { return m_context.parts(); }

  void reject() override;

Q_SIGNALS:
  void incidentOpened(const QString &id);
  void incidentRequested(const QString &id);  ///< to show it in the dock
  void serviceRequested(const sternway::ObjectRef &service);

protected:
  void showEvent(QShowEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void makePages();
  void follow();
  void start();
  void failed(const Error &error);
  void finished();
  void next();
  void back();
  void showPage(ServicesPage *page);
  void showButtons();
  void showSteps();
  void askAboutClosing();
  void askAboutStopping();
  QMessageBox *askToStop(const QString &text, const QString &detail, const QString &no);
  void retranslate() override;
  [[nodiscard]] ServicesPage *current() const { return static_cast<ServicesPage *>(m_ui.pages->currentWidget()); }

  Ui::RollbackWizard m_ui;
  ServicesContext m_context;
  models::WizardStepModel m_steps;
  QList<ServicesPage *> m_pages;  ///< in their order
  ServicesPage *m_board = nullptr;
  ServicesPage *m_done = nullptr;
  QPointer<QMessageBox> m_question;
  bool m_incidentOpened = false;
};

}  // namespace sternway::ui
