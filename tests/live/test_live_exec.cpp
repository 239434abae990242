// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"
#include "live/lab.h"
#include "live/labports.h"
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_live_exec {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
class LivePrograms final : public Programs {
public:
  ProgramRun *run(const ProgramRequest &, QObject *) override { return nullptr; }
  QString find(const QString &) const override { return {}; }
};
}  // namespace

/// Programs in the lab's pods, whose images have a shell.
class TestLiveExec : public QObject {
  Q_OBJECT
private:
  const QString m_namespace = u"live-exec-%1"_s.arg(QCoreApplication::applicationPid());
  LabPorts m_ports;
  LivePrograms m_programs;
  QString m_pod;
  QStringList m_lines;

  [[nodiscard]] ProgramRun *start(ClusterApi &cluster, const ProgramRequest &program, QString pod = {},
                                  const QString &container = {}) {
    m_lines.clear();
    ProgramRun *run = cluster.exec(
        {.nameSpace = m_namespace, .pod = pod.isEmpty() ? m_pod : pod, .container = container, .program = program}, this);
    connect(run, &ProgramRun::lines, this, [this](const QStringList &lines) { m_lines << lines; });
    return run;
  }
  [[nodiscard]] static Result<ProgramResult> endOf(ProgramRun *run) {
    std::optional<Result<ProgramResult>> end;
    connect(run, &ProgramRun::ended, run, [&end](const Result<ProgramResult> &result) { end = result; });
    if (!QTest::qWaitFor([&end] { return end.has_value(); }, 120'000))
      return fail(ErrorKind::Timeout, u"no end"_s);
    run->deleteLater();
    return *end;
  }
  [[nodiscard]] Result<ProgramResult> exec(const ProgramRequest &program, const QString &pod = {},
                                           const QString &container = {}) {
    return endOf(start(*m_ports.cluster, program, pod, container));
  }
  [[nodiscard]] Outcome kubectlExec(const QStringList &argv) const {
    return Lab::kubectl(QStringList{u"-n"_s, m_namespace, u"exec"_s, m_pod, u"--"_s} + argv);
  }
  static QString said(const Result<ProgramResult> &result) {
    return result ? QString() : result.error().message + u" | "_s + result.error().detail;
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QString connected = m_ports.connect();
    QVERIFY2(connected.isEmpty(), qPrintable(connected));
    Lab::makeNamespace(m_namespace);
    LabService web(m_namespace, u"web"_s, 1);
    web.release(u"v1.2.3"_s);
    QVERIFY(web.waitReady());
    m_pod = Lab::kubectl({u"-n"_s, m_namespace, u"get"_s, u"pods"_s, u"-o"_s, u"jsonpath={.items[0].metadata.name}"_s}).out;
    QVERIFY(!m_pod.isEmpty());
  }
  void cleanupTestCase() {
    if (!m_pod.isEmpty())
      Lab::deleteNamespace(m_namespace);
  }

  void runsAsKubectlDoes() {
    const QStringList argv{u"sh"_s, u"-c"_s,          u"echo \"$1|$2\"; echo of errors >&2; exit 3"_s,
                           u"sh"_s, u"a+b;c&d %41"_s, u"ü\n2"_s};
    const auto result = exec({.argv = argv});
    QVERIFY2(result, qPrintable(said(result)));
    const Outcome kubectl = kubectlExec(argv);
    QCOMPARE(QString::fromUtf8(result->output), kubectl.out);
    QVERIFY(kubectl.err.startsWith(QString::fromUtf8(result->errorOutput)));
    QCOMPARE(result->exitCode, 3);
    QVERIFY(m_lines.contains(u"of errors"_s));
    const auto well = exec({.argv = {u"true"_s}}, {}, u"web"_s);
    QVERIFY2(well && well->succeeded(), qPrintable(said(well)));
  }

  void muchOutput() {
    const auto result = exec({.argv = {u"sh"_s, u"-c"_s, u"head -c 5000000 /dev/zero | busybox tr '\\0' y; echo; echo end"_s}});
    QVERIFY2(result, qPrintable(said(result)));
    QVERIFY(result->cut);
    QVERIFY(result->output.endsWith("y\nend\n"));
    QCOMPARE(m_lines.join(QString()).size(), 5'000'003);
  }

  void readsALineOfItsInput() {
    const auto result = exec({.argv = {u"head"_s, u"-n"_s, u"1"_s}, .input = "first\nsecond\n", .timeout = 30s});
    QVERIFY2(result, qPrintable(said(result)));
    QCOMPARE(result->output, "first\n");
  }

  /// To the end of it: where the server can close it.
  void readsAllOfItsInput() {
    const auto result = exec({.argv = {u"busybox"_s, u"wc"_s, u"-c"_s}, .input = QByteArray(100'000, 'x'), .timeout = 10s});
    qInfo() << "wc -c of an input:" << (result ? QString::fromUtf8(result->output) : said(result));
    if (result)
      QCOMPARE(result->output.trimmed(), "100000");
    else
      QCOMPARE(result.error().kind, ErrorKind::Timeout);
  }

  void refusals() {
    const auto program = exec({.argv = {u"psql"_s}});
    QVERIFY(!program);
    qInfo() << "no such program:" << said(program);
    QCOMPARE(program.error().kind, ErrorKind::NotFound);
    const auto pod = exec({.argv = {u"true"_s}}, u"none-0"_s);
    QVERIFY(!pod);
    QCOMPARE(pod.error().kind, ErrorKind::NotFound);
    QVERIFY2(pod.error().detail.contains(u"none-0"_s), qPrintable(said(pod)));
    const auto container = exec({.argv = {u"true"_s}}, {}, u"sidecar"_s);
    QVERIFY(!container);
    QCOMPARE(container.error().kind, ErrorKind::Invalid);
    QVERIFY2(container.error().detail.contains(u"sidecar"_s), qPrintable(said(container)));
  }

  void whoMayOnlyLook() {
    const auto config = kube::Kubeconfig::load(kube::KubeconfigPaths::fromEnvironment(Lab::viewerKubeconfig()));
    QVERIFY(config);
    const auto context = config->context();
    QVERIFY(context);
    net::Transport transport(context->transport, makeAuthorizer(context->credentials, m_ports.clock));
    kube::KubeCluster viewer(u"viewer"_s, m_namespace, transport);
    const auto refused = endOf(start(viewer, {.argv = {u"true"_s}}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QVERIFY2(refused.error().detail.contains(u"pods/exec"_s), qPrintable(said(refused)));
  }

  /// What stop() does not do.
  void itGoesOnAfterStop() {
    ProgramRun *run = start(*m_ports.cluster, {.argv = {u"sh"_s, u"-c"_s, u"echo begun; sleep 4321"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(m_lines, QStringList{u"begun"_s}, 30'000);
    run->stop();
    const auto stopped = endOf(run);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    qInfo() << "after stop:"
            << kubectlExec({u"sh"_s, u"-c"_s, u"grep -l 4321 /proc/[0-9]*/cmdline | busybox wc -l"_s}).out.trimmed()
            << "processes with its words (one is the question)";
  }

  void asAStep() {
    const Step step{.id = u"m/exec"_s,
                    .kind = u"kubernetes.exec"_s,
                    .target = {.kind = u"deployment"_s, .context = u"lab"_s, .scope = m_namespace, .name = u"web"_s},
                    .args = {{u"argv"_s, QJsonArray{u"busybox"_s, u"hostname"_s}}},
                    .timeout = 60s};
    const StepContext context{
        .cluster = [this](const TargetRef &) { return m_ports.cluster.get(); }, .clock = &m_ports.clock, .programs = &m_programs};
    std::optional<StepOutcome> outcome;
    StepRun *run = stepKinds().runner(step)->run(context, step, this);
    connect(run, &StepRun::ended, this, [&outcome](const StepOutcome &ended) { outcome = ended; });
    run->start();
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 60'000);
    QVERIFY2(outcome->state == StepState::Finished, qPrintable(outcome->message));
    QCOMPARE(outcome->message, m_pod);
    QCOMPARE(outcome->result.value(u"container"_s).toString(), u"web"_s);
  }
};

STERNWAY_TEST(TestLiveExec)

}  // namespace test_live_exec
#include "test_live_exec.moc"
