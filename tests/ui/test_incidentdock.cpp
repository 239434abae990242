// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/incidentdock.h"

#include "dockrig.h"
#include "runbook/conditionparser.h"
#include "support/await.h"
#include "support/filechoice.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/tableview.h"

#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>

namespace test_incidentdock {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestIncidentDock : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void saysWhatToDoWhereThereIsNone() {
    DockRig rig;
    QCOMPARE(rig.part<QLabel>("empty")->text(), u"Select a service to see its incident."_s);
    rig.dock.showService(rig.ref);
    QVERIFY(rig.part<QLabel>("empty")->text().startsWith(u"No incident is open for order-service."_s));
    QVERIFY(rig.part<QPushButton>("declare")->isVisible());
    QVERIFY(!rig.part<QPlainTextEdit>("note")->isVisible());
  }

  void declaringOpensItWithWhatIsKnown() {
    DockRig rig;
    rig.declareByHand();
    QVERIFY(rig.dock.isOpen());
    QVERIFY(rig.timeline().contains(u"Threshold crossed"_s));
    QVERIFY(rig.timeline().contains(u"Incident declared"_s));
    QVERIFY(rig.part<Banner>("state")->text().startsWith(u"Open since"_s));
    QTRY_VERIFY(rig.part<QLabel>("durations")->text().contains(u"so far"_s));
    QVERIFY(!rig.part<QPushButton>("declare")->isVisible());
  }

  /// The second press shows it: nothing is written down twice.
  void declaringAgainShowsIt() {
    DockRig rig;
    rig.declareByHand();
    const QString id = rig.dock.incidentId();
    const qsizetype before = rig.journal().types().size();
    rig.session->clock().advance(std::chrono::seconds(2));
    rig.dock.declare(rig.ref);
    QVERIFY(await((*rig.workspace.journal())->load(id, &rig.dock)));  // who asked before, the dock, has its answer
    QCOMPARE(rig.dock.incidentId(), id);
    QCOMPARE(rig.journal().types().size(), before);
    // who looks anew finds the same release and the same threshold
    const auto monitor = rig.workspace.monitors(*rig.session).monitor(rig.ref);
    const QSignalSpy looked(monitor.get(), &assess::ServiceMonitor::changed);
    rig.dock.join(rig.ref, id);
    QTRY_VERIFY(!looked.isEmpty());
    for (const char *type : {"release", "threshold"})
      QCOMPARE(rig.journal().types().count(QString::fromLatin1(type)), 1);
  }

  void theSeverityIsThatOfTheRuleAndCanBeChanged() {
    DockRig rig;
    rig.declareByHand();
    auto *severity = rig.part<QComboBox>("severity");
    QTRY_COMPARE(severity->currentText(), u"P0"_s);  // of error_rate > 10%
    severity->setCurrentIndex(severity->findData(u"P2"_s));
    Q_EMIT severity->activated(severity->currentIndex());
    QTRY_COMPARE(rig.journal().stored(rig.dock.incidentId()).incident.severity, u"P2"_s);
    QTRY_VERIFY(rig.timeline().contains(u"Severity"_s));
    rig.part<QPushButton>("close")->click();
    QTRY_VERIFY(!severity->isEnabled());
  }

  void afterARollbackItIsMonitoredUntilAPersonClosesIt() {
    DockRig rig;
    rig.declareByHand();
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.incidentId = rig.dock.incidentId();
    operation.state = OperationState::Succeeded;
    operation.endedAt = rig.session->clock().now();
    std::ignore = rig.journal().record(operation, {.type = eventtype::operationSucceeded, .summary = u"Done"_s}, qApp);
    rig.workspace.readJournal();
    QTRY_VERIFY(rig.part<Banner>("state")->text().startsWith(u"Monitoring since"_s));
    QVERIFY(rig.dock.isOpen());
    QVERIFY(rig.part<QPushButton>("close")->isEnabled());
    // until something calls for the next one
    std::ignore = rig.journal().append(
        operation.incidentId,
        {.type = eventtype::verdict, .summary = u"Roll back now"_s, .data = {{u"verdict"_s, actionName(Action::Rollback)}}},
        qApp);
    rig.workspace.readJournal();
    QTRY_VERIFY(rig.part<Banner>("state")->text().startsWith(u"Open since"_s));
  }

  void aSymptomOpensItWithWhatIsKnown() {
    DockRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption detected"_s, .line = 4}};
    rig.workspace.setRunbook(runbook);
    QVERIFY(!rig.part<QPushButton>("symptoms")->isVisible());
    rig.dock.showService(rig.ref);
    QVERIFY(rig.part<QPushButton>("symptoms")->isVisible());
    QMenu *menu = rig.part<QPushButton>("symptoms")->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"data-corruption"_s)->trigger();
    QTRY_VERIFY(rig.timeline().contains(u"Symptom reported"_s));
    QTRY_VERIFY(rig.timeline().contains(u"Verdict"_s));
    QCOMPARE(rig.timeline().count(u"Incident declared"_s), 1);
    QVERIFY(rig.dock.isOpen());
    QVERIFY(rig.part<QPushButton>("symptoms")->isVisible());
    rig.part<QPushButton>("close")->click();
    QTRY_VERIFY(!rig.dock.isOpen());
    QTRY_VERIFY(!rig.part<QPushButton>("symptoms")->isVisible());
  }

  void theFirstLookJudgesWithWhatIsDeclared() {
    DockRig rig;
    rig.recovers = true;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption detected"_s, .line = 4}};
    MatrixRow row;
    row.condition = *parseCondition(u"declared(data-corruption)"_s, builtInMetrics());
    row.when = u"declared(data-corruption)"_s;
    row.action = Action::Rollback;
    row.line = 9;
    runbook.matrix.rows = {row};
    rig.workspace.setRunbook(runbook);
    rig.dock.showService(rig.ref);
    QMenu *menu = rig.part<QPushButton>("symptoms")->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"data-corruption"_s)->trigger();
    QTRY_VERIFY(rig.timeline().contains(u"Verdict"_s));
    const QStringList verdicts = rig.journal().lines().filter(u"verdict: "_s);
    QCOMPARE(verdicts.size(), 1);
    QVERIFY2(verdicts.first().startsWith(u"verdict: Roll back"_s), qPrintable(verdicts.first()));
  }

  void growsByItselfAndReadsBurstsOnce() {
    DockRig rig;
    rig.declareByHand();
    const auto before = rig.timeline().size();
    QSignalSpy inserted(rig.part<QListView>("timeline")->model(), &QAbstractItemModel::rowsInserted);
    for (const auto &text : {u"one"_s, u"two"_s, u"three"_s}) {
      std::ignore = rig.journal().append(rig.dock.incidentId(), {u"note"_s, text, {}, Milestone::None, {}}, qApp);
      rig.workspace.readJournal();
    }
    QTRY_COMPARE(rig.timeline().size(), before + 3);
    QCOMPARE(inserted.size(), 1);
    std::ignore = rig.journal().append(rig.dock.incidentId(), {.type = u"recovered"_s, .milestone = Milestone::Mitigated}, qApp);
    rig.workspace.readJournal();
    QTRY_COMPARE(rig.timeline().last(), u"Recovered"_s);
  }

  void notesAreAddedWithCtrlEnter() {
    DockRig rig;
    rig.declareByHand();
    auto *note = rig.part<QPlainTextEdit>("note");
    note->setFocus();
    QTest::keyClicks(note, u"Called the team"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, u"They look"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(note->toPlainText().isEmpty());
    QTRY_COMPARE(rig.timeline().last(), u"Note"_s);
    QVERIFY(rig.journal().lines().last() == u"note: Called the team\nThey look"_s);
  }

  void aNoteIsNeverLost() {
    DockRig rig;
    rig.declareByHand();
    const Error full{
        .kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.journal().failWith(full);
    auto *note = rig.part<QPlainTextEdit>("note");
    note->setPlainText(u"Called the team"_s);
    rig.part<QPushButton>("add")->click();
    QTRY_VERIFY(rig.part<Banner>("problem")->text().contains(u"The disk is full"_s));
    QCOMPARE(note->toPlainText(), u"Called the team"_s);
    rig.journal().failWith(std::nullopt);
    rig.part<QPushButton>("add")->click();
    QTRY_VERIFY(note->toPlainText().isEmpty());
    QVERIFY(rig.part<Banner>("problem")->text().isEmpty());
  }

  void closesExportsAndOpensEarlierOnes() {
    DockRig rig;
    const QTemporaryDir folder;
    rig.declareByHand();
    const QString id = rig.dock.incidentId();
    rig.part<QPushButton>("close")->click();
    QTRY_VERIFY(!rig.dock.isOpen());
    QTRY_COMPARE(rig.part<Banner>("state")->text(), u"Closed"_s);
    QTRY_VERIFY(rig.journal().types().contains(QString(eventtype::measured)));  // the series of the impact
    rig.part<QPushButton>("exportTimeline")->click();
    chooseFile(folder.filePath(u"timeline.json"_s));
    QTRY_VERIFY(rig.part<Banner>("problem")->text().startsWith(u"The timeline was written to"_s));
    QVERIFY(QFile::exists(folder.filePath(u"timeline.json"_s)));
    rig.part<QPushButton>("declare")->click();
    QTRY_VERIFY(rig.dock.incidentId() != id);
    auto *earlier = rig.part<TableView>("earlier");
    QTRY_COMPARE(earlier->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row)
      if (earlier->model()->index(row, 0).data().toString() == u"closed"_s)
        earlier->setCurrentIndex(earlier->model()->index(row, 0));
    earlier->setFocus();
    QTest::keyClick(earlier, Qt::Key_Return);
    QTRY_COMPARE(rig.dock.incidentId(), id);
  }

  void messagesStandInATabOfTheirOwn() {
    DockRig rig;
    rig.dock.showService(rig.ref);
    QVERIFY(!rig.part<QWidget>("updatesBar")->isVisible());
    rig.declareByHand();
    QVERIFY(rig.part<QWidget>("updatesBar")->isVisible());
    QSignalSpy asked(&rig.dock, &IncidentDock::messageRequested);
    rig.part<QPushButton>("writeMessage")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<MessageScope>().incidentId, rig.dock.incidentId());
    rig.dock.showOutbox();
    QVERIFY(rig.part<QWidget>("outbox")->isVisible());
    OutboxMessage row;
    row.id = u"m1"_s;
    row.incidentId = rig.dock.incidentId();
    row.channel = u"ops"_s;
    row.state = MessageState::Refused;
    rig.workspace.outbox().rows = {row};
    std::ignore = rig.journal().append(rig.dock.incidentId(), {.type = eventtype::note, .summary = u"x"_s}, qApp);
    rig.workspace.readJournal();
    auto *tabs = rig.part<QTabWidget>("tabs");
    QTRY_VERIFY(tabs->tabText(1).contains(u"1"));
  }

  void anIncidentThatIsOpenElsewhereIsNotClosedUnasked() {
    DockRig rig;
    std::ignore = rig.workspace.channels().save({.name = u"status"_s,
                                                 .type = u"statuspage"_s,
                                                 .fields = {{u"page"_s, u"p1"_s}},
                                                 .secrets = {{u"key"_s, u"status-key"_s}}});
    rig.declareByHand();
    OutboxMessage row;
    row.id = u"m1"_s;
    row.incidentId = rig.dock.incidentId();
    row.channel = u"status"_s;
    row.state = MessageState::Sent;
    row.remoteId = u"r1"_s;
    row.content = {{u"stage"_s, u"during"_s}, {u"body"_s, u"We look into it"_s}};
    rig.workspace.outbox().rows = {row};
    std::ignore = rig.journal().append(rig.dock.incidentId(), {.type = eventtype::note, .summary = u"x"_s}, qApp);
    rig.workspace.readJournal();
    QTRY_COMPARE(rig.dock.findChild<TableView *>(u"outboxTable"_s)->model()->rowCount(), 1);
    QSignalSpy asked(&rig.dock, &IncidentDock::messageRequested);
    const auto press = [&rig](QMessageBox::ButtonRole role) {
      auto *box = rig.part<QMessageBox>("closingQuestion");
      pressIn(*box, role);
    };
    const auto answer = [&](QMessageBox::ButtonRole role) {
      rig.part<QPushButton>("close")->click();
      press(role);
    };
    answer(QMessageBox::AcceptRole);
    QCOMPARE(asked.size(), 1);
    const auto scope = asked.first().first().value<MessageScope>();
    QCOMPARE(scope.stage, u"resolved"_s);
    QCOMPARE(scope.channels, QStringList{u"status"_s});
    QVERIFY(rig.dock.isOpen());
    QTRY_VERIFY(!rig.part<QMessageBox>("closingQuestion"));
    // the answer is about the incident that was asked about, whichever is shown by then
    Incident another;
    another.service = rig.ref;
    another.service.name = u"web"_s;
    const auto opened = await((*rig.workspace.incidents())->openFor(another, &rig.workspace));
    QVERIFY(opened);
    const QString first = rig.dock.incidentId();
    rig.part<QPushButton>("close")->click();
    rig.dock.showIncident(opened->id);
    press(QMessageBox::DestructiveRole);
    rig.dock.showIncident(first);
    QTRY_VERIFY(!rig.part<QMessageBox>("closingQuestion"));
    answer(QMessageBox::DestructiveRole);
    QTRY_VERIFY(!rig.dock.isOpen());
    QVERIFY(rig.journal().stored(opened->id).incident.isOpen());
  }

  void aFolderThatCannotBeWrittenIsSaid() {
    DockRig rig;
    rig.declareByHand();
    rig.part<QPushButton>("exportTimeline")->click();
    chooseFile(u"/nowhere/at/all/timeline.md"_s);
    QTRY_VERIFY(rig.part<Banner>("problem")->text().startsWith(u"/nowhere/at/all/timeline.md cannot be written"_s));
  }
};

STERNWAY_GUI_TEST(TestIncidentDock)

}  // namespace test_incidentdock
#include "test_incidentdock.moc"
