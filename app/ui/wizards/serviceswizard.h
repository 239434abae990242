// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/servicespage.h"

namespace sternway::ui {

/// The rollback of several services of one cluster, page by page: services, preflight, confirm, board, done. Not modal. It is a
/// view: what runs is owned by the workspace's Operations, and goes on when the wizard is closed; openFor() shows it again.
/// Closed while it runs it only hides; otherwise it deletes itself. It dies at once when its session is closed. The workspace
/// lives longer. GUI thread.
class ServicesWizard final : public WizardFrame {
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

private:
  void makePages();
  void follow();
  void begin() override;
  void failed(const Error &error);
  void finished();
  void askAboutStopping() override;
  void cancelWork() override { m_context.run()->cancel(); }
  [[nodiscard]] Mark stepMark(const FramePage *page, Mark usual) const override;
  [[nodiscard]] bool isAtWork() const override { return isRunning(); }
  [[nodiscard]] QString name() const override { return tr("Roll back several services"); }
  [[nodiscard]] QString place() const override;
  [[nodiscard]] MessageScope messageScope() const override;

  ServicesContext m_context;
  ServicesPage *m_board = nullptr;
  ServicesPage *m_done = nullptr;
  bool m_incidentOpened = false;
};

}  // namespace sternway::ui
