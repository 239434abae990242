// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messagequeue.h"
#include "steprig.h"
#include "support/fakequestions.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_notifystep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

struct FakeMessages final : MessageQueue {
  QList<MessageOrder> orders;
  Result<QList<OutboxMessage>> answer = QList{OutboxMessage{.id = u"m1"_s, .channel = u"slack"_s}};
  Call<QList<OutboxMessage>> *queue(const MessageOrder &order, QObject *context) override {
    orders << order;
    return Call<QList<OutboxMessage>>::finished(context, answer);
  }
};

struct NotifyRig : StepRig {
  FakeMessages messages;
  FakeQuestions questions;
  Step step{.id = u"m/tell"_s, .kind = u"notify"_s, .args = {{u"template"_s, u"started"_s}}};
  NotifyRig() {
    context.messages = &messages;
    context.questions = &questions;
    context.plan.id = u"op-1"_s;
  }
};

class TestNotifyStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void queuesItsMessage() {
    NotifyRig rig;
    QVERIFY(rig.runTo(rig.step, StepState::Finished));
    QCOMPARE(rig.messages.orders.size(), 1);
    QCOMPARE(rig.messages.orders.constFirst().templateId, u"started"_s);
    QCOMPARE(rig.outcome->result.value(u"messages"_s).toArray(), QJsonArray{u"m1"_s});
    // done again it is the same message
    QVERIFY(rig.runTo(rig.step, StepState::Finished));
    QCOMPARE(rig.messages.orders.constLast().key, rig.messages.orders.constFirst().key);
    QVERIFY(rig.questions.asked.isEmpty());
  }

  void asksAPerson_data() {
    QTest::addColumn<bool>("hasQueue");
    QTest::newRow("nothing sends here") << false;
    QTest::newRow("it cannot be queued") << true;
  }
  void asksAPerson() {
    QFETCH(bool, hasQueue);
    NotifyRig rig;
    rig.messages.answer = fail(ErrorKind::Input, u"no channel for started"_s);
    if (!hasQueue)
      rig.context.messages = nullptr;
    rig.start(rig.step);
    QVERIFY(QTest::qWaitFor([&rig] { return !rig.questions.open.isNull(); }));
    rig.questions.open->finish(StepAnswer{.who = u"ada"_s});
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
  }

  void nobodyToAsk() {
    NotifyRig rig;
    rig.context.messages = nullptr;
    rig.context.questions = nullptr;
    QVERIFY(rig.runTo(rig.step, StepState::Failed));
  }
};

STERNWAY_TEST(TestNotifyStep)

}  // namespace test_notifystep
#include "test_notifystep.moc"
