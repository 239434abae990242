// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"
#include "assess/verdictlog.h"
#include "live/labports.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

namespace test_live_assess {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// As the lab's own services, two replicas.
QByteArray manifest(const QString &nameSpace, const QString &version, const QMap<QString, QString> &environment,
                    int progressDeadline) {
  QString env = u"[{name: SERVICE, value: orders}, {name: VERSION, value: %1}"_s.arg(version);
  for (auto it = environment.cbegin(); it != environment.cend(); ++it)
    env += u", {name: %1, value: \"%2\"}"_s.arg(it.key(), it.value());
  return QString::fromLatin1(
             "apiVersion: apps/v1\n"
             "kind: Deployment\n"
             "metadata: {name: orders, namespace: %1, labels: {app: orders}}\n"
             "spec:\n"
             "  replicas: 2\n"
             "  progressDeadlineSeconds: %4\n"
             "  selector: {matchLabels: {app: orders}}\n"
             "  template:\n"
             "    metadata: {labels: {app: orders}}\n"
             "    spec:\n"
             "      automountServiceAccountToken: false\n"
             "      terminationGracePeriodSeconds: 1\n"
             "      containers:\n"
             "      - name: orders\n"
             "        image: registry.example.com/svc:%2\n"
             "        imagePullPolicy: Never\n"
             "        env: %3]\n"
             "        readinessProbe: {httpGet: {path: /health/ready, port: 8080}, periodSeconds: 1}\n")
      .arg(nameSpace, version, env)
      .arg(progressDeadline)
      .toUtf8();
}
}  // namespace

/// A bad release on the lab (KUBECONFIG, LAB_PROMETHEUS), in a namespace of its own.
class TestLiveAssess : public QObject {
  Q_OBJECT
private:
  LabPorts m_lab;
  QString m_namespace = u"live-assess-%1"_s.arg(QCoreApplication::applicationPid());

  static bool kubectl(const QStringList &arguments, const QByteArray &input = {}) {
    QProcess process;
    process.start(u"kubectl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(360'000) && process.exitCode() == 0;
  }

  [[nodiscard]] bool release(const QString &version, const QMap<QString, QString> &environment = {},
                             int progressDeadline = 300) const {
    return kubectl({u"apply"_s, u"-f"_s, u"-"_s}, manifest(m_namespace, version, environment, progressDeadline));
  }

  [[nodiscard]] ObjectRef orders() const {
    return {.context = u"lab"_s, .nameSpace = m_namespace, .name = u"orders"_s, .kind = Kind::Deployment};
  }

  [[nodiscard]] Result<Assessment> assess() {
    QObject context;
    return await(
        assess::assess(*m_lab.cluster, m_lab.prometheus.get(), m_lab.clock, *loadDefaultRunbook(), {}, orders(), &context));
  }

  /// Assesses once a second until \a wanted is so; the last answer, whatever it is.
  template <typename Wanted>
  Result<Assessment> assessUntil(Wanted wanted, int seconds) {
    QElapsedTimer timer;
    timer.start();
    Result<Assessment> last = assess();
    while (!(last && wanted(*last)) && timer.elapsed() < seconds * 1000) {
      QTest::qWait(1000);
      last = assess();
    }
    if (last)
      qInfo("%lld ms: %s\n%s", timer.elapsed(), qPrintable(sentence(last->verdict, last->matrix, last->at)),
            QJsonDocument(toJson(*last)).toJson().constData());
    return last;
  }

  [[nodiscard]] static Health currentHealth(const Assessment &assessment) { return assessment.health.constLast().health; }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = m_lab.connect();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(kubectl({u"create"_s, u"namespace"_s, m_namespace}));
  }

  void cleanupTestCase() {
    if (m_lab.cluster)
      kubectl({u"delete"_s, u"namespace"_s, m_namespace, u"--wait=false"_s});
  }

  void goodRelease() {
    QVERIFY(release(u"v1.2.3"_s));
    const auto calm = assessUntil([](const Assessment &a) { return currentHealth(a) == Health::Good; }, 400);
    QVERIFY2(calm, calm ? "" : qPrintable(calm.error().message));
    QCOMPARE(currentHealth(*calm), Health::Good);
    QCOMPARE(verdictName(calm->verdict), u"none"_s);
    QCOMPARE(calm->metrics.scrapeInterval, std::chrono::milliseconds(2000));
    QCOMPARE(calm->metrics.podLabel, u"pod"_s);
  }

  void badReleaseIsToBeRolledBack() {
    QVERIFY(release(u"v1.3.0"_s, {{u"ERROR_RATE"_s, u"0.15"_s}}));
    const auto bad = assessUntil(
        [](const Assessment &a) {
          return a.verdict.action == Action::Rollback && currentHealth(a) == Health::Bad && a.lastKnownGood;
        },
        300);
    QVERIFY(bad);
    QCOMPARE(verdictName(bad->verdict), u"rollback"_s);
    QCOMPARE(bad->matrix.rows.at(bad->verdict.row).when, u"error_rate > 10%"_s);
    QVERIFY(bad->verdict.values.value(u"error_rate"_s).value_or(0) > 0.1);
    QVERIFY(bad->verdict.since.isValid());
    QCOMPARE(currentHealth(*bad), Health::Bad);
    QVERIFY(bad->lastKnownGood);
    const Revision *good = bad->history.byUid(bad->lastKnownGood->revisionUid);
    QCOMPARE(good->images, QStringList{u"registry.example.com/svc:v1.2.3"_s});
  }

  void releaseThatNeverGetsReady() {
    QVERIFY(release(u"v1.2.3"_s));
    QVERIFY(kubectl({u"-n"_s, m_namespace, u"rollout"_s, u"status"_s, u"deployment/orders"_s, u"--timeout=300s"_s}));
    QVERIFY(release(u"v1.3.1"_s, {{u"UNHEALTHY"_s, u"1"_s}}, 30));
    const auto stuck = assessUntil(
        [](const Assessment &a) {
          return a.verdict.action == Action::Rollback && a.matrix.rows.at(a.verdict.row).when == u"rollout_stuck";
        },
        300);
    QVERIFY(stuck);
    QCOMPARE(verdictName(stuck->verdict), u"rollback"_s);
    QCOMPARE(stuck->matrix.rows.at(stuck->verdict.row).when, u"rollout_stuck"_s);
    QCOMPARE(currentHealth(*stuck), Health::Bad);
    QVERIFY(stuck->lastKnownGood);
    QCOMPARE(stuck->history.byUid(stuck->lastKnownGood->revisionUid)->images, QStringList{u"registry.example.com/svc:v1.2.3"_s});
  }

  void prometheusOutOfReach() {
    QObject context;
    const auto blind =
        await(assess::assess(*m_lab.cluster, &m_lab.unreachable(), m_lab.clock, *loadDefaultRunbook(), {}, orders(), &context));
    QVERIFY(blind);
    QVERIFY(blind->verdict.unknownMetrics.contains(u"error_rate"_s));
    QVERIFY(!blind->lastKnownGood);
    QVERIFY(blind->warnings.join(u' ').contains(u"http://127.0.0.1:1"_s));
  }
};

STERNWAY_TEST(TestLiveAssess)

}  // namespace test_live_assess
#include "test_live_assess.moc"
