// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "support/await.h"
#include "support/testmain.h"
#include "ui/docks/recoverybar.h"
#include "wizardrig.h"

#include <QSignalSpy>

namespace test_wizardrecovery {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

/// A rig whose journal has a rollback that a process left while its patch was under way.
struct CrashedRig : WizardRig {
  explicit CrashedRig(bool patched) {
    RollbackRun run(workspace.monitors(*session).monitor(ref), journal(), {.targetUid = u"uid-2"_s, .reason = u"errors"_s});
    QSignalSpy prepared(&run, &RollbackRun::prepared);
    run.prepare();
    until([&] { return !prepared.isEmpty(); });
    if (!patched)
      cluster().hold(u"patch production"_s);
    else
      completesRollout = false;
    run.execute();
    until([&] { return cluster().lines().filter(u"patch production"_s).size() == 1; });
    if (patched)
      until([&] { return journal().types().count(u"step.started"_s) == 3; });
    incident = run.incidentId();
    plan = run.plan();
  }

  /// As the next process reads it.
  [[nodiscard]] OperationRecord record(LeaseState lease) {
    OperationRecord out = journal().operation(plan.id);
    out.leaseState = lease;
    out.lease.user = u"somebody"_s;
    return out;
  }
  void openOn(const OperationRecord &operation) {
    wizard = RollbackWizard::openFor(workspace, *session, operation, &window);
    showIt();
  }

  QWidget window;
  QString incident;
  Plan plan;
};

}  // namespace

class TestWizardRecovery : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aPatchThatTookEffectGoesOn() {
    CrashedRig rig(true);
    rig.openOn(rig.record(LeaseState::Expired));
    QCOMPARE(rig.page(), u"RecoveryPage"_s);
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("goOn")->isVisible(); }));
    QVERIFY(rig.find<QLabel>("known")->text().contains(u"The patch is applied"_s));
    QVERIFY(!rig.find<QPushButton>("retry")->isVisible());
    rig.completesRollout = true;
    rig.press(Qt::Key_Return);  // the recommended one is the default
    QCOMPARE(rig.page(), u"ProgressPage"_s);
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.said("outcome").contains(u"is back on revision"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 1);
  }

  void aPatchWithoutEffectIsSentAgain() {
    CrashedRig rig(false);
    rig.openOn(rig.record(LeaseState::Expired));
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("retry")->isVisible(); }));
    QVERIFY(!rig.find<QPushButton>("goOn")->isVisible());
    rig.cluster().release(u"patch production"_s);
    rig.press(Qt::Key_Return);
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
  }

  void itCanBeEnded() {
    CrashedRig rig(true);
    rig.openOn(rig.record(LeaseState::Expired));
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("abort")->isVisible(); }));
    rig.find<QPushButton>("abort")->click();
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY2(rig.said("outcome").startsWith(u"Cancelled. The patch is applied"_s), qPrintable(rig.said("outcome")));
  }

  void anotherProcessIsAtIt() {
    CrashedRig rig(true);
    rig.openOn(rig.record(LeaseState::Held));
    QVERIFY(rig.said("summary").contains(u"somebody"_s));
    for (const char *button : {"goOn", "retry", "abort"})
      QVERIFY(!rig.find<QPushButton>(button)->isVisible());
    rig.find<QPushButton>("look")->click();  // the owner has died meanwhile
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("goOn")->isVisible(); }));
  }

  void openingTheServiceFindsIt() {
    CrashedRig rig(true);
    rig.open();
    QVERIFY(rig.untilPage("RecoveryPage"));
  }

  void anUnreadableClusterDecidesNothing() {
    CrashedRig rig(true);
    const Error away{
        .kind = ErrorKind::Unreachable, .message = u"connection refused"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.cluster().failOn(u"workload"_s, away);
    rig.openOn(rig.record(LeaseState::Expired));
    QVERIFY(rig.until([&] { return rig.find<QLabel>("known")->text().contains(u"connection refused"_s); }));
    QVERIFY(!rig.find<QPushButton>("abort")->isVisible());
    rig.cluster().clearRules();
    rig.find<QPushButton>("look")->click();
    QVERIFY(rig.until([&] { return rig.find<QPushButton>("goOn")->isVisible(); }));
  }

  void theBarListsWhatWasLeft() {
    CrashedRig rig(true);
    RecoveryBar bar(rig.workspace);
    QSignalSpy decide(&bar, &RecoveryBar::decideRequested);
    QVERIFY(await(rig.journal().unfinished(&bar)));  // answered after what the bar has asked for
    QVERIFY(bar.isHidden());                         // it runs in this process
    rig.journal().setLeaseState(LeaseState::Expired);
    rig.workspace.operations().look();
    QTRY_VERIFY(!bar.isHidden());
    auto *banner = bar.findChild<Banner *>();
    QVERIFY(banner->text().startsWith(u"The rollback of order-service that began at"_s));
    banner->findChild<QPushButton *>(u"bannerButton"_s)->click();
    QCOMPARE(decide.first().first().value<OperationRecord>().id, rig.plan.id);
  }
};

STERNWAY_GUI_TEST(TestWizardRecovery)

}  // namespace test_wizardrecovery
#include "test_wizardrecovery.moc"
