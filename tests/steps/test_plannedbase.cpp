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
};

STERNWAY_TEST(TestPlannedBase)

}  // namespace test_plannedbase
#include "test_plannedbase.moc"
