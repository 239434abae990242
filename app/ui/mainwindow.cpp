// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is made of, and which page it shows. What its actions do stands in mainwindowactions.cpp,
// rollbacks of several services in mainwindowservices.cpp, messages in mainwindowmessages.cpp, incidents in
// mainwindowincidents.cpp.
#include "ui/mainwindow.h"

#include "ui/banner.h"
#include "ui/connectionbar.h"
#include "ui/dialogs/clusterquestion.h"
#include "ui/dialogs/newsdialog.h"
#include "ui/docks/guardbar.h"
#include "ui/docks/incidentdock.h"
#include "ui/docks/recoverybar.h"
#include "ui/help/helpdesk.h"
#include "ui/labels.h"
#include "ui/navigation.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/servicepage.h"
#include "ui/pages/welcomepage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenuBar>
#include <QScreen>
#include <QTimer>

#include <tuple>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initIcons() {
  Q_INIT_RESOURCE(icons);
}

namespace sternway::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_theme(workspace.settings()),
      m_digests(workspace),
      m_fleet(workspace),
      m_tray(workspace.settings(), m_fleet) {
  initIcons();
  m_ui.setupUi(this);
  setWindowIcon(QIcon(u":/icons/sternway.svg"_s));
  m_welcome = new WelcomePage(workspace, this);
  m_fleetPage = new FleetPage(m_fleet, m_digests, workspace.settings(), this);
  m_ui.pages->addWidget(m_welcome);
  m_ui.pages->addWidget(m_fleetPage);
  makeNavigation();
  connectIncident();
  makeStrips();
  m_help = new HelpDesk(workspace.settings(), *this);
  makeMenus();
  connectActions();
  connectMessages();
  connectPages();
  retranslate();
  resize(QSize(160 * grid, 100 * grid).boundedTo(screen()->availableSize() - QSize(2 * grid, 6 * grid)));  // with its frame
  restoreGeometry(QByteArray::fromBase64(workspace.settings().get(platform::setting::windowGeometry)));
  if (workspace.settings().get(platform::setting::incidentShown))
    incident();
  restoreState(QByteArray::fromBase64(workspace.settings().get(platform::setting::windowState)));
  visit({.page = workspace.sessions().isEmpty() ? Place::Page::Welcome : Place::Page::Fleet, .service = {}});
}

MainWindow::~MainWindow() {
  hearNoMore(*this);
  m_fleet.disconnect(this);
}

void MainWindow::makeNavigation() {
  m_navigation = new Navigation(m_fleet, this);
  m_navigation->setMinimumWidth(24 * grid);  // names are told apart, whatever else is open
  m_ui.navigationDock->setWidget(m_navigation);
  resizeDocks({m_ui.navigationDock}, {32 * grid}, Qt::Horizontal);
  QAction &toggle = m_actions.at(u"view.navigation"_s);
  connect(&toggle, &QAction::toggled, m_ui.navigationDock, &QWidget::setVisible);
  connect(m_ui.navigationDock->toggleViewAction(), &QAction::toggled, &toggle, &QAction::setChecked);
  toggle.setChecked(true);
}

void MainWindow::makeStrips() {
  m_notices = new NoticeStrip(m_workspace, m_fleet, this);
  m_ui.strips->addWidget(m_notices);
  auto *connections = new ConnectionBar(m_fleet, this);
  m_ui.status->addPermanentWidget(connections);
  connect(m_notices, &NoticeStrip::opened, this, &MainWindow::openService);
  connect(connections, &ConnectionBar::clusterOpened, this, &MainWindow::openFleet);
}

void MainWindow::makeMenus() {
  for (int i = 0; i < actionGroupCount; ++i) {
    const QList<QAction *> actions = m_actions.inGroup(static_cast<ActionGroup>(i));
    QMenu *menu = m_ui.menus->addMenu(QString());
    menu->addActions(actions);
    m_menus.append(menu);
    // Shortcuts hold while the menu bar is hidden, too.
    addActions(actions);
  }
  for (const QString &id : {u"go.back"_s, u"go.forward"_s, u"go.fleet"_s, u"go.incidents"_s, u"go.palette"_s,
                            u"service.rollback"_s, u"service.declare"_s})
    m_ui.tools->addAction(&m_actions.at(id));
}

void MainWindow::connectPages() {
  connect(m_welcome, &WelcomePage::contextChosen, this, &MainWindow::openContext);
  connect(m_welcome, &WelcomePage::rehearsalChosen, this, &MainWindow::openRehearsal);
  connect(m_welcome, &WelcomePage::preferencesWanted, this, [this] { openPreferences(); });
  connect(m_fleetPage, &FleetPage::opened, this, &MainWindow::openService);
  connect(m_fleetPage, &FleetPage::clustersWanted, this, &MainWindow::openWelcome);
  connect(m_fleetPage, &FleetPage::namespacesWanted, this, &MainWindow::chooseNamespaces);
  connect(m_fleetPage, &FleetPage::prometheusWanted, this, &MainWindow::openPreferences);
  connect(m_fleetPage, &FleetPage::clusterWanted, this, [this](const QString &context) {
    const ClusterSession *session = m_workspace.session(context);
    if (session && session->metrics())
      askForCluster(m_workspace, context, session->metrics()->cluster(), this);
  });
  connect(m_fleetPage, &FleetPage::currentServiceChanged, this, &MainWindow::updateActions);
  connect(m_fleetPage, &FleetPage::menuWanted, this, [this](const QPoint &at) {
    if (const auto service = currentService())
      showMenu(at, *service);
  });
  connect(m_navigation, &Navigation::opened, this, &MainWindow::openService);
  connect(m_navigation, &Navigation::clustersWanted, this, &MainWindow::openWelcome);
  connect(m_navigation, &Navigation::incidentsWanted, this, &MainWindow::openIncidents);
  connect(m_navigation, &Navigation::menuWanted, this, &MainWindow::showMenu);
  connect(m_navigation, &Navigation::clusterOpened, this, [this](const QString &context) {
    m_fleetPage->filter(m_fleet.sessions().size() > 1 ? context : QString());
    openFleet();
  });
  connect(m_navigation, &Navigation::namespaceOpened, this, [this](const QString &, const QString &nameSpace) {
    m_fleetPage->filter(nameSpace);
    openFleet();
  });
  connect(&m_tray, &Tray::opened, this, [this](const ObjectRef &service) {
    openService(service);
    raise();
    activateWindow();
  });
  connect(&m_fleet, &Fleet::turned, this, [this](const ServiceStatus &status) {
    if (markOf(status.verdict) == Mark::Critical)
      QApplication::alert(this);
  });
  connect(&m_fleet, &Fleet::changed, this, &MainWindow::updateActions);
  connect(&m_fleet, &Fleet::changed, this, &MainWindow::restore);
  connect(&m_workspace, &Workspace::sessionAboutToClose, this, [this](const ClusterSession *session) {
    if (m_servicePage && m_servicePage->service() && m_servicePage->service()->context == session->context())
      m_servicePage->leave();
    const auto current = m_history.current();
    if (current && current->page == Place::Page::Service && current->service.context == session->context())
      openFleet();
  });
}

void MainWindow::showEvent(QShowEvent *event) {
  QMainWindow::showEvent(event);
  if (m_begun)
    return;
  m_begun = true;
  // After the first paint.
  QTimer::singleShot(0, this, &MainWindow::begin);
}

/// Opens what the command line names, else what was open last, else the current context; not where somebody has opened something
/// already.
void MainWindow::begin() {
  m_theme.followDesktop();
  m_tray.start();
  auto *recovery = new RecoveryBar(m_workspace, this);
  m_ui.strips->insertWidget(0, recovery);
  connect(recovery, &RecoveryBar::decideRequested, this, &MainWindow::recover);
  addRunningBar();
  auto *guards = new GuardBar(m_workspace, this);
  m_ui.strips->insertWidget(0, guards);
  connect(guards, &GuardBar::fired, this, &MainWindow::openService);
  connect(guards, &GuardBar::alarmed, &m_tray, &Tray::warn);
  remindOfUpdates();
  if (const QString text = NewsDialog::updateNotice(m_workspace.settings()); !text.isEmpty())
    m_notices->say(text);
  if (!m_workspace.sessions().isEmpty())
    return;
  // One that cannot be opened is said, and no other one is taken in its place.
  if (const QString named = m_workspace.namedContext(); !named.isEmpty())
    return openContext(named);
  const auto contexts = m_workspace.contexts();
  if (!contexts)
    return;
  const QStringList last = m_workspace.settings().get(platform::setting::openContexts);
  for (const ContextEntry &entry : *contexts)
    if (entry.problem.isEmpty() && (last.isEmpty() ? entry.current : last.contains(entry.name)))
      // An error stands on the welcome page, which is shown.
      std::ignore = m_workspace.open(entry.name);
  if (m_workspace.sessions().isEmpty())
    return;
  openFleet();
  m_wanted = placeFromText(m_workspace.settings().get(platform::setting::page));
}

/// The service that was shown last is shown again as soon as its cluster has told of it, unless the user has gone elsewhere.
void MainWindow::restore() {
  if (!m_wanted || m_wanted->page != Place::Page::Service || m_fleet.services().rowOf(m_wanted->service) < 0)
    return;
  const ObjectRef service = m_wanted->service;
  m_wanted.reset();
  openService(service);
}

void MainWindow::remember() {
  platform::Settings &settings = m_workspace.settings();
  QStringList contexts;
  for (const ClusterSession *session : m_workspace.sessions())
    if (!session->isRehearsal())
      contexts.append(session->context());
  // Where the settings cannot be written there is nobody left to tell: the window closes.
  std::ignore = settings.set(platform::setting::windowGeometry, saveGeometry().toBase64());
  std::ignore = settings.set(platform::setting::windowState, saveState().toBase64());
  std::ignore = settings.set(platform::setting::incidentShown, m_incident && !m_incident->isHidden());
  std::ignore = settings.set(platform::setting::openContexts, contexts);
  if (const auto place = m_history.current())
    std::ignore = settings.set(platform::setting::page, toText(*place));
}

void MainWindow::closeEvent(QCloseEvent *event) {
  if (QDialog *dialog = unsavedDialog()) {
    event->ignore();
    dialog->raise();
    dialog->activateWindow();
    dialog->reject();  // asks first
    return;
  }
  if (!m_closing && !(running({}).isEmpty() && guarded().isEmpty())) {
    event->ignore();
    askAboutClosing();
    return;
  }
  remember();
  QMainWindow::closeEvent(event);
}

void MainWindow::visit(const Place &place) {
  m_wanted.reset();
  m_history.visit(place);
  showPlace(place);
}

void MainWindow::showPlace(const Place &place) {
  switch (place.page) {
    case Place::Page::Welcome: m_ui.pages->setCurrentWidget(m_welcome); break;
    case Place::Page::Fleet:
      m_ui.pages->setCurrentWidget(m_fleetPage);
      m_fleetPage->focusTable();
      break;
    case Place::Page::Incidents: showIncidentsPage(); break;
    case Place::Page::Service: showServicePage(place.service); break;
  }
  updateActions();
  updateTitle();
}

/// The cluster may have been closed since: then there is only the fleet to show.
void MainWindow::showServicePage(const ObjectRef &service) {
  ClusterSession *session = m_workspace.session(service.context);
  if (!session) {
    m_ui.pages->setCurrentWidget(m_fleetPage);
    return;
  }
  if (!m_servicePage) {
    m_servicePage = new ServicePage(m_workspace, this);
    m_ui.pages->addWidget(m_servicePage);
    connect(m_servicePage, &ServicePage::rollbackRequested, this, &MainWindow::startRollback);
    connect(m_servicePage, &ServicePage::declareRequested, this, &MainWindow::declare);
    connect(m_servicePage, &ServicePage::incidentOpened, this, &MainWindow::followDeclared);
    connect(m_servicePage, &ServicePage::trustRequested, this, &MainWindow::openTrust);
    connect(m_servicePage, &ServicePage::trialRequested, this, [this](const ObjectRef &each) { openTrial(each, this); });
    connect(m_servicePage, &ServicePage::contactsRequested, this, &MainWindow::openContacts);
    connect(m_servicePage, &ServicePage::preferencesRequested, this, [this] { openPreferences(currentContext()); });
  }
  m_servicePage->showService(*session, service);
  m_ui.pages->setCurrentWidget(m_servicePage);
  m_servicePage->setFocus(Qt::OtherFocusReason);
  m_navigation->showService(service);
  m_notices->see(service);
  if (m_incident)
    m_incident->showService(service);
}

std::optional<ObjectRef> MainWindow::currentService() const {
  const auto place = m_history.current();
  if (place && place->page == Place::Page::Service)
    return place->service;
  return place && place->page == Place::Page::Fleet ? m_fleetPage->currentService() : std::nullopt;
}

QString MainWindow::currentContext() const {
  if (const auto service = currentService())
    return service->context;
  if (QString context = m_navigation->currentContext(); !context.isEmpty())
    return context;
  const QList<ClusterSession *> sessions = m_workspace.sessions();
  return sessions.size() == 1 ? sessions.first()->context() : QString();
}

void MainWindow::updateActions() {
  const auto service = currentService();
  const bool open = service && m_workspace.session(service->context);
  for (QAction *action : m_actions.inGroup(ActionGroup::Service))
    action->setEnabled(open);
  const bool cluster = m_workspace.session(currentContext()) != nullptr;
  m_actions.at(u"cluster.close"_s).setEnabled(cluster);
  m_actions.at(u"cluster.namespaces"_s).setEnabled(cluster);
  // Elsewhere its keys belong to the page: the log of a service has a search of its own.
  const auto place = m_history.current();
  m_actions.at(u"go.filter"_s).setEnabled(place && (place->page == Place::Page::Fleet || place->page == Place::Page::Incidents));
  m_actions.at(u"go.back"_s).setEnabled(m_history.canGoBack());
  m_actions.at(u"go.forward"_s).setEnabled(m_history.canGoForward());
}

void MainWindow::updateTitle() {
  const auto place = m_history.current();
  QStringList parts;
  if (place && place->page == Place::Page::Service)
    parts = QStringList{place->service.name, place->service.nameSpace, place->service.context};
  else if (place && place->page == Place::Page::Fleet)
    parts.append(tr("Fleet"));
  else if (place && place->page == Place::Page::Incidents)
    parts.append(tr("Incidents"));
  parts.append(u"Sternway"_s);
  setWindowTitle(parts.join(u" – "_s));
}

void MainWindow::retranslate() {
  m_ui.retranslateUi(this);
  m_actions.retranslate();
  for (int i = 0; i < actionGroupCount; ++i)
    m_menus[i]->setTitle(Actions::title(static_cast<ActionGroup>(i)));
  updateTitle();
}

}  // namespace sternway::ui

#include "moc_mainwindow.cpp"
