// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"
#include "assess/verdictlog.h"
#include "live/lab.h"
#include "live/labports.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/await.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace test_live_decide {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Enough requests that a share of some percent does not wander over a threshold by chance.
const QString busy = u"RPS=200"_s;

RunbookPtr runbookOf(const QString &name) {
  const auto loaded =
      loadRunbook(stepKinds(), QStringLiteral(STERNWAY_SOURCE_DIR) + u"/resources/runbooks/"_s + name + u".yaml"_s);
  return loaded ? std::make_shared<Runbook>(*loaded) : nullptr;
}

/// A service of the lab that is judged by one of the five runbooks.
struct Judged {
  Judged(const QString &nameSpace, const QString &name, const QString &runbookName)
      : service(nameSpace, name, 2),
        ref{.context = u"lab"_s, .nameSpace = nameSpace, .name = name, .kind = Kind::Deployment},
        runbook(runbookOf(runbookName)) {
    options.memory = std::make_shared<AssessmentMemory>();
  }

  LabService service;
  ObjectRef ref;
  RunbookPtr runbook;
  AssessorOptions options;
};

int rowOf(const Assessment &assessment, const QString &when, bool trigger = false) {
  for (int i = 0; i < assessment.matrix.rows.size(); ++i)
    if (assessment.matrix.rows.at(i).when == when && assessment.matrix.rows.at(i).trigger == trigger)
      return i;
  return -1;
}

/// How long the newest revision has been measured.
std::chrono::milliseconds lastServed(const Assessment &assessment) {
  return assessment.health.isEmpty() ? 0ms : assessment.health.constLast().served;
}

QString matchedRow(const Assessment &assessment) {
  return assessment.verdict.row < 0 ? QString() : assessment.matrix.rows.at(assessment.verdict.row).when;
}
}  // namespace

/// The runbooks decide on the real Prometheus of the lab, in a namespace of its own.
class TestLiveDecide : public QObject {
  Q_OBJECT
private:
  LabPorts m_lab;
  QString m_namespace = u"live-decide-%1"_s.arg(QCoreApplication::applicationPid());
  std::unique_ptr<Judged> m_orders;
  std::unique_ptr<Judged> m_gateway;
  std::unique_ptr<Judged> m_onboarding;
  std::unique_ptr<Judged> m_crashing;

  Result<Assessment> assess(Judged &judged, MetricsApi &metrics) {
    QObject context;
    return await(assess::assess(*m_lab.cluster, &metrics, m_lab.clock, judged.runbook, judged.options, judged.ref, &context),
                 60'000);
  }

  /// Every two seconds until \a wanted is so; the last answer, whatever it is. Prints every sentence that says something new.
  template <typename Wanted>
  std::optional<Assessment> until(Judged &judged, int seconds, Wanted wanted) {
    QElapsedTimer timer;
    timer.start();
    QString said;
    while (true) {
      const auto assessment = assess(judged, *m_lab.prometheus);
      const QString name = assessment ? verdictName(assessment->verdict) + matchedRow(*assessment) : assessment.error().message;
      if (name != std::exchange(said, name))
        qInfo("%6.1f s  %s", static_cast<double>(timer.elapsed()) / 1000,
              qPrintable(assessment ? sentence(assessment->verdict, assessment->matrix, assessment->at) : name));
      const bool done = assessment && wanted(*assessment);
      if (done || timer.elapsed() > seconds * 1000)
        return assessment ? std::optional(*assessment) : std::nullopt;
      QTest::qWait(2000);
    }
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = m_lab.connect();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    m_orders = std::make_unique<Judged>(m_namespace, u"order-service"_s, u"order-service"_s);
    m_gateway = std::make_unique<Judged>(m_namespace, u"api-gateway"_s, u"lomash-wood"_s);
    m_onboarding = std::make_unique<Judged>(m_namespace, u"onboarding-api"_s, u"onboarding"_s);
    m_crashing = std::make_unique<Judged>(m_namespace, u"crashing-api"_s, u"onboarding"_s);
    for (Judged *judged : {m_orders.get(), m_gateway.get(), m_onboarding.get(), m_crashing.get()}) {
      QVERIFY(judged->runbook);
      judged->service.release(u"v1.2.3"_s, {busy});
    }
    for (Judged *judged : {m_orders.get(), m_gateway.get(), m_onboarding.get(), m_crashing.get()})
      QVERIFY(judged->service.waitReady());
  }

  void cleanupTestCase() { Lab::deleteNamespace(m_namespace); }

  void calmAtFirst() {
    const auto calm = until(*m_orders, 300, [](const Assessment &a) { return verdictName(a.verdict) == u"none"; });
    QVERIFY(calm);
    QCOMPARE(verdictName(calm->verdict), u"none"_s);
    QCOMPARE(calm->verdict.judged, calm->verdict.rows.size());
    // What the gateway's next release is compared with has to be there for a while.
    const auto measured = until(*m_gateway, 400, [](const Assessment &a) { return lastServed(a) >= 45s; });
    QVERIFY(measured && lastServed(*measured) >= 45s);
  }

  /// Slower than one and a half times what it was before this release: five minutes from now that is a reason, which the end of
  /// this test looks at.
  void baselineRowBegins() {
    m_gateway->service.release(u"v1.3.0"_s, {busy, u"LATENCY_MS=200"_s});
    const auto slow = until(*m_gateway, 300, [](const Assessment &a) {
      const int row = rowOf(a, u"latency_p95 > baseline * 1.5"_s);
      return row >= 0 && a.verdict.rows.at(row).condition == Truth::True;
    });
    QVERIFY(slow);
    const int row = rowOf(*slow, u"latency_p95 > baseline * 1.5"_s);
    QCOMPARE(slow->verdict.rows.at(row).condition, Truth::True);
    QVERIFY(!slow->verdict.rows.at(row).matched);
    QVERIFY(slow->verdict.baselines.value(u"latency_p95"_s));
    QVERIFY(slow->verdict.next);
    QCOMPARE(slow->verdict.next->action, Action::Rollback);
    QCOMPARE(slow->verdict.next->row, row);
    qInfo("%s", qPrintable(rowValue(slow->matrix.rows.at(row), slow->verdict)));
  }

  void crashesFireTheirRow() {
    m_crashing->service.release(u"v1.3.1"_s, {busy, u"CRASH=1"_s});
    const auto crashed = until(
        *m_crashing, 400, [](const Assessment &a) { return a.verdict.rows.at(rowOf(a, u"pod_crashes > 3 in 5m"_s)).matched; });
    QVERIFY(crashed);
    QCOMPARE(verdictName(crashed->verdict), u"rollback"_s);
    QCOMPARE(matchedRow(*crashed), u"pod_crashes > 3 in 5m"_s);
    QVERIFY(crashed->verdict.eases);
  }

  void rangesOfTheOnboardingRunbook() {
    m_onboarding->service.release(u"v1.3.0"_s, {busy, u"ERROR_RATE=0.035"_s});
    const auto consider = until(*m_onboarding, 300, [](const Assessment &a) { return a.verdict.action == Action::Consider; });
    QVERIFY(consider);
    QCOMPARE(verdictName(consider->verdict), u"consider"_s);
    QCOMPARE(matchedRow(*consider), u"error_rate between 2% and 5%"_s);
    m_onboarding->service.release(u"v1.3.1"_s, {busy, u"ERROR_RATE=0.015"_s});
    const auto monitor = until(*m_onboarding, 300, [](const Assessment &a) { return a.verdict.action == Action::Monitor; });
    QVERIFY(monitor);
    QCOMPARE(matchedRow(*monitor), u"error_rate between 1% and 2%"_s);
  }

  void sixPercentPrepareAndAfterTwoMinutesRollBack() {
    m_orders->service.release(u"v1.3.0"_s, {busy, u"ERROR_RATE=0.06"_s});
    const auto prepare = until(*m_orders, 300, [](const Assessment &a) { return a.verdict.action >= Action::Prepare; });
    QVERIFY(prepare);
    QCOMPARE(verdictName(prepare->verdict), u"prepare"_s);
    QCOMPARE(matchedRow(*prepare), u"error_rate > 5%"_s);
    QVERIFY(prepare->verdict.next);
    QCOMPARE(prepare->verdict.next->action, Action::Rollback);
    QVERIFY(prepare->verdict.next->at <= prepare->at.addSecs(121));

    const auto rollback = until(*m_orders, 300, [](const Assessment &a) { return a.verdict.action == Action::Rollback; });
    QVERIFY(rollback);
    QCOMPARE(verdictName(rollback->verdict), u"rollback"_s);
    QVERIFY(rollback->matrix.rows.at(rollback->verdict.row).trigger);
    QCOMPARE(rollback->matrix.rows.at(rollback->verdict.row).hold, std::chrono::milliseconds(2min));
    QVERIFY(rollback->verdict.since.msecsTo(rollback->at) >= 120'000);
    const QJsonObject json = toJson(*rollback);
    QCOMPARE(json[u"verdict"].toString(), u"rollback"_s);
    QVERIFY(json[u"row"][u"line"].toInt() > 0);
    // Who comes late knows it as well: it lies in the data, not in having watched.
    m_orders->options.memory = std::make_shared<AssessmentMemory>();
    const auto late = assess(*m_orders, *m_lab.prometheus);
    QVERIFY(late);
    QCOMPARE(verdictName(late->verdict), u"rollback"_s);
  }

  void withoutPrometheusUnknown() {
    const auto blind = assess(*m_orders, m_lab.unreachable());
    QVERIFY(blind);
    QCOMPARE(verdictName(blind->verdict), u"unknown"_s);
    QVERIFY(blind->verdict.unknownMetrics.contains(u"error_rate"_s));
    QVERIFY(toJson(*blind)[u"confidence"][u"judged"].toInt() < toJson(*blind)[u"confidence"][u"total"].toInt());
  }

  void twelvePercentRollBackAtOnce() {
    m_orders->service.release(u"v1.2.3"_s, {busy});
    // Known to be well: an answer without data comes first, while those of the bad revision still count.
    const auto calm = until(*m_orders, 300, [](const Assessment &a) { return verdictName(a.verdict) == u"none"; });
    QVERIFY(calm);
    QCOMPARE(verdictName(calm->verdict), u"none"_s);
    m_orders->service.release(u"v1.3.1"_s, {busy, u"ERROR_RATE=0.14"_s});
    const auto rollback = until(*m_orders, 300, [](const Assessment &a) { return a.verdict.action == Action::Rollback; });
    QVERIFY(rollback);
    QCOMPARE(matchedRow(*rollback), u"error_rate > 10%"_s);
    QVERIFY(rollback->verdict.since.msecsTo(rollback->at) < 60'000);
  }

  void baselineRowHasLasted() {
    const auto slow = until(*m_gateway, 500, [](const Assessment &a) { return a.verdict.action == Action::Rollback; });
    QVERIFY(slow);
    QCOMPARE(verdictName(slow->verdict), u"rollback"_s);
    QCOMPARE(matchedRow(*slow), u"latency_p95 > baseline * 1.5"_s);
    qInfo("%s", QJsonDocument(toJson(*slow)).toJson().constData());
  }
};

STERNWAY_TEST(TestLiveDecide)

}  // namespace test_live_decide
#include "test_live_decide.moc"
