// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/requestrates.h"
#include "support/testmain.h"

namespace test_requestrates {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

namespace {
const ObjectRef shop{.context = u"lab"_s, .nameSpace = u"prod"_s, .name = u"shop"_s, .kind = Kind::Deployment};
const QString oldPod = u"shop-5d9c7b8f64-xbcdf"_s;
const QString newPod = u"shop-77fb4c6d88-fghzj"_s;

StringMap seriesOf(const QString &name, const QString &pod, const StringMap &more = {}) {
  StringMap labels{{u"__name__"_s, name}, {u"namespace"_s, u"prod"_s}, {u"pod"_s, pod}};
  labels.insert(more);
  return labels;
}

const StringMap ok{{u"status"_s, u"200"_s}};
const StringMap otelOk{{u"http_response_status_code"_s, u"200"_s}};
const QString otel = u"http_server_request_duration_seconds_count"_s;
}  // namespace

class TestRequestRates : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// A release renames its metrics; during the rollout both are there.
  void aRenamedMetric() {
    const RequestSources sources =
        requestSources({seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(otel, newPod, otelOk)}, shop);
    QCOMPARE(sources.counters.size(), 2);
    QCOMPARE(sources.counters.at(0).pods, QStringList{oldPod});
    QCOMPARE(sources.counters.at(1).pods, QStringList{newPod});
    const RequestRates rates = requestRates(sources);
    const QString selector = u"{namespace=\"$namespace\",pod=~\"$pods\"}[$window])"_s;
    const QString first = u"rate(http_requests_total"_s + selector;
    QCOMPARE(rates.all, u"((rate(%2%3 unless on (pod) (%1 > 0)) or %1)"_s.arg(first, otel, selector));
    QVERIFY(rates.failed.contains(u"status=~\"5..\""_s) && rates.failed.contains(u"http_response_status_code=~\"5..\""_s));
    const ServiceMetrics metrics =
        metricsFromSeries({seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(otel, newPod, otelOk)}, shop);
    QCOMPARE(metrics.pods, (QStringList{oldPod, newPod}));
    QCOMPARE(metrics.counters, (QStringList{u"http_requests_total"_s, otel}));
  }

  /// Both names on the same pods: each is counted once, by the first name that has traffic of it.
  void twoNamesOfOnePod() {
    const RequestSources sources =
        requestSources({seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(otel, oldPod, otelOk)}, shop);
    QCOMPARE(sources.counters.size(), 2);
    const RequestRates rates = requestRates(sources);
    for (const QString &rate : {rates.all, rates.failed, rates.untold}) {
      QVERIFY2(rate.contains(
                   u" unless on (pod) (rate(http_requests_total{namespace=\"$namespace\",pod=~\"$pods\"}[$window]) > 0)) or "_s),
               qPrintable(rate));
      QVERIFY2(rate.startsWith(u"((rate("_s + otel), qPrintable(rate));
    }
    QVERIFY(requestRates(sources, {u"namespace"_s}).all.contains(u" unless on (namespace, pod) "_s));
  }

  /// What the first one tells is not given up for it.
  void anotherNameThatTellsNoFailures_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<StringMap>("labels");
    QTest::newRow("no label") << otel << StringMap();
    QTest::newRow("not understood") << otel << StringMap{{u"status"_s, u"degraded"_s}};
    QTest::newRow("what a mesh saw") << u"response_total"_s
                                     << StringMap{{u"direction"_s, u"inbound"_s}, {u"classification"_s, u"failure"_s}};
  }
  void anotherNameThatTellsNoFailures() {
    QFETCH(QString, name);
    QFETCH(StringMap, labels);
    const RequestSources sources =
        requestSources({seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(name, oldPod, labels)}, shop);
    QCOMPARE(sources.counters.size(), 1);
  }

  void twoHistogramsOfOnePod() {
    const StringMap infinity{{u"le"_s, u"+Inf"_s}};
    const QList<StringMap> series{seriesOf(u"http_requests_total"_s, oldPod, ok),
                                  seriesOf(u"http_request_duration_seconds_bucket"_s, oldPod, infinity),
                                  seriesOf(u"http_server_request_duration_seconds_bucket"_s, oldPod, infinity),
                                  seriesOf(u"http_server_duration_milliseconds_bucket"_s, oldPod, infinity)};
    QCOMPARE(requestSources(series, shop).latencies.size(), 2);  // milliseconds cannot be added to seconds
    const QString buckets = metricsFromSeries(series, shop).latencyBuckets;
    QVERIFY2(buckets.contains(u"((rate(http_server_request_duration_seconds_bucket{"_s) && buckets.contains(u" > 0)) or "_s),
             qPrintable(buckets));
  }

  /// Other workloads' pods behind the same Service.
  void namesakes_data() {
    QTest::addColumn<StringMap>("labels");
    QTest::addColumn<bool>("withOwn");
    QTest::addColumn<QString>("selector");  ///< empty: nothing can be read
    const StringMap service{{u"namespace"_s, u"prod"_s}, {u"service"_s, u"shop"_s}};
    const auto with = [](StringMap labels, const QString &label, const QString &value) {
      labels.insert(label, value);
      return labels;
    };
    const StringMap alone{{u"job"_s, u"shop"_s}};
    QTest::newRow("a canary") << with(service, u"pod"_s, u"shop-canary-5d9c7b8f64-xbcdf"_s) << false << QString();
    QTest::newRow("Flagger's primary") << with(service, u"kubernetes_pod_name"_s, u"shop-primary-5d9c7b8f64-xbcdf"_s) << false
                                       << QString();
    QTest::newRow("a StatefulSet") << with(service, u"pod"_s, u"shop-0"_s) << false << QString();
    QTest::newRow("without a namespace") << with(alone, u"pod"_s, u"shop-worker-5d9c7b8f64-xbcdf"_s) << false << QString();
    QTest::newRow("beside its own pods") << with(alone, u"pod"_s, u"shop-worker-5d9c7b8f64-xbcdf"_s) << true
                                         << u"namespace=\"\",job=\"$service\",pod=~\"$pods\""_s;
    QTest::newRow("an exporter for it") << with(service, u"pod"_s, u"statsd-exporter-5d9c7b8f64-xbcdf"_s) << false
                                        << u"namespace=\"$namespace\",service=\"$service\""_s;
    QTest::newRow("no pod") << service << false << u"namespace=\"$namespace\",service=\"$service\""_s;
  }
  void namesakes() {
    QFETCH(StringMap, labels);
    QFETCH(bool, withOwn);
    QFETCH(QString, selector);
    QList<StringMap> series;
    for (const QString &name : {u"http_requests_total"_s, u"http_request_duration_seconds_bucket"_s}) {
      labels.insert(u"__name__"_s, name);
      labels.insert(u"status"_s, u"200"_s);
      series.append(labels);
      if (withOwn)
        series.append(labels);
      if (withOwn)
        series.last().insert(u"pod"_s, oldPod);
    }
    const RequestSources sources = requestSources(series, shop);
    QCOMPARE(sources.counters.size(), selector.isEmpty() ? 0 : 1);
    QCOMPARE(sources.latencies.size(), sources.counters.size());
    if (selector.isEmpty())
      return;
    QCOMPARE(selectorText({}, sources.counters.at(0).selector), u'{' + selector + u'}');
    QCOMPARE(selectorText({}, sources.latencies.at(0).selector), u'{' + selector + u'}');
    QCOMPARE(sources.counters.at(0).pods, withOwn ? QStringList{oldPod} : QStringList());
  }

  /// Its histogram is read by its own pods, and not by those of the canary.
  void latenciesOfNamesakes() {
    const QList<StringMap> series{seriesOf(u"http_requests_total"_s, oldPod, ok),
                                  seriesOf(u"http_request_duration_seconds_bucket"_s, u"shop-canary-5d9c7b8f64-xbcdf"_s,
                                           {{u"le"_s, u"+Inf"_s}, {u"service"_s, u"shop"_s}})};
    QVERIFY(requestSources(series, shop).latencies.isEmpty());
  }

  /// A client whose name begins so is no namesake: a mesh names it beside the workload that it asks.
  void clientsInAMesh() {
    const QList<StringMap> series{{{u"__name__"_s, u"istio_requests_total"_s},
                                   {u"reporter"_s, u"source"_s},
                                   {u"destination_workload"_s, u"shop"_s},
                                   {u"destination_workload_namespace"_s, u"prod"_s},
                                   {u"response_code"_s, u"200"_s},
                                   {u"pod"_s, u"shop-front-5d9c7b8f64-xbcdf"_s}}};
    QCOMPARE(requestSources(series, shop).counters.size(), 1);
  }

  void ingressWithSeveralBackends_data() {
    QTest::addColumn<QList<StringMap>>("series");
    QTest::addColumn<bool>("read");
    const auto of = [](const StringMap &more) {
      StringMap labels{{u"__name__"_s, u"nginx_ingress_controller_requests"_s},
                       {u"exported_namespace"_s, u"prod"_s},
                       {u"namespace"_s, u"ingress"_s},
                       {u"ingress"_s, u"shop"_s},
                       {u"status"_s, u"200"_s}};
      labels.insert(more);
      return labels;
    };
    const StringMap scraped{{u"service"_s, u"controller-metrics"_s}};
    QTest::newRow("one") << QList<StringMap>{of({{u"exported_service"_s, u"shop-svc"_s}})} << true;
    QTest::newRow("one, beside the controller's own and requests without a backend")
        << QList<StringMap>{of({{u"exported_service"_s, u"shop-svc"_s}, {u"service"_s, u"controller-metrics"_s}}), of(scraped)}
        << true;
    QTest::newRow("two") << QList<StringMap>{of({{u"exported_service"_s, u"shop-svc"_s}}),
                                             of({{u"exported_service"_s, u"search"_s}})}
                         << false;
    QTest::newRow("two, not renamed") << QList<StringMap>{of({{u"service"_s, u"shop-svc"_s}}), of({{u"service"_s, u"search"_s}})}
                                      << false;
    QTest::newRow("two, and it is one of them")
        << QList<StringMap>{of({{u"exported_service"_s, u"shop"_s}}), of({{u"exported_service"_s, u"search"_s}})} << true;
  }
  void ingressWithSeveralBackends() {
    QFETCH(QList<StringMap>, series);
    QTEST(!requestSources(series, shop).counters.isEmpty(), "read");
  }

  void anotherPodLabel() {
    const RequestSources sources = requestSources({seriesOf(u"http_requests_total"_s, oldPod, ok),
                                                   {{u"__name__"_s, otel},
                                                    {u"k8s_namespace_name"_s, u"prod"_s},
                                                    {u"k8s_pod_name"_s, newPod},
                                                    {u"http_response_status_code"_s, u"200"_s}}},
                                                  shop);
    QCOMPARE(sources.counters.size(), 2);
    QVERIFY(requestRates(sources).all.contains(u", \"pod\", \"$1\", \"k8s_pod_name\", \"(.+)\") unless on (pod) "_s));
  }

  /// The histogram is renamed and the counter is not.
  void latenciesOfOtherPods() {
    const StringMap infinity{{u"le"_s, u"+Inf"_s}};
    const QList<StringMap> series{seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(u"http_requests_total"_s, newPod, ok),
                                  seriesOf(u"http_request_duration_seconds_bucket"_s, oldPod, infinity),
                                  seriesOf(u"http_server_request_duration_seconds_bucket"_s, newPod, infinity)};
    const RequestSources sources = requestSources(series, shop);
    QCOMPARE(sources.counters.size(), 1);
    QCOMPARE(sources.latencies.size(), 2);
    const QString p99 = usualQuery(u"latency_p99"_s, requestRates(sources));
    QVERIFY2(p99.startsWith(u"max(label_replace(histogram_quantile(0.99, "_s), qPrintable(p99));
    QVERIFY(!metricsFromSeries(series, shop).latencyBuckets.isEmpty());
    QCOMPARE(metricsFromSeries(series.mid(0, 3), shop).latencyPods, QStringList{oldPod});
  }

  /// Prometheus 3 may keep classic histograms as native ones: the parts are gone.
  void nativeHistograms() {
    const QString name = u"http_server_request_duration_seconds"_s;
    const QList<StringMap> series{seriesOf(name, oldPod, otelOk)};
    const ServiceMetrics metrics = metricsFromSeries(series, shop);
    const QString selector = u"{namespace=\"$namespace\",pod=~\"$pods\"}[$window])"_s;
    QCOMPARE(metrics.find(u"request_rate"_s)->query, u"sum(histogram_count(rate(%1%2))"_s.arg(name, selector));
    QCOMPARE(metrics.find(u"latency_p99"_s)->query, u"histogram_quantile(0.99, sum by (le) (rate(%1%2))"_s.arg(name, selector));
    QVERIFY(metrics.find(u"error_rate"_s));
    QVERIFY(metrics.latencyBuckets.isEmpty());
    QCOMPARE(metrics.counters, QStringList{name});
  }

  void theCounterStaysAndTheHistogramIsNative() {
    const ServiceMetrics metrics = metricsFromSeries(
        {seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(u"http_request_duration_seconds"_s, oldPod)}, shop);
    QVERIFY(metrics.find(u"latency_p99"_s)->query.contains(u"(rate(http_request_duration_seconds{"_s));
    QVERIFY(metrics.find(u"request_rate"_s)->query.contains(u"rate(http_requests_total{"_s));
  }

  void classicBeforeNative() {
    const ServiceMetrics metrics = metricsFromSeries(
        {seriesOf(u"http_request_duration_seconds"_s, oldPod, ok), seriesOf(u"http_request_duration_seconds_count"_s, oldPod, ok),
         seriesOf(u"http_request_duration_seconds_bucket"_s, oldPod, {{u"le"_s, u"+Inf"_s}})},
        shop);
    QVERIFY(!metrics.find(u"request_rate"_s)->query.contains(u"histogram_count"_s));
    QVERIFY(!metrics.latencyBuckets.isEmpty());
  }

  /// Never 0 %: the values are named.
  void failuresThatCannotBeRead() {
    const QList<StringMap> series{seriesOf(u"http_requests_total"_s, oldPod, {{u"status"_s, u"degraded"_s}}),
                                  seriesOf(u"http_requests_total"_s, oldPod, {{u"status"_s, u"fast"_s}})};
    const ServiceMetrics metrics = metricsFromSeries(series, shop);
    QVERIFY(!metrics.find(u"error_rate"_s));
    QVERIFY(metrics.errorRate.isEmpty());
    QVERIFY(metrics.find(u"request_rate"_s));
    QCOMPARE(metrics.notes.size(), 1);
    QVERIFY2(metrics.notes.at(0).contains(u"status=\"degraded\""_s), qPrintable(metrics.notes.at(0)));
  }

  /// What is known to have failed is the least: a breach shows, and that none has failed is not said.
  void failuresThatAreReadInPart() {
    const QList<StringMap> series{seriesOf(u"http_requests_total"_s, oldPod, {{u"status"_s, u"UNKNOWN"_s}}),
                                  seriesOf(u"http_requests_total"_s, oldPod, ok)};
    const ServiceMetrics metrics = metricsFromSeries(series, shop);
    const QString selector = u"namespace=\"$namespace\",pod=~\"$pods\"}[$window])"_s;
    QCOMPARE(metrics.find(u"error_rate"_s)->query,
             u"(sum(rate(http_requests_total{status=~\"5..\",%1) > 0) / (sum(rate(http_requests_total{%1) > 0)"_s.arg(selector));
    QVERIFY(!metrics.errorRate.isEmpty() && metrics.untoldRate.isEmpty());
    QCOMPARE(metrics.notes.size(), 1);
    QVERIFY2(metrics.notes.at(0).contains(u"status=\"UNKNOWN\""_s), qPrintable(metrics.notes.at(0)));
    QCOMPARE(metrics.errorRateGap, metrics.notes.at(0));
    for (const QString &name : {u"error_rate"_s, u"success_rate"_s, u"errors_per_min"_s})
      QCOMPARE(metrics.find(name)->gap, metrics.notes.at(0));
    QVERIFY(metrics.find(u"request_rate"_s)->gap.isEmpty());
    const ServiceMetrics corrected = withOverrides(metrics, {{u"error_rate"_s, u"mine"_s}, {u"failed_requests"_s, u"mine"_s}});
    QVERIFY(corrected.errorRateGap.isEmpty() && corrected.find(u"error_rate"_s)->gap.isEmpty());
  }

  /// What OpenTelemetry's limit hides: what is seen to have failed is the least, and the reason is named.
  void failuresInAnOverflow_data() {
    QTest::addColumn<bool>("withCodes");
    QTest::newRow("beside codes") << true;
    QTest::newRow("alone") << false;
  }
  void failuresInAnOverflow() {
    QFETCH(bool, withCodes);
    const StringMap beyond{{u"otel_metric_overflow"_s, u"true"_s}};
    const ServiceMetrics metrics =
        metricsFromSeries({seriesOf(otel, oldPod, withCodes ? otelOk : beyond), seriesOf(otel, newPod, beyond)}, shop);
    QVERIFY(metrics.find(u"request_rate"_s)->gap.isEmpty());
    QCOMPARE(metrics.notes.size(), 1);
    QVERIFY2(metrics.notes.at(0).contains(beyond.firstKey()), qPrintable(metrics.notes.at(0)));
    QCOMPARE(metrics.find(u"error_rate"_s) != nullptr, withCodes);
    if (!withCodes)
      return;
    QVERIFY2(metrics.find(u"error_rate"_s)->query.startsWith(u"(sum(rate("_s), qPrintable(metrics.find(u"error_rate"_s)->query));
    QCOMPARE(metrics.find(u"error_rate"_s)->gap, metrics.notes.at(0));
    QCOMPARE(metrics.errorRateGap, metrics.notes.at(0));
  }

  /// Of two sources one is not understood: half the failures would make a bad release look good.
  void oneOfTwoCannotBeRead() {
    const ServiceMetrics metrics = metricsFromSeries(
        {seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(otel, newPod, {{u"error"_s, u"maybe"_s}})}, shop);
    QVERIFY(metrics.find(u"request_rate"_s));
    QVERIFY(!metrics.find(u"error_rate"_s));
    QCOMPARE(metrics.notes.size(), 1);
  }

  void severalLabelsOfFailure() {
    const ServiceMetrics metrics = metricsFromSeries({seriesOf(u"http_requests_total"_s, oldPod, {{u"code"_s, u"200"_s}}),
                                                      seriesOf(u"http_requests_total"_s, oldPod, {{u"status"_s, u"error"_s}})},
                                                     shop);
    const QString query = metrics.find(u"errors_per_min"_s)->query;
    QVERIFY2(query.contains(u"code=~\"5..\""_s) && query.contains(u" or rate("_s) && query.contains(u"code!~\"(5..)|("_s),
             qPrintable(query));
  }
};

STERNWAY_TEST(TestRequestRates)

}  // namespace test_requestrates
#include "test_requestrates.moc"
