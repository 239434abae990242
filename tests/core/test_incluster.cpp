// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"
#include "support/testmain.h"

namespace test_incluster {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestInCluster : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void commandsNameTheirCluster_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("kubeconfig");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &command, const QString &expected, const QString &kubeconfig = {}) {
      QTest::newRow(name) << command << kubeconfig << expected;
    };
    row("kubectl", u"kubectl -n shop get pods"_s, u"kubectl --context lab -n shop get pods"_s);
    row("helm", u"helm rollback web 3"_s, u"helm --kube-context lab rollback web 3"_s);
    row("a file of its own", u"kubectl get pods"_s, u"kubectl --kubeconfig '/home/me/my kube' --context lab get pods"_s,
        u"/home/me/my kube"_s);
    row("several files", u"kubectl get pods; helm list"_s,
        u"KUBECONFIG=/a:/b kubectl --context lab get pods; KUBECONFIG=/a:/b helm --kube-context lab list"_s, u"/a:/b"_s);
    row("each line", u"kubectl get a\nkubectl get b"_s, u"kubectl --context lab get a\nkubectl --context lab get b"_s);
    row("through pipes and lists", u"kubectl get pods | grep web && kubectl delete pod x || true"_s,
        u"kubectl --context lab get pods | grep web && kubectl --context lab delete pod x || true"_s);
    row("within a substitution", u"echo $(kubectl get ns)"_s, u"echo $(kubectl --context lab get ns)"_s);
    row("behind what runs it", u"sudo FOO=1 kubectl get ns"_s, u"sudo FOO=1 kubectl --context lab get ns"_s);
    row("what it names itself stays", u"kubectl --context=other get ns | kubectl apply -f -"_s,
        u"kubectl --context=other get ns | kubectl --context lab apply -f -"_s);
    row("another file is another cluster", u"kubectl --kubeconfig /other get ns"_s, u"kubectl --kubeconfig /other get ns"_s,
        u"/mine"_s);
    row("another file by =", u"helm --kubeconfig=/other list"_s, u"helm --kubeconfig=/other list"_s, u"/mine"_s);
    row("what a pod is given is not kubectl's", u"kubectl exec web -- app --context x"_s,
        u"kubectl --context lab exec web -- app --context x"_s);
    row("words of others", u"echo 'kubectl get ns' kubectl"_s, u"echo 'kubectl get ns' kubectl"_s);
    row("a name that only begins so", u"kubectl-ns; kubectlx get"_s, u"kubectl-ns; kubectlx get"_s);
    row("nothing", {}, {});
  }
  void commandsNameTheirCluster() {
    QFETCH(QString, command);
    QFETCH(QString, kubeconfig);
    QTEST(inCluster(command, u"lab"_s, kubeconfig), "expected");
  }

  void aContextIsOneWord() {
    QCOMPARE(inCluster(u"kubectl get ns"_s, u"gke a'b; rm"_s, {}), u"kubectl --context 'gke a'\\''b; rm' get ns"_s);
  }
};

STERNWAY_TEST(TestInCluster)

}  // namespace test_incluster
#include "test_incluster.moc"
