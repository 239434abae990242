// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "servicesrig.h"
#include "support/filechoice.h"
#include "support/testmain.h"
#include "ui/docks/runningbar.h"
#include "ui/mainwindow.h"

#include <QComboBox>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_serviceswizard {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using Health = ServicesRig::Health;
using State = operate::ServicePart::State;

class TestServicesWizard : public QObject {
  Q_OBJECT
private:
  /// Three bad ones, of which web goes after api; the confirmation is open.
  static bool toConfirmOfThree(ServicesRig &rig) {
    rig.add(u"web"_s, Health::Bad, {u"api"_s});
    rig.add(u"api"_s, Health::Bad);
    rig.add(u"cart"_s, Health::Bad);
    rig.open();
    return rig.toConfirm();
  }

private Q_SLOTS:
  void thoseThatCallForItAreChosenAtFirst() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad);
    rig.add(u"docs"_s, Health::Good);
    rig.add(u"mail"_s, Health::Silent);
    rig.addMissing(u"gone"_s);
    rig.open();
    QCOMPARE(rig.page(), u"ServicesChoicePage"_s);
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.chosen(u"web"_s), QVariant(Qt::Checked));
    QCOMPARE(rig.chosen(u"docs"_s), QVariant(Qt::Unchecked));
    QCOMPARE(rig.chosen(u"mail"_s), QVariant(Qt::Unchecked));
    QVERIFY(!rig.chosen(u"gone"_s).isValid());
    QVERIFY(!rig.cell("services", u"gone"_s, models::ServiceChoiceColumns::Problem).data().toString().isEmpty());
    QVERIFY(rig.cell("services", u"web"_s, models::ServiceChoiceColumns::Target).data().toString().contains(u"v1.2.3"_s));
    // nothing was written for having looked
    rig.press(Qt::Key_Escape);
    QTRY_VERIFY(!rig.wizard);
    QVERIFY(rig.workspace.memoryJournal().types().isEmpty());
  }

  /// Nothing runs, so nothing is measured: that is why, and no fault of the metrics.
  void whatIsScaledToZeroSaysSo() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad);
    const ObjectRef mail = rig.add(u"mail"_s, Health::Silent);
    Workload none = rig.cluster().stored(mail);
    none.replicas = none.readyReplicas = none.availableReplicas = none.updatedReplicas = none.statusReplicas = 0;
    rig.cluster().setWorkload(none);
    rig.open();
    QVERIFY(rig.untilNext());
    for (const operate::ServicePart &part : rig.wizard->parts())
      QCOMPARE(part.run->assessment().verdict.scaledToZero, part.name == u"mail"_s);
    QVERIFY(rig.cell("services", u"mail"_s, models::ServiceChoiceColumns::Verdict).data().toString().contains(u"scaled to 0"_s));
  }

  /// All of them by a method of the runbook: those that it cannot do alone are not chosen.
  void aMethodForAll() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad);
    rig.add(u"api"_s, Health::Bad);
    Method image;
    image.id = u"image"_s;
    image.title = u"Set the image"_s;
    image.steps = {{.id = u"set"_s,
                    .kind = u"kubernetes.setImage"_s,
                    .args = {{u"image"_s, u"registry.example.com/svc:v1.2.3"_s}},
                    .title = u"Set it"_s}};
    Method byHand;
    byHand.id = u"hand"_s;
    byHand.title = u"By hand"_s;
    byHand.steps = {{.id = u"ask"_s, .kind = u"manual"_s, .args = {{u"text"_s, u"Ask"_s}}, .title = u"Ask"_s}};
    rig.runbook.methods = {image, byHand};
    rig.open();
    QVERIFY(rig.untilNext());
    auto *method = rig.find<QComboBox>("method");
    QCOMPARE(method->count(), 3);
    method->setCurrentIndex(2);
    Q_EMIT method->activated(2);
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    method->setCurrentIndex(1);
    Q_EMIT method->activated(1);
    rig.find<QPushButton>("recommended")->click();
    QVERIFY(rig.toConfirm());
    QVERIFY(rig.untilNext());
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.untilPage("ServicesDonePage"));
    for (const ObjectRef &ref : std::as_const(rig.services))
      QVERIFY(!rig.isNew(ref));
  }

  void fromTheFirstPageToTheEndByKeyboard() {
    ServicesRig rig;
    QVERIFY(toConfirmOfThree(rig));
    QCOMPARE(QApplication::focusWidget(), rig.find<QLineEdit>("reason"));
    QTest::keyClicks(QApplication::focusWidget(), u"checkout fails"_s);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ServicesConfirmPage"_s);  // Enter in the field only goes to the button
    QCOMPARE(rig.cluster().lines().filter(QRegularExpression(u"^patch "_s)).size(), 0);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ServicesBoardPage"_s);
    QVERIFY(rig.untilPage("ServicesDonePage"));
    for (const ObjectRef &service : std::as_const(rig.services))
      QVERIFY(!rig.isNew(service));
    const QStringList patches = rig.cluster().lines().filter(QRegularExpression(u"^patch .*/(web|api)$"_s));
    QVERIFY(patches.first().endsWith(u"/api"_s));
    const IncidentRecord record = rig.workspace.memoryJournal().stored(rig.wizard->incidentId());
    QCOMPARE(record.operations.size(), 3);
    QCOMPARE(planFromJson(record.operations.first().plan)->reason, u"checkout fails"_s);
    QVERIFY(record.incident.isOpen());  // until a person closes it
    QVERIFY(!rig.find<QPushButton>("again")->isVisible());
    rig.press(Qt::Key_Escape);
    QTRY_VERIFY(!rig.wizard);
  }

  void aHealthyServiceIsChosenByAPersonWhoSaysWhy() {
    ServicesRig rig;
    const ObjectRef docs = rig.add(u"docs"_s, Health::Good);
    rig.open();
    QVERIFY(rig.until([&] { return rig.chosen(u"docs"_s).isValid(); }));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.press(Qt::Key_Space);
    QCOMPARE(rig.chosen(u"docs"_s), QVariant(Qt::Checked));
    rig.press(Qt::Key_Space);
    QCOMPARE(rig.chosen(u"docs"_s), QVariant(Qt::Unchecked));
    rig.press(Qt::Key_Space);
    QVERIFY(rig.toConfirm());
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"goes with web"_s);
    rig.confirm();
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QVERIFY(!rig.isNew(docs));
  }

  void theBoardShowsEachServiceAndPart() {
    ServicesRig rig;
    rig.add(u"docs"_s, Health::Good);
    rig.addMissing(u"gone"_s);
    rig.completesRollout = false;
    QVERIFY(toConfirmOfThree(rig));
    rig.confirm();
    const auto mark = [&](const QString &service, int column) {
      return static_cast<Mark>(rig.cell("board", service, column).data(models::MarkRole).toInt());
    };
    using Column = models::BoardColumns;
    QVERIFY(rig.until([&] { return mark(u"api"_s, Column::Rollout) == Mark::Progress; }));
    QCOMPARE(mark(u"api"_s, Column::Change), Mark::Good);
    QCOMPARE(mark(u"api"_s, Column::Recovery), Mark::Stale);
    QCOMPARE(mark(u"web"_s, Column::State), Mark::Stale);  // waits for api
    QCOMPARE(mark(u"gone"_s, Column::State), Mark::Unknown);
    QVERIFY(rig.cell("board", u"docs"_s, 0).data(models::MutedRole).toBool());
    // the steps of the selected one
    auto *board = rig.find<TableView>("board");
    board->setCurrentIndex(rig.cell("board", u"api"_s, 0));
    QCOMPARE(rig.find<TableView>("steps")->proxy().rowCount(), 5);
    QVERIFY(!rig.find<QLineEdit>("command")->text().isEmpty());
    board->setCurrentIndex(rig.cell("board", u"gone"_s, 0));
    QCOMPARE(rig.find<TableView>("steps")->proxy().rowCount(), 0);
    rig.completesRollout = true;
    QVERIFY(rig.untilPage("ServicesDonePage"));
  }

  void oneThatIsRefusedLeavesTheOthersRight() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad, {u"api"_s});
    const ObjectRef api = rig.add(u"api"_s, Health::Bad);
    const ObjectRef cart = rig.add(u"cart"_s, Health::Bad);
    rig.cluster().failOn(u"dryRunPatch production/deployment/api"_s, fail(ErrorKind::Forbidden, u"exceeded quota"_s).value());
    rig.open();
    QVERIFY(rig.untilNext());
    rig.press(Qt::Key_Return);
    QVERIFY(rig.untilNext());
    auto *findings = rig.find<TableView>("findings");
    QCOMPARE(findings->proxy().index(0, models::ServiceFindingColumns::Service).data().toString(), u"api"_s);
    QCOMPARE(findings->proxy().index(0, 0).data(models::MarkRole).toInt(), int(Mark::Critical));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ServicesConfirmPage"_s);
    rig.confirm();
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QCOMPARE(rig.state(u"api"_s), State::Refused);
    QCOMPARE(rig.state(u"web"_s), State::Skipped);
    QCOMPARE(rig.state(u"cart"_s), State::Succeeded);
    QVERIFY(rig.isNew(api));
    QVERIFY(!rig.isNew(cart));
    // what remains can be done from here
    rig.cluster().clearRules();
    rig.find<QPushButton>("again")->click();
    QCOMPARE(rig.page(), u"ServicesChoicePage"_s);
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.chosen(u"cart"_s), QVariant());  // it runs the last known good one
    QVERIFY(rig.toConfirm());
    rig.confirm();
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QVERIFY(!rig.isNew(api));
  }

  void checksCanBeStoppedAndRepeated() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.cluster().hold(u"dryRunPatch"_s);
    rig.press(Qt::Key_Return);
    QVERIFY(rig.until([&] { return rig.cluster().count(u"dryRunPatch"_s) > 0; }));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.find<QPushButton>("stop")->click();
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("again")->isEnabled(); }));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.cluster().release(u"dryRunPatch"_s);
    rig.find<QPushButton>("again")->click();
    QVERIFY(rig.untilNext());
  }

  void inProductionTheClusterIsNamed() {
    ServicesRig rig;
    rig.session->setProduction(true);
    rig.add(u"web"_s, Health::Bad);
    rig.open();
    QVERIFY(rig.toConfirm());
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.find<QLineEdit>("name")->setText(u"web"_s);
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.find<QLineEdit>("name")->setText(u"lab"_s);
    QVERIFY(rig.find<QPushButton>("next")->isEnabled());
  }

  void stopSkipsThoseThatHaveNotBegun() {
    ServicesRig rig;
    rig.completesRollout = false;
    QVERIFY(toConfirmOfThree(rig));
    rig.confirm();
    QVERIFY(rig.until([&] { return rig.cluster().count(u"patch production/deployment/cart"_s) > 0; }));
    rig.find<QPushButton>("stop")->click();
    auto *question = rig.wizard->findChild<QMessageBox *>(u"question"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_S, Qt::AltModifier);
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QCOMPARE(rig.state(u"web"_s), State::Skipped);
    QCOMPARE(rig.state(u"cart"_s), State::Failed);
    QCOMPARE(rig.cluster().count(u"patch production/deployment/web"_s), 0);
  }

  void atTheFirstFailureNoOtherOneBegins() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad, {u"api"_s});
    rig.add(u"api"_s, Health::Bad);
    rig.add(u"cart"_s, Health::Bad);
    rig.open();
    QVERIFY(rig.toConfirm());
    rig.find<QCheckBox>("stop")->setChecked(true);
    rig.cluster().failOn(u"dryRunPatch production/deployment/cart"_s, fail(ErrorKind::Forbidden, u"exceeded quota"_s).value());
    rig.confirm();
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QCOMPARE(rig.state(u"cart"_s), State::Failed);
    QCOMPARE(rig.state(u"web"_s), State::Skipped);
    QCOMPARE(rig.state(u"api"_s), State::Succeeded);  // it had begun
  }

  /// The wizard is a view: what runs goes on, and is shown again.
  void closedItGoesOnAndIsOpenedAgain() {
    ServicesRig rig;
    rig.completesRollout = false;
    RunningBar bar(rig.workspace);
    QSignalSpy wanted(&bar, &RunningBar::showTogetherRequested);
    QVERIFY(toConfirmOfThree(rig));
    rig.confirm();
    QVERIFY(rig.until([&] { return rig.cluster().count(u"patch production/deployment/cart"_s) > 0; }));
    bar.findChildren<Banner *>().last()->findChild<QPushButton *>(u"bannerButton"_s)->click();
    QCOMPARE(wanted.size(), 1);
    rig.press(Qt::Key_Escape);
    auto *question = rig.wizard->findChild<QMessageBox *>(u"question"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_VERIFY(!rig.wizard->isVisible() && rig.wizard->isRunning());
    delete rig.wizard;
    QVERIFY(rig.workspace.operations().runningTogether(u"lab"_s));
    rig.open();
    QCOMPARE(rig.page(), u"ServicesBoardPage"_s);
    QVERIFY(rig.wizard->isRunning());
    rig.completesRollout = true;
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QCOMPARE(rig.state(u"web"_s), State::Succeeded);
    QVERIFY(bar.isHidden());
  }

  void anInterruptedRollbackIsDecidedFirst() {
    ServicesRig rig;
    const ObjectRef web = rig.add(u"web"_s, Health::Bad);
    rig.add(u"api"_s, Health::Bad);
    rig.completesRollout = false;
    rig.workspace.setRunbook(rig.runbook);
    const auto single = std::make_shared<operate::RollbackRun>(rig.workspace.monitors(*rig.session).monitor(web),
                                                               rig.workspace.memoryJournal(), operate::RunRequest{});
    single->prepare();
    QVERIFY(rig.until([&] { return single->stage() == operate::RollbackRun::Stage::Prepared; }));
    rig.workspace.operations().execute(single);
    QVERIFY(rig.until([&] { return rig.cluster().count(u"patch production/deployment/web"_s) > 0; }));
    rig.open();
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.state(u"web"_s), State::Refused);
    QVERIFY(!rig.chosen(u"web"_s).isValid());
    QCOMPARE(rig.chosen(u"api"_s), QVariant(Qt::Checked));
    single->cancel();
    QVERIFY(rig.until([&] { return single->stage() == operate::RollbackRun::Stage::Ended; }));
  }

  void withoutAJournalNothingCanBeChosen() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad);
    rig.workspace.setJournalError(fail(ErrorKind::Storage, u"no space"_s).value());
    rig.open();
    QVERIFY(rig.find<Banner>("connection")->text().contains(u"no space"_s));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
  }

  void thePlanIsExported() {
    ServicesRig rig;
    QVERIFY(toConfirmOfThree(rig));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.md"_s);
    rig.find<QPushButton>("exportPlan")->click();
    QVERIFY(!chooseFile(path).isNull());
    QTRY_VERIFY(!rig.find<Banner>("exported")->text().isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &word : {u"# "_s, u"web"_s, u"cart"_s, u"rollout undo deployment/api"_s, u"v1.2.3"_s})
      QVERIFY2(text.contains(word), qPrintable(word));
  }

  void theClusterOfAClosedSessionTakesItAlong() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad);
    rig.open();
    rig.workspace.close(u"lab"_s);
    QVERIFY(!rig.wizard);
  }

  /// From the fleet, by the keyboard: the selected services, with the order that their runbook has.
  void theSelectedServicesOfTheFleet() {
    ServicesRig rig;
    rig.add(u"web"_s, Health::Bad, {u"api"_s});
    rig.add(u"api"_s, Health::Bad);
    rig.add(u"cart"_s, Health::Bad);
    rig.workspace.setRunbook(rig.runbook);
    MainWindow window(rig.workspace);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QList<Workload> workloads;
    for (const ObjectRef &service : std::as_const(rig.services))
      workloads << rig.cluster().stored(service);
    rig.session->feed().setWorkloads(workloads);
    window.openFleet();
    auto *table = window.findChild<TableView *>(u"fleetTable"_s);
    QTRY_COMPARE(table->proxy().rowCount(), 3);
    table->sortByColumn(models::FleetColumns::Service, Qt::AscendingOrder);  // api, cart, web
    table->setCurrentIndex(table->proxy().index(0, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    rig.wizard = window.findChild<ServicesWizard *>();
    QVERIFY(rig.wizard);
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.find<TableView>("services")->proxy().rowCount(), 2);
    QCOMPARE(rig.cell("services", u"web"_s, models::ServiceChoiceColumns::After).data().toString(), u"api"_s);
    delete rig.wizard;
    // all of the runbook
    window.openService(rig.services.first());
    window.actions().at(u"service.rollbackAll"_s).trigger();
    rig.wizard = window.findChild<ServicesWizard *>();
    QVERIFY(rig.wizard);
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.find<TableView>("services")->proxy().rowCount(), 3);
    delete rig.wizard;
  }
};

STERNWAY_GUI_TEST(TestServicesWizard)

}  // namespace test_serviceswizard
#include "test_serviceswizard.moc"
