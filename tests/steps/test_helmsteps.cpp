// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/helmrig.h"
#include "support/testmain.h"

namespace test_helmsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString gone = u"---\napiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: web}\n"_s;
}  // namespace

class TestHelmSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void goesBackToTheLastDeployed() {
    HelmRollbackRig rig;
    rig.context.kubeconfig = u"/home/x/lab"_s;
    rig.step.timeout = 120s;
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.rollbacks(), QStringList{u"helm rollback shop 2 --namespace production --kube-context lab --kubeconfig "
                                          "/home/x/lab --timeout 105s"_s});
    QCOMPARE(rig.programs.requests().constLast().environment.value(u"HELM_DRIVER"_s), u"secret"_s);
    QCOMPARE(rig.outcome->result.value(u"revision"_s).toInt(), 4);
    QCOMPARE(rig.outcome->result.value(u"target"_s).toInt(), 2);
  }

  void options() {
    HelmRollbackRig rig;
    rig.context.kubeconfig = u"/a:/b"_s;
    rig.step.args.insert(u"revision"_s, u"1"_s);
    rig.step.args.insert(u"wait"_s, true);
    rig.step.args.insert(u"forceConflicts"_s, true);
    rig.helmMakes({.revision = 4, .status = u"deployed"_s, .description = u"Rollback to 1"_s});
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.rollbacks(), QStringList{u"helm rollback shop 1 --namespace production --kube-context lab --wait"_s});
    QCOMPARE(rig.programs.requests().constLast().environment.value(u"KUBECONFIG"_s), u"/a:/b"_s);
  }

  void refuses_data() {
    QTest::addColumn<QString>("what");
    for (const char *what : {"no such revision", "failed revision", "no revision", "pending", "no release", "no program",
                             "API gone", "current API gone", "old helm", "forbidden"})
      QTest::newRow(what) << QString::fromLatin1(what);
  }
  void refuses() {
    QFETCH(QString, what);
    HelmRollbackRig rig;
    if (what == u"no such revision")
      rig.step.args.insert(u"revision"_s, 7);
    if (what == u"no revision")
      rig.step.args.insert(u"revision"_s, u"{{REVISION}}"_s);
    if (what == u"failed revision") {
      rig.store({.revision = 2, .status = u"failed"_s});
      rig.step.args.insert(u"revision"_s, 2);
    }
    if (what == u"pending")
      rig.store({.revision = 4, .status = u"pending-upgrade"_s, .updated = u"2026-01-10T01:59:00Z"_s});
    if (what == u"no release")
      rig.step.args.insert(u"release"_s, u"other"_s);
    if (what == u"API gone")
      rig.store({.revision = 2, .manifest = helmDeployment(u"svc:v2"_s) + gone});
    if (what == u"current API gone")
      rig.store({.revision = 3, .status = u"deployed"_s, .manifest = helmDeployment(u"svc:v3"_s) + gone});
    if (what == u"old helm")
      rig.programs.on(u"helm version"_s, "Client: v2.16.1+gbbdfe5e\n");
    if (what == u"forbidden")
      rig.cluster.deny(u"create /secrets"_s);
    ScriptedPrograms none{{}};
    if (what == u"no program")
      rig.context.programs = &none;
    const QStringList blocks = rig.findings().filter(u"block "_s);
    QCOMPARE(blocks.size(), 1);
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.rollbacks() + none.lines().filter(u"helm rollback"_s), QStringList());
  }

  /// What the plan showed is what is taken back: an upgrade since then is somebody's, an attempt at this rollback is not.
  void anUpgradeSinceThePlanStopsIt_data() {
    QTest::addColumn<QString>("description");
    QTest::addColumn<bool>("stops");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("an upgrade") << u"Upgrade complete"_s << true;
    QTest::newRow("a rollback to elsewhere") << u"Rollback to 1"_s << true;
    QTest::newRow("an earlier attempt") << u"Rollback to 2"_s << false;
  }
  void anUpgradeSinceThePlanStopsIt() {
    QFETCH(QString, description);
    QFETCH(bool, stops);
    HelmRollbackRig rig;
    rig.step.args.insert(u"revision"_s, 2);
    const QJsonObject base = rig.preview()->base;
    QVERIFY(!base.isEmpty());
    rig.step.args.insert(u"plannedOn"_s, base);
    if (!description.isEmpty()) {
      rig.store({.revision = 4, .status = u"failed"_s, .description = description, .manifest = helmDeployment(u"svc:v4"_s)});
      rig.helmMakes({.revision = 5, .status = u"deployed"_s, .description = u"Rollback to 2"_s});
    }
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, stops ? StepState::Failed : StepState::Finished);
    QCOMPARE(rig.rollbacks().size(), stops ? 0 : 1);
  }

  /// The plan of a runbook says of which workload it was made, too.
  void aPlanOfTheWorkloadAloneStopsNothing() {
    HelmRollbackRig rig;
    rig.step.args.insert(u"plannedOn"_s, QJsonObject{{u"template"_s, u"1f"_s}, {u"replicas"_s, 1}});
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
  }

  void unreachableIsNoRefusal() {
    HelmRollbackRig rig;
    rig.cluster.failOn(u"list secrets"_s, Error{.kind = ErrorKind::Unreachable, .message = u"refused"_s, .detail = {}});
    QCOMPARE(rig.preview().error().kind, ErrorKind::Unreachable);
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Failed);
  }

  void outOfAnInterruptedUpgrade() {
    HelmRollbackRig rig;
    rig.store({.revision = 3, .status = u"pending-upgrade"_s, .description = u"Preparing upgrade"_s});
    rig.store({.revision = 2, .status = u"deployed"_s, .manifest = helmDeployment(u"svc:v2"_s)});
    QVERIFY(rig.findings().contains(u"warn helm.target"_s));
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QVERIFY(rig.rollbacks().constFirst().startsWith(u"helm rollback shop 2 "_s));
  }

  void whatHelmMade_data() {
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("revision");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("description");
    QTest::addColumn<StepState>("state");
    QTest::newRow("deployed") << 0 << 4 << u"deployed"_s << u"Rollback to 2"_s << StepState::Finished;
    QTest::newRow("deployed, exit 1") << 1 << 4 << u"deployed"_s << u"Rollback to 2"_s << StepState::Finished;
    QTest::newRow("failed, exit 0") << 0 << 4 << u"failed"_s << u"Rollback \"shop\" failed: conflict"_s << StepState::Failed;
    QTest::newRow("failed, exit 1") << 1 << 4 << u"failed"_s << u"Rollback \"shop\" failed: conflict"_s << StepState::Failed;
    QTest::newRow("waited in vain") << 1 << 4 << u"failed"_s << u"Release \"shop\" failed: timed out"_s << StepState::Failed;
    QTest::newRow("a hook failed") << 1 << 4 << u"pending-rollback"_s << u"Rollback to 2"_s << StepState::Failed;
    QTest::newRow("pending, exit 0") << 0 << 4 << u"pending-rollback"_s << u"Rollback to 2"_s << StepState::Unknown;
    QTest::newRow("nothing, exit 1") << 1 << 3 << u"deployed"_s << u"Upgrade complete"_s << StepState::Failed;
    QTest::newRow("nothing, exit 0") << 0 << 3 << u"deployed"_s << u"Upgrade complete"_s << StepState::Unknown;
    QTest::newRow("somebody's upgrade") << 0 << 4 << u"deployed"_s << u"Upgrade complete"_s << StepState::Unknown;
    QTest::newRow("another rollback") << 1 << 4 << u"deployed"_s << u"Rollback to 1"_s << StepState::Failed;
  }
  void whatHelmMade() {
    QFETCH(int, exitCode);
    QFETCH(int, revision);
    QFETCH(QString, status);
    QFETCH(QString, description);
    HelmRollbackRig rig;
    rig.helmMakes({.revision = revision, .status = status, .description = description}, exitCode, "Error: it was so");
    QVERIFY(rig.finish());
    QTEST(rig.outcome->state, "state");
    QCOMPARE(rig.rollbacks().size(), 1);
  }

  void clusterAwayAfterwards() {
    HelmRollbackRig rig;
    rig.programs.on(u"helm rollback"_s, [&rig](const ProgramRequest &) {
      rig.store({.revision = 4, .status = u"deployed"_s, .description = u"Rollback to 2"_s});
      rig.cluster.failOn(u"list secrets"_s, Error{.kind = ErrorKind::Timeout, .message = u"no answer"_s, .detail = {}}, 1);
      return ProgramResult{};
    });
    rig.start();
    QVERIFY(QTest::qWaitFor([&rig] { return rig.cluster.count(u"list secrets"_s) == 2; }));
    QTRY_VERIFY(!rig.progress.isEmpty());
    QVERIFY(QTest::qWaitFor([&rig] {
      rig.clock.advance(2s);
      return rig.outcome.has_value();
    }));
    QCOMPARE(rig.outcome->state, StepState::Finished);
  }

  void clusterStaysAway() {
    HelmRollbackRig rig;
    rig.programs.on(u"helm rollback"_s, [&rig](const ProgramRequest &) {
      rig.cluster.failOn(u"list secrets"_s, Error{.kind = ErrorKind::Timeout, .message = u"no answer"_s, .detail = {}});
      return ProgramResult{};
    });
    rig.start();
    QVERIFY(QTest::qWaitFor([&rig] {
      rig.clock.advance(30s);
      return rig.outcome.has_value();
    }));
    QCOMPARE(rig.outcome->state, StepState::Unknown);
  }

  void stopped() {
    HelmRollbackRig rig;
    rig.programs.on(u"helm rollback"_s, [](const ProgramRequest &) { return std::nullopt; });
    StepRun *run = rig.start();
    QVERIFY(QTest::qWaitFor([&rig] { return !rig.rollbacks().isEmpty(); }));
    run->stop();
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    HelmRollbackRig early;
    early.start()->stop();
    QVERIFY(early.ends());
    QCOMPARE(early.outcome->state, StepState::Failed);
    QVERIFY(early.rollbacks().isEmpty());
  }

  void inARehearsal() {
    HelmRollbackRig rig;
    rig.context.programs = nullptr;
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Skipped);
  }

  void afterACrash_data() {
    QTest::addColumn<QList<int>>("minutes");  // after the step began; of revisions 4, 5
    QTest::addColumn<QStringList>("status");
    QTest::addColumn<QStringList>("description");
    QTest::addColumn<int>("later");
    QTest::addColumn<Probe::State>("state");
    using State = Probe::State;
    QTest::newRow("nothing") << QList<int>{} << QStringList{} << QStringList{} << 1 << State::NotApplied;
    QTest::newRow("done") << QList{0} << QStringList{u"deployed"_s} << QStringList{u"Rollback to 2"_s} << 1 << State::Applied;
    QTest::newRow("failed") << QList{0} << QStringList{u"failed"_s} << QStringList{u"Rollback \"shop\" failed: x"_s} << 1
                            << State::NotApplied;
    QTest::newRow("may still run") << QList{0} << QStringList{u"pending-rollback"_s} << QStringList{u"Rollback to 2"_s} << 1
                                   << State::CannotTell;
    QTest::newRow("interrupted") << QList{0} << QStringList{u"pending-rollback"_s} << QStringList{u"Rollback to 2"_s} << 20
                                 << State::NotApplied;
    QTest::newRow("somebody's upgrade") << QList{1} << QStringList{u"deployed"_s} << QStringList{u"Upgrade complete"_s} << 2
                                        << State::ChangedByOther;
    QTest::newRow("somebody's rollback") << QList{1} << QStringList{u"deployed"_s} << QStringList{u"Rollback to 1"_s} << 2
                                         << State::ChangedByOther;
    QTest::newRow("done, then an upgrade") << QList{0, 1} << QStringList{u"superseded"_s, u"deployed"_s}
                                           << QStringList{u"Rollback to 2"_s, u"Upgrade complete"_s} << 2
                                           << State::ChangedByOther;
    QTest::newRow("done long before") << QList{-60} << QStringList{u"deployed"_s} << QStringList{u"Rollback to 2"_s} << 1
                                      << State::NotApplied;
  }
  void afterACrash() {
    QFETCH(QList<int>, minutes);
    QFETCH(QStringList, status);
    QFETCH(QStringList, description);
    QFETCH(int, later);
    HelmRollbackRig rig;
    const QDateTime began = rig.clock.now();
    for (qsizetype i = 0; i < minutes.size(); ++i)
      rig.store({.revision = static_cast<int>(4 + i),
                 .status = status.at(i),
                 .description = description.at(i),
                 .updated = began.addSecs(60 * minutes.at(i)).toString(Qt::ISODateWithMs)});
    rig.clock.advance(std::chrono::minutes(later));
    const StepRecord record{.operationId = {}, .stepId = {}, .state = StepState::Started, .startedAt = began, .endedAt = {}};
    const auto probed = await(stepKinds().runner(rig.step)->probe(rig.context, rig.step, record, &rig.owner));
    QVERIFY(probed);
    QTEST(probed->state, "state");
    QVERIFY(!probed->sentence.isEmpty());
    QVERIFY(rig.programs.lines().isEmpty());
  }

  void lists() {
    HelmRollbackRig rig;
    rig.step.kind = u"helm.list"_s;
    rig.step.args = {};
    QVERIFY(rig.finish());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    const QJsonArray releases = rig.outcome->result.value(u"releases"_s).toArray();
    QCOMPARE(releases.size(), 1);
    QCOMPARE(releases.at(0)[u"revision"_s].toInt(), 3);
    HelmRollbackRig forbidden;
    forbidden.step.kind = u"helm.list"_s;
    forbidden.cluster.failOn(u"list secrets"_s, Error{.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = {}});
    QVERIFY(forbidden.finish());
    QCOMPARE(forbidden.outcome->state, StepState::Failed);
  }

  void recognisesWhatItDoes() {
    const CommandSource source{.revision = [](const QString &number) { return number; },
                               .image = [](const QString &image) { return image; },
                               .isInteractive = [](const QStringList &) { return false; },
                               .doubt = [](const QString &) {}};
    const auto recognised = [&source](const QString &command) { return stepKinds().recognise(command.split(u' '), source); };
    const QList<Step> waits = recognised(u"helm rollback shop 2 --wait -n production"_s);
    QCOMPARE(waits.size(), 1);
    QVERIFY(waits.constFirst().args.value(u"wait"_s).toBool());
    QVERIFY(recognised(u"helm rollback shop 2 --force"_s).isEmpty() ||
            recognised(u"helm rollback shop 2 --force"_s).constFirst().kind != u"helm.rollback");
  }
};

STERNWAY_TEST(TestHelmSteps)

}  // namespace test_helmsteps
#include "test_helmsteps.moc"
