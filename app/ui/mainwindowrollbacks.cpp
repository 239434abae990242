// SPDX-License-Identifier: GPL-3.0-or-later

// Rollbacks and incidents in the window.
#include "core/plan.h"
#include "ui/banner.h"
#include "ui/docks/incidentdock.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"
#include "ui/wizards/rollbackwizard.h"
#include "ui/wizards/servicescontext.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

void MainWindow::startRollback(const ObjectRef &service, const QString &revisionUid) {
  ClusterSession *session = m_workspace.session(service.context);
  if (!session)
    return;
  const operate::Operations &operations = m_workspace.operations();
  if (!operations.running(service) && operations.services(service.context).contains(service))
    return openServices(service.context, {});  // it waits for its turn there
  followWizard(RollbackWizard::openFor(m_workspace, *session, service, revisionUid, this));
}

/// It may be one that was open already.
void MainWindow::followWizard(const RollbackWizard *wizard) {
  connect(wizard, &RollbackWizard::incidentOpened, this, &MainWindow::showIncident, Qt::UniqueConnection);
  connect(wizard, &RollbackWizard::incidentRequested, this, &MainWindow::showIncident, Qt::UniqueConnection);
  connect(wizard, &RollbackWizard::allServicesRequested, this, &MainWindow::startRollbackOfRunbook, Qt::UniqueConnection);
  connect(wizard, &RollbackWizard::forwardRequested, this, &MainWindow::startForward, Qt::UniqueConnection);
}

void MainWindow::startForward(const ObjectRef &service) {
  if (ClusterSession *session = m_workspace.session(service.context))
    followWizard(RollbackWizard::openToRollForward(m_workspace, *session, service, this));
}

void MainWindow::startMigrations(const ObjectRef &service) {
  ClusterSession *session = m_workspace.session(service.context);
  const auto runbook = m_workspace.runbook(service);
  if (!runbook)
    return m_notices->sayError(runbook.error().message + u' ' + runbook.error().detail, runbook.error());
  if ((*runbook)->migrations.methods.isEmpty())
    return m_notices->say(tr("The runbook %1 has no method to take database migrations back. Add one under 'migrations'.")
                              .arg((*runbook)->title.isEmpty() ? (*runbook)->source : (*runbook)->title));
  if (session)
    followWizard(RollbackWizard::openForMigrations(m_workspace, *session, service, this));
}

void MainWindow::declare(const ObjectRef &service) {
  const models::FleetRow *row = m_fleet.services().find(service);
  incident().show();
  const auto runbook = m_workspace.runbook(service);
  const ServiceStatusPtr status = row ? row->status : nullptr;
  incident().declare(service, status ? models::shortSentence(*status) : QString(),
                     status && runbook ? operate::severityOf(status->verdict, (*runbook)->matrix) : QString());
}

/// The incident was opened by what was declared; what is known of the service joins it.
void MainWindow::followDeclared(const ObjectRef &service, const QString &id) {
  incident().show();
  incident().join(service, id);
}

void MainWindow::showIncident(const QString &id) {
  incident().show();
  incident().showIncident(id);
}

/// An operation that an earlier process left: its cluster is opened if it is not.
void MainWindow::recover(const OperationRecord &record) {
  const auto plan = planFromJson(record.plan);
  if (!plan) {
    m_notices->say(tr("The unfinished rollback %1 cannot be read: %2").arg(record.id, plan.error().message));
    return;
  }
  const ObjectRef service = plan->service();
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

namespace {
QStringList namesOf(const QList<ObjectRef> &services) {
  QStringList names;
  for (const ObjectRef &service : services)
    names << service.name;
  return names;
}
}  // namespace

QStringList MainWindow::running(const QString &context) const {
  return namesOf(m_workspace.operations().services(context));
}

QStringList MainWindow::guarded() const {
  return namesOf(m_workspace.guards().watchedHere());
}

bool MainWindow::mayClose(const QString &context) {
  const QStringList services = running(context);
  if (!services.isEmpty())
    m_notices->say(tr("%1 stays open: a rollback of %2 is running there. Wait for it, or stop it first.")
                       .arg(context, services.join(u", "_s)));
  return services.isEmpty();
}

void MainWindow::askAboutClosing() {
  const QStringList services = running({});
  const QStringList guards = guarded();
  QStringList texts;
  QStringList details;
  if (!services.isEmpty()) {
    texts << tr("The rollback of %1 is running.").arg(services.join(u", "_s));
    details << tr(
        "If you quit now, the rollout continues in the cluster without supervision. At the next start Sternway shows "
        "where the rollback stopped and offers to continue it.");
  }
  if (!guards.isEmpty()) {
    texts << tr("A guard is armed for %1.").arg(guards.join(u", "_s));
    details << tr("It watches only while Sternway runs. If you quit now it is lost, and nothing rolls back by itself.");
  }
  ask(this,
      {.name = u"closeQuestion"_s,
       .title = services.isEmpty() ? tr("A guard is armed") : tr("A rollback is running"),
       .text = texts.join(u'\n'),
       .detail = details.join(u"\n\n"_s),
       .yes = tr("&Quit"),
       .no = tr("&Stay")},
      [this] {
        m_closing = true;
        close();
      });
}

}  // namespace sternway::ui
