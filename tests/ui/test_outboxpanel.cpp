// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/outboxpanel.h"

#include "core/updates.h"
#include "support/await.h"
#include "support/fakeworkspace.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/docks/closingquestion.h"
#include "ui/docks/updatereminder.h"
#include "ui/docks/updatesbar.h"
#include "ui/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

namespace test_outboxpanel {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ObjectRef service() {
  return {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
}

struct OutboxRig {
  FakeWorkspace workspace;
  QString incident;

  OutboxRig() {
    workspace.addContext(u"lab"_s);
    std::ignore = workspace.open(u"lab"_s);
    std::ignore =
        workspace.channels().save({.name = u"ops"_s, .type = u"slack"_s, .fields = {}, .secrets = {{u"url"_s, u"slack-url"_s}}});
    std::ignore = workspace.channels().save({.name = u"status"_s,
                                             .type = u"statuspage"_s,
                                             .fields = {{u"page"_s, u"p1"_s}},
                                             .secrets = {{u"key"_s, u"status-key"_s}}});
    Incident draft;
    draft.service = service();
    draft.title = u"order-service fails"_s;
    if (const auto opened = await((*workspace.incidents())->openFor(draft, &workspace)))
      incident = opened->id;
  }
  /// As another process, or an earlier one, left it.
  OutboxMessage &put(MessageState state, const QString &channel = u"ops"_s, const QString &stage = u"during"_s) {
    OutboxMessage row;
    row.id = u"m%1"_s.arg(workspace.outbox().rows.size() + 1);
    row.incidentId = incident;
    row.channel = channel;
    row.idempotencyKey = row.id;
    row.state = state;
    row.attempts = state == MessageState::Queued ? 0 : 1;
    row.content = notify::toJson({.id = row.id,
                                  .incidentId = incident,
                                  .stage = stage,
                                  .subject = u"Subject "_s + row.id,
                                  .body = u"**Rolling back** order-service"_s});
    row.queuedAt = row.changedAt = now();
    workspace.outbox().rows.append(row);
    return workspace.outbox().rows.last();
  }
  [[nodiscard]] IncidentRecord record() {
    const auto loaded = await((*workspace.journal())->load(incident, &workspace));
    return loaded ? *loaded : IncidentRecord();
  }
  [[nodiscard]] QDateTime now() const { return workspace.fake(u"lab"_s)->clock().now(); }
  [[nodiscard]] MessageState state(int row) { return workspace.outbox().rows.at(row).state; }
};

struct PanelRig : OutboxRig {
  std::unique_ptr<OutboxPanel> panel;

  void show(bool rehearsal = false) {
    panel = std::make_unique<OutboxPanel>(workspace);
    panel->resize(420, 600);
    panel->showIncident(incident, rehearsal);
    panel->show();
    panel->activateWindow();
    std::ignore = QTest::qWaitForWindowActive(panel.get());
    std::ignore = QTest::qWaitFor([this] { return table().model()->rowCount() == workspace.outbox().rows.size(); });
  }
  [[nodiscard]] TableView &table() const { return *panel->findChild<TableView *>(u"outboxTable"_s); }
  [[nodiscard]] QAction &action(const char *name) const { return *panel->findChild<QAction *>(QString::fromLatin1(name)); }
};

}  // namespace

class TestOutboxPanel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void saysWhatToDoWhereThereIsNothing() {
    PanelRig rig;
    rig.show();
    const QSignalSpy asked(rig.panel.get(), &OutboxPanel::messageRequested);
    auto *write = rig.panel->findChild<QPushButton *>(u"outboxWrite"_s);
    QVERIFY(write->isVisible());
    QVERIFY(!rig.table().isVisible());
    write->click();
    QCOMPARE(asked.size(), 1);
  }

  void showsWhatBecameOfEach() {
    PanelRig rig;
    rig.put(MessageState::Sent).link = u"https://example.org/1"_s;
    rig.put(MessageState::Refused);
    rig.put(MessageState::Unknown);
    rig.show();
    const QAbstractItemModelTester tester(rig.table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(rig.panel->waiting(), 2);
    QCOMPARE(rig.table().currentIndex().row(), 2);
    rig.table().selectRow(0);
    QVERIFY(rig.action("outbox.open").isEnabled());
    QVERIFY(!rig.action("outbox.sendAgain").isEnabled());
    QVERIFY(!rig.action("outbox.cancel").isEnabled());
    // its receivers got it like this
    QCOMPARE(rig.panel->findChild<QTextBrowser *>(u"previewBody"_s)->toPlainText().trimmed().section(u'\n', -1),
             u"Rolling back order-service"_s);
    rig.table().selectRow(1);
    QVERIFY(!rig.action("outbox.open").isEnabled());
    QVERIFY(rig.action("outbox.sendAgain").isEnabled());
    QVERIFY(!rig.table().accessibleName().isEmpty());
  }

  void onlyPagesOfTheWebAreOpened() {
    PanelRig rig;
    rig.put(MessageState::Sent).link = u"file:///etc/passwd"_s;
    rig.show();
    QVERIFY(!rig.action("outbox.open").isEnabled());
  }

  void oneThatFailedIsCancelledByAKeyAndSentAgain() {
    PanelRig rig;
    rig.put(MessageState::Refused);
    rig.show();
    rig.table().setFocus();
    QTest::keyClick(&rig.table(), Qt::Key_Delete);
    QTRY_COMPARE(rig.state(0), MessageState::Cancelled);
    QTRY_VERIFY(!rig.action("outbox.cancel").isEnabled());
    rig.action("outbox.sendAgain").trigger();
    QTRY_COMPARE(rig.state(0), MessageState::Queued);
  }

  void oneThatMayHaveBeenSentIsAskedAbout() {
    PanelRig rig;
    rig.put(MessageState::Unknown);
    rig.show();
    rig.action("outbox.sendAgain").trigger();
    auto *box = rig.panel->findChild<QMessageBox *>(u"sendAgainQuestion"_s);
    QVERIFY(box);
    pressIn(*box, QMessageBox::RejectRole);
    QCOMPARE(rig.state(0), MessageState::Unknown);
    rig.action("outbox.markSent").trigger();
    QTRY_COMPARE(rig.state(0), MessageState::Sent);
    QTRY_COMPARE(rig.panel->waiting(), 0);
  }

  void aChangeElsewhereIsSaidAndShown() {
    PanelRig rig;
    rig.put(MessageState::Refused);
    rig.show();
    rig.workspace.outbox().rows[0].state = MessageState::Sending;  // another process sends it
    rig.action("outbox.cancel").trigger();
    QTRY_VERIFY(!rig.panel->findChild<Banner *>(u"outboxProblem"_s)->text().isEmpty());
    QTRY_VERIFY(!rig.action("outbox.cancel").isEnabled());
  }

  void aRehearsalSaysThatNothingWasSent() {
    PanelRig rig;
    rig.put(MessageState::Sent);
    rig.show(true);
    QVERIFY(rig.panel->findChild<QLabel *>(u"outboxLead"_s)->isVisible());
  }

  void whatIsOpenElsewhereIsAskedAbout() {
    OutboxRig rig;
    rig.put(MessageState::Sent, u"status"_s).remoteId = u"r1"_s;
    QCOMPARE(openElsewhere(rig.workspace.outbox().rows, rig.workspace.channels()), QStringList{u"status"_s});
    QWidget window;
    int resolved = 0;
    int closed = 0;
    askAboutClosing(&window, {u"status"_s}, {.resolve = [&] { ++resolved; }, .close = [&] { ++closed; }});
    pressIn(*window.findChild<QMessageBox *>(u"closingQuestion"_s), QMessageBox::AcceptRole);
    QCOMPARE(resolved, 1);
    QCOMPARE(closed, 0);
    rig.put(MessageState::Sent, u"status"_s, u"resolved"_s);
    QVERIFY(openElsewhere(rig.workspace.outbox().rows, rig.workspace.channels()).isEmpty());
  }

  void whoWasToldIsToldTheEnd_data() {
    QTest::addColumn<MessageState>("told");
    QTest::addColumn<MessageState>("ended");
    QTest::addColumn<bool>("owed");
    using enum MessageState;
    QTest::newRow("sent") << Sent << Sent << false;
    QTest::newRow("on its way") << Sent << Queued << false;
    QTest::newRow("failed") << Sent << Refused << true;
    QTest::newRow("cancelled") << Sent << Cancelled << true;
    QTest::newRow("nobody was told") << Cancelled << Cancelled << false;
  }
  void whoWasToldIsToldTheEnd() {
    QFETCH(MessageState, told);
    QFETCH(MessageState, ended);
    OutboxRig rig;
    QVERIFY(!owesResolution({}));
    rig.put(MessageState::Sent, u"ops"_s, followUpStage);
    QVERIFY(!owesResolution(rig.workspace.outbox().rows));
    rig.put(told);
    rig.put(ended, u"ops"_s, u"resolved"_s);
    QTEST(owesResolution(rig.workspace.outbox().rows), "owed");
  }

  void closingWithoutAMessageIsOffered() {
    QWidget window;
    int closed = 0;
    askAboutClosing(&window, {}, {.resolve = [] {}, .close = [&] { ++closed; }});
    pressIn(*window.findChild<QMessageBox *>(u"closingQuestion"_s), QMessageBox::DestructiveRole);
    QCOMPARE(closed, 1);
  }

  void theNextUpdateIsDueAfterTheLastOne() {
    OutboxRig rig;
    const IncidentRecord record = rig.record();
    UpdatesBar bar(rig.workspace);
    bar.showRecord(record, *rig.workspace.runbook(service()), {});
    const QDateTime opened = record.incident.openedAt;
    bar.look(opened.addSecs(60));
    auto *due = bar.findChild<Banner *>(u"updateDue"_s);
    QVERIFY(due->text().isEmpty());
    QVERIFY(!bar.findChild<QLabel *>(u"nextUpdate"_s)->text().isEmpty());
    bar.look(opened.addSecs(31 * 60));
    QVERIFY(!due->text().isEmpty());
    rig.put(MessageState::Sent).changedAt = opened.addSecs(20 * 60);
    bar.showRecord(record, *rig.workspace.runbook(service()), rig.workspace.outbox().rows);
    bar.look(opened.addSecs(31 * 60));
    QVERIFY(due->text().isEmpty());
    // never, where nobody wants to be reminded
    std::ignore = rig.workspace.settings().set(platform::setting::updateMinutes, 0);
    bar.look(opened.addSecs(500 * 60));
    QVERIFY(due->text().isEmpty());
  }

  /// The silence lasts two hours: who is asked in time can prolong it, and one that was prolonged lasts longer.
  void aSilenceThatEndsBeforeTheIncidentIsSaid() {
    OutboxRig rig;
    std::ignore = rig.workspace.channels().save(
        {.name = u"quiet"_s, .type = u"alertmanager"_s, .fields = {{u"address"_s, u"http://a.example"_s}}, .secrets = {}});
    const IncidentRecord record = rig.record();
    UpdatesBar bar(rig.workspace);
    auto *ending = bar.findChild<Banner *>(u"threadEnding"_s);
    const auto saidAt = [&](int minute) {
      bar.showRecord(record, *rig.workspace.runbook(service()), rig.workspace.outbox().rows);
      bar.look(record.incident.openedAt.addSecs(60LL * minute));
      return !ending->text().isEmpty();
    };
    rig.put(MessageState::Sent, u"ops"_s);
    QVERIFY(!saidAt(500));
    rig.put(MessageState::Sent, u"quiet"_s).changedAt = record.incident.openedAt;
    QVERIFY(!saidAt(100));
    QVERIFY(saidAt(111));
    QVERIFY(saidAt(130));
    QSignalSpy asked(&bar, &UpdatesBar::messageRequested);
    Q_EMIT ending->triggered();
    QCOMPARE(asked.first().first().value<MessageScope>().channels, QStringList{u"quiet"_s});
    rig.put(MessageState::Sent, u"quiet"_s).changedAt = record.incident.openedAt.addSecs(60 * 60);
    QVERIFY(!saidAt(130));
    rig.put(MessageState::Sent, u"quiet"_s, u"resolved"_s);
    QVERIFY(!saidAt(500));
  }

  /// None hides behind another one.
  void severalSilencesThatEndAreSaid() {
    OutboxRig rig;
    for (const QString &name : {u"quiet"_s, u"still"_s}) {
      std::ignore = rig.workspace.channels().save(
          {.name = name, .type = u"alertmanager"_s, .fields = {{u"address"_s, u"http://a.example"_s}}, .secrets = {}});
      rig.put(MessageState::Sent, name).changedAt = rig.record().incident.openedAt;
    }
    UpdatesBar bar(rig.workspace);
    bar.showRecord(rig.record(), *rig.workspace.runbook(service()), rig.workspace.outbox().rows);
    bar.look(rig.record().incident.openedAt.addSecs(115LL * 60));
    auto *ending = bar.findChild<Banner *>(u"threadEnding"_s);
    QVERIFY2(ending->text().contains(u"quiet"_s) && ending->text().contains(u"still"_s), qPrintable(ending->text()));
    QSignalSpy asked(&bar, &UpdatesBar::messageRequested);
    Q_EMIT ending->triggered();
    QCOMPARE(asked.first().first().value<MessageScope>().channels, (QStringList{u"quiet"_s, u"still"_s}));
  }

  /// A service that joined the incident after the silence is not in it.
  void aSilenceThatLeavesAServiceOutIsSaid() {
    OutboxRig rig;
    std::ignore = rig.workspace.channels().save(
        {.name = u"quiet"_s, .type = u"alertmanager"_s, .fields = {{u"address"_s, u"http://a.example"_s}}, .secrets = {}});
    IncidentRecord record = rig.record();
    UpdatesBar bar(rig.workspace);
    auto *ending = bar.findChild<Banner *>(u"threadEnding"_s);
    const auto sendFor = [&](const QStringList &services) {
      OutboxMessage &row = rig.put(MessageState::Sent, u"quiet"_s);
      row.changedAt = record.incident.openedAt.addSecs(rig.workspace.outbox().rows.size());
      row.content.insert(u"services"_s, QJsonArray::fromStringList(services));
    };
    const auto said = [&] {
      bar.showRecord(record, *rig.workspace.runbook(service()), rig.workspace.outbox().rows);
      bar.look(record.incident.openedAt.addSecs(60));
      return ending->text();
    };
    const QString first = targetsOf(record.incident).constFirst().name;
    sendFor({first});
    QCOMPARE(said(), QString());
    record.incident.targets = {targetsOf(record.incident).constFirst(),
                               targetOf(ObjectRef{.context = u"lab"_s, .nameSpace = u"n"_s, .name = u"payments"_s})};
    QVERIFY2(said().contains(u"payments"_s) && !said().contains(first), qPrintable(said()));
    QSignalSpy asked(&bar, &UpdatesBar::messageRequested);
    Q_EMIT ending->triggered();
    QCOMPARE(asked.first().first().value<MessageScope>().channels, QStringList{u"quiet"_s});
    sendFor({first, u"payments"_s});
    QCOMPARE(said(), QString());
  }

  void contactsAreReachedByTheMenu() {
    OutboxRig rig;
    Runbook runbook;
    Contact contact;
    contact.role = u"On-call"_s;
    contact.contact = u"Ada, +49 30 1234567, ada@example.org"_s;
    runbook.contacts = {contact};
    rig.workspace.setRunbook(runbook);
    UpdatesBar bar(rig.workspace);
    bar.showRecord(rig.record(), *rig.workspace.runbook(service()), {});
    const QMenu *menu = bar.findChild<QPushButton *>(u"contacts"_s)->menu();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().constFirst()->menu()->actions().size(), 3);  // call, write, copy
  }

  void anOverrunTimeBoxOffersTheNextLevel() {
    OutboxRig rig;
    Runbook runbook;
    EscalationLevel level;
    level.role = u"Lead"_s;
    level.contact = u"@lead"_s;
    runbook.escalation = {level};
    rig.workspace.setRunbook(runbook);
    std::ignore = await(
        (*rig.workspace.journal())
            ->append(rig.incident, {.type = eventtype::timeBoxOverrun, .summary = u"Assess takes too long"_s}, &rig.workspace));
    UpdatesBar bar(rig.workspace);
    bar.showRecord(rig.record(), *rig.workspace.runbook(service()), {});
    auto *banner = bar.findChild<Banner *>(u"escalation"_s);
    QVERIFY(banner->text().contains(u"@lead"_s));
    QSignalSpy asked(&bar, &UpdatesBar::messageRequested);
    Q_EMIT banner->triggered();
    QCOMPARE(asked.size(), 1);
    const auto scope = asked.first().first().value<MessageScope>();
    QCOMPARE(scope.stage, QString(escalationStage));
    QVERIFY(scope.body.contains(u"Assess takes too long"_s));
  }

  void aReminderComesOnceForEachDueUpdate() {
    OutboxRig rig;
    UpdateReminder reminder(rig.workspace);
    const QSignalSpy due(&reminder, &UpdateReminder::due);
    const auto note = [&rig] {
      const QSignalSpy read(&rig.workspace, &Workspace::journalChanged);
      std::ignore =
          await((*rig.workspace.journal())->append(rig.incident, {.type = eventtype::note, .summary = u"x"_s}, &rig.workspace));
      rig.workspace.readJournal();
      QTRY_VERIFY(!read.isEmpty());
      std::ignore = await((*rig.workspace.sender())->messages({}, &rig.workspace));  // after the reminder has asked the same
    };
    note();
    rig.workspace.fake(u"lab"_s)->clock().advance(31min);
    note();
    QTRY_COMPARE(due.size(), 1);
    note();
    rig.workspace.fake(u"lab"_s)->clock().advance(5min);
    note();
    QCOMPARE(due.size(), 1);
  }
};

STERNWAY_GUI_TEST(TestOutboxPanel)

}  // namespace test_outboxpanel
#include "test_outboxpanel.moc"
