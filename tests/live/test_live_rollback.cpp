// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "live/proxy.h"
#include "support/testmain.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>

namespace test_live_rollback {

using namespace sternway::test;
using namespace Qt::StringLiterals;

/// The main job on a real cluster, by the program itself: assess, roll back, export; and every way in which it must refuse.
class TestLiveRollback : public QObject {
  Q_OBJECT

  const QString m_namespace = u"live-rollback-%1"_s.arg(QCoreApplication::applicationPid());
  QTemporaryDir m_data;
  Sternway m_sternway{m_data.path()};

  QStringList on(const QString &command, const QString &service, const QStringList &more = {}) const {
    return QStringList{command,        u"--service"_s, service,           u"-n"_s,          m_namespace,
                       u"--context"_s, u"lab"_s,       u"--prometheus"_s, Lab::prometheus()} +
           more;
  }

  /// As QTRY_VERIFY, with a deadline that counts what the check itself takes.
  template <typename Check>
  static bool waitUntil(Check check, int seconds) {
    const QDeadlineTimer deadline(std::chrono::seconds{seconds});
    while (!check()) {
      if (deadline.hasExpired())
        return false;
      QTest::qWait(2000);  // each look is a process of its own
    }
    return true;
  }

  /// How it ended: QtTest keeps only the beginning of a long message.
  static QString ending(const Outcome &outcome) {
    return u"status %1\n"_s.arg(outcome.status) + outcome.err + outcome.out.right(3000);
  }

  QString verdict(const QString &service) const {
    return m_sternway.run(on(u"assess"_s, service, {u"--json"_s})).object().value(u"verdict"_s).toString();
  }

  bool isGood(const QString &service, const QString &version) const {
    const QJsonArray revisions = m_sternway.run(on(u"assess"_s, service, {u"--json"_s})).object().value(u"revisions"_s).toArray();
    return std::any_of(revisions.cbegin(), revisions.cend(), [&version](const QJsonValue &revision) {
      return revision[u"image"_s].toString().endsWith(version) && revision[u"health"_s].toString() == "good"_L1;
    });
  }

  /// What each case breaks. They all get ready and bad together: seven times the waiting would be most of this test.
  struct Bad {
    QString name;
    QString version;
    QStringList environment;
    int progressDeadline = 300;
  };
  const QList<Bad> m_bad{{u"shop"_s, u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s, u"LATENCY_MS=900"_s}},
                         {u"stuck"_s, u"v1.3.1"_s, {u"UNHEALTHY=1"_s}, 45},
                         {u"watched"_s, u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s}},
                         {u"raced"_s, u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s}},
                         {u"stalled"_s, u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s, u"LATENCY_MS=900"_s}},
                         {u"cut"_s, u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s, u"LATENCY_MS=900"_s}},
                         {u"killed"_s, u"v1.3.0"_s, {u"ERROR_RATE=0.12"_s}}};

  LabService service(const QString &name) const { return LabService(m_namespace, name, 2); }

  /// Each service gets two revisions that never served, a good one that did and was measured, and then the bad one.
  void breakAll() {
    for (const Bad &bad : m_bad) {
      service(bad.name).release(u"v1.2.1"_s, {}, 0);
      service(bad.name).release(u"v1.2.2"_s, {}, 0);
      service(bad.name).release(u"v1.2.3"_s);
    }
    for (const Bad &bad : m_bad)
      QVERIFY(service(bad.name).waitReady());
    for (const Bad &bad : m_bad)
      QVERIFY(waitUntil([&] { return isGood(bad.name, u"v1.2.3"_s); }, 400));  // it has to be measured before it is replaced
    for (const Bad &bad : m_bad) {
      LabService breaking = service(bad.name);
      breaking.setProgressDeadline(bad.progressDeadline);
      breaking.release(bad.version, bad.environment);
    }
  }

  /// The service, once it calls for a rollback.
  LabService broken(const QString &name) {
    [&] { QVERIFY(waitUntil([&] { return verdict(name) == "rollback"_L1; }, 400)); }();
    return service(name);
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    breakAll();
  }
  void cleanupTestCase() { Lab::deleteNamespace(m_namespace); }

  void badReleaseIsAssessedRolledBackAndRecorded() {
    const LabService service = broken(u"shop"_s);
    const QJsonObject assessed = m_sternway.run(on(u"assess"_s, u"shop"_s, {u"--json"_s})).object();
    QVERIFY(assessed.value(u"values"_s).toObject().value(u"error_rate"_s).toDouble() > 0.08);
    QVERIFY(assessed.value(u"row"_s).toObject().value(u"line"_s).toInt() > 0);
    QVERIFY(assessed.value(u"lastKnownGood"_s).toObject().value(u"image"_s).toString().endsWith(u"v1.2.3"_s));

    const Outcome done = m_sternway.run(
        on(u"rollback"_s, u"shop"_s, {u"--yes"_s, u"--stability"_s, u"20s"_s, u"--reason"_s, u"too many errors"_s}));
    QVERIFY2(done.status == 0, qPrintable(ending(done)));
    QCOMPARE(service.image(), u"v1.2.3"_s);

    const Outcome incidents = m_sternway.run({u"incidents"_s, u"--json"_s});
    const QJsonArray list = QJsonDocument::fromJson(incidents.out.toUtf8()).array();
    QCOMPARE(list.size(), 1);
    const Outcome timeline = m_sternway.run({u"export"_s, list.first().toObject().value(u"id"_s).toString()});
    QCOMPARE(timeline.status, 0);
    for (const QString &part : {u"v1.3.0"_s, u"v1.2.3"_s, u"too many errors"_s, u"detect"_s})
      QVERIFY2(timeline.out.contains(part), qPrintable(part + u" is missing in:\n"_s + timeline.out));

    // and it does not go back to the bad one
    const Outcome second = m_sternway.run(on(u"rollback"_s, u"shop"_s, {u"--yes"_s, u"--stability"_s, u"5s"_s}));
    QVERIFY(service.image() != "v1.3.0"_L1);
    QVERIFY2(second.status == 1, qPrintable(ending(second)));
    QVERIFY2(second.err.contains(u"Nothing calls for a rollback"_s), qPrintable(second.err));
  }

  void releaseThatNeverGetsReadyIsRolledBack() {
    const LabService service = broken(u"stuck"_s);
    const Outcome done = m_sternway.run(on(u"rollback"_s, u"stuck"_s, {u"--yes"_s, u"--stability"_s, u"10s"_s}));
    QVERIFY2(done.status == 0, qPrintable(ending(done)));
    QCOMPARE(service.image(), u"v1.2.3"_s);
  }

  void viewerIsToldWhichRightIsMissingAndNothingChanges() {
    const LabService service = broken(u"watched"_s);
    const QString before = service.generation();
    const Outcome refused =
        m_sternway.run(on(u"rollback"_s, u"watched"_s, {u"--yes"_s, u"--kubeconfig"_s, Lab::viewerKubeconfig()}));
    QCOMPARE(refused.status, 1);
    QVERIFY2((refused.out + refused.err).contains(u"patch"_s), qPrintable(refused.out + refused.err));
    QCOMPARE(service.generation(), before);
  }

  void deployBetweenPlanAndPatchIsRefused() {
    LabService service = broken(u"raced"_s);
    const auto process = m_sternway.start(on(u"rollback"_s, u"raced"_s));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardError() + process->readAllStandardOutput()).contains("[y/N]"),
                             120'000);
    service.release(u"v1.3.1"_s, {u"ERROR_RATE=0.05"_s});
    process->write("y\n");
    QVERIFY(process->waitForFinished(120'000));
    said += process->readAllStandardError() + process->readAllStandardOutput();
    QVERIFY2(process->exitCode() == 1, said.constData());
    QVERIFY2(said.contains("v1.3.1"), said.constData());
    QCOMPARE(service.image(), u"v1.3.1"_s);
  }

  void apiServerGoneMidwayIsToldAndWaitedFor_data() {
    QTest::addColumn<bool>("stalled");
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
  }
  void apiServerGoneMidwayIsToldAndWaitedFor() {
    QFETCH(bool, stalled);
    const QString name = stalled ? u"stalled"_s : u"cut"_s;
    const LabService service = broken(name);
    const QUrl server(Lab::kubectl({u"config"_s, u"view"_s, u"-o"_s, u"jsonpath={.clusters[0].cluster.server}"_s}).out);
    Proxy proxy(server.host(), static_cast<quint16>(server.port(443)));
    const QString kubeconfig = m_data.filePath(name + u".kubeconfig"_s);
    QVERIFY(QFile::copy(Lab::kubeconfig(), kubeconfig));
    (void)Lab::kubectl({u"--kubeconfig"_s, kubeconfig, u"config"_s, u"set-cluster"_s, u"lab"_s,
                        u"--server=https://127.0.0.1:%1"_s.arg(proxy.port())});

    const auto process =
        m_sternway.start(on(u"rollback"_s, name, {u"--yes"_s, u"--stability"_s, u"30s"_s, u"--kubeconfig"_s, kubeconfig}));
    QVERIFY(waitUntil([&] { return service.image() == "v1.2.3"_L1; }, 180));
    if (stalled)
      proxy.stall();
    else
      proxy.cut();
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardError()).contains("connection"), 120'000);
    proxy.restore();
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning, 600'000);
    said += process->readAllStandardError() + process->readAllStandardOutput();
    QVERIFY2(process->exitCode() == 0, said.constData());
  }

  void killedMidwaySaysWhatIsUnknownAndWhatTheClusterShows() {
    const LabService service = broken(u"killed"_s);
    const auto process = m_sternway.start(on(u"rollback"_s, u"killed"_s, {u"--yes"_s, u"--stability"_s, u"60s"_s}));
    QVERIFY(waitUntil([&] { return service.image() == "v1.2.3"_L1; }, 180));
    process->kill();
    QVERIFY(process->waitForFinished(10'000));

    // Nobody can tell that it has died until its lease has run out.
    QString said;
    const auto isInterrupted = [&] {
      const Outcome next = m_sternway.run(on(u"rollback"_s, u"killed"_s), "n\n");
      said = next.out + next.err;
      return said.contains(u"interrupted"_s);
    };
    QVERIFY2(waitUntil(isInterrupted, 180), qPrintable(said));
    QVERIFY2(said.contains(u"v1.2.3"_s), qPrintable(said));

    const Outcome resumed = m_sternway.run(on(u"rollback"_s, u"killed"_s, {u"--yes"_s}));
    QVERIFY2(resumed.status == 0, qPrintable(ending(resumed)));
    QCOMPARE(service.image(), u"v1.2.3"_s);
  }
};

STERNWAY_TEST(TestLiveRollback)

}  // namespace test_live_rollback
#include "test_live_rollback.moc"
