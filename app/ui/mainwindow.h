// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ui/actions.h"
#include "ui/fleet.h"
#include "ui/incidentdigests.h"
#include "ui/retranslated.h"
#include "ui/theme.h"
#include "ui/tray.h"

#include "ui_mainwindow.h"

#include <QMainWindow>

class QDialog;

namespace sternway {
struct OperationRecord;
}
namespace sternway::models {
struct PaletteEntry;
}

namespace sternway::ui {

class FleetPage;
class HelpDesk;
class Navigation;
class IncidentDock;
class IncidentsPage;
struct MessageScope;
class NoticeStrip;
class RollbackWizard;
class ServicePage;
class Tour;
struct ServicesScope;
class WelcomePage;

/// The window: the tree of clusters on the left, one page in the middle, what must always be seen above it. It is usable when it
/// is painted; what was open last opens after that. GUI thread, one an application; the workspace outlives it.
class MainWindow final : public Retranslated<QMainWindow> {
  Q_OBJECT
public:
  explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
  ~MainWindow() override;

  void openWelcome() { visit({}); }
  void openFleet() { visit({.page = Place::Page::Fleet, .service = {}}); }
  void openIncidents() { visit({.page = Place::Page::Incidents, .service = {}}); }
  void openService(const ObjectRef &service) { visit({.page = Place::Page::Service, .service = service}); }
  /// Opens the cluster, or says why it cannot be; then the fleet.
  void openContext(const QString &context) { opened(m_workspace.open(context), context); }
  void openRehearsal(const QString &scenario);
  /// Nothing happens while the service's cluster is not open. \a revision: the target that is chosen at first.
  void startRollback(const ObjectRef &service, const QString &revisionUid = {});
  /// The same of its database migrations alone; it says so where the runbook has no method for them.
  void startMigrations(const ObjectRef &service);
  /// Forward again to what its last rollback has left; the wizard says so where there is none.
  void startForward(const ObjectRef &service);
  /// Of several services of one cluster: those that are selected in the fleet, else those of the current service's cluster that
  /// call for it; it says so where there are none, or of several clusters.
  void startRollbackOfSeveral();
  /// All services of the runbook of this one.
  void startRollbackOfRunbook(const ObjectRef &service);
  /// The service of the page, or of the selected row of the fleet.
  [[nodiscard]] std::optional<ObjectRef> currentService() const;
  [[nodiscard]] Actions &actions() { return m_actions; }
  [[nodiscard]] Fleet &fleet() { return m_fleet; }
  [[nodiscard]] const IncidentDigests &digests() const { return m_digests; }

protected:
  void showEvent(QShowEvent *event) override;
  void closeEvent(QCloseEvent *event) override;

private:
  void makeMenus();
  void makeNavigation();
  void makeStrips();
  void connectActions();
  void connectPages();
  void begin();
  void restore();
  void remember();
  void visit(const Place &place);
  void showPlace(const Place &place);
  void showServicePage(const ObjectRef &service);
  void showIncidentsPage();
  void keepTreeWidth(bool incidentShown);
  void focusFilter();
  void updateActions();
  void updateTitle();
  void retranslate() override;

  [[nodiscard]] QString currentContext() const;
  void opened(const Result<ClusterSession *> &session, const QString &name);
  void closeContext(const QString &context);
  void chooseNamespaces(const QString &context);
  void openPreferences(const QString &context = {});
  void openImport();
  void openPalette();
  void openContacts(const ObjectRef &service);
  void openSecrets(const ObjectRef &service);
  void openTrust(const ObjectRef &service);
  void openTrial(const ObjectRef &service, QWidget *over);
  /// The page of the current service.
  ServicePage *pageOfService();
  void openAbout();
  void openHelp();
  Tour &tour();
  void openCommand(const models::PaletteEntry &command);
  void showMenu(const QPoint &at, const ObjectRef &ref);
  void copyName();

  void connectIncident();
  IncidentDock &incident();
  void followWizard(const RollbackWizard *wizard);
  void connectMessages();
  void writeMessage(const MessageScope &scope);
  void writeMessageAbout(const ObjectRef &service);
  void openOutbox(const ObjectRef &service);
  void openChannels();
  void remindOfUpdates();
  void writePostMortem(const QString &incidentId);
  /// One beside this window with a text that would be lost; null: none has.
  [[nodiscard]] QDialog *unsavedDialog() const;
  /// Of the open one about the service; empty: there is none.
  [[nodiscard]] QString openIncidentOf(const ObjectRef &service);
  void openServices(const QString &context, const ServicesScope &scope);
  void addRunningBar();
  [[nodiscard]] QList<ObjectRef> toRollBack(const QString &context) const;
  void declare(const ObjectRef &service);
  void followDeclared(const ObjectRef &service, const QString &id);
  void showIncident(const QString &id);
  void recover(const OperationRecord &record);
  /// Whether no rollback is under way in the cluster (empty: in any); says so where one is.
  bool mayClose(const QString &context);
  void askAboutClosing();
  [[nodiscard]] QStringList running(const QString &context) const;
  [[nodiscard]] QStringList guarded() const;  ///< by this process

  Ui::MainWindow m_ui;
  Workspace &m_workspace;
  SystemClock m_clock;
  Theme m_theme;
  Actions m_actions;
  IncidentDigests m_digests;
  Fleet m_fleet;
  Tray m_tray;
  PlaceHistory m_history;
  Navigation *m_navigation = nullptr;
  NoticeStrip *m_notices = nullptr;
  HelpDesk *m_help = nullptr;
  Tour *m_tour = nullptr;              ///< made when it is first needed
  IncidentDock *m_incident = nullptr;  ///< made when it is first asked for, by incident()
  int m_treeWidth = 0;                 ///< before the incident was shown; 0: not known
  WelcomePage *m_welcome = nullptr;
  FleetPage *m_fleetPage = nullptr;
  ServicePage *m_servicePage = nullptr;      ///< made when it is first shown
  IncidentsPage *m_incidentsPage = nullptr;  ///< likewise
  QList<QMenu *> m_menus;
  std::optional<Place> m_wanted;  ///< the service that was shown last, until its cluster has told of it
  bool m_begun = false;
  bool m_closing = false;
};

}  // namespace sternway::ui
