// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/declarations.h"
#include "core/plan.h"
#include "runbook/conditionparser.h"
#include "support/await.h"
#include "support/filechoice.h"
#include "support/testmain.h"
#include "ui/tableview.h"
#include "wizardrig.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

namespace test_rollbackwizard {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestRollbackWizard : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void fromTheFirstPageToTheEndByKeyboard() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.page(), u"TargetPage"_s);
    QVERIFY(rig.said("recommended").startsWith(u"Last known good: revision 2 (svc:v1.2.3), "_s));
    QVERIFY(rig.until([&] { return !rig.wizard->incidentId().isEmpty(); }));
    QVERIFY(rig.journal().types().contains(u"wizard.opened"_s));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ChangesPage"_s);
    QVERIFY(rig.untilNext());
    const auto *changes = rig.find<TableView>("changes");
    const QString image = u"registry.example.com/team/order-service:v1.2.3"_s;
    const int narrow = changes->fontMetrics().horizontalAdvance(image) / 2;
    QVERIFY(changes->fontMetrics().elidedText(image, changes->textElideMode(), narrow).endsWith(u"v1.2.3"_s));
    rig.press(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(rig.page(), u"PreflightPage"_s);
    rig.press(Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(rig.page(), u"ChangesPage"_s);
    rig.press(Qt::Key_Return);
    QVERIFY(rig.untilNext());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ConfirmPage"_s);
    QCOMPARE(rig.find<QPushButton>("next")->text(), u"R&oll back order-service to revision 2"_s);
    QVERIFY(rig.find<QLineEdit>("command")->text().contains(u"rollout undo deployment/order-service --to-revision=2"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    QTest::keyClicks(QApplication::focusWidget(), u"checkout fails"_s);  // the suggestion is selected
    QCOMPARE(rig.find<QLineEdit>("reason")->text(), u"checkout fails"_s);
    rig.confirm();
    QCOMPARE(rig.page(), u"ProgressPage"_s);
    QVERIFY(rig.untilPage("VerifyPage"));
    QVERIFY(rig.until([&] { return rig.find<QLabel>("stableLabel")->text().startsWith(u"Healthy for"_s); }));
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.said("outcome").startsWith(u"production/deployment/order-service is back on revision 2"_s));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
    QVERIFY(rig.journal().types().contains(u"operation.succeeded"_s));
    QVERIFY(rig.until([&] { return !rig.find<QLabel>("story")->text().isEmpty(); }));
    rig.press(Qt::Key_Escape);
    QTRY_VERIFY(!rig.wizard);
  }

  /// What called for the rollback gives no reason for it, and no other revision can be chosen.
  void forwardAgainAfterARollback() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.toConfirm());
    rig.confirm();
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.find<QPushButton>("forward")->isVisible());
    QVERIFY(rig.find<QWidget>("stageMessages")->isVisible());
    const QString incident = rig.wizard->incidentId();
    QSignalSpy wanted(rig.wizard, &RollbackWizard::forwardRequested);
    rig.find<QPushButton>("forward")->click();
    QCOMPARE(wanted.size(), 1);
    QTRY_VERIFY(!rig.wizard);
    rig.isMended = true;
    rig.wizard = RollbackWizard::openToRollForward(rig.workspace, *rig.session, rig.ref, nullptr);
    rig.showIt();
    QCOMPARE(rig.page(), u"TargetPage"_s);
    QVERIFY(rig.untilNext());
    const auto *revisions = rig.find<QTableView>("revisions");
    const int chosen = revisions->currentIndex().row();
    for (int row = 0; row < revisions->model()->rowCount(); ++row) {
      revisions->selectionModel()->setCurrentIndex(revisions->model()->index(row, 0),
                                                   QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
      QCOMPARE(rig.find<QPushButton>("next")->isEnabled(), row == chosen);
      QVERIFY(!rig.find<QCheckBox>("anyway")->isVisible());
    }
    revisions->selectionModel()->setCurrentIndex(revisions->model()->index(chosen, 0),
                                                 QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    QVERIFY(rig.toConfirm());
    QVERIFY(rig.find<QLineEdit>("reason")->text().isEmpty());
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QTest::keyClicks(rig.find<QLineEdit>("reason"), u"it was the cache"_s);
    QVERIFY(rig.find<QPushButton>("next")->isEnabled());
    rig.confirm();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.revisionNow(), u"uid-3"_s);
    QVERIFY(!rig.find<QPushButton>("forward")->isVisible());
    QVERIFY(!rig.find<QWidget>("stageMessages")->isVisible());
    const IncidentRecord record = rig.journal().stored(incident);
    QCOMPARE(record.operations.size(), 2);
    QCOMPARE(record.operations.last().state, OperationState::Succeeded);
    const auto plan = planFromJson(record.operations.last().plan);
    QVERIFY(undoOf(*plan).isForward);
    QCOMPARE(plan->reason, u"it was the cache"_s);
  }

  /// Nothing of the runbook's way back is gone on the way forward.
  void forwardFromNothingIsRefused() {
    WizardRig rig;
    Runbook runbook = **loadDefaultRunbook();
    Checklist list;
    list.title = u"Before the rollback"_s;
    list.items << ChecklistItem();
    runbook.checklists << list;
    rig.workspace.setRunbook(runbook);
    rig.wizard = RollbackWizard::openToRollForward(rig.workspace, *rig.session, rig.ref, nullptr);
    rig.showIt();
    QVERIFY(rig.until([&] { return !rig.said("recommended").isEmpty(); }));
    QCOMPARE(rig.page(), u"TargetPage"_s);
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QVERIFY(!rig.find<QWidget>("timeBoxes"));
  }

  /// It stays declared until somebody withdraws it; recovery goes by what is measured.
  void aDeclaredSymptomDoesNotHoldTheEndUp() {
    WizardRig rig;
    Matrix matrix = (*loadDefaultRunbook())->matrix;
    MatrixRow row;
    row.when = u"declared(data-corruption)"_s;
    row.condition = parseCondition(row.when, builtInMetrics()).value();
    row.action = Action::Rollback;
    matrix.rows.prepend(row);
    rig.workspace.setMatrix(matrix);
    Incident incident;
    incident.service = rig.ref;
    const QString id = await(rig.journal().openFor(incident, rig.session))->id;
    QVERIFY(await(rig.journal().append(id, symptomDeclared(u"data-corruption"_s, u"Data corruption"_s), rig.session)));
    rig.open();
    QVERIFY(rig.toConfirm());
    QCOMPARE(rig.wizard->incidentId(), id);
    rig.confirm();
    QVERIFY(rig.untilPage("DonePage"));
    const IncidentRecord record = rig.journal().stored(id);
    QCOMPARE(record.operations.first().state, OperationState::Succeeded);
    QCOMPARE(record.operations.first().steps.last().state, StepState::Finished);
    QVERIFY(declaredIn(record.events).isEmpty());
    QVERIFY(record.incident.isOpen());
  }

  /// The field has the focus: Enter in it must not start anything, nor one that is held down from the page before.
  void enterInAFieldOfTheConfirmationOnlyGoesToTheButton() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.toConfirm());
    for (const char *field : {"reason", "command"}) {
      rig.find<QLineEdit>(field)->setFocus();
      rig.press(Qt::Key_Return);
      QCOMPARE(rig.page(), u"ConfirmPage"_s);
      QVERIFY2(rig.find<QPushButton>("next")->hasFocus(), field);
    }
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(rig.find<QPushButton>("next"), &held);
    QCOMPARE(rig.page(), u"ConfirmPage"_s);
    QVERIFY(!rig.wizard->isRunning());
    rig.find<QLineEdit>("reason")->clear();
    rig.find<QLineEdit>("reason")->setFocus();
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"ConfirmPage"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"checkout fails"_s);
    rig.confirm();
    QCOMPARE(rig.page(), u"ProgressPage"_s);
  }

  /// What is suggested says why, not what to do; it becomes the reason of the runbook's messages and of the change-cause, which
  /// says that it is a rollback.
  void thereIsOneReason() {
    WizardRig rig;
    Runbook runbook = **loadDefaultRunbook();
    RunbookVariable variable;
    variable.name = u"REASON"_s;
    runbook.variables = {variable};
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.press(Qt::Key_Return);
    QVERIFY(rig.until([&] {
      if (rig.page() != u"ConfirmPage"_s && rig.find<QPushButton>("next")->isEnabled())
        rig.find<QPushButton>("next")->click();
      return rig.page() == u"ConfirmPage"_s;
    }));
    auto *reason = rig.find<QLineEdit>("reason");
    QVERIFY2(reason->text().startsWith(u"error rate 12.1 % > 10 %"_s), qPrintable(reason->text()));
    reason->setText(u"checkout fails"_s);
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.until([&] { return rig.revisionNow() == u"uid-2"_s; }));
    QVERIFY(rig.journal().lines().join(u'\n').contains(u"variable.entered: REASON is checkout fails"_s));
    const auto plan = planFromJson(rig.journal().stored(rig.wizard->incidentId()).operations.first().plan);
    QVERIFY(undoOf(*plan).patch.body.contains("\"Rollback to v1.2.3 (revision 2): checkout fails\""));
  }

  void theTimelineIsExportedFromTheEnd() {
    WizardRig rig;
    const QTemporaryDir folder;
    rig.open();
    QVERIFY(rig.toConfirm());
    rig.confirm();
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.find<QPushButton>("next")->hasFocus());  // Enter writes no file
    rig.find<QPushButton>("exportTimeline")->setFocus();
    rig.press(Qt::Key_Space);
    const QString suggested = rig.wizard->incidentId() + u".md"_s;
    QCOMPARE(chooseFile(folder.filePath(suggested)), suggested);
    QTRY_VERIFY(rig.said("exported").startsWith(u"Timeline saved to"_s));
    QFile file(folder.filePath(suggested));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Roll production/deployment/order-service back to revision 2"));
  }

  void badAndRunningOnesNeedMore() {
    WizardRig rig;
    rig.recovers = false;
    rig.open(u"uid-3"_s);
    QVERIFY(rig.until([&] { return !rig.said("objection").isEmpty(); }));
    QVERIFY(rig.said("objection").contains(u"already current"_s));
    QVERIFY(!rig.find<QCheckBox>("anyway")->isVisible());
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.press(Qt::Key_Down);
    QVERIFY(rig.find<QPushButton>("next")->isEnabled());
    QCOMPARE(rig.said("objection"), QString());
  }

  void aMissingRightIsReadAtPreflight() {
    WizardRig rig;
    rig.cluster().deny(u"access patch"_s);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.press(Qt::Key_Return);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"PreflightPage"_s);
    QVERIFY(rig.until([&] { return rig.said("summary").startsWith(u"The rollback cannot start: 1 blocking"_s); }));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QVERIFY(rig.find<QLabel>("title")->text().contains(u"patch"_s));
    QVERIFY(!rig.find<QLabel>("remedy")->text().isEmpty());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.page(), u"PreflightPage"_s);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    rig.cluster().clearRules();
    rig.press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(!rig.said("summary").startsWith(u"The rollback cannot begin"_s));
    QVERIFY(rig.untilNext());
    rig.wizard->reject();
    QTRY_VERIFY(!rig.wizard);
    QVERIFY(rig.journal().types().last() == u"declined"_s);
  }

  void productionAsksForTheName() {
    WizardRig rig;
    rig.session->setProduction(true);
    rig.open();
    QVERIFY(rig.toConfirm());
    QVERIFY(rig.said("production").contains(u"order-service"_s));
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"order-servic"_s);
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    rig.press(Qt::Key_E);
    QVERIFY(rig.find<QPushButton>("next")->isEnabled());
    rig.find<QLineEdit>("reason")->clear();
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
  }

  void aDeployMeanwhileStopsThePatch() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.toConfirm());
    rig.cluster().deploy(rig.ref, podTemplate(u"registry.example.com/svc:v1.3.1"_s));
    rig.confirm();
    QVERIFY(rig.stopAtFailure());
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY2(rig.said("outcome").contains(u"svc:v1.3.1"_s), qPrintable(rig.said("outcome")));
    QCOMPARE(rig.revisionNow(), u"uid-4"_s);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    QVERIFY(rig.find<QPushButton>("again")->isVisible());
    rig.find<QPushButton>("again")->click();
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.page(), u"TargetPage"_s);
  }

  void pausesAndGoesOn() {
    WizardRig rig;
    rig.cluster().hold(u"dryRunPatch"_s);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.cluster().release(u"dryRunPatch"_s);
    QVERIFY(rig.toConfirm());
    rig.cluster().hold(u"dryRunPatch"_s);
    rig.confirm();
    QVERIFY(rig.until([&] { return rig.said("state").startsWith(u"Ask the API server"_s); }));
    rig.press(Qt::Key_U, Qt::AltModifier);
    QTRY_VERIFY(rig.said("state").startsWith(u"Pausing after this step"_s));
    rig.cluster().release(u"dryRunPatch"_s);
    QVERIFY(rig.until([&] { return rig.said("state").startsWith(u"Paused."_s); }));
    QCOMPARE(rig.revisionNow(), u"uid-3"_s);
    rig.press(Qt::Key_O, Qt::AltModifier);
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
  }
};

STERNWAY_GUI_TEST(TestRollbackWizard)

}  // namespace test_rollbackwizard
#include "test_rollbackwizard.moc"
