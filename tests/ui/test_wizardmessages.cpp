// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messagemodel.h"
#include "procedurerig.h"
#include "servicesrig.h"
#include "support/testmain.h"
#include "ui/messages/messagedialog.h"
#include "ui/messages/stagemessages.h"
#include "ui/tableview.h"

#include <QToolButton>

#include <algorithm>

namespace test_wizardmessages {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

MessageTemplate message(const QString &id, const QString &stage, const QString &body) {
  MessageTemplate out;
  out.id = id;
  out.stage = stage;
  out.channel = u"webhook"_s;
  out.title = id;
  out.body = body;
  return out;
}

QList<MessageTemplate> messages() {
  return {message(u"start"_s, u"during"_s, u"Rolling back {{service}}"_s), message(u"end"_s, u"after"_s, u"It is back"_s),
          message(u"over"_s, u"resolved"_s, u"It is over"_s)};
}

void setUpChannel(FakeWorkspace &workspace) {
  std::ignore = workspace.channels().save(
      {.name = u"ops"_s, .type = u"webhook"_s, .fields = {{u"address"_s, u"https://hooks.example.com/x"_s}}});
  workspace.web().answer(u"POST https://hooks.example.com/x"_s, FakeWeb::status(200));
}

/// What a wizard shows of messages, below its pages.
struct Strip {
  QWidget *wizard;

  [[nodiscard]] StageMessages &all() const { return *wizard->findChild<StageMessages *>(u"stageMessages"_s); }
  [[nodiscard]] TableView &table() const { return *wizard->findChild<TableView *>(u"stageMessagesTable"_s); }
  [[nodiscard]] QToolButton &fold() const { return *wizard->findChild<QToolButton *>(u"stageMessagesFold"_s); }
  [[nodiscard]] QPushButton &send() const { return *wizard->findChild<QPushButton *>(u"stageMessagesSend"_s); }
  [[nodiscard]] QPushButton &write() const { return *wizard->findChild<QPushButton *>(u"stageMessagesWrite"_s); }
  [[nodiscard]] QStringList stages() const {
    QStringList found;
    for (int row = 0; row < table().proxy().rowCount(); ++row)
      found << table().proxy().index(row, models::MessageColumns::Stage).data().toString();
    found.removeDuplicates();
    return found;
  }
};

/// Rolled back by a method whose first step sends a message of the runbook.
struct MessagesRig : ProcedureRig {
  MessagesRig() {
    Runbook runbook;
    runbook.matrix = (*workspace.runbook(ref))->matrix;
    runbook.communication = messages();
    workspace.setRunbook(runbook);
  }
  void tellInAStep() {
    Runbook runbook = **workspace.runbook(ref);
    Method method;
    method.id = u"undo"_s;
    method.title = u"Undo"_s;
    method.steps = {{.id = u"tell"_s, .kind = u"notify"_s, .args = {{u"template"_s, u"start"_s}}, .title = u"Tell them"_s},
                    {.id = u"back"_s, .kind = u"kubernetes.undo"_s, .args = {{u"to"_s, u"previous"_s}}, .title = u"Undo it"_s}};
    runbook.methods = {method};
    workspace.setRunbook(runbook);
  }
  bool begin() {
    open();
    if (!nextTo(u"ConfirmPage"_s) || !untilNext())
      return false;
    find<QPushButton>("next")->click();
    return page() != u"ConfirmPage"_s;
  }
  [[nodiscard]] Strip strip() const { return {wizard}; }
};

}  // namespace

/// What the wizards offer to tell people at each stage, and what the steps of a runbook tell by themselves.
class TestWizardMessages : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void eachStageOffersItsMessages() {
    MessagesRig rig;
    setUpChannel(rig.workspace);
    rig.open();
    QVERIFY(rig.nextTo(u"MessagesPage"_s));  // before
    QVERIFY(!rig.strip().all().isVisible());
    QVERIFY(rig.nextTo(u"ConfirmPage"_s) && rig.untilNext());
    rig.find<QPushButton>("next")->click();
    QVERIFY(rig.until([&] { return rig.strip().table().proxy().rowCount() == 2; }));  // and the default one for the public
    QVERIFY(rig.strip().all().isVisible());
    QVERIFY(!rig.strip().table().isVisible());
    QCOMPARE(rig.strip().stages(), QStringList{models::messageStageTitle(u"during"_s)});

    rig.strip().fold().click();
    QVERIFY(rig.strip().table().isVisible());
    rig.strip().table().selectRow(0);
    QVERIFY(rig.until([&] { return rig.strip().send().isEnabled(); }));
    rig.strip().send().click();
    QVERIFY(!rig.strip().send().isEnabled());  // once
    QVERIFY(rig.until([&] { return rig.strip().all().unsent() == 1; }));
    QCOMPARE(rig.workspace.outbox().rows.size(), 1);
    QCOMPARE(rig.workspace.outbox().rows.first().templateId, u"start"_s);
    QVERIFY(!rig.strip().send().isEnabled());

    QVERIFY(rig.untilPage("DonePage"));  // nothing of it held the rollback up
    QCOMPARE(rig.journal().stored(rig.wizard->incidentId()).operations.first().state, OperationState::Succeeded);
    QVERIFY(rig.strip().table().isVisible());
    QCOMPARE(rig.strip().stages(),
             (QStringList{models::messageStageTitle(u"after"_s), models::messageStageTitle(u"resolved"_s)}));
    rig.strip().table().selectRow(2);
    rig.strip().write().click();
    const auto *dialog = rig.wizard->findChild<MessageDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->scope().templateId, u"over"_s);
    QCOMPARE(dialog->scope().incidentId, rig.wizard->incidentId());
    QVERIFY(!dialog->isModal());
  }

  void aStepOfTheRunbookQueuesItsMessage_data() {
    QTest::addColumn<bool>("rehearsal");
    QTest::newRow("sent") << false;
    QTest::newRow("shown in the window") << true;
  }
  /// Over the outbox of the window, as the incident is at that moment; in a rehearsal nothing leaves the computer.
  void aStepOfTheRunbookQueuesItsMessage() {
    QFETCH(bool, rehearsal);
    MessagesRig rig;
    rig.tellInAStep();
    rig.session->setRehearsal(rehearsal);
    if (!rehearsal)
      setUpChannel(rig.workspace);
    (*rig.workspace.sender())->start();
    QVERIFY(rig.begin());
    QVERIFY(rig.untilPage("DonePage"));
    QCOMPARE(rig.workspace.outbox().rows.size(), 1);
    QVERIFY(rig.until([&] { return rig.workspace.outbox().rows.first().state == MessageState::Sent; }));
    const OutboxMessage &row = rig.workspace.outbox().rows.first();
    QCOMPARE(row.templateId, u"start"_s);
    QCOMPARE(row.incidentId, rig.wizard->incidentId());
    QCOMPARE(notify::outgoingFrom(row.content).body, u"Rolling back order-service"_s);
    QCOMPARE(notify::outgoingFrom(row.content).rehearsal, rehearsal);
    QCOMPARE(rig.workspace.web().requests().size(), rehearsal ? 0 : 1);
    const IncidentRecord record = rig.journal().stored(rig.wizard->incidentId());
    const QList<StepRecord> &steps = record.operations.first().steps;
    const auto tell = std::ranges::find(steps, u"undo/tell"_s, &StepRecord::stepId);
    QVERIFY(tell != steps.cend());
    QCOMPARE(tell->state, StepState::Finished);
  }

  void severalServicesHaveThemAsWell() {
    ServicesRig rig;
    rig.runbook.communication = messages();
    rig.add(u"web"_s, ServicesRig::Health::Bad);
    rig.add(u"api"_s, ServicesRig::Health::Bad);
    rig.open();
    const Strip strip{rig.wizard};
    QVERIFY(!strip.all().isVisible());
    QVERIFY(rig.toConfirm());
    QVERIFY(strip.all().isVisible());
    QCOMPARE(strip.stages(), QStringList{models::messageStageTitle(u"before"_s)});
    strip.fold().click();
    QVERIFY(!strip.send().isEnabled());  // there is no incident yet
    setUpChannel(rig.workspace);
    rig.confirm();
    QVERIFY(rig.untilPage("ServicesBoardPage"));
    QCOMPARE(strip.stages(), QStringList{models::messageStageTitle(u"during"_s)});
    QVERIFY(rig.untilPage("ServicesDonePage"));
    QCOMPARE(strip.stages(), (QStringList{models::messageStageTitle(u"after"_s), models::messageStageTitle(u"resolved"_s)}));
    strip.table().selectRow(0);
    QVERIFY(rig.until([&] { return strip.send().isEnabled(); }));
    strip.send().click();
    QVERIFY(rig.until([&] { return rig.workspace.outbox().rows.size() == 1; }));
    QCOMPARE(rig.workspace.outbox().rows.first().incidentId, rig.wizard->incidentId());
  }
};

STERNWAY_GUI_TEST(TestWizardMessages)

}  // namespace test_wizardmessages
#include "test_wizardmessages.moc"
