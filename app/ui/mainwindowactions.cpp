// SPDX-License-Identifier: GPL-3.0-or-later

// What the actions of the window do.
#include "platform/paths.h"
#include "ui/banner.h"
#include "ui/commandlist.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/guarddialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/namespacesdialog.h"
#include "ui/dialogs/newsdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/runbookdialog.h"
#include "ui/dialogs/secretsdialog.h"
#include "ui/dialogs/trialdialog.h"
#include "ui/dialogs/trustdialog.h"
#include "ui/docks/incidentdock.h"
#include "ui/help/checkdialog.h"
#include "ui/help/helpdesk.h"
#include "ui/help/tour.h"
#include "ui/mainwindow.h"
#include "ui/navigation.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/servicepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/questions.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>

#include <algorithm>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectActions() {
  const auto on = [this](const QString &id, auto function) {
    connect(&m_actions.at(id), &QAction::triggered, this, [function] { function(); });
  };
  const auto onService = [this, on](const QString &id, auto function) {
    on(id, [this, function] {
      if (const auto service = currentService())
        function(*service);
    });
  };
  const auto onPage = [this, on](const QString &id, auto function) {
    on(id, [this, function] {
      if (ServicePage *page = pageOfService())
        function(*page);
    });
  };
  on(u"cluster.open"_s, [this] { openWelcome(); });
  on(u"cluster.namespaces"_s, [this] { chooseNamespaces(currentContext()); });
  on(u"cluster.close"_s, [this] { closeContext(currentContext()); });
  on(u"runbook.import"_s, [this] { openImport(); });
  on(u"app.preferences"_s, [this] { openPreferences(currentContext()); });
  on(u"app.quit"_s, [this] { close(); });
  onService(u"service.rollback"_s, [this](const ObjectRef &service) { startRollback(service); });
  on(u"service.rollbackSeveral"_s, [this] { startRollbackOfSeveral(); });
  onService(u"service.rollbackAll"_s, [this](const ObjectRef &service) { startRollbackOfRunbook(service); });
  onService(u"service.migrations"_s, [this](const ObjectRef &service) { startMigrations(service); });
  onService(u"service.forward"_s, [this](const ObjectRef &service) { startForward(service); });
  onService(u"service.guard"_s, [this](const ObjectRef &service) { askForGuard(m_workspace, service, this); });
  onService(u"service.declare"_s, [this](const ObjectRef &service) { declare(service); });
  onService(u"service.trial"_s, [this](const ObjectRef &service) { openTrial(service, this); });
  onService(u"service.contacts"_s, [this](const ObjectRef &service) { openContacts(service); });
  onService(u"service.trust"_s, [this](const ObjectRef &service) { openTrust(service); });
  onService(u"service.secrets"_s, [this](const ObjectRef &service) { openSecrets(service); });
  onPage(u"service.symptoms"_s, [](ServicePage &page) { page.openSymptoms(); });
  onPage(u"service.report"_s, [](ServicePage &page) { page.declarations().addReport(); });
  onPage(u"service.matrix"_s, [](ServicePage &page) { page.showMatrix(); });
  on(u"service.copy"_s, [this] { copyName(); });
  on(u"go.palette"_s, [this] { openPalette(); });
  on(u"go.back"_s, [this] { showPlace(m_history.back()); });
  on(u"go.forward"_s, [this] { showPlace(m_history.forward()); });
  on(u"go.fleet"_s, [this] { openFleet(); });
  on(u"go.incidents"_s, [this] { openIncidents(); });
  on(u"go.filter"_s, [this] { focusFilter(); });
  on(u"go.tree"_s, [this] {
    m_actions.at(u"view.navigation"_s).setChecked(true);
    m_navigation->focusTree();
  });
  on(u"help.contents"_s, [this] { openHelp(); });
  on(u"help.tour"_s, [this] {
    if (!tour().resume())
      m_notices->say(tr("The tour needs a rehearsal. Close the clusters first, or start sternway --rehearsal."));
  });
  on(u"help.check"_s, [this] { makeWindow<CheckDialog>(m_workspace, this)->show(); });
  on(u"help.shortcuts"_s, [this] { makeWindow<ShortcutsDialog>(m_actions, this)->open(); });
  on(u"help.news"_s, [this] { makeWindow<NewsDialog>(this)->open(); });
  on(u"help.about"_s, [this] { openAbout(); });
}

void MainWindow::openRehearsal(const QString &scenario) {
  if (!mayClose(u"rehearsal"_s))
    return;
  const auto session = m_workspace.startRehearsal(scenario);
  opened(session, scenario);
  if (session && !m_workspace.settings().get(platform::setting::tourSeen))
    tour().invite();
}

void MainWindow::opened(const Result<ClusterSession *> &session, const QString &name) {
  if (session) {
    m_fleetPage->filter({});
    openFleet();
    return;
  }
  openWelcome();
  m_welcome->sayError(tr("%1 cannot be opened: %2. %3").arg(name, session.error().message, session.error().detail),
                      session.error());
}

void MainWindow::closeContext(const QString &context) {
  if (!mayClose(context))
    return;
  m_workspace.close(context);
  if (m_workspace.sessions().isEmpty())
    openWelcome();
}

void MainWindow::chooseNamespaces(const QString &context) {
  if (ClusterSession *session = m_workspace.session(context))
    askForNamespaces(*session, m_workspace.settings(), this);
}

void MainWindow::openPreferences(const QString &context) {
  auto *dialog = makeWindow<PreferencesDialog>(m_workspace, this);
  // Another kubeconfig closes the clusters of this one.
  const auto sessions = m_workspace.sessions();
  dialog->setKubeconfigEnabled(std::all_of(sessions.cbegin(), sessions.cend(),
                                           [this](const ClusterSession *session) { return mayClose(session->context()); }));
  if (!context.isEmpty())
    dialog->showContext(context);
  dialog->open();
}

void MainWindow::openImport() {
  auto *dialog = findChild<ImportDialog *>(QString(), Qt::FindDirectChildrenOnly);
  if (!dialog)
    dialog = makeWindow<ImportDialog>(platform::runbookFolder(m_workspace.settings().get(platform::setting::runbooks)), this);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

void MainWindow::openPalette() {
  auto *palette = makeWindow<CommandPalette>(this);
  palette->model().setRecent(m_workspace.settings().get(platform::setting::recentCommands));
  palette->model().setCommands(commandsOf(m_workspace, m_fleet, m_actions));
  if (m_servicePage && currentService() == m_servicePage->service())
    palette->model().addCommands(commandsOf(m_servicePage->declarations()));
  connect(palette, &CommandPalette::chosen, this, &MainWindow::openCommand);
  if (const auto journal = m_workspace.journal())
    (*journal)->incidents(palette)->then([palette](const Result<QList<Incident>> &incidents) {
      if (incidents)
        palette->model().addCommands(commandsOf(*incidents));
    });
  palette->show();
}

void MainWindow::openCommand(const models::PaletteEntry &command) {
  QStringList recent = m_workspace.settings().get(platform::setting::recentCommands);
  recent.removeAll(command.id);
  recent.prepend(command.id);
  // Only the order in the palette is lost where the settings cannot be written.
  std::ignore = m_workspace.settings().set(platform::setting::recentCommands, recent.mid(0, 20));
  switch (kindOf(command)) {
    case CommandKind::Action: m_actions.at(command.target.toString()).trigger(); return;
    case CommandKind::Service: openService(command.target.value<ObjectRef>()); return;
    case CommandKind::Declare:
      if (ServicePage *page = pageOfService())
        page->declarations().declare(command.target.toString());
      return;
    case CommandKind::Withdraw:
      if (ServicePage *page = pageOfService())
        page->declarations().withdraw(command.target.toString());
      return;
    case CommandKind::Incident: showIncident(command.target.toString()); return;
    case CommandKind::Namespace:
      m_fleetPage->filter(command.target.value<ObjectRef>().nameSpace);
      openFleet();
      return;
    case CommandKind::Context: openContext(command.target.toString()); return;
    case CommandKind::Rehearsal: openRehearsal(command.target.toString()); return;
  }
}

ServicePage *MainWindow::pageOfService() {
  const auto service = currentService();
  if (!service)
    return nullptr;
  if (const auto place = m_history.current(); place->page != Place::Page::Service)
    openService(*service);
  return m_servicePage;
}

/// Stays open beside the window; asked for again it comes to the front.
void MainWindow::openContacts(const ObjectRef &service) {
  delete findChild<RunbookDialog *>();
  makeWindow<RunbookDialog>(m_workspace, service, this)->show();
}

void MainWindow::openSecrets(const ObjectRef &service) {
  if (const auto runbook = m_workspace.runbook(service))
    makeWindow<SecretsDialog>(m_workspace.secrets(), **runbook, this)->open();
  else
    m_notices->sayError(runbook.error().message + u' ' + runbook.error().detail, runbook.error());
}

void MainWindow::openTrust(const ObjectRef &service) {
  const auto runbook = m_workspace.runbook(service);
  if (!runbook) {
    m_notices->sayError(runbook.error().message + u' ' + runbook.error().detail, runbook.error());
    return;
  }
  auto *dialog = makeWindow<TrustDialog>(m_workspace, service, *runbook, this);
  connect(dialog, &TrustDialog::trialRequested, this, [this, dialog, service] { openTrial(service, dialog); });
  dialog->open();
}

/// Stays open beside the window, or over the dialog that asks for it; there is one.
void MainWindow::openTrial(const ObjectRef &service, QWidget *over) {
  delete findChild<TrialDialog *>();
  auto *dialog = makeWindow<TrialDialog>(m_workspace, service, over);
  connect(dialog, &TrialDialog::preferencesRequested, this, [this](const QString &context) { openPreferences(context); });
  dialog->show();
}

void MainWindow::openAbout() {
  auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Sternway"),
                              tr("Sternway %1\nDecides whether to roll back a release, and does it.\n\nFree software under the "
                                 "GNU General Public License, version 3 or later.")
                                  .arg(QStringLiteral(STERNWAY_VERSION)),
                              QMessageBox::Close, this);
  box->setObjectName(u"aboutBox"_s);
  QStringList libraries;
  for (const auto &[name, version] : m_workspace.libraries())
    libraries << u"%1 %2"_s.arg(name, version);
  box->setInformativeText(libraries.join(u'\n'));
  box->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setIconPixmap(windowIcon().pixmap(QSize(64, 64)));
  box->open();
}

/// About what has the focus, else about the page.
void MainWindow::openHelp() {
  const QWidget *focus = focusWidget();
  m_help->openAbout(focus ? focus : m_ui.pages->currentWidget());
}

Tour &MainWindow::tour() {
  if (!m_tour)
    m_tour = new Tour(*this, m_workspace);
  return *m_tour;
}

void MainWindow::showMenu(const QPoint &at, const ObjectRef &ref) {
  auto *menu = makeWindow<QMenu>(this);
  menu->setObjectName(u"contextMenu"_s);
  const auto likeAction = [this, menu](const QString &id, auto function) {
    menu->addAction(m_actions.at(id).icon(), m_actions.at(id).text(), this, function);
  };
  if (!ref.name.isEmpty()) {
    menu->addAction(tr("&Open %1").arg(ref.name), this, [this, ref] { openService(ref); });
    likeAction(u"service.rollback"_s, [this, ref] { startRollback(ref); });
    const QList<ObjectRef> selected = m_fleetPage->selectedServices();
    if (m_ui.pages->currentWidget() == m_fleetPage && selected.size() > 1 && selected.contains(ref))
      likeAction(u"service.rollbackSeveral"_s, [this] { startRollbackOfSeveral(); });
    likeAction(u"service.rollbackAll"_s, [this, ref] { startRollbackOfRunbook(ref); });
    likeAction(u"service.migrations"_s, [this, ref] { startMigrations(ref); });
    likeAction(u"service.forward"_s, [this, ref] { startForward(ref); });
  } else {
    likeAction(u"cluster.namespaces"_s, [this, ref] { chooseNamespaces(ref.context); });
    likeAction(u"app.preferences"_s, [this, ref] { openPreferences(ref.context); });
    likeAction(u"cluster.close"_s, [this, ref] { closeContext(ref.context); });
  }
  menu->popup(at);
}

void MainWindow::copyName() {
  const auto service = currentService();
  if (!service)
    return;
  const QString name = u"-n %1 %2/%3"_s.arg(service->nameSpace, kindPrefix(service->kind), service->name);
  QApplication::clipboard()->setText(name);
  statusBar()->showMessage(tr("Copied: %1").arg(name), 5000);
}

}  // namespace sternway::ui
