// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kubernetesundo.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_workloadpatch {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
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

  /// The patch that is made for what the workload has become is the one that would have been made then.
  void rebasedIsThePatchMadeThen_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<StringMap>("before");
    QTest::addColumn<StringMap>("after");
    const StringMap none;
    const StringMap own{{u"deployment.kubernetes.io/revision"_s, u"3"_s}, {u"team"_s, u"a"_s}};
    const StringMap moved{{u"deployment.kubernetes.io/revision"_s, u"4"_s}, {u"team"_s, u"b"_s}};
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
      QTest::addRow("%s, same", qPrintable(kindName(kind))) << kind << own << own;
      QTest::addRow("%s, others", qPrintable(kindName(kind))) << kind << own << moved;
      QTest::addRow("%s, first", qPrintable(kindName(kind))) << kind << none << moved;
      QTest::addRow("%s, gone", qPrintable(kindName(kind))) << kind << moved << none;
    }
  }
  void rebasedIsThePatchMadeThen() {
    QFETCH(Kind, kind);
    QFETCH(StringMap, before);
    QFETCH(StringMap, after);
    auto [workload, history] = orderService(kind);
    Revision target = history.revisions.at(1);
    target.annotations.insert(u"owner"_s, u"old"_s);
    workload.annotations = before;
    const auto planned = undoPatch(workload, target, u"errors"_s, u"{\"by\":\"alice\"}"_s);
    workload.annotations = after;
    workload.generation = 11;
    workload.replicas = 9;
    const auto then = undoPatch(workload, target, u"errors"_s, u"{\"by\":\"alice\"}"_s);
    QCOMPARE(rebased(*planned, workload), *then);
    QCOMPARE(markOf(*then), u"{\"by\":\"alice\"}"_s);
    QCOMPARE(templateOf(*then), podTemplate(u"registry.example.com/svc:v1.2.3"_s));
    QVERIFY(testsGeneration(*then, 11));
  }

  void undoOfAPausedDeploymentIsRefused() {
    auto [workload, history] = orderService();
    workload.paused = true;
    const Result<WorkloadPatch> patch = undoPatch(workload, history.revisions.at(0), {});
    QVERIFY(!patch);
    QCOMPARE(patch.error().message,
             u"you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"_s);
    QCOMPARE(patch.error().kind, ErrorKind::Input);
  }
};

STERNWAY_TEST(TestWorkloadPatch)

}  // namespace test_workloadpatch
#include "test_workloadpatch.moc"
