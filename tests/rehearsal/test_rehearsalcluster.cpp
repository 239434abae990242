// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/clusterbuilder.h"
#include "rehearsal/deploymentcontroller.h"
#include "rehearsal/gitopscontroller.h"
#include "rehearsal/patches.h"
#include "rehearsal/replicasetcontroller.h"
#include "rehearsal/scenario.h"
#include "support/manualclock.h"
#include "support/testmain.h"

namespace test_rehearsalcluster {

using namespace sternway;
using namespace sternway::rehearsal;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString deploymentKey = u"deployments.apps"_s;

/// The cluster of a scenario without its servers, on a clock that moves by hand.
struct World {
  explicit World(Scenario loaded, quint64 seed = 1)
      : scenario(std::move(loaded)),
        simulation(seed, clock, clock.now().addSecs(-900)),
        store(simulation),
        images(scenario),
        kubelet(simulation, store, images, traffic),
        replicaSets(simulation, store),
        deployments(simulation, store),
        gitOps(scenario, simulation, store),
        happenings(scenario, simulation, store) {
    ClusterBuilder(scenario, simulation, store, kubelet, traffic, images).build(clock.now());
    happenings.plan(clock.now());
    simulation.runUntilNow();
  }
  explicit World(const QString &name, quint64 seed = 1) : World(*loadScenario(name), seed) {}

  [[nodiscard]] QJsonObject deployment() const { return *store.get(deploymentKey, u"production"_s, u"order-service"_s); }
  [[nodiscard]] QString reason(const QString &type) const {
    return conditionOf(deployment().value(u"status"_s).toObject(), type).value(u"reason"_s).toString();
  }
  /// What the real undo does: the template and annotations of a revision.
  void undoTo(const QString &version) {
    const ScenarioService *service = scenario.find(u"production"_s, u"order-service"_s);
    store.update(deploymentKey, released(deployment(), *service, *service->find(version)));
  }
  void setImage(const QString &image) {
    QJsonObject object = deployment();
    QJsonObject podTemplate = at(object, {u"spec"_s, u"template"_s}).toObject();
    QJsonObject container = at(podTemplate, {u"spec"_s, u"containers"_s}).toArray().at(0).toObject();
    container.insert(u"image"_s, image);
    podTemplate = with(podTemplate, {u"spec"_s, u"containers"_s}, QJsonArray{container});
    store.update(deploymentKey, with(object, {u"spec"_s, u"template"_s}, podTemplate));
  }
  [[nodiscard]] QString revisions() const {
    QStringList lines;
    for (const QJsonObject &set : ownedReplicaSets(store, deployment())) {
      const QString image =
          at(set, {u"spec"_s, u"template"_s, u"spec"_s, u"containers"_s}).toArray().at(0).toObject().value(u"image"_s).toString();
      lines += u"%1 %2 %3/%4 [%5]"_s.arg(revisionOf(set))
                   .arg(image.section(u':', -1))
                   .arg(statusCount(set, u"readyReplicas"_s))
                   .arg(specReplicas(set))
                   .arg(annotationsOf(set).value(u"deployment.kubernetes.io/revision-history"_s).toString());
    }
    return lines.join(u", "_s);
  }
  [[nodiscard]] QString waitingReasons() const {
    QStringList reasons;
    for (const QJsonObject &pod : store.list(u"pods"_s, u"production"_s)) {
      const QJsonObject status = at(pod, {u"status"_s, u"containerStatuses"_s}).toArray().at(0).toObject();
      const QString found = at(status, {u"state"_s, u"waiting"_s, u"reason"_s}).toString();
      if (!found.isEmpty() && !reasons.contains(found))
        reasons += found;
    }
    return reasons.join(u',');
  }

  test::ManualClock clock;
  Scenario scenario;
  Simulation simulation;
  ObjectStore store;
  TrafficLog traffic;
  ImageCatalogue images;
  Kubelet kubelet;
  ReplicaSetController replicaSets;
  DeploymentController deployments;
  GitOpsController gitOps;
  Happenings happenings;
};
}  // namespace

class TestRehearsalCluster : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void badReleaseIsLiveAtTheStart() {
    const World world(u"bad-release"_s);
    QCOMPARE(world.revisions(), u"1 v1.2.1 0/0 [], 2 v1.2.2 0/0 [], 3 v1.2.3 0/0 [], 4 v1.3.0 3/3 []"_s);
    QCOMPARE(world.reason(u"Progressing"_s), u"NewReplicaSetAvailable"_s);
    QCOMPARE(statusCount(world.deployment(), u"availableReplicas"_s), 3);
    QCOMPARE(world.store.list(deploymentKey).size(), 15);
  }

  void undoReusesTheOldReplicaSet() {
    World world(u"bad-release"_s);
    world.undoTo(u"v1.2.3"_s);
    world.clock.advance(60s);
    QCOMPARE(world.revisions(), u"1 v1.2.1 0/0 [], 2 v1.2.2 0/0 [], 5 v1.2.3 3/3 [3], 4 v1.3.0 0/0 []"_s);
    QCOMPARE(world.reason(u"Progressing"_s), u"NewReplicaSetAvailable"_s);
    world.undoTo(u"v1.3.0"_s);
    world.clock.advance(60s);
    world.undoTo(u"v1.2.3"_s);
    world.clock.advance(60s);
    QCOMPARE(world.revisions(), u"1 v1.2.1 0/0 [], 2 v1.2.2 0/0 [], 7 v1.2.3 3/3 [3,5], 6 v1.3.0 0/0 [4]"_s);
  }

  void aRolloutKeepsWithinSurgeAndUnavailable() {
    World world(u"bad-release"_s);
    world.undoTo(u"v1.2.3"_s);
    int most = 0;
    int least = 99;
    for (int i = 0; i < 300; ++i) {
      world.clock.advance(100ms);
      int asked = 0;
      int available = 0;
      for (const QJsonObject &set : ownedReplicaSets(world.store, world.deployment())) {
        asked += specReplicas(set);
        available += statusCount(set, u"availableReplicas"_s);
      }
      most = std::max(most, asked);
      least = std::min(least, available);
    }
    QCOMPARE(most, 4);
    QCOMPARE(least, 3);
  }

  void brokenReleases_data() {
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("waiting");
    QTest::newRow("no such image") << u"registry.example.com/order-service:v9"_s << u"ImagePullBackOff"_s;
    QTest::newRow("crashes") << u"registry.example.com/order-service:crash"_s << u"CrashLoopBackOff"_s;
  }

  void brokenReleases() {
    QFETCH(QString, image);
    QFETCH(QString, waiting);
    Scenario scenario = *loadScenario(u"bad-release"_s);
    ScenarioRevision crash;
    crash.version = u"crash"_s;
    crash.image = u"registry.example.com/order-service:crash"_s;
    crash.behaviour.crashes = true;
    scenario.services.first().revisions += crash;
    World world(scenario);
    world.setImage(image);
    world.clock.advance(30s);
    QCOMPARE(world.waitingReasons(), waiting);
    QCOMPARE(world.reason(u"Progressing"_s), u"ReplicaSetUpdated"_s);
    world.clock.advance(60s);
    QCOMPARE(world.reason(u"Progressing"_s), u"ProgressDeadlineExceeded"_s);
    QCOMPARE(statusCount(world.deployment(), u"availableReplicas"_s), 3);
    world.undoTo(u"v1.3.0"_s);
    world.clock.advance(30s);
    QCOMPARE(world.reason(u"Progressing"_s), u"NewReplicaSetAvailable"_s);
    QCOMPARE(world.waitingReasons(), QString());
  }

  void neverReadyHangs() {
    World world(u"never-ready"_s);
    QCOMPARE(world.revisions(), u"1 v1.2.1 0/0 [], 2 v1.2.2 0/0 [], 3 v1.2.3 3/3 [], 4 v1.3.0 0/1 []"_s);
    QCOMPARE(world.reason(u"Progressing"_s), u"ProgressDeadlineExceeded"_s);
    world.undoTo(u"v1.2.3"_s);
    world.clock.advance(30s);
    QCOMPARE(world.revisions(), u"1 v1.2.1 0/0 [], 2 v1.2.2 0/0 [], 5 v1.2.3 3/3 [3], 4 v1.3.0 0/0 []"_s);
    QCOMPARE(world.reason(u"Progressing"_s), u"NewReplicaSetAvailable"_s);
  }

  void pauseHoldsTheRollout() {
    World world(u"bad-release"_s);
    world.store.update(deploymentKey, with(world.deployment(), {u"spec"_s, u"paused"_s}, true));
    world.undoTo(u"v1.2.3"_s);
    world.clock.advance(30s);
    QCOMPARE(world.reason(u"Progressing"_s), u"DeploymentPaused"_s);
    QVERIFY(world.revisions().contains(u"4 v1.3.0 3/3"_s));
    world.store.update(deploymentKey, with(world.deployment(), {u"spec"_s, u"paused"_s}, QJsonValue::Undefined));
    world.clock.advance(60s);
    QVERIFY(world.revisions().contains(u"5 v1.2.3 3/3"_s));
  }

  void gitOpsTakesAnUndoBack() {
    World world(u"gitops-revert"_s);
    QVERIFY(world.revisions().contains(u"4 v1.3.0 3/3"_s));
    world.undoTo(u"v1.2.3"_s);
    world.clock.advance(3s);
    QVERIFY(world.revisions().contains(u"5 v1.2.3"_s));
    world.clock.advance(60s);
    QVERIFY(world.revisions().contains(u"6 v1.3.0 3/3"_s));
    // With automation off the undo stays.
    auto application = *world.store.get(u"applications.argoproj.io"_s, u"argocd"_s, u"order-service"_s);
    world.store.update(u"applications.argoproj.io"_s,
                       with(application, {u"spec"_s, u"syncPolicy"_s, u"automated"_s}, QJsonValue::Undefined));
    world.undoTo(u"v1.2.3"_s);
    world.clock.advance(60s);
    QVERIFY(world.revisions().contains(u"7 v1.2.3 3/3"_s));
    QVERIFY(world.gitOps.agrees(world.scenario.applications.first()));
  }

  void gitOpsFollowsItsSource() {
    World world(u"gitops-revert"_s);
    auto application = *world.store.get(u"applications.argoproj.io"_s, u"argocd"_s, u"order-service"_s);
    world.store.update(u"applications.argoproj.io"_s,
                       with(application, {u"spec"_s, u"source"_s, u"targetRevision"_s}, u"v1.2.3"_s));
    world.clock.advance(60s);
    QVERIFY(world.revisions().contains(u"5 v1.2.3 3/3"_s));
  }

  void aDeletedPodIsReplaced() {
    World world(u"bad-release"_s);
    const QJsonObject pod = world.store.list(u"pods"_s, u"production"_s).at(2);
    QJsonObject ending = with(pod, {u"metadata"_s, u"deletionTimestamp"_s}, timestamp(world.clock.now()));
    world.store.update(u"pods"_s, with(ending, {u"metadata"_s, u"deletionGracePeriodSeconds"_s}, 5));
    world.clock.advance(30s);
    QVERIFY(!world.store.get(u"pods"_s, u"production"_s, nameOf(pod)));
    QCOMPARE(statusCount(world.deployment(), u"availableReplicas"_s), 3);
  }

  void sameSeedSameCluster_data() {
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<bool>("same");
    QTest::newRow("same seed") << quint64(7) << true;
    QTest::newRow("other seed") << quint64(8) << false;
  }

  void sameSeedSameCluster() {
    QFETCH(quint64, seed);
    QFETCH(bool, same);
    World first(u"bad-release"_s, 7);
    World second(u"bad-release"_s, seed);
    first.undoTo(u"v1.2.3"_s);
    second.undoTo(u"v1.2.3"_s);
    first.clock.advance(60s);
    for (int i = 0; i < 600; ++i)
      second.clock.advance(100ms);  // in other steps: the order of events does not depend on when the timer fires
    for (const QString &key : {u"pods"_s, u"replicasets.apps"_s, u"events"_s})
      QCOMPARE(first.store.list(key) == second.store.list(key), same);
    if (same)
      QCOMPARE(first.store.version(), second.store.version());
  }
};

STERNWAY_TEST(TestRehearsalCluster)

}  // namespace test_rehearsalcluster
#include "test_rehearsalcluster.moc"
