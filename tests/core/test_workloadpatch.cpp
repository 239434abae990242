// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workloadpatch.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_workloadpatch {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
QString text(const Result<WorkloadPatch> &patch) {
  return patch ? QString::fromUtf8(patch->body) : patch.error().message;
}
QJsonArray operations(const Result<WorkloadPatch> &patch) {
  return QJsonDocument::fromJson(patch->body).array();
}
}  // namespace

class TestWorkloadPatch : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void undoOfADeploymentIsKubectlsWithATest() {
    auto [workload, history] = orderService();
    workload.annotations = {{u"deployment.kubernetes.io/revision"_s, u"3"_s},
                            {u"kubectl.kubernetes.io/last-applied-configuration"_s, u"{live}"_s},
                            {u"team"_s, u"live"_s},
                            {u"kubernetes.io/change-cause"_s, u"v1.3.0"_s}};
    Revision target = history.revisions.at(1);
    target.annotations = {{u"deployment.kubernetes.io/revision"_s, u"2"_s},
                          {u"deployment.kubernetes.io/desired-replicas"_s, u"3"_s},
                          {u"owner"_s, u"old"_s},
                          {u"kubernetes.io/change-cause"_s, u"v1.2.3"_s}};
    QJsonObject metadata = target.podTemplate.value(u"metadata"_s).toObject();
    QJsonObject labels = metadata.value(u"labels"_s).toObject();
    labels.insert(u"pod-template-hash"_s, u"abc"_s);
    metadata.insert(u"labels"_s, labels);
    target.podTemplate.insert(u"metadata"_s, metadata);

    const auto patch = undoPatch(workload, target, u"INC-7 errors"_s);
    QCOMPARE(patch->contentType, "application/json-patch+json");
    const QJsonObject annotations{{u"deployment.kubernetes.io/revision"_s, u"3"_s},
                                  {u"kubectl.kubernetes.io/last-applied-configuration"_s, u"{live}"_s},
                                  {u"owner"_s, u"old"_s},
                                  {u"kubernetes.io/change-cause"_s, u"INC-7 errors"_s}};
    const QJsonArray expected{
        QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/metadata/generation"_s}, {u"value"_s, 7}},
        QJsonObject{{u"op"_s, u"replace"_s},
                    {u"path"_s, u"/spec/template"_s},
                    {u"value"_s, podTemplate(u"registry.example.com/svc:v1.2.3"_s)}},
        QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/metadata/annotations"_s}, {u"value"_s, annotations}}};
    QCOMPARE(operations(patch), expected);
    QVERIFY(testsGeneration(*patch, 7));
    QVERIFY(!testsGeneration(*patch, 8));
  }

  void undoKeepsTheChangeCauseOfTheRevisionWhenNoneIsGiven() {
    const auto [workload, history] = orderService();
    Revision target = history.revisions.at(0);
    target.annotations.insert(u"kubernetes.io/change-cause"_s, u"release v1.2.2"_s);
    const QJsonArray ops = operations(undoPatch(workload, target, {}));
    QCOMPARE(ops.at(2)[u"value"_s][u"kubernetes.io/change-cause"_s].toString(), u"release v1.2.2"_s);
  }

  void undoOfAStatefulSetReplacesTheTemplateOnly() {
    for (const Kind kind : {Kind::StatefulSet, Kind::DaemonSet}) {
      const auto [workload, history] = orderService(kind);
      const QJsonArray ops = operations(undoPatch(workload, history.revisions.at(1), u"x"_s));
      QCOMPARE(ops.size(), 2);
      QCOMPARE(ops.at(0)[u"op"_s].toString(), u"test"_s);
      QCOMPARE(ops.at(1)[u"value"_s].toObject(), podTemplate(u"registry.example.com/svc:v1.2.3"_s));
    }
  }

  void refusals_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    const int deployment = static_cast<int>(Kind::Deployment);
    const int statefulSet = static_cast<int>(Kind::StatefulSet);
    QTest::newRow("pause paused") << deployment << true << u"pause"_s
                                  << u"deployments.apps \"order-service\" is already paused"_s;
    QTest::newRow("resume running") << deployment << false << u"resume"_s
                                    << u"deployments.apps \"order-service\" is not paused"_s;
    QTest::newRow("restart paused")
        << deployment << true << u"restart"_s
        << u"deployments.apps \"order-service\" can't restart paused deployment (run rollout resume first)"_s;
    QTest::newRow("undo paused")
        << deployment << true << u"undo"_s
        << u"you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"_s;
    QTest::newRow("pause sts") << statefulSet << false << u"pause"_s
                               << u"statefulsets.apps \"order-service\" pausing is not supported"_s;
    QTest::newRow("resume sts") << statefulSet << false << u"resume"_s
                                << u"statefulsets.apps \"order-service\" resuming is not supported"_s;
    QTest::newRow("scale ds") << static_cast<int>(Kind::DaemonSet) << false << u"scale"_s
                              << u"daemonsets.apps \"order-service\" cannot be scaled: it runs one pod on every matching node"_s;
  }
  void refusals() {
    QFETCH(int, kind);
    QFETCH(bool, paused);
    QFETCH(QString, what);
    QFETCH(QString, expected);
    auto [workload, history] = orderService(static_cast<Kind>(kind));
    workload.paused = paused;
    const Result<WorkloadPatch> patch = what == u"pause"     ? pausePatch(workload)
                                        : what == u"resume"  ? resumePatch(workload)
                                        : what == u"restart" ? restartPatch(workload, QDateTime())
                                        : what == u"scale"   ? scalePatch(workload, 2)
                                                             : undoPatch(workload, history.revisions.at(0), {});
    QVERIFY(!patch);
    QCOMPARE(patch.error().message, expected);
    QCOMPARE(patch.error().kind, ErrorKind::Input);
  }

  void smallPatches() {
    auto [workload, history] = orderService();
    const QString start = u"[{\"op\":\"test\",\"path\":\"/metadata/generation\",\"value\":7},"_s;
    QCOMPARE(text(pausePatch(workload)), start + u"{\"op\":\"add\",\"path\":\"/spec/paused\",\"value\":true}]"_s);
    QCOMPARE(text(scalePatch(workload, 5)), start + u"{\"op\":\"add\",\"path\":\"/spec/replicas\",\"value\":5}]"_s);
    QCOMPARE(text(scalePatch(workload, -1)), u"The number of replicas must be 0 or more, not -1"_s);
    const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
    const auto restart = restartPatch(workload, now);
    const auto applied = applyJsonPatch(workload.object, restart->body);
    QCOMPARE(
        (*applied)[u"spec"_s][u"template"_s][u"metadata"_s][u"annotations"_s][u"kubectl.kubernetes.io/restartedAt"_s].toString(),
        u"2026-01-10T02:00:00Z"_s);
    QCOMPARE((*applied)[u"spec"_s][u"template"_s][u"metadata"_s][u"labels"_s][u"app"_s].toString(), u"order-service"_s);
    workload.paused = true;
    QCOMPARE(text(resumePatch(workload)), start + u"{\"op\":\"add\",\"path\":\"/spec/paused\",\"value\":false}]"_s);
  }
};

STERNWAY_TEST(TestWorkloadPatch)

}  // namespace test_workloadpatch
#include "test_workloadpatch.moc"
