// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/helmrig.h"
#include "support/testmain.h"

namespace test_helmpreview {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString map = u"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: %1}\n"_s;
}  // namespace

class TestHelmPreview : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void previewTellsTheChange() {
    HelmRollbackRig rig;
    const auto preview = rig.preview();
    QVERIFY(preview);
    QVERIFY(preview->findings.isEmpty());
    QVERIFY(preview->changes.contains(u"deployment/web containers[app].image: svc:v3 → svc:v2"_s));
    QVERIFY(rig.rollbacks().isEmpty());
  }

  void previewWarns() {
    HelmRollbackRig rig;
    const QJsonObject hook{{u"name"_s, u"migrate"_s}, {u"kind"_s, u"Job"_s}, {u"events"_s, QJsonArray{u"pre-rollback"_s}}};
    rig.serve({}, u"v1"_s, u"ConfigMap"_s, u"configmaps"_s);
    rig.store({.revision = 2, .manifest = helmDeployment(u"svc:v2"_s, u"2"_s), .hooks = {hook}});
    rig.store({.revision = 3, .status = u"deployed"_s, .manifest = helmDeployment(u"svc:v3"_s, u"2"_s) + map.arg(u"new"_s)});
    rig.run(u"svc:v2"_s, 5);
    rig.cluster.deny(u"delete /configmaps"_s);
    rig.cluster.setObject(
        {.group = u"autoscaling"_s,
         .version = u"v1"_s,
         .plural = u"horizontalpodautoscalers"_s,
         .nameSpace = u"production"_s,
         .name = u"web"_s},
        helmObject(uR"({"metadata":{"name":"web"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web"}}})"_s));
    QStringList found = rig.findings();
    found.sort();
    QCOMPARE(found, (QStringList{u"warn helm.deletes"_s, u"warn helm.drift"_s, u"warn helm.hooks"_s, u"warn helm.permission"_s,
                                 u"warn helm.replicas"_s}));
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
  }

  void hooksOfTheRunningRevisionAreLeftOut_data() {
    QTest::addColumn<QString>("targetImage");
    QTest::addColumn<bool>("isLeftOut");
    QTest::newRow("the target has none") << QString() << true;
    QTest::newRow("the target's does something else") << u"migrate:v2"_s << true;
    QTest::newRow("the target's is the same") << u"migrate:v3"_s << false;
  }
  void hooksOfTheRunningRevisionAreLeftOut() {
    QFETCH(const QString, targetImage);
    QFETCH(const bool, isLeftOut);
    const auto hook = [](const QString &of, const QString &image) {
      return QJsonObject{{u"name"_s, u"migrate"_s},
                         {u"kind"_s, u"Job"_s},
                         {u"manifest"_s,
                          u"apiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate, labels: {of: '%1'}}\n"
                          "spec: {template: {spec: {containers: [{name: a, image: '%2'}]}}}\n"_s.arg(of, image)},
                         {u"events"_s, QJsonArray{u"pre-rollback"_s}}};
    };
    HelmRollbackRig rig;
    rig.serve(u"batch"_s, u"v1"_s, u"Job"_s, u"jobs"_s);
    const QJsonArray ofTarget = targetImage.isEmpty() ? QJsonArray() : QJsonArray{hook(u"2"_s, targetImage)};
    rig.store({.revision = 2, .manifest = helmDeployment(u"svc:v2"_s), .hooks = ofTarget});
    rig.store({.revision = 3,
               .status = u"deployed"_s,
               .manifest = helmDeployment(u"svc:v3"_s),
               .hooks = {hook(u"3"_s, u"migrate:v3"_s)}});
    QCOMPARE(rig.findings().contains(u"warn helm.hooks-left-out"_s), isLeftOut);
    QCOMPARE(rig.findings().contains(u"warn helm.hooks"_s), !targetImage.isEmpty());
  }

  void serverSideConflict() {
    HelmRollbackRig rig;
    rig.programs.on(u"helm version"_s, "v4.1.4+g05fa379\n");
    rig.store({.revision = 2, .manifest = helmDeployment(u"svc:v2"_s), .applyMethod = u"ssa"_s});
    rig.run(u"svc:v2"_s);
    QVERIFY2(!rig.findings().contains(u"block helm.conflict"_s), "it runs the target's image already");
    rig.run(u"svc:v1"_s);
    QVERIFY(rig.findings().contains(u"block helm.conflict"_s));
    rig.step.args.insert(u"forceConflicts"_s, true);
    QVERIFY(!rig.findings().contains(u"block helm.conflict"_s));
    QVERIFY(rig.finish());
    QVERIFY(rig.rollbacks().constFirst().endsWith(u"--force-conflicts"_s));
  }

  void apisThatCannotBeRead() {
    HelmRollbackRig rig;
    rig.cluster.failOn(u"get  /"_s, Error{.kind = ErrorKind::Forbidden, .message = u"forbidden"_s, .detail = {}});
    QCOMPARE(rig.findings(), QStringList{u"info helm.not-checked"_s});
  }
};

STERNWAY_TEST(TestHelmPreview)

}  // namespace test_helmpreview
#include "test_helmpreview.moc"
