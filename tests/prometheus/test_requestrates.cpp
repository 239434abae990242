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
    QCOMPARE(rates.all, u"(%1 or (rate(%2%3 unless on (pod) %1))"_s.arg(first, otel, selector));
    QVERIFY(rates.failed.contains(u"status=~\"5..\""_s) && rates.failed.contains(u"http_response_status_code=~\"5..\""_s));
    const ServiceMetrics metrics =
        metricsFromSeries({seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(otel, newPod, otelOk)}, shop);
    QCOMPARE(metrics.pods, (QStringList{oldPod, newPod}));
    QCOMPARE(metrics.counters, (QStringList{u"http_requests_total"_s, otel}));
  }

  /// Both names on the same pods: counted once.
  void twoNamesOfOnePod() {
    const RequestSources sources =
        requestSources({seriesOf(u"http_requests_total"_s, oldPod, ok), seriesOf(otel, oldPod, otelOk)}, shop);
    QCOMPARE(sources.counters.size(), 1);
    QVERIFY(!requestRates(sources).all.contains(u"unless"_s));
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
                                  seriesOf(u"http_requests_total"_s, oldPod, {{u"status"_s, u"ok"_s}})};
    const ServiceMetrics metrics = metricsFromSeries(series, shop);
    QVERIFY(!metrics.find(u"error_rate"_s));
    QVERIFY(metrics.errorRate.isEmpty());
    QVERIFY(metrics.find(u"request_rate"_s));
    QCOMPARE(metrics.notes.size(), 1);
    QVERIFY2(metrics.notes.at(0).contains(u"status=\"degraded\""_s), qPrintable(metrics.notes.at(0)));
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
    QVERIFY2(query.contains(u"code=~\"5..\""_s) && query.contains(u" or rate("_s) && query.contains(u"code=\"\""_s),
             qPrintable(query));
  }
};

STERNWAY_TEST(TestRequestRates)

}  // namespace test_requestrates
#include "test_requestrates.moc"
