// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outboxmodel.h"

#include "models/channelmodel.h"
#include "models/messagemodel.h"
#include "models/printedmodel.h"
#include "support/testmain.h"

namespace test_outboxmodel {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
OutboxMessage message(MessageState state, const QString &subject = u"Rollback started"_s) {
  OutboxMessage out;
  out.id = u"m-1"_s;
  out.incidentId = u"i-1"_s;
  out.channel = u"slack"_s;
  out.content = {{u"subject"_s, subject}, {u"body"_s, u"First line\nsecond"_s}};
  out.state = state;
  out.changedAt = two;
  return out;
}
}  // namespace

class TestOutboxModel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyStateHasItsMarkAndWhatCanBeDone_data() {
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<Mark>("mark");
    QTest::addColumn<bool>("again");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("cancel");
    QTest::newRow("queued") << MessageState::Queued << Mark::Notice << true << true << true;
    QTest::newRow("sending") << MessageState::Sending << Mark::Progress << false << false << false;
    QTest::newRow("sent") << MessageState::Sent << Mark::Good << false << false << false;
    QTest::newRow("unknown") << MessageState::Unknown << Mark::Unknown << true << true << true;
    QTest::newRow("refused") << MessageState::Refused << Mark::Critical << true << true << true;
    QTest::newRow("cancelled") << MessageState::Cancelled << Mark::Stale << true << false << false;
  }
  void everyStateHasItsMarkAndWhatCanBeDone() {
    QFETCH(MessageState, state);
    QTEST(markOf(message(state)), "mark");
    QTEST(isOffered(OutboxAction::SendAgain, state), "again");
    QTEST(isOffered(OutboxAction::MarkSent, state), "sent");
    QTEST(isOffered(OutboxAction::Cancel, state), "cancel");
    QVERIFY(!outboxStateTitle(message(state)).isEmpty());
    QVERIFY(!outboxSentence(message(state)).isEmpty());
  }

  void aMessageShowsTheOneThatNeedsAPerson_data() {
    QTest::addColumn<QList<MessageState>>("states");
    QTest::addColumn<Mark>("mark");
    using enum MessageState;
    QTest::newRow("none") << QList<MessageState>{} << Mark::Stale;
    QTest::newRow("cancelled") << QList{Cancelled} << Mark::Stale;
    QTest::newRow("sent") << QList{Sent, Cancelled} << Mark::Good;
    QTest::newRow("one waits") << QList{Sent, Queued} << Mark::Notice;
    QTest::newRow("one is unknown") << QList{Queued, Unknown, Sent} << Mark::Unknown;
    QTest::newRow("one failed") << QList{Refused, Unknown} << Mark::Critical;
  }
  void aMessageShowsTheOneThatNeedsAPerson() {
    QFETCH(QList<MessageState>, states);
    MessageRow row;
    row.message.id = u"start"_s;
    for (const MessageState state : std::as_const(states))
      row.sent << message(state);
    MessageModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues({row});
    QTEST(static_cast<Mark>(model.index(0, MessageColumns::State).data(MarkRole).toInt()), "mark");
    QVERIFY(!model.index(0, MessageColumns::State).data().toString().isEmpty());
  }

  void aModelOfAllStates() {
    OutboxModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QList<OutboxRow> rows;
    for (const MessageState state : {MessageState::Queued, MessageState::Sending, MessageState::Unknown})
      rows << OutboxRow{message(state)};
    model.setValues(rows);
    QCOMPARE(model.rowCount(), 3);
    rows[0].message.state = MessageState::Sent;
    rows[0].message.link = u"https://example.org/1"_s;
    rows << OutboxRow{message(MessageState::Cancelled, {})};
    model.setValues(rows);
    QCOMPARE(model.index(0, OutboxColumns::State).data(MarkRole).toInt(), static_cast<int>(Mark::Good));
    QVERIFY(model.index(0, OutboxColumns::Message).data(DetailRole).toString().contains(u"https://example.org/1"_s));
    QCOMPARE(model.index(3, OutboxColumns::Message).data().toString(), u"First line"_s);  // without a subject
    QVERIFY(model.index(3, OutboxColumns::Message).data(MutedRole).toBool());
    QVERIFY(model.index(2, OutboxColumns::State).data(Qt::AccessibleTextRole).toString().contains(u"slack"_s));
    model.setValues({});
    QCOMPARE(model.rowCount(), 0);
  }

  void oneThatIsTriedAgainSaysWhenAndWhy() {
    OutboxMessage waiting = message(MessageState::Queued);
    waiting.attempts = 1;
    waiting.retryAt = two.addSecs(90);
    waiting.detail = u"429 from Slack"_s;
    QCOMPARE(markOf(waiting), Mark::Warning);
    QVERIFY(outboxSentence(waiting).contains(clockTime(waiting.retryAt)));
    QVERIFY(outboxSentence(waiting).contains(u"429 from Slack"_s));
    QVERIFY(outboxStateTitle(waiting) != outboxStateTitle(message(MessageState::Queued)));
  }

  void aChannelWithAProblemSaysItFirst() {
    ChannelModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    ChannelRow fine{.name = u"slack"_s, .type = u"Slack"_s, .mark = Mark::Good, .result = u"sent"_s, .at = two};
    ChannelRow broken{.name = u"mail"_s, .type = u"E-mail"_s, .problems = {u"No server"_s}};
    model.setValues({fine, broken, {.name = u"new"_s, .type = u"Teams"_s}});
    QCOMPARE(model.index(0, ChannelColumns::Result).data(MarkRole).toInt(), static_cast<int>(Mark::Good));
    QCOMPARE(model.index(1, ChannelColumns::Result).data().toString(), u"No server"_s);
    QCOMPARE(model.index(1, ChannelColumns::Result).data(MarkRole).toInt(), static_cast<int>(Mark::Warning));
    QCOMPARE(model.index(2, ChannelColumns::Result).data(MarkRole).toInt(), static_cast<int>(Mark::Unknown));
  }
};

STERNWAY_TEST(TestOutboxModel)

}  // namespace test_outboxmodel
#include "test_outboxmodel.moc"
