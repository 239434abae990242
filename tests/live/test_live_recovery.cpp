// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "live/livewindow.h"
#include "platform/paths.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "ui/declarations.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

namespace test_live_recovery {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"v1.2.3"_s;
const QString symptom = u"wrong-prices"_s;
constexpr int toJudge = 240;
constexpr int toRecover = 600;
}  // namespace

/// A rollback ends once the service has recovered, on a real cluster, by a runbook whose health endpoints are accepted, and after
/// a symptom that a person declared: from the window and from the command line.
class TestLiveRecovery : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-recovery"_s;
  /// By the error rate and their health endpoint two are bad, two only by what a person says.
  const QStringList m_failing{u"failing-command"_s, u"failing-window"_s};
  const QStringList m_declared{u"declared-command"_s, u"declared-window"_s};
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path()};
  LoopbackServer m_gateway;

  [[nodiscard]] LabService service(const QString &name) const { return LabService(m_namespace, name, 1); }
  [[nodiscard]] ObjectRef ref(const QString &name) const {
    return {.context = u"lab"_s, .nameSpace = m_namespace, .name = name, .kind = Kind::Deployment};
  }
  [[nodiscard]] QString runbook() const { return m_folder.filePath(u"runbooks/recovery.yaml"_s); }

  void writeRunbook() {
    QString services;
    for (const QString &name : m_failing + m_declared) {
      QUrl health = m_gateway.url();
      health.setPath(u"/%1/health"_s.arg(name));
      services += u"  - {name: %1, workload: deployment/%1, namespace: %2, health: [\"%3\"]}\n"_s.arg(name, m_namespace,
                                                                                                      health.toString());
    }
    QVERIFY(QDir(m_folder.path()).mkpath(u"runbooks"_s));
    QFile file(runbook());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: recovery, title: Recovery}\nservices:\n%1"
        "symptoms:\n  - {id: %2, title: Prices are wrong}\n"
        "matrix:\n"
        "  - {when: error_rate > 5%, action: rollback}\n"
        "  - {when: health failing, for: 1m, action: rollback}\n"
        "  - {when: declared(%2), action: rollback}\n"_s.arg(services, symptom)
            .toUtf8());
  }

  /// The program, while the gateway of this process answers it.
  Outcome run(const QStringList &arguments) const {
    const auto process = m_sternway.start(arguments);
    process->closeWriteChannel();
    const bool ended = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, toRecover * 1000);
    if (!ended)
      process->kill();
    process->waitForFinished();
    return {.status = ended && process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
            .out = QString::fromUtf8(process->readAllStandardOutput()),
            .err = QString::fromUtf8(process->readAllStandardError())};
  }
  Outcome on(const QString &command, const QString &name, const QStringList &more) const {
    return run(QStringList{command, u"--service"_s, name, u"-n"_s, m_namespace, u"--context"_s, u"lab"_s, u"--prometheus"_s,
                           Lab::prometheus(), u"--runbook"_s, runbook()} +
               more);
  }
  [[nodiscard]] QJsonObject assessed(const QString &name) const { return on(u"assess"_s, name, {u"--json"_s}).object(); }
  [[nodiscard]] bool callsForRollback(const QString &name) const {
    return assessed(name).value(u"verdict"_s).toString() == "rollback"_L1;
  }
  [[nodiscard]] bool isMeasured(const QString &name) const {
    const QJsonArray revisions = assessed(name).value(u"revisions"_s).toArray();
    return std::any_of(revisions.cbegin(), revisions.cend(), [](const QJsonValue &revision) {
      return revision[u"image"_s].toString().endsWith(good) && revision[u"health"_s].toString() == "good"_L1;
    });
  }

  void rollBackByCommand(const QString &name) {
    const Outcome done = on(u"rollback"_s, name, {u"--yes"_s, u"--stability"_s, u"20s"_s});
    QVERIFY2(done.status == 0, qPrintable(done.err + done.out.right(3000)));
    QCOMPARE(service(name).image(), good);
  }

  /// On the page of the service, by keys.
  void rollBackInWindow(LiveWindow &live, const QString &name) {
    QVERIFY(live.openWizard());
    QVERIFY(live.confirm(name, u"tried on the lab"_s));
    QVERIFY(live.untilWizardPage(u"VerifyPage"_s, 180));
    QVERIFY(live.untilWizardPage(u"DonePage"_s, toRecover));
    QVERIFY2(live.said("outcome").contains(u"is back on revision"_s), qPrintable(live.said("outcome")));
    QCOMPARE(service(name).image(), good);
  }

  void goTo(LiveWindow &live, const QString &name) {
    QVERIFY(live.waitFor([&] { return live.row(name) != nullptr; }, toJudge));
    LiveWindow::press(Qt::Key_K, Qt::ControlModifier);
    LiveWindow::type(name);
    LiveWindow::press(Qt::Key_Return);
    QVERIFY(live.waitFor([&] { return live.page() == "ServicePage"_L1; }));
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    qputenv("STERNWAY_CONFIG_DIR", m_folder.path().toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder.path().toLocal8Bit());
    // what a gateway says of the failing release
    m_gateway.route("GET", u"*"_s, [this](const LoopbackRequest &request, const QPointer<LoopbackAnswer> &answer) {
      const QString name = request.path.section(u'/', 1, 1);
      answer->reply(m_failing.contains(name) && service(name).image() != good ? 503 : 200, "{}");
    });
    writeRunbook();
    platform::Settings settings(platform::settingsFile());
    QVERIFY(settings.set(platform::setting::runbooks, QFileInfo(runbook()).path()));
    const Outcome accepted = run({u"accept"_s, runbook(), u"--yes"_s});
    QVERIFY2(accepted.status == 0, qPrintable(accepted.err));

    for (const QString &name : m_failing + m_declared) {
      for (const QString &version : {u"v1.2.1"_s, u"v1.2.2"_s})
        service(name).release(version, {}, 0);
      service(name).release(good);
    }
    for (const QString &name : m_failing + m_declared)
      QVERIFY(service(name).waitReady());
    for (const QString &name : m_failing + m_declared)
      QVERIFY(QTest::qWaitFor([&] { return isMeasured(name); }, toJudge * 1000));
    for (const QString &name : m_failing)
      service(name).release(u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s});
    for (const QString &name : m_declared)
      service(name).release(u"v1.3.0"_s);
    for (const QString &name : m_failing + m_declared)
      QVERIFY(service(name).waitReady());
  }
  void cleanupTestCase() { Lab::deleteNamespace(m_namespace); }

  void byCommandWithAcceptedHealthEndpoints() {
    const QString name = m_failing.constFirst();
    QVERIFY(QTest::qWaitFor([&] { return callsForRollback(name); }, toJudge * 1000));
    rollBackByCommand(name);
    QVERIFY(m_gateway.count(u"/%1/health"_s.arg(name)) > 0);
  }

  void byCommandAfterADeclaredSymptom() {
    const QString name = m_declared.constFirst();
    QVERIFY(!callsForRollback(name));
    {
      LiveWorkspace workspace({.kubeconfig = Lab::kubeconfig(), .prometheus = Lab::prometheus()});
      const auto session = workspace.open(u"lab"_s);
      Declarations declarations(workspace);
      declarations.follow(**session, ref(name));
      declarations.declare(symptom);
      QVERIFY(QTest::qWaitFor([&] { return declarations.isDeclared(symptom); }, 30'000));
    }
    QVERIFY(QTest::qWaitFor([&] { return callsForRollback(name); }, toJudge * 1000));
    rollBackByCommand(name);
  }

  void inTheWindowWithAcceptedHealthEndpoints() {
    const QString name = m_failing.constLast();
    LiveWindow live(Lab::kubeconfig(), m_namespace);
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    goTo(live, name);
    rollBackInWindow(live, name);
    QVERIFY(m_gateway.count(u"/%1/health"_s.arg(name)) > 0);
  }

  void inTheWindowAfterADeclaredSymptom() {
    const QString name = m_declared.constLast();
    LiveWindow live(Lab::kubeconfig(), m_namespace);
    goTo(live, name);
    LiveWindow::press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(live.waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    rollBackInWindow(live, name);
  }
};

STERNWAY_GUI_TEST(TestLiveRecovery)

}  // namespace test_live_recovery
#include "test_live_recovery.moc"
