// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/metricsbasis.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_metricsbasis {

using namespace sternway;
using namespace sternway::assess;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);

Pod podNamed(const QString &name, std::chrono::milliseconds age = 10min) {
  Pod pod;
  pod.ref.name = name;
  pod.ready = true;
  pod.created = now.addMSecs(-age.count());
  return pod;
}

ServiceMetrics metricsOf(const QStringList &pods, const QStringList &latencyPods = {}) {
  ServiceMetrics metrics;
  metrics.counters = QStringList{u"http_requests_total"_s};
  metrics.pods = pods;
  metrics.latencyPods = latencyPods;
  metrics.scrapeInterval = 15s;
  for (const QString &name : {u"error_rate"_s, u"success_rate"_s, u"latency_p99"_s, u"memory_usage"_s})
    metrics.definitions.append({.name = name, .query = u"q"_s, .origin = u"preset http_requests_total"_s});
  return metrics;
}
}  // namespace

class TestMetricsBasis : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void podsThatCount_data() {
    QTest::addColumn<QString>("other");  ///< how the second pod is
    QTest::addColumn<int>("pods");
    QTest::addColumn<QStringList>("without");
    QTest::newRow("ready") << u"ready"_s << 2 << QStringList{u"b"_s};
    QTest::newRow("not ready") << u"not ready"_s << 1 << QStringList();
    QTest::newRow("being deleted") << u"terminating"_s << 1 << QStringList();
    QTest::newRow("too young for a rate") << u"young"_s << 1 << QStringList();
  }
  void podsThatCount() {
    QFETCH(QString, other);
    Pod second = podNamed(u"b"_s, other == u"young" ? 30s : 10min);
    second.ready = other != u"not ready";
    second.terminating = other == u"terminating";
    const MetricsBasis basis = metricsBasis(metricsOf({u"a"_s}), QList<Pod>{podNamed(u"a"_s), second}, now);
    QTEST(basis.pods, "pods");
    QTEST(basis.without, "without");
    QCOMPARE(basis.isComplete(), basis.without.isEmpty());
  }

  void whatCannotBeTold() {
    QVERIFY(metricsBasis(metricsOf({u"a"_s}), std::nullopt, now).isComplete());
    // An ingress controller's series do not name the service's pods.
    const MetricsBasis basis = metricsBasis(metricsOf({}), QList<Pod>{podNamed(u"a"_s)}, now);
    QVERIFY(basis.isComplete());
    QCOMPARE(basis.pods, 0);
  }

  void gaps() {
    ServiceMetrics metrics = metricsOf({u"a"_s, u"b"_s}, {u"a"_s});
    metrics.definitions.append({.name = u"own"_s, .query = u"q"_s, .origin = u"runbook"_s});
    const MetricsBasis basis = metricsBasis(metrics, QList<Pod>{podNamed(u"a"_s), podNamed(u"b"_s), podNamed(u"c"_s)}, now);
    QHash<QString, MetricHistory> histories;
    for (const MetricDefinition &definition : std::as_const(metrics.definitions))
      histories.insert(definition.name, {});
    histories[u"error_rate"_s].gap = u"1 of 2 stores"_s;
    addPodGaps(histories, metrics, basis);
    QCOMPARE(histories.value(u"error_rate"_s).gap, u"1 of 2 stores; "_s + podGap(1, 3));
    QCOMPARE(histories.value(u"success_rate"_s).gap, podGap(1, 3));
    QCOMPARE(histories.value(u"latency_p99"_s).gap, podGap(2, 3));
    QVERIFY(histories.value(u"memory_usage"_s).gap.isEmpty());
    QVERIFY(histories.value(u"own"_s).gap.isEmpty());
  }

  /// In another cluster the same release has ReplicaSets of the same names.
  void valuesOfOthersPods_data() {
    QTest::addColumn<QStringList>("measured");
    QTest::addColumn<bool>("ready");
    QTest::addColumn<bool>("counts");
    QTest::newRow("none is ours") << QStringList{u"x"_s, u"y"_s} << true << false;
    QTest::newRow("none is ours, and ours is not ready") << QStringList{u"x"_s} << false << false;
    QTest::newRow("one is ours") << QStringList{u"x"_s, u"a"_s} << true << true;
    QTest::newRow("only one that is not ready") << QStringList{u"crashing"_s} << true << true;
    QTest::newRow("they name no pods") << QStringList() << true << true;
  }
  void valuesOfOthersPods() {
    QFETCH(QStringList, measured);
    QFETCH(bool, ready);
    QFETCH(bool, counts);
    Pod own = podNamed(u"a"_s);
    Pod crashing = podNamed(u"crashing"_s);
    own.ready = ready;
    crashing.ready = false;
    const ServiceMetrics metrics = metricsOf(measured);
    QHash<QString, MetricHistory> histories;
    for (const QString &name : {u"error_rate"_s, u"memory_usage"_s})
      histories[name].samples = {{now.toMSecsSinceEpoch(), 0.5}};
    addPodGaps(histories, metrics, metricsBasis(metrics, QList<Pod>{own, crashing}, now));
    QCOMPARE(!histories.value(u"error_rate"_s).samples.isEmpty(), counts);
    QVERIFY(!histories.value(u"memory_usage"_s).samples.isEmpty());
  }

  /// Somebody's own query says itself whose pods it is about.
  void ownQueriesAreTakenAsTheyAre() {
    ServiceMetrics metrics = metricsOf({u"a"_s});
    metrics.definitions[0].origin = u"runbook"_s;
    QHash<QString, MetricHistory> histories{{u"error_rate"_s, {}}};
    addPodGaps(histories, metrics, metricsBasis(metrics, QList<Pod>{podNamed(u"b"_s)}, now));
    QVERIFY(histories.value(u"error_rate"_s).gap.isEmpty());
  }

  void words() {
    QVERIFY(basisText({}).isEmpty());
    const MetricsBasis whole = metricsBasis(metricsOf({u"a"_s}), QList<Pod>{podNamed(u"a"_s)}, now);
    QVERIFY(basisText(whole).contains(u"http_requests_total"_s));
    const MetricsBasis part = metricsBasis(metricsOf({u"a"_s}), QList<Pod>{podNamed(u"a"_s), podNamed(u"shop-b"_s)}, now);
    QVERIFY(basisText(part).contains(u"shop-b"_s));
    QCOMPARE(toJson(part)[u"without"].toArray(), QJsonArray{u"shop-b"_s});
    QCOMPARE(toJson(part)[u"pods"].toInt(), 2);
  }
};

STERNWAY_TEST(TestMetricsBasis)

}  // namespace test_metricsbasis
#include "test_metricsbasis.moc"
