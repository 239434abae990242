// SPDX-License-Identifier: GPL-3.0-or-later
// What a real API server sends as protobuf says the same as what it sends as JSON: every object of the cluster, of every kind
// that is listed or watched, in every field.
#include "kube/kubeconfig.h"
#include "kube/reflector.h"
#include "live/lab.h"
#include "support/await.h"
#include "support/testmain.h"

namespace test_live_protobuf {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using test::await;
using test::Lab;

namespace {

const QString space = u"sternway-protobuf"_s;

/// One of each kind, and pods in states that lists show: waiting, ended, restarted, within their init containers.
const QByteArray manifests = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, annotations: {kubernetes.io/change-cause: "ship ü", other: x}}
spec:
  replicas: 2
  revisionHistoryLimit: 3
  progressDeadlineSeconds: 77
  minReadySeconds: 1
  strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}
  selector:
    matchLabels: {app: web}
    matchExpressions: [{key: tier, operator: In, values: [a, b]}, {key: gone, operator: DoesNotExist}]
  template:
    metadata: {labels: {app: web, tier: a}}
    spec: {terminationGracePeriodSeconds: 1, containers: [{name: svc, image: "registry.example.com/svc:v1.2.1", imagePullPolicy: Never}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: store}
spec:
  serviceName: store
  replicas: 1
  podManagementPolicy: Parallel
  updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 1}}
  selector: {matchLabels: {app: store}}
  template:
    metadata: {labels: {app: store}}
    spec:
      terminationGracePeriodSeconds: 1
      initContainers: [{name: first, image: "registry.example.com/none:1", imagePullPolicy: Never}]
      containers: [{name: svc, image: "registry.example.com/svc:v1.2.1", imagePullPolicy: Never}]
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  updateStrategy: {type: OnDelete}
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      terminationGracePeriodSeconds: 1
      containers:
      - {name: svc, image: "registry.example.com/svc:v1.2.1", imagePullPolicy: Never, env: [{name: CRASH, value: "1"}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: paused}
spec:
  paused: true
  replicas: 0
  strategy: {type: Recreate}
  selector: {matchLabels: {app: paused}}
  template:
    metadata: {labels: {app: paused}}
    spec: {containers: [{name: svc, image: "registry.example.com/svc:v1.2.1"}]}
)";

template <typename T>
Decoders<T> jsonOnly() {
  Decoders<T> decoders;
  decoders.protobuf = false;
  return decoders;
}

/// A message of a watch, for comparison.
template <typename T>
struct Seen {
  WatchType type;
  QString version;
  T object;

  friend bool operator==(const Seen &, const Seen &) = default;
};

}  // namespace

class TestLiveProtobuf : public QObject {
  Q_OBJECT
private:
  SystemClock m_clock;
  std::unique_ptr<Transport> m_transport;
  std::unique_ptr<ApiClient> m_client;

  /// All objects of a kind, in both encodings; read again where the cluster has moved between the two.
  template <typename T>
  void compareLists(Kind kind) {
    const ListQuery query{.collection = resourcePath(kind, {}), .pageSize = 7};
    const DecodeScope scope{.context = u"lab"_s, .kind = kind};
    QList<T> proto;
    QList<T> json;
    for (int attempt = 0; attempt < 20 && (json.isEmpty() || proto != json); ++attempt) {
      const auto first = await(collect<T>(*m_client, query, scope, this));
      const auto second = await(collect<T>(*m_client, query, scope, this, jsonOnly<T>()));
      QVERIFY2(first, first ? "" : qPrintable(first.error().message + first.error().detail));
      QVERIFY2(second, second ? "" : qPrintable(second.error().message + second.error().detail));
      proto = *first;
      json = *second;
    }
    QVERIFY(m_client->mayAskForProtobuf(query.collection));  // else the server has answered in JSON
    QVERIFY2(!json.isEmpty(), "there is none");
    QCOMPARE(proto.size(), json.size());
    for (qsizetype i = 0; i < json.size(); ++i)
      QVERIFY2(proto[i] == json[i], qPrintable(json[i].ref.nameSpace + u'/' + json[i].ref.name));
    qInfo("%lld of kind %s are equal", static_cast<long long>(json.size()), qPrintable(kindName(kind)));
  }

  /// Follows a collection in one encoding.
  template <typename T>
  HttpStream *follow(Kind kind, const QString &version, bool protobuf, QList<Seen<T>> &seen) {
    HttpRequest request{.path = apiPath(resourcePath(kind, space))};
    request.query.addQueryItem(u"watch"_s, u"1"_s);
    request.query.addQueryItem(u"resourceVersion"_s, version);
    if (protobuf) {
      request.accept = "application/vnd.kubernetes.protobuf";
      request.framing = Framing::Lengths;
    }
    HttpStream *stream = m_client->stream(request, std::chrono::seconds(60), this);
    connect(stream, &HttpStream::line, this, [&seen, protobuf, scope = DecodeScope{u"lab"_s, kind}](const QByteArray &message) {
      QCOMPARE(message.startsWith('{'), !protobuf);
      const auto event = decodeWatchMessage<T>(message, scope);
      QVERIFY2(event, event ? "" : qPrintable(event.error().detail));
      seen.append({event->type, event->resourceVersion, event->object.value});
    });
    return stream;
  }

private Q_SLOTS:
  void initTestCase() {
    if (const QString problem = Lab::problem(); !problem.isEmpty())
      QFAIL(qPrintable(problem));
    const auto config = Kubeconfig::load(KubeconfigPaths::fromEnvironment());
    QVERIFY(config);
    const auto context = config->context();
    QVERIFY(context);
    m_transport = std::make_unique<Transport>(context->transport, makeAuthorizer(context->credentials, m_clock));
    m_client = std::make_unique<ApiClient>(*m_transport);
    Lab::makeNamespace(space);
    const auto applied = Lab::kubectl({u"-n"_s, space, u"apply"_s, u"-f"_s, u"-"_s}, manifests);
    QVERIFY2(applied.status == 0, qPrintable(applied.err));
    // The crash shows in the container's last state.
    const auto restarts = [] {
      return Lab::kubectl({u"-n"_s, space, u"get"_s, u"pods"_s, u"-l"_s, u"app=agent"_s, u"-o"_s,
                           u"jsonpath={.items[0].status.containerStatuses[0].restartCount}"_s})
          .out.toInt();
    };
    QTRY_VERIFY_WITH_TIMEOUT(restarts() > 0, 120'000);
  }

  void cleanupTestCase() { Lab::deleteNamespace(space); }

  void deployments() { compareLists<Workload>(Kind::Deployment); }
  void statefulSets() { compareLists<Workload>(Kind::StatefulSet); }
  void daemonSets() { compareLists<Workload>(Kind::DaemonSet); }
  void replicaSets() { compareLists<ReplicaSetSummary>(Kind::ReplicaSet); }
  void metadataOfReplicaSets() { compareLists<ReplicaSetIdentity>(Kind::ReplicaSet); }
  void pods() { compareLists<Pod>(Kind::Pod); }
  void events() { compareLists<ClusterEvent>(Kind::Event); }
  void namespaces() { compareLists<NamespaceSummary>(Kind::Namespace); }

  void aWatch() {
    QObject context;
    const auto list = await(m_client->read({.path = apiPath(resourcePath(Kind::Pod, space))}, &context));
    QVERIFY(list);
    const auto page = decodePage<Pod>(list->body, {u"lab"_s, Kind::Pod});
    QVERIFY(page);
    QList<Seen<Pod>> json;
    QList<Seen<Pod>> proto;
    HttpStream *first = follow<Pod>(Kind::Pod, page->resourceVersion, false, json);
    HttpStream *second = follow<Pod>(Kind::Pod, page->resourceVersion, true, proto);
    const auto restarted = Lab::kubectl({u"-n"_s, space, u"rollout"_s, u"restart"_s, u"deployment/web"_s});
    QVERIFY2(restarted.status == 0, qPrintable(restarted.err));
    const auto saw = [](const QList<Seen<Pod>> &seen, WatchType type) {
      return std::ranges::any_of(seen, [type](const Seen<Pod> &each) { return each.type == type; });
    };
    for (const WatchType type : {WatchType::Added, WatchType::Modified, WatchType::Deleted})
      QTRY_VERIFY_WITH_TIMEOUT(saw(json, type) && saw(proto, type), 120'000);
    first->close();
    const qsizetype count = json.size();
    QTRY_VERIFY_WITH_TIMEOUT(proto.size() >= count, 30'000);
    second->close();
    for (qsizetype i = 0; i < count; ++i)
      QVERIFY2(json[i] == proto[i], qPrintable(u"message %1 differs"_s.arg(i)));
    qInfo("%lld messages are equal", static_cast<long long>(count));
  }

  void anErrorIsTheServers() {
    Store<Pod> store;
    StoreSink<Pod> sink(store, DecodeScope{.context = u"lab"_s, .kind = Kind::Pod});
    ListFetch fetch(*m_client, {.collection = {u"apps"_s, u"v1"_s, u"nonsense"_s, {}, {}}}, sink, this);
    std::optional<Error> error;
    connect(&fetch, &ListFetch::failed, this, [&error](const Error &why) { error = why; });
    fetch.start();
    QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 30'000);
    QCOMPARE(error->kind, ErrorKind::NotFound);
    ListFetch selected(*m_client, {.collection = resourcePath(Kind::Pod, {}), .fieldSelector = u"nonsense=1"_s}, sink, this);
    error.reset();
    connect(&selected, &ListFetch::failed, this, [&error](const Error &why) { error = why; });
    selected.start();
    QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 30'000);
    QVERIFY2(error->detail.contains(u"nonsense"_s), qPrintable(error->detail));
    QVERIFY(!error->detail.contains(u"k8s"_s));
  }
};

STERNWAY_TEST(TestLiveProtobuf)

}  // namespace test_live_protobuf
#include "test_live_protobuf.moc"
