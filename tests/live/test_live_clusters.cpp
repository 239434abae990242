// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

namespace test_live_clusters {

using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QString ours = u"eu-1"_s;
const QString theirs = u"us-1"_s;

QJsonArray labelsOf(const QJsonValue &alerts) {
  return alerts[u"data"][u"alerts"].toArray();
}
}  // namespace

/// One Prometheus that holds two clusters, told apart by an external label, as a central one or Thanos does: what the lab's own
/// has of this namespace as one of them, and the same service of another cluster, ten times as busy, as the other.
class TestLiveClusters : public QObject {
  Q_OBJECT
private:
  const QString m_namespace = u"live-clusters-%1"_s.arg(QCoreApplication::applicationPid());
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path()};
  LoopbackServer m_others;
  QProcess m_prometheus;
  QString m_address;
  bool m_made = false;
  double m_requests = 0;  ///< of the other cluster, so far
  double m_errors = 0;
  double m_errorRate = 0;  ///< of the other cluster, from now on

  void write(const QString &name, const QString &text) {
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
  }

  /// What a scrape of the other cluster's service gives; one each two seconds.
  void serveOthers() {
    m_others.route("GET", u"/metrics"_s, [this](const LoopbackRequest &, const QPointer<LoopbackAnswer> &answer) {
      m_requests += 1000 * (1 - m_errorRate);
      m_errors += 1000 * m_errorRate;
      const QString labels =
          u"namespace=\"%1\",service=\"orders\",app=\"orders\",pod=\"orders-7d9c8b6f5d-x2x9z\",version=\"v1.2.3\""_s.arg(
              m_namespace);
      answer->reply(200,
                    u"# TYPE http_requests_total counter\nhttp_requests_total{%1,status=\"200\"} %2\n"
                    "http_requests_total{%1,status=\"500\"} %3\n"_s
                        .arg(labels, QString::number(m_requests, 'f', 0), QString::number(m_errors, 'f', 0))
                        .toUtf8(),
                    {{"Content-Type", "text/plain; version=0.0.4"}});
    });
  }

  void startPrometheus() {
    const auto authority = [](const QUrl &url) { return u"%1:%2"_s.arg(url.host()).arg(url.port(80)); };
    quint16 port = 0;
    {
      QTcpServer free;
      QVERIFY(free.listen(QHostAddress::LocalHost));
      port = free.serverPort();
    }
    write(u"rules.yml"_s,
          u"groups:\n- name: errors\n  rules:\n  - alert: HighErrorRate\n"
          "    expr: sum by (cluster, namespace, service) (rate(http_requests_total{status=\"500\"}[30s])) / "
          "sum by (cluster, namespace, service) (rate(http_requests_total[30s])) > 0.05\n    labels: {severity: P1}\n"_s);
    write(u"prometheus.yml"_s,
          u"global: {scrape_interval: 2s, evaluation_interval: 2s}\nrule_files: [rules.yml]\nscrape_configs:\n"
          "- job_name: ours\n  honor_labels: true\n  metrics_path: /federate\n  params: {\"match[]\": ['{namespace=\"%1\"}']}\n"
          "  static_configs: [{targets: [\"%2\"], labels: {cluster: %3}}]\n"
          "- job_name: theirs\n  honor_labels: true\n  static_configs: [{targets: [\"%4\"], labels: {cluster: %5}}]\n"_s.arg(
              m_namespace, authority(QUrl(Lab::prometheus())), ours, authority(m_others.url()), theirs));
    m_address = u"http://127.0.0.1:%1"_s.arg(port);
    m_prometheus.start(u"prometheus"_s, {u"--config.file="_s + m_folder.filePath(u"prometheus.yml"_s),
                                         u"--storage.tsdb.path="_s + m_folder.filePath(u"data"_s),
                                         u"--web.listen-address=127.0.0.1:%1"_s.arg(port)});
    QVERIFY(m_prometheus.waitForStarted());
  }

  [[nodiscard]] QJsonObject assessed() const {
    return m_sternway
        .runServed({u"assess"_s, u"--json"_s, u"--service"_s, u"orders"_s, u"--namespace"_s, m_namespace, u"--kubeconfig"_s,
                    Lab::kubeconfig(), u"--prometheus"_s, m_address, u"--runbook"_s, m_folder.filePath(u"runbook.yaml"_s)})
        .object();
  }

  /// What is said once \a said holds; else what was said last.
  [[nodiscard]] QJsonObject until(const std::function<bool(const QJsonObject &)> &said) const {
    const QDeadlineTimer deadline(std::chrono::seconds(400));
    QJsonObject last;
    do {
      QTest::qWait(2000);  // each look is a process of its own
      last = assessed();
    } while (!said(last) && !deadline.hasExpired());
    return last;
  }

  /// The other cluster's alert fires at the source that Sternway asks.
  [[nodiscard]] bool theirAlertFires() const {
    QProcess curl;
    curl.start(u"curl"_s, {u"-sS"_s, m_address + u"/api/v1/alerts"_s});
    if (!QTest::qWaitFor([&] { return curl.state() == QProcess::NotRunning; }, 10'000))
      return false;
    const QJsonArray alerts = labelsOf(QJsonDocument::fromJson(curl.readAllStandardOutput()).object());
    return std::ranges::any_of(alerts, [](const QJsonValue &alert) {
      return alert[u"labels"][u"cluster"].toString() == theirs && alert[u"state"].toString() == "firing"_L1;
    });
  }

private Q_SLOTS:
  void initTestCase() {
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    m_made = true;
    write(u"runbook.yaml"_s,
          u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: clusters, title: Two clusters}\nmatrix:\n"
          "  - {when: error_rate > 5%, action: rollback}\n"
          "  - {when: alert(severity=P1), action: rollback}\n"_s);
    serveOthers();
    startPrometheus();
  }

  void cleanupTestCase() {
    m_prometheus.kill();
    m_prometheus.waitForFinished();
    if (m_made)
      Lab::deleteNamespace(m_namespace);
  }

  void onlyItsOwnClusterCounts() {
    LabService orders(m_namespace, u"orders"_s, 2);
    orders.release(u"v1.2.3"_s);
    QVERIFY(orders.waitReady());
    m_errorRate = 0.5;
    QTRY_VERIFY_WITH_TIMEOUT(theirAlertFires(), 120'000);
    const QJsonObject healthy = until([](const QJsonObject &said) { return said[u"values"][u"error_rate"].isDouble(); });
    QCOMPARE(healthy[u"cluster"][u"state"].toString(), u"kept"_s);
    QCOMPARE(healthy[u"cluster"][u"value"].toString(), ours);
    QVERIFY(healthy[u"values"][u"error_rate"].toDouble() < 0.05);
    QVERIFY(healthy[u"alerts"].toArray().isEmpty());
    QCOMPARE(healthy[u"verdict"].toString(), u"none"_s);

    m_errorRate = 0;
    orders.release(u"v1.3.0"_s, {u"ERROR_RATE=0.3"_s});
    QVERIFY(orders.waitReady());
    const QJsonObject failing = until([](const QJsonObject &said) {
      return said[u"verdict"].toString() == "rollback"_L1 && !said[u"alerts"].toArray().isEmpty() &&
             said[u"values"][u"error_rate"].toDouble() > 0.15;
    });
    QCOMPARE(failing[u"verdict"].toString(), u"rollback"_s);
    QVERIFY(failing[u"values"][u"error_rate"].toDouble() > 0.15);  // both clusters together would be under 5 %
    QCOMPARE(failing[u"cluster"][u"value"].toString(), ours);
    QCOMPARE(failing[u"alerts"].toArray().size(), 1);
  }
};

STERNWAY_TEST(TestLiveClusters)

}  // namespace test_live_clusters
#include "test_live_clusters.moc"
