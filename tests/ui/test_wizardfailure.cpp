// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/fakesteprig.h"
#include "procedurerig.h"
#include "support/fakeprograms.h"
#include "support/testmain.h"
#include "ui/docks/runningbar.h"
#include "ui/pages/servicepage.h"
#include "ui/wizards/failurepanel.h"
#include "ui/wizards/questionpanel.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_wizardfailure {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;
using Seen = steps::Probe::State;

namespace {

/// A runbook that Sternway may carry out: a program that may be run twice and fails once, then the image.
struct FailureRig : ProcedureRig {
  FailureRig() {
    Runbook runbook = builtIn();
    Method method;
    method.id = u"image"_s;
    method.title = u"Set the image"_s;
    Step warm{.id = u"warm"_s,
              .kind = u"command"_s,
              .target = {},
              .args = {{u"argv"_s, QJsonArray{u"warm-up"_s}}},
              .title = u"Warm the cache up"_s};
    warm.idempotent = true;
    method.steps = {warm,
                    {.id = u"set"_s,
                     .kind = u"kubernetes.setImage"_s,
                     .target = {},
                     .args = {{u"image"_s, u"registry.example.com/svc:v1.2.3"_s}},
                     .title = u"Set it"_s}};
    runbook.methods = {method};
    workspace.setRunbook(runbook);
    session->setPrograms(&programs);
    programs.answer(u"warm-up"_s, QByteArray("warm"));
  }
  void failOnce() { programs.answerOnce(u"warm-up"_s, FakePrograms::failed(1, "busy")); }

  bool begin() {
    open();
    if (!untilNext())
      return false;
    const QStringList methods = rows("methods");
    for (int row = 0; row < methods.size(); ++row)
      if (methods.at(row).startsWith(u"Set the image"_s))
        select("methods", row);
    if (!untilNext() || !nextTo(u"ConfirmPage"_s) || !untilNext())
      return false;
    find<QPushButton>("next")->click();
    return untilPage("ProgressPage");
  }
  [[nodiscard]] QPushButton *button(const char *name) const {
    return failurePanel()->findChild<QPushButton *>(QString::fromLatin1(name));
  }
  [[nodiscard]] OperationRecord operation() { return journal().stored(wizard->incidentId()).operations.first(); }
  [[nodiscard]] StepState stateOf(const QString &step) {
    for (const StepRecord &each : operation().steps)
      if (each.stepId == step)
        return each.state;
    return StepState::Pending;
  }

  FakePrograms programs;
};

/// The panel alone, on an operation whose steps a test ends.
struct PanelRig : FakeStepRig {
  PanelRig() {
    operation->setAsks(operate::Asks::Always);
    QObject::connect(operation.get(), &operate::Operation::changed, &panel, [this] { panel.showFailures(*operation); });
    QObject::connect(operation.get(), &operate::Operation::refused, &panel, &FailurePanel::refuse);
  }
  void failBoth() {
    toTheSecondStage();
    finish(u"a"_s, StepState::Failed);
    finish(u"b"_s, StepState::Unknown);
  }
  [[nodiscard]] QPushButton *button(const char *name) const { return panel.findChild<QPushButton *>(QString::fromLatin1(name)); }

  FailurePanel panel;
};

}  // namespace

class TestWizardFailure : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  void aFailedStepIsDoneAgain() {
    FailureRig rig;
    rig.failOnce();
    QVERIFY(rig.begin());
    QVERIFY(rig.untilFailed());
    QVERIFY(rig.failurePanel()->accessibleName().contains(u"Warm the cache up"_s));
    QVERIFY(!rig.find<QPushButton>("pause")->isVisible());
    QVERIFY(!rig.find<QPushButton>("next")->isEnabled());
    QVERIFY(!qobject_cast<QPushButton *>(QApplication::focusWidget()));  // Enter decides nothing by chance
    rig.press(Qt::Key_Return);
    rig.press(Qt::Key_Space);
    QCOMPARE(rig.programs.requests().size(), 1);
    QVERIFY(rig.until([&] { return rig.button("retry")->isEnabled(); }));
    rig.press(Qt::Key_R, Qt::AltModifier);
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.programs.requests().size(), 2);
    QCOMPARE(rig.stateOf(u"image/warm"_s), StepState::Finished);
    QCOMPARE(rig.operation().state, OperationState::Succeeded);
  }

  void itIsLeftOutWithAReason() {
    FailureRig rig;
    rig.failOnce();
    QVERIFY(rig.begin());
    QVERIFY(rig.untilFailed());
    QVERIFY(rig.until([&] { return rig.button("leaveOut")->isEnabled(); }));
    rig.button("leaveOut")->click();
    QVERIFY(rig.answer(u"warm enough"_s));
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.stateOf(u"image/warm"_s), StepState::Skipped);
    QCOMPARE(rig.operation().state, OperationState::Succeeded);
  }

  /// A button that is pressed by its key clicks a moment later, so the question is waited for. No other part of the page may have
  /// the key: where two have it the button only gets the focus.
  void itIsLeftOutByTheKeyboard() {
    FailureRig rig;
    rig.failOnce();
    QVERIFY(rig.begin());
    QVERIFY(rig.untilFailed());
    QVERIFY(rig.until([&] { return rig.button("leaveOut")->isEnabled(); }));
    const QString text = rig.button("leaveOut")->text();
    const QChar key = text.at(text.indexOf(u'&') + 1).toUpper();
    rig.press(key.unicode(), Qt::AltModifier);
    QVERIFY(QTest::qWaitFor([&] { return rig.wizard->findChild<QDialog *>(u"linePrompt"_s) != nullptr; }));
    QVERIFY(rig.answer(u"warm enough"_s));
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.stateOf(u"image/warm"_s), StepState::Skipped);
  }

  /// One step has failed while another asks: both panels are there.
  void thePanelsShareNoKey() {
    QSet<QChar> keys;
    FailurePanel failure;
    QuestionPanel question;
    question.showQuestions({{.stepId = u"a"_s, .title = u"a"_s}});
    for (const QWidget *panel : std::initializer_list<const QWidget *>{&failure, &question})
      for (const QPushButton *button : panel->findChildren<QPushButton *>()) {
        const QString text = button->text();
        if (const auto at = text.indexOf(u'&'); at >= 0) {
          const QChar key = text.at(at + 1).toLower();
          QVERIFY2(!keys.contains(key), qPrintable(text));
          keys.insert(key);
        }
      }
    QVERIFY(keys.size() >= 4);
  }

  void orTheRollbackEnds() {
    FailureRig rig;
    rig.failOnce();
    QVERIFY(rig.begin());
    QVERIFY(rig.stopAtFailure());
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.operation().state, OperationState::Failed);
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }

  /// The question outlives the wizard.
  void aClosedWizardAsksWhenItIsOpenedAgain() {
    FailureRig rig;
    rig.failOnce();
    QVERIFY(rig.begin());
    QVERIFY(rig.untilFailed());
    delete rig.wizard.data();
    rig.open();
    QVERIFY(rig.untilFailed());
    QVERIFY(rig.failurePanel()->isAncestorOf(QApplication::focusWidget()));
  }

  /// Its window may be closed.
  void theMainWindowSaysThatItWaits() {
    FailureRig rig;
    rig.failOnce();
    RunningBar bar(rig.workspace);
    QSignalSpy waits(&bar, &RunningBar::waits);
    QSignalSpy wanted(&bar, &RunningBar::showRequested);
    QVERIFY(bar.isHidden());
    QVERIFY(rig.begin());
    QVERIFY(!bar.isHidden());
    QVERIFY(rig.untilFailed());
    QCOMPARE(waits.size(), 1);
    const auto banners = bar.findChildren<Banner *>();
    QVERIFY(!banners.isEmpty() && banners.last()->text().contains(u"busy"_s));
    banners.last()->findChild<QPushButton *>(u"bannerButton"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<ObjectRef>(), rig.ref);
    QVERIFY(rig.until([&] { return rig.button("retry")->isEnabled(); }));
    rig.button("retry")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(waits.size(), 1);
    QVERIFY(bar.isHidden());
  }

  /// Nothing is being done then: what the page calls for is not hidden.
  void theServicesPageSaysWhenItWaits() {
    FailureRig rig;
    rig.failOnce();
    ServicePage page(rig.workspace);
    page.showService(*rig.session, rig.ref);
    const auto *sign = page.findChild<QLabel *>(u"verdictSign"_s);
    const auto *button = page.findChild<QPushButton *>(u"rollbackButton"_s);
    const QString opens = button->text();
    QVERIFY(rig.begin());
    QVERIFY(rig.untilFailed());
    QVERIFY(rig.until([&] { return button->text() != opens && sign->accessibleName() != markName(Mark::Progress); }));
  }

  /// What goes back is not left out.
  void whatIsNotPossibleSaysWhy() {
    FailureRig rig;
    rig.cluster().failOn(u"patch production"_s, {.kind = ErrorKind::Forbidden, .message = u"no right"_s, .detail = {}});
    QVERIFY(rig.begin());
    QVERIFY(rig.untilFailed());
    QVERIFY(!rig.button("leaveOut")->isEnabled());
    QVERIFY(!rig.button("leaveOut")->toolTip().isEmpty());
    QCOMPARE(rig.button("leaveOut")->accessibleDescription(), rig.button("leaveOut")->toolTip());
    QVERIFY(rig.button("abort")->isEnabled());
    rig.cluster().clearRules();
    QVERIFY(rig.until([&] { return rig.button("retry")->isEnabled(); }));
    rig.button("retry")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.operation().state, OperationState::Succeeded);
    QVERIFY(!rig.isBad());
  }

  /// What is watched on the next page is decided on where the steps are.
  void aServiceThatDoesNotRecoverIsAskedAbout() {
    WizardRig rig;
    rig.recovers = false;
    rig.open();
    QVERIFY(rig.toConfirm());
    rig.confirm();
    QVERIFY(rig.untilPage("VerifyPage"));
    QVERIFY(rig.untilPage("ProgressPage"));
    QVERIFY(rig.stopAtFailure());
    QVERIFY(rig.untilPage("DonePage"));
  }

  void oneAfterTheOther() {
    PanelRig rig;
    rig.mine.effects = {{u"a"_s, Seen::NotApplied}, {u"b"_s, Seen::CannotTell}};
    rig.failBoth();
    QVERIFY(!rig.panel.isHidden());
    QVERIFY(rig.panel.findChild<QLabel *>(u"title"_s)->text().endsWith(u" a"_s));
    QVERIFY(rig.button("retry")->isEnabled());
    QSignalSpy again(&rig.panel, &FailurePanel::again);
    rig.button("retry")->click();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().first().toString(), u"a"_s);
    rig.operation->retry(u"a"_s, u"ann"_s);
    rig.panel.showFailures(*rig.operation);
    QVERIFY(!rig.button("retry")->isEnabled());  // while it is looked at again
    QVERIFY(!rig.button("leaveOut")->isEnabled());
    QVERIFY(!rig.button("abort")->isEnabled());
    rig.settle();
    QVERIFY(rig.panel.findChild<QLabel *>(u"title"_s)->text().endsWith(u" b"_s));
    QVERIFY(!rig.button("retry")->isEnabled());  // what it did cannot be told
    QVERIFY(!rig.button("retry")->toolTip().isEmpty());
    QVERIFY(rig.button("leaveOut")->isEnabled());
    rig.operation->leaveOut(u"b"_s, u"seen by hand"_s, u"ann"_s);
    rig.settle();
    QVERIFY(rig.panel.isHidden());
  }

  void aRefusalIsShown() {
    PanelRig rig;
    rig.mine.effects = {{u"a"_s, Seen::NotApplied}};
    rig.failBoth();
    auto *refusal = rig.panel.findChild<Banner *>(u"refusal"_s);
    QVERIFY(refusal->text().isEmpty());
    rig.mine.effects = {{u"a"_s, Seen::ChangedByOther}};
    rig.operation->retry(u"a"_s, u"ann"_s);
    rig.settle();
    QVERIFY(!refusal->text().isEmpty());
    QVERIFY(!rig.panel.isHidden());
    QVERIFY(!rig.button("retry")->isEnabled());
    rig.operation->leaveOut(u"a"_s, u"not needed"_s, u"ann"_s);
    rig.settle();
    QVERIFY(refusal->text().isEmpty());  // it was of the other step
  }

private:
  QTemporaryDir m_data;
};

STERNWAY_GUI_TEST(TestWizardFailure)

}  // namespace test_wizardfailure
#include "test_wizardfailure.moc"
