// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "core/podtemplate.h"
#include "support/testmain.h"

namespace test_rolloutsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using State = Probe::State;

const QString restartedKey = u"kubectl.kubernetes.io/restartedAt"_s;

QString restartedAt(const Workload &workload) {
  return workload.podTemplate[u"metadata"_s][u"annotations"_s][restartedKey].toString();
}

/// Three Deployments of a namespace.
struct NamespaceRig : ClusterRig {
  NamespaceRig() {
    add(ref.name);
    add(u"web"_s);
    add(u"worker"_s);
  }
  void add(const QString &name) {
    const Workload workload = name == ref.name ? live() : makeWorkload(Kind::Deployment, name, podTemplate(u"a:1"_s));
    cluster.setWorkload(workload);
    cluster.setObject({u"apps"_s, u"v1"_s, u"deployments"_s, u"production"_s, name}, workload.object);
  }
  [[nodiscard]] int restarted() const {
    int count = 0;
    for (const QString &name : {ref.name, u"web"_s, u"worker"_s})
      count += restartedAt(cluster.stored({u"lab"_s, u"production"_s, name, Kind::Deployment})).isEmpty() ? 0 : 1;
    return count;
  }
};
}  // namespace

class TestRolloutSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void restartsEachKind_data() {
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
      QTest::newRow(qPrintable(kindName(kind))) << kind;
  }
  void restartsEachKind() {
    QFETCH(Kind, kind);
    ClusterRig rig(kind);
    const Step step = rig.step(u"kubernetes.restart"_s, {{u"workload"_s, u"deployment/order-service"_s}});
    QCOMPARE(rig.findingIds(step), QStringList());
    QCOMPARE(rig.probe(step).state, State::NotApplied);
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(restartedAt(rig.live()), u"2026-01-10T02:00:00Z"_s);
    QCOMPARE(rig.live().images, QStringList{u"registry.example.com/svc:v1.3.0"_s});
    QCOMPARE(rig.outcome->result.value(u"template"_s).toString(), templateDigest(rig.live().podTemplate));
    QCOMPARE(rig.probe(step).state, State::Applied);
    // done again it restarts nothing; another step does, within the same second too
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(rig.live().generation, 8);
    QCOMPARE(rig.run(rig.step(u"kubernetes.restart"_s, {}, u"s/2"_s)), StepState::Finished);
    QCOMPARE(restartedAt(rig.live()), u"2026-01-10T02:00:01Z"_s);
  }

  void aPausedDeploymentIsNotRestarted() {
    ClusterRig rig;
    rig.set(u"paused"_s, true);
    const Step step = rig.step(u"kubernetes.restart"_s, {});
    QCOMPARE(rig.findingIds(step), QStringList{u"step.refused block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"atch production"_s), 0);
  }

  void aRestartIsNotDoneTwice() {
    ClusterRig rig;
    rig.cluster.failAfterEffect(u"patch production"_s, ClusterRig::error(ErrorKind::Timeout));
    QCOMPARE(rig.run(rig.step(u"kubernetes.restart"_s, {})), StepState::Finished);
    QCOMPARE(rig.live().generation, 8);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 1);
  }

  void aDeployBesideItIsNoObstacle() {
    ClusterRig rig;
    rig.cluster.failOn(u"patch production"_s, ClusterRig::error(ErrorKind::Conflict), 1);
    rig.cluster.hold(u"patch production"_s);
    rig.start(rig.step(u"kubernetes.restart"_s, {}));
    QTRY_COMPARE(rig.cluster.count(u"patch production"_s), 1);
    rig.cluster.deploy(rig.ref, podTemplate(u"registry.example.com/svc:v1.4.0"_s));
    rig.cluster.release(u"patch production"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.live().images, QStringList{u"registry.example.com/svc:v1.4.0"_s});
    QVERIFY(!restartedAt(rig.live()).isEmpty());
  }

  void many_data() {
    QTest::addColumn<QJsonObject>("args");
    QTest::newRow("all") << QJsonObject{{u"all"_s, true}};
    QTest::newRow("by selector") << QJsonObject{{u"selector"_s, u"tier=web"_s}};
  }
  void many() {
    QFETCH(QJsonObject, args);
    NamespaceRig rig;
    const Step step = rig.step(u"kubernetes.restart"_s, args);
    const auto shown = rig.preview(step);
    QVERIFY(shown);
    QCOMPARE(shown->changes.size(), 3);
    QCOMPARE(shown->findings.size(), 0);
    QCOMPARE(rig.probe(step).state, State::NotApplied);
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(rig.restarted(), 3);
    QCOMPARE(rig.outcome->result.value(u"workloads"_s).toArray().size(), 3);
    QCOMPARE(rig.probe(step).state, State::Applied);
  }

  void oneOfManyIsRefused() {
    NamespaceRig rig;
    rig.cluster.failOn(u"patch production/deployment/web"_s, ClusterRig::error(ErrorKind::Forbidden));
    const Step step = rig.step(u"kubernetes.restart"_s, {{u"all"_s, true}});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.restarted(), 2);
    QVERIFY(rig.outcome->message.contains(u"deployment/web"_s));
    QCOMPARE(rig.probe(step).state, State::NotApplied);
    // the others are left alone when it is done again
    rig.cluster.clearRules();
    QCOMPARE(rig.run(step), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"patch production"_s), 4);
  }

  void manyAreStopped() {
    NamespaceRig rig;
    rig.cluster.hold(u"patch production"_s);
    rig.start(rig.step(u"kubernetes.restart"_s, {{u"all"_s, true}}));
    QTRY_COMPARE(rig.cluster.count(u"patch production"_s), 1);
    rig.current->stop();
    rig.cluster.release(u"patch production"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.restarted(), 1);
  }

  void nothingToRestart_data() {
    QTest::addColumn<QJsonObject>("args");
    QTest::newRow("empty namespace") << QJsonObject{{u"all"_s, true}};
    QTest::newRow("selector that matches nothing") << QJsonObject{{u"selector"_s, u"tier=none"_s}};
    QTest::newRow("empty selector") << QJsonObject{{u"selector"_s, u" "_s}};
  }
  void nothingToRestart() {
    QFETCH(QJsonObject, args);
    ClusterRig rig;
    const Step step = rig.step(u"kubernetes.restart"_s, args);
    QCOMPARE(rig.findingIds(step), QStringList{u"step.target block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"atch production"_s), 0);
  }

  void recognised_data() {
    QTest::addColumn<QJsonObject>("args");
    QTest::newRow("kubectl rollout restart deployment") << QJsonObject{{u"all"_s, true}};
    QTest::newRow("kubectl rollout restart deploy -l tier=web") << QJsonObject{{u"selector"_s, u"tier=web"_s}};
    QTest::newRow("kubectl rollout restart sts") << QJsonObject();
    QTest::newRow("kubectl rollout restart sts/db") << QJsonObject{{u"workload"_s, u"statefulset/db"_s}};
  }
  void recognised() {
    const CommandSource source{.revision = {}, .image = {}, .isInteractive = {}, .doubt = {}};
    const auto found =
        stepKinds().find(u"kubernetes.restart"_s)->recognise(QString::fromUtf8(QTest::currentDataTag()).split(u' '), source);
    QTEST(found.value(0), "args");
  }

  void pausesAndResumes() {
    ClusterRig rig;
    const Step pause = rig.step(u"kubernetes.pause"_s, {});
    const Step resume = rig.step(u"kubernetes.resume"_s, {}, u"s/2"_s);
    QCOMPARE(rig.run(pause), StepState::Finished);
    QVERIFY(rig.live().paused);
    QCOMPARE(rig.probe(pause).state, State::Applied);
    QCOMPARE(rig.probe(resume).state, State::NotApplied);
    QCOMPARE(rig.run(pause), StepState::Finished);
    QCOMPARE(rig.live().generation, 8);
    QCOMPARE(rig.findingIds(resume), QStringList());
    QCOMPARE(rig.run(resume), StepState::Finished);
    QVERIFY(!rig.live().paused);
    QCOMPARE(rig.findingIds(resume), QStringList{u"step.done info"_s});
    QCOMPARE(rig.probe(pause).state, State::NotApplied);
  }

  void onlyDeploymentsPause() {
    ClusterRig rig(Kind::StatefulSet);
    QCOMPARE(rig.findingIds(rig.step(u"kubernetes.pause"_s, {})), QStringList{u"step.refused block"_s});
    QCOMPARE(rig.run(rig.step(u"kubernetes.resume"_s, {})), StepState::Failed);
  }

  void resumingReleasesWhatWaits() {
    ClusterRig rig;
    rig.set(u"paused"_s, true);
    History history = rig.cluster.storedHistory(rig.ref);
    history.revisions.last().current = false;
    rig.cluster.setHistory(rig.ref, history);
    QCOMPARE(rig.findingIds(rig.step(u"kubernetes.resume"_s, {})), QStringList{u"rollout.waiting-change warn"_s});
    rig.cluster.failOn(u"history"_s, ClusterRig::error(ErrorKind::Timeout));
    QCOMPARE(rig.findingIds(rig.step(u"kubernetes.resume"_s, {})), QStringList{u"error"_s});
  }
};

STERNWAY_TEST(TestRolloutSteps)

}  // namespace test_rolloutsteps
#include "test_rolloutsteps.moc"
