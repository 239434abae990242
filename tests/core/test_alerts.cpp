// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics.h"
#include "core/verdict.h"
#include "support/testmain.h"

namespace test_alerts {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
const QDateTime start = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

/// "Name a=b c=d"; firing.
Alert alert(const QString &text, int second = 0, const QString &state = u"firing"_s) {
  const QStringList words = text.split(u' ');
  Alert alert;
  alert.name = words.constFirst();
  alert.state = state;
  alert.activeAt = start.addSecs(second);
  alert.labels.insert(u"alertname"_s, alert.name);
  for (const QString &word : words.mid(1))
    alert.labels.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
  return alert;
}

QStringList printed(const QList<Alert> &alerts) {
  QStringList lines;
  for (const Alert &each : alerts)
    lines << u"%1 %2 %3 %4"_s.arg(each.name, each.state, each.activeAt.toString(u"ss"_s),
                                  QStringList(each.labels.values()).join(u','));
  return lines;
}
}  // namespace

class TestAlerts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void concernsAService_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &text, bool expected) { QTest::newRow(name) << text << expected; };
    row("service", u"HighErrorRate service=order-service"_s, true);
    row("service and namespace", u"HighErrorRate service=order-service namespace=production"_s, true);
    row("another namespace", u"HighErrorRate service=order-service namespace=staging"_s, false);
    row("another service", u"HighErrorRate service=payments namespace=production"_s, false);
    row("app", u"HighErrorRate app=order-service"_s, true);
    row("deployment", u"Stuck deployment=order-service namespace=production"_s, true);
    row("a StatefulSet of that name", u"Stuck statefulset=order-service namespace=production"_s, false);
    row("pod, and the exporter's job and service",
        u"KubePodCrashLooping namespace=production pod=order-service-5d9f7b8c64-x7k2m job=kube-state-metrics service=ksm"_s,
        true);
    row("a pod of another", u"KubePodCrashLooping namespace=production pod=order-service-worker-5d9f7b8c64-x7k2m job=ksm"_s,
        false);
    row("a DaemonSet's pod, with the service's label",
        u"KubePodCrashLooping namespace=production pod=order-service-agent-x2f4z app=order-service"_s, false);
    row("a Job that failed", u"KubeJobFailed namespace=production job_name=order-service-migrate"_s, false);
    row("a CronJob", u"CronJobLate namespace=production cronjob=order-service"_s, false);
    row("its ReplicaSet", u"ReplicaSetStuck namespace=production replicaset=order-service-5d9f7b8c64"_s, true);
    row("another's ReplicaSet", u"ReplicaSetStuck namespace=production replicaset=order-service-worker-5d9f7b8c64"_s, false);
    row("its autoscaler", u"KubeHpaMaxedOut namespace=production horizontalpodautoscaler=order-service job=ksm"_s, true);
    row("another's autoscaler", u"KubeHpaMaxedOut namespace=production horizontalpodautoscaler=payments"_s, false);
    row("workload and its kind", u"Slow namespace=production workload=order-service workload_type=deployment"_s, true);
    row("workload of another kind", u"Slow namespace=production workload=order-service workload_type=daemonset"_s, false);
    row("job", u"Down job=order-service"_s, true);
    row("job of a collector", u"Down job=production/order-service"_s, true);
    row("job of another namespace's", u"Down job=staging/order-service"_s, false);
    row("exported labels count",
        u"A exported_service=order-service service=ingress exported_namespace=production namespace=ingress"_s, true);
    row("exported labels of another", u"A exported_service=payments service=order-service"_s, false);
    row("mesh", u"A destination_workload=order-service destination_workload_namespace=production"_s, true);
    row("the namespace only", u"QuotaAlmostFull namespace=production"_s, true);
    row("another namespace only", u"QuotaAlmostFull namespace=staging"_s, false);
    row("no label at all", u"Watchdog severity=none"_s, false);
    row("the cluster by its name", u"ClusterUnreachable severity=critical"_s, true);
    row("the cluster by its scope", u"EtcdDown scope=Cluster"_s, true);
    row("scope of another kind", u"EtcdDown scope=node"_s, false);
    row("an alert named so about another service", u"ClusterOperatorDown service=operator"_s, false);
  }
  void concernsAService() {
    QFETCH(QString, text);
    const ObjectRef service{
        .context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
    QTEST(concerns(alert(text), service), "expected");
    QCOMPARE(alertsOf(service, {alert(text)}).size(), concerns(alert(text), service) ? 1 : 0);
  }

  void severities_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<bool>("expected");
    const QStringList top{u"P0"_s, u"P1"_s};
    QTest::newRow("as written") << u"A severity=P1"_s << top << true;
    QTest::newRow("case") << u"A severity=p0"_s << top << true;
    QTest::newRow("priority") << u"A priority=P0"_s << top << true;
    QTest::newRow("either label") << u"A severity=warning priority=P0"_s << top << true;
    QTest::newRow("less") << u"A severity=P2"_s << top << false;
    QTest::newRow("none") << u"A"_s << top << false;
    QTest::newRow("critical is P0") << u"A severity=critical"_s << QStringList{u"P0"_s} << true;
    QTest::newRow("critical is P1") << u"A severity=Critical"_s << QStringList{u"P1"_s} << true;
    QTest::newRow("critical is not P2") << u"A severity=critical"_s << QStringList{u"P2"_s} << false;
    QTest::newRow("warning is not P1") << u"A severity=warning"_s << top << false;
    QTest::newRow("P0 is critical") << u"A severity=P0"_s << QStringList{u"critical"_s} << true;
    QTest::newRow("P0 is not P1") << u"A severity=P0"_s << QStringList{u"P1"_s} << false;
    QTest::newRow("a word of one's own") << u"A severity=Sev-1"_s << QStringList{u"sev-1"_s} << true;
  }
  void severities() {
    QFETCH(QString, text);
    QFETCH(QStringList, wanted);
    QTEST(hasSeverity(alert(text), wanted), "expected");
  }

  /// One that may be another cluster's neither calls for a rollback nor says that all is well.
  void alertsOfAClusterThatIsNotSettled() {
    Matrix matrix;
    matrix.rows.resize(1);
    matrix.rows[0].action = Action::Rollback;
    matrix.rows[0].condition.type = ConditionNode::Type::Alert;
    matrix.rows[0].condition.severities = {u"critical"_s};
    const QDateTime now = start.addSecs(600);
    const auto judged = [&](const QList<Alert> &alerts, const QList<Alert> &unsettled) {
      Situation situation;
      situation.alerts = alerts;
      situation.unsettled = unsettled;
      return evaluate(matrix, situation, now);
    };
    const Alert critical = alert(u"Errors severity=critical cluster=us-1"_s);
    QVERIFY(judged({}, {critical}).unknown);
    QCOMPARE(judged({}, {critical}).row, -1);
    QCOMPARE(judged({}, {critical}).unknownMetrics, QStringList{u"alerts"_s});
    QVERIFY(rowValue(matrix.rows.at(0), judged({}, {critical})).contains(u"Errors"_s));
    QCOMPARE(judged({critical}, {critical}).row, 0);
    QVERIFY(!judged({}, {alert(u"Errors severity=info"_s)}).unknown);
    QVERIFY(!judged({}, {alert(u"Errors severity=critical"_s, 0, u"pending"_s)}).unknown);
    QVERIFY(!judged({}, {}).unknown);
  }

  void oneAlertIsCountedOnce() {
    const QList<Alert> prometheus{alert(u"Errors app=a"_s, 30), alert(u"Slow app=a"_s, 20, u"pending"_s), alert(u"Disk app=b"_s)};
    const QList<Alert> alertmanager{alert(u"Errors app=a cluster=one"_s, 10), alert(u"Slow app=b"_s, 40),
                                    alert(u"Slow app=a"_s, 45)};
    QCOMPARE(printed(mergedAlerts(prometheus, alertmanager, {})),
             (QStringList{u"Errors firing 10 Errors,a"_s, u"Slow firing 45 Slow,a"_s, u"Disk firing 00 Disk,b"_s,
                          u"Slow firing 40 Slow,b"_s}));
    QCOMPARE(printed(mergedAlerts(prometheus, {}, {alert(u"Errors app=a cluster=one"_s), alert(u"Disk app=c"_s)})),
             (QStringList{u"Slow pending 20 Slow,a"_s, u"Disk firing 00 Disk,b"_s}));
    QVERIFY(mergedAlerts({}, {}, {}).isEmpty());
  }
};

STERNWAY_TEST(TestAlerts)

}  // namespace test_alerts
#include "test_alerts.moc"
