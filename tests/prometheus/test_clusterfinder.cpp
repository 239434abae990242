// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusclient.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/loopbackserver.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_clusterfinder {

using namespace sternway;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
QByteArray vectorOf(const QList<QJsonObject> &labels, const QString &warning = {}) {
  QJsonArray result;
  for (const QJsonObject &each : labels)
    result.append(QJsonObject{{u"metric"_s, each}, {u"value"_s, QJsonArray{1700000000, u"1"_s}}});
  const QJsonArray warnings = warning.isEmpty() ? QJsonArray() : QJsonArray{warning};
  return QJsonDocument(QJsonObject{{u"status"_s, u"success"_s},
                                   {u"warnings"_s, warnings},
                                   {u"data"_s, QJsonObject{{u"resultType"_s, u"vector"_s}, {u"result"_s, result}}}})
      .toJson(QJsonDocument::Compact);
}

QJsonObject labelled(const QString &name, const QString &cluster, const QString &node = {}) {
  QJsonObject labels{{u"__name__"_s, name}, {u"cluster"_s, cluster}};
  if (!node.isEmpty())
    labels.insert(u"node"_s, node);
  return labels;
}

/// A source whose series are of the clusters eu-1 and us-1, and a cluster whose only node is node-a.
struct Fixture {
  Fixture() {
    transport = std::make_unique<net::Transport>(net::TransportSettings{.base = server.url()}, nullptr);
    client = std::make_unique<PrometheusClient>(*transport, QString(), u"http://prom"_s, clock);
    OrderService made = orderService();
    workload = made.workload.ref;
    cluster.setWorkload(made.workload);
    cluster.setHistory(workload, made.history);
    cluster.setObject({.group = {}, .version = u"v1"_s, .plural = u"nodes"_s, .nameSpace = {}, .name = u"node-a"_s},
                      {{u"metadata"_s, QJsonObject{{u"name"_s, u"node-a"_s}}}});
    const auto answers = [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      QUrlQuery form;
      form.setQuery(QString::fromLatin1(request.body));
      const QString query = form.queryItemValue(u"query"_s, QUrl::FullyDecoded);
      asked << query;
      if (!refused.isEmpty() && query.contains(refused))
        return answer->reply(422, R"({"status":"error","errorType":"execution","error":"too many samples"})");
      if (query.contains(u"kube_node_info"_s))
        return answer->reply(200, vectorOf(survey, warning));
      const bool isOfPods = query.contains(u"kubernetes_pod_name=~"_s) && query.contains(u"count by (__name__"_s);
      answer->reply(200, vectorOf(isOfPods ? ofPods : QList<QJsonObject>()));
    };
    server.route("POST", u"/api/v1/query"_s, answers);
    server.route("POST", u"/api/v1/query_range"_s, answers);
  }

  ClusterChoice find(const QList<StringMap> &own) {
    ClusterFinder finder(cluster, clock, u"admin"_s,
                         [this](const QString &promql, QObject *asks) { return client->query(promql, clock.now(), asks); });
    return *await(finder.find(workload, own, &context));
  }
  void setPod(const QString &name) {
    Pod pod;
    pod.ref = {.context = u"lab"_s, .nameSpace = u"production"_s, .name = name, .kind = Kind::Pod};
    cluster.setPods(workload, {pod});
  }
  Result<FleetAnswer> fleet() {
    return await(client->fleet({workload}, {u"error_rate"_s}, clock.now().addSecs(-60), clock.now(), 15s, &context));
  }

  LoopbackServer server;
  ManualClock clock;
  FakeCluster cluster;
  ObjectRef workload;
  std::unique_ptr<net::Transport> transport;
  std::unique_ptr<PrometheusClient> client;
  QList<QJsonObject> survey;
  QString warning;  ///< of the survey
  QString refused;  ///< queries that hold this fail; empty: none
  QList<QJsonObject> ofPods;
  QStringList asked;
  QObject context;
};

const QList<StringMap> ofTwo{{{u"__name__"_s, u"x"_s}, {u"cluster"_s, u"eu-1"_s}},
                             {{u"__name__"_s, u"x"_s}, {u"cluster"_s, u"us-1"_s}}};
const QList<StringMap> ofOne = ofTwo.mid(0, 1);
}  // namespace

class TestClusterFinder : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void byTheNodesThatMayBeListed() {
    Fixture f;
    f.survey = {labelled(u"kube_node_info"_s, u"eu-1"_s, u"node-a"_s), labelled(u"kube_node_info"_s, u"us-1"_s, u"node-u"_s)};
    const ClusterChoice choice = f.find(ofTwo);
    QVERIFY(choice.isKept());
    QCOMPARE(choice.value, u"eu-1"_s);
  }

  /// Somebody with rights in one namespace sees the pods' nodes.
  void byTheNodesOfPods() {
    Fixture f;
    f.cluster.failOn(u"list nodes"_s, {.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = {}});
    f.cluster.failOn(u"get namespaces"_s, {.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = {}});
    Pod pod;
    pod.ref = {.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service-0"_s, .kind = Kind::Pod};
    pod.node = u"node-u"_s;
    f.cluster.setPods(f.workload, {pod});
    f.survey = {labelled(u"kube_node_info"_s, u"eu-1"_s, u"node-a"_s), labelled(u"kube_node_info"_s, u"us-1"_s, u"node-u"_s)};
    QCOMPARE(f.find(ofTwo).value, u"us-1"_s);
  }

  void byTheSeriesOfPods() {
    Fixture f;
    f.setPod(u"order-service-5f6d9b7c48-x7k2m"_s);
    f.ofPods = {labelled(u"x"_s, u"us-1"_s)};
    QCOMPARE(f.find(ofTwo).value, u"us-1"_s);
    QVERIFY2(f.asked.constLast().contains(u"order-service-5f6d9b7c48-x7k2m"_s), qPrintable(f.asked.constLast()));
  }

  void nothingTellsIt() {
    Fixture f;
    f.cluster.failOn(u"list nodes"_s, {.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = {}});
    const ClusterChoice choice = f.find(ofTwo);
    QVERIFY(choice.isOpen());
    QCOMPARE(choice.values, (QStringList{u"eu-1"_s, u"us-1"_s}));
  }

  /// Nothing of the cluster is asked for where nothing is in question.
  void oneCluster() {
    Fixture f;
    f.survey = {labelled(u"http_requests_total"_s, u"eu-1"_s)};
    const ClusterChoice choice = f.find(ofOne);
    QCOMPARE(choice.state, ClusterChoice::State::One);
    QCOMPARE(choice.value, u"eu-1"_s);
    QVERIFY(f.cluster.lines().isEmpty());
  }

  /// The source's only nodes are compared with the context's own, once for a survey.
  void theOnlyClusterIsAnother_data() {
    QTest::addColumn<QString>("node");
    QTest::addColumn<bool>("open");
    QTest::newRow("ours") << u"node-a"_s << false;
    QTest::newRow("another's") << u"node-u"_s << true;
  }
  void theOnlyClusterIsAnother() {
    QFETCH(QString, node);
    QFETCH(bool, open);
    Fixture f;
    f.survey = {labelled(u"kube_node_info"_s, u"eu-1"_s, node)};
    QCOMPARE(f.find(ofOne).isOpen(), open);
    f.client->tellClusters(f.cluster, u"admin"_s);
    for (int time = 0; time < 2; ++time)
      QCOMPARE(f.fleet().has_value(), !open);
    QCOMPARE(f.cluster.count(u"list nodes"_s), 2);
  }

  /// What was not seen is not taken for one cluster; the next round looks again.
  void aSurveyThatFails() {
    Fixture f;
    f.client->tellClusters(f.cluster, u"admin"_s);
    f.refused = u"kube_node_info"_s;
    for (int time = 0; time < 2; ++time)
      QVERIFY(!f.fleet());
    const auto metrics = await(f.client->discover(f.workload, &f.context));
    QVERIFY(metrics && metrics->cluster.isOpen());
    QCOMPARE(f.asked.filter(f.refused).size(), 1);
    f.refused.clear();
    f.clock.advance(15s);
    QVERIFY(f.fleet());
    QVERIFY(!await(f.client->discover(f.workload, &f.context))->cluster.isOpen());
  }

  /// A store that does not answer may be another cluster's, where series are of clusters at all.
  void aSurveyInPart_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("pods");
    QTest::addColumn<ClusterChoice::State>("state");
    QTest::newRow("one cluster is seen") << u"cluster"_s << false << ClusterChoice::State::Open;
    QTest::newRow("its pods are ours") << u"cluster"_s << true << ClusterChoice::State::Kept;
    QTest::newRow("no clusters") << u"job"_s << true << ClusterChoice::State::One;
    QTest::newRow("an environment") << u"env"_s << true << ClusterChoice::State::One;
  }
  void aSurveyInPart() {
    QFETCH(QString, label);
    QFETCH(bool, pods);
    Fixture f;
    f.warning = u"1 of 2 stores did not answer"_s;
    f.survey = {{{u"__name__"_s, u"kube_node_info"_s}, {u"node"_s, u"node-a"_s}, {label, u"eu-1"_s}}};
    f.setPod(u"order-service-5f6d9b7c48-x7k2m"_s);
    if (pods)
      f.ofPods = {{{u"__name__"_s, u"x"_s}, {label, u"eu-1"_s}}};
    QTEST(f.find({{{u"__name__"_s, u"x"_s}, {label, u"eu-1"_s}}}).state, "state");
  }

  /// A runbook's own queries can be asked then, and would add up all clusters.
  void aDiscoveryThatFails_data() {
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("open");
    QTest::newRow("two clusters") << u"us-1"_s << true;
    QTest::newRow("one") << u"eu-1"_s << false;
  }
  void aDiscoveryThatFails() {
    QFETCH(QString, other);
    QFETCH(bool, open);
    Fixture f;
    f.refused = u"sternway_name"_s;
    f.survey = {labelled(u"http_requests_total"_s, u"eu-1"_s), labelled(u"http_requests_total"_s, other)};
    f.client->tellClusters(f.cluster, u"admin"_s);
    const auto metrics = await(f.client->discover(f.workload, &f.context));
    QCOMPARE(metrics.has_value(), open);
    QCOMPARE((open ? *metrics->problem : metrics.error()).kind, ErrorKind::Invalid);
    if (open)
      QVERIFY(metrics->cluster.isOpen());
  }

  /// Another service's environment filters nothing.
  void anEnvironmentIsNoCluster() {
    Fixture f;
    f.survey = {{{u"__name__"_s, u"http_requests_total"_s}, {u"env"_s, u"prod"_s}},
                {{u"__name__"_s, u"http_requests_total"_s}, {u"env"_s, u"staging"_s}}};
    f.setPod(u"order-service-5f6d9b7c48-x7k2m"_s);
    f.ofPods = {{{u"__name__"_s, u"x"_s}, {u"env"_s, u"prod"_s}}};
    QCOMPARE(f.find({{{u"__name__"_s, u"x"_s}, {u"env"_s, u"prod"_s}}}).state, ClusterChoice::State::One);
    QCOMPARE(f.find({{{u"__name__"_s, u"x"_s}, {u"env"_s, u"prod"_s}, {u"pod"_s, u"order-service-5f6d9b7c48-x7k2m"_s}},
                     {{u"__name__"_s, u"x"_s}, {u"pod"_s, u"order-service-5f6d9b7c48-x7k2m"_s}}})
                 .state,
             ClusterChoice::State::One);
  }

  /// The fleet and the open page look for it at the same time.
  void whatOneSearchHasSettledHolds() {
    Fixture f;
    QList<QPointer<Call<MetricsAnswer>>> surveys;
    ClusterFinder finder(f.cluster, f.clock, u"admin"_s, [&surveys](const QString &, QObject *asks) {
      surveys << new Call<MetricsAnswer>(asks);
      return surveys.constLast().data();
    });
    auto *first = finder.find(f.workload, ofTwo, &f.context);
    std::optional<ClusterChoice> second;
    finder.find(std::nullopt, {}, &f.context)->then([&second](const Result<ClusterChoice> &choice) { second = *choice; });
    QTRY_COMPARE(surveys.size(), 2);
    MetricsAnswer nodes;
    for (const auto &[cluster, node] : {std::pair(u"eu-1"_s, u"node-a"_s), std::pair(u"us-1"_s, u"node-u"_s)})
      nodes.series.append(
          {.labels = {{u"__name__"_s, u"kube_node_info"_s}, {u"cluster"_s, cluster}, {u"node"_s, node}}, .samples = {}});
    surveys.at(0)->finish(nodes);
    QVERIFY(await(first)->isKept());
    surveys.at(1)->finish(MetricsAnswer{});
    QTRY_VERIFY(second);
    QVERIFY(second->isKept());
    QCOMPARE(finder.known().value, u"eu-1"_s);
  }

  /// Every query that goes out keeps to it, whoever wrote it, and $cluster is its value.
  void queriesKeepToIt() {
    Fixture f;
    f.survey = {labelled(u"kube_node_info"_s, u"eu-1"_s, u"node-a"_s), labelled(u"kube_node_info"_s, u"us-1"_s, u"node-u"_s)};
    f.client->tellClusters(f.cluster, u"admin"_s);
    const auto fleet = f.fleet();
    QVERIFY(fleet);
    QVERIFY2(f.asked.constLast().contains(u"cluster=\"eu-1\""_s), qPrintable(f.asked.constLast()));
    QVERIFY(await(f.client->query(u"sum(x) / y{c=\"$cluster\"}"_s, f.clock.now(), &f.context)));
    QCOMPARE(f.asked.constLast(), u"sum(x{cluster=\"eu-1\"}) / y{c=\"eu-1\",cluster=\"eu-1\"}"_s);
  }

  /// What was measured before may hold the other one's requests.
  void anotherClusterIsAnotherVersion() {
    Fixture f;
    const QJsonObject own = labelled(u"kube_node_info"_s, u"eu-1"_s, u"node-a"_s);
    f.client->tellClusters(f.cluster, u"admin"_s);
    const auto version = [&f](const QList<QJsonObject> &survey) {
      f.survey = survey;
      f.clock.advance(1h);
      const auto answer = f.fleet();
      return answer ? answer->version : -1;
    };
    const int first = version({own});
    QCOMPARE(version({own}), first);
    const int kept = version({own, labelled(u"kube_node_info"_s, u"us-1"_s, u"node-u"_s)});
    QVERIFY(kept != first && kept >= 0);
  }

  void aFleetThatIsOpenIsNotAsked() {
    Fixture f;
    f.survey = {labelled(u"kube_node_info"_s, u"eu-1"_s, u"node-x"_s), labelled(u"kube_node_info"_s, u"us-1"_s, u"node-u"_s)};
    f.client->tellClusters(f.cluster, u"admin"_s);
    const auto fleet = f.fleet();
    QVERIFY(!fleet);
    QVERIFY2(fleet.error().message.contains(u"eu-1, us-1"_s), qPrintable(fleet.error().message));
    QCOMPARE(f.asked.size(), 1);
  }

  /// Nobody's nodes are known; the services' series are of two clusters, or only some of them have a label.
  void aFleetWithoutNodes_data() {
    QTest::addColumn<QList<QJsonObject>>("survey");
    QTest::addColumn<bool>("open");
    const QString requests = u"http_requests_total"_s;
    using Rows = QList<QJsonObject>;
    QTest::newRow("two clusters") << Rows{labelled(requests, u"eu-1"_s), labelled(requests, u"us-1"_s)} << true;
    QTest::newRow("some have one") << Rows{labelled(requests, u"eu-1"_s), {{u"__name__"_s, requests}}} << false;
    QTest::newRow("a stage") << Rows{{{u"__name__"_s, requests}, {u"stage"_s, u"a"_s}},
                                     {{u"__name__"_s, requests}, {u"stage"_s, u"b"_s}}}
                             << false;
    QTest::newRow("one cluster") << Rows{labelled(requests, u"eu-1"_s)} << false;
  }
  void aFleetWithoutNodes() {
    QFETCH(QList<QJsonObject>, survey);
    QFETCH(bool, open);
    Fixture f;
    f.survey = survey;
    f.client->tellClusters(f.cluster, u"admin"_s);
    const auto fleet = f.fleet();
    QCOMPARE(fleet.has_value(), !open);
  }

  void whatWasSaidHolds() {
    Fixture f;
    f.client->tellClusters(f.cluster, u"admin"_s, parseClusterLabel(u"k8s_cluster=b"_s).value());
    QVERIFY(await(f.client->queryRange(u"x"_s, f.clock.now().addSecs(-60), f.clock.now(), 15s, &f.context)));
    QCOMPARE(f.asked.constLast(), u"x{k8s_cluster=\"b\"}"_s);
    QVERIFY(f.cluster.lines().isEmpty());
  }
};

STERNWAY_TEST(TestClusterFinder)

}  // namespace test_clusterfinder
#include "test_clusterfinder.moc"
