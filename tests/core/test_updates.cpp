// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timebox.h"
#include "core/updates.h"
#include "core/utctime.h"
#include "support/testmain.h"

namespace test_updates {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

Incident incident() {
  Incident made;
  made.id = u"i-1"_s;
  made.openedAt = two;
  return made;
}

OutboxMessage message(MessageState state, int minute, const QString &stage = u"during"_s, const QString &channel = u"page"_s) {
  OutboxMessage made;
  made.incidentId = u"i-1"_s;
  made.channel = channel;
  made.state = state;
  made.content = {{u"stage"_s, stage}};
  made.queuedAt = two.addSecs(60LL * minute);
  made.changedAt = made.queuedAt.addSecs(60);
  return made;
}

Runbook runbook() {
  Runbook made;
  EscalationLevel first;
  first.role = u"Team Lead"_s;
  EscalationLevel second;
  second.role = u"CTO"_s;
  made.escalation = {first, second};
  return made;
}

JournalEvent overrunAt(int minute, const QString &box) {
  const EventDraft draft = overrunEvent({.id = box, .title = box}, {});
  JournalEvent made;
  made.type = draft.type;
  made.summary = draft.summary;
  made.data = draft.data;
  made.at = two.addSecs(60LL * minute);
  return made;
}

bool closes(const OutboxMessage &each) {
  return each.content.value(u"stage"_s).toString() == u"resolved"_s;
}

QList<OpenThread> open(const QList<OutboxMessage> &messages) {
  return openThreads(
      messages, [](const OutboxMessage &each) { return each.channel == u"page"_s; }, closes);
}
}  // namespace

class TestUpdates : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whenTheNextUpdateIsDue_data() {
    QTest::addColumn<QList<OutboxMessage>>("messages");
    QTest::addColumn<int>("due");  // minutes after the incident was opened
    using S = MessageState;
    QTest::newRow("none yet") << QList<OutboxMessage>() << 30;
    QTest::newRow("sent") << QList{message(S::Sent, 9)} << 40;
    QTest::newRow("queued") << QList{message(S::Queued, 10)} << 40;
    QTest::newRow("the last one") << QList{message(S::Sent, 9), message(S::Sent, 19)} << 50;
    QTest::newRow("unknown") << QList{message(S::Unknown, 10)} << 30;
    QTest::newRow("refused") << QList{message(S::Refused, 10)} << 30;
    QTest::newRow("cancelled") << QList{message(S::Cancelled, 10)} << 30;
    QTest::newRow("escalation") << QList{message(S::Sent, 9, escalationStage)} << 30;
    QTest::newRow("follow-up") << QList{message(S::Sent, 9, followUpStage)} << 30;
  }
  void whenTheNextUpdateIsDue() {
    QFETCH(QList<OutboxMessage>, messages);
    QFETCH(int, due);
    const auto next = nextUpdateDue(incident(), messages, 30min);
    QVERIFY(next);
    QCOMPARE(next->due, two.addSecs(60LL * due));
    QVERIFY(!next->isOverdue(next->due.addSecs(-1)));
    QVERIFY(next->isOverdue(next->due));
  }

  void nobodyIsRemindedOfWhatIsOver() {
    Incident over = incident();
    over.closedAt = two.addSecs(60);
    QVERIFY(!nextUpdateDue(over, {}, 30min));
    QVERIFY(!nextUpdateDue(incident(), {}, 0min));
    OutboxMessage other = message(MessageState::Sent, 9);
    other.incidentId = u"i-2"_s;
    QVERIFY(!nextUpdateDue(incident(), {other}, 30min)->last.isValid());
  }

  void anOverrunCallsForTheNextLevel() {
    QVERIFY(!dueEscalation(incident(), runbook(), {}, {}));
    QList<JournalEvent> events{overrunAt(10, u"assess"_s)};
    const auto first = dueEscalation(incident(), runbook(), events, {});
    QVERIFY(first);
    QCOMPARE(first->box, u"assess"_s);
    QCOMPARE(first->level.role, u"Team Lead"_s);
    const QList<OutboxMessage> told{message(MessageState::Queued, 11, escalationStage)};
    QVERIFY(!dueEscalation(incident(), runbook(), events, told));
    events << overrunAt(20, u"verify"_s);
    QCOMPARE(dueEscalation(incident(), runbook(), events, told)->level.role, u"CTO"_s);
    QVERIFY(dueEscalation(incident(), runbook(), events, {message(MessageState::Cancelled, 21, escalationStage)}));
    QVERIFY(!dueEscalation(incident(), Runbook(), events, {}));
    Incident over = incident();
    over.closedAt = two;
    QVERIFY(!dueEscalation(over, runbook(), events, {}));
  }

  void whatWasOpenedIsOpenUntilItIsClosed() {
    using S = MessageState;
    QCOMPARE(open({message(S::Sent, 1, u"during"_s, u"chat"_s)}).size(), 0);
    OutboxMessage first = message(S::Sent, 1);
    first.remoteId = u"inc-9"_s;
    QList<OutboxMessage> messages{first, message(S::Sent, 2)};
    QCOMPARE(open(messages).size(), 1);
    QCOMPARE(open(messages).first().remoteId, u"inc-9"_s);
    QCOMPARE(open(messages).first().openedAt, first.queuedAt);
    QCOMPARE(open(messages + QList{message(S::Refused, 3, u"resolved"_s)}).first().isClosing, false);
    QCOMPARE(open(messages + QList{message(S::Queued, 3, u"resolved"_s)}).first().isClosing, true);
    QCOMPARE(open(messages + QList{message(S::Unknown, 3, u"resolved"_s)}).size(), 1);
    QCOMPARE(open(messages + QList{message(S::Sent, 3, u"resolved"_s)}).size(), 0);
    QCOMPARE(open(messages + QList{message(S::Sent, 3, u"resolved"_s), message(S::Sent, 4)}).size(), 1);
    QCOMPARE(open({message(S::Refused, 1)}).size(), 0);
    QCOMPARE(open({message(S::Unknown, 1)}).first().isUnknown, true);
  }
};

STERNWAY_TEST(TestUpdates)

}  // namespace test_updates
#include "test_updates.moc"
