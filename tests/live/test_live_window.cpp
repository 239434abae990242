// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"
#include "live/lab.h"
#include "live/livewindow.h"
#include "live/proxy.h"
#include "support/await.h"
#include "support/filechoice.h"
#include "support/testmain.h"
#include "ui/docks/incidentdock.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace test_live_window {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"order-service"_s;
constexpr int toJudge = 400;
constexpr int toRecover = 600;

}  // namespace

/// The window on a real cluster, with the keyboard alone: from the fleet to a finished rollback, without the right to it, and
/// while the API server does not answer.
class TestLiveWindow : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-window-%1"_s.arg(QCoreApplication::applicationPid());
  LabService m_service{m_namespace, name, 2};
  std::unique_ptr<QTemporaryDir> m_folder;

  static bool isGood(const Assessment &assessment) {
    const Revision *current = assessment.history.current();
    return std::any_of(assessment.health.cbegin(), assessment.health.cend(), [current](const RevisionHealth &health) {
      return health.revisionUid == current->uid && health.health == Health::Good;
    });
  }

  /// A good revision becomes a target only when it has been measured before it is replaced.
  bool untilMeasured() {
    LiveWorkspace workspace({.kubeconfig = Lab::kubeconfig(), .prometheus = Lab::prometheus()});
    const auto session = workspace.open(u"lab"_s);
    const ObjectRef ref{.context = u"lab"_s, .nameSpace = m_namespace, .name = name, .kind = Kind::Deployment};
    const AssessorOptions options{.memory = std::make_shared<AssessmentMemory>()};
    const QDeadlineTimer deadline(std::chrono::seconds{toJudge});
    while (!deadline.hasExpired()) {
      const auto assessment = await(assess::assess((*session)->cluster(), (*session)->metrics(), (*session)->clock(),
                                                   *workspace.runbook(ref), options, ref, this));
      if (assessment && isGood(*assessment))
        return true;
      QTest::qWait(2000);
    }
    return false;
  }

  /// Ships the bad release, unless it runs already; the window's fleet has to find it.
  void shipBadRelease() {
    m_service.release(u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s, u"LATENCY_MS=900"_s});
    QVERIFY(m_service.waitReady());
  }

  /// A kubeconfig whose server is the proxy.
  QString kubeconfigOf(const Proxy &proxy) {
    const QString file = m_folder->filePath(u"proxy.kubeconfig"_s);
    [&] { QVERIFY(QFile::copy(Lab::kubeconfig(), file)); }();
    const QString server = u"--server=https://127.0.0.1:%1"_s.arg(proxy.port());
    (void)Lab::kubectl({u"--kubeconfig"_s, file, u"config"_s, u"set-cluster"_s, u"lab"_s, server});
    return file;
  }
  static std::unique_ptr<Proxy> proxyToServer() {
    const QUrl server(Lab::kubectl({u"config"_s, u"view"_s, u"-o"_s, u"jsonpath={.clusters[0].cluster.server}"_s}).out);
    return std::make_unique<Proxy>(server.host(), static_cast<quint16>(server.port(443)));
  }
  static void stop(Proxy &proxy, bool stalled) { stalled ? proxy.stall() : proxy.cut(); }
  static void addOutages() {
    QTest::addColumn<bool>("stalled");
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    m_service.release(u"v1.2.1"_s, {}, 0);
    m_service.release(u"v1.2.2"_s, {}, 0);
    m_service.release(u"v1.2.3"_s);
    QVERIFY(m_service.waitReady());
    init();
    QVERIFY(untilMeasured());
  }
  void cleanupTestCase() { Lab::deleteNamespace(m_namespace); }

  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("STERNWAY_CONFIG_DIR", m_folder->filePath(u"config"_s).toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder->filePath(u"data"_s).toLocal8Bit());
  }

  void viewerIsToldWhichRightIsMissingAndNothingIsTouched() {
    shipBadRelease();
    const QString before = m_service.generation();
    LiveWindow live(Lab::viewerKubeconfig(), m_namespace);
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    QVERIFY(live.openWizard());
    QVERIFY(live.enterTo(u"ChangesPage"_s));
    QVERIFY(live.enterTo(u"PreflightPage"_s));
    const auto said = [&live] { return live.part<QLabel>("title")->text() + u' ' + live.part<QLabel>("detail")->text(); };
    QVERIFY2(live.waitFor([&] { return said().contains(u"patch"_s); }), qPrintable(said()));
    QVERIFY(!live.part<QLabel>("remedy")->text().isEmpty());
    QVERIFY(!live.mayGoOn());
    LiveWindow::press(Qt::Key_Return);
    QCOMPARE(live.wizardPage(), u"PreflightPage"_s);
    LiveWindow::press(Qt::Key_Escape);
    QVERIFY(live.waitFor([&] { return !live.wizard(); }));
    QCOMPARE(m_service.generation(), before);
    QCOMPARE(m_service.image(), u"v1.3.0"_s);
  }

  void anOutageGreysTheFleetAndEmptiesNothing_data() { addOutages(); }
  void anOutageGreysTheFleetAndEmptiesNothing() {
    QFETCH(bool, stalled);
    shipBadRelease();
    const auto proxy = proxyToServer();
    LiveWindow live(kubeconfigOf(*proxy), m_namespace);
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    stop(*proxy, stalled);
    QVERIFY(live.waitFor([&] { return live.row(name) && live.row(name)->stale; }, 180));
    QVERIFY(live.waitFor([&] { return live.banner("disturbance").contains(u"since"_s); }));
    QCOMPARE(live.window().findChild<TableView *>(u"fleetTable"_s)->proxy().rowCount(), 1);
    LiveWindow::press(Qt::Key_Return);
    QCOMPARE(live.page(), u"ServicePage"_s);
    LiveWindow::press(Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(live.page(), u"FleetPage"_s);
    proxy->restore();
    QVERIFY(live.waitFor([&] { return !live.row(name)->stale && live.banner("disturbance").isEmpty(); }, 180));
    QVERIFY2(live.waitFor([&] { return live.judges(name, Mark::Critical); }), qPrintable(live.row(name)->status->sentence));
  }

  void theFailingServiceIsRolledBackWithTheKeyboardAlone() {
    shipBadRelease();
    const qsizetype before = Lab::writes(m_namespace, name).size();
    LiveWindow live(Lab::kubeconfig(), m_namespace);
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    LiveWindow::press(Qt::Key_Return);
    QCOMPARE(live.page(), u"ServicePage"_s);
    const auto *verdict = live.window().findChild<VerdictBanner *>();
    QVERIFY(live.waitFor([&] { return verdict->sentence().contains(u"error rate"_s, Qt::CaseInsensitive); }));
    QVERIFY(live.openWizard());
    QVERIFY(live.confirm(name, u"checkout fails since v1.3.0"_s));
    QVERIFY(live.untilWizardPage(u"VerifyPage"_s, 300));
    QVERIFY(live.untilWizardPage(u"DonePage"_s, toRecover));
    QVERIFY2(live.said("outcome").contains(u"is back on revision"_s), qPrintable(live.said("outcome")));
    QCOMPARE(m_service.image(), u"v1.2.3"_s);
    const QStringList writes = Lab::writes(m_namespace, name).mid(before);
    QVERIFY(writes.size() > 1 && !writes.last().contains(u"dryRun"_s));
    QCOMPARE(writes.filter(u"dryRun=All"_s).size(), writes.size() - 1);  // by preflight, and before the patch

    LiveWindow::press(Qt::Key_L, Qt::AltModifier);
    live.window().activateWindow();  // as a window manager does when a dialog goes
    QVERIFY(live.waitFor([&] { return QApplication::activeWindow() == &live.window(); }));
    exportByKeyboard(live);
  }

  void anOutageDuringTheRollbackIsToldAndWaitedFor_data() { addOutages(); }
  void anOutageDuringTheRollbackIsToldAndWaitedFor() {
    QFETCH(bool, stalled);
    shipBadRelease();
    const auto proxy = proxyToServer();
    LiveWindow live(kubeconfigOf(*proxy), m_namespace);
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    QVERIFY(live.openWizard());
    QVERIFY(live.confirm(name, u"checkout fails since v1.3.0"_s));
    QVERIFY(live.waitFor([&] { return m_service.image() == "v1.2.3"_L1; }, 300));
    stop(*proxy, stalled);
    QVERIFY(live.waitFor([&] { return live.said("connection").contains(u"since"_s); }, 180));
    QVERIFY(live.wizard()->isRunning());
    proxy->restore();
    QVERIFY(live.waitFor([&] { return live.said("connection").isEmpty(); }, 180));
    QVERIFY(live.untilWizardPage(u"DonePage"_s, toRecover));
    QVERIFY2(live.said("outcome").contains(u"is back on revision"_s), qPrintable(live.said("outcome")));
  }

private:
  void exportByKeyboard(LiveWindow &live) {
    auto *dock = live.window().findChild<IncidentDock *>();
    QVERIFY(dock->isVisible());
    const QString path = m_folder->filePath(u"timeline.md"_s);
    LiveWindow::press(Qt::Key_X, Qt::AltModifier);
    QVERIFY(live.waitFor([&path] { return !chooseFile(path).isEmpty(); }));
    QVERIFY(live.waitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const char *part : {"v1.3.0", "error_rate", "detected: ", "Restore the pod template", "mitigated: ", "Healthy for",
                             "checkout fails since v1.3.0", "time to mitigate = "})
      QVERIFY2(text.contains(part), (QByteArray(part) + " is missing in:\n" + text).constData());
  }
};

STERNWAY_GUI_TEST(TestLiveWindow)

}  // namespace test_live_window
#include "test_live_window.moc"
