// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectrig.h"
#include "support/testmain.h"

namespace test_looksteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
ObjectRef podRef(const QString &name) {
  return {u"lab"_s, u"production"_s, name, Kind::Pod};
}

/// A pod with one container "app"; \a lastEnd: when its run before ended.
QJsonObject podObject(const QString &name, int restarts = 0, const QString &lastEnd = {}, const char *state = "running") {
  QJsonObject status{{u"name"_s, u"app"_s},
                     {u"ready"_s, true},
                     {u"restartCount"_s, restarts},
                     {u"state"_s, QJsonObject{{QString::fromLatin1(state), QJsonObject{}}}}};
  if (!lastEnd.isEmpty())
    status.insert(u"lastState"_s,
                  QJsonObject{{u"terminated"_s, QJsonObject{{u"startedAt"_s, lastEnd}, {u"finishedAt"_s, lastEnd}}}});
  return {
      {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"production"_s}}},
      {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s},
                                {u"containerStatuses"_s, QJsonArray{status}},
                                {u"conditions"_s, QJsonArray{QJsonObject{{u"type"_s, u"Ready"_s}, {u"status"_s, u"True"_s}}}}}}};
}

/// A rig with the Deployment order-service and its pods.
struct LookRig : ObjectRig {
  OrderService service = orderService();
  LookRig(const char *kind, const QJsonObject &args, const QStringList &pods = {u"a"_s, u"b"_s}) : ObjectRig(kind, args) {
    cluster.setWorkload(service.workload);
    cluster.setHistory(service.workload.ref, service.history);
    QList<Pod> owned;
    for (const QString &name : pods) {
      addPod(podObject(name));
      Pod pod = makePod(service.workload, service.history.revisions.last(), 0);
      pod.ref.name = name;
      owned << pod;
    }
    cluster.setPods(service.workload.ref, owned);
  }
  void addPod(const QJsonObject &pod) {
    const QString name = pod.value(u"metadata"_s)[u"name"_s].toString();
    cluster.setObject({{}, u"v1"_s, u"pods"_s, u"production"_s, name}, pod);
  }
  [[nodiscard]] QJsonObject result() const { return outcome->result; }
};

struct CountRig : LookRig {
  explicit CountRig(const QString &pattern = u"ERROR"_s, const QStringList &pods = {u"a"_s, u"b"_s})
      : LookRig("kubernetes.logsCount", {{u"selector"_s, u"app=web"_s}, {u"pattern"_s, pattern}, {u"since"_s, u"10m"_s}}, pods) {}
  [[nodiscard]] qint64 total() const { return result().value(u"total"_s).toInteger(-1); }
  [[nodiscard]] bool isExact() const { return result().value(u"exact"_s).toBool(); }
};

LookRig captureRig(const QStringList &what, QJsonObject args = {}) {
  args.insert(u"what"_s, QJsonArray::fromStringList(what));
  return {"kubernetes.capture", args};
}
}  // namespace

class TestLookSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void captures() {
    LookRig rig =
        captureRig({u"history"_s, u"images"_s, u"status"_s, u"describe"_s, u"pods"_s, u"logs"_s, u"events"_s, u"hpa"_s});
    rig.cluster.setLog(podRef(u"a"_s), {u"one"_s, u"two"_s});
    rig.cluster.setObject(dataPath("events", "e1"), {{u"type"_s, u"Warning"_s},
                                                     {u"reason"_s, u"BackOff"_s},
                                                     {u"lastTimestamp"_s, u"2026-01-10T01:00:00Z"_s},
                                                     {u"message"_s, u"password=hunter2hunter2"_s}});
    const QJsonObject target{{u"kind"_s, u"Deployment"_s}, {u"name"_s, u"order-service"_s}};
    rig.cluster.setObject({u"autoscaling"_s, u"v1"_s, u"horizontalpodautoscalers"_s, u"production"_s, u"h"_s},
                          {{u"metadata"_s, QJsonObject{{u"name"_s, u"h"_s}}},
                           {u"spec"_s, QJsonObject{{u"scaleTargetRef"_s, target}, {u"maxReplicas"_s, 5}}}});
    QCOMPARE(rig.run(), StepState::Finished);
    const QJsonObject result = rig.result();
    QVERIFY(!result.contains(u"problems"_s));
    QCOMPARE(result.value(u"history"_s).toArray().size(), 3);
    QCOMPARE(result.value(u"images"_s).toArray().size(), 1);
    QVERIFY(!result.value(u"status"_s).toString().isEmpty());
    QCOMPARE(result.value(u"describe"_s)[u"name"_s].toString(), u"order-service"_s);
    QCOMPARE(result.value(u"pods"_s).toArray().size(), 2);
    QCOMPARE(result.value(u"logs"_s)[0][u"lines"_s].toArray().size(), 2);
    QCOMPARE(result.value(u"events"_s).toArray().size(), 1);
    QCOMPARE(result.value(u"hpa"_s)[0][u"max"_s].toInt(), 5);
    QCOMPARE(rig.cluster.count(u"workload production"_s), 3);  // once for itself, and for the pods and the logs
    QVERIFY(!rig.everythingSaid().contains(u"hunter2"_s));
  }

  void theNewestEventsByWhenTheyWereLastSeen() {
    LookRig rig = captureRig({u"events"_s}, {{u"tail"_s, 3}});
    const QString none;
    const auto event = [&rig](const char *name, const QString &last, const QString &time, const QString &observed) {
      QJsonObject object{{u"metadata"_s, QJsonObject{{u"creationTimestamp"_s, u"2026-01-10T00:00:00Z"_s}}},
                         {u"reason"_s, QString::fromLatin1(name)},
                         {u"lastTimestamp"_s, last.isEmpty() ? QJsonValue() : last},
                         {u"eventTime"_s, time.isEmpty() ? QJsonValue() : time}};
      if (!observed.isEmpty())
        object.insert(u"series"_s, QJsonObject{{u"count"_s, 4}, {u"lastObservedTime"_s, observed}});
      rig.cluster.setObject(dataPath("events", name), object);
    };
    event("a-failed-scheduling", none, u"2026-01-10T01:30:00.000000Z"_s, none);
    event("b-series", none, u"2026-01-10T00:10:00.000000Z"_s, u"2026-01-10T01:20:00.000000Z"_s);
    event("c-pulled", u"2026-01-10T01:10:00Z"_s, none, none);
    event("d-started", u"2026-01-10T01:00:00Z"_s, none, none);
    event("e-created", none, none, none);
    QCOMPARE(rig.run(), StepState::Finished);
    QStringList reasons;
    for (const QJsonArray events = rig.result().value(u"events"_s).toArray(); const QJsonValue &each : events)
      reasons << each[u"reason"_s].toString();
    QCOMPARE(reasons, (QStringList{u"c-pulled"_s, u"b-series"_s, u"a-failed-scheduling"_s}));
  }

  void capturesWhatItMayRead() {
    LookRig rig = captureRig({u"history"_s, u"top"_s, u"events"_s});
    rig.cluster.failOn(u"list pods"_s, clusterError(ErrorKind::NotFound));
    rig.cluster.failOn(u"list events"_s, clusterError(ErrorKind::Forbidden));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.result().value(u"problems"_s).toObject().keys(), QStringList({u"events"_s, u"top"_s}));
    LookRig none = captureRig({u"events"_s});
    none.cluster.failOn(u"list"_s, clusterError(ErrorKind::Forbidden));
    QCOMPARE(none.run(), StepState::Failed);
    LookRig denied = captureRig({u"logs"_s});
    denied.cluster.deny(u"get /pods/log"_s);
    QCOMPARE(ObjectRig::ids(denied.preview()), QStringList{u"rights.get"_s});
  }

  void capturesDataOfConfigMapsOnly() {
    const auto object = [](const char *value) {
      return QJsonObject{{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"7"_s}}},
                         {u"data"_s, QJsonObject{{u"KEY"_s, QString::fromLatin1(value)}}}};
    };
    LookRig rig = captureRig({u"configmap"_s, u"secret"_s}, {{u"name"_s, u"web"_s}});
    rig.cluster.setObject(dataPath("configmaps", "web"), object("plain"));
    rig.cluster.setObject(dataPath("secrets", "web"), object("czNjcjN0"));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.result().value(u"configmap"_s)[u"data"_s][u"KEY"_s].toString(), u"plain"_s);
    const QJsonObject secret = rig.result().value(u"secret"_s).toObject();
    QVERIFY(!secret.contains(u"data"_s));
    QCOMPARE(secret.value(u"keys"_s).toArray(), QJsonArray{u"KEY"_s});
    QVERIFY(!secret.value(u"digest"_s).toString().isEmpty());
    QVERIFY(!rig.everythingSaid().contains(u"czNjcjN0"_s));
  }

  void keepsTheEndOfAHugeLog() {
    LookRig rig = captureRig({u"logs"_s}, {{u"tail"_s, 2000}});
    QStringList lines;
    for (int number = 0; number < 20'000; ++number)
      lines << u"line %1 %2"_s.arg(number).arg(QString(50, u'x'));
    rig.cluster.setLog(podRef(u"a"_s), lines);
    QCOMPARE(rig.run(), StepState::Finished);
    const QJsonArray kept = rig.result().value(u"logs"_s)[0][u"lines"_s].toArray();
    QVERIFY(kept.last().toString().startsWith(u"line 19999 "_s));
    QVERIFY(QJsonDocument(rig.result()).toJson().size() < 300'000);
  }

  void stopsACapture() {
    LookRig rig = captureRig({u"events"_s, u"history"_s});
    rig.cluster.hold(u"list events"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"list events"_s) == 1; }));
    rig.running->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
    rig.cluster.release(u"list events"_s);
    QCoreApplication::processEvents();
    QCOMPARE(rig.cluster.count(u"workload"_s), 0);
  }

  void counts_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<qint64>("total");
    QTest::newRow("text") << u"ERROR"_s << qint64(3);
    QTest::newRow("expression") << u"ERROR|FATAL"_s << qint64(4);
    QTest::newRow("start of a line") << u"^ERROR"_s << qint64(2);
    QTest::newRow("any case") << u"(?i)error"_s << qint64(4);
    QTest::newRow("none") << u"nothing of that"_s << qint64(0);
  }
  void counts() {
    QFETCH(QString, pattern);
    CountRig rig(pattern);
    rig.cluster.setLog(podRef(u"a"_s), {u"ERROR ERROR"_s, u"fine"_s, u"an ERROR"_s});
    rig.cluster.setLog(podRef(u"b"_s), {u"FATAL"_s, u"ERROR"_s, u"error"_s});
    QCOMPARE(rig.run(), StepState::Finished);
    QTEST(rig.total(), "total");
    QVERIFY(rig.isExact());
    QCOMPARE(rig.result().value(u"pods"_s).toArray().size(), 2);
  }

  void isALowerBound_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("not readable") << u"forbidden"_s;
    QTest::newRow("breaks off") << u"midway"_s;
    QTest::newRow("too long") << u"late"_s;
  }
  void isALowerBound() {
    QFETCH(QString, how);
    CountRig rig;
    rig.cluster.setLog(podRef(u"a"_s), {u"ERROR"_s});
    if (how == u"forbidden")
      rig.cluster.failOn(u"logs production/pod/b"_s, clusterError(ErrorKind::Forbidden));
    else
      rig.cluster.hold(u"logs production/pod/b"_s);
    rig.start();
    if (how != u"forbidden") {
      QVERIFY(rig.until([&] { return rig.cluster.count(u"logs production/pod/b"_s) == 1; }));
      rig.cluster.say(podRef(u"b"_s), {u"ERROR"_s});
    }
    if (how == u"midway") {
      rig.cluster.failOn(u"logs production/pod/b"_s, clusterError(ErrorKind::Unreachable));
      rig.cluster.release(u"logs production/pod/b"_s);
    }
    QVERIFY(rig.ends(how == u"late" ? 30s : 0s));
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.total(), how == u"forbidden" ? 1 : 2);
    QVERIFY(!rig.isExact());
    const QJsonArray pods = rig.result().value(u"pods"_s).toArray();
    QVERIFY(pods.at(0)[u"exact"_s].toBool());
    QVERIFY(!pods.at(1)[u"exact"_s].toBool());
  }

  void restartedContainers_data() {
    QTest::addColumn<int>("restarts");
    QTest::addColumn<QString>("lastEnd");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("logs");
    QTest::addColumn<bool>("exact");
    const QString now = u"2026-01-10T01:55:00Z"_s;
    QTest::newRow("long ago") << 3 << u"2026-01-10T00:00:00Z"_s << u"running"_s << 1 << true;
    QTest::newRow("once meanwhile") << 1 << now << u"running"_s << 2 << true;
    QTest::newRow("more than once") << 2 << now << u"running"_s << 2 << false;
    QTest::newRow("waits after its first run") << 0 << now << u"waiting"_s << 1 << true;
    QTest::newRow("waits in a loop") << 4 << now << u"waiting"_s << 1 << false;
    QTest::newRow("has never run") << 0 << QString() << u"waiting"_s << 0 << true;
  }
  void restartedContainers() {
    QFETCH(int, restarts);
    QFETCH(QString, lastEnd);
    QFETCH(QString, state);
    QFETCH(int, logs);
    CountRig rig(u"ERROR"_s, {u"a"_s});
    rig.addPod(podObject(u"a"_s, restarts, lastEnd, state.toLatin1().constData()));
    rig.cluster.setLog(podRef(u"a"_s), {u"ERROR"_s});
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"logs"_s), logs);
    QCOMPARE(rig.total(), logs);
    QTEST(rig.isExact(), "exact");
  }

  void cannotCount_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("failing");
    QTest::addColumn<bool>("hasPods");
    QTest::newRow("no pods") << u"ERROR"_s << QString() << false;
    QTest::newRow("no expression") << u"ERROR ("_s << QString() << true;
    QTest::newRow("no list") << u"ERROR"_s << u"list pods"_s << true;
    QTest::newRow("no log") << u"ERROR"_s << u"logs"_s << true;
  }
  void cannotCount() {
    QFETCH(QString, pattern);
    QFETCH(QString, failing);
    QFETCH(bool, hasPods);
    CountRig rig(pattern, hasPods ? QStringList{u"a"_s} : QStringList());
    if (!failing.isEmpty())
      rig.cluster.failOn(failing, clusterError(ErrorKind::Forbidden));
    QCOMPARE(rig.run(), StepState::Failed);
  }

  void expects_data() {
    QTest::addColumn<QString>("expect");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<StepState>("state");
    QTest::newRow("0") << u"0"_s << false << StepState::Failed;
    QTest::newRow("1") << u"1"_s << false << StepState::Finished;
    QTest::newRow("< 2") << u"< 2"_s << false << StepState::Finished;
    QTest::newRow("< 2, at least 1") << u"< 2"_s << true << StepState::Unknown;
    QTest::newRow("0, at least 1") << u"0"_s << true << StepState::Failed;
    QTest::newRow(">= 1, at least 1") << u">= 1"_s << true << StepState::Finished;
    QTest::newRow("words") << u"hardly any"_s << true << StepState::Finished;
  }
  void expects() {
    QFETCH(QString, expect);
    QFETCH(bool, broken);
    CountRig rig;
    rig.step.args.insert(u"expect"_s, expect);
    rig.cluster.setLog(podRef(u"a"_s), {u"ERROR"_s});
    if (broken)
      rig.cluster.failOn(u"logs production/pod/b"_s, clusterError(ErrorKind::Forbidden));
    QTEST(rig.run(), "state");
  }

  void readsSeveralAtOnceAndNotAll() {
    QStringList pods;
    for (int number = 10; number < 40; ++number)
      pods << u"p%1"_s.arg(number);
    CountRig rig(u"ERROR"_s, pods);
    for (const QString &pod : pods)
      rig.cluster.setLog(podRef(pod), QStringList(2000, u"ERROR in a line"_s));
    rig.cluster.hold(u"logs"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"logs"_s) > 1; }, 0ms));
    QVERIFY(rig.cluster.count(u"logs"_s) <= 8);
    rig.cluster.release(u"logs"_s);
    QVERIFY(rig.ends(0ms));
    QCOMPARE(rig.total(), 30 * 2000);
    QVERIFY(rig.isExact());
    QVERIFY(QJsonDocument(rig.result()).toJson().size() < 10'000);
  }

  void stopsCounting() {
    CountRig rig;
    rig.cluster.hold(u"logs"_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"logs"_s) == 2; }, 0ms));
    rig.cluster.say(podRef(u"a"_s), {u"ERROR"_s});
    rig.running->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.total(), 1);
    QVERIFY(!rig.isExact());
  }
};

STERNWAY_TEST(TestLookSteps)

}  // namespace test_looksteps
#include "test_looksteps.moc"
