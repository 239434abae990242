// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/followups.h"
#include "core/procedure.h"
#include "dockrig.h"
#include "models/cells.h"
#include "platform/paths.h"
#include "support/testmain.h"
#include "ui/tableview.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

namespace test_dockfollowups {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::platform;
using namespace sternway::runbook;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// The runbook has two follow-ups, one with a deadline.
struct FollowUpRig : DockRig {
  FollowUpRig() {
    Runbook runbook = **workspace.runbook(ref);
    Checklist list;
    list.id = u"immediate"_s;
    list.items.resize(2);
    list.items[0].id = u"report"_s;
    list.items[0].text = u"Write the report"_s;
    list.items[0].within = std::chrono::minutes(30);
    list.items[1].id = u"team"_s;
    list.items[1].text = u"Tell the team"_s;
    runbook.followUps = {list};
    Phase phase;
    phase.id = u"previous"_s;
    phase.steps.resize(1);
    phase.steps[0].kind = u"git.revert"_s;
    runbook.procedure = {phase};
    workspace.setRunbook(runbook);
  }
  void rollBackByHand() {
    done = session->clock().now();
    GuidedStep step;
    step.key = u"previous/1"_s;
    step.step.title = u"Undo"_s;
    std::ignore = journal().append(dock.incidentId(), procedureStepEvent(step, StepTick::State::Done, u"ada"_s), qApp);
    workspace.readJournal();
  }
  [[nodiscard]] TableView &table() const { return *part<TableView>("followUpsTable"); }
  [[nodiscard]] QStringList followUps() const {
    const QAbstractItemModel *model = table().model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row)
      lines << model->index(row, 0).data().toString() + u" | "_s + model->index(row, 0).data(DetailRole).toString();
    return lines;
  }
  [[nodiscard]] QString inMinutes(int minutes) const {
    return done.addSecs(60LL * minutes).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
  }

  QDateTime done;
};

}  // namespace

class TestDockFollowUps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void followUpsStandThereFromTheEndOfTheRollback() {
    FollowUpRig rig;
    rig.declareByHand();
    QVERIFY(!rig.part<QWidget>("followUps")->isVisible());
    rig.rollBackByHand();
    QTRY_COMPARE(rig.followUps(), (QStringList{u"Write the report | due "_s + rig.inMinutes(30), u"Tell the team | open"_s}));
    QCOMPARE(rig.part<QLabel>("followUpsTitle")->text(), u"Tas&ks and follow-ups: 0 of 2 done"_s);
    QVERIFY(!rig.part<QWidget>("followUpsTable")->accessibleName().isEmpty());
  }

  /// What the wizard left open is still there when it is gone: items of its lists, and the steps after the rollback.
  void whatTheWizardLeftOpenIsDoneHere() {
    FollowUpRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.followUps.clear();
    Checklist verify;
    verify.id = u"verification"_s;
    verify.items.resize(2);
    verify.items[0].id = u"orders"_s;
    verify.items[0].text = u"Orders can be placed"_s;
    verify.items[1].id = u"errors"_s;
    verify.items[1].text = u"Errors are gone"_s;
    verify.items[1].check.text = u"error_rate < 1%"_s;  // Sternway's, and nobody's task
    runbook.checklists = {verify};
    Method git;
    git.id = u"git"_s;
    git.title = u"Revert"_s;
    git.steps.resize(2);
    git.steps[0].kind = u"git.revert"_s;
    git.steps[0].title = u"Revert it"_s;
    git.steps[1].kind = u"manual"_s;
    git.steps[1].args = {{u"text"_s, u"Tell {{service}}'s team"_s}};
    git.steps[1].title = u"Tell them"_s;
    runbook.methods = {git};
    runbook.procedure.clear();
    rig.workspace.setRunbook(runbook);
    rig.declareByHand();
    std::ignore = rig.journal().append(rig.dock.incidentId(), methodChosenEvent({.id = u"git"_s}, u"Revert"_s, u"ada"_s), qApp);
    rig.rollBackByHand();
    QTRY_COMPARE(rig.followUps(),
                 (QStringList{u"Tell them: Tell order-service's team | open"_s, u"Orders can be placed | open"_s}));
    rig.part<QPushButton>("tickFollowUp")->click();
    QTRY_VERIFY(rig.followUps().first().contains(loginName()));
    QCOMPARE(rig.journal().types().count(u"procedure.step"_s), 2);
  }

  void anOverdueFollowUpIsSaidInWordsAndColour() {
    FollowUpRig rig;
    rig.declareByHand();
    rig.rollBackByHand();
    QTRY_COMPARE(rig.followUps().size(), 2);
    const QString due = rig.inMinutes(30);
    rig.session->clock().advance(std::chrono::minutes(31));
    Q_EMIT rig.workspace.runbooksChanged();
    QCOMPARE(rig.followUps().first(), u"Write the report | overdue: was due "_s + due);
    QCOMPARE(rig.table().model()->index(0, 0).data(MarkRole).toInt(), int(Mark::Critical));
    QCOMPARE(rig.part<QLabel>("followUpsTitle")->text(), u"Tas&ks and follow-ups: 0 of 2 done · 1 overdue"_s);
  }

  void aFollowUpBecomesAnIssue() {
    FollowUpRig rig;
    rig.declareByHand();
    rig.rollBackByHand();
    QTRY_COMPARE(rig.followUps().size(), 2);
    QMenu &menu = *rig.part<QPushButton>("followUpIssue")->menu();
    const auto entries = [&menu] {
      Q_EMIT menu.aboutToShow();
      return menu.actions();
    };
    QSignalSpy wanted(&rig.workspace, &Workspace::channelsRequested);
    entries().constFirst()->trigger();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(
        rig.workspace.channels().save({.name = u"chat"_s, .type = u"slack"_s, .fields = {}, .secrets = {{u"url"_s, u"s"_s}}}));
    QVERIFY(rig.workspace.channels().save({.name = u"tracker"_s,
                                           .type = u"jira"_s,
                                           .fields = {{u"address"_s, u"https://jira.example"_s}, {u"project"_s, u"OPS"_s}},
                                           .secrets = {{u"token"_s, u"jira-token"_s}}}));
    QCOMPARE(entries().size(), 1);
    QCOMPARE(menu.actions().constFirst()->text(), u"tracker"_s);
    menu.actions().constFirst()->trigger();
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 1);
    const OutboxMessage &row = rig.workspace.outbox().rows.constFirst();
    QCOMPARE(row.templateId, followUpTemplate(u"immediate/report"_s));
    QCOMPARE(row.content.value(u"subject"_s).toString(), u"Write the report"_s);
    // What comes back is an event, and stands on the follow-up.
    std::ignore = rig.journal().append(
        rig.dock.incidentId(),
        {.type = eventtype::messageSent, .summary = {}, .data = {{u"template"_s, row.templateId}, {u"id"_s, u"OPS-7"_s}}}, qApp);
    rig.workspace.readJournal();
    QTRY_VERIFY(rig.followUps().constFirst().contains(u"OPS-7"_s));
    QVERIFY(!rig.part<QPushButton>("followUpIssue")->isEnabled());
  }

  void anIssueThatWasCancelledIsMadeAfterAll() {
    FollowUpRig rig;
    rig.declareByHand();
    rig.rollBackByHand();
    QTRY_COMPARE(rig.followUps().size(), 2);
    QVERIFY(rig.workspace.channels().save({.name = u"tracker"_s,
                                           .type = u"jira"_s,
                                           .fields = {{u"address"_s, u"https://jira.example"_s}, {u"project"_s, u"OPS"_s}},
                                           .secrets = {{u"token"_s, u"jira-token"_s}}}));
    QMenu &menu = *rig.part<QPushButton>("followUpIssue")->menu();
    Q_EMIT menu.aboutToShow();
    menu.actions().constFirst()->trigger();
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 1);
    rig.workspace.outbox().rows.first().state = MessageState::Cancelled;
    Q_EMIT menu.aboutToShow();
    menu.actions().constFirst()->trigger();
    QTRY_VERIFY(rig.workspace.outbox().rows.constFirst().state != MessageState::Cancelled);
    QCOMPARE(rig.workspace.outbox().rows.size(), 1);
  }

  void aFollowUpIsTickedAndStaysSo() {
    FollowUpRig rig;
    rig.declareByHand();
    rig.rollBackByHand();
    QTRY_COMPARE(rig.followUps().size(), 2);
    rig.table().setFocus();
    QTest::keyClick(&rig.table(), Qt::Key_Space);
    QTRY_VERIFY(rig.followUps().first().startsWith(u"Write the report | "_s + loginName() + u" at "_s));
    QVERIFY(rig.journal().lines().last().startsWith(u"checklist.ticked: "_s));
    QCOMPARE(rig.part<QLabel>("followUpsTitle")->text(), u"Tas&ks and follow-ups: 1 of 2 done"_s);
    // as after a restart
    IncidentDock again(rig.workspace);
    again.showService(rig.ref);
    QTRY_COMPARE(again.findChild<QLabel *>(u"followUpsTitle"_s)->text(), u"Tas&ks and follow-ups: 1 of 2 done"_s);
    rig.part<QPushButton>("tickFollowUp")->click();
    QTRY_COMPARE(rig.part<QLabel>("followUpsTitle")->text(), u"Tas&ks and follow-ups: 0 of 2 done"_s);
    QVERIFY(rig.journal().lines().last().startsWith(u"checklist.unticked: "_s));
  }
};

STERNWAY_GUI_TEST(TestDockFollowUps)

}  // namespace test_dockfollowups
#include "test_dockfollowups.moc"
