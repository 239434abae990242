// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "platform/evidencestore.h"
#include "procedurerig.h"
#include "support/filechoice.h"
#include "support/testmain.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>

namespace test_wizardprocedure {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWizardProcedure : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  void aRunbookWithoutTheseSectionsAddsNoPage() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.page(), u"TargetPage"_s);
    QCOMPARE(rig.wizard->findChild<QListView *>(u"steps"_s)->model()->rowCount(), 7);
    QVERIFY(!rig.find<QWidget>("timeBoxes")->isVisible());
    QVERIFY(!rig.find<QPushButton>("back")->isVisible());
  }

  void theListOfPagesFollowsTheWayThatIsLookedAt() {
    ProcedureRig rig;
    rig.putAStepBefore();
    rig.open();
    QVERIFY(rig.untilNext());
    const auto *pages = rig.wizard->findChild<QListView *>(u"steps"_s)->model();
    QCOMPARE(pages->rowCount(), 10);
    rig.select("methods", 1);
    QVERIFY(rig.until([&] { return pages->rowCount() == 5; }));
    rig.select("methods", 0);
    QVERIFY(rig.until([&] { return pages->rowCount() == 10; }));
  }

  void theStabilityIsShownWhileTheWizardVerifies() {
    ProcedureRig rig;
    rig.putAStepBefore();
    rig.open();
    QVERIFY(rig.untilNext());
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.untilPage("VerifyPage"));
    QVERIFY(rig.until([&] { return rig.find<QWidget>("stable")->isVisible(); }));
    QVERIFY(!rig.find<QLabel>("stableLabel")->text().contains(u"manual"_s));
  }

  /// What the incident tells is asked of it when a message is filled: copied here it would be of the time when the page was
  /// shown.
  void messagesAreGivenTheReleasesAndNoMeasurements() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.untilNext());
    const QHash<QString, QString> known = rig.wizard->messageScope().known;
    QVERIFY(known.contains(u"old.version"_s));
    for (const QString &name : {u"error_rate.now"_s, u"error_rate.before"_s, u"incident.duration"_s, u"next_update"_s, u"now"_s})
      QVERIFY2(!known.contains(name), qPrintable(name));
  }

  void theWholeWay() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.page(), u"MethodPage"_s);
    QCOMPARE(rig.wizard->findChild<QListView *>(u"steps"_s)->model()->rowCount(), 10);
    QCOMPARE(rig.rows("methods").first(), u"Undo to the last good revision | Sternway and you | 2 min to 5 min | "_s);
    QVERIFY(rig.find<QLabel>("detail")->text().contains(u"The release itself is bad"_s));
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    QCOMPARE(rig.countOf(u"method.chosen"_s), 1);
    QVERIFY(rig.until([&] { return rig.rows("items").filter(u"passed | Target was good"_s).size() == 1; }));
    QVERIFY(rig.rows("items").at(2).startsWith(u"failed | Error rate below 1 % | error rate 12.1 %"_s));
    QVERIFY(rig.said("checklistSummary").startsWith(u"2 item(s)"_s));
    rig.select("items", 1);
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"checklist.ticked"_s, 1));
    QVERIFY(rig.rows("items").at(1).startsWith(u"done | Stakeholders told | "_s));
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QVERIFY(rig.rows("steps").contains(u"note | Events |  | "_s));
    QVERIFY(rig.rows("steps").contains(u"by Sternway | Undo |  | "_s));
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    QCOMPARE(rig.said("migrations"),
             u"Database migrations: Columns were dropped\nBefore you continue: Look at the newest migration"_s);
    QCOMPARE(rig.said("open"), u"1 checklist item(s) are still open. 2 step(s) before the rollback are still open."_s);
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.untilPage("VerifyPage"));
    // the rollback ends, and what is left by hand stays in sight
    QVERIFY(rig.until([&] { return rig.countOf(u"operation.succeeded"_s) == 1 && rig.find<QPushButton>("next")->isVisible(); }));
    QCOMPARE(rig.page(), u"VerifyPage"_s);
    QVERIFY(rig.until([&] { return rig.rows("items").filter(u"passed | Errors are gone"_s).size() == 1; }));
    rig.select("items", 1);
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"checklist.ticked"_s, 2));
    rig.find<QPushButton>("next")->click();
    QCOMPARE(rig.page(), u"DonePage"_s);
    QVERIFY(rig.rows("items").contains(u" | After the rollback | 0 of 1 done"_s));
    QVERIFY(rig.rows("items").last().startsWith(u"open | Write the incident report | due 2026-01-10 02:3"_s));
    rig.find<QTabWidget>("byHand")->setCurrentIndex(1);
    QCOMPARE(rig.rows("steps").last(), u"to do | Smoke test |  | "_s);
  }

  /// Nothing calls for a rollback, so there is no incident yet whose choice would have to be known first.
  void aHealthyServiceMayGoOn() {
    ProcedureRig rig;
    rig.workspace.setMatrix({});
    rig.open();
    QTRY_VERIFY(rig.untilNext());
    QVERIFY(rig.wizard->incidentId().isEmpty());
  }

  /// One wizard rolls one service back; the one for all is offered.
  void aMethodForSeveralServicesSaysSo() {
    ProcedureRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    Step other = ProcedureRig::step(u"kubernetes.undo"_s, u"Undo payments"_s);
    other.target = serviceTarget(u"payments"_s);
    runbook.methods.first().steps << other;
    runbook.services << RunbookService();
    runbook.services.last().name = u"payments"_s;
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.untilNext());
    QVERIFY(rig.said("others").contains(u"payments"_s));
    QSignalSpy asked(rig.wizard, &RollbackWizard::allServicesRequested);
    Q_EMIT rig.find<Banner>("others")->triggered();
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(!rig.wizard);
  }

  /// By hand there is an afterwards too.
  void stepsAfterAMethodByHandStandWhereTheOthersDo() {
    ProcedureRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.methods.last().steps << ProcedureRig::step(u"http"_s, u"Smoke test"_s);
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.select("methods", 1);
    QVERIFY(rig.nextTo(u"VerifyPage"_s));
    rig.find<QTabWidget>("byHand")->setCurrentIndex(1);
    QCOMPARE(rig.rows("steps").last(), u"to do | Smoke test |  | "_s);
  }

  void anAutomaticOneIsOverriddenWithAReason() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    QVERIFY(rig.until([&] { return rig.rows("items").at(2).startsWith(u"failed"_s); }));
    rig.select("items", 2);
    QVERIFY(!rig.find<QPushButton>("tick")->isEnabled());
    rig.press(Qt::Key_Space);  // measured ones are not ticked by hand
    QVERIFY(rig.find<QPushButton>("overrule")->isEnabled());
    rig.find<QPushButton>("overrule")->click();
    QVERIFY(rig.answer(u"The probe counts a robot"_s));
    QVERIFY(rig.untilCount(u"checklist.overridden"_s, 1));
    QCOMPARE(rig.countOf(u"checklist.ticked"_s), 0);
    QVERIFY(rig.rows("items").at(2).startsWith(u"overridden | Error rate below 1 % | error rate 12.1 %"_s));
    QVERIFY(rig.rows("items").at(2).endsWith(u" · The probe counts a robot"_s));
    rig.find<QPushButton>("tick")->click();  // takes it back
    QVERIFY(rig.untilCount(u"checklist.unticked"_s, 1));
    QVERIFY(rig.rows("items").at(2).startsWith(u"failed"_s));
  }

  void aWayWithoutAnUndoIsDoneByHand() {
    ProcedureRig rig;
    Incident incident;
    incident.service = rig.ref;
    incident.id = u"open-1"_s;
    std::ignore = rig.journal().openFor(incident, rig.wizard);
    std::ignore = rig.journal().append(u"open-1"_s, symptomDeclared(u"wrong-config"_s, u"Wrong configuration"_s), rig.wizard);
    rig.open();
    QVERIFY(rig.until([&] { return rig.find<QLabel>("declared")->text() == u"Declared: Wrong configuration."_s; }));
    QVERIFY(rig.rows("methods").first().startsWith(u"Revert the commit | by hand |  | Declared: Wrong configuration."_s));
    QCOMPARE(rig.said("caution"), u"The pipeline needs ten minutes"_s);
    QVERIFY(rig.find<QLabel>("detail")->text().contains(u"This method is manual"_s));
    QVERIFY(rig.untilNext());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ChecklistPage"_s);
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"procedure.step"_s, 1));
    QVERIFY(rig.nextTo(u"VerifyPage"_s));
    QVERIFY(rig.find<QLabel>("stableLabel")->text().contains(u"manual"_s));
    QVERIFY(rig.nextTo(u"DonePage"_s));
    QVERIFY(rig.said("outcome").startsWith(u"All steps were manual"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    rig.wizard->reject();
    QTRY_VERIFY(!rig.wizard);
    QVERIFY(rig.journal().lines().last().contains(u"manual steps"_s));
    QCOMPARE(rig.countOf(u"incident.closed"_s), 0);
  }

  void anOverrunNamesTheNextContactOnce() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    QVERIFY(rig.untilCount(u"timebox.started"_s, 1));
    QVERIFY(rig.find<QLabel>("timeLeft")->text().startsWith(u"Assess: "_s));
    QVERIFY(rig.untilCount(u"timebox.overrun"_s, 1));
    QVERIFY(rig.until([&] { return rig.said("overrun") == u"“Assess” is over its 2 min. Notify: Lead: @lead"_s; }));
    auto *copy = rig.find<Banner>("overrun")->findChild<QPushButton *>(u"bannerButton"_s);
    QVERIFY(copy->isVisible());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Lead: @lead"_s);
    for (int second = 0; second < 90; ++second)
      rig.session->clock().advance(1s);
    QCOMPARE(rig.countOf(u"timebox.overrun"_s), 1);
    delete rig.wizard.data();
    rig.open();
    QVERIFY(rig.until([&] { return rig.said("overrun").contains(u"Lead: @lead"_s); }));
    QCOMPARE(rig.countOf(u"timebox.overrun"_s), 1);
    QCOMPARE(rig.countOf(u"timebox.started"_s), 1);
  }

  void nothingTickedIsLostWhenTheProcessDies() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    rig.select("items", 1);
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"checklist.ticked"_s, 1));
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"procedure.step"_s, 1));
    delete rig.wizard.data();

    rig.open();
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    QVERIFY(rig.until([&] { return rig.rows("items").at(1).startsWith(u"done | Stakeholders told | "_s); }));
    QVERIFY(rig.nextTo(u"ProcedurePage"_s));
    QCOMPARE(rig.rows("steps").filter(u"done | "_s).size(), 1);
    QCOMPARE(rig.countOf(u"method.chosen"_s), 1);
    QVERIFY(rig.nextTo(u"ConfirmPage"_s));
    rig.completesRollout = false;
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.until([&] { return rig.revisionNow() == u"uid-2"_s && rig.countOf(u"step.started"_s) == 3; }));
    delete rig.wizard.data();
    rig.workspace.restart();

    // the next process takes the rollback over, and the lists with it
    rig.journal().setLeaseState(LeaseState::Expired);
    rig.open();
    QVERIFY(rig.untilPage("RecoveryPage"));
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("goOn")->isVisible(); }));
    rig.completesRollout = true;
    rig.find<QPushButton>("goOn")->click();
    QVERIFY(rig.untilPage("VerifyPage"));
    QVERIFY(rig.until([&] { return !rig.rows("items").isEmpty(); }));
    rig.select("items", 1);
    rig.press(Qt::Key_Space);
    QVERIFY(rig.untilCount(u"checklist.ticked"_s, 2));
    QVERIFY(rig.rows("items").at(1).startsWith(u"done | Orders can be placed"_s));
  }

  void aJournalThatFailsTicksNothing() {
    ProcedureRig rig;
    rig.open();
    QVERIFY(rig.nextTo(u"ChecklistPage"_s));
    QVERIFY(rig.untilCount(u"timebox.started"_s, 1));
    const Error full{
        .kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.journal().failOn(u"checklist.ticked"_s, full);
    rig.select("items", 1);
    rig.press(Qt::Key_Space);
    QVERIFY(rig.until([&] { return rig.said("problem") == u"The disk is full"_s; }));
    QVERIFY(rig.rows("items").at(1).startsWith(u"open | Stakeholders told"_s));
  }

  void everythingHasANameAndIsReachedByKeyboard() {
    ProcedureRig rig;
    rig.open();
    for (const QString &page : {u"MethodPage"_s, u"ChecklistPage"_s, u"ProcedurePage"_s}) {
      QVERIFY(rig.nextTo(page));
      const QWidget *shown = rig.wizard->findChild<QWidget *>(page);
      for (const QTableView *table : shown->findChildren<QTableView *>()) {
        QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(page));
        QVERIFY(table->focusPolicy() & Qt::TabFocus);
      }
      for (const QPushButton *button : shown->findChildren<QPushButton *>())
        QVERIFY2(button->objectName().startsWith(u"banner"_s) || button->text().contains(u'&'), qPrintable(button->objectName()));
      for (const QLineEdit *line : shown->findChildren<QLineEdit *>())
        QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
    }
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardProcedure)

}  // namespace test_wizardprocedure
#include "test_wizardprocedure.moc"
