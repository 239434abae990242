// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "core/podtemplate.h"
#include "steps/kubernetes/plannedbase.h"
#include "support/testmain.h"

namespace test_plannedbase {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"registry.example.com/svc:v1.2.3"_s;

/// A plan that sets an image, made on what runs now.
struct PlannedRig : ClusterRig {
  Step image = step(u"kubernetes.setImage"_s, {{u"image"_s, good}}, u"m/image"_s);

  explicit PlannedRig(const QList<Step> &before = {}) {
    image.args.insert(plannedOnKey, plannedOn(live()));
    plan.stages = {{.title = {}, .steps = before + QList<Step>{image}}};
  }
  void deployMeanwhile() { cluster.deploy(ref, podTemplate(u"registry.example.com/svc:v1.3.1"_s)); }
  [[nodiscard]] qsizetype patches() const { return cluster.count(u"patch "_s); }
};
}  // namespace

class TestPlannedBase : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void somebodyElsesDeployStopsTheStep() {
    PlannedRig rig;
    rig.deployMeanwhile();
    QCOMPARE(rig.run(rig.image), StepState::Failed);
    QCOMPARE(rig.patches(), 0);
    QVERIFY(rig.outcome->message.contains(u"svc:v1.3.1"_s));
  }

  void whatLeavesTheTemplateAloneMayMove() {
    PlannedRig rig;
    rig.set(u"replicas"_s, 5);
    QCOMPARE(rig.run(rig.image), StepState::Finished);
  }

  void aWorkloadMadeAnewStopsTheStep() {
    PlannedRig rig;
    Workload other = rig.live();
    other.uid = u"another"_s;
    rig.cluster.setWorkload(other);
    QCOMPARE(rig.run(rig.image), StepState::Failed);
    QCOMPARE(rig.patches(), 0);
  }

  void whatIsSoAlreadyIsNoChange() {
    PlannedRig rig;
    rig.cluster.deploy(rig.ref, podTemplate(good));
    QCOMPARE(rig.run(rig.image), StepState::Finished);
    QCOMPARE(rig.patches(), 0);
  }

  /// What steps of the plan have done themselves is no change by somebody else.
  void ownStepsAreExpected_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("gives");
    QTest::addColumn<StepState>("ends");
    const QString changed = templateDigest(podTemplate(u"registry.example.com/svc:v1.3.1"_s));
    QTest::newRow("edits the template") << u"kubernetes.setEnv"_s << QJsonObject{{u"generation"_s, 8}, {u"template"_s, changed}}
                                        << StepState::Finished;
    QTest::newRow("scales") << u"kubernetes.scale"_s << QJsonObject{{u"generation"_s, 8}} << StepState::Failed;
    QTest::newRow("only looks") << u"kubernetes.capture"_s << QJsonObject() << StepState::Failed;
    QTest::newRow("does not tell") << u"command"_s << QJsonObject{{u"exitCode"_s, 0}} << StepState::Finished;
    QTest::newRow("told something else") << u"kubernetes.setEnv"_s
                                         << QJsonObject{{u"generation"_s, 8}, {u"template"_s, u"other"_s}} << StepState::Failed;
  }
  void ownStepsAreExpected() {
    QFETCH(QString, kind);
    QFETCH(QJsonObject, gives);
    QFETCH(StepState, ends);
    const TargetRef target = targetOf(orderService().workload.ref);
    PlannedRig rig({Step{.id = u"m/before"_s, .kind = kind, .target = target}});
    rig.outputs.insert(u"m/before"_s, gives);
    rig.deployMeanwhile();
    QCOMPARE(rig.run(rig.image), ends);
  }

  /// What is to be scaled to 0, and later back to what it was, is no other number than the one that was shown.
  void somebodyElsesScalingStopsTheStep_data() {
    QTest::addColumn<QString>("manager");
    QTest::addColumn<StepState>("ends");
    QTest::addColumn<QString>("named");
    QTest::newRow("a person") << u"kubectl-edit"_s << StepState::Failed << u"kubectl-edit"_s;
    QTest::newRow("an autoscaler") << u"kube-controller-manager"_s << StepState::Finished << QString();
    QTest::newRow("nobody knows") << QString() << StepState::Failed << QString();
  }
  void somebodyElsesScalingStopsTheStep() {
    QFETCH(QString, manager);
    QFETCH(QString, named);
    ClusterRig rig;
    Step off = rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 0}});
    off.args.insert(plannedOnKey, rig.preview(off)->base);
    rig.plan.stages = {{.title = {}, .steps = {off}}};
    const QString now = rig.clock.now().addSecs(60).toUTC().toString(Qt::ISODate);
    rig.change([&](QJsonObject &spec, QJsonObject &metadata) {
      spec.insert(u"replicas"_s, 5);
      if (!manager.isEmpty())
        metadata.insert(u"managedFields"_s, QJsonArray{managedEntry(manager, u"Update"_s, now, {u"f:spec"_s, u"f:replicas"_s})});
    });
    QTEST(rig.run(off), "ends");
    QVERIFY(rig.outcome->message.contains(named));
    QCOMPARE(rig.live().replicas, rig.outcome->state == StepState::Finished ? 0 : 5);
  }

  void ownScalingIsExpected() {
    ClusterRig rig;
    Step off = rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 0}}, u"s/1"_s);
    Step back = rig.step(u"kubernetes.scale"_s, {{u"restore"_s, true}}, u"s/2"_s);
    for (Step *step : {&off, &back})
      step->args.insert(plannedOnKey, plannedOn(rig.live()));
    rig.plan.stages = {{.title = {}, .steps = {off, back}}};
    QCOMPARE(rig.run(off), StepState::Finished);
    rig.outputs.insert(off.id, rig.outcome->result);
    QCOMPARE(rig.run(back), StepState::Finished);
    QCOMPARE(rig.live().replicas, 3);
  }
};

STERNWAY_TEST(TestPlannedBase)

}  // namespace test_plannedbase
#include "test_plannedbase.moc"
