// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflightscene.h"
#include "support/testmain.h"

/// Where the target's pods can go, and whether its image was seen there.
namespace test_preflightnodes {

using namespace sternway;
using namespace sternway::test;

const QByteArray image = "registry.example.com/svc:v1.2.3";
const QByteArray other = "registry.example.com/svc:v1.3.0";

class TestPreflightNodes : public QObject {
  Q_OBJECT

  struct Node {
    QByteArray architecture;
    QByteArray image = {};
    QByteArray taints = "[]";
    QByteArray labels = R"("disk":"ssd")";
  };
  static void setNodes(PreflightScene &scene, const QList<Node> &nodes) {
    for (qsizetype i = 0; i < nodes.size(); ++i) {
      const Node &node = nodes.at(i);
      scene.cluster.setObject(
          {{}, u"v1"_s, u"nodes"_s, {}, i == 0 ? u"n"_s : u"n%1"_s.arg(i)},
          parsed(R"({"metadata":{"labels":{"kubernetes.io/arch":")" + node.architecture + R"(",)" + node.labels +
                 R"(}},"spec":{"taints":)" + node.taints + R"(},"status":{"images":[{"names":[")" + node.image + R"("]}]}})"));
    }
  }
  static QStringList found(PreflightScene &scene) {
    QStringList all;
    for (const Finding &finding : scene.run())
      if (finding.id == u"image.architecture" || finding.id == u"nodes.none")
        all << (finding.severity == Severity::Warn   ? u"warn "_s
                : finding.severity == Severity::Info ? u"info "_s
                                                     : u"block "_s) +
                   finding.id;
    return all;
  }

private Q_SLOTS:
  void architectures_data() {
    QTest::addColumn<QList<Node>>("nodes");
    QTest::addColumn<QStringList>("expected");
    const QByteArray cordoned = R"([{"key":"node.kubernetes.io/unschedulable","effect":"NoSchedule"}])";
    const QStringList some{u"info image.architecture"_s};
    const QStringList none{u"warn image.architecture"_s};
    QTest::newRow("one, and it has it") << QList<Node>{{"amd64", image}, {"amd64"}} << QStringList();
    QTest::newRow("both have it") << QList<Node>{{"amd64", image}, {"arm64", image}} << QStringList();
    QTest::newRow("one of two has it") << QList<Node>{{"amd64", image}, {"arm64", other}} << some;
    QTest::newRow("only where no pod can go") << QList<Node>{{"amd64", image, cordoned}, {"arm64", other}} << none;
    QTest::newRow("no pod can go to the other") << QList<Node>{{"amd64", image}, {"arm64", other, cordoned}} << QStringList();
    QTest::newRow("not seen anywhere") << QList<Node>{{"amd64", other}, {"arm64", other}} << QStringList();
    QTest::newRow("no architecture is known") << QList<Node>{{"", image}, {""}} << QStringList();
  }
  void architectures() {
    QFETCH(const QList<Node>, nodes);
    PreflightScene scene;
    setNodes(scene, nodes);
    QTEST(found(scene), "expected");
  }

  void whereAPodCanGo_data() {
    QTest::addColumn<QByteArray>("spec");  // of the target's pods
    QTest::addColumn<QByteArray>("taints");
    QTest::addColumn<bool>("isPossible");
    const auto affinity = [](const QByteArray &terms) {
      return R"({"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":)" + terms +
             "}}}}";
    };
    const QByteArray gpu = R"([{"key":"gpu","value":"yes","effect":"NoSchedule"}])";
    QTest::newRow("anywhere") << QByteArray("{}") << QByteArray("[]") << true;
    QTest::newRow("selected") << QByteArray(R"({"nodeSelector":{"disk":"ssd"}})") << QByteArray("[]") << true;
    QTest::newRow("not selected") << QByteArray(R"({"nodeSelector":{"disk":"hdd"}})") << QByteArray("[]") << false;
    QTest::newRow("in") << affinity(R"([{"matchExpressions":[{"key":"disk","operator":"In","values":["hdd","ssd"]}]}])")
                        << QByteArray("[]") << true;
    QTest::newRow("not in") << affinity(R"([{"matchExpressions":[{"key":"disk","operator":"NotIn","values":["ssd"]}]}])")
                            << QByteArray("[]") << false;
    QTest::newRow("exists") << affinity(R"([{"matchExpressions":[{"key":"zone","operator":"Exists"}]}])") << QByteArray("[]")
                            << false;
    QTest::newRow("does not exist") << affinity(R"([{"matchExpressions":[{"key":"zone","operator":"DoesNotExist"}]}])")
                                    << QByteArray("[]") << true;
    QTest::newRow("one of two terms")
        << affinity(
               R"([{"matchExpressions":[{"key":"zone","operator":"Exists"}]},{"matchExpressions":[{"key":"disk","operator":"Exists"}]}])")
        << QByteArray("[]") << true;
    QTest::newRow("an operator that is not known")
        << affinity(R"([{"matchExpressions":[{"key":"cores","operator":"Gt","values":["8"]}]}])") << QByteArray("[]") << true;
    QTest::newRow("tainted") << QByteArray("{}") << gpu << false;
    QTest::newRow("tolerated") << QByteArray(R"({"tolerations":[{"key":"gpu","operator":"Equal","value":"yes"}]})") << gpu
                               << true;
    QTest::newRow("another value") << QByteArray(R"({"tolerations":[{"key":"gpu","value":"no"}]})") << gpu << false;
    QTest::newRow("another effect") << QByteArray(R"({"tolerations":[{"key":"gpu","operator":"Exists","effect":"NoExecute"}]})")
                                    << gpu << false;
    QTest::newRow("all tolerated") << QByteArray(R"({"tolerations":[{"operator":"Exists"}]})") << gpu << true;
    QTest::newRow("another operator") << QByteArray(R"({"tolerations":[{"key":"gpu","operator":"Gt","value":"3"}]})") << gpu
                                      << true;
    QTest::newRow("of another key") << QByteArray(R"({"tolerations":[{"key":"cpu","operator":"Gt","value":"3"}]})") << gpu
                                    << false;
    QTest::newRow("an empty operator") << QByteArray(R"({"tolerations":[{"key":"gpu","operator":"","value":"no"}]})") << gpu
                                       << false;
    QTest::newRow("by its name alone") << affinity(
                                              R"([{"matchFields":[{"key":"metadata.name","operator":"In","values":["n"]}]}])")
                                       << QByteArray("[]") << true;
    QTest::newRow("preferred elsewhere") << QByteArray("{}")
                                         << QByteArray(R"([{"key":"gpu","value":"yes","effect":"PreferNoSchedule"}])") << true;
  }
  void whereAPodCanGo() {
    QFETCH(const QByteArray, spec);
    QFETCH(const QByteArray, taints);
    QFETCH(const bool, isPossible);
    PreflightScene scene;
    scene.setTargetSpec(parsed(spec));
    scene.workload.readyReplicas = 0;
    setNodes(scene, {{"amd64", image, taints}});
    QCOMPARE(found(scene), isPossible ? QStringList() : QStringList{u"warn nodes.none"_s});
  }

  void aDaemonSetsPodsGoToCordonedNodes() {
    PreflightScene scene(Kind::DaemonSet);
    setNodes(scene, {{"amd64", image, R"([{"key":"node.kubernetes.io/unschedulable","effect":"NoSchedule"}])"}});
    QCOMPARE(found(scene), QStringList());
  }

  void aCordonedNodeTakesNone() {
    PreflightScene scene;
    scene.cluster.setObject({{}, u"v1"_s, u"nodes"_s, {}, u"n"_s}, parsed(R"({"spec":{"unschedulable":true}})"));
    QCOMPARE(found(scene), QStringList{u"warn nodes.none"_s});
  }

  /// As with Fargate, whose nodes are tainted and come with the pods.
  void whatGivesThePodsOfNowNodesIsNotKnown_data() {
    QTest::addColumn<int>("ready");
    QTest::addColumn<QByteArray>("taint");
    QTest::addColumn<QStringList>("expected");
    const QByteArray fargate = R"({"key":"eks.amazonaws.com/compute-type","value":"fargate","effect":"NoSchedule"})";
    QTest::newRow("tainted, and they run") << 3 << fargate << QStringList();
    QTest::newRow("tainted, and none runs") << 0 << fargate << QStringList{u"warn nodes.none"_s};
    QTest::newRow("not ready now") << 3 << QByteArray(R"({"key":"node.kubernetes.io/not-ready","effect":"NoSchedule"})")
                                   << QStringList{u"warn nodes.none"_s};
  }
  void whatGivesThePodsOfNowNodesIsNotKnown() {
    QFETCH(const int, ready);
    QFETCH(const QByteArray, taint);
    PreflightScene scene;
    scene.workload.readyReplicas = ready;
    setNodes(scene, {{"amd64", image, '[' + taint + ']'}});
    QTEST(found(scene), "expected");
  }

  void whatCannotBeReadIsNotKnown() {
    PreflightScene scene;
    setNodes(scene, {{"amd64", image}, {"arm64", other}});
    scene.cluster.failOn(u"list nodes"_s, error(ErrorKind::Forbidden, u"nodes is forbidden"_s));
    QCOMPARE(found(scene), QStringList());
  }
};

STERNWAY_TEST(TestPreflightNodes)

}  // namespace test_preflightnodes
#include "test_preflightnodes.moc"
