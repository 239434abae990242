// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "kube/decode.h"
#include "objectfixture.h"
#include "support/testmain.h"

namespace test_protobuf {

using namespace sternway;
using namespace sternway::kube;
using namespace Qt::StringLiterals;
using test::objectFixture;

namespace {

DecodeScope scope(Kind kind = Kind::Deployment) {
  return {.context = u"lab"_s, .kind = kind};
}

/// Bytes written by hand: "0a 02" and texts.
QByteArray bytes(const QByteArray &hex, const QByteArray &text = {}) {
  return QByteArray::fromHex(hex) + text;
}

QByteArray field(char tag, const QByteArray &content) {
  return QByteArray(1, tag) + static_cast<char>(content.size()) + content;
}

/// A list of one object.
QByteArray listOf(const QByteArray &object, const QByteArray &kind = "PodList", const QByteArray &after = {}) {
  return QByteArray("k8s\0", 4) + field(0x0a, field(0x0a, "v1") + field(0x12, kind)) + field(0x12, field(0x12, object)) + after;
}

/// An object that has a name, and what else.
QByteArray named(const QByteArray &more = {}, const QByteArray &metadata = {}) {
  return field(0x0a, field(0x0a, "p") + metadata) + more;
}

/// Whether both encodings of a fixture give the same page.
template <typename T>
void compareBoth(const QString &name, Kind kind, qsizetype count) {
  const auto json = decodePage<T>(objectFixture(name + u".json"_s), scope(kind));
  const auto proto = decodePage<T>(objectFixture(name + u".pb"_s), scope(kind));
  QVERIFY2(json, json ? "" : qPrintable(json.error().detail));
  QVERIFY2(proto, proto ? "" : qPrintable(proto.error().detail));
  QCOMPARE(proto->resourceVersion, json->resourceVersion);
  QCOMPARE(proto->continueToken, json->continueToken);
  QCOMPARE(json->items.size(), count);
  QCOMPARE(proto->items.size(), count);
  for (qsizetype i = 0; i < count; ++i) {
    QVERIFY2(proto->items[i].value == json->items[i].value, qPrintable(u"item %1 differs"_s.arg(i)));
    QCOMPARE(proto->items[i].resourceVersion, json->items[i].resourceVersion);
    QCOMPARE(proto->items[i].stamp, json->items[i].stamp);
  }
}

}  // namespace

class TestProtobuf : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void saysTheSameAsJson() {
    compareBoth<Workload>(u"deployments"_s, Kind::Deployment, 2);
    compareBoth<Workload>(u"statefulsets"_s, Kind::StatefulSet, 1);
    compareBoth<Workload>(u"daemonsets"_s, Kind::DaemonSet, 1);
    compareBoth<ReplicaSetSummary>(u"replicasets"_s, Kind::ReplicaSet, 2);
    compareBoth<ReplicaSetIdentity>(u"replicasets"_s, Kind::ReplicaSet, 2);
    compareBoth<ReplicaSetIdentity>(u"metadata"_s, Kind::ReplicaSet, 1);
    compareBoth<Pod>(u"pods"_s, Kind::Pod, 4);
    compareBoth<ClusterEvent>(u"events"_s, Kind::Event, 3);
    compareBoth<NamespaceSummary>(u"namespaces"_s, Kind::Namespace, 2);
  }

  // So that the comparison above compares something.
  void readsWhatIsThere() {
    const auto page = decodePage<Workload>(objectFixture(u"deployments.pb"_s), scope());
    QVERIFY(page);
    QCOMPARE(page->resourceVersion, u"4711"_s);
    QVERIFY(!page->continueToken.isEmpty());
    const Workload &api = page->items[0].value;
    QCOMPARE(api.labelSelector, u"app=api,b=2,tier in (a,b),env notin (test),x,!y"_s);
    QCOMPARE(api.replicas, 0);
    QCOMPARE(api.progressDeadlineSeconds, std::numeric_limits<int>::max());
    QCOMPARE(api.created, utcTime(QDate(2026, 1, 10), QTime(2, 3, 4)));
    QCOMPARE(api.labels.value(u"z"_s), u"ü–漢"_s);
    QCOMPARE(api.annotations.size(), 3);
    QCOMPARE(api.images, (QStringList{u"reg/a:1"_s, u"reg/b@sha256:00"_s}));
    QCOMPARE(api.owners.size(), 2);
    QVERIFY(api.owners[1].controller && !api.owners[0].controller);
    const Workload &bare = page->items[1].value;
    QCOMPARE(bare.replicas, 1);
    QCOMPARE(bare.revisionHistoryLimit, 10);
    QVERIFY(!bare.created.isValid());
    const auto events = decodePage<ClusterEvent>(objectFixture(u"events.pb"_s), scope(Kind::Event));
    QCOMPARE(events->items[1].value.last, utcTime(QDate(2026, 1, 10), QTime(2, 3, 7, 999)));
    const auto sets = decodePage<ReplicaSetSummary>(objectFixture(u"replicasets.pb"_s), scope(Kind::ReplicaSet));
    QCOMPARE(sets->items[0].value.created.toMSecsSinceEpoch(), 0);
    QVERIFY(sets->items[0].value.created.isValid());
    const auto pods = decodePage<Pod>(objectFixture(u"pods.pb"_s), scope(Kind::Pod));
    QCOMPARE(pods->items[1].value.initContainers[1].exitCode, -1);
    QCOMPARE(pods->items[2].value.reason, u"SchedulingGated"_s);
  }

  void watchMessages_data() {
    QTest::addColumn<QString>("name");
    for (const auto *name : {"added", "modified", "deleted", "bookmark", "gone"})
      QTest::newRow(name) << u"watch-"_s + QString::fromLatin1(name);
  }

  void watchMessages() {
    QFETCH(QString, name);
    const auto json = decodeWatchMessage<Pod>(objectFixture(name + u".json"_s).simplified(), scope(Kind::Pod));
    const auto proto = decodeWatchMessage<Pod>(objectFixture(name + u".pb"_s), scope(Kind::Pod));
    QVERIFY(json);
    QVERIFY2(proto, proto ? "" : qPrintable(proto.error().detail));
    QCOMPARE(proto->type, json->type);
    QCOMPARE(proto->resourceVersion, json->resourceVersion);
    QCOMPARE(proto->error, json->error);
    QVERIFY(proto->object.value == json->object.value);
    QCOMPARE(proto->object.stamp, json->object.stamp);
  }

  void peeksForTheNextPage() {
    const auto page = decodePage<Workload>(objectFixture(u"deployments.json"_s), scope());
    QCOMPARE(peekContinue(objectFixture(u"deployments.pb"_s)), page->continueToken);
    QCOMPARE(peekContinue(objectFixture(u"pods.pb"_s)), QString());
    QCOMPARE(peekContinue(objectFixture(u"deployments.pb"_s).left(30)), QString());
    QCOMPARE(peekContinue({}), QString());
  }

  void readsAStatus() {
    const QJsonObject status = decodeStatus(objectFixture(u"status-busy.pb"_s));
    QCOMPARE(status.value(u"message").toString(), u"etcd has no leader"_s);
    QCOMPARE(status.value(u"details").toObject().value(u"retryAfterSeconds").toInt(), 7);
    QVERIFY(decodeStatus(objectFixture(u"pods.pb"_s)).isEmpty());
    QVERIFY(decodeStatus(objectFixture(u"status-busy.pb"_s).chopped(40)).isEmpty());
    QVERIFY(decodeStatus("forbidden").isEmpty());
  }

  void wrongTypesCountAsAbsent_data() {
    QTest::addColumn<QByteArray>("object");
    QTest::newRow("a number as namespace") << named({}, bytes("1807"));
    QTest::newRow("a number as labels") << named({}, bytes("5801"));
    QTest::newRow("numbers as conditions and containers") << named(field(0x1a, bytes("10014001")));
    QTest::newRow("a number as spec and status") << named(bytes("10011801"));
    QTest::newRow("a text as generation") << named({}, field(0x3a, "7"));
    QTest::newRow("fixed numbers") << named(bytes("190102030405060708 1d01020304"));
    QTest::newRow("fields to come") << named(bytes("fa3f03616263 80400a"));
    QTest::newRow("a time of no year") << named({}, field(0x42, bytes("08ffffffffffffffff7f")));
    QTest::newRow("a time without seconds") << named({}, field(0x42, bytes("1005")));
  }

  void wrongTypesCountAsAbsent() {
    QFETCH(QByteArray, object);
    const auto page = decodePage<Pod>(listOf(object), scope(Kind::Pod));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->items.size(), 1);
    Pod bare;
    bare.ref = {u"lab"_s, {}, u"p"_s, Kind::Pod};
    QVERIFY(page->items[0].value == bare);
  }

  void refusesWhatIsNoAnswer_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("the magic alone") << QByteArray("k8s\0", 4);
    QTest::newRow("no list") << listOf(named(), "Pod");
    QTest::newRow("nothing within") << QByteArray("k8s\0", 4) + field(0x0a, field(0x12, "PodList"));
    QTest::newRow("a number within") << QByteArray("k8s\0", 4) + field(0x0a, field(0x12, "PodList")) + bytes("1001");
    QTest::newRow("JSON within") << listOf(named(), "PodList", field(0x22, "application/json"));
    QTest::newRow("compressed within") << listOf(named(), "PodList", field(0x1a, "gzip"));
    QTest::newRow("a length past the end") << listOf(named() + bytes("127f"));
    QTest::newRow("a length of 4 GB") << listOf(named() + bytes("12ffffffff0f"));
    QTest::newRow("a length without end") << listOf(named() + bytes("12ffffffffffffffffffff01"));
    QTest::newRow("a number without end") << listOf(named() + bytes("10ffffffffffffffffffff01"));
    QTest::newRow("a group") << listOf(named() + bytes("0b0c"));
    QTest::newRow("field 0") << listOf(named() + bytes("0000"));
    QTest::newRow("half a fixed number") << listOf(named() + bytes("1d01"));
  }

  void refusesWhatIsNoAnswer() {
    QFETCH(QByteArray, body);
    const auto page = decodePage<Pod>(body, scope(Kind::Pod));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
  }

  void survivesWhatIsBroken_data() {
    QTest::addColumn<QString>("name");
    for (const auto *name : {"deployments", "pods", "events", "watch-added", "watch-gone"})
      QTest::newRow(name) << QString::fromLatin1(name) + u".pb"_s;
  }

  void survivesWhatIsBroken() {
    QFETCH(QString, name);
    const QByteArray whole = objectFixture(name);
    QVERIFY(!whole.isEmpty());
    for (qsizetype at = 0; at < whole.size(); ++at) {
      QList<QByteArray> inputs{whole.left(at)};
      for (const char c : {'\xff', static_cast<char>(whole[at] + 1)}) {
        inputs.append(whole);
        inputs.last()[at] = c;
      }
      for (const QByteArray &input : inputs) {
        (void)decodePage<Workload>(input, scope());
        (void)decodePage<Pod>(input, scope(Kind::Pod));
        (void)decodePage<ClusterEvent>(input, scope(Kind::Event));
        (void)decodeWatchMessage<Pod>(input, scope(Kind::Pod));
        (void)peekContinue(input);
        (void)decodeStatus(input);
      }
      QVERIFY(!decodeWatchMessage<Pod>(whole.left(at), scope(Kind::Pod)));
    }
  }

  void repeatedTextsAreKeptOnce() {
    const auto page = decodePage<Pod>(objectFixture(u"pods.pb"_s), scope(Kind::Pod));
    QCOMPARE(page->items[0].value.ref.nameSpace.constData(), page->items[1].value.ref.nameSpace.constData());
    const QByteArray labels = field(0x5a, field(0x0a, "app") + field(0x12, "api"));
    const DecodeScope one = scope(Kind::Pod);
    const auto first = decodePage<Pod>(listOf(named({}, labels)), one);
    const auto second = decodePage<Pod>(listOf(named({}, labels)), one);
    QCOMPARE(first->items[0].value.labels.size(), 1);
    QVERIFY(first->items[0].value.labels.isSharedWith(second->items[0].value.labels));
  }
};

STERNWAY_TEST(TestProtobuf)

}  // namespace test_protobuf
#include "test_protobuf.moc"
