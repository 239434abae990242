// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/stagemessages.h"

#include "support/await.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/messages/messagedialog.h"
#include "ui/messages/messagepreview.h"
#include "ui/tableview.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>

namespace test_stagemessages {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

ObjectRef service() {
  return {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
}

/// A runbook with one message for the time after, and two channels that it could go to.
struct StageRig {
  FakeWorkspace workspace;
  std::unique_ptr<StageMessages> strip;
  QString incident;

  explicit StageRig(const QString &body, const QString &channel = u"slack"_s) {
    workspace.addContext(u"lab"_s);
    std::ignore = workspace.open(u"lab"_s);
    MessageTemplate message;
    message.id = u"end"_s;
    message.stage = u"after"_s;
    message.channel = channel;
    message.body = body;
    Runbook runbook;
    runbook.communication = {message};
    workspace.setRunbook(runbook);
    for (const QString &name : {u"ops"_s, u"desk"_s})
      std::ignore =
          workspace.channels().save({.name = name, .type = u"slack"_s, .fields = {}, .secrets = {{u"url"_s, u"slack-url"_s}}});
  }
  void openIncident() {
    Incident draft;
    draft.service = service();
    if (const auto opened = await((*workspace.incidents())->openFor(draft, &workspace)))
      incident = opened->id;
  }
  void show() {
    strip = std::make_unique<StageMessages>(workspace);
    strip->showStages({.service = service(), .incidentId = incident}, {u"after"_s});
    strip->setUnfolded(true);
    QVERIFY(QTest::qWaitForWindowExposed(strip.get()));
    table().selectRow(0);
  }
  [[nodiscard]] TableView &table() const { return *strip->findChild<TableView *>(u"stageMessagesTable"_s); }
  [[nodiscard]] QPushButton &send() const { return *strip->findChild<QPushButton *>(u"stageMessagesSend"_s); }
  [[nodiscard]] QString preview() const { return strip->findChild<QTextBrowser *>(u"previewBody"_s)->toPlainText().trimmed(); }
};

}  // namespace

class TestStageMessages : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void sendsWhatIsShownToEachChannelOnce() {
    StageRig rig(u"{{service}} is back"_s);
    rig.openIncident();
    rig.show();
    const QAbstractItemModelTester tester(rig.table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_VERIFY(rig.send().isEnabled());
    QVERIFY(rig.preview().contains(u"order-service is back"_s));
    QTest::keyClick(&rig.send(), Qt::Key_Space);
    QTest::keyClick(&rig.send(), Qt::Key_Space);
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 2);
    QTRY_COMPARE(rig.strip->unsent(), 1);  // the default one for the public
    QVERIFY(!rig.send().isEnabled());
    QCOMPARE(notify::outgoingFrom(rig.workspace.outbox().rows.first().content).body, u"order-service is back"_s);
  }

  /// As wide as the wizard has it in a window of 1280 pixels.
  void whomAMessageIsForIsInSight() {
    StageRig rig(u"It is back"_s);
    rig.openIncident();
    rig.show();
    rig.strip->showStages({.service = service(), .incidentId = rig.incident}, {u"after"_s, u"resolved"_s});
    rig.strip->resize(815, 300);
    QCoreApplication::processEvents();
    TableView &table = rig.table();
    for (const int column : {models::MessageColumns::State, models::MessageColumns::Audience, models::MessageColumns::Message,
                             models::MessageColumns::Stage})
      QVERIFY(table.columnViewportPosition(column) + table.columnWidth(column) <= table.viewport()->width());
    QSet<QString> audiences;
    for (int row = 0; row < table.model()->rowCount(); ++row)
      audiences << table.model()->index(row, models::MessageColumns::Audience).data().toString();
    QCOMPARE(audiences.size(), 2);
  }

  /// The wizard's default button may roll back.
  void enterPressesNothingOutside() {
    StageRig rig(u"It is back"_s);
    rig.openIncident();
    QDialog wizard;
    auto *strip = new StageMessages(rig.workspace, &wizard);
    auto *next = new QPushButton(&wizard);
    next->setDefault(true);
    const QSignalSpy pressed(next, &QPushButton::clicked);
    strip->showStages({.service = service(), .incidentId = rig.incident}, {u"after"_s});
    wizard.show();
    wizard.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    auto *fold = strip->findChild<QToolButton *>(u"stageMessagesFold"_s);
    auto *send = strip->findChild<QPushButton *>(u"stageMessagesSend"_s);
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Return);
    QVERIFY(fold->isChecked());
    QTRY_VERIFY(send->isEnabled());
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Return);
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 2);
    QTest::keyClick(strip, Qt::Key_Enter);
    QCOMPARE(pressed.size(), 0);
  }

  void whatIsWrittenStaysWhenTheWizardCloses() {
    StageRig rig(u"It is back"_s);
    rig.openIncident();
    QWidget window;
    auto *wizard = new QDialog(&window);
    auto *strip = new StageMessages(rig.workspace, wizard);
    strip->showStages({.service = service(), .incidentId = rig.incident}, {u"after"_s});
    strip->findChild<QPushButton *>(u"stageMessagesWrite"_s)->click();
    delete wizard;
    const auto *dialog = window.findChild<MessageDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->scope().templateId, u"end"_s);
  }

  void whatIsNotSentFromHere_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<bool>("incident");
    QTest::newRow("a value is missing") << u"See {{TICKET}}"_s << u"slack"_s << true;
    QTest::newRow("it is not so") << u"All metrics are normal."_s << u"slack"_s << true;
    QTest::newRow("no channel") << u"It is back"_s << u"teams"_s << true;
    QTest::newRow("no incident") << u"It is back"_s << u"slack"_s << false;
  }
  void whatIsNotSentFromHere() {
    QFETCH(QString, body);
    QFETCH(QString, channel);
    QFETCH(bool, incident);
    StageRig rig(body, channel);
    if (incident)
      rig.openIncident();
    rig.show();
    QTRY_VERIFY(rig.strip->findChild<QLabel *>(u"stageMessagesWhyNot"_s)->isVisible());
    QVERIFY(!rig.send().isEnabled());
    QVERIFY(rig.strip->findChild<QPushButton *>(u"stageMessagesWrite"_s)->isEnabled());
  }

  void whatBecameOfThemStandsInTheFoldedLine() {
    StageRig rig(u"It is back"_s);
    rig.openIncident();
    OutboxMessage row;
    row.id = u"m1"_s;
    row.incidentId = rig.incident;
    row.channel = u"ops"_s;
    row.templateId = u"end"_s;
    row.state = MessageState::Refused;
    row.content = notify::toJson({.incidentId = rig.incident, .body = u"It was sent like this"_s});
    rig.workspace.outbox().rows = {row};
    rig.show();
    auto *waiting = rig.strip->findChild<Banner *>(u"stageMessagesWaiting"_s);
    QTRY_VERIFY(waiting->isVisible());
    QVERIFY(rig.preview().contains(u"It was sent like this"_s));
    QVERIFY(!rig.send().isEnabled());
    rig.strip->setUnfolded(false);
    QVERIFY(!rig.table().isVisible());
    QVERIFY(waiting->isVisible());
  }
};

STERNWAY_GUI_TEST(TestStageMessages)

}  // namespace test_stagemessages
#include "test_stagemessages.moc"
