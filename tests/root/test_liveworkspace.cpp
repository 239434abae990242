// SPDX-License-Identifier: GPL-3.0-or-later
#include "liveworkspace.h"

#include "assess/fleetassessor.h"
#include "journal/journalstore.h"
#include "support/await.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_liveworkspace {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::net;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// The real workspace on a folder of its own, against the loopback server and the rehearsal.
class TestLiveWorkspace : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<QTemporaryDir> m_folder;
  QObject m_context;

  QString writeKubeconfig(const QString &server, const QString &name = u"config"_s) {
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
      return {};
    file.write(
        u"apiVersion: v1\nkind: Config\ncurrent-context: lab\n"
        "clusters: [{name: c, cluster: {server: \"%1\"}}]\n"
        "users: [{name: u, user: {token: t}}]\n"
        "contexts:\n- {name: lab, context: {cluster: c, user: u, namespace: production}}\n"
        "- {name: broken, context: {cluster: none, user: u}}\n"_s.arg(server)
            .toUtf8());
    return file.fileName();
  }

  static void writeRunbook(const QString &folder, const QString &condition) {
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/orders.yaml"_s);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(
        u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: orders}\nservices: [{name: orders, namespace: shop}]\n"
        "matrix: [{when: %1, action: rollback}]\n"_s.arg(condition)
            .toUtf8());
  }

private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("STERNWAY_CONFIG_DIR", m_folder->filePath(u"config.d"_s).toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder->filePath(u"data"_s).toLocal8Bit());
  }

  void saysWhichContextsThereAre() {
    const LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s)});
    const auto contexts = workspace.contexts();
    QVERIFY(contexts);
    QCOMPARE(contexts->size(), 2);
    QCOMPARE(contexts->at(0).name, u"lab"_s);
    QVERIFY(contexts->at(0).current);
    QVERIFY(contexts->at(0).problem.isEmpty());
    QVERIFY(!contexts->at(1).problem.isEmpty());
  }

  void aMissingKubeconfigIsAnError() {
    LiveWorkspace workspace({.kubeconfig = m_folder->filePath(u"nothing"_s)});
    QVERIFY(!workspace.contexts());
    QVERIFY(!workspace.open(u"lab"_s));
    QCOMPARE(workspace.kubeconfigPaths(), QStringList{m_folder->filePath(u"nothing"_s)});
  }

  void opensAndCloses() {
    LoopbackServer server;
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(server.url().toString())});
    QSignalSpy opened(&workspace, &Workspace::sessionOpened);
    QSignalSpy closing(&workspace, &Workspace::sessionAboutToClose);
    const auto session = workspace.open(u"lab"_s);
    QVERIFY(session);
    QCOMPARE(*workspace.open(u"lab"_s), *session);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!(*session)->metrics());
    QVERIFY(!(*session)->metricsProblem().isEmpty());
    QVERIFY(server.log().isEmpty());
    workspace.close(u"lab"_s);
    QCOMPARE(closing.size(), 1);
    QVERIFY(workspace.sessions().isEmpty());
  }

  void prometheusFollowsTheSettings() {
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s)});
    ClusterSession *session = *workspace.open(u"lab"_s);
    QSignalSpy changed(session, &ClusterSession::metricsChanged);
    QVERIFY(workspace.settings().set(platform::setting::prometheus, u"lab"_s, u"http://127.0.0.1:9090"_s));
    workspace.reload(u"lab"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session->metrics()->source(), u"http://127.0.0.1:9090"_s);
    QVERIFY(workspace.settings().set(platform::setting::prometheus, u"lab"_s, u"nonsense"_s));
    workspace.reload(u"lab"_s);
    QVERIFY(!session->metrics());
    QVERIFY(!session->metricsProblem().isEmpty());
  }

  void thePasswordOfPrometheusComesFromTheSecrets() {
    LoopbackServer server;
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s)});
    QVERIFY(workspace.settings().set(platform::setting::prometheus, u"lab"_s, server.url().toString()));
    QVERIFY(workspace.settings().set(platform::setting::prometheusLogin, u"lab"_s, u"basic"_s));
    QVERIFY(workspace.settings().set(platform::setting::prometheusUser, u"lab"_s, u"anna"_s));
    QVERIFY(await(workspace.secrets().write(platform::prometheusSecretKey(u"lab"_s), u"geheim"_s, &m_context)));
    ClusterSession *session = *workspace.open(u"lab"_s);
    QTRY_VERIFY(session->metrics());
    (void)await(session->metrics()->alerts(&m_context));
    QCOMPARE(server.log().constFirst().header("Authorization"), "Basic " + QByteArray("anna:geheim").toBase64());
    (void)await(workspace.secrets().remove(platform::prometheusSecretKey(u"lab"_s), &m_context));
    QFile settings(workspace.settings().file());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("geheim"));
  }

  void aMissingSecretIsSaid() {
    LoopbackServer server;
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s)});
    QVERIFY(workspace.settings().set(platform::setting::prometheus, u"lab"_s, server.url().toString()));
    QVERIFY(workspace.settings().set(platform::setting::prometheusLogin, u"lab"_s, u"basic"_s));
    ClusterSession *session = *workspace.open(u"lab"_s);
    QVERIFY(session->metricsProblem().isEmpty());
    QVERIFY(!await(session->metrics()->alerts(&m_context)));
    QVERIFY(!session->metricsProblem().isEmpty());
    QVERIFY(server.log().isEmpty());
  }

  /// As the commands have it: they do not wait for the keychain before they begin.
  void theSecretMayBeReadWhenItIsNeeded() {
    LoopbackServer server;
    Transport cluster({.base = QUrl(u"http://127.0.0.1:1"_s)}, nullptr);
    SystemClock clock;
    int reads = 0;
    PrometheusRequest request{
        .where = server.url().toString(), .configFile = {}, .login = {.kind = u"basic"_s, .user = u"anna"_s, .secret = {}}};
    request.login.read = [&reads](QObject *context) {
      ++reads;
      return Call<QString>::finished(context, u"geheim"_s);
    };
    const auto metrics = openMetrics(request, cluster, clock);
    QVERIFY(metrics);
    QCOMPARE(reads, 0);
    (void)await(metrics->client->alerts(&m_context));
    (void)await(metrics->client->alerts(&m_context));
    QCOMPARE(reads, 1);
    QCOMPARE(server.log().constLast().header("Authorization"), "Basic " + QByteArray("anna:geheim").toBase64());

    const qsizetype asked = server.log().size();
    request.login.read = [](QObject *context) {
      return Call<QString>::finished(context, fail(ErrorKind::NotFound, u"no such secret"_s));
    };
    const auto locked = openMetrics(request, cluster, clock);
    QCOMPARE(await(locked->client->alerts(&m_context)).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(server.log().size(), asked);
  }

  void alertmanagerIsAskedToo() {
    LoopbackServer prometheus;
    LoopbackServer alertmanager;
    const QByteArray firing = R"([{"labels":{"alertname":"A","app":"a"},"startsAt":"2026-01-10T02:00:00Z","status":{}}])";
    prometheus.respond("GET", u"/api/v1/alerts"_s, 200, R"({"status":"success","data":{"alerts":[]}})");
    alertmanager.respond("GET", u"/am/api/v2/alerts"_s, 200, firing);
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s)});
    QVERIFY(workspace.settings().set(platform::setting::prometheus, u"lab"_s, prometheus.url().toString()));
    QVERIFY(workspace.settings().set(platform::setting::alertmanager, u"lab"_s, alertmanager.url().toString() + u"/am"_s));
    ClusterSession *session = *workspace.open(u"lab"_s);
    const auto answer = await(session->metrics()->alerts(&m_context));
    QVERIFY(answer);
    QCOMPARE(answer->alerts.size(), 1);
    QVERIFY(session->healthProbe());
    QVERIFY(workspace.settings().set(platform::setting::alertmanager, u"lab"_s, u"nonsense"_s));
    workspace.reload(u"lab"_s);
    QVERIFY(!session->metrics());
    QVERIFY2(session->metricsProblem().contains(u"Alertmanager's address"_s), qPrintable(session->metricsProblem()));
  }

  void onlyTheChosenClustersSeriesCount() {
    LoopbackServer prometheus;
    prometheus.respond("POST", u"/api/v1/query"_s, 200, R"({"status":"success","data":{"resultType":"vector","result":[]}})");
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s)});
    QVERIFY(workspace.settings().set(platform::setting::prometheus, u"lab"_s, prometheus.url().toString()));
    QVERIFY(workspace.settings().set(platform::setting::clusterLabel, u"lab"_s, u"cluster=eu-1"_s));
    ClusterSession *session = *workspace.open(u"lab"_s);
    const auto asked = [&] { QVERIFY(await(session->metrics()->query(u"up"_s, session->clock().now(), &m_context))); };
    asked();
    QVERIFY2(prometheus.log().constLast().body.contains("eu-1"), prometheus.log().constLast().body.constData());
    QVERIFY(workspace.settings().set(platform::setting::clusterLabel, u"lab"_s, u"none"_s));
    workspace.reload(u"lab"_s);
    asked();
    QVERIFY(!prometheus.log().constLast().body.contains("cluster"));
    QVERIFY(workspace.settings().set(platform::setting::clusterLabel, u"lab"_s, u"eu-1"_s));
    workspace.reload(u"lab"_s);
    QVERIFY(!session->metrics());
    QVERIFY2(session->metricsProblem().contains(u"eu-1"_s), qPrintable(session->metricsProblem()));
  }

  void theCommandLinesPrometheusIsTheChosenContexts() {
    LiveWorkspace workspace({.kubeconfig = writeKubeconfig(u"http://127.0.0.1:1"_s), .prometheus = u"http://127.0.0.1:7"_s});
    QCOMPARE((*workspace.open(u"lab"_s))->metrics()->source(), u"http://127.0.0.1:7"_s);
  }

  void anotherKubeconfigClosesWhatIsOpen() {
    LiveWorkspace workspace({});
    QVERIFY(workspace.settings().set(platform::setting::kubeconfig, writeKubeconfig(u"http://127.0.0.1:1"_s)));
    workspace.reload({});
    QVERIFY(workspace.open(u"lab"_s));
    QSignalSpy contexts(&workspace, &Workspace::contextsChanged);
    QVERIFY(workspace.settings().set(platform::setting::kubeconfig, writeKubeconfig(u"http://127.0.0.1:2"_s, u"other"_s)));
    workspace.reload({});
    QCOMPARE(contexts.size(), 1);
    QVERIFY(workspace.sessions().isEmpty());
  }

  void theRehearsalIsAFleetWithOneFailingService() {
    LiveWorkspace workspace({.speed = 1});  // so that an answer that comes late is not out of date
    QVERIFY(workspace.rehearsals().size() >= 3);
    const auto started = workspace.startRehearsal(u"bad-release"_s);
    QVERIFY(started);
    ClusterSession &session = **started;
    QVERIFY(session.isRehearsal() && !session.isProduction());
    FleetAssessor &assessor = workspace.monitors(session).fleet();
    QSet<ObjectRef> services;
    session.feed().followWorkloads(&assessor, [&assessor, &services](const ChangeSet<Workload> &changes) {
      for (const Workload &workload : changes.upserted)
        services.insert(workload.ref);
      assessor.apply(changes);
    });
    session.feed().start();
    assessor.start();
    const auto known = [&assessor, &services] {
      return std::ranges::count_if(services, [&assessor](const ObjectRef &service) {
        const ServiceStatusPtr status = assessor.status(service);
        return status && !status->verdict.unknown;
      });
    };
    QTRY_COMPARE_WITH_TIMEOUT(known(), 15, 60'000);
    int good = 0;
    for (const ObjectRef &service : std::as_const(services)) {
      const ServiceStatusPtr status = assessor.status(service);
      if (status->ref.name == u"order-service")
        QCOMPARE(verdictName(status->verdict), u"rollback"_s);
      else
        good += status->verdict.action == Action::None;
    }
    QCOMPARE(good, 14);
  }

  void aRehearsalWithARunbookStrikesWhatThatIsFor_data() {
    QTest::addColumn<QString>("services");
    QTest::addColumn<QString>("expected");
    QTest::newRow("its own") << u"{name: order-service, namespace: production}"_s << u"production/order-service"_s;
    QTest::newRow("another one") << u"{name: tickets, workload: deployment/ticket-service}"_s << u"production/ticket-service"_s;
    QTest::newRow("elsewhere") << u"{name: auth-service, namespace: lomash-wood, context: prod-.*}"_s
                               << u"lomash-wood/auth-service"_s;
    QTest::newRow("one that the scenario does not know") << u"{name: payments, namespace: shop}"_s << u"shop/payments"_s;
  }
  void aRehearsalWithARunbookStrikesWhatThatIsFor() {
    QFETCH(QString, services);
    QFETCH(QString, expected);
    const QString path = m_folder->filePath(u"own.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: own, title: Own}\nservices: [%1]\n"
        "matrix: [{when: error_rate > 7%, action: rollback}]\n"_s.arg(services)
            .toUtf8());
    file.close();
    LiveWorkspace workspace({.runbook = path});
    const auto started = workspace.startRehearsal(u"bad-release"_s);
    QVERIFY2(started, started ? "" : qPrintable(started.error().message + started.error().detail));
    const ObjectRef struck{.context = u"rehearsal"_s,
                           .nameSpace = expected.section(u'/', 0, 0),
                           .name = expected.section(u'/', 1),
                           .kind = Kind::Deployment};
    const auto workload = await((*started)->cluster().workload(struck, &m_context));
    QVERIFY(workload);
    QVERIFY2(workload->images.first().endsWith(u":v1.3.0"_s), qPrintable(workload->images.first()));
    QCOMPARE((*workspace.runbook(struck))->name, u"own"_s);
  }

  void runbooksComeFromTheFolder() {
    const ObjectRef orders{.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"orders"_s, .kind = Kind::Deployment};
    LiveWorkspace workspace({});
    QSignalSpy changed(&workspace, &Workspace::runbooksChanged);
    QSignalSpy notice(&workspace, &Workspace::notice);
    QCOMPARE((*workspace.runbook(orders))->source, u"default.yaml"_s);
    const QString usual = m_folder->filePath(u"data/runbooks"_s);
    writeRunbook(usual, u"error_rate > 7%"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE((*workspace.runbook(orders))->path, usual + u"/orders.yaml"_s);
    writeRunbook(usual, u"error_rate > 7 parsecs"_s);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE((*workspace.runbook(orders))->matrix.rows.at(0).when, u"error_rate > 7%"_s);
    QVERIFY(notice.last().at(0).toString().contains(u"orders.yaml:5:32: matrix[0].when"_s));

    const QString other = m_folder->filePath(u"other"_s);
    writeRunbook(other, u"error_rate > 8%"_s);
    QVERIFY(workspace.settings().set(platform::setting::runbooks, other));
    QCOMPARE((*workspace.runbook(orders))->path, other + u"/orders.yaml"_s);
    QCOMPARE(changed.size(), 3);
  }

  void aBrokenRunbookIsToldAtTheStart() {
    writeRunbook(m_folder->filePath(u"data/runbooks"_s), u"error_rate"_s + u" >> 7%"_s);
    LiveWorkspace workspace({});
    QSignalSpy notice(&workspace, &Workspace::notice);
    QTRY_COMPARE(notice.size(), 1);
    QVERIFY(notice.at(0).at(0).toString().contains(u"orders.yaml:5:"_s));
  }

  void whatIsRecordedIsTold() {
    LiveWorkspace workspace({});
    QSignalSpy changed(&workspace, &Workspace::journalChanged);
    const auto journal = workspace.journal();
    QVERIFY(journal);
    Incident incident;
    incident.title = u"Something"_s;
    incident.service.name = u"orders"_s;
    const auto opened = await((*journal)->openFor(incident, &m_context));
    QVERIFY(opened);
    QVERIFY(await((*journal)->append(opened->id, {.type = u"note"_s, .summary = u"Seen"_s, .data = {}, .at = {}}, &m_context)));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().at(0).value<QSet<QString>>(), QSet<QString>{opened->id});
    QTRY_COMPARE((*workspace.incidents())->store().record(opened->id)->events.size(), 2);
  }

  /// Both are looked for once a minute as well: a test that took so long would have failed.
  void whatAnotherProcessWritesIsSeen() {
    LiveWorkspace workspace({});
    QVERIFY(workspace.incidents());
    QSignalSpy looked(&workspace.guards(), &operate::Guards::changed);
    workspace.guards().look();
    QVERIFY(looked.wait());
    QVERIFY(workspace.guards().live().isEmpty());

    const SystemClock clock;
    journal::SqlJournal other(
        {.file = m_folder->filePath(u"data/journal.sqlite"_s), .user = u"ada"_s, .host = u"desk"_s, .instance = u"other"_s},
        clock);
    GuardRecord guard{.service = {u"lab"_s, u"shop"_s, u"orders"_s, Kind::Deployment}};
    guard.condition = u"error_rate > 3%"_s;
    guard.armedBy = u"ada"_s;
    guard.armedAt = clock.now();
    guard.until = clock.now().addSecs(1800);
    QVERIFY(await(other.arm(guard, &m_context)));
    QTRY_COMPARE(workspace.guards().live().size(), 1);
    QCOMPARE(workspace.guards().live().first().leaseState, LeaseState::Held);

    Incident incident;
    incident.title = u"Something"_s;
    incident.service = guard.service;
    const auto opened = await(other.openFor(incident, &m_context));
    QVERIFY(opened);
    QTRY_VERIFY((*workspace.incidents())->store().record(opened->id));
  }
};

STERNWAY_TEST(TestLiveWorkspace)

}  // namespace test_liveworkspace
#include "test_liveworkspace.moc"
