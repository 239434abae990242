// SPDX-License-Identifier: GPL-3.0-or-later
// Rollbacks and incidents in the window.
#include "core/planjson.h"
#include "ui/banner.h"
#include "ui/docks/incidentdock.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"
#include "ui/wizards/rollbackwizard.h"

namespace sternway {

using namespace Qt::StringLiterals;

/// Hidden until there is an incident to show, or somebody asks for it.
void MainWindow::makeIncident() {
  m_incident = new IncidentDock(m_workspace, this);
  addDockWidget(Qt::RightDockWidgetArea, m_incident);
  m_incident->hide();
  QAction &toggle = m_actions.at(u"view.incident"_s);
  connect(&toggle, &QAction::toggled, m_incident, &QWidget::setVisible);
  connect(m_incident->toggleViewAction(), &QAction::toggled, &toggle, &QAction::setChecked);
}

void MainWindow::startRollback(const ObjectRef &service, const QString &revisionUid) {
  ClusterSession *session = m_workspace.session(service.context);
  if (!session)
    return;
  const RollbackWizard *wizard = RollbackWizard::openFor(m_workspace, *session, service, revisionUid, this);
  // It may be the one that is open already.
  connect(wizard, &RollbackWizard::incidentOpened, this, &MainWindow::showIncident, Qt::UniqueConnection);
  connect(wizard, &RollbackWizard::incidentRequested, this, &MainWindow::showIncident, Qt::UniqueConnection);
}

void MainWindow::declare(const ObjectRef &service) {
  const FleetRow *row = m_fleet.services().find(service);
  m_incident->show();
  m_incident->declare(service, row && row->judged ? shortSentence(row->status) : QString());
}

/// The incident was opened by what was declared; what is known of the service joins it.
void MainWindow::followDeclared(const ObjectRef &service, const QString &about) {
  m_incident->show();
  m_incident->declare(service, about);
}

void MainWindow::showIncident(const QString &id) {
  m_incident->show();
  m_incident->showIncident(id);
}

/// An operation that an earlier process left: its cluster is opened if it is not.
void MainWindow::recover(const OperationRecord &record) {
  const auto plan = planFromJson(record.plan);
  if (!plan) {
    m_notices->say(tr("The unfinished rollback %1 cannot be read: %2").arg(record.id, plan.error().message));
    return;
  }
  const ObjectRef service = undoOf(*plan).workload;
  const QString context = service.context;
  const auto session = m_workspace.open(context);
  if (!session) {
    m_notices->say(tr("The unfinished rollback of %1 belongs to %2, which cannot be opened: %3")
                       .arg(service.name, context, session.error().message));
    return;
  }
  const RollbackWizard *wizard = RollbackWizard::openFor(m_workspace, **session, record, this);
  if (!wizard)
    return;
  connect(wizard, &RollbackWizard::incidentRequested, this, &MainWindow::showIncident, Qt::UniqueConnection);
  openService(service);
  showIncident(record.incidentId);
}

QStringList MainWindow::running(const QString &context) const {
  QStringList services;
  for (const ObjectRef &service : m_workspace.operations().services(context))
    services.append(service.name);
  return services;
}

bool MainWindow::mayClose(const QString &context) {
  const QStringList services = running(context);
  if (!services.isEmpty())
    m_notices->say(tr("%1 stays open: a rollback of %2 is running there. Wait for it, or stop it first.")
                       .arg(context, services.join(u", "_s)));
  return services.isEmpty();
}

void MainWindow::askAboutClosing() {
  ask(this,
      {.name = u"closeQuestion"_s,
       .title = tr("A rollback is running"),
       .text = tr("The rollback of %1 is running.").arg(running({}).join(u", "_s)),
       .detail =
           tr("If you quit now, the rollout continues in the cluster without supervision. At the next start Sternway shows where "
              "the rollback stopped and offers to continue it."),
       .yes = tr("&Quit"),
       .no = tr("&Stay")},
      [this] {
        m_closing = true;
        close();
      });
}

}  // namespace sternway
