// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "live/livewindow.h"
#include "support/testmain.h"
#include "ui/tableview.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

namespace test_live_helm {

using namespace sternway;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
const QString release = u"gateway"_s;
const QString workload = release + u"-web"_s;
}  // namespace

/// Releases of the real Helm: after a failed upgrade and a bad one back to the last that was deployed, from command line and
/// window; and one whose upgrade was killed. Helm says what became of it.
class TestLiveHelm : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-helm-%1"_s.arg(QCoreApplication::applicationPid());
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path()};

  [[nodiscard]] QString chart() const { return m_folder.filePath(u"chart"_s); }
  [[nodiscard]] QString runbook() const { return m_folder.filePath(u"runbooks/gateway.yaml"_s); }

  [[nodiscard]] Outcome helm(const QStringList &arguments) const {
    return Lab::run(u"helm"_s, arguments + QStringList{u"-n"_s, m_namespace}, {}, 300'000);
  }
  [[nodiscard]] Outcome upgrade(const QString &tag, const QStringList &more = {}) const {
    return helm(QStringList{u"upgrade"_s, u"--install"_s, release, chart(), u"--set"_s, u"tag="_s + tag} + more);
  }
  /// "1 superseded", "2 failed", ... as Helm has it.
  [[nodiscard]] QStringList history() const {
    QStringList all;
    const QJsonArray revisions = QJsonDocument::fromJson(helm({u"history"_s, release, u"-o"_s, u"json"_s}).out.toUtf8()).array();
    for (const QJsonValue &revision : revisions)
      all << u"%1 %2"_s.arg(revision[u"revision"_s].toInt()).arg(revision[u"status"_s].toString());
    return all;
  }
  [[nodiscard]] QString image() const {
    return Lab::read(m_namespace, u"deployment/"_s + workload, u"{.spec.template.spec.containers[0].image}"_s).section(u':', -1);
  }
  /// Good, an upgrade to an image that is not there, good again, and the bad release: 1, 2 (failed), 3, 4.
  void makeHistory() {
    std::ignore = helm({u"uninstall"_s, release});
    QCOMPARE(upgrade(u"v1.2.2"_s, {u"--wait"_s, u"--timeout"_s, u"240s"_s}).status, 0);
    QVERIFY(upgrade(u"v9.9.9"_s, {u"--wait"_s, u"--timeout"_s, u"8s"_s}).status != 0);
    QCOMPARE(upgrade(u"v1.2.3"_s, {u"--wait"_s, u"--timeout"_s, u"240s"_s}).status, 0);
    QCOMPARE(upgrade(u"v1.3.0"_s, {u"--set"_s, u"env.ERROR_RATE=0.12"_s, u"--wait"_s, u"--timeout"_s, u"240s"_s}).status, 0);
    QCOMPARE(history(), (QStringList{u"1 superseded"_s, u"2 failed"_s, u"3 superseded"_s, u"4 deployed"_s}));
  }

  void writeRunbook() {
    QVERIFY(QDir().mkpath(QFileInfo(runbook()).path()));
    QFile file(runbook());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList lines{u"apiVersion: sternway/v1"_s,
                            u"kind: Runbook"_s,
                            u"metadata: {name: gateway, title: Gateway by Helm}"_s,
                            u"services:"_s,
                            u"  - {name: %1, workload: deployment/%1, namespace: %2}"_s.arg(workload, m_namespace),
                            u"methods:"_s,
                            u"  - id: helm"_s,
                            u"    title: By Helm"_s,
                            u"    steps:"_s,
                            u"      - helm.rollback: {release: %1, namespace: %2}"_s.arg(release, m_namespace),
                            u"      - kubernetes.waitRollout: {timeout: 5m}"_s};
    file.write(lines.join(u'\n').toUtf8() + '\n');
  }

  [[nodiscard]] Outcome rollback(const QStringList &more = {}) const {
    return m_sternway.run(QStringList{u"rollback"_s, u"--service"_s, workload, u"-n"_s, m_namespace, u"--context"_s, u"lab"_s,
                                      u"--runbook"_s, runbook(), u"--method"_s, u"helm"_s, u"--yes"_s, u"--force"_s, u"--json"_s,
                                      u"--stability"_s, u"1s"_s} +
                          more);
  }
  static QByteArray told(const Outcome &outcome) { return (outcome.err + outcome.out.right(3000)).toUtf8(); }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    if (QStandardPaths::findExecutable(u"helm"_s).isEmpty())
      QSKIP("The lab has no Helm.");
    qputenv("STERNWAY_CONFIG_DIR", m_folder.path().toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder.path().toLocal8Bit());
    Lab::makeNamespace(m_namespace);
    QCOMPARE(writeLabChart(chart()), QString());
    writeRunbook();
    const Outcome accepted = m_sternway.run({u"accept"_s, runbook(), u"--yes"_s});
    QVERIFY2(accepted.status == 0, told(accepted).constData());
  }
  void cleanupTestCase() { Lab::deleteNamespace(m_namespace); }

  void backToTheLastDeployedByCommand() {
    makeHistory();
    const Outcome planned = rollback({u"--plan-only"_s});
    QVERIFY2(planned.status == 0, told(planned).constData());
    QCOMPARE(image(), u"v1.3.0"_s);
    const Outcome done = rollback();
    QVERIFY2(done.status == 0, told(done).constData());
    QCOMPARE(image(), u"v1.2.3"_s);
    QCOMPARE(history().mid(3), (QStringList{u"4 superseded"_s, u"5 deployed"_s}));
  }

  void backToTheLastDeployedFromTheWindow() {
    makeHistory();
    LiveWindow live(Lab::kubeconfig(), m_namespace);
    QVERIFY(live.waitFor([&] { return live.row(workload) && live.row(workload)->status; }));
    LiveWindow::press(Qt::Key_Return);
    QVERIFY(live.waitFor([&] { return live.page() == "ServicePage"_L1; }));
    QVERIFY(live.openWizard());
    QVERIFY2(live.untilWizardPage(u"MethodPage"_s, 60), qPrintable(live.wizardPage()));
    auto *methods = live.part<TableView>("methods");
    const auto chosen = [&] { return methods->currentIndex().siblingAtColumn(0).data().toString(); };
    LiveWindow::press(Qt::Key_Home);
    for (int row = 1; row < methods->proxy().rowCount() && !chosen().contains(u"Helm"_s); ++row)
      LiveWindow::press(Qt::Key_Down);
    QVERIFY2(chosen().contains(u"Helm"_s), qPrintable(chosen()));
    QVERIFY(live.enterTo(u"PlanPage"_s));
    QVERIFY(live.enterTo(u"PreflightPage"_s));
    QVERIFY(live.enterTo(u"ConfirmPage"_s));
    LiveWindow::type(u"checkout fails since v1.3.0"_s);
    LiveWindow::press(Qt::Key_Tab);
    LiveWindow::type(workload);
    LiveWindow::press(Qt::Key_Return);
    QVERIFY(live.enterTo(u"ProgressPage"_s));
    QVERIFY(live.waitFor([&] { return image() == "v1.2.3"_L1; }, 300));
    QVERIFY(live.untilWizardPage(u"DonePage"_s, 600));
    QCOMPARE(history().mid(3), (QStringList{u"4 superseded"_s, u"5 deployed"_s}));
  }

  /// Helm refuses every change of a release whose upgrade was killed; nothing is begun until somebody has dealt with it.
  void pendingIsRefusedAndNothingChanges() {
    makeHistory();
    QProcess killed;
    killed.start(u"helm"_s, {u"upgrade"_s, release, chart(), u"-n"_s, m_namespace, u"--set"_s, u"tag=v1.3.1,env.UNHEALTHY=1"_s,
                             u"--wait"_s, u"--timeout"_s, u"5m"_s});
    QVERIFY(killed.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(history().last(), u"5 pending-upgrade"_s, 120'000);
    killed.kill();
    QVERIFY(killed.waitForFinished());
    const QString before = image();
    const Outcome refused = rollback();
    QVERIFY2(refused.status == 1, told(refused).constData());
    QVERIFY2(told(refused).contains("pending-upgrade"), told(refused).constData());
    QCOMPARE(history().last(), u"5 pending-upgrade"_s);
    QCOMPARE(image(), before);
  }
};

STERNWAY_GUI_TEST(TestLiveHelm)

}  // namespace test_live_helm
#include "test_live_helm.moc"
