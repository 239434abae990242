// SPDX-License-Identifier: GPL-3.0-or-later

// Rollbacks of several services at once in the window.
#include "ui/banner.h"
#include "ui/docks/runningbar.h"
#include "ui/mainwindow.h"
#include "ui/pages/fleetpage.h"
#include "ui/wizards/serviceswizard.h"

#include <algorithm>

namespace sternway::ui {

QList<ObjectRef> MainWindow::toRollBack(const QString &context) const {
  const FleetSession *part = m_fleet.session(context);
  QList<ObjectRef> services;
  for (const ObjectRef &service : part ? part->services() : QList<ObjectRef>())
    if (const ServiceStatusPtr status = part->status(service); status && status->verdict.action == Action::Rollback)
      services << service;
  std::ranges::sort(services, {}, [](const ObjectRef &service) { return std::pair(service.nameSpace, service.name); });
  return services;
}

void MainWindow::startRollbackOfSeveral() {
  const auto current = currentService();
  if (!current)
    return;
  const bool inFleet = m_ui.pages->currentWidget() == m_fleetPage;
  QList<ObjectRef> services = inFleet ? m_fleetPage->selectedServices() : QList<ObjectRef>();
  const bool isOne =
      std::ranges::all_of(services, [&current](const ObjectRef &each) { return each.context == current->context; });
  if (!isOne)
    return m_notices->say(tr("The selected services are in several clusters. Select those of one cluster."));
  const bool selected = services.size() > 1;
  if (!selected)
    services = toRollBack(current->context);
  if (services.isEmpty())
    return m_notices->say(
        tr("No service of %1 calls for a rollback. Select several services in the fleet to roll them back anyway.")
            .arg(current->context));
  const auto count = static_cast<int>(services.size());
  openServices(current->context, {.title = selected ? tr("%n selected service(s)", nullptr, count)
                                                    : tr("%n service(s) to roll back", nullptr, count),
                                  .services = services});
}

void MainWindow::startRollbackOfRunbook(const ObjectRef &service) {
  const auto runbook = m_workspace.runbook(service);
  if (!runbook)
    return m_notices->sayError(runbook.error().message + u' ' + runbook.error().detail, runbook.error());
  if ((*runbook)->services.isEmpty())
    return m_notices->say(tr("The runbook %1 names no services. Select several services in the fleet to roll them back together.")
                              .arg((*runbook)->title.isEmpty() ? (*runbook)->source : (*runbook)->title));
  openServices(service.context,
               {.title = (*runbook)->title.isEmpty() ? (*runbook)->source : (*runbook)->title, .runbook = *runbook});
}

void MainWindow::openServices(const QString &context, const ServicesScope &scope) {
  ClusterSession *session = m_workspace.session(context);
  if (!session)
    return;
  const ServicesWizard *wizard = ServicesWizard::openFor(m_workspace, *session, scope, this);
  connect(wizard, &ServicesWizard::incidentOpened, this, &MainWindow::showIncident, Qt::UniqueConnection);
  connect(wizard, &ServicesWizard::incidentRequested, this, &MainWindow::showIncident, Qt::UniqueConnection);
  connect(wizard, &ServicesWizard::serviceRequested, this, &MainWindow::openService, Qt::UniqueConnection);
}

void MainWindow::addRunningBar() {
  auto *running = new RunningBar(m_workspace, this);
  m_ui.strips->insertWidget(0, running);
  connect(running, &RunningBar::showRequested, this, [this](const ObjectRef &service) { startRollback(service); });
  connect(running, &RunningBar::showTogetherRequested, this, [this](const QString &context) { openServices(context, {}); });
  connect(running, &RunningBar::waits, &m_tray, &Tray::warn);
}

}  // namespace sternway::ui
