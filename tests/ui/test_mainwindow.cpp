// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/runbookdialog.h"
#include "ui/dialogs/trialdialog.h"
#include "ui/docks/incidentdock.h"
#include "ui/emptystate.h"
#include "ui/messages/messagedialog.h"
#include "ui/tableview.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>

namespace test_mainwindow {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

Workload service(const QString &name) {
  return makeWorkload(Kind::Deployment, name, podTemplate(u"shop/"_s + name + u":v1"_s));
}

template <typename T>
T &child(const QWidget &parent, const QString &name) {
  T *found = parent.findChild<T *>(name);
  Q_ASSERT_X(found, "child", qPrintable(name));
  return *found;
}

}  // namespace

class TestMainWindow : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void opensTheCurrentContextAfterThePaint() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    workspace.addContext(u"other"_s);
    MainWindow window(workspace);
    QVERIFY(workspace.sessions().isEmpty());
    window.show();
    QTRY_COMPARE(workspace.sessions().size(), 1);
    QVERIFY(workspace.fake(u"lab"_s)->feed().isStarted());
    QCOMPARE(child<QStackedWidget>(window, u"pages"_s).currentWidget()->objectName(), u"FleetPage"_s);
  }

  void withoutKubeconfigItSaysWhatToDo() {
    FakeWorkspace workspace;
    workspace.setKubeconfigError(
        {.kind = ErrorKind::Input, .message = u"There is no kubeconfig"_s, .detail = u"Nothing was found."_s});
    MainWindow window(workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(child<QStackedWidget>(window, u"pages"_s).currentWidget()->objectName(), u"WelcomePage"_s);
    const auto &problem = child<Banner>(window, u"problem"_s);
    QVERIFY(problem.text().contains(u"/home/someone/.kube/config"_s));
    QVERIFY(child<QListView>(window, u"rehearsals"_s).isVisible());
  }

  void listsServicesAndFiltersThem() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    workspace.fake(u"lab"_s)->feed().setWorkloads({service(u"order-service"_s), service(u"web"_s)});
    auto &table = child<TableView>(window, u"fleetTable"_s);
    QTRY_COMPARE(table.proxy().rowCount(), 2);
    QTRY_COMPARE(child<QLabel>(window, u"count"_s).text(), u"2 service(s), none to roll back"_s);
    child<QLineEdit>(window, u"filter"_s).setText(u"order"_s);
    QCOMPARE(table.proxy().rowCount(), 1);
    child<QLineEdit>(window, u"filter"_s).setText(u"nothing such"_s);
    QCOMPARE(child<EmptyState>(window, u"empty"_s).title(), u"Nothing matches"_s);
  }

  /// Nobody can say that none has to go back while nothing can be judged.
  void withoutMetricsNoneCanBeJudged() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    Matrix matrix;
    matrix.rows.resize(1);
    matrix.rows[0].condition.metric = u"error_rate"_s;
    matrix.rows[0].condition.threshold = 0.1;
    matrix.rows[0].action = Action::Rollback;
    workspace.setMatrix(matrix);
    std::ignore = workspace.open(u"lab"_s);
    const Error down{
        .kind = ErrorKind::Unreachable, .message = u"connection refused"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    workspace.fake(u"lab"_s)->fakeMetrics().setFleet(fail(down));
    MainWindow window(workspace);
    window.show();
    workspace.fake(u"lab"_s)->feed().setWorkloads({service(u"order-service"_s), service(u"web"_s)});
    QTRY_COMPARE(child<QLabel>(window, u"count"_s).text(), u"2 service(s), none can be evaluated"_s);
    QTRY_VERIFY(child<Banner>(window, u"disturbance"_s).text().contains(u"There are no metrics: connection refused"_s));
  }

  void theContextOfTheCommandLineIsTheOneThatIsOpened() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    workspace.addContext(u"other"_s);
    QVERIFY(workspace.settings().set(platform::setting::openContexts, {u"lab"_s}));
    workspace.setNamedContext(u"other"_s);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.session(u"other"_s));
    QVERIFY(!workspace.session(u"lab"_s));
  }

  void aLostConnectionEmptiesNothing() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    workspace.fake(u"lab"_s)->feed().setWorkloads({service(u"web"_s)});
    auto &table = child<TableView>(window, u"fleetTable"_s);
    QTRY_COMPARE(table.proxy().rowCount(), 1);
    workspace.fake(u"lab"_s)->setState(ConnectionState::Phase::Unreachable, u"unreachable since 14:02: connection refused"_s);
    const auto &banner = child<Banner>(window, u"disturbance"_s);
    QTRY_VERIFY(banner.text().contains(u"unreachable since 14:02"_s));
    QCOMPARE(table.proxy().rowCount(), 1);
  }

  void alwaysSaysThatItIsARehearsalOrProduction() {
    FakeWorkspace workspace;
    MainWindow window(workspace);
    window.show();
    window.openRehearsal(u"bad-release"_s);
    QTRY_VERIFY(child<Banner>(window, u"rehearsalBanner"_s).text().startsWith(u"REHEARSAL"_s));
    workspace.fake(u"rehearsal"_s)->setProduction(true);
    QTRY_COMPARE(child<Banner>(window, u"productionBanner"_s).text(), u"PRODUCTION: rehearsal"_s);
  }

  void theLastClustersOpenAgain() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    workspace.addContext(u"other"_s);
    {
      MainWindow window(workspace);
      window.show();
      window.openContext(u"other"_s);
      window.close();
      workspace.close(u"other"_s);
    }
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"other"_s));
    QVERIFY(!workspace.fake(u"lab"_s));
  }

  /// With the navigation, the incident and a runbook that has to be accepted, on a screen of 1280 by 800.
  void aServiceFitsASmallScreen() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    Runbook runbook;
    runbook.path = u"/runbooks/order-service.yaml"_s;
    runbook.source = u"order-service.yaml"_s;
    RunbookService claimed;
    claimed.name = u"order-service"_s;
    claimed.health = {u"https://order-service.internal/health"_s};
    runbook.services = {claimed};
    workspace.setRunbook(runbook);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    const Workload order = service(u"order-service"_s);
    workspace.fake(u"lab"_s)->cluster().setWorkload(order);
    workspace.fake(u"lab"_s)->feed().setWorkloads({order});
    window.openService(order.ref);
    window.actions().at(u"service.declare"_s).trigger();
    QTRY_VERIFY(child<QWidget>(window, u"incidentDock"_s).isVisible());
    QTRY_VERIFY(workspace.memoryJournal().types().contains(u"verdict"_s));
    window.resize(1264, 752);
    QCoreApplication::processEvents();
    QCOMPARE(window.size(), QSize(1264, 752));
    window.actions().at(u"service.outbox"_s).trigger();
    QTRY_VERIFY(child<QWidget>(window, u"outbox"_s).isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(window.size(), QSize(1264, 752));
    QVERIFY(child<QWidget>(window, u"incidentDock"_s).minimumSizeHint().height() < 400);
  }

  void messagesAreAKeyAway() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    const Workload order = service(u"order-service"_s);
    workspace.fake(u"lab"_s)->cluster().setWorkload(order);
    workspace.fake(u"lab"_s)->feed().setWorkloads({order});
    window.openService(order.ref);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F7);
    QTRY_VERIFY(window.findChild<MessageDialog *>());
    QCOMPARE(window.findChild<MessageDialog *>()->scope().service, order.ref);
    window.actions().at(u"service.message"_s).trigger();
    QCOMPARE(window.findChildren<MessageDialog *>().size(), 1);
    window.findChild<MessageDialog *>()->close();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Incident incident;
    incident.service = order.ref;
    QVERIFY(await((*workspace.incidents())->openFor(incident, &workspace)));
    workspace.readJournal();
    QTRY_VERIFY(!window.findChild<IncidentDock *>()->incidentId().isEmpty());
    QTest::keyClick(&window, Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(child<QWidget>(window, u"outbox"_s).isVisible());
    // from wherever somebody asks for it
    Q_EMIT workspace.channelsRequested();
    QTRY_VERIFY(child<QWidget>(window, u"channelsPage"_s).isVisible());
  }

  void anIncidentWithoutAnUpdateReminds() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    Incident draft;
    draft.service = service(u"order-service"_s).ref;
    draft.title = u"order-service fails"_s;
    QTRY_VERIFY(window.findChild<QObject *>(u"updateReminder"_s));
    workspace.fake(u"lab"_s)->clock().advance(std::chrono::hours(24 * 365));  // the journal has a clock of its own
    std::ignore = (*workspace.incidents())->openFor(draft, &workspace);
    QTRY_VERIFY(child<Banner>(window, u"noticeBanner"_s).text().contains(draft.title));
  }

  void theRunbookIsAKeyAwayAndItsSymptomsHaveNames() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    Runbook runbook;
    runbook.title = u"Order service rollback"_s;
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption detected"_s, .line = 4}};
    workspace.setRunbook(runbook);
    MainWindow window(workspace);
    window.show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    const Workload order = service(u"order-service"_s);
    workspace.fake(u"lab"_s)->cluster().setWorkload(order);
    workspace.fake(u"lab"_s)->feed().setWorkloads({order});
    window.openService(order.ref);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F8);
    QTRY_VERIFY(window.findChild<RunbookDialog *>());
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(child<QTabWidget>(window, u"serviceTabs"_s).currentWidget()->objectName(), u"matrixTab"_s);
    window.actions().at(u"service.trial"_s).trigger();
    QCOMPARE(window.findChild<TrialDialog *>()->service(), order.ref);
    window.actions().at(u"service.trial"_s).trigger();
    QCOMPARE(window.findChildren<TrialDialog *>().size(), 1);
    window.findChild<TrialDialog *>()->close();

    window.actions().at(u"go.palette"_s).trigger();
    auto *palette = window.findChild<CommandPalette *>();
    palette->model().setTyped(u"declare data"_s);
    QCOMPARE(palette->model().at(0).title, u"Declare: Data corruption detected"_s);
    Q_EMIT palette->chosen(palette->model().at(0));
    QTRY_VERIFY(workspace.memoryJournal().types().contains(u"symptom.declared"_s));
    QTRY_VERIFY(child<QWidget>(window, u"incidentDock"_s).isVisible());
    window.actions().at(u"service.report"_s).trigger();
    QTRY_VERIFY(workspace.memoryJournal().types().contains(u"user-report"_s));
    QCOMPARE(workspace.memoryJournal().types().count(u"incident.opened"_s), 1);
  }
};

STERNWAY_GUI_TEST(TestMainWindow)

}  // namespace test_mainwindow
#include "test_mainwindow.moc"
