// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterrig.h"
#include "support/testmain.h"

namespace test_podsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
using State = Probe::State;

ResourcePath podAt(const QString &name) {
  return {{}, u"v1"_s, u"pods"_s, u"production"_s, name};
}

/// Pods as the API has them; all were created an hour before the plan.
struct PodRig : ClusterRig {
  enum class Health { Ready, Crashing, Pulling, Slow, NotReady, Unscheduled, Failed, Done, InitCrashing };

  void add(const QString &name, Health health = Health::Ready, const QString &kind = u"ReplicaSet"_s) {
    QJsonObject metadata{{u"name"_s, name},
                         {u"namespace"_s, u"production"_s},
                         {u"uid"_s, u"uid-"_s + name},
                         {u"creationTimestamp"_s, clock.now().addSecs(-3600).toString(Qt::ISODate)}};
    if (!kind.isEmpty())
      metadata.insert(u"ownerReferences"_s,
                      QJsonArray{QJsonObject{{u"kind"_s, kind}, {u"name"_s, u"web-1"_s}, {u"controller"_s, true}}});
    cluster.setObject(podAt(name), {{u"metadata"_s, metadata}, {u"status"_s, status(health)}});
  }
  void terminate(const QString &name) {
    QJsonObject pod = *cluster.object(podAt(name));
    QJsonObject metadata = pod.value(u"metadata"_s).toObject();
    metadata.insert(u"deletionTimestamp"_s, clock.now().toString(Qt::ISODate));
    pod.insert(u"metadata"_s, metadata);
    cluster.setObject(podAt(name), pod);
  }
  /// Another pod under the same name, as a StatefulSet makes it.
  void replace(const QString &name) {
    QJsonObject pod = *cluster.object(podAt(name));
    QJsonObject metadata = pod.value(u"metadata"_s).toObject();
    metadata.insert(u"uid"_s, u"other"_s);
    metadata.insert(u"creationTimestamp"_s, clock.now().addSecs(60).toString(Qt::ISODate));
    pod.insert(u"metadata"_s, metadata);
    cluster.setObject(podAt(name), pod);
  }
  [[nodiscard]] bool has(const QString &name) const { return cluster.object(podAt(name)) != nullptr; }
  [[nodiscard]] Step deletion(bool stuck = false) const {
    QJsonObject args{{u"selector"_s, u"app=web"_s}};
    if (stuck)
      args.insert(u"stuck"_s, true);
    return step(u"kubernetes.deletePods"_s, args);
  }

private:
  [[nodiscard]] QJsonObject status(Health health) const {
    const auto waiting = [](const QString &reason) {
      return QJsonArray{QJsonObject{{u"state"_s, QJsonObject{{u"waiting"_s, QJsonObject{{u"reason"_s, reason}}}}}}};
    };
    const auto conditions = [this](const QString &type, const QString &value, int age) {
      return QJsonArray{QJsonObject{
          {u"type"_s, type}, {u"status"_s, value}, {u"lastTransitionTime"_s, clock.now().addSecs(-age).toString(Qt::ISODate)}}};
    };
    const QString running = u"Running"_s;
    switch (health) {
      case Health::Ready: return {{u"phase"_s, running}, {u"conditions"_s, conditions(u"Ready"_s, u"True"_s, 3000)}};
      case Health::Crashing: return {{u"phase"_s, running}, {u"containerStatuses"_s, waiting(u"CrashLoopBackOff"_s)}};
      case Health::Pulling: return {{u"phase"_s, u"Pending"_s}, {u"containerStatuses"_s, waiting(u"ImagePullBackOff"_s)}};
      case Health::Slow:
        return {{u"phase"_s, u"Pending"_s},
                {u"containerStatuses"_s, waiting(u"ContainerCreating"_s)},
                {u"conditions"_s, conditions(u"Ready"_s, u"False"_s, 60)}};
      case Health::NotReady: return {{u"phase"_s, running}, {u"conditions"_s, conditions(u"Ready"_s, u"False"_s, 900)}};
      case Health::Unscheduled:
        return {{u"phase"_s, u"Pending"_s}, {u"conditions"_s, conditions(u"PodScheduled"_s, u"False"_s, 900)}};
      case Health::Failed: return {{u"phase"_s, u"Failed"_s}, {u"reason"_s, u"Evicted"_s}};
      case Health::Done: return {{u"phase"_s, u"Succeeded"_s}};
      case Health::InitCrashing:
        return {{u"phase"_s, u"Pending"_s}, {u"initContainerStatuses"_s, waiting(u"CrashLoopBackOff"_s)}};
    }
    return {};
  }
};
}  // namespace

class TestPodSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void commands() {
    RunbookService service;
    service.name = u"shop"_s;
    service.nameSpace = u"production"_s;
    const StepDescriptor &deletion = *stepKinds().find(u"kubernetes.deletePods"_s);
    QCOMPARE(deletion.command({QJsonObject{{u"selector"_s, u"app=web"_s}, {u"stuck"_s, true}}, service}),
             u"kubectl -n production get pods -l app=web\nkubectl -n production delete pod POD"_s);
  }

  void deletesAllThatMatch() {
    PodRig rig;
    rig.add(u"web-a"_s);
    rig.add(u"web-b"_s, PodRig::Health::Crashing, u"StatefulSet"_s);
    const Step step = rig.deletion();
    const auto shown = rig.preview(step);
    QVERIFY(shown);
    QCOMPARE(shown->changes.size(), 2);
    QVERIFY(shown->changes.at(0).contains(u"ReplicaSet/web-1"_s));
    QCOMPARE(shown->findings.size(), 0);
    QCOMPARE(rig.cluster.count(u"dryRun remove"_s), 2);
    QVERIFY(rig.has(u"web-a"_s));
    QCOMPARE(rig.probe(step).state, State::NotApplied);
    QCOMPARE(rig.run(step), StepState::Finished);
    QVERIFY(!rig.has(u"web-a"_s) && !rig.has(u"web-b"_s));
    QCOMPARE(rig.outcome->result.value(u"pods"_s).toArray().size(), 2);
    QCOMPARE(rig.probe(step).state, State::Applied);
  }

  /// The one before has crashed with one deletion done, and the controller has made another pod meanwhile.
  void doneAgainItLeavesNewPodsAlone_data() {
    QTest::addColumn<bool>("isListed");
    QTest::newRow("by their uids") << true;
    QTest::newRow("by the time, where they could not be listed") << false;
  }
  void doneAgainItLeavesNewPodsAlone() {
    QFETCH(bool, isListed);
    PodRig rig;
    rig.add(u"web-a"_s);
    rig.add(u"web-b"_s);
    if (!isListed)
      rig.cluster.failOn(u"list pods"_s, ClusterRig::error(ErrorKind::Unreachable), 1);
    const Step step = rig.deletion();
    const auto from = await(stepKinds().find(step.kind)->startsFrom(rig.context(), step, &rig.owner));
    QVERIFY(from && !from->isEmpty());
    rig.replace(u"web-a"_s);
    rig.outputs.insert(step.id, {{startedFromKey, *from}});
    const StepRecord record{.operationId = rig.plan.id,
                            .stepId = step.id,
                            .state = StepState::Started,
                            .startedAt = rig.plan.made,
                            .result = rig.outputs.value(step.id)};
    const auto probed = [&] { return await(stepKinds().find(step.kind)->probe(rig.context(), step, record, &rig.owner)); };
    QCOMPARE(probed()->state, State::NotApplied);
    QCOMPARE(rig.run(step), StepState::Finished);
    QVERIFY(rig.has(u"web-a"_s) && !rig.has(u"web-b"_s));
    QCOMPARE(probed()->state, State::Applied);
    QCOMPARE(rig.run(step), StepState::Skipped);
    QVERIFY(rig.has(u"web-a"_s));
  }

  void deletesTheStuckOnes_data() {
    QTest::addColumn<int>("health");
    QTest::addColumn<bool>("isStuck");
    const auto row = [](const char *name, PodRig::Health health, bool isStuck) {
      QTest::newRow(name) << static_cast<int>(health) << isStuck;
    };
    row("crashing", PodRig::Health::Crashing, true);
    row("image missing", PodRig::Health::Pulling, true);
    row("init container crashing", PodRig::Health::InitCrashing, true);
    row("not ready for long", PodRig::Health::NotReady, true);
    row("evicted", PodRig::Health::Failed, true);
    row("ready", PodRig::Health::Ready, false);
    row("starting", PodRig::Health::Slow, false);
    row("no node takes it", PodRig::Health::Unscheduled, false);
    row("done", PodRig::Health::Done, false);
  }
  void deletesTheStuckOnes() {
    QFETCH(int, health);
    QFETCH(bool, isStuck);
    PodRig rig;
    rig.add(u"web-a"_s, static_cast<PodRig::Health>(health));
    rig.add(u"web-b"_s);
    QCOMPARE(rig.run(rig.deletion(true)), isStuck ? StepState::Finished : StepState::Skipped);
    QCOMPARE(rig.has(u"web-a"_s), !isStuck);
    QVERIFY(rig.has(u"web-b"_s));
  }

  void podsWithoutAController_data() {
    QTest::addColumn<QString>("owner");
    QTest::newRow("none") << QString();
    QTest::newRow("the kubelet's own") << u"Node"_s;
  }
  void podsWithoutAController() {
    QFETCH(QString, owner);
    PodRig rig;
    rig.add(u"debug"_s, PodRig::Health::Ready, owner);
    QCOMPARE(rig.findingIds(rig.deletion()), QStringList{u"pods.bare block"_s});
    QCOMPARE(rig.run(rig.deletion()), StepState::Failed);
    rig.add(u"web-a"_s);
    QCOMPARE(rig.findingIds(rig.deletion()), QStringList{u"pods.bare warn"_s});
    QCOMPARE(rig.run(rig.deletion()), StepState::Finished);
    QVERIFY(rig.has(u"debug"_s) && !rig.has(u"web-a"_s));
  }

  void nothingMatches() {
    PodRig rig;
    QCOMPARE(rig.findingIds(rig.deletion()), QStringList{u"pods.none warn"_s});
    QCOMPARE(rig.run(rig.deletion()), StepState::Skipped);
    rig.add(u"web-a"_s, PodRig::Health::Crashing);
    rig.terminate(u"web-a"_s);
    QCOMPARE(rig.run(rig.deletion()), StepState::Skipped);
    QCOMPARE(rig.cluster.count(u"remove"_s), 0);
  }

  void anEmptySelectorIsRefused() {
    PodRig rig;
    rig.add(u"web-a"_s);
    const Step step = rig.step(u"kubernetes.deletePods"_s, {{u"selector"_s, u" "_s}});
    QCOMPARE(rig.findingIds(step), QStringList{u"pods.list block"_s});
    QCOMPARE(rig.run(step), StepState::Failed);
    QCOMPARE(rig.cluster.count(u"list"_s), 0);
  }

  void anotherPodOfThatNameIsLeftAlone() {
    PodRig rig;
    rig.add(u"web-0"_s, PodRig::Health::Crashing, u"StatefulSet"_s);
    rig.cluster.hold(u"remove pods"_s);
    rig.start(rig.deletion());
    QTRY_COMPARE(rig.cluster.count(u"remove pods"_s), 1);
    rig.replace(u"web-0"_s);
    rig.cluster.release(u"remove pods"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QVERIFY(rig.has(u"web-0"_s));
    QCOMPARE(rig.probe(rig.deletion()).state, State::Applied);
  }

  void deletionAnswerLost_data() {
    QTest::addColumn<bool>("hadEffect");
    QTest::newRow("after the effect") << true;
    QTest::newRow("before it") << false;
  }
  void deletionAnswerLost() {
    QFETCH(bool, hadEffect);
    PodRig rig;
    rig.add(u"web-a"_s);
    const Error lost = ClusterRig::error(ErrorKind::Timeout);
    hadEffect ? rig.cluster.failAfterEffect(u"remove pods"_s, lost) : rig.cluster.failOn(u"remove pods"_s, lost, 1);
    rig.cluster.failOn(u"get pods"_s, ClusterRig::error(ErrorKind::Unreachable), 2);
    QCOMPARE(rig.run(rig.deletion()), StepState::Finished);
    QVERIFY(!rig.has(u"web-a"_s));
    QCOMPARE(rig.cluster.count(u"remove pods"_s), hadEffect ? 1 : 2);
  }

  void deletionCannotBeRead() {
    PodRig rig;
    rig.add(u"web-a"_s);
    rig.cluster.failAfterEffect(u"remove pods"_s, ClusterRig::error(ErrorKind::Timeout));
    rig.cluster.failOn(u"get pods"_s, ClusterRig::error(ErrorKind::Unreachable));
    QCOMPARE(rig.run(rig.deletion()), StepState::Unknown);
    PodRig never;
    never.cluster.failOn(u"list pods"_s, ClusterRig::error(ErrorKind::Unreachable));
    QCOMPARE(never.run(never.deletion()), StepState::Failed);
  }

  void deletionRefused() {
    PodRig rig;
    rig.add(u"web-a"_s);
    rig.add(u"web-b"_s);
    rig.cluster.failOn(u"remove pods production/web-a"_s, ClusterRig::error(ErrorKind::Forbidden));
    rig.cluster.deny(u"access delete /pods"_s);
    QCOMPARE(rig.findingIds(rig.deletion()), QStringList({u"rights.delete-pods block"_s, u"step.dry-run block"_s}));
    QCOMPARE(rig.run(rig.deletion()), StepState::Failed);
    QVERIFY(rig.has(u"web-a"_s) && !rig.has(u"web-b"_s));
  }

  void deletionStopped() {
    PodRig rig;
    rig.add(u"web-a"_s);
    rig.add(u"web-b"_s);
    rig.cluster.hold(u"remove pods"_s);
    rig.start(rig.deletion());
    QTRY_COMPARE(rig.cluster.count(u"remove pods"_s), 1);
    rig.current->stop();
    QVERIFY(!rig.outcome);
    rig.cluster.release(u"remove pods"_s);
    QVERIFY(rig.wait());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(!rig.has(u"web-a"_s) && rig.has(u"web-b"_s));
    PodRig early;
    early.add(u"web-a"_s);
    early.cluster.hold(u"list pods"_s);
    early.start(early.deletion());
    early.current->stop();
    QCOMPARE(early.outcome->state, StepState::Failed);
    QVERIFY(early.has(u"web-a"_s));
  }
};

STERNWAY_TEST(TestPodSteps)

}  // namespace test_podsteps
#include "test_podsteps.moc"
