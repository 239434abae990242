// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrationrig.h"
#include "steps/kubernetes/podprograms.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QProcess>

namespace test_migrationinpod {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// order-service with one pod, and a tool in it that lists what is applied.
struct PodRig {
  FakeCluster cluster;
  QueuedPrograms programs;  ///< of this computer: nobody asks them
  ManualClock clock;
  QObject owner;
  std::optional<StepOutcome> outcome;
  const OrderService service = orderService();
  Step step{.id = u"m/1"_s,
            .kind = u"migration.down"_s,
            .target = targetOf(service.workload.ref),
            .args = {{u"tool"_s, u"command"_s},
                     {u"argv"_s, QJsonArray{u"./down"_s}},
                     {u"status"_s, QJsonArray{u"./list"_s}},
                     {u"steps"_s, 1},
                     {u"in"_s, QJsonObject()}}};

  PodRig() {
    cluster.setWorkload(service.workload);
    cluster.setHistory(service.workload.ref, service.history);
    const Pod pod = makePod(service.workload, service.history.revisions.last(), 0);
    cluster.setPods(service.workload.ref, {pod});
    cluster.setObject({{}, u"v1"_s, u"pods"_s, u"production"_s, pod.ref.name},
                      {{u"metadata"_s, QJsonObject{{u"name"_s, pod.ref.name}, {u"namespace"_s, u"production"_s}}},
                       {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"app"_s}}}}}},
                       {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}});
    lists(u"a b c"_s);
  }
  void lists(const QString &names) { cluster.setExec(u"./list"_s, ProgramResult{.output = listed(names)}); }
  [[nodiscard]] StepContext context() {
    return {.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock, .programs = &programs};
  }
  void start() {
    StepRun *run = stepKinds().runner(step)->run(context(), step, &owner);
    QObject::connect(run, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    run->start();
  }
  bool ends() {
    return QTest::qWaitFor([this] { return outcome.has_value(); });
  }
  /// While the tool runs, it takes back what is not in \a after.
  StepState run(const QString &after) {
    cluster.hold(u"./down"_s);
    start();
    if (QTest::qWaitFor([this] { return outcome || cluster.count(u"./down"_s) > 0; })) {
      lists(after);
      cluster.release(u"./down"_s);
    }
    return ends() ? outcome->state : StepState::Pending;
  }
  [[nodiscard]] QList<FakeCall> execs(const QString &of) const {
    QList<FakeCall> found;
    for (const FakeCall &call : cluster.calls())
      if (call.line.startsWith(u"exec "_s) && call.line.contains(of))
        found << call;
    return found;
  }
};
}  // namespace

class TestMigrationInPod : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void down_data() {
    QTest::addColumn<QString>("after");
    QTest::addColumn<StepState>("state");
    QTest::newRow("one gone") << u"a b"_s << StepState::Finished;
    QTest::newRow("nothing gone") << u"a b c"_s << StepState::Failed;
    QTest::newRow("two gone") << u"a"_s << StepState::Failed;
  }
  void down() {
    QFETCH(QString, after);
    QFETCH(StepState, state);
    PodRig rig;
    QCOMPARE(rig.run(after), state);
    QVERIFY(rig.programs.asked.isEmpty());
    QCOMPARE(rig.execs(u"./list"_s).size(), 2);
    const FakeCall down = rig.execs(u"./down"_s).value(0);
    QCOMPARE(down.exec.program.argv, QStringList{u"./down"_s});
    QCOMPARE(down.exec.container, u"app"_s);
    QCOMPARE(rig.outcome->result.value(u"before"_s).toArray().size(), 3);
  }

  /// What a script of npm stands for is read in the container, not on this computer.
  void theScriptOfTheContainerDecides() {
    PodRig rig;
    rig.step.args.insert(u"argv"_s, QJsonArray{u"npm"_s, u"run"_s, u"back"_s});
    rig.step.args.insert(u"workingDirectory"_s, u"/srv/app"_s);
    rig.cluster.setExec(u"cat package.json"_s, ProgramResult{.output = R"({"scripts":{"back":"node-pg-migrate down 0"}})"});
    rig.start();
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.execs(u"npm run back"_s).isEmpty());
  }

  /// The way back of the migration that would go is read in the container; the others' files are not.
  void theFilesOfTheContainerAreRead_data() {
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<QString>("file");
    QTest::newRow("files") << QByteArray("a.sql\nb.sql\nc.sql\n") << u"migrations/c.sql"_s;
    QTest::newRow("folders") << QByteArray("a/\nb/\nc/\n") << u"migrations/c/down.sql"_s;
  }
  void theFilesOfTheContainerAreRead() {
    QFETCH(QByteArray, entries);
    QFETCH(QString, file);
    PodRig rig;
    rig.cluster.setExec(u"ls -1Ap migrations"_s, ProgramResult{.output = entries});
    rig.cluster.setExec(u"cat "_s + file, ProgramResult{.output = "-- migrate:down\nDROP TABLE orders;\n"});
    const auto preview = await(stepKinds().find(rig.step.kind)->preview(rig.context(), rig.step, &rig.owner));
    QVERIFY(preview->changes.contains(u"DROP TABLE orders;"_s));
    QVERIFY(!idsOf(*preview).contains(u"migration.losses-unknown"_s));
    QCOMPARE(rig.execs(u"cat migrations/"_s).size(), 1);
    QVERIFY(rig.programs.asked.isEmpty());
  }

  void whatTheContainerDoesNotShowIsSaid_data() {
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no such folder") << 1;
    QTest::newRow("no such program") << 127;
  }
  void whatTheContainerDoesNotShowIsSaid() {
    QFETCH(int, exitCode);
    PodRig rig;
    rig.cluster.setExec(u"ls -1Ap"_s, ProgramResult{.exitCode = exitCode});
    const auto preview = await(stepKinds().find(rig.step.kind)->preview(rig.context(), rig.step, &rig.owner));
    const auto found = std::ranges::find(preview->findings, u"migration.losses-unknown"_s, &Finding::id);
    QVERIFY(found != preview->findings.cend());
    QVERIFY(found->detail.contains(u"container"_s));
    QCOMPARE(rig.execs(u"ls -1Ap"_s).size(), exitCode == 127 ? 1 : 7);
    QCOMPARE(rig.run(u"a b"_s), StepState::Finished);
  }

  /// The end of a listing alone says nothing about what stands in its beginning: c is not missing, and nothing is said of it.
  void aListingThatWasCutIsUnknown() {
    PodRig rig;
    rig.cluster.setExec(u"ls -1Ap migrations"_s, ProgramResult{.output = "y.sql\nz.sql\n", .cut = true});
    const auto preview = await(stepKinds().find(rig.step.kind)->preview(rig.context(), rig.step, &rig.owner));
    QVERIFY(!idsOf(*preview).contains(u"migration.refused"_s));
    QVERIFY(idsOf(*preview).contains(u"migration.losses-unknown"_s));
    QVERIFY(rig.execs(u"cat migrations/"_s).isEmpty());
  }

  /// The image of an older release does not know the migration, and would take back another one.
  void anOlderContainerIsRefused() {
    PodRig rig;
    rig.cluster.setExec(u"ls -1Ap migrations"_s, ProgramResult{.output = "a.sql\nb.sql\n"});
    rig.start();
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.execs(u"./down"_s).isEmpty());
  }

  void secretsGoOverStandardInput() {
    qputenv("STERNWAY_SECRET_DB", "hunter2hunter2");
    PodRig rig;
    rig.step.args.insert(u"environment"_s, QJsonObject{{u"DB_PASSWORD"_s, u"{{secret:db}}"_s}, {u"DB_HOST"_s, u"db"_s}});
    rig.cluster.setExec(u"./down"_s, ProgramResult{.output = "connected with hunter2hunter2\n"});
    QCOMPARE(rig.run(u"a b"_s), StepState::Finished);
    qunsetenv("STERNWAY_SECRET_DB");
    for (const FakeCall &call : rig.execs(u"exec"_s)) {
      QVERIFY(!call.line.contains(u"hunter2"_s));
      QVERIFY(call.exec.program.environment.isEmpty());
    }
    QVERIFY(rig.execs(u"./down"_s).value(0).exec.program.input.contains("DB_PASSWORD=hunter2hunter2\n"));
    QVERIFY(!QJsonDocument(rig.outcome->result).toJson().contains("hunter2"));
  }

  void whatCannotBeRunHasNotBegun_data() {
    QTest::addColumn<QJsonObject>("in");
    QTest::newRow("no such pod") << QJsonObject{{u"pod"_s, u"gone"_s}};
    QTest::newRow("no such container") << QJsonObject{{u"container"_s, u"gone"_s}};
    QTest::newRow("no workload") << QJsonObject{{u"workload"_s, u"cronjob/x"_s}};
    QTest::newRow("no such key") << QJsonObject{{u"node"_s, u"x"_s}};
  }
  void whatCannotBeRunHasNotBegun() {
    QFETCH(QJsonObject, in);
    PodRig rig;
    rig.step.args.insert(u"in"_s, in);
    const auto preview = await(stepKinds().find(rig.step.kind)->preview(rig.context(), rig.step, &rig.owner));
    QCOMPARE(idsOf(*preview), QStringList{u"migration.unreadable"_s});
    rig.start();
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.execs(u"./"_s).isEmpty());
  }

  void aLostConnectionIsUnknown() {
    PodRig rig;
    rig.cluster.failOn(u"./down"_s, {.kind = ErrorKind::Unreachable, .message = u"lost"_s, .detail = {}});
    QCOMPARE(rig.run(u"a b c"_s), StepState::Unknown);
    const StepRecord record{
        .operationId = u"op-1"_s, .stepId = rig.step.id, .state = StepState::Started, .startedAt = rig.clock.now()};
    const auto probe = await(stepKinds().find(rig.step.kind)->probe(rig.context(), rig.step, record, &rig.owner));
    QCOMPARE(probe->state, Probe::State::CannotTell);
    QVERIFY(rig.programs.asked.isEmpty());
  }

  void noneRunsInARehearsal() {
    PodRig rig;
    StepContext context = rig.context();
    context.programs = nullptr;
    StepRun *run = stepKinds().runner(rig.step)->run(context, rig.step, &rig.owner);
    connect(run, &StepRun::ended, this, [&rig](const StepOutcome &ended) { rig.outcome = ended; });
    run->start();
    QVERIFY(rig.ends());
    QCOMPARE(rig.outcome->state, StepState::Skipped);
    QVERIFY(rig.cluster.calls().isEmpty());
  }

  void theCommandToCopyIsOneOfKubectl() {
    RunbookService service;
    service.name = u"shop"_s;
    const StepDescriptor &kind = *stepKinds().find(u"migration.down"_s);
    QJsonObject args{{u"tool"_s, u"npm"_s}, {u"in"_s, QJsonObject{{u"pod"_s, u"web-0"_s}, {u"container"_s, u"app"_s}}}};
    QCOMPARE(kind.command({args, service}), u"kubectl exec web-0 -c app -- npm run migrate:down"_s);
    QCOMPARE(kind.permission({args, service}).runs, StepPermission::Runs::InPod);
    args.insert(u"in"_s, QJsonObject());
    QCOMPARE(kind.command({args, service}), u"kubectl exec deployment/shop -- npm run migrate:down"_s);
    args.remove(u"in"_s);
    QCOMPARE(kind.command({args, service}), u"npm run migrate:down"_s);
    QCOMPARE(kind.permission({args, service}).runs, StepPermission::Runs::Here);
  }

  /// A real shell takes it apart again.
  void theShellHandsEverythingOn() {
    const QString nasty = u"a'b\"c $(touch x) `id` \\ =d"_s;
    const auto placed =
        withoutEnvironment({.argv = {u"sh"_s, u"-c"_s, u"printf '%s|%s|' \"$A_B\" \"$1\"; pwd; cat"_s, u"sh"_s, nasty},
                            .workingDirectory = u"/usr"_s,
                            .environment = {{u"A_B"_s, nasty}, {u"EMPTY"_s, QString()}},
                            .input = "rest\nof it"});
    QVERIFY(placed);
    QVERIFY(placed->environment.isEmpty() && placed->workingDirectory.isEmpty());
    QProcess shell;
    shell.start(placed->argv.value(0), placed->argv.mid(1));
    shell.write(placed->input);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), nasty + u'|' + nasty + u"|/usr\nrest\nof it"_s);
    const ProgramRequest plain{.argv = {u"ls"_s}};
    QCOMPARE(withoutEnvironment(plain)->argv, plain.argv);
    QVERIFY(!withoutEnvironment({.argv = {u"ls"_s}, .environment = {{u"A"_s, u"two\nlines"_s}}}));
    QVERIFY(!withoutEnvironment({.argv = {u"ls"_s}, .environment = {{u"A;B"_s, u"x"_s}}}));
  }
};

STERNWAY_TEST(TestMigrationInPod)

}  // namespace test_migrationinpod
#include "test_migrationinpod.moc"
