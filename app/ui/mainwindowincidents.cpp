// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents in the window: the dock with one, the page with all of them.
#include "ui/docks/earlierline.h"
#include "ui/docks/incidentdock.h"
#include "ui/mainwindow.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/incidentspage.h"

#include <utility>

namespace sternway::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectIncident() {
  connect(&m_actions.at(u"view.incident"_s), &QAction::toggled, this, [this](bool on) {
    if (on || m_incident)
      incident().setVisible(on);
  });
}

/// Hidden until there is an incident to show, or somebody asks for it.
IncidentDock &MainWindow::incident() {
  if (m_incident)
    return *m_incident;
  m_incident = new IncidentDock(m_workspace, this);
  addDockWidget(Qt::RightDockWidgetArea, m_incident);
  m_incident->hide();
  auto *earlier = new EarlierLine(m_digests, m_incident);
  m_incident->addLine(earlier);
  connect(m_incident, &IncidentDock::incidentShown, earlier, &EarlierLine::showFor);
  connect(earlier, &EarlierLine::opened, this, &MainWindow::showIncident);
  connect(m_incident, &IncidentDock::messageRequested, this, &MainWindow::writeMessage);
  connect(m_incident, &IncidentDock::postMortemRequested, this, &MainWindow::writePostMortem);
  connect(m_incident->toggleViewAction(), &QAction::toggled, &m_actions.at(u"view.incident"_s), &QAction::setChecked);
  connect(m_incident->toggleViewAction(), &QAction::toggled, this, &MainWindow::keepTreeWidth);
  restoreDockWidget(m_incident);
  if (const auto place = m_history.current(); place && place->page == Place::Page::Service)
    m_incident->showService(place->service);
  return *m_incident;
}

/// The tree makes room for the incident, and gets it back.
void MainWindow::keepTreeWidth(bool incidentShown) {
  const QDockWidget &tree = *m_ui.navigationDock;
  const int now = isVisible() && tree.isVisible() ? tree.width() : 0;
  const int before = std::exchange(m_treeWidth, incidentShown ? now : 0);
  if (!incidentShown && now > 0 && now < before)
    resizeDocks({m_ui.navigationDock}, {before}, Qt::Horizontal);
}

void MainWindow::showIncidentsPage() {
  if (!m_incidentsPage) {
    m_incidentsPage = new IncidentsPage(m_workspace, m_digests, this);
    m_ui.pages->addWidget(m_incidentsPage);
    connect(m_incidentsPage, &IncidentsPage::opened, this, &MainWindow::showIncident);
    connect(m_incidentsPage, &IncidentsPage::postMortemRequested, this, &MainWindow::writePostMortem);
  }
  m_digests.refresh();
  m_ui.pages->setCurrentWidget(m_incidentsPage);
  m_incidentsPage->focusTable();
}

void MainWindow::focusFilter() {
  if (m_ui.pages->currentWidget() == m_incidentsPage)
    m_incidentsPage->focusSearch();
  else
    m_fleetPage->focusFilter();
}

}  // namespace sternway::ui
