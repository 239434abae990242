// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubecluster.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using test::await;
using test::LoopbackAnswer;
using test::LoopbackRequest;
using test::LoopbackServer;

namespace {

const QByteArray deployment =
    R"({"kind":"Deployment","metadata":{"name":"api","namespace":"prod","uid":"du","resourceVersion":"10","generation":3},
  "spec":{"selector":{"matchLabels":{"app":"api"}},"template":{"spec":{"containers":[{"image":"a:2"}]}}}})";
const QByteArray forbidden =
    R"({"kind":"Status","code":403,"message":"deployments.apps is forbidden: User \u0022v\u0022 cannot list"})";

QByteArray list(const QByteArray &items, const QByteArray &token = {}) {
  return R"({"kind":"List","metadata":{"resourceVersion":"100","continue":")" + token + R"("},"items":[)" + items + "]}";
}

QByteArray set(const QByteArray &name, const QByteArray &owner) {
  return R"({"metadata":{"name":")" + name + R"(","namespace":"prod","uid":"u-)" + name +
         R"(","annotations":{"deployment.kubernetes.io/revision":"4"},"ownerReferences":[{"controller":true,"uid":")" + owner +
         R"("}]},"spec":{"template":{"spec":{"containers":[{"image":"a:2"}]}}}})";
}

QByteArray pod(const QByteArray &name, const QByteArray &owner, int version = 1) {
  return R"({"metadata":{"name":")" + name + R"(","namespace":"prod","resourceVersion":")" + QByteArray::number(version) +
         R"(","ownerReferences":[{"controller":true,"uid":")" + owner + R"("}]}})";
}

QByteArray happening(const QByteArray &name, const QByteArray &kind, const QByteArray &subject, const QByteArray &uid,
                     const QByteArray &at) {
  return R"({"metadata":{"name":")" + name + R"(","namespace":"prod"},"type":"Warning","involvedObject":{"kind":")" + kind +
         R"(","name":")" + subject + R"(","uid":")" + uid + R"("},"lastTimestamp":"2026-01-10T02:0)" + at + R"(:00Z"})";
}

QByteArray oneLine(QByteArray json) {
  return json.replace('\n', ' ');
}

struct Lab {
  LoopbackServer server;
  std::unique_ptr<Transport> transport;
  std::unique_ptr<KubeCluster> cluster;
  QObject context;

  Lab() {
    server.respond("GET", u"/version"_s, 200, "{}");
    transport = std::make_unique<Transport>(TransportSettings{.base = server.url()}, nullptr);
    ApiClientSettings settings;
    settings.backoff = {.first = std::chrono::milliseconds(10), .cap = std::chrono::milliseconds(40)};
    settings.probeInterval = std::chrono::milliseconds(30);
    cluster = std::make_unique<KubeCluster>(u"lab"_s, u"prod"_s, *transport, nullptr, settings);
  }

  /// A collection in a namespace; its watches stay open and are kept.
  void collection(const QString &path, const QByteArray &body) {
    server.route("GET", path, [this, path, body](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      if (request.query.queryItemValue(u"watch"_s) != u"1")
        return answer->reply(200, body);
      answer->begin();
      streams.insert(path, answer);
    });
  }
  void application() {
    collection(u"/apis/apps/v1/namespaces/prod/deployments"_s, list(deployment));
    collection(u"/apis/apps/v1/namespaces/prod/replicasets"_s, list(set("api-1", "du") + "," + set("other-1", "xx")));
    collection(u"/api/v1/namespaces/prod/pods"_s,
               list(pod("api-1-b", "u-api-1") + "," + pod("api-1-a", "u-api-1") + "," + pod("o", "u-other-1")));
    collection(u"/api/v1/namespaces/prod/events"_s,
               list(happening("e1", "Pod", "api-1-gone", "p9", "5") + "," + happening("e2", "Deployment", "api", "du", "1") +
                    "," + happening("e3", "Pod", "api-gateway-1-x", "p8", "2") + "," +
                    happening("e4", "ReplicaSet", "api-1", "u-api-1", "3")));
  }

  [[nodiscard]] const LoopbackRequest &last() const { return server.log().last(); }
  [[nodiscard]] QString sent(const QString &key) const { return last().query.queryItemValue(key, QUrl::FullyDecoded); }

  QHash<QString, QPointer<LoopbackAnswer>> streams;
};

Workload api() {
  Workload out;
  out.ref = {u"lab"_s, u"prod"_s, u"api"_s, Kind::Deployment};
  out.uid = u"du"_s;
  out.labelSelector = u"app=api"_s;
  return out;
}

QStringList names(const auto &objects) {
  QStringList out;
  for (const auto &object : objects)
    out.append(object.ref.name);
  return out;
}

}  // namespace

// moc loses count of braces in the raw strings above, so the namespace begins here
namespace test_kubecluster {

class TestKubeCluster : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void findsWorkloadsOfAllThreeKinds() {
    Lab lab;
    lab.server.respond("GET", u"/apis/apps/v1/deployments"_s, 200, list(deployment));
    lab.server.respond("GET", u"/apis/apps/v1/statefulsets"_s, 200, list(R"({"metadata":{"name":"api","namespace":"b"}})"));
    lab.server.respond("GET", u"/apis/apps/v1/daemonsets"_s, 200, list({}));
    const auto found = await(lab.cluster->findWorkloads(u"api"_s, {}, &lab.context));
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(lab.sent(u"fieldSelector"_s), u"metadata.name=api"_s);
    QVERIFY(lab.last().header("User-Agent").startsWith("sternway/"));
  }

  void fallsBackToTheNamespaceWhereAllAreForbidden() {
    Lab lab;
    lab.server.respond("GET", u"/apis/apps/v1/*"_s, 403, forbidden);
    lab.server.respond("GET", u"/apis/apps/v1/namespaces/prod/*"_s, 200, list({}));
    lab.server.respond("GET", u"/apis/apps/v1/namespaces/prod/deployments"_s, 200, list(deployment));
    const auto found = await(lab.cluster->findWorkloads(u"api"_s, {}, &lab.context));
    QVERIFY(found);
    QCOMPARE(names(*found), QStringList{u"api"_s});
  }

  void saysWhenEverythingIsForbidden() {
    Lab lab;
    lab.server.respond("GET", u"/apis/*"_s, 403, forbidden);
    const auto found = await(lab.cluster->findWorkloads(u"api"_s, {}, &lab.context));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Forbidden);
    QVERIFY(found.error().detail.contains(u"cannot list"_s));
    QVERIFY2(found.error().detail.contains(u"--namespace"_s), qPrintable(found.error().detail));
    const auto named = await(lab.cluster->findWorkloads(u"api"_s, u"shop"_s, &lab.context));
    QVERIFY(!named.error().detail.contains(u"--namespace"_s));
  }

  /// It may be in any of those that may not be looked into.
  void nothingInTheOnlyNamespaceThatMayBeReadSaysSo() {
    Lab lab;
    lab.server.respond("GET", u"/apis/apps/v1/*"_s, 403, forbidden);
    lab.server.respond("GET", u"/apis/apps/v1/namespaces/prod/*"_s, 200, list({}));
    const auto found = await(lab.cluster->findWorkloads(u"api"_s, {}, &lab.context));
    QVERIFY(!found);
    QVERIFY2(found.error().detail.contains(u"--namespace"_s), qPrintable(found.error().detail));
    const auto named = await(lab.cluster->findWorkloads(u"api"_s, u"prod"_s, &lab.context));
    QVERIFY(named && named->isEmpty());
  }

  void readsOneWorkloadInFull() {
    Lab lab;
    lab.server.respond("GET", u"/apis/apps/v1/namespaces/prod/deployments/api"_s, 200, deployment);
    const auto got = await(lab.cluster->workload(api().ref, &lab.context));
    QVERIFY(got && got->detailed);
    QCOMPARE(got->generation, 3);
    const auto missing = await(lab.cluster->workload({u"lab"_s, u"prod"_s, u"no"_s, Kind::Deployment}, &lab.context));
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
  }

  void historyPodsAndEventsAreTheWorkloadsOwn() {
    Lab lab;
    lab.application();
    Workload workload = api();
    workload.podTemplate = QJsonDocument::fromJson(R"({"spec":{"containers":[{"image":"a:2"}]}})").object();
    const auto history = await(lab.cluster->history(workload, &lab.context));
    QVERIFY(history);
    QCOMPARE(history->revisions.size(), 1);
    QCOMPARE(history->current()->number, 4);
    QCOMPARE(lab.sent(u"labelSelector"_s), u"app=api"_s);
    const auto pods = await(lab.cluster->pods(workload, &lab.context));
    QCOMPARE(names(*pods), (QStringList{u"api-1-a"_s, u"api-1-b"_s}));
    const auto events = await(lab.cluster->events(workload, &lab.context));
    QCOMPARE(names(*events), (QStringList{u"e2"_s, u"e4"_s, u"e1"_s}));
  }

  void writesSayWhoTheyAre() {
    Lab lab;
    lab.server.respond("PATCH", u"/apis/apps/v1/namespaces/prod/deployments/api"_s, 200, deployment);
    const WorkloadPatch patch{"application/json-patch+json", "[]"};
    QVERIFY(await(lab.cluster->patch(api().ref, patch, DryRun::Server, &lab.context)));
    QCOMPARE(lab.sent(u"dryRun"_s), u"All"_s);
    QCOMPARE(lab.sent(u"fieldManager"_s), u"sternway"_s);
    QCOMPARE(lab.sent(u"fieldValidation"_s), u"Strict"_s);
    QCOMPARE(lab.last().header("Content-Type"), QByteArray("application/json-patch+json"));
    QVERIFY(await(lab.cluster->patch(api().ref, patch, DryRun::No, &lab.context)));
    QCOMPARE(lab.sent(u"dryRun"_s), QString());
    lab.server.respond("POST", u"/api/v1/namespaces/prod/pods"_s, 201, "{}");
    QVERIFY(await(lab.cluster->dryRunPod(u"prod"_s, {}, &lab.context)));
    QCOMPARE(lab.sent(u"dryRun"_s), u"All"_s);
  }

  void aWriteGoesOutOnceAndAReadIsTriedAgain() {
    Lab lab;
    lab.server.respond("PATCH", u"/apis/*"_s, 503, "{}");
    int reads = 0;
    lab.server.route("GET", u"/apis/*"_s, [&reads](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      const bool enough = ++reads == 3;
      answer->reply(enough ? 200 : 503, enough ? deployment : QByteArray("{}"));
    });
    const auto patched = await(lab.cluster->patch(api().ref, {"application/json-patch+json", "[]"}, DryRun::No, &lab.context));
    QCOMPARE(patched.error().kind, ErrorKind::Server);
    QCOMPARE(lab.server.count(u"/apis/apps/v1/namespaces/prod/deployments/api"_s), 1);
    QVERIFY(await(lab.cluster->workload(api().ref, &lab.context)));
    QCOMPARE(reads, 3);
  }

  void asksForRights() {
    Lab lab;
    lab.server.respond("POST", u"/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"_s, 201,
                       R"({"status":{"allowed":false,"reason":"no role"}})");
    const auto answer =
        await(lab.cluster->access({u"patch"_s, u"apps"_s, u"deployments"_s, {}, u"prod"_s, u"api"_s}, &lab.context));
    QVERIFY(answer && !answer->allowed);
    QCOMPARE(answer->reason, u"no role"_s);
    const QJsonObject asked = QJsonDocument::fromJson(lab.last().body).object();
    QCOMPARE(asked[u"spec"][u"resourceAttributes"][u"verb"].toString(), u"patch"_s);
    QCOMPARE(asked[u"spec"][u"resourceAttributes"][u"namespace"].toString(), u"prod"_s);
  }

  void listsAnythingInPages() {
    Lab lab;
    lab.server.route("GET", u"/api/v1/namespaces/prod/configmaps"_s,
                     [](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
                       const bool second = request.query.queryItemValue(u"continue"_s) == u"t";
                       answer->reply(200,
                                     second ? list(R"({"metadata":{"name":"b"}})") : list(R"({"metadata":{"name":"a"}})", "t"));
                     });
    const auto got = await(lab.cluster->list({{}, u"v1"_s, u"configmaps"_s, u"prod"_s, {}}, u"x=y"_s, &lab.context));
    QVERIFY(got);
    QCOMPARE(got->size(), 2);
    QCOMPARE(got->last()[u"metadata"][u"name"].toString(), u"b"_s);
  }

  void readsLogs() {
    Lab lab;
    lab.server.respond("GET", u"/api/v1/namespaces/prod/pods/p/log"_s, 200, "line 1\nline 2\n");
    LogStream *stream = lab.cluster->followLogs({u"lab"_s, u"prod"_s, u"p"_s, Kind::Pod}, {u"c"_s, true, 20, 60}, &lab.context);
    QStringList got;
    QObject::connect(stream, &LogStream::lines, stream, [&got](const QStringList &lines) { got += lines; });
    QTRY_COMPARE(got, (QStringList{u"line 1"_s, u"line 2"_s}));
    QCOMPARE(lab.sent(u"container"_s), u"c"_s);
    QCOMPARE(lab.sent(u"previous"_s), u"true"_s);
    QCOMPARE(lab.sent(u"tailLines"_s), u"20"_s);
    QCOMPARE(lab.sent(u"sinceSeconds"_s), u"60"_s);
  }

  void readsLogsInBlocks() {
    Lab lab;
    const QByteArray log = QByteArray("a line\r\n").repeated(100'000) + "no line feed";
    lab.server.respond("GET", u"/api/v1/namespaces/prod/pods/p/log"_s, 200, log);
    LogOptions options;
    options.inBlocks = true;
    LogStream *stream = lab.cluster->followLogs({u"lab"_s, u"prod"_s, u"p"_s, Kind::Pod}, options, &lab.context);
    QByteArray got;
    QObject::connect(stream, &LogStream::block, stream, [&got](const QByteArray &bytes) { got += bytes; });
    QSignalSpy lines(stream, &LogStream::lines);
    QSignalSpy ended(stream, &LogStream::ended);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(got == log);
    QVERIFY(lines.isEmpty());
  }

  void followsAWorkload() {
    Lab lab;
    lab.application();
    WorkloadWatch *watch = lab.cluster->watch(api().ref, &lab.context);
    QSignalSpy changed(watch, &WorkloadWatch::changed);
    QSignalSpy gone(watch, &WorkloadWatch::gone);
    QTRY_VERIFY(watch->isSynced() && !changed.isEmpty());
    QTRY_COMPARE(names(watch->pods()), (QStringList{u"api-1-a"_s, u"api-1-b"_s}));
    QCOMPARE(names(watch->events()), (QStringList{u"e2"_s, u"e4"_s, u"e1"_s}));
    QVERIFY(watch->workload().detailed);
    QTRY_COMPARE(lab.streams.size(), 4);
    lab.streams[u"/api/v1/namespaces/prod/pods"_s]->line(R"({"type":"ADDED","object":)" + pod("api-1-c", "u-api-1", 50) + "}");
    QTRY_COMPARE(watch->pods().size(), 3);
    lab.streams[u"/apis/apps/v1/namespaces/prod/deployments"_s]->line(R"({"type":"DELETED","object":)" + oneLine(deployment) +
                                                                      "}");
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(watch->workload().ref.name, u"api"_s);
  }

  void saysThatAWorkloadIsNotThere() {
    Lab lab;
    lab.collection(u"/apis/apps/v1/namespaces/prod/deployments"_s, list({}));
    QSignalSpy gone(lab.cluster->watch(api().ref, &lab.context), &WorkloadWatch::gone);
    QTRY_COMPARE(gone.size(), 1);
  }

  void followsWithoutTheRightToReadEvents() {
    Lab lab;
    lab.application();
    lab.server.respond("GET", u"/api/v1/namespaces/prod/events"_s, 403, forbidden);
    WorkloadWatch *watch = lab.cluster->watch(api().ref, &lab.context);
    QSignalSpy disturbed(watch, &WorkloadWatch::disturbed);
    QTRY_VERIFY(watch->isSynced());
    QVERIFY(watch->events().isEmpty());
    QVERIFY(disturbed.isEmpty());
  }

  void aLostServerIsToldAndWhatIsKnownStays() {
    Lab lab;
    lab.application();
    WorkloadWatch *watch = lab.cluster->watch(api().ref, &lab.context);
    QSignalSpy disturbed(watch, &WorkloadWatch::disturbed);
    QSignalSpy recovered(watch, &WorkloadWatch::recovered);
    QSignalSpy states(lab.cluster.get(), &KubeCluster::stateChanged);
    QTRY_VERIFY(watch->isSynced());
    lab.server.stop();
    QTRY_COMPARE(lab.cluster->state().phase, ConnectionState::Phase::Unreachable);
    QTRY_VERIFY(!disturbed.isEmpty());
    QCOMPARE(watch->pods().size(), 2);
    QVERIFY(lab.server.start());
    QTRY_COMPARE(lab.cluster->state().phase, ConnectionState::Phase::Connected);
    QTRY_VERIFY(!recovered.isEmpty());
    QCOMPARE(lab.cluster->state().message, u"connected"_s);
  }

  void aServerThatFallsSilentIsFoundOut() {
    LoopbackServer server;
    bool silent = false;
    server.route("GET", u"/version"_s, [&silent](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      if (!silent)
        answer->reply(200, "{}");
    });
    Transport transport(TransportSettings{.base = server.url()}, nullptr);
    ApiClientSettings settings;
    settings.probeInterval = settings.probeTimeout = std::chrono::milliseconds(50);
    settings.backoff.first = std::chrono::milliseconds(10);
    ApiClient client(transport, settings);
    QSignalSpy recovered(&client, &ApiClient::recovered);
    client.monitor();
    QTRY_COMPARE(client.state().phase, ConnectionState::Phase::Connected);
    silent = true;
    QTRY_COMPARE(client.state().phase, ConnectionState::Phase::Unreachable);
    QVERIFY(client.state().message.startsWith(u"unreachable since "_s));
    silent = false;
    QTRY_VERIFY(!recovered.isEmpty());
    QTRY_COMPARE(client.state().phase, ConnectionState::Phase::Connected);
  }

  void aCallEndsWithItsContext() {
    Lab lab;
    lab.application();
    auto context = std::make_unique<QObject>();
    int calls = 0;
    lab.cluster->pods(api(), context.get())->then([&](const Result<QList<Pod>> &) { ++calls; });
    lab.cluster->findWorkloads(u"api"_s, {}, context.get())->then([&](const Result<QList<Workload>> &) { ++calls; });
    QCoreApplication::processEvents();
    context.reset();
    // A round trip of another context: what was asked for before it has been answered.
    std::optional<Result<QList<Pod>>> later;
    lab.cluster->pods(api(), &lab.context)->then([&](const Result<QList<Pod>> &pods) { later = pods; });
    QTRY_VERIFY(later);
    QCOMPARE(calls, 0);
    std::optional<ErrorKind> kind;
    auto *call = lab.cluster->events(api(), &lab.context);
    call->then([&](const Result<QList<ClusterEvent>> &result) { kind = result.error().kind; });
    call->cancel();
    QCOMPARE(kind, ErrorKind::Cancelled);
  }
};

STERNWAY_TEST(TestKubeCluster)

}  // namespace test_kubecluster
#include "test_kubecluster.moc"
