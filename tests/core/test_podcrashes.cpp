// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pod.h"

#include "core/verdict.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <algorithm>

namespace test_podcrashes {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QDateTime start = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

QDateTime at(int second) {
  return start.addSecs(second);
}

qint64 ms(int second) {
  return at(second).toMSecsSinceEpoch();
}

QList<qint64> times(const QList<int> &seconds) {
  QList<qint64> list;
  for (const int second : seconds)
    list.append(ms(second));
  return list;
}

/// Running after so many restarts, the last end (if any) at a second.
ContainerStatus running(int restarts, int lastEnd = 0, int exitCode = 1) {
  ContainerStatus status;
  status.name = u"app"_s;
  status.state = u"running"_s;
  status.ready = true;
  status.restarts = restarts;
  if (restarts > 0) {
    status.lastFinished = at(lastEnd);
    status.lastExitCode = exitCode;
    status.lastReason = exitCode == 0 ? u"Completed"_s : u"Error"_s;
  }
  return status;
}

/// It has ended and was not started again yet.
ContainerStatus ended(int restarts, int end, int exitCode = 1) {
  ContainerStatus status = running(restarts, 0, exitCode);
  status.state = u"terminated"_s;
  status.reason = exitCode == 0 ? u"Completed"_s : u"Error"_s;
  status.exitCode = exitCode;
  status.finished = at(end);
  return status;
}

ContainerStatus backingOff(int restarts, int end, int exitCode = 1) {
  ContainerStatus status = running(std::max(restarts, 1), end, exitCode);
  status.restarts = restarts;
  status.state = u"waiting"_s;
  status.reason = u"CrashLoopBackOff"_s;
  return status;
}

Pod pod(const QString &name, const ContainerStatus &status, int created = 0, const QString &hash = u"new"_s) {
  Pod pod;
  pod.ref = {.context = u"lab"_s, .nameSpace = u"production"_s, .name = name, .kind = Kind::Pod};
  pod.uid = u"uid-"_s + name;
  pod.created = at(created);
  pod.templateHash = hash;
  pod.containers = {status};
  return pod;
}

ClusterEvent probeFailed(const QString &podName, const QString &message, int last) {
  ClusterEvent event;
  event.type = u"Warning"_s;
  event.reason = u"Unhealthy"_s;
  event.message = message;
  event.involvedName = podName;
  event.involvedUid = u"uid-"_s + podName;
  event.first = at(last - 30);
  event.last = at(last);
  return event;
}

/// As evaluate() counts: events in (until - window, until].
int countIn(const EventHistory &history, qint64 from, qint64 until) {
  return static_cast<int>(
      std::count_if(history.times.cbegin(), history.times.cend(), [&](qint64 time) { return time > from && time <= until; }));
}
}  // namespace

class TestPodCrashes : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void nothingSeenIsNothingKnown() {
    const EventHistory history = PodCrashTracker().history(at(100), 5min);
    QVERIFY(history.knownSince > history.knownUntil);
    QVERIFY(history.times.isEmpty());
  }

  void calm() {
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(0))}, {}, u"new"_s, at(100));
    const EventHistory history = tracker.history(at(100), 5min);
    QVERIFY(history.times.isEmpty());
    QCOMPARE(history.knownSince, 0);
    QCOMPARE(history.knownUntil, ms(100));
  }

  void everyEndThatIsSeenHasItsTime() {
    PodCrashTracker tracker;
    const auto see = [&tracker](const ContainerStatus &status, int now) {
      tracker.see({pod(u"a"_s, status)}, {}, u"new"_s, at(now));
    };
    see(running(0), 5);
    see(ended(0, 10), 10);
    see(running(1, 10), 11);  // the same end, seen from the other side
    see(ended(1, 20), 21);
    see(backingOff(1, 20), 22);
    see(running(2, 20), 31);
    see(running(3, 55), 56);  // its state between was not seen
    const EventHistory history = tracker.history(at(60), 1min);
    QCOMPARE(history.times, times({10, 20, 55}));
    QCOMPARE(history.knownSince, 0);
  }

  /// Three restarts, of which the last is known: two lie between the pod's beginning and it.
  void theFirstLookKnowsTheLastEndOnly() {
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(3, 500), 0)}, {}, u"new"_s, at(600));
    const EventHistory history = tracker.history(at(600), 5min);
    QCOMPARE(history.times, times({0, 0, 500}));
    QCOMPARE(history.knownSince, ms(500));  // a window that begins later has none of them
    QCOMPARE(history.knownUntil, ms(600));
  }

  /// The whole life of the pod lies in the window, and so do all its crashes.
  void aYoungPodsCrashesAreAllInTheWindow() {
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, backingOff(3, 500), 400)}, {}, u"new"_s, at(600));
    const EventHistory history = tracker.history(at(600), 5min);
    QCOMPARE(history.times, times({400, 400, 400, 500}));
    QCOMPARE(history.knownSince, 0);
    QCOMPARE(tracker.history(at(600), 1min).knownSince, ms(500));
  }

  void whatHappenedWhileNobodyLookedLiesBetweenTheLooks() {
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(1, 50))}, {}, u"new"_s, at(100));
    tracker.see({pod(u"a"_s, running(4, 180))}, {}, u"new"_s, at(200));
    const EventHistory history = tracker.history(at(200), 1min);
    QCOMPARE(history.times, times({50, 100, 100, 180}));
    QCOMPARE(history.knownSince, ms(180));
    QCOMPARE(tracker.history(at(200), 5min).knownSince, 0);
  }

  void goodOrderIsNoCrash() {
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(0))}, {}, u"new"_s, at(5));
    tracker.see({pod(u"a"_s, ended(0, 10, 0))}, {}, u"new"_s, at(10));
    tracker.see({pod(u"a"_s, running(1, 10, 0))}, {}, u"new"_s, at(11));
    QVERIFY(tracker.history(at(60), 5min).times.isEmpty());
    QCOMPARE(tracker.history(at(60), 5min).knownSince, 0);
  }

  void theKubeletHasGivenItUp_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("crashes");
    QTest::newRow("liveness") << u"Liveness probe failed: HTTP probe failed with statuscode: 500"_s << 95 << 1;
    QTest::newRow("startup") << u"Startup probe failed: connection refused"_s << 95 << 1;
    QTest::newRow("readiness takes it out of the service only") << u"Readiness probe failed: timeout"_s << 95 << 0;
    QTest::newRow("long ago") << u"Liveness probe failed: timeout"_s << 5 << 0;
  }
  void theKubeletHasGivenItUp() {
    QFETCH(QString, message);
    QFETCH(int, last);
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(0))}, {}, u"new"_s, at(50));
    tracker.see({pod(u"a"_s, ended(0, 100, 0))}, {probeFailed(u"a"_s, message, last), probeFailed(u"b"_s, message, 99)}, u"new"_s,
                at(101));
    QTEST(static_cast<int>(tracker.history(at(101), 5min).times.size()), "crashes");
  }

  void outOfMemoryIsACrash() {
    ContainerStatus killed = ended(0, 10, 137);
    killed.reason = u"OOMKilled"_s;
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, killed)}, {}, u"new"_s, at(11));
    QCOMPARE(tracker.history(at(11), 5min).times, times({10}));
  }

  void anInitContainersEndsCount() {
    Pod one = pod(u"a"_s, running(0));
    ContainerStatus done = ended(0, 5, 0);
    done.name = u"migrate"_s;
    one.initContainers = {done};
    Pod two = pod(u"b"_s, running(0));
    ContainerStatus broken = backingOff(1, 8);
    broken.name = u"migrate"_s;
    two.initContainers = {broken};
    PodCrashTracker tracker;
    tracker.see({one, two}, {}, u"new"_s, at(10));
    QCOMPARE(tracker.history(at(10), 5min).times, times({0, 8}));
  }

  void whatTheRolloutDeletesDoesNotCrash() {
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(0))}, {}, u"new"_s, at(5));
    Pod leaving = pod(u"a"_s, ended(0, 10, 143));
    leaving.terminating = true;
    tracker.see({leaving}, {}, u"new"_s, at(10));
    QVERIFY(tracker.history(at(10), 5min).times.isEmpty());
  }

  void aReplacedRevisionTakesItsCrashesAlong() {
    PodCrashTracker tracker;
    const Pod bad = pod(u"bad"_s, ended(0, 10), 0, u"bad"_s);
    const Pod good = pod(u"good"_s, ended(0, 20), 0, u"good"_s);
    tracker.see({bad, good}, {}, u"bad"_s, at(21));
    QCOMPARE(tracker.history(at(21), 5min).times, times({10, 20}));
    tracker.see({bad, good}, {}, u"good"_s, at(22));  // rolled back; it is still there
    QCOMPARE(tracker.history(at(22), 5min).times, times({10, 20}));
    tracker.see({good}, {}, u"good"_s, at(23));
    QCOMPARE(tracker.history(at(23), 5min).times, times({20}));
    tracker.see({}, {}, u"good"_s, at(24));  // evicted, not replaced: it has crashed all the same
    QCOMPARE(tracker.history(at(24), 5min).times, times({20}));
    tracker.see({}, {}, u"good"_s, at(24 * 3600 + 60));
    QVERIFY(tracker.history(at(24 * 3600 + 60), 5min).times.isEmpty());
  }

  void theKubeletHasCleanedUp() {
    ContainerStatus status = running(2);
    status.lastFinished = {};
    status.lastReason.clear();
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, status)}, {}, u"new"_s, at(1000));
    QCOMPARE(tracker.history(at(1000), 5min).times, times({0, 0}));
    QCOMPARE(tracker.history(at(1000), 5min).knownSince, ms(1000));
  }

  /// Both count the same history: it has to be incomplete for the window that does not hold for certain what may lie in it.
  void twoWindowsInOneMatrix() {
    const auto row = [](double threshold, std::chrono::milliseconds window) {
      MatrixRow made;
      made.condition.type = ConditionNode::Type::Count;
      made.condition.metric = u"pod_crashes"_s;
      made.condition.threshold = threshold;
      made.condition.window = window;
      made.action = Action::Rollback;
      return made;
    };
    // Of twelve crashes in fifty minutes only the last has a time, a minute ago: how many lie in the five minutes nothing tells.
    PodCrashTracker tracker;
    tracker.see({pod(u"a"_s, running(12, 2940))}, {}, u"new"_s, at(3000));
    for (const bool shortFirst : {true, false}) {
      Matrix matrix;
      matrix.rows = {row(3, 5min), row(10, 1h)};
      if (!shortFirst)
        matrix.rows.swapItemsAt(0, 1);
      Situation situation;
      situation.events.insert(u"pod_crashes"_s, tracker.history(at(3000), inputsOf(matrix).events.value(u"pod_crashes"_s)));
      const Verdict verdict = evaluate(matrix, situation, at(3000));
      QCOMPARE(verdict.rows.at(shortFirst ? 0 : 1).condition, Truth::Unknown);
      QCOMPARE(verdict.rows.at(shortFirst ? 1 : 0).condition, Truth::True);
    }
  }

  /// Against what really happened: never a false alarm (more counted than there were), never a false calm (fewer counted in a
  /// window that is said to be complete), whenever somebody looks.
  void neitherFalseAlarmNorFalseCalm() {
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
      const int created = random.bounded(0, 300);
      QList<int> ends;
      for (int time = created; ends.size() < 30;) {
        time += random.bounded(1, 120);
        ends.append(time);
      }
      PodCrashTracker tracker;
      for (int now = created + random.bounded(1, 400); now < ends.constLast(); now += random.bounded(1, 200)) {
        const auto last = std::upper_bound(ends.cbegin(), ends.cend(), now);
        const int count = static_cast<int>(std::distance(ends.cbegin(), last));
        tracker.see({pod(u"a"_s, running(count, count > 0 ? *std::prev(last) : 0), created)}, {}, u"new"_s, at(now));
        for (const int window : {60, 300, 900}) {
          const EventHistory history = tracker.history(at(now), std::chrono::seconds(window));
          const int really = static_cast<int>(std::count_if(ends.cbegin(), last, [&](int end) { return end > now - window; }));
          const int counted = countIn(history, ms(now - window), ms(now));
          QVERIFY2(counted <= really, qPrintable(u"%1 counted, %2 happened"_s.arg(counted).arg(really)));
          if (history.knownSince <= ms(now - window))
            QCOMPARE(counted, really);
        }
      }
    }
  }
};

STERNWAY_TEST(TestPodCrashes)

}  // namespace test_podcrashes
#include "test_podcrashes.moc"
