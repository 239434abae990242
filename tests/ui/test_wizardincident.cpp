// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/testmain.h"
#include "wizardrig.h"

#include <algorithm>

namespace test_wizardincident {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// When the wizard opens an incident, and who ends it.
class TestWizardIncident : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// A person ends the incident, when the service has stayed well.
  void aRollbackThatHelpedLeavesTheIncidentOpen() {
    WizardRig rig;
    rig.open();
    QVERIFY(rig.toConfirm());
    rig.confirm();
    QVERIFY(rig.untilPage("DonePage"));
    const IncidentRecord record = rig.journal().stored(rig.wizard->incidentId());
    QCOMPARE(record.operations.first().state, OperationState::Succeeded);
    QVERIFY(record.incident.isOpen());
    QVERIFY(
        std::ranges::none_of(record.events, [](const JournalEvent &event) { return event.milestone == Milestone::Resolved; }));
  }

  /// Nothing is wrong with the service: looking is no incident, doing something is one, and giving it up ends that.
  void lookingAtAHealthyServiceOpensNoIncident() {
    WizardRig rig;
    Matrix calm = (*loadDefaultRunbook())->matrix;
    for (MatrixRow &row : calm.rows)
      row.condition.threshold *= 100;
    Runbook runbook = **loadDefaultRunbook();
    runbook.matrix = calm;
    ChecklistItem item;
    item.id = u"told"_s;
    item.text = u"Tell the team"_s;
    Checklist list;
    list.id = u"preRollback"_s;
    list.items = {item};
    runbook.checklists = {list};
    rig.workspace.setRunbook(runbook);
    rig.open();
    QVERIFY(rig.untilNext());
    rig.wizard->reject();
    QTRY_VERIFY(!rig.wizard);
    QVERIFY(rig.journal().types().isEmpty());

    rig.open();
    QVERIFY(rig.until([&] {
      if (rig.page() != u"ChecklistPage"_s && rig.find<QPushButton>("next")->isEnabled())
        rig.find<QPushButton>("next")->click();
      return rig.page() == u"ChecklistPage"_s;
    }));
    QVERIFY(rig.journal().types().isEmpty());
    rig.find<QPushButton>("tick")->click();
    QVERIFY(rig.until([&] { return rig.journal().types().contains(u"checklist.ticked"_s); }));
    const QString id = rig.wizard->incidentId();
    QVERIFY(rig.journal().stored(id).incident.isOpen());
    rig.wizard->reject();
    QTRY_VERIFY(!rig.wizard);
    QVERIFY(rig.journal().types().contains(u"declined"_s));
    QVERIFY(!rig.journal().stored(id).incident.isOpen());
  }

  /// Somebody had opened it: it is not the wizard's to close.
  void anIncidentOfSomebodyElseStaysOpen() {
    WizardRig rig;
    Runbook runbook = **loadDefaultRunbook();
    for (MatrixRow &row : runbook.matrix.rows)
      row.condition.threshold *= 100;
    rig.workspace.setRunbook(runbook);
    Incident incident;
    incident.service = rig.ref;
    const QString id = await(rig.journal().openFor(incident, rig.session))->id;
    QWidget window;
    rig.wizard = RollbackWizard::openFor(rig.workspace, *rig.session, rig.ref, {}, &window);
    rig.showIt();
    QVERIFY(rig.until([&] { return rig.journal().types().contains(u"wizard.opened"_s); }));
    rig.wizard->reject();
    // it still records that it was closed, and is not the one that is opened now
    QVERIFY(RollbackWizard::openFor(rig.workspace, *rig.session, rig.ref, {}, &window) != rig.wizard.data());
    QTRY_VERIFY(!rig.wizard);
    QVERIFY(rig.journal().stored(id).incident.isOpen());
  }
};

STERNWAY_GUI_TEST(TestWizardIncident)

}  // namespace test_wizardincident
#include "test_wizardincident.moc"
