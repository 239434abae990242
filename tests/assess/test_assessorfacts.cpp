// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/fleetfacts.h"

#include "support/fakeobjects.h"
#include "support/testmain.h"

namespace test_assessorfacts {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

/// A rollout of revision 3 under way: no pod of it is ready, the old ones serve.
OrderService rollingOut(Kind kind = Kind::Deployment) {
  OrderService made = orderService(kind);
  made.workload.updatedReplicas = 1;
  made.workload.availableReplicas = 3;
  made.history.revisions[2].readyReplicas = 0;
  return made;
}

Pod newPod(const OrderService &made, const QString &reason, int restarts, int ageSeconds) {
  Pod pod = makePod(made.workload, made.history.revisions.at(2), 0);
  pod.ready = false;
  pod.created = now.addSecs(-ageSeconds);
  ContainerStatus container;
  container.reason = reason;
  container.restarts = restarts;
  pod.containers = {container};
  return pod;
}

ContainerStatus containerStatus(const QString &state, const QString &reason, int restarts = 0, int exitCode = 0) {
  ContainerStatus status;
  status.name = u"migrate"_s;
  status.state = state;
  status.reason = reason;
  status.restarts = restarts;
  status.exitCode = exitCode;
  return status;
}

/// A pod whose init containers are \a inits; the application waits for them.
Pod initPod(const OrderService &made, const QList<ContainerStatus> &inits, int ageSeconds) {
  Pod pod = newPod(made, u"PodInitializing"_s, 0, ageSeconds);
  pod.phase = u"Pending"_s;
  pod.initContainers = inits;
  return pod;
}

void setDeadlineExceeded(Workload &workload, const QDateTime &at) {
  workload.conditions = {{.type = u"Progressing"_s,
                          .status = u"False"_s,
                          .reason = u"ProgressDeadlineExceeded"_s,
                          .message = {},
                          .lastUpdate = at,
                          .lastTransition = at}};
}
}  // namespace

class TestAssessorFacts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void calm() {
    OrderService made = orderService();
    const auto facts =
        rolloutFacts(made.workload, made.history, QList<Pod>{makePod(made.workload, made.history.revisions.at(2), 0)}, now);
    QVERIFY(!facts.stuck);
    QCOMPARE(facts.failing, std::optional<double>(0));
    QVERIFY(facts.fault.isEmpty());
    const auto metrics = factMetrics(facts, now);
    QCOMPARE(metrics.value(u"rollout_stuck"_s).samples.constLast().value, 0.0);
    QCOMPARE(metrics.value(u"pods_failing"_s).samples.constLast().value, 0.0);
  }

  void deadlineExceeded() {
    OrderService made = rollingOut();
    setDeadlineExceeded(made.workload, now.addSecs(-40));
    const auto facts = rolloutFacts(made.workload, made.history, QList<Pod>{newPod(made, {}, 0, 100)}, now);
    QVERIFY(facts.stuck);
    QCOMPARE(facts.stuckSince, now.addSecs(-40));
    QCOMPARE(facts.failing, std::optional<double>(0));
    QVERIFY2(facts.fault.startsWith(u"0 of 3 pods ready, no progress since 01:59:20"_s), qPrintable(facts.fault));
    const MetricHistory history = factMetrics(facts, now).value(u"rollout_stuck"_s);
    QCOMPARE(history.samples.constLast().time, now.addSecs(-40).toMSecsSinceEpoch());
    QCOMPARE(history.samples.constFirst().value, 0.0);
  }

  /// The condition of the bad release stays until the controller sees progress of the undo.
  void conditionLeftOverFromBefore() {
    OrderService made = rollingOut();
    setDeadlineExceeded(made.workload, now.addSecs(-40));
    QVERIFY(!rolloutFacts(made.workload, made.history, QList<Pod>{newPod(made, {}, 0, 5)}, now).stuck);
  }

  void completeOrPausedIsNotStuck() {
    OrderService made = orderService();
    setDeadlineExceeded(made.workload, now.addSecs(-40));
    QVERIFY(!rolloutFacts(made.workload, made.history, QList<Pod>{}, now).stuck);
    made = rollingOut();
    made.workload.paused = true;
    setDeadlineExceeded(made.workload, now.addSecs(-40));
    QVERIFY(!rolloutFacts(made.workload, made.history, QList<Pod>{}, now).stuck);
  }

  void failingPods_data() {
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("restarts");
    QTest::addColumn<double>("failing");
    QTest::newRow("crash loop") << u"CrashLoopBackOff"_s << 1 << 1.0;
    QTest::newRow("between two crashes") << QString() << 3 << 1.0;
    QTest::newRow("no image") << u"ImagePullBackOff"_s << 0 << 1.0;
    QTest::newRow("missing configuration") << u"CreateContainerConfigError"_s << 0 << 1.0;
    QTest::newRow("just starting") << u"ContainerCreating"_s << 0 << 0.0;
    QTest::newRow("not ready yet") << QString() << 0 << 0.0;
    QTest::newRow("one restart") << QString() << 1 << 0.0;
  }
  void failingPods() {
    QFETCH(QString, reason);
    QFETCH(int, restarts);
    QFETCH(double, failing);
    OrderService made = rollingOut();
    const auto facts = rolloutFacts(made.workload, made.history, QList<Pod>{newPod(made, reason, restarts, 90)}, now);
    QCOMPARE(facts.failing, std::optional<double>(failing));
    QCOMPARE(facts.failingSince, failing > 0 ? now.addSecs(-90) : QDateTime());
    QCOMPARE(facts.fault.isEmpty(), failing == 0);
    if (failing > 0 && !reason.isEmpty())
      QVERIFY2(facts.fault.contains(reason), qPrintable(facts.fault));
  }

  void oldAndTerminatingPodsDoNotCount() {
    OrderService made = rollingOut();
    Pod old = makePod(made.workload, made.history.revisions.at(1), 0);
    old.ready = false;
    old.containers = {newPod(made, u"CrashLoopBackOff"_s, 9, 0).containers.at(0)};
    Pod dying = newPod(made, u"CrashLoopBackOff"_s, 9, 90);
    dying.terminating = true;
    QCOMPARE(rolloutFacts(made.workload, made.history, QList<Pod>{old, dying}, now).failing, std::optional<double>(0));
  }

  /// Init containers run one after the other, and the application waits for all of them.
  void failingInitContainers_data() {
    QTest::addColumn<QList<ContainerStatus>>("inits");
    QTest::addColumn<QString>("reason");
    const ContainerStatus done = containerStatus(u"terminated"_s, u"Completed"_s, 3);
    using Inits = QList<ContainerStatus>;
    QTest::newRow("crash loop") << Inits{containerStatus(u"waiting"_s, u"CrashLoopBackOff"_s, 1)} << u"CrashLoopBackOff"_s;
    QTest::newRow("no image") << Inits{containerStatus(u"waiting"_s, u"ImagePullBackOff"_s)} << u"ImagePullBackOff"_s;
    QTest::newRow("the second one") << Inits{done, containerStatus(u"waiting"_s, u"CreateContainerConfigError"_s)}
                                    << u"CreateContainerConfigError"_s;
    QTest::newRow("has just ended again") << Inits{containerStatus(u"terminated"_s, u"Error"_s, 2, 1)} << u"CrashLoopBackOff"_s;
    QTest::newRow("runs between two crashes") << Inits{containerStatus(u"running"_s, {}, 4)} << u"CrashLoopBackOff"_s;
    QTest::newRow("its first run") << Inits{containerStatus(u"running"_s, {})} << QString();
    QTest::newRow("waits for the one before")
        << Inits{containerStatus(u"running"_s, {}), containerStatus(u"waiting"_s, u"PodInitializing"_s)} << QString();
    QTest::newRow("done after some attempts") << Inits{done} << QString();
    QTest::newRow("has failed once") << Inits{containerStatus(u"terminated"_s, u"Error"_s, 0, 1)} << QString();
  }
  void failingInitContainers() {
    QFETCH(QList<ContainerStatus>, inits);
    QFETCH(QString, reason);
    OrderService made = rollingOut();
    const auto facts = rolloutFacts(made.workload, made.history, QList<Pod>{initPod(made, inits, 90)}, now);
    QCOMPARE(facts.failing, std::optional<double>(reason.isEmpty() ? 0 : 1));
    QCOMPARE(facts.failingSince, reason.isEmpty() ? QDateTime() : now.addSecs(-90));
    QVERIFY2(facts.fault.contains(reason), qPrintable(facts.fault));
  }

  /// While others are ready, the oldest end that is known tells since when.
  void initContainerFailsSinceItsEnd() {
    OrderService made = rollingOut();
    made.history.revisions[2].readyReplicas = 1;
    ContainerStatus ended = containerStatus(u"waiting"_s, u"CrashLoopBackOff"_s, 5);
    ended.lastFinished = now.addSecs(-50);
    const auto facts = rolloutFacts(made.workload, made.history, QList<Pod>{initPod(made, {ended}, 400)}, now);
    QCOMPARE(facts.failingSince, now.addSecs(-50));
  }

  /// Kept in the list after another pod has taken their place.
  void podsThatAreOverDoNotCount_data() {
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("reason");
    QTest::newRow("evicted") << u"Failed"_s << u"Evicted"_s;
    QTest::newRow("node shut down") << u"Failed"_s << u"Terminated"_s;
    QTest::newRow("not admitted by the node") << u"Failed"_s << u"UnexpectedAdmissionError"_s;
    QTest::newRow("complete") << u"Succeeded"_s << u"Completed"_s;
  }
  void podsThatAreOverDoNotCount() {
    QFETCH(QString, phase);
    QFETCH(QString, reason);
    OrderService made = rollingOut();
    Pod over = newPod(made, {}, 9, 900);
    over.phase = phase;
    over.reason = reason;
    const Pod crashing = newPod(made, u"CrashLoopBackOff"_s, 9, 90);
    Pod well = makePod(made.workload, made.history.revisions.at(2), 1);
    well.created = now.addSecs(-90);
    const auto failing = [&made](const QList<Pod> &pods) {
      return rolloutFacts(made.workload, made.history, pods, now).failing.value_or(-1);
    };
    QCOMPARE(failing({over, over, over, crashing, crashing}), 1.0);
    QCOMPARE(failing({over, over, over, crashing, well}), 0.5);
    QCOMPARE(failing({over, over, over, well}), 0.0);
    QCOMPARE(failing({over}), 0.0);
  }

  void podsNotReadable() {
    OrderService made = rollingOut();
    setDeadlineExceeded(made.workload, now.addSecs(-40));
    const auto facts = rolloutFacts(made.workload, made.history, std::nullopt, now);
    QVERIFY(facts.stuck);
    QVERIFY(!facts.failing);
    QVERIFY(!factMetrics(facts, now).contains(u"pods_failing"_s));
  }

  void statefulSet() {
    OrderService made = rollingOut(Kind::StatefulSet);
    QVERIFY(!rolloutFacts(made.workload, made.history, QList<Pod>{newPod(made, {}, 0, 599)}, now).stuck);
    const auto facts = rolloutFacts(made.workload, made.history, QList<Pod>{newPod(made, {}, 0, 640)}, now);
    QVERIFY(facts.stuck);
    QCOMPARE(facts.stuckSince, now.addSecs(-40));
  }
};

STERNWAY_TEST(TestAssessorFacts)

}  // namespace test_assessorfacts
#include "test_assessorfacts.moc"
