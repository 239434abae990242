// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rolloutstatus.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <climits>

namespace test_rolloutstatus {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using State = RolloutStatus::State;

namespace {
const QDateTime start = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

Workload timedOut(const QDateTime &lastUpdate) {
  Workload out = orderService().workload;
  out.updatedReplicas = 1;
  out.conditions = {{u"Progressing"_s, u"False"_s, u"ProgressDeadlineExceeded"_s, {}, lastUpdate, lastUpdate}};
  return out;
}
}  // namespace

class TestRolloutStatus : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void kubectlsWords_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("counters");  // observed generation, replicas, status, updated, ready, available, partition
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, Kind kind, const QList<int> &counters, State state, const QString &message) {
      QTest::newRow(name) << static_cast<int>(kind) << counters << static_cast<int>(state) << message;
    };
    const QString deployment = u"Waiting for deployment \"order-service\" rollout to finish: "_s;
    row("d unobserved", Kind::Deployment, {6, 3, 3, 3, 3, 3, 0}, State::Waiting,
        u"Waiting for deployment spec update to be observed..."_s);
    row("d updating", Kind::Deployment, {7, 3, 4, 1, 3, 3, 0}, State::Waiting,
        deployment + u"1 out of 3 new replicas have been updated..."_s);
    row("d old left", Kind::Deployment, {7, 3, 5, 3, 3, 3, 0}, State::Waiting,
        deployment + u"2 old replicas are pending termination..."_s);
    row("d unavailable", Kind::Deployment, {7, 3, 3, 3, 2, 2, 0}, State::Waiting,
        deployment + u"2 of 3 updated replicas are available..."_s);
    row("d done", Kind::Deployment, {7, 3, 3, 3, 3, 3, 0}, State::Done,
        u"deployment \"order-service\" successfully rolled out"_s);
    row("d scaled to 0", Kind::Deployment, {7, 0, 0, 0, 0, 0, 0}, State::Done,
        u"deployment \"order-service\" successfully rolled out"_s);
    const QString daemon = u"Waiting for daemon set \"order-service\" rollout to finish: "_s;
    row("ds unobserved", Kind::DaemonSet, {6, 3, 3, 3, 3, 3, 0}, State::Waiting,
        u"Waiting for daemon set spec update to be observed..."_s);
    row("ds updating", Kind::DaemonSet, {7, 3, 3, 1, 3, 3, 0}, State::Waiting,
        daemon + u"1 out of 3 new pods have been updated..."_s);
    row("ds unavailable", Kind::DaemonSet, {7, 3, 3, 3, 3, 2, 0}, State::Waiting,
        daemon + u"2 of 3 updated pods are available..."_s);
    row("ds done", Kind::DaemonSet, {7, 3, 3, 3, 3, 3, 0}, State::Done,
        u"daemon set \"order-service\" successfully rolled out"_s);
    row("s unobserved", Kind::StatefulSet, {6, 3, 3, 3, 3, 3, 0}, State::Waiting,
        u"Waiting for statefulset spec update to be observed..."_s);
    row("s not ready", Kind::StatefulSet, {7, 3, 3, 1, 2, 2, 0}, State::Waiting, u"Waiting for 1 pods to be ready..."_s);
    row("s updating", Kind::StatefulSet, {7, 3, 3, 1, 3, 3, 0}, State::Waiting,
        u"Waiting for partitioned roll out to finish: 1 out of 3 new pods have been updated..."_s);
    row("s partition", Kind::StatefulSet, {7, 3, 3, 1, 3, 3, 2}, State::Done,
        u"partitioned roll out complete: 1 new pods have been updated..."_s);
    row("s done", Kind::StatefulSet, {7, 3, 3, 3, 3, 3, 0}, State::Done,
        u"partitioned roll out complete: 3 new pods have been updated..."_s);
  }
  void kubectlsWords() {
    QFETCH(int, kind);
    QFETCH(QList<int>, counters);
    QFETCH(int, state);
    QFETCH(QString, message);
    Workload workload = orderService(static_cast<Kind>(kind)).workload;
    workload.detailed = false;
    workload.observedGeneration = counters.at(0);
    workload.replicas = counters.at(1);
    workload.statusReplicas = counters.at(2);
    workload.updatedReplicas = counters.at(3);
    workload.readyReplicas = counters.at(4);
    workload.availableReplicas = counters.at(5);
    workload.partition = counters.at(6);
    QCOMPARE(rolloutStatus(workload), (RolloutStatus{static_cast<State>(state), message}));
  }

  void statefulSetWithoutRollingUpdateMember() {
    Workload workload = orderService(Kind::StatefulSet).workload;
    workload.object.insert(u"status"_s, QJsonObject{{u"currentReplicas"_s, 3}});
    workload.updateRevision = u"new"_s;
    workload.currentRevision = u"old"_s;
    QCOMPARE(rolloutStatus(workload).message, u"waiting for statefulset rolling update to complete 3 pods at revision new..."_s);
    workload.currentRevision = u"new"_s;
    QCOMPARE(rolloutStatus(workload).message, u"statefulset rolling update complete 3 pods at revision new..."_s);
  }

  void wrongStrategyAndRevision() {
    Workload workload = orderService(Kind::DaemonSet).workload;
    workload.strategy = u"OnDelete"_s;
    QCOMPARE(rolloutStatus(workload),
             (RolloutStatus{State::Failed, u"rollout status is only available for RollingUpdate strategy type"_s}));
    QCOMPARE(rolloutStatus(orderService().workload, 2),
             (RolloutStatus{State::Failed, u"desired revision (2) is different from the running revision (3)"_s}));
  }

  void deadline_data() {
    QTest::addColumn<QDateTime>("conditionAt");
    QTest::addColumn<QDateTime>("patchedAt");
    QTest::addColumn<int>("secondsStill");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("failed");
    QTest::newRow("kubectl's rule without a patch") << start << QDateTime() << 0 << 600 << true;
    QTest::newRow("left by the bad release") << start << start.addSecs(5) << 30 << 600 << false;
    QTest::newRow("ours") << start.addSecs(700) << start.addSecs(5) << 30 << 600 << true;
    QTest::newRow("left, but nothing moves") << start << start.addSecs(5) << 600 << 600 << true;
    QTest::newRow("left, nothing moves, deadline off") << start << start.addSecs(5) << 100000 << INT_MAX << false;
  }
  void deadline() {
    QFETCH(QDateTime, conditionAt);
    QFETCH(QDateTime, patchedAt);
    QFETCH(int, secondsStill);
    QFETCH(int, limit);
    QFETCH(bool, failed);
    Workload workload = timedOut(conditionAt);
    workload.progressDeadlineSeconds = limit;
    const RolloutStatus status = rolloutStatus(workload, {patchedAt, start, start.addSecs(secondsStill)});
    QCOMPARE(status.state, failed ? State::Failed : State::Waiting);
    QCOMPARE(status.message,
             failed
                 ? u"deployment \"order-service\" exceeded its progress deadline"_s
                 : u"Waiting for deployment \"order-service\" rollout to finish: 1 out of 3 new replicas have been updated..."_s);
  }

  void blockers() {
    auto [workload, history] = orderService();
    workload.conditions = {{u"ReplicaFailure"_s, u"True"_s, u"FailedCreate"_s, u"exceeded quota: q"_s, {}, {}}};
    Pod bad = makePod(workload, history.revisions.at(1), 0);
    bad.ready = false;
    bad.containers[0].state = u"waiting"_s;
    bad.containers[0].ready = false;
    bad.containers[0].reason = u"ImagePullBackOff"_s;
    bad.containers[0].message = u"Back-off pulling image"_s;
    Pod pending = makePod(workload, history.revisions.at(1), 1);
    pending.ready = false;
    pending.containers.clear();
    Pod other = bad;
    other.templateHash = u"hash-3"_s;
    Pod creating = bad;
    creating.ref.name = u"creating"_s;
    creating.uid = u"creating"_s;
    creating.containers[0].reason = u"ContainerCreating"_s;
    ClusterEvent event;
    event.type = u"Warning"_s;
    event.reason = u"FailedScheduling"_s;
    event.message = u"0/1 nodes are available"_s;
    event.involvedUid = pending.uid;
    QStringList got;
    for (const Blocker &blocker : rolloutBlockers(workload, {bad, pending, other, creating}, {event}, u"hash-2"_s))
      got.append(sentence(blocker));
    QCOMPARE(got, (QStringList{u"deployment/order-service: FailedCreate: exceeded quota: q"_s,
                               u"pod/order-service-hash-2-0: ImagePullBackOff: Back-off pulling image"_s,
                               u"pod/order-service-hash-2-1: FailedScheduling: 0/1 nodes are available"_s}));
  }

  void orderedReadyTrapNamesThePod() {
    auto [workload, history] = orderService(Kind::StatefulSet);
    Pod broken = makePod(workload, history.revisions.at(2), 2);
    broken.ready = false;
    const auto found = rolloutBlockers(workload, {broken}, {}, u"hash-2"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().reason, u"OrderedReady"_s);
    QVERIFY(found.first().message.contains(u"kubectl delete pod order-service-2 -n production"_s));
    workload.podManagementPolicy = u"Parallel"_s;
    QVERIFY(rolloutBlockers(workload, {broken}, {}, u"hash-2"_s).isEmpty());
    workload.podManagementPolicy = u"OrderedReady"_s;
    workload.partition = 3;
    QVERIFY(rolloutBlockers(workload, {broken}, {}, u"hash-2"_s).isEmpty());
  }
};

STERNWAY_TEST(TestRolloutStatus)

}  // namespace test_rolloutstatus
#include "test_rolloutstatus.moc"
