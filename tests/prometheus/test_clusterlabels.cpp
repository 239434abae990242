// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/clusterlabels.h"
#include "support/testmain.h"

namespace test_clusterlabels {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

namespace {
using State = ClusterChoice::State;

/// "NAME LABEL=VALUE LABEL=VALUE; NAME …"
QList<StringMap> seriesOf(const QString &text) {
  QList<StringMap> all;
  for (const QString &each : text.split(u"; "_s, Qt::SkipEmptyParts)) {
    const QStringList words = each.split(u' ');
    StringMap labels{{u"__name__"_s, words.constFirst()}};
    for (const QString &word : words.mid(1))
      labels.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    all.append(labels);
  }
  return all;
}

ClusterSurvey surveyFrom(const QString &text) {
  MetricsAnswer answer;
  for (const StringMap &labels : seriesOf(text))
    answer.series.append({.labels = labels, .samples = {}});
  return surveyOf(answer);
}

Alert alert(const QString &text) {
  Alert made;
  made.labels = seriesOf(text).constFirst();
  made.name = made.labels.take(u"__name__"_s);
  made.state = u"firing"_s;
  return made;
}

QString namesOf(const QList<Alert> &alerts) {
  QStringList names;
  for (const Alert &each : alerts)
    names << each.name;
  return names.join(u' ');
}

const QString requests = u"http_requests_total"_s;
const QString ofTwo = u"http_requests_total cluster=eu-1; http_requests_total cluster=us-1"_s;
const QString nodesOfTwo = u"kube_node_info cluster=eu-1 node=node-a; kube_node_info cluster=us-1 node=node-u"_s;
}  // namespace

class TestClusterLabels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatIsInQuestion_data() {
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const QString &own, const QString &source, const QString &label) {
      QTest::newRow(name) << own << source << label;
    };
    const QString one = u"http_requests_total cluster=eu-1 pod=a; http_requests_total cluster=eu-1 pod=b"_s;
    row("no such label", u"http_requests_total; up"_s, {}, {});
    row("one value", one, u"kube_node_info cluster=eu-1 node=a"_s, {});
    row("two values", ofTwo, {}, u"cluster"_s);
    row("two values under another name", u"x k8s_cluster_name=a; x k8s_cluster_name=b"_s, {}, u"k8s_cluster_name"_s);
    row("an environment", u"x env=prod; x env=staging"_s, {}, u"env"_s);
    row("another service's environment", u"x env=prod"_s, u"http_requests_total env=staging; http_requests_total env=prod"_s, {});
    row("another service's stage", u"x stage=a; y"_s, u"http_requests_total stage=b"_s, {});
    row("nodes of two environments", u"x"_s, u"kube_node_info env=prod node=a; kube_node_info env=staging node=b"_s, u"env"_s);
    row("with and without it", u"x cluster=a; x"_s, {}, u"cluster"_s);
    row("other metrics lack it", u"x cluster=a; container_memory_working_set_bytes"_s, {}, {});
    row("one value, and the source has another", one, u"http_requests_total cluster=us-1"_s, u"cluster"_s);
    row("nodes of two, whatever the service's series say", u"x"_s, nodesOfTwo, u"cluster"_s);
    row("a database's own label", u"x"_s, u"up cluster=sessions; up cluster=orders; up"_s, {});
    row("a database's own label, and ours", one, u"up cluster=sessions; up cluster=orders"_s, {});
    row("the first that is in question", u"x cluster=a k8s_cluster=b; x cluster=a k8s_cluster=c"_s, {}, u"k8s_cluster"_s);
  }
  void whatIsInQuestion() {
    QFETCH(QString, own);
    QFETCH(QString, source);
    const ClusterValues values = clusterValues(seriesOf(own));
    QTEST(contestedLabel(values, surveyFrom(source), values), "label");
  }

  /// Of the pods shop-5f6d9b7c48-x7k2m (new) and shop-7d8f9b6c54-b8h5w (old), as far as they are listed.
  void ownPodsAreNotInQuestion_data() {
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("old");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const QString &own, bool old, const QString &label) {
      QTest::newRow(name) << own << old << label;
    };
    const QString tagged = u"x pod=shop-5f6d9b7c48-x7k2m env=prod; "_s;
    const QString untagged = u"x pod=shop-7d8f9b6c54-b8h5w"_s;
    row("a release brings a tag", tagged + untagged, true, {});
    row("a release brings a tag, and an old pod has just gone", tagged + untagged + u"; x pod=shop-7d8f9b6c54-zzzzz"_s, true, {});
    row("an ingress controller's series have no tag", tagged + untagged + u"; y"_s, true, {});
    row("a release says which cluster it is of", u"x pod=shop-5f6d9b7c48-x7k2m cluster=a; "_s + untagged, true, {});
    row("whose the old one is is not known", tagged + untagged, false, u"env"_s);
    row("the same release elsewhere", tagged + u"x pod=shop-5f6d9b7c48-w8r6n env=staging"_s, true, u"env"_s);
    row("the same release in another cluster", u"x pod=shop-5f6d9b7c48-x7k2m cluster=a; x pod=shop-5f6d9b7c48-w8r6n cluster=b"_s,
        true, u"cluster"_s);
    row("a canary's stage", u"x pod=shop-5f6d9b7c48-x7k2m stage=stable; x pod=shop-canary-5f6d9b7c48-w8r6n stage=canary"_s, true,
        {});
    row("series that name no pod", u"y env=prod; y env=staging"_s, true, u"env"_s);
  }
  void ownPodsAreNotInQuestion() {
    QFETCH(QString, own);
    QFETCH(bool, old);
    QSet<QString> pods{u"shop-5f6d9b7c48-x7k2m"_s};
    if (old)
      pods.insert(u"shop-7d8f9b6c54-b8h5w"_s);
    const ObjectRef shop{.context = {}, .nameSpace = u"prod"_s, .name = u"shop"_s, .kind = Kind::Deployment};
    const QList<StringMap> series = seriesOf(own);
    QTEST(contestedLabel(clusterValues(series), {}, doubtfulValues(series, shop, pods)), "label");
  }

  void settles_data() {
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("ofPods");
    QTest::addColumn<QString>("value");  ///< "?": open
    const auto row = [](const char *name, const QString &own, const QString &source, const QString &ofPods,
                        const QString &value) { QTest::newRow(name) << own << source << ofPods << value; };
    const QString open = u"?"_s;
    const QString pods = u"http_requests_total cluster=eu-1; container_memory_working_set_bytes"_s;
    row("nothing is known", ofTwo, {}, {}, open);
    row("by the nodes", ofTwo, nodesOfTwo, {}, u"eu-1"_s);
    row("by the nodes of targets", ofTwo, u"up cluster=eu-1 node=node-a; up cluster=us-1 node=node-u"_s, {}, u"eu-1"_s);
    row("none of the nodes is ours", ofTwo, u"kube_node_info cluster=eu-1 node=x; kube_node_info cluster=us-1 node=y"_s, {},
        open);
    row("both have such a node", ofTwo, u"kube_node_info cluster=eu-1 node=node-a; kube_node_info cluster=us-1 node=node-a"_s, {},
        open);
    row("one has all of them", ofTwo,
        u"kube_node_info cluster=eu-1 node=node-a; kube_node_info cluster=eu-1 node=node-b; kube_node_info cluster=us-1 node=node-a"_s,
        {}, u"eu-1"_s);
    row("one has no nodes at all: its nodes may have that name", ofTwo, u"kube_node_info cluster=us-1 node=node-a"_s, {}, open);
    row("by the pods", ofTwo, {}, pods, u"eu-1"_s);
    row("pods and nodes agree", ofTwo, nodesOfTwo, pods, u"eu-1"_s);
    row("pods and nodes contradict", ofTwo, u"kube_node_info cluster=eu-1 node=x; kube_node_info cluster=us-1 node=node-a"_s,
        pods, open);
    row("the only value is another's", u"x cluster=us-1"_s, nodesOfTwo, {}, u"eu-1"_s);
    row("the nodes say it under another label", u"x k8s_cluster_name=eu-1; x k8s_cluster_name=us-1"_s, nodesOfTwo, {}, u"eu-1"_s);
    row("the uid", u"x k8s_cluster_uid=uid-1; x k8s_cluster_uid=uid-2"_s, {}, {}, u"uid-1"_s);
    row("an environment is no cluster", u"x env=eu-1; x env=staging"_s, {}, u"x env=eu-1"_s, open);
    row("an environment that the nodes have", u"x env=eu-1; x env=us-1"_s,
        u"kube_node_info env=eu-1 node=node-a; kube_node_info env=us-1 node=node-u"_s, {}, u"eu-1"_s);
    row("a hub's own series have no label", u"x cluster=eu-1; x"_s, {}, u"x; container_memory_working_set_bytes"_s, QString());
    row("a leaf's series in a hub", u"x cluster=eu-1; x"_s, {}, u"x cluster=eu-1"_s, u"eu-1"_s);
  }
  void settles() {
    QFETCH(QString, own);
    QFETCH(QString, source);
    QFETCH(QString, ofPods);
    QFETCH(QString, value);
    const ClusterValues values = clusterValues(seriesOf(own));
    const ClusterSurvey survey = surveyFrom(source);
    const ClusterEvidence evidence{
        .nodes = source.contains(u"node-b"_s) ? QSet<QString>{u"node-a"_s, u"node-b"_s} : QSet<QString>{u"node-a"_s},
        .ofPods = seriesOf(ofPods),
        .uid = u"uid-1"_s,
        .context = u"admin@eu-1"_s};
    const ClusterChoice choice = settled(contestedLabel(values, survey, values), values, survey, evidence);
    QCOMPARE(choice.isOpen(), value == u"?");
    QCOMPARE(choice.hint, choice.isOpen() ? u"eu-1"_s : QString());
    QVERIFY(!choice.why.isEmpty());
    QVERIFY(choice.values.size() > 1);
    if (choice.isKept())
      QCOMPARE(choice.value, value);
    else
      for (const QString &each : choice.values)
        QVERIFY2(each.isEmpty() || choice.why.contains(each), qPrintable(choice.why));
  }

  void theOnlyOne() {
    const ClusterChoice choice = onlyCluster(clusterValues(seriesOf(u"x cluster=eu-1 env=prod"_s)), {}, {u"node-a"_s});
    QCOMPARE(choice.state, State::One);
    QCOMPARE(choice.label + u'=' + choice.value, u"cluster=eu-1"_s);
    QCOMPARE(onlyCluster(clusterValues(seriesOf(u"x env=prod"_s)), {}, {}), ClusterChoice{});
  }

  void theOnlyOneIsAnother_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<bool>("open");
    const QString theirs = u"kube_node_info cluster=us-1 node=node-u; kube_node_info cluster=us-1 node=node-v"_s;
    QTest::newRow("none of the nodes is ours") << theirs << u"node-a"_s << true;
    QTest::newRow("one is") << theirs << u"node-a node-v"_s << false;
    QTest::newRow("ours are not known") << theirs << QString() << false;
    QTest::newRow("no nodes in it") << u"http_requests_total cluster=us-1"_s << u"node-a"_s << false;
    QTest::newRow("no label") << u"kube_node_info node=node-u"_s << u"node-a"_s << false;
  }
  void theOnlyOneIsAnother() {
    QFETCH(QString, source);
    QFETCH(QString, nodes);
    const QStringList names = nodes.split(u' ', Qt::SkipEmptyParts);
    QTEST(onlyCluster({}, surveyFrom(source), QSet<QString>(names.cbegin(), names.cend())).isOpen(), "open");
  }

  void namesMadeByChance() {
    for (const QString &pod : {u"shop-5f6d9b7c48-x7k2m"_s, u"agent-x2f4z"_s, u"migrate-x2f4z"_s})
      QVERIFY2(isUnique(pod), qPrintable(pod));
    for (const QString &pod : {u"shop-0"_s, u"db-24567"_s, u"shop"_s, u"shop-abcde"_s})
      QVERIFY2(!isUnique(pod), qPrintable(pod));
  }

  void keepsSeries() {
    const ClusterChoice kept = *parseClusterLabel(u"cluster=eu-1"_s);
    QCOMPARE(keptSeries(seriesOf(ofTwo), kept).size(), 1);
    QCOMPARE(keptSeries(seriesOf(ofTwo), {}).size(), 2);
    QCOMPARE(keptSeries(seriesOf(u"x; x cluster=eu-1"_s), *parseClusterLabel(u"cluster="_s)), seriesOf(u"x"_s));
  }

  void readsExternalLabels() {
    const QString yaml =
        u"global:\n  scrape_interval: 15s\n  external_labels:\n    cluster: eu-1\n    replica: \"0\"\n"
        u"scrape_configs:\n- job_name: a\n  static_configs:\n  - labels:\n    cluster: other\n"_s;
    QCOMPARE(externalLabels(yaml), (StringMap{{u"cluster"_s, u"eu-1"_s}, {u"replica"_s, u"0"_s}}));
    QVERIFY(externalLabels(u"global:\n  scrape_interval: 15s\n"_s).isEmpty());
    QVERIFY(externalLabels({}).isEmpty());
  }

  void alertsOfTheCluster_data() {
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("external");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("unsettled");
    const auto row = [](const char *name, const QString &choice, const QString &external, const QString &ours,
                        const QString &unsettled) { QTest::newRow(name) << choice << external << ours << unsettled; };
    row("kept", u"cluster=eu-1"_s, {}, u"None Eu Stage"_s, u"PerhapsEu Named"_s);
    row("kept under another label", u"k8s_cluster_name=us-1"_s, {}, u"None Us Named Stage"_s, u"PerhapsEu PerhapsUs Eu"_s);
    row("nothing is known", {}, {}, u"None Stage"_s, u"PerhapsEu PerhapsUs Eu Us Named"_s);
    row("by the source's own labels", {}, u"cluster=eu-1"_s, u"None Eu Stage"_s, u"PerhapsEu Named"_s);
  }
  void alertsOfTheCluster() {
    QFETCH(QString, choice);
    QFETCH(QString, external);
    const AlertsAnswer all{.alerts = {alert(u"None"_s), alert(u"Eu cluster=eu-1"_s), alert(u"Us cluster=us-1"_s),
                                      alert(u"Named k8s_cluster_name=us-1"_s), alert(u"Stage env=prod"_s)},
                           .suppressed = {alert(u"SilentUs cluster=us-1"_s)},
                           .unsettled = {alert(u"PerhapsEu cluster=eu-1"_s), alert(u"PerhapsUs cluster=us-1"_s)},
                           .warnings = {}};
    StringMap labels;
    if (!external.isEmpty())
      labels.insert(external.section(u'=', 0, 0), external.section(u'=', 1));
    const AlertsAnswer kept = alertsOfCluster(all, choice.isEmpty() ? ClusterChoice{} : *parseClusterLabel(choice), labels);
    QTEST(namesOf(kept.alerts), "ours");
    QTEST(namesOf(kept.unsettled), "unsettled");
    QCOMPARE(kept.suppressed.isEmpty(), choice != u"k8s_cluster_name=us-1");
  }
};

STERNWAY_TEST(TestClusterLabels)

}  // namespace test_clusterlabels
#include "test_clusterlabels.moc"
