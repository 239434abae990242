// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessor.h"
#include "kube/kubecluster.h"
#include "kube/kubeconfig.h"
#include "prometheus/httpconfig.h"
#include "prometheus/prometheusclient.h"
#include "rehearsal/rehearsal.h"
#include "runbook/runbook.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_rehearsalclients {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::kube;
using namespace sternway::net;
using namespace sternway::prometheus;
using namespace sternway::rehearsal;
using namespace sternway::runbook;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// The simulation computes in the same thread.
constexpr int patience = 30'000;
}  // namespace

/// The real clients against the rehearsal's servers, without a special case.
class TestRehearsalClients : public QObject {
  Q_OBJECT

  void begin(const QString &scenario) {
    m_clock = std::make_unique<ManualClock>();
    auto started = Rehearsal::start({scenario, 1}, *m_clock);
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    m_rehearsal = std::move(*started);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_rehearsal->kubeconfig());
    file.close();
    const auto config = Kubeconfig::load({.explicitFile = file.fileName(), .variable = {}, .home = folder.path()});
    QVERIFY2(config, config ? "" : qPrintable(config.error().message));
    const auto context = config->context();
    QVERIFY2(context, context ? "" : qPrintable(context.error().message));
    QCOMPARE(context->nameSpace, u"production"_s);
    m_kube = std::make_unique<Transport>(context->transport, makeAuthorizer(context->credentials, m_system));
    m_cluster = std::make_unique<KubeCluster>(u"rehearsal"_s, context->nameSpace, *m_kube);
    const QByteArray access = "authorization: {type: Bearer, credentials: \"" + m_rehearsal->token() + "\"}\n";
    const auto http = readHttpConfig(access, folder.path(), m_rehearsal->prometheus());
    QVERIFY2(http, http ? "" : qPrintable(http.error().message));
    m_web = std::make_unique<Transport>(http->settings, http->authorizer);
    m_prometheus = std::make_unique<PrometheusClient>(*m_web, QString(), m_rehearsal->prometheus().toString(), *m_clock);
  }
  [[nodiscard]] static ObjectRef orders() {
    return {.context = u"rehearsal"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
  }
  Result<Assessment> assess() {
    QObject context;
    return await(assess::assess(*m_cluster, m_prometheus.get(), *m_clock, *loadDefaultRunbook(), {}, orders(), &context));
  }

  SystemClock m_system;
  std::unique_ptr<ManualClock> m_clock;
  std::unique_ptr<Rehearsal> m_rehearsal;
  std::unique_ptr<Transport> m_kube;
  std::unique_ptr<Transport> m_web;
  std::unique_ptr<KubeCluster> m_cluster;
  std::unique_ptr<PrometheusClient> m_prometheus;

private Q_SLOTS:
  void cleanup() {
    m_prometheus.reset();
    m_cluster.reset();
    m_web.reset();
    m_kube.reset();
    m_rehearsal.reset();
  }

  void everyScenarioIsToBeRolledBack_data() {
    QTest::addColumn<QString>("scenario");
    for (const QString &name : scenarioNames())
      QTest::newRow(qPrintable(name)) << name;
  }

  void everyScenarioIsToBeRolledBack() {
    QFETCH(QString, scenario);
    begin(scenario);
    const auto assessment = assess();
    QVERIFY2(assessment, assessment ? "" : qPrintable(assessment.error().message));
    const QString words =
        sentence(assessment->verdict, assessment->matrix, assessment->at) + u'\n' + assessment->warnings.join(u'\n');
    QVERIFY2(assessment->verdict.action == Action::Rollback, qPrintable(words));
    QVERIFY2(assessment->lastKnownGood.has_value(), qPrintable(words));
    const Revision *good = assessment->history.byUid(assessment->lastKnownGood->revisionUid);
    QVERIFY(good);
    QCOMPARE(good->images, QStringList{u"registry.example.com/order-service:v1.2.3"_s});
    QCOMPARE(assessment->health.constLast().health, Health::Bad);
  }

  void aWatchFollowsAnUndo() {
    begin(u"bad-release"_s);
    QObject context;
    const auto workload = await(m_cluster->workload(orders(), &context));
    QVERIFY2(workload, workload ? "" : qPrintable(workload.error().message));
    const auto history = await(m_cluster->history(*workload, &context));
    QVERIFY(history);
    QCOMPARE(history->revisions.size(), 4);
    QCOMPARE(history->current()->number, 4);
    WorkloadWatch *watch = m_cluster->watch(orders(), &context);
    QTRY_VERIFY_WITH_TIMEOUT(watch->isSynced(), patience);
    QCOMPARE(watch->pods().size(), 3);

    const QJsonArray operations{
        QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/metadata/generation"_s}, {u"value"_s, workload->generation}},
        QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/spec/template"_s}, {u"value"_s, history->byNumber(3)->podTemplate}}};
    const WorkloadPatch patch{"application/json-patch+json", QJsonDocument(operations).toJson()};
    const auto dry = await(m_cluster->patch(orders(), patch, DryRun::Server, &context));
    QVERIFY2(dry, dry ? "" : qPrintable(dry.error().message));
    const auto done = await(m_cluster->patch(orders(), patch, DryRun::No, &context));
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const auto again = await(m_cluster->patch(orders(), patch, DryRun::No, &context));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    m_clock->advance(120s);
    QTRY_COMPARE_WITH_TIMEOUT(watch->workload().availableReplicas, 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(watch->workload().statusReplicas, 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(watch->pods().size(), 3, patience);
    const auto after = await(m_cluster->history(watch->workload(), &context));
    QVERIFY(after);
    QCOMPARE(after->current()->number, 5);
    QCOMPARE(after->current()->formerNumbers, QList<qint64>{3});
    const auto assessment = assess();
    QVERIFY(assessment);
    QVERIFY2(assessment->verdict.action != Action::Rollback,
             qPrintable(sentence(assessment->verdict, assessment->matrix, assessment->at)));
  }
};

STERNWAY_TEST(TestRehearsalClients)

}  // namespace test_rehearsalclients
#include "test_rehearsalclients.moc"
