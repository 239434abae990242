// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "fakesteprig.h"
#include "operate/operationinspector.h"
#include "support/testmain.h"

namespace test_parallelstages {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = StepState;

namespace {
/// What the journal has of it.
OperationRecord crashInTheSecondStage(FakeStepRig &rig) {
  rig.toTheSecondStage();
  rig.operation.reset();  // the process has gone
  rig.mine.running.clear();
  rig.mine.begun.clear();
  return rig.journal.operation(rig.plan.id);
}

std::optional<Recovery> inspect(FakeStepRig &rig, const OperationRecord &left) {
  std::optional<Recovery> recovery;
  QObject context;
  inspectOperation({.cluster = {}, .clock = &rig.clock}, left, &context, fakeStepKinds())
      ->then([&recovery](const Result<Recovery> &found) { recovery = *found; });
  rig.settle();
  return recovery;
}
}  // namespace

class TestParallelStages : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void itsStepsRunAtOnceAndTheNextStageWaits() {
    FakeStepRig rig;
    rig.toTheSecondStage();
    QCOMPARE(rig.mine.begun, (QStringList{u"first"_s, u"a"_s, u"b"_s}));
    for (const QString &step : {u"a"_s, u"b"_s})
      QCOMPARE(rig.stateOf(step), State::Started);  // committed before it runs
    rig.finish(u"b"_s);
    QCOMPARE(rig.stateOf(u"b"_s), State::Finished);
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
    rig.finish(u"a"_s);
    rig.finish(u"last"_s);
    QCOMPARE(rig.ended, std::optional(OperationState::Succeeded));
  }

  void aPlanKeepsItInTheJournal() {
    FakeStepRig rig;
    QCOMPARE(planFromJson(toJson(rig.plan)).value(), rig.plan);
  }

  void aPauseComesAfterAllThatRun() {
    FakeStepRig rig;
    rig.toTheSecondStage();
    rig.operation->pause();
    rig.finish(u"a"_s);
    QCOMPARE(rig.operation->state(), OperationState::Running);
    rig.finish(u"b"_s);
    QCOMPARE(rig.operation->state(), OperationState::Paused);
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
    rig.operation->proceed();
    rig.settle();
    QVERIFY(rig.mine.begun.contains(u"last"_s));
  }

  void aFailureLetsTheOthersEndAndStopsTheNextStage_data() {
    QTest::addColumn<State>("failure");
    QTest::addColumn<OperationState>("outcome");
    QTest::newRow("failed") << State::Failed << OperationState::Failed;
    QTest::newRow("unknown") << State::Unknown << OperationState::Unknown;
  }
  void aFailureLetsTheOthersEndAndStopsTheNextStage() {
    QFETCH(State, failure);
    QFETCH(OperationState, outcome);
    FakeStepRig rig;
    rig.toTheSecondStage();
    rig.finish(u"a"_s, failure);
    QVERIFY(!rig.ended);
    rig.finish(u"b"_s);
    QCOMPARE(rig.ended, std::optional(outcome));
    QCOMPARE(rig.sentence, u"a"_s);
    QCOMPARE(rig.stateOf(u"b"_s), State::Finished);
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
  }

  void cancellingWaitsForAllThatRun() {
    FakeStepRig rig;
    rig.mine.effects = {{u"first"_s, Probe::State::Applied}, {u"a"_s, Probe::State::Applied}, {u"b"_s, Probe::State::Applied}};
    rig.toTheSecondStage();
    rig.operation->cancel();
    rig.finish(u"a"_s);
    QVERIFY(!rig.ended);
    rig.finish(u"b"_s);
    QCOMPARE(rig.ended, std::optional(OperationState::Cancelled));
    QVERIFY(rig.sentence.contains(u"first a b"_s));
  }

  /// What has been sent off is waited for, and nothing else goes out.
  void aJournalThatFailsEndsItWhenAllHaveEnded() {
    FakeStepRig rig;
    rig.toTheSecondStage();
    rig.journal.failWith(Error{.kind = ErrorKind::Storage, .message = u"disk full"_s, .detail = {}});
    rig.finish(u"a"_s);
    QVERIFY(!rig.ended);
    rig.finish(u"b"_s);
    QCOMPARE(rig.ended, std::optional(OperationState::Unknown));
    QVERIFY(rig.sentence.contains(u"disk full"_s));
    QVERIFY(!rig.mine.begun.contains(u"last"_s));
  }

  /// As scaling up does after scaling down: the rollback can go on, and nothing that has ended is done again.
  void whatALaterStepMayHaveReplacedIsNoObstacle() {
    FakeStepRig rig;
    const OperationRecord left = crashInTheSecondStage(rig);
    rig.mine.effects = {{u"first"_s, Probe::State::NotApplied}, {u"a"_s, Probe::State::Applied}, {u"b"_s, Probe::State::Applied}};
    const std::optional<Recovery> recovery = inspect(rig, left);
    QVERIFY(recovery);
    QVERIFY(recovery->offered.contains(Decision::Retry));
    rig.make();
    rig.operation->resumeFrom(left, Decision::Retry);
    rig.settle();
    QCOMPARE(rig.mine.begun, QStringList{u"last"_s});
    rig.finish(u"last"_s);
    QCOMPARE(rig.ended, std::optional(OperationState::Succeeded));
  }

  void aCrashAsksAboutEveryStepThatWasUnderWay_data() {
    QTest::addColumn<Probe::State>("a");
    QTest::addColumn<Probe::State>("b");
    QTest::addColumn<Probe::State>("together");
    QTest::addColumn<Decision>("recommended");
    QTest::addColumn<QStringList>("doneAgain");
    using Seen = Probe::State;
    QTest::newRow("both") << Seen::Applied << Seen::Applied << Seen::Applied << Decision::Continue << QStringList();
    QTest::newRow("one") << Seen::Applied << Seen::NotApplied << Seen::NotApplied << Decision::Retry << QStringList{u"b"_s};
    QTest::newRow("none") << Seen::NotApplied << Seen::NotApplied << Seen::NotApplied << Decision::Retry
                          << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("somebody else") << Seen::Applied << Seen::ChangedByOther << Seen::ChangedByOther << Decision::Abort
                                   << QStringList();
    QTest::newRow("unknown") << Seen::CannotTell << Seen::NotApplied << Seen::CannotTell << Decision::Abort << QStringList();
  }
  void aCrashAsksAboutEveryStepThatWasUnderWay() {
    QFETCH(Probe::State, a);
    QFETCH(Probe::State, b);
    QFETCH(Probe::State, together);
    QFETCH(Decision, recommended);
    QFETCH(QStringList, doneAgain);
    FakeStepRig rig;
    const OperationRecord left = crashInTheSecondStage(rig);
    rig.mine.effects = {{u"first"_s, Probe::State::Applied}, {u"a"_s, a}, {u"b"_s, b}};
    const std::optional<Recovery> recovery = inspect(rig, left);
    QVERIFY(recovery);
    QCOMPARE(recovery->found, together);
    QCOMPARE(recovery->recommended, recommended);
    for (const QString &step : {u"a"_s, u"b"_s})
      QVERIFY(recovery->sentences.contains(step));

    rig.make();
    rig.operation->resumeFrom(left, recommended);
    rig.settle();
    if (recommended == Decision::Abort) {
      QVERIFY(rig.ended);
      QVERIFY(rig.mine.begun.isEmpty());
      return;
    }
    QCOMPARE(rig.mine.begun.mid(0, doneAgain.size()), doneAgain);
    for (const QString &step : std::as_const(doneAgain))
      rig.finish(step);
    QCOMPARE(rig.stateOf(u"a"_s), State::Finished);
    QCOMPARE(rig.mine.begun.mid(doneAgain.size()), QStringList{u"last"_s});
    rig.finish(u"last"_s);
    QCOMPARE(rig.ended, std::optional(OperationState::Succeeded));
  }
};

STERNWAY_TEST(TestParallelStages)

}  // namespace test_parallelstages
#include "test_parallelstages.moc"
