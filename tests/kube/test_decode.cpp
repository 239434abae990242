// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decode.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_decode {

using namespace sternway;
using namespace sternway::kube;
using namespace Qt::StringLiterals;

namespace {

const QByteArray deployment = R"({"metadata":{"name":"api","namespace":"prod","uid":"u1","resourceVersion":"42","generation":7,
 "creationTimestamp":"2026-01-10T02:03:04Z","labels":{"app":"api"},
 "annotations":{"deployment.kubernetes.io/revision":"3","kubernetes.io/change-cause":"ship \u0022it\u0022","other":"x"},
 "managedFields":[{"manager":"kubectl","operation":"Update","time":"2026-01-10T02:03:05Z","fieldsV1":{"f:spec":{}}}],
 "ownerReferences":[{"apiVersion":"v1","kind":"Foo","name":"f","uid":"ou","controller":true}]},
 "spec":{"replicas":4,"selector":{"matchLabels":{"app":"api"},"matchExpressions":[{"key":"tier","operator":"In","values":["a","b"]},
  {"key":"x","operator":"DoesNotExist"}]},"template":{"metadata":{"labels":{"app":"api"}},
  "spec":{"containers":[{"name":"a","image":"reg/a:1"},{"name":"b","image":"reg/b:2"}]}},
  "strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":"25%"}},"paused":true,"revisionHistoryLimit":2,
  "progressDeadlineSeconds":90,"minReadySeconds":5},
 "status":{"observedGeneration":6,"replicas":4,"updatedReplicas":3,"readyReplicas":2,"availableReplicas":1,
  "conditions":[{"type":"Progressing","status":"True","reason":"ReplicaSetUpdated","message":"m","lastUpdateTime":"2026-01-10T02:03:06Z",
  "lastTransitionTime":"2026-01-10T02:03:05Z"}]}})";

QByteArray list(const QByteArray &items, const QByteArray &metadata = R"({"resourceVersion":"99","continue":"next"})") {
  return R"({"kind":"List","apiVersion":"v1","metadata":)" + metadata + R"(,"items":[)" + items + "]}";
}

QByteArray podWith(const QByteArray &status, const QByteArray &metadata = {}, const QByteArray &spec = "{}") {
  return R"({"metadata":{"name":"p")" + metadata + R"(},"spec":)" + spec + R"(,"status":)" + status + "}";
}

DecodeScope scope(Kind kind = Kind::Deployment) {
  return {.context = u"lab"_s, .kind = kind, .pool = std::make_shared<StringPool>()};
}

}  // namespace

class TestDecode : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void readsADeploymentAsATableShowsIt() {
    const auto page = decodePage<Workload>(list(deployment), scope());
    QVERIFY(page);
    QCOMPARE(page->resourceVersion, u"99"_s);
    QCOMPARE(page->continueToken, u"next"_s);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items[0].stamp, 42U);
    const Workload &got = page->items[0].value;
    QCOMPARE(got.ref, (ObjectRef{u"lab"_s, u"prod"_s, u"api"_s, Kind::Deployment}));
    QCOMPARE(got.uid, u"u1"_s);
    QCOMPARE(got.resourceVersion, u"42"_s);
    QCOMPARE(got.generation, 7);
    QCOMPARE(got.observedGeneration, 6);
    QCOMPARE(got.created.toString(Qt::ISODate), u"2026-01-10T02:03:04Z"_s);
    QCOMPARE(got.labels.value(u"app"_s), u"api"_s);
    QCOMPARE(got.annotations.keys(), (QStringList{u"deployment.kubernetes.io/revision"_s, u"kubernetes.io/change-cause"_s}));
    QCOMPARE(got.annotations.value(u"kubernetes.io/change-cause"_s), u"ship \u0022it\u0022"_s);
    QCOMPARE(got.owners.size(), 1);
    QVERIFY(got.owners[0].controller);
    QCOMPARE(got.images, (QStringList{u"reg/a:1"_s, u"reg/b:2"_s}));
    QCOMPARE(got.labelSelector, u"app=api,tier in (a,b),!x"_s);
    QCOMPARE(got.replicas, 4);
    QVERIFY(got.paused);
    QCOMPARE(got.revisionHistoryLimit, 2);
    QCOMPARE(got.progressDeadlineSeconds, 90);
    QCOMPARE(got.minReadySeconds, 5);
    QCOMPARE(got.strategy, u"RollingUpdate"_s);
    QCOMPARE(got.statusReplicas, 4);
    QCOMPARE(got.updatedReplicas, 3);
    QCOMPARE(got.readyReplicas, 2);
    QCOMPARE(got.availableReplicas, 1);
    QCOMPARE(got.conditions.size(), 1);
    QCOMPARE(got.conditions[0].lastUpdate.toString(Qt::ISODate), u"2026-01-10T02:03:06Z"_s);
    QVERIFY(!got.detailed);
    QVERIFY(got.podTemplate.isEmpty());
  }

  void defaultsAreTheServers() {
    const auto page = decodePage<Workload>(list(R"({"metadata":{"name":"x"}})"), scope());
    QCOMPARE(page->items[0].value.replicas, 1);
    QCOMPARE(page->items[0].value.revisionHistoryLimit, 10);
    QCOMPARE(page->items[0].value.progressDeadlineSeconds, 600);
  }

  void readsADetailedWorkload() {
    const auto got = decodeWorkload(deployment, scope());
    QVERIFY(got);
    QVERIFY(got->detailed);
    QCOMPARE(got->annotations.size(), 3);
    QCOMPARE(got->managers.size(), 1);
    QCOMPARE(got->managers[0].manager, u"kubectl"_s);
    QCOMPARE(got->managers[0].time.toString(Qt::ISODate), u"2026-01-10T02:03:05Z"_s);
    QCOMPARE(got->podTemplate.value(u"spec").toObject().value(u"containers").toArray().size(), 2);
    QCOMPARE(got->object.value(u"spec").toObject().value(u"replicas").toInt(), 4);
    QCOMPARE(got->labelSelector, u"app=api,tier in (a,b),!x"_s);
  }

  void readsTheOtherWorkloads() {
    const QByteArray set = R"({"kind":"StatefulSet","metadata":{"name":"db"},"spec":{"podManagementPolicy":"OrderedReady",
      "updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"partition":2}}},"status":{"currentRevision":"db-1","updateRevision":"db-2"}})";
    const auto stateful = decodeWorkload(set, scope());
    QCOMPARE(stateful->ref.kind, Kind::StatefulSet);
    QCOMPARE(stateful->partition, 2);
    QCOMPARE(stateful->podManagementPolicy, u"OrderedReady"_s);
    QCOMPARE(stateful->updateRevision, u"db-2"_s);
    const QByteArray daemon = R"({"metadata":{"name":"d"},"status":{"desiredNumberScheduled":5,"currentNumberScheduled":4,
      "updatedNumberScheduled":3,"numberReady":2,"numberAvailable":1}})";
    const auto page = decodePage<Workload>(list(daemon), scope(Kind::DaemonSet));
    const Workload &got = page->items[0].value;
    QCOMPARE((QList<int>{got.replicas, got.statusReplicas, got.updatedReplicas, got.readyReplicas, got.availableReplicas}),
             (QList<int>{5, 4, 3, 2, 1}));
  }

  void readsTheSmallOnes() {
    const auto sets = decodePage<ReplicaSetSummary>(
        list(R"({"metadata":{"name":"api-1","namespace":"prod","annotations":{"deployment.kubernetes.io/revision":"12"},
          "ownerReferences":[{"uid":"no"},{"uid":"yes","controller":true}]},"spec":{"replicas":3,
          "template":{"spec":{"containers":[{"image":"a:1"}]}}},"status":{"replicas":3,"readyReplicas":2}})"),
        scope());
    const ReplicaSetSummary &set = sets->items[0].value;
    QCOMPARE(set.revision, 12);
    QCOMPARE(set.ownerUid, u"yes"_s);
    QCOMPARE(set.replicas, 3);
    QCOMPARE(set.readyReplicas, 2);
    QCOMPARE(set.images, QStringList{u"a:1"_s});
    const auto spaces =
        decodePage<NamespaceSummary>(list(R"({"metadata":{"name":"prod"},"status":{"phase":"Active"}})"), scope());
    QCOMPARE(spaces->items[0].value.phase, u"Active"_s);
    QCOMPARE(spaces->items[0].value.ref.kind, Kind::Namespace);
  }

  void readsBothShapesOfEvents() {
    const auto page = decodePage<ClusterEvent>(
        list(
            R"({"metadata":{"name":"e1"},"involvedObject":{"kind":"Pod","name":"p","uid":"pu"},"type":"Warning","reason":"BackOff",
          "message":"m","count":3,"firstTimestamp":"2026-01-10T02:00:00Z","lastTimestamp":"2026-01-10T02:05:00Z","eventTime":null},
          {"metadata":{"name":"e2"},"eventTime":"2026-01-10T02:00:00.123456Z","firstTimestamp":null,
          "series":{"count":9,"lastObservedTime":"2026-01-10T02:09:00.000000Z"}})"),
        scope());
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items[0].value.count, 3);
    QCOMPARE(page->items[0].value.involvedUid, u"pu"_s);
    QCOMPARE(page->items[0].value.last.toString(Qt::ISODate), u"2026-01-10T02:05:00Z"_s);
    QCOMPARE(page->items[1].value.count, 9);
    QCOMPARE(page->items[1].value.first.toString(Qt::ISODateWithMs), u"2026-01-10T02:00:00.123Z"_s);
    QCOMPARE(page->items[1].value.last.toString(Qt::ISODate), u"2026-01-10T02:09:00Z"_s);
  }

  void saysThePodsStatusAsKubectlDoes_data() {
    QTest::addColumn<QByteArray>("pod");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("restarts");
    const QByteArray ready = R"("conditions":[{"type":"Ready","status":"True"}])";
    QTest::newRow("pending") << podWith(R"({"phase":"Pending"})") << u"Pending"_s << 0;
    QTest::newRow("running") << podWith(R"({"phase":"Running",)" + ready +
                                        R"(,"containerStatuses":[{"ready":true,"restartCount":2,"state":{"running":{}}}]})")
                             << u"Running"_s << 2;
    QTest::newRow("evicted") << podWith(R"({"phase":"Failed","reason":"Evicted"})") << u"Evicted"_s << 0;
    QTest::newRow("crash loop") << podWith(R"({"phase":"Running","containerStatuses":[{"restartCount":5,"state":{"waiting":
      {"reason":"CrashLoopBackOff"}}}]})")
                                << u"CrashLoopBackOff"_s << 5;
    QTest::newRow("first container decides")
        << podWith(R"({"phase":"Running","containerStatuses":[{"state":{"waiting":{"reason":"A"}}},
      {"state":{"waiting":{"reason":"B"}}}]})")
        << u"A"_s << 0;
    QTest::newRow("exit code") << podWith(R"({"phase":"Failed","containerStatuses":[{"state":{"terminated":{"exitCode":3}}}]})")
                               << u"ExitCode:3"_s << 0;
    QTest::newRow("signal")
        << podWith(R"({"phase":"Failed","containerStatuses":[{"state":{"terminated":{"exitCode":137,"signal":9}}}]})")
        << u"Signal:9"_s << 0;
    QTest::newRow("one done, one runs")
        << podWith(
               R"({"phase":"Running",)" + ready +
               R"(,"containerStatuses":[{"state":{"terminated":{"reason":"Completed"}}},{"ready":true,"state":{"running":{}}}]})")
        << u"Running"_s << 0;
    QTest::newRow("one done, one runs, not ready")
        << podWith(R"({"phase":"Running","containerStatuses":[{"state":{"terminated":{"reason":"Completed"}}},
          {"ready":true,"state":{"running":{}}}]})")
        << u"NotReady"_s << 0;
    const QByteArray two = R"({"initContainers":[{"name":"i"},{"name":"j"}]})";
    QTest::newRow("init")
        << podWith(R"({"phase":"Pending","initContainerStatuses":[{"name":"i","state":{"terminated":{"exitCode":0}}},
      {"name":"j","restartCount":1,"state":{"running":{}}}],"containerStatuses":[{"restartCount":7,"state":{"waiting":{"reason":"PodInitializing"}}}]})",
                   {}, two)
        << u"Init:1/2"_s << 1;
    QTest::newRow("init failed") << podWith(R"({"phase":"Pending","initContainerStatuses":[{"name":"i","state":{"terminated":
      {"exitCode":1}}}]})",
                                            {}, two)
                                 << u"Init:ExitCode:1"_s << 0;
    QTest::newRow("init waits") << podWith(R"({"phase":"Pending","initContainerStatuses":[{"name":"i","state":{"waiting":
      {"reason":"ErrImagePull"}}}]})",
                                           {}, two)
                                << u"Init:ErrImagePull"_s << 0;
    QTest::newRow("init done")
        << podWith(R"({"phase":"Running","initContainerStatuses":[{"name":"i","state":{"terminated":{"exitCode":0}}}],
      "containerStatuses":[{"state":{"waiting":{"reason":"ContainerCreating"}}}]})")
        << u"ContainerCreating"_s << 0;
    QTest::newRow("terminating") << podWith(R"({"phase":"Running"})", R"(,"deletionTimestamp":"2026-01-10T02:00:00Z")")
                                 << u"Terminating"_s << 0;
    QTest::newRow("node lost") << podWith(R"({"phase":"Running","reason":"NodeLost"})",
                                          R"(,"deletionTimestamp":"2026-01-10T02:00:00Z")")
                               << u"Unknown"_s << 0;
    QTest::newRow("gated")
        << podWith(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]})")
        << u"SchedulingGated"_s << 0;
  }

  void saysThePodsStatusAsKubectlDoes() {
    QFETCH(QByteArray, pod);
    QFETCH(QString, status);
    QFETCH(int, restarts);
    const auto page = decodePage<Pod>(list(pod), scope(Kind::Pod));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items[0].value.reason, status);
    QCOMPARE(page->items[0].value.restarts, restarts);
  }

  void readsAPodsContainers() {
    const auto page = decodePage<Pod>(
        list(podWith(R"({"containerStatuses":[{"name":"a","image":"i","imageID":"id","ready":false,"restartCount":4,
      "state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off"}},"lastState":{"terminated":{"reason":"OOMKilled","exitCode":137,
      "finishedAt":"2026-01-10T02:00:00Z"}}}]})",
                     R"(,"labels":{"controller-revision-hash":"h"},"ownerReferences":[{"uid":"o","controller":true}])",
                     R"({"nodeName":"n1"})")),
        scope(Kind::Pod));
    const Pod &pod = page->items[0].value;
    QCOMPARE(pod.templateHash, u"h"_s);
    QCOMPARE(pod.ownerUid, u"o"_s);
    QCOMPARE(pod.node, u"n1"_s);
    QCOMPARE(pod.containers.size(), 1);
    QCOMPARE(pod.containers[0].state, u"waiting"_s);
    QCOMPARE(pod.containers[0].message, u"back-off"_s);
    QCOMPARE(pod.containers[0].lastReason, u"OOMKilled"_s);
    QCOMPARE(pod.containers[0].lastFinished.toString(Qt::ISODate), u"2026-01-10T02:00:00Z"_s);
  }

  void watchLines_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("version");
    const QByteArray pod = R"({"metadata":{"name":"p","resourceVersion":"5"}})";
    QTest::newRow("added") << R"({"type":"ADDED","object":)" + pod + "}" << int(WatchType::Added) << u"5"_s;
    QTest::newRow("modified") << R"({"type":"MODIFIED","object":)" + pod + "}" << int(WatchType::Modified) << u"5"_s;
    QTest::newRow("deleted") << R"({"type":"DELETED","object":)" + pod + "}" << int(WatchType::Deleted) << u"5"_s;
    QTest::newRow("object first") << R"({"object":)" + pod + R"(,"type":"ADDED"})" << int(WatchType::Added) << u"5"_s;
    QTest::newRow("bookmark") << QByteArray(R"({"type":"BOOKMARK","object":{"kind":"Pod","metadata":{"resourceVersion":"77"}}})")
                              << int(WatchType::Bookmark) << u"77"_s;
    QTest::newRow("expired")
        << QByteArray(R"({"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired","message":"too old"}})")
        << int(WatchType::Error) << u""_s;
  }

  void watchLines() {
    QFETCH(QByteArray, line);
    QFETCH(int, type);
    QFETCH(QString, version);
    const auto event = decodeWatchMessage<Pod>(line, scope(Kind::Pod));
    QVERIFY(event);
    QCOMPARE(int(event->type), type);
    QCOMPARE(event->resourceVersion, version);
    if (event->type == WatchType::Error) {
      QCOMPARE(event->error.kind, ErrorKind::Gone);
      QCOMPARE(event->error.detail, u"too old"_s);
    } else if (event->type != WatchType::Bookmark) {
      QCOMPARE(event->object.value.ref.name, u"p"_s);
    }
  }

  void refusesWhatIsNoAnswer_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  \n");
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("number") << QByteArray("17");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no items") << QByteArray("{}");
    QTest::newRow("cut off") << list(deployment).chopped(5);
    QTest::newRow("cut in a string") << list(deployment).left(60);
    QTest::newRow("bad literal") << list(R"({"metadata":{"name":"x"},"spec":{"paused":tru}})");
    QTest::newRow("control characters") << QByteArray("\x01\x02\x03", 3);
    QTest::newRow("bad utf-8") << list(QByteArray("{\"metadata\":{\"name\":\"\xff\xfe\"}}"));
  }

  void refusesWhatIsNoAnswer() {
    QFETCH(QByteArray, body);
    const auto page = decodePage<Workload>(body, scope());
    if (page)  // forgiving about a value, but then nothing may be made up
      QCOMPARE(page->items[0].value.paused, false);
    else
      QCOMPARE(page.error().kind, ErrorKind::Protocol);
    QVERIFY(!decodeWatchMessage<Workload>(body, scope()));
    QVERIFY(!decodeWorkload(body, scope()) || body.startsWith('{'));
  }

  void wrongTypesCountAsAbsent() {
    const QByteArray odd =
        R"({"metadata":{"name":"x","labels":[1,2],"generation":"7","creationTimestamp":5,"ownerReferences":{"a":1},
      "annotations":"no"},"spec":{"replicas":"many","selector":7,"template":[],"strategy":null,"paused":"yes"},"status":[{}]})";
    const auto page = decodePage<Workload>(list(odd + R"(,7,null,"text",{},{"metadata":{}},)" + deployment), scope());
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items[0].value.replicas, 1);
    QVERIFY(!page->items[0].value.created.isValid());
    QCOMPARE(page->items[1].value.ref.name, u"api"_s);
  }

  void survivesEveryTruncation() {
    const QByteArray whole =
        list(deployment + "," + podWith(R"({"phase":"Running","containerStatuses":[{"state":{"waiting":{}}}]})"));
    const QByteArray line = R"({"type":"ADDED","object":)" + deployment + "}";
    for (qsizetype size = 0; size < whole.size(); ++size) {
      QVERIFY(!decodePage<Workload>(whole.left(size), scope()));
      QVERIFY(!decodePage<Pod>(whole.left(size), scope()));
    }
    for (qsizetype size = 0; size < line.size(); ++size) {
      (void)decodeWatchMessage<Workload>(line.left(size), scope());
      (void)decodeDetailedWatchLine(line.left(size), scope());
    }
  }

  void survivesEveryFlippedByte() {
    const QByteArray whole = list(deployment);
    for (qsizetype at = 0; at < whole.size(); ++at) {
      QByteArray broken = whole;
      broken[at] = '{';
      (void)decodePage<Workload>(broken, scope());
      broken[at] = '"';
      (void)decodePage<Pod>(broken, scope());
      broken[at] = '\0';
      (void)decodePage<ClusterEvent>(broken, scope());
    }
  }

  void repeatedTextsAreKeptOnce() {
    const DecodeScope pool = scope(Kind::Pod);
    const QByteArray pod = podWith("{}", R"(,"namespace":"production")", R"({"nodeName":"node-1"})");
    const auto page = decodePage<Pod>(list(pod + "," + pod), pool);
    QCOMPARE(page->items[0].value.ref.nameSpace.constData(), page->items[1].value.ref.nameSpace.constData());
    QCOMPARE(page->items[0].value.node.constData(), page->items[1].value.node.constData());
  }
};

STERNWAY_TEST(TestDecode)

}  // namespace test_decode
#include "test_decode.moc"
