// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "operate/followuptasks.h"
#include "support/testmain.h"

namespace test_followuptasks {

using namespace sternway;
using namespace sternway::operate;
using namespace Qt::StringLiterals;

namespace {
const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

Runbook runbookWithTasks() {
  Checklist list;
  list.id = u"immediate"_s;
  list.items.resize(2);
  list.items[0] = {.id = u"report"_s, .text = u"Write the report"_s, .check = {}, .within = std::chrono::minutes(30)};
  list.items[1] = {.id = u"team"_s, .text = u"Tell the team"_s, .check = {}};
  Runbook runbook;
  runbook.followUps = {list};
  return runbook;
}

IncidentRecord rolledBack() {
  IncidentRecord record;
  record.incident.id = u"i-1"_s;
  OperationRecord operation;
  operation.startedAt = two.addSecs(-300);
  operation.endedAt = two;
  record.operations = {operation};
  return record;
}

void append(IncidentRecord &record, const EventDraft &draft) {
  JournalEvent event;
  event.type = draft.type;
  event.data = draft.data;
  event.at = two;
  event.sequence = record.events.size() + 1;
  record.events << event;
}
}  // namespace

class TestFollowUpTasks : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void noneBeforeTheRollback() { QVERIFY(followUpTasks({}, runbookWithTasks(), true, u"ada"_s, two).isEmpty()); }

  void theyAreDueFromItsEnd() {
    const QList<FollowUpTask> tasks = followUpTasks(rolledBack(), runbookWithTasks(), true, u"ada"_s, two);
    QCOMPARE(tasks.size(), 2);
    QCOMPARE(tasks.at(0).due, two.addSecs(1800));
    QVERIFY(!tasks.at(1).due.isValid());
    QCOMPARE(tasks.at(0).key(), u"immediate/report"_s);
    QCOMPARE(countOf(tasks, two), (FollowUpCount{.open = 2, .late = 0}));
    QCOMPARE(countOf(tasks, two.addSecs(1801)), (FollowUpCount{.open = 2, .late = 1}));
  }

  void aTickIsTakenBackByTheSameWay() {
    IncidentRecord record = rolledBack();
    append(record, followUpTasks(record, runbookWithTasks(), true, u"ada"_s, two).at(0).toggled);
    QList<FollowUpTask> tasks = followUpTasks(record, runbookWithTasks(), true, u"ada"_s, two);
    QVERIFY(tasks.at(0).isDone());
    QCOMPARE(tasks.at(0).status.who, u"ada"_s);
    QCOMPARE(countOf(tasks, two.addSecs(9000)), (FollowUpCount{.open = 1, .late = 0}));
    append(record, tasks.at(0).toggled);
    QVERIFY(!followUpTasks(record, runbookWithTasks(), true, u"ada"_s, two).at(0).isDone());
  }
};

STERNWAY_TEST(TestFollowUpTasks)

}  // namespace test_followuptasks
#include "test_followuptasks.moc"
