// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesteprig.h"
#include "operate/operationinspector.h"
#include "support/testmain.h"

namespace test_decisions {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using Seen = Probe::State;

namespace {
const QString ann = u"ann"_s;

/// "first", "last", one after the other; a failure is asked about.
struct AskingRig : FakeStepRig {
  explicit AskingRig(Asks asking = Asks::Always) : asks(asking) {
    plan.stages = {{.title = u"1"_s, .steps = {fakeStep(u"first"_s), fakeStep(u"last"_s)}}};
    makeAsking();
  }
  void makeAsking() {
    make();
    operation->setAsks(asks);
    QObject::connect(operation.get(), &Operation::refused, operation.get(), [this](const QString &step) { refusals << step; });
  }
  void failFirst(StepState state = StepState::Failed) {
    operation->start(plan, u"incident"_s);
    settle();
    finish(u"first"_s, state);
  }
  /// The process dies, and another one takes the operation over.
  void crash() {
    operation.reset();
    mine.running.clear();
    mine.begun.clear();
    makeAsking();
    operation->resumeFrom(journal.operation(plan.id), Decision::Continue);
    settle();
  }
  /// The newest decision in the journal: "retry first ann".
  [[nodiscard]] QString decision() const {
    const QList<JournalEvent> &events = journal.stored(u"incident"_s).events;
    for (auto event = events.crbegin(); event != events.crend(); ++event)
      if (event->data.contains(u"decision"_s))
        return QStringList{event->data[u"decision"_s].toString(), event->data[u"step"_s].toString(),
                           event->data[u"by"_s].toString()}
            .join(u' ')
            .simplified();
    return {};
  }

  const Asks asks;
  QStringList refusals;
};
}  // namespace

class TestDecisions : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whoIsAsked_data() {
    QTest::addColumn<int>("asks");
    QTest::addColumn<OnFailure>("onFailure");
    QTest::addColumn<bool>("waits");
    QTest::newRow("nobody there, stop") << int(Asks::Never) << OnFailure::Stop << false;
    QTest::newRow("nobody there, ask") << int(Asks::Never) << OnFailure::Ask << false;
    QTest::newRow("where written, stop") << int(Asks::WhereWritten) << OnFailure::Stop << false;
    QTest::newRow("where written, ask") << int(Asks::WhereWritten) << OnFailure::Ask << true;
    QTest::newRow("always, stop") << int(Asks::Always) << OnFailure::Stop << true;
  }
  void whoIsAsked() {
    QFETCH(int, asks);
    QFETCH(OnFailure, onFailure);
    QFETCH(bool, waits);
    AskingRig rig{Asks(asks)};
    rig.plan.stages[0].steps[0].onFailure = onFailure;
    rig.failFirst();
    QCOMPARE(rig.operation->waitsForDecision(), waits);
    QCOMPARE(rig.ended, waits ? std::nullopt : std::optional(OperationState::Failed));
    QCOMPARE(rig.journal.operation(u"op-1"_s).state, waits ? OperationState::Paused : OperationState::Failed);
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
    rig.operation->proceed();  // is no decision
    rig.settle();
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
  }

  void oneThatMayFailIsNotAskedAbout() {
    AskingRig rig;
    rig.plan.stages[0].steps[0].onFailure = OnFailure::Continue;
    rig.failFirst();
    QVERIFY(rig.mine.begun.contains(u"last"_s));
  }

  void againByWhatTheProbeShows_data() {
    QTest::addColumn<StepState>("failed");
    QTest::addColumn<Seen>("seen");
    QTest::addColumn<bool>("idempotent");
    QTest::addColumn<int>("begun");  // how often "first" was in the end
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("no effect") << StepState::Failed << Seen::NotApplied << false << 2 << false;
    QTest::newRow("unknown, no effect") << StepState::Unknown << Seen::NotApplied << false << 2 << false;
    QTest::newRow("unknown, took effect") << StepState::Unknown << Seen::Applied << false << 1 << true;
    QTest::newRow("took effect") << StepState::Failed << Seen::Applied << false << 1 << true;
    QTest::newRow("cannot tell") << StepState::Unknown << Seen::CannotTell << false << 1 << false;
    QTest::newRow("cannot tell, harmless") << StepState::Unknown << Seen::CannotTell << true << 2 << false;
    QTest::newRow("somebody else") << StepState::Failed << Seen::ChangedByOther << true << 1 << false;
  }
  void againByWhatTheProbeShows() {
    QFETCH(StepState, failed);
    QFETCH(Seen, seen);
    QFETCH(bool, idempotent);
    QFETCH(int, begun);
    QFETCH(bool, goesOn);
    AskingRig rig;
    rig.plan.stages[0].steps[0].idempotent = idempotent;
    rig.mine.effects = {{u"first"_s, seen}};
    rig.failFirst(failed);
    QVERIFY(rig.operation->waitsForDecision());
    const bool isRefused = begun == 1 && !goesOn;
    QCOMPARE(!rig.operation->failedSteps().first().noRetry.isEmpty(), isRefused);
    rig.operation->retry(u"first"_s, ann);
    rig.settle();
    QCOMPARE(rig.mine.begun.count(u"first"_s), begun);
    QCOMPARE(rig.refusals, isRefused ? QStringList{u"first"_s} : QStringList());
    QCOMPARE(rig.mine.begun.contains(u"last"_s), goesOn);
    QCOMPARE(rig.operation->waitsForDecision(), isRefused);
    QCOMPARE(rig.decision(), isRefused ? QString() : u"retry first ann"_s);
    if (begun == 2) {
      QCOMPARE(rig.stateOf(u"first"_s), StepState::Started);
      rig.finish(u"first"_s);
      QVERIFY(rig.mine.begun.contains(u"last"_s));
    }
  }

  /// What was true when the operator was asked need not be true when the answer is given.
  void againLooksAgain() {
    AskingRig rig;
    rig.mine.effects = {{u"first"_s, Seen::NotApplied}};
    rig.failFirst();
    QVERIFY(rig.operation->failedSteps().first().noRetry.isEmpty());
    rig.mine.effects = {{u"first"_s, Seen::ChangedByOther}};
    rig.operation->retry(u"first"_s, ann);
    rig.settle();
    QCOMPARE(rig.mine.begun, QStringList{u"first"_s});
    QCOMPARE(rig.refusals, QStringList{u"first"_s});
  }

  void leftOutWithAReason() {
    AskingRig rig;
    rig.failFirst();
    rig.operation->leaveOut(u"first"_s, u" "_s, ann);
    rig.settle();
    QCOMPARE(rig.refusals, QStringList{u"first"_s});
    rig.operation->leaveOut(u"first"_s, u"done by hand"_s, ann);
    rig.settle();
    QCOMPARE(rig.stateOf(u"first"_s), StepState::Skipped);
    QVERIFY(rig.recordOf(u"first"_s).message.contains(u"done by hand"_s));
    QCOMPARE(rig.decision(), u"skip first ann"_s);
    rig.finish(u"last"_s);
    QCOMPARE(rig.ended, std::optional(OperationState::Succeeded));
  }

  /// That a person passes over it does not make known what it did.
  void anUnknownStepStaysUnknown() {
    AskingRig rig;
    rig.failFirst(StepState::Unknown);
    rig.operation->leaveOut(u"first"_s, u"looked: it is there"_s, ann);
    rig.settle();
    QCOMPARE(rig.stateOf(u"first"_s), StepState::Unknown);
    QVERIFY(rig.operation->mayHaveChanged());
    rig.mine.effects = {{u"last"_s, Seen::Applied}};
    rig.crash();  // with "last" under way: only that is looked at
    QCOMPARE(rig.stateOf(u"last"_s), StepState::Finished);
    QCOMPARE(rig.ended, std::optional(OperationState::Unknown));
  }

  void whatIsNeededIsNotLeftOut() {
    AskingRig rig;
    rig.plan.stages[0].steps[1].needs = {u"first"_s};
    rig.failFirst();
    QVERIFY(!rig.operation->failedSteps().first().noSkip.isEmpty());
    rig.operation->leaveOut(u"first"_s, u"never mind"_s, ann);
    rig.settle();
    QCOMPARE(rig.refusals, QStringList{u"first"_s});
    QCOMPARE(rig.stateOf(u"first"_s), StepState::Failed);
  }

  void abortEndsAsItFailed_data() {
    QTest::addColumn<StepState>("failed");
    QTest::addColumn<OperationState>("ends");
    QTest::newRow("failed") << StepState::Failed << OperationState::Failed;
    QTest::newRow("unknown") << StepState::Unknown << OperationState::Unknown;
  }
  void abortEndsAsItFailed() {
    QFETCH(StepState, failed);
    QFETCH(OperationState, ends);
    AskingRig rig;
    rig.failFirst(failed);
    rig.operation->abort(ann);
    rig.settle();
    QCOMPARE(rig.ended, std::optional(ends));
    QCOMPARE(rig.decision(), u"abort ann"_s);
    rig.operation->retry(u"first"_s, ann);  // too late
    rig.settle();
    QCOMPARE(rig.mine.begun, QStringList{u"first"_s});
  }

  void cancelEndsItToo() {
    AskingRig rig;
    rig.failFirst();
    rig.operation->cancel();
    rig.settle();
    QCOMPARE(rig.ended, std::optional(OperationState::Cancelled));
  }

  void aCrashWhileItWaitsAsksAgain() {
    AskingRig rig;
    rig.mine.effects = {{u"first"_s, Seen::NotApplied}};
    rig.failFirst();
    const OperationRecord left = rig.journal.operation(rig.plan.id);
    std::optional<Recovery> recovery;
    QObject context;
    inspectOperation({.cluster = {}, .clock = &rig.clock}, left, &context, fakeStepKinds())
        ->then([&](const Result<Recovery> &found) { recovery = *found; });
    rig.settle();
    QVERIFY(recovery);
    QCOMPARE(recovery->offered, (QList{Decision::Continue, Decision::Abort}));
    rig.crash();
    QVERIFY(rig.operation->waitsForDecision());
    QCOMPARE(rig.mine.begun, QStringList());
    rig.operation->retry(u"first"_s, ann);
    rig.settle();
    QCOMPARE(rig.mine.begun, QStringList{u"first"_s});
  }

  /// The crash came between the record of the failure and the end of the operation.
  void aCrashAfterAFailureDoesNotGoOn() {
    AskingRig rig{Asks::Never};
    rig.journal.failOn(u"operation.failed"_s, Error{.kind = ErrorKind::Storage, .message = u"disk full"_s, .detail = {}});
    rig.failFirst();
    QCOMPARE(rig.journal.operation(u"op-1"_s).state, OperationState::Running);
    rig.crash();
    QCOMPARE(rig.mine.begun, QStringList());
    QCOMPARE(rig.journal.operation(u"op-1"_s).state, OperationState::Failed);
  }

  void ofTwoFailuresBothAreDecidedOn() {
    AskingRig rig;
    rig.plan.stages = {{.title = u"1"_s, .steps = {fakeStep(u"a"_s), fakeStep(u"b"_s)}, .parallel = true},
                       {.title = u"2"_s, .steps = {fakeStep(u"last"_s)}}};
    rig.mine.effects = {{u"a"_s, Seen::NotApplied}, {u"b"_s, Seen::NotApplied}};
    rig.operation->start(rig.plan, u"incident"_s);
    rig.settle();
    rig.finish(u"a"_s, StepState::Failed);
    rig.finish(u"b"_s, StepState::Failed);
    QCOMPARE(rig.operation->failedSteps().size(), 2);
    rig.operation->retry(u"a"_s, ann);
    rig.settle();
    QCOMPARE(rig.mine.begun.count(u"a"_s), 1);
    QVERIFY(rig.operation->waitsForDecision());
    rig.operation->leaveOut(u"b"_s, u"not needed"_s, ann);
    rig.settle();
    QCOMPARE(rig.mine.begun.count(u"a"_s), 2);
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
    rig.finish(u"a"_s);
    QVERIFY(rig.mine.begun.contains(u"last"_s));
  }

  void withoutAJournalNothingIsDecided() {
    AskingRig rig;
    rig.mine.effects = {{u"first"_s, Seen::NotApplied}};
    rig.failFirst();
    rig.journal.failWith(Error{.kind = ErrorKind::Storage, .message = u"disk full"_s, .detail = {}});
    rig.operation->retry(u"first"_s, ann);
    rig.settle();
    QCOMPARE(rig.mine.begun, QStringList{u"first"_s});
    QVERIFY(rig.ended);
  }
};

STERNWAY_TEST(TestDecisions)

}  // namespace test_decisions
#include "test_decisions.moc"
