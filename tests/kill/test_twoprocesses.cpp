// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalstore.h"
#include "killscene.h"
#include "support/await.h"
#include "support/testmain.h"

namespace test_twoprocesses {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A process of its own, with its own clock, on the journal's file.
struct Process {
  ManualClock clock;
  journal::SqlJournal journal;
  FakeCluster &cluster;
  std::optional<OperationState> ended;
  std::unique_ptr<Operation> operation;

  Process(const QString &file, const QString &instance, FakeCluster &at)
      : journal({.file = file, .user = u"root"_s, .host = u"vm"_s, .instance = instance}, clock),
        cluster(at),
        operation(std::make_unique<Operation>(
            steps::StepContext{.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock}, journal)) {
    QObject::connect(operation.get(), &Operation::finished, operation.get(), [this](OperationState state) { ended = state; });
  }
};

/// A rollback that the first process has begun, and which waits for the answer of its dry run.
struct Two {
  KillWorld world;
  const QString file = world.folder.filePath(u"journal.sqlite"_s);
  const Plan plan = planOf(world, clusterScenes().first());
  Process first{file, u"first"_s, world.cluster};
  Process second{file, u"second"_s, world.cluster};

  bool begin() {
    Incident incident;
    incident.service = *workloadOf(plan.steps().first().target);
    const auto opened = await(first.journal.openFor(incident, &world.life));
    world.cluster.hold(u"dryRunPatch"_s);
    first.operation->start(plan, opened->id);
    return QTest::qWaitFor([this] { return world.cluster.count(u"dryRunPatch"_s) == 1; }, 60'000);
  }
  [[nodiscard]] OperationRecord seenBySecond() {
    return await(second.journal.unfinished(&world.life)).value_or(QList<OperationRecord>()).value(0);
  }
  /// Time passes for those that are awake.
  bool until(const std::function<bool()> &reached, const QList<ManualClock *> &awake) {
    return QTest::qWaitFor(
        [&] {
          if (world.tick)
            world.tick();
          for (ManualClock *clock : awake)
            clock->advance(250ms);
          return reached();
        },
        60'000);
  }
  [[nodiscard]] qsizetype patches() const { return world.cluster.count(u"patch "_s); }
};
}  // namespace

class TestTwoProcesses : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theSecondKeepsOutWhileTheFirstIsAtIt() {
    Two two;
    QVERIFY(two.begin());
    const OperationRecord left = two.seenBySecond();
    QCOMPARE(left.leaseState, LeaseState::Held);
    const qsizetype calls = two.world.cluster.calls().size();
    two.second.operation->resumeFrom(left, Decision::Continue);
    QVERIFY(QTest::qWaitFor([&] { return two.second.ended.has_value(); }, 60'000));
    QVERIFY(two.second.ended != OperationState::Succeeded);
    QCOMPARE(two.world.cluster.calls().size(), calls);
    two.world.cluster.release(u"dryRunPatch"_s);
    QVERIFY(two.until([&] { return two.first.ended.has_value(); }, {&two.first.clock, &two.second.clock}));
    QCOMPARE(two.first.ended, std::optional(OperationState::Succeeded));
    QCOMPARE(two.patches(), 1);
  }

  /// The first one sleeps, as a computer does, and wakes when the second has finished its work.
  void whoHasSleptDoesNotGoOn() {
    Two two;
    QVERIFY(two.begin());
    two.second.clock.advance(leaseTime + 1min);
    const OperationRecord left = two.seenBySecond();
    QCOMPARE(left.leaseState, LeaseState::Expired);
    two.second.operation->resumeFrom(left, Decision::Continue);
    QVERIFY(two.until([&] { return two.world.cluster.count(u"dryRunPatch"_s) == 2; }, {&two.second.clock}));
    two.world.cluster.release(u"dryRunPatch"_s);  // both get their answer
    QVERIFY(two.until([&] { return two.second.ended.has_value(); }, {&two.second.clock}));
    QCOMPARE(two.second.ended, std::optional(OperationState::Succeeded));
    QVERIFY(two.until([&] { return two.first.ended.has_value(); }, {&two.first.clock}));
    QVERIFY(two.first.ended != OperationState::Succeeded);
    QCOMPARE(two.patches(), 1);
    QCOMPARE(await(two.second.journal.load(left.incidentId, &two.world.life))->operations.first().state,
             OperationState::Succeeded);
  }
};

STERNWAY_TEST(TestTwoProcesses)

}  // namespace test_twoprocesses
#include "test_twoprocesses.moc"
