// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "platform/languages.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/runbookdialog.h"
#include "ui/dialogs/trialdialog.h"
#include "ui/docks/incidentdock.h"
#include "ui/emptystate.h"
#include "ui/messages/messagedialog.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>

#include <cstdlib>
#include <memory>

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

/// The window of a workspace with the context "lab".
struct WindowRig {
  FakeWorkspace workspace;
  std::unique_ptr<MainWindow> window;

  WindowRig() { workspace.addContext(u"lab"_s); }

  void open() { window = std::make_unique<MainWindow>(workspace); }
  void show() {
    open();
    window->show();
  }
  /// With what it has in the context that it opens.
  void showLab(const QList<Workload> &workloads = {}) {
    show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    for (const Workload &workload : workloads)
      lab().cluster().setWorkload(workload);
    if (!workloads.isEmpty())
      lab().feed().setWorkloads(workloads);
  }
  /// On the page of order-service.
  void showOrders() {
    showLab({service(u"order-service"_s)});
    window->openService(orders());
  }
  [[nodiscard]] static ObjectRef orders() { return service(u"order-service"_s).ref; }
  [[nodiscard]] FakeSession &lab() const { return *workspace.fake(u"lab"_s); }
  template <typename T>
  [[nodiscard]] T &part(const QString &name) const {
    return child<T>(*window, name);
  }
  [[nodiscard]] QString page() const { return part<QStackedWidget>(u"pages"_s).currentWidget()->objectName(); }
  void trigger(const QString &action) const { window->actions().at(action).trigger(); }
};

}  // namespace

class TestMainWindow : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void opensTheCurrentContextAfterThePaint() {
    WindowRig rig;
    rig.workspace.addContext(u"other"_s);
    rig.open();
    QVERIFY(rig.workspace.sessions().isEmpty());
    rig.window->show();
    QTRY_COMPARE(rig.workspace.sessions().size(), 1);
    QVERIFY(rig.lab().feed().isStarted());
    QCOMPARE(rig.page(), u"FleetPage"_s);
  }

  void withoutKubeconfigItSaysWhatToDo() {
    FakeWorkspace workspace;
    workspace.setKubeconfigError(
        {.kind = ErrorKind::Input, .message = u"There is no kubeconfig"_s, .detail = u"Nothing was found."_s});
    MainWindow window(workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(child<QStackedWidget>(window, u"pages"_s).currentWidget()->objectName(), u"WelcomePage"_s);
    auto &problem = child<Banner>(window, u"problem"_s);
    QVERIFY(problem.text().contains(u"/home/someone/.kube/config"_s));
    QVERIFY(child<QListView>(window, u"rehearsals"_s).isVisible());
  }

  void listsServicesAndFiltersThem() {
    WindowRig rig;
    rig.showLab({service(u"order-service"_s), service(u"web"_s)});
    auto &table = rig.part<TableView>(u"fleetTable"_s);
    QTRY_COMPARE(table.proxy().rowCount(), 2);
    QTRY_COMPARE(rig.part<QLabel>(u"count"_s).text(), u"2 service(s), none to roll back"_s);
    rig.part<QLineEdit>(u"filter"_s).setText(u"order"_s);
    QCOMPARE(table.proxy().rowCount(), 1);
    rig.part<QLineEdit>(u"filter"_s).setText(u"nothing such"_s);
    QCOMPARE(rig.part<EmptyState>(u"empty"_s).title(), u"Nothing matches"_s);
  }

  /// Nobody can say that none has to go back while nothing can be judged.
  void withoutMetricsNoneCanBeJudged() {
    WindowRig rig;
    Matrix matrix;
    matrix.rows.resize(1);
    matrix.rows[0].condition.metric = u"error_rate"_s;
    matrix.rows[0].condition.threshold = 0.1;
    matrix.rows[0].action = Action::Rollback;
    rig.workspace.setMatrix(matrix);
    std::ignore = rig.workspace.open(u"lab"_s);
    const Error down{
        .kind = ErrorKind::Unreachable, .message = u"connection refused"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.lab().fakeMetrics().setFleet(fail(down));
    rig.show();
    rig.lab().feed().setWorkloads({service(u"order-service"_s), service(u"web"_s)});
    QTRY_COMPARE(rig.part<QLabel>(u"count"_s).text(), u"2 service(s), none can be evaluated"_s);
    QTRY_VERIFY(rig.part<Banner>(u"disturbance"_s).text().contains(u"There are no metrics: connection refused"_s));
  }

  void theContextOfTheCommandLineIsTheOneThatIsOpened() {
    WindowRig rig;
    rig.workspace.addContext(u"other"_s);
    QVERIFY(rig.workspace.settings().set(platform::setting::openContexts, {u"lab"_s}));
    rig.workspace.setNamedContext(u"other"_s);
    rig.show();
    QTRY_VERIFY(rig.workspace.session(u"other"_s));
    QVERIFY(!rig.workspace.session(u"lab"_s));
  }

  void aLostConnectionEmptiesNothing() {
    WindowRig rig;
    rig.showLab({service(u"web"_s)});
    auto &table = rig.part<TableView>(u"fleetTable"_s);
    QTRY_COMPARE(table.proxy().rowCount(), 1);
    rig.lab().setState(ConnectionState::Phase::Unreachable, u"unreachable since 14:02: connection refused"_s);
    const auto &banner = rig.part<Banner>(u"disturbance"_s);
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
    WindowRig rig;
    rig.workspace.addContext(u"other"_s);
    rig.show();
    rig.window->openContext(u"other"_s);
    rig.window->close();
    rig.workspace.close(u"other"_s);
    rig.window.reset();
    rig.show();
    QTRY_VERIFY(rig.workspace.fake(u"other"_s));
    QVERIFY(!rig.workspace.fake(u"lab"_s));
  }

  /// With the navigation, the incident and a runbook that has to be accepted, on a screen of 1280 by 800.
  void aServiceFitsASmallScreen() {
    WindowRig rig;
    Runbook runbook;
    runbook.path = u"/runbooks/order-service.yaml"_s;
    runbook.source = u"order-service.yaml"_s;
    RunbookService claimed;
    claimed.name = u"order-service"_s;
    claimed.health = {u"https://order-service.internal/health"_s};
    runbook.services = {claimed};
    rig.workspace.setRunbook(runbook);
    rig.showOrders();
    rig.trigger(u"service.declare"_s);
    QTRY_VERIFY(rig.part<QWidget>(u"incidentDock"_s).isVisible());
    QTRY_VERIFY(rig.workspace.memoryJournal().types().contains(u"verdict"_s));
    rig.window->resize(1264, 752);
    QCoreApplication::processEvents();
    QCOMPARE(rig.window->size(), QSize(1264, 752));
    QVERIFY(std::abs(rig.part<QWidget>(u"errorChart"_s).width() - rig.part<QWidget>(u"latencyChart"_s).width()) <= 1);
    rig.trigger(u"service.outbox"_s);
    QTRY_VERIFY(rig.part<QWidget>(u"outbox"_s).isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(rig.window->size(), QSize(1264, 752));
    QVERIFY(rig.part<QWidget>(u"incidentDock"_s).minimumSizeHint().height() < 400);
  }

  /// Seen at 1280 pixels: the tree was squeezed to less than its names by the incident beside it, and stayed so.
  void theTreeMakesRoomForTheIncidentAndGetsItBack_data() {
    QTest::addColumn<QString>("language");
    for (const QString &language : platform::availableLanguages())
      QTest::addRow("%s", qPrintable(language)) << language;
  }
  void theTreeMakesRoomForTheIncidentAndGetsItBack() {
    QFETCH(const QString, language);
    platform::Languages languages;
    languages.use(language);
    WindowRig rig;
    rig.showOrders();
    rig.window->resize(1264, 752);
    QVERIFY(QTest::qWaitForWindowExposed(rig.window.get()));
    QWidget &tree = rig.part<QWidget>(u"navigationDock"_s);
    QTRY_VERIFY(tree.width() > 0);
    const int before = tree.width();
    rig.trigger(u"service.declare"_s);
    QTRY_VERIFY(rig.part<QWidget>(u"incidentDock"_s).isVisible());
    QTRY_VERIFY(!rig.window->findChild<IncidentDock *>()->incidentId().isEmpty());
    QCoreApplication::processEvents();
    const QString incident = rig.window->findChild<IncidentDock *>()->incidentId();
    QVERIFY(await((*rig.workspace.journal())->append(incident, {.type = eventtype::operationSucceeded}, &rig.workspace)));
    rig.workspace.readJournal();
    QTRY_COMPARE(rig.workspace.memoryJournal().types().count(u"operation.succeeded"_s), 1);
    QCoreApplication::processEvents();
    QVERIFY2(tree.width() >= 24 * grid, qPrintable(QString::number(tree.width())));
    QCOMPARE(rig.window->width(), 1264);
    rig.trigger(u"view.incident"_s);
    QTRY_VERIFY(!rig.part<QWidget>(u"incidentDock"_s).isVisible());
    QTRY_COMPARE(tree.width(), before);
  }

  void messagesAreAKeyAway() {
    WindowRig rig;
    rig.showOrders();
    QVERIFY(QTest::qWaitForWindowActive(rig.window.get()));
    QTest::keyClick(rig.window.get(), Qt::Key_F7);
    QTRY_VERIFY(rig.window->findChild<MessageDialog *>());
    QCOMPARE(rig.window->findChild<MessageDialog *>()->scope().service, WindowRig::orders());
    rig.trigger(u"service.message"_s);
    QCOMPARE(rig.window->findChildren<MessageDialog *>().size(), 1);
    rig.window->findChild<MessageDialog *>()->close();
    rig.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(rig.window.get()));
    Incident incident;
    incident.service = WindowRig::orders();
    QVERIFY(await((*rig.workspace.incidents())->openFor(incident, &rig.workspace)));
    rig.workspace.readJournal();
    QTest::keyClick(rig.window.get(), Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(rig.window->findChild<IncidentDock *>());
    QTRY_VERIFY(!rig.window->findChild<IncidentDock *>()->incidentId().isEmpty());
    QTRY_VERIFY(rig.part<QWidget>(u"outbox"_s).isVisible());
    QVERIFY(rig.part<QWidget>(u"outbox"_s).isAncestorOf(QApplication::focusWidget()));
    // from wherever somebody asks for it
    Q_EMIT rig.workspace.channelsRequested();
    QTRY_VERIFY(rig.part<QWidget>(u"channelsPage"_s).isVisible());
  }

  void closingAsksAboutWhatIsBeingWritten() {
    WindowRig rig;
    rig.showOrders();
    rig.trigger(u"service.message"_s);
    QPointer dialog = rig.window->findChild<MessageDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(u"messageBody"_s), u"We look into it"_s);
    QVERIFY(!rig.window->close());
    QVERIFY(dialog->isVisible());
    auto *box = dialog->findChild<QMessageBox *>(u"unsentQuestion"_s);
    QVERIFY(box);
    pressIn(*box, QMessageBox::DestructiveRole);
    QTRY_VERIFY(!dialog);
    QVERIFY(rig.window->close());
  }

  void anIncidentWithoutAnUpdateReminds() {
    WindowRig rig;
    rig.showLab();
    Incident draft;
    draft.service = service(u"order-service"_s).ref;
    draft.title = u"order-service fails"_s;
    QTRY_VERIFY(rig.window->findChild<QObject *>(u"updateReminder"_s));
    rig.lab().clock().advance(std::chrono::hours(24 * 365));  // the journal has a clock of its own
    std::ignore = (*rig.workspace.incidents())->openFor(draft, &rig.workspace);
    QTRY_VERIFY(rig.part<Banner>(u"noticeBanner"_s).text().contains(draft.title));
  }

  void theRunbookIsAKeyAwayAndItsSymptomsHaveNames() {
    WindowRig rig;
    Runbook runbook;
    runbook.title = u"Order service rollback"_s;
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption detected"_s, .line = 4}};
    rig.workspace.setRunbook(runbook);
    rig.showOrders();
    QVERIFY(QTest::qWaitForWindowActive(rig.window.get()));
    QTest::keyClick(rig.window.get(), Qt::Key_F8);
    QTRY_VERIFY(rig.window->findChild<RunbookDialog *>());
    QTest::keyClick(rig.window.get(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(rig.part<QTabWidget>(u"serviceTabs"_s).currentWidget()->objectName(), u"matrixTab"_s);
    rig.trigger(u"service.trial"_s);
    QCOMPARE(rig.window->findChild<TrialDialog *>()->service(), WindowRig::orders());
    rig.trigger(u"service.trial"_s);
    QCOMPARE(rig.window->findChildren<TrialDialog *>().size(), 1);
    rig.window->findChild<TrialDialog *>()->close();

    rig.trigger(u"go.palette"_s);
    auto *palette = rig.window->findChild<CommandPalette *>();
    palette->model().setTyped(u"declare data"_s);
    QCOMPARE(palette->model().at(0).title, u"Declare: Data corruption detected"_s);
    Q_EMIT palette->chosen(palette->model().at(0));
    QTRY_VERIFY(rig.workspace.memoryJournal().types().contains(u"symptom.declared"_s));
    QTRY_VERIFY(rig.part<QWidget>(u"incidentDock"_s).isVisible());
    rig.trigger(u"service.report"_s);
    QTRY_VERIFY(rig.workspace.memoryJournal().types().contains(u"user-report"_s));
    QCOMPARE(rig.workspace.memoryJournal().types().count(u"incident.opened"_s), 1);
  }
};

STERNWAY_GUI_TEST(TestMainWindow)

}  // namespace test_mainwindow
#include "test_mainwindow.moc"
