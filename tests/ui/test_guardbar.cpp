// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/runbooktrust.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/guarddialog.h"
#include "ui/docks/guardbar.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

namespace test_guardbar {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
/// order-service in an open cluster, with a guard at 3 % errors.
struct Rig {
  FakeWorkspace workspace;
  OrderService orders = orderService();
  ObjectRef ref = orders.workload.ref;
  QWidget window;

  Rig() {
    workspace.addContext(u"lab"_s);
    Q_ASSERT(workspace.open(u"lab"_s));
    FakeCluster &cluster = workspace.fake(u"lab"_s)->cluster();
    cluster.setWorkload(orders.workload);
    cluster.setHistory(ref, orders.history);
    cluster.setPods(ref, {makePod(orders.workload, orders.history.revisions.last(), 0)});
    workspace.fake(u"lab"_s)->setHasMetrics(false);
    Runbook runbook;
    runbook.source = u"orders.yaml"_s;
    runbook.path = u"/runbooks/orders.yaml"_s;
    runbook.digest = QByteArray(32, 'd');
    runbook.guard.check.text = u"error_rate > 3%"_s;
    runbook.guard.check.condition = runbook::parseCondition(runbook.guard.check.text, runbook::builtInMetrics()).value();
    Method careful;
    careful.id = u"careful"_s;
    careful.title = u"Careful"_s;
    careful.steps = {{.id = u"call"_s, .kind = u"manual"_s, .args = {{u"text"_s, u"Call the bank"_s}}},
                     {.id = u"back"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"previous"_s}}}};
    runbook.methods = {careful};
    workspace.setRunbook(runbook);
    window.resize(900, 300);
  }

  void accept() { QVERIFY(platform::RunbookTrust(workspace.settings()).accept(QByteArray(32, 'd'))); }
  /// As another process has armed it.
  void arm(GuardState state, LeaseState lease) {
    GuardRecord guard;
    guard.service = ref;
    guard.condition = u"error_rate > 3%"_s;
    guard.armedBy = u"ada"_s;
    guard.lease.host = u"jump"_s;
    guard.until = workspace.fake(u"lab"_s)->clock().now().addSecs(1800);
    guard.firesAt = workspace.fake(u"lab"_s)->clock().now().addSecs(60);
    workspace.guardBook().leaseState = lease;
    QObject context;
    QVERIFY(await(workspace.guardBook().arm(guard, &context)));
    workspace.guardBook().put(state);
  }
  [[nodiscard]] QDialog *dialog() const { return window.findChild<QDialog *>(u"guardDialog"_s); }
  [[nodiscard]] QPushButton *armButton() const { return dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
  [[nodiscard]] QString problem() const { return dialog()->findChild<QLabel *>(u"guardProblem"_s)->text(); }
};
}  // namespace

class TestGuardBar : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void nothingIsShownWhereThereIsNothing() {
    Rig rig;
    GuardBar bar(rig.workspace, &rig.window);
    QSignalSpy changed(&rig.workspace.guards(), &operate::Guards::changed);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(bar.isHidden());
  }

  void anArmedOneIsSeenAndDisarmed() {
    Rig rig;
    rig.arm(GuardState::Armed, LeaseState::Held);
    GuardBar bar(rig.workspace, &rig.window);
    QTRY_VERIFY(bar.findChild<Banner *>(u"armedGuard"_s));
    const auto *banner = bar.findChild<Banner *>(u"armedGuard"_s);
    QVERIFY(banner->text().contains(u"order-service"_s) && banner->text().contains(u"30 min"_s));
    banner->findChild<QPushButton *>(u"bannerButton"_s)->click();
    QTRY_COMPARE(rig.workspace.guardBook().last().state, GuardState::Stopped);
    QTRY_VERIFY(bar.isHidden());
  }

  /// Whoever counts, the window is loud once, and its button and its keys stop it; Escape does not.
  void aCountdownIsStopped_data() {
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("button") << false;
    QTest::newRow("keys") << true;
  }
  void aCountdownIsStopped() {
    QFETCH(bool, byKeys);
    Rig rig;
    rig.arm(GuardState::Counting, LeaseState::Held);
    GuardBar bar(rig.workspace, &rig.window);
    QSignalSpy alarmed(&bar, &GuardBar::alarmed);
    rig.window.show();
    QTRY_VERIFY(bar.findChild<QPushButton *>(u"stopGuard"_s));
    auto *stop = bar.findChild<QPushButton *>(u"stopGuard"_s);
    QTRY_COMPARE(alarmed.size(), 1);
    QVERIFY(bar.findChild<QLabel *>(u"guardCountdownText"_s)->text().contains(u"1 min"_s));
    rig.workspace.guards().look();
    QTRY_COMPARE(alarmed.size(), 1);
    QTRY_COMPARE(QApplication::activeWindow(), &rig.window);
    QTRY_COMPARE(QApplication::focusWidget(), stop);
    QTest::keyClick(stop, Qt::Key_Escape);
    QCOMPARE(rig.workspace.guardBook().last().state, GuardState::Counting);
    if (byKeys)
      QTest::keyClick(&rig.window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    else
      stop->click();
    QTRY_COMPARE(rig.workspace.guardBook().last().state, GuardState::Stopped);
    QTRY_VERIFY(bar.isHidden());
  }

  /// After a crash: it is said, and stays until somebody has read it.
  void oneThatNobodyWatchesIsTold() {
    Rig rig;
    rig.arm(GuardState::Armed, LeaseState::Expired);
    GuardBar bar(rig.workspace, &rig.window);
    QTRY_VERIFY(bar.findChild<Banner *>(u"endedGuard"_s));
    QCOMPARE(rig.workspace.guardBook().last().state, GuardState::Lost);
    bar.findChild<Banner *>(u"endedGuard"_s)->findChild<QPushButton *>(u"bannerButton"_s)->click();
    QTRY_VERIFY(bar.isHidden());
  }

  void theDialogArms() {
    Rig rig;
    askForGuard(rig.workspace, rig.ref, &rig.window);
    QVERIFY(rig.dialog());
    QVERIFY(!rig.armButton()->isEnabled());  // nobody has accepted the runbook
    QVERIFY(!rig.problem().isEmpty());
    delete rig.dialog();
    rig.accept();
    askForGuard(rig.workspace, rig.ref, &rig.window);
    QVERIFY(rig.armButton()->isEnabled());
    auto *method = rig.dialog()->findChild<QComboBox *>(u"guardMethod"_s);
    QCOMPARE(method->count(), 2);
    method->setCurrentIndex(1);
    QVERIFY(!rig.armButton()->isEnabled());  // it has a step for a person
    method->setCurrentIndex(0);
    QCOMPARE(rig.dialog()->findChild<QSpinBox *>(u"guardCountdownSeconds"_s)->value(), 60);
    rig.dialog()->findChild<QSpinBox *>(u"guardMinutes"_s)->setValue(45);
    rig.armButton()->click();
    QTRY_COMPARE(rig.workspace.guardBook().rows.size(), 1);
    const GuardRecord &armed = rig.workspace.guardBook().last();
    QCOMPARE(armed.state, GuardState::Armed);
    QCOMPARE(armed.armedAt.secsTo(armed.until), 45 * 60);
    QTRY_VERIFY(!rig.dialog());
    QTRY_VERIFY(rig.workspace.guards().watching(rig.ref));
    rig.workspace.close(u"lab"_s);
    QTRY_COMPARE(rig.workspace.guardBook().last().state, GuardState::Lost);
  }

  void theDialogSaysWhatSpeaksAgainstIt() {
    Rig rig;
    rig.accept();
    rig.workspace.fake(u"lab"_s)->cluster().deny(u"access patch"_s);
    askForGuard(rig.workspace, rig.ref, &rig.window);
    rig.armButton()->click();
    QTRY_VERIFY(rig.armButton()->isEnabled());
    QVERIFY(!rig.problem().isEmpty());
    QVERIFY(rig.workspace.guardBook().rows.isEmpty());
  }
};

STERNWAY_GUI_TEST(TestGuardBar)

}  // namespace test_guardbar
#include "test_guardbar.moc"
