// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "support/testmain.h"

namespace test_waitaswritten {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"registry.example.com/svc:v1.2.3"_s;

/// A plan that sets the image and then waits.
struct WaitRig : ClusterRig {
  Step change = step(u"kubernetes.setImage"_s, {{u"image"_s, good}}, u"s/1"_s);
  Step rollout = step(u"kubernetes.waitRollout"_s, {{u"timeout"_s, u"5m"_s}}, u"s/2"_s);

  explicit WaitRig(Kind kind = Kind::Deployment) : ClusterRig(kind) { plan.stages = {{.title = {}, .steps = {change, rollout}}}; }
  bool changeIt() {
    const bool isDone = run(change) == StepState::Finished;
    outputs.insert(change.id, outcome->result);
    return isDone;
  }
  void settle() {
    for (int i = 0; i < 20; ++i) {
      QCoreApplication::processEvents();
      clock.advance(std::chrono::milliseconds(500));
    }
  }
  void setCounters(int updated, int available, const QList<Condition> &conditions = {}) {
    Workload workload = live();
    workload.observedGeneration = workload.generation;
    workload.updatedReplicas = updated;
    workload.availableReplicas = available;
    workload.statusReplicas = 3;
    workload.conditions = conditions;
    cluster.setWorkload(workload);
    cluster.publish(ref);
  }
  [[nodiscard]] static Condition deadline(const QDateTime &at) {
    return {.type = u"Progressing"_s,
            .status = u"False"_s,
            .reason = u"ProgressDeadlineExceeded"_s,
            .message = {},
            .lastUpdate = at,
            .lastTransition = at};
  }
};
}  // namespace

class TestWaitAsWritten : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void waitsForWhatWasChanged_data() {
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
      QTest::newRow(qPrintable(kindName(kind))) << kind;
  }
  void waitsForWhatWasChanged() {
    QFETCH(Kind, kind);
    WaitRig rig(kind);
    QVERIFY(rig.changeIt());
    rig.setCounters(1, 1);
    rig.start(rig.rollout);
    rig.settle();
    QVERIFY(!rig.outcome);
    rig.cluster.completeRollout(rig.ref);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.outcome->milestone, Milestone::Mitigated);
  }

  void afterAStepThatDoesNotSay() {
    WaitRig rig;
    QVERIFY(rig.changeIt());
    rig.outputs.clear();
    rig.setCounters(1, 1);
    rig.start(rig.rollout);
    rig.settle();
    QVERIFY(!rig.outcome);
    rig.cluster.completeRollout(rig.ref);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
  }

  void somebodyDeploysMeanwhile_data() {
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("after a step that says what it has made") << true;
    QTest::newRow("after one that does not") << false;
  }
  void somebodyDeploysMeanwhile() {
    QFETCH(bool, isKnown);
    WaitRig rig;
    QVERIFY(rig.changeIt());
    if (!isKnown)
      rig.outputs.clear();
    rig.setCounters(1, 1);
    rig.start(rig.rollout);
    rig.settle();
    rig.cluster.deploy(rig.ref, podTemplate(u"registry.example.com/svc:v1.4.0"_s));
    rig.cluster.publish(rig.ref);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void anOldDeadlineIsNoFailure() {
    WaitRig rig;
    QVERIFY(rig.changeIt());
    rig.outputs.clear();
    rig.setCounters(1, 1, {WaitRig::deadline(rig.plan.made.addSecs(-300))});
    rig.start(rig.rollout);
    rig.settle();
    QVERIFY(!rig.outcome);
    rig.setCounters(1, 1, {WaitRig::deadline(rig.plan.made.addSecs(3))});
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void theTimeoutOfTheRunbookCounts() {
    WaitRig rig;
    QVERIFY(rig.changeIt());
    rig.setCounters(1, 1);
    const QDateTime began = rig.clock.now();
    rig.start(rig.rollout);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(began.secsTo(rig.clock.now()) >= 300);
    QVERIFY(began.secsTo(rig.clock.now()) < 330);
  }

  void nothingIsRolledOutWhilePaused() {
    WaitRig rig;
    rig.set(u"paused"_s, true);
    QVERIFY(rig.changeIt());
    History history = rig.cluster.storedHistory(rig.ref);
    for (Revision &revision : history.revisions)
      revision.current = false;
    rig.cluster.setHistory(rig.ref, history);
    QCOMPARE(rig.run(rig.rollout), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"watch"_s), 1);
  }

  void isStopped() {
    WaitRig rig;
    rig.setCounters(1, 1);
    rig.start(rig.rollout);
    rig.settle();
    rig.current->stop();
    QCOMPARE(rig.outcome->state, StepState::Unknown);
  }

  void noWorkload() {
    WaitRig rig;
    rig.rollout.target.kind = u"helm"_s;
    QCOMPARE(rig.run(rig.rollout), StepState::Failed);
    QCOMPARE(rig.cluster.calls().size(), 0);
  }
};

STERNWAY_TEST(TestWaitAsWritten)

}  // namespace test_waitaswritten
#include "test_waitaswritten.moc"
