// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/presets.h"
#include "support/testmain.h"

#include <QRegularExpression>

namespace test_presets {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
const ObjectRef orders{.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
const QString pod = u"order-service-6bcc9d4bf9-x2x9z"_s;

using SeriesList = QList<StringMap>;

/// Reads "name{a=b,c=d}" lines.
SeriesList seriesOf(const QStringList &lines) {
  SeriesList series;
  for (const QString &line : lines) {
    StringMap labels{{u"__name__"_s, line.section(u'{', 0, 0)}};
    const QString inner = line.section(u'{', 1).chopped(1);
    for (const QString &label : inner.split(u',', Qt::SkipEmptyParts))
      labels.insert(label.section(u'=', 0, 0), label.section(u'=', 1));
    series.append(labels);
  }
  return series;
}

QString queryOf(const ServiceMetrics &metrics, const QString &name) {
  const MetricDefinition *definition = metrics.find(name);
  return definition ? expandQuery(definition->query, {.workload = orders, .window = 1min, .by = {}}) : QString();
}
}  // namespace

class TestPresets : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void finds_data() {
    QTest::addColumn<QStringList>("series");
    QTest::addColumn<QString>("requests");  ///< the selector that the request rate uses
    QTest::addColumn<QString>("code");      ///< the matcher of failed requests; empty: no error rate
    QTest::addColumn<QString>("buckets");   ///< the selector of the histogram; empty: no latency
    QTest::addColumn<QString>("podLabel");
    QTest::addColumn<QString>("versionLabel");

    const QString own =
        u"namespace=\"production\",pod=~\"order-service-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\""_s;
    const QString labels = u"namespace=production,pod="_s + pod;
    QTest::newRow("the usual names by pod") << QStringList{u"http_requests_total{%1,status=200,version=v1.2.3}"_s.arg(labels),
                                                           u"http_request_duration_seconds_bucket{%1,le=+Inf}"_s.arg(labels)}
                                            << u"http_requests_total{%1}"_s.arg(own) << u"status=~\"5..\""_s
                                            << u"http_request_duration_seconds_bucket{%1}"_s.arg(own) << u"pod"_s << u"version"_s;
    QTest::newRow("another code label, no histogram")
        << QStringList{u"http_requests_total{%1,code=200}"_s.arg(labels)} << u"http_requests_total{%1}"_s.arg(own)
        << u"code=~\"5..\""_s << QString() << u"pod"_s << QString();
    QTest::newRow("no code label: no error rate")
        << QStringList{u"http_requests_total{%1}"_s.arg(labels)} << u"http_requests_total{%1}"_s.arg(own) << QString()
        << QString() << u"pod"_s << QString();
    QTest::newRow("by app label, without pods")
        << QStringList{u"http_requests_total{namespace=production,app=order-service,code=500}"_s}
        << u"http_requests_total{namespace=\"production\",app=\"order-service\"}"_s << u"code=~\"5..\""_s << QString()
        << QString() << QString();
    QTest::newRow("no namespace label") << QStringList{u"http_requests_total{job=order-service,status_code=200}"_s}
                                        << u"http_requests_total{namespace=\"\",job=\"order-service\"}"_s
                                        << u"status_code=~\"5..\""_s << QString() << QString() << QString();
    QTest::newRow("a histogram by another label")
        << QStringList{u"http_requests_total{%1,status=200}"_s.arg(labels),
                       u"http_request_duration_seconds_bucket{namespace=production,service=order-service,le=+Inf}"_s}
        << u"http_requests_total{%1}"_s.arg(own) << u"status=~\"5..\""_s
        << u"http_request_duration_seconds_bucket{namespace=\"production\",service=\"order-service\"}"_s << u"pod"_s << QString();
    QTest::newRow("OpenTelemetry")
        << QStringList{u"http_server_request_duration_seconds_count{k8s_namespace_name=production,k8s_pod_name=%1,http_response_status_code=200,service_version=1.2}"_s
                           .arg(pod),
                       u"http_server_request_duration_seconds_bucket{k8s_namespace_name=production,k8s_pod_name=%1,le=+Inf}"_s.arg(pod)}
        << u"http_server_request_duration_seconds_count{k8s_namespace_name=\"production\",k8s_pod_name=~\"order-service-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\"}"_s
        << u"http_response_status_code=~\"5..\""_s
        << u"http_server_request_duration_seconds_bucket{k8s_namespace_name=\"production\",k8s_pod_name=~\"order-service-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\"}"_s
        << u"k8s_pod_name"_s << u"service_version"_s;
    const QString mesh = u"reporter=%1,destination_workload_namespace=production,destination_workload=order-service"_s;
    const QString meshQuery =
        u"reporter=\"destination\",destination_workload_namespace=\"production\",destination_workload=\"order-service\""_s;
    QTest::newRow("Istio, the server's side")
        << QStringList{u"istio_requests_total{%1,response_code=200,destination_version=v2}"_s.arg(mesh.arg(u"source"_s)),
                       u"istio_requests_total{%1,response_code=200,destination_version=v2,pod=%2}"_s.arg(
                           mesh.arg(u"destination"_s), pod),
                       u"istio_request_duration_milliseconds_bucket{%1,le=+Inf}"_s.arg(mesh.arg(u"destination"_s))}
        << u"istio_requests_total{%1}"_s.arg(meshQuery) << u"response_code=~\"5..\""_s
        << u"istio_request_duration_milliseconds_bucket{%1}"_s.arg(meshQuery) << u"pod"_s << u"destination_version"_s;
    QTest::newRow("nginx: the controller's pod is not the service's")
        << QStringList{u"nginx_ingress_controller_requests{exported_namespace=production,exported_service=order-service,namespace=ingress,pod=ingress-nginx-controller-7d9f8c6b5-x7x7x,status=200}"_s,
                       u"nginx_ingress_controller_request_duration_seconds_bucket{exported_namespace=production,exported_service=order-service,le=+Inf}"_s}
        << u"nginx_ingress_controller_requests{exported_namespace=\"production\",exported_service=\"order-service\"}"_s
        << u"status=~\"5..\""_s
        << u"nginx_ingress_controller_request_duration_seconds_bucket{exported_namespace=\"production\",exported_service=\"order-service\"}"_s
        << QString() << QString();
    QTest::newRow("Traefik")
        << QStringList{u"traefik_service_requests_total{service=production-order-service-80@kubernetes,code=200}"_s,
                       u"traefik_service_request_duration_seconds_bucket{service=production-order-service-80@kubernetes,le=+Inf}"_s}
        << u"traefik_service_requests_total{service=~\"production-order-service-([0-9]+|[a-z][a-z0-9]*)@kubernetes.*\"}"_s
        << u"code=~\"5..\""_s
        << u"traefik_service_request_duration_seconds_bucket{service=~\"production-order-service-([0-9]+|[a-z][a-z0-9]*)@kubernetes.*\"}"_s
        << QString() << QString();
    QTest::newRow("Linkerd, what comes in")
        << QStringList{u"response_total{namespace=production,pod=%1,direction=inbound,classification=success,status_code=200}"_s
                           .arg(pod),
                       u"response_total{namespace=production,pod=%1,direction=outbound,classification=failure,status_code=503}"_s
                           .arg(pod)}
        << u"response_total{direction=\"inbound\",%1}"_s.arg(own) << u"status_code=~\"5..\""_s << QString() << u"pod"_s
        << QString();
    QTest::newRow("Spring") << QStringList{u"http_server_requests_seconds_count{%1,status=200,outcome=SUCCESS}"_s.arg(labels),
                                           u"http_server_requests_seconds_bucket{%1,le=+Inf}"_s.arg(labels)}
                            << u"http_server_requests_seconds_count{%1}"_s.arg(own) << u"status=~\"5..\""_s
                            << u"http_server_requests_seconds_bucket{%1}"_s.arg(own) << u"pod"_s << QString();
    QTest::newRow("Envoy by Contour's name")
        << QStringList{u"envoy_cluster_upstream_rq_xx{envoy_cluster_name=production_order-service_80,envoy_response_code_class=2}"_s}
        << u"envoy_cluster_upstream_rq_xx{envoy_cluster_name=~\"production[_]order-service[_].*\"}"_s
        << u"envoy_response_code_class=~\"5|5..\""_s << QString() << QString() << QString();
    QTest::newRow("OpenTelemetry with dots")
        << QStringList{u"http.server.request.duration_seconds_count{k8s.namespace.name=production,k8s.pod.name=%1,http.response.status_code=200}"_s
                           .arg(pod)}
        << u"{\"http.server.request.duration_seconds_count\",\"k8s.namespace.name\"=\"production\",\"k8s.pod.name\"=~\"order-service-[5-9bcdf][4-9bcdf]{5,9}-[bcdfghjklmnpqrstvwxz24-9]{5}\"}"_s
        << u"\"http.response.status_code\"=~\"5..\""_s << QString() << u"k8s.pod.name"_s << QString();
    QTest::newRow("its own numbers before the ingress'")
        << QStringList{u"traefik_service_requests_total{service=production-order-service-80@kubernetes,code=200}"_s,
                       u"http_requests_total{%1,status=200}"_s.arg(labels)}
        << u"http_requests_total{%1}"_s.arg(own) << u"status=~\"5..\""_s << QString() << u"pod"_s << QString();
  }
  void finds() {
    QFETCH(QStringList, series);
    QFETCH(QString, requests);
    QFETCH(QString, code);
    QFETCH(QString, buckets);
    const ServiceMetrics metrics = metricsFromSeries(seriesOf(series), orders);
    QCOMPARE(queryOf(metrics, u"request_rate"_s), u"sum(rate(%1[1m]))"_s.arg(requests));
    if (code.isEmpty()) {
      QVERIFY(!metrics.find(u"error_rate"_s));
      QVERIFY(metrics.errorRate.isEmpty());
    } else {
      QString failed = requests;
      const qsizetype name = failed.startsWith(u"{\""_s) ? failed.indexOf(u',') : failed.indexOf(u'{');
      failed.insert(name + 1, code + u',');
      QString untold = requests;
      untold.insert(name + 1, code.section(u"=~"_s, 0, 0) + u"=\"\","_s);
      QCOMPARE(queryOf(metrics, u"error_rate"_s),
               u"((sum(rate(%1[1m])) or sum(rate(%2[1m])) * 0) unless (sum(rate(%3[1m])) > 0)) / (sum(rate(%2[1m])) > 0)"_s.arg(
                   failed, requests, untold));
      QCOMPARE(expandQuery(metrics.untoldRate, {.workload = orders, .window = 30s, .by = {u"pod"_s}}),
               u"sum by (namespace, pod) (rate(%1[30s]))"_s.arg(untold));
      QCOMPARE(expandQuery(metrics.errorRate, {.workload = orders, .window = 30s, .by = {u"pod"_s}}),
               u"sum by (namespace, pod) (rate(%1[30s]))"_s.arg(failed));
    }
    QCOMPARE(metrics.latencyBuckets.isEmpty(), buckets.isEmpty());
    if (!buckets.isEmpty()) {
      const QString scale = buckets.contains(u"milliseconds"_s) ? u" * 0.001"_s : QString();
      QCOMPARE(queryOf(metrics, u"latency_p99"_s),
               u"histogram_quantile(0.99, sum by (le) (rate(%1[1m])))%2"_s.arg(buckets, scale));
      QCOMPARE(metrics.latencyScale, scale.isEmpty() ? 1 : 0.001);
    }
    QTEST(metrics.podLabel, "podLabel");
    QTEST(metrics.versionLabel, "versionLabel");
  }

  void strangersAreNotTaken_data() {
    QTest::addColumn<QString>("series");
    QTest::newRow("another namespace") << u"http_requests_total{namespace=staging,pod=%1,status=200}"_s.arg(pod);
    QTest::newRow("another workload")
        << u"http_requests_total{namespace=production,pod=order-service-worker-6bcc9d4bf9-x2x9z,status=200}"_s;
    QTest::newRow("another namespace in the mesh")
        << u"istio_requests_total{reporter=destination,destination_workload_namespace=staging,destination_workload=order-service,response_code=200}"_s;
    QTest::newRow("another name at Traefik")
        << u"traefik_service_requests_total{service=production-order-80@kubernetes,code=200}"_s;
    QTest::newRow("a longer name at Traefik")
        << u"traefik_service_requests_total{service=production-order-service-admin-80@kubernetes,code=200}"_s;
    QTest::newRow("a port that may be a part of a name at Traefik")
        << u"traefik_service_requests_total{exported_service=production-order-service-web-http@kubernetescrd,code=200}"_s;
    QTest::newRow("another metric") << u"up{namespace=production,pod=%1}"_s.arg(pod);
  }
  void strangersAreNotTaken() {
    QFETCH(QString, series);
    const ServiceMetrics metrics = metricsFromSeries(seriesOf({series}), orders);
    QVERIFY(metrics.definitions.isEmpty());
    QVERIFY(metrics.requestRate.isEmpty());
    QVERIFY(scrapeProbes(seriesOf({series}), orders).isEmpty());
  }

  void asksForEveryPreset() {
    const QString all = discoveryQueries(orders, false).join(u'\n') + discoveryQueries(orders, true).join(u'\n');
    const QRegularExpression names(QRegularExpression::anchoredPattern(presetNames(Names::All).replace(u"\\\\"_s, u"\\"_s)));
    QVERIFY(all.contains(presetNames(Names::All)));
    for (const MetricPreset &preset : metricPresets())
      for (const QString &name : {preset.requests, preset.buckets, nativeName(preset.buckets)})
        QVERIFY2(names.match(name).hasMatch(), qPrintable(name));
    for (const bool quoted : {false, true})
      for (const QString &query : discoveryQueries(orders, quoted)) {
        QVERIFY2(!query.contains(u"$service"_s) && !query.contains(u"$namespace"_s) && !query.contains(u"$pods"_s),
                 qPrintable(query));
        QVERIFY(query.contains(u"le=~\"|[+]Inf\""_s));
        QVERIFY(query.size() < 6000);
        QCOMPARE(query.contains(u"\"k8s."_s), quoted);
      }
  }

  void whatIsAskedFor() {
    const QStringList own = discoveryQueries(orders, false);
    QVERIFY(own.join(u' ').contains(u"container_memory_working_set_bytes"_s));
    MetricsAnswer answer;
    answer.series = {{{{u"sternway_name"_s, u"http_requests_total"_s}, {u"pod"_s, pod}}, {}}};
    QCOMPARE(discoveredSeries(answer), (QList<StringMap>{{{u"__name__"_s, u"http_requests_total"_s}, {u"pod"_s, pod}}}));
  }

  void corrections() {
    const ServiceMetrics found =
        metricsFromSeries(seriesOf({u"http_requests_total{namespace=production,pod=%1,status=200}"_s.arg(pod)}), orders);
    const ServiceMetrics corrected = withOverrides(
        found, {{u"error_rate"_s, u"my_errors"_s}, {u"latency_p99"_s, u"my_p99"_s}, {u"requests"_s, u"sum by (x$by) (y)"_s}});
    QCOMPARE(corrected.find(u"error_rate"_s)->query, u"my_errors"_s);
    QCOMPARE(corrected.find(u"error_rate"_s)->origin, u"preferences"_s);
    QCOMPARE(corrected.find(u"latency_p99"_s)->unit, Unit::Seconds);
    QCOMPARE(corrected.requestRate, u"sum by (x$by) (y)"_s);
    QCOMPARE(corrected.find(u"request_rate"_s)->query, found.find(u"request_rate"_s)->query);
    QCOMPARE(corrected.definitions.size(), found.definitions.size() + 1);
  }

  void scrapeInterval() {
    MetricsAnswer probe;
    QCOMPARE(scrapeIntervalOf(probe), milliseconds(0));
    Series series;
    for (const qint64 time : {0, 15'003, 29'998, 45'001, 90'000})
      series.samples.append({time, 1});
    probe.series = {series, {}};
    QCOMPARE(scrapeIntervalOf(probe), milliseconds(15s));
    // The new pods' exporter, or what another job scrapes under the same name: the window has to be enough for both.
    for (const StringMap &labels :
         {StringMap{{u"__name__"_s, u"istio_requests_total"_s}}, StringMap{{u"job"_s, u"new-pods"_s}}}) {
      probe.series = {series, series, {.labels = labels, .samples = {{0, 1}, {30'004, 1}, {60'000, 1}}}};
      QCOMPARE(scrapeIntervalOf(probe), milliseconds(30s));
    }
  }

  void everySourceIsProbed() {
    const QString otel =
        u"http_server_request_duration_seconds_%1{k8s_namespace_name=production,k8s_pod_name=order-service-77fb4c6d88-fghzj,%2}"_s;
    const QStringList probes =
        scrapeProbes(seriesOf({u"http_requests_total{namespace=production,pod=%1,status=200}"_s.arg(pod),
                               u"http_request_duration_seconds_bucket{namespace=production,pod=%1,le=+Inf}"_s.arg(pod),
                               otel.arg(u"count"_s, u"http_response_status_code=200"_s), otel.arg(u"bucket"_s, u"le=+Inf"_s)}),
                     orders);
    QCOMPARE(probes.size(), 2);  // by pod, and by k8s_pod_name
    for (const QString &name : {u"http_requests_total|http_request_duration_seconds_bucket"_s,
                                u"http_server_request_duration_seconds_count|http_server_request_duration_seconds_bucket"_s})
      QCOMPARE(probes.filter(u"{__name__=~\"%1\",le=~\"|[+]Inf\","_s.arg(name)).size(), 1);
    for (const QString &probe : probes)
      QVERIFY(probe.endsWith(u"}[3m]"_s) && probe.contains(u"order-service-["_s));
  }
};

STERNWAY_TEST(TestPresets)

}  // namespace test_presets
#include "test_presets.moc"
