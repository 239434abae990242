// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/mainwindow.h"
#include "ui/wizardrig.h"

namespace test_guardclosing {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// Who closes the window while this process watches for a guard is told that nobody will.
class TestGuardClosing : public QObject {
  Q_OBJECT
private:
  [[nodiscard]] static QMessageBox *question(const MainWindow &window) {
    return window.findChild<QMessageBox *>(u"closeQuestion"_s);
  }
  static operate::GuardRequest request() {
    auto runbook = std::make_shared<Runbook>();
    runbook->source = u"orders.yaml"_s;
    runbook->guard.check.text = u"error_rate > 3%"_s;
    runbook->guard.check.condition = runbook::parseCondition(runbook->guard.check.text, runbook::builtInMetrics()).value();
    return {.runbook = runbook, .isAccepted = true, .term = std::chrono::minutes(10)};
  }

private Q_SLOTS:
  void oneOfThisProcessIsNamed() {
    WizardRig rig;
    rig.session->setHasMetrics(false);
    MainWindow window(rig.workspace);
    window.show();
    QVERIFY(rig.workspace.guards().arm(rig.workspace.monitors(*rig.session).monitor(rig.ref), request()));
    QTRY_COMPARE(rig.workspace.guards().watchedHere(), QList{rig.ref});
    window.close();
    QTRY_VERIFY(question(window));
    QVERIFY(question(window)->text().contains(u"order-service"_s));
    QTest::keyClick(question(window), Qt::Key_Escape);
    QTRY_VERIFY(!question(window));
    QVERIFY(window.isVisible());
    QCOMPARE(rig.workspace.guards().watchedHere(), QList{rig.ref});
    window.close();
    QTRY_VERIFY(question(window));
    pressIn(*question(window), QMessageBox::DestructiveRole);
    QTRY_VERIFY(!window.isVisible());
  }

  void anotherProcessWatchesOn() {
    WizardRig rig;
    GuardRecord guard;
    guard.service = rig.ref;
    guard.until = rig.session->clock().now().addSecs(600);
    rig.workspace.guardBook().leaseState = LeaseState::Held;
    QVERIFY(await(rig.workspace.guardBook().arm(guard, rig.session)));
    MainWindow window(rig.workspace);
    window.show();
    rig.workspace.guards().look();
    QTRY_VERIFY(rig.workspace.guards().of(rig.ref));
    window.close();
    QVERIFY(!window.isVisible());
    QVERIFY(!question(window));
  }
};

STERNWAY_GUI_TEST(TestGuardClosing)

}  // namespace test_guardclosing
#include "test_guardclosing.moc"
