// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/incidentplay.h"

#include "screenshots/pastincidents.h"
#include "ui/charts/chartview.h"
#include "ui/charts/timechart.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/docks/incidentdock.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"
#include "ui/help/tour.h"
#include "ui/mainwindow.h"
#include "ui/pages/metriccharts.h"
#include "ui/postmortem/postmortemdialog.h"
#include "ui/wizards/rollbackwizard.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
bool isDrawn(const ui::TimeChart &chart) {
  const QList<ChartSeries> &series = chart.view().data().series;
  return chart.view().isVisible() && !series.isEmpty() && !series.constFirst().samples.isEmpty();
}
}  // namespace

IncidentPlay::IncidentPlay(ui::MainWindow &window, platform::Settings &settings, const OtherProcess &other, const QString &folder,
                           QObject *parent)
    : PictureStage(window, settings, folder, parent),
      m_window(window),
      m_journal(other.journal),
      m_messages(window, other.outbox) {
  see();
  decide();
  rollBack();
  tell();
  learn();
  help();
  review();
}

void IncidentPlay::see() {
  show(u"welcome"_s, [] { return true; });
  add({.name = u"rehearsal"_s, .act = [this] { m_window.openRehearsal(u"bad-release"_s); }});
  show(u"fleet"_s, [this] { return m_window.fleet().toRollBack() > 0; });
}

void IncidentPlay::decide() {
  // What has to go back is selected in the fleet.
  add({.name = u"open service"_s, .act = [this] { m_window.openService(*m_window.currentService()); }});
  add({.name = u"assessment"_s,
       .ready = [this] { return m_window.findChild<QTableView *>(u"revisionsTable"_s)->model()->rowCount() > 0; },
       .act = [] {}});
  show(u"service"_s, [this] {
    const auto *charts = m_window.findChild<ui::MetricCharts *>();
    return isDrawn(charts->errors()) && isDrawn(charts->latency());
  });
  add({.name = u"begin tour"_s, .act = [this] { m_window.actions().at(u"help.tour"_s).trigger(); }});
  show(u"tour"_s, [this] { return m_window.findChild<ui::Tour *>()->stop() == 0; });
  add({.name = u"leave tour"_s, .act = [this] { m_window.findChild<QPushButton *>(u"tourLeave"_s)->click(); }});
  add({.name = u"open matrix"_s, .act = [this] { m_window.actions().at(u"service.matrix"_s).trigger(); }});
  show(u"matrix"_s, [this] { return m_window.findChild<QTableView *>(u"matrixTable"_s)->model()->rowCount() > 0; });
  add({.name = u"leave matrix"_s, .act = [this] { m_window.findChild<QTabWidget *>(u"serviceTabs"_s)->setCurrentIndex(0); }});
}

void IncidentPlay::rollBack() {
  add({.name = u"open wizard"_s, .act = [this] { m_window.startRollback(*m_window.currentService()); }});
  show(u"wizard-method"_s, answered(u"MethodPage"_s));
  goOn(u"MethodPage"_s);
  show(u"wizard-migrations"_s, answered(u"MigrationsPage"_s));
  goOn(u"MigrationsPage"_s);
  show(u"wizard-target"_s, answered(u"TargetPage"_s));
  goOn(u"TargetPage"_s);
  goOn(u"ChangesPage"_s);
  show(u"wizard-values"_s, answered(u"VariablesPage"_s));
  goOn(u"VariablesPage"_s);
  show(u"wizard-plan"_s, answered(u"PlanPage"_s));
  goOn(u"PlanPage"_s);
  show(u"wizard-preflight"_s, answered(u"PreflightPage"_s));
  goOn(u"PreflightPage"_s);
  show(u"wizard-checklist"_s, answered(u"ChecklistPage"_s));
  goOn(u"ChecklistPage"_s);
  show(u"wizard-procedure"_s, answered(u"ProcedurePage"_s));
  goOn(u"ProcedurePage"_s);
  show(u"wizard-messages"_s, answered(u"MessagesPage"_s));
  goOn(u"MessagesPage"_s);
  goOn(u"ConfirmPage"_s);
  // Old pods and new ones beside each other; a slow machine may be past that.
  add({.name = u"progress"_s,
       .ready =
           [this] {
             const auto *pods = wizard()->findChild<QTableView *>(u"pods"_s);
             return pods->model()->rowCount() > 3 || !at(u"ProgressPage"_s)();
           },
       .act = [] {},
       .rest = 800ms});
  show(u"wizard-progress"_s, [] { return true; });
  show(u"wizard-verify"_s, answered(u"VerifyPage"_s));
  add({.name = u"unfold messages"_s, .act = [this] { m_messages.unfoldStage(); }});
  show(u"wizard-verify-messages"_s, at(u"VerifyPage"_s));
  goOn(u"VerifyPage"_s);
  show(u"wizard-done"_s, at(u"DonePage"_s));
}

/// A picture of what the receivers of each kind of channel get, and of an outbox in which not all went well.
void IncidentPlay::tell() {
  add({.name = u"close wizard"_s, .act = [this] { next()->click(); }});
  show(u"incident"_s, [this] { return !wizard(); });
  add({.name = u"open lanes"_s, .act = [this] { m_window.findChild<QToolButton *>(u"openLanes"_s)->click(); }});
  show(u"lanes"_s, [this] {
    const auto *errors = m_window.findChild<ui::TimeChart *>(u"laneErrors"_s);
    return errors && isDrawn(*errors);
  });
  add({.name = u"close lanes"_s, .act = [this] { m_window.findChild<QDialog *>(u"laneView"_s)->close(); }});
  add({.name = u"write message"_s, .act = [this] { m_messages.openMessage(); }});
  const QList<std::tuple<QString, QString, int>> previews{
      {u"slack"_s, u"incidents"_s, 0},        {u"status-page"_s, u"status-page"_s, 0},
      {u"mail-html"_s, u"stakeholders"_s, 0}, {u"mail-plain"_s, u"stakeholders"_s, 1},
      {u"github"_s, u"issue"_s, 0},           {u"teams"_s, u"team"_s, 0},
      {u"pagerduty"_s, u"pager"_s, 0},        {u"jira"_s, u"tickets"_s, 0},
      {u"webhook"_s, u"hook"_s, 0},           {u"status-api"_s, u"own-status"_s, 0},
      {u"grafana"_s, u"dashboards"_s, 0},     {u"alertmanager"_s, u"silence"_s, 0}};
  for (const auto &[kind, channel, nth] : previews)
    show(u"message-"_s + kind, [this, channel = channel, nth = nth] { return m_messages.showPreview(channel, nth); });
  add({.name = u"close message"_s, .act = [this] { m_messages.closeMessage(); }});
  add({.name = u"fill outbox"_s,
       .act = [this] { m_messages.fillOutbox(m_window.findChild<ui::IncidentDock *>()->incidentId()); }});
  add({.name = u"open outbox"_s, .act = [this] { m_window.actions().at(u"service.outbox"_s).trigger(); }, .rest = 1500ms});
  show(u"outbox"_s, [this] { return m_messages.isOutboxShown(); });
  add({.name = u"open channels"_s, .act = [this] { m_window.actions().at(u"app.channels"_s).trigger(); }});
  show(u"preferences-channels"_s, [this] { return m_window.findChild<ui::PreferencesDialog *>() != nullptr; });
  add({.name = u"close channels"_s, .act = [this] { m_window.findChild<ui::PreferencesDialog *>()->reject(); }});
}

void IncidentPlay::learn() {
  add({.name = u"open post-mortem"_s, .act = [this] {
         auto *dock = m_window.findChild<ui::IncidentDock *>();
         Q_EMIT dock->postMortemRequested(dock->incidentId());
       }});
  const auto section = [this](int row) {
    const auto *dialog = m_window.findChild<ui::PostMortemDialog *>();
    auto *sections = dialog->findChild<QListWidget *>(u"sections"_s);
    if (sections->count() <= row)
      return false;
    sections->setCurrentRow(row);
    return true;
  };
  show(u"post-mortem-measured"_s, [section] { return section(1); });
  add({.name = u"write post-mortem"_s,
       .ready = [section] { return section(2); },
       .act =
           [this] {
             m_window.findChild<ui::PostMortemDialog *>()
                 ->findChild<QPlainTextEdit *>(u"markdown"_s)
                 ->setPlainText(
                     u"The release should have been stopped by the canary, which was **human error**.\n\n"
                     "- The canary looks at `latency_p99` only.\n- 12 % of requests failed before anybody was paged.\n"_s);
           }});
  show(u"post-mortem"_s,
       [this] { return m_window.findChild<ui::PostMortemDialog *>()->findChild<QListWidget *>(u"findings"_s)->count() >= 3; });
  add({.name = u"close post-mortem"_s, .act = [this] { m_window.findChild<ui::PostMortemDialog *>()->reject(); }});
  add({.name = u"open import"_s, .act = [this] {
         m_window.actions().at(u"runbook.import"_s).trigger();
         m_window.findChild<ui::ImportDialog *>()->openFile(QStringLiteral(STERNWAY_SOURCE_DIR) +
                                                            u"/tests/import/markdown/mobile.md"_s);
       }});
  show(u"import"_s, [this] { return m_window.findChild<QPlainTextEdit *>(u"yaml"_s)->toPlainText().size() > 100; });
  add({.name = u"close import"_s, .act = [this] { m_window.findChild<ui::ImportDialog *>()->reject(); }});
  add({.name = u"open preferences"_s, .act = [this] { m_window.actions().at(u"app.preferences"_s).trigger(); }});
  show(u"preferences"_s, [this] { return m_window.findChild<ui::PreferencesDialog *>() != nullptr; });
}

void IncidentPlay::help() {
  const auto open = [this](const QString &action) { return [this, action] { m_window.actions().at(action).trigger(); }; };
  const auto search = [this](const QString &text) {
    return [this, text] { ui::HelpDesk::of(m_window)->window()->findChild<QLineEdit *>(u"helpSearch"_s)->setText(text); };
  };
  add({.name = u"close preferences"_s, .act = [this] { m_window.findChild<ui::PreferencesDialog *>()->reject(); }});
  add({.name = u"open help"_s, .act = [this] { ui::HelpDesk::of(m_window)->open(u"first-incident"_s); }});
  show(u"help"_s, [] { return true; });
  add({.name = u"search"_s, .act = search(u"roll back"_s)});
  show(u"help-search"_s, [] { return true; });
  add({.name = u"close help"_s, .act = [this] { ui::HelpDesk::of(m_window)->window()->close(); }});
  add({.name = u"open check"_s, .act = open(u"help.check"_s)});
  show(u"check"_s, [this] { return m_window.findChild<QPushButton *>(u"copyReport"_s)->isEnabled(); });
  add({.name = u"close check"_s, .act = [this] { m_window.findChild<QDialog *>(u"checkDialog"_s)->reject(); }});
  add({.name = u"open about"_s, .act = open(u"help.about"_s)});
  show(u"about"_s, [this] { return m_window.findChild<QMessageBox *>(u"aboutBox"_s) != nullptr; });
  add({.name = u"close about"_s, .act = [this] { m_window.findChild<QMessageBox *>(u"aboutBox"_s)->reject(); }});
}

/// Comes last: what its incidents have left undone is told from then on.
void IncidentPlay::review() {
  add({.name = u"past incidents"_s, .act = [this] { writePastIncidents(m_journal, this, [this] { m_hasPast = true; }); }});
  add({.name = u"open incidents"_s, .ready = [this] { return m_hasPast; }, .act = [this] { m_window.openIncidents(); }});
  show(u"incidents"_s, [this] {
    const auto *table = m_window.findChild<QTableView *>(u"incidentTable"_s);
    return table->model()->rowCount() > pastIncidentCount() && m_window.digests().isComplete();
  });
  add({.name = u"open statistics"_s, .act = [this] {
         m_window.findChild<ui::IncidentDock *>()->hide();
         m_window.findChild<QTabWidget *>(u"incidentTabs"_s)->setCurrentIndex(1);
       }});
  show(u"statistics"_s, [] { return true; });
}

void IncidentPlay::goOn(const QString &page) {
  add({.name = page, .ready = answered(page), .act = [this] { next()->click(); }});
}

ui::RollbackWizard *IncidentPlay::wizard() const {
  return m_window.findChild<ui::RollbackWizard *>();
}

QPushButton *IncidentPlay::next() const {
  return wizard()->findChild<QPushButton *>(u"next"_s);
}

std::function<bool()> IncidentPlay::at(const QString &page) const {
  return [this, page] {
    return wizard() && wizard()->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName() == page;
  };
}

std::function<bool()> IncidentPlay::answered(const QString &page) const {
  return [this, there = at(page)] { return there() && next()->isVisible() && next()->isEnabled(); };
}

}  // namespace sternway

#include "moc_incidentplay.cpp"
