// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/pages/servicepage.h"
#include "wizardrig.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace test_wizarddisturbed {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// A rollback that is stopped, closed, or left without its connection, session or journal.
class TestWizardDisturbed : public QObject {
  Q_OBJECT
private:
  /// Up to the rollout, which does not end by itself.
  static bool toRollout(WizardRig &rig) {
    rig.completesRollout = false;
    rig.open();
    if (!rig.toConfirm())
      return false;
    rig.confirm();
    return rig.until([&] { return rig.revisionNow() == u"uid-2"_s && rig.cluster().count(u"watch"_s) > 1; });
  }

private Q_SLOTS:
  void aLostConnectionIsSaid() {
    WizardRig rig;
    QVERIFY(toRollout(rig));
    const Error lost{
        .kind = ErrorKind::Unreachable, .message = u"connection refused"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    for (FakeWatch *watch : rig.cluster().watches())
      watch->disturb(lost);
    rig.session->setState(ConnectionState::Phase::Unreachable, u"connection refused"_s);
    QVERIFY(rig.said("state").startsWith(u"Connection lost since"_s));
    QVERIFY(rig.said("connection").contains(u"connection refused"_s));
    for (FakeWatch *watch : rig.cluster().watches())
      watch->recover();
    rig.session->setState(ConnectionState::Phase::Connected);
    QVERIFY(rig.said("connection").isEmpty());
    rig.completesRollout = true;
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
  }

  void stopsAndSaysHowTheClusterIs() {
    WizardRig rig;
    QVERIFY(toRollout(rig));
    rig.find<QPushButton>("stop")->click();
    auto *box = rig.wizard->findChild<QMessageBox *>(u"question"_s);
    QVERIFY(box);
    QVERIFY(box->informativeText().startsWith(u"The patch was already sent"_s));
    pressIn(*box, QMessageBox::DestructiveRole);
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY2(rig.said("outcome").startsWith(u"Cancelled. The patch is applied"_s), qPrintable(rig.said("outcome")));
  }

  void goesOnWhenItIsClosed() {
    WizardRig rig;
    rig.completesRollout = false;
    QWidget window;
    rig.wizard = RollbackWizard::openFor(rig.workspace, *rig.session, rig.ref, {}, &window);
    rig.showIt();
    QVERIFY(rig.toConfirm());
    rig.confirm();
    QVERIFY(rig.until([&] { return rig.wizard->isRunning(); }));
    rig.wizard->reject();
    auto *box = rig.wizard->findChild<QMessageBox *>(u"question"_s);
    QVERIFY(box && rig.wizard->isVisible());
    pressIn(*box, QMessageBox::AcceptRole);
    QVERIFY(!rig.wizard->isVisible());
    QSignalSpy ended(rig.wizard, &RollbackWizard::ended);
    QCOMPARE(RollbackWizard::openFor(rig.workspace, *rig.session, rig.ref, {}, &window), rig.wizard.data());
    QVERIFY(rig.wizard->isVisible());
    rig.completesRollout = true;
    QVERIFY(rig.until([&] { return !ended.isEmpty(); }));
    QCOMPARE(ended.first().first().value<OperationState>(), OperationState::Succeeded);
  }

  /// The wizard is a view: whoever deletes it, the rollback goes on, and another one shows it.
  void itsEndIsNotTheRollbacks() {
    WizardRig rig;
    QVERIFY(toRollout(rig));
    delete rig.wizard.data();
    QCOMPARE(rig.workspace.operations().services(), QList{rig.ref});
    rig.open();
    QCOMPARE(rig.page(), u"ProgressPage"_s);
    QVERIFY(rig.wizard->isRunning());
    QVERIFY(!rig.wizard->incidentId().isEmpty());
    QCOMPARE(rig.find<QTableView>("steps")->model()->rowCount(), 5);
    rig.completesRollout = true;
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.said("outcome").contains(u"is back on revision 2"_s));
    QVERIFY(rig.workspace.operations().services().isEmpty());
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 1);
  }

  /// What the page calls for is being done.
  void theServicesPageCallsForNoOtherOne() {
    WizardRig rig;
    ServicePage page(rig.workspace);
    page.showService(*rig.session, rig.ref);
    const auto *sign = page.findChild<QLabel *>(u"verdictSign"_s);
    QVERIFY(sign);
    QVERIFY(toRollout(rig));
    QCOMPARE(sign->accessibleName(), markName(Mark::Progress));
    QVERIFY(!page.findChild<QPushButton *>(u"rollbackButton"_s)->isDefault());
    const QString name = page.findChild<QPushButton *>(u"rollbackButton"_s)->text();
    rig.completesRollout = true;
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(page.findChild<QPushButton *>(u"rollbackButton"_s)->text() != name);
  }

  void norIsThatOfItsSession() {
    WizardRig rig;
    QVERIFY(toRollout(rig));
    const QPointer<FakeSession> session = rig.session;
    const QString incident = rig.wizard->incidentId();
    rig.workspace.close(u"lab"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the monitor that its last step asks lives on
    QVERIFY(!rig.wizard);
    QVERIFY(!rig.workspace.session(u"lab"_s));
    rig.completesRollout = true;
    QVERIFY(rig.until([&] { return rig.workspace.operations().services().isEmpty(); }));
    const QList<OperationRecord> operations = rig.journal().stored(incident).operations;
    QCOMPARE(operations.first().state, OperationState::Succeeded);
    QTRY_VERIFY(!session);
  }

  void withoutAJournalNothingBegins() {
    WizardRig rig;
    const Error full{
        .kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.workspace.setJournalError(full);
    rig.open();
    QCOMPARE(rig.page(), u"ProblemPage"_s);
    QCOMPARE(rig.said("what"), u"The disk is full"_s);
    QVERIFY(rig.find<QLabel>("detail")->text().contains(u"does not roll back without a journal"_s));
  }

  void aJournalThatFailsStopsBeforeThePatch() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.toConfirm());
    const Error full{
        .kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.journal().failOn(u"Restore the pod template"_s, full);
    rig.confirm();
    QVERIFY(rig.untilPage("DonePage"));
    QVERIFY(rig.said("outcome").contains(u"The disk is full"_s));
    QCOMPARE(rig.cluster().lines().filter(u"patch production"_s).size(), 0);
  }
};

STERNWAY_GUI_TEST(TestWizardDisturbed)

}  // namespace test_wizarddisturbed
#include "test_wizarddisturbed.moc"
