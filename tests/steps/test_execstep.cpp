// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_execstep {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// There are some here, and this step needs none of them.
class NoPrograms final : public Programs {
public:
  ProgramRun *run(const ProgramRequest &, QObject *) override { return nullptr; }
  QString find(const QString &) const override { return {}; }
};

QJsonArray named(const QStringList &names) {
  QJsonArray containers;
  for (const QString &name : names)
    containers.append(QJsonObject{{u"name"_s, name}});
  return containers;
}

struct ExecRig {
  FakeCluster cluster;
  ManualClock clock;
  NoPrograms programs;
  QObject owner;
  StepContext context{.cluster = [this](const TargetRef &) { return &cluster; }, .clock = &clock, .programs = &programs};
  Step step{.id = u"m/exec"_s, .kind = u"kubernetes.exec"_s, .timeout = 0ms};
  StepRun *run = nullptr;
  std::optional<StepOutcome> outcome;
  QStringList progress;

  explicit ExecRig(const QJsonObject &arguments = {}) {
    const OrderService service = orderService();
    cluster.setWorkload(service.workload);
    cluster.setHistory(service.workload.ref, service.history);
    step.target = targetOf(service.workload.ref);
    step.args = arguments;
    step.args.insert(u"argv"_s, QJsonArray{u"redis-cli"_s, u"PING"_s});
    QList<Pod> pods;
    for (const qint64 revision : {2, 3})
      for (const int index : {0, 1})
        pods << makePod(service.workload, *service.history.byNumber(revision), index);
    pods[2].ready = false;  // hash-3-0; hash-3-1 is ready
    cluster.setPods(service.workload.ref, pods);
    for (const Pod &pod : pods)
      setPod(pod.ref.name, {u"app"_s, u"proxy"_s});
  }

  [[nodiscard]] static ResourcePath pathOf(const QString &pod) {
    return {.group = {}, .version = u"v1"_s, .plural = u"pods"_s, .nameSpace = u"production"_s, .name = pod};
  }
  void setPod(const QString &name, const QStringList &containers, const QString &standard = {},
              const QJsonObject &state = {{u"running"_s, QJsonObject()}}, const QString &phase = u"Running"_s) {
    QJsonArray statuses;
    for (const QString &container : containers)
      statuses.append(QJsonObject{{u"name"_s, container}, {u"state"_s, state}});
    const QJsonObject annotations =
        standard.isEmpty() ? QJsonObject() : QJsonObject{{u"kubectl.kubernetes.io/default-container"_s, standard}};
    const QJsonArray conditions{QJsonObject{{u"type"_s, u"Ready"_s}, {u"status"_s, u"True"_s}}};
    cluster.setObject(
        pathOf(name),
        {{u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"production"_s}, {u"annotations"_s, annotations}}},
         {u"spec"_s, QJsonObject{{u"containers"_s, named(containers)}}},
         {u"status"_s, QJsonObject{{u"phase"_s, phase}, {u"containerStatuses"_s, statuses}, {u"conditions"_s, conditions}}}});
  }
  void start() {
    run = stepKinds().runner(step)->run(context, step, &owner);
    QObject::connect(run, &StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(run, &StepRun::ended, &owner, [this](const StepOutcome &ended) { outcome = ended; });
    run->start();
  }
  bool play() {
    start();
    return QTest::qWaitFor([this] { return outcome.has_value(); });
  }
  [[nodiscard]] QStringList execs() const { return cluster.lines().filter(u"exec "_s).filter(QRegularExpression(u"^exec"_s)); }
  [[nodiscard]] StepPreview preview() {
    return await(stepKinds().runner(step)->preview(context, step, &owner)).value_or(StepPreview{});
  }
  [[nodiscard]] QStringList findings() {
    QStringList found;
    for (const Finding &finding : preview().findings)
      found << finding.id + u' ' + severityName(finding.severity);
    return found;
  }
};
}  // namespace

class TestExecStep : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void runsInAReadyPodOfTheCurrentRevision() {
    ExecRig rig;
    rig.cluster.setExec(u"redis-cli PING"_s, {.exitCode = 0, .output = "PONG\n"}, {u"PONG"_s});
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.execs(), QStringList{u"exec production/order-service-hash-3-1 redis-cli PING"_s});
    QCOMPARE(rig.cluster.calls().last().exec.container, u"app"_s);
    QVERIFY(rig.cluster.calls().last().exec.program.timeout > 0ms);
    QVERIFY(rig.progress.contains(u"PONG"_s));
    const QJsonObject expected{
        {u"exitCode"_s, 0}, {u"output"_s, u"PONG"_s}, {u"pod"_s, u"order-service-hash-3-1"_s}, {u"container"_s, u"app"_s}};
    QCOMPARE(rig.outcome->result, expected);
  }

  void onePodThatIsNotReadyIsBetterThanNone() {
    ExecRig rig;
    const ObjectRef ref = *workloadOf(rig.step.target);
    const OrderService service = orderService();
    Pod ill = makePod(service.workload, *service.history.byNumber(3), 0);
    ill.ready = false;
    rig.cluster.setPods(ref, {ill, makePod(service.workload, *service.history.byNumber(2), 0)});
    QVERIFY(rig.play());
    QCOMPARE(rig.execs().size(), 1);
    QVERIFY(rig.execs().constFirst().contains(u"hash-3-0"_s));
    ill.terminating = true;
    rig.cluster.setPods(ref, {ill, makePod(service.workload, *service.history.byNumber(2), 0)});
    rig.outcome.reset();
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.execs().size(), 1);
  }

  void theNamedPod() {
    ExecRig rig({{u"pod"_s, u"redis-0"_s}});
    rig.setPod(u"redis-0"_s, {u"init"_s, u"redis"_s}, u"redis"_s);
    rig.step.timeout = 90s;
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Finished);
    QCOMPARE(rig.cluster.lines(), QStringList({u"get pods production/redis-0"_s, u"exec production/redis-0 redis-cli PING"_s}));
    QCOMPARE(rig.cluster.calls().last().exec.container, u"redis"_s);
    QCOMPARE(rig.cluster.calls().last().exec.program.timeout, 90s);
  }

  void theNamedContainer() {
    ExecRig rig({{u"pod"_s, u"redis-0"_s}, {u"container"_s, u"exporter"_s}});
    rig.setPod(u"redis-0"_s, {u"redis"_s, u"exporter"_s}, u"redis"_s);
    QVERIFY(rig.play());
    QCOMPARE(rig.cluster.calls().last().exec.container, u"exporter"_s);
  }

  void nowhereToRun_data() {
    QTest::addColumn<QString>("container");
    QTest::addColumn<QJsonObject>("state");
    QTest::addColumn<QString>("phase");
    const QJsonObject running{{u"running"_s, QJsonObject()}};
    QTest::newRow("no such container") << u"sidecar"_s << running << u"Running"_s;
    QTest::newRow("crashing") << QString() << QJsonObject{{u"waiting"_s, QJsonObject{{u"reason"_s, u"CrashLoopBackOff"_s}}}}
                              << u"Running"_s;
    QTest::newRow("ended") << QString() << running << u"Succeeded"_s;
  }
  void nowhereToRun() {
    QFETCH(QString, container);
    QFETCH(QJsonObject, state);
    QFETCH(QString, phase);
    ExecRig rig({{u"pod"_s, u"redis-0"_s}, {u"container"_s, container}});
    rig.setPod(u"redis-0"_s, {u"redis"_s}, {}, state, phase);
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.execs().isEmpty());
    QCOMPARE(rig.findings(), QStringList{u"exec.place block"_s});
  }

  void noSuchPod() {
    ExecRig rig({{u"pod"_s, u"gone-0"_s}});
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    ExecRig release;
    release.step.target = {.kind = u"helm"_s, .context = u"lab"_s, .scope = u"production"_s, .name = u"shop"_s};
    QVERIFY(release.play());
    QCOMPARE(release.outcome->state, StepState::Failed);
    QVERIFY(release.cluster.lines().isEmpty());
  }

  void anExitStatusIsAFailure() {
    ExecRig rig;
    rig.cluster.setExec(u"redis-cli"_s, {.exitCode = 3, .output = "out\n", .errorOutput = "NOAUTH required\n"});
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QCOMPARE(rig.outcome->result.value(u"exitCode"_s).toInt(), 3);
    QVERIFY(rig.outcome->message.contains(u"NOAUTH required"_s));
  }

  void failures_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<StepState>("state");
    QTest::newRow("no such program") << ErrorKind::NotFound << StepState::Failed;
    QTest::newRow("not started") << ErrorKind::Input << StepState::Failed;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << StepState::Failed;
    QTest::newRow("refused") << ErrorKind::Invalid << StepState::Failed;
    QTest::newRow("busy") << ErrorKind::TooManyRequests << StepState::Failed;
    QTest::newRow("lost") << ErrorKind::Unreachable << StepState::Unknown;
    QTest::newRow("timed out") << ErrorKind::Timeout << StepState::Unknown;
    QTest::newRow("the node failed") << ErrorKind::Server << StepState::Unknown;
    QTest::newRow("no Status") << ErrorKind::Protocol << StepState::Unknown;
  }
  void failures() {
    QFETCH(ErrorKind, kind);
    ExecRig rig;
    rig.cluster.failOn(u"exec "_s, Error{.kind = kind, .message = u"so it is"_s, .detail = {}});
    QVERIFY(rig.play());
    QTEST(rig.outcome->state, "state");
    QVERIFY(rig.outcome->message.contains(u"so it is"_s));
  }

  void stopped() {
    ExecRig rig;
    rig.cluster.hold(u"exec "_s);
    rig.start();
    QTRY_COMPARE(rig.execs().size(), 1);
    rig.run->stop();
    QTRY_VERIFY(rig.outcome);
    QCOMPARE(rig.outcome->state, StepState::Unknown);
    ExecRig before;
    before.cluster.hold(u"pods "_s);
    before.start();
    QTRY_VERIFY(before.cluster.count(u"pods production"_s) > 0);
    before.run->stop();
    QVERIFY(before.outcome);
    QCOMPARE(before.outcome->state, StepState::Failed);
    before.cluster.release(u"pods "_s);
    QVERIFY(before.execs().isEmpty());
  }

  void notInARehearsal() {
    ExecRig rig;
    rig.context.programs = nullptr;
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Skipped);
    QVERIFY(rig.cluster.lines().isEmpty());
  }

  void secretsGoByTheInput() {
    ExecRig rig({{u"input"_s, u"AUTH {{secret:exec-redis}}\n"_s}});
    qputenv("STERNWAY_SECRET_EXEC_REDIS", "hunter2");
    rig.cluster.setExec(u"redis-cli"_s, {.exitCode = 0, .output = "OK\n"});
    QVERIFY(rig.play());
    qunsetenv("STERNWAY_SECRET_EXEC_REDIS");
    QCOMPARE(rig.outcome->state, StepState::Finished);
    const FakeCall call = rig.cluster.calls().last();
    QCOMPARE(call.exec.program.input, "AUTH hunter2\n");
    QVERIFY(!call.line.contains(u"hunter2"_s));
    QVERIFY(!(rig.progress.join(u' ') + rig.outcome->message).contains(u"hunter2"_s));
    ExecRig unknown({{u"input"_s, u"{{secret:exec-none}}"_s}});
    QVERIFY(unknown.play());
    QCOMPARE(unknown.outcome->state, StepState::Failed);
    QVERIFY(unknown.execs().isEmpty());
  }

  void neverByTheWords() {
    ExecRig rig;
    rig.step.args.insert(u"argv"_s, QJsonArray{u"redis-cli"_s, u"-a"_s, u"{{secret:exec-redis}}"_s});
    QVERIFY(rig.play());
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.cluster.lines().isEmpty());
    QCOMPARE(rig.findings(), QStringList{u"exec.secret block"_s});
  }

  void previews() {
    ExecRig rig;
    QCOMPARE(rig.findings(), QStringList());
    QCOMPARE(rig.preview().changes.size(), 1);
    QVERIFY(rig.preview().changes.constFirst().contains(u"order-service-hash-3-1"_s));
    QVERIFY(rig.execs().isEmpty());
    QCOMPARE(rig.cluster.count(u"access get /pods/exec"_s), 3);
    rig.cluster.deny(u"create /pods/exec"_s);
    QCOMPARE(rig.findings(), QStringList{u"rights.exec-create warn"_s});
    rig.cluster.deny(u"get /pods/exec"_s);
    QCOMPARE(rig.findings(), QStringList({u"rights.exec block"_s, u"rights.exec-create warn"_s}));
    rig.cluster.failOn(u"access"_s, Error{.kind = ErrorKind::Timeout, .message = u"later"_s, .detail = {}});
    QVERIFY(!await(stepKinds().runner(rig.step)->preview(rig.context, rig.step, &rig.owner)));
  }

  void probeCannotTell() {
    ExecRig rig;
    const auto probe = await(stepKinds().runner(rig.step)->probe(rig.context, rig.step, {}, &rig.owner));
    QVERIFY(probe);
    QCOMPARE(probe->state, Probe::State::CannotTell);
    QVERIFY(!probe->sentence.isEmpty());
  }

  void whatKubectlWouldDo() {
    const StepWords words({{u"argv"_s, QJsonArray{u"psql"_s}}, {u"pod"_s, u"db-0"_s}, {u"input"_s, u"DROP TABLE a;"_s}});
    const StepDescriptor &kind = *stepKinds().find(u"kubernetes.exec"_s);
    QCOMPARE(kind.command(words), u"printf %s 'DROP TABLE a;' | kubectl exec -i db-0 -- psql"_s);
    QVERIFY(!kind.danger(words).isEmpty());
    CommandSource source;
    source.isInteractive = [](const QStringList &) { return false; };
    QVERIFY(kind.recognise({u"kubectl"_s, u"exec"_s, u"svc/web"_s, u"--"_s, u"ls"_s}, source).isEmpty());
    const auto found = kind.recognise({u"kubectl"_s, u"exec"_s, u"po/web-0"_s, u"--"_s, u"ls"_s}, source);
    QCOMPARE(found.value(0).value(u"pod"_s).toString(), u"web-0"_s);
  }
};

STERNWAY_TEST(TestExecStep)

}  // namespace test_execstep
#include "test_execstep.moc"
