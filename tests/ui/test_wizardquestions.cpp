// SPDX-License-Identifier: GPL-3.0-or-later
#include "planrig.h"
#include "support/questionbox.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace test_wizardquestions {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

/// What a plan's steps ask in the wizard.
class TestWizardQuestions : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  void aPersonIsAskedInThePage() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    auto *panel = rig.find<QWidget>("QuestionPanel");
    QVERIFY(panel->findChild<QLabel *>(u"instruction"_s)->text().contains(u"href=\"https://bank.example/desk\""_s));
    QVERIFY(panel->accessibleName().contains(u"Call the bank"_s));
    QVERIFY(!qobject_cast<QPushButton *>(QApplication::focusWidget()));  // Enter answers nothing by chance
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.stateOf(u"image/call"_s), StepState::Started);
    rig.press(Qt::Key_E, Qt::AltModifier);
    QVERIFY(rig.untilAsked(u"Give them a second"_s));
    QCOMPARE(rig.stateOf(u"image/call"_s), StepState::Finished);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
    rig.answerButton("skip")->click();
    QVERIFY(rig.answer(u"no time"_s));
    const auto state = [&rig] { return rig.journal().stored(rig.wizard->incidentId()).operations.first().state; };
    QVERIFY(rig.until([&] { return state() == OperationState::Succeeded; }));
    QCOMPARE(rig.page(), u"VerifyPage"_s);  // the step that is for the night only is still a person's
    QVERIFY(rig.untilNext());
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.stateOf(u"image/pause"_s), StepState::Skipped);
    QCOMPARE(rig.stateOf(u"image/set"_s), StepState::Finished);
    QVERIFY(!rig.isBad());
  }

  void whoStopsIsAskedNoMore() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    rig.find<QPushButton>("stop")->click();
    auto *box = rig.wizard->findChild<QMessageBox *>(u"question"_s);
    QVERIFY(box);
    pressIn(*box, QMessageBox::DestructiveRole);
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.isBad());
    QCOMPARE(rig.journal().stored(rig.wizard->incidentId()).operations.first().state, OperationState::Cancelled);
  }

  /// The question outlives the wizard, and so does what was answered.
  void aClosedWizardIsAskedWhenItIsOpenedAgain() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    delete rig.wizard.data();
    rig.open();
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    rig.answerButton("done")->click();
    QVERIFY(rig.untilAsked(u"Give them a second"_s));
  }

  void afterACrashItIsAskedAgain() {
    PlanRig rig;
    QVERIFY(rig.toThePlan());
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    delete rig.wizard.data();
    rig.workspace.restart();
    rig.journal().setLeaseState(LeaseState::Expired);
    rig.open();
    QVERIFY(rig.untilPage("RecoveryPage"));
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("abort")->isVisible(); }));
    rig.press(Qt::Key_Return);  // the recommended one
    QVERIFY(rig.untilAsked(u"Call the bank"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }

  /// What asks after the rollout was verified comes back into sight.
  void aQuestionAfterTheUndo() {
    PlanRig rig;
    QVERIFY(rig.openAt(u"Undo"_s));
    QVERIFY(rig.nextTo(u"PlanPage"_s));
    QVERIFY(rig.untilNext());
    QCOMPARE(rig.rows("steps").filter(u"by you"_s).size(), 1);
    QVERIFY(rig.begin());
    QVERIFY(rig.untilAsked(u"Tell them"_s));
    QVERIFY(!rig.isBad());
    rig.answerButton("done")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.journal().stored(rig.wizard->incidentId()).operations.first().state, OperationState::Succeeded);
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardQuestions)

}  // namespace test_wizardquestions
#include "test_wizardquestions.moc"
