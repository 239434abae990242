// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "support/testmain.h"

namespace test_scalesteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using State = Probe::State;

const QString beforeKey = u"sternway/replicas-before"_s;
}  // namespace

class TestScaleSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void scalesAndRemembers() {
    ClusterRig rig;
    const Step off = rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 0}});
    QVERIFY(rig.preview(off));
    QCOMPARE(rig.findingIds(off), QStringList());
    QCOMPARE(rig.probe(off).state, State::NotApplied);
    QCOMPARE(rig.run(off), StepState::Finished);
    QCOMPARE(rig.live().replicas, 0);
    QCOMPARE(rig.live().annotations.value(beforeKey), u"3"_s);
    QCOMPARE(rig.outcome->result.value(u"replicasBefore"_s).toInt(), 3);
    QCOMPARE(rig.probe(off).state, State::Applied);
    QCOMPARE(rig.probe(off).result.value(u"replicasBefore"_s).toInt(), 3);
    // another plan, days later
    rig.plan.id = u"plan-2"_s;
    const Step back = rig.step(u"kubernetes.scale"_s, {{u"restore"_s, true}});
    QCOMPARE(rig.findingIds(back), QStringList());
    QCOMPARE(rig.run(back), StepState::Finished);
    QCOMPARE(rig.live().replicas, 3);
    QVERIFY(!rig.live().annotations.contains(beforeKey));
    QCOMPARE(rig.probe(back).state, State::Applied);
    QCOMPARE(rig.run(back), StepState::Finished);
    QCOMPARE(rig.live().replicas, 3);
    // and then it is not known any more
    rig.plan.id = u"plan-3"_s;
    QCOMPARE(rig.findingIds(back), QStringList{u"step.refused block"_s});
    QCOMPARE(rig.run(back), StepState::Failed);
  }

  void restoresWithinAPlan() {
    ClusterRig rig;
    const Step off = rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, u"0"_s}}, u"s/1"_s);
    const Step back = rig.step(u"kubernetes.scale"_s, {{u"restore"_s, true}}, u"s/2"_s);
    rig.plan.stages = {{.title = {}, .steps = {off, back}}};
    // before anything ran, it is not an obstacle that nothing is known
    QCOMPARE(rig.findingIds(back), QStringList{u"step.done info"_s});
    QCOMPARE(rig.run(off), StepState::Finished);
    rig.outputs.insert(off.id, rig.outcome->result);
    // a rollback in between replaces the annotations of a Deployment
    rig.change([](QJsonObject &, QJsonObject &metadata) { metadata.remove(u"annotations"_s); });
    QCOMPARE(rig.run(back), StepState::Finished);
    QCOMPARE(rig.live().replicas, 3);
  }

  void scaledUpByNumberForgets() {
    ClusterRig rig;
    QCOMPARE(rig.run(rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 0}}, u"s/1"_s)), StepState::Finished);
    QCOMPARE(rig.run(rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 2}}, u"s/2"_s)), StepState::Finished);
    QCOMPARE(rig.live().replicas, 2);
    QVERIFY(!rig.live().annotations.contains(beforeKey));
    QCOMPARE(rig.run(rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 2}}, u"s/3"_s)), StepState::Finished);
    QCOMPARE(rig.live().generation, 9);
  }

  void answerLostWhileScaling() {
    ClusterRig rig(Kind::StatefulSet);
    rig.cluster.failAfterEffect(u"patch production"_s, ClusterRig::error(ErrorKind::Timeout));
    QCOMPARE(rig.run(rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 0}})), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 1);
    QCOMPARE(rig.outcome->result.value(u"replicasBefore"_s).toInt(), 3);
  }

  void anAutoscalerIsFasterAndLater() {
    ClusterRig rig;
    const Step step = rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 8}});
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Conflict), 1);
    rig.cluster.hold(u"patch production"_s);
    rig.start(step);
    QTRY_COMPARE(rig.cluster.count(u"patch production"_s), 1);
    rig.set(u"replicas"_s, 5);
    rig.cluster.release(u"patch production"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.live().annotations.value(beforeKey), u"5"_s);
    rig.set(u"replicas"_s, 4);
    QCOMPARE(rig.probe(step).state, State::ChangedByOther);
  }

  void scalesNot_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QJsonObject>("args");
    QTest::newRow("a DaemonSet") << Kind::DaemonSet << QJsonObject{{u"replicas"_s, 0}};
    QTest::newRow("no number") << Kind::Deployment << QJsonObject{{u"replicas"_s, u"many"_s}};
    QTest::newRow("less than none") << Kind::Deployment << QJsonObject{{u"replicas"_s, -1}};
  }
  void scalesNot() {
    QFETCH(Kind, kind);
    QFETCH(QJsonObject, args);
    ClusterRig rig(kind);
    const Step step = rig.step(u"kubernetes.scale"_s, args);
    QCOMPARE(rig.findingIds(step), QStringList{u"step.refused block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"atch production"_s), 0);
  }

  void autoscalers_data() {
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("findings");
    QTest::newRow("its own") << u"v2"_s << u"order-service"_s << 1;
    QTest::newRow("an old server's") << u"v1"_s << u"order-service"_s << 1;
    QTest::newRow("another workload's") << u"v2"_s << u"web"_s << 0;
  }
  void autoscalers() {
    QFETCH(QString, version);
    QFETCH(QString, name);
    QFETCH(int, findings);
    ClusterRig rig;
    if (version == u"v1")
      rig.cluster.failOn(u"list horizontalpodautoscalers"_s, ClusterRig::error(ErrorKind::NotFound), 2);
    const QJsonObject target{{u"kind"_s, u"Deployment"_s}, {u"name"_s, name}};
    rig.cluster.setObject(
        {u"autoscaling"_s, version, u"horizontalpodautoscalers"_s, u"production"_s, u"scaler"_s},
        {{u"metadata"_s, QJsonObject{{u"name"_s, u"scaler"_s}}},
         {u"spec"_s, QJsonObject{{u"scaleTargetRef"_s, target}, {u"minReplicas"_s, 2}, {u"maxReplicas"_s, 9}}}});
    const QStringList found = rig.findingIds(rig.step(u"kubernetes.scale"_s, {{u"replicas"_s, 0}}));
    QCOMPARE(found, findings > 0 ? QStringList{u"scaling.hpa warn"_s} : QStringList());
  }

  void commands() {
    const StepDescriptor &scale = *stepKinds().find(u"kubernetes.scale"_s);
    RunbookService service;
    service.name = u"shop"_s;
    service.nameSpace = u"production"_s;
    QCOMPARE(scale.command({QJsonObject{{u"restore"_s, true}}, service}),
             u"kubectl -n production scale deployment/shop --replicas=\"$(kubectl -n production get deployment/shop -o "
             "'jsonpath={.metadata.annotations.sternway/replicas-before}')\""_s);
  }
};

STERNWAY_TEST(TestScaleSteps)

}  // namespace test_scalesteps
#include "test_scalesteps.moc"
