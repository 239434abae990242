// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "testjournal.h"

namespace test_journaloperations {

using namespace sternway;
using namespace sternway::journal;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestJournalOperations : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void operationAndStepsRoundTrip() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"started"_s), &t.context)));
    QVERIFY(await(t.journal->record(id, aStep(0, StepState::Finished), aNote(u"step"_s), &t.context)));
    QVERIFY(await(t.journal->record(id, aStep(1, StepState::Started), aNote(u"step"_s), &t.context)));
    StepRecord ended = aStep(1, StepState::Failed);
    ended.endedAt = ended.startedAt.addSecs(3);
    ended.message = u"409: changed meanwhile"_s;
    QVERIFY(await(t.journal->record(id, ended, aNote(u"step failed"_s), &t.context)));

    OperationRecord update = anOperation(id, OperationState::Failed);
    update.plan = {};  // an update need not bring the plan again
    update.endedAt = update.startedAt.addSecs(9);
    update.message = u"The patch was refused"_s;
    QVERIFY(await(t.journal->record(update, aNote(u"failed"_s), &t.context)));

    const auto record = await(t.journal->load(id, &t.context));
    QCOMPARE(record->operations.size(), 1);
    const OperationRecord &operation = record->operations.first();
    QCOMPARE(operation.state, OperationState::Failed);
    QCOMPARE(operation.plan, anOperation(id).plan);
    QVERIFY(!operation.planRedacted);
    QCOMPARE(operation.startedAt, update.startedAt);
    QCOMPARE(operation.endedAt, update.endedAt);
    QCOMPARE(operation.message, update.message);
    QCOMPARE(operation.lease.instance, u"me"_s);
    QCOMPARE(operation.leaseState, LeaseState::Mine);
    QCOMPARE(operation.steps.size(), 2);
    QCOMPARE(operation.steps.at(0).state, StepState::Finished);
    QCOMPARE(operation.steps.at(1).state, StepState::Failed);
    QCOMPARE(operation.steps.at(1).message, ended.message);
    QCOMPARE(operation.steps.at(1).endedAt, ended.endedAt);
    QCOMPARE(operation.steps.at(1).result, ended.result);
    QCOMPARE(record->events.size(), 6);
    QVERIFY(record->chainIntact);
  }

  void unfinishedTellsWhatHasNotEnded_data() {
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<bool>("unfinished");
    QTest::newRow("planned") << OperationState::Planned << false << false;
    QTest::newRow("running") << OperationState::Running << false << true;
    QTest::newRow("paused") << OperationState::Paused << false << true;
    QTest::newRow("unknown") << OperationState::Unknown << false << true;
    QTest::newRow("unknown, ended") << OperationState::Unknown << true << false;
    QTest::newRow("succeeded") << OperationState::Succeeded << true << false;
    QTest::newRow("failed") << OperationState::Failed << true << false;
    QTest::newRow("cancelled") << OperationState::Cancelled << true << false;
  }
  void unfinishedTellsWhatHasNotEnded() {
    QFETCH(OperationState, state);
    QFETCH(bool, ended);
    QFETCH(bool, unfinished);
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    OperationRecord operation = anOperation(id, state);
    if (ended)
      operation.endedAt = operation.startedAt.addSecs(1);
    QVERIFY(await(t.journal->record(operation, aNote(u"x"_s), &t.context)));
    QVERIFY(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"x"_s), &t.context)));
    t.start();
    const auto found = await(t.journal->unfinished(&t.context));
    QCOMPARE(found->size(), unfinished ? 1 : 0);
    if (unfinished)
      QCOMPARE(found->first().steps.first().state, StepState::Started);
  }

  void anExpiredLeaseIsTakenOverByOne() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const auto third = t.another(u"third"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context)));
    const auto read = [&](SqlJournal &journal) { return await(journal.unfinished(&t.context))->first(); };

    OperationRecord seen = read(*second);
    QCOMPARE(seen.leaseState, LeaseState::Held);
    QCOMPARE(seen.lease.user, u"root"_s);
    QCOMPARE(seen.lease.since, t.clock.now());
    QCOMPARE(kind(await(second->record(seen, aNote(u"resumed"_s), &t.context))), ErrorKind::Conflict);
    QCOMPARE(kind(await(second->record(id, aStep(0, StepState::Started), aNote(u"step"_s), &t.context))), ErrorKind::Conflict);

    t.clock.advance(leaseTime);
    seen = read(*second);
    const OperationRecord sameSeen = read(*third);
    QCOMPARE(seen.leaseState, LeaseState::Expired);
    QCOMPARE(kind(await(second->record(id, aStep(0, StepState::Started), aNote(u"step"_s), &t.context))), ErrorKind::Conflict);
    QVERIFY(await(second->record(seen, aNote(u"resumed"_s), &t.context)));
    QCOMPARE(kind(await(third->record(sameSeen, aNote(u"resumed"_s), &t.context))), ErrorKind::Conflict);
    QCOMPARE(read(*second).lease.term, 2);
    const QList<JournalEvent> events = await(t.journal->load(id, &t.context))->events;
    QCOMPARE(events.size(), 3);                                         // a refused record leaves no event
    QCOMPARE(events.at(1).data.value(u"who"_s).toString(), u"root"_s);  // the lease keeps the newest holder alone
    QCOMPARE(events.at(2).data.value(u"who"_s).toString(), read(*second).lease.user);
    t.clock.advance(std::chrono::seconds(1));
    QVERIFY(await(second->record(seen, aNote(u"goes on"_s), &t.context)));
    QVERIFY(!await(t.journal->load(id, &t.context))->events.last().data.contains(u"who"_s));
  }

  void aHolderThatComesBackDoesNotContinue() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    const OperationRecord operation = anOperation(id);
    QVERIFY(await(t.journal->record(operation, aNote(u"x"_s), &t.context)));
    t.clock.advance(leaseTime);
    QVERIFY(await(second->record(await(second->unfinished(&t.context))->first(), aNote(u"resumed"_s), &t.context)));
    // While the other one works, and when that has gone too.
    for (int round = 0; round < 2; ++round) {
      QCOMPARE(kind(await(t.journal->record(operation, aNote(u"x"_s), &t.context))), ErrorKind::Conflict);
      QCOMPARE(kind(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"x"_s), &t.context))), ErrorKind::Conflict);
      QCOMPARE(kind(await(t.journal->renew(operation.id, &t.context))), ErrorKind::Conflict);
      t.clock.advance(leaseTime);
    }
    // Only on what it reads now may it decide anew.
    QVERIFY(await(t.journal->record(await(t.journal->unfinished(&t.context))->first(), aNote(u"x"_s), &t.context)));
    QVERIFY(await(t.journal->renew(operation.id, &t.context)));
  }

  void aLeaseLastsWhileItIsRenewed() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context)));
    const auto state = [&] { return await(second->unfinished(&t.context))->first().leaseState; };
    for (int n = 0; n < 6; ++n) {
      t.clock.advance(leaseTime / 3);
      QVERIFY(await(t.journal->renew(u"op-1"_s, &t.context)));
      QCOMPARE(state(), LeaseState::Held);
    }
    QVERIFY(await(t.journal->release(u"op-1"_s, &t.context)));
    QCOMPARE(state(), LeaseState::Expired);
    QCOMPARE(kind(await(t.journal->renew(u"op-1"_s, &t.context))), ErrorKind::Conflict);
  }

  void clocksThatJump() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    QVERIFY(await(t.journal->record(anOperation(id), aNote(u"x"_s), &t.context)));
    // Forward: nobody has taken it over, so its holder continues.
    t.clock.advance(std::chrono::hours(1));
    QVERIFY(await(t.journal->record(id, aStep(0, StepState::Started), aNote(u"step"_s), &t.context)));
    const auto state = [&] { return await(second->unfinished(&t.context))->first().leaseState; };
    QCOMPARE(state(), LeaseState::Held);
    // Back: what the lease says of its end is worth nothing; it ends when it was not renewed for a lease time.
    t.clock.advance(-std::chrono::hours(1));
    QCOMPARE(state(), LeaseState::Held);
    t.clock.advance(leaseTime / 2);
    QVERIFY(await(t.journal->renew(u"op-1"_s, &t.context)));
    QCOMPARE(state(), LeaseState::Held);
    t.clock.advance(-std::chrono::hours(1));
    QCOMPARE(state(), LeaseState::Held);
    t.clock.advance(leaseTime);
    QCOMPARE(state(), LeaseState::Expired);
  }

  void everyUnfinishedOperationIsFoundWithItsSteps() {
    TestJournal t;
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    for (int n = 1; n <= 3; ++n) {
      OperationRecord operation = anOperation(id);
      operation.id = u"op-%1"_s.arg(n);
      StepRecord step = aStep(n, StepState::Started);
      step.operationId = operation.id;
      QVERIFY(await(t.journal->record(operation, aNote(u"x"_s), &t.context)));
      QVERIFY(await(t.journal->record(id, step, aNote(u"x"_s), &t.context)));
    }
    const auto found = await(t.journal->unfinished(&t.context));
    QCOMPARE(found->size(), 3);
    for (const OperationRecord &operation : *found)
      QCOMPARE(operation.steps.size(), 1);
  }

  /// Its lock goes with its process, however that ends; what another one has done with the message counts all the same.
  void aMessageWhoseSenderIsGoneIsAbandoned() {
    TestJournal t;
    auto sender = t.another(u"second"_s);
    OutboxMessage message{.incidentId = await(t.journal->openFor(anIncident(), &t.context))->id,
                          .channel = u"slack"_s,
                          .idempotencyKey = u"op-1/started"_s};
    message = await(sender->queue(message, {}, &t.context)).value();
    const auto isAbandoned = [&t] { return await(t.journal->pending(&t.context))->first().isAbandoned; };
    QVERIFY(!isAbandoned());
    message.state = MessageState::Sending;
    message = await(sender->settle(message, MessageState::Queued, {}, &t.context)).value();
    QVERIFY(!isAbandoned());
    QCOMPARE(kind(await(t.journal->settle(message, MessageState::Queued, {}, &t.context))), ErrorKind::Conflict);
    QVERIFY(!isAbandoned());  // who came too late has not taken the lock away
    sender.reset();
    QVERIFY(isAbandoned());

    message.state = MessageState::Queued;
    message = await(t.journal->settle(message, MessageState::Sending, {}, &t.context)).value();
    QVERIFY(!isAbandoned());
    message.state = MessageState::Sending;
    message = await(t.journal->settle(message, MessageState::Queued, {}, &t.context)).value();
    const auto other = t.another(u"third"_s);
    QVERIFY(!await(other->pending(&t.context))->first().isAbandoned);
    message.state = MessageState::Sent;
    QVERIFY(await(t.journal->settle(message, MessageState::Sending, {}, &t.context)));
    QVERIFY(QDir(t.file + u".sending"_s).isEmpty());
  }

  /// Whoever was too slow and sends it again later is seen to die as everybody else.
  void aLockOfAMessageThatWasTakenOverIsLetGo() {
    TestJournal t;
    auto slow = t.another(u"second"_s);
    OutboxMessage message{.incidentId = await(t.journal->openFor(anIncident(), &t.context))->id,
                          .channel = u"slack"_s,
                          .idempotencyKey = u"op-1/started"_s};
    message = await(slow->queue(message, {}, &t.context)).value();
    message.state = MessageState::Sending;
    const OutboxMessage first = await(slow->settle(message, MessageState::Queued, {}, &t.context)).value();
    message = first;
    message.state = MessageState::Queued;
    message = await(t.journal->settle(message, MessageState::Sending, {}, &t.context)).value();
    OutboxMessage late = first;
    late.state = MessageState::Sent;
    QCOMPARE(kind(await(slow->settle(late, MessageState::Sending, {}, &t.context))), ErrorKind::Conflict);
    message.state = MessageState::Sending;
    QVERIFY(await(slow->settle(message, MessageState::Queued, {}, &t.context)));
    QVERIFY(!await(t.journal->pending(&t.context))->first().isAbandoned);
    slow.reset();
    QVERIFY(await(t.journal->pending(&t.context))->first().isAbandoned);
  }

  void aMessageIsKeptOnceAndSentByOne() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    const QString id = await(t.journal->openFor(anIncident(), &t.context))->id;
    OutboxMessage draft;
    draft.incidentId = id;
    draft.channel = u"slack"_s;
    draft.templateId = u"started"_s;
    draft.idempotencyKey = u"op-1/started"_s;
    draft.content = {{u"text"_s, u"password=s3cr3t-one"_s}};
    const auto queued = await(t.journal->queue(draft, {}, &t.context));
    QVERIFY(queued);
    QCOMPARE(queued->state, MessageState::Queued);
    QVERIFY(!queued->content.value(u"text"_s).toString().contains(u"s3cr3t"_s));
    QCOMPARE(await(second->queue(draft, {}, &t.context))->id, queued->id);

    OutboxMessage sending = *queued;
    sending.state = MessageState::Sending;
    const auto mine = await(t.journal->settle(sending, MessageState::Queued, {}, &t.context));
    QCOMPARE(mine->attempts, 1);
    QCOMPARE(kind(await(second->settle(sending, MessageState::Queued, {}, &t.context))), ErrorKind::Conflict);
    OutboxMessage sent = *mine;
    sent.state = MessageState::Sent;
    sent.detail = u"ok"_s;
    QVERIFY(await(t.journal->settle(sent, MessageState::Sending, {}, &t.context)));
    const auto all = await(second->messages(id, &t.context));
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().state, MessageState::Sent);
    QCOMPARE(all->first().detail, u"ok"_s);
    QVERIFY(await(second->messages(u"another"_s, &t.context))->isEmpty());
    draft.incidentId = u"nobody"_s;
    draft.idempotencyKey = u"other"_s;
    QCOMPARE(kind(await(t.journal->queue(draft, {}, &t.context))), ErrorKind::NotFound);
  }

  void aGuardIsWatchedByOneAndStoppedByAnybody() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    GuardRecord draft;
    draft.service = anIncident().service;
    draft.condition = u"error_rate > 3%"_s;
    draft.armedBy = u"ada"_s;
    draft.armedAt = t.clock.now();
    draft.until = t.clock.now().addSecs(1800);
    draft.countdown = std::chrono::seconds(30);
    const auto armed = await(t.journal->arm(draft, &t.context));
    QVERIFY(armed);
    QCOMPARE(armed->leaseState, LeaseState::Mine);
    const auto seen = await(second->guards(&t.context));
    QCOMPARE(seen->size(), 1);
    QCOMPARE(seen->first().leaseState, LeaseState::Held);
    QCOMPARE(seen->first().service, draft.service);
    QCOMPARE(seen->first().condition, draft.condition);
    QCOMPARE(seen->first().until, draft.until);
    QCOMPARE(seen->first().countdown, draft.countdown);
    QCOMPARE(kind(await(second->arm(draft, &t.context))), ErrorKind::Conflict);
    QCOMPARE(kind(await(t.journal->arm(draft, &t.context))), ErrorKind::Conflict);

    GuardRecord counting = *armed;
    counting.state = GuardState::Counting;
    counting.firesAt = t.clock.now().addSecs(30);
    QVERIFY(await(t.journal->settle(counting, GuardState::Armed, &t.context)));
    GuardRecord stopped = await(second->guards(&t.context))->first();
    QCOMPARE(stopped.firesAt, counting.firesAt);
    stopped.state = GuardState::Stopped;
    stopped.endedBy = u"bob"_s;
    QVERIFY(await(second->settle(stopped, GuardState::Counting, &t.context)));
    GuardRecord fired = counting;
    fired.state = GuardState::Fired;
    QCOMPARE(kind(await(t.journal->settle(fired, GuardState::Counting, &t.context))), ErrorKind::Conflict);
    QCOMPARE(await(t.journal->guards(&t.context))->first().endedBy, u"bob"_s);
    QVERIFY(await(second->arm(draft, &t.context)));
  }

  void aGuardWhoseProcessHasEndedIsInNobodysWay() {
    TestJournal t;
    const auto second = t.another(u"second"_s);
    GuardRecord draft;
    draft.service = anIncident().service;
    draft.armedAt = t.clock.now();
    draft.until = t.clock.now().addSecs(600);
    const auto armedNow = await(t.journal->arm(draft, &t.context));
    QVERIFY2(armedNow, qPrintable(armedNow ? QString() : armedNow.error().message + armedNow.error().detail));
    const GuardRecord armed = *armedNow;
    t.clock.advance(leaseTime / 2);
    QVERIFY(await(t.journal->settle(armed, GuardState::Armed, &t.context)));
    t.clock.advance(leaseTime / 2);
    QCOMPARE(await(second->guards(&t.context))->first().leaseState, LeaseState::Held);
    QVERIFY(await(second->settle(armed, GuardState::Armed, &t.context)));  // prolongs nothing: it is another one's
    t.clock.advance(leaseTime / 2);
    QCOMPARE(await(second->guards(&t.context))->first().leaseState, LeaseState::Expired);
    QVERIFY(await(second->arm(draft, &t.context)));
    GuardRecord none;
    none.id = u"none"_s;
    QCOMPARE(kind(await(second->settle(none, GuardState::Armed, &t.context))), ErrorKind::NotFound);
  }
};

STERNWAY_TEST(TestJournalOperations)

}  // namespace test_journaloperations
#include "test_journaloperations.moc"
