// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "live/livewindow.h"
#include "platform/paths.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "ui/declarations.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace test_live_recovery {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
const QString good = u"v1.2.3"_s;
const QString name = u"api-gateway"_s;
const QString symptom = u"wrong-prices"_s;
constexpr int toJudge = 600;
constexpr int toRecover = 600;
}  // namespace

/// A rollback ends once the service has recovered, on a real cluster, by a runbook whose health endpoints are accepted, and after
/// a symptom that a person declared: from the window and from the command line.
class TestLiveRecovery : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-recovery-%1"_s.arg(QCoreApplication::applicationPid());
  /// One service for all, released four times: a machine of two cores carries the other live tests meanwhile.
  LabService m_service{m_namespace, name, 1};
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path()};
  LoopbackServer m_gateway;
  bool m_failing = false;  ///< what the gateway says while the good release is not back

  [[nodiscard]] ObjectRef ref() const {
    return {.context = u"lab"_s, .nameSpace = m_namespace, .name = name, .kind = Kind::Deployment};
  }
  [[nodiscard]] QString runbook() const { return m_folder.filePath(u"runbooks/lomash-wood.yaml"_s); }

  /// What the runbook that comes with Sternway decides by, with its gateway in this process, hold times of a minute, and a
  /// symptom; without its procedure, whose pages are for people.
  void writeRunbook() {
    QFile original(QStringLiteral(STERNWAY_SOURCE_DIR) + u"/resources/runbooks/lomash-wood.yaml"_s);
    QVERIFY(original.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(original.readAll());
    QUrl health = m_gateway.url();
    health.setPath(u"/health"_s);
    const QString added =
        u"symptoms:\n  - {id: %1, title: Prices are wrong}\n\nmatrix:\n"
        "  - {when: declared(%1), action: rollback}\n"_s.arg(symptom);
    for (const auto &[what, by] : {std::pair(u"https://api.lomashwood.com/health"_s, health.toString()),
                                   {u"namespace: lomash-wood"_s, u"namespace: "_s + m_namespace},
                                   {u"for: 5m, action"_s, u"for: 1m, action"_s},
                                   {u"baseline * 1.5"_s, u"baseline * 20"_s},  // the machine is busy with other tests
                                   {u"\nmatrix:\n"_s, u'\n' + added}}) {
      QVERIFY2(text.contains(what), qPrintable(what));
      text.replace(what, by);
    }
    const qsizetype variables = text.indexOf(u"\nvariables:\n"_s);
    const qsizetype services = text.indexOf(u"\nservices:\n"_s);
    const qsizetype procedure = text.indexOf(u"\nchecklists:\n"_s);
    QVERIFY(variables > 0 && variables < services && services < procedure);
    text = text.left(variables) + text.mid(services, procedure - services);
    QVERIFY(QDir(m_folder.path()).mkpath(u"runbooks"_s));
    QFile file(runbook());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
  }

  Outcome on(const QString &command, const QStringList &more) const {
    return m_sternway.runServed(QStringList{command, u"--service"_s, name, u"-n"_s, m_namespace, u"--context"_s, u"lab"_s,
                                            u"--prometheus"_s, Lab::prometheus(), u"--runbook"_s, runbook()} +
                                more);
  }
  [[nodiscard]] QJsonObject assessed() const { return on(u"assess"_s, {u"--json"_s}).object(); }
  /// For a failure: what is known of the service.
  [[nodiscard]] QByteArray told() const { return on(u"assess"_s, {}).out.toUtf8(); }
  [[nodiscard]] bool callsForRollback() const { return assessed().value(u"verdict"_s).toString() == "rollback"_L1; }
  [[nodiscard]] bool isMeasured() const {
    const QJsonArray revisions = assessed().value(u"revisions"_s).toArray();
    return std::any_of(revisions.cbegin(), revisions.cend(), [](const QJsonValue &revision) {
      return revision[u"image"_s].toString().endsWith(good) && revision[u"health"_s].toString() == "good"_L1;
    });
  }
  static bool waitUntil(const std::function<bool()> &reached) {
    const QDeadlineTimer deadline(std::chrono::seconds{toJudge});
    while (!reached()) {
      if (deadline.hasExpired())
        return false;
      QTest::qWait(2000);  // each look is a process of its own
    }
    return true;
  }

  void ship(const QString &version, const QStringList &environment, bool failing) {
    m_failing = failing;
    m_service.release(version, environment);
    QVERIFY(m_service.waitReady());
  }

  void rollBackByCommand() {
    QVERIFY2(waitUntil([&] { return callsForRollback(); }), told().constData());
    const Outcome done = on(u"rollback"_s, {u"--yes"_s, u"--stability"_s, u"20s"_s});
    QVERIFY2(done.status == 0, qPrintable(done.err + done.out.right(3000)));
    QCOMPARE(m_service.image(), good);
  }

  /// On the page of the service, by keys.
  void rollBackInWindow(LiveWindow &live) {
    QVERIFY(live.waitFor([&] { return live.judges(name, Mark::Critical); }, toJudge));
    QVERIFY(live.openWizard());
    QVERIFY(live.confirm(name, u"tried on the lab"_s));
    QVERIFY(live.untilWizardPage(u"VerifyPage"_s, 300));
    QVERIFY(live.untilWizardPage(u"DonePage"_s, toRecover));
    QVERIFY2(live.said("outcome").contains(u"is back on revision"_s), qPrintable(live.said("outcome")));
    QCOMPARE(m_service.image(), good);
  }

  void openPage(LiveWindow &live) {
    QVERIFY(live.waitFor([&] { return live.row(name) != nullptr; }, toJudge));
    LiveWindow::press(Qt::Key_K, Qt::ControlModifier);
    LiveWindow::type(name);
    LiveWindow::press(Qt::Key_Return);
    QVERIFY(live.waitFor([&] { return live.page() == "ServicePage"_L1; }));
  }

  /// As an operator says it, where there is no window.
  void declareSymptom() {
    LiveWorkspace workspace({.kubeconfig = Lab::kubeconfig(), .prometheus = Lab::prometheus()});
    const auto session = workspace.open(u"lab"_s);
    Declarations declarations(workspace);
    declarations.follow(**session, ref());
    QVERIFY(QTest::qWaitFor([&] { return !declarations.symptoms().isEmpty(); }, 30'000));
    declarations.declare(symptom);
    QVERIFY(QTest::qWaitFor([&] { return declarations.isDeclared(symptom); }, 30'000));
  }

private Q_SLOTS:
  void initTestCase() {
    // It goes by what is measured for a quarter of an hour: beside the other tests a machine of two cores is too slow for that.
    if (qEnvironmentVariableIsEmpty("STERNWAY_LAB_ALONE"))
      QSKIP("needs the lab for itself: set STERNWAY_LAB_ALONE");
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    qputenv("STERNWAY_CONFIG_DIR", m_folder.path().toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder.path().toLocal8Bit());
    // what a gateway says of the failing release
    m_gateway.route("GET", u"*"_s, [this](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      answer->reply(m_failing && m_service.image() != good ? 503 : 200, "{}");
    });
    writeRunbook();
    platform::Settings settings(platform::settingsFile());
    QVERIFY(settings.set(platform::setting::runbooks, QFileInfo(runbook()).path()));
    const Outcome accepted = m_sternway.runServed({u"accept"_s, runbook(), u"--yes"_s});
    QVERIFY2(accepted.status == 0, qPrintable(accepted.err));

    // The rules compare with a baseline: a good release is judged by the one before it.
    ship(u"v1.2.2"_s, {}, false);
    QVERIFY2(waitUntil([&] { return assessed()[u"values"][u"latency_p95"].isDouble(); }), told().constData());
    ship(good, {}, false);
    QVERIFY2(waitUntil([&] { return isMeasured(); }), told().constData());
  }
  void cleanupTestCase() {
    if (!qEnvironmentVariableIsEmpty("STERNWAY_LAB_ALONE"))
      Lab::deleteNamespace(m_namespace);
  }

  void byCommandWithAcceptedHealthEndpoints() {
    ship(u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s}, true);
    rollBackByCommand();
    QVERIFY(m_gateway.count(u"/health"_s) > 0);
  }

  void inTheWindowWithAcceptedHealthEndpoints() {
    ship(u"v1.3.1"_s, {u"ERROR_RATE=0.12"_s}, true);
    const qsizetype asked = m_gateway.count(u"/health"_s);
    LiveWindow live(Lab::kubeconfig(), m_namespace);
    openPage(live);
    rollBackInWindow(live);
    QVERIFY(m_gateway.count(u"/health"_s) > asked);
  }

  void byCommandAfterADeclaredSymptom() {
    ship(u"v1.3.0"_s, {u"PRICES=1"_s}, false);
    QVERIFY(!callsForRollback());
    declareSymptom();
    rollBackByCommand();
    QVERIFY(!callsForRollback());  // what was declared of the revision that is gone
  }

  void inTheWindowAfterADeclaredSymptom() {
    ship(u"v1.3.1"_s, {u"PRICES=2"_s}, false);
    LiveWindow live(Lab::kubeconfig(), m_namespace);
    openPage(live);
    LiveWindow::press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(live.waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    live.window().activateWindow();  // as a window manager does when a menu goes
    QVERIFY(live.waitFor([&] { return !QApplication::activePopupWidget() && QApplication::activeWindow() == &live.window(); }));
    rollBackInWindow(live);
  }
};

STERNWAY_GUI_TEST(TestLiveRecovery)

}  // namespace test_live_recovery
#include "test_live_recovery.moc"
